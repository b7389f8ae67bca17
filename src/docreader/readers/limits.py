"""How much of a page is read. Source: pages of three public panels; only hostile or broken ones go beyond."""

from __future__ import annotations

MAX_BYTES = 16 * 1024 * 1024
"""Also the longest text, in characters, that is accepted as ``str``."""
MAX_TAGS = 200_000
"""Opening angle brackets; twice as many are counted, since each element is opened and closed."""
MAX_DEPTH = 512
"""Elements inside elements, counted from the article; what lies deeper is read as if it lay at this depth."""
MAX_NESTING = 16
"""Lists and quotes inside each other; deeper ones are read as part of the one around them."""
MAX_STEPS = 20_000_000
"""Elements times their depth: what walking up from each of them may cost, about six seconds; real pages stay under a tenth."""
PARSER_DEPTH = 2040
"""libxml2 stops reading at 2,048 levels."""
MAX_ROWS = 2000
MAX_COLUMNS = 100
MAX_SPAN = 1000
"""Source: HTML Living Standard, "colspan" is clamped to 1,000."""
