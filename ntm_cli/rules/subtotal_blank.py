"""A subtotal leaves a column blank in which all others print a number.

A document prints a 0 for none, or leaves the cell blank. Where every other district or group has a number in a column,
some of them a 0, and the one without a number prints a 0 in another column, a cell was passed over when the table was
copied.

Bad:

```yaml
communes:
  groups:
    - name: Nhóm 1
      subtotal:
        advanced: {achieved: 1, 2023: 0}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
    - name: Nhóm 2
      subtotal:
        advanced: {2023: 1}
        model:    {2022: 0}
      communes:
        - {row: 2, name: Xã An Lạc, advanced: 2023}
    - name: Nhóm 3
      subtotal:
        advanced: {achieved: 0, 2023: 0}
        model:    {2022: 0}
      communes: []
```

Good:

```yaml
communes:
  groups:
    - name: Nhóm 1
      subtotal:
        advanced: {achieved: 1, 2023: 0}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
    - name: Nhóm 2
      subtotal:
        advanced: {achieved: 0, 2023: 1}
        model:    {2022: 0}
      communes:
        - {row: 2, name: Xã An Lạc, advanced: 2023}
    - name: Nhóm 3
      subtotal:
        advanced: {achieved: 0, 2023: 0}
        model:    {2022: 0}
      communes: []
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Block, Cell, Dataset, Table
from ntm_cli.plan.printed_totals import disagreements
from ntm_cli.plan.vocabulary import BLANK, Column, Level

RULE = Rule(
    "subtotal-blank",
    Severity.NOTE,
    en="A subtotal leaves a column blank in which all others print a number.",
    vi="Một đơn vị để trống ô mà mọi đơn vị khác đều ghi số.",
)
_LEFT_BLANK = Words(
    "subtotal-blank",
    en="{name}, {level}, {column:column}: the subtotal is blank, all others print a number.",
    vi="{name}, {level}, {column:column}: để trống, các đơn vị khác đều ghi số.",
)
_WRITE = Words(
    "subtotal-blank.help",
    en="If a 0 is printed, write it; if the printed cell is blank, acknowledge it here.",
    vi="Nếu bản in ghi 0 thì ghi 0; nếu ô in để trống thì ghi nhận ở đây.",
)
_ZERO = Words("subtotal.zero", en="{name}: 0", vi="{name}: 0")


def check(data: Dataset) -> Iterator[Finding]:
    """Look in each column of the subtotals of a level for one blank beside two numbers or more, of which one is a 0.

    A level that is blank as a whole was left so, as was a cell of a block that prints no 0 at all. A blank that should
    be a number is a `subtotal-mismatch`.
    """
    for table in data.tables:
        for cells in _columns(table, data.columns):
            blank = [printed for printed in cells if printed.cell.count is None]
            zeros = [printed for printed in cells if printed.cell.count == 0]
            if len(blank) == 1 < len(cells) - 1 and zeros and _is_slip(table, blank[0]):
                yield _finding(blank[0], zeros)


class _Printed(NamedTuple):
    """A cell of a subtotal, and the block it is of."""

    block: Block
    cell: Cell


def _columns(table: Table, columns: Sequence[Column]) -> Iterator[Sequence[_Printed]]:
    """The cells of each column of each level in which one block is blank, of the blocks that print the level."""
    numbers = Counter((cell.level, cell.column) for _, cell in _numbers(table))
    for level in table.levels:
        blocks = [block for block in table.blocks if any(cell.level == level for cell in block.subtotal)]
        for column in columns:
            if numbers[level, column] == len(blocks) - 1:
                yield [_Printed(block, _cell(block, level, column)) for block in blocks]


def _numbers(table: Table) -> Iterator[_Printed]:
    return (_Printed(block, cell) for block in table.blocks for cell in block.subtotal if cell.count is not None)


def _cell(block: Block, level: Level, column: Column) -> Cell:
    """A cell of a subtotal; one that is not there is blank."""
    found = (cell for cell in block.subtotal if (cell.level, cell.column) == (level, column))
    return next(found, Cell(level, column, None, block.place / "subtotal" / level / column))


def _is_slip(table: Table, blank: _Printed) -> bool:
    """Whether the block prints other numbers of the level, and a 0 for none; and the blank is right to mean none."""
    printed = [cell for cell in blank.block.subtotal if cell.count is not None]
    is_usual = any(cell.level == blank.cell.level for cell in printed) and any(cell.count == 0 for cell in printed)
    return is_usual and all(found.cell.place != blank.cell.place for found in disagreements(table))


def _finding(blank: _Printed, zeros: Sequence[_Printed]) -> Finding:
    name, cell = blank.block.name, blank.cell
    return RULE.at(
        cell.place,
        _LEFT_BLANK(name=name, level=cell.level, column=cell.column),
        related=tuple(Related(zero.cell.place, _ZERO(name=zero.block.name)) for zero in zeros[:3]),
        stated=BLANK,
        counted=0,
        help=_WRITE(),
    )
