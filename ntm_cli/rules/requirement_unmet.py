"""A unit is scheduled for a level in a year when it does not yet meet what the level requires.

National criteria ask for a share of communes at a level before a district or a province can reach one, or allow a
level to some kinds of district only. Each requirement in `targets.yaml` is judged at the end of the year in which the
unit is scheduled; its `basis` names the source. That a level needs a lower one first is `level-out-of-order`.

Bad:

```yaml
requirements:
  - id: half-of-communes
    when: {unit: district, level: standard}
    needs: {unit: commune, level: model, percent: 60}
    basis: 1/QĐ
districts:
  total:
    standard: {2022: 1, all: 1}
  rows:
    - {row: 1, name: Huyện Hải Hà, standard: 2022}
```

Good:

```yaml
requirements:
  - id: half-of-communes
    when: {unit: district, level: standard}
    needs: {unit: commune, level: model, percent: 50}
    basis: 1/QĐ
districts:
  total:
    standard: {2022: 1, all: 1}
  rows:
    - {row: 1, name: Huyện Hải Hà, standard: 2022}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.languages.english_words import either, units
from ntm_cli.plan.dataset import ACHIEVED, Dataset
from ntm_cli.plan.evidence import at, rows_at
from ntm_cli.plan.requirements import Judgement, judge
from ntm_cli.plan.shares import digits, share
from ntm_cli.plan.vocabulary import Level
from ntm_cli.reading import models

RULE = Rule("requirement-unmet", Severity.WARNING, "A unit is scheduled before it meets what the level requires.")


def check(data: Dataset) -> Iterator[Finding]:
    """Judge the requirements of `targets.yaml`, each by the basis it names."""
    in_order = {(table.unit, *pair) for table in data.tables for pair in pairwise(table.levels)}
    for judgement in judge(data):
        needs, when = judgement.requirement.needs, judgement.requirement.when
        if judgement.met is None:
            yield _unknown(judgement)
        elif judgement.met:
            continue
        elif isinstance(needs, models.NeedsShare):
            yield _share_unmet(judgement, needs)
        elif isinstance(needs, models.NeedsKind):
            yield _kind_unmet(judgement, needs)
        elif (when.unit, needs.level, when.level) not in in_order:
            yield _level_unmet(judgement, needs)


def _share_unmet(judgement: Judgement, needs: models.NeedsShare) -> Finding:
    requirement, have, base = judgement.requirement, judgement.have, judgement.base
    missing = ceil(needs.percent * base / 100) - have
    found = f"{share(have, base, max(1, digits(needs.percent)))} %"
    return RULE.at(
        judgement.place,
        f"{judgement.name} is scheduled as {requirement.when.level} in {judgement.year}, when {have} of its "
        f"{units(base, needs.unit)} ({found}) {'is' if have == 1 else 'are'} {needs.level}; "
        f"{needs.percent} % is required ({requirement.basis}).",
        related=(*at(requirement.place / "needs", f"at least {needs.percent} %"), *_rows(judgement, needs.level)),
        stated=f"{needs.percent} %",
        counted=found,
        help=f"{units(missing, needs.unit)} more at {needs.level} by the end of {judgement.year} would meet it.",
        severity=Severity(requirement.severity),
    )


def _rows(judgement: Judgement, level: Level) -> tuple[Related, ...]:
    return rows_at((row for row in judgement.rows if level in row.reaches), level)


def _kind_unmet(judgement: Judgement, needs: models.NeedsKind) -> Finding:
    requirement = judgement.requirement
    return RULE.at(
        judgement.place,
        f"{judgement.name} is down for {requirement.when.level}, which only {either(needs.kinds)} can reach "
        f"({requirement.basis}).",
        related=at(requirement.place / "needs", f"only {either(needs.kinds)}"),
        stated=judgement.name,
        counted=either(needs.kinds),
        severity=Severity(requirement.severity),
    )


def _level_unmet(judgement: Judgement, needs: models.NeedsLevel) -> Finding:
    requirement = judgement.requirement
    return RULE.at(
        judgement.place,
        f"{judgement.name} is down for {requirement.when.level}, but is not {needs.level} by then "
        f"({requirement.basis}).",
        related=(*at(requirement.place / "needs", f"{needs.level} first"), *_rows(judgement, needs.level)),
        severity=Severity(requirement.severity),
    )


def _unknown(judgement: Judgement) -> Finding:
    requirement, when = judgement.requirement, judgement.year or ACHIEVED
    return RULE.at(
        judgement.place,
        f"{judgement.name}, {requirement.when.level}, {when}: the two files do not say enough to judge the "
        f"requirement {requirement.id} ({requirement.basis}).",
        related=at(requirement.place / "needs", requirement.id),
        severity=Severity.NOTE,
    )
