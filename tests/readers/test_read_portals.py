"""Site hints: those that come with docreader, a caller's own, and that a wrong one does no harm."""

# ruff: noqa: E501  # markup and words of the account are read better on long lines

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from docreader.errors import OptionError
from docreader.model import Article, plain
from docreader.pipeline import read
from docreader.readers.html.page import parse
from docreader.readers.html.portals import FIELDS as FIELDS_OF_HINTS
from docreader.readers.html.portals import parse_portal, shipped
from docreader.readers.html.selectors import SelectorError, compile_selector
from docreader.readers.html.vocabulary import words

from .pages import LONG, SECOND, THIRD, TITLE, page, runs_of

SAPO = "Hơn ba trăm người cùng lên đồi ngay phiên chợ đầu năm, để kịp phủ xanh 12 ha đất trống trước mùa mưa."
TEXT = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
OTHERS = "<ul><li><a href='/1'>Họp thôn bàn việc đắp đường</a></li><li><a href='/2'>Giếng mới ở Pò Đồn</a></li></ul>"
GENERATOR = "<meta name='generator' content='{}'>"

PAGES = {
    "nukeviet": page(
        f"<div class='news_column'><h1 class='title'>{TITLE}</h1><div id='hometext'>{SAPO}</div>"
        f"<div id='news-bodyhtml' class='bodytext'>{TEXT}</div><div class='keywords'>Từ khóa: <a href='/k'>quế</a></div>"
        f"<form id='form_rating'>Tổng số điểm của bài viết là: 0 trong 0 đánh giá</form><ul class='related'>{OTHERS}</ul></div>",
        head=GENERATOR.format("NukeViet v4.5"),
    ),
    "vccorp": page(
        f"<h1 class='detail-title' data-role='title'>{TITLE}</h1><div data-role='author'>Thu Trang</div>"
        f"<div data-role='publishdate'>07/02/2023 08:30 GMT+7</div><h2 class='detail-sapo' data-role='sapo'>{SAPO}</h2>"
        f"<div class='detail-content afcbc-body' data-role='content'>{TEXT}"
        f"<div type='RelatedOneNews' class='VCSortableInPreviewMode'><a href='/3'>Giá quế nhích nhẹ</a><p>Sau Tết, quế vỏ được giá.</p></div></div>"
    ),
    "epi": page(
        f"<h1 class='article__title cms-title'>{TITLE}</h1><div class='article__author'><span class='cms-author'>Thu Trang</span></div>"
        f"<div class='article__meta'><time datetime='2023-02-07T08:30:00+07:00'>7/2/2023</time></div><div class='article__sapo cms-desc'>{SAPO}</div>"
        f"<div class='article__body cms-body'>{TEXT}</div><div class='article__tag'><a href='/q'>#quế</a></div>"
    ),
    "vnexpress": page(
        f"<div class='sidebar-1'><div class='header-content'><span class='date'>Thứ ba, 7/2/2023, 08:30 (GMT+7)</span></div>"
        f"<h1 class='title-detail'>{TITLE}</h1><p class='description'>{SAPO}</p><article class='fck_detail'>{TEXT}</article></div>"
    ),
    "dantri": page(
        f"<h1 class='title-page detail'>{TITLE}</h1><div class='author-name'>Thu Trang</div><time class='author-time' datetime='2023-02-07T08:30'></time>"
        f"<h2 class='singular-sapo'>(Dân trí) - {SAPO}</h2><div class='singular-content'>{TEXT}</div>"
    ),
    "sharepoint": page(
        f"<div id='s4-ribbonrow'>Duyệt Trang Chỉnh sửa</div><h1>{TITLE}</h1>"
        f"<div class='ms-rtestate-field'><div class='ExternalClass1F2E'>{TEXT}</div></div><div>{OTHERS}</div>",
        head=GENERATOR.format("Microsoft SharePoint"),
    ),
    "dnn": page(
        f"<div id='dnn_ContentPane'><span id='dnn_ctr5_View_lblTitle'>{TITLE}</span><span id='dnn_ctr5_View_lblDate'>07/02/2023</span>"
        f"<p id='dnn_ctr5_View_lblSummary'>{SAPO}</p><div id='dnn_ctr5_View_divContent'>{TEXT}</div>"
        f"<span id='dnn_ctr5_View_lblAuthor'>Tác giả: Thu Trang</span><span id='dnn_ctr5_View_lblSource'>Nguồn: Báo Núi</span></div>"
    ),
    "liferay": page(
        f"<div class='portlet-topper'>Nội dung web</div><h1>{TITLE}</h1><div class='journal-content-article'>{TEXT}</div>"
        "<div class='taglib-ratings'>Trung bình (0 phiếu bầu)</div>"
    ),
    "joomla": page(
        f"<div class='item-page'><div class='page-header'><h2 itemprop='headline'>{TITLE}</h2></div><div class='icons'>In trang này Gửi bạn bè</div>"
        f"<div itemprop='articleBody'>{TEXT}</div><ul class='pager'><li><a href='/t'>Trước</a></li></ul></div>",
        head=GENERATOR.format("Joomla! - Open Source Content Management"),
    ),
    "drupal": page(
        f"<h1>{TITLE}</h1><div class='node'><div class='field field-name-body'>{TEXT}</div><ul class='links inline'><li><a href='/in'>Bản để in</a></li></ul></div>",
        head=GENERATOR.format("Drupal 7 (https://www.drupal.org)"),
    ),
}  # fmt: skip
FIELDS = {
    "nukeviet": {"lead": SAPO},
    "vccorp": {"lead": SAPO, "byline": "Thu Trang", "published": "2023-02-07T08:30:00+07:00"},
    "epi": {"lead": SAPO, "byline": "Thu Trang", "published": "2023-02-07T08:30:00+07:00"},
    "vnexpress": {"lead": SAPO, "published": "2023-02-07T08:30:00+07:00"},
    "dantri": {"lead": SAPO, "byline": "Thu Trang", "published": "2023-02-07T08:30:00+07:00", "source": "Dân trí"},
    "dnn": {"lead": SAPO, "byline": "Thu Trang", "published": "2023-02-07", "source": "Báo Núi"},
}


