"""Some blocks of a table print a subtotal, others print none.

A document prints subtotals for all of its districts or groups, or for none of them. Where one lacks its own, it was
passed over when the table was copied, and its rows are held against nothing.

Bad:

```yaml
communes:
  groups:
    - name: Nhóm 1
      subtotal:
        advanced: {achieved: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
    - name: Nhóm 2
      communes:
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```

Good:

```yaml
communes:
  groups:
    - name: Nhóm 1
      subtotal:
        advanced: {achieved: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
    - name: Nhóm 2
      subtotal:
        advanced: {2023: 1}
      communes:
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Words, listed
from ntm_cli.plan.dataset import Block, Dataset, Table
from ntm_cli.plan.evidence import some

RULE = Rule(
    "subtotal-missing",
    Severity.WARNING,
    en="Some blocks of a table print a subtotal, others print none.",
    vi="Trong một bảng, có đơn vị ghi số của mình, có đơn vị không ghi.",
)
_MISSING = Words(
    "subtotal-missing",
    en="{source} prints no subtotal for {names}, but one for {others}.",
    vi="{source}: {names} không ghi số của mình, {others} thì có ghi.",
)
_WRITE = Words(
    "subtotal-missing.help",
    en="Write the printed subtotal; if none is printed there, acknowledge it here.",
    vi="Ghi số đã in; nếu bản in không có thì ghi nhận ở đây.",
)
_NAME = Words("name", en="{name}", vi="{name}")


def check(data: Dataset) -> Iterator[Finding]:
    """Look in each table for blocks with rows that print no subtotal beside others that do."""
    for table in data.tables:
        with_rows = [block for block in table.blocks if block.rows]
        without = [block for block in with_rows if not block.subtotal]
        printed = [block for block in with_rows if block.subtotal]
        if without and printed:
            yield _finding(table, without, printed)


def _finding(table: Table, without: Sequence[Block], printed: Sequence[Block]) -> Finding:
    names = listed(tuple(block.name for block in without))
    return RULE.at(
        without[0].place / "name",
        _MISSING(
            source=table.source,
            names=names,
            others=listed(tuple(block.name for block in printed), most=3),
        ),
        related=some(Related(block.place / "name", _NAME(name=block.name)) for block in without[1:]),
        stated=names,
        help=_WRITE(),
    )
