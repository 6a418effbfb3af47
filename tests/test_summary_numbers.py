"""Every number that a summary of the shipped data prints, in every form, against a count made another way."""

import csv
import io
import json
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
import recount
from running import Run
from transcription import COLUMNS, COMMUNES, YEARS, Unit

Ntm = Callable[..., Run]
Show = Callable[..., str]
DISTRICTS = [*COMMUNES.subtotals]
LEVELS = ("advanced", "model")
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
        total = document.pop("total")
        for each in total["levels"].values():
            each["new"].sort()
            assert each.pop("new_count") == len(each["new"])
        assert total == {"communes": 98, "levels": levels_as_json(COMMUNES.rows, year)}
        assert document.pop("districts") == [as_json(district, year) for district in DISTRICTS]
        assert document.pop("gap_to") == {level: recount.target_id(recount.aim(level, year)) for level in LEVELS}
    assert document.pop("results")
    assert document == {"schema": 1, "province": "Quảng Ninh", "decision": "2877/QĐ-UBND", "year": year}


def as_json(district: str, year: int) -> dict[str, object]:
    communes = recount.communes_of(district)
    return {"name": district, "communes": len(communes), "levels": levels_as_json(communes, year)}


def levels_as_json(communes: list[Unit], year: int) -> dict[str, object]:
    return {
        level: {
            "reached": recount.reached(communes, level, year),
            "new": sorted(recount.new(communes, level, year)),
            "of": len(communes),
            "to_go": len(communes) - recount.reached(communes, level, year),
            "gap": recount.off(level, communes, year),
            "columns": recount.columns(level, communes, year),
        }
        for level in LEVELS
    }


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
    shares = [f"percent_{column}" for column in recount.up_to(year)]
    added = [f"{level}_{name}" for level in LEVELS for name in ("to_go", "gap", *shares)]
    assert header == ["district", "communes", "advanced", "advanced_new", "model", "model_new", *added]
    assert [[row[0], row[1], row[2], as_set(row[3]), row[4], as_set(row[5]), *row[6:]] for row in rows] == [
        [
            district,
            str(len(communes)),
            *(
                cell
                for level in LEVELS
                for cell in (str(recount.reached(communes, level, year)), {*recount.new(communes, level, year)})
            ),
            *(cell for level in LEVELS for cell in shares_as_csv(level, communes, year)),
        ]
        for district in DISTRICTS
        for communes in [recount.communes_of(district)]
    ]


def shares_as_csv(level: str, communes: list[Unit], year: int) -> list[str]:
    to_go, off = len(communes) - recount.reached(communes, level, year), recount.off(level, communes, year)
    return [str(to_go), str(off), *(str(each["percent"]) for each in recount.columns(level, communes, year))]


def as_set(names: str) -> set[str]:
    return set(names.split("; ")) if names else set()


def share(count: object, of: object) -> str:
    return recount.percent(int(str(count)), int(str(of)))


@in_each_year
def test_the_table_of_the_columns(year: int, show: Show) -> None:
    _, found = paragraphs(show("--year", str(year)))
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
@pytest.mark.parametrize("cells", [200, 80])
def test_the_map_by_district(year: int, cells: int, show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    _, _, head, _, *rows, total, _ = show("--year", str(year), "--by", "district").splitlines()
    is_wide = "done" in head
    assert is_wide or cells == 80
    assert {row[:16].strip(): row[16:].split() for row in rows} == {
        name: on_the_map(recount.communes_of(name), year, is_wide=is_wide) for name in DISTRICTS
    }
    assert total.split() == ["Total", *on_the_map(COMMUNES.rows, year, is_wide=is_wide)]
    assert [row[:16].strip() for row in rows] == sorted(DISTRICTS, key=lambda name: badness(name, year))


@pytest.mark.parametrize(
    ("cells", "years"),
    [(200, "start 2022 2023 2024 2025"), (80, "start 22 23 24 25"), (72, "start 23 24 25"), (60, "start 2025")],
)
def test_a_narrow_map_loses_the_years_after_the_start(
    cells: int, years: str, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    head = show("--by", "district").splitlines()[2]
    assert [" ".join(part.split()) for part in re.findall(r"start[ \d]*", head)] == [years] * 2


def on_the_map(communes: list[Unit], year: int, *, is_wide: bool) -> list[str]:
    """All communes; of each level the shares column by column, what is reached if there is room, to go, and the gap."""
    cells = [str(len(communes))]
    for level in LEVELS:
        has, off = recount.reached(communes, level, year), recount.off(level, communes, year)
        cells += [str(each["percent"]) for each in recount.columns(level, communes, year)]
        cells += [*([str(has)] if is_wide else []), str(len(communes) - has), f"{off:+.1f}" if off else "0.0"]
    return cells


def badness(district: str, year: int) -> tuple[float, Fraction]:
    """Those that lack most of their shares first, then those with the least of their communes at the levels."""
    communes = recount.communes_of(district)
    lacking = sum(min(recount.off(level, communes, year), 0) for level in LEVELS)
    return round(lacking, 1), sum(
        (Fraction(recount.reached(communes, each, year), len(communes)) for each in LEVELS), Fraction()
    )


@in_each_year
def test_the_names_of_what_is_new_stand_below_the_map_on_request(year: int, show: Show) -> None:
    shown = show("--year", str(year), "--by", "district")
    map_alone, names = show("--year", str(year), "--by", "district", "--names").split("\n\n")
    assert map_alone + "\n" == shown
    head, *lines = names.splitlines()
    assert head == f"New in {year}"
    told = dict(line.split(": ", 1) for line in lines)
    assert len(told) == len(lines)
    for district in DISTRICTS:
        communes = recount.communes_of(district)
        parts = [part.split(": ") for part in told.get(district, "").split("; ") if part]
        assert {level: {*names.split(", ")} for level, names in parts} == {
            level: {*recount.new(communes, level, year)} for level in LEVELS if recount.new(communes, level, year)
        }


@in_each_year
def test_the_communes_with_their_years(year: int, show: Show) -> None:
    arguments = ("--by", "commune", "--year", str(year))
    by_then = [
        {level: each for level, each in row.reaches.items() if each in recount.up_to(year)} for row in COMMUNES.rows
    ]
    document = json.loads(show(*arguments, "--format", "json"))
    assert document.pop("communes") == [
        {"row": row.number, "name": row.name, "district": row.district, "group": None, **reaches}
        for row, reaches in zip(COMMUNES.rows, by_then, strict=True)
    ]
    counts = [recount.reached(COMMUNES.rows, level, year) for level in LEVELS]
    assert document == {
        "schema": 1,
        "province": "Quảng Ninh",
        "decision": "2877/QĐ-UBND",
        "year": year,
        "reached": dict(zip(LEVELS, counts, strict=True)),
    }
    expected = [
        [str(row.number), row.name, row.district, *(str(reaches.get(level, "")) for level in LEVELS)]
        for row, reaches in zip(COMMUNES.rows, by_then, strict=True)
    ]
    header, *rows = csv.reader(io.StringIO(show(*arguments, "--format", "csv")))
    assert header == ["row", "name", "district", "group", *LEVELS]
    assert [[*row[:3], *row[4:]] for row in rows] == expected
    assert {row[3] for row in rows} == {""}
    _, found = paragraphs(show(*arguments))
    words = {"": "–", "achieved": "before"}
    assert found == [*([words.get(cell, cell) for cell in row] for row in expected), ["Total", *map(str, counts)]]


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
        [f"{row.number} {row.name}", *(str(row.reaches.get(level, "–")) for level in LEVELS)]
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
