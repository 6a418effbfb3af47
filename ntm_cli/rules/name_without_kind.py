"""A name leaves out the kind of unit that its neighbours have.

A unit is told from another by its kind as well: Thị trấn Đầm Hà is not Xã Đầm Hà, and what only a rural district may
reach is asked by the kind. Where a list prints the kinds, a name without one is a slip, or its kind is misspelt.

Bad:

```yaml
communes:
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: An Lạc, advanced: 2023}
```

Good:

```yaml
communes:
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2023: 1}
        model:    {2022: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2022}
        - {row: 2, name: Xã An Lạc, advanced: 2023}
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ntm_cli.findings import Finding, Rule, Severity
from ntm_cli.messages import Value, Words, either
from ntm_cli.plan import kinds
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import named_at
from ntm_cli.plan.garbled import is_unreadable, readable
from ntm_cli.plan.named import Named, districts_of, first_of_each, named_rows, names_in
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.needs import NeedsKind
from ntm_cli.plan.same_units import pairings
from ntm_cli.plan.vocabulary import Unit
from ntm_cli.source import Place

RULE = Rule(
    "name-without-kind",
    Severity.WARNING,
    en="A name leaves out the kind of unit that its neighbours have.",
    vi="Tên thiếu loại đơn vị, trong khi các tên khác đều có.",
)
_WITHOUT = Words(
    "name-without-kind",
    en="{name} does not begin with a kind of unit.",
    vi="“{name}” không bắt đầu bằng loại đơn vị.",
)
_WRITE = Words("name-without-kind.help", en="Write {names}.", vi="Ghi {names}.")
_AS_PRINTED = Words(
    "name-without-kind.help.printed", en="Write the kind of unit that is printed.", vi="Ghi loại đơn vị theo bản in."
)


def check(data: Dataset) -> Iterator[Finding]:
    """Look for districts and communes without a kind in lists that have kinds, or that a requirement asks for kinds."""
    whole = _whole_names(data)
    told: set[Place] = set()
    for unit, names in _lists(data):
        without = [name for name in names if _lacks_kind(name)]
        others = {split_kind(name.name)[0]: None for name in names if not _lacks_kind(name)}
        if without and (len(without) * 2 <= len(names) or _are_asked(data, unit)):
            told.update(name.place for name in without)
            yield from (_finding(name, whole, others) for name in without)
    for name, other in _pairs(data):
        if name.place not in told:
            yield _finding(name, whole | {split_kind(name.name)[1]: other}, {})


def _lists(data: Dataset) -> Iterator[tuple[Unit, Sequence[Named]]]:
    """The lists of districts and of communes that the tables are."""
    yield Unit.DISTRICT, districts_of(data.communes)
    yield Unit.DISTRICT, named_rows(data.districts)
    yield Unit.COMMUNE, named_rows(data.communes)
    before = data.recognised.rows if data.recognised else ()
    yield (
        Unit.DISTRICT,
        first_of_each(Named(row.district, "", row.place / "district") for row in before if row.district),
    )
    yield Unit.COMMUNE, [Named(row.name, row.district, row.place / "name") for row in before]


def _lacks_kind(unit: Named) -> bool:
    return not split_kind(unit.name)[0] and not is_unreadable(unit.name)


def _are_asked(data: Dataset, unit: Unit) -> bool:
    """Whether a requirement tells units of a sort apart by their kinds."""
    return any(
        requirement.when.unit == unit and (requirement.when.kinds or isinstance(requirement.needs, NeedsKind))
        for requirement in data.requirements
    )


def _pairs(data: Dataset) -> Iterator[tuple[Named, Named]]:
    """The units without a kind that another table writes with one, with it."""
    for pairing in pairings(data):
        for pair in pairing.variants:
            without = [unit for unit in pair if _lacks_kind(unit)]
            if len(without) == 1:
                yield without[0], pair[0] if pair[1] is without[0] else pair[1]


def _whole_names(data: Dataset) -> dict[str, Named]:
    """The names that have a kind, by what stands behind it."""
    return {split_kind(unit.name)[1]: unit for unit in names_in(data) if split_kind(unit.name)[0]}


def _finding(unit: Named, whole: Mapping[str, Named], others: Collection[str]) -> Finding:
    other = whole.get(split_kind(unit.name)[1])
    names = (other.name,) if other else _with_kind(readable(unit.name), others)
    return RULE.at(
        unit.place,
        _WITHOUT(name=unit.name),
        related=named_at(other.place, other.name) if other else (),
        stated=unit.name,
        help=_WRITE(names=either(names)) if names else _AS_PRINTED(),
    )


def _with_kind(name: str, others: Collection[str]) -> tuple[Value, ...]:
    """What a name is with its kind: the one that it misspells, or each of those that its neighbours have."""
    words = name.split()
    kind, length = kinds.nearest([word.casefold() for word in words], others)
    return tuple(" ".join([each.capitalize(), *words[length:]]) for each in ([kind] if kind else others))
