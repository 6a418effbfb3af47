"""What a finding points at: the rows and printed numbers that were compared, each with a few words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from ntm_cli.findings import Located, Related
from ntm_cli.limits import MAX_RELATED
from ntm_cli.messages import Attained, Message, Percent, Value, Words
from ntm_cli.plan.counts import in_plan, recognised_before
from ntm_cli.plan.dataset import Cell, Dataset, Row, Table
from ntm_cli.plan.promised import Target
from ntm_cli.plan.results import Published
from ntm_cli.plan.tallies import speaks_of
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Column, Level, Mark
from ntm_cli.source import Place

NAME = Words("name", en="{name}", vi="{name}")
AT_LEAST = Words("at-least", en="at least {number}", vi="ít nhất {number}")
_OTHERS = Words("others", en="and others", vi="và các dòng khác")
_CELL = Words("cell", en="{name}: {level} {column:cell}", vi="{name}: {level} {column:cell}")
_TARGET = Words(
    "target", en="{level:start} {unit:plural} by the end of {year}", vi="{unit:start} {level} đến hết năm {year}"
)
_OF_GROUP = Words(
    "target.group",
    en="{level:start} {unit:plural} of {group:group} by the end of {year}",
    vi="{unit:start} {group:group} {level} đến hết năm {year}",
)
_PUBLISHED = Words(
    "published", en="{level:start} {unit:plural} on {day}", vi="{unit:start} {level} tính đến ngày {day}"
)
_FRACTION = Words("fraction", en="{count}/{base}", vi="{count}/{base}")
_AS_PERCENT = Words("count.percent", en="{count} ({percent} of {base})", vi="{count} ({percent} của {base})")
_SO_MANY_MORE = Words("count.more", en="{count} more", vi="thêm {count}")
_COUNT_OF_YEAR = Words("year.count", en="{year}: {count}", vi="năm {year}: {count}")
_BY_YEAR = Words("target.year", en="by the end of {year}", vi="đến hết năm {year}")
_BEFORE = Words("recognised.total", en="{source}: {count} before", vi="{source}: trước lộ trình có {count}")
_NOT_AT_ALL = Words("level.nowhere", en="{source}: no {level} at all", vi="{source}: không có mức độ {level}")
_IN_TOTAL = Words("total.cell", en="{source}: {count} {column:when}", vi="{source}, {column:column}: {count}")


def at(place: Located, message: Message) -> tuple[Related, ...]:
    """One related place and what stands there."""
    return (Related(place, message),)


def named_at(place: Located, name: str) -> tuple[Related, ...]:
    """One related place where a name stands."""
    return at(place, NAME(name=name))


def cell_at(row: Row, level: Level) -> tuple[Related, ...]:
    """The cell of a row at a level, blank or not."""
    return at(row.place / level, cell_words(row.name, level, row.reaches.get(level, BLANK)))


def cell_words(name: str, level: Level, column: Column | Mark) -> Message:
    """A unit's name and what its cell at a level holds."""
    return _CELL(name=name, level=level, column=column)


def some(related: Iterable[Related]) -> tuple[Related, ...]:
    """Related places, as many as one finding tells; the last of too many says that there are others."""
    first = tuple(islice(related, MAX_RELATED + 1))
    return first if len(first) <= MAX_RELATED else (*first[:-1], Related(first[-1].place, _OTHERS()))


def names_at(rows: Iterable[Row]) -> tuple[Related, ...]:
    """Rows, each at its name."""
    return some(related for row in rows for related in named_at(row.place / "name", row.name))


def rows_at(rows: Iterable[Row], level: Level) -> tuple[Related, ...]:
    """The rows that were counted for a level, each at the cell that was counted."""
    return some(Related(row.place / level, cell_words(row.name, level, row.reaches[level])) for row in rows)


def target_name(target: Target) -> Message:
    """A target by what it asks: 'Advanced communes by the end of 2025'."""
    asked_of: dict[str, Value] = {
        "level": Attained(target.level, target.unit),
        "unit": target.unit,
        "year": target.year,
    }
    return _OF_GROUP(group=target.group, **asked_of) if target.group else _TARGET(**asked_of)


def published_name(published: Published) -> Message:
    """A published count by what was counted: 'Advanced communes on 2025-06-30'."""
    level = Attained(published.level, published.unit)
    return _PUBLISHED(level=level, unit=published.unit, day=published.day)


def stated_name(stated: Target | Published) -> Message:
    """Whatever states a count of a base, by what it speaks of."""
    return published_name(stated) if isinstance(stated, Published) else target_name(stated)


def printed_count(target: Target | Published) -> Place:
    """Where a target prints its number: the count, or the percentage, or the increase if there is no count."""
    given = {"count": target.count, "percent": target.percent, "increase": getattr(target, "increase", None)}
    return target.place / next((key for key, value in given.items() if value is not None), "count")


def asked(target: Target, count: int, base: int | None) -> Value:
    """The count that a target asks for as it asks: at least, as a percentage of a base, or as so many more."""
    number: Value = count
    if target.count is None and target.percent is not None:
        number = _AS_PERCENT(count=count, percent=Percent(target.percent), base=base or 0)
    elif target.count is None:
        number = _SO_MANY_MORE(count=count)
    return AT_LEAST(number=number) if target.at_least or target.more_than else number


def count_of_year(year: int, count: int) -> Message:
    """A year and the count that is printed for it."""
    return _COUNT_OF_YEAR(year=year, count=count)


def fraction_at(target: Target | Published, count: int, base: int) -> tuple[Related, ...]:
    """The count of a target and its base, where the count is printed."""
    return at(printed_count(target), _FRACTION(count=count, base=base))


def plan_numbers(data: Dataset, target: Target) -> tuple[Related, ...]:
    """The numbers of the total row that make up a target's plan: what was achieved, and each year up to its own."""
    table = data.table(target.unit)
    if table is None:
        return ()
    due = at(target.place / "year", _BY_YEAR(year=target.year))
    printed = [cell for cell in table.total if cell.level == target.level and isinstance(cell.column, int)]
    if not printed or target.group:
        return (*due, *_left_out(data, table, target))
    numbers = (
        Related(cell.place, _IN_TOTAL(source=table.source, count=cell.printed, column=cell.column))
        for cell in table.total
        if cell.level == target.level and cell.value and _is_due(cell, target.year)
    )
    return (*due, *numbers)


def _left_out(data: Dataset, table: Table, target: Target) -> tuple[Related, ...]:
    """What makes up a plan that the total row leaves out: what was there before, the rows, or nothing."""
    before = recognised_before(data, target.unit, target.level)
    if data.recognised is not None and before:
        return at(data.recognised.place / "total" / target.level, _BEFORE(source=data.recognised.source, count=before))
    if speaks_of(table, target.level):
        return rows_at(in_plan(data, target.series, target.year), target.level)
    return at(table.place, _NOT_AT_ALL(source=table.source, level=target.level))


def _is_due(cell: Cell, year: int) -> bool:
    return cell.column == ACHIEVED or (isinstance(cell.column, int) and cell.column <= year)
