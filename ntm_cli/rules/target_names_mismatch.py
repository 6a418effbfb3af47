"""The units that a target names are not those that the roadmap schedules.

Some targets name the districts they mean. A target that states an increase names the units that are new since the
target before it; another names all that reach the level by its year.

Bad:

```yaml
targets:
  - {id: x, clause: "1", unit: commune, level: model, year: 2022, count: 1, of: 2, names: [Xã An Lạc]}
```

Good:

```yaml
targets:
  - {id: x, clause: "1", unit: commune, level: model, year: 2022, count: 1, of: 2, names: [Xã Hòa Bình]}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.limits import MAX_LISTED
from ntm_cli.messages import Attained, Message, Value, Words, either
from ntm_cli.plan.counts import BEFORE, all_before, planned
from ntm_cli.plan.dataset import Dataset, Row, Table
from ntm_cli.plan.evidence import at, cell_at, named_at, names_at, target_name
from ntm_cli.plan.garbled import is_unreadable
from ntm_cli.plan.meant import nearest, question, units_named
from ntm_cli.plan.named import called, unit_words
from ntm_cli.plan.names import fold
from ntm_cli.plan.promised import Target, UnitName
from ntm_cli.plan.targets import earlier
from ntm_cli.plan.vocabulary import ACHIEVED, BLANK, Column, Mark

RULE = Rule(
    "target-names-mismatch",
    Severity.ERROR,
    en="A target names other units than the roadmap schedules.",
    vi="Các đơn vị được nêu tên trong mục tiêu khác với lộ trình.",
)
_NAMED_ONLY = Words(
    "target-names-mismatch.named",
    en="{target}: {name} is named, but {plan}.",
    vi="{target}: có nêu tên {name}, nhưng {plan}.",
)
_NOT_NAMED = Words(
    "target-names-mismatch.not-named",
    en="{target}: {name} is not named, {plan}.",
    vi="{target}: không nêu tên {name}, nhưng {plan}.",
)
_IN_NO_TABLE = Words(
    "target-names-mismatch.unknown",
    en="{target}: {name} is named, but does not stand in {source}.",
    vi="{target}: có nêu tên {name}, nhưng {source} không có đơn vị này.",
)
_TWICE = Words(
    "target-names-mismatch.twice",
    en="{target}: {name} is named twice.",
    vi="{target}: nêu tên {name} hai lần.",
)
_AMBIGUOUS = Words(
    "target-names-mismatch.ambiguous",
    en="{target}: {name} may be that of {districts}.",
    vi="{target}: {name} có thể thuộc {districts}.",
)
_NAMESAKES = Words(
    "target-names-mismatch.namesakes",
    en="{target}: {name} is named, but several of this name stand in {source}.",
    vi="{target}: có nêu tên {name}, nhưng {source} có nhiều đơn vị cùng tên này.",
)
_SAY_WHICH = Words(
    "target-names-mismatch.ambiguous.help",
    en="Say which one: `{{name: {name}, district: {district}}}`",
    vi="Ghi rõ: `{{name: {name}, district: {district}}}`",
)
_ONLY_NEW = Words(
    "target-names-mismatch.only-new",
    en="{finding} A target with an increase names the new units only.",
    vi="{finding} Mục tiêu có số tăng chỉ nêu tên các đơn vị tăng thêm.",
)
_HAS = Words("target-names-mismatch.plan", en="{source} has {column:cell} for it", vi="{source} ghi {column:cell}")
_HAS_ALL = Words(
    "target-names-mismatch.plan.all",
    en="{source} already has all {unit:plural} {level}",
    vi="{source} ghi tất cả các {unit} đã {level}",
)
_ALL = Words("units.all", en="all {unit:plural} {level}", vi="tất cả các {unit} đã {level}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the units named in a target with those scheduled up to its year."""
    for target in data.targets:
        table = data.table(target.unit)
        if target.names and table is not None and table.is_listed:
            yield from _compare(data, table, target)


