"""What a target asks for, in the words and numbers of a line about it."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.languages.language import Language
from ntm_cli.messages import Attained, Message, Percent, Words
from ntm_cli.plan.promised import Target
from ntm_cli.plan.shares import share
from ntm_cli.plan.targets import Standing
from ntm_cli.summaries.plain_table import NONE
from ntm_cli.summaries.year import TargetLine

_UNITS = Words("summary.units", en="{level:units}", vi="{level:units}")
_IN_GROUP = Words("summary.in-group", en="in {group:group}", vi="thuộc {group:group}")
_OF_LEVEL = Words("summary.of-level", en="of {level:units}", vi="trong số {level:units}")
_MORE_THAN = Words("summary.more-than", en=">{percent}", vi=">{percent}")


def label_of(target: Target) -> Iterator[Message]:
    """Which units a target speaks of: of a unit at a level, in a group, among those at another level."""
    yield _UNITS(level=Attained(target.level, target.unit))
    if target.group:
        yield _IN_GROUP(group=target.group)
    if target.of_level is not None:
        yield _OF_LEVEL(level=Attained(target.of_level, target.unit))


def asked_in_columns(line: TargetLine, language: Language) -> dict[str, str]:
    """What stands in each column about a target."""
    found = line.standing
    return {
        "due": str(line.target.year),
        "target": signed(line.increase.count) if line.increase else of(line.count, line.of),
        "target's share": asked_share(line, language),
        "plan when due": _when_due(found),
        "plan's share": "" if found is None or line.increase else _share(found.plan, found.base, language),
    }


def asked(line: TargetLine, language: Language) -> list[str]:
    """The numbers that a target names, whatever the plan says: its count of a base or its increase, and its share."""
    if line.target.increase is not None and line.count is None:
        return [signed(line.target.increase)]
    count = [] if line.count is None else [of(line.count, line.of)]
    return [*count, *filter(None, [asked_share(line, language)])]


def reached(line: TargetLine) -> str:
    """How many units the plan has by the year, and of how many where the target names others or none."""
    names_base = line.count is not None and line.of == line.base
    return str(line.plan) if names_base and line.plan is not None else of(line.plan, line.base)


def of(count: int | None, base: int | None) -> str:
    """A count of a base."""
    return NONE if count is None else f"{count}/{NONE if base is None else base}"


def signed(count: int) -> str:
    """A number of units more or fewer."""
    return f"{count:+d}" if count else "0"


def asked_share(line: TargetLine, language: Language) -> str:
    """The percentage as printed, or that of the count if none is printed."""
    if line.target.percent is not None:
        percent = Percent(line.target.percent)
        return language.say(_MORE_THAN(percent=percent)) if line.target.more_than else language.value(percent)
    return _share(line.count, line.of, language)


def _share(count: int | None, base: int | None, language: Language) -> str:
    return "" if count is None or base is None else language.value(Percent(share(count, base)))


def _when_due(found: Standing | None) -> str:
    """The plan when a target is due, as it is asked for: so many of a base, or so many more."""
    if found is None:
        return NONE
    return of(found.plan, found.base) if found.since is None else signed(found.plan)
