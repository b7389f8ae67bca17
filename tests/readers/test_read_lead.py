"""The lead: found wherever portals put it, whole, once; and what looks like one but is none."""

from __future__ import annotations

import pytest

from docreader.model import Article, Figure, plain
from docreader.readers import read

from .pages import LONG, SECOND, THIRD, TITLE, page, runs_of

SAPO = "Từ tờ mờ sáng, hơn 200 bà con xã Khau Vạc đã gùi cây giống lên đồi, mở đầu mùa trồng rừng năm nay."
MORE = "Mỗi hộ được nhận 500 cây quế giống, trồng xong trước tiết Thanh minh."
BODY = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
HEAD = f"<h1>{TITLE}</h1>"
PICTURES = "".join(f"<figure><img src='{number}.jpg' alt='Đồi quế {number}'></figure>" for number in range(5))


def _texts(found: Article) -> list[str]:
    return [plain(block.runs) for block in found.blocks if hasattr(block, "runs")]


def _rule(found: Article, place: str) -> str:
    return next(origin.rule for origin in found.provenance.origins if origin.place == place)


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        (
            f"<div>{HEAD}<div class='sapo'>{SAPO}</div></div><div>{PICTURES}</div><section><div>{BODY}</div></section>",
            "lead.named",
        ),
        (f"<header>{HEAD}<p class='ngay'>7/2/2023</p><p>{SAPO}</p></header><div>{BODY}</div>", "lead.place"),
        (f"<div>{HEAD}<div class='share-box'><p class='sapo'>{SAPO}</p></div><div>{BODY}</div></div>", "lead.outside"),
        (f"<div>{HEAD}<h2>{SAPO}</h2>{BODY}</div>", "lead.heading"),
        (f"<div>{HEAD}<p><em>{SAPO}</em></p>{BODY}</div>", "lead.italic"),
        (f"<div>{HEAD}<div class='noidung'><div class='tomtat'><p>{SAPO}</p></div>{BODY}</div></div>", "lead.named"),
        (
            f"<div>{HEAD}<h2 class='sapo'>Từ tờ mờ sáng, hơn <b>200 bà con</b> xã <a href='/kv'>Khau Vạc</a> đã gùi cây giống "
            f"lên đồi, mở đầu mùa trồng rừng năm nay.</h2><div>{BODY}</div></div>",
            "lead.named",
        ),
    ],
)
def test_lead_is_found_and_whole(markup: str, rule: str) -> None:
    """Far above the text, in a box of buttons, as a long heading, in italics: the sapo is the lead, whole, and no block."""
    found = read(page(markup))
    assert (found.lead, _rule(found, "/lead")) == (SAPO, rule)
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_lead_stated_in_furniture_over_the_text() -> None:
    """A line that the page states as its description is the lead even where the box around it is taken for furniture."""
    markup = f"<div>{HEAD}<ul class='footer'><li><h2>{SAPO}</h2></li></ul><div>{BODY}</div></div>"
    found = read(page(markup, head=f'<meta name="description" content="{SAPO}">'))
    assert (found.lead, _rule(found, "/lead")) == (SAPO, "lead.outside")


@pytest.mark.parametrize(
    "markup",
    [
        f"<ul class='sapo'><li>{SAPO}</li><li>{MORE}</li></ul><div>{BODY}</div>",
        f"<div class='sapo'><p>{SAPO}</p><p>{MORE}</p></div><div>{BODY}</div>",
        f"<h2 class='sapo'>{SAPO}</h2><h2 class='sapo'>{MORE}</h2><div>{BODY}</div>",
        f"<div class='noidung'><div class='sapo'><p>{SAPO}</p><p>{MORE}</p></div>{BODY}</div>",
    ],
)
def test_lead_of_several_lines(markup: str) -> None:
    """All lines of a lead are the lead, each on a line of its own."""
    found = read(page(f"<div>{HEAD}{markup}</div>"))
    assert found.lead == f"{SAPO}\n{MORE}"
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_lines_together_are_the_description() -> None:
    """Of two groups of lines named as a lead, the one that the page states as its description wins."""
    other = "<h2 class='subheading'>Bà con vui mừng đón vụ trồng rừng mới</h2><p>Mục Nông nghiệp</p>"
    lines = f"<p class='lead'>{SAPO}</p><p class='lead'>{MORE}</p>"
    head = f'<meta name="description" content="{SAPO} {MORE}">'
    found = read(page(f"<header>{HEAD}{other}{lines}</header><main><div>{BODY}</div></main>", head=head))
    assert (found.lead, _rule(found, "/lead")) == (f"{SAPO}\n{MORE}", "lead.description")


def test_lead_is_not_said_twice() -> None:
    """A first paragraph that repeats the lead is left out."""
    found = read(page(f"<div>{HEAD}<h2 class='sapo'>{SAPO}</h2><div><p><b>{SAPO}</b></p>{BODY}</div></div>"))
    assert found.lead == SAPO
    assert _texts(found) == [LONG, SECOND, THIRD]


