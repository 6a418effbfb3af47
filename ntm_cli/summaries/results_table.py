"""What came of the plan as tables for the terminal: each day's counts beside plan and target, then the units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Attained, Message, Percent, Words, in_a_row
from ntm_cli.plan.outcomes import Outcome
from ntm_cli.plan.recognitions import Result, tallies
from ntm_cli.plan.vocabulary import ACHIEVED, Column
from ntm_cli.summaries.happened import Happened
from ntm_cli.summaries.plain_table import BETWEEN, NONE, broken, plain_table, widest
from ntm_cli.summaries.result_words import BESIDE_PLAN, FATES, WORSE, pace_of
from ntm_cli.terminal.display import visible

_TITLE = Words("results.title", en="What happened", vi="Kết quả đến nay")
_UNITS = Words("summary.units", en="{level:units}", vi="{level:units}")
_DAY = Words("results.day", en="{day}", vi="{day}")
_RESULT = Words("results.result", en="Result", vi="Kết quả")
_PLAN = Words("results.plan", en="Plan\n{year}", vi="Lộ trình\n{year}")
_TARGET = Words("results.target", en="Target\n{year}", vi="Mục tiêu\n{year}")
_OTHER_BASE = Words(
    "results.other-base",
    en="The targets are of other units than there were on {day}: no gap between them is given.",
    vi="Mục tiêu tính trên số đơn vị khác với ngày {day} nên không tính phần thiếu, vượt.",
)
_UNKNOWN = Words(
    "results.unknown-plan",
    en="{level:start}: what the plan makes of the units of {day} cannot be told.",
    vi="{level:start}: không xác định được lộ trình của các đơn vị ngày {day}.",
)
_SOURCES = Words("results.sources", en="Sources: {sources}", vi="Nguồn: {sources}")

_UNIT = Words("results.unit", en="Recognised unit", vi="Đơn vị được công nhận")
_LEVEL = Words("results.level", en="Level", vi="Mức độ")
_PLANNED = Words("results.planned", en="Planned", vi="Lộ trình")
_FOR = Words("results.for", en="Recognised\nfor", vi="Công nhận\nnăm")
_BEFORE = Words("results.before", en="before", vi="trước")
_OTHERS = Words(
    "results.others",
    en="Of the other units that are scheduled no recognition is known: {units}.",
    vi="Các đơn vị khác trong lộ trình chưa rõ kết quả: {units}.",
)
_SO_MANY = Words("results.so-many", en="{level:units} ({count})", vi="{level:units} ({count})")
#: The widest that a level with its unit stands in one line.
_LABEL = 18


def tables(happened: Happened | None, language: Language, cells: int) -> Iterator[RenderableType]:
    """Each day with its counts, then the units, within so many terminal cells; nothing where there are no results."""
    if happened is None:
        return
    yield Text()
    yield Text(language.say(_TITLE()), style="bold")
    for _, found in groupby(happened.outcomes, key=lambda outcome: outcome.published.day):
        yield from _day(list(found), language, cells)
    yield from _units(happened.units, language)


def _day(found: Sequence[Outcome], language: Language, cells: int) -> Iterator[RenderableType]:
    rows = _fitting([_heads(found, language), *(_row(outcome, _due(found), language) for outcome in found)], cells)
    table = plain_table(list(rows[0].values()))
    table.columns[-1].justify = "left" if "pace" in rows[0] else "right"
    for outcome, row in zip(found, rows[1:], strict=True):
        table.add_row(*row.values(), style="red" if outcome.pace == "behind" else "")
    yield Text()
    yield table
    yield from (_note(message, language) for message in _notes(found))


#: What stands in the columns of a day's table, by their names.
_Cells = dict[str, str]


def _due(found: Sequence[Outcome]) -> Sequence[int]:
    return sorted({asked.target.year for outcome in found for asked in outcome.asked})


def _heads(found: Sequence[Outcome], language: Language) -> _Cells:
    say, first = language.say, found[0]
    plans = {f"plan {each.year}": say(_PLAN(year=each.year)) for each in first.planned}
    targets = {f"target {year}": say(_TARGET(year=year)) for year in _due(found)}
    heads = {"level": say(_DAY(day=first.published.day)), "result": say(_RESULT()), "share": ""}
    return {**heads, **plans, **targets, "pace": say(BESIDE_PLAN())}


def _row(outcome: Outcome, due: Sequence[int], language: Language) -> _Cells:
    published, asked = outcome.published, {each.target.year: each for each in outcome.asked}
    label = language.say(_UNITS(level=Attained(published.level, published.unit)))
    share = "" if published.percent is None else language.value(Percent(published.percent))
    plans = {f"plan {each.year}": _of(each.count, outcome.base) for each in outcome.planned}
    targets = {f"target {year}": _of(asked[year].count, asked[year].of) if year in asked else NONE for year in due}
    told = {"level": broken(label, _LABEL), "result": _of(published.count, outcome.of), "share": share}
    return {**told, **plans, **targets, "pace": _pace(outcome, language)}


def _fitting(rows: Sequence[_Cells], cells: int) -> Sequence[_Cells]:
    """The rows with as many columns as there is room for: shares go first, then past targets, the pace, all targets."""
    kept = list(rows[0])
    *passed, due = [name for name in kept if name.startswith("target")] or [""]
    for spare in ("share", *passed, "pace", due):
        if sum(widest([row[name] for row in rows]) for name in kept) + BETWEEN * (len(kept) - 1) <= cells:
            break
        kept = [name for name in kept if name != spare]
    return [{name: row[name] for name in kept} for row in rows]


def _of(count: int | None, base: int | None) -> str:
    return NONE if count is None else f"{count}/{NONE if base is None else base}"


def _pace(outcome: Outcome, language: Language) -> str:
    pace = pace_of(outcome)
    return NONE if pace is None else language.say(pace)


def _notes(found: Sequence[Outcome]) -> Iterator[Message]:
    """What cannot be told or set against each other, and who published the counts."""
    day = found[0].published.day
    for outcome in found:
        if any(planned.count is None for planned in outcome.planned) and outcome.base is not None:
            yield _UNKNOWN(level=_UNITS(level=Attained(outcome.published.level, outcome.published.unit)), day=day)
    if any(asked.of not in (None, outcome.of) for outcome in found for asked in outcome.asked):
        yield _OTHER_BASE(day=day)
    yield _SOURCES(sources=in_a_row(dict.fromkeys(outcome.published.source for outcome in found)))


def _note(message: Message, language: Language) -> RenderableType:
    return Padding(Text(visible(language.say(message)), style="dim"), (0, 0, 0, 2))


def _units(results: Sequence[Result], language: Language) -> Iterator[RenderableType]:
    known = [result for result in results if result.fate != "unknown"]
    if known:
        say = language.say
        table = plain_table([say(words()) for words in (_UNIT, _LEVEL, _PLANNED, _FOR, BESIDE_PLAN)])
        for position in (0, 1, 4):
            table.columns[position].justify, table.columns[position].no_wrap = "left", False
        for result in known:
            table.add_row(*_unit(result, language), style="red" if result.fate in WORSE else "")
        yield Text()
        yield table
    yield from _others(results, language)


def _unit(result: Result, language: Language) -> list[str]:
    came = result.recognised
    return [
        visible(result.name),
        language.value(result.level),
        _year(result.planned, language),
        NONE if came is None else str(came.year),
        language.say(FATES[result.fate]()),
    ]


def _year(column: Column | None, language: Language) -> str:
    return NONE if column is None else language.say(_BEFORE()) if column == ACHIEVED else str(column)


def _others(results: Sequence[Result], language: Language) -> Iterator[RenderableType]:
    left = {key: found["unknown"] for key, found in tallies(results).items() if found["unknown"]}
    if left:
        units = (_SO_MANY(count=count, level=Attained(level, unit)) for (unit, level), count in left.items())
        yield Text()
        yield Text(visible(language.say(_OTHERS(units=in_a_row(units)))))
