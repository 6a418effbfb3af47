"""Every rule that a report can name, with its documentation: for lists of rules, and for formats that carry one."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_cli.findings import Rule


@dataclass(frozen=True)
class Entry:
    """A rule and its documentation: what it finds, why that matters, a bad and a good example.

    `method` says what is compared with what, and where that stands in the decision.
    """

    rule: Rule
    documentation: str
    method: str = ""


def entries() -> tuple[Entry, ...]:
    """All rules: those that compare numbers and names, in their order, then those about reading and about ignores."""
    from ntm_cli import documentation, rules

    compared = tuple(Entry(module.RULE, module.__doc__ or "", module.check.__doc__ or "") for module in rules.MODULES)
    return (*compared, *(Entry(rule, text) for rule, text in documentation.DOCUMENTED))
