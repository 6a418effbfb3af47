"""The rules, one module each, in the order in which they are run and listed.

A rule's module holds RULE, its description, and check(), which reads a data set and yields findings. Its docstring is
its documentation, and the examples in it are run as tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from ntm_cli.findings import Finding, Rule
from ntm_cli.plan.dataset import Dataset
from ntm_cli.untold import up_to_most

#: The modules of this folder. A new rule is one line.
NAMES = (
    "subtotal_mismatch",
    "total_mismatch",
    "sum_mismatch",
    "base_mismatch",
    "scope_mismatch",
    "subtotal_missing",
    "subtotal_blank",
    "row_out_of_sequence",
    "recognised_total_mismatch",
    "recognised_year_mismatch",
    "recognised_rows_mismatch",
    "recognised_mismatch",
    "level_out_of_order",
    "levels_in_one_year",
    "years_out_of_order",
    "year_outside_roadmap",
    "level_outside_roadmap",
    "unit_in_one_table",
    "unit_repeated",
    "name_variant",
    "name_without_kind",
    "unreadable_letter",
    "impossible_syllable",
    "decision_mismatch",
    "group_unknown",
    "target_shortfall",
    "target_surplus",
    "target_names_mismatch",
    "target_decreasing",
    "target_repeated",
    "target_year_astray",
    "percent_mismatch",
    "percent_truncated",
    "increase_mismatch",
    "requirement_unmet",
    "result_base_mismatch",
    "sources_differ",
    "result_decreasing",
    "level_lost",
    "unit_unknown",
    "decision_too_early",
    "recognised_out_of_order",
)


class RuleModule(Protocol):
    """What a rule's module holds."""

    RULE: Rule
    __name__: str
    __doc__: str | None

    def check(self, data: Dataset) -> Iterator[Finding]:
        """The findings of the rule in a data set."""


MODULES = tuple(cast(RuleModule, import_module(f"{__name__}.{name}")) for name in NAMES)
RULES: dict[str, Rule] = {module.RULE.name: module.RULE for module in MODULES}


def run(data: Dataset) -> Iterator[Finding]:
    """The findings of every rule, none of which goes on for ever."""
    for module in MODULES:
        yield from up_to_most(module.check(data))
