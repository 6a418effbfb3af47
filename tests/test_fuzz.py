"""The shipped files after random edits: whatever comes of them, a report or a refusal, and never a failure of ours.

`pytest tests/test_fuzz.py` tries the beginning of one endless series, always the same; with NTM_FUZZ_SECONDS=600 before
it, it goes on for ten minutes. A failure names the number of its edit; `NTM_FUZZ_FIRST` starts the series there.
"""

from __future__ import annotations

import gc
import os
import random
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from running import Run

from ntm_cli.checking import check
from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.formats import NAMES as FORMATS
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.letters import is_invisible
from ntm_cli.messages import Message
from ntm_cli.pages import FORMS as FORMS_OF_PAPER
from ntm_cli.pages.paper import gather
from ntm_cli.plan.divisions import divided
from ntm_cli.plan.vocabulary import Division
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.report import Report
from ntm_cli.summaries import View
from ntm_cli.summaries.parts import break_down
from ntm_cli.summaries.printing import FORMATS as SUMMARY_FORMATS
from ntm_cli.summaries.printing import printer
from ntm_cli.summaries.year import Summary, summarise
from ntm_cli.terminal.display import visible

pytestmark = pytest.mark.slow

Ntm = Callable[..., Run]

FILES = ("roadmap.yaml", "targets.yaml")
#: How many edits of the series the suite tries, and how long this process may be busy with one of them.
TRIED = 150
SECONDS_EACH = 3.0

ODD = [
    *"\t\r\x00\x1b\x7f\x85\xa0\xad\ufeff\ufffe\u200b\u200d\u202e\u2028\u2066\u0301\u0323\ud7ff\U0001f600\U000e0001",
    *"{}[]:,#&*!|>'\"%@`-?~=<",
    *"aăÂđĐĐ\u00d0\u0410\u0445ựộ0١²½",
    *(
        "\r\n",
        "\n",
        ": ",
        " #",
        "- ",
        "  ",
        "---\n",
        "...\n",
        "<<: ",
        "*x",
        "&x ",
        "!!str ",
        "? ",
        "| \n",
        "\\",
        '"\\0"',
    ),
    *("# ntm: ignore[total-mismatch] vì\n", "# ntm: ignore[]", "achieved", "null", "no", "all", "of", ".inf", "1e5"),
]
NUMBERS = ["0", "-1", "1", "7", "98", "100", "2021", "2022", "2025", "2026", "9999", "999999999999999999", "1" * 25]
NUMBERS += [
    "0.1",
    "59.1",
    "59.18",
    "100.000000000000000000",
    "1.000",
    "1,5",
    "1_000",
    "010",
    "0x10",
    "12:30",
    "2022-10-06",
]

Edit = Callable[[random.Random, str], str]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True) or [""]


def _line_deleted(chance: random.Random, text: str) -> str:
    lines = _lines(text)
    start = chance.randrange(len(lines))
    del lines[start : start + chance.choice((1, 1, 1, 2, 5, 40))]
    return "".join(lines)


def _line_doubled(chance: random.Random, text: str) -> str:
    lines = _lines(text)
    place = chance.randrange(len(lines))
    lines[place:place] = [lines[place]] * chance.choice((1, 1, 1, 2, 30))
    return "".join(lines)


def _lines_swapped(chance: random.Random, text: str) -> str:
    lines = _lines(text)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _line_indented(chance: random.Random, text: str) -> str:
    lines = _lines(text)
    place = chance.randrange(len(lines))
    lines[place] = chance.choice((" ", "  ", "\t")) + lines[place] if chance.random() < 0.5 else lines[place].lstrip()
    return "".join(lines)


def _piece_inserted(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 60)) + text[place:]


def _letter_replaced(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(ODD) + text[place + 1 :]


def _letters_deleted(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.choice((1, 1, 2, 8, 200)) :]


def _number_changed(chance: random.Random, text: str) -> str:
    digits = [place for place, letter in enumerate(text) if letter.isdecimal()]
    if not digits:
        return text
    start = end = chance.choice(digits)
    while start and text[start - 1].isdecimal():
        start -= 1
    while end < len(text) and text[end].isdecimal():
        end += 1
    return text[:start] + chance.choice(NUMBERS) + text[end:]


def _piece_moved(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text) + 1)
    piece = text[start : start + chance.choice((3, 20, 80, 600))]
    place = chance.randrange(len(text) + 1)
    return text[:place] + piece + text[place:]


def _cut_off(chance: random.Random, text: str) -> str:
    return text[: chance.randrange(len(text) + 1)]


EDITS: tuple[Edit, ...] = (
    *(_line_deleted, _line_doubled, _lines_swapped, _line_indented),
    *(_piece_inserted, _letter_replaced, _letters_deleted, _piece_moved),
    *(_number_changed, _number_changed, _number_changed, _number_changed),
)


