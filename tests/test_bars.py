"""The bars of `ntm summary`: their numbers are those of its JSON, and their cells keep to the order of the numbers."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
import recount
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from running import Run
from small import Book
from transcription import TARGETS, YEARS

from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.summaries import year_table
from ntm_cli.summaries.bars import bar_of, painted
from ntm_cli.summaries.verdicts import fares
from ntm_cli.summaries.year import Summary, TargetLine, summarise
from ntm_cli.terminal.blocks import BLOCKS, SIGNS

Ntm = Callable[..., Run]
#: A line with a bar: mark, label, when it is due, what it asks, the bar, how many are reached, how it fares.
BAR = re.compile(r"([! ]) (\D+?) +(\d{4}) +(\S+) (?:.* )? ([█▒·│]{4,}) +(\S+)(?:  (.+))?")
in_each_year = pytest.mark.parametrize("year", YEARS)
SHIPPED = Path(__file__).parent.parent / "data"


def bars(lines: list[str]) -> list[tuple[str, ...]]:
    """The lines with a bar in their parts, each with what is said of it in the next line too."""
    found: list[tuple[str, ...]] = []
    for line in takewhile(lambda line: not line.startswith("Reached by"), lines):
        if parts := BAR.fullmatch(line):
            found.append(parts.groups(default=""))
        elif found and line.startswith("   ") and line.strip():
            *others, words = found[-1]
            found[-1] = (*others, f"{words} {line.strip()}".strip())
    return found


def told(year: int) -> list[dict[str, Any]]:
    """The targets of the shipped data that its plan speaks of, as they are counted apart: the late ones first."""
    known = [target for target in recount.targets(year) if target["plan"] is not None]
    return sorted(known, key=lambda target: target["state"] not in ("met late", "never met"))


def sentence(target: dict[str, Any], year: int) -> str:
    """How a target of the shipped data fares, in words made apart."""
    gap, due, first = target["gap_when_due"], target["year"], target["first_met"]
    if gap < 0:
        assert due <= year, "no target of the decision is going to be missed"
        return f"short by {-gap} in {due}, met in {first}"
    over = f", over by {gap}" if gap else ""
    assert target["may_slip"] == gap
    return f"{'met' if first <= year else 'to be met'} in {first}{over}"


@in_each_year
@pytest.mark.parametrize("cells", [200, 100, 80, 60])
def test_each_target_has_a_line_with_its_numbers(
    year: int, cells: int, ntm: Ntm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    lines = ntm("summary", str(SHIPPED), "--year", str(year)).out.splitlines()
    expected = [
        (
            "!" if target["state"] == "met late" else " ",
            f"{target['level']} {recount.PLURAL[target['unit']]}",
            str(target["year"]),
            f"{target['count']}/{target['of']}",
            str(target["plan"]),
            sentence(target, year),
        )
        for target in told(year)
    ]
    assert [(*found[:4], *found[5:]) for found in bars(lines)] == expected
    assert [mark for mark, *_ in expected].count("!") == 1


@in_each_year
@pytest.mark.parametrize("cells", [200, 80, 60])
def test_the_bars_show_what_the_json_says(year: int, cells: int, ntm: Ntm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    document = json.loads(ntm("summary", str(SHIPPED), "--year", str(year), "--format", "json").out)
    by_key = {(each["level"], each["unit"], each["year"]): each for each in document["targets"]}
    found = bars(ntm("summary", str(SHIPPED), "--year", str(year)).out.splitlines())
    assert len(found) == 7
    for _, label, due, _, bar, reached, _ in found:
        level, units = label.split()
        target = by_key[level, units.removesuffix("s"), int(due)]
        demand_drawn(bar, target["plan"], target["to_come"], target["count"], target["of"])
        assert reached == str(target["plan"])


def demand_drawn(bar: str, plan: int, to_come: int, count: int, of: int) -> None:
    """Hold a bar against its numbers: each part is as long as it should be but for two cells, and none is mistaken."""
    alone = bar.replace("│", "")
    reached, by_the_end, mark = alone.count("█"), alone.count("█") + alone.count("▒"), bar.index("│")
    assert alone == "█" * reached + "▒" * (by_the_end - reached) + "·" * (len(alone) - by_the_end)
    for drawn, number in ((reached, plan), (by_the_end, plan + to_come), (mark, count)):
        assert abs(drawn - len(alone) * number / of) < 2.5
        assert (drawn == 0) is (number == 0)
        assert (drawn == len(alone)) is (number == of)
    assert ((reached > mark) - (reached < mark)) == ((plan > count) - (plan < count))
    assert (by_the_end > reached) is (to_come > 0)


def test_what_the_plan_does_not_speak_of_is_named_below_with_all_it_asks(ntm: Ntm) -> None:
    out = " ".join(ntm("summary", str(SHIPPED), "--year", "2025").out.split())
    sentence = out.partition("Not in the plan: ")[2].partition(" Reached by ")[0]
    untold = [target for target in TARGETS if target.unit not in recount.ROWS]
    assert sentence == "; ".join(named(target) for target in untold)
    assert len(untold) + 7 == len(TARGETS)


def named(target: Any) -> str:
    label = f"{target.level} {recount.PLURAL[target.unit]} {target.year}"
    return label if target.count is None else f"{label} ({target.count}/{target.of}, {target.percent} %)"


def line(**values: Any) -> TargetLine:
    """A target line of the shipped data with other numbers."""
    summary = summarise(load_dataset(Folder(SHIPPED)), 2022)
    return replace(summary.targets[3], **values)


@st.composite
def numbers(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """How many units are there, by the year, later, and asked for."""
    of = draw(st.integers(1, 3000))
    plan = draw(st.integers(0, of))
    return plan, draw(st.integers(0, of - plan)), draw(st.integers(0, of)), of


LINE = line()


@given(numbers(), st.integers(8, 48))
def test_different_numbers_stand_in_different_cells(counts: tuple[int, int, int, int], cells: int) -> None:
    plan, to_come, count, of = counts
    drawn = bar_of(replace(LINE, plan=plan, to_come=to_come, mark=count, base=of, of=of), cells)
    text = painted(drawn, cells, BLOCKS).plain
    assert len(text) == cells + 1
    reached, by_the_end, mark = text.count("█"), text.count("█") + text.count("▒"), text.index("│")
    drawn_at = {0: 0, of: cells, plan: reached, plan + to_come: by_the_end, count: mark}
    assert [drawn_at[number] for number in sorted(drawn_at)] == sorted({*drawn_at.values()})
    for number, at in drawn_at.items():
        assert abs(at - cells * number / of) < 4


def test_a_base_that_nothing_says_makes_no_bar_and_a_target_without_a_number_no_mark() -> None:
    assert bar_of(replace(LINE, plan=None), 10) is None
    assert bar_of(replace(LINE, plan=3, to_come=0, mark=None, base=None, of=None), 10) is None
    assert painted(None, 10, BLOCKS).plain == " " * 11
    unmarked = bar_of(replace(LINE, plan=3, to_come=2, mark=None, base=10, of=10), 10)
    assert painted(unmarked, 10, BLOCKS).plain == "███▒▒····· "
    assert painted(unmarked, 10, SIGNS).plain == "###++..... "


def test_more_than_there_are_fills_the_bar() -> None:
    over = bar_of(replace(LINE, plan=8, to_come=4, mark=11, base=10, of=10), 12)
    assert painted(over, 12, SIGNS).plain == "########+++|+"


def said_of(summary: Summary, id: str) -> tuple[str, str]:
    (line,) = [line for line in summary.targets if line.target.id == id]
    english, vietnamese = (
        ", ".join(language.say(part) for part in fares(line, summary)) for language in (ENGLISH, VIETNAMESE)
    )
    return english, vietnamese


ASKED_2022 = "count: 2, of: 5, percent: 40"
ASKED_2023 = "count: 4, of: 5, percent: 80.0, increase: 2"


@pytest.mark.parametrize(
    ("changes", "year", "id", "english", "vietnamese"),
    [
        ([], 2022, "communes-2022", "met in 2022", "đủ từ năm 2022"),
        ([], 2022, "communes-2023", "to be met in 2023", "sẽ đủ năm 2023"),
        ([], 2023, "communes-2023", "met in 2023", "đủ từ năm 2023"),
        (
            [(ASKED_2022, "count: 1, of: 5")],
            2023,
            "communes-2022",
            "met before 2022, over by 1",
            "đủ từ trước năm 2022, vượt 1",
        ),
        (
            [(ASKED_2022, "count: 3, of: 5")],
            2022,
            "communes-2022",
            "short by 1 in 2022, met in 2023",
            "năm 2022 thiếu 1, năm 2023 mới đủ",
        ),
        (
            [(ASKED_2022, "count: 5, of: 5")],
            2022,
            "communes-2022",
            "short by 3 in 2022, never met",
            "năm 2022 thiếu 3, không năm nào đủ",
        ),
        (
            [(ASKED_2023, "count: 5, of: 5")],
            2022,
            "communes-2023",
            "will be short by 1 in 2023, never met",
            "năm 2023 sẽ thiếu 1, không năm nào đủ",
        ),
        (
            [(ASKED_2023, "count: 0, of: 5")],
            2023,
            "communes-2023",
            "met before 2022, over by 4, 3 may slip",
            "đủ từ trước năm 2022, vượt 4, được chậm 3",
        ),
        ([(ASKED_2023, "increase: 1")], 2023, "communes-2023", "met in 2023, over by 1", "đủ từ năm 2023, vượt 1"),
        ([], 2023, "villages-2023", "the plan does not say", "lộ trình không ghi"),
        ([(f", {ASKED_2022}", "")], 2022, "communes-2022", "asks for no number", "mục tiêu không ghi số"),
    ],
)
def test_how_a_target_fares_is_said_in_words(
    book: Book, changes: list[tuple[str, str]], year: int, id: str, english: str, vietnamese: str
) -> None:
    assert said_of(summarise(book.with_targets(*changes).dataset(), year), id) == (english, vietnamese)


def test_those_that_are_late_come_first_then_those_that_are_going_to_be(book: Book) -> None:
    short = book.with_targets(
        (ASKED_2022, "count: 3, of: 5"), ("year: 2023, count: 1, of: 5", "year: 2023, count: 3, of: 5")
    )
    found = bars(drawn(summarise(short.dataset(), 2022), ENGLISH, 100))
    assert [(mark, due, words) for mark, _, due, *_, words in found] == [
        ("!", "2022", "short by 1 in 2022, met in 2023"),
        (" ", "2023", "will be short by 2 in 2023, never met"),
        (" ", "2022", "met in 2022"),
        (" ", "2023", "to be met in 2023"),
        (" ", "2023", "to be met in 2023"),
    ]


def drawn(summary: Summary, language: Language, cells: int) -> list[str]:
    out = io.StringIO()
    Console(file=out, width=cells).print(year_table.render(summary, language, cells))
    return [line.rstrip() for line in out.getvalue().splitlines()]


SHAPES = [SHIPPED, *sorted((SHIPPED.parent / "examples").iterdir())]


@pytest.mark.parametrize("language", [ENGLISH, VIETNAMESE], ids=["en", "vi"])
@pytest.mark.parametrize("folder", SHAPES, ids=lambda folder: folder.name)
def test_nothing_is_wider_than_the_terminal_nor_cut_off(folder: Path, language: Language) -> None:
    data = load_dataset(Folder(folder))
    for year in (data.years[0], data.years[-1]):
        for cells in range(56, 140, 3):
            lines = drawn(summarise(data, year), language, cells)
            assert max(map(cell_len, lines)) <= cells
            assert "…" not in "".join(lines)


def test_a_late_target_says_so_in_two_lines_on_80_cells_and_below_its_bar_on_60() -> None:
    summary = summarise(load_dataset(Folder(SHIPPED)), 2025)
    usual, narrow, wide = (drawn(summary, ENGLISH, cells) for cells in (80, 60, 140))
    assert [usual[2].endswith("66  short by 3 in 2022,"), usual[3].strip()] == [True, "met in 2023"]
    assert usual[3].index("met in") == usual[2].index("short by")
    assert [narrow[3].endswith("· 66"), narrow[4].strip()] == [True, "short by 3 in 2022, met in 2023"]
    assert " 55.1 % " in wide[2]
    assert " 51/98   52.0 % " in wide[2]
    assert wide[2].endswith("66  short by 3 in 2022, met in 2023")
