"""Where the article begins and ends: its parts are found together, whatever stands between and beside them."""

from __future__ import annotations

import time

import pytest

from docreader.errors import InputError
from docreader.model import Article, Table, plain
from docreader.readers import read
from docreader.readers.html.measures import Measures
from docreader.readers.html.page import parse

from .pages import LONG, SECOND, TITLE, page, runs_of

THIRD = "Theo kế hoạch, sang tháng Năm, các hộ phát thực bì lần thứ hai, sau đó bàn giao từng lô cho tổ bảo vệ rừng của thôn."
FOURTH = (
    "Bà Lường Thị Dung, hộ nhận khoán sáu héc-ta, nói: “Có rừng thì có nước, ruộng dưới chân đồi không lo hạn, cả thôn đều mừng.”"
)


def _texts(found: Article) -> list[str]:
    return [plain(block.runs) for block in found.blocks if hasattr(block, "runs")]


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_parts_in_boxes_of_their_own_are_one_article() -> None:
    """An article cut into steps, each in boxes of its own, is read whole."""
    steps = "".join(
        f"<span><span><div class='step'><div><p>{text}</p></div></div></span></span>" for text in (SECOND, THIRD, FOURTH)
    )
    found = read(page(f"<h1>{TITLE}</h1><article><div><div class='lead-in'><p>{LONG}</p></div></div>{steps}</article>"))
    text = " ".join([found.lead or "", *_texts(found)])
    assert [part for part in (LONG, SECOND, THIRD, FOURTH) if part not in text] == []


def test_text_beside_the_densest_box_is_kept() -> None:
    """A second box of paragraphs beside the first belongs to the article that shows the title over both."""
    first = f"<div class='truoc'>{_paragraphs(LONG, SECOND)}</div>"
    rest = f"<div><div class='sau'>{_paragraphs(THIRD, FOURTH, LONG.replace('Sáng', 'Chiều'))}</div></div>"
    found = read(page(f"<div id='bai'><h1>{TITLE}</h1>{first}{rest}</div>"))
    assert [part for part in (LONG, SECOND, THIRD, FOURTH) if part not in " ".join(_texts(found))] == []


def test_headings_between_the_parts_are_kept() -> None:
    """What stands between the boxes of text, and is little, is read with them."""
    boxes = f"<div class='o'>{_paragraphs(LONG, SECOND)}</div><h2>Giữ rừng</h2><div class='o'>{_paragraphs(THIRD, FOURTH)}</div>"
    found = read(page(f"<h1>{TITLE}</h1><div>{boxes}</div>"))
    assert _texts(found) == [LONG, SECOND, "Giữ rừng", THIRD, FOURTH]


def test_the_article_below_is_not_joined() -> None:
    """A second article under the first, with a headline of its own, stays out."""
    other = f"<article><h1>Tin khác trong huyện</h1>{_paragraphs(THIRD, FOURTH)}</article>"
    found = read(page(f"<main><article><h1>{TITLE}</h1>{_paragraphs(LONG, SECOND)}</article>{other}</main>"))
    assert FOURTH not in " ".join(_texts(found))


@pytest.mark.parametrize("name", ["tooltip", "popup", "ad", "tags", "share"])
def test_words_of_a_sentence_stay(name: str) -> None:
    """No name takes a word out of the middle of a sentence."""
    sentence = LONG.replace("rừng", f"<a class='{name}' href='/rung'>rừng</a>", 1)
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(sentence, SECOND)}</div>"))
    assert _texts(found)[0] == LONG


def test_card_over_a_name_is_left_out_and_the_name_stays() -> None:
    """A box that repeats a linked name, with links, is what shows when one points at it."""
    card = "<span><span>Nông Văn Hòa</span><a href='/1'>Bài thứ nhất</a> <a href='/2'>Bài thứ hai</a></span>"
    sentence = f"Ông <a href='/ong-hoa'>Nông Văn Hòa</a>{card} cho biết, cả thôn đã trồng xong rừng, đạt kế hoạch."
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(sentence, LONG, SECOND)}</div>"))
    assert _texts(found)[0] == "Ông Nông Văn Hòa cho biết, cả thôn đã trồng xong rừng, đạt kế hoạch."


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<a href='/khac'>Hội thi cầu nối an toàn giao thông năm nay</a>", False),
        ("Xem thêm: <a href='/khac'>Hội thi cầu nối an toàn giao thông</a>", False),
        (">>> Tin liên quan: <a href='/khac'>Hội thi cầu nối an toàn giao thông</a>", False),
        ("<a href='/qd-12.pdf'>Toàn văn Quyết định số 12/QĐ-UBND</a>", True),
        ("<a href='#dieu-1'>Điều 1 của Quy chế quản lý rừng thôn bản</a>", True),
        ("<a href='https://vanban.example/75'>Nghị định số 75/2015/NĐ-CP của Chính phủ</a>", True),
        ("<a href='https://www.facebook.com/nalin'>Theo dõi xã Nà Lìn trên mạng xã hội</a>", False),
        ("<a href='/khac'>Từ nay, cả thôn không còn đất trống, đồi trọc.</a>", True),
        ("Ông Hòa nhắc lại: <a href='/khac'>trồng rừng là việc của cả thôn</a>", True),
    ],
)
def test_line_that_only_points_elsewhere(line: str, kept: bool) -> None:
    """A line that is one link to another page is left out; a sentence, and a document to fetch, stay."""
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, line, SECOND, THIRD)}</div>"), url="https://nalin.example/tin/1")
    assert len(_texts(found)) == (4 if kept else 3)


