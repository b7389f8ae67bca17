"""Writes docs/verbalising.md from the case files and the table of rules; with --check, says whether it is up to date."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docreader.verbalise import announcements
from docreader.verbalise.rule import Rule
from docreader.verbalise.rules import RULES

TARGET = Path(__file__).with_name("verbalising.md")
CASES = Path(__file__).parents[1] / "tests" / "cases" / "verbalise"
MOST_EXAMPLES = 10
LONGEST_EXAMPLE_CHARS = 160
SPEECH = ("segmentation", "sentences", "utterances")
"""What comes after the classes: how a text becomes sentences and breath groups."""

INTRO = """# Cách docreader đọc thành tiếng · How docreader reads aloud

Trang này được tạo tự động từ các tệp ví dụ trong `tests/cases/verbalise` và bảng quy tắc, nên luôn đúng với chương trình. Mỗi
loại chữ (số đếm, ngày tháng, số hiệu văn bản…) có một tệp ví dụ: chữ viết, và lời mà phát thanh viên sẽ đọc. Ai đọc được tiếng
Việt đều sửa hay thêm được, không cần biết lập trình. Muốn biết vì sao một chữ được đọc như vậy:
`docreader verbalise --explain "ngày 30/12/2021"`.

This page is generated from the case files in `tests/cases/verbalise` and from the table of rules, so that it cannot drift from
what docreader does. Every class of text (cardinals, dates, document numbers…) has a case file: what is written, and what a
newsreader says. Rules are tried in their order; what one has read, later ones leave alone. "unsure" marks a reading that nothing
around the text decides for: the safest of several.
"""
SPOKEN = """## Từ bài viết đến lời đọc · From an article to speech

Bài viết được đọc theo thứ tự của người sáng mắt: tiêu đề, ngày, sapo, nội dung, tác giả, nguồn. Những gì mắt thấy mà chữ không
nói (ảnh, bảng, lời trích…) được báo thêm; báo hay không là do người nghe chọn: `docreader speak --announce "+ends,-notes"`.

