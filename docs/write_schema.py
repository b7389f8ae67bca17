"""Writes docs/article.schema.json from the model; with --check, says whether it is up to date."""

import json
import sys
from pathlib import Path

from docreader.model.serial import schema

TARGET = Path(__file__).with_name("article.schema.json")
TEXT = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"

if "--check" not in sys.argv:
    TARGET.write_text(TEXT, "utf-8")
elif not TARGET.exists() or TARGET.read_text("utf-8") != TEXT:
    sys.exit(f"{TARGET.name} is out of date: run python docs/write_schema.py")
