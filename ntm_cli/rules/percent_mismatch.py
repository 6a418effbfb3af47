"""A stated percentage is not the share of its count.

A target prints a count, its base and the percentage of the one in the other. The percentage must be that share, to as
many digits as are printed.

Bad:

```yaml
targets:
  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 1, of: 2, percent: 51}
```

Good:

```yaml
targets:
  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 1, of: 2, percent: 50}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.languages.english_words import plural
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at, printed_count, target_name
from ntm_cli.plan.shares import printed_shares

RULE = Rule("percent-mismatch", Severity.ERROR, "A stated percentage is not the share of its count.")


def check(data: Dataset) -> Iterator[Finding]:
    """Divide each target's count by its base and compare, to the digits printed (clause 4.2.b)."""
    for found in printed_shares(data):
        if found.printed not in (found.rounded, found.cut):
            target = found.target
            fraction, share = f"{found.count}/{found.base}", f"{found.rounded} %"
            if target.count is None:
                wrong = (
                    f"no number of {plural(target.unit)} makes {found.printed} %; the nearest is {share} ({fraction})."
                )
            else:
                wrong = f"{fraction} is {share}, the stated percentage is {found.printed} %."
            yield RULE.at(
                target.place / "percent",
                f"{target_name(target)}: {wrong}",
                related=at(printed_count(target), f"{found.count}/{found.base}"),
                stated=found.printed,
                counted=found.rounded,
            )
