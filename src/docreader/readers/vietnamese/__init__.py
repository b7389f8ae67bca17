"""Vietnamese text whose letters were saved under other codes: how it is known, and what it says. It knows nothing of pages."""
