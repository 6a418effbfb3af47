"""The numbers of every summary of the shipped data, counted from the transcription and without anything of the tool."""

from __future__ import annotations

from fractions import Fraction

from transcription import COLUMNS, COMMUNES, DISTRICTS, RECOGNISED_TOTAL, TARGETS, YEARS, Target, Unit

ROWS = {"commune": COMMUNES.rows, "district": DISTRICTS.rows}
PLURAL = {"commune": "communes", "district": "districts", "village": "villages", "province": "province"}
SERIES = [("commune", "advanced"), ("commune", "model"), ("district", "standard"), ("district", "advanced")]


def up_to(year: int) -> list[int | str]:
    return [column for column in COLUMNS if column == "achieved" or int(column) <= year]


def new(rows: list[Unit], level: str, column: int | str) -> list[str]:
    """The names of the rows that have a level in one column."""
    return [row.name for row in rows if row.reaches.get(level) == column]


def reached(rows: list[Unit], level: str, year: int) -> int:
    """How many rows have a level in what was achieved or a year up to this one."""
    return sum(len(new(rows, level, column)) for column in up_to(year))


def base(unit: str, level: str) -> int:
    """98 communes; of the districts only the rural ones can be advanced (note under Phụ biểu 03)."""
    rural_only = (unit, level) == ("district", "advanced")
    return sum(row.name.startswith("Huyện") or not rural_only for row in ROWS[unit])


def target_id(target: Target) -> str:
    return f"{PLURAL[target.unit]}-{target.level}-{target.year}"


def target(target: Target, year: int) -> dict[str, object]:
    """A target as the JSON summary of a year must tell it."""
    told: dict[str, object] = {
        "id": target_id(target),
        "unit": target.unit,
        "group": None,
        "level": target.level,
        "year": target.year,
        "plan": None,
        "to_come": None,
        "count": target.count,
        "of": 1 if target.unit == "province" else target.of,
        "percent": float(target.percent.replace(",", ".")) if target.percent else None,
        "of_level": None,
        "more_than": False,
        "increase": target.increase,
        "gap": None,
        "first_met": None,
        "plan_when_due": None,
        "since": None,
        "new_when_due": None,
        "gap_when_due": None,
        "may_slip": None,
        "state": "not due yet" if target.year > year else None,
    }
    return told | _against_the_plan(target, year) if target.unit in ROWS else told


def _against_the_plan(target: Target, year: int) -> dict[str, object]:
    rows = ROWS[target.unit]
    by_year = {each: reached(rows, target.level, each) for each in (2021, *YEARS)}
    count = base(target.unit, target.level) if target.percent == "100" else target.count
    assert count is not None
    meets = [each for each, plan in by_year.items() if plan >= count]
    fares = "met" if target.year in meets else "met late" if meets else "never met"
    return {
        "plan": by_year[year],
        "to_come": by_year[YEARS[-1]] - by_year[year],
        "count": count,
        "of": base(target.unit, target.level),
        "gap": by_year[year] - count,
        "first_met": meets[0] if meets else None,
        "plan_when_due": by_year[target.year],
        "gap_when_due": by_year[target.year] - count,
        "may_slip": max(by_year[target.year] - count, 0),
        "state": "not due yet" if target.year > year else fares,
    }


def targets(year: int) -> list[dict[str, object]]:
    return [target(each, year) for each in TARGETS]


def counts(year: int) -> list[dict[str, object]]:
    """The steps of each series up to a year."""
    return [
        {
            "unit": unit,
            "level": level,
            "column": column,
            "new": len(new(ROWS[unit], level, column)),
            "cumulative": reached(ROWS[unit], level, 2021 if column == "achieved" else int(column)),
            "of": base(unit, level),
        }
        for unit, level in SERIES
        for column in up_to(year)
    ]


def communes_of(district: str) -> list[Unit]:
    return [row for row in COMMUNES.rows if row.district == district]


def aim(level: str, year: int) -> Target:
    """The target of communes at a level that is due next, or the last that was."""
    asked = [each for each in TARGETS if (each.unit, each.level) == ("commune", level)]
    return next((each for each in asked if each.year >= year), asked[-1])


def off(level: str, communes: list[Unit], year: int) -> float:
    """How far some communes are above their share of the next target or below it, to a tenth, half away from 0."""
    asked = aim(level, year)
    assert (asked.of, len(COMMUNES.rows)) == (98, 98)
    assert asked.count is not None
    exact = reached(communes, level, year) - Fraction(asked.count * len(communes), 98)
    tenths = int(abs(exact) * 10 + Fraction(1, 2))
    return tenths / 10 if exact >= 0 else -tenths / 10


def columns(level: str, communes: list[Unit], year: int) -> list[dict[str, object]]:
    """What some communes have at a level by the end of each column, and the whole percent of them that this is."""
    counts = [
        (column, reached(communes, level, 2021 if column == "achieved" else int(column))) for column in up_to(year)
    ]
    return [
        {
            "column": column,
            "new": len(new(communes, level, column)),
            "reached": count,
            "percent": (200 * count + len(communes)) // (2 * len(communes)),
        }
        for column, count in counts
    ]


def percent(count: int, whole: int) -> str:
    """To one digit, half up, in whole numbers only."""
    tenths = (2000 * count + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}"


def own_row(district: str) -> Unit:
    """The row of the districts' table for a block of the communes' table."""
    proper = [
        district.removeprefix(kind).strip() for kind in ("Huyện", "TP.", "TX.", "TX") if district.startswith(kind)
    ]
    (row,) = [row for row in DISTRICTS.rows if row.name.endswith(f" {proper[0]}")]
    return row


def requirements(district: str) -> list[dict[str, object]]:
    """The requirements of a rural district: all communes standard and a tenth advanced, then half of them advanced."""
    row, communes = own_row(district), communes_of(district)
    found: list[dict[str, object]] = []
    is_rural = district.startswith("Huyện")
    standard, advanced = row.reaches.get("standard"), row.reaches.get("advanced")
    if is_rural and isinstance(standard, int):
        assert RECOGNISED_TOTAL[0] == len(COMMUNES.rows), "every commune is standard before the roadmap"
        found += [_judged("standard", standard, len(communes), len(communes), 100, None)]
        found += [_share("standard", standard, communes, 10)]
    if isinstance(advanced, int):
        found += [_share("advanced", advanced, communes, 50), _judged("advanced", advanced, 1, 1, 100, None)]
    return found


def _share(level: str, year: int, communes: list[Unit], asked: int) -> dict[str, object]:
    enough = [each for each in YEARS if reached(communes, "advanced", each) * 100 >= asked * len(communes)]
    return _judged(level, year, reached(communes, "advanced", year), len(communes), asked, (enough or [None])[0])


def _judged(level: str, year: int, have: int, of: int, asked: int, met_from: int | None) -> dict[str, object]:
    met = have * 100 >= asked * of
    return {"level": level, "year": year, "met": met, "have": have, "of": of, "met_from": met_from}
