"""Results made to cost as much as they can for their size; each is a third file beside the two of a hostile case."""

from __future__ import annotations

from collections.abc import Iterable

from hostile import Case, Files, roadmap, rows, targets, word


def day(number: int) -> str:
    return f"{2000 + number // 336:04}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"


def entries(key: str, told: Iterable[str]) -> str:
    return f"{key}:\n" + "".join(f"  - {{{entry}}}\n" for entry in told)


def counts(n: int, more: str = "") -> str:
    told = "date: {day}, unit: commune, level: model, count: {count}, source: S{more}"
    return entries("counts", (told.format(day=day(8000 + i), count=n - i, more=more) for i in range(n)))


def recognised(n: int, first: int, more: str = "year: 2023") -> str:
    told = "unit: commune, name: Xã {word}, level: model, date: {day}, {more}"
    return entries("units", (told.format(word=word(first + i), day=day(i), more=more) for i in range(n)))


def names(first: int, n: int) -> str:
    return "[" + ", ".join(f"Xã {word(i)}" for i in range(first, first + n)) + "]"


def _counts(n: int) -> Files:
    return roadmap(rows(n, "model: achieved")), targets(), counts(n, ", of: 7, percent: 3")


def _falling(n: int) -> Files:
    return roadmap(rows(n, "model: achieved")), targets(), counts(n)


def _unknown(n: int) -> Files:
    return roadmap(rows(n)), targets(), recognised(n, n + 1)


def _one_unit(n: int) -> Files:
    told = "unit: commune, name: Xã {word}, level: model, {key}: {year}, date: {day}"
    years = (("revoked" if i % 3 else "year", 1900 + i % 1000) for i in range(n))
    units = (told.format(word=word(1), key=key, year=year, day=day(i)) for i, (key, year) in enumerate(years))
    return roadmap(rows(n)), targets(), entries("units", units) + counts(n)


def _over_and_over(n: int) -> Files:
    there, back = (
        f"date: {{day}}, basis: B, from: {names(1, n)}, to: [Xã Một]",
        f"date: {{day}}, basis: B, from: [Xã Một], to: {names(1, n)}",
    )
    changes = [(back if i % 2 else there).format(day=day(7990 + i)) for i in range(20)]
    return roadmap(rows(n)), targets(), entries("changes", changes) + counts(n)


def _pieces(n: int) -> Files:
    """Units that each came of all rows, and are then renamed one by one."""
    changes = [f"date: {day(7990)}, basis: B, from: {names(1, 8)}, to: {names(n + 1, n)}"]
    renamed = "date: {day}, basis: B, from: [Xã {old}], to: [Xã {new}]"
    changes += [renamed.format(day=day(7991 + i % 4), old=word(n + 1 + i), new=word(2 * n + 1 + i)) for i in range(n)]
    return roadmap(rows(n)), targets(), entries("changes", changes) + counts(n)


def _districts(n: int) -> Files:
    """Districts renamed in a chain, and communes looked for in each of them."""
    below = "  rows:\n" + "".join(
        f"    - {{name: Xã {word(i)}, district: Huyện {word(0)}, model: 2022}}\n" for i in range(1, n + 1)
    )
    renamed = "date: {day}, basis: B, from: [Huyện {old}], to: [Huyện {new}]"
    changes = [renamed.format(day=day(7990 + i % 4), old=word(i), new=word(i + 1)) for i in range(n)]
    return (
        roadmap(below),
        targets(),
        entries("changes", changes) + recognised(n, 1, f"year: 2023, district: Huyện {word(n)}"),
    )


def _namesakes(n: int) -> Files:
    same = "  rows:\n" + "".join(f"    - {{name: Xã A, district: H {word(i)}, model: 2022}}\n" for i in range(n))
    told = "date: {day}, basis: B, district: H {word}, from: [Xã A], to: [Xã B]"
    changes = (told.format(day=day(7990 + i % 4), word=word(i)) for i in range(n))
    return roadmap(same), targets(), entries("changes", changes) + recognised(n, 1)


def _lists(n: int) -> Files:
    lists = entries("complete", (f"unit: commune, level: model, until: {day(i)}" for i in range(n)))
    return roadmap(rows(n)), targets(), lists + recognised(n, 1)


RESULTS = (
    Case("published counts with bases and shares", _counts, 8, 10_000),
    Case("published counts that fall", _falling, 8, 10_000),
    Case("recognitions of unknown names", _unknown, 8, 10_000),
    Case("one unit recognised and revoked", _one_unit, 9, 9_000),
    Case("units merged and split over and over", _over_and_over, 8, 1_000),
    Case("pieces of a merger renamed one by one", _pieces, 10, 900),
    Case("districts renamed in a chain", _districts, 8, 1_000),
    Case("namesakes that change", _namesakes, 8, 1_000),
    Case("lists that are complete", _lists, 8, 10_000),
)
