"""The summary of every shape that a roadmap can have: counts alone, groups, some units only, up to four levels.

The numbers are those of the small plans below, counted by hand.
"""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from running import Run
from small import Book

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.divisions import divided
from ntm_cli.plan.vocabulary import Division, Unit
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.summaries.part import show
from ntm_cli.summaries.parts import Breakdown, break_down
from ntm_cli.summaries.year import TargetLine, summarise

Ntm = Callable[..., Run]
COLUMNS = ("achieved", 2026, 2027)
EXAMPLES = ("counts-only", "five-years-without-districts", "one-year-plan", "standard-still-open")
#: Everything at once: a group without rows, rows with and without a district, districts listed in part, four levels.
MIXED = Book(
    """\
decision: {number: 2/KH-UBND, date: 2026-01-31, province: Thử Nghiệm}
years: [2026, 2027]
levels: [standard, advanced, model, modern]
communes:
  source: Biểu 1
  groups:
    - name: Miền núi
      subtotal: {standard: {achieved: 2, 2026: 3}, modern: {2027: 1}}
    - name: Đồng bằng
      subtotal: {standard: {2026: 1, 2027: 1}}
      communes:
        - {name: Xã Hòa Bình, district: TX. Biển Xanh, standard: 2026, advanced: 2027}
        - {name: Xã An Lạc, standard: 2027, advanced: 2027, model: 2027}
districts:
  source: Biểu 2
  complete: false
  rows:
    - {name: Thị xã Biển Xanh, standard: 2026, advanced: 2027, model: 2027, modern: 2027}
villages:
  source: Biểu 3
  total: {standard: {all: 5}, model: {2026: 3}}
""",
    """\
decision: 2/KH-UBND
scope: {}
targets:
  - {id: modern, clause: "1", unit: commune, group: Miền núi, level: modern, year: 2027, percent: 40, more_than: true,
     of_level: standard}
  - {id: districts, clause: "1", unit: district, level: standard, year: 2027, count: 3}
  - {id: villages, clause: "1", unit: village, level: standard, year: 2026, percent: 40}
  - {id: more, clause: "1", unit: village, level: model, year: 2026, increase: 2}
  - {id: again, clause: "1", unit: village, level: model, year: 2027, increase: 1}
  - {id: two, clause: "1", unit: commune, level: standard, year: 2026, count: 6}
requirements:
  - {id: half, when: {unit: district, level: standard}, needs: {unit: commune, level: standard, percent: 50}, basis: a}
  - {id: village, when: {unit: district, level: advanced}, needs: {unit: village, level: model, percent: 50}, basis: b}
""",
)


def data_of(repository: Path, name: str) -> Dataset:
    return load_dataset(Folder(repository / "examples" / name))


def lines(data: Dataset, year: int | None = None) -> dict[str, TargetLine]:
    return {line.target.id: line for line in summarise(data, year).targets}


def stands(line: TargetLine) -> tuple[object, ...]:
    """Plan when due of its base, count of its base, gap, and how it fares."""
    found = line.standing
    return (found and found.plan, found and found.base, line.count, line.of, found and found.gap, line.state)


def parts(shown: Breakdown) -> list[tuple[object, ...]]:
    return [
        (part.name, part.units, *((level.reached, level.new, level.names) for level in part.levels))
        for part in shown.parts
    ]


def test_a_share_is_told_of_its_own_base(repository: Path) -> None:
    found = lines(data_of(repository, "five-years-without-districts"))
    assert {id: stands(line) for id, line in found.items()} == {
        "standard-2028": (8, 11, 8, 11, 0, "met"),
        "standard-2030": (10, 11, 10, 11, 0, "met"),
        "standard-group-2-2030": (3, 3, 3, 3, 0, "met"),
        "standard-group-3-2030": (3, 4, 3, 4, 0, "met"),
        "modern-2030": (3, 10, 3, 10, 0, "met"),
    }
    by_2028 = lines(data_of(repository, "five-years-without-districts"), 2028)["modern-2030"]
    assert (by_2028.plan, by_2028.base) == (2, 8), "by 2028 eight are standard, and two of them modern"


def test_counts_alone_are_a_plan(repository: Path) -> None:
    summary = summarise(data_of(repository, "counts-only"), 2018)
    assert [
        (each.unit, each.base, [(step.new, step.cumulative) for step in each.steps]) for each in summary.progress
    ] == [
        ("commune", 60, [(12, 12), (5, 17), (6, 23), (7, 30)]),
        ("district", 5, [(0, 0), (0, 0), (0, 0), (1, 1)]),
    ]


