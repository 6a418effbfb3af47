"""Every number on paper is that of the summary's JSON, in each form and language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from papers import Tables, of_markdown, of_page, of_workbook
from running import Run

Ntm = Callable[..., Run]

READ = {"p.html": of_page, "p.md": of_markdown, "p.xlsx": of_workbook}
#: What the tables are called, by language: of the targets, and of the years.
CALLED = {
    "en": ("Each target against the plan", "Reached by the end of each year"),
    "vi": ("Đối chiếu từng mục tiêu với lộ trình", "Số đơn vị đã đạt, tính đến hết từng năm"),
}
#: What a program is told of a target that is no number of the table of targets.
WORDS = {"id", "unit", "group", "level", "of_level", "more_than", "state", "since"}
CASES = [
    ("data", "2025"),
    ("data", "2022"),
    ("examples/counts-only", "2018"),
    ("examples/five-years-without-districts", "2028"),
    ("examples/one-year-plan", "2024"),
    ("examples/standard-still-open", "2017"),
]
of_each_case = pytest.mark.parametrize(("folder", "year"), CASES)
in_each_form = pytest.mark.parametrize("name", READ)
in_each_language = pytest.mark.parametrize("language", CALLED)


@pytest.fixture
def told(ntm: Ntm, repository: Path, tmp_path: Path) -> Callable[..., tuple[Any, Tables]]:
    def both(name: str, folder: str, year: str, language: str, *extra: str) -> tuple[Any, Tables]:
        place, file = str(repository / folder), tmp_path / name
        document = json.loads(ntm("summary", place, "--year", year, "--format", "json", *extra).out)
        assert ntm("report", place, "--year", year, "--output", str(file), "--lang", language).exit == 0
        return document, READ[name](file.read_bytes())

    return both


@of_each_case
@in_each_form
@in_each_language
def test_the_targets(name: str, folder: str, year: str, language: str, told: Callable[..., tuple[Any, Tables]]) -> None:
    document, tables = told(name, folder, year, language)
    rows = tables[CALLED[language][0]]
    assert len(rows) == len(document["targets"]) > 0
    for row, target in zip(rows, document["targets"], strict=True):
        numbers = {key: value for key, value in target.items() if key not in WORDS}
        _, due, count, of, share, increase, when_due, gap_due, plan, gap, may_slip, verdict = row
        assert due == numbers.pop("year")
        assert (count, of, increase) == (numbers.pop("count"), numbers.pop("of"), numbers.pop("increase"))
        new, all_of_them = numbers.pop("new_when_due"), numbers.pop("plan_when_due")
        assert when_due == (all_of_them if new is None else new)
        assert (gap_due, plan, gap) == (numbers.pop("gap_when_due"), numbers.pop("plan"), numbers.pop("gap"))
        assert may_slip == numbers.pop("may_slip")
        first_met = numbers.pop("first_met")
        if target["state"] in ("met", "met late"):
            assert str(first_met) in verdict
        if target["state"] in ("met late", "never met"):
            assert str(-gap_due) in verdict
        percent = numbers.pop("percent")
        if percent is not None and not isinstance(share, str):
            assert share == pytest.approx(percent / 100 if name == "p.xlsx" else percent)
        assert numbers.pop("to_come") in (None, *range(1000)), "what the bars show as still to come"
        assert numbers == {}, "a number that no column shows"


@of_each_case
@in_each_form
@in_each_language
def test_the_years(name: str, folder: str, year: str, language: str, told: Callable[..., tuple[Any, Tables]]) -> None:
    document, tables = told(name, folder, year, language)
    *rows, bases, shares = tables[CALLED[language][1]]
    by_series: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for count in document["counts"]:
        by_series.setdefault((count["unit"], count["level"]), []).append(count)
    assert len(rows) == len(next(iter(by_series.values())))
    for place, steps in enumerate(by_series.values()):
        reached, new = 1 + 2 * place, 2 + 2 * place
        assert [row[reached] for row in rows] == [step["cumulative"] for step in steps]
        assert [row[new] for row in rows] == [None if step["column"] == "achieved" else step["new"] for step in steps]
        assert bases[reached] == steps[0]["of"]
        if None not in (shares[reached], bases[reached]):
            percent = 100 * shares[reached] if name == "p.xlsx" else shares[reached]
            assert percent == pytest.approx(100 * rows[-1][reached] / bases[reached], abs=0.051)


@in_each_form
@pytest.mark.parametrize(("folder", "year"), [("data", "2025"), ("examples/five-years-without-districts", "2030")])
def test_the_results(name: str, folder: str, year: str, told: Callable[..., tuple[Any, Tables]]) -> None:
    document, tables = told(name, folder, year, "en")
    counts, units = document["results"]["counts"], document["results"]["units"]
    for day in {count["date"] for count in counts}:
        found = [count for count in counts if count["date"] == day]
        due = sorted({target["year"] for count in found for target in count["targets"]})
        for row, count in zip(tables[f"Published of {day}"], found, strict=True):
            share = None if count["percent"] is None else count["percent"] / (100 if name == "p.xlsx" else 1)
            targets = {target["year"]: target for target in count["targets"]}
            assert row[1:3] == [count["count"], count["of"]]
            assert row[3] == (None if share is None else pytest.approx(share))
            expected = [number for plan in count["plan"] for number in (plan["count"], count["units"], plan["gap"])]
            for target in (targets.get(year, {}) for year in due):
                expected += [target.get(key) for key in ("count", "of", "gap")]
            assert row[4 : 4 + len(expected)] == expected
    for row, unit in zip(tables["Units recognised one by one"], units, strict=True):
        assert row[0] == unit["name"]
        assert [row[2], row[3]] == [unit["planned"], unit["recognised"]]


@pytest.mark.parametrize(
    ("folder", "by", "level", "called"),
    [
        ("data", "district", "advanced", "Advanced communes, by the end of each year"),
        ("data", "district", "model", "Model communes, by the end of each year"),
        ("examples/five-years-without-districts", "group", "modern", "Modern communes, by the end of each year"),
        ("examples/one-year-plan", "district", "standard", "Standard communes, by the end of each year"),
    ],
)
@in_each_form
def test_the_districts_or_groups(
    name: str, folder: str, by: str, level: str, called: str, told: Callable[..., tuple[Any, Tables]]
) -> None:
    year = "2028" if by == "group" else "2024"
    document, tables = told(name, folder, year, "en", "--by", by)
    years = sum((count["unit"], count["level"]) == ("commune", level) for count in document["counts"])
    width = 2 + years + 1 + bool(document["gap_to"][level])
    *rows, total = ([*row[:width]] for row in tables[called])
    parts = {part["name"]: part for part in document[f"{by}s"]}
    assert {row[0] for row in rows} == set(parts)
    if document["gap_to"][level]:
        gaps = {row[0]: row.pop() for row in rows}
        assert gaps == {each: pytest.approx(parts[each]["levels"][level]["gap"]) for each in gaps}
        assert total.pop() == pytest.approx(document["total"]["levels"][level]["gap"])
    for row in rows:
        part = parts[row[0]]
        assert row[1] == part["communes"]
        assert row[-2] == part["levels"][level]["reached"]
        if None not in row[-3:-1]:
            assert row[-2] - row[-3] == part["levels"][level]["new_count"]
        assert row[-1] == (None if None in (row[1], row[-2]) else row[1] - row[-2])
    known = [
        (sum(column), whole) for column, whole in zip(columns(rows), total[2:-1], strict=True) if None not in column
    ]
    assert all(counted == whole for counted, whole in known)
    assert total[-2] == document["total"]["levels"][level]["reached"]
    shares = [row[-2] / row[1] for row in rows if row[1] and row[-2] is not None]
    assert shares == sorted(shares, key=lambda share: int(100 * share))


def columns(rows: list[list[Any]]) -> Iterator[tuple[Any, ...]]:
    return (column for column in list(zip(*rows, strict=True))[2:-1])
