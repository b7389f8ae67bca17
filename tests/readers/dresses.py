"""One Vietnamese article in every dress that Vietnamese text came in since the 1990s."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable

from docreader.model import Article, Heading, Paragraph, plain
from docreader.readers.vietnamese import tcvn3, vni

TITLE = "Bản Nà Lìn giữ rừng đầu nguồn"
HEADINGS = ("RỪNG CÒN THÌ NƯỚC CÒN", "NHỮNG NGƯỜI ĐI TUẦN")
PARAGRAPHS = (
    "Sáng sớm, sương còn đọng trắng trên mái ngói, tổ tuần rừng của bản Nà Lìn đã gọi nhau dậy. Mỗi người mang theo một con dao, "
    "một nắm cơm nếp, một chiếc đèn pin và một quyển sổ nhỏ để ghi lại những gì nhìn thấy dọc đường. Ở đây, việc giữ rừng đầu "
    "nguồn đã thành nếp từ hơn hai mươi năm nay, từ ngày con suối duy nhất chảy qua bản cạn khô suốt ba tháng liền.",
    "Ông Lường Văn Pẩu, tổ trưởng, năm nay sáu mươi tám tuổi, vẫn nhớ như in mùa khô năm ấy. Cả bản phải đi bộ bảy cây số mới "
    "gánh được hai thùng nước; ruộng bậc thang nứt nẻ, trâu bò gầy trơ xương. Rừng bị phát trụi để trồng ngô, đất không giữ nổi "
    "một giọt mưa nào. Cuối năm, già làng họp cả bản lại, mổ một con lợn, rồi lập lời thề: ai chặt một cây trong khu rừng thiêng "
    "thì phải trồng lại mười cây và chịu phạt một mâm lễ.",
    "Từ lời thề ấy, bản quy ước được viết ra giấy, có chữ ký của tất cả các chủ hộ. Ủy ban nhân dân xã đóng dấu công nhận, kiểm "
    "lâm địa bàn về hướng dẫn cách khoanh nuôi, tỉa thưa và phòng cháy. Đến nay, hơn bốn trăm héc-ta rừng đã khép tán, suối chảy "
    "quanh năm, và lúa nước cấy được cả hai vụ. Nhiều hộ còn nuôi thêm ong, trồng thảo quả dưới tán, mỗi vụ thu về vài chục "
    "triệu đồng mà không phải đụng đến một gốc cây.",
    "Chị Quàng Thị Ưởng, người phụ nữ duy nhất trong tổ, kể rằng lúc đầu chồng chị cũng ngần ngại, sợ vợ vất vả và nguy hiểm. "
    "Nhưng đi mãi thành quen, bây giờ chị thuộc từng khe đá, từng lối mòn. Gặp người lạ vào rừng, chị mời họ uống nước, hỏi "
    "chuyện quê quán, rồi khéo léo nhắc về quy ước của bản. Ít ai nỡ cãi lại một người vừa rót nước mời mình.",
    "Mỗi tháng, tổ họp một lần ở nhà văn hóa để đọc lại quyển sổ: cây nào đổ, chỗ nào có dấu bẫy thú, đoạn suối nào đục. "
    "Những điều ấy được gửi lên xã, và từ hai năm nay, còn được nhóm sinh viên của cô Ánh nhập vào bản đồ số. Nhờ vậy, khi "
    "có khói bốc lên ở sườn phía tây, cả bản biết trong vòng nửa giờ. Đám cháy lớn nhất mùa khô vừa rồi chỉ thiêu mất chưa "
    "đầy một sào cỏ tranh.",
    "Điều ông Pẩu lo nhất bây giờ là lớp trẻ. Học xong, chúng xuống thành phố làm thợ, ít đứa chịu ở lại. Nhưng Tết vừa qua, bốn "
    "thanh niên xin vào tổ, trong đó có cháu nội ông. Cậu bảo đi xa mới thấy nhớ tiếng suối, nhớ mùi nhựa thông, và thấy bản "
    "mình giàu hơn nhiều nơi khác. Ông cười, đưa cho cháu con dao đã mòn nửa lưỡi, rồi hai ông cháu lặng lẽ bước vào rừng.",
)
SHORT_CHARS = 400


def text_of(paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    """All that the page says."""
    return " ".join((TITLE, HEADINGS[0], paragraphs[0], HEADINGS[1], *paragraphs[1:]))


def page(
    paragraphs: tuple[str, ...] = PARAGRAPHS, *, charset: str | None = None, font: str | None = None, big: str | None = None
) -> str:
    """The article as a page of its time, that declares ``charset`` and sets its text in ``font``, its headings in ``big``."""
    said = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    start, end = (f'<font face="{font}">', "</font>") if font else ("", "")
    heads = [f'<h2><font face="{big}">{head}</font></h2>' if big else f"<h2>{head}</h2>" for head in HEADINGS]
    body = [f"<p>{start}{paragraph}{end}</p>" for paragraph in paragraphs]
    body[0:0], body[2:2] = heads[:1], heads[1:]
    return f"<html><head>{said}<title>{TITLE}</title></head><body><h1>{start}{TITLE}{end}</h1>{''.join(body)}</body></html>"


def to_tcvn3(text: str) -> str:
    """``text`` in TCVN3, seen as windows-1252: toned capitals become small letters, as keyboard drivers wrote them."""
    codes = {letter: sign for sign, letter in tcvn3.LETTERS.items()}
    return "".join(codes.get(letter) or codes.get(letter.lower(), letter) for letter in unicodedata.normalize("NFC", text))


def to_vni(text: str) -> str:
    """``text`` in VNI for Windows, seen as windows-1252."""
    written = {letter: form for form, letter in vni.LETTERS.items()}
    return "".join(written.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def to_windows_1258(text: str) -> bytes:
    """``text`` as Vietnamese editors of the time wrote it: letters with their own byte, then the tone mark."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        base, tone = letter, ""
        try:
            out += base.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", base)
            tone = next(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
            out += unicodedata.normalize("NFC", parts.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return bytes(out)


def garbled(text: str, times: int = 1) -> str:
    """``text`` whose UTF-8 was read as windows-1252 and saved as UTF-8, ``times`` times over."""
    for _ in range(times):
        text = "".join(_shown(byte) for byte in text.encode())
    return text


def _shown(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _small(paragraphs: tuple[str, ...]) -> str:
    """A TCVN3 page whose headings were typed in small letters under a capital font."""
    whole = page(paragraphs, charset="x-user-defined", font=".VnTime", big=".VnTimeH")
    for head in HEADINGS:
        whole = whole.replace(head, head.lower())
    return to_tcvn3(whole)


Dress = Callable[[tuple[str, ...]], bytes]

DRESSES: dict[str, Dress] = {
    "UTF-8": lambda said: page(said, charset="utf-8").encode(),
    "UTF-8, undeclared": lambda said: page(said).encode(),
    "UTF-8 with BOM": lambda said: b"\xef\xbb\xbf" + page(said).encode(),
    "NFD": lambda said: unicodedata.normalize("NFD", page(said)).encode(),
    "UTF-16 LE with BOM": lambda said: b"\xff\xfe" + page(said).encode("utf-16-le"),
    "UTF-16 BE with BOM": lambda said: b"\xfe\xff" + page(said).encode("utf-16-be"),
    "UTF-16 LE": lambda said: page(said).encode("utf-16-le"),
    "UTF-16 BE": lambda said: page(said, charset="utf-8").encode("utf-16-be"),
    "windows-1258": lambda said: to_windows_1258(page(said, charset="windows-1258")),
    "windows-1258, undeclared": lambda said: to_windows_1258(page(said)),
    "windows-1258, declared iso-8859-1": lambda said: to_windows_1258(page(said, charset="iso-8859-1")),
    "windows-1258, declared utf-8": lambda said: to_windows_1258(page(said, charset="utf-8")),
    "windows-1258, declared windows-1250": lambda said: to_windows_1258(page(said, charset="windows-1250")),
    "windows-1258, saved again as UTF-8": lambda said: to_windows_1258(page(said)).decode("cp1252").encode(),
    "UTF-8, declared iso-8859-1": lambda said: page(said, charset="iso-8859-1").encode(),
    "UTF-8, declared windows-1258": lambda said: page(said, charset="windows-1258").encode(),
    "garbled": lambda said: garbled(page(said, charset="utf-8")).encode(),
    "garbled by Latin-1": lambda said: page(said).encode().decode("latin-1").encode(),
    "garbled twice": lambda said: garbled(page(said, charset="utf-8"), 2).encode(),
    "garbled in every second paragraph": lambda said: page(
        tuple(garbled(words) if number % 2 else words for number, words in enumerate(said))
    ).encode(),
    "garbled, no-break spaces lost": lambda said: garbled(page(said)).replace("\xa0", " ").encode(),
    "TCVN3, undeclared": lambda said: to_tcvn3(page(said)).encode("cp1252"),
    "TCVN3, declared x-user-defined": lambda said: to_tcvn3(page(said, charset="x-user-defined")).encode("cp1252"),
    "TCVN3, declared windows-1252": lambda said: to_tcvn3(page(said, charset="windows-1252")).encode("cp1252"),
    "TCVN3, declared utf-8": lambda said: to_tcvn3(page(said, charset="utf-8")).encode("cp1252"),
    "TCVN3, declared windows-1258": lambda said: to_tcvn3(page(said, charset="windows-1258")).encode("cp1252"),
    "TCVN3, saved again as UTF-8": lambda said: to_tcvn3(page(said, charset="utf-8")).encode(),
    "TCVN3, fonts named": lambda said: to_tcvn3(page(said, font=".VnTime", big=".VnTime")).encode("cp1252"),
    "TCVN3, capital fonts": lambda said: _small(said).encode("cp1252"),
    "TCVN3, capital fonts, saved again as UTF-8": lambda said: _small(said).encode(),
    "VNI, undeclared": lambda said: to_vni(page(said)).encode("cp1252"),
    "VNI, declared x-user-defined": lambda said: to_vni(page(said, charset="x-user-defined")).encode("cp1252"),
    "VNI, declared windows-1258": lambda said: to_vni(page(said, charset="windows-1258")).encode("cp1252"),
    "VNI, saved again as UTF-8": lambda said: to_vni(page(said, charset="utf-8")).encode(),
    "VNI, fonts named": lambda said: to_vni(page(said, font="VNI-Times", big="VNI-Helve")).encode("cp1252"),
    "VNI, fonts named, saved again as UTF-8": lambda said: to_vni(page(said, font="VNI-Times")).encode(),
}
"""Bytes of the page by what was done to it."""


def short() -> tuple[str, ...]:
    """The article's first characters."""
    return (PARAGRAPHS[0][:200].rsplit(" ", 1)[0] + ".", PARAGRAPHS[1][:200].rsplit(" ", 1)[0] + ".")


def share_right(article: Article, paragraphs: tuple[str, ...]) -> float:
    """Share of the words that are in ``article`` as they were written, capitals and marks included."""
    blocks = [plain(block.runs) for block in article.blocks if isinstance(block, Heading | Paragraph)]
    found = Counter(" ".join((article.title, article.lead or "", *blocks)).split())
    wanted = Counter(text_of(paragraphs).split())
    return (found & wanted).total() / wanted.total()
