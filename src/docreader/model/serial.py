"""The reading model as JSON data and back.

Every object carries ``type``, the name of its class, where more than one class may stand; fields keep their names; ``None`` and
empty fields are written, so that a reader of the JSON meets the same keys every time; a key that is missing means the field's
default, so that an article written before there was such a field is still read. ``schema`` is the published JSON Schema.
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from docreader.errors import InputError
from docreader.model import document, notices, provenance
from docreader.model.document import Article, Block
from docreader.model.notices import Notice

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_NAMES: Mapping[str, Any] = {**vars(document), **vars(notices), **vars(provenance)}
_TAGGED: frozenset[type] = frozenset(get_args(Block) + get_args(Notice))


def article_to_json(article: Article) -> str:
    """The article as one JSON object, UTF-8 text with two-space indents and a final line break."""
    return json.dumps(to_data(article), ensure_ascii=False, indent=2) + "\n"


def article_from_json(text: str) -> Article:
    """The article that ``article_to_json`` wrote.

    Raises:
        InputError: it is not JSON, or not an article's.
    """
    try:
        data: Json = json.loads(text)
        article = _read(data, Article, "")
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"this is not an article in docreader's JSON: {error}", f"đây không phải bài viết dạng JSON của docreader: {error}"
        ) from error
    assert isinstance(article, Article)
    return article


def to_data(value: object) -> Json:
    """A model object as JSON data."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple):
        return [to_data(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        tag: dict[str, Json] = {"type": type(value).__name__} if type(value) in _TAGGED else {}
        return tag | {part.name: to_data(getattr(value, part.name)) for part in fields(value)}
    raise TypeError(f"no JSON form for {type(value).__name__}")


def schema() -> dict[str, Json]:
    """JSON Schema (draft 2020-12) of an article's JSON."""
    definitions: dict[str, Json] = {}
    _schema_of(Article, definitions)
    root = definitions.pop("Article")
    assert isinstance(root, dict)
    head: dict[str, Json] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://docreader.invalid/article.schema.json",
        "title": "docreader article",
    }
    return {**head, **root, "$defs": dict(sorted(definitions.items()))}


def _read(data: Json, kind: Any, place: str) -> Any:
    """``data`` as an object of ``kind``; ``ValueError`` names the place that does not fit."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _read_union(data, get_args(kind), place)
    if origin is tuple:
        if not isinstance(data, list):
            raise ValueError(f"{place or '/'} is not a list")
        return tuple(_read(part, get_args(kind)[0], f"{place}/{number}") for number, part in enumerate(data))
    if origin is Literal:
        if data not in get_args(kind):
            raise ValueError(f"{place} is {data!r}, not one of {get_args(kind)}")
        return data
    if is_dataclass(kind) and isinstance(kind, type):
        return _read_object(data, kind, place)
    if kind is float:
        return _read_number(data, place)
    if type(data) is not kind:
        raise ValueError(f"{place} is not of type {getattr(kind, '__name__', kind)}")
    return data


def _read_number(data: Json, place: str) -> float:
    """A number, which other programs may write without a decimal point; JSON has no infinity, though Python reads one."""
    if isinstance(data, bool) or not isinstance(data, int | float) or not abs(data) <= sys.float_info.max:
        raise ValueError(f"{place} is not a number")
    return float(data)


def _read_union(data: Json, kinds: Sequence[Any], place: str) -> Any:
    if data is None and type(None) in kinds:
        return None
    rest = [kind for kind in kinds if kind is not type(None)]
    if len(rest) == 1:
        return _read(data, rest[0], place)
    tag = data.get("type") if isinstance(data, dict) else None
    for kind in rest:
        if kind.__name__ == tag:
            return _read_object(data, kind, place)
    raise ValueError(f"{place} has no type that is known: {tag!r}")


def _read_object(data: Json, kind: type, place: str) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"{place or '/'} is not an object")
    hints = _hints(kind)
    known = set(hints) | ({"type"} if kind in _TAGGED else set())
    if unknown := set(data) - known:
        raise ValueError(f"{place or '/'} has fields that are not known: {', '.join(sorted(unknown))}")
    if missing := [part.name for part in fields(kind) if _required(part) and part.name not in data]:
        raise ValueError(f"{place or '/'} lacks {', '.join(missing)}")
    return kind(**{name: _read(data[name], hints[name], f"{place}/{name}") for name in hints if name in data})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, globalns=dict(_NAMES))


def _required(part: Field[Any]) -> bool:
    return part.default is MISSING and part.default_factory is MISSING


def _schema_of(kind: Any, definitions: dict[str, Json]) -> dict[str, Json]:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema_of(part, definitions) for part in get_args(kind)]}
    if origin is tuple:
        return {"type": "array", "items": _schema_of(get_args(kind)[0], definitions)}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}  # holds the place: a block may hold blocks
            definitions[kind.__name__] = _object_schema(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": {str: "string", int: "integer", float: "number", type(None): "null"}[kind]}


def _object_schema(kind: type, definitions: dict[str, Json]) -> dict[str, Json]:
    properties: dict[str, Json] = {"type": {"const": kind.__name__}} if kind in _TAGGED else {}
    required: list[Json] = ["type"] if kind in _TAGGED else []
    for part in fields(kind):
        properties[part.name] = _schema_of(_hints(kind)[part.name], definitions)
        if _required(part):
            required.append(part.name)
    description = (kind.__doc__ or "").split("\n")[0]
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