def rules(article: Article) -> set[str]:
    """The rules that site hints took part by."""
    return {origin.rule for origin in article.provenance.origins if origin.rule.startswith("portal.")}


def texts(article: Article) -> list[str]:
    """The text of each block; all must be paragraphs or headings."""
    return [plain(runs_of(block)) for block in article.blocks]


def folder(tmp_path: Path, **portals: str) -> Path:
    """A folder of site hints."""
    for name, text in portals.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_each_portal_has_a_page_here() -> None:
    """Whoever adds a file of hints adds a page that shows what it is for."""
    assert {portal.name for portal in shipped()} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_portals_page_is_whole_and_clean(name: str) -> None:
    """Title, fields and the three paragraphs, word for word, and nothing else; the hint was used."""
    found = read(PAGES[name])
    assert f"portal.{name}.body" in rules(found)
    assert (found.title, texts(found)) == (TITLE, [LONG, SECOND, THIRD])
    for field, value in FIELDS.get(name, {}).items():
        assert getattr(found, field) == value, field
        origin = next(origin for origin in found.provenance.origins if origin.place == f"/{field}")
        assert origin.rule in (f"portal.{name}.{field}", "source.lead-prefix")


def test_a_host_matches_with_its_subdomains_and_nothing_else(tmp_path: Path) -> None:
    """``hosts`` means the site and its parts, not a site whose name ends alike."""
    own = folder(tmp_path, thon='[match]\nhosts = ["nalin.example"]\n[article]\nbyline = ".x"\n')
    markup = page(f"<h1>{TITLE}</h1><div>{TEXT}</div><span class='x'>Thu Trang</span>")
    for url, expected in (("https://tin.nalin.example/a", "Thu Trang"), ("https://pnalin.example/a", None)):
        assert read(markup, url=url, portals=own).byline == expected


