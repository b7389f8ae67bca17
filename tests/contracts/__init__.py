"""One suite for everything that can be put in a table."""
