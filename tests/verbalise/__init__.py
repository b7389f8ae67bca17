"""Tests of the verbaliser: written Vietnamese, what is said for it, and the script of an article."""
