"""Findings of other rules that causes explain: those that are gone once what was changed is put back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ntm_cli import rules
from ntm_cli.causes.candidates import put_back
from ntm_cli.causes.weighing import MOST_ROWS
from ntm_cli.findings import Finding
from ntm_cli.ignores.acknowledging import apply
from ntm_cli.ignores.forms import Ignore
from ntm_cli.messages import as_data
from ntm_cli.mistakes import Cause, Change
from ntm_cli.plan.changed import changed
from ntm_cli.plan.dataset import Dataset
from ntm_cli.untold import up_to_most

#: Of more causes than these it is not asked what else they explain: each costs a check of its own.
_MOST_CAUSES = 6


def consequences(
    data: Dataset, findings: tuple[Finding, ...], causes: Sequence[Cause], comments: Sequence[Ignore]
) -> tuple[Finding, ...]:
    """The findings, those without a cause naming the ones without which they would not be there.

    That is tried: all causes are put back, and the rules are run again that found the others or that an ignore comment
    is for. What is gone then is explained, by each cause that changes it alone, in the likeliest of its ways.
    """
    open_ones = [finding for finding in findings if not finding.causes and finding.ignored is None]
    is_small = len(causes) <= _MOST_CAUSES and sum(len(table.rows) for table in data.tables) <= MOST_ROWS
    if not open_ones or not causes or not is_small:
        return findings
    asked = {rule for finding in open_ones for rule in (finding.rule, str(finding.message.values.get("rule")))}
    trials = _Trials(data, comments, asked)
    everything = put_back(slip for cause in causes for slip in cause.ways[0])
    left = {_place(finding) for finding in trials.after(everything)}
    gone = [finding for finding in open_ones if _place(finding) not in left]
    names: dict[int, list[str]] = {}
    for cause in causes if gone else ():
        same = [_said(finding) for finding in trials.after(put_back(cause.ways[0]))]
        for finding in gone:
            if _said(finding) not in same:
                names.setdefault(id(finding), []).append(cause.name)
    return tuple(replace(finding, causes=tuple(names.get(id(finding), finding.causes))) for finding in findings)


class _Trials:
    """What would be found after changes, by the rules that are asked."""

    def __init__(self, data: Dataset, comments: Sequence[Ignore], asked: Collection[str]) -> None:
        self._data = data
        self._comments = comments
        self._modules = [module for module in rules.MODULES if module.RULE.name in asked]
        self._found: dict[tuple[Change, ...], list[Finding]] = {}

    def after(self, changes: tuple[Change, ...]) -> list[Finding]:
        """What is found and not acknowledged after some changes."""
        if changes not in self._found:
            after = changed(self._data, changes)
            found = (finding for module in self._modules for finding in up_to_most(module.check(after)))
            told: Iterable[Finding] = apply(found, self._comments, rules.RULES, True)
            self._found[changes] = [finding for finding in told if finding.ignored is None]
        return self._found[changes]


def _place(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.span, finding.address


def _said(finding: Finding) -> tuple[object, ...]:
    """What a finding says, numbers and all, in no language."""
    return *_place(finding), str(as_data(finding.message))
