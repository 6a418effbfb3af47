"""Plans that leave out what others print: what is found in each, all of it and nothing else."""

from __future__ import annotations

import pytest
from acknowledged import acknowledge
from saying import in_short
from small import Book

from ntm_cli import rules
from ntm_cli.reading.loading import read_dataset

Told = list[tuple[str, int, tuple[object, ...]]]
ROADMAP = """\
decision: {number: 1/QĐ-UBND, date: 2022-01-01, province: Thử Nghiệm}
years: [2022, 2023]
communes:
  source: PB2
  total:
    advanced: {achieved: 1, 2022: 1, 2023: 1, all: 3}
    model: {2023: 1, all: 1}
  districts:
    - name: Huyện Ất
      subtotal:
        advanced: {achieved: 1, 2022: 1}
        model: {2023: 1}
      communes:
        - {row: 1, name: Xã Một, advanced: achieved, model: 2023}
        - {row: 2, name: Xã Hai, advanced: 2022}
    - name: Huyện Bính
      subtotal:
        advanced: {2023: 1}
      communes:
        - {row: 3, name: Xã Ba, advanced: 2023}
        - {row: 4, name: Xã Bốn}
districts:
  source: PB3
  total: {standard: {achieved: 1, 2023: 1}}
  rows:
    - {row: 1, name: Huyện Ất, standard: achieved}
    - {row: 2, name: Huyện Bính, standard: 2023}
"""
TARGETS = """\
decision: 1/QĐ-UBND
scope: {communes: 4, districts: 2}
targets:
  - {id: a23, clause: "1", unit: commune, level: advanced, year: 2023, count: 3, of: 4, percent: 75}
requirements:
  - id: r1
    when: {unit: district, level: standard, kinds: [Huyện]}
    needs: {unit: commune, level: advanced, percent: 50}
    basis: QĐ 10
"""
BASE = Book(ROADMAP, TARGETS)
TOTAL = """\
  total:
    advanced: {achieved: 1, 2022: 1, 2023: 1, all: 3}
    model: {2023: 1, all: 1}
"""
ONE = "      subtotal:\n        advanced: {achieved: 1, 2022: 1}\n        model: {2023: 1}\n"
OTHER = "      subtotal:\n        advanced: {2023: 1}\n"
DISTRICTS = ROADMAP[ROADMAP.index("districts:\n  source") :]
ISLAND = (
    "Huyện Bính, standard: 2023}",
    "Huyện Bính, standard: 2023}\n    - {row: 3, name: Huyện Đảo, standard: achieved}",
)
WITH_ISLAND = BASE.with_roadmap(ISLAND, ("{achieved: 1, 2023: 1}", "{achieved: 2, 2023: 1}")).with_targets(
    ("districts: 2", "districts: 3")
)
RECOGNISED = """\
recognised:
  source: PB1
  complete: true
  by_year: {2021: {advanced: 1}}
  total: {advanced: 1}
  communes:
    - {row: 1, district: TX Ất, name: Xã Hai, advanced: 2021}
"""
MODEL_SHARE = '  - {id: m23, clause: "1", unit: commune, level: model, year: 2023, count: 1, of: 3, percent: 33.3}\n'
A23 = ("target", "advanced", "commune", 2023)
PLAN = "decision: {number: 1/KH-UBND, date: 2020-01-01, province: Thử Nghiệm}\n"
COUNTS_ONLY = Book(
    PLAN
    + """\
years: [2016, 2017, 2018]
communes:
  source: Lộ trình
  total:
    standard: {2016: 4, 2017: 5, 2018: 7, all: 15}
""",
    """\
decision: 1/KH-UBND
scope: {communes: 40}
targets:
  - {id: s18, clause: "1", unit: commune, level: standard, year: 2018, count: 16, of: 40, percent: 40}
""",
)
FLAT = Book(
    PLAN
    + """\
years: [2026, 2027]
levels: [standard, modern]
communes:
  source: Phụ lục 1
  total:
    standard: {2026: 2, 2027: 1, all: 3}
    modern: {2027: 1, all: 1}
  rows:
    - {row: 1, name: Xã Một, group: 1, standard: 2026, modern: 2027}
    - {row: 2, name: Xã Hai, group: 2, standard: 2026}
    - {row: 3, name: Đặc khu Ba, group: 3, standard: 2027}
    - {row: 4, name: Xã Bốn, group: 3}
""",
    """\
decision: 1/KH-UBND
scope: {communes: 4}
targets:
  - {id: s27, clause: "1", unit: commune, level: standard, year: 2027, count: 3, of: 4, percent: 75}
  - {id: s27-3, clause: "1", unit: commune, group: 3, level: standard, year: 2027, percent: 50}
  - {id: m27, clause: "1", unit: commune, level: modern, year: 2027, percent: 33.3, of_level: standard}
""",
)
PARTIAL = Book(
    PLAN
    + """\
years: [2020, 2021]
communes:
  source: Kế hoạch năm
  complete: false
  of: 12
  total:
    standard: {achieved: 7, 2020: 1, 2021: 2, all: 10}
  rows:
    - {row: 1, name: Xã Một, district: Huyện Ất, standard: 2020}
    - {row: 2, name: Xã Hai, district: Huyện Ất, standard: 2021}
    - {row: 3, name: Xã Hai, district: Huyện Bính, standard: 2021}
""",
    """\
decision: 1/KH-UBND
scope: {communes: 12}
targets:
  - {id: s20, clause: "1", unit: commune, level: standard, year: 2020, increase: 1}
  - id: s21
    clause: "1"
    unit: commune
    level: standard
    year: 2021
    increase: 3
    names: [Xã Một, {name: Xã Hai, district: Huyện Bính}]
""",
)
S21 = ("target", "standard", "commune", 2021)


