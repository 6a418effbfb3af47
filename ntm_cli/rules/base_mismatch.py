"""A printed base, such as the 4 of 3/4, is not the number of units in question.

A share means nothing if the whole is wrong. The base of a target must be what the decision gives as its scope, and the
base printed in a table must be the number of its units that can reach the level.

Bad:

```yaml
scope: {communes: 2, districts: 1}
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2023, count: 2, of: 3}
```

Good:

```yaml
scope: {communes: 2, districts: 1}
targets:
  - {id: communes-2023, clause: "1", unit: commune, level: advanced, year: 2023, count: 2, of: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Amount, Attained, Message, Words
from ntm_cli.plan.counts import in_plan
from ntm_cli.plan.dataset import Cell, Dataset, Table
from ntm_cli.plan.eligible import among, can_reach, kinds_allowed
from ntm_cli.plan.evidence import at, names_at, rows_at, target_name
from ntm_cli.plan.promised import Series, Target
from ntm_cli.plan.shares import base_of
from ntm_cli.plan.tallies import in_group
from ntm_cli.plan.vocabulary import RURAL, Level, Mark, Unit

RULE = Rule(
    "base-mismatch",
    Severity.ERROR,
    en="The base of a share is not the number of units in question.",
    vi="Mẫu số khác số đơn vị được tính.",
)
_NOT_THE_TABLE = Words(
    "base-mismatch.of",
    en="{target}: the base is {stated}, {source} speaks of {counted}.",
    vi="{target}: mẫu số ghi {stated}, {source} tính trên {counted}.",
)
_NOT_THE_GROUP = Words(
    "base-mismatch.group",
    en="{target}: the base is {stated}, {counted} of {source} in group {group} can reach this level.",
    vi="{target}: mẫu số ghi {stated}, {source} có {counted} của nhóm {group} thuộc diện xét mức độ này.",
)
_NOT_THE_LEVEL = Words(
    "base-mismatch.level",
    en="{target}: the base is {stated}, {counted} are {level} by the end of {year}.",
    vi="{target}: mẫu số ghi {stated}, đến hết năm {year} có {counted} {level}.",
)
_TABLE_NOT_SCOPE = Words(
    "base-mismatch.table-scope",
    en="{source}: the base is {stated}, the scope of {unit:plural} is {counted}.",
    vi="{source}: mẫu số ghi {stated}, phạm vi thực hiện có {counted} {unit}.",
)
_BASE = Words("table.base", en="{source}: {counted}", vi="{source}: {counted}")
_NOT_THE_SCOPE = Words(
    "base-mismatch.scope",
    en="{target}: the base is {stated}, the scope of {unit:plural} is {counted}.",
    vi="{target}: mẫu số ghi {stated}, phạm vi thực hiện có {counted} {unit}.",
)
_NOT_THE_ROWS = Words(
    "base-mismatch.rows",
    en="{target}: the base is {stated}, {counted} of {source} can reach this level.",
    vi="{target}: mẫu số ghi {stated}, {source} có {counted} thuộc diện xét mức độ này.",
)
_NO_COUNT = Words(
    "base-mismatch.no-count",
    en="{target}: a base of {stated} is given, but no count.",
    vi="{target}: có mẫu số {stated} nhưng không ghi số đơn vị.",
)
_WRITE_COUNT = Words(
    "base-mismatch.no-count.help",
    en="Write the count, or delete the base.",
    vi="Ghi số đơn vị, hoặc xóa mẫu số.",
)
_IN_TABLE = Words(
    "base-mismatch.table",
    en="{source}, {level}: the base says {stated}, {counted} of the table can reach this level.",
    vi="{source}, {level}: mẫu số ghi {stated}, trong bảng có {counted} thuộc diện xét mức độ này.",
)
_SCOPE = Words("scope.unit", en="{unit:plural}", vi="số {unit}")
#: Where the scope states how many units there are; rural districts are one of the kinds of district.
_SCOPE_KEYS: dict[str, str] = {
    Unit.COMMUNE: "communes",
    Unit.DISTRICT: "districts",
    Unit.VILLAGE: "villages",
    RURAL: "rural_districts",
}


#: The number that a base must be, what to say if it is another, and where it stands.
_Expected = tuple[int, Message, tuple[Related, ...]]


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the base of every target with the scope, and the bases printed in the tables with their rows."""
    for target in data.targets:
        if target.of is not None:
            yield from _of_target(data, target, target.of)
    for table in data.tables:
        for level, cell in table.totals(Mark.OF).items():
            if table.is_listed and table.is_complete:
                yield from _of_table(data, table, level, cell)
        yield from _of_scope(data, table)