def test_invitation_to_subscribe_goes_with_its_form() -> None:
    """The box around a field for an address goes as a whole; a form around the whole page does not."""
    box = "<div><h3>Bản tin sáng</h3><p>Mỗi sáng một lá thư, gửi tận hộp thư.</p><form><input type='email'></form></div>"
    found = read(
        page(f"<form><h1>{TITLE}</h1><div>{_paragraphs(LONG, SECOND)}{box}{_paragraphs(THIRD)}</div><input type='text'></form>")
    )
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_column_of_teasers_is_furniture_though_it_is_long() -> None:
    """A side column of linked headings with excerpts goes, even where it holds more prose than the article."""
    teaser = (
        "<article><h3><a href='/{n}'>Tin số {n} trong tuần</a></h3><p>Trích đoạn của tin số {n}, khá dài, {more}</p></article>"
    )
    column = "".join(teaser.format(n=number, more="kể thêm nhiều chi tiết, " * 5) for number in range(9))
    found = read(page(f"<div><h1>{TITLE}</h1>{_paragraphs(LONG, SECOND, THIRD, FOURTH)}</div><div class='widget'>{column}</div>"))
    assert _texts(found) == [LONG, SECOND, THIRD, FOURTH]


def test_list_of_links_is_kept_where_the_article_is_one() -> None:
    """An article made of lists of links, such as a week's review, keeps them."""
    lists = "".join(
        f"<h2>Phần {part}</h2><ul>"
        + "".join(f"<li><a href='/{part}/{n}'>Việc thứ {n} của phần {part}</a></li>" for n in range(5))
        + "</ul>"
        for part in range(6)
    )
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, SECOND)}{lists}</div>"))
    assert sum(type(block).__name__ == "ItemList" for block in found.blocks) == 6


@pytest.mark.parametrize(
    "line",
    [
        "Chuyên mục: Văn hóa - Xã hội",
        "Từ khóa: trồng rừng, Nà Phặc",
        "Ảnh 3/12",
        "4 phút đọc",
        "0:00 / 2:41",
        "Đánh giá bài viết: 0/5 (0 lượt)",
        "Ghi rõ nguồn khi phát hành lại thông tin từ trang này",
    ],
)
def test_lines_of_the_template_are_left_out(line: str) -> None:
    """Section, subjects, counters and notices of rights are not read out."""
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, line, SECOND)}</div>"))
    assert _texts(found) == [LONG, SECOND]


def test_measures_stay_true_when_parts_are_left_out() -> None:
    """Taking an element out changes the measures above it exactly as if it had never been there."""
    line = f"<p>{LONG} <a href='/a'>một liên kết</a> <span>và vài chữ, nữa.</span></p>"
    markup = f"<div>{line}<ul><li><a href='/b'>Hai chữ</a></li></ul></div>"
    for name in ("a", "span", "p", "ul", "li"):
        parsed = parse(page(markup), None)
        measures = Measures(parsed)
        target = next(parsed.root.iter(name))
        measures.leave_out(target, "chrome.links")
        again = Measures(parsed)
        assert [measures.of(element) for element in parsed.elements()] == [again.of(element) for element in parsed.elements()]


def test_too_many_elements_too_deep_are_refused_soon() -> None:
    """A page whose every element lies very deep is refused before anything walks it."""
    begin = time.process_time()
    with pytest.raises(InputError, match="too deeply"):
        read(page("<div>" * 1900 + "<b>x</b>" * 20_000))
    assert time.process_time() - begin < 5


def test_comments_go_with_their_label() -> None:
    """What follows the headline of readers' comments is not the article's, unless nearly nothing else is left."""
    comments = f"<h3>Ý kiến bạn đọc (2)</h3><div><h4>Bích</h4><p>{FOURTH}</p></div><div><h4>Tài</h4><p>{THIRD}</p></div>"
    found = read(page(f"<div><h1>{TITLE}</h1>{_paragraphs(LONG, SECOND, LONG.replace('Sáng', 'Chiều'))}{comments}</div>"))
    assert _texts(found) == [LONG, SECOND, LONG.replace("Sáng", "Chiều")]