@pytest.mark.parametrize("description", [SAPO[:70] + "…", f"{SAPO} Xem thêm.", SAPO.removeprefix("Khau Vạc – ")])
def test_lead_by_description(description: str) -> None:
    """A description that is cut, goes on a little, or lacks the place before the text still tells the lead."""
    head = f'<meta name="description" content="{description}">'
    found = read(page(f"<div>{HEAD}<p>Khau Vạc – {SAPO}</p>{BODY}</div>", head=head))
    assert found.lead is not None
    assert found.lead.endswith(SAPO)


@pytest.mark.parametrize(
    "line",
    [
        "<p class='media-desc'>Bà con xã Khau Vạc gùi cây giống lên đồi trong sáng 7/2, ảnh chụp tại thôn Nà Phầy.</p>",
        "<div>Thời sự, Chính trị, Kinh tế | Đăng lúc 5 giờ trước | Cập nhật 2 giờ trước | Người viết Thu Trang</div>",
        "<div class='tags'>Trồng rừng, Khau Vạc, quế, keo lai, mùa xuân, cây giống, đồi trọc, bà con</div>",
        "<h2 class='sapo'><a href='/khac'>Bà con xã bên cũng đã trồng xong hơn 40 ha rừng, sớm hơn năm ngoái</a></h2>",
        "<div class='lead-art'><figure><img src='a.jpg'><figcaption>Bà con gùi cây giống lên đồi, sáng ngày 7/2, ở Nà Phầy."
        "</figcaption></figure></div>",
        "<div>Ngày đăng: 18/11/2024 trong mục Nông nghiệp, nông thôn của Trang tin xã</div>",
        "<p>Published November 18, 2024 9:26pm Updated November 19, 2024 4:23pm by the news desk</p>",
    ],
)
def test_what_is_no_lead(line: str) -> None:
    """A picture's words, a line of sections and dates, tags, the headline of another article are no lead."""
    found = read(page(f"<div>{HEAD}{line}<div>{BODY}</div></div>"))
    assert found.lead is None
    assert [text for text in _texts(found) if text in (LONG, SECOND, THIRD)] == [LONG, SECOND, THIRD]


def test_name_of_every_paragraph_says_nothing() -> None:
    """Where most of the text is named as a lead, its first paragraphs are none."""
    markup = "".join(f"<p class='desc'>{text}</p>" for text in (LONG, SECOND, THIRD, SAPO)) + f"<p>{MORE}</p>"
    found = read(page(f"<div>{HEAD}<div>{markup}</div></div>"))
    assert found.lead is None
    assert _texts(found) == [LONG, SECOND, THIRD, SAPO, MORE]


@pytest.mark.parametrize(
    ("prefix", "source", "rest"),
    [
        ("TTXVN/Vietnam+ - ", "TTXVN/Vietnam+", ""),
        ("(PLO)- ", "PLO", ""),
        ("TTO - ", "TTO", ""),
        ("BNEWS ", "BNEWS", ""),
        ("(Theo Báo Sơn Lâm) - ", "Báo Sơn Lâm", ""),
        ("(BSL) - ", "BSL", ""),
        ("SL - ", None, "SL - "),
        ("SLO - ", "SLO", ""),
        ("SLĐT – ", "SLĐT", ""),
        ("YBĐT - ", "YBĐT", ""),
        ("KTO - ", None, "KTO - "),
        ("Báo Sơn Lâm - ", "Báo Sơn Lâm", ""),
        ("Hà Nội (TTXVN 7/2) - ", "TTXVN", "Hà Nội - "),
        ("UBND: ", None, "UBND: "),
        ("COVID-19 - ", None, "COVID-19 - "),
        ("EVN - ", None, "EVN - "),
        ("TP.HCM - ", None, "TP.HCM - "),
        ("(Kỳ cuối) - ", None, "(Kỳ cuối) - "),
        ("(Ảnh minh họa) - ", None, "(Ảnh minh họa) - "),
        ("(QĐT) ", "QĐT", ""),
        ("(TP) ", None, "(TP) "),
        ("(KHAUVAC) ", None, "(KHAUVAC) "),
        ("(chiều tối) - ", None, "(chiều tối) - "),
        ("(Hội Nông Dân Xã Nà Lìn) - ", None, "(Hội Nông Dân Xã Nà Lìn) - "),
        ("(Chuyện 12 người) - ", None, "(Chuyện 12 người) - "),
        ("TTXVN ", None, "TTXVN "),
    ],
)
def test_agency_before_the_lead(prefix: str, source: str | None, rest: str) -> None:
    """An agency, or the site's own name or initials, is split off as the source; other words before a dash stay."""
    head = '<meta property="og:site_name" content="Báo Sơn Lâm">'
    found = read(page(f"<div>{HEAD}<p class='sapo'>{prefix}{SAPO}</p><div>{BODY}</div></div>", head=head))
    assert (found.source, found.lead) == (source, f"{rest}{SAPO}")
    assert source is None or _rule(found, "/source") == "source.lead-prefix"


