"""One run of the check that holds every case a format can get wrong; all formats are tested on it.

The catalogue has five rules of its own, so that the real ones can change without a change here.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from ntm_cli.findings import Finding, Related, Rule, Severity, Span
from ntm_cli.report import Entry, Failed, Outcome, Report
from ntm_cli.source import Source

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
COMMAND = "::add-mask::Xã ##[error]Xã"

_TOTAL = Rule("total-mismatch", Severity.ERROR, "A total is not the number of its rows.")
_NAME = Rule("name-variant", Severity.WARNING, "A name is written in two ways.")
_YEARS = Rule("years-out-of-order", Severity.NOTE, "The years are not in order.")
_EMPTY = Rule("broken-yaml", Severity.ERROR, "The file cannot be read as YAML.")
_PASSED = Rule("percent-mismatch", Severity.ERROR, "A percentage is not that of its count.")

_DOCUMENTATION = """\
A thing is wrong.

It matters because <of> & [that], {0}.

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


def outcome(*, quiet: bool = False, strict: bool = False) -> Outcome:
    """The run: a folder with everything in it, one outside with an empty file, one that is not there."""
    empty = _empty_file()
    sources = {file: Source(file, _TEXT) for file in (ROADMAP, TARGETS)}
    reports = (
        Report(FOLDER, tuple(_findings()), sources, {file: f"{BELOW}/{file}" for file in sources}),
        Report("/srv/tỉnh [2]", (empty,), {ELSEWHERE: Source(ELSEWHERE, "")}, {ELSEWHERE: ELSEWHERE}, empty),
    )
    failed = (Failed("không có", f"There is no folder không có, {LINK}.", "Name another."),)
    return Outcome(reports, failed, CATALOGUE, datetime(2022, 10, 6, 7, 8, 9, tzinfo=UTC), quiet, strict)


CATALOGUE = tuple(Entry(rule, _DOCUMENTATION) for rule in (_TOTAL, _NAME, _YEARS, _EMPTY, _PASSED))


def _findings() -> list[Finding]:
    return [
        _found(_TOTAL, "The total says 2, the rows make 1.", 3, 20, related=_related(), stated="2", counted="1"),
        _found(_TOTAL, "The total says 4, the rows make 3.", 3, 12, ignored=f"as signed: {MARKUP}"),
        _found(_TOTAL, f"{COMMAND}: a name may look like a command.", 5, 14),
        _found(_TOTAL, f"{MARKUP}: a name may look like anything.", 6, 14, help=f"Write {MARKUP} {LINK}."),
        _found(_NAME, f"{COMPOSED} is also written {DECOMPOSED}.", 5, 7, end_line=6, end_column=9),
        *(_found(_NAME, f"Name {number} is written in two ways.", 4, 1) for number in range(2, 26)),
        *(_found(_YEARS, f"Year {number} is out of order.", 1, 9) for number in range(1, 11)),
        _found(_YEARS, "Year 11 is out of order.", 1, 9, ignored="as signed"),
    ]


def _related() -> tuple[Related, ...]:
    return (
        Related(Span(TARGETS, 1, 1, 1, 6), f"{DECOMPOSED}: <1>"),
        Related(Span(ROADMAP, 4, 3, 6, 27), f"the rows, {LINK}"),
    )


def _found(
    rule: Rule, message: str, line: int, column: int, end_line: int = 0, end_column: int = 0, **others: object
) -> Finding:
    span = Span(ROADMAP, line, column, end_line or line, end_column or column + 4)
    address = f"communes/{line}/{message.split()[1]}"
    return Finding(rule.name, rule.severity, message, span, address, path=f"{BELOW}/{ROADMAP}", **others)  # type: ignore[arg-type]


def _empty_file() -> Finding:
    return Finding(_EMPTY.name, _EMPTY.severity, "The file is empty.", Span(ELSEWHERE, 1, 1, 1, 1), "", path=ELSEWHERE)
