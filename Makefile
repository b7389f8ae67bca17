# One door: `make check` is everything CI does. VENV holds what `pip install -e '.[dev]'` installs.
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: check lint types layers docs test bench lock

check: lint types layers docs test

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy src tests
	$(BIN)/pyright

layers:
	$(BIN)/lint-imports

docs:
	$(BIN)/cog --check docs/cli.md docs/api.md
	$(BIN)/python docs/write_schema.py --check
	$(BIN)/python docs/write_verbalising.py --check

test:
	$(BIN)/python -m pytest

bench:
	$(BIN)/python bench/speak.py
	$(BIN)/python bench/verbalise.py

lock:
	$(BIN)/uv lock
