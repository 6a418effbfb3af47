"""Structured edits of a small province, in every format and both languages: always a sound report, never a failure.

`pytest tests/test_edits.py` tries the beginning of a series; NTM_EDITS=20000 before it tries so many. A failure names
the number of its edit; NTM_EDITS_FIRST starts the series there.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from editing import edited
from small import ROADMAP, TARGETS

from ntm_cli.catalogue.entries import entries
from ntm_cli.checking import check
from ntm_cli.errors import EXIT_CANNOT_CHECK, EXIT_FINDINGS, EXIT_OK, CannotCheck
from ntm_cli.findings import Severity, Span
from ntm_cli.formats import FORMATS
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.letters import is_invisible
from ntm_cli.plan.divisions import divided
from ntm_cli.plan.vocabulary import Division
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.report import Outcome, Report
from ntm_cli.summaries import View
from ntm_cli.summaries.parts import break_down
from ntm_cli.summaries.printing import FORMATS as SUMMARY_FORMATS
from ntm_cli.summaries.printing import printer
from ntm_cli.summaries.year import summarise
from ntm_cli.terminal.display import plain

#: How many edits the suite tries.
TRIED = 60
FILES = {"roadmap.yaml": ROADMAP, "targets.yaml": TARGETS}
LANGUAGES = (ENGLISH, VIETNAMESE)
CATALOGUE = {language.code: entries(language) for language in LANGUAGES}


def lines_of(content: bytes) -> list[str]:
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def demand_inside(span: Span, lines: list[str]) -> None:
    """A span is in its file; what is missing may be one or two past the end of its line."""
    assert 1 <= span.line <= span.end_line <= len(lines), span
    assert 1 <= span.column <= len(lines[span.line - 1]) + 2, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span
    assert span.end_column <= len(lines[span.end_line - 1]) + 2, span


def demand_nothing_hidden(printed: str) -> None:
    assert not {letter for letter in printed if is_invisible(letter) and letter != "\n"}, "raw control characters"


def demand_parsed(format: str, printed: str, report: Report) -> None:
    """A report for programs is one, and has every finding."""
    if format == "json":
        assert len(json.loads(printed)["findings"]) == len(report.findings)
    elif format == "sarif":
        assert len(json.loads(printed)["runs"][0]["results"]) == len(report.findings)
    elif format == "junit":
        assert ElementTree.fromstring(printed).tag == "testsuites"
    elif format == "github":
        begun, word = printed.partition("\n")[0].split("::stop-commands::")
        assert (begun, printed.count(f"\n::{word}::\n")) == ("", 1)


def told(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    outcome = Outcome((report,), (), CATALOGUE[language.code], datetime(2022, 1, 31), language=language)
    assert outcome.exit_code == (EXIT_FINDINGS if report.count(Severity.ERROR) else EXIT_OK) != EXIT_CANNOT_CHECK
    yield from ((name, plain(format.render(outcome))) for name, format in FORMATS.items())


def summed_up(folder: Folder) -> Iterator[tuple[str, str]]:
    data = load_dataset(folder)
    parts = [(View.PARTS, break_down(data, by, None)) for by in Division if divided(data, by)]
    for view, shown in [(View.YEAR, summarise(data, None)), *parts]:
        for format in SUMMARY_FORMATS[view]:
            with redirect_stdout(io.StringIO()) as out:
                printer(view, format)(shown)
            yield format, out.getvalue()


def demand_a_sound_summary(folder: Folder, report: Report) -> None:
    try:
        printed = list(summed_up(folder))
    except CannotCheck:
        assert not report.compared
        return
    assert report.compared
    for format, text in printed:
        demand_nothing_hidden(text.replace("\r\n", "\n") if format == "csv" else text)
        assert format != "json" or json.loads(text)
        assert format != "csv" or len({len(row) for row in csv.reader(io.StringIO(text))}) == 1


def demand_a_sound_report(folder: Folder, content: dict[str, bytes]) -> bool:
    report = check(folder)
    lines = {name: lines_of(written) for name, written in content.items()}
    for finding in report.findings:
        for span in (finding.span, *(related.span for related in finding.related)):
            demand_inside(span, lines[Path(span.file).name])
    assert report.compared or report.count(Severity.ERROR), "what was not compared is no success"
    for language in LANGUAGES:
        for format, printed in told(report, language):
            demand_nothing_hidden(printed)
            demand_parsed(format, printed, report)
    demand_a_sound_summary(folder, report)
    return report.compared


def test_no_structured_edit_makes_us_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, tried = int(os.environ.get("NTM_EDITS_FIRST", "0")), int(os.environ.get("NTM_EDITS", str(TRIED)))
    compared = 0
    for number in range(first, first + tried):
        content = edited(number, FILES)
        for name, written in content.items():
            (tmp_path / name).write_bytes(written)
        monkeypatch.setenv("NTM_LANG", LANGUAGES[number % 2].code)
        try:
            compared += demand_a_sound_report(Folder(tmp_path), content)
        except Exception as error:
            error.add_note(f"edit {number}; files in {tmp_path}")
            raise
    assert 0.1 < compared / tried < 0.9, "edits of both kinds: those that can be compared and those that cannot"
