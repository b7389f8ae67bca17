"""Fields and blocks put together, with the account of where each came from and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from docreader.model import (
    Article,
    Block,
    CharactersReplaced,
    Figure,
    FigureWithoutAlt,
    Footnote,
    Heading,
    InputCut,
    ItemList,
    LinkDropped,
    Notice,
    Origin,
    Paragraph,
    Provenance,
    Quote,
    plain,
)
from docreader.readers.html.account import Paths, account
from docreader.readers.html.blocks import Piece
from docreader.readers.html.captions import settle_figures, tie_captions, without_thumbnails
from docreader.readers.html.fields.agency import agency_keys, glued_agency
from docreader.readers.html.fields.byline import Byline, Bylines, chosen_byline, marked_byline, signed_byline, stated_byline
from docreader.readers.html.fields.dates import Convention, iso_date
from docreader.readers.html.fields.kicker import find_kicker, without_kicker
from docreader.readers.html.fields.language import find_direction
from docreader.readers.html.fields.lead import with_place_apart
from docreader.readers.html.fields.names import site_keys
from docreader.readers.html.fields.shown_dates import date_in_address, date_in_comments, find_dates
from docreader.readers.html.fields.signature import Known, Signature, read_signature
from docreader.readers.html.fields.surroundings import Surroundings
from docreader.readers.html.fields.title import Title
from docreader.readers.html.inline import cut
from docreader.readers.html.metadata import Metadata, Stated
from docreader.readers.html.opening import Opening, read_opening
from docreader.readers.html.page import Page, absolute, no_article
from docreader.readers.html.settling import settle_blocks
from docreader.readers.html.tree import Soup
from docreader.readers.html.vocabulary import fold

_MOST_ABOVE_TITLE = 15
_LONGEST_LINE_CHARS = 120
_SHORTEST_LEAD_CHARS = 30
"""Fewer are left by no agency: what looks like one is the text itself."""
_LONGEST_PREFIX_CHARS = 120


@dataclass(slots=True, kw_only=True)
class Read:
    """Everything that was read from a page, before it is an article."""

    page: Page
    source: str
    """The page's text, for what its tree leaves out."""
    metadata: Metadata
    title: Title | None
    language: tuple[str, str]
    convention: Convention
    zone: list[Piece]
    body: list[Piece]
    after: list[Piece]
    parts: list[Element]
    soups: tuple[Soup, ...]
    notices: tuple[CharactersReplaced, ...]
    hinted: dict[str, tuple[str, str, Element]] = field(default_factory=dict)
    """Fields that a site hint told: value, rule and element."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A field's value, the rule that found it and the element it stood in (None = the page's head)."""

    value: str
    rule: str
    element: Element | None = None


def assemble(read: Read) -> Article:
    """The article made of what was read.

    Raises:
        InputError: nothing is left to read.
    """
    convention = read.convention
    body = tie_captions(_from_title(read))
    hinted = {name: _Found(*value) for name, value in read.hinted.items()}
    around = Surroundings(read.page, read.title, read.parts)
    zone = without_thumbnails(tie_captions(read.zone))
    known_lead = hinted["lead"].value if "lead" in hinted else None
    opening = read_opening(zone, body, read.metadata, around, convention, known_lead)
    sites = _sites(read)
    stated = stated_byline(read.metadata.authors, sites, own=False)
    names = frozenset(map(fold, stated.text.split(", "))) if stated else frozenset()
    vietnamese = convention.vietnamese
    unsigned = Bylines(signed=None, stated=stated, shown=opening.byline, marked=lambda: marked_byline(around, sites))
    known = Known(vietnamese=vietnamese, bare=vietnamese or chosen_byline(unsigned, trusted=False) is None, authors=names)
    signature = read_signature(opening.kept, read.after, known)
    kept = settle_figures(opening.kept, read.metadata)
    pieces = settle_blocks([piece for piece in kept if id(piece) not in signature.taken])
    if not pieces and opening.lead is None:
        raise no_article()
    title, kicker = _title(read, pieces), find_kicker(read.page, read.title) if read.title else None
    if kicker:
        title = replace(title, value=without_kicker(title.value, kicker[0]))
    fields: dict[str, _Found | None] = {"title": title}
    fields["kicker"] = _Found(kicker[0], "kicker.named", kicker[1]) if kicker else None
    keys = agency_keys(sites, _site_names(read))
    lead = hinted.pop("lead", None)
    fields |= _without_agency(lead, keys) if lead else _lead(read, opening, pieces, keys, vietnamese=vietnamese)
    bylines = replace(unsigned, signed=signed_byline(signature))
    byline = chosen_byline(bylines, trusted=vietnamese or signature.labelled)
    fields |= _byline(read, byline or stated_byline(read.metadata.authors, sites, own=True))
    fields |= _credits(read, opening, signature)
    fields["published"], fields["modified"] = _dates(read, opening, convention)
    fields["language"] = _Found(read.language[0], read.language[1])
    fields["site_name"] = _first(read.metadata.site_names)
    fields["url"] = _url(read)
    return _article(read, {**fields, **hinted}, pieces)


