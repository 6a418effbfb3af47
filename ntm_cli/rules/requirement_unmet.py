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
    - {row: 1, name: Huyện Sông Hồng, standard: 2022}
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
    - {row: 1, name: Huyện Sông Hồng, standard: 2022}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Amount, Attained, Message, Percent, Value, Words, either, listed
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import AT_LEAST, NAME, at, rows_at
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.needs import NeedsKind, NeedsLevel, NeedsShare
from ntm_cli.plan.orders import is_told_with_order
from ntm_cli.plan.requirements import Judgement, judge
from ntm_cli.plan.shares import digits, share
from ntm_cli.plan.vocabulary import ACHIEVED, Level

RULE = Rule(
    "requirement-unmet",
    Severity.WARNING,
    en="A unit is scheduled before it meets what the level requires.",
    vi="Đơn vị được đưa vào lộ trình khi chưa đáp ứng điều kiện.",
)
_SHARE = Words(
    "requirement-unmet.share",
    en="{name} is scheduled as {level} in {year}, when {have} of its {base} ({counted}) {have:is} {needed}; "
    "{stated} is required ({basis}).",
    vi="{name} theo lộ trình {level} năm {year}, khi mới có {have}/{base} ({counted}) {needed}; "
    "điều kiện là ít nhất {stated} ({basis}).",
)
_MORE = Words(
    "requirement-unmet.more",
    en="{missing} more at {needed} by the end of {year} would meet it.",
    vi="Thêm {missing} {needed} đến hết năm {year} thì đáp ứng điều kiện.",
)
_KIND = Words(
    "requirement-unmet.kind",
    en="{name} is down for {level}, which only {kinds} can reach ({basis}).",
    vi="{name} có trong lộ trình {level}, nhưng mức độ này chỉ quy định đối với {kinds} ({basis}).",
)
_LEVEL = Words(
    "requirement-unmet.level",
    en="{name} is down for {level}, but is not {needed} by then ({basis}).",
    vi="{name} có trong lộ trình {level}, nhưng đến năm đó chưa {needed} ({basis}).",
)
_UNKNOWN = Words(
    "requirement-unmet.unknown",
    en="{name}, {level}, {year:column}: the requirement {id} ({basis}) cannot be judged: {missing}.",
    vi="{name}, {level}, {year:cell}: chưa xét được điều kiện {id} ({basis}): {missing}.",
)
_UNKNOWN_UNITS = Words(
    "requirement-unmet.unknown-units",
    en="The requirement {id} ({basis}) cannot be judged: {missing}.",
    vi="Chưa xét được điều kiện {id} ({basis}): {missing}.",
)
_UNKNOWN_OF_SEVERAL = Words(
    "requirement-unmet.unknown-of-several",
    en="{names}: the requirement {id} ({basis}) cannot be judged: {missing}.",
    vi="{names}: chưa xét được điều kiện {id} ({basis}): {missing}.",
)
_NEEDS_KIND = Words("needs.kind", en="only {kinds}", vi="chỉ {kinds}")
_NEEDS_LEVEL = Words("needs.level", en="{level} first", vi="phải {level} trước")
_ID = Words("id", en="{id}", vi="{id}")


def check(data: Dataset) -> Iterator[Finding]:
    """Judge the requirements of `targets.yaml`, each by the basis it names."""
    for (_, missing), found in groupby(judge(data), lambda found: (found.requirement.id, found.missing)):
        judgements = list(found)
        yield from _unmet_of(data, judgements) if missing is None else _unknown(judgements)


def _unmet_of(data: Dataset, judgements: Iterable[Judgement]) -> Iterator[Finding]:
    for judgement in judgements:
        needs = judgement.requirement.needs
        if judgement.met:
            continue
        if isinstance(needs, NeedsShare):
            yield _share_unmet(judgement, needs)
        elif isinstance(needs, NeedsKind):
            yield _kind_unmet(judgement, needs)
        elif not is_told_with_order(data, judgement.requirement):
            yield _level_unmet(judgement, needs)


def _unmet(
    judgement: Judgement,
    message: Message,
    related: tuple[Related, ...],
    stated: Value | None = None,
    counted: Value | None = None,
    help: Message | None = None,
) -> Finding:
    """A finding at the place and with the severity of what was judged."""
    return RULE.at(
        judgement.place,
        message,
        related=related,
        stated=stated,
        counted=counted,
        help=help,
        severity=judgement.requirement.severity,
    )


def _attained(judgement: Judgement, level: Level) -> Attained:
    return Attained(level, split_kind(judgement.name or "")[0] or judgement.requirement.when.unit)


def _share_unmet(judgement: Judgement, needs: NeedsShare) -> Finding:
    requirement, have, base = judgement.requirement, judgement.have, judgement.base
    found = Percent(share(have, base, max(1, digits(needs.percent))))
    needed, stated = Attained(needs.level, needs.unit), Percent(needs.percent)
    year = judgement.year or ACHIEVED
    message = _SHARE(
        name=judgement.name or "",
        level=_attained(judgement, requirement.when.level),
        year=year,
        have=have,
        base=Amount(base, needs.unit),
        counted=found,
        needed=needed,
        stated=stated,
        basis=requirement.basis,
    )
    missing = Amount(ceil(needs.percent * base / 100) - have, needs.unit)
    asked = at(requirement.place / "needs", AT_LEAST(number=stated))
    help = _MORE(missing=missing, needed=needed, year=year)
    return _unmet(judgement, message, (*asked, *_rows(judgement, needs.level)), stated, found, help)


def _rows(judgement: Judgement, level: Level) -> tuple[Related, ...]:
    return rows_at((row for row in judgement.rows if level in row.reaches), level)


def _kind_unmet(judgement: Judgement, needs: NeedsKind) -> Finding:
    requirement, kinds = judgement.requirement, either(needs.kinds)
    message = _KIND(name=judgement.name or "", level=requirement.when.level, kinds=kinds, basis=requirement.basis)
    asked = at(requirement.place / "needs", _NEEDS_KIND(kinds=kinds))
    return _unmet(judgement, message, asked, judgement.name, kinds)


def _level_unmet(judgement: Judgement, needs: NeedsLevel) -> Finding:
    requirement = judgement.requirement
    needed = _attained(judgement, needs.level)
    message = _LEVEL(name=judgement.name or "", level=requirement.when.level, needed=needed, basis=requirement.basis)
    asked = at(requirement.place / "needs", _NEEDS_LEVEL(level=needed))
    return _unmet(judgement, message, (*asked, *_rows(judgement, needs.level)))


def _unknown(judgements: Sequence[Judgement]) -> Iterator[Finding]:
    """One note for all units of which a requirement cannot be judged for one reason."""
    (judgement, *others), requirement = judgements, judgements[0].requirement
    asked = {"id": requirement.id, "basis": requirement.basis, "missing": judgement.missing or ""}
    if judgement.name is None:
        message = _UNKNOWN_UNITS(**asked)
    elif others:
        message = _UNKNOWN_OF_SEVERAL(names=listed(tuple(each.name or "" for each in judgements)), **asked)
    else:
        message = _UNKNOWN(name=judgement.name, level=requirement.when.level, year=judgement.year or ACHIEVED, **asked)
    related = at(requirement.place / "needs", _ID(id=requirement.id))
    units = (Related(other.place, NAME(name=other.name or "")) for other in others)
    yield RULE.at(judgement.place, message, related=(*related, *units), severity=Severity.NOTE)