def test_an_increase_is_told_against_what_is_new(repository: Path) -> None:
    found = lines(data_of(repository, "one-year-plan"))["standard-2024"]
    assert (found.count, found.plan, found.plan_when_due, found.base) == (None, 40, 40, 45)
    assert found.increase is not None
    assert (found.increase.plan, found.increase.count, found.increase.gap, found.state) == (2, 2, 0, "met")


def test_what_the_plan_does_not_say_is_unknown() -> None:
    found = lines(MIXED.dataset())
    assert {id: stands(line) for id, line in found.items()} == {
        "modern": (1, 5, 3, 5, -2, "never met"),
        "districts": (None, None, 3, None, None, None),
        "villages": (None, None, None, None, None, None),
        "more": (3, None, None, None, 1, "met"),
        "again": (0, None, None, None, -1, "never met"),
        "two": (6, None, 6, None, 0, "met"),
    }
    districts = [each for each in summarise(MIXED.dataset(), None).progress if each.unit == "district"]
    assert [[(step.new, step.cumulative) for step in each.steps] for each in districts] == [
        [(None, None), (1, None), (0, None)],
        [(None, None), (0, None), (1, None)],
        [(None, None), (0, None), (1, None)],
        [(None, None), (0, None), (1, None)],
    ]


def test_groups_are_told_and_one_without_rows_by_its_printed_numbers() -> None:
    shown = break_down(MIXED.dataset(), Division.GROUP, 2027)
    assert parts(shown) == [
        ("Miền núi", None, (5, 0, ()), (0, 0, ()), (0, 0, ()), (1, 1, ())),
        (
            "Đồng bằng",
            2,
            (2, 1, ("Xã An Lạc",)),
            (2, 2, ("Xã An Lạc", "Xã Hòa Bình")),
            (1, 1, ("Xã An Lạc",)),
            (0, 0, ()),
        ),
    ]
    assert (shown.total.units, shown.total.reached) == (None, (7, 2, 1, 1))


def test_districts_that_rows_name_are_told_and_all_that_name_none_after_them() -> None:
    assert parts(break_down(MIXED.dataset(), Division.DISTRICT, 2026)) == [
        ("TX. Biển Xanh", 1, (1, 1, ("Xã Hòa Bình",)), (0, 0, ()), (0, 0, ()), (0, 0, ())),
        ("", None, (5, 3, ()), (0, 0, ()), (0, 0, ()), (0, 0, ())),
    ]


def test_of_a_table_that_lists_only_what_is_new_the_total_alone_is_known(repository: Path) -> None:
    shown = break_down(data_of(repository, "one-year-plan"), Division.DISTRICT, None)
    assert parts(shown) == [
        ("Huyện Sông Hồng", None, (None, 1, ("Xã Hòa Bình",)), (None, 2, ("Xã An Lạc", "Xã Tân Lập"))),
        ("Huyện Biển Xanh", None, (None, 1, ("Xã Tân Lập",)), (None, 1, ("Xã Đông Hải",))),
    ]
    assert (shown.total.units, shown.total.reached) == (45, (40, 14))


def test_what_a_block_prints_as_achieved_is_known_though_only_new_units_are_listed(book: Book) -> None:
    listed = book.with_roadmap(
        ("  source: Bảng 2\n", "  source: Bảng 2\n  complete: false\n"),
        ("row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2023", "row: 1, name: Xã Hòa Bình, model: 2023"),
        ("advanced: {achieved: 1, 2022: 1, 2023: 1}", "advanced: {achieved: 7, 2022: 1, 2023: 1}"),
    ).dataset()
    reached = [
        (part.name, part.units, part.levels[0].reached) for part in break_down(listed, Division.DISTRICT, 2022).parts
    ]
    assert reached == [("Huyện Sông Hồng", None, 8), ("TP. Biển Xanh", None, 0)]
    (achieved, *others) = show(listed, Division.DISTRICT, "song hong").subtotal
    assert (achieved.cell.count, achieved.counted) == (7, None)
    assert [number.counted for number in others[:2]] == [1, 1]


def test_villages_that_name_their_commune_are_not_divided_by_districts() -> None:
    villages = Book(
        MIXED.roadmap[: MIXED.roadmap.index("communes:")]
        + "villages: {source: B, rows: [{name: Thôn Một, commune: Xã A, standard: 2026, group: 2}]}\n",
        MIXED.targets,
    ).dataset()
    assert divided(villages, Division.DISTRICT) is None
    found = break_down(villages, Division.GROUP, 2026)
    assert (found.unit, parts(found)) == ("village", [("2", 1, (1, 1, ("Thôn Một",)))])


