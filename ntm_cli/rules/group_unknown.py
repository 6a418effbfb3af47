"""A target speaks of a group that the table does not have.

Units are counted by the group that their rows or blocks name. A group that none of them names is mistyped, and there is
nothing to hold its target against.

Bad:

```yaml
communes:
  source: Bảng 2
  total: {}
  groups:
    - name: Nhóm 1
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
targets:
  - {id: group-1, clause: "1", unit: commune, group: Nhóm 11, level: advanced, year: 2023, count: 2}
```

Good:

```yaml
communes:
  source: Bảng 2
  total: {}
  groups:
    - name: Nhóm 1
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
targets:
  - {id: group-1, clause: "1", unit: commune, group: Nhóm 1, level: advanced, year: 2023, count: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Message, Words, listed, meant, nearest
from ntm_cli.plan.dataset import Dataset, Table
from ntm_cli.plan.evidence import NAME, at
from ntm_cli.plan.names import bare
from ntm_cli.plan.tallies import groups_of, lacks_group

RULE = Rule(
    "group-unknown",
    Severity.ERROR,
    en="A target speaks of a group that the table does not have.",
    vi="Mục tiêu nêu một nhóm không có trong bảng.",
)
_UNKNOWN = Words(
    "group-unknown",
    en="The target {id}: {source} has no {group:group}.",
    vi="Mục tiêu {id}: {source} không có {group:group}.",
)
_GROUPS = Words("group-unknown.help", en="Its groups are {groups}.", vi="Các nhóm là {groups}.")


def check(data: Dataset) -> Iterator[Finding]:
    """Look for the group of each target among those of its table."""
    for target in data.targets:
        table = data.table(target.unit)
        if table is not None and lacks_group(table, target.group):
            yield RULE.at(
                target.place / "group",
                _UNKNOWN(id=target.id, source=table.source, group=target.group),
                related=at(table.rows_place, NAME(name=table.source)),
                stated=target.group,
                help=_help(table, target.group),
            )


def _help(table: Table, group: str) -> Message | None:
    """The group that was probably meant, or all that there are."""
    groups = groups_of(table)
    near = nearest(bare(group), tuple(map(bare, groups)))
    if near is not None:
        return meant(next(each for each in groups if bare(each) == near))
    return _GROUPS(groups=listed(tuple(groups))) if groups else None
