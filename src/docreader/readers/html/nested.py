"""Blocks inside blocks: walks over lists, quotes and notes that never recurse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from docreader.model import Block, Footnote, ItemList, Quote


def inside(block: Block) -> tuple[Block, ...] | None:
    """The blocks directly inside ``block``, in reading order; None = it is of a kind that holds none."""
    match block:
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            return blocks
        case ItemList(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case _:
            return None


def rebuilt(block: Block, change: Callable[[Block], Block]) -> Block:
    """``block`` with ``change`` made to it, or to all blocks in it that hold no others, in reading order."""
    made: list[list[Block]] = [[]]
    waiting: list[tuple[Block, bool]] = [(block, False)]
    while waiting:
        here, leaving = waiting.pop()
        held = inside(here)
        if leaving:
            filling = made.pop()
            made[-1].append(_filled(here, filling))
        elif held is None:
            made[-1].append(change(here))
        else:
            made.append([])
            waiting.append((here, True))
            waiting.extend((inner, False) for inner in reversed(held))
    return made[0][0]


def _filled(block: Block, blocks: list[Block]) -> Block:
    """``block`` holding ``blocks`` instead of as many others."""
    if isinstance(block, Quote | Footnote):
        return replace(block, blocks=tuple(blocks))
    if not isinstance(block, ItemList):
        return block
    left = iter(blocks)
    return replace(block, items=tuple(replace(item, blocks=tuple(next(left) for _ in item.blocks)) for item in block.items))
