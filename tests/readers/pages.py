"""Pages in the conventions of Vietnamese portals, composed for the tests."""

from __future__ import annotations

from docreader.model import Block, Heading, Paragraph, Preformatted, Run

LONG = (
    "Sáng nay, xã Nà Lìn ra quân trồng cây đầu xuân, với hơn 300 đoàn viên, hội viên và bà con các thôn tham gia. "
    "Cây giống được chở lên từ tối hôm trước, hố đã đào sẵn, nên đến giữa buổi cả quả đồi đã phủ kín cây non."
)
SECOND = (
    "Ông Hoàng Văn Sắm, trưởng thôn, cho biết năm ngoái thôn trồng được 12 ha, tỷ lệ sống đạt 91%. "
    "Năm nay, thôn chia thành bốn tổ, mỗi tổ lo một sườn đồi, từ trồng, làm cỏ đến chống cháy."
)
THIRD = (
    "Theo kế hoạch, đến hết tháng 4, toàn xã sẽ trồng xong 45 ha quế và keo lai; "
    "phần diện tích còn lại, bà con để dành cho vụ thu, khi mưa đã đều và đất đã đủ ẩm."
)
TITLE = "Nà Lìn ra quân trồng cây đầu xuân"


def page(body: str, *, head: str = "", language: str = "vi") -> str:
    """A page whose body is ``body``."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    )


def article(inner: str, *, head: str = "", before: str = "", after: str = "") -> str:
    """A page with a title and two paragraphs of prose around ``inner``."""
    return page(f"{before}<div class='noidung'><h1>{TITLE}</h1><p>{LONG}</p>{inner}<p>{SECOND}</p></div>{after}", head=head)


def runs_of(block: Block) -> tuple[Run, ...]:
    """The runs of a block that must be one of text."""
    assert isinstance(block, Heading | Paragraph | Preformatted)
    return block.runs
