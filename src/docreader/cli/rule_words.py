"""What the ids of the reader's rules mean, in English and Vietnamese: for ``docreader read --explain``."""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, tuple[str, str]] = {
    "title.heading": ("the headline that the page shows", "dòng tiêu đề hiện trên trang"),
    "title.named": ("a line whose name says that it is the title", "dòng có tên lớp là tiêu đề"),
    "title.first-line": ("the large or bold first line over the text", "dòng đầu in to hoặc đậm phía trên bài"),
    "title.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "title.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "title.element": ("the browser's title, without the site's name", "tiêu đề của cửa sổ trình duyệt, đã bỏ tên trang"),
    "title.first-words": ("the page has no title: its first words", "trang không có tiêu đề: lấy mấy chữ đầu của bài"),
    "title.none": ("the page has no title", "trang không có tiêu đề"),
    "kicker.named": ("a line above the title whose name says so", "dòng phía trên tiêu đề, có tên lớp là đề dẫn"),
    "lead.description": ("it is what the page states as its description", "trùng với phần mô tả mà trang tự khai"),
    "lead.named": ("its name says that it is the lead", "có tên lớp là sapo"),
    "lead.place": ("it stands between title and text", "nằm giữa tiêu đề và phần thân bài"),
    "lead.bold": ("the first paragraph, in bold", "đoạn đầu bài, in đậm"),
    "lead.italic": ("the first paragraph, in italics", "đoạn đầu bài, in nghiêng"),
    "lead.heading": ("a long heading right over the text", "đề mục dài ngay trên thân bài"),
    "lead.outside": ("marked as lead outside the text", "đánh dấu là sapo, nằm ngoài thân bài"),
    "lead.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "lead.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "byline.signature": ("the signature under the text", "chữ ký cuối bài"),
    "byline.line": ("a line under the title", "dòng ngay dưới tiêu đề"),
    "byline.labelled-line": ("a line with a label, such as “Tác giả:”", "dòng có nhãn, như “Tác giả:”"),
    "byline.marked": ("names that the page marks as the author's", "tên được trang đánh dấu là tác giả"),
    "photo_credit.signature": ("a line at the end of the text", "dòng ghi tên người chụp cuối bài"),
    "photo_credit.line": ("a line over the text", "dòng phía trên thân bài"),
    "byline.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "byline.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "source.signature": ("a line at the end of the text", "dòng ghi nguồn cuối bài"),
    "source.line": ("a line over the text", "dòng ghi nguồn phía trên thân bài"),
    "source.lead-prefix": ("the name in front of the lead", "tên đứng đầu đoạn sapo"),
    "source.text-prefix": ("the name in front of the first paragraph", "tên đứng đầu đoạn thứ nhất"),
    "published.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "published.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "published.line": ("a line of a date between title and text", "dòng ngày tháng giữa tiêu đề và thân bài"),
    "published.near-title": ("the date shown nearest to the title", "ngày tháng hiện gần tiêu đề nhất"),
    "published.microdata": ("stated in the page's microdata", "trang khai trong microdata"),
    "published.address": ("told by the address of the page", "suy ra từ địa chỉ của trang"),
    "published.comment": ("in a comment of the page's code", "trong phần chú thích của mã trang"),
    "modified.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "modified.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "modified.microdata": ("stated in the page's microdata", "trang khai trong microdata"),
    "modified.line": ("a line between title and text", "dòng giữa tiêu đề và thân bài"),
    "modified.near-title": ("the date of change shown near the title", "ngày sửa hiện gần tiêu đề"),
    "language.attribute": ("stated by the page", "trang tự khai"),
    "language.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "language.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "language.letters": ("told by the letters of the text", "đoán theo chữ cái trong bài"),
    "site_name.json-ld": ("stated in the page's JSON-LD", "trang khai trong JSON-LD"),
    "site_name.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "site_name.title": ("the portal's part of the browser's title", "phần tên cổng trong tiêu đề cửa sổ trình duyệt"),
    "url.canonical": ("the address that the page calls its own", "địa chỉ chính thức do trang khai"),
    "url.meta": ("stated in the page's metadata", "trang khai trong thẻ meta"),
    "url.given": ("the address that was given", "địa chỉ do người dùng đưa vào"),
    "heading.bold-line": ("a short bold line that stands alone", "dòng ngắn in đậm đứng riêng"),
    "figure.table": ("a table that only frames a picture", "bảng chỉ dùng để đóng khung ảnh"),
    "figure.caption-paragraph": ("a picture with the caption in the paragraph below", "ảnh có chú thích ở đoạn ngay dưới"),
    "quote.named": ("its name says that it is a quote", "có tên lớp là trích dẫn"),
    "footnote.typed": ("a note marked by hand, such as “[1]”", "chú thích đánh dấu bằng tay, như “[1]”"),
    "list.typed": ("lines that begin with marks, such as “1.” or “a)”", "các dòng có dấu đầu dòng, như “1.” hay “a)”"),
    "chrome.ad": ("advertisement", "quảng cáo"),
    "chrome.author-card": ("box about the author", "khung giới thiệu tác giả"),
    "chrome.breadcrumb": ("path of sections", "đường dẫn chuyên mục"),
    "chrome.button": ("button", "nút bấm"),
    "chrome.comments": ("comments", "bình luận"),
    "chrome.cookies": ("cookie notice", "thông báo cookie"),
    "chrome.counter": ("counter or rating", "bộ đếm, chấm điểm"),
    "chrome.editing": ("marks for editors", "dấu vết biên tập"),
    "chrome.footer": ("foot of the page", "chân trang"),
    "chrome.form": ("form or button", "biểu mẫu, nút bấm"),
    "chrome.hidden": ("hidden by the page", "phần trang ẩn đi"),
    "chrome.links": ("box of links", "khung toàn liên kết"),
    "chrome.navigation": ("navigation", "trình đơn điều hướng"),
    "chrome.newsletter": ("newsletter or subscription", "mời đăng ký, nhận bản tin"),
    "chrome.overlay": ("window over the page", "cửa sổ nổi"),
    "chrome.player": ("player of sound or video", "khung phát âm thanh, video"),
    "chrome.related": ("list of other articles", "danh sách tin khác"),
    "chrome.share": ("buttons to share", "nút chia sẻ"),
    "chrome.sidebar": ("column beside the article", "cột bên"),
    "chrome.silent": ("scripts and players", "mã lệnh, khung phát"),
    "chrome.tags": ("keywords", "từ khóa"),
    "chrome.toolbar": ("toolbar", "thanh công cụ (cỡ chữ, in, gửi)"),
    "outside.article": ("outside the article", "nằm ngoài bài viết"),
    "confidence.much-prose": ("there is enough running text", "có đủ chữ viết thành câu"),
    "confidence.little-prose": ("there is little running text", "ít chữ viết thành câu"),
    "confidence.paragraphs": ("three paragraphs or more", "có từ ba đoạn văn trở lên"),
    "confidence.no-paragraph": ("there is no paragraph", "không có đoạn văn nào"),
    "confidence.links": ("much of the text is links", "phần lớn chữ là liên kết"),
    "confidence.teasers": (
        "headlines that lead elsewhere, with short summaries",
        "nhiều tít dẫn sang bài khác, kèm tóm tắt ngắn",
    ),
    "confidence.headlines-inside": (
        "headings in the text that lead to other pages",
        "đề mục trong bài là liên kết sang trang khác",
    ),
    "confidence.headlines-around": ("many headlines of other articles around", "xung quanh có nhiều tít của bài khác"),
    "confidence.says-article": ("the page says that it is an article", "trang tự khai là bài viết"),
    "confidence.says-other": ("the page says that it is something else", "trang tự khai là loại trang khác"),
    "confidence.says-website": ("the page only says that it is a website", "trang chỉ tự khai là trang web chung"),
    "confidence.fields": ("it has a date, an author or a lead", "có ngày đăng, tác giả hoặc sapo"),
    "confidence.words": (
        "its title or short lines are those of another kind of page",
        "tiêu đề hoặc các dòng ngắn là của loại trang khác",
    ),
    "confidence.password": ("it asks for a password", "trang hỏi mật khẩu"),
    "confidence.cookies": ("the text is about cookies and consent", "nội dung nói về cookie và xin sự đồng ý"),
    "confidence.player": ("a player and little text", "có khung phát mà ít chữ"),
    "confidence.pictures": ("many pictures and little text", "nhiều ảnh mà ít chữ"),
    "confidence.cells": ("more words in tables than in paragraphs", "chữ trong bảng nhiều hơn trong đoạn văn"),
    "confidence.form": ("a form to fill in, and little text", "có biểu mẫu phải điền mà ít chữ"),
    "confidence.prose-elsewhere": ("most of the page's text lies elsewhere", "phần lớn chữ của trang nằm ở chỗ khác"),
    "confidence.loose": ("found only by looser rules", "chỉ tìm ra khi nới quy tắc"),
    "confidence.front-address": ("the address is the site's front page", "địa chỉ là trang chủ"),
}
"""English and Vietnamese by rule id."""

