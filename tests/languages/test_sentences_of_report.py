"""What a report says, a sentence for each key and language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from ntm_cli.commands import reporting
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Attained, Listing, Message, Percent, Value, Words, either, in_a_row
from ntm_cli.pages import (
    about_findings,
    about_parts,
    about_results,
    about_targets,
    about_units,
    about_years,
    contents,
    paper_html,
    paper_md,
    paper_xlsx,
    ruled_sheet,
    steps_chart,
    targets_chart,
)
from ntm_cli.plan.vocabulary import Division, Level, Unit
from ntm_cli.summaries import result_words

MODULES = (
    *(reporting, about_findings, about_parts, about_results, about_targets, about_units, about_years),
    *(targets_chart, contents, paper_html, paper_md, paper_xlsx, result_words, ruled_sheet, steps_chart),
)

DAY = date(2025, 5, 27)
ADVANCED = Attained(Level.ADVANCED, Unit.COMMUNE)
UNITS = about_targets._UNITS(level=ADVANCED)
GROUP = about_targets._IN_GROUP(group="3")
BASE = about_targets._OF_LEVEL(level=Attained(Level.STANDARD, Unit.COMMUNE))
SINCE = about_targets._SINCE(since=2022)
TOGETHER = about_targets._TOGETHER(parts=Listing((UNITS, GROUP, BASE, SINCE), ","))
LEVEL = about_parts._LEVEL(level=ADVANCED)
STEP = steps_chart._STEP(column="2022", count="51")
FOUND = Words("found", en="1 error", vi="1 lỗi")
KNOWN = Words("known", en="; 9 ignored", vi="; 9 vấn đề đã ghi nhận")
FULL = Words("full", en="no space is left", vi="không còn chỗ trống")
#: A message with values, and what it says in English and in Vietnamese.
SENTENCES: tuple[tuple[Message, str, str], ...] = (
    (about_parts._GAP(), "Gap to its share", "Lệch so với phần"),
    (
        about_parts._AIMS(aims=in_a_row((about_parts._AIM(level=ADVANCED, count=58, of=98, year=2025),))),
        "The gap is to its share of the target: advanced communes 58/98 by 2025.",
        "Lệch so với phần của từng đơn vị trong mục tiêu: xã NTM nâng cao 58/98 đến hết 2025.",
    ),
    (about_results._HEADING(), "What happened", "Kết quả đến nay"),
    (about_results._CAPTION(day=DAY), "Published of 2025-05-27", "Số liệu tính đến ngày 27/05/2025"),
    (about_results._LABEL(units=about_results._UNITS(level=ADVANCED)), "Advanced communes", "Xã NTM nâng cao"),
    (about_results._LEVEL(), "Units and level", "Đơn vị, mức độ"),
    (about_results._RESULT(), "Result", "Kết quả"),
    (about_results._PLAN(year=2024), "Plan by the end of 2024", "Lộ trình đến hết 2024"),
    (about_results._TARGET(year=2025), "Target of 2025", "Mục tiêu năm 2025"),
    (about_results._COUNT(), "Count", "Số lượng"),
    (about_results._OF(), "Of", "Mẫu số"),
    (about_results._SHARE(), "Share", "Tỷ lệ"),
    (about_results._GAP(), "Gap", "Lệch"),
    (result_words.BESIDE_PLAN(), "Beside the plan", "So với lộ trình"),
    (result_words._PACES["ahead"](), "ahead", "sớm hơn"),
    (result_words._PACES["on time"](), "on time", "đúng tiến độ"),
    (result_words._PACES["behind"](short=3, year=2024), "3 behind 2024", "chậm 3 so với 2024"),
    (about_results._SOURCES(day=DAY, sources=in_a_row(("A", "B"))), "2025-05-27: A, B", "27/05/2025: A, B"),
    (
        about_results._BASES(),
        "Plan and result are of the units of each day. The gap is the result less plan or target, of one base alone.",
        "Lộ trình và kết quả tính theo các đơn vị của từng ngày. Lệch là kết quả trừ lộ trình, mục tiêu cùng mẫu số.",
    ),
    (about_results._RECOGNISED(), "Units recognised one by one", "Từng đơn vị được công nhận"),
    (about_results._UNIT(), "Unit", "Đơn vị"),
    (about_results._PLANNED(), "Planned", "Lộ trình"),
    (about_results._FOR(), "Recognised for", "Công nhận năm"),
    (about_results._DECISION(), "Decision", "Quyết định"),
    (about_results._BEFORE(), "before", "trước lộ trình"),
    (result_words.FATES["earlier"](), "earlier", "sớm hơn"),
    (result_words.FATES["as planned"](), "as planned", "đúng lộ trình"),
    (result_words.FATES["late"](), "late", "muộn hơn"),
    (result_words.FATES["unplanned"](), "not in the plan", "ngoài lộ trình"),
    (result_words.FATES["lost"](), "lost again", "bị thu hồi"),
    (result_words.FATES["never"](), "not reached", "chưa đạt"),
    (
        reporting._UNKNOWN(file="a.docx"),
        "The name a.docx does not say what to make of the report.",
        "Tên a.docx không cho biết báo cáo ở dạng nào.",
    ),
    (
        reporting._ENDINGS(endings=either((".html", ".xlsx", ".md"))),
        "Let it end in .html, .xlsx or .md.",
        "Đặt tên tệp kết thúc bằng .html, .xlsx hoặc .md.",
    ),
    (
        reporting._OVER_DATA(file="a.md"),
        "`--output a.md` would write the report over data.",
        "`--output a.md` sẽ ghi báo cáo đè lên tệp dữ liệu.",
    ),
    (
        reporting._INSTALL(file="a.html"),
        "To make a.html something more is needed.",
        "Để tạo a.html, cần cài thêm thành phần.",
    ),
    (
        reporting._INSTALL_SO(package="Jinja2"),
        "Install it: `python -m pip install Jinja2`; a file that ends in .md needs nothing more.",
        "Cài bằng lệnh `python -m pip install Jinja2`; tệp có đuôi .md thì không cần cài thêm.",
    ),
    (reporting._WRITTEN(file="a.md"), "Written: a.md", "Đã ghi: a.md"),
    (contents._ABOVE(), "New Rural Development programme", "Chương trình xây dựng nông thôn mới"),
    (
        contents._TITLE(province="Quảng Ninh", year=2025),
        "Quảng Ninh: the roadmap by the end of 2025",
        "Quảng Ninh: lộ trình đến hết năm 2025",
    ),
    (
        contents._BELOW(number="2877/QĐ-UBND", date=date(2022, 10, 6)),
        "Decision 2877/QĐ-UBND of 2022-10-06",
        "Quyết định số 2877/QĐ-UBND ngày 06/10/2022",
    ),
    (
        contents._MADE(),
        "Made by ntm from the files of this data set; every number is counted from them.",
        "Lập bằng ntm từ các tệp của bộ dữ liệu; mọi số liệu đều đếm từ các tệp này.",
    ),
    (paper_html._CONTENTS(), "Contents", "Mục lục"),
    (
        paper_md._LEFT_OUT(heading=about_targets._HEADING()),
        "Too long to be shown here: Targets.",
        "Quá dài nên không hiện ở đây: Mục tiêu.",
    ),
    (
        paper_md._ABOVE(above=about_targets._TARGET(), head=about_targets._ASKED()),
        "Target: Count",
        "Mục tiêu: Số lượng",
    ),
    (paper_xlsx._TABLE(unit=Unit.COMMUNE), "Table of communes", "Bảng xã"),
    (paper_xlsx._RECOGNISED(), "Recognised before", "Xã đã được công nhận"),
    (
        ruled_sheet._NO_TABLE(),
        "a summary, no table of the decision",
        "trang tổng hợp, không phải bảng của quyết định",
    ),
    # targets
    (about_targets._CAPTION(), "Each target against the plan", "Đối chiếu từng mục tiêu với lộ trình"),
    (about_targets._LEVEL(), "Units and level", "Đơn vị, mức độ"),
    (about_targets._DUE(), "Due", "Thời hạn"),
    (about_targets._OF(), "Of", "Mẫu số"),
    (about_targets._SHARE(), "Share", "Tỷ lệ"),
    (about_targets._INCREASE(), "Increase", "Tăng"),
    (about_targets._WHEN_DUE(), "When due", "Khi đến hạn"),
    (about_targets._BY(year=2025), "By the end of 2025", "Đến hết năm 2025"),
    (about_targets._PLAN(), "Plan", "Lộ trình"),
    (about_targets._GAP(), "Gap", "Thiếu (−), vượt (+)"),
    (about_targets._SLIP(), "May slip", "Được chậm tối đa"),
    (about_targets._VERDICT(), "Verdict", "Đánh giá"),
    (
        about_targets._KEY(),
        "Dark: achieved before the roadmap. Bright: new when due. Pale: planned for later. Line: the target.",
        "Phần đậm: đã đạt trước lộ trình. Phần sáng: đạt mới khi đến hạn. Phần nhạt: đạt sau thời hạn. Vạch: mục tiêu.",
    ),
    (
        about_targets._DUE_IN(asked=TOGETHER, year=2025),
        "Advanced communes, in group 3, of standard communes, new since 2022, 2025",
        "Xã NTM nâng cao, thuộc nhóm 3, trong số xã đạt chuẩn NTM, tăng thêm so với năm 2022, 2025",
    ),
    (about_targets._ASKED_OF(asked=UNITS), "Advanced communes", "Xã NTM nâng cao"),
    (about_targets._SINCE_BEFORE(), "new since what was achieved before", "tăng thêm so với số đã đạt chuẩn"),
    (about_targets._MORE_THAN(percent=Percent(Decimal("40.5"))), "more than 40.5 %", "trên 40,5%"),
    (
        about_targets._MISSED(missed=1, count=10),
        "1 of 10 targets is missed when due.",
        "1/10 mục tiêu bị thiếu khi đến hạn.",
    ),
    (
        about_targets._NONE_MISSED(count=10),
        "None of the 10 targets is missed when due.",
        "Trong 10 mục tiêu, không mục tiêu nào bị thiếu khi đến hạn.",
    ),
    (
        about_targets._UNKNOWN(count=3),
        "3 cannot be judged: the roadmap does not give their numbers.",
        "3 mục tiêu chưa xét được vì lộ trình không có số liệu.",
    ),
    (about_targets._VERDICTS["met"](short=0, first_met=2022), "met by 2022", "đủ từ năm 2022"),
    (
        about_targets._VERDICTS["met late"](short=3, first_met=2023),
        "short by 3, met by 2023",
        "thiếu 3, đủ từ năm 2023",
    ),
    (about_targets._VERDICTS["never met"](short=3, first_met=0), "short by 3, never met", "thiếu 3, không đủ"),
    (about_targets._VERDICTS["not due yet"](short=0, first_met=0), "not due yet", "chưa đến hạn"),
    (about_targets._VERDICTS[None](short=0, first_met=0), "cannot be judged", "chưa xét được"),
    (targets_chart._TITLE(count=54, plan=51), "Target 54, plan 51", "Mục tiêu 54, lộ trình 51"),
    (
        targets_chart._DESCRIPTION(year=2022, plan=51, base=98, count=54),
        "By the end of 2022 the plan has 51 of 98; the target is 54.",
        "Đến hết năm 2022, lộ trình có 51/98; mục tiêu là 54.",
    ),
    (
        targets_chart._NO_BASE(year=2022, plan=51, count=54),
        "By the end of 2022 the plan has 51; the target is 54.",
        "Đến hết năm 2022, lộ trình có 51; mục tiêu là 54.",
    ),
    (targets_chart._MARK(count=54), "target 54", "mục tiêu 54"),
    # years
    (about_years._HEADING(), "Year by year", "Tiến độ từng năm"),
    (about_years._CAPTION(), "Reached by the end of each year", "Số đơn vị đã đạt, tính đến hết từng năm"),
    (about_years._BY(), "By the end of", "Đến hết năm"),
    (about_years._LABEL(units=about_years._UNITS(level=ADVANCED)), "Advanced communes", "Xã NTM nâng cao"),
    (about_years._REACHED(), "Reached", "Lũy kế"),
    (about_years._NEW(), "New", "Đạt mới"),
    (about_years._BEFORE(), "Achieved before", "Đã đạt chuẩn"),
    (about_years._OF(), "Of", "Mẫu số"),
    (about_years._SHARE(year=2025), "Share by 2025", "Tỷ lệ đến hết 2025"),
    (
        about_years._OF_BASE(count=66, base=98, percent=Percent(Decimal("67.3"))),
        "66 of 98, 67.3 %",
        "66/98, 67,3%",
    ),
    (about_years._WITHOUT_BASE(count=66), "66", "66"),
    (
        about_years._KEY(),
        "Dark: reached in earlier columns. Bright: new in the year. Line: the target that is due.",
        "Phần đậm: đã đạt từ trước. Phần sáng: đạt mới trong năm. Vạch ngang: mục tiêu đến hạn.",
    ),
    (steps_chart.BEFORE(), "before", "Đã đạt"),
    (steps_chart._TITLE(level=ADVANCED), "advanced communes", "xã NTM nâng cao"),
    (steps_chart._STEPS(steps=in_a_row((STEP, STEP))), "2022: 51, 2022: 51.", "2022: 51, 2022: 51."),
    # districts and groups
    (about_parts._HEADINGS[Division.DISTRICT](), "By district", "Theo đơn vị cấp huyện"),
    (about_parts._HEADINGS[Division.GROUP](), "By group", "Theo nhóm"),
    (about_parts._NAMES[Division.DISTRICT](), "District", "Đơn vị cấp huyện"),
    (about_parts._NAMES[Division.GROUP](), "Group", "Nhóm"),
    (
        about_parts._KEY(),
        "Units at the level by the end of each year, the lowest share first; the darker, the higher the share.",
        "Số đơn vị đạt mức độ, tính đến hết từng năm, tỷ lệ thấp xếp trước; màu càng đậm thì tỷ lệ càng cao.",
    ),
    (
        about_parts._CAPTION(level=LEVEL),
        "Advanced communes, by the end of each year",
        "Xã NTM nâng cao, tính đến hết từng năm",
    ),
    (about_parts._UNITS(unit=Unit.COMMUNE), "Number of communes", "Số xã"),
    (about_parts._BEFORE(), "Before", "Đã đạt"),
    (about_parts._YEAR(year=2025), "2025", "2025"),
    (about_parts._TO_GO(), "To go", "Còn lại"),
    (about_parts._OTHERS(), "Others", "Các đơn vị khác"),
    (about_parts._TOTAL(), "Total", "Cộng"),
    # units
    (
        about_units._HEADING(source="Phụ biểu 02", unit=Unit.COMMUNE),
        "Phụ biểu 02: the communes one by one",
        "Phụ biểu 02: từng xã",
    ),
    (
        about_units._RECOGNISED(source="Phụ biểu 01"),
        "Phụ biểu 01: what was recognised before",
        "Phụ biểu 01: các xã đã được công nhận trước lộ trình",
    ),
    (
        about_units._INCOMPLETE(),
        "Not all rows of this table are in the file.",
        "Tệp không có đủ các dòng của bảng này.",
    ),
    (about_units._NUMBER(), "No.", "TT"),
    (about_units._UNIT(unit=Unit.COMMUNE), "Commune", "Xã"),
    (about_units._LEVEL(level=Level.ADVANCED), "Advanced", "Nâng cao"),
    (about_units._BEFORE(), "before", "đã đạt"),
    (about_units._WITHIN(name="Xã A", within="Huyện B"), "Xã A (Huyện B)", "Xã A (Huyện B)"),
    (about_units._BLOCK(name="Huyện B"), "Huyện B", "Huyện B"),
    # findings
    (about_findings._HEADING(), "What the check found", "Kết quả kiểm tra số liệu"),
    (about_findings._CAPTIONS[False](), "To be settled", "Vấn đề cần xử lý"),
    (about_findings._CAPTIONS[True](), "Acknowledged, with reasons", "Vấn đề đã ghi nhận, kèm lý do"),
    (
        about_findings._COUNTS(counts=FOUND(), acknowledged=KNOWN()),
        "1 error; 9 ignored.",
        "1 lỗi; 9 vấn đề đã ghi nhận.",
    ),
    (
        about_findings._MORE(count=2),
        "2 more findings are not listed here.",
        "Còn 2 vấn đề không liệt kê ở đây.",
    ),
    (about_findings._SEVERITY(), "Severity", "Mức nghiêm trọng"),
    (about_findings._FOUND(), "What was found", "Nội dung"),
    (about_findings._REASON(), "Reason", "Lý do"),
    (about_findings._HELP(), "Cause and help", "Nguyên nhân, gợi ý"),
    (about_findings._PLACE(), "Line of the file", "Dòng của tệp"),
    (about_findings._RULE(), "Rule", "Quy tắc"),
)


@pytest.mark.parametrize(("message", "english", "vietnamese"), SENTENCES, ids=lambda value: getattr(value, "key", ""))
def test_a_message_is_said_in_both_languages(message: Message, english: str, vietnamese: str) -> None:
    assert (ENGLISH.say(message), VIETNAMESE.say(message)) == (english, vietnamese)


def test_every_key_of_these_modules_is_among_them() -> None:
    keys = {words.key for module in MODULES for each in vars(module).values() for words in words_in(each)}
    foreign = {"another-name.help", "unwritable", "unwritable.help", "help"}
    assert keys - foreign <= {key for message, *_ in SENTENCES for key in keys_in(message)}


def words_in(each: object) -> Iterator[Words]:
    if isinstance(each, Words):
        yield each
    elif isinstance(each, dict):
        yield from (words for words in each.values() if isinstance(words, Words))


def keys_in(value: Value) -> Iterator[str]:
    if isinstance(value, Message):
        yield value.key
        for inner in value.values.values():
            yield from keys_in(inner)
    elif isinstance(value, Listing):
        for item in value.items:
            yield from keys_in(item)
