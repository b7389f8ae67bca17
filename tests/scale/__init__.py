"""Font steps and colours."""
