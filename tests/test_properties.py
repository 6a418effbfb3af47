"""What holds for every roadmap that agrees with itself, of whatever size, years, levels and kinds of district."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saying import in_short
from small import Book

from ntm_cli import rules
from ntm_cli.findings import Finding
from ntm_cli.plan.counts import plan_by, reached_by, steps
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.promised import Series
from ntm_cli.plan.targets import standing
from ntm_cli.plan.vocabulary import ACHIEVED, Division, Level
from ntm_cli.reading.loading import read_dataset
from ntm_cli.summaries.parts import break_down
from ntm_cli.summaries.year import TargetLine, summarise

LEVELS = ("standard", "advanced", "model")
KINDS = ("Huyện", "Thị xã", "TP.", "Quận", "Đặc khu")
#: Names so far apart that none is a variant of another.
NAMES = (
    "An Lạc",
    "Bình Minh",
    "Cẩm Phú",
    "Đông Hải",
    "Ea Súp",
    "Gò Dầu",
    "Hương Khê",
    "Ia Grai",
    "Kỳ Sơn",
    "Long Điền",
)
NAMES += (
    "Mường Tè",
    "Nậm Pồ",
    "Quế Phong",
    "Sốp Cộp",
    "Tủa Chùa",
    "U Minh",
    "Vĩnh Lợi",
    "Xín Mần",
    "Yên Thủy",
    "Ô Môn",
)

exact = settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Unit:
    """A commune or district: its name, and the column of each level it reaches."""

    name: str
    reaches: dict[str, int | str]


@dataclass(frozen=True)
class District:
    """A district with its communes."""

    unit: Unit
    communes: tuple[Unit, ...]


@dataclass(frozen=True)
class Plan:
    """A province's roadmap without any of its sums: these are counted when it is written."""

    years: tuple[int, ...]
    commune_levels: tuple[str, ...]
    district_levels: tuple[str, ...]
    districts: tuple[District, ...]
    with_sums: bool
    with_recognised: bool
    before: int

    @property
    def columns(self) -> tuple[int | str, ...]:
        return ("achieved", *self.years)

    @property
    def communes(self) -> list[Unit]:
        return [commune for district in self.districts for commune in district.communes]


def _order(columns: tuple[int | str, ...]) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(st.integers(0, len(columns) - 1), max_size=3, unique=True).map(sorted).map(tuple)


