"""Site hints: what a portal's own staff tell about its pages, in a TOML file each, and which of them a page matches.

A file has three tables: ``[match]`` (which pages), ``[article]`` (where the parts are) and ``[remove]`` (what is furniture).
Those that come with docreader lie in readers/portals; docs/reading.md tells how to write one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from docreader.errors import OptionError
from docreader.readers.html.page import Page
from docreader.readers.html.selectors import Selector, SelectorError, compile_selector, names_on
from docreader.readers.html.vocabulary import words

FIELDS = ("body", "title", "kicker", "lead", "byline", "published", "modified", "source")
"""Keys of ``[article]``."""
_MATCHES = ("hosts", "generator", "element")
_TABLES = ("match", "article", "remove")


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """What one file says."""

    name: str
    """The file's name without its suffix; part of rule ids: ``portal.NAME.lead``."""
    hosts: tuple[str, ...]
    generators: tuple[str, ...]
    """How the content of ``meta name="generator"`` begins, lower case."""
    elements: tuple[Selector, ...]
    fields: Mapping[str, tuple[Selector, ...]]
    """Selectors by key of ``[article]``, best first."""
    removals: tuple[tuple[str, Selector], ...]
    """Selectors of furniture, each with its reason."""


def matching(page: Page, addresses: Iterable[str], own: Mapping[str, str]) -> list[Portal]:
    """The portals that ``page`` may belong to, the surest first.

    ``addresses`` are where the page may have been published; ``own`` are the caller's files, text by name, which go first.

    Raises:
        OptionError: one of the caller's files cannot be understood.
    """
    hosts = {host for address in addresses if (host := _host(address))}
    generators = [
        (meta.get("content") or "").strip().lower()
        for meta in page.every("meta")
        if (meta.get("name") or "").lower() == "generator"
    ]
    names = names_on(page)
    found: list[tuple[int, int, Portal]] = []
    for number, portal in enumerate((*_parsed(tuple(sorted(own.items()))), *shipped())):
        sureness = _sureness(portal, page, hosts, generators, names)
        if sureness:
            found.append((-sureness, number, portal))
    return [portal for _, _, portal in sorted(found, key=lambda entry: entry[:2])]


def _sureness(portal: Portal, page: Page, hosts: set[str], generators: list[str], names: set[str]) -> int:
    if any(host == own or host.endswith(f".{own}") for host in hosts for own in portal.hosts):
        return 3
    if any(said.startswith(own) for said in generators for own in portal.generators):
        return 2
    for selector in portal.elements:
        if any(needed <= names for needed in selector.names) and selector.find(page):
            return 1
    return 0


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


@cache
def shipped() -> tuple[Portal, ...]:
    """The portals that come with docreader, by name."""
    folder = files("docreader.readers") / "portals"
    paths = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: path.name)
    return tuple(parse_portal(path.name, path.read_text("utf-8")) for path in paths)


@lru_cache(maxsize=8)
def _parsed(own: tuple[tuple[str, str], ...]) -> tuple[Portal, ...]:
    return tuple(parse_portal(name, text) for name, text in own)


def parse_portal(file: str, text: str) -> Portal:
    """What the file named ``file`` says.

    Raises:
        OptionError: it is no TOML, or has a table, a key, a reason or a selector that is none.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _error(file, f"this is not TOML: {error}", f"tệp không đúng dạng TOML: {error}") from error
    _check_keys(file, "", data, _TABLES)
    tables = {name: _table(file, name, data.get(name, {})) for name in _TABLES}
    _check_keys(file, "match", tables["match"], _MATCHES)
    _check_keys(file, "article", tables["article"], FIELDS)
    _check_keys(file, "remove", tables["remove"], tuple(words()["names"]["chrome"]))
    if not any(tables["match"].values()):
        raise _error(
            file,
            "[match] says of no page that it is meant; give hosts, generator or element",
            "[match] chưa chỉ ra trang nào; hãy điền hosts, generator hoặc element",
        )
    elements = _selectors(file, "match.element", tables["match"].get("element", ()))
    for selector in elements:
        if not all(selector.names):
            raise _error(
                file,
                f"match.element: {selector.text!r} must name a class or an id, so that other pages can be passed over at once",
                f"match.element: {selector.text!r} phải có tên lớp (.class) hoặc #id để bỏ qua ngay các trang khác",
            )
    return Portal(
        name=file.removesuffix(".toml"),
        hosts=tuple(host.lower().removeprefix("www.") for host in tables["match"].get("hosts", ())),
        generators=tuple(name.lower() for name in tables["match"].get("generator", ())),
        elements=elements,
        fields={name: _selectors(file, f"article.{name}", listed) for name, listed in tables["article"].items()},
        removals=tuple(
            (f"chrome.{reason}", selector)
            for reason, listed in tables["remove"].items()
            for selector in _selectors(file, f"remove.{reason}", listed)
        ),
    )


def _table(file: str, name: str, data: Any) -> dict[str, tuple[str, ...]]:
    """A table whose values are all lists of strings; one string is a list of one."""
    if not isinstance(data, dict):
        raise _error(
            file,
            f"{name} is not a table; write [{name}] on a line of its own",
            f"{name} không phải bảng; hãy viết [{name}] trên một dòng riêng",
        )
    found: dict[str, tuple[str, ...]] = {}
    for key, value in data.items():
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(entry, str) and entry.strip() for entry in listed):
            raise _error(
                file,
                f'{name}.{key} must be text or a list of texts: {key} = ["…", "…"]',
                f'{name}.{key} phải là chuỗi hoặc danh sách chuỗi: {key} = ["…", "…"]',
            )
        found[key] = tuple(entry.strip() for entry in listed)
    return found


def _check_keys(file: str, table: str, data: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in data:
        if key not in known:
            where = f"{table}.{key}" if table else f"[{key}]"
            raise _error(
                file,
                f"{where} is not known; use one of: {', '.join(known)}",
                f"{where} không có trong quy ước; hãy dùng một trong: {', '.join(known)}",
            )


def _selectors(file: str, key: str, listed: Iterable[str]) -> tuple[Selector, ...]:
    return tuple(_compiled(file, key, listed))


def _compiled(file: str, key: str, listed: Iterable[str]) -> Iterator[Selector]:
    for text in listed:
        try:
            yield compile_selector(text)
        except SelectorError as error:
            raise _error(
                file,
                f"{key}: the selector {text!r} cannot be read from {str(error)!r} on; write tag, .class, #id, [name=value]",
                f"{key}: không hiểu bộ chọn {text!r} từ chỗ {str(error)!r}; hãy dùng dạng tag, .class, #id, [name=value]",
            ) from error


def _error(file: str, en: str, vi: str) -> OptionError:
    return OptionError(f"portals: {file}: {en}", f"portals: {file}: {vi}")