def test_own_hints_go_before_those_that_come_along(tmp_path: Path) -> None:
    """A portal on SharePoint may know its own pages better than docreader does."""
    own = folder(tmp_path, tinh='[match]\ngenerator = "Microsoft SharePoint"\n[article]\nbody = "#than"\nlead = "#than .dam"\n')
    markup = page(
        f"<h1>{TITLE}</h1><div class='ms-rtestate-field' id='than'><p class='dam'>{SAPO}</p>{TEXT}</div>",
        head=GENERATOR.format("Microsoft SharePoint"),
    )
    found = read(markup, portals=own)
    assert (found.lead, texts(found)) == (SAPO, [LONG, SECOND, THIRD])
    assert rules(found) == {"portal.tinh.body", "portal.tinh.lead"}


@pytest.mark.parametrize(("body", "note"), [("#da-doi-ten", "portal.cu.body-missing"), ("#chan", "portal.cu.body-too-short")])
def test_hints_of_an_old_design_do_no_harm(tmp_path: Path, body: str, note: str) -> None:
    """A body that is not there, or holds little, is passed over and said so; the article is as without the hint."""
    own = folder(tmp_path, cu=f'[match]\nhosts = "nalin.example"\n[article]\nbody = "{body}"\n[remove]\nad = ".tin"\n')
    markup = page(
        f"<h1>{TITLE}</h1><div class='tin'>{TEXT}</div><div id='chan'><p>Ban biên tập chịu trách nhiệm về nội dung.</p></div>"
    )
    found = read(markup, url="https://nalin.example/a", portals=own)
    assert texts(found) == texts(read(markup)) == [LONG, SECOND, THIRD]
    assert note in rules(found) <= {note, "portal.cu.remove-ignored"}
    assert found.notices == ()


def test_a_hint_that_is_not_believed_leaves_no_trace_in_the_text(tmp_path: Path) -> None:
    """What it removed before its body was found wanting is read again."""
    own = folder(tmp_path, cu='[match]\nhosts = "nalin.example"\n[article]\nbody = "#chan"\n[remove]\nad = ".cuoi"\n')
    markup = page(
        f"<h1>{TITLE}</h1><div><p>{LONG}</p><p>{SECOND}</p><p class='cuoi'>{THIRD}</p></div><div id='chan'><p>Xã Nà Lìn.</p></div>"
    )
    assert texts(read(markup, url="https://nalin.example/a", portals=own)) == [LONG, SECOND, THIRD]


