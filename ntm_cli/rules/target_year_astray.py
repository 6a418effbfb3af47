"""One target has another year than all the others of its clause.

A clause sets its targets for one date. Where all targets of a clause but one are for the same year, the one that is not
was probably mistyped. Clauses with fewer than three targets, or with several years among them, are left alone.

Bad:

```yaml
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2022, count: 5}
  - {id: b, clause: "1", unit: village, level: advanced, year: 2022, count: 4}
  - {id: c, clause: "1", unit: village, level: model, year: 2023, count: 3}
```

Good:

```yaml
targets:
  - {id: a, clause: "1", unit: village, level: standard, year: 2022, count: 5}
  - {id: b, clause: "1", unit: village, level: advanced, year: 2022, count: 4}
  - {id: c, clause: "1", unit: village, level: model, year: 2022, count: 3}
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import some, target_name
from ntm_cli.plan.promised import Target

RULE = Rule(
    "target-year-astray",
    Severity.WARNING,
    en="One target has another year than the others of its clause.",
    vi="Một mục tiêu ghi năm khác các mục tiêu cùng điều khoản.",
)
_ASTRAY = Words(
    "target-year-astray",
    en="{target}: all other targets of clause {clause} are for {counted}.",
    vi="{target}: các mục tiêu khác ở điều khoản {clause} đều ghi năm {counted}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the years of the targets of each clause; one that asks for the same in several years has its own."""
    clauses: dict[str, list[Target]] = {}
    for target in data.targets:
        clauses.setdefault(target.clause, []).append(target)
    for clause, targets in clauses.items():
        years = Counter(target.year for target in targets)
        (usual, _), *others = years.most_common()
        if len(targets) >= 3 and [count for _, count in others] == [1]:
            (astray,) = (target for target in targets if target.year != usual)
            rest = [target for target in targets if target is not astray]
            if astray.series not in {target.series for target in rest}:
                yield _finding(clause, astray, usual, rest)


def _finding(clause: str, astray: Target, usual: int, others: list[Target]) -> Finding:
    return RULE.at(
        astray.place / "year",
        _ASTRAY(target=target_name(astray), clause=clause, counted=usual),
        related=some(Related(target.place / "year", target_name(target)) for target in others),
        stated=astray.year,
        counted=usual,
    )
