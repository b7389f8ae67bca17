"""What a PDF holds, read back by a reader that is not the one that wrote it: pdfium for the ink, pikepdf for the tags."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

A_BLOCK = frozenset(
    {"P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Lbl", "LBody", "TH", "TD", "Caption", "Figure", "Table", "L"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """A stretch of text as it is drawn."""

    page: int
    """From 0."""
    content: int
    """Marked-content id; -1 = an artifact: a page number, a rule."""
    text: str
    pt: float
    baseline: float
    """From the page's foot, in points."""
    box: tuple[float, float, float, float]
    """Left, bottom, right, top, in points."""
    colour: tuple[int, int, int]


@dataclass(slots=True, kw_only=True)
class Tag:
    """An element of the structure tree."""

    name: str
    text: str = ""
    """Of the element and all inside it, in the order of the tree; blocks inside it end in a line break."""
    alt: str | None = None
    language: str | None = None
    scope: str | None = None
    """Of a table's header cell."""
    pages: list[int] = field(default_factory=list)
    """Pages of its own marked content, one entry for each."""
    inside: list[Tag] = field(default_factory=list)

    def all(self, *names: str) -> list[Tag]:
        """The elements of these names inside, in order."""
        found = [self] if self.name in names else []
        return found + [tag for part in self.inside for tag in part.all(*names)]


class Pages:
    """A PDF, opened."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.file = pikepdf.open(BytesIO(data))
        self.ink = list(_ink(data))
        self.count = len(self.file.pages)

    @property
    def root(self) -> Any:
        """The catalogue."""
        return self.file.Root

    def fonts(self) -> set[str]:
        """Names of the embedded fonts, without the prefix of a subset."""
        fonts: set[str] = set()
        for page in self.file.pages:
            for font in page.Resources.get("/Font", {}).values():
                assert "/ToUnicode" in font
                assert any(key in font.DescendantFonts[0].FontDescriptor for key in ("/FontFile2", "/FontFile3"))
                fonts.add(str(font.BaseFont).split("+")[-1])
        return fonts

    def tree(self) -> Tag:
        """The structure tree, with the text that belongs to each element."""
        said: dict[tuple[int, int], str] = {}
        for ink in self.ink:
            if ink.content >= 0:
                said[ink.page, ink.content] = said.get((ink.page, ink.content), "") + ink.text
        numbers = {page.objgen: number for number, page in enumerate(self.file.pages)}
        return _tag(self.root.StructTreeRoot.K, None, said, numbers, self.root.StructTreeRoot.get("/RoleMap", {}))

    def text(self) -> str:
        """All text in the order of the tags, every block on a line of its own."""
        return self.tree().text

    def on_page(self, number: int) -> list[Ink]:
        """What is drawn on a page, from 0."""
        return [ink for ink in self.ink if ink.page == number]

    def pictures(self) -> list[tuple[int, tuple[float, float, float, float]]]:
        """Where each picture is drawn: its page, from 0, and left, bottom, right, top in points."""
        document = pypdfium2.PdfDocument(self.data)
        drawn = [
            (number, image.get_bounds())
            for number in range(len(document))
            for image in document[number].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=6)
        ]
        document.close()
        return drawn

    def links(self) -> list[str]:
        """The web addresses that links lead to."""
        marks = [mark for page in self.file.pages for mark in page.get("/Annots", [])]
        return [str(mark.A.URI) for mark in marks if "/A" in mark and "/URI" in mark.A]


def _ink(data: bytes) -> Iterator[Ink]:
    document = pypdfium2.PdfDocument(data)
    try:
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=6):
                yield _ink_of(drawn, words, number)
    finally:
        document.close()


def _ink_of(drawn: Any, words: Any, page: int) -> Ink:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(drawn.raw, size)
    pdfium.FPDFPageObj_GetMatrix(drawn.raw, matrix)
    length = pdfium.FPDFTextObj_GetText(drawn.raw, words.raw, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFTextObj_GetText(drawn.raw, words.raw, buffer, length)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(drawn.raw, red, green, blue, alpha)
    return Ink(
        page=page,
        content=pdfium.FPDFPageObj_GetMarkedContentID(drawn.raw),
        text=bytes(buffer).decode("utf-16-le", "replace").rstrip("\0"),
        pt=round(size.value * abs(matrix.d), 2),
        baseline=matrix.f,
        box=drawn.get_bounds(),
        colour=(red.value, green.value, blue.value),
    )


def _tag(element: Any, page: int | None, said: dict[tuple[int, int], str], numbers: Any, roles: Any) -> Tag:
    if isinstance(element, pikepdf.Array):
        parts = [_tag(part, page, said, numbers, roles) for part in element]
        return Tag(name="", text="".join(part.text for part in parts), inside=parts)
    page = numbers.get(element.Pg.objgen) if "/Pg" in element else page
    name = str(element.S)
    tag = Tag(name=str(roles.get(name, name)).lstrip("/"))
    tag.alt = str(element.Alt) if "/Alt" in element else None
    tag.language = str(element.Lang) if "/Lang" in element else None
    tag.scope = next((str(part.Scope) for part in _attributes(element) if "/Scope" in part), None)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag.inside.append(_tag(kid, page, said, numbers, roles))
            tag.text += tag.inside[-1].text
        elif not isinstance(kid, pikepdf.Dictionary) or kid.get("/Type") == "/MCR":
            marked = kid if isinstance(kid, pikepdf.Dictionary) else None
            here = numbers[marked.Pg.objgen] if marked is not None and "/Pg" in marked else page
            tag.text += said.get((-1 if here is None else here, int(marked.MCID if marked is not None else kid)), "")
            tag.pages.append(here if here is not None else -1)
    if tag.name in A_BLOCK and not tag.text.endswith("\n"):
        tag.text += "\n"
    return tag


def _attributes(element: Any) -> list[Any]:
    held = element.get("/A", [])
    return list(held) if isinstance(held, pikepdf.Array) else [held]