def test_a_group_whole_has_its_units_or_its_printed_numbers(repository: Path) -> None:
    group = show(data_of(repository, "five-years-without-districts"), Division.GROUP, "nhom 3")
    assert [row.name for row in group.rows] == ["Xã Thượng Nguồn", "Xã Bản Mây", "Xã Khe Đá", "Đặc khu Đảo Xa"]
    assert (group.has_levels, group.row, group.judged) == (False, None, ())
    alone = show(MIXED.dataset(), Division.GROUP, "mien nui")
    assert alone.rows == ()
    assert {(number.cell.column, number.cell.value, number.counted) for number in alone.subtotal} == {
        ("achieved", 2, None),
        (2026, 3, None),
        (2027, 0, None),
        ("achieved", 0, None),
        (2026, 0, None),
        (2027, 1, None),
    }


def test_a_district_written_in_another_way_in_its_own_table_is_found_there(book: Book) -> None:
    retyped = book.with_roadmap(("name: Thành phố Biển Xanh", "name: Thị xã Biển Xanh")).dataset()
    shown = show(retyped, Division.DISTRICT, "bien xanh")
    assert shown.row is not None
    assert shown.row.name == "Thị xã Biển Xanh"


def test_a_requirement_that_cannot_be_judged_says_what_is_missing(ntm: Ntm, folder: Callable[[Book], Path]) -> None:
    place = str(folder(MIXED))
    said = ntm("summary", place, "--district", "bien xanh").out
    assert "met: standard 2026, 50 % of communes standard: 1 of 1 commune, 100.0 % (a)\n" in said
    assert "cannot be judged: advanced 2027, Biểu 3 lists no villages of Thị xã Biển" in said
    _, unknown = json.loads(ntm("summary", place, "--district", "bien xanh", "--format", "json").out)["requirements"]
    assert (unknown["met"], unknown["have"], unknown["of"], unknown["met_from"]) == (None, None, None, None)
    assert unknown["missing"]["key"] == "missing.below"


def test_the_rows_of_targets_say_of_which_units_they_are(ntm: Ntm, folder: Callable[[Book], Path]) -> None:
    told = [" ".join(line.split()) for line in ntm("summary", str(folder(MIXED))).out.splitlines()]
    start = next(at for at, line in enumerate(told) if line.startswith("! modern communes 2027 3/5 "))
    assert told[start].endswith("· 1 short by 2 in 2027,")
    assert told[start + 1 : start + 4] == ["in Miền núi never met", "of standard", "communes"]
    again, more, two = (told[start + place] for place in (4, 6, 7))
    assert again.startswith("! model villages 2027 +1 ")
    assert again.endswith("│ 3/– short by 1 in 2027,")
    assert more.startswith("model villages 2026 +2 ")
    assert more.endswith("│█████ 3/– met in 2026, over by 1")
    assert two.startswith("standard communes 2026 6/– ")
    assert two.endswith(" 7 met in 2026")
    assert told[start + 8] == "Not in the plan: standard villages 2026 (40 %); standard districts 2027 (3/–)"


def test_the_share_of_a_base_that_grows_is_drawn_of_the_larger(repository: Path, ntm: Ntm) -> None:
    """By 2028 2 of 8 are modern; asked are 3 of the 10 that are standard in 2030, and 3 there will be."""
    place = str(repository / "examples" / "five-years-without-districts")
    told, *_ = [line for line in ntm("summary", place, "--year", "2028").out.splitlines() if "modern communes " in line]
    assert re.fullmatch(r" +modern communes +2030 +3/10 .*█+▒+│·+ +2/8  to be met in 2030", told)


