"""From an article to files that people read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docreader import writers
from docreader.errors import InputError
from docreader.model import Article, Notice, ReadingUnsure, Settings, TextConverted, describe
from docreader.pipeline.files import check_writable, write_whole
from docreader.readers.pictures import load_pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What came of an export."""

    paths: tuple[Path, ...]
    """The files written, in the order they were asked for."""
    notices: tuple[Notice, ...]
    """What the page or the formats could not keep, each once."""


def render(article: Article, format: str, *, settings: Settings | None = None) -> str | bytes:  # noqa: A002 - the public name
    """The article in a format of ``formats()``: ``str`` for text formats, ``bytes`` for PDF. Touches no disk and no network.

    Pictures are those that the page itself holds as ``data:`` URIs.

    Raises:
        OptionError: there is no such format.
        EngineError: the typesetter failed.
    """
    pictures, _ = load_pictures(article, None)
    return writers.render(article, format, settings or Settings(), pictures).data


def export(
    article: Article, target: str | Path, *, settings: Settings | None = None, image_folder: str | Path | None = None
) -> Exported:
    """Writes the article to ``target``, whole or not at all, in the format of its suffix.

    ``image_folder`` is where the page lies: relative pictures are taken from it, and from nowhere else; None = none are.

    Raises:
        OptionError: no format has that suffix.
        EngineError: the typesetter failed.
        OutputError: the file cannot be written.
    """
    folder = None if image_folder is None else Path(image_folder)
    return export_all(article, (Path(target),), settings=settings or Settings(), image_folder=folder)


def export_all(
    article: Article, targets: Sequence[Path], *, settings: Settings, image_folder: Path | None, strict: bool = False
) -> Exported:
    """As ``export``, for several targets that share the work; nothing is written before all are ready.

    Raises:
        InputError: ``strict``, and something would be lost.
    """
    kinds = [writers.writer_for_suffix(target.suffix) for target in targets]
    for target in targets:
        check_writable(target)
    pictures, missing = load_pictures(article, image_folder)
    renderings = [writers.render(article, kind.name, settings, pictures) for kind in kinds]
    notices = tuple(dict.fromkeys([*article.notices, *missing, *(n for r in renderings for n in r.notices)]))
    if strict:
        refuse_losses(notices)
    for target, rendering in zip(targets, renderings, strict=True):
        write_whole(target, rendering.data)
    return Exported(paths=tuple(targets), notices=notices)


def formats() -> tuple[str, ...]:
    """Names of the formats that ``render`` takes."""
    return tuple(writers.WRITERS)


def refuse_losses(notices: Sequence[Notice]) -> None:
    """Does nothing where nothing was lost; text that was repaired, or read as is safest, is not.

    Raises:
        InputError: something was; the message tells the first loss and how many more there are.
    """
    losses = [notice for notice in notices if not isinstance(notice, TextConverted | ReadingUnsure)]
    if not losses:
        return
    more = len(losses) - 1
    raise InputError(
        f"--strict: {describe(losses[0], 'en')}" + (f" ({more} more)" if more else ""),
        f"--strict: {describe(losses[0], 'vi')}" + (f" (và {more} điều khác)" if more else ""),
    )
