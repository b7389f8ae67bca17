"""The use cases: read, export, speak. The only place that wires readers, writers, voices and audio together."""

from docreader.pipeline.exporting import Exported, export, export_all, formats, render
from docreader.pipeline.narrating import Narration, SpeakOptions, speak
from docreader.pipeline.reading import read, read_file, read_lexicon

__all__ = [
    "Exported",
    "Narration",
    "SpeakOptions",
    "export",
    "export_all",
    "formats",
    "read",
    "read_file",
    "read_lexicon",
    "render",
    "speak",
]
