"""English: how it says what a message can hold."""

from __future__ import annotations

from datetime import date

from ntm_cli.languages.language import Language
from ntm_cli.messages import Amount, Attained
from ntm_cli.plan.vocabulary import RURAL, Mark, Unit

_SINGULARS = {RURAL: "rural district"}
#: A province speaks of itself alone.
_PLURALS = {
    Unit.COMMUNE: "communes",
    Unit.DISTRICT: "districts",
    Unit.VILLAGE: "villages",
    Unit.PROVINCE: "province",
    RURAL: "rural districts",
}


def plural(unit: str) -> str:
    """The plural of a unit of the programme."""
    return _PLURALS[unit]


def units(amount: Amount) -> str:
    """A count with its unit: 1 commune, 51 communes."""
    one = amount.count == 1
    return f"{amount.count} {_SINGULARS.get(amount.unit, amount.unit) if one else plural(amount.unit)}"


def units_at(value: Attained) -> str:
    """The units at a level, as a row of a table calls them: advanced communes."""
    return f"{value.level} {plural(value.of)}"


def joined(items: list[str], last: str, more: int) -> str:
    """Items in a row, the last two joined by "and" or "or"; or the beginning, and how many more there are."""
    if more:
        return f"{', '.join(items)} and {more} more"
    if last == ",":
        return ", ".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def when(column: Mark | int) -> str:
    """A column as the time at which something is reached: in 2023, achieved."""
    return f"in {column}" if isinstance(column, int) else str(column)


def grouped(number: int) -> str:
    """A large number, its digits in groups of three: 2,000,000."""
    return f"{number:,}"


def group(name: str) -> str:
    """A group by its name: group 3, Nhóm 3."""
    return name if " " in name else f"group {name}"


def be(count: int) -> str:
    """The verb of so many."""
    return "is" if count == 1 else "are"


def ending(count: int) -> str:
    """The ending of a noun of which there are so many: 1 error, 2 errors."""
    return "" if count == 1 else "s"


def article(noun: str) -> str:
    """A noun with its article, to begin a sentence: A model, An advanced."""
    return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun}"


ENGLISH = Language(
    code="en",
    kinds={Amount: units, date: date.isoformat},
    forms={
        "column": str,
        "cell": str,
        "when": when,
        "group": group,
        "grouped": grouped,
        "plural": plural,
        "units": units_at,
        "is": be,
        "s": ending,
        "article": article,
    },
    joined=joined,
)