def test_json_says_what_narrows_a_target_and_null_where_nothing_is_known(
    ntm: Ntm, folder: Callable[[Book], Path]
) -> None:
    document = json.loads(ntm("summary", str(folder(MIXED)), "--format", "json").out)
    told = {target["id"]: target for target in document["targets"]}
    narrowed = ("group", "of_level", "more_than", "increase", "since", "new_when_due", "plan_when_due", "count")
    assert {id: tuple(target[key] for key in narrowed) for id, target in told.items()} == {
        "modern": ("Miền núi", "standard", True, None, None, None, 1, 3),
        "districts": (None, None, False, None, None, None, None, 3),
        "villages": (None, None, False, None, None, None, None, None),
        "more": (None, None, False, 2, "achieved", 3, 3, None),
        "again": (None, None, False, 1, 2026, 0, 3, None),
        "two": (None, None, False, None, None, None, 6, 6),
    }
    assert {"unit": "district", "level": "model", "column": 2027, "new": 1, "cumulative": None, "of": None} in document[
        "counts"
    ]
    (_, lowland) = json.loads(ntm("summary", str(folder(MIXED)), "--by", "group", "--format", "json").out)["groups"]
    assert (lowland["name"], lowland["communes"]) == ("Đồng bằng", 2)
    assert lowland["levels"]["advanced"] == {
        "reached": 2,
        "new": ["Xã An Lạc", "Xã Hòa Bình"],
        "new_count": 2,
        "of": None,
        "to_go": None,
        "gap": None,
        "columns": [
            {"column": "achieved", "new": 0, "reached": 0, "percent": None},
            {"column": 2026, "new": 0, "reached": 0, "percent": None},
            {"column": 2027, "new": 2, "reached": 2, "percent": None},
        ],
    }
    (_, rest) = json.loads(ntm("summary", str(folder(MIXED)), "--by", "district", "--format", "json").out)["districts"]
    assert (rest["name"], rest["communes"], rest["levels"]["modern"]["new_count"]) == (None, None, 1)


def test_csv_gives_a_narrower_target_a_row_of_its_own(ntm: Ntm, folder: Callable[[Book], Path]) -> None:
    rows = [*csv.DictReader(io.StringIO(ntm("summary", str(folder(MIXED)), "--format", "csv").out))]
    told = {row["target"]: row for row in rows if row["target"]}
    assert len(told) == 6
    narrow, more = told["modern"], told["more"]
    assert (narrow["new"], narrow["group"], narrow["of_level"], narrow["target_count"]) == (
        "",
        "Miền núi",
        "standard",
        "3",
    )
    assert (more["new"], more["increase"], more["new_when_due"], more["plan_when_due"]) == ("3", "2", "3", "3")
    header, first, _ = csv.reader(
        io.StringIO(ntm("summary", str(folder(MIXED)), "--by", "group", "--format", "csv").out)
    )
    assert header[:3] == ["group", "communes", "standard"]
    assert first[:10] == ["Miền núi", "", "5", "", "0", "", "0", "", "1", ""]
    assert header[10:15] == [f"standard_{name}" for name in ("to_go", "gap", *(f"percent_{each}" for each in COLUMNS))]
    assert set(first[10:]) == {""}


def test_where_nothing_says_of_how_many_the_map_has_counts_and_no_shares(
    ntm: Ntm, folder: Callable[[Book], Path]
) -> None:
    _, head, years, _, *rows = ntm("summary", str(folder(MIXED)), "--by", "group", "--names").out.splitlines()
    assert head.split() == ["Standard", "Advanced", "Model", "Modern"]
    assert years.split() == ["Group", "All", *(["start", "26", "27"] * 4)]
    assert [row.split() for row in rows[:3]] == [
        ["Miền", "núi", "–", *"255000000001"],
        ["Đồng", "bằng", "2", *"012002001000"],
        ["Total", "–", *"267002001001"],
    ]
    assert rows[3:] == [
        "",
        "New in 2027",
        "Miền núi: modern: +1",
        "Đồng bằng: standard: Xã An Lạc; advanced: Xã An Lạc, Xã Hòa Bình; model: Xã An",
        "Lạc",
    ]


def test_of_a_table_that_lists_only_what_is_new_the_map_has_the_new(repository: Path, ntm: Ntm) -> None:
    out = ntm("summary", str(repository / "examples" / "one-year-plan"), "--by", "district").out
    _, _, _, _, *rows = [line.split() for line in out.splitlines()]
    assert [row[-7:] for row in rows] == [
        ["–", "–", "+1", "–", "–", "+2", "–"],
        ["–", "–", "+1", "–", "–", "+1", "–"],
        ["45", "38", "40", "40", "11", "14", "14"],
    ]


