"""Pages that are no article, composed for the tests: what a crawler meets beside the articles of a portal."""

# ruff: noqa: E501  # markup is read better on long lines

from __future__ import annotations

from collections.abc import Sequence

_NAV = (
    "<header><div class='logo'><a href='/'>Cổng thông tin huyện Nà Lìn</a></div><nav><ul><li><a href='/'>Trang chủ</a></li>"
    "<li><a href='/tin-tuc'>Tin tức</a></li><li><a href='/van-ban'>Văn bản</a></li><li><a href='/lien-he'>Liên hệ</a></li></ul></nav></header>"
)
_FOOT = (
    "<footer><p>Cơ quan chủ quản: Ủy ban nhân dân huyện Nà Lìn. Chịu trách nhiệm nội dung: Văn phòng Ủy ban. "
    "Địa chỉ: số 1 phố Núi, thị trấn Nà Lìn. Điện thoại: 0200 000 111.</p></footer>"
)
_NEWS = (
    (
        "Nà Lìn khởi công cầu treo qua suối Khuổi Sáp",
        "Cây cầu dài 86 m thay cho bè mảng mà bà con hai bên suối vẫn đi suốt hai chục năm qua.",
    ),
    (
        "Hợp tác xã miến dong mở thêm xưởng sấy",
        "Xưởng mới dùng hơi nước, mỗi mẻ 400 kg, giúp miến không còn phải phơi nhờ trời nắng.",
    ),
    ("Trường bản Cuôn đón nước sạch", "Bể lọc đặt ngay đầu sân, học sinh không còn phải mang nước từ nhà đến lớp."),
    ("Đường vào Khuổi Phụ thông xe sau mưa lũ", "Sau chín ngày san gạt, xe tải nhỏ đã qua được đoạn sạt lở dài hơn 200 m."),
    ("Chợ phiên thị trấn dời về sân vận động cũ", "Phiên đầu họp ngày 12 âm lịch, có chỗ gửi xe và dãy hàng ăn riêng."),
    ("Đàn trâu xã Bằng Mạ tăng trở lại", "Toàn xã hiện có 1.240 con, nhiều hơn cùng kỳ năm ngoái gần hai trăm con."),
    (
        "Lớp xóa mù chữ buổi tối ở Lũng Vài",
        "Hai mươi sáu học viên, người lớn tuổi nhất đã sáu mươi ba, đều đặn đến lớp sau giờ làm nương.",
    ),
    ("Thư viện huyện cho mượn sách chữ lớn", "Ba trăm đầu sách in cỡ chữ 18 được mua từ quỹ khuyến đọc của các cựu giáo viên."),
    ("Mùa hồng không hạt được giá", "Thương lái vào tận vườn trả 35 nghìn đồng một cân, cao nhất trong năm năm trở lại đây."),
    ("Khám mắt miễn phí cho người cao tuổi", "Bác sĩ tỉnh về khám ba ngày, phát kính cho hơn một trăm cụ ở sáu thôn vùng cao."),
    (
        "Bưu điện xã nhận trả lương hưu tại nhà",
        "Các cụ không đi lại được sẽ có nhân viên mang tiền đến tận nơi vào ngày mồng năm.",
    ),
    ("Đội bóng thôn Pò Đồn vô địch giải mùa xuân", "Trận chung kết phải đá luân lưu, thủ môn mười bảy tuổi cản được hai quả."),
)
_ENGLISH = (
    (
        "Bridge over the Khuoi Sap stream begins",
        "The 86-metre bridge replaces the raft that both banks have used for twenty years.",
    ),
    (
        "Vermicelli co-operative opens a drying house",
        "It runs on steam, 400 kg a batch, so nobody has to wait for the sun any more.",
    ),
    ("Clean water reaches the Cuon village school", "The filter stands in the yard; pupils no longer carry water from home."),
    ("Road to Khuoi Phu opens after the flood", "After nine days of digging, small lorries can pass the slide again."),
    (
        "Market day moves to the old stadium",
        "The first market is on the twelfth, with room for motorbikes and a row of food stalls.",
    ),
    ("More buffaloes in Bang Ma again", "The commune counts 1,240, nearly two hundred more than a year ago."),
)


