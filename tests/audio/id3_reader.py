"""A reader of ID3v2.3 of the tests' own, after the specification; it shares nothing with the writer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Table:
    """A CTOC frame."""

    top_level: bool
    ordered: bool
    children: list[str]


@dataclass
class Chapter:
    """A CHAP frame."""

    name: str
    begin_ms: int
    end_ms: int
    title: str | None


class Tag:
    """Everything in the tag at the head of ``data``."""

    def __init__(self, data: bytes) -> None:
        assert data[:3] == b"ID3"
        assert data[3:6] == b"\x03\x00\x00", "version 2.3.0, no flags"
        assert all(byte < 0x80 for byte in data[6:10])
        self.length = 10 + (data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9])
        self.frames = _frames(data[10 : self.length])
        self.names = [name for name, _ in self.frames]
        self.chapters = [_chapter(content) for name, content in self.frames if name == "CHAP"]
        self.tables = dict(_table(content) for name, content in self.frames if name == "CTOC")

    def content(self, name: str) -> bytes:
        """The one frame of that name."""
        (found,) = [content for frame, content in self.frames if frame == name]
        return found

    def text(self, name: str) -> str:
        """The one text frame of that name."""
        return _text(self.content(name))

    def reading_order(self) -> list[str]:
        """The chapters' names, as the tree of tables gives them from its one root."""
        (root,) = [name for name, table in self.tables.items() if table.top_level]
        order: list[str] = []
        to_visit = [root]
        while to_visit:
            name = to_visit.pop(0)
            if name in self.tables:
                assert self.tables[name].ordered
                to_visit[:0] = self.tables[name].children
            else:
                order.append(name)
        return order


def _frames(data: bytes) -> list[tuple[str, bytes]]:
    found = []
    at = 0
    while at < len(data):
        name = data[at : at + 4].decode("ascii")
        assert name.isalnum(), data[at : at + 10]
        size = int.from_bytes(data[at + 4 : at + 8], "big")
        assert data[at + 8 : at + 10] == b"\0\0"
        assert at + 10 + size <= len(data)
        found.append((name, data[at + 10 : at + 10 + size]))
        at += 10 + size
    return found


def _text(content: bytes) -> str:
    if content[0] == 0:
        return content[1:].decode("ascii")
    assert content[0] == 1, "the only other encoding of version 2.3 is UTF-16 with a byte order mark"
    assert content[1:3] == b"\xff\xfe"
    return content[1:].decode("utf-16")


def _chapter(content: bytes) -> Chapter:
    name, rest = content.split(b"\0", 1)
    begin, end = int.from_bytes(rest[:4], "big"), int.from_bytes(rest[4:8], "big")
    assert rest[8:16] == b"\xff" * 8, "offsets are left to the player"
    titles = [_text(sub) for frame, sub in _frames(rest[16:]) if frame == "TIT2"]
    return Chapter(name.decode("ascii"), begin, end, titles[0] if titles else None)


def _table(content: bytes) -> tuple[str, Table]:
    name, rest = content.split(b"\0", 1)
    flags, count, *_ = rest
    children = rest[2:].split(b"\0")
    assert len(children) == count + 1
    assert children[-1] == b""
    return name.decode("ascii"), Table(bool(flags & 2), bool(flags & 1), [child.decode("ascii") for child in children[:-1]])
