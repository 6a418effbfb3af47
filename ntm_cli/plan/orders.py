"""The requirements of `targets.yaml` that ask for nothing but one level before another."""

from __future__ import annotations

from itertools import pairwise

from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.needs import NeedsLevel
from ntm_cli.plan.promised import Requirement
from ntm_cli.plan.vocabulary import Level, Unit


def orders_asked(data: Dataset) -> dict[tuple[Unit, Level, Level], Requirement]:
    """The first requirement that asks for one level before another, by unit, level and the level that comes first."""
    asked: dict[tuple[Unit, Level, Level], Requirement] = {}
    for requirement in data.requirements:
        needs, when = requirement.needs, requirement.when
        if isinstance(needs, NeedsLevel):
            asked.setdefault((when.unit, when.level, needs.level), requirement)
    return asked


def is_told_with_order(data: Dataset, requirement: Requirement) -> bool:
    """Whether a requirement asks for nothing but the order of two neighbouring levels of a table.

    Every row is held against that order anyway, so whoever breaks it is told so once, with the requirement as basis.
    """
    needs, when = requirement.needs, requirement.when
    table = data.table(when.unit)
    order = pairwise(table.levels) if table else ()
    return isinstance(needs, NeedsLevel) and (needs.level, when.level) in order
