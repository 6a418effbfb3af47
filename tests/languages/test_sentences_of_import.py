"""What `ntm import` says, a sentence for each key and language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ntm_cli.commands import imported
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Amount, Message, Words, in_a_row
from ntm_cli.plan.vocabulary import Level, Unit
from ntm_cli.tables import (
    account,
    archives,
    gathering,
    grids,
    marks,
    merging,
    opening,
    pasted,
    pdf,
    plan_tables,
    recognised_tables,
    row_by_row,
    scoping,
    sheet_bounds,
    sheets,
    telling,
    understanding,
    web,
)

MODULES = (
    *(account, archives, gathering, grids, imported, marks, merging, opening, pasted, pdf, plan_tables),
    *(recognised_tables, row_by_row, scoping, sheet_bounds, sheets, telling, understanding, web),
)
P2 = {"source": "Phụ biểu 02"}
FILE = {"file": "pb.docx"}
#: A message with values, and what it says in English and in Vietnamese.
SENTENCES: tuple[tuple[Message, str, str], ...] = (
    (account._NO_BREAK(count=2), "2 no-break spaces", "2 dấu cách không ngắt dòng"),
    (account._COMPOSED(count=1), "1 decomposed name", "1 tên viết bằng Unicode tổ hợp"),
    (account._INVISIBLE(count=1), "1 invisible character", "1 ký tự ẩn"),
    (account._BREAKS(count=3), "3 names on two lines", "3 tên bị ngắt dòng"),
    (account._SPACES(count=1), "1 name with spare spaces", "1 tên thừa dấu cách"),
    (account.JOINED(count=1), "1 name joined", "nối 1 tên bị cắt đôi"),
    (account.REPEATED(count=2), "2 repeated headings", "bỏ 2 lần lặp lại tiêu đề bảng"),
    (account._NAMES_JOINED(names=in_a_row(("Xã Một", "Xã Hai"))), "joined: Xã Một, Xã Hai", "đã nối: Xã Một, Xã Hai"),
    (
        account._UNPLACED(
            place=grids.BY_COLUMN(table=web._NTH(**FILE, nth=2), row=5, column="3"), text=account._QUOTED(text="sẽ đạt")
        ),
        "pb.docx, table 2, row 5, column 3: “sẽ đạt” was not understood",
        "pb.docx, bảng 2, dòng 5, cột 3: không hiểu “sẽ đạt”",
    ),
    (
        grids.BY_LINE(table=pasted._NTH(**FILE, nth=1), row=228, column="2"),
        "pb.docx, table 1, line 228, cell 2",
        "pb.docx, bảng 1, dòng 228, ô thứ 2",
    ),
    (
        grids.BY_LETTER(table=sheets._SHEET(**FILE, sheet="PB 02"), row=12, column="D"),
        "pb.docx, sheet PB 02, cell D12",
        "pb.docx, trang tính PB 02, ô D12",
    ),
    (pdf._NTH(**FILE, page=3, nth=1), "pb.docx, page 3, table 1", "pb.docx, trang 3, bảng 1"),
    (archives._BROKEN(**FILE), "pb.docx cannot be imported: it is broken.", "Không nhập được pb.docx: tệp bị hỏng."),
    (
        archives._LOCKED(**FILE),
        "pb.docx cannot be imported: a password protects it.",
        "Không nhập được pb.docx: tệp đặt mật khẩu.",
    ),
    (archives._UNLOCK(), "Save it without a password.", "Lưu lại tệp không đặt mật khẩu."),
    (
        archives._BOMB(**FILE, most=100_000_000),
        "pb.docx cannot be imported: it unpacks to more than 100,000,000 bytes.",
        "Không nhập được pb.docx: tệp giải nén ra hơn 100.000.000 byte.",
    ),
    (understanding.LEFT_OUT(count=16), "a row of 16 cells fits no columns", "dòng có 16 ô không khớp với các cột"),
    (
        gathering._NO_TABLE(files="pb.docx"),
        "pb.docx holds no table of communes, districts or villages with years.",
        "pb.docx không có bảng xã, đơn vị cấp huyện hoặc thôn theo năm.",
    ),
    (
        gathering._ONLY_BEFORE(files="pb.docx"),
        "pb.docx holds only what was recognised before, and no plan for the years to come.",
        "pb.docx chỉ có bảng đã đạt chuẩn, không có bảng lộ trình theo năm.",
    ),
    (
        gathering._AGAIN(**P2, unit=Unit.COMMUNE),
        "Phụ biểu 02: a second table of communes is left out",
        "Phụ biểu 02: bỏ qua bảng xã thứ hai",
    ),
    (
        gathering._SOURCE(**P2),
        "“Phụ biểu 02” as the name of a table without one",
        "“Phụ biểu 02” là tên đặt cho bảng chưa có tên",
    ),
    (
        understanding._NO_COLUMNS(table="pb.docx, bảng 1"),
        "pb.docx, bảng 1: it names units, but no columns of years or levels were recognised",
        "pb.docx, bảng 1: có tên đơn vị nhưng không nhận ra cột năm hoặc mức độ",
    ),
    (
        understanding._STANDARD(table="pb.docx, bảng 1", level=Level.STANDARD),
        "pb.docx, bảng 1: no level is named, so its marks are taken for standard",
        "pb.docx, bảng 1: không nêu mức độ nào, nên hiểu các ô đánh dấu là đạt chuẩn",
    ),
    (
        gathering._LACKING(),
        "the decision's number, date or province is not in the file: fill in what stands after `decision`",
        "tệp không nêu đủ số, ngày, tỉnh của quyết định: hãy ghi ở khóa `decision`",
    ),
    (
        gathering._NO_ROWS(**P2),
        "Phụ biểu 02: the name stands there, but no table was recognised below it",
        "Phụ biểu 02: có tên bảng nhưng không nhận ra bảng nào ở phía dưới",
    ),
    (imported._THERE(file="qn/roadmap.yaml"), "qn/roadmap.yaml is there already.", "Đã có qn/roadmap.yaml."),
    (
        imported._ELSEWHERE(),
        "Name another folder, or leave --into out to see the files.",
        "Chọn thư mục khác, hoặc bỏ --into để chỉ xem nội dung.",
    ),
    (
        imported._CANNOT_WRITE(file="qn/roadmap.yaml", reason=opening._EMPTY()),
        "qn/roadmap.yaml cannot be written: it is empty.",
        "Không ghi được qn/roadmap.yaml: tệp không có nội dung.",
    ),
    (imported._ONCE(), "- can stand only once.", "Chỉ dùng - một lần."),
    (
        imported._PASTE(keys="Ctrl-D"),
        "Paste the tables, then press Enter and Ctrl-D.",
        "Dán các bảng vào đây, rồi nhấn Enter và Ctrl-D.",
    ),
    (imported._RECOGNISED(), "Recognised", "Đã nhận ra"),
    (imported._CHANGED(), "Changed", "Đã sửa"),
    (imported._INFERRED(), "Inferred, to be looked at", "Suy ra, cần xem lại"),
    (imported._UNPLACED(), "Not placed", "Chưa ghi được"),
    (imported._CHECKED(), "Checked", "Kết quả kiểm tra"),
    (imported._WRITTEN(files=in_a_row(("a", "b"))), "Written: a, b", "Đã ghi: a, b"),
    (imported._MORE(count=3), "and 3 more", "và 3 chỗ nữa"),
    (marks._TWICE(level=Level.ADVANCED), "advanced is marked twice", "mức độ nâng cao được đánh dấu hai lần"),
    (
        merging._TOO_MUCH(**FILE),
        "pb.docx cannot be imported: it has too many cells.",
        "Không nhập được pb.docx: tệp có quá nhiều ô.",
    ),
    (
        opening._CLOSED(file=opening._PASTED(), reason=opening._EMPTY()),
        "the pasted text cannot be imported: it is empty.",
        "Không nhập được văn bản được dán vào: tệp không có nội dung.",
    ),
    (opening._ODD(), "it is not an ordinary file", "đây không phải là tệp thông thường"),
    (opening._LARGE(most=20_000_000), "it is larger than 20,000,000 bytes", "tệp lớn hơn 20.000.000 byte"),
    (opening._OTHER(), "it is neither text nor a file of a kind that is read", "tệp thuộc loại không đọc được"),
    (
        opening._SAVE_AS(form=".docx"),
        "Open it and save it as .docx, or paste its tables: `ntm import -`",
        "Mở tệp rồi lưu lại thành .docx, hoặc dán các bảng vào: `ntm import -`",
    ),
    (
        opening._INSTALL(**FILE),
        "To read pb.docx something more is needed.",
        "Để đọc pb.docx, cần cài thêm thành phần.",
    ),
    (
        opening._INSTALL_SO(packages="mammoth python-calamine"),
        "Install it: `python -m pip install mammoth python-calamine`",
        "Cài bằng lệnh `python -m pip install mammoth python-calamine`",
    ),
    (
        pdf._SCAN(**FILE),
        "pb.docx cannot be imported: its pages are pictures and hold no text.",
        "Không nhập được pb.docx: các trang là ảnh quét, không có chữ.",
    ),
    (
        pdf._SCAN_HELP(),
        "Ask for the Word or Excel file, or for a PDF saved from it.",
        "Dùng tệp Word, Excel hoặc PDF được lưu từ các tệp đó.",
    ),
    (
        pdf._PAGES(**FILE, most=500),
        "pb.docx cannot be imported: it has more than 500 pages.",
        "Không nhập được pb.docx: tệp có hơn 500 trang.",
    ),
    (
        pdf._PAGES_HELP(),
        "Save the pages of the tables alone.",
        "Lưu riêng các trang có bảng thành một tệp.",
    ),
    (
        plan_tables._ONLY_NEW(**P2),
        "Phụ biểu 02: no row says what was achieved before, so only units with something new are listed "
        "(`complete: false`)",
        "Phụ biểu 02: không dòng nào ghi mức độ đã đạt trước đó, nên hiểu là bảng chỉ liệt kê đơn vị có mức độ mới "
        "(`complete: false`)",
    ),
    (
        plan_tables._SUBTOTALS(**P2),
        "Phụ biểu 02: not all rows stand in districts or all in groups, so the numbers of these are left out",
        "Phụ biểu 02: các dòng không xếp theo cùng một loại (đơn vị cấp huyện, nhóm) nên không ghi số của từng loại",
    ),
    (
        recognised_tables._LEVELS(**P2, levels=in_a_row((Level.STANDARD, Level.ADVANCED))),
        "Phụ biểu 02: the columns have no heading; they are taken for standard, advanced",
        "Phụ biểu 02: các cột không có tiêu đề, hiểu lần lượt là đạt chuẩn, nâng cao",
    ),
    (
        recognised_tables._ROW(**P2, row=72, name="Xã Bản Sen"),
        "Phụ biểu 02: row number 72 of Xã Bản Sen",
        "Phụ biểu 02: số thứ tự 72 của Xã Bản Sen",
    ),
    (
        recognised_tables._DISTRICT(**P2, district="Huyện Vân Đồn", name="Xã Bản Sen"),
        "Phụ biểu 02: Huyện Vân Đồn as the district of Xã Bản Sen, from another table",
        "Phụ biểu 02: Huyện Vân Đồn là đơn vị cấp huyện của Xã Bản Sen, lấy theo bảng khác",
    ),
    (
        recognised_tables._GAPS(**P2, rows=in_a_row(("1-71", 80))),
        "Phụ biểu 02: rows 1-71, 80 are missing, by the row numbers and the total",
        "Phụ biểu 02: thiếu các dòng số 1-71, 80, theo số thứ tự và dòng cộng",
    ),
    (
        row_by_row._LEFT_OUT(text="Trong đó"),
        "the row “Trong đó” has no place in the files",
        "dòng “Trong đó” không có chỗ ghi trong tệp",
    ),
    (
        scoping._ONLY_KINDS(**P2, level=Level.ADVANCED, kinds=in_a_row(("Huyện",)), of=7),
        "Phụ biểu 02: advanced is for Huyện alone, by the base 7 in the total row (`requirements` in targets.yaml)",
        "Phụ biểu 02: nâng cao chỉ áp dụng cho Huyện, theo mẫu số 7 ở dòng cộng (`requirements` trong targets.yaml)",
    ),
    (
        sheet_bounds._FAR(**FILE),
        "pb.docx cannot be imported: it has too many cells, or some far from all others.",
        "Không nhập được pb.docx: tệp có quá nhiều ô, hoặc có ô nằm quá xa các ô khác.",
    ),
    (sheet_bounds._FAR_HELP(), "Copy the tables into a new file.", "Chép các bảng sang một tệp mới."),
    (
        telling._TABLE(
            **P2,
            parts=in_a_row(
                (
                    *(Amount(98, Unit.COMMUNE), Amount(13, Unit.DISTRICT), telling._OF_DISTRICTS(count=126)),
                    telling._NUMBERS(count=12),
                )
            ),
        ),
        "Phụ biểu 02: 98 communes, 13 districts, 126 numbers of districts, 12 numbers in the total row",
        "Phụ biểu 02: 98 xã, 13 đơn vị cấp huyện, 126 số của đơn vị cấp huyện, 12 số ở dòng cộng",
    ),
    (telling._GROUPS(count=3), "3 groups", "3 nhóm"),
    (telling._OF_GROUPS(count=11), "11 numbers of groups", "11 số của nhóm"),
    (
        telling._BEFORE(units=Amount(27, Unit.COMMUNE)),
        "27 communes with the years they reached",
        "27 xã kèm năm đạt",
    ),
    (telling._NOTED(count=9), "counts of 9 years in the note", "số của 9 năm ở phần ghi chú"),
)


@pytest.mark.parametrize(("message", "english", "vietnamese"), SENTENCES, ids=lambda value: getattr(value, "key", ""))
def test_a_message_is_said_in_both_languages(message: Message, english: str, vietnamese: str) -> None:
    assert (ENGLISH.say(message), VIETNAMESE.say(message)) == (english, vietnamese)


def test_every_key_of_these_modules_is_among_them() -> None:
    keys = {words.key for module in MODULES for words in vars(module).values() if isinstance(words, Words)}
    assert keys <= {key for message, *_ in SENTENCES for key in keys_in(message)}


def keys_in(message: Message) -> Iterator[str]:
    yield message.key
    for value in message.values.values():
        items = getattr(value, "items", (value,))
        for item in items if isinstance(items, tuple) else ():
            if isinstance(item, Message):
                yield from keys_in(item)