def test_the_gap_is_to_a_share_of_the_next_target_of_just_these_units(repository: Path) -> None:
    data = data_of(repository, "five-years-without-districts")
    by_2028, by_2030 = (break_down(data, Division.GROUP, year) for year in (2028, 2030))
    assert [aim and aim.target.id for aim in by_2028.aims] == ["standard-2028", None], "3/10 are of another base"
    assert [aim and aim.target.id for aim in by_2030.aims] == ["standard-2030", None]
    # 8 of 11 by 2028 are 2.91 of 4, 2.18 of 3: there are 4, 3 and 1; 10 of 11 by 2030 are 3.64 and 2.73.
    assert {part.name: str(part.levels[0].off) for part in by_2028.parts} == {
        "Nhóm 1": "1.1",
        "Nhóm 2": "0.8",
        "Nhóm 3": "-1.9",
    }
    assert {part.name: str(part.levels[0].off) for part in by_2030.parts} == {
        "Nhóm 1": "0.4",
        "Nhóm 2": "0.3",
        "Nhóm 3": "-0.6",
    }
    assert str(by_2030.total.levels[0].off) == "0.0"


def test_a_target_of_another_base_makes_no_gap(book: Book) -> None:
    other = book.with_targets(("count: 4, of: 5", "count: 4, of: 6"))
    shown = break_down(other.dataset(), Division.DISTRICT, 2023)
    assert [aim and aim.target.id for aim in shown.aims] == [None, "models-2023"]
    assert [level.off for part in shown.parts for level in part.levels if level.level == "advanced"] == [None, None]


def test_units_are_listed_with_their_group_and_those_that_are_not_are_counted(
    ntm: Ntm, folder: Callable[[Book], Path]
) -> None:
    place = str(folder(MIXED))
    document = json.loads(ntm("summary", place, "--by", "commune", "--year", "2026", "--format", "json").out)
    assert document["communes"] == [
        {"row": None, "name": "Xã Hòa Bình", "district": "TX. Biển Xanh", "group": "Đồng bằng", "standard": 2026},
        {"row": None, "name": "Xã An Lạc", "district": None, "group": "Đồng bằng"},
    ]
    assert document["reached"] == {"standard": 6, "advanced": 0, "model": 0, "modern": 0}
    lines = [" ".join(line.split()) for line in ntm("summary", place, "--by", "commune").out.splitlines()]
    assert lines[2] == "No. Commune District Group Standard Advanced Model Modern"
    assert lines[4:] == [
        "– Xã Hòa Bình TX. Biển Xanh Đồng bằng 2026 2027 – –",
        "– Xã An Lạc Đồng bằng 2027 2027 2027 –",
        "Total 7 2 1 1",
    ]


def test_villages_are_listed_as_communes_are(ntm: Ntm, folder: Callable[[Book], Path]) -> None:
    villages = Book(
        MIXED.roadmap[: MIXED.roadmap.index("communes:")]
        + "villages: {source: B, rows: [{row: 1, name: Thôn Một, commune: Xã A, standard: 2026, model: 2027}]}\n",
        MIXED.targets,
    )
    rows = [*csv.reader(io.StringIO(ntm("summary", str(folder(villages)), "--by", "village", "--format", "csv").out))]
    assert rows == [
        ["row", "name", "district", "group", "standard", "model"],
        ["1", "Thôn Một", "Xã A", "", "2026", "2027"],
    ]


@pytest.mark.parametrize("unit", ["commune", "village"])
def test_units_that_have_no_rows_cannot_be_listed(unit: str, repository: Path, ntm: Ntm) -> None:
    run = ntm("summary", str(repository / "examples" / "counts-only"), "--by", unit)
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith(f"ntm: The roadmap lists no {unit}s by name.\nhelp: ")


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("cells", [80, 60, 56])
@pytest.mark.parametrize(
    "by", [(), ("--by", "district"), ("--by", "group"), ("--by", "commune"), ("--by", "village")], ids=str
)
@pytest.mark.parametrize("name", [*EXAMPLES, "mixed"])
def test_every_shape_fits_a_terminal_and_never_says_none(
    name: str,
    by: tuple[str, ...],
    cells: int,
    language: str,
    ntm: Ntm,
    repository: Path,
    folder: Callable[[Book], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = folder(MIXED) if name == "mixed" else repository / "examples" / name
    monkeypatch.setenv("COLUMNS", str(cells))
    run = ntm("summary", str(place), *by, "--lang", language)
    assert max(map(cell_len, run.out.splitlines()), default=0) <= cells
    assert "…" not in run.out
    texts = [run.out, run.err, *(ntm("summary", str(place), *by, "--format", form).out for form in ("json", "csv"))]
    assert not [text for text in texts if "None" in text]
    data = load_dataset(Folder(place))
    assert run.exit == (0 if not by or can_be_shown(data, by[1]) else 2)


def can_be_shown(data: Dataset, by: str) -> bool:
    if by in [*Division]:
        return divided(data, Division(by)) is not None
    table = data.table(Unit(by))
    return table is not None and bool(table.rows)