@pytest.mark.parametrize("initials", ["SLO", "SLĐT", "BSLO", "TCSL"])
def test_initials_of_the_sites_name_before_the_lead(initials: str) -> None:
    """A paper's initials are its own with what papers put around their names, or without."""
    name = "Tạp chí Sơn Lâm" if initials == "TCSL" else "Sơn Lâm điện tử"
    head = f'<meta property="og:site_name" content="{name}">'
    found = read(page(f"<div>{HEAD}<p class='sapo'>{initials} - {SAPO}</p><div>{BODY}</div></div>", head=head))
    assert found.source == (None if initials == "BSLO" else initials)


def test_initials_of_the_host_before_the_lead() -> None:
    """A paper's initials with what papers add on the web are its own where its host spells them out, and nobody's elsewhere."""
    markup = page(f"<div>{HEAD}<p class='sapo'>KVĐT - {SAPO}</p><div>{BODY}</div></div>")
    assert read(markup, url="https://baokhauvac.example/a").source == "KVĐT"
    assert read(markup, url="https://baosonlam.example/a").source is None
    assert read(markup, url="https://khauvac.example/a").source is None


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Thứ năm, ngày 09 tháng 02 năm 2023</p>",
        "<p>Được đăng ngày Thứ năm, 09 Tháng 2 2023 09:14</p><p>Viết bởi Super User</p>",
        "<p>Tác giả: Thu Trang</p>",
    ],
)
def test_bold_lead_under_small_lines(lines: str) -> None:
    """A bold first paragraph is the lead, whatever lines of date and author stand over it."""
    found = read(page(f"<div>{HEAD}<div>{lines}<p><b>{SAPO}</b></p>{BODY}</div></div>"))
    assert (found.lead, _rule(found, "/lead")) == (SAPO, "lead.bold")
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_bold_of_word_is_bold() -> None:
    """What Word notes on other scripts' bold letters ("mso-bidi-font-weight") does not undo a paragraph's bold."""
    lead = f"<p class='MsoNormal'><b style='mso-bidi-font-weight:normal'><span>{SAPO}</span></b></p>"
    assert read(page(f"<div>{HEAD}<div>{lead}{BODY}</div></div>")).lead == SAPO


def test_place_glued_to_the_lead() -> None:
    """A place that only looks set off from the lead's words is set off by a dash; one with a dash of its own stays as it is."""
    stamp = "<span class='location-stamp'>Khau Vạc</span>"
    for glued in (f"{stamp}{SAPO}", f"{stamp} - {SAPO}"):
        found = read(page(f"<div>{HEAD}<p class='description'>{glued}</p><div>{BODY}</div></div>"))
        assert found.lead == f"Khau Vạc - {SAPO}"


def test_agency_before_a_text_without_lead() -> None:
    """Without a lead, the agency is split off the first paragraph, whose marks stay."""
    found = read(page(f"<div>{HEAD}<p><b>(Chinhphu.vn)</b> - {LONG}</p><p>{SECOND}</p></div>"))
    assert (found.lead, found.source, _rule(found, "/source")) == (None, "Chinhphu.vn", "source.text-prefix")
    assert _texts(found) == [LONG, SECOND]
    english = read(
        page(f"<div>{HEAD}<p>(Chinhphu.vn) - {'The council met, and it decided to plant trees. ' * 3}</p></div>", language="en")
    )
    assert english.source is None


def test_pictures_between_lead_and_text_stay() -> None:
    """Pictures under the lead are blocks, in their order."""
    found = read(page(f"<div>{HEAD}<p class='sapo'>{SAPO}</p></div><div>{PICTURES}</div><section><div>{BODY}</div></section>"))
    assert [block.src for block in found.blocks if isinstance(block, Figure)] == [f"{number}.jpg" for number in range(5)]


def test_quotation_over_the_text_is_no_lead() -> None:
    """A sentence from further down, set over the text, is a pulled quotation: the text keeps its sentence."""
    pulled = THIRD.split("; ")[0]
    text = "".join(f"<p>{part}</p>" for part in (LONG, SECOND, THIRD, LONG))
    found = read(page(f"<div><h1>{TITLE}</h1><div class='hop'><div>{pulled}</div></div><div>{text}</div></div>"))
    assert found.lead is None or pulled not in found.lead
    assert THIRD in [plain(runs_of(block)) for block in found.blocks]


def test_short_heading_of_the_text_is_no_lead() -> None:
    """The text's first heading is often the page's description as well; it heads its part all the same."""
    head = "<meta property='og:description' content='Vì sao phải trồng rừng?'>"
    found = read(page(f"<div><h1>{TITLE}</h1><h2>Vì sao phải trồng rừng?</h2><p>{LONG}</p><p>{SECOND}</p></div>", head=head))
    assert found.lead is None
    assert plain(runs_of(found.blocks[0])) == "Vì sao phải trồng rừng?"
