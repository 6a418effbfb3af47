"""A stated increase is not the difference to the number before it.

A target that follows another prints how many units it adds. The increase must lead from the earlier target to the
later one; for the first target of a series, from what was achieved before the roadmap.

Bad:

```yaml
targets:
  - {id: a, clause: "1", unit: commune, level: advanced, year: 2022, count: 1, of: 2}
  - {id: b, clause: "2", unit: commune, level: advanced, year: 2023, count: 2, of: 2, increase: 2}
```

Good:

```yaml
targets:
  - {id: a, clause: "1", unit: commune, level: advanced, year: 2022, count: 1, of: 2}
  - {id: b, clause: "2", unit: commune, level: advanced, year: 2023, count: 2, of: 2, increase: 1}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Message, Words
from ntm_cli.plan.counts import BEFORE, plan_by, recognised_before
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.evidence import at, printed_count, target_name
from ntm_cli.plan.promised import Target
from ntm_cli.plan.targets import earlier, number_of
from ntm_cli.plan.vocabulary import ACHIEVED
from ntm_cli.source import Place

RULE = Rule(
    "increase-mismatch",
    Severity.ERROR,
    en="A stated increase is not the difference to the number before it.",
    vi="Số tăng khác với chênh lệch so với mục tiêu trước.",
)
_DIFFERS = Words(
    "increase-mismatch",
    en="{target}: from {base} ({start}) {step}, the stated increase is {stated}.",
    vi="{target}: từ {base} ({start}) {step}, mục tiêu ghi tăng {stated}.",
)
_UP = Words("increase-mismatch.up", en="to {count} is {difference} more", vi="lên {count} là tăng {difference}")
_DOWN = Words("increase-mismatch.down", en="to {count} is {difference} fewer", vi="xuống {count} là giảm {difference}")
_EARLIER = Words("increase-mismatch.earlier", en="the target of {year}", vi="mục tiêu năm {year}")
_ACHIEVED = Words("increase-mismatch.achieved", en="achieved before the roadmap", vi="đã đạt trước lộ trình")
_START = Words("increase-mismatch.start", en="{start}: {base}", vi="{start}: {base}")
_END = Words("increase-mismatch.end", en="this target: {count}", vi="mục tiêu này: {count}")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare each stated increase with the target before it, or with what was achieved."""
    for target in data.targets:
        count = number_of(data, target)
        before = _before(data, target)
        if target.increase is None or count is None or before is None:
            continue
        base, start, place = before
        if count - base != target.increase:
            step = _step(base, count)
            related = (*at(place, _START(start=start, base=base)), *at(printed_count(target), _END(count=count)))
            yield RULE.at(
                target.place / "increase",
                _DIFFERS(target=target_name(target), base=base, start=start, step=step, stated=target.increase),
                related=related,
                stated=target.increase,
                counted=count - base,
            )


def _step(base: int, count: int) -> Message:
    if count < base:
        return _DOWN(count=count, difference=base - count)
    return _UP(count=count, difference=count - base)


def _before(data: Dataset, target: Target) -> tuple[int, Message, Place] | None:
    """The number that the increase starts from, what it is, and where it stands."""
    previous = earlier(data, target)
    if previous is not None:
        count = number_of(data, previous)
        return None if count is None else (count, _EARLIER(year=previous.year), printed_count(previous))
    table, achieved = data.table(target.unit), plan_by(data, target.series, BEFORE)
    if table is None or achieved is None:
        return None
    return achieved, _ACHIEVED(), _achieved_place(data, table, target)


def _achieved_place(data: Dataset, table: Table, target: Target) -> Place:
    """Where what was achieved is printed; of a level that the table leaves out, in the table of what was before."""
    if data.recognised is not None and recognised_before(data, target.unit, target.level):
        return data.recognised.place / "total" / target.level
    return table.place / "total" / target.level / ACHIEVED
