"""The results name a unit that the roadmap does not have.

A recognition, or a merger, of a unit that is in no table cannot be set beside the plan. The name is mistyped, two units
share it, or the change by which it came to be is not written down.

Bad:

```yaml
units:
  - {unit: commune, name: Xã An Lac, level: advanced, year: 2023}
```

Good:

```yaml
units:
  - {unit: commune, name: Xã An Lạc, level: advanced, year: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.limits import MAX_COMPARED, MAX_GUESSED, MAX_LISTED
from ntm_cli.messages import Message, Words, either, nearest
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.kept import kept
from ntm_cli.plan.meant import question
from ntm_cli.plan.named import called, unit_words
from ntm_cli.plan.names import bare, fold
from ntm_cli.plan.present_units import history
from ntm_cli.plan.promised import UnitName
from ntm_cli.plan.recognitions import unit_of
from ntm_cli.source import Place

RULE = Rule(
    "unit-unknown",
    Severity.ERROR,
    en="The results name a unit that the roadmap does not have.",
    vi="Kết quả nêu một đơn vị không có trong lộ trình.",
)
_UNKNOWN = Words(
    "unit-unknown",
    en="{unit} is not in {source}, nor made by a change.",
    vi="{unit} không có trong {source}, cũng không có thay đổi nào lập ra đơn vị này.",
)
_GONE = Words(
    "unit-unknown.gone",
    en="{unit}: by {day} an earlier change has already ended this unit.",
    vi="{unit}: đến ngày {day} không còn đơn vị này, do đã có thay đổi trước đó.",
)
_SEVERAL = Words(
    "unit-unknown.several",
    en="{unit} is in {source} more than once: of {districts}.",
    vi="{source} có nhiều đơn vị tên là {unit}: thuộc {districts}.",
)
_WHICH = Words(
    "unit-unknown.several.help",
    en="Add `district: …`, the district that it is of.",
    vi="Ghi thêm `district: …` là tên đơn vị cấp huyện.",
)
_ELSEWHERE = Words(
    "unit-unknown.help.district",
    en="There is one of this name in {districts}: is it that one?",
    vi="Có đơn vị cùng tên thuộc {districts}: có phải là đơn vị đó không?",
)
#: With more names than these a guess costs too much, and hits less.
_MOST_COMPARED = 1_000


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A name that no unit of a table has, on the day of a change where it is one of those that changed."""

    table: Table
    place: Place
    name: str
    district: str
    day: date | None = None


def check(data: Dataset) -> Iterator[Finding]:
    """Look for each unit that was recognised or changed among those of the roadmap and of the changes before it."""
    for number, unknown in enumerate(_unknown(data)):
        yield _finding(unknown) or _named(unknown, _guess(unknown) if number < MAX_GUESSED else None)


def _unknown(data: Dataset) -> Iterator[_Unknown]:
    for each in data.results.units if data.results else ():
        table = data.table(each.unit)
        if table is not None and _is_whole(table) and unit_of(data, each) is None:
            yield _Unknown(table, each.place / "name", each.name, each.district)
    for table in filter(_is_whole, data.tables):
        for change, at in history(data, table.unit).strangers:
            yield _Unknown(table, change.place / "from" / at, change.before[at], change.district, change.day)


def _is_whole(table: Table) -> bool:
    """Whether a unit that has no row there is not of the table at all."""
    return table.is_listed and table.is_complete


def _finding(unknown: _Unknown) -> Finding | None:
    """What is wrong with a name that rows of the table have: it is that of several, or of one that is no more."""
    rows = called(unknown.table, UnitName(fold(unknown.name), fold(unknown.district)), {})
    unit = unit_words(unknown.name, unknown.district)
    if len(rows) > 1:
        districts = either(tuple(row.district for row in rows[:MAX_LISTED]))
        message = _SEVERAL(unit=unit, source=unknown.table.source, districts=districts)
        return RULE.at(unknown.place, message, stated=unknown.name, help=_WHICH())
    if rows and unknown.day is not None:
        return RULE.at(unknown.place, _GONE(unit=unit, day=unknown.day), stated=unknown.name)
    return None


def _named(unknown: _Unknown, help: Message | None) -> Finding:
    unit = unit_words(unknown.name, unknown.district)
    return RULE.at(unknown.place, _UNKNOWN(unit=unit, source=unknown.table.source), stated=unknown.name, help=help)


def _guess(unknown: _Unknown) -> Message | None:
    """What was probably meant: the unit of that name in another district, or one with nearly that name."""
    name, known = unknown.name, _known(unknown.table)
    elsewhere = called(unknown.table, UnitName(fold(name)), {})
    if elsewhere:
        return _ELSEWHERE(districts=either(tuple(row.district for row in elsewhere[:MAX_LISTED])))
    near = nearest(bare(name)[:MAX_COMPARED], tuple(known))
    return question(name, known[near]) if near else None


@kept
def _known(table: Table) -> dict[str, str]:
    """The names of a table by what is compared of them."""
    return {bare(row.name): row.name for row in table.rows[:_MOST_COMPARED] if len(row.name) <= MAX_COMPARED}
