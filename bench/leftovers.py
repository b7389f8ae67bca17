"""What is left unread: ``python bench/leftovers.py FOLDERS... [--sentences N] [--every-language] [--show N]``.

Says every text of every saved page (.html, .html.gz, at any depth) and N generated sentences, and counts the digits and the signs
/ & % @ that are still in what is said. Pages in other languages are passed over, or said as if they were Vietnamese: no voice
should meet such text, but no rule may choke on it either. Prints the worst with the rule that left them ("text" = none had them).
Exit status 1 if anything is left.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from docreader.errors import InputError
from docreader.model import Article, plain
from docreader.readers import read
from docreader.verbalise import utterances, verbalise
from docreader.verbalise.passages import is_vietnamese

SIGNS = frozenset("/&%@")
SEED = 20221130
FRAMES = (
    "Trong {} có {} và {}.", "Ngày {}, UBND huyện ban hành {} về {}.", "Đạt {} ({}), tăng {} so với {}.", "{} - {}: {}",
    "Liên hệ {} hoặc {}; giá {}.", "Ông N.V.A. ({}) nhận {}/{}.", "{}", "{} {} {}", "Tỷ lệ {}; {}; {} và {}./.",
    "Theo {} số {}, {} hộ được {}%.", "Từ {} đến {} tại {}.", "“{}” là {}{}", "{}\u00a0{}, {}…", "KẾT QUẢ {} NĂM {}",
)  # fmt: skip
UNITS = (
    "km", "km2", "m³", "kg", "g/lít", "tấn/ha", "%", "‰", "°C", "ºC", "kWh", "Mbps", "đồng", "đ", "USD", "$", "€", "tỷ",
    "triệu", "tr3", "k", "giờ", "h", "phút'", "''", "m/s", "người/km²", "ha", "cm", "ml/ngày", "kWp", "dB", "đồng/kg",
    "VNĐ/m2", "/tháng", "/năm", "x", "/", "&", "@",
)  # fmt: skip
SHAPES = (
    "#", "#,#", "#.###", "#.###.###", "#.###,##", "#/#", "##/##", "##/##/####", "#/##-##/##", "#-#", "##-QC/TU",
    "##/####/NĐ-CP", "#:##", "#h##", "##h##'", "##.##.####", "+84 ### ### ###", "0### ### ###", "1900####", "Q#", "H#N#",
    "Covid-##", "##A#", "A##/#B", "www.a#.vn/b/#?c=#&d=%20", "a.b#@c.vn", "@ten_#", "#ten#", "I/####", "IV/####", "XX#",
    "#%", "#,#%", "-#%", "±#", "# x #", "#×#", "#^#", "#²", "½", "#½", "⅓", "№#", "R&D#", "A&B", "#&#", "##°##'##\"",
    "#G/#G", "##/#%", "#//#", "%#", "/#/", "@#", "#@#", "&#", "٣", "５", "①", "Ⅳ", "x²", "CO₂", "10⁻³", "1e-9", "0x1F",
    "v#.#.#", "#.#.#.#", "ISO/IEC #####:####", "§#", "#†", "km/#", "và/hoặc", "24/24", "7/7", "24/7", "A/B/C",
    "HĐND-UBND&#", "#tr#", "#k", "#tỷ#", "$#.##", "#€/#", "#'#''", "#\"", "#-#-#", "#–#", "#—#", "#…#",
)  # fmt: skip


class Leftover(NamedTuple):
    """A text that is not said in words throughout."""

    signs: int
    where: str
    written: str
    rules: tuple[str, ...]


def main() -> None:
    """Prints the counts and the worst."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--every-language", action="store_true")
    parser.add_argument("--show", type=int, default=30)
    options = parser.parse_args()
    found: list[Leftover] = []
    for folder in options.folders:
        found += report(str(folder), of_pages(folder, every_language=options.every_language))
    if options.sentences:
        found += report("generated", of_sentences(options.sentences))
    for rule, count in Counter(rule for one in found for rule in set(one.rules)).most_common():
        print(f"  {count:6}  left by {rule}")
    for one in sorted(found, reverse=True)[: options.show]:
        print(
            f"{one.signs:4}  {one.where}\n      {one.written!r}\n      {str(verbalise(one.written))!r}  ({', '.join(one.rules)})"
        )
    sys.exit(1 if found else 0)


def report(name: str, texts: Iterator[Leftover | None]) -> list[Leftover]:
    """The leftovers of ``texts``; prints how many texts there were."""
    total = 0
    found = []
    for one in texts:
        total += 1
        if one is not None:
            found.append(one)
    print(f"{name}: {total} texts, {len(found)} with something left, {sum(one.signs for one in found)} signs")
    return found


def of_pages(folder: Path, *, every_language: bool) -> Iterator[Leftover | None]:
    """For every utterance of every page, what is left of it; None = nothing."""
    for name, data in pages(folder):
        try:
            article = read(data)
        except InputError:
            continue
        if every_language:
            article = replace(article, language="vi")
        for spoken in utterances(article):
            if is_vietnamese(spoken.language):
                start, end = spoken.span
                yield left(spoken.text, written_at(article, spoken.block)[start:end], f"{name} {spoken.block}")


def of_sentences(count: int) -> Iterator[Leftover | None]:
    """For every generated sentence, the same ones each time, what is left of it; None = nothing."""
    source = random.Random(SEED)  # noqa: S311 - no secret: the same sentences on every run
    for number in range(count):
        frame = source.choice(FRAMES)
        written = frame.format(*(token(source) for _ in range(frame.count("{}"))))
        yield left(str(verbalise(written)), written, f"sentence {number}")


def token(source: random.Random) -> str:
    """A shape with digits for its #, often with a unit or sign behind it."""
    shape = "".join(source.choice("0123456789") if sign == "#" else sign for sign in source.choice(SHAPES))
    if source.random() < 0.4:
        shape += source.choice(("", " ")) + source.choice(UNITS)
    return shape


def left(said: str, written: str, where: str) -> Leftover | None:
    """What is left in ``said``, with the rules that say it; None = nothing."""
    signs = unread(said)
    if not signs:
        return None
    rules = tuple(sorted({span.rule for span in verbalise(written).spans if unread(span.said)}))
    return Leftover(signs, where, written, rules or ("script",))


def unread(said: str) -> int:
    """How many digits and signs are in it."""
    return sum(character.isdigit() or character in SIGNS for character in said)


def pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every page in ``folder``, with its name."""
    for path in sorted(folder.rglob("*.html*")):
        data = path.read_bytes()
        yield str(path.relative_to(folder)), gzip.decompress(data) if path.suffix == ".gz" else data


def written_at(article: Article, place: str) -> str:
    """The plain text at a JSON Pointer of the article."""
    value: object = article
    for step in place.split("/")[1:]:
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    if isinstance(value, str):
        return value
    return plain(value if isinstance(value, tuple) else getattr(value, "runs", ()))


if __name__ == "__main__":
    main()