def test_a_hinted_field_is_taken_out_of_the_text(tmp_path: Path) -> None:
    """Wherever it stands; no general rule would take a name from the middle."""
    own = folder(tmp_path, thon='[match]\nhosts = "nalin.example"\n[article]\nbyline = ".nguoi"\nkicker = ".muc"\n')
    markup = page(
        f"<h1><span class='muc'>Ghi nhanh</span> {TITLE}</h1><div><p>{LONG}</p><p class='nguoi'>Thu Trang</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    )
    found = read(markup, url="https://nalin.example/a", portals=own)
    assert (found.kicker, found.title, found.byline) == ("Ghi nhanh", TITLE, "Thu Trang")
    assert texts(found) == [LONG, SECOND, THIRD]
    assert not any("Thu Trang" in part.text for part in found.provenance.removed)


def test_a_hinted_body_is_no_furniture(tmp_path: Path) -> None:
    """A portal may keep its text in a box whose name means something else, over a list of documents."""
    own = folder(tmp_path, thon='[match]\nhosts = "nalin.example"\n[article]\nbody = "#than"\n')
    more = "".join(
        f"<li>{number}. Văn bản số {number} của Ủy ban nhân dân xã, ban hành trong tháng ba năm nay.</li>" for number in range(6)
    )
    markup = page(f"<div class='popup'><h3>{TITLE}</h3><div id='than'>{TEXT}</div></div><ul>{more}</ul>")
    found = read(markup, url="https://nalin.example/a", portals=own)
    assert texts(found) == [LONG, SECOND, THIRD]
    assert rules(found) == {"portal.thon.body"}


def test_a_body_that_finds_hundreds_of_elements_is_no_body(tmp_path: Path) -> None:
    """What lies beyond the limit of a selector would be lost."""
    own = folder(tmp_path, cu='[match]\nhosts = "nalin.example"\n[article]\nbody = "p.x"\n')
    markup = page(f"<h1>{TITLE}</h1><div>" + "".join(f"<p class='x'>Thôn {n}: {LONG}</p>" for n in range(600)) + "</div>")
    assert len(read(markup, url="https://nalin.example/a", portals=own).blocks) == 600


def test_a_removal_never_takes_the_article(tmp_path: Path) -> None:
    """A selector of furniture that now holds the text is not obeyed, with or without a body selector."""
    for body in ("", 'body = "#than"'):
        own = folder(tmp_path, cu=f'[match]\nhosts = "nalin.example"\n[article]\n{body}\n[remove]\nad = ".tin"\nshare = ".nut"\n')
        markup = page(
            f"<h1>{TITLE}</h1><div class='tin'><div id='than'>{TEXT}<p class='nut'>Mời bà con gửi bài này cho nhau.</p></div></div>"
        )
        found = read(markup, url="https://nalin.example/a", portals=own)
        assert texts(found) == [LONG, SECOND, THIRD]
        assert "portal.cu.remove-ignored" in rules(found)
        assert ("chrome.share", "Mời bà con gửi bài này cho nhau.") in {
            (part.reason, part.text) for part in found.provenance.removed
        }


def test_a_hinted_lead_is_read_once_and_no_other_is_lost(tmp_path: Path) -> None:
    """Said again over the text it is dropped there; another bold first paragraph stays."""
    own = folder(tmp_path, thon='[match]\nhosts = "nalin.example"\n[article]\nlead = "#sapo"\n')
    for first, expected in ((SAPO, [LONG, SECOND, THIRD]), (THIRD, [THIRD, LONG, SECOND, THIRD])):
        markup = page(f"<div id='sapo'>{SAPO}</div><h1>{TITLE}</h1><div><p><b>{first}</b></p>{TEXT}</div>")
        found = read(markup, url="https://nalin.example/a", portals=own)
        assert (found.lead, texts(found)) == (SAPO, expected)


def test_a_page_without_a_portal_has_no_trace_of_hints() -> None:
    """What matches nothing is read as ever."""
    assert rules(read(page(f"<h1>{TITLE}</h1><div>{TEXT}</div>"))) == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[match\n", "not TOML"),
        ("[math]\nhosts = 'a'\n", "[math] is not known"),
        ("[match]\nhost = 'a.vn'\n", "match.host is not known; use one of: hosts, generator, element"),
        ("[article]\nbody = '.a'\n", "[match] says of no page"),
        ("match = 'a'\n", "match is not a table"),
        ("[match]\nhosts = 3\n", "match.hosts must be text or a list of texts"),
        ("[match]\nhosts = 'a'\n[article]\nsapo = '.a'\n", "article.sapo is not known"),
        ("[match]\nhosts = 'a'\n[article]\nbody = 'div:first-child'\n", "the selector 'div:first-child' cannot be read from"),
        ("[match]\nhosts = 'a'\n[article]\nbody = '.a, '\n", "article.body: the selector"),
        ("[match]\nhosts = 'a'\n[remove]\nrac = '.a'\n", "remove.rac is not known"),
        ("[match]\nelement = '[data-x]'\n", "must name a class or an id"),
    ],
)
def test_a_wrong_file_is_told_by_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    """One line that names the file and the key, in both languages."""
    with pytest.raises(OptionError) as caught:
        read(page(TEXT), portals=folder(tmp_path, sai=text))
    assert "sai.toml" in str(caught.value)
    assert said in str(caught.value)
    assert "sai.toml" in caught.value.vi
    assert caught.value.vi != str(caught.value)


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_folder_that_is_none_is_told(tmp_path: Path, name: str) -> None:
    """A folder that is not there, or holds no hints, is a mistake to be told, not to be passed over."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(OptionError, match=name):
        read(page(TEXT), portals=tmp_path / name)


@pytest.mark.parametrize(
    ("selector", "ids"),
    [
        ("p", "a c e"),
        (".x", "a d"),
        ("p.x", "a"),
        ("div .x", "a d"),
        ("div > .x", "a"),
        ("#b > span > b", "d"),
        ("section p", "e"),
        ("[lang]", "c"),
        ("[lang=vi], #e", "c e"),
        ("p[title^='Bài']", "e"),
        ("[title$=\"hai\"]", "e"),
        ("[title*='số h']", "e"),
        ("* b", "d"),
        ("div.y p", ""),
        ("[title^='']", ""),
    ],
)  # fmt: skip
def test_selectors_mean_what_they_mean_in_css(selector: str, ids: str) -> None:
    """The part of CSS that hints may use, in reading order."""
    page = parse(
        "<html><body><div id='b'><p id='a' class='x z'></p><span><b id='d' class='x'></b></span><p id='c' lang='vi'></p></div>"
        "<section><i><p id='e' title='Bài số hai'></p></i></section></body></html>",
        None,
    )
    assert [element.get("id") for element in compile_selector(selector).find(page)] == ids.split()


@pytest.mark.parametrize("selector", ["", "a,,b", "a:hover", "a + b", "> a", "a >", "[x", "[x='a\"]", ".", "#", "a b!", "a..b"])
def test_what_is_no_selector_is_refused(selector: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(SelectorError):
        compile_selector(selector)


def test_a_deep_page_is_searched_in_linear_time() -> None:
    """2,000 nested elements that all fit the selector's outer part."""
    import time

    markup = page("<div class='a'>" * 2000 + f"<h1>{TITLE}</h1>{TEXT}")
    portal = parse_portal("sau.toml", "[match]\nelement = '.a .a .a .a p'\n")
    began = time.process_time()
    assert portal.elements[0].find(parse(markup, None))
    assert time.process_time() - began < 5


