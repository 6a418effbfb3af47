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
from math import ceil

from ntm_cli import models
from ntm_cli.counts import share
from ntm_cli.dataset import Dataset
from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.requirements import Judgement, judge
from ntm_cli.wording import at, either, plural, rows_at, units

RULE = Rule("requirement-unmet", Severity.WARNING, "A unit is scheduled before it meets what the level requires.")


def check(data: Dataset) -> Iterator[Finding]:
    """Judge the requirements of `targets.yaml`, each by the basis it names."""
    for judgement in judge(data):
        if judgement.met is None:
            yield _unknown(judgement)
        elif not judgement.met:
            yield from _unmet(judgement)


def _unmet(judgement: Judgement) -> Iterator[Finding]:
    needs = judgement.requirement.needs
    if isinstance(needs, models.NeedsShare):
        yield _share_unmet(judgement, needs)
    elif isinstance(needs, models.NeedsKind):
        yield _kind_unmet(judgement, needs)


def _share_unmet(judgement: Judgement, needs: models.NeedsShare) -> Finding:
    requirement, have, base = judgement.requirement, judgement.have, judgement.base
    missing = ceil(needs.percent * base / 100) - have
    return RULE.at(
        judgement.place,
        f"{judgement.name} is scheduled as {requirement.when.level} in {judgement.year}, when {have} of its "
        f"{units(base, needs.unit)} ({share(have, base)} %) {'is' if have == 1 else 'are'} {needs.level}; "
        f"{needs.percent} % is required ({requirement.basis}).",
        related=(*at(requirement.place / "needs", f"at least {needs.percent} %"), *_rows(judgement, needs)),
        stated=f"{needs.percent} %",
        counted=f"{share(have, base)} %",
        help=f"{units(missing, needs.unit)} more at {needs.level} by the end of {judgement.year} would meet it.",
        severity=Severity(requirement.severity),
    )


def _rows(judgement: Judgement, needs: models.NeedsShare) -> tuple[Related, ...]:
    return rows_at((row for row in judgement.rows if needs.level in row.reaches), needs.level)


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


def _unknown(judgement: Judgement) -> Finding:
    requirement = judgement.requirement
    needs = requirement.needs
    what = f"{plural(needs.unit)} are {needs.level}" if isinstance(needs, models.NeedsShare) else "that is so"
    return RULE.at(
        judgement.place,
        f"{judgement.name}, {requirement.when.level}, {judgement.year}: no table says which {what}, "
        f"so the requirement cannot be judged ({requirement.basis}).",
        severity=Severity.NOTE,
    )