@st.composite
def _unit(draw: st.DrawFn, name: str, levels: tuple[str, ...], columns: tuple[int | str, ...]) -> Unit:
    """A unit that reaches levels in their order, each in a later column, or several before the roadmap begins."""
    places = draw(_order(columns))
    several = draw(st.booleans()) and len(places) > 1
    reached = [0 if several and place == places[1] and places[0] == 0 else place for place in places]
    return Unit(name, {level: columns[place] for level, place in zip(levels, reached, strict=False)})


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A roadmap that agrees with itself: one to six districts of any kind, up to eight communes each, any levels."""
    first = draw(st.sampled_from((2016, 2022, 2023, 2026)))
    years = tuple(range(first, first + draw(st.integers(1, 5))))
    columns = ("achieved", *years)
    commune_levels = draw(st.sampled_from((("advanced", "model"), LEVELS, ("standard",), ("standard", "advanced"))))
    district_levels = draw(st.sampled_from((("standard", "advanced"), ("standard",), LEVELS)))
    districts = []
    for name in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True)):
        own = draw(_unit(f"{draw(st.sampled_from(KINDS))} {name}", district_levels, columns))
        below = draw(st.lists(st.sampled_from(NAMES), max_size=8, unique=True))
        communes = tuple(draw(_unit(f"Xã {commune}", commune_levels, columns)) for commune in below)
        districts.append(District(own, communes))
    with_sums, with_recognised = draw(st.booleans()), draw(st.booleans())
    return Plan(years, commune_levels, district_levels, tuple(districts), with_sums, with_recognised, first - 2)


def naive(units: list[Unit], level: str, columns: tuple[int | str, ...]) -> int:
    """How many units have a level in one of these columns, counted one by one."""
    count = 0
    for unit in units:
        for name, column in unit.reaches.items():
            if name == level and column in columns:
                count += 1
    return count


def _row(number: int, unit: Unit) -> str:
    cells = "".join(f", {level}: {column}" for level, column in unit.reaches.items())
    return f"{{row: {number}, name: {unit.name}{cells}}}"


def _numbers(units: list[Unit], levels: tuple[str, ...], plan: Plan, *, sums: bool) -> str:
    made = []
    for level in levels:
        cells = [f"{column}: {naive(units, level, (column,))}" for column in plan.columns]
        cells += [f"all: {naive(units, level, plan.columns)}"] if sums else []
        made.append(f"{level}: {{{', '.join(cells)}}}")
    return f"{{{', '.join(made)}}}"


def roadmap(plan: Plan) -> str:
    """The roadmap as a file, every number of it counted by `naive`."""
    lines = [
        "decision: {number: 1/QĐ-UBND, date: 2022-01-31, province: Tỉnh Thử}",
        f"years: [{', '.join(map(str, plan.years))}]",
        "communes:",
        "  source: Bảng 2",
        f"  total: {_numbers(plan.communes, plan.commune_levels, plan, sums=plan.with_sums)}",
        "  districts:",
    ]
    number = 0
    for district in plan.districts:
        own = list(district.communes)
        lines += [f"    - name: {district.unit.name}"]
        lines += [f"      subtotal: {_numbers(own, plan.commune_levels, plan, sums=False)}"]
        lines += ["      communes:" if own else "      communes: []"]
        for commune in own:
            number += 1
            lines += [f"        - {_row(number, commune)}"]
    units = [district.unit for district in plan.districts]
    lines += ["districts:", "  source: Bảng 3"]
    lines += [f"  total: {_numbers(units, plan.district_levels, plan, sums=True)}", "  rows:"]
    lines += [f"    - {_row(place, unit)}" for place, unit in enumerate(units, start=1)]
    return "\n".join(lines + (_recognised(plan) if plan.with_recognised else [])) + "\n"


def _recognised(plan: Plan) -> list[str]:
    """The table of what was reached before: the communes with something achieved, a year for each of their levels."""
    rows, years = [], Counter[tuple[int, str]]()
    for district in plan.districts:
        for commune in district.communes:
            achieved = [level for level in plan.commune_levels if commune.reaches.get(level) == "achieved"]
            reached = {level: plan.before - len(achieved) + place for place, level in enumerate(achieved)}
            years.update((year, level) for level, year in reached.items())
            cells = "".join(f", {level}: {year}" for level, year in reached.items())
            if reached:
                rows.append(f"{{row: {len(rows) + 1}, district: {district.unit.name}, name: {commune.name}{cells}}}")
    total = {level: sum(count for (_, of), count in years.items() if of == level) for level in plan.commune_levels}
    lines = ["recognised:", "  source: Bảng 1", "  complete: true", "  by_year:" if years else "  by_year: {}"]
    for year in sorted({year for year, _ in years}):
        cells = ", ".join(f"{level}: {count}" for (of, level), count in sorted(years.items()) if of == year)
        lines.append(f"    {year}: {{{cells}}}")
    lines.append(f"  total: {{{', '.join(f'{level}: {count}' for level, count in total.items())}}}")
    return [*lines, *(["  communes:"] if rows else ["  communes: []"]), *(f"    - {row}" for row in rows)]


def targets(plan: Plan) -> str:
    """A target for each level of the communes by the last year, exactly as planned, and one requirement."""
    lines = [
        "decision: 1/QĐ-UBND",
        f"scope: {{communes: {len(plan.communes)}, districts: {len(plan.districts)}}}",
        "targets:",
    ]
    for level in plan.commune_levels:
        count = naive(plan.communes, level, plan.columns)
        lines.append(
            f"  - {{id: {level}, clause: '1', unit: commune, level: {level}, year: {plan.years[-1]}, count: {count}, "
            f"of: {len(plan.communes)}, increase: {count - naive(plan.communes, level, ('achieved',))}}}"
        )
    lines += ["requirements:"]
    for lower, level in pairwise(plan.commune_levels):
        lines.append(
            f"  - {{id: {level}-first, when: {{unit: commune, level: {level}}}, needs: {{level: {lower}}}, basis: a}}"
        )
    return "\n".join(lines) + "\n" if len(plan.commune_levels) > 1 else "\n".join(lines[:-1]) + "\n"


def book(plan: Plan) -> Book:
    return Book(roadmap(plan), targets(plan))


def dataset(made: Book) -> Dataset:
    read = read_dataset(*made.sources())
    assert isinstance(read, Dataset), [(finding.span.line, in_short(finding.message)) for finding in read]
    return read


def findings(made: Book) -> list[Finding]:
    return list(rules.run(dataset(made)))


def _said(found: list[Finding]) -> list[str]:
    return sorted(str(in_short(finding.message)) for finding in found)


@exact
@given(plans())
def test_a_consistent_roadmap_has_no_findings(plan: Plan) -> None:
    assert _said(findings(book(plan))) == []


@exact
@given(plans(), st.sampled_from(("NFD", "\r\n", "both")))
def test_the_way_text_is_stored_changes_nothing(plan: Plan, way: str) -> None:
    made = book(plan)
    texts = [made.roadmap, made.targets]
    if way != "\r\n":
        texts = [unicodedata.normalize("NFD", text) for text in texts]
    if way != "NFD":
        texts = [text.replace("\n", "\r\n") for text in texts]
    assert _said(findings(Book(*texts))) == []


@settings(exact, max_examples=25)
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_the_districts_changes_places_and_nothing_else(plan: Plan, chance: object) -> None:
    shuffled = list(plan.districts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    other = replace(plan, districts=tuple(shuffled))
    for spoil in (lambda text: text, _with_a_wrong_total):
        one, two = Book(spoil(roadmap(plan)), targets(plan)), Book(spoil(roadmap(other)), targets(other))
        assert _said(findings(one)) == _said(findings(two))
        assert [found.fingerprint for found in findings(one)] == [found.fingerprint for found in findings(two)]
        for year in plan.years:
            _demand_same_summary(dataset(one), dataset(two), year)


def _with_a_wrong_total(text: str) -> str:
    """The first number of the communes' total row one too high."""
    head, _, tail = text.partition("achieved: ")
    number = tail.split(",")[0]
    return f"{head}achieved: {int(number) + 1}{tail[len(number) :]}"


