"""The article's fields: one module each, which looks at what the page states and at what it shows."""