def _article(read: Read, fields: dict[str, _Found | None], pieces: list[Piece]) -> Article:
    paths = Paths()
    known = {name: found for name in Article.__dataclass_fields__ if (found := fields.get(name)) is not None}
    origins = [_origin(f"/{name}", found.rule, found.element, paths) for name, found in known.items()]
    origins += [_origin(f"/blocks/{number}", _rule(piece), _element(read, piece), paths) for number, piece in enumerate(pieces)]
    _leave_out_rest(read, [found.element for found in known.values()], pieces)
    return Article(
        **{name: found.value for name, found in known.items()},
        direction=find_direction(read.page.root, read.parts, read.language[0]),
        blocks=tuple(piece.block for piece in pieces),
        notices=(*read.notices, *read.page.notices, *_notices(pieces)),
        provenance=Provenance(origins=tuple(origins), removed=account(read.page)),
    )


def _from_title(read: Read) -> list[Piece]:
    """The body's pieces without the title, and without the lines above it; where text stands above, it only says the same."""
    if read.title is None:
        return read.body
    wanted = {fold(wording) for wording in (read.title.text, read.title.shown) if wording}
    for number, piece in enumerate(read.body[:_MOST_ABOVE_TITLE]):
        if isinstance(piece.block, Heading | Paragraph) and fold(plain(piece.block.runs)) in wanted:
            above = [before for before in read.body[:number] if isinstance(before.block, Figure) or _is_text(before)]
            if not any(map(_is_text, above)) or _element(read, piece) is read.title.element:
                return [*above, *read.body[number + 1 :]]
            if piece.tag.name != "h1":
                break
            return [other for other in read.body if other is not piece]
    return read.body


def _is_text(piece: Piece) -> bool:
    return isinstance(piece.block, Paragraph) and len(plain(piece.block.runs)) > _LONGEST_LINE_CHARS


def _title(read: Read, pieces: list[Piece]) -> _Found:
    if read.title is not None:
        return _Found(read.title.text, read.title.rule, read.title.element)
    for piece in pieces:
        if isinstance(piece.block, Heading | Paragraph):
            words = " ".join(plain(piece.block.runs).split())
            return _Found(
                words if len(words) <= 100 else f"{words[:100].rsplit(' ', 1)[0]}…", "title.first-words", _element(read, piece)
            )
    return _Found("…", "title.none")


def _site_names(read: Read) -> list[str]:
    return [entry.text for entry in read.metadata.site_names]


def _sites(read: Read) -> frozenset[str]:
    return site_keys(_site_names(read), read.page.address)


def _lead(
    read: Read, opening: Opening, pieces: list[Piece], sites: frozenset[str], *, vietnamese: bool
) -> dict[str, _Found | None]:
    """The lead, and the agency before its first words or, of an article without one, before the text's."""
    lead = opening.lead
    if lead is None:
        return {"source": _agency_of_text(read, pieces, sites)} if vietnamese else {}
    element = lead.element if lead.element is not None else _element(read, lead.pieces[0])
    return _without_agency(_Found(lead.text, lead.rule, element), sites)


def _without_agency(lead: _Found, sites: frozenset[str]) -> dict[str, _Found | None]:
    """The lead, and as source the agency that was glued to its front."""
    lead = replace(lead, value=with_place_apart(lead.value, lead.element))
    glued = glued_agency(lead.value, sites)
    if glued is None or len(lead.value) - glued[2] < _SHORTEST_LEAD_CHARS:
        return {"lead": lead}
    name, start, end = glued
    text = f"{lead.value[:start]} {lead.value[end:]}".strip()
    return {"lead": replace(lead, value=text), "source": _Found(name, "source.lead-prefix", lead.element)}


def _agency_of_text(read: Read, pieces: list[Piece], sites: frozenset[str]) -> _Found | None:
    """The agency before the first paragraph's words, which is taken off it."""
    first = next((piece for piece in pieces if isinstance(piece.block, Paragraph)), None)
    if first is None or not isinstance(first.block, Paragraph):
        return None
    text = plain(first.block.runs)
    glued = glued_agency(text[:_LONGEST_PREFIX_CHARS], sites)
    if glued is None or glued[1] or len(text) - glued[2] < _SHORTEST_LEAD_CHARS:
        return None
    first.block = replace(first.block, runs=cut(first.block.runs, glued[2], len(text)))
    return _Found(glued[0], "source.text-prefix", _element(read, first))


def _byline(read: Read, byline: Byline | None) -> dict[str, _Found | None]:
    if byline is None:
        return {}
    element = _element(read, byline.place) if isinstance(byline.place, Piece) else byline.place
    role = _Found(byline.role, byline.rule, element) if byline.role else None
    return {"byline": _Found(byline.text, byline.rule, element), "byline_role": role}