An article is read in a sighted reader's order. What the eye sees and the words do not say is announced; what is announced is the
listener's choice, in Python `docreader.verbalise.Announcements`.
"""


@dataclass(frozen=True)
class Case:
    """One case: options (mostly none), what is written, what is said or split."""

    options: str
    written: str
    said: str


@dataclass(frozen=True)
class Class:
    """A case file."""

    name: str
    heading: str
    about: str
    cases: tuple[Case, ...]


def classes() -> list[Class]:
    """Every case file: first in the order of the rules that bear its name, then the others, then those about speech."""
    order = list(dict.fromkeys(module_of(rule) for rule in RULES))
    found = [read_class(path) for path in sorted(CASES.glob("*.md"))]

    def place(one: Class) -> tuple[bool, int, str]:
        stem = one.name.split("-")[0]
        return one.name in SPEECH, order.index(stem) if stem in order else len(order), one.name

    return sorted(found, key=place)


def read_class(path: Path) -> Class:
    """The header of a case file, if it has one yet, and its cases."""
    text = path.read_text("utf-8")
    header = re.match(r"# (.+)\n\n((?:[^\n.#-].*\n)+\n(?:[^\n.#-].*\n)+)\n", text)
    heading, about = (header[1], header[2].strip()) if header else (path.stem, "")
    if path.stem == "segmentation":
        cases = [split_case(line) for line in re.findall(r"^- (.+)$", text, re.MULTILINE)]
    else:
        parts = re.findall(r"^(?:\[([^\]\n]*)\] )?(.+)\n\.\n((?:.*\n)*?)\.\n((?:.*\n)*?)\.\n", text, re.MULTILINE)
        cases = [Case(options, written.strip(), said.strip()) for options, _, written, said in parts]
    return Class(path.stem, heading, about, tuple(cases))


def split_case(line: str) -> Case:
    """A hard string as it is written, and as it is split."""
    return Case("", line.replace(" ‖ ", " ").replace("‖", ""), line.replace("‖", " ‖ ").replace("  ", " "))


def page() -> str:
    """The whole page."""
    found = classes()
    reading = [one for one in found if one.name not in SPEECH]
    parts = [INTRO, contents(found), *(section(one) for one in reading), unclaimed(found)]
    parts += [SPOKEN, announced(), *(section(one) for one in found if one.name in SPEECH)]
    return "\n".join(part for part in parts if part)


def contents(found: Sequence[Class]) -> str:
    """Every class with the number of its cases."""
    rows = [(f"[{escaped(one.heading)}](#{slug(one.heading)})", str(len(one.cases))) for one in found]
    return table(("Loại · Class", "Ví dụ · Cases"), [*rows, ("", str(sum(len(one.cases) for one in found)))])


def section(one: Class) -> str:
    """One class: what decides, examples, rules."""
    rows = [(written_cell(case), escaped(case.said.replace("\n", " ‖ "))) for case in chosen(one.cases)]
    count = f"{len(one.cases)} ví dụ · {len(one.cases)} cases: `tests/cases/verbalise/{one.name}.md`\n"
    head = ("Viết · Written", "Tách · Split" if one.name in ("sentences", "segmentation") else "Đọc · Said")
    about = f"{one.about}\n" if one.about else ""
    return "\n".join(filter(None, [f"## {one.heading}\n", about, table(head, rows), count, rules(one.name)]))


def written_cell(case: Case) -> str:
    """What is written, with the options under which it is read so."""
    return escaped(case.written.replace("\n", " ⏎ ")) + (f" `{case.options}`" if case.options else "")


def chosen(cases: Sequence[Case]) -> list[Case]:
    """At most ten, evenly from the whole file, short ones and such as are changed by reading first."""
    fit = [case for case in cases if len(case.written) <= LONGEST_EXAMPLE_CHARS and case.written != case.said] or list(cases)
    count = min(MOST_EXAMPLES, len(fit))
    return [fit[number * len(fit) // count] for number in range(count)]


def rules(name: str) -> str:
    """The rules of a class, in their order, with where each reading comes from."""
    return rule_table(rule for rule in RULES if module_of(rule) == name)


def unclaimed(found: Iterable[Class]) -> str:
    """Rules of modules without a case file of their name."""
    names = {one.name for one in found}
    rest = rule_table(rule for rule in RULES if module_of(rule) not in names)
    return f"## Quy tắc khác · Other rules\n\n{rest}" if rest else ""


def rule_table(found: Iterable[Rule]) -> str:
    """Id, source, and whether it is a guess; "" = no rules."""
    rows = [(f"`{rule.name}`", escaped(rule.source), "unsure" if rule.unsure else "") for rule in found]
    return table(("Quy tắc · Rule", "Nguồn · Source", ""), rows) if rows else ""


def announced() -> str:
    """Every kind that may be announced, and whether it is by default."""
    source = ast.parse(inspect.getsource(announcements.Announcements)).body[0]
    assert isinstance(source, ast.ClassDef)
    told = [ast.literal_eval(node.value) for node in source.body[1:] if isinstance(node, ast.Expr)]
    rows = [
        (f"`{kind}`", escaped(words), "có · yes" if getattr(announcements.ANNOUNCED, kind) else "không · no")
        for kind, words in zip(announcements.KINDS, told, strict=True)
    ]
    return table(("Loại · Kind", "Lời báo · What is said", "Mặc định · Default"), rows)


def module_of(rule: Rule) -> str:
    """The first part of its id, which is the name of its module and its case file."""
    return rule.name.split(".")[0]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def escaped(text: str) -> str:
    """``text`` without what Markdown would take for its own."""
    return re.sub(r"([\\`*_<>\[\]|~])", r"\\\1", " ".join(text.split())).replace("](", "]&#40;")


def slug(heading: str) -> str:
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def lines_of(text: str) -> Iterator[str]:
    """Lines without white space at their ends."""
    yield from (line.rstrip() for line in text.splitlines())


TEXT = "\n".join(lines_of(page())) + "\n"

if "--check" not in sys.argv:
    TARGET.write_text(TEXT, "utf-8")
elif not TARGET.exists() or TARGET.read_text("utf-8") != TEXT:
    sys.exit(f"{TARGET.name} is out of date: run python docs/write_verbalising.py")
