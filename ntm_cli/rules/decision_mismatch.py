"""The two files speak of different decisions.

Targets can only be held against the tables of the decision that set them.

Bad:

```yaml
decision: 1/QĐ-UBND
```

Good:

```yaml
decision: 2877/QĐ-UBND
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at

RULE = Rule("decision-mismatch", Severity.ERROR, "The two files speak of different decisions.")


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the decision's number in both files."""
    number = data.decision.number
    if data.targets_decision != number:
        yield RULE.at(
            data.targets_file.place("decision"),
            f"The targets are those of {data.targets_decision}, the roadmap is that of {number}.",
            related=at(data.roadmap.place("decision", "number"), number),
            stated=data.targets_decision,
            counted=number,
        )