def _demand_same_summary(one: Dataset, two: Dataset, year: int) -> None:
    first, second = summarise(one, year), summarise(two, year)
    assert {part.name: part for part in break_down(one, Division.DISTRICT, year).parts} == {
        part.name: part for part in break_down(two, Division.DISTRICT, year).parts
    }
    assert [_told(line) for line in first.targets] == [_told(line) for line in second.targets]


def _told(line: TargetLine) -> tuple[object, ...]:
    return line.plan, line.state, line.standing and replace(line.standing, target=None)


@st.composite
def plans_with_a_move(draw: st.DrawFn) -> tuple[Plan, int, int, str, int]:
    """A roadmap, a commune of it, and another year to which one of its levels can go without breaking their order."""
    plan = draw(plans().filter(lambda plan: len(plan.years) > 1 and _moves(plan)))
    return (plan, *draw(st.sampled_from(_moves(plan))))


def _moves(plan: Plan) -> list[tuple[int, int, str, int]]:
    return [
        (place, position, level, year)
        for place, district in enumerate(plan.districts)
        for position, commune in enumerate(district.communes)
        for level, column in commune.reaches.items()
        for year in plan.years
        if column not in ("achieved", year) and _is_in_order(commune, level, year)
    ]


def _is_in_order(commune: Unit, level: str, year: int) -> bool:
    moved = [0 if column == "achieved" else int(column) for column in (commune.reaches | {level: year}).values()]
    return all(lower < higher or lower == higher == 0 for lower, higher in pairwise(moved))