def _credits(read: Read, opening: Opening, signature: Signature) -> dict[str, _Found]:
    """Photographer and source, from the signature, else from a line above the text."""
    found: dict[str, _Found] = {}
    wanted = (
        ("photo_credit", opening.photo_credit, "photo_credit.signature", "photo_credit.line"),
        ("source", opening.source, "source.signature", "source.line"),
    )
    for name, line, signature_rule, line_rule in wanted:
        signed = signature.of(name)
        if signed:
            text = ", ".join(dict.fromkeys(credit.text for credit, _ in signed))
            found[name] = _Found(text, signature_rule, _element(read, signed[0][1]))
        elif line:
            found[name] = _Found(line[0], line_rule, _element(read, line[1]))
    return found


def _dates(read: Read, opening: Opening, convention: Convention) -> tuple[_Found | None, _Found | None]:
    """When the article was published and changed: as stated, on the lines above the text, near the title, in the address."""
    published, line = _date(read.metadata.published, convention), _on_line(read, opening.published, "published.line")
    if line and (published is None or (line.value.startswith(published.value) and len(line.value) > len(published.value))):
        published = line
    changed = _on_line(read, opening.modified, "modified.line")
    modified = _date(read.metadata.modified, convention) or changed
    if published is not None:
        return published, modified
    title = read.title.element if read.title else None
    shown = find_dates(read.page, read.parts[0] if title is None else title, convention)
    if shown.published:
        published = _Found(shown.published.text, "published.near-title", shown.published.element)
    if shown.modified:
        modified = modified or _Found(shown.modified.text, "modified.near-title", shown.modified.element)
    elif changed is not None and modified is changed and (published is None or published.value == changed.value):
        return _Found(changed.value, "published.line", changed.element), None
    return published or _hidden_date(read, convention), modified


def _hidden_date(read: Read, convention: Convention) -> _Found | None:
    for address in (read.page.address, *(entry.text for entry in read.metadata.addresses)):
        if day := date_in_address(address):
            return _Found(day, "published.address")
    day = date_in_comments(read.source, convention)
    return _Found(day, "published.comment") if day else None


def _date(stated: tuple[Stated, ...], convention: Convention) -> _Found | None:
    for entry in stated:
        if day := iso_date(entry.text, convention):
            return _Found(day, entry.rule)
    return None


def _on_line(read: Read, line: tuple[str, Piece] | None, rule: str) -> _Found | None:
    return _Found(line[0], rule, _element(read, line[1])) if line else None


def _first(stated: tuple[Stated, ...]) -> _Found | None:
    return _Found(stated[0].text, stated[0].rule) if stated else None


def _url(read: Read) -> _Found | None:
    for entry in read.metadata.addresses:
        address = absolute(entry.text, read.page.address)
        if address.startswith(("http://", "https://")):
            return _Found(address, entry.rule)
    return _Found(read.page.address, "url.given") if read.page.address else None


def _element(read: Read, piece: Piece) -> Element | None:
    return next((soup.elements[id(piece.tag)] for soup in read.soups if id(piece.tag) in soup.elements), None)


def _origin(place: str, rule: str, element: Element | None, paths: Paths) -> Origin:
    return Origin(place=place, rule=rule, node=paths.of(element) if element is not None else "html/head")


def _rule(piece: Piece) -> str:
    return piece.rule or f"{type(piece.block).__name__.lower()}.{piece.tag.name}"


def _notices(pieces: list[Piece]) -> list[Notice]:
    found: list[Notice] = []
    for number, piece in enumerate(pieces):
        place = f"/blocks/{number}"
        found += [
            FigureWithoutAlt(place=where)
            for where, figure in _figures(piece.block, place)
            if not figure.alt and not figure.caption and figure.alt != ""
        ]
        found += [LinkDropped(place=place, href=address) for address in piece.dropped]
        if piece.cut:
            found.append(InputCut(place=place, limit=piece.cut))
    return found


def _figures(block: Block, place: str) -> list[tuple[str, Figure]]:
    """The figures in ``block`` with their places."""
    found: list[tuple[str, Figure]] = []
    waiting: list[tuple[Block, str]] = [(block, place)]
    while waiting:
        here, where = waiting.pop()
        match here:
            case Figure():
                found.append((where, here))
            case Quote(blocks=blocks) | Footnote(blocks=blocks):
                waiting += [(inner, f"{where}/blocks/{number}") for number, inner in reversed(list(enumerate(blocks)))]
            case ItemList(items=items):
                inside = [
                    (inner, f"{where}/items/{row}/blocks/{number}")
                    for row, item in enumerate(items)
                    for number, inner in enumerate(item.blocks)
                ]
                waiting += reversed(inside)
            case _:
                pass
    return found


def _leave_out_rest(read: Read, fields: list[Element | None], pieces: list[Piece]) -> None:
    """Every part of the page that no field and no block came from goes on the account."""
    used = {element for element in fields if element is not None} | set(read.parts)
    used |= {element for piece in pieces if (element := _element(read, piece)) is not None}
    above = {holder for element in used for holder in element.iterancestors()}
    waiting = [read.page.root]
    while waiting:
        for element in waiting.pop().iterchildren():
            if element in read.page.removed or element in used or element.tag == "head":
                continue
            if element in above:
                waiting.append(element)
            else:
                read.page.remove(element, "outside.article")
