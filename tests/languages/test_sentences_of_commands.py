"""What commands, reports and their formats say, a sentence for each key and language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ntm_cli import __main__ as process
from ntm_cli import report
from ntm_cli.catalogue import entries, pages
from ntm_cli.commands import arguments, outputs
from ntm_cli.findings import Severity
from ntm_cli.formats import github, junit, sarif, text
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import HELP, Listing, Message, Words
from ntm_cli.terminal import console
from ntm_cli.writing import placing

MODULES = (process, arguments, outputs, entries, pages, report, text, github, junit, sarif, console, placing)

FULL = Words("full", en="no space is left", vi="không còn chỗ trống")
EMPTY = Words("empty", en="The file is empty.", vi="Tệp không có nội dung.")
#: A message with values, and what it says in English and in Vietnamese.
SENTENCES: tuple[tuple[Message, str, str], ...] = (
    (
        process._FAILED(error="KeyError: 'x'"),
        "ntm itself failed (KeyError: 'x').",
        "ntm gặp lỗi của chính chương trình (KeyError: 'x').",
    ),
    (
        arguments._SUMMARY(year="2025"),
        "If it is the year, write `ntm summary --year 2025`.",
        "Nếu là năm thì viết `ntm summary --year 2025`.",
    ),
    (
        process._REPORT_IT(),
        "Please report this, with the two files.",
        "Đề nghị báo lỗi này, gửi kèm hai tệp.",
    ),
    (
        process._NOT_PRINTED(reason=FULL()),
        "What was found could not be printed: no space is left.",
        "Không in được kết quả kiểm tra: không còn chỗ trống.",
    ),
    (console._CLOSED(), "standard output is closed", "đầu ra chuẩn đã bị đóng"),
    (arguments._EMPTY(), "A path is empty.", "Đường dẫn để trống."),
    (
        arguments._NAME_ONE(),
        "Name a folder; . is the one that you are in.",
        "Chỉ rõ thư mục; . là thư mục hiện tại.",
    ),
    (
        arguments._TWO_PLANS(path="qn"),
        "qn and the example are two plans.",
        "qn và ví dụ là hai lộ trình khác nhau.",
    ),
    (arguments._NOT_BOTH(), "Leave out one of them.", "Chỉ chọn một: đường dẫn, hoặc --example."),
    (
        arguments._OR_EXAMPLE(),
        "Name the folder that holds roadmap.yaml and targets.yaml, or see an example: ntm summary --example",
        "Chỉ rõ thư mục có roadmap.yaml và targets.yaml, hoặc xem ví dụ: ntm summary --example",
    ),
    (arguments._BY_YEAR(), "YEAR", "NĂM"),
    (
        arguments._BY_YEAR_HELP(),
        "By the end of which year; the last by default.",
        "Tính đến hết năm nào; không chọn thì là năm cuối của lộ trình.",
    ),
    (arguments._EXAMPLE(), "Show the plan that was installed with ntm.", "Xem lộ trình mẫu được cài cùng ntm."),
    (arguments._NO_FOLDER(path="don"), "There is no folder don.", "Không có thư mục don."),
    (
        arguments._IN_QUOTES(name="van don"),
        'If it belongs to a name, put the name in quotes: "van don".',
        'Nếu là một phần của tên thì đặt tên trong dấu ngoặc kép: "van don".',
    ),
    (arguments._PATH(), "PATH", "ĐƯỜNG_DẪN"),
    (
        arguments._ONE_FOLDER(),
        "A folder that holds roadmap.yaml and targets.yaml, or one of the two files.",
        "Thư mục có roadmap.yaml và targets.yaml, hoặc một trong hai tệp đó.",
    ),
    (
        arguments._FOLDERS(),
        "Folders with roadmap.yaml and targets.yaml in or below them, or files.",
        "Các thư mục có roadmap.yaml và targets.yaml ở trong hoặc ở thư mục con, hoặc chính các tệp đó.",
    ),
    (
        arguments._YEAR(year="2025"),
        "2025 was taken for a folder, and there is none of that name.",
        "2025 được hiểu là thư mục, nhưng không có thư mục này.",
    ),
    (
        arguments._AS_OPTION(year="2025"),
        "If it is the year, write `--year 2025`.",
        "Nếu là năm thì viết `--year 2025`.",
    ),
    (
        outputs._UNKNOWN(name="yaml", names=Listing(("text", "json", "junit"))),
        "`yaml` is no format; the formats are text, json and junit.",
        "Không có định dạng `yaml`; các định dạng là text, json và junit.",
    ),
    (
        outputs._NO_FILE(option="json="),
        "`--format json=` names no file after the equals sign.",
        "`--format json=` không nêu tên tệp sau dấu bằng.",
    ),
    (
        outputs._OVER_DATA(option="json=data/targets.yaml"),
        "`--format json=data/targets.yaml` would write a report over data.",
        "`--format json=data/targets.yaml` sẽ ghi báo cáo đè lên tệp dữ liệu.",
    ),
    (outputs.ANOTHER_NAME(), "Give the report another name.", "Đặt tên khác cho báo cáo."),
    (
        outputs._SAME_PLACE(first="text", second="json", place=outputs._STANDARD_OUTPUT()),
        "The formats text and json cannot both go to standard output.",
        "Không ghi được cả định dạng text và json vào đầu ra chuẩn.",
    ),
    (
        outputs._SAME_PLACE(first="text", second="json", place=outputs._FILE(file="out")),
        "The formats text and json cannot both go to the file out.",
        "Không ghi được cả định dạng text và json vào tệp out.",
    ),
    (
        outputs._ONE_TO_FILE(name="json"),
        "Write one of them into a file of its own: --format json=FILE",
        "Ghi một định dạng vào tệp riêng: --format json=TỆP",
    ),
    (
        outputs.CANNOT_WRITE(file="out", reason=FULL()),
        "out cannot be written: no space is left.",
        "Không ghi được out: không còn chỗ trống.",
    ),
    (
        outputs.ANOTHER_FOLDER(),
        "Name a file in a folder that exists and that you may write to.",
        "Chọn tệp trong một thư mục đã có và được phép ghi.",
    ),
    (placing._DEVICE(), "it is a device", "đây là thiết bị"),
    (entries._UNKNOWN(name="sum"), "There is no rule sum.", "Không có quy tắc sum."),
    (entries._LISTED(), "`ntm rule` lists them all.", "Lệnh `ntm rule` liệt kê tất cả."),
    (entries._BAD(), "Bad:", "Sai:"),
    (entries._GOOD(), "Good:", "Đúng:"),
    (
        pages._TITLE(),
        "# The rules of ntm\n\nMade by `ntm rule --markdown --lang en > docs/rules.md`.\n",
        "# Các quy tắc của ntm\n\nTạo bằng lệnh `ntm rule --markdown --lang vi > docs/rules.vi.md`.\n",
    ),
    (
        pages._HEADINGS(),
        "| rule | severity | what it finds |",
        "| quy tắc | mức nghiêm trọng | nội dung |",
    ),
    (pages._SEVERITY(severity=Severity.WARNING), "Severity: warning.", "Mức nghiêm trọng: cảnh báo."),
    (
        report._NOT_COMPARED(place="targets.yaml:1:1", finding=EMPTY()),
        "No numbers were compared: mend targets.yaml:1:1 first. The file is empty.",
        "Chưa đối chiếu số liệu: hãy sửa targets.yaml:1:1 trước. Tệp không có nội dung.",
    ),
    (report.NOT_CHECKED(), "could not be checked", "không kiểm tra được"),
    (
        text._COUNTS(errors=0, warnings=0, notes=0),
        "0 errors, 0 warnings, 0 notes",
        "0 lỗi, 0 cảnh báo, 0 lưu ý",
    ),
    (
        text._COUNTS(errors=1, warnings=1, notes=1),
        "1 error, 1 warning, 1 note",
        "1 lỗi, 1 cảnh báo, 1 lưu ý",
    ),
    (text._COUNT_IGNORED(count=9), "; 9 ignored", "; 9 vấn đề đã ghi nhận"),
    (
        text._MORE_FINDINGS(count=1),
        "and 1 more finding; --format json lists them all",
        "và 1 vấn đề nữa; xem đầy đủ bằng --format json",
    ),
    (
        text._MORE_FINDINGS(count=20),
        "and 20 more findings; --format json lists them all",
        "và 20 vấn đề nữa; xem đầy đủ bằng --format json",
    ),
    (text._MORE_LINES(count=3), "and 3 lines more", "và 3 dòng nữa"),
    (
        text._NOT_COMPARED(),
        "No numbers were compared: mend what is said above first.",
        "Chưa đối chiếu số liệu: hãy sửa các lỗi nêu trên trước.",
    ),
    (text._IGNORED(reason="theo bản đã ký"), "ignored: theo bản đã ký", "đã ghi nhận: theo bản đã ký"),
    (
        github._MORE(count=16),
        "16 more could not be annotated; they are in the log of this step.",
        "Còn 16 vấn đề không gắn được vào dòng; xem trong nhật ký của bước này.",
    ),
    (
        sarif._MORE(count=4_000),
        "4,000 more findings found no room here; --format json lists them all.",
        "Còn 4.000 vấn đề không đưa vào đây; xem đầy đủ bằng --format json.",
    ),
    (junit._MORE(first=EMPTY(), count=2), "The file is empty. And 2 more.", "Tệp không có nội dung. Và 2 vấn đề nữa."),
    (
        junit._IGNORED(place="targets.yaml:1:1", message=EMPTY(), reason="theo bản đã ký"),
        "targets.yaml:1:1: The file is empty. Ignored: theo bản đã ký",
        "targets.yaml:1:1: Tệp không có nội dung. Đã ghi nhận: theo bản đã ký",
    ),
    (HELP(help=EMPTY()), "help: The file is empty.", "gợi ý: Tệp không có nội dung."),
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
        if isinstance(value, Message):
            yield from keys_in(value)


@pytest.mark.parametrize(
    ("severity", "english", "vietnamese"),
    [(Severity.ERROR, "error", "lỗi"), (Severity.WARNING, "warning", "cảnh báo"), (Severity.NOTE, "note", "lưu ý")],
)
def test_a_severity_is_said_in_both_languages(severity: Severity, english: str, vietnamese: str) -> None:
    assert (ENGLISH.value(severity), VIETNAMESE.value(severity)) == (english, vietnamese)