def _of_scope(data: Dataset, table: Table) -> Iterator[Finding]:
    """The base that a table states against the scope."""
    key = f"{table.unit}s"
    counted = data.scope.get(key)
    if table.base is not None and counted is not None and table.base != counted:
        yield RULE.at(
            table.place / "of",
            _TABLE_NOT_SCOPE(source=table.source, stated=table.base, unit=table.unit, counted=counted),
            related=at(data.targets_file.place("scope", key), _SCOPE(unit=table.unit)),
            stated=table.base,
            counted=counted,
        )


def _of_target(data: Dataset, target: Target, base: int) -> Iterator[Finding]:
    place = target.place / "of"
    if target.count is None:
        message = _NO_COUNT(target=target_name(target), stated=base)
        yield RULE.at(place, message, stated=base, help=_WRITE_COUNT())
    expected = _expected(data, target, base)
    if expected is not None and expected[0] != base:
        counted, message, related = expected
        yield RULE.at(place, message, related=related, stated=base, counted=counted)


def _expected(data: Dataset, target: Target, base: int) -> _Expected | None:
    """The number that a target's base must be, what to say if it is another, and where; None if nothing gives it."""
    name = target_name(target)
    if target.of_level is not None or target.group:
        return _of_part(data, target, name, base)
    kinds = kinds_allowed(data, target.unit, target.level)
    unit: str = RURAL if kinds == {RURAL} else target.unit
    key = _SCOPE_KEYS.get(unit, "")
    if kinds <= {RURAL} and key in data.scope:
        counted = data.scope[key]
        message = _NOT_THE_SCOPE(target=name, stated=base, unit=unit, counted=counted)
        return counted, message, at(data.targets_file.place("scope", key), _SCOPE(unit=unit))
    table = data.table(target.unit)
    if table is None or not table.is_listed or not table.is_complete:
        return None if kinds else _of_whole(target, name, base, table)
    rows = can_reach(data, target.unit, target.level)
    counted_units = Amount(len(rows), target.unit)
    message = _NOT_THE_ROWS(target=name, stated=base, counted=counted_units, source=table.source)
    return len(rows), message, names_at(rows)


def _of_whole(target: Target, name: Message, base: int, table: Table | None) -> _Expected | None:
    """The base that a table states without listing every unit."""
    if table is None or table.base is None:
        return None
    counted = Amount(table.base, target.unit)
    message = _NOT_THE_TABLE(target=name, stated=base, counted=counted, source=table.source)
    return table.base, message, at(table.place / "of", _BASE(source=table.source, counted=counted))


def _of_part(data: Dataset, target: Target, name: Message, base: int) -> _Expected | None:
    """The base of a share among the units of one group, or at another level."""
    counted, table = base_of(data, target.series, target.year), data.table(target.unit)
    if counted is None or table is None:
        return None
    units = Amount(counted, target.unit)
    if target.of_level is None:
        message = _NOT_THE_GROUP(target=name, stated=base, counted=units, source=table.source, group=target.group)
        return counted, message, names_at(among(data, in_group(table, target.group), target.level))
    message = _NOT_THE_LEVEL(
        target=name, stated=base, counted=units, level=Attained(target.of_level, target.unit), year=target.year
    )
    rows = in_plan(data, Series(target.unit, target.of_level, target.group), target.year)
    return counted, message, rows_at((row for row in rows if target.of_level in row.reaches), target.of_level)


def _of_table(data: Dataset, table: Table, level: Level, cell: Cell) -> Iterator[Finding]:
    rows = can_reach(data, table.unit, level)
    if cell.value != len(rows):
        counted = Amount(len(rows), table.unit)
        yield RULE.at(
            cell.place,
            _IN_TABLE(source=table.source, level=level, stated=cell.value, counted=counted),
            related=names_at(rows),
            stated=cell.value,
            counted=len(rows),
        )
