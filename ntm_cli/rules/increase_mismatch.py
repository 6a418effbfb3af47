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
from ntm_cli.plan.counts import BEFORE, plan_by, recognised_before
from ntm_cli.plan.dataset import ACHIEVED, Dataset, Table, Target
from ntm_cli.plan.evidence import at, printed_count, target_name
from ntm_cli.plan.targets import earlier, wanted
from ntm_cli.source import Place

RULE = Rule("increase-mismatch", Severity.ERROR, "A stated increase is not the difference to the number before it.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare each stated increase with the target before it, or with what was achieved (clause 4.2.b)."""
    for target in data.targets:
        count = wanted(data, target)
        before = _before(data, target)
        if target.increase is None or count is None or before is None:
            continue
        base, words, place = before
        if count - base != target.increase:
            yield RULE.at(
                target.place / "increase",
                f"{target_name(target)}: from {base} ({words}) to {count} is {_difference(count - base)}, "
                f"the stated increase is {target.increase}.",
                related=(*at(place, f"{words}: {base}"), *at(printed_count(target), f"this target: {count}")),
                stated=target.increase,
                counted=count - base,
            )


def _difference(units: int) -> str:
    return f"{units} more" if units >= 0 else f"{-units} fewer"


def _before(data: Dataset, target: Target) -> tuple[int, str, Place] | None:
    """The number that the increase starts from, what it is, and where it stands."""
    previous = earlier(data, target)
    if previous is not None:
        count = wanted(data, previous)
        return None if count is None else (count, f"the target of {previous.year}", printed_count(previous))
    table, achieved = data.table(target.unit), plan_by(data, *target.series, BEFORE)
    if table is None or achieved is None:
        return None
    return achieved, "achieved before the roadmap", _achieved_place(data, table, target)


def _achieved_place(data: Dataset, table: Table, target: Target) -> Place:
    """Where what was achieved is printed; of a level that the table leaves out, in the table of what was before."""
    if data.recognised is not None and recognised_before(data, *target.series):
        return data.recognised.place / "total" / target.level
    return table.place / "total" / target.level / ACHIEVED