def test_list_of_bare_links_goes_with_its_label_and_dates() -> None:
    """Links with breaks and dates between them, in one cell with the text, are a list all the same."""
    links = "".join(f"<a href='/{n}'>Xã Nà Lìn tổng kết việc thứ {n}</a> ({n}/12/2023)<br>" for n in range(1, 6))
    cell = f"<td><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p><b>Các tin đã đưa:</b><br>{links}</td>"
    found = read(page(f"<h1>{TITLE}</h1><table><tr>{cell}</tr></table>"))
    assert _texts(found) == [LONG, SECOND, THIRD]


def test_list_of_references_stays() -> None:
    """A list of links to other hosts is what the text refers to; one to the site's own pages is not."""
    lists = {
        host: "<ul>"
        + "".join(f"<li><a href='https://{host}/{n}'>Tài liệu số {n} về trồng rừng</a></li>" for n in range(4))
        + "</ul>"
        for host in ("khac.example", "nalin.example")
    }
    kinds = {}
    for host, markup in lists.items():
        found = read(
            page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, SECOND)}{markup}{_paragraphs(THIRD)}</div>"),
            url="https://nalin.example/1",
        )
        kinds[host] = [type(block).__name__ for block in found.blocks]
    assert "ItemList" in kinds["khac.example"]
    assert "ItemList" not in kinds["nalin.example"]


def test_linked_cells_of_a_table_stay() -> None:
    """A cell of links in a table of data is a value, and its column keeps its place."""
    rows = "".join(
        f"<tr><td>Xã {n}</td><td><a href='/a{n}'>Đồi A</a>, <a href='/b{n}'>Đồi B</a></td><td>{n} ha</td></tr>"
        for n in range(1, 5)
    )
    table = f"<table><tr><th>Xã</th><th>Đồi</th><th>Diện tích</th></tr>{rows}</table>"
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, SECOND)}{table}{_paragraphs(THIRD)}</div>"))
    held = next(block for block in found.blocks if isinstance(block, Table))
    assert {len(row.cells) for row in held.rows} == {3}


def test_options_of_a_form_are_never_text() -> None:
    """What a select offers is not read, and does not hide that the line around it is a toolbar."""
    bar = "<div><span>Nghe bài viết</span><select><option>Giọng nữ</option></select><span>0:00 / 2:41</span></div>"
    found = read(page(f"<h1>{TITLE}</h1><div>{bar}{_paragraphs(LONG, SECOND)}</div>"))
    assert _texts(found) == [LONG, SECOND]


@pytest.mark.parametrize(("headline", "kept"), [("Kinh tế qua ảnh", False), ("Trồng cây đầu xuân qua ảnh", True)])
def test_slide_show_with_another_headline_is_left_out(headline: str, kept: bool) -> None:
    """A numbered show between the paragraphs that is about something else goes; the article's own pictures stay."""
    words = "Ảnh chụp một góc chợ phiên vùng cao vào buổi sớm, người mua kẻ bán đông vui, hàng hóa đầy ắp."
    slides = "".join(f"<li><h3>{n}/12 Góc chợ</h3><p>{words}</p></li>" for n in range(1, 13))
    show = f"<div class='gallery'><h2>{headline}</h2><ul>{slides}</ul></div>"
    text = _paragraphs(LONG, SECOND, THIRD, FOURTH, LONG.replace("Sáng", "Chiều"))
    found = read(page(f"<div><h1>{TITLE}</h1>{text}{show}</div>"))
    assert any("Góc chợ" in part for block in found.blocks for part in str(block).split("'")) is kept


def test_values_of_a_table_are_never_buttons() -> None:
    """Rows and cells of data keep words and times that stand on buttons and over articles elsewhere."""
    rows = (("Chương trình", "Thời lượng"), ("Bản tin sáng", "30 phút"), ("Chia sẻ", "15 phút"), ("In bài viết", "8 phút"))
    table = "<table>" + "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows) + "</table>"
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, SECOND)}{table}{_paragraphs(THIRD)}</div>"))
    held = next(block for block in found.blocks if isinstance(block, Table))
    said = [tuple(plain(cell.runs) for cell in row.cells) for row in (*held.header, *held.rows)]
    assert said == list(rows)


@pytest.mark.parametrize("line", ["30 phút", "Khoảng 30 phút.", "Chia sẻ."])
def test_short_answers_stay(line: str) -> None:
    """A duration alone, and a sentence of one word, are what somebody says."""
    found = read(page(f"<h1>{TITLE}</h1><div>{_paragraphs(LONG, line, SECOND)}</div>"))
    assert _texts(found) == [LONG, line, SECOND]