PORTAL: Mapping[str, tuple[str, str]] = {
    "body": ("where the site hint {name} says the text is", "đúng chỗ mà gợi ý {name} chỉ là thân bài"),
    "body-missing": (
        "the site hint {name} matches the page, but its body selector finds nothing: ignored",
        "gợi ý {name} hợp với trang nhưng bộ chọn thân bài không thấy gì: bỏ qua",
    ),
    "body-too-short": (
        "the body of the site hint {name} holds under half of the text found: ignored",
        "thân bài theo gợi ý {name} chưa bằng một nửa số chữ tìm được: bỏ qua",
    ),
    "remove-ignored": (
        "the site hint {name} would remove this, but it holds the article or half of the page: kept",
        "gợi ý {name} bảo bỏ phần này, nhưng nó chứa bài viết hoặc nửa trang: giữ lại",
    ),
}
"""What happened to a site hint, by the last part of its rule id ``portal.NAME.PART``; other parts are names of fields."""

FOR_ARTICLE = frozenset(("confidence.much-prose", "confidence.paragraphs", "confidence.says-article", "confidence.fields"))
"""Reasons that raise the confidence; the others lower it."""

_FIELD_OF_PORTAL = ("told by the site hint {name}", "theo gợi ý {name}")
_BY_ELEMENT = ("by its element, {tag}", "theo phần tử {tag} của trang")


def words_of(rule: str) -> tuple[str, str]:
    """A rule's id in words, in English and Vietnamese.

    >>> words_of("portal.nukeviet.lead")[0], words_of("paragraph.td")[0]
    ('told by the site hint nukeviet', 'by its element, td')
    """
    if rule in RULES:
        return RULES[rule]
    if rule.startswith("portal."):
        name, _, part = rule.removeprefix("portal.").rpartition(".")
        en, vi = PORTAL.get(part, _FIELD_OF_PORTAL)
        return en.format(name=name), vi.format(name=name)
    tag = rule.rpartition(".")[2]
    return _BY_ELEMENT[0].format(tag=tag), _BY_ELEMENT[1].format(tag=tag)
