"""A name holds a syllable that Vietnamese cannot have.

A letter too many, one left out, two swapped, a tone that does not fit or its mark on another letter (`Nhât`, `Quảngg`,
`Đườg`, `Haỉ`) make what no Vietnamese word is spelt like. Names of other languages (`Đắk Lắk`, `Krông Nô`, `Cư M’gar`)
break the pattern too: a name that holds a syllable of such a name in the official lists of communes and districts is
not judged.

Bad:

```yaml
districts:
  rows:
    - {row: 1, name: Huyện Sông Hồngg, standard: achieved}
```

Good:

```yaml
districts:
  rows:
    - {row: 1, name: Huyện Sông Hồng, standard: achieved}
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ntm_cli.findings import Finding, Related, Rule, Severity
from ntm_cli.letters import is_name
from ntm_cli.messages import Message, Words, either, in_a_row
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.evidence import NAME
from ntm_cli.plan.garbled import undone
from ntm_cli.plan.named import Named, names_in
from ntm_cli.plan.syllable_slips import nearest_syllables
from ntm_cli.plan.syllables import impossible, syllable, words_of

RULE = Rule(
    "impossible-syllable",
    Severity.WARNING,
    en="A name holds a syllable that Vietnamese cannot have.",
    vi="Tên có tiếng mà tiếng Việt không thể có.",
)
_IMPOSSIBLE = Words(
    "impossible-syllable",
    en="{name} holds what no Vietnamese syllable is spelt like: {words}.",
    vi="“{name}” có tiếng không viết như vậy trong tiếng Việt: {words}.",
)
_NEAREST = Words(
    "impossible-syllable.help",
    en="Nearest is {words}; if it is printed so, acknowledge it here.",
    vi="Gần nhất là {words}; nếu bản in như vậy thì ghi nhận ở đây.",
)
_AS_PRINTED = Words(
    "impossible-syllable.help.printed",
    en="Write it as printed; if it is printed so, acknowledge it here.",
    vi="Ghi đúng như bản in; nếu bản in như vậy thì ghi nhận ở đây.",
)
#: Looking for the nearest syllable takes its time: so many names are helped, and so many syllables of each.
_MOST_HELPED, _MOST_WORDS = 100, 3


def check(data: Dataset) -> Iterator[Finding]:
    """Hold every word of every name against the initials, rhymes and tones of Vietnamese, each spelling once."""
    found: dict[str, list[Named]] = {}
    for unit in names_in(data):
        if impossible(unit.name) and is_name(unit.name) and undone(unit.name) is None:
            found.setdefault(unit.name, []).append(unit)
    known = _known(data) if found else set()
    for position, units in enumerate(found.values()):
        yield _finding(units, known if position < _MOST_HELPED else None)


def _known(data: Dataset) -> set[tuple[str, str]]:
    """The syllables of all names."""
    return {syllable(word.casefold()) for unit in names_in(data) for word in words_of(unit.name)}


def _finding(units: Sequence[Named], known: Collection[tuple[str, str]] | None) -> Finding:
    first, *others = units
    words = impossible(first.name)
    return RULE.at(
        first.place,
        _IMPOSSIBLE(name=first.name, words=in_a_row(words)),
        related=tuple(Related(other.place, NAME(name=other.name)) for other in others),
        stated=first.name,
        help=_AS_PRINTED() if known is None else _nearest(words, known),
    )


def _nearest(words: Sequence[str], known: Collection[tuple[str, str]]) -> Message:
    near = tuple(near for word in words[:_MOST_WORDS] for near in nearest_syllables(word, known))
    return _NEAREST(words=either(near)) if near else _AS_PRINTED()