def test_lists_and_tables_between_boxes_of_text_are_kept() -> None:
    """Where every paragraph has a box of its own, the list and the table between them belong to the article."""
    items = "<ul>" + "".join(f"<li>Hộ thứ {n} nhận chăm sóc hai lô rừng phía bắc</li>" for n in range(6)) + "</ul>"
    rows = "".join(f"<tr><td>Thôn {n}</td><td>{n} ha</td></tr>" for n in range(1, 5))
    parts = (f"<p>{LONG}</p>", "<h2>Phân công</h2>", items, f"<table>{rows}</table>", f"<p>{SECOND}</p><p>{THIRD}</p>")
    found = read(
        page(
            f"<div><div><h1>{TITLE}</h1></div>" + "".join(f"<div class='o'><div>{part}</div></div>" for part in parts) + "</div>"
        )
    )
    kinds = [type(block).__name__ for block in found.blocks]
    assert {"Heading", "ItemList", "Table"} <= set(kinds)


def test_days_in_the_text_are_not_the_articles_date() -> None:
    """A line that tells a day other than the stated one is read; a cell's and a sentence's day is not the page's."""
    head = "<meta property='article:published_time' content='2025-05-10T08:00:00+07:00'>"
    found = read(page(f"<h1>{TITLE}</h1><div><p>Khai mạc: 20/5/2025</p>{_paragraphs(LONG, SECOND)}</div>", head=head))
    assert _texts(found)[0] == "Khai mạc: 20/5/2025"
    law = "<p>Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;</p>"
    assert read(page(f"<div><h1>{TITLE}</h1>{law}{_paragraphs(LONG, SECOND)}</div>")).published is None


VERSES = (
    "Ai về qua bến Nà Lìn",
    "Nghe con nước hát, nghe nghìn thông reo",
    "Mẹ ngồi bếp lửa ngày đông",
    "Kể câu chuyện cũ, núi cheo leo buồn",
    "Tôi đi từ thuở mười lăm",
    "Giờ về tóc bạc, xa xăm một thời",
    "Cây quế trước ngõ đâm chồi",
    "Như là lời hẹn, như lời mẹ ru",
)
_TEASERS = "<div><a href='/tin'>Xã mở hội xuân, đông vui</a><p>Hội năm nay có trò đẩy gậy, kéo co, múa sạp.</p></div>" * 6


@pytest.mark.parametrize(
    "poem",
    [
        "".join(f"<p>{verse}</p>" for verse in VERSES),
        "".join(f"<p style='text-align:center'><em>{verse}</em></p>" for verse in VERSES),
        f"<p>{'<br>'.join(VERSES)}</p>",
        "<br>".join(VERSES[:4]) + "<br><br>" + "<br>".join(VERSES[4:]),
        f"<table><tr><td>{'<br>'.join(VERSES[:4])}</td></tr><tr><td>{'<br>'.join(VERSES[4:])}</td></tr></table>",
        f"<table><tr><td>{'<br>'.join(VERSES[:4])}</td><td>{'<br>'.join(VERSES[4:])}</td></tr></table>",
        "<pre>" + "\n".join(VERSES) + "</pre>",
    ],
)
@pytest.mark.parametrize("others", ["", f"<div><h3>Tin đọc nhiều</h3>{_TEASERS}</div>", f"<div>{_TEASERS}</div>"])
def test_poem_is_whole_beside_longer_prose(poem: str, others: str) -> None:
    """A poem's verses stay whole and in order, and are the article even where the summaries beside it are longer."""
    found = read(page(f"<div><div><h1>{TITLE}</h1><p>07/02/2023</p><div class='nd'>{poem}</div></div>{others}</div>"))
    lines = [line for block in found.blocks for line in plain(runs_of(block)).split("\n")]
    assert lines == list(VERSES)


def test_short_table_of_data_stays_a_table() -> None:
    """Rows of sentences with a head are found as the table that they are, however short the article is."""
    rows = "<tr><th>Việc</th><th>Ai</th></tr><tr><td>Cuốc hố, bón phân, trồng cây.</td><td>Thanh niên, hội phụ nữ xã.</td></tr>"
    found = read(page(f"<h1>{TITLE}</h1><table><tbody>{rows * 2}</tbody></table>"))
    assert [type(block) for block in found.blocks] == [Table]


def test_list_of_teasers_under_the_title_is_not_passed_over() -> None:
    """Where nothing else stands under the title, what only announces articles is what the page holds."""
    found = read(page(f"<div><h1>{TITLE}</h1><p>Ba tin</p></div><div>{_TEASERS}</div>"))
    assert len(found.blocks) > 6