def _page(title: str, body: str, head: str = "", *, bare: bool = False) -> str:
    frame = body if bare else f"{_NAV}<main>{body}</main>{_FOOT}"
    return f"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{frame}</body></html>"


def _cards(news: tuple[tuple[str, str], ...] = _NEWS, tag: str = "h3") -> str:
    return "".join(
        f"<div class='item'><a href='/tin/{n}'><img src='/a{n}.jpg' alt=''></a><{tag}><a href='/tin/{n}'>{title}</a></{tag}><p>{words}</p></div>"
        for n, (title, words) in enumerate(news)
    )


def _linked_lines(news: tuple[tuple[str, str], ...] = _NEWS) -> str:
    return "".join(
        f"<li><a href='/tin/{n}'>{title}</a> <span>(0{n % 9 + 1}/03/2024)</span></li>" for n, (title, _) in enumerate(news)
    )


def _rows(cells: Sequence[tuple[str, ...]]) -> str:
    head, *rest = cells
    top = "".join(f"<th>{cell}</th>" for cell in head)
    return (
        f"<table><tr>{top}</tr>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rest)
        + "</table>"
    )


_PRICES = [("Mặt hàng", "Đơn vị", "Giá bán", "So với hôm qua")] + [
    (name, "kg", f"{price}.000 đ", change)
    for name, price, change in (
        ("Gạo tẻ", 18, "+0,2"), ("Gạo nếp nương", 34, "0"), ("Thịt lợn mông", 120, "-2"), ("Cá trắm", 70, "+1"), ("Rau cải", 12, "0"),
        ("Hồi khô", 150, "+5"), ("Quế vỏ", 62, "-1"), ("Miến dong", 65, "0"), ("Hồng không hạt", 35, "+3"), ("Gừng", 22, "0"),
    )
]  # fmt: skip
_WEATHER = [("Ngày", "Thời tiết", "Thấp nhất", "Cao nhất", "Mưa")] + [
    (f"Thứ {day}", sky, f"{low}°C", f"{low + 8}°C", f"{rain} mm")
    for day, sky, low, rain in (("hai", "Nhiều mây", 17, 2), ("ba", "Mưa nhỏ", 16, 9), ("tư", "Nắng", 18, 0), ("năm", "Nắng", 19, 0), ("sáu", "Mưa rào", 18, 21))
]  # fmt: skip
_LOGIN = (
    "<form action='/dang-nhap' method='post'><label>Tên đăng nhập</label><input name='u'><label>Mật khẩu</label>"
    "<input type='password' name='p'><button>Đăng nhập</button><a href='/quen'>Quên mật khẩu?</a></form>"
)
_COLLECTION = (
    '<script type=\'application/ld+json\'>{"@context":"https://schema.org","@type":"CollectionPage","name":"Tin tức"}</script>'
)
_WEBSITE = "<meta property='og:type' content='website'>"
_CONSENT = (
    "<p>Chúng tôi và các đối tác dùng cookie để lưu và đọc thông tin trên thiết bị của bạn, đo lượng truy cập và chọn quảng cáo phù hợp. "
    "Bạn có thể đồng ý, từ chối hoặc chỉnh lựa chọn bất cứ lúc nào.</p><p>Một số đối tác xử lý dữ liệu dựa trên lợi ích chính đáng; "
    "bạn có quyền phản đối. Cookie cần thiết luôn được bật để trang hoạt động.</p>"
)

_MORE = "Bà con trong thôn cho biết việc này đã được bàn từ mấy năm trước, nay mới đủ công sức và tiền của để làm; xã hứa sẽ tiếp tục theo dõi trong những tháng tới."

