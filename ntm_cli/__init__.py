"""ntm: a checker for the roadmaps of Vietnam's New Rural Development programme (nông thôn mới).

`load` reads a plan, `check` says what is wrong with it, `summarise` where it stands, and `say` makes a sentence of what
they tell. These and the types below stay from one version to the next; nothing is loaded before it is asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ntm_cli.errors import CannotCheck
    from ntm_cli.findings import Finding, Severity
    from ntm_cli.library import check, load, say, summarise
    from ntm_cli.messages import Message
    from ntm_cli.plan.dataset import Dataset
    from ntm_cli.report import Report
    from ntm_cli.summaries.year import Summary

__version__ = "0.2.0"
__all__ = [
    "CannotCheck",
    "Dataset",
    "Finding",
    "Message",
    "Report",
    "Severity",
    "Summary",
    "check",
    "load",
    "say",
    "summarise",
]
_HOMES = {
    "CannotCheck": "errors",
    "Dataset": "plan.dataset",
    "Finding": "findings",
    "Message": "messages",
    "Report": "report",
    "Severity": "findings",
    "Summary": "summaries.year",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'ntm_cli' has no attribute {name!r}")
    from importlib import import_module  # who wants only the version, or one module, needs none of the others

    return getattr(import_module(f"ntm_cli.{_HOMES.get(name, 'library')}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
