"""Alternatives held against everything else that the files say: the likelier one leaves less of it wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ntm_cli import rules
from ntm_cli.ignores.acknowledging import hidden
from ntm_cli.ignores.forms import Ignore
from ntm_cli.mistakes import Change
from ntm_cli.plan.changed import changed
from ntm_cli.plan.dataset import Dataset

#: What tells rows of one block apart, and why it knows better.
OF_ROWS = {
    "recognised-mismatch": "the table of what was reached before says which rows are achieved, and how many",
    "target-names-mismatch": "a target names the units that are new by its year",
    "level-out-of-order": "a unit climbs the levels one by one: what skips one or goes back is where the slip is",
    "levels-in-one-year": "no unit climbs two levels in one year",
}
#: What tells other alternatives apart as well.
OF_ALL = OF_ROWS | {
    "requirement-unmet": "a district is scheduled once enough of its communes are, and only some kinds reach a level",
    "target-shortfall": "a target says how many there are to be by a year",
    "target-surplus": "and that there are no more than these",
}
#: Of larger tables the alternatives are not weighed: each costs about as much as a check of its own.
MOST_ROWS = 2_000
#: So many alternatives are weighed in a check, in the order in which they come up.
MOST_WEIGHED = 40


class Scales:
    """What is left wrong after a change: findings of the rules that bear evidence, but for acknowledged ones."""

    def __init__(self, data: Dataset, ignores: Sequence[Ignore]) -> None:
        self._data = data
        self._ignores = ignores
        self._left = MOST_WEIGHED if sum(len(table.rows) for table in data.tables) <= MOST_ROWS else 0

    def weigh(self, several: Sequence[tuple[Change, ...]], evidence: Collection[str] = tuple(OF_ALL)) -> list[int]:
        """How much each of several alternatives leaves wrong; the same of all where they are too many to weigh."""
        if len(several) < 2 or len(several) > self._left:
            return [0] * len(several)
        self._left -= len(several)
        modules = [module for module in rules.MODULES if module.RULE.name in evidence]
        return [self._wrong_after(changes, modules) for changes in several]

    def _wrong_after(self, changes: tuple[Change, ...], modules: Iterable[rules.RuleModule]) -> int:
        after = changed(self._data, changes)
        found = (finding for module in modules for finding in module.check(after))
        return sum(not is_hidden for is_hidden in hidden(found, self._ignores))