def found(book: Book) -> Told:
    """Everything that a check tells of a book and no comment acknowledges: the rule, the line, and what it says."""
    sources = book.sources()
    told = acknowledge(rules.run(book.dataset()), sources)
    return [(each.rule, each.span.line, in_short(each.message)) for each in told if each.ignored is None]


@pytest.mark.parametrize(
    "book",
    [
        BASE,
        BASE.with_roadmap((ONE, ""), (OTHER, "")),
        BASE.with_roadmap((TOTAL, "")),
        BASE.with_roadmap((TOTAL, ""), (ONE, ""), (OTHER, "")),
        BASE.with_roadmap((TOTAL, "  total:\n    advanced: {all: 3}\n    model: {all: 1}\n")),
        WITH_ISLAND.with_roadmap(
            ("districts:\n  source", "    - {name: Huyện Đảo, communes: []}\ndistricts:\n  source")
        ),
        BASE.with_targets(
            ("requirements:", MODEL_SHARE.replace("of: 3", "of: 3, of_level: advanced") + "requirements:")
        ),
        COUNTS_ONLY.with_roadmap(("all: 15", "all: 16")),
        FLAT,
        PARTIAL.with_targets(("increase: 3", "increase: 2"), ("[Xã Một", "[{name: Xã Hai, district: Huyện Ất}")),
    ],
    ids=[
        "all is printed",
        "no subtotals",
        "no total",
        "no numbers at all",
        "sums only",
        "a district without communes",
        "a share of those at another level",
        "counts only",
        "flat rows in groups",
        "only what is new",
    ],
)
def test_what_is_not_printed_is_not_asked_for(book: Book) -> None:
    assert found(book) == []


def test_a_level_that_no_total_gives_is_held_against_the_targets_all_the_same() -> None:
    book = BASE.with_roadmap(
        (TOTAL, "  # ntm: ignore[total-mismatch] bảng không có dòng tổng\n  total: {}\n"),
        ("achieved: 1, 2022: 1}\n        model", "2022: 1}\n        model"),
        ("Xã Một, advanced: achieved, model", "Xã Một, model"),
    ).with_targets(("count: 3, of: 4, percent: 75", "count: 4, of: 4, percent: 100"), ("percent: 50}", "percent: 100}"))
    assert found(book) == [
        ("level-out-of-order", 13, ("level-out-of-order.skipped", "Xã Một", "model", 2023, "advanced")),
        ("target-shortfall", 4, ("target-shortfall", A23, 4, 2, 2)),
        (
            "requirement-unmet",
            26,
            (
                "requirement-unmet.share",
                "Huyện Bính",
                "standard",
                2023,
                1,
                (2, "commune"),
                "50.0",
                "advanced",
                "100",
                "QĐ 10",
            ),
        ),
        ("stale-ignore", 5, ("stale-ignore", "total-mismatch", 6)),
    ]


def test_without_a_table_of_districts_it_is_said_which_requirement_cannot_be_judged_and_why() -> None:
    book = BASE.with_roadmap((DISTRICTS, ""))
    assert found(book) == [
        ("requirement-unmet", 7, ("requirement-unmet.unknown-units", "r1", "QĐ 10", ("missing.table", "districts")))
    ]
    assert [str(finding.severity) for finding in book.findings()] == ["note"]


def test_the_sums_of_a_plan_of_counts_are_checked_and_its_target_is_met() -> None:
    assert found(COUNTS_ONLY) == [("sum-mismatch", 6, ("sum-mismatch.columns", "Lộ trình", "standard", 15, 16))]


