"""One run of the check that holds every case a format can get wrong; all formats are tested on it.

The catalogue has five rules of its own, so that the real ones can change without a change here.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from ntm_cli.findings import Finding, Related, Rule, Severity, Span
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.messages import Message, Words
from ntm_cli.mistakes import Cause, Move, Rewrite, Slip
from ntm_cli.report import Entry, Failed, Outcome, Report
from ntm_cli.source import Point, Source

#: A folder with what paths may hold: a space, a comma, a colon, a percent sign, letters beyond ASCII.
FOLDER = "tỉnh 1, phần%20:b"
ROADMAP, TARGETS = f"{FOLDER}/roadmap.yaml", f"{FOLDER}/targets.yaml"
#: Where the working directory is in its repository.
BELOW = "kho, 1"
#: A folder outside the working directory.
ELSEWHERE = "/srv/tỉnh [2]/roadmap.yaml"

COMPOSED = unicodedata.normalize("NFC", "Xã Hòa Bình")
DECOMPOSED = unicodedata.normalize("NFD", "Xã Hòa Bình")
MARKUP = "[red]x[/red] ::error::y %0A <b>&\"' ]]> =1+1 \x1b[31m \x00 \ufffe"
#: What would be a link, a placeholder or an escape in a message of SARIF.
LINK = r"[Xã An Lạc](https://evil.example/x) {0} }} {{1}} [\](2) \\](sarif:/runs/0) [\[a\]](3) C:\Xã"
#: What went wrong where one row is in the wrong column.
NAME_OF_CAUSE = f"{BELOW}/{ROADMAP}:communes/Xã An Lạc/advanced: 2022 > blank"
COMMAND = "::add-mask::Xã ##[error]Xã"

_TOTAL = Rule("total-mismatch", Severity.ERROR, "A total is not the number of its rows.", "Dòng cộng sai.")
_NAME = Rule("name-variant", Severity.WARNING, "A name is written in two ways.", "Tên viết hai cách.")
_YEARS = Rule("years-out-of-order", Severity.NOTE, "The years are not in order.", "Các năm sai thứ tự.")
_EMPTY = Rule("broken-yaml", Severity.ERROR, "The file cannot be read as YAML.", "Tệp không đọc được.")
_PASSED = Rule("percent-mismatch", Severity.ERROR, "A percentage is not that of its count.", "Tỷ lệ không đúng.")

_SAYS = Words(
    "total-mismatch", "The total says {stated}, the rows make {counted}.", "Dòng cộng ghi {stated}, đếm được {counted}."
)
_COMMAND = Words("command", "{name}: a name may look like a command.", "{name}: một tên có thể giống một lệnh.")
_ANYTHING = Words("anything", "{name}: a name may look like anything.", "{name}: một tên có thể giống bất cứ gì.")
_ALSO = Words("name-variant", "{name} is also written {other}.", "{name} còn được viết là {other}.")
_TWO_WAYS = Words("two-ways", "Name {number} is written in two ways.", "Tên {number} được viết theo hai cách.")
_ORDER = Words("years-out-of-order", "Year {year} is out of order.", "Năm {year} sai thứ tự.")
_IS_EMPTY = Words("empty", "The file is empty.", "Tệp không có nội dung.")
_WRITE = Words("write", "Write {text}.", "Ghi {text}.")
_ROW = Words("row", "{name}: the row was changed.", "{name}: dòng này đã bị sửa.")
_STANDS = Words("stands", "{name}: <1>", "{name}: <1>")
_ROWS = Words("rows", "the rows, {link}", "các dòng, {link}")
_NO_FOLDER = Words("no-folder", "There is no folder {folder}, {link}.", "Không có thư mục {folder}, {link}.")
_ANOTHER = Words("another", "Name another.", "Chọn thư mục khác.")

_PROSE = """\
A thing is wrong.

It matters because <of> & [that], {0}."""
_EXAMPLES = """\
Bad:

```yaml
years: [2022, 2021]
```

Good:

