"""Every number that a summary of the shipped data prints, in every form, against a count made another way."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import recount
from running import Run
from transcription import COLUMNS, COMMUNES, YEARS, Unit

Ntm = Callable[..., Run]
Show = Callable[..., str]
DISTRICTS = [*COMMUNES.subtotals]
in_each_year = pytest.mark.parametrize("year", YEARS)
of_each_district = pytest.mark.parametrize("district", DISTRICTS)


@pytest.fixture
def show(ntm: Ntm, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """What `ntm summary` prints of the shipped data on a terminal as wide as it likes."""
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *arguments: ntm("summary", str(repository / "data"), *arguments).out.split("\n\nWhat happened")[0]


def numbers(line: str) -> list[str]:
    return re.findall(r"[+-]?\d+(?:\.\d+)?", line)


def paragraphs(text: str) -> list[list[list[str]]]:
    """The parts of a page between empty lines, each row in its cells; headers and the rule below them are left out."""
    found = []
    for part in text.split("\n\n"):
        lines = part.strip("\n").split("\n")
        rules = [place for place, line in enumerate(lines) if line.startswith("───")]
        found.append([re.split(r" {2,}", line.strip()) for line in lines[rules[0] + 1 if rules else 0 :]])
    return found


@in_each_year
@pytest.mark.parametrize("by_district", [False, True])
def test_json(year: int, by_district: bool, show: Show) -> None:
    extra = ("--by", "district") if by_district else ()
    document = json.loads(show("--year", str(year), "--format", "json", *extra))
    assert document.pop("targets") == recount.targets(year)
    assert document.pop("counts") == recount.counts(year)
    if by_district:
        for told in document["districts"]:
            for each in told["levels"].values():
                each["new"].sort()
                assert each.pop("new_count") == len(each["new"])
        assert document.pop("districts") == [as_json(district, year) for district in DISTRICTS]
    assert document.pop("results")
    assert document == {"schema": 1, "province": "Quảng Ninh", "decision": "2877/QĐ-UBND", "year": year}


def as_json(district: str, year: int) -> dict[str, object]:
    communes = recount.communes_of(district)
    levels = {
        level: {
            "reached": recount.reached(communes, level, year),
            "new": sorted(recount.new(communes, level, year)),
        }
        for level in ("advanced", "model")
    }
    return {"name": district, "communes": len(communes), "levels": levels}


@in_each_year
def test_csv(year: int, show: Show) -> None:
    rows = [*csv.DictReader(io.StringIO(show("--year", str(year), "--format", "csv")))]
    steps = [row for row in rows if row["new"]]
    assert [{key: row[key] for key in ("unit", "level", "column", "new", "cumulative", "of")} for row in steps] == [
        {key: str(value) for key, value in step.items()} for step in recount.counts(year)
    ]
    assert [row["percent"] for row in steps] == [
        recount.percent(int(row["cumulative"]), int(row["of"])) for row in steps
    ]
    assert sorted(as_told(row) for row in rows if row["target"]) == sorted(
        as_asked(told) for told in recount.targets(year)
    )
    assert all(row["target"] or row["new"] for row in rows)
    assert {row["state"] for row in steps} <= {"", "met", "met late"}, "a year that is shown is one that is due"


FARES = ("plan_when_due", "gap_when_due", "may_slip", "first_met", "state")


def as_told(row: dict[str, str]) -> list[str]:
    keys = ("target", "unit", "level", "column", "target_count", "target_of", *FARES)
    return [row[key] for key in keys]


def as_asked(target: dict[str, object]) -> list[str]:
    keys = ("id", "unit", "level", "year", "count", "of", *FARES)
    return ["" if target[key] is None else str(target[key]) for key in keys]


@in_each_year
def test_csv_by_district(year: int, show: Show) -> None:
    header, *rows = csv.reader(io.StringIO(show("--year", str(year), "--format", "csv", "--by", "district")))
    assert header == ["district", "communes", "advanced", "advanced_new", "model", "model_new"]
    assert [[row[0], row[1], row[2], as_set(row[3]), row[4], as_set(row[5])] for row in rows] == [
        [
            district,
            str(len(communes)),
            *(
                cell
                for level in ("advanced", "model")
                for cell in (str(recount.reached(communes, level, year)), {*recount.new(communes, level, year)})
            ),
        ]
        for district in DISTRICTS
        for communes in [recount.communes_of(district)]
    ]


def as_set(names: str) -> set[str]:
    return set(names.split("; ")) if names else set()


@in_each_year
def test_the_table_of_the_targets(year: int, show: Show) -> None:
    _, found, _ = paragraphs(show("--year", str(year)))
    found = [row for row in found if len(row) > 1]
    assert len(found) == len(recount.targets(year))
    for row, target, printed in zip(found, recount.targets(year), recount.TARGETS, strict=True):
        assert row[0] == f"{target['level']} {recount.PLURAL[printed.unit]}"
        assert [each for cell in row[1:] for each in numbers(cell)] == expected_cells(target, printed.percent)


def expected_cells(target: dict[str, object], printed: str | None) -> list[str]:
    """The numbers of a row from left to right: due, target, plan by the year, plan when due, gap, verdict, slip."""
    cells: list[object] = [target["year"]]
    if target["count"] is not None:
        cells += [target["count"], target["of"]]
        cells += [printed.replace(",", ".") if printed else share(target["count"], target["of"])]
    if target["plan"] is None:
        return [str(cell) for cell in cells]
    cells += [target["plan"], target["of"], target["plan_when_due"], target["of"]]
    cells += [share(target["plan_when_due"], target["of"])]
    gap = int(str(target["gap_when_due"]))
    cells += [f"{gap:+d}" if gap else "0"]
    if target["state"] == "met":
        cells += [target["first_met"]]
    elif target["state"] != "not due yet":
        cells += [-gap]
    return [str(cell) for cell in (*cells, target["may_slip"])]


def share(count: object, of: object) -> str:
    return recount.percent(int(str(count)), int(str(of)))


@in_each_year
def test_the_second_line_of_a_late_target_says_when_it_is_met(year: int, show: Show) -> None:
    _, found, _ = paragraphs(show("--year", str(year)))
    late = [target for target in recount.targets(year) if target["state"] == "met late"]
    assert [row for row in found if len(row) == 1] == [[f"met by {target['first_met']}"] for target in late]
    assert len(late) == 1


@in_each_year
def test_the_table_of_the_columns(year: int, show: Show) -> None:
    _, _, found = paragraphs(show("--year", str(year)))
    columns = recount.up_to(year)
    assert [row[0] for row in found] == ["before" if column == "achieved" else str(column) for column in columns]
    for row, column in zip(found, columns, strict=True):
        steps = [step for step in recount.counts(year) if step["column"] == column]
        assert [each for cell in row[1:] for each in numbers(cell)] == [
            each for step in steps for each in (str(step["cumulative"]), *added(step))
        ]


def added(step: dict[str, object]) -> list[str]:
    return [f"+{step['new']}"] if step["new"] and step["column"] != "achieved" else []


@in_each_year
def test_the_table_by_district(year: int, show: Show) -> None:
    _, rows, (total,) = paragraphs(show("--year", str(year), "--by", "district"))
    assert [row[:4] for row in rows] == [district_cells(name, recount.communes_of(name), year) for name in DISTRICTS]
    assert total == district_cells("Total", COMMUNES.rows, year)
    for row in rows:
        communes = recount.communes_of(row[0])
        told = [level_names.split(": ") for level_names in row[4].split("; ")] if len(row) > 4 else []
        assert {level: {*names.split(", ")} for level, names in told} == {
            level: {*recount.new(communes, level, year)}
            for level in ("advanced", "model")
            if recount.new(communes, level, year)
        }


def district_cells(name: str, communes: list[Unit], year: int) -> list[str]:
    return [
        name,
        str(len(communes)),
        *(str(recount.reached(communes, level, year)) for level in ("advanced", "model")),
    ]


@of_each_district
def test_one_district_as_json(district: str, show: Show) -> None:
    document = json.loads(show("--district", district, "--format", "json"))
    assert document["name"] == district
    assert document["levels"] == recount.own_row(district).reaches
    communes = recount.communes_of(district)
    assert document["communes"] == [{"row": row.number, "name": row.name, **row.reaches} for row in communes]
    assert document["subtotals"] == [
        {"level": level, "column": column, "stated": stated, "counted": len(recount.new(communes, level, column))}
        for level, cells in COMMUNES.subtotals[district].items()
        for column, stated in zip(COLUMNS, cells, strict=True)
    ]
    keys = ("level", "year", "met", "have", "of", "met_from")
    assert [{key: each[key] for key in keys} for each in document["requirements"]] == recount.requirements(district)


@of_each_district
def test_one_district_as_a_table(district: str, show: Show) -> None:
    (_, levels), communes, subtotals, *requirements = paragraphs(show("--district", district))
    assert communes == [
        [f"{row.number} {row.name}", *(str(row.reaches.get(level, "–")) for level in ("advanced", "model"))]
        for row in recount.communes_of(district)
    ]
    assert subtotals == [
        [level, *("–" if cell is None else str(cell) for cell in cells)]
        for level, cells in COMMUNES.subtotals[district].items()
    ]
    own = recount.own_row(district).reaches
    assert levels == [", ".join(f"{level} {column}" for level, column in own.items())]
    judged = recount.requirements(district)
    sentences = [sentence for part in requirements for (sentence,) in part[1:]]
    for sentence, asked in zip(sentences, judged, strict=True):
        assert sentence.startswith(f"{'met' if asked['met'] else 'missed'}: {asked['level']} {asked['year']}, ")
        if " of communes " in sentence:
            assert f": {asked['have']} of {asked['of']} commune" in sentence
            assert f", {share(asked['have'], asked['of'])} %" in sentence
            assert (f"; met by {asked['met_from']}" in sentence) is not asked["met"]