def _compare(data: Dataset, table: Table, target: Target) -> Iterator[Finding]:
    due = _meant(data, target)
    units = list(units_named(data, table, target))
    left = _left(due, units)
    named: set[Row | UnitName] = set()
    for position, (name, rows) in enumerate(units):
        if len(rows) > 1:
            yield _ambiguous(table, target, position, rows)
        elif {*rows, name} & named:
            yield _twice(target, position)
        elif rows and rows[0] not in due:
            yield _named_only(data, table, target, position, rows[0])
        elif not rows and not is_unreadable(target.names[position].name):
            near = nearest(data, target.names[position].name, left)
            if near is not None:
                del left[near]
            yield _in_no_table(table, target, position, near)
        named.update(rows or [name])
    if not any(is_unreadable(target.names[position].name) and not rows for position, (_, rows) in enumerate(units)):
        yield from (_not_named(data, table, target, row) for row in left)


def _left(due: Iterable[Row], units: Sequence[tuple[UnitName, Sequence[Row]]]) -> dict[Row, None]:
    """The rows that should be named and are not."""
    named = set(chain.from_iterable({(name, *rows[:1]): rows for name, rows in units}.values()))
    return dict.fromkeys(row for row in due if row not in named)


def _ambiguous(table: Table, target: Target, position: int, rows: Sequence[Row]) -> Finding:
    name, districts = target.names[position].name, either(tuple(row.district for row in rows[:MAX_LISTED]))
    told: dict[str, Value] = {"target": target_name(target), "name": name}
    few = rows[: MAX_LISTED + 1]
    can_be_told_apart = all(row.district for row in few) and len({fold(row.district) for row in few}) == len(rows)
    message = _AMBIGUOUS(districts=districts, **told) if can_be_told_apart else _NAMESAKES(source=table.source, **told)
    return RULE.at(
        target.place / "names" / position,
        message,
        related=names_at(rows),
        stated=name,
        counted=districts if can_be_told_apart else len(rows),
        help=_SAY_WHICH(name=name, district=rows[0].district) if can_be_told_apart else None,
    )


def _twice(target: Target, position: int) -> Finding:
    name = target.names[position].name
    return RULE.at(target.place / "names" / position, _TWICE(target=target_name(target), name=name), stated=name)


def _meant(data: Dataset, target: Target) -> dict[Row, None]:
    """The rows that the names should be: all by the year, or only those after the target before it."""
    rows = planned(data, target.series, target.year)
    if target.increase is None:
        return dict.fromkeys(rows)
    before = earlier(data, target)
    old = set(planned(data, target.series, before.year if before else BEFORE))
    return dict.fromkeys(row for row in rows if row not in old)


def _not_named(data: Dataset, table: Table, target: Target, row: Row) -> Finding:
    plan, related, _ = _scheduled(data, table, target, row)
    shared = row.district and len(called(table, UnitName(fold(row.name)), {})) > 1
    name = unit_words(row.name, row.district if shared else "")
    message = _NOT_NAMED(target=target_name(target), name=name, plan=plan)
    return RULE.at(target.place / "names", message, related=related, counted=row.name)


def _in_no_table(table: Table, target: Target, position: int, near: Row | None) -> Finding:
    name = target.names[position].name
    return RULE.at(
        target.place / "names" / position,
        _IN_NO_TABLE(target=target_name(target), name=name, source=table.source),
        related=named_at(near.place / "name", near.name) if near else (),
        stated=name,
        help=question(name, near.name) if near else None,
    )


def _named_only(data: Dataset, table: Table, target: Target, position: int, row: Row) -> Finding:
    plan, related, column = _scheduled(data, table, target, row)
    name = target.names[position].name
    message = _NAMED_ONLY(target=target_name(target), name=name, plan=plan)
    if target.increase is not None:
        message = _ONLY_NEW(finding=message)
    return RULE.at(target.place / "names" / position, message, related=related, stated=name, counted=column)


def _scheduled(
    data: Dataset, table: Table, target: Target, row: Row
) -> tuple[Message, tuple[Related, ...], Column | Mark]:
    """What the roadmap has for a row, in words and where it stands; all may have been there before."""
    if data.recognised is not None and all_before(data, target.unit, target.level):
        unit, level = target.unit, Attained(target.level, target.unit)
        place = data.recognised.place / "total" / target.level
        words = _HAS_ALL(source=data.recognised.source, unit=unit, level=level)
        return words, at(place, _ALL(unit=unit, level=level)), ACHIEVED
    column = row.reaches.get(target.level, BLANK)
    return _HAS(source=table.source, column=column), cell_at(row, target.level), column