@exact
@given(plans_with_a_move())
def test_one_unit_moved_to_another_year_is_reported_at_just_the_columns_it_left_and_entered(
    moved: tuple[Plan, int, int, str, int],
) -> None:
    plan, place, position, level, year = moved
    district = plan.districts[place]
    commune = district.communes[position]
    left = commune.reaches[level]
    number = [id(unit) for unit in plan.communes].index(id(commune)) + 1
    after = Unit(commune.name, commune.reaches | {level: year})
    made = book(plan).with_roadmap((f"- {_row(number, commune)}", f"- {_row(number, after)}"))
    found = findings(made)
    assert {(finding.rule, finding.address, finding.stated, finding.counted) for finding in found} == {
        (rule, f"{owner}/{level}/{column}", before, before + step)
        for column, step in ((left, -1), (year, 1))
        for rule, owner, before in (
            ("total-mismatch", "communes/total", naive(plan.communes, level, (column,))),
            (
                "subtotal-mismatch",
                f"communes/districts/{district.unit.name}/subtotal",
                naive(list(district.communes), level, (column,)),
            ),
        )
    }
    for finding in found:
        assert made.at(finding) == str(finding.stated)
        assert f"level: {level}" not in made.at(finding)


@exact
@given(plans(), st.sampled_from((1, -1)), st.data())
def test_any_printed_number_off_by_one_is_reported_where_it_stands(plan: Plan, step: int, draws: st.DataObject) -> None:
    made = book(plan)
    printed = [
        cell
        for table in dataset(made).tables
        for cell in (*table.total, *(cell for block in table.blocks for cell in block.subtotal))
        if cell.count is not None and cell.count + step >= 0
    ]
    if printed:
        cell = draws.draw(st.sampled_from(printed))
        lines = made.roadmap.split("\n")
        span, line = cell.place.span, lines[cell.place.span.line - 1]
        lines[span.line - 1] = f"{line[: span.column - 1]}{cell.value + step}{line[span.end_column - 1 :]}"
        found = findings(replace(made, roadmap="\n".join(lines)))
        here = [(one.stated, one.counted) for one in found if one.address == cell.place.address]
        assert here == [(cell.value + step, cell.value)]


@exact
@given(plans())
def test_counts_agree_with_counting_one_by_one(plan: Plan) -> None:
    data = dataset(book(plan))
    units = {"commune": plan.communes, "district": [district.unit for district in plan.districts]}
    for table in data.tables:
        for level in LEVELS:
            so_far = 0
            for step in steps(table, level, data.columns):
                new = naive(units[table.unit], level, (step.column,))
                so_far += new
                assert (step.new, len(step.rows), step.cumulative) == (new, new, so_far)
            for year in plan.years:
                due = tuple(column for column in plan.columns if column == "achieved" or int(column) <= year)
                assert len(reached_by(table.rows, level, year)) == naive(units[table.unit], level, due)
                assert level not in table.levels or plan_by(data, Series(table.unit, Level(level)), year) == len(
                    reached_by(table.rows, level, year)
                )


@exact
@given(plans())
def test_a_target_is_first_met_in_the_first_year_that_counts_to_it(plan: Plan) -> None:
    data = dataset(book(plan))
    for target in data.targets:
        found = standing(data, target)
        assert found is not None
        assert (found.plan, found.gap) == (target.count, 0)
        sums = [
            (year, naive(plan.communes, target.level, plan.columns[: place + 1]))
            for place, year in enumerate((plan.years[0] - 1, *plan.years))
        ]
        assert found.first_met == next(year for year, count in sums if count >= (target.count or 0))


@pytest.mark.parametrize("column", [ACHIEVED, 2026])
def test_the_plans_tried_are_of_every_sort(column: int | str) -> None:
    """What the generator must bring forth, lest the properties hold of nothing."""
    seen: Counter[str] = Counter()

    @exact
    @given(plans())
    def look(plan: Plan) -> None:
        seen["open standard"] += "standard" in plan.commune_levels
        seen["one district"] += len(plan.districts) == 1
        seen["nothing recognised"] += not plan.with_recognised
        seen["other years"] += plan.years[0] == 2026 and len(plan.years) > 1
        seen["other kinds"] += any(district.unit.name.startswith(("Quận", "Đặc khu")) for district in plan.districts)
        seen["a district without communes"] += any(not district.communes for district in plan.districts)
        seen["the column"] += any(column in commune.reaches.values() for commune in plan.communes)
        seen["both levels achieved"] += any(list(unit.reaches.values()).count(ACHIEVED) > 1 for unit in plan.communes)

    look()
    assert min(seen[name] for name in tuple(seen)) > 0, seen
    assert len(seen) == 8