```yaml
years: [2021, 2022]
```
"""

_TEXT = """\
years: [2022, 2023]
communes:
  total: {advanced: {2022: 1}}
  rows:
    - {name: [red]x[/red]}
    - {name: ::error::y}
"""


def outcome(*, quiet: bool = False, strict: bool = False, language: Language = ENGLISH) -> Outcome:
    """The run: a folder with everything in it, one outside with an empty file, one that is not there."""
    empty = _empty_file()
    sources = {file: Source(file, _TEXT) for file in (ROADMAP, TARGETS)}
    reports = (
        Report(FOLDER, tuple(_findings()), sources, {file: f"{BELOW}/{file}" for file in sources}, None, _causes()),
        Report("/srv/tỉnh [2]", (empty,), {ELSEWHERE: Source(ELSEWHERE, "")}, {ELSEWHERE: ELSEWHERE}, empty),
    )
    failed = (Failed("không có", _NO_FOLDER(folder="không có", link=LINK), _ANOTHER()),)
    return Outcome(reports, failed, CATALOGUE, datetime(2022, 10, 6, 7, 8, 9, tzinfo=UTC), quiet, strict, language)


CATALOGUE = tuple(Entry(rule, _PROSE, _EXAMPLES) for rule in (_TOTAL, _NAME, _YEARS, _EMPTY, _PASSED))


def _findings() -> list[Finding]:
    return [
        _found(_TOTAL, _SAYS(stated=2, counted=1), 3, 20, related=_related(), stated=2, counted=1),
        _found(_TOTAL, _SAYS(stated=4, counted=3), 3, 12, ignored=f"as signed: {MARKUP}"),
        _found(_TOTAL, _COMMAND(name=COMMAND), 5, 14),
        _found(_TOTAL, _ANYTHING(name=MARKUP), 6, 14, help=_WRITE(text=f"{MARKUP} {LINK}")),
        _found(_NAME, _ALSO(name=COMPOSED, other=DECOMPOSED), 5, 7, end_line=6, end_column=9),
        _found(_NAME, _TWO_WAYS(number=2), 4, 1, brief=_ROW(name=MARKUP), causes=(NAME_OF_CAUSE,)),
        *(_found(_NAME, _TWO_WAYS(number=number), 4, 1) for number in range(3, 26)),
        *(_found(_YEARS, _ORDER(year=year), 1, 9) for year in range(1, 11)),
        _found(_YEARS, _ORDER(year=11), 1, 9, ignored="as signed"),
    ]


def _related() -> tuple[Related, ...]:
    return (
        Related(Point(Span(TARGETS, 1, 1, 1, 6)), _STANDS(name=DECOMPOSED)),
        Related(Point(Span(ROADMAP, 4, 3, 6, 27)), _ROWS(link=LINK)),
    )


def _causes() -> tuple[Cause, ...]:
    """A row that was changed, or else a number."""
    place = Point(Span(ROADMAP, 5, 14, 5, 18), "communes/rows/x/advanced")
    row = Slip(_ROW(name="[red]x[/red]"), (Move("[red]x[/red]", "advanced", 2022, None, place),))
    number = Slip(_SAYS(stated=2, counted=1), (Rewrite("advanced", 2, 1, Point(Span(ROADMAP, 3, 20, 3, 21))),))
    return (Cause(NAME_OF_CAUSE, ((row,), (number,)), _WRITE(text=MARKUP), are_all=False),)


def _found(
    rule: Rule, message: Message, line: int, column: int, end_line: int = 0, end_column: int = 0, **others: object
) -> Finding:
    span = Span(ROADMAP, line, column, end_line or line, end_column or column + 4)
    address = f"communes/{line}/{ENGLISH.say(message).split()[1]}"
    return Finding(rule.name, rule.severity, message, span, address, path=f"{BELOW}/{ROADMAP}", **others)  # type: ignore[arg-type]


def _empty_file() -> Finding:
    return Finding(_EMPTY.name, _EMPTY.severity, _IS_EMPTY(), Span(ELSEWHERE, 1, 1, 1, 1), "", path=ELSEWHERE)