PAGES: dict[str, tuple[str, str]] = {
    "home, cards": ("listing", _page("Cổng thông tin huyện Nà Lìn", f"<section>{_cards()}</section><aside>{_linked_lines()}</aside>", _WEBSITE)),
    "home, three columns": (
        "listing",
        _page(
            "Cổng thông tin huyện Nà Lìn",
            "".join(f"<div class='khoi'><h2><a href='/{n}'>Chuyên mục {n}</a></h2>{_cards(_NEWS[n * 3 : n * 3 + 3], 'h4')}</div>" for n in range(4)),
        ),
    ),
    "category, headings and summaries": ("listing", _page("Tin tức - Cổng thông tin huyện Nà Lìn", f"<h1>Tin tức</h1><div class='list'>{_cards()}</div>", _COLLECTION)),
    "category, article elements": (
        "listing",
        _page(
            "Kinh tế",
            "<h1>Kinh tế</h1>"
            + "".join(f"<article><h2><a href='/{n}'>{title}</a></h2><p>{words}</p><time>0{n % 9 + 1}/03/2024</time></article>" for n, (title, words) in enumerate(_NEWS)),
        ),
    ),
    "category, a table for layout": (
        "listing",
        _page(
            "Tin hoạt động",
            "<table>" + "".join(f"<tr><td><img src='/{n}.jpg'></td><td><a href='/{n}'><b>{title}</b></a><br>{words}</td></tr>" for n, (title, words) in enumerate(_NEWS)) + "</table>",
        ),
    ),
    "category, whole cards are links": (
        "listing",
        _page("Xã hội", "<h1>Xã hội</h1>" + "".join(f"<a class='card' href='/{n}'><h3>{title}</h3><p>{words}</p></a>" for n, (title, words) in enumerate(_NEWS))),
    ),
    "category, details links": (
        "listing",
        _page("Thông báo", "<h1>Thông báo</h1>" + "".join(f"<div><h4>{title}</h4><p>{words} <a href='/{n}'>Xem chi tiết</a></p></div>" for n, (title, words) in enumerate(_NEWS))),
    ),
    "category, English": ("listing", _page("News", f"<h1>Latest news</h1><div>{_cards(_ENGLISH)}</div>", _WEBSITE)),
    "category, definition list": (
        "listing",
        _page("Văn hóa", "<h1>Văn hóa</h1><dl>" + "".join(f"<dt><a href='/{n}'>{title}</a></dt><dd>{words}</dd>" for n, (title, words) in enumerate(_NEWS)) + "</dl>"),
    ),
    "archive of a month": ("listing", _page("Lưu trữ tháng 3/2024", f"<h1>Lưu trữ tháng 3/2024</h1><ul>{_linked_lines()}</ul>")),
    "tag page": ("listing", _page("Thẻ: miến dong", f"<h1>Thẻ: miến dong</h1><p>Các bài viết gắn thẻ miến dong, xếp theo ngày đăng.</p>{_cards(_NEWS[:7])}")),
    "author page": (
        "listing",
        _page("Thu Trang", f"<h1>Thu Trang</h1><p>Phóng viên thường trú, viết về đời sống vùng cao từ năm 2011.</p>{_cards(_NEWS[2:9])}", "<meta property='og:type' content='profile'>"),
    ),
    "search results": (
        "search",
        _page("Kết quả tìm kiếm: trâu", f"<h1>Kết quả tìm kiếm</h1><form><input name='q' value='trâu'></form><p>Tìm thấy 12 kết quả cho từ khóa trâu.</p>{_cards()}"),
    ),
    "search without results": (
        "search",
        _page("Tìm kiếm", "<h1>Kết quả tìm kiếm</h1><form><input name='q'></form><p>Không có kết quả nào cho từ khóa của bạn. Hãy thử từ khóa ngắn hơn, hoặc bỏ bớt dấu.</p>"),
    ),
    "login": ("login", _page("Đăng nhập hệ thống", f"<h1>Đăng nhập</h1><p>Bạn cần đăng nhập để xem nội dung này. Tài khoản do Văn phòng Ủy ban huyện cấp cho cán bộ.</p>{_LOGIN}")),
    "login, bare": ("login", _page("Đăng nhập", _LOGIN, bare=True)),
    "login, English": (
        "login",
        _page("Sign in", "<h1>Sign in</h1><p>Please sign in to continue. If you have forgotten your password, ask the office for a new one.</p><input type=password>"),
    ),
    "not found": (
        "error",
        _page("Không tìm thấy trang", "<h1>Không tìm thấy trang</h1><p>Trang bạn tìm không tồn tại hoặc đã được chuyển sang địa chỉ khác. Hãy quay lại trang chủ, hoặc dùng ô tìm kiếm.</p>"),
    ),
    "404 in English": ("error", _page("404 Not Found", "<h1>404</h1><p>The page you are looking for does not exist, or it has been moved. Please check the address.</p>")),
    "server error": ("error", _page("500 Internal Server Error", "<h1>Internal Server Error</h1><p>The server met an unexpected condition and could not complete your request.</p>", bare=True)),
    "ASP.NET error": (
        "error",
        _page("Runtime Error", "<h1>Server Error in '/' Application.</h1><h2><i>Runtime Error</i></h2><p><b>Description:</b> An application error occurred on the server. The details can not be viewed remotely.</p>", bare=True),
    ),
    "not found with news below": (
        "error",
        _page("404 - Trang không tồn tại", f"<h1>Trang không tồn tại</h1><p>Liên kết đã cũ hoặc bài đã gỡ. Mời bạn xem các tin mới dưới đây.</p>{_cards(_NEWS[:6])}"),
    ),
    "consent wall": ("consent", _page("Trước khi tiếp tục", f"<h1>Chúng tôi coi trọng quyền riêng tư</h1>{_CONSENT}<button>Đồng ý</button>", bare=True)),
    "consent wall, English": (
        "consent",
        _page("Before you continue", "<h1>We value your privacy</h1><p>We and our 214 partners use cookies to store and read information on your device, to measure audiences and to choose advertisements.</p><p>You may accept all, reject all or choose; strictly necessary cookies stay on.</p>", bare=True),
    ),
    "consent wall, long": (
        "consent",
        _page("Nà Lìn", "<h1>Tùy chọn của bạn</h1>" + "".join(f"<p>Cookie loại {n} do đối tác thứ {n} đặt, dùng để nhớ lựa chọn của bạn và đếm số lần bạn trở lại. Tắt cookie này thì trang vẫn chạy, nhưng một số mục có thể hiện chậm hơn bình thường một chút.</p>" for n in range(1, 14)), bare=True),
    ),
    "robot check": (
        "error",
        _page("Just a moment...", "<h1>Verify you are human</h1><p>This site needs to review the security of your connection before proceeding. Please enable JavaScript and cookies.</p>", bare=True),
    ),
    "empty page of a CMS": ("empty", _page("Quy hoạch", "<h1>Quy hoạch</h1><div class='noidung'><p>Nội dung đang được cập nhật.</p></div>")),
    "empty page, only a date": ("empty", _page("Thông báo", "<h1>Thông báo</h1><p>07/02/2023 08:30</p>")),
    "video page": (
        "video",
        _page("Video: Hội xuân Nà Lìn", "<h1>Video: Hội xuân Nà Lìn</h1><video src='/v.mp4'></video><p>Những hình ảnh tại hội xuân năm nay.</p>" + _cards(_NEWS[:4]), "<meta property='og:type' content='video.other'>"),
    ),
    "video channel": (
        "video",
        _page("Truyền hình Nà Lìn", "<h1>Truyền hình</h1><iframe src='https://www.youtube.com/embed/x'></iframe><p>Bản tin thời sự tối thứ bảy, phát lại lúc 6 giờ sáng hôm sau.</p>"),
    ),
    "gallery": (
        "gallery",
        _page("Thư viện ảnh", "<h1>Hội xuân qua ảnh</h1>" + "".join(f"<figure><img src='/h{n}.jpg'><figcaption>Ảnh {n}</figcaption></figure>" for n in range(14))),
    ),
    "prices": ("table", _page("Giá cả thị trường", f"<h1>Giá cả thị trường hôm nay</h1><p>Cập nhật lúc 7 giờ.</p>{_rows(_PRICES)}")),
    "weather": ("table", _page("Thời tiết Nà Lìn", f"<h1>Thời tiết Nà Lìn</h1>{_rows(_WEATHER)}<p>Nguồn: Đài khí tượng thủy văn tỉnh.</p>")),
    "contact": (
        "contact",
        _page("Liên hệ", "<h1>Liên hệ</h1><p>Văn phòng Ủy ban nhân dân huyện Nà Lìn, số 1 phố Núi. Điện thoại: 0200 000 111. Thư điện tử: lienhe@nalin.example</p><form><input name='ten'><input type='email' name='thu'><textarea></textarea><button>Gửi</button></form>"),
    ),
    "directory of offices": (
        "table",
        _page("Danh bạ", "<h1>Danh bạ cơ quan</h1>" + _rows([("Cơ quan", "Điện thoại", "Thư điện tử"), *((f"Phòng {n}", f"0200 000 {100 + n}", f"p{n}@nalin.example") for n in range(1, 15))])),
    ),
    "forum index": (
        "listing",
        _page("Diễn đàn", "<h1>Diễn đàn bà con</h1>" + _rows([("Chủ đề", "Người đăng", "Trả lời", "Xem"), *((f"<a href='/t/{n}'>{title}</a>", f"thanhvien{n}", f"{n * 3}", f"{n * 71}") for n, (title, _) in enumerate(_NEWS))])),
    ),
    "list of documents": (
        "listing",
        _page("Văn bản", "<h1>Văn bản chỉ đạo</h1>" + _rows([("Số", "Trích yếu", "Ngày"), *((f"{n}/QĐ-UBND", f"<a href='/vb/{n}'>Về việc {title.lower()}</a>", f"0{n % 9 + 1}/03/2024") for n, (title, _) in enumerate(_NEWS))])),
    ),
    "site map": ("listing", _page("Sơ đồ trang", "<h1>Sơ đồ trang</h1><ul>" + "".join(f"<li><a href='/{n}'>Mục {n}</a><ul><li><a href='/{n}/a'>Giới thiệu mục {n}</a></li></ul></li>" for n in range(20)) + "</ul>")),
    "shop": (
        "listing",
        _page("Đặc sản Nà Lìn", "<h1>Đặc sản</h1>" + "".join(f"<div class='product'><a href='/p/{n}'><img src='/p{n}.jpg' alt='Hàng {n}'></a><h3><a href='/p/{n}'>Miến dong loại {n}</a></h3><span>{60 + n}.000 đ</span><button>Mua</button></div>" for n in range(12))),
    ),
    "category, long summaries": ("listing", _page("Tin trong huyện", "<h1>Tin trong huyện</h1>" + _cards(tuple((title, f"{words} {_MORE}") for title, words in _NEWS)))),
    "category, text and br": ("listing", _page("Tin", "<div>" + "<br><br>".join(f"<a href='/{n}'><b>{title}</b></a><br>{words}" for n, (title, words) in enumerate(_NEWS)) + "</div>")),
    "questions and answers": (
        "listing",
        _page("Hỏi đáp", "<h1>Hỏi đáp</h1>" + "".join(f"<div class='q'><p><a href='/hd/{n}'>{title}?</a></p><p>Người hỏi: bà con thôn {n}</p></div>" for n, (title, _) in enumerate(_NEWS))),
    ),
    "subscribe wall": (
        "short",
        _page("Đăng ký", "<h1>Mời bạn đăng ký để đọc tiếp</h1><p>Bạn đã đọc hết số bài miễn phí trong tháng. Đăng ký để đọc không giới hạn, hỗ trợ các phóng viên vùng cao.</p><form><input type='email'></form>"),
    ),
    "scripts needed": ("short", _page("App", "<div id='app'></div><noscript>Bạn cần bật JavaScript để chạy ứng dụng này.</noscript>", bare=True)),
    "product": (
        "listing",
        _page("Miến dong", "<h1>Miến dong loại một</h1><p>Giá: 65.000 đ/kg. Còn hàng.</p><p>Miến làm từ dong riềng trồng trên nương, phơi hai nắng, sợi dai, để được một năm.</p>" + _cards(_NEWS[:4]), "<script type='application/ld+json'>{\"@type\": \"Product\"}</script>"),
    ),
    "calendar": ("table", _page("Lịch", "<h1>Lịch công tác tuần 10</h1>" + _rows([("Ngày", "Sáng", "Chiều"), *((f"Thứ {day}", "Họp giao ban", "Đi cơ sở") for day in ("hai", "ba", "tư", "năm"))]))),
    "podcast": ("video", _page("Phát thanh", "<h1>Bản tin phát thanh sáng 12/3</h1><audio src='/a.mp3' controls></audio><p>Thời lượng: 15 phút</p>")),
    "maintenance": (
        "short",
        _page("Bảo trì", "<h1>Hệ thống đang bảo trì</h1><p>Chúng tôi đang nâng cấp hệ thống, dự kiến hoạt động trở lại lúc 6 giờ sáng mai. Mong bà con thông cảm.</p>"),
    ),
    "poll": (
        "short",
        _page("Thăm dò ý kiến", "<h1>Thăm dò ý kiến</h1><form><p>Bạn thấy cổng thông tin có dễ đọc không?</p><label><input type='radio'> Dễ đọc</label><label><input type='radio'> Chữ quá nhỏ</label></form>"),
    ),
}  # fmt: skip
"""The kind of page and its markup, by a name for people."""

