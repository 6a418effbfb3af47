"""The scope as a base: what the text states once, and each share is a share of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntm_cli.findings import Finding
from ntm_cli.fixing.corrections import Correction, Standing
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.eligible import kinds_allowed
from ntm_cli.plan.promised import Target
from ntm_cli.plan.vocabulary import RURAL
from ntm_cli.source import Place


def scopes(standing: Standing) -> Iterator[Correction]:
    """Numbers of the scope that alone are wrong: no base repeats them.

    The rows say what is right. Where there are none, at least two bases do that say the same.
    """
    data = standing.found.data
    against = list(standing.open("base-mismatch"))
    for key, stated in (data.scope if data else {}).items():
        place = data.targets_file.place("scope", key)  # type: ignore[union-attr]
        disagreeing = [finding for finding, _ in against if _is_held_against(finding, place)]
        if data is None or not standing.is_free(place) or _is_repeated(data, key, stated):
            continue
        of_rows = [finding for finding, at in standing.open("scope-mismatch") if at == place]
        yield from _of_rows(place, of_rows, disagreeing) if of_rows else _of_bases(place, disagreeing)


def _of_rows(place: Place, found: Sequence[Finding], disagreeing: Sequence[Finding]) -> Iterator[Correction]:
    finding = found[0]
    if isinstance(finding.counted, int) and all(other.stated == finding.counted for other in disagreeing):
        yield Correction(place, finding.counted, finding, finding.message)


def _of_bases(place: Place, disagreeing: Sequence[Finding]) -> Iterator[Correction]:
    says = {finding.stated for finding in disagreeing}
    if len(disagreeing) > 1 and len(says) == 1:
        finding, value = disagreeing[0], says.pop()
        if isinstance(value, int):
            yield Correction(place, value, finding, finding.message)


def _is_held_against(finding: Finding, place: Place) -> bool:
    return any(related.place == place for related in finding.related)


def _is_repeated(data: Dataset, key: str, stated: int) -> bool:
    """Whether a base that is held against a number of the scope says the same."""
    tables = [table.base for table in data.tables if f"{table.unit}s" == key]
    targets = [target.of for target in data.targets if _key(data, target) == key]
    return stated in (*tables, *targets)


def _key(data: Dataset, target: Target) -> str:
    """The number of the scope that a target's base must be; '' if it is of part of the units."""
    if target.of_level is not None or target.group:
        return ""
    return "rural_districts" if kinds_allowed(data, target.unit, target.level) == {RURAL} else f"{target.unit}s"
