"""Words beside a number that decide how it is read. All lower case; each set is asked for by several rules.

Chosen by reading government and news sentences: what decides stands within three words of the number.
"""

from __future__ import annotations

from docreader.verbalise.phrases import phrases

DAY_WORDS = phrases(
    """ngày, hôm, mùng, mồng, sáng, trưa, chiều, tối, đêm, khuya, rạng sáng, rạng ngày, hôm nay, sáng nay, chiều nay,
    tối nay, trưa nay, đêm nay, sáng qua, chiều qua, tối qua, hôm qua, sáng mai, chủ nhật, thứ hai, thứ ba, thứ tư,
    thứ năm, thứ sáu, thứ bảy"""
)
"""The day that follows needs no "ngày" of its own."""
DATE_CUES = DAY_WORDS | phrases(
    """lễ, dịp, dịp lễ, nghỉ lễ, tết, quốc khánh, lễ quốc khánh, mừng, kỷ niệm, đại lễ, vào, hôm, kể từ, trước, sau,
    từ, đến, tới, đến hết, cho đến, và ngày, phong trào, lao động, phụ nữ, thiếu nhi, miền nam, chiến thắng, sự
    kiện, phố, đường, quảng trường, công viên, hạn, phiên, phiên giao dịch"""
)
"""What follows, if it can be a day, is one."""
COUNTED = phrases(
    """đơn, đơn thư, thư, hộ, hộ dân, hộ nghèo, người, em, học sinh, sinh viên, giáo viên, cán bộ, đảng viên, đoàn
    viên, hội viên, đồng chí, đại biểu, ủy viên, thành viên, phiếu, lượt, ý kiến, kiến nghị, vụ, vụ việc, việc, ca,
    trường hợp, xã, phường, thị trấn, huyện, tỉnh, thành phố, quận, địa phương, đơn vị, cơ quan, cơ sở, thôn, bản,
    xóm, ấp, tổ, tổ dân phố, khu phố, khu dân cư, buôn, trường, lớp, điểm trường, chi bộ, chi, đảng bộ, chi hội,
    doanh nghiệp, hợp tác xã, chỉ tiêu, tiêu chí, mục tiêu, nhiệm vụ, nội dung, sản phẩm, mô hình, dự án, công
    trình, hồ sơ, thủ tục, văn bản, bộ, ban, ngành, sở, điểm, câu, trận, bàn, huy chương, giường, phòng, xe, tàu,
    cây, con, giờ, tuần, tháng, bậc, bước, sao, thửa, mẫu, liều, quốc gia, nước, đội, bài, tập, km, ha, tấn, tỷ, tỷ
    đồng, triệu, triệu đồng, đồng,
    ngày, ngôi nhà, căn nhà, nhà, gia đình, gói thầu, hạng mục, thí sinh, tập thể, cá nhân, phiếu thuận, chức danh,
    lĩnh vực, chỉ số, thành tố, huy chương vàng, cụm, nhóm, tuyến, tuyến đường, cầu, nhà máy, bệnh viện, trạm, trạm y tế,
    chợ, di tích, lễ hội, làng, làng nghề, nghị quyết, kết luận, quyết định, báo cáo, đề án, kế hoạch, chương trình"""
)
"""After a/b: so many of so many."""
INDIVISIBLE = phrases(
    """người, hộ, hộ dân, hộ nghèo, em, học sinh, sinh viên, giáo viên, cán bộ, công nhân, lao động, đảng viên, đoàn viên,
    hội viên, đại biểu, thí sinh, vận động viên, bệnh nhân, du khách, khách, lượt, lượt khách, lượt người, ca, ca mắc, vụ,
    doanh nghiệp, con, cây, xe, ô tô, phương tiện, đơn, đơn vị, hồ sơ, căn, căn hộ, căn nhà, suất, suất quà, phần quà,
    cuốn, bản, phiếu, tác phẩm"""
)
"""After a number: things that have no decimals."""
SHARES = phrases(
    """diện tích, dân số, số, số xã, tổng số, tổng, quân số, chiều dài, chiều cao, chiều rộng, quãng đường, chặng
    đường, đoạn đường, thời gian, cuộc đời, đời, lượng, sản lượng, khối lượng, trọng lượng, doanh thu, thu nhập,
    giá, giá trị, nhu cầu, thị trường, chi phí, ngân sách, vốn, thế kỷ, lãnh thổ, đất, phần, ly, cốc, thìa, bát,
    lên, xuống, trong số, của, nhà dân, người dân,
    tổng diện tích, thế giới, cả nước, số hộ, số người, số vốn, mức, lương, tiền lương, sân, chặng, hành trình, quả, trái, bề mặt,
    lượng mưa, lượng phân, công suất, dung tích, thể tích, nhiệm kỳ, học phí, tiền, số tiền, khoản, thành phần, muỗng, chén"""
)
"""After a/b: a part of a whole."""
QUANTITIES = phrases(
    """hơn, gần, khoảng, chiếm, quá, đến quá, chừng, ước, ước tính, ít nhất, tối thiểu, trên, dưới, chưa đến, chưa tới,
    bằng,
    chiếm tới, chiếm đến, chiếm gần, chiếm hơn, chỉ bằng, chỉ còn, chưa đầy, không quá, tối đa, quá bán, giảm, tăng, tăng thêm,
    mất, còn, gấp, được chia, ngót, non, xấp xỉ, tương đương"""
)
"""Before a/b: a part of a whole."""
SCALES = phrases("""tỷ lệ, tỉ lệ, tỷ lệ xích, tỉ lệ xích, bản đồ""")
"""Before 1/500 or 1:500: of a map."""
ADDRESSES = phrases("""số, số nhà, nhà số, ngõ, ngách, hẻm, kiệt, thửa, lô, căn, phòng, địa chỉ, tờ, đ/c, sn""") | phrases(
    "lớp, tổ"
)
"""Before a/b: neither day nor part."""
SCORES = phrases(
    """tỷ số, tỉ số, thắng, thua, hòa, hoà, kết thúc, dẫn, dẫn trước, vượt lên, gỡ hòa, chung cuộc, kết quả, với tỷ số,
    thắng lợi, chiến thắng, cầm hòa, đánh bại"""
)
"""Before a-b: goals."""
EDITIONS = phrases("""tuần, kỳ, đợt, vụ, phiên, phiên họp, tập, lần, kỳ họp, tháng, khóa, khoá""")
"""Before number/year: one of those of that year."""
SEASONS = phrases("""năm học, niên học, niên khóa, niên khoá, mùa giải, mùa bóng, mùa, vụ, vụ đông xuân, vụ đông""") | phrases(
    "năm học mới, mùa khô, mùa mưa, mùa đông, niên vụ, vụ hè thu, vụ xuân, vụ mùa"
)
"""Before two years: one stretch of time that has both in its name."""
CODE_CUES = phrases(
    """số, mã, mã số, số hiệu, tài khoản, số tài khoản, stk, cccd, cmnd, cmtnd, số cccd, số cmnd, hộ chiếu, số hộ
    chiếu, bảo hiểm, seri, số seri, biển số, mã số thuế, mst, phòng, số nhà, nhà số, xe số, chuyến bay, lô, lô số,
    thửa, thửa số, thửa đất số, chuyên án, ban chuyên án,
    đh, đt, tl, ql, hl, quốc lộ, tỉnh lộ, hương lộ, đường tỉnh, đường huyện"""
)
"""Before digits: a name, whose leading zeros are said."""
CALL_CUES = phrases(
    """gọi, gọi số, gọi ngay, gọi đến số, tổng đài, hotline, đường dây nóng, cấp cứu, cứu hỏa, số máy,
    số điện thoại, nhắn tin tới"""
)
"""Before digits, even a few of them: digit by digit."""
PHONE_CUES = CALL_CUES | phrases("""điện thoại, đt, sđt, fax, zalo, tel, phone, di động, liên hệ, số""")
"""Before six digits or more: digit by digit."""
ONE_EACH = phrases(
    """người, năm, tháng, quý, tuần, ngày, đêm, buổi, lần, hộ, vụ, ca, tiết, con, cây, suất, cuốn, chiếc, cái, bộ, đôi,
    căn, lượt, khẩu, hồ sơ, sản phẩm, học sinh, cháu, trẻ, đơn vị, xã, thôn, bao, gói, hộp, chai, lon, quả, trái,
    gốc, sào, mẫu, công, khóm, lớp, trường,
    hộ dân, giao dịch, giáo viên, nhân khẩu, cán bộ, bệnh nhân, bài thi, suất ăn, môn, mũi, ván, hiệp, nồi,
    bình, hố, thẻ, bể, lồng, phụ nữ, mô hình,
    đàn, xe, đề, chuồng, trại,
    lứa, kỳ, mùa, nhóm, tổ, đội, chuyến, vé, bàn, phòng, khách, thửa, lượng, chỉ, cổ phiếu, trang, bài, tờ, tiếng"""
)
"""After a slash: "a year", "a head"."""
NOTIONS = phrases(
    """kinh tế, xã hội, văn hóa, văn hoá, chính trị, quốc phòng, an ninh, đối ngoại, tư tưởng, nông, lâm, ngư, nông
    nghiệp, lâm nghiệp, ngư nghiệp, công nghiệp, tiểu thủ công nghiệp, thủy sản, dịch vụ, thương mại, du lịch, khoa
    học, công nghệ, kỹ thuật, giáo dục, đào tạo, thể thao, thể dục, thông tin, truyền thông, tài chính, kế hoạch, kế
    toán, hành chính, tổ chức, cán bộ, lao động, thương binh, nghề nghiệp, tuyên giáo, dân vận, văn nghệ, vệ sinh,
    môi trường, tài nguyên, xây dựng, hạ tầng, đô thị, dân số, gia đình, kế hoạch hóa gia đình, thi đua, khen
    thưởng, tư pháp, hộ tịch, địa chính, mác, lênin, lê-nin, phòng, chống, hậu cần, phát thanh, truyền hình, đầu tư,
    nghiệp vụ, chuyên môn, xanh, sạch, đẹp, an toàn, chất lượng, hiệu quả, văn minh, hiện đại"""
)
"""Joined to another of its kind by a dash, without a pause."""
DAY_LABELS = phrases(
    """ngày đăng, ngày sinh, ngày cấp, ngày ký, ngày ban hành, ngày mất, ngày cập nhật, ngày lập, ngày hết hạn, ngày hiệu
    lực, ngày bắt đầu, ngày kết thúc"""
)
"""A label whose day needs no "ngày" of its own."""
NAMED_BY_DAYS = phrases(
    """đường, phố, quảng trường, công viên, cầu, chợ, bệnh viện, trường, nông trường, xí nghiệp, nhà máy, phong trào, dịp,
    nhân dịp, dịp lễ, lễ, nghỉ lễ, ngày lễ, quốc khánh, lễ quốc khánh, mùng, mồng, giải phóng, miền nam, kỳ nghỉ, lịch nghỉ, tết
    độc lập, thủ đô, thcs, tiểu học, mầm non, htx, hợp tác xã"""
)
"""Places and feasts that a day names: đường 3/2, dịp 20-10; said without "ngày"."""
NO_DAYS = ADDRESSES | phrases(
    """lớp, khối, tổ, nhóm, tiểu khu, khoảnh, khu, đội, bàn, toa, ca, mục, câu, bài, trang, điều, khoản, điểm, hình, bảng, phiếu,
    tỷ số, tỉ số, tỷ lệ, tỉ lệ, tỷ lệ chọi, đạt, được, có, chiếm, tờ bản đồ, thửa đất, mẫu, biển số, mã, phiên bản, thị lực,
    trình độ, trình độ từ, văn hóa, học vấn, bậc"""
)
"""Before a/b: what it names or counts is no day."""
LUNAR = phrases("âm lịch, (âm lịch, al, (al, âl")
"""After a day: the first month is "giêng"."""
AFTER_DAYS = LUNAR | phrases(
    """dương lịch, (dương lịch, hằng năm, hàng năm, năm nay, năm ngoái, năm trước, năm sau, năm tới, vừa qua, vừa rồi, sắp
    tới, tới đây, tới, này, là ngày"""
)
"""What stands before is a day."""
DOSES = phrases(
    """lần, viên, bữa, giờ, tiếng, phút, ly, cốc, quả, buổi, lít, lượt, gói, ngày, tuần, tháng, kg, g, ml, triệu, nghìn, ngàn,
    tỷ, tỉ, đồng, chai, muỗng, thìa, ống, liều, chén, bát, suất, trang, chuyến"""
)
"""After numbers that follow "ngày": so many a day."""
SPANS_OF_YEARS = phrases("nhiệm kỳ, giai đoạn, thời kỳ, thời gian, trong các năm, những năm, các năm, từ năm")
"""Before two years: from–to."""
