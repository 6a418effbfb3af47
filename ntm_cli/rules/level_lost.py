"""A level is lost without a revocation.

What a unit has reached it keeps until a decision takes it away. A published count below the number of units that had
the level before the roadmap, or were recognised since, says that some lost it; so does a unit that is recognised a
second time. Which they are, and by which decision, belongs into the results.

Bad:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 0, of: 2, source: Báo Thử Nghiệm}
```

Good:

```yaml
counts:
  - {date: 2023-06-30, unit: commune, level: advanced, count: 1, of: 2, source: Báo Thử Nghiệm}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.limits import MAX_RELATED_SHOWN, MAX_SHOWN
from ntm_cli.messages import Amount, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import at, names_at, published_name
from ntm_cli.plan.holders import Holders, holders
from ntm_cli.plan.named import unit_words
from ntm_cli.plan.names import fold
from ntm_cli.plan.recognitions import rows_of
from ntm_cli.plan.results import Published, Recognition

RULE = Rule(
    "level-lost",
    Severity.WARNING,
    en="A level is lost without a revocation.",
    vi="Mức độ đã đạt bị mất mà không có quyết định thu hồi.",
)
_FEWER = Words(
    "level-lost",
    en="{result}: {stated} is published, but {counted} had the level before the roadmap or were recognised by then.",
    vi="{result}: công bố {stated}, trong khi {counted} đã đạt trước lộ trình hoặc đã được công nhận đến ngày đó.",
)
_AGAIN = Words(
    "level-lost.again",
    en="{unit}: recognised as {level} for {stated}, and for {counted} already.",
    vi="{unit}: được công nhận {level} năm {stated}, dù đã được công nhận năm {counted}.",
)
_TWICE = Words(
    "level-lost.twice",
    en="{unit}: recognised as {level} for {stated} in two entries.",
    vi="{unit}: hai mục cùng ghi được công nhận {level} năm {stated}.",
)
_ONE_ENTRY = Words("level-lost.twice.help", en="Delete one of the two.", vi="Xóa một trong hai mục.")
_YEAR = Words("level-lost.year", en="recognised for {year}", vi="được công nhận năm {year}")
_WRITE_REVOKED = Words(
    "level-lost.help",
    en="If a unit lost it, write that under `units` with `revoked`.",
    vi="Nếu có đơn vị bị thu hồi thì ghi vào `units` với khóa `revoked`.",
)


def check(data: Dataset) -> Iterator[Finding]:
    """Count who is known to have a level on the day of each count, and look for a second recognition of a unit."""
    for number, (published, known) in enumerate(_too_few(data)):
        rows = known.rows(published.day)
        named = rows if number < MAX_SHOWN else islice(rows, MAX_RELATED_SHOWN)
        yield _fewer(published, known.count(published.day), names_at(named))
    yield from _again(data)


def _too_few(data: Dataset) -> Iterator[tuple[Published, Holders]]:
    for published in data.results.counts if data.results else ():
        known = holders(data, published.unit, published.level, published.day)
        if published.count < known.count(published.day):
            yield published, known


def _fewer(published: Published, count: int, related: tuple[Related, ...]) -> Finding:
    message = _FEWER(result=published_name(published), stated=published.count, counted=Amount(count, published.unit))
    place, help = published.place / "count", _WRITE_REVOKED()
    return RULE.at(place, message, related=related, stated=published.count, counted=count, help=help)


def _again(data: Dataset) -> Iterator[Finding]:
    """The recognitions of a unit that had been recognised already, at the same level and in the same field."""
    first: dict[tuple[object, ...], Recognition] = {}
    units = data.results.units if data.results else ()
    for each in sorted(units, key=lambda each: (each.revoked or each.year or 0, each.year is not None)):
        key = (each.unit, each.level, fold(each.field), _who(data, each))
        if each.revoked is not None:
            first.pop(key, None)
        elif (before := first.setdefault(key, each)) is not each:
            yield _second(each, before)


def _who(data: Dataset, each: Recognition) -> object:
    """The same for two recognitions of one unit, whatever it was called on the day."""
    return tuple(row.place.path for row in rows_of(data, each)) or (fold(each.district), fold(each.name))


def _second(each: Recognition, before: Recognition) -> Finding:
    year, earlier = each.year or 0, before.year or 0
    unit, related = unit_words(each.name, each.district), at(before.place / "year", _YEAR(year=earlier))
    if year == earlier:
        message, help = _TWICE(unit=unit, level=each.level, stated=year), _ONE_ENTRY()
    else:
        message, help = _AGAIN(unit=unit, level=each.level, stated=year, counted=earlier), _WRITE_REVOKED()
    return RULE.at(each.place / "year", message, related=related, stated=year, counted=earlier, help=help)
