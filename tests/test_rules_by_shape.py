"""Every rule that compares, on every shape that a plan may have: one change to it, and all that is found."""

from __future__ import annotations

import pytest
from saying import numbers
from small import Book

HEAD = "decision: {number: 1/KH-UBND, date: 2026-01-31, province: Thử Nghiệm}\nyears: [2026, 2027]\n"
LEVELS = f"{HEAD}levels: [standard, modern]\n"

#: Flat rows that name their district and their group, each row with its number.
FLAT = Book(
    LEVELS
    + """\
communes:
  source: B1
  total:
    standard: {achieved: 1, 2026: 1, 2027: 1, all: 3, of: 4}
    modern: {2027: 1, all: 1}
  rows:
    - {row: 1, name: Xã Một, district: Huyện Ất, group: 1, standard: achieved, modern: 2027}
    - {row: 2, name: Xã Hai, district: Huyện Ất, group: 2, standard: 2026}
    - {row: 3, name: Xã Hai, district: TX Bính, group: 1, standard: 2027}
    - {row: 4, name: Xã Bốn, district: TX Bính, group: 2}
districts:
  source: B2
  rows:
    - {row: 1, name: Huyện Ất, standard: 2026}
    - {row: 2, name: TX. Bính}
recognised:
  source: B3
  complete: true
  communes:
    - {district: Huyện Ất, name: Xã Một, standard: 2020}
""",
    """\
decision: 1/KH-UBND
scope: {communes: 4, districts: 2}
targets:
  - {id: a, clause: "1", unit: commune, level: standard, year: 2026, count: 2, of: 4, percent: 50, increase: 1,
     names: [{name: Xã Hai, district: H. Ất}]}
  - {id: b, clause: "2", unit: commune, level: standard, year: 2027, percent: 60, more_than: true}
  - {id: c, clause: "2", unit: commune, level: modern, year: 2027, count: 1, of: 3, of_level: standard, percent: 33.3}
  - {id: d, clause: "2", unit: commune, group: 1, level: standard, year: 2027,
     count: 2, of: 2, percent: 100, increase: 1}
  - {id: e, clause: "3", unit: commune, group: 2, level: standard, year: 2026, increase: 1}
  - {id: f, clause: "3", unit: commune, group: 2, level: standard, year: 2027, increase: 0}
requirements:
  - {id: r, when: {unit: commune, level: modern, groups: [1]}, needs: {level: standard}, basis: b}
  - {id: s, when: {unit: district, level: standard}, needs: {unit: commune, level: standard, percent: 100}, basis: b}
""",
)
#: Blocks by groups, numbered anew in each, with subtotals and no district anywhere.
GROUPS = Book(
    LEVELS
    + """\
communes:
  source: B1
  total:
    standard: {achieved: 1, 2026: 1, 2027: 1, all: 3}
    modern: {2027: 1, all: 1}
  groups:
    - name: Nhóm 1
      subtotal:
        standard: {achieved: 1, 2026: 1}
        modern: {2027: 1}
      communes:
        - {row: 1, name: Xã Một, standard: achieved, modern: 2027}
        - {row: 2, name: Xã Hai, standard: 2026}
    - name: Nhóm 2
      subtotal: {standard: {2027: 1}}
      communes:
        - {row: 1, name: Xã Ba, standard: 2027}
        - {row: 2, name: Xã Bốn}
""",
    """\
decision: 1/KH-UBND
scope: {communes: 4}
targets:
  - {id: a, clause: "1", unit: commune, group: Nhóm 1, level: standard, year: 2026, count: 2, of: 2, percent: 100}
  - {id: b, clause: "1", unit: commune, group: Nhóm 2, level: standard, year: 2027, percent: 50, at_least: true}
requirements:
  - {id: r, when: {unit: commune, level: modern, groups: [Nhóm 1]}, needs: {kinds: [Xã]}, basis: b}
""",
)
#: The same rows without a single printed number, and without row numbers.
BARE = Book(
    LEVELS
    + """\
communes:
  source: B1
  groups:
    - name: Nhóm 1
      communes:
        - {name: Xã Một, standard: achieved, modern: 2027}
        - {name: Xã Hai, standard: 2026}
    - name: Nhóm 2
      communes:
        - {name: Xã Ba, standard: 2027}
        - {name: Xã Bốn}
""",
    GROUPS.targets,
)
#: A total that leaves a level out which the rows have.
HALF = GROUPS.with_roadmap(("    modern: {2027: 1, all: 1}\n", ""), ("        modern: {2027: 1}\n", "")).with_targets(
    ("requirements:", '  - {id: m, clause: "2", unit: commune, level: modern, year: 2027, count: 1}\nrequirements:')
)
#: Counts alone: of the table, and of a block beside one that is listed.
COUNTS = Book(
    HEAD
    + """\
communes:
  source: B1
  of: 9
  total: {standard: {achieved: 2, 2026: 3, 2027: 1, all: 6}}
villages:
  source: B4
  total: {standard: {2026: 5, 2027: 3, all: 8}}
  districts:
    - {name: Huyện Ất, subtotal: {standard: {2026: 4, 2027: 3}}}
    - name: Huyện Bính
      villages: [{name: Thôn Một, commune: Xã Một, standard: 2026}]
""",
    """\
decision: 1/KH-UBND
scope: {communes: 9, villages: 20}
targets:
  - {id: a, clause: "1", unit: commune, level: standard, year: 2026, count: 5, of: 9, percent: 55.6, increase: 3}
  - {id: b, clause: "1", unit: commune, level: standard, year: 2027, increase: 1}
  - {id: c, clause: "2", unit: village, level: standard, year: 2027, count: 8, of: 20, percent: 40}
""",
)
#: Only what is new, of a base that the table states.
PARTIAL = Book(
    HEAD
    + """\
communes:
  source: B1
  complete: false
  of: 12
  total:
    standard: {achieved: 7, 2026: 1, 2027: 1, all: 9}
    advanced: {2027: 1, all: 1}
  rows:
    - {row: 1, name: Xã Một, district: Huyện Ất, standard: 2026}
    - {row: 2, name: Xã Hai, district: Huyện Ất, standard: 2027}
    - {row: 3, name: Xã Hai, district: Huyện Bính, advanced: 2027}
districts:
  source: B2
  rows:
    - {row: 1, name: Huyện Ất, standard: achieved}
    - {row: 2, name: Huyện Bính}
    - {row: 3, name: Huyện Đinh}
recognised:
  source: B3
  complete: false
  by_year: {2020: {standard: 1}}
  communes:
    - {row: 30, district: Huyện Bính, name: Xã Hai, standard: 2020}
    - {row: 31, district: Huyện Đinh, name: Xã Mười, standard: 2021}
""".replace("  by_year: {2020: {standard: 1}}\n", ""),
    """\
decision: 1/KH-UBND
scope: {communes: 12}
targets:
  - {id: a, clause: "1", unit: commune, level: standard, year: 2026, increase: 1, names: [Xã Một]}
  - {id: b, clause: "1", unit: commune, level: standard, year: 2027, count: 9, of: 12, percent: 75}
  - {id: c, clause: "1", unit: commune, level: advanced, year: 2027, count: 1}
""".replace("year: 2027, count: 1}", "year: 2027, increase: 1, names: [{name: Xã Hai, district: H. Bính}]}"),
)
#: Villages in blocks by districts.
VILLAGES = Book(
    HEAD
    + """\
villages:
  source: B4
  total: {standard: {achieved: 1, 2026: 1, 2027: 1, all: 3}}
  districts:
    - name: Huyện Ất
      subtotal: {standard: {achieved: 1, 2026: 1}}
      villages:
        - {row: 1, name: Thôn Một, standard: achieved}
        - {row: 2, name: Thôn Hai, standard: 2026}
    - name: Huyện Bính
      subtotal: {standard: {2027: 1}}
      villages:
        - {row: 3, name: Bản Ba, standard: 2027}
""",
    """\
decision: 1/KH-UBND
scope: {villages: 3}
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2027, count: 3, of: 3, percent: 100, increase: 2,
     names: [Thôn Hai, Bản Ba]}
""",
)
SHAPES = {
    "flat": FLAT,
    "groups": GROUPS,
    "bare": BARE,
    "half": HALF,
    "counts": COUNTS,
    "partial": PARTIAL,
    "villages": VILLAGES,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_consistent_plan_of_any_shape_has_no_findings(shape: str) -> None:
    assert found(SHAPES[shape]) == []


def found(book: Book) -> list[tuple[str, str, str]]:
    """Each finding by its rule and the two values that disagree."""
    return [(finding.rule, *numbers(finding)) for finding in book.findings()]


Found = list[tuple[str, str, str]]
CHANGED: list[tuple[str, str, str, Found]] = [
    # flat rows
    ("flat", "2026: 1, 2027: 1, all", "2026: 2, 2027: 1, all", [("total-mismatch", "2", "1")]),
    ("flat", "all: 3, of", "all: 4, of", [("sum-mismatch", "4", "3")]),
    ("flat", "of: 4}\n    modern", "of: 5}\n    modern", [("base-mismatch", "5", "4")]),
    ("flat", "{communes: 4", "{communes: 5", [("base-mismatch", "4", "5"), ("scope-mismatch", "5", "4")]),
    ("flat", "row: 3, name", "row: 5, name", [("row-out-of-sequence", "5", "3")]),
    ("flat", "name: Xã Bốn, d", "name: Xã Hai, d", [("unit-repeated", "Xã Hai", "Xã Hai")]),
    ("flat", "district: TX Bính, group: 2", "district: TX Bín, group: 2", [("name-variant", "TX Bín", "TX. Bính")]),
    ("flat", "name: TX. Bính", "name: Huyện Bính", [("name-variant", "Huyện Bính", "TX Bính")]),
    (
        "flat",
        "{district: Huyện Ất, name: Xã Một",
        "{district: Huyện Ất, name: Xã Mười Một",
        [("unit-in-one-table", "Xã Mười Một", "None"), ("unit-in-one-table", "Xã Một", "None")],
    ),
    (
        "flat",
        "name: Xã Một, standard: 2020",
        "name: Xã Một, modern: 2020",
        [("recognised-mismatch", "blank", "achieved"), ("recognised-mismatch", "2020", "2027")],
    ),
    ("flat", "standard: 2020", "standard: 2026", [("year-outside-roadmap", "2026", "2026")]),
    ("flat", "percent: 60, more_than", "percent: 75, more_than", [("target-shortfall", "4", "3")]),
    ("flat", "percent: 60, more_than", "percent: 60, at_least", []),
    (
        "flat",
        "of: 3, of_level: standard",
        "of: 4, of_level: standard",
        [("base-mismatch", "4", "3"), ("percent-mismatch", "33.3", "25.0")],
    ),
    ("flat", "percent: 33.3", "percent: 33.4", [("percent-mismatch", "33.4", "33.3")]),
    (
        "flat",
        "count: 2, of: 2, percent: 100, increase: 1",
        "count: 2, of: 3, percent: 66.7, increase: 1",
        [("base-mismatch", "3", "2")],
    ),
    (
        "flat",
        "count: 2, of: 2, percent: 100, increase: 1",
        "count: 1, of: 2, percent: 50, increase: 0",
        [("target-surplus", "1", "2")],
    ),
    ("flat", "of: 2, percent: 100, increase: 1", "of: 2, percent: 100, increase: 2", [("increase-mismatch", "2", "1")]),
    ("flat", "year: 2026, increase: 1}", "year: 2026, increase: 2}", [("target-shortfall", "2", "1")]),
    ("flat", "year: 2027, increase: 0}", "year: 2027, increase: 1}", [("target-shortfall", "1", "0")]),
    (
        "flat",
        "district: H. Ất}",
        "district: TX Bính}",
        [("target-names-mismatch", "Xã Hai", "2027"), ("target-names-mismatch", "None", "Xã Hai")],
    ),
    (
        "flat",
        "group: 2, standard: 2026}",
        "group: 2, standard: 2026, modern: 2026}",
        [
            ("total-mismatch", "blank", "1"),
            ("sum-mismatch", "1", "2"),
            ("levels-in-one-year", "2026", "2026"),
            ("target-surplus", "1", "2"),
        ],
    ),
    (
        "flat",
        "name: Huyện Ất, standard: 2026",
        "name: Huyện Ất, standard: 2026, modern: 2026",
        [("levels-in-one-year", "2026", "2026")],
    ),
    (
        "flat",
        "{row: 2, name: TX. Bính}",
        "{row: 2, name: TX. Bính, standard: 2027}",
        [("requirement-unmet", "100 %", "50.0 %")],
    ),
    (
        "flat",
        "{row: 2, name: TX. Bính}",
        "{row: 2, name: TX. Bính, modern: 2027}",
        [("level-out-of-order", "2027", "blank")],
    ),
    (
        "flat",
        "groups: [1]}, needs: {level: standard}",
        "groups: [1]}, needs: {kinds: [Phường]}",
        [("requirement-unmet", "Xã Một", "Phường")],
    ),
    ("flat", "groups: [1]}, needs: {level: standard}", "groups: [2]}, needs: {kinds: [Phường]}", []),
    (
        "flat",
        "groups: [1]}, needs: {level: standard}",
        "groups: [9]}, needs: {kinds: [Phường]}",
        [("requirement-unmet", "None", "None")],
    ),
    # blocks by groups
    ("groups", "subtotal: {standard: {2027: 1}}", "subtotal: {standard: {2027: 2}}", [("subtotal-mismatch", "2", "1")]),
    (
        "groups",
        "2027: 1, all: 3",
        "2027: 2, all: 3",
        [
            ("total-mismatch", "2", "1"),
        ],
    ),
    ("groups", "all: 1}", "all: 2}", [("sum-mismatch", "2", "1")]),
    ("groups", "      subtotal: {standard: {2027: 1}}\n", "", [("subtotal-missing", "Nhóm 2", "None")]),
    ("groups", "row: 1, name: Xã Ba", "row: 3, name: Xã Ba", [("row-out-of-sequence", "2", "4")]),
    ("groups", "row: 2, name: Xã Bốn", "row: 3, name: Xã Bốn", [("row-out-of-sequence", "3", "2")]),
    (
        "groups",
        "name: Nhóm 2",
        "name: Nhóm 1",
        [("base-mismatch", "2", "4"), ("group-unknown", "Nhóm 2", "None"), ("unit-repeated", "Nhóm 1", "Nhóm 1")],
    ),
    ("groups", "of: 2, percent: 100", "of: 4, percent: 50", [("base-mismatch", "4", "2")]),
    ("groups", "percent: 50, at_least", "percent: 51, at_least", [("target-shortfall", "2", "1")]),
    ("groups", "needs: {kinds: [Xã]}", "needs: {kinds: [Phường]}", [("requirement-unmet", "Xã Một", "Phường")]),
    # no number at all
    (
        "bare",
        "standard: achieved, modern: 2027",
        "modern: 2027",
        [("level-out-of-order", "2027", "blank"), ("target-shortfall", "2", "1")],
    ),
    (
        "bare",
        "standard: 2027}",
        "standard: 2029}",
        [("year-outside-roadmap", "2029", "None"), ("target-shortfall", "1", "0")],
    ),
    ("bare", "communes: 4", "communes: 5", [("scope-mismatch", "5", "4")]),
    # a level that only the rows have
    ("half", "modern: 2027}", "modern: 2026}", [("target-surplus", "1", "1")][:0]),
    ("half", "standard: achieved, modern: 2027", "standard: achieved", [("target-shortfall", "1", "0")]),
    (
        "half",
        "{row: 2, name: Xã Bốn}",
        "{row: 2, name: Xã Bốn, modern: 2027}",
        [("level-out-of-order", "2027", "blank"), ("target-surplus", "1", "2")],
    ),
    # counts alone
    ("counts", "2027: 1, all: 6", "2027: 1, all: 7", [("sum-mismatch", "7", "6")]),
    ("counts", "of: 9\n", "of: 8\n", [("base-mismatch", "8", "9")]),
    ("counts", "count: 5, of: 9, percent: 55.6", "count: 5, of: 8, percent: 62.5", [("base-mismatch", "8", "9")]),
    ("counts", "percent: 55.6, increase: 3", "percent: 55.6, increase: 4", [("increase-mismatch", "4", "3")]),
    ("counts", "percent: 55.6", "percent: 55.5", [("percent-truncated", "55.5", "55.6")]),
    ("counts", "year: 2027, increase: 1", "year: 2027, increase: 2", [("target-shortfall", "2", "1")]),
    (
        "counts",
        "2026: 4, 2027: 3",
        "2026: 4, 2027: 2",
        [("total-mismatch", "3", "2"), ("sum-mismatch", "8", "7"), ("target-shortfall", "8", "7")],
    ),
    (
        "counts",
        "2026: 5, 2027: 3, all: 8",
        "2026: 6, 2027: 3, all: 9",
        [("total-mismatch", "6", "5"), ("sum-mismatch", "9", "8")],
    ),
    ("counts", "count: 8, of: 20, percent: 40", "count: 9, of: 20, percent: 45", [("target-shortfall", "9", "8")]),
    # only what is new
    (
        "partial",
        "2026: 1, 2027: 1, all: 9",
        "2026: 2, 2027: 1, all: 10",
        [
            ("total-mismatch", "2", "1"),
        ],
    ),
    ("partial", "all: 9", "all: 10", [("sum-mismatch", "10", "9")]),
    ("partial", "of: 12\n", "of: 13\n", [("base-mismatch", "13", "12")]),
    ("partial", "communes: 12", "communes: 11", [("base-mismatch", "12", "11"), ("base-mismatch", "12", "11")]),
    ("partial", "row: 2, name: Xã Hai", "row: 4, name: Xã Hai", [("row-out-of-sequence", "4", "2")]),
    (
        "partial",
        "district: Huyện Bính, advanced",
        "district: Huyện Bín, advanced",
        [("name-variant", "Huyện Bín", "Huyện Bính")],
    ),
    ("partial", "count: 9, of: 12, percent: 75", "count: 10, of: 12, percent: 83.3", [("target-shortfall", "10", "9")]),
    (
        "partial",
        "names: [Xã Một]",
        "names: [Xã Hai]",
        [("target-names-mismatch", "Xã Hai", "Huyện Ất or Huyện Bính"), ("target-names-mismatch", "None", "Xã Một")],
    ),
    (
        "partial",
        "name: Xã Hai, standard: 2020",
        "name: Xã Hai, standard: 2019, advanced: 2020",
        [("recognised-mismatch", "2020", "2027")],
    ),
    (
        "partial",
        "2026: 1, 2027: 1, all: 9",
        "2026: 2, 2027: 1, all: 9",
        [("total-mismatch", "2", "1"), ("sum-mismatch", "9", "10")],
    ),
    # villages
    ("villages", "{standard: {2027: 1}}", "{standard: {2027: 0}}", [("subtotal-mismatch", "0", "1")]),
    ("villages", "all: 3}}", "all: 4}}", [("sum-mismatch", "4", "3")]),
    ("villages", "row: 3, name: Bản Ba", "row: 4, name: Bản Ba", [("row-out-of-sequence", "4", "3")]),
    (
        "villages",
        "scope: {villages: 3}",
        "scope: {villages: 4}",
        [("base-mismatch", "3", "4"), ("scope-mismatch", "4", "3")],
    ),
    ("villages", "names: [Thôn Hai, Bản Ba]", "names: [Thôn Hai]", [("target-names-mismatch", "None", "Bản Ba")]),
    (
        "villages",
        "name: Thôn Hai, standard",
        "name: Thôn Một, standard",
        [
            ("unit-repeated", "Thôn Một", "Thôn Một"),
            ("target-names-mismatch", "Thôn Hai", "None"),
            ("target-names-mismatch", "None", "Thôn Một"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("shape", "old", "new", "told"), CHANGED, ids=[f"{shape}: {new.strip()}" for shape, _, new, _ in CHANGED]
)
def test_one_change_to_a_plan_of_any_shape(shape: str, old: str, new: str, told: Found) -> None:
    book = SHAPES[shape]
    changed = book.with_roadmap((old, new)) if old in book.roadmap else book.with_targets((old, new))
    assert sorted(found(changed)) == sorted(told)