def test_a_district_that_only_the_districts_table_has_is_told_with_how_to_list_it() -> None:
    missing = ("unit-in-one-table", ("name", "Huyện Đảo"), "PB3", "PB2")
    assert found(WITH_ISLAND) == [("unit-in-one-table", 28, missing)]
    assert in_short(WITH_ISLAND.only("unit-in-one-table").help) == ("unit-in-one-table.help",)


def test_a_district_that_prints_no_subtotal_where_another_does_is_one_warning() -> None:
    book = BASE.with_roadmap((OTHER, ""))
    assert found(book) == [("subtotal-missing", 16, ("subtotal-missing", "PB2", ["Huyện Bính"], ["Huyện Ất"]))]
    assert str(book.only("subtotal-missing").severity) == "warning"


def test_an_increase_alone_is_held_against_what_is_new() -> None:
    book = BASE.with_targets(("count: 3, of: 4, percent: 75", "increase: 9"))
    assert found(book) == [("target-shortfall", 4, ("target-shortfall", A23, ("count.more", 9), 2, 7))]


def test_a_share_of_all_units_is_not_one_of_those_at_another_level() -> None:
    book = BASE.with_targets(("requirements:", f"{MODEL_SHARE}requirements:"))
    model = ("target", "model", "commune", 2023)
    assert found(book) == [("base-mismatch", 5, ("base-mismatch.scope", model, 3, "commune", 4))]


def test_a_plan_that_lists_only_what_is_new_is_held_against_its_yearly_targets() -> None:
    assert found(PARTIAL) == [
        ("target-shortfall", 10, ("target-shortfall", S21, ("count.more", 3), 2, 1)),
        (
            "target-names-mismatch",
            11,
            (
                "target-names-mismatch.only-new",
                ("target-names-mismatch.named", S21, "Xã Một", ("target-names-mismatch.plan", "Kế hoạch năm", 2020)),
            ),
        ),
        (
            "target-names-mismatch",
            11,
            (
                "target-names-mismatch.not-named",
                S21,
                ("name.district", "Xã Hai", "Huyện Ất"),
                ("target-names-mismatch.plan", "Kế hoạch năm", 2021),
            ),
        ),
    ]


def test_a_name_that_two_districts_have_is_ambiguous() -> None:
    book = BASE.with_roadmap(
        ("{achieved: 1, 2022: 1}", "{achieved: 1}"),
        ("Xã Hai, advanced: 2022", "Xã Hai"),
        ("        advanced: {2023: 1}", "        advanced: {2022: 1, 2023: 1}"),
        ("name: Xã Bốn", "name: Xã Hai, advanced: 2022"),
    )
    named = book.with_targets(("percent: 75}", "percent: 75, names: [Xã Một, Xã Hai, Xã Ba]}"))
    ambiguous = ("target-names-mismatch.ambiguous", A23, "Xã Hai", ["Huyện Ất", "Huyện Bính"])
    assert found(named) == [("target-names-mismatch", 4, ambiguous)]
    told_apart = named.with_targets(("[Xã Một, Xã Hai,", "[Xã Một, {name: Xã Hai, district: Huyện Bính},"))
    assert found(told_apart) == []


def test_a_district_of_another_kind_is_said_once_and_its_communes_are_compared() -> None:
    assert found(Book(ROADMAP + RECOGNISED, TARGETS)) == [
        ("recognised-mismatch", 34, ("recognised-mismatch.row", "Xã Hai", "advanced", "PB1", 2021, "PB2", 2022)),
        ("unit-in-one-table", 14, ("unit-in-one-table", ("name.district", "Xã Một", "Huyện Ất"), "PB2", "PB1")),
        ("name-variant", 34, ("name-variant", "PB1", "TX Ất", "PB2", "Huyện Ất")),
    ]


@pytest.mark.parametrize("names", [(), (("Huyện Ất", "Ất"), ("Huyện Bính", "Bính"))])
def test_a_requirement_of_an_unknown_kind_is_refused_and_never_silently_off(names: tuple[tuple[str, str], ...]) -> None:
    roadmap = ROADMAP
    for name, bare in names:
        roadmap = roadmap.replace(name, bare)
    book = Book(roadmap, TARGETS).with_targets(("kinds: [Huyện]", "kinds: [Huyên]"))
    read = read_dataset(*book.sources())
    assert isinstance(read, list | tuple)
    (finding,) = read
    assert (finding.span.file, finding.span.line, book.at(finding)) == ("targets.yaml", 7, "Huyên")
