"""The two files speak of different decisions.

Targets can only be held against the tables of the decision that set them.

Bad:

```yaml
decision: 2/QĐ-UBND
```

Good:

```yaml
decision: 1/QĐ-UBND
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.decisions import fold_number
from ntm_cli.plan.evidence import named_at
from ntm_cli.plan.garbled import is_lost, is_odd, undone_text

RULE = Rule(
    "decision-mismatch",
    Severity.ERROR,
    en="The two files speak of different decisions.",
    vi="Hai tệp ghi số quyết định khác nhau.",
)
_DIFFERS = Words(
    "decision-mismatch",
    en="The targets are those of {stated}, the roadmap is that of {counted}.",
    vi="Các mục tiêu thuộc Quyết định số {stated}, lộ trình thuộc Quyết định số {counted}.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Compare the decision's number in both files; one that lost letters is told where it stands, and no other."""
    stated, counted = data.targets_decision, data.decision.number
    if stated != counted and not (_is_lost(stated) or _is_lost(counted)) and _key(stated) != _key(counted):
        yield RULE.at(
            data.targets_file.place("decision"),
            _DIFFERS(stated=stated, counted=counted),
            related=named_at(data.roadmap.place("decision", "number"), counted),
            stated=stated,
            counted=counted,
        )


def _key(number: str) -> str:
    """The key of a number as it was before a coding garbled it."""
    found = undone_text(number)
    return fold_number(number if found is None else found.text)


def _is_lost(number: str) -> bool:
    """Whether a number lost letters, so that it is told as such."""
    return is_odd(number) and is_lost(number)