SHORT_ARTICLES: dict[str, str] = {
    "a short notice": _page(
        "Thông báo cắt nước",
        "<h1>Thông báo cắt nước</h1><p>Từ 8 giờ đến 16 giờ ngày 12/3/2024, Trạm cấp nước thị trấn Nà Lìn tạm ngừng cấp nước để sửa đường ống. "
        "Đề nghị bà con các tổ 1, 2 và 3 trữ nước trước khi đi làm. Nếu trời mưa, việc sửa chữa lùi sang ngày hôm sau.</p>"
        "<p>Mọi thắc mắc xin gọi số 0200 000 222 để được giải đáp.</p>",
    ),
    "a short report with a long related list": _page(
        "Khánh thành nhà văn hóa thôn",
        "<article><h1>Khánh thành nhà văn hóa thôn</h1><p>Sáng 10/3, thôn Pò Đồn khánh thành nhà văn hóa rộng 120 m², dựng bằng công sức của 64 hộ. "
        "Huyện hỗ trợ xi măng và mái tôn, còn cát, đá và ngày công do bà con góp.</p><p>Ông Nông Văn Chài, trưởng thôn, cho biết nhà sẽ mở cửa mỗi tối "
        "để người già đọc sách, trẻ em tập hát và các tổ hợp tác họp bàn việc mùa vụ.</p></article>"
        f"<div class='related'><h2>Các tin khác</h2><ul>{_linked_lines()}</ul></div>{_cards()}",
        "<meta property='og:type' content='article'>",
    ),
    "an article about lost pages, with a login box": _page(
        "Không tìm thấy trang sách cổ",
        "<h1>Không tìm thấy trang sách cổ bị mất</h1>"
        + "<p>Sau ba tuần tìm kiếm, tổ công tác vẫn chưa thấy hai trang cuối của cuốn sách chép tay mà dòng họ Hoàng giữ suốt bảy đời. "
        "Cụ Hoàng Văn Quyến kể, lần cuối cụ mở sách là trước Tết, khi dịch giúp một đoàn sinh viên bài văn cúng rừng.</p>" * 3
        + f"<div id='hop-dang-nhap'>{_LOGIN}</div>",
    ),
    "a poem": _page("Bếp lửa nhà sàn", "<h1>Bếp lửa nhà sàn</h1><pre>" + "Khói lên mái cọ la đà\nBà ngồi kể chuyện ngày xa chưa về\nNgoài kia sương phủ triền đê\nTiếng con suối nhỏ thầm thì bên tai\n\n" * 4 + "</pre>"),
}  # fmt: skip
"""Articles that look like something else at first sight."""
