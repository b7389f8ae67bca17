"""``python -m docreader``: the command line."""

from docreader.cli import main

main()
