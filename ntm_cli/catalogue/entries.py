"""Every rule that a report can name, with its documentation: for lists of rules, and for formats that carry one."""

from __future__ import annotations

from ntm_cli import rules
from ntm_cli.catalogue import ignore_rules, misfit_rules, yaml_rules
from ntm_cli.report import Entry


def entries() -> tuple[Entry, ...]:
    """All rules: those that compare numbers and names, in their order, then those about reading and about ignores."""
    compared = tuple(Entry(module.RULE, module.__doc__ or "", module.check.__doc__ or "") for module in rules.MODULES)
    told = (*yaml_rules.DOCUMENTED, *misfit_rules.DOCUMENTED, *ignore_rules.DOCUMENTED)
    return (*compared, *(Entry(rule, text) for rule, text in told))
