"""Every rule that a report can name, with its documentation: for lists of rules, and for formats that carry one."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli import rules
from ntm_cli.catalogue import ignore_rules, misfit_rules, yaml_rules
from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Rule
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.messages import Words, did_you_mean
from ntm_cli.report import Entry

_UNKNOWN = Words("rule-unknown", en="There is no rule {name}.", vi="Không có quy tắc {name}.")
_LISTED = Words("rule-unknown.help", en="`ntm rule` lists them all.", vi="Lệnh `ntm rule` liệt kê tất cả.")
_BAD = Words("rule.bad", en="Bad:", vi="Sai:")
_GOOD = Words("rule.good", en="Good:", vi="Đúng:")


def entries(language: Language = ENGLISH) -> tuple[Entry, ...]:
    """All rules: those that compare numbers and names, in their order, then those about reading and about ignores."""
    return tuple(_entry(rule, text, method, language) for rule, text, method in _documented())


def _documented() -> Iterator[tuple[Rule, str, str]]:
    """Each rule, its English documentation, and what it compares with what, if it does."""
    for module in rules.MODULES:
        yield module.RULE, module.__doc__ or "", module.check.__doc__ or ""
    for rule, text in (*yaml_rules.DOCUMENTED, *misfit_rules.DOCUMENTED, *ignore_rules.DOCUMENTED):
        yield rule, text, ""


def _entry(rule: Rule, text: str, method: str, language: Language) -> Entry:
    """A rule with its documentation in a language: each has prose of its own, and all show the same examples."""
    prose, _, examples = text.partition(f"\n{_BAD.en}\n")
    bad, _, good = examples.partition(f"\n{_GOOD.en}\n")
    shown = f"{language.say(_BAD())}\n{bad}\n{language.say(_GOOD())}\n{good}"
    return Entry(rule, _vietnamese(rule) if language.code == "vi" else f"{prose}\n{method}".strip(), shown)


def _vietnamese(rule: Rule) -> str:
    from ntm_cli.catalogue.translations import VIETNAMESE  # most runs do without

    return VIETNAMESE[rule.name]


def named(name: str, language: Language = ENGLISH) -> Entry:
    """The rule of a name. Raises CannotCheck, with the nearest one, if there is none."""
    known = {entry.rule.name: entry for entry in entries(language)}
    if name in known:
        return known[name]
    typed = name.lower().replace("_", "-")
    raise CannotCheck(_UNKNOWN(name=name), did_you_mean(typed, tuple(known)) or _LISTED())
