"""What an analyst may type in Vietnamese for an English word of a file or a command: each word, and ways to say it.

One way of saying may stand for several words: `xã` is `commune` where a unit is asked for, `communes` where a table is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_WAYS = {
    # levels and marks
    "standard": "đạt chuẩn; hoàn thành nhiệm vụ; hoàn thành; chuẩn; cơ bản",
    "advanced": "nâng cao; đạt chuẩn nâng cao",
    "model": "kiểu mẫu; đạt chuẩn kiểu mẫu; mẫu",
    "modern": "hiện đại; đạt chuẩn hiện đại",
    "achieved": "đã đạt chuẩn; đã đạt; đạt chuẩn; đã công nhận; đã hoàn thành; hoàn thành",
    "all": "số tổng; tổng; tổng số; tổng cộng; cộng; tất cả; cả giai đoạn",
    "of": "mẫu số; trên tổng số; tổng số; trong số; trên",
    # units, tables, rows
    "commune": "xã",
    "communes": "xã; các xã; số xã; bảng xã; bảng các xã",
    "district": "huyện; đơn vị cấp huyện; cấp huyện; thị xã; thành phố; quận huyện; theo huyện; theo đơn vị cấp huyện",
    "districts": "huyện; các huyện; số huyện; đơn vị cấp huyện; các đơn vị cấp huyện; số đơn vị cấp huyện; cấp huyện; "
    "theo huyện; theo đơn vị cấp huyện; bảng huyện",
    "rural_districts": "số huyện; huyện; huyện nông thôn; số huyện nông thôn",
    "village": "thôn; bản; ấp; thôn bản",
    "villages": "thôn; các thôn; số thôn; bảng thôn",
    "province": "tỉnh; tên tỉnh; tỉnh thành phố",
    "group": "nhóm; theo nhóm; vùng",
    "groups": "nhóm; các nhóm; theo nhóm; các vùng",
    "rows": "dòng; các dòng; hàng; các hàng; danh sách",
    "row": "số thứ tự; stt; tt; thứ tự; dòng; hàng; số tt",
    "name": "tên; họ tên; tên đơn vị; tên xã; tên huyện; đơn vị; xã; huyện",
    "total": "dòng cộng; cộng; tổng; tổng cộng; tổng số; tổng số xã; dòng tổng; dòng tổng cộng",
    "subtotal": "dòng của khối; cộng huyện; cộng; tổng; dòng cộng; tổng phụ; cộng nhóm",
    "source": "nguồn; nguồn tin; phụ biểu; bảng; tên bảng; tên phụ biểu; phụ lục",
    "complete": "đủ; đầy đủ; liệt kê đủ; đủ các dòng; danh sách đầy đủ; các danh sách đầy đủ",
    "recognised": "đã được công nhận; công nhận; bảng các xã đã được công nhận; các xã đã được công nhận; đã công nhận",
    "missing": "còn thiếu; thiếu; các dòng còn thiếu; dòng thiếu; thiếu dòng",
    "by_year": "theo năm; số xã theo năm; từng năm; hằng năm; hàng năm",
    # the decision
    "decision": "quyết định; số quyết định; qđ; số quyết định công nhận; quyết định công nhận",
    "number": "số; số ký hiệu; số quyết định; số hiệu",
    "date": "ngày; ngày ký; ngày ban hành; ngày tháng; ngày có hiệu lực",
    "amends": "sửa đổi; sửa đổi quyết định; thay thế; điều chỉnh",
    "years": "năm; các năm; giai đoạn",
    "levels": "mức độ; các mức độ; mức; các mức",
    # targets.yaml
    "targets": "mục tiêu; các mục tiêu; chỉ tiêu; các chỉ tiêu",
    "scope": "phạm vi; phạm vi thực hiện",
    "requirements": "điều kiện; các điều kiện; yêu cầu; tiêu chí",
    "untracked": "không theo dõi; các mục tiêu không theo dõi; mục tiêu khác",
    "id": "mã; mã số; mã mục tiêu; ký hiệu",
    "clause": "điều khoản; điều; khoản; điểm; mục",
    "unit": "đơn vị; loại đơn vị; cấp; đơn vị tính",
    "level": "mức độ; mức; cấp độ; loại",
    "year": "năm; thời hạn; đến năm; đến hết năm; năm đạt; năm công nhận; năm được công nhận",
    "count": "số lượng; số đơn vị; số xã; số huyện; số thôn; số; chỉ tiêu; mục tiêu; số đã đạt",
    "percent": "tỷ lệ; tỉ lệ; tỷ lệ phần trăm; phần trăm; tỷ lệ %; %",
    "increase": "tăng; số tăng; tăng thêm; tăng so với",
    "of_level": "trong số đơn vị đạt; trong số xã đạt; trong số",
    "at_least": "ít nhất; tối thiểu; trở lên; từ",
    "more_than": "trên; hơn; nhiều hơn; vượt",
    "names": "tên; các tên; tên các đơn vị; danh sách; gồm; nêu tên",
    "when": "khi; đối tượng áp dụng; áp dụng; đối tượng",
    "needs": "cần; phải đáp ứng; cần có; phải có; điều kiện",
    "basis": "căn cứ; cơ sở; theo; văn bản; nghị quyết",
    "severity": "mức nghiêm trọng; mức độ nghiêm trọng; nghiêm trọng; mức độ",
    "kinds": "loại; các loại; các loại đơn vị; loại đơn vị; loại đơn vị cấp huyện",
    "about": "nội dung; về việc; nội dung của mục tiêu; ghi chú",
    # results.yaml
    "counts": "số liệu; số liệu đã công bố; các số liệu; kết quả",
    "units": "đơn vị; các đơn vị; các đơn vị được công nhận; danh sách",
    "changes": "thay đổi; các thay đổi; sáp nhập; thay đổi đơn vị hành chính",
    "revoked": "thu hồi; bị thu hồi; năm thu hồi; năm bị thu hồi",
    "field": "lĩnh vực; nội dung",
    "from": "từ; các đơn vị cũ; đơn vị cũ; cũ; trước",
    "to": "đến; thành; các đơn vị mới; đơn vị mới; mới; sau",
    "until": "đến ngày; tính đến ngày; tính đến",
    # values
    "true": "đúng; có; phải; rồi; x",
    "false": "sai; không; chưa",
    "error": "lỗi; nghiêm trọng; sai",
    "warning": "cảnh báo",
    "note": "lưu ý; ghi chú; chú ý",
    # commands, options and what these take
    "check": "kiểm tra; kiểm-tra; soát; rà soát; kiểm",
    "summary": "tóm tắt; tổng hợp; tổng quan; tóm; tổng",
    "report": "báo cáo; lập báo cáo; in báo cáo; xuất báo cáo",
    "import": "nhập; nhập bảng; lấy từ word; lấy từ excel",
    "fix": "sửa; chỉnh sửa; sửa lỗi",
    "diff": "so sánh; khác; so; đối chiếu; thay đổi",
    "rule": "quy tắc; quy; luật",
    "schema": "lược đồ; cấu trúc",
    "output": "đầu ra; tệp ra; xuất ra; ghi ra; lưu",
    "by": "theo",
    "example": "ví dụ; mẫu; lộ trình mẫu",
    "format": "định dạng; kiểu; dạng",
    "strict": "nghiêm ngặt; chặt; chặt chẽ",
    "quiet": "im lặng; yên lặng; ngắn gọn",
    "exit-zero": "thoát 0; luôn thoát 0; mã thoát 0; không báo lỗi; luôn đạt",
    "color": "màu; tô màu; màu sắc; có màu",
    "auto": "tự động",
    "always": "luôn; luôn luôn; có; bật",
    "never": "không; không bao giờ; tắt",
    "lang": "ngôn ngữ; tiếng",
    "help": "trợ giúp; giúp; hướng dẫn",
    "version": "phiên bản",
    "markdown": "tài liệu",
    "table": "bảng",
    "text": "văn bản; chữ",
    "concise": "ngắn gọn; gọn; một dòng",
    "vi": "vn; vie; tiếng việt; việt; việt nam; tv; vi-vn; vi_vn; vietnamese",
    "en": "eng; tiếng anh; anh; ta; en-us; en_us; english",
    # rules
    "subtotal-missing": "thiếu số của khối; không in số; thiếu cộng huyện",
    "subtotal-blank": "ô trống; để trống số 0; thiếu số 0",
    "subtotal-mismatch": "số của đơn vị cấp huyện khác; cộng huyện sai; sai dòng huyện",
    "total-mismatch": "dòng cộng; dòng cộng sai; sai dòng cộng; dòng cộng không khớp; tổng không khớp",
    "sum-mismatch": "số tổng; số tổng sai; sai số tổng; số tổng không khớp",
    "base-mismatch": "mẫu số; mẫu số sai; sai mẫu số",
    "scope-mismatch": "phạm vi; phạm vi thực hiện; sai phạm vi",
    "row-out-of-sequence": "số thứ tự; sai số thứ tự; stt; sót dòng",
    "recognised-rows-mismatch": "số dòng khác tổng số; thiếu dòng trong bảng đã công nhận",
    "recognised-total-mismatch": "tổng số xã đạt chuẩn; tổng số xã đã công nhận",
    "recognised-year-mismatch": "số xã từng năm; số xã theo năm; số xã của một năm",
    "recognised-mismatch": "đã công nhận; đã được công nhận; hai bảng không thống nhất",
    "level-out-of-order": "thứ tự mức độ; mức độ; sai thứ tự mức độ",
    "level-outside-roadmap": "mức độ ngoài lộ trình; mức độ không thuộc lộ trình",
    "levels-in-one-year": "cùng năm; hai mức độ cùng năm; cùng một năm",
    "years-out-of-order": "thứ tự năm; sai thứ tự năm; các năm",
    "year-outside-roadmap": "năm ngoài lộ trình; ngoài lộ trình; sai năm; năm sai",
    "unit-in-one-table": "thiếu trong bảng; không có trong bảng; chỉ có trong một bảng",
    "unit-repeated": "trùng tên; lặp lại; trùng đơn vị; xuất hiện hai lần",
    "name-variant": "tên viết khác; viết khác; hai cách viết; tên khác",
    "unreadable-letter": "ký tự lạ; lỗi phông; lỗi font; phông chữ; ký tự",
    "impossible-syllable": "sai chính tả; chính tả; âm tiết; gõ sai",
    "name-without-kind": "thiếu loại; thiếu loại đơn vị; không ghi xã; thiếu chữ xã",
    "decision-mismatch": "số quyết định; quyết định; số quyết định khác",
    "group-unknown": "nhóm không có; không có nhóm; sai nhóm",
    "target-shortfall": "thiếu; thiếu so với mục tiêu; thiếu mục tiêu; chưa đạt mục tiêu; không đạt mục tiêu",
    "target-surplus": "vượt; vượt mục tiêu; thừa; vượt so với mục tiêu",
    "target-names-mismatch": "tên trong mục tiêu; nêu tên",
    "target-decreasing": "mục tiêu giảm; giảm",
    "target-repeated": "trùng mã; trùng mục tiêu; mục tiêu trùng",
    "target-year-astray": "năm của mục tiêu; sai năm mục tiêu",
    "percent-mismatch": "tỷ lệ; tỉ lệ; tỷ lệ sai; sai tỷ lệ; phần trăm",
    "percent-truncated": "cắt bớt; làm tròn; cắt bớt chữ số; tỷ lệ cắt bớt",
    "increase-mismatch": "số tăng; tăng; sai số tăng",
    "requirement-unmet": "điều kiện; chưa đáp ứng điều kiện; không đáp ứng; chưa đủ điều kiện",
    "result-base-mismatch": "mẫu số kết quả; mẫu số công bố; sai mẫu số kết quả",
    "sources-differ": "hai nguồn khác nhau; nguồn khác nhau; khác nguồn",
    "result-decreasing": "kết quả giảm; số liệu giảm; giảm so với trước",
    "level-lost": "mất mức độ; thu hồi; bị thu hồi",
    "unit-unknown": "đơn vị không có; không có đơn vị; xã không có",
    "decision-too-early": "quyết định sớm; quyết định trước năm; ngày quyết định",
    "recognised-out-of-order": "công nhận sai thứ tự; công nhận trước mức độ thấp",
    "broken-yaml": "tệp hỏng; không đọc được; lỗi tệp",
    "duplicate-key": "trùng khóa; khóa trùng; khóa lặp",
    "empty-value": "để trống; trống; không có giá trị",
    "invalid-value": "giá trị sai; sai giá trị; giá trị không đúng",
    "missing-key": "thiếu khóa; khóa thiếu",
    "unknown-key": "khóa lạ; khóa không có; khóa sai",
    "stale-ignore": "chú thích cũ; hết hiệu lực",
    "unknown-ignore": "chú thích sai",
    "unexplained-ignore": "không lý do; thiếu lý do; không nêu lý do",
}
#: What may stand around a word without changing what it says: "xã NTM nâng cao" is advanced.
_AROUND = re.compile(r"^(?:xa|huyen)\b|\b(?:ntm|nong thon moi|muc do|cua khoi)\b")


def word_for(typed: str, known: tuple[str, ...]) -> str | None:
    """The one of the known words that is said in Vietnamese by what was typed, with or without marks; or None."""
    plain = _plain(typed)
    without = " ".join(_AROUND.sub(" ", plain).split())
    said = [*_said().get(plain, ()), *_said().get(without, ())]
    return next((word for way in said for word in known if word.lstrip("-") == way), None)


@cache
def _said() -> dict[str, list[str]]:
    """The words by what says them, without marks."""
    found: dict[str, list[str]] = {}
    for word, ways in _WAYS.items():
        for way in ways.split("; "):
            found.setdefault(_plain(way), []).append(word)
    return found


def _plain(text: str) -> str:
    """A text in small letters without marks, its words one space apart, whatever joined them."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.split(r"[\s_\-.:,]+", plain)).strip()
