"""Files made to cost much for their size cost twice as much when they are twice as long, and no more.

Measured is what the process does, by lines of Python that are run, what it holds at most, and what it prints, in every
format and both languages. Costs that are there whatever the size are left aside: the second doubling is set against the
first.
"""

from __future__ import annotations

import gc
import io
import sys
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stdout
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hostile import CASES, COMMENTS, Case
from hostile_results import RESULTS

import ntm_cli
from ntm_cli import messages
from ntm_cli.catalogue.entries import entries
from ntm_cli.checking import check
from ntm_cli.errors import CannotCheck
from ntm_cli.formats import FORMATS, page
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.pages import FORMS as FORMS_OF_PAPER
from ntm_cli.pages import printed_sheet
from ntm_cli.pages.paper import gather
from ntm_cli.plan import evidence, holders, meant, present_units, requirements, same_units
from ntm_cli.plan.divisions import divided
from ntm_cli.plan.vocabulary import Division
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.report import Outcome
from ntm_cli.rules import level_lost, target_names_mismatch, unit_unknown
from ntm_cli.summaries import View
from ntm_cli.summaries.parts import break_down
from ntm_cli.summaries.printing import FORMATS as SUMMARY_FORMATS
from ntm_cli.summaries.printing import printer
from ntm_cli.summaries.year import summarise
from ntm_cli.terminal.display import plain

pytestmark = pytest.mark.slow

CATALOGUE = {language.code: entries(language) for language in (ENGLISH, VIETNAMESE)}
#: How much more the second doubling may cost than the first.
MOST = 2.2
#: Lines of other packages are not looked at, only that they are called.
OURS = str(Path(ntm_cli.__file__).parent)
#: Differences that are no growth: lines, bytes held, letters printed.
SLACK = {"lines": 500, "bytes": 80_000, "letters": 200}


Told = Callable[[Path], Iterator[str]]


def found(folder: Path) -> Iterator[str]:
    """Nothing, after all that a check looks at."""
    check(Folder(folder))
    yield ""


def checked(folder: Path) -> Iterator[str]:
    """What a check prints, in every format and both languages."""
    report = check(Folder(folder))
    for language in (ENGLISH, VIETNAMESE):
        outcome = Outcome((report,), (), CATALOGUE[language.code], datetime(2022, 1, 31), language=language)
        for format in FORMATS.values():
            yield plain(format.render(outcome))


def summed_up(folder: Path) -> Iterator[str]:
    """What a summary prints, in every view and format."""
    try:
        data = load_dataset(Folder(folder))
    except CannotCheck:
        return
    parts = [(View.PARTS, break_down(data, by, None)) for by in Division if divided(data, by)]
    for view, shown in [(View.YEAR, summarise(data, None)), *parts]:
        for format in SUMMARY_FORMATS[view]:
            with redirect_stdout(io.StringIO()) as out:
                printer(view, format)(shown)
            yield out.getvalue()


def put_on_paper(folder: Path) -> Iterator[str]:
    """What a report holds, in every form."""
    try:
        paper = gather(Folder(folder), None)
    except CannotCheck:
        return
    for form in FORMS_OF_PAPER.values():
        yield import_module(form.module).render(paper, VIETNAMESE).decode("latin-1")


def lines_run(told: Told, folder: Path) -> int:
    run = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal run
        run += 1
        return count if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for _ in told(folder):
            pass
    finally:
        sys.settrace(before)
    return run


def bytes_held(told: Told, folder: Path) -> int:
    gc.collect()
    tracemalloc.start()
    try:
        for _ in told(folder):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def letters_printed(told: Told, folder: Path) -> int:
    return sum(map(len, told(folder)))


MEASURES = {"lines": lines_run, "bytes": bytes_held, "letters": letters_printed}


@pytest.fixture(autouse=True)
def _few_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What grows up to a limit has reached it in the smallest files that are measured."""
    for module in (evidence, requirements):
        monkeypatch.setattr(module, "MAX_RELATED", 5)
    monkeypatch.setattr(page, "MAX_NEAR", 20)
    monkeypatch.setattr(printed_sheet, "_MOST_EMPTY", 20)
    for module in (same_units, meant):
        monkeypatch.setattr(module, "MAX_GUESSED", 4)
    for module in (messages, target_names_mismatch, unit_unknown):
        monkeypatch.setattr(module, "MAX_LISTED", 5)
    monkeypatch.setattr(unit_unknown, "MAX_GUESSED", 4)
    monkeypatch.setattr(holders, "MAX_NAMES", 5)
    monkeypatch.setattr(present_units, "MAX_NAMESAKES", 5)
    for name in ("MAX_SHOWN", "MAX_RELATED_SHOWN"):
        monkeypatch.setattr(level_lost, name, 2)


def demand_linear(
    case: Case, told: Told, folder: Path, size: int = 1, measures: Iterable[str] = tuple(MEASURES)
) -> None:
    folders = []
    for times in (size, 2 * size, 4 * size):
        place = folder / f"{times:03}"
        place.mkdir()
        names = ("roadmap.yaml", "targets.yaml", "results.yaml")
        for name, written in zip(names, case.files(times * case.n), strict=False):
            (place / name).write_text(written, encoding="utf-8")
        folders.append(place)
    letters_printed(told, folders[-1])  # what is remembered is remembered for all
    for measure in measures:
        first, second, third = (MEASURES[measure](told, place) for place in folders)
        assert third - second <= MOST * max(second - first, 0) + SLACK[measure], (measure, first, second, third)


every_case = pytest.mark.parametrize("case", [*CASES, *RESULTS], ids=lambda case: case.name)


@every_case
def test_twice_as_much_takes_twice_as_much_to_check(case: Case, tmp_path: Path) -> None:
    demand_linear(case, found, tmp_path, size=16)


@every_case
def test_twice_as_much_takes_twice_as_much_to_tell(case: Case, tmp_path: Path) -> None:
    demand_linear(case, checked, tmp_path)


@every_case
def test_twice_as_much_takes_twice_as_much_to_sum_up(case: Case, tmp_path: Path) -> None:
    demand_linear(case, summed_up, tmp_path, size=4)


@every_case
def test_twice_as_much_takes_twice_as_much_to_put_on_paper(case: Case, tmp_path: Path) -> None:
    """What is held is left aside: the libraries hold so much for the smallest paper that it would not be seen.

    Results have a table for each day; of the smallest files Markdown holds them all, of larger ones it leaves some out.
    """
    demand_linear(case, put_on_paper, tmp_path, size=16 if case in RESULTS else 8, measures=("lines",))


@pytest.mark.parametrize("case", COMMENTS, ids=lambda case: case.name)
def test_comments_cost_twice_as_much_of_twice_as_much(case: Case, tmp_path: Path) -> None:
    demand_linear(case, found, tmp_path, size=16)
