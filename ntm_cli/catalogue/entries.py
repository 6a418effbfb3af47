"""Every rule that a report can name, with its documentation: for lists of rules, and for formats that carry one."""

from __future__ import annotations

from ntm_cli import rules
from ntm_cli.catalogue import ignore_rules, misfit_rules, yaml_rules
from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Words, did_you_mean
from ntm_cli.report import Entry

_UNKNOWN = Words("rule-unknown", en="There is no rule {name}.", vi="Không có quy tắc {name}.")
_LISTED = Words("rule-unknown.help", en="`ntm rule` lists them all.", vi="Lệnh `ntm rule` liệt kê tất cả.")


def entries() -> tuple[Entry, ...]:
    """All rules: those that compare numbers and names, in their order, then those about reading and about ignores."""
    compared = tuple(Entry(module.RULE, module.__doc__ or "", module.check.__doc__ or "") for module in rules.MODULES)
    told = (*yaml_rules.DOCUMENTED, *misfit_rules.DOCUMENTED, *ignore_rules.DOCUMENTED)
    return (*compared, *(Entry(rule, text) for rule, text in told))


def named(name: str) -> Entry:
    """The rule of a name. Raises CannotCheck, with the nearest one, if there is none."""
    known = {entry.rule.name: entry for entry in entries()}
    if name in known:
        return known[name]
    typed = name.lower().replace("_", "-")
    raise CannotCheck(_UNKNOWN(name=name), did_you_mean(typed, tuple(known)) or _LISTED())