def test_the_example_in_the_documents_works(tmp_path: Path) -> None:
    """The page and the file of docs/reading.md give what the guide says they give, and the keys are all explained there."""
    guide = (Path(__file__).parents[2] / "docs/reading.md").read_text("utf-8")
    markup, hint = (
        textwrap.dedent(match[1]) for kind in ("html", "toml") if (match := re.search(rf"```{kind}\n(.*?)```", guide, re.DOTALL))
    )
    found = read(markup, portals=folder(tmp_path, **{"na-lin": hint}))
    assert rules(found) == {f"portal.na-lin.{part}" for part in ("body", "title", "lead", "byline", "published")}
    assert (found.title, found.byline) == ("Nà Lìn ra quân trồng cây đầu xuân", "Thu Trang")
    assert found.published == "2023-02-07T08:30:00+07:00"
    assert found.lead is not None
    assert found.lead.startswith("Hơn ba trăm người")
    assert [text.split()[0] for text in texts(found)] == ["Cây", "Năm", "Phần"]
    assert "Mời bà con đến dự" in "".join(part.text for part in found.provenance.removed if part.reason == "chrome.ad")
    assert all(f"`{key}`" in guide for key in (*FIELDS_OF_HINTS, "hosts", "generator", "element"))
    assert all(f"`{reason}`" in guide for reason in words()["names"]["chrome"])
