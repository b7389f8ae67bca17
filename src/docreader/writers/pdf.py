"""Article → PDF for people who need large print: PDF/UA-1 and PDF/A-2a, set by Typst.

The article goes to the template as JSON data, never as markup, and pictures as data inside an SVG: no file of the reader's is
opened and none is written. Typst stops at whatever PDF/UA forbids, so the article is prepared first (``pdf_article``).
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from docreader.errors import EngineError, EngineMissingError
from docreader.model import Article, Figure, Picture, PictureMissing, Pictures, Settings
from docreader.writers.base import Rendering
from docreader.writers.fonts import font_folders
from docreader.writers.pdf_article import open_galley, set_article
from docreader.writers.pdf_galley import Galley, notices_of
from docreader.writers.walk import every_block

if TYPE_CHECKING:
    import typst

_STANDARDS: Final[list[typst.PDFStandard]] = ["ua-1", "a-2a"]
_TRIAL: Final = b"""#set document(title: [-], date: datetime(year: 1970, month: 1, day: 1))
= -
#image(bytes(sys.inputs.picture-0), format: "svg", alt: "-")
"""


def write_pdf(article: Article, settings: Settings, pictures: Pictures) -> Rendering:
    """The pages as bytes, at the size of the settings' font step; the notices tell what could not be shown.

    Raises:
        EngineMissingError: Typst or a font is not installed.
        EngineError: Typst refuses the article.
    """
    galley, pdf = _set(article, settings, pictures)
    refused = [picture for picture in galley.images if not _shows(picture)] if _images_in(pdf) < len(galley.images) else []
    if not refused:
        return Rendering(data=pdf, notices=notices_of(galley))
    galley, pdf = _set(article, settings, {src: picture for src, picture in pictures.items() if picture not in refused})
    missing = [
        PictureMissing(place=place, src=block.src, reason="not-a-picture")
        for place, block in every_block(article.blocks)
        if isinstance(block, Figure) and pictures.get(block.src) in refused
    ]
    return Rendering(data=pdf, notices=(*notices_of(galley), *missing))


def _set(article: Article, settings: Settings, pictures: Pictures) -> tuple[Galley, bytes]:
    galley = open_galley(article, settings, pictures)
    data = json.dumps(set_article(article, settings, galley), ensure_ascii=False, separators=(",", ":"))
    template = resources.files("docreader.writers").joinpath("assets", "large-print.typ").read_bytes()
    return galley, _compile(template, {"article": data, **_as_svg(galley.images)})


def _shows(picture: Picture) -> bool:
    """Whether Typst can read the picture; one that it cannot read leaves a blank without a word."""
    try:
        return _images_in(_compile(_TRIAL, _as_svg([picture]))) > 0
    except EngineError:
        return False


def _images_in(pdf: bytes) -> int:
    """Pictures in the file, without the masks that make some of them transparent."""
    return pdf.count(b"/Subtype/Image") - pdf.count(b"/SMask")


def _as_svg(pictures: Sequence[Picture]) -> dict[str, str]:
    """The pictures wrapped in SVG, by the names of the template's inputs: what Typst takes as input is text."""
    return {f"picture-{number}": _svg(picture) for number, picture in enumerate(pictures)}


def _svg(picture: Picture) -> str:
    size = f'width="{picture.width_px}" height="{picture.height_px}"'
    data = f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{data}"/></svg>'


def _compile(template: bytes, inputs: dict[str, str]) -> bytes:
    """The PDF that Typst makes.

    A panic of Typst's comes as an exception that is no ``Exception``; it must end as one line, too.
    """
    fonts = _fonts()
    import typst

    try:
        return typst.compile(template, font_paths=fonts, sys_inputs=inputs, pdf_standards=_STANDARDS, timestamp=0)
    except RuntimeError as error:  # TypstError is one
        raise _refusal(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise _refusal(str(error)) from error


def _refusal(message: str) -> EngineError:
    return EngineError(
        f"the PDF could not be made, Typst says: {message}; choose html instead, and please report this article",
        f"không tạo được PDF, Typst báo: {message}; hãy chọn html và báo lỗi kèm bài viết này",
    )


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the packages and of Typst itself; never those of the system."""
    try:
        import typst
    except ImportError as error:
        raise EngineMissingError(
            "the typesetter Typst is not installed: pip install typst",
            "thiếu chương trình dàn trang Typst: hãy chạy pip install typst",
        ) from error
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(path) for path in font_folders()])