def edited(number: int, shipped: dict[str, str]) -> dict[str, bytes]:
    """Both files after the edits that belong to a number: mostly one or two, in one file or both."""
    chance = random.Random(number)
    files = dict(shipped)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 6, 20))):
        name = chance.choice(FILES)
        files[name] = chance.choice(EDITS)(chance, files[name])
    if chance.random() < 0.03:
        name = chance.choice(FILES)
        files[name] = _cut_off(chance, files[name])
    content = {name: text.encode("utf-8", "surrogatepass") for name, text in files.items()}
    if chance.random() < 0.05:
        name = chance.choice(FILES)
        place = chance.randrange(len(content[name]) + 1)
        content[name] = content[name][:place] + bytes([chance.randrange(256)]) + content[name][place + 1 :]
    return content


def _text_of(file: Path) -> list[str]:
    content = file.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    return content.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def demand_inside(span: Span, lines: list[str]) -> None:
    assert 1 <= span.line <= span.end_line <= len(lines), span
    assert 1 <= span.column <= len(lines[span.line - 1]) + 2, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span
    assert span.end_column <= len(lines[span.end_line - 1]) + 2, span


def demand_sentence(message: Message) -> None:
    for language in (ENGLISH, VIETNAMESE):
        text = language.say(message)
        assert text.strip(), message
        shown = visible(text)
        assert len(shown.splitlines()) == 1, ascii(text)
        assert not any(map(is_invisible, shown)), ascii(text)


def demand_sound(finding: Finding, texts: dict[str, list[str]]) -> None:
    for span, message in ((finding.span, finding.message), *((part.span, part.message) for part in finding.related)):
        demand_inside(span, texts[Path(span.file).name])
        demand_sentence(message)
    if finding.help is not None:
        demand_sentence(finding.help)
    assert finding.fingerprint


def reported(ntm: Ntm, folder: Path, reports: Path) -> Run:
    """The run of a check that writes every format."""
    files = [option for name in FORMATS[1:] for option in ("--format", f"{name}={reports / name}")]
    run = ntm("check", str(folder), "--format", FORMATS[0], *files)
    assert (run.exit in (0, 1), run.err) == (True, "")
    for written in (run.out, (reports / "json").read_text(encoding="utf-8")):
        assert not [letter for letter in written if is_invisible(letter) and letter != "\n"]
    return run


def summarised(folder: Folder) -> Summary | None:
    """The summary in every format, or None if the files do not make one."""
    try:
        data = load_dataset(folder)
    except CannotCheck as error:
        demand_sentence(error.message)
        return None
    summary = summarise(data, None)
    parts = [(View.PARTS, break_down(data, by, None)) for by in Division if divided(data, by)]
    for view, shown in [(View.YEAR, summary), *parts]:
        for format in SUMMARY_FORMATS[view]:
            printer(view, format)(shown)
    return summary


def put_on_paper(folder: Path) -> None:
    """The report in every form, in words that can be read."""
    paper = gather(Folder(folder), None)
    for form in FORMS_OF_PAPER.values():
        made = import_module(form.module).render(paper, VIETNAMESE)
        if form.ending != ".xlsx":
            assert not [letter for letter in made.decode("utf-8") if is_invisible(letter) and letter != "\n"]


def demand_the_promise(ntm: Ntm, folder: Path, reports: Path) -> Report:
    began = time.process_time()
    run = reported(ntm, folder, reports)
    summary = summarised(Folder(folder))
    report = check(Folder(folder))
    if summary is not None:
        put_on_paper(folder)
    assert time.process_time() - began < SECONDS_EACH
    assert run.exit == min(report.count(Severity.ERROR), 1)
    texts = {name: _text_of(folder / name) for name in FILES}
    for finding in report.findings:
        demand_sound(finding, texts)
    assert len({finding.fingerprint for finding in report.findings}) == len(report.findings)
    assert report.compared == (summary is not None)
    assert report.compared or report.count(Severity.ERROR), "what was not compared is no success"
    return report


def _numbers() -> Iterator[int]:
    """The numbers of the edits to try: a fixed few, or as many as the time allows."""
    first = int(os.environ.get("NTM_FUZZ_FIRST", "0"))
    seconds = float(os.environ.get("NTM_FUZZ_SECONDS", "0"))
    ends = time.monotonic() + seconds
    for number in count(first):
        if (time.monotonic() > ends) if seconds else (number >= first + TRIED):
            return
        yield number


def test_no_edit_of_the_shipped_files_makes_us_fail(
    ntm: Ntm, tmp_path: Path, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, reports = tmp_path / "data", tmp_path / "reports"
    data.mkdir()
    reports.mkdir()
    shipped = {name: (repository / "data" / name).read_text(encoding="utf-8") for name in FILES}
    seen = {"compared": 0, "refused": 0}
    for number in _numbers():
        content = edited(number, shipped)
        for name, written in content.items():
            (data / name).write_bytes(written)
        try:
            report = demand_the_promise(ntm, data, reports)
        except Exception as error:
            error.add_note(f"edit {number}; files in {data}")
            raise
        seen["compared" if report.compared else "refused"] += 1
        assert all((data / name).read_bytes() == written for name, written in content.items())
        capsys.readouterr()
        gc.collect(1)
    assert min(seen.values()) > TRIED // 10, "edits of both kinds: those that can be compared and those that cannot"
