"""What the files would have to say for a requirement to be judged, where they do not."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.messages import Amount, Message, Words
from ntm_cli.plan.counts import all_before, gives
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.needs import NeedsShare
from ntm_cli.plan.promised import Requirement
from ntm_cli.plan.tallies import in_group
from ntm_cli.plan.vocabulary import Level, Unit

_NO_TABLE = Words("missing.table", en="the roadmap has no table `{key}`", vi="lộ trình không có bảng `{key}`")
NO_PROVINCE = Words(
    "missing.province",
    en="the roadmap says nothing of the province itself",
    vi="lộ trình không ghi mức độ của tỉnh",
)
NO_BASE = Words("missing.base", en="nothing says how many {unit:plural} there are", vi="chưa có tổng số {unit}")
_NO_ROWS = Words("missing.rows", en="{source} lists no {unit:plural}", vi="{source} không liệt kê {unit}")
_NO_LEVEL = Words("missing.level", en="{source} says nothing of {level}", vi="{source} không ghi mức độ {level}")
_OTHER_NUMBER = Words(
    "missing.number",
    en="{source} counts {units} at {level}, {table} lists {counted}",
    vi="{source} có {units} {level}, {table} có {counted}",
)
NONE_BELOW = Words(
    "missing.below", en="{source} lists no {unit:plural} of {name}", vi="{source} không liệt kê {unit} của {name}"
)
_NO_GROUP = Words("missing.group", en="{source} has no group {group}", vi="{source} không có nhóm {group}")
_NOT_ALL = Words("missing.others", en="{source} does not list every {unit}", vi="{source} không liệt kê đủ {unit}")


def missing_count(data: Dataset, needs: NeedsShare, have: int | None) -> Message | None:
    """What the roadmap would have to say to count a province's units; numbers do where not every unit is listed."""
    table = data.table(needs.unit)
    is_counted = table is not None and not table.is_complete and have is not None
    return None if is_counted else missing_levels(data, needs.unit, needs.level)


def missing_units(table: Table | None, requirement: Requirement) -> Iterator[Message]:
    """What keeps a requirement from being judged for all of its units: they are not listed, or not in its groups."""
    if table is None:
        yield _NO_TABLE(key=f"{requirement.when.unit}s")
    elif not table.is_listed:
        yield (_NOT_ALL if table.rows else _NO_ROWS)(source=table.source, unit=table.unit)
    elif table.is_complete:
        groups = (group for group in requirement.when.groups if not in_group(table, group))
        yield from (_NO_GROUP(source=table.source, group=group) for group in groups)


def missing_levels(data: Dataset, unit: Unit, level: Level) -> Message | None:
    """What the roadmap would have to say for it to be known which units are at a level; None if it says so."""
    table = data.table(unit)
    if table is None:
        return _NO_TABLE(key=f"{unit}s")
    if not table.is_complete:
        return _NOT_ALL(source=table.source, unit=unit)
    is_known = (level in table.levels and gives(table, level)) or all_before(data, unit, level)
    return None if is_known else _unsaid(data, table, level)


def _unsaid(data: Dataset, table: Table, level: Level) -> Message:
    """A level that a table is silent of: another says how many there were before, but not that it was all of them."""
    before = data.recognised
    count = before.total.get(level) if before and table.unit is Unit.COMMUNE and level not in table.levels else None
    if before is None or count is None:
        return _NO_LEVEL(source=table.source, level=level)
    units, counted = Amount(count, table.unit), Amount(len(table.rows), table.unit)
    return _OTHER_NUMBER(source=before.source, units=units, level=level, table=table.source, counted=counted)
