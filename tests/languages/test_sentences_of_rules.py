"""What each rule says, word by word, in English and in Vietnamese: each sentence once, of a finding that was made."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from small import ROADMAP, TARGETS, Book

import ntm_cli.plan
import ntm_cli.rules
from ntm_cli.findings import Finding
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Listing, Message, Value, Words
from ntm_cli.rules import RULES

#: What each rule is about, in one line.
SUMMARIES = {
    "subtotal-mismatch": (
        "A district's subtotal is not the number of its communes.",
        "Số của đơn vị cấp huyện khác số xã đếm được.",
    ),
    "total-mismatch": (
        "A number in the total row is not the number of the table's rows.",
        "Số ở dòng cộng khác số đơn vị đếm được trong bảng.",
    ),
    "sum-mismatch": (
        "The printed sum of all columns is not the number of rows with the level.",
        "Số tổng dưới dòng cộng khác số đơn vị đếm được trong bảng.",
    ),
    "base-mismatch": (
        "The base of a share is not the number of units in question.",
        "Mẫu số khác số đơn vị được tính.",
    ),
    "scope-mismatch": (
        "The stated number of units is not the number of rows.",
        "Số đơn vị ở phạm vi thực hiện khác số đơn vị trong bảng.",
    ),
    "subtotal-missing": (
        "Some blocks of a table print a subtotal, others print none.",
        "Trong một bảng, có đơn vị ghi số của mình, có đơn vị không ghi.",
    ),
    "subtotal-blank": (
        "A subtotal leaves a column blank in which all others print a number.",
        "Một đơn vị để trống ô mà mọi đơn vị khác đều ghi số.",
    ),
    "row-out-of-sequence": (
        "A row number is skipped, repeated or out of order.",
        "Số ở cột số thứ tự bị sót, trùng hoặc sai thứ tự.",
    ),
    "recognised-total-mismatch": (
        "Yearly counts of what was reached do not make the total.",
        "Số xã đạt chuẩn từng năm cộng lại khác dòng cộng.",
    ),
    "recognised-year-mismatch": (
        "A yearly count is not the number of communes listed.",
        "Số xã của một năm ở phần ghi chú khác số xã trong bảng.",
    ),
    "recognised-rows-mismatch": (
        "The rows of what was reached do not make the total.",
        "Số dòng của bảng các xã đã được công nhận khác dòng cộng.",
    ),
    "recognised-mismatch": (
        "What was reached before differs between two tables.",
        "Hai bảng không thống nhất về các xã đã đạt chuẩn trước lộ trình.",
    ),
    "level-out-of-order": (
        "A higher level comes before a lower one, or without it.",
        "Mức độ cao hơn đứng trước mức độ thấp hơn, hoặc thiếu mức độ thấp hơn.",
    ),
    "levels-in-one-year": (
        "A unit reaches two levels in the same year.",
        "Một đơn vị đạt hai mức độ trong cùng một năm.",
    ),
    "years-out-of-order": (
        "The years of the roadmap do not rise.",
        "Các năm của lộ trình không tăng dần.",
    ),
    "year-outside-roadmap": (
        "A year is none of the years it may be.",
        "Năm không thuộc lộ trình hoặc không đứng trước lộ trình.",
    ),
    "level-outside-roadmap": (
        "A level is none of those that the roadmap has.",
        "Mức độ không thuộc các mức độ của lộ trình.",
    ),
    "unit-in-one-table": (
        "A unit stands in one table and is missing from another.",
        "Một đơn vị có trong bảng này nhưng không có trong bảng kia.",
    ),
    "unit-repeated": (
        "A unit stands twice in one table.",
        "Một đơn vị xuất hiện hai lần trong cùng một bảng.",
    ),
    "name-variant": (
        "One unit is spelt in two ways.",
        "Tên một đơn vị được viết theo hai cách.",
    ),
    "name-without-kind": (
        "A name leaves out the kind of unit that its neighbours have.",
        "Tên thiếu loại đơn vị, trong khi các tên khác đều có.",
    ),
    "unreadable-letter": (
        "A character is garbled, invisible, or only looks like a Vietnamese letter.",
        "Có ký tự bị lỗi mã, ký tự ẩn hoặc ký tự chỉ giống chữ tiếng Việt.",
    ),
    "impossible-syllable": (
        "A name holds a syllable that Vietnamese cannot have.",
        "Tên có tiếng mà tiếng Việt không thể có.",
    ),
    "decision-mismatch": (
        "The two files speak of different decisions.",
        "Hai tệp ghi số quyết định khác nhau.",
    ),
    "group-unknown": (
        "A target speaks of a group that the table does not have.",
        "Mục tiêu nêu một nhóm không có trong bảng.",
    ),
    "target-shortfall": (
        "The roadmap brings fewer units to a level than a target asks for.",
        "Số đơn vị theo lộ trình ít hơn mục tiêu.",
    ),
    "target-surplus": (
        "The roadmap brings more units to a level than a target asks for.",
        "Số đơn vị theo lộ trình nhiều hơn mục tiêu.",
    ),
    "target-names-mismatch": (
        "A target names other units than the roadmap schedules.",
        "Các đơn vị được nêu tên trong mục tiêu khác với lộ trình.",
    ),
    "target-decreasing": (
        "A later target asks for less than an earlier one.",
        "Mục tiêu của năm sau thấp hơn mục tiêu của năm trước.",
    ),
    "target-repeated": (
        "Two targets or requirements claim the same name or the same year.",
        "Trùng mã, hoặc hai mục tiêu trùng đơn vị, mức độ và năm.",
    ),
    "target-year-astray": (
        "One target has another year than the others of its clause.",
        "Một mục tiêu ghi năm khác các mục tiêu cùng điều khoản.",
    ),
    "percent-mismatch": (
        "A stated percentage is not the share of its count.",
        "Tỷ lệ không đúng với số đơn vị.",
    ),
    "percent-truncated": (
        "A percentage had its last digits cut off instead of rounded.",
        "Tỷ lệ bị cắt bớt chữ số, không làm tròn.",
    ),
    "increase-mismatch": (
        "A stated increase is not the difference to the number before it.",
        "Số tăng khác với chênh lệch so với mục tiêu trước.",
    ),
    "requirement-unmet": (
        "A unit is scheduled before it meets what the level requires.",
        "Đơn vị được đưa vào lộ trình khi chưa đáp ứng điều kiện.",
    ),
    "result-base-mismatch": (
        "The base of a published count is not the number of units of that day.",
        "Mẫu số của một số liệu đã công bố khác số đơn vị của ngày đó.",
    ),
    "sources-differ": (
        "Two sources give different counts of one day.",
        "Hai nguồn nêu số liệu khác nhau của cùng một ngày.",
    ),
    "result-decreasing": (
        "A published count falls, although no unit is known to have lost its level.",
        "Số liệu đã công bố giảm, trong khi không thấy có đơn vị nào bị thu hồi.",
    ),
    "level-lost": (
        "A level is lost without a revocation.",
        "Mức độ đã đạt bị mất mà không có quyết định thu hồi.",
    ),
    "unit-unknown": (
        "The results name a unit that the roadmap does not have.",
        "Kết quả nêu một đơn vị không có trong lộ trình.",
    ),
    "decision-too-early": (
        "A decision is older than the year for which it recognises a unit.",
        "Quyết định được ký trước năm mà đơn vị được công nhận.",
    ),
    "recognised-out-of-order": (
        "A unit was recognised at a level without the level below it, or before it.",
        "Đơn vị được công nhận ở một mức độ khi chưa có mức độ thấp hơn.",
    ),
}

BEST = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"
HOA_BINH = "name: Xã Hòa Bình, advanced: achieved, model: 2023"
AN_LAC = "name: Xã An Lạc, advanced: 2022"
TAN_LAP = "name: Xã Tân Lập, advanced: 2023"
SONG_HONG = "name: Huyện Sông Hồng, standard: achieved, advanced: 2023"
BIEN_XANH = "name: Thành phố Biển Xanh, standard: 2022"
BEFORE = "standard: 2019, advanced: 2020"
BEFORE_TOTAL = "total: {standard: 5, advanced: 1}"
COMMUNES_2022 = "count: 2, of: 5, percent: 40"
COMMUNES_2023 = "count: 4, of: 5, percent: 80.0"
NEW_DISTRICTS = "increase: 1, names: [Thành phố Biển Xanh]"
VILLAGES = "count: 4, of: 9, percent: 44.4"
STANDARD = "unit: commune, level: standard, year: 2022, count: 5"
MORE_TARGETS = "requirements:\n  - {id: model-first"
STANDARD_IN_2022 = ("standard: achieved, advanced: 2023", "standard: 2022, advanced: 2023")
ROWS_OF_DISTRICTS = ROADMAP[ROADMAP.index("  rows:\n") : ROADMAP.index("\nrecognised:")]
COUNTS_OF_DISTRICTS = (ROWS_OF_DISTRICTS, "")
MANY_DISTRICTS = "  rows:\n" + "".join(f"    - {{name: Huyện {number}}}\n" for number in range(201))
VINH_THUC = "{row: 5, name: Xã Vĩnh Thực}"
KINDS = re.compile("(Xã|Huyện|TP\\.?|Thành phố) ")
#: The communes as a plan that lists only what is new, of a base of its own.
ONLY_NEW = ROADMAP.replace("source: Bảng 2", "source: Bảng 2\n  complete: false\n  of: 7").partition("\nrecognised:")[0]


def spoilt(*changes: tuple[str, str]) -> Book:
    """The small province with changes in whichever of its files has the text."""
    book = Book()
    for change in changes:
        book = book.with_roadmap(change) if change[0] in book.roadmap else book.with_targets(change)
    return book


def in_groups() -> Book:
    """A target of a group beside a table in two others."""
    roadmap = "decision: {number: 1/QĐ-UBND, date: 2022-01-31, province: Thử Nghiệm}\nyears: [2022]\n"
    rows = "[{name: Xã Một, group: Miền núi, advanced: 2022}, {name: Xã Hai, group: Ven biển}]"
    target = "{id: t, clause: x, unit: commune, group: Nhóm Ba, level: advanced, year: 2022, count: 1}"
    return Book(
        f"{roadmap}communes: {{source: Bảng 2, rows: {rows}}}\n",
        f"decision: 1/QĐ-UBND\nscope: {{}}\ntargets: [{target}]\n",
    )


def results(*counts: str, units: tuple[str, ...] = (), changes: tuple[str, ...] = ()) -> Book:
    """The small province with results, each entry without its braces."""
    keys = {"counts": counts, "units": units, "changes": changes}
    told = {key: "".join(f"  - {{{entry}}}\n" for entry in entries) for key, entries in keys.items() if entries}
    return Book(results="".join(f"{key}:\n{entries}" for key, entries in told.items()))


def target(text: str) -> tuple[str, str]:
    """The change that adds a target."""
    return MORE_TARGETS, f"  - {{id: more, clause: x, {text}}}\n{MORE_TARGETS}"


COUNT_2022 = "date: 2022-12-31, unit: commune, level: advanced, count: 3, source: Báo A"
COUNT_2023 = "date: 2023-06-30, unit: commune, level: advanced, count: 1, source: Báo A"
RECOGNISED = "unit: commune, name: Xã An Lạc, level: advanced"
AS_MODEL = "unit: commune, name: Xã Vĩnh Thực, level: model"
ENDED = "date: 2023-01-01, basis: 1/NQ, from: [Xã An Lạc], to: []"

Said = dict[str, tuple[str, str]]
#: What is wrong, and what is said of it: by key, in English and in Vietnamese.
CASES: list[tuple[Book, Said]] = [
    (
        spoilt((ROWS_OF_DISTRICTS, MANY_DISTRICTS), ("of: 1}", "of: 2}")),
        {"others": ("and others", "và các dòng khác")},
    ),
    (
        spoilt(("{achieved: 1, 2022: 1, 2023: 1}", "{achieved: 1, 2022: 1, 2023: 3}")),
        {
            "subtotal-mismatch": (
                "Huyện Sông Hồng, advanced, 2023: the subtotal says 3, the communes below it make 1.",
                "Huyện Sông Hồng, nâng cao, cột 2023: ghi 3, các xã phía dưới đếm được 1.",
            ),
            "cell": ("Xã Đông Hải: advanced 2023", "Xã Đông Hải: nâng cao năm 2023"),
            "disagreement": ("2023: 3, counted 1", "năm 2023: ghi 3, đếm được 1"),
        },
    ),
    (
        spoilt(("model:    {achieved: 0, 2023: 1}", "model:    {achieved: 0}")),
        {
            "subtotal-mismatch": (
                "Huyện Sông Hồng, model, 2023: the subtotal says blank, the communes below it make 1.",
                "Huyện Sông Hồng, kiểu mẫu, cột 2023: ghi (trống), các xã phía dưới đếm được 1.",
            ),
        },
    ),
    (
        spoilt((BEST, "advanced: {achieved: 1, 2022: 1, 2023: 3, all: 4}")),
        {
            "total-mismatch": (
                "Bảng 2, advanced, 2023: the total says 3, the rows of the table make 2.",
                "Bảng 2, nâng cao, cột 2023: dòng cộng ghi 3, đếm được 2.",
            ),
            "subtotal": ("Huyện Sông Hồng: subtotal 1", "Huyện Sông Hồng: ghi 1"),
        },
    ),
    (
        spoilt((BEST, "advanced: {achieved: 2, 2022: 1, 2023: 2, all: 4}")),
        {
            "total-mismatch": (
                "Bảng 2, advanced, achieved: the total says 2, the rows of the table make 1.",
                "Bảng 2, nâng cao, cột đã đạt chuẩn: dòng cộng ghi 2, đếm được 1.",
            ),
        },
    ),
    (
        spoilt((BEST, "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 5}")),
        {
            "sum-mismatch": (
                "Bảng 2, advanced: the sum of all columns says 5, the rows of the table make 4.",
                "Bảng 2, nâng cao: số tổng dưới dòng cộng ghi 5, đếm được 4.",
            ),
            "total": ("achieved: total 1", "cột đã đạt chuẩn: dòng cộng ghi 1"),
        },
    ),
    (
        spoilt((HOA_BINH, "name: Xã Hòa Bình, model: 2023")),
        {
            "level-out-of-order.skipped": (
                "Xã Hòa Bình: model is 2023, but advanced has no year.",
                "Xã Hòa Bình: kiểu mẫu năm 2023 nhưng nâng cao để trống.",
            ),
            "level-out-of-order.basis": (
                "Xã Hòa Bình: model is 2023, but advanced has no year. A model commune is advanced first (10/QĐ-TTg).",
                "Xã Hòa Bình: kiểu mẫu năm 2023 nhưng nâng cao để trống. "
                "Xã kiểu mẫu phải đạt chuẩn NTM nâng cao trước (10/QĐ-TTg).",
            ),
        },
    ),
    (
        spoilt(("count: 2, of: 5", "count: 2, of: 6")),
        {
            "base-mismatch.scope": (
                "Advanced communes by the end of 2022: the base is 6, the scope of communes is 5.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2022: mẫu số ghi 6, phạm vi thực hiện có 5 xã.",
            ),
            "scope.unit": ("communes", "số xã"),
        },
    ),
    (
        spoilt(("count: 1, of: 1", "count: 1, of: 2")),
        {
            "base-mismatch.scope": (
                "Advanced districts by the end of 2023: the base is 2, the scope of rural districts is 1.",
                "Đơn vị cấp huyện đạt chuẩn NTM nâng cao đến hết năm 2023: mẫu số ghi 2, phạm vi thực hiện có 1 huyện.",
            ),
            "scope.unit": ("rural districts", "số huyện"),
        },
    ),
    (
        spoilt((", rural_districts: 1", ""), ("count: 1, of: 1", "count: 1, of: 2")),
        {
            "base-mismatch.rows": (
                "Advanced districts by the end of 2023: the base is 2, 1 district of Bảng 3 can reach this level.",
                "Đơn vị cấp huyện đạt chuẩn NTM nâng cao đến hết năm 2023: mẫu số ghi 2, "
                "Bảng 3 có 1 đơn vị cấp huyện thuộc diện xét mức độ này.",
            ),
            "name": ("Huyện Sông Hồng", "Huyện Sông Hồng"),
        },
    ),
    (
        spoilt((COMMUNES_2022, "of: 5, percent: 40")),
        {
            "base-mismatch.no-count": (
                "Advanced communes by the end of 2022: a base of 5 is given, but no count.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2022: có mẫu số 5 nhưng không ghi số đơn vị.",
            ),
            "base-mismatch.no-count.help": (
                "Write the count, or delete the base.",
                "Ghi số đơn vị, hoặc xóa mẫu số.",
            ),
        },
    ),
    (
        spoilt(("all: 2, of: 2", "all: 2, of: 3")),
        {
            "base-mismatch.table": (
                "Bảng 3, standard: the base says 3, 2 districts of the table can reach this level.",
                "Bảng 3, đạt chuẩn: mẫu số ghi 3, trong bảng có 2 đơn vị cấp huyện thuộc diện xét mức độ này.",
            ),
        },
    ),
    (
        spoilt(("scope: {communes: 5", "scope: {communes: 6")),
        {
            "scope-mismatch": (
                "The scope says 6 communes, Bảng 2 has 5.",
                "Phạm vi thực hiện ghi 6 xã, Bảng 2 có 5.",
            ),
            "table.units": ("Bảng 2: 5 communes", "Bảng 2: 5 xã"),
        },
    ),
    (
        spoilt(("row: 4, name", "row: 5, name"), ("row: 5, name: Xã Vĩnh Thực", "row: 6, name: Xã Vĩnh Thực")),
        {
            "row-out-of-sequence.missing": (
                "Xã Tân Lập: the row number is 5, after Xã Đông Hải with 3; 4 is missing.",
                "Xã Tân Lập: cột số thứ tự ghi 5, đứng sau Xã Đông Hải ghi 3; thiếu 4.",
            ),
            "row-out-of-sequence.left-out": (
                "Look for a row left out between Xã Đông Hải and Xã Tân Lập.",
                "Tìm dòng bị sót giữa Xã Đông Hải và Xã Tân Lập.",
            ),
            "row.before": ("the row before: 3", "dòng trước: 3"),
        },
    ),
    (
        spoilt(("{row: 2, name: Xã An Lạc, advanced", "{name: Xã An Lạc, advanced")),
        {
            "row-out-of-sequence.unnumbered": (
                "Xã An Lạc: the row number is left out, 2 should stand here.",
                "Xã An Lạc: chưa ghi số thứ tự, đúng thứ tự phải là 2.",
            ),
            "row-out-of-sequence.unnumbered.help": ("Add `row: 2`.", "Thêm `row: 2`."),
        },
    ),
    (
        spoilt(("row: 5, name: Xã Vĩnh Thực", "row: 8, name: Xã Vĩnh Thực")),
        {"row-numbers": ("5 to 7", "5 đến 7")},
    ),
    (
        spoilt(("row: 4, name", "row: 3, name"), ("row: 5, name: Xã Vĩnh Thực", "row: 4, name: Xã Vĩnh Thực")),
        {
            "row-out-of-sequence.twice": (
                "Xã Đông Hải: the row number is 3, and so is that of Xã Tân Lập.",
                "Xã Đông Hải: cột số thứ tự ghi 3, trùng với Xã Tân Lập.",
            ),
            "row-out-of-sequence.added": (
                "If the row was added, number it and all the rows after it again; "
                "if it does not belong there, delete it.",
                "Nếu là dòng thêm vào thì đánh lại số từ dòng đó trở đi; nếu thừa thì xóa dòng.",
            ),
            "row.other": ("Xã Tân Lập: 3", "Xã Tân Lập: 3"),
        },
    ),
    (
        spoilt(("row: 4, name", "row: 9, name"), ("row: 5, name: Xã Vĩnh Thực", "row: 4, name: Xã Vĩnh Thực")),
        {
            "row-out-of-sequence.between": (
                "Xã Tân Lập: the row number is 9, but 4 should follow here, which Xã Vĩnh Thực below it has.",
                "Xã Tân Lập: cột số thứ tự ghi 9, đúng thứ tự phải là 4, mà Xã Vĩnh Thực ở ngay dưới đã ghi số này.",
            ),
        },
    ),
    (
        spoilt(("{row: 2, name: Xã An Lạc, advanced", "{row: 20, name: Xã An Lạc, advanced")),
        {
            "row-out-of-sequence": (
                "Xã An Lạc: the row number is 20, 2 should follow here.",
                "Xã An Lạc: cột số thứ tự ghi 20, đúng thứ tự phải là 2.",
            ),
        },
    ),
    (
        spoilt((f"row: 1, {HOA_BINH}", f"row: 7, {HOA_BINH}")),
        {
            "row-out-of-sequence.first": (
                "Xã Hòa Bình: the row number is 7, the first row should be 1.",
                "Xã Hòa Bình: cột số thứ tự ghi 7, dòng đầu tiên phải là 1.",
            ),
        },
    ),
    (
        spoilt((BEFORE_TOTAL, "total: {standard: 6, advanced: 1}")),
        {
            "recognised-total-mismatch": (
                "Bảng 1, standard: the total says 6, the yearly counts make 5.",
                "Bảng 1, đạt chuẩn: dòng cộng ghi 6, các năm ở phần ghi chú cộng được 5.",
            ),
            "year.count": ("2019: 3", "năm 2019: 3"),
        },
    ),
    (
        spoilt(("2019: {standard: 3}", "2019: {standard: 4}")),
        {
            "recognised-year-mismatch": (
                "Bảng 1, standard, 2019: the yearly count says 4, the table lists 3.",
                "Bảng 1, đạt chuẩn, năm 2019: phần ghi chú nêu 4, trong bảng đếm được 3.",
            ),
        },
    ),
    (
        spoilt((BEFORE, "standard: 2019")),
        {
            "recognised-mismatch.row": (
                "Xã Hòa Bình, advanced: Bảng 1 says blank, Bảng 2 says achieved.",
                "Xã Hòa Bình, nâng cao: Bảng 1 ghi (trống), Bảng 2 ghi “Đã đạt chuẩn”.",
            ),
            "cell": ("Xã Hòa Bình: advanced achieved", "Xã Hòa Bình: nâng cao “Đã đạt chuẩn”"),
        },
    ),
    (
        spoilt((BEFORE_TOTAL, "total: {standard: 5, advanced: 2}")),
        {
            "recognised-mismatch.total": (
                "Advanced communes reached before: the total of Bảng 1 says 2, "
                "the column of what was achieved in Bảng 2 says 1.",
                "Xã đạt chuẩn NTM nâng cao: dòng cộng của Bảng 1 ghi 2, cột đã đạt chuẩn của Bảng 2 ghi 1.",
            ),
            "source.count": ("Bảng 2: 1", "Bảng 2: 1"),
        },
    ),
    (
        spoilt((HOA_BINH, "name: Xã Hòa Bình, advanced: 2023, model: achieved")),
        {
            "level-out-of-order.reversed": (
                "Xã Hòa Bình: model is achieved, before advanced in 2023.",
                "Xã Hòa Bình: kiểu mẫu ở cột đã đạt chuẩn, sớm hơn nâng cao năm 2023.",
            ),
            "level.column": ("advanced 2023", "nâng cao năm 2023"),
        },
    ),
    (
        spoilt(
            (SONG_HONG, "name: Huyện Sông Hồng, advanced: 2023"),
            ("needs: {kinds: [Huyện]}", "needs: {level: standard}"),
        ),
        {
            "level-out-of-order.basis": (
                "Huyện Sông Hồng: advanced is 2023, but standard has no year. "
                "An advanced district is standard first (13/QĐ-TTg).",
                "Huyện Sông Hồng: nâng cao năm 2023 nhưng đạt chuẩn để trống. "
                "Đơn vị cấp huyện nâng cao phải đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM trước (13/QĐ-TTg).",
            ),
        },
    ),
    (
        spoilt((HOA_BINH, "name: Xã Hòa Bình, advanced: 2023, model: 2023")),
        {
            "levels-in-one-year": (
                "Xã Hòa Bình: model and advanced are both 2023.",
                "Xã Hòa Bình: nâng cao và kiểu mẫu cùng năm 2023.",
            ),
        },
    ),
    (
        spoilt(("years: [2022, 2023]", "years: [2023, 2022, 2022]")),
        {
            "years-out-of-order": (
                "The year 2022 stands after 2023; the years must rise from left to right.",
                "Năm 2022 đứng sau năm 2023; các năm phải tăng dần từ trái sang phải.",
            ),
            "years-out-of-order.twice": (
                "The year 2022 stands twice; the years must rise from left to right.",
                "Năm 2022 bị lặp lại; các năm phải tăng dần từ trái sang phải.",
            ),
            "year.before": ("the entry before it: 2023", "năm ghi trước đó: 2023"),
        },
    ),
    (
        spoilt((AN_LAC, "name: Xã An Lạc, advanced: 2032")),
        {
            "year-outside-roadmap": (
                "Xã An Lạc, advanced: 2032 is no year of this roadmap; its years are 2022 and 2023.",
                "Xã An Lạc, nâng cao: lộ trình không có năm 2032; các năm của lộ trình là 2022 và 2023.",
            ),
            "name.level": ("Xã An Lạc, advanced", "Xã An Lạc, nâng cao"),
            "years": ("the years of the roadmap", "các năm của lộ trình"),
        },
    ),
    (
        spoilt(
            ("years: [2022, 2023]", f"years: {list(range(2022, 2032))}"), (AN_LAC, "name: Xã An Lạc, advanced: 2032")
        ),
        {
            "year-outside-roadmap": (
                "Xã An Lạc, advanced: 2032 is no year of this roadmap; "
                "its years are 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029 and 2 more.",
                "Xã An Lạc, nâng cao: lộ trình không có năm 2032; "
                "các năm của lộ trình là 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029 và 2 năm khác.",
            ),
        },
    ),
    (
        spoilt(("year: 2022, count: 2", "year: 2012, count: 2")),
        {
            "year-outside-roadmap": (
                "The target communes-2022: 2012 is no year of this roadmap; its years are 2022 and 2023.",
                "Mục tiêu communes-2022: lộ trình không có năm 2012; các năm của lộ trình là 2022 và 2023.",
            ),
            "target.id": ("The target communes-2022", "Mục tiêu communes-2022"),
        },
    ),
    (
        spoilt((BEFORE, "standard: 2019, advanced: 2023")),
        {
            "year-outside-roadmap.before": (
                "Xã Hoà Bình, advanced: 2023 is not before 2022, the first year of the roadmap.",
                "Xã Hoà Bình, nâng cao: năm 2023 phải trước 2022, năm đầu của lộ trình.",
            ),
        },
    ),
    (
        spoilt(
            ("row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực", "row: 5, district: TP Biển Xanh, name: Xã Lạ Lùng")
        ),
        {
            "unit-in-one-table": (
                "Xã Lạ Lùng of TP Biển Xanh stands in Bảng 1, but not in Bảng 2.",
                "Xã Lạ Lùng (TP Biển Xanh) có trong Bảng 1 nhưng không có trong Bảng 2.",
            ),
            "name.district": ("Xã Lạ Lùng of TP Biển Xanh", "Xã Lạ Lùng (TP Biển Xanh)"),
        },
    ),
    (
        spoilt(("district: TP Biển Xanh, name: Xã Vĩnh Thực", "district: Huyện Sông Hồng, name: Xã Vĩnh Thực")),
        {
            "unit-in-one-table.moved": (
                "Xã Vĩnh Thực stands under Huyện Sông Hồng in Bảng 1, under TP. Biển Xanh in Bảng 2.",
                "Xã Vĩnh Thực thuộc Huyện Sông Hồng ở Bảng 1, thuộc TP. Biển Xanh ở Bảng 2.",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: Xã Hòa Bình, advanced: 2022")),
        {
            "unit-repeated": (
                "Xã Hòa Bình of Huyện Sông Hồng stands twice in this table; first in line 15.",
                "Xã Hòa Bình (Huyện Sông Hồng) xuất hiện hai lần trong bảng; lần đầu ở dòng 15 của tệp.",
            ),
        },
    ),
    (
        spoilt(("district: Huyện Sông Hồng, name: Xã Đông Hải", "district: Huyện Sông Hồng, name: Xã Đ. Hải")),
        {
            "name-variant": (
                "Bảng 1 writes Xã Đ. Hải, Bảng 2 writes Xã Đông Hải.",
                "Bảng 1 viết “Xã Đ. Hải”, Bảng 2 viết “Xã Đông Hải”.",
            ),
        },
    ),
    (
        spoilt(("source: Bảng 3", "source: Th\u0430\ue000")),
        {
            "unreadable-letter": (
                "Th\u0430\ue000 holds what is no Vietnamese letter: "
                "U+0430 CYRILLIC SMALL LETTER A and U+E000 without a name.",
                "“Th\u0430\ue000” có ký tự không phải chữ tiếng Việt: "
                "U+0430 CYRILLIC SMALL LETTER A và U+E000 không có tên.",
            ),
            "letter.nameless": ("U+E000 without a name", "U+E000 không có tên"),
            "unreadable-letter.help": ("Type the text again instead of pasting it.", "Gõ lại, không dán."),
        },
    ),
    (
        spoilt((AN_LAC, "name: “Xã An Lạc”, advanced: 2022")),
        {
            "unreadable-letter.name": (
                "“Xã An Lạc” holds what the name of a unit does not: “ (U+201C) and ” (U+201D).",
                "Tên “Xã An Lạc” có ký tự không dùng trong tên đơn vị: “ (U+201C) và ” (U+201D).",
            ),
            "letter.sign": ("“ (U+201C)", "“ (U+201C)"),
            "unreadable-letter.help.write": ("Write Xã An Lạc.", "Ghi Xã An Lạc."),
        },
    ),
    (
        spoilt((AN_LAC, "name: XÃ£ An Láº¡c, advanced: 2022")),
        {
            "unreadable-letter.garbled": (
                "XÃ£ An Láº¡c is garbled: it is UTF-8 text read as Windows-1252.",
                "“XÃ£ An Láº¡c” bị lỗi mã: chữ theo mã UTF-8 nhưng bị đọc theo mã Windows-1252.",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: X· An L¹c, advanced: 2022")),
        {
            "unreadable-letter.old-coding": (
                "X· An L¹c is garbled: it is typed in the old coding TCVN3 (ABC).",
                "“X· An L¹c” bị lỗi mã: chữ gõ theo bảng mã cũ TCVN3 (ABC).",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: X\ufffd \ufffdn L?c, advanced: 2022")),
        {
            "unreadable-letter.lost": (
                "X\ufffd \ufffdn L?c lost letters when it was saved or read in another coding.",
                "“X\ufffd \ufffdn L?c” bị mất chữ khi lưu hoặc đọc theo mã khác.",
            ),
            "unreadable-letter.help.printed": ("Type it again from the printed page.", "Gõ lại theo bản in."),
        },
    ),
    (
        spoilt((AN_LAC, "name: Xã An Lạc; Xã Hai, advanced: 2022")),
        {
            "unreadable-letter.help.comma": (
                "Write a comma between two names, not a semicolon.",
                "Giữa hai tên ghi dấu phẩy, không ghi dấu chấm phẩy.",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: X? An L?c, advanced: 2022")),
        {
            "unreadable-letter.help.may-be": (
                "It may be Xã An Lạc; write it as printed.",
                "Có thể là Xã An Lạc; ghi theo bản in.",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: Xã An Lạcc, advanced: 2022")),
        {
            "impossible-syllable": (
                "Xã An Lạcc holds what no Vietnamese syllable is spelt like: Lạcc.",
                "“Xã An Lạcc” có tiếng không viết như vậy trong tiếng Việt: Lạcc.",
            ),
            "impossible-syllable.help": (
                "Nearest is Lạc; if it is printed so, acknowledge it here.",
                "Gần nhất là Lạc; nếu bản in như vậy thì ghi nhận ở đây.",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: Xã An Lạccccc, advanced: 2022")),
        {
            "impossible-syllable.help.printed": (
                "Write it as printed; if it is printed so, acknowledge it here.",
                "Ghi đúng như bản in; nếu bản in như vậy thì ghi nhận ở đây.",
            ),
        },
    ),
    (
        spoilt((AN_LAC, "name: An Lạc, advanced: 2022")),
        {
            "name-without-kind": (
                "An Lạc does not begin with a kind of unit.",
                "“An Lạc” không bắt đầu bằng loại đơn vị.",
            ),
            "name-without-kind.help": ("Write Xã An Lạc.", "Ghi Xã An Lạc."),
        },
    ),
    (
        Book(*(KINDS.sub("", text) for text in (ROADMAP, TARGETS))),
        {
            "name-without-kind.help.printed": (
                "Write the kind of unit that is printed.",
                "Ghi loại đơn vị theo bản in.",
            ),
        },
    ),
    (
        spoilt((NEW_DISTRICTS, "increase: 1, names: [Biển Xanh]")),
        {
            "name.without-kind": (
                "Only the kind of unit is left out: write Thành phố Biển Xanh.",
                "Chỉ thiếu loại đơn vị: ghi Thành phố Biển Xanh.",
            ),
        },
    ),
    (
        Book(ROADMAP, TARGETS.replace("decision: 1/QĐ-UBND", "decision: 21/QĐ-UBND")),
        {
            "decision-mismatch": (
                "The targets are those of 21/QĐ-UBND, the roadmap is that of 1/QĐ-UBND.",
                "Các mục tiêu thuộc Quyết định số 21/QĐ-UBND, lộ trình thuộc Quyết định số 1/QĐ-UBND.",
            ),
        },
    ),
    (
        spoilt((COMMUNES_2023, "count: 5, of: 5, percent: 100.0")),
        {
            "target": (
                "Advanced communes by the end of 2023",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023",
            ),
            "target-shortfall": (
                "Advanced communes by the end of 2023: the target is 5, the roadmap schedules 4, 1 too few.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: mục tiêu 5, theo lộ trình có 4, thiếu 1.",
            ),
            "target-shortfall.never": (
                "The roadmap does not reach 5 communes in any of its years.",
                "Theo lộ trình, không năm nào đủ 5 xã.",
            ),
            "target.year": ("by the end of 2023", "đến hết năm 2023"),
            "total.cell": ("Bảng 2: 1 achieved", "Bảng 2, cột đã đạt chuẩn: 1"),
        },
    ),
    (
        spoilt((f"year: 2022, {COMMUNES_2022}", "year: 2022, of: 7, percent: 42.9, at_least: true")),
        {
            "target-shortfall": (
                "Advanced communes by the end of 2022: the target is at least 3 (42.9 % of 7), "
                "the roadmap schedules 2, 1 too few.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2022: mục tiêu ít nhất 3 (42,9% của 7), "
                "theo lộ trình có 2, thiếu 1.",
            ),
            "at-least": ("at least 3 (42.9 % of 7)", "ít nhất 3 (42,9% của 7)"),
            "count.percent": ("3 (42.9 % of 7)", "3 (42,9% của 7)"),
            "target-shortfall.later": (
                "The roadmap reaches 3 communes by the end of 2023.",
                "Theo lộ trình, đến hết năm 2023 mới đủ 3 xã.",
            ),
        },
    ),
    (
        spoilt((BEFORE_TOTAL, "total: {standard: 3, advanced: 1}"), target(STANDARD)),
        {"recognised.total": ("Bảng 1: 3 before", "Bảng 1: trước lộ trình có 3")},
    ),
    (
        spoilt(target("unit: district, level: model, year: 2022, percent: 100")),
        {"level.nowhere": ("Bảng 3: no model at all", "Bảng 3: không có mức độ kiểu mẫu")},
    ),
    (
        spoilt((COMMUNES_2023, "count: 2, of: 5, percent: 40.0")),
        {
            "target-surplus": (
                "Advanced communes by the end of 2023: the target is 2, the roadmap schedules 4, 2 more.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: mục tiêu 2, theo lộ trình có 4, vượt 2.",
            ),
        },
    ),
    (
        spoilt((NEW_DISTRICTS, "names: [Huyện Sông Hồng, H. Sông Hồng, Huyện Núi Cao]")),
        {
            "target-names-mismatch.unknown": (
                "Standard districts by the end of 2022: Huyện Núi Cao is named, but does not stand in Bảng 3.",
                "Đơn vị cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM đến hết năm 2022: "
                "có nêu tên Huyện Núi Cao, nhưng Bảng 3 không có đơn vị này.",
            ),
            "target-names-mismatch.twice": (
                "Standard districts by the end of 2022: H. Sông Hồng is named twice.",
                "Đơn vị cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM đến hết năm 2022: "
                "nêu tên H. Sông Hồng hai lần.",
            ),
            "target-names-mismatch.not-named": (
                "Standard districts by the end of 2022: Thành phố Biển Xanh is not named, Bảng 3 has 2022 for it.",
                "Đơn vị cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM đến hết năm 2022: "
                "không nêu tên Thành phố Biển Xanh, nhưng Bảng 3 ghi năm 2022.",
            ),
        },
    ),
    (
        spoilt((NEW_DISTRICTS, "increase: 1, names: [Thành phố Biển Xanh, Huyện Sông Hồng]")),
        {
            "target-names-mismatch.plan": ("Bảng 3 has achieved for it", "Bảng 3 ghi “Đã đạt chuẩn”"),
            "target-names-mismatch.named": (
                "Standard districts by the end of 2022: Huyện Sông Hồng is named, but Bảng 3 has achieved for it.",
                "Đơn vị cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM đến hết năm 2022: "
                "có nêu tên Huyện Sông Hồng, nhưng Bảng 3 ghi “Đã đạt chuẩn”.",
            ),
            "target-names-mismatch.only-new": (
                "Standard districts by the end of 2022: Huyện Sông Hồng is named, but Bảng 3 has achieved for it. "
                "A target with an increase names the new units only.",
                "Đơn vị cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM đến hết năm 2022: "
                "có nêu tên Huyện Sông Hồng, nhưng Bảng 3 ghi “Đã đạt chuẩn”. "
                "Mục tiêu có số tăng chỉ nêu tên các đơn vị tăng thêm.",
            ),
        },
    ),
    (
        spoilt(target(f"{STANDARD}, increase: 0, names: [Xã An Lạc]")),
        {
            "target-names-mismatch.plan.all": (
                "Bảng 1 already has all communes standard",
                "Bảng 1 ghi tất cả các xã đã đạt chuẩn NTM",
            ),
            "units.all": ("all communes standard", "tất cả các xã đã đạt chuẩn NTM"),
        },
    ),
    (
        spoilt((COMMUNES_2023, "count: 1, of: 5, percent: 20.0")),
        {
            "target-decreasing": (
                "Advanced communes by the end of 2023: the target is 1, less than the 2 of 2022.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: mục tiêu 1, thấp hơn 2 của năm 2022.",
            ),
            "increase-mismatch": (
                "Advanced communes by the end of 2023: from 2 (the target of 2022) to 1 is 1 fewer, "
                "the stated increase is 2.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: từ 2 (mục tiêu năm 2022) xuống 1 là giảm 1, "
                "mục tiêu ghi tăng 2.",
            ),
            "increase-mismatch.down": ("to 1 is 1 fewer", "xuống 1 là giảm 1"),
            "increase-mismatch.earlier": ("the target of 2022", "mục tiêu năm 2022"),
            "increase-mismatch.start": ("the target of 2022: 2", "mục tiêu năm 2022: 2"),
            "increase-mismatch.end": ("this target: 1", "mục tiêu này: 1"),
        },
    ),
    (
        spoilt((NEW_DISTRICTS, "increase: 2, names: [Thành phố Biển Xanh]")),
        {
            "increase-mismatch": (
                "Standard districts by the end of 2022: from 1 (achieved before the roadmap) to 2 is 1 more, "
                "the stated increase is 2.",
                "Đơn vị cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng NTM đến hết năm 2022: "
                "từ 1 (đã đạt trước lộ trình) lên 2 là tăng 1, mục tiêu ghi tăng 2.",
            ),
            "increase-mismatch.up": ("to 2 is 1 more", "lên 2 là tăng 1"),
            "increase-mismatch.achieved": ("achieved before the roadmap", "đã đạt trước lộ trình"),
        },
    ),
    (
        spoilt(("id: villages-2023", "id: communes-2023")),
        {
            "target-repeated.id": (
                "The id communes-2023 stands twice; first in line 8.",
                "Mã communes-2023 bị trùng; lần đầu ở dòng 8 của tệp.",
            ),
            "target-repeated.first": ("the first one", "lần đầu"),
        },
    ),
    (
        spoilt(("unit: commune, level: advanced, year: 2023", "unit: commune, level: advanced, year: 2022")),
        {
            "target-repeated.target": (
                "Advanced communes by the end of 2022: this target stands twice; first in line 7.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2022: mục tiêu bị trùng; lần đầu ở dòng 7 của tệp.",
            ),
        },
    ),
    (
        spoilt(("unit: village, level: standard, year: 2023", "unit: village, level: standard, year: 2022")),
        {
            "target-year-astray": (
                "Standard villages by the end of 2022: all other targets of clause 2 are for 2023.",
                "Thôn đạt chuẩn NTM đến hết năm 2022: các mục tiêu khác ở điều khoản 2 đều ghi năm 2023.",
            ),
        },
    ),
    (
        spoilt((VILLAGES, "count: 4, of: 9, percent: 44.5")),
        {
            "percent-mismatch": (
                "Standard villages by the end of 2023: 4/9 is 44.4 %, the stated percentage is 44.5 %.",
                "Thôn đạt chuẩn NTM đến hết năm 2023: 4/9 là 44,4%, tỷ lệ ghi 44,5%.",
            ),
            "fraction": ("4/9", "4/9"),
        },
    ),
    (
        spoilt((VILLAGES, "percent: 99")),
        {
            "percent-mismatch.no-count": (
                "Standard villages by the end of 2023: no number of villages makes 99 %; the nearest is 100 % (9/9).",
                "Thôn đạt chuẩn NTM đến hết năm 2023: không có số thôn nào cho tỷ lệ 99%; gần nhất là 100% (9/9).",
            ),
        },
    ),
    (
        spoilt((VILLAGES, "count: 5, of: 9, percent: 55.5")),
        {
            "percent-truncated": (
                "Standard villages by the end of 2023: 5/9 is 55.6 % when rounded, the stated 55.5 % was cut off.",
                "Thôn đạt chuẩn NTM đến hết năm 2023: 5/9 làm tròn là 55,6%; tỷ lệ ghi 55,5% là cắt bớt chữ số.",
            ),
        },
    ),
    (
        spoilt(
            (SONG_HONG, "name: Huyện Sông Hồng, standard: achieved, advanced: 2022"),
            (AN_LAC, "name: Xã An Lạc, advanced: 2023"),
        ),
        {
            "requirement-unmet.share": (
                "Huyện Sông Hồng is scheduled as advanced in 2022, when 1 of its 3 communes (33.3 %) is advanced; "
                "50 % is required (12/QĐ-TTg).",
                "Huyện Sông Hồng theo lộ trình đạt chuẩn NTM nâng cao năm 2022, "
                "khi mới có 1/3 xã (33,3%) đạt chuẩn NTM nâng cao; điều kiện là ít nhất 50% (12/QĐ-TTg).",
            ),
            "requirement-unmet.more": (
                "1 commune more at advanced by the end of 2022 would meet it.",
                "Thêm 1 xã đạt chuẩn NTM nâng cao đến hết năm 2022 thì đáp ứng điều kiện.",
            ),
            "at-least": ("at least 50 %", "ít nhất 50%"),
        },
    ),
    (
        spoilt(("unit: commune, level: advanced, percent: 40", "unit: commune, level: advanced, percent: 90")),
        {
            "requirement-unmet.share": (
                "Thử Nghiệm is scheduled as standard in 2023, when 4 of its 5 communes (80.0 %) are advanced; "
                "90 % is required (14/QĐ-TTg).",
                "Thử Nghiệm theo lộ trình hoàn thành nhiệm vụ xây dựng NTM năm 2023, "
                "khi mới có 4/5 xã (80,0%) đạt chuẩn NTM nâng cao; điều kiện là ít nhất 90% (14/QĐ-TTg).",
            ),
        },
    ),
    (
        spoilt(
            (BIEN_XANH, f"{BIEN_XANH}, advanced: 2023"), ("needs: {kinds: [Huyện]}", "needs: {kinds: [Huyện, Thị xã]}")
        ),
        {
            "requirement-unmet.kind": (
                "Thành phố Biển Xanh is down for advanced, which only Huyện or Thị xã can reach (13/QĐ-TTg).",
                "Thành phố Biển Xanh có trong lộ trình nâng cao, "
                "nhưng mức độ này chỉ quy định đối với Huyện hoặc Thị xã (13/QĐ-TTg).",
            ),
            "needs.kind": ("only Huyện or Thị xã", "chỉ Huyện hoặc Thị xã"),
        },
    ),
    (
        spoilt(
            (SONG_HONG, "name: Huyện Sông Hồng, advanced: 2022, model: 2023"),
            ("advanced: {2023: 1, all: 1, of: 1}", "advanced: {2022: 1, all: 1}\n    model: {2023: 1, all: 1}"),
            ("when: {unit: commune, level: model}", "when: {unit: district, level: model}"),
            ("needs: {level: advanced}, basis: 10", "needs: {level: standard}, basis: 10"),
        ),
        {
            "requirement-unmet.level": (
                "Huyện Sông Hồng is down for model, but is not standard by then (10/QĐ-TTg).",
                "Huyện Sông Hồng có trong lộ trình kiểu mẫu, nhưng đến năm đó chưa đạt chuẩn NTM (10/QĐ-TTg).",
            ),
            "needs.level": ("standard first", "phải đạt chuẩn NTM trước"),
        },
    ),
    (
        spoilt(("unit: commune, level: advanced, percent: 50", "unit: village, level: standard, percent: 50")),
        {
            "requirement-unmet.unknown": (
                "Huyện Sông Hồng, advanced, 2023: the requirement half-advanced (12/QĐ-TTg) cannot be judged: "
                "the roadmap has no table `villages`.",
                "Huyện Sông Hồng, nâng cao, năm 2023: chưa xét được điều kiện half-advanced (12/QĐ-TTg): "
                "lộ trình không có bảng `villages`.",
            ),
            "missing.table": ("the roadmap has no table `villages`", "lộ trình không có bảng `villages`"),
            "id": ("half-advanced", "half-advanced"),
        },
    ),
    (
        spoilt(("unit: commune, level: advanced, percent: 40}", "level: advanced}")),
        {
            "missing.province": (
                "the roadmap says nothing of the province itself",
                "lộ trình không ghi mức độ của tỉnh",
            ),
        },
    ),
    (
        spoilt(
            (BEFORE_TOTAL, "total: {standard: 4, advanced: 1}"),
            STANDARD_IN_2022,
            ("level: standard, kinds: [Huyện]}", "level: standard, kinds: [Huyện, Thành phố]}"),
        ),
        {
            "requirement-unmet.unknown-of-several": (
                "Huyện Sông Hồng and Thành phố Biển Xanh: the requirement all-standard (11/QĐ-TTg) cannot be judged: "
                "Bảng 1 counts 4 communes at standard, Bảng 2 lists 5 communes.",
                "Huyện Sông Hồng và Thành phố Biển Xanh: chưa xét được điều kiện all-standard (11/QĐ-TTg): "
                "Bảng 1 có 4 xã đạt chuẩn, Bảng 2 có 5 xã.",
            ),
        },
    ),
    (
        spoilt((COUNTS_OF_DISTRICTS[0], COUNTS_OF_DISTRICTS[1])),
        {
            "requirement-unmet.unknown-units": (
                "The requirement all-standard (11/QĐ-TTg) cannot be judged: Bảng 3 lists no districts.",
                "Chưa xét được điều kiện all-standard (11/QĐ-TTg): Bảng 3 không liệt kê đơn vị cấp huyện.",
            ),
            "missing.rows": ("Bảng 3 lists no districts", "Bảng 3 không liệt kê đơn vị cấp huyện"),
        },
    ),
    (
        spoilt(("total: {standard: 5, advanced: 1}", "total: {standard: 4, advanced: 1}"), STANDARD_IN_2022),
        {
            "missing.number": (
                "Bảng 1 counts 4 communes at standard, Bảng 2 lists 5 communes",
                "Bảng 1 có 4 xã đạt chuẩn, Bảng 2 có 5 xã",
            )
        },
    ),
    (
        spoilt(("total: {standard: 5, advanced: 1}", "total: {advanced: 1}"), STANDARD_IN_2022),
        {"missing.level": ("Bảng 2 says nothing of standard", "Bảng 2 không ghi mức độ đạt chuẩn")},
    ),
    (
        spoilt(("unit: commune, level: advanced, percent: 50", "unit: district, level: standard, percent: 50")),
        {
            "missing.below": (
                "Bảng 3 lists no districts of Huyện Sông Hồng",
                "Bảng 3 không liệt kê đơn vị cấp huyện của Huyện Sông Hồng",
            ),
        },
    ),
    (
        spoilt(("kinds: [Huyện]}\n    needs", "groups: [9]}\n    needs")),
        {"missing.group": ("Bảng 3 has no group 9", "Bảng 3 không có nhóm 9")},
    ),
    (
        spoilt(("source: Bảng 2", "source: Bảng 2\n  complete: false")),
        {"missing.others": ("Bảng 2 does not list every commune", "Bảng 2 không liệt kê đủ xã")},
    ),
    (
        Book(ONLY_NEW.replace("  of: 7\n", ""), TARGETS.replace("communes: 5, ", "")),
        {"missing.base": ("nothing says how many communes there are", "chưa có tổng số xã")},
    ),
    (
        spoilt(
            ("name: Xã Tân Lập, advanced: 2023}", "name: Xã Tân Lập, group: 2, advanced: 2023}"),
            target("unit: commune, group: 2, level: advanced, year: 2023, count: 2, of: 3"),
        ),
        {
            "target.group": (
                "Advanced communes of group 2 by the end of 2023",
                "Xã nhóm 2 đạt chuẩn NTM nâng cao đến hết năm 2023",
            ),
            "base-mismatch.group": (
                "Advanced communes of group 2 by the end of 2023: the base is 3, "
                "1 commune of Bảng 2 in group 2 can reach this level.",
                "Xã nhóm 2 đạt chuẩn NTM nâng cao đến hết năm 2023: mẫu số ghi 3, "
                "Bảng 2 có 1 xã của nhóm 2 thuộc diện xét mức độ này.",
            ),
        },
    ),
    (
        spoilt(target("unit: commune, level: model, year: 2022, count: 0, of: 5, of_level: advanced")),
        {
            "base-mismatch.level": (
                "Model communes by the end of 2022: the base is 5, 2 communes are advanced by the end of 2022.",
                "Xã đạt chuẩn NTM kiểu mẫu đến hết năm 2022: mẫu số ghi 5, "
                "đến hết năm 2022 có 2 xã đạt chuẩn NTM nâng cao.",
            ),
        },
    ),
    (
        Book(ONLY_NEW, TARGETS),
        {
            "base-mismatch.table-scope": (
                "Bảng 2: the base is 7, the scope of communes is 5.",
                "Bảng 2: mẫu số ghi 7, phạm vi thực hiện có 5 xã.",
            ),
        },
    ),
    (
        Book(ONLY_NEW, TARGETS.replace("communes: 5, ", "")),
        {
            "base-mismatch.of": (
                "Advanced communes by the end of 2022: the base is 5, Bảng 2 speaks of 7 communes.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2022: mẫu số ghi 5, Bảng 2 tính trên 7 xã.",
            ),
            "table.base": ("Bảng 2: 7 communes", "Bảng 2: 7 xã"),
        },
    ),
    (
        spoilt(("years: [2022, 2023]", "years: [2022, 2023]\nlevels: [standard, advanced]")),
        {
            "level-outside-roadmap": (
                "Bảng 2: model is no level of this roadmap; its levels are standard and advanced.",
                "Bảng 2: lộ trình không có mức độ kiểu mẫu; các mức độ của lộ trình là đạt chuẩn và nâng cao.",
            ),
            "level-outside-roadmap.help": (
                "Write another level, or add `model` to `levels` in roadmap.yaml.",
                "Ghi mức độ khác, hoặc thêm `model` vào `levels` trong roadmap.yaml.",
            ),
            "levels": ("the levels of the roadmap", "các mức độ của lộ trình"),
        },
    ),
    (
        spoilt((BIEN_XANH, BIEN_XANH.replace("Thành phố", "Thị xã"))),
        {
            "name-variant.other-kind": (
                "Only the kind of unit differs: write it as printed; if it is printed so, acknowledge it here.",
                "Chỉ khác loại đơn vị: ghi đúng như bản in; nếu bản in như vậy thì ghi nhận ở đây.",
            ),
        },
    ),
    (
        spoilt((VINH_THUC, VINH_THUC.replace("}", ", standard: 2022}"))),
        {
            "recognised-mismatch.all": (
                "Xã Vĩnh Thực, standard: by the total of Bảng 1 all communes had it before, Bảng 2 says 2022.",
                "Xã Vĩnh Thực, đạt chuẩn: theo dòng cộng của Bảng 1 thì mọi xã đã đạt trước lộ trình, "
                "Bảng 2 ghi năm 2022.",
            ),
        },
    ),
    (
        spoilt(("      subtotal:\n        advanced: {achieved: 0, 2022: 0, 2023: 1}\n        model:    {}\n", "")),
        {
            "subtotal-missing": (
                "Bảng 2 prints no subtotal for TP. Biển Xanh, but one for Huyện Sông Hồng.",
                "Bảng 2: TP. Biển Xanh không ghi số của mình, Huyện Sông Hồng thì có ghi.",
            ),
            "subtotal-missing.help": (
                "Write the printed subtotal; if none is printed there, acknowledge it here.",
                "Ghi số đã in; nếu bản in không có thì ghi nhận ở đây.",
            ),
        },
    ),
    (
        spoilt((", name: Xã Vĩnh Thực, standard: 2020", ", name: Xã Vĩnh Thực")),
        {
            "recognised-mismatch.blank": (
                "Xã Vĩnh Thực, standard: by the total of Bảng 1 all communes had it before, this row is blank.",
                "Xã Vĩnh Thực, đạt chuẩn: theo dòng cộng của Bảng 1 thì mọi xã đã đạt trước lộ trình, "
                "dòng này để trống.",
            ),
        },
    ),
    (
        spoilt(
            ("complete: true", "complete: false\n  missing: [6]"), (BEFORE_TOTAL, "total: {standard: 7, advanced: 1}")
        ),
        {
            "recognised-rows-mismatch.missing": (
                "Bảng 1, standard: the total says 7, the rows listed (5) and the rows missing (1) make 6 at most.",
                "Bảng 1, đạt chuẩn: dòng cộng ghi 7, "
                "số dòng đã ghi (5) và số dòng còn thiếu (1) cộng nhiều nhất được 6.",
            ),
            "rows.listed": ("rows listed: 5", "số dòng đã ghi: 5"),
            "rows.missing": ("rows missing: 1", "số dòng còn thiếu: 1"),
        },
    ),
    (
        spoilt(("complete: true", "complete: false"), (BEFORE_TOTAL, "total: {standard: 4, advanced: 1}")),
        {
            "recognised-rows-mismatch": (
                "Bảng 1, standard: the total says 4, the table lists 5.",
                "Bảng 1, đạt chuẩn: dòng cộng ghi 4, trong bảng đếm được 5.",
            ),
        },
    ),
    (
        spoilt(("complete: true", "complete: false\n  missing: [1]")),
        {"rows.said-missing": ("the rows that are missing", "các dòng còn thiếu")},
    ),
    (
        spoilt(
            (
                "\ndistricts:\n  source",
                "    - name: Huyện Núi Cao\n      subtotal: {advanced: {achieved: 0, 2023: 0}}\n      communes: []\n"
                "\ndistricts:\n  source",
            )
        ),
        {
            "subtotal-blank": (
                "Huyện Núi Cao, advanced, 2022: the subtotal is blank, all others print a number.",
                "Huyện Núi Cao, nâng cao, cột 2022: để trống, các đơn vị khác đều ghi số.",
            ),
            "subtotal.zero": ("TP. Biển Xanh: 0", "TP. Biển Xanh: 0"),
            "subtotal-blank.help": (
                "If a 0 is printed, write it; if the printed cell is blank, acknowledge it here.",
                "Nếu bản in ghi 0 thì ghi 0; nếu ô in để trống thì ghi nhận ở đây.",
            ),
        },
    ),
    (
        Book(ONLY_NEW.replace("all: 4", "all: 5"), TARGETS),
        {
            "sum-mismatch.columns": (
                "Bảng 2, advanced: the sum of all columns says 5, the columns make 4.",
                "Bảng 2, nâng cao: số tổng dưới dòng cộng ghi 5, các cột cộng được 4.",
            ),
        },
    ),
    (
        spoilt(
            ("name: Xã Đông Hải, advanced", "name: Xã Tân Lập, advanced"),
            (COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã Tân Lập]"),
        ),
        {
            "target-names-mismatch.ambiguous": (
                "Advanced communes by the end of 2023: Xã Tân Lập may be that of Huyện Sông Hồng or TP. Biển Xanh.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: Xã Tân Lập có thể thuộc "
                "Huyện Sông Hồng hoặc TP. Biển Xanh.",
            ),
            "target-names-mismatch.ambiguous.help": (
                "Say which one: `{name: Xã Tân Lập, district: Huyện Sông Hồng}`",
                "Ghi rõ: `{name: Xã Tân Lập, district: Huyện Sông Hồng}`",
            ),
        },
    ),
    (
        spoilt(
            ("name: Xã Đông Hải, advanced", "name: Xã An Lạc, advanced"),
            (COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã An Lạc]"),
        ),
        {
            "target-names-mismatch.namesakes": (
                "Advanced communes by the end of 2023: Xã An Lạc is named, but several of this name stand in Bảng 2.",
                "Xã đạt chuẩn NTM nâng cao đến hết năm 2023: có nêu tên Xã An Lạc, "
                "nhưng Bảng 2 có nhiều đơn vị cùng tên này.",
            ),
        },
    ),
    (
        spoilt(("count: 2, of: 5, percent: 40", "increase: 2")),
        {
            "count.more": ("2 more", "thêm 2"),
            "target-shortfall.more-later": (
                "The roadmap adds 2 communes by the end of 2023 only.",
                "Đến hết năm 2023 mới thêm đủ 2 xã.",
            ),
        },
    ),
    (
        spoilt(("count: 2, of: 5, percent: 40", "increase: 9")),
        {
            "target-shortfall.no-more": (
                "The roadmap adds 9 communes by the end of none of its years.",
                "Theo lộ trình, không năm nào thêm đủ 9 xã.",
            ),
        },
    ),
    (
        spoilt(("recognised:\n", "    - {row: 3, name: Huyện Núi Cao}\nrecognised:\n")),
        {
            "unit-in-one-table.help": (
                "If the district has no communes, list it with `communes: []`.",
                "Nếu đơn vị cấp huyện này không có xã thì ghi `communes: []`.",
            ),
        },
    ),
    (
        results(f"{COUNT_2022}, of: 4"),
        {
            "result-base-mismatch": (
                "Advanced communes on 2022-12-31: the base is 4, "
                "the roadmap and the changes written down make 5 communes.",
                "Xã đạt chuẩn NTM nâng cao tính đến ngày 31/12/2022: mẫu số ghi 4, "
                "theo lộ trình và các thay đổi đã ghi thì có 5 xã.",
            ),
            "result-base-mismatch.help": (
                "If units were merged, split or made wards by then, write that under `changes`.",
                "Nếu đến ngày đó có đơn vị được sáp nhập, chia tách hoặc lên phường thì ghi vào `changes`.",
            ),
            "published": (
                "Advanced communes on 2022-12-31",
                "Xã đạt chuẩn NTM nâng cao tính đến ngày 31/12/2022",
            ),
        },
    ),
    (
        results(COUNT_2022, COUNT_2022.replace("3, source: Báo A", "4, source: Báo B")),
        {
            "sources-differ": (
                "Advanced communes on 2022-12-31: Báo B says 4, Báo A says 3.",
                "Xã đạt chuẩn NTM nâng cao tính đến ngày 31/12/2022: Báo B nêu 4, Báo A nêu 3.",
            ),
            "sources-differ.other": ("Báo A: 3", "Báo A: 3"),
        },
    ),
    (
        results(COUNT_2022, COUNT_2023),
        {
            "result-decreasing": (
                "Advanced communes on 2023-06-30: 1 commune, fewer than the 3 communes on 2022-12-31, "
                "with 0 communes listed as revoked.",
                "Xã đạt chuẩn NTM nâng cao tính đến ngày 30/06/2023: 1 xã, ít hơn 3 xã của ngày 31/12/2022, "
                "trong khi mới ghi 0 xã bị thu hồi.",
            ),
            "result-decreasing.help": (
                "If units lost the level, write them under `units` with `revoked`.",
                "Nếu có đơn vị bị thu hồi thì ghi vào `units` với khóa `revoked`.",
            ),
        },
    ),
    (
        results(COUNT_2023, units=(f"{RECOGNISED}, year: 2022",)),
        {
            "level-lost": (
                "Advanced communes on 2023-06-30: 1 is published, "
                "but 2 communes had the level before the roadmap or were recognised by then.",
                "Xã đạt chuẩn NTM nâng cao tính đến ngày 30/06/2023: công bố 1, "
                "trong khi 2 xã đã đạt trước lộ trình hoặc đã được công nhận đến ngày đó.",
            ),
            "level-lost.help": (
                "If a unit lost it, write that under `units` with `revoked`.",
                "Nếu có đơn vị bị thu hồi thì ghi vào `units` với khóa `revoked`.",
            ),
        },
    ),
    (
        results(units=(f"{RECOGNISED}, year: 2022", f"{RECOGNISED}, year: 2023")),
        {
            "level-lost.again": (
                "Xã An Lạc: recognised as advanced for 2023, and for 2022 already.",
                "Xã An Lạc: được công nhận nâng cao năm 2023, dù đã được công nhận năm 2022.",
            ),
            "level-lost.year": ("recognised for 2022", "được công nhận năm 2022"),
        },
    ),
    (
        results(units=(f"{RECOGNISED}, year: 2022", f"{RECOGNISED}, year: 2022")),
        {
            "level-lost.twice": (
                "Xã An Lạc: recognised as advanced for 2022 in two entries.",
                "Xã An Lạc: hai mục cùng ghi được công nhận nâng cao năm 2022.",
            ),
            "level-lost.twice.help": ("Delete one of the two.", "Xóa một trong hai mục."),
        },
    ),
    (
        results(units=(f"{RECOGNISED}, district: TP. Biển Xanh, year: 2022",)),
        {
            "unit-unknown": (
                "Xã An Lạc of TP. Biển Xanh is not in Bảng 2, nor made by a change.",
                "Xã An Lạc (TP. Biển Xanh) không có trong Bảng 2, cũng không có thay đổi nào lập ra đơn vị này.",
            ),
            "unit-unknown.help.district": (
                "There is one of this name in Huyện Sông Hồng: is it that one?",
                "Có đơn vị cùng tên thuộc Huyện Sông Hồng: có phải là đơn vị đó không?",
            ),
        },
    ),
    (
        results(changes=(ENDED, ENDED.replace("2023-01-01", "2023-07-01"))),
        {
            "unit-unknown.gone": (
                "Xã An Lạc: by 2023-07-01 an earlier change has already ended this unit.",
                "Xã An Lạc: đến ngày 01/07/2023 không còn đơn vị này, do đã có thay đổi trước đó.",
            ),
        },
    ),
    (
        results(units=(f"{RECOGNISED}, year: 2022",)).with_roadmap(
            (VINH_THUC, VINH_THUC.replace("Vĩnh Thực", "An Lạc"))
        ),
        {
            "unit-unknown.several": (
                "Xã An Lạc is in Bảng 2 more than once: of Huyện Sông Hồng or TP. Biển Xanh.",
                "Bảng 2 có nhiều đơn vị tên là Xã An Lạc: thuộc Huyện Sông Hồng hoặc TP. Biển Xanh.",
            ),
            "unit-unknown.several.help": (
                "Add `district: …`, the district that it is of.",
                "Ghi thêm `district: …` là tên đơn vị cấp huyện.",
            ),
        },
    ),
    (
        results(units=(f"{RECOGNISED}, year: 2023, date: 2022-12-20",)),
        {
            "decision-too-early": (
                "Xã An Lạc, advanced: it counts for 2023, but the decision is of 2022-12-20.",
                "Xã An Lạc, nâng cao: tính cho năm 2023, nhưng quyết định ký ngày 20/12/2022.",
            ),
        },
    ),
    (
        results(units=(f"{RECOGNISED}, revoked: 2023, date: 2022-12-20",)),
        {
            "decision-too-early.revoked": (
                "Xã An Lạc, advanced: revoked in 2023, but the decision is of 2022-12-20.",
                "Xã An Lạc, nâng cao: bị thu hồi năm 2023, nhưng quyết định ký ngày 20/12/2022.",
            ),
        },
    ),
    (
        results(units=(f"{AS_MODEL}, year: 2022", AS_MODEL.replace("model", "advanced") + ", year: 2023")),
        {
            "recognised-out-of-order": (
                "Xã Vĩnh Thực: recognised as model for 2022, but advanced comes only in 2023.",
                "Xã Vĩnh Thực: được công nhận kiểu mẫu năm 2022, nhưng năm 2023 mới đạt nâng cao.",
            ),
            "recognised-out-of-order.year": ("advanced for 2023", "nâng cao năm 2023"),
        },
    ),
    (
        results(units=(f"{AS_MODEL}, year: 2023",)),
        {
            "recognised-out-of-order.never": (
                "Xã Vĩnh Thực: recognised as model for 2023, but advanced is neither achieved before nor recognised.",
                "Xã Vĩnh Thực: được công nhận kiểu mẫu năm 2023, "
                "nhưng nâng cao chưa đạt trước lộ trình và chưa được công nhận.",
            ),
        },
    ),
    (
        results(COUNT_2022.replace("advanced", "modern")),
        {"results": ("The results", "Kết quả")},
    ),
    (
        in_groups(),
        {
            "group-unknown": (
                "The target t: Bảng 2 has no Nhóm Ba.",
                "Mục tiêu t: Bảng 2 không có Nhóm Ba.",
            ),
            "group-unknown.help": ("Its groups are Miền núi and Ven biển.", "Các nhóm là Miền núi và Ven biển."),
        },
    ),
]


def messages(value: Value | None) -> Iterator[Message]:
    """A message and all messages within it."""
    if isinstance(value, Message):
        yield value
        for inner in value.values.values():
            yield from messages(inner)
    elif isinstance(value, Listing):
        for item in value.items:
            yield from messages(item)


def all_of(finding: Finding) -> Iterator[Message]:
    """Everything that a finding says."""
    yield from messages(finding.message)
    yield from messages(finding.help)
    yield from messages(finding.brief)
    for related in finding.related:
        yield from messages(related.message)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_about_one_thing_in_both_languages(name: str) -> None:
    summary = RULES[name].summary
    assert (ENGLISH.say(summary), VIETNAMESE.say(summary)) == SUMMARIES[name]


@pytest.mark.parametrize(("book", "said"), CASES, ids=["+".join(said) for _, said in CASES])
def test_a_finding_is_said_in_both_languages(book: Book, said: Said) -> None:
    first: dict[str, Message] = {}
    for finding in book.findings():
        for message in all_of(finding):
            first.setdefault(message.key, message)
    found = {key: (ENGLISH.say(first[key]), VIETNAMESE.say(first[key])) for key in said if key in first}
    assert found == said


def test_no_words_of_a_rule_are_left_unsaid() -> None:
    names = [
        f"{package.__name__}.{module.name}"
        for package in (ntm_cli.plan, ntm_cli.rules)
        for module in pkgutil.iter_modules(package.__path__)
    ]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    assert {words.key for words in values if isinstance(words, Words)} == {key for _, said in CASES for key in said}
