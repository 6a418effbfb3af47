"""One district or group as tables for the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Amount, Attained, Message, Percent, Words, either
from ntm_cli.plan.dataset import Row
from ntm_cli.plan.level_order import column_words
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.needs import NeedsKind, NeedsLevel, NeedsShare
from ntm_cli.plan.requirements import Judgement
from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import ACHIEVED, Level
from ntm_cli.summaries.part import Judged, Number, Whole
from ntm_cli.summaries.plain_table import NONE, plain_table
from ntm_cli.terminal.display import visible

_TITLE = Words("district.title", en="{name}, {province}, {decision}", vi="{name}, {province}, Quyết định số {decision}")
_NO_LEVEL = Words("district.no-level", en="no level of its own", vi="không có mức độ nào trong lộ trình")
_UNIT = Words("district.unit", en="{unit:start}", vi="{unit:start}")
_LEVEL = Words("summary.level-column", en="{level:start}", vi="{level:start}")
_SUBTOTAL = Words("district.subtotal", en="Subtotal", vi="Số ghi")
_COUNTED = Words("district.counted", en="{stated} (counted {counted})", vi="{stated} (đếm được {counted})")
_REQUIREMENTS = Words("district.requirements", en="Requirements", vi="Điều kiện")
_JUDGED = Words(
    "district.judged",
    en="{verdict}: {level} {column}, {asked} ({basis})",
    vi="{verdict}: {level} {column:when}, {asked} ({basis})",
)
_VERDICTS: Mapping[bool | None, Words] = {
    True: Words("district.met", en="met", vi="đáp ứng"),
    False: Words("district.missed", en="missed", vi="chưa đáp ứng"),
    None: Words("district.unknown", en="cannot be judged", vi="chưa xét được"),
}
_KIND = Words("district.needs-kind", en="only for {kinds}", vi="chỉ đối với {kinds}")
_FIRST = Words("district.needs-level", en="{level} first", vi="phải {level} trước")
_SHARE = Words(
    "district.needs-share",
    en="{percent} of {unit:plural} {level}: {have} of {base}, {found}{later}",
    vi="ít nhất {percent} số {unit} {level}: có {have}/{base}, là {found}{later}",
)
_NOTHING_LATER = Words("district.nothing-later", en="", vi="")
_LATER = Words("district.met-later", en="; met by {year}", vi="; đáp ứng từ năm {year}")
_NEVER = Words("district.never-met", en="; not met in any year", vi="; không năm nào đáp ứng")


def render(part: Whole, language: Language, _cells: int) -> RenderableType:
    """The units with their years, the subtotals, and the requirements: what there is of them."""
    title = _TITLE(name=part.name, province=part.province, decision=part.decision)
    parts: list[RenderableType] = [
        _bold(language.say(title)),
        *([_own_levels(part, language)] if part.has_levels else []),
    ]
    if part.rows:
        parts += [Text(), _units(part, language)]
    if part.subtotal:
        parts += [Text(), _subtotals(part, language)]
    return Group(*parts, *_requirements(part, language))


def _bold(text: str) -> Text:
    return Text(visible(text), style="bold")


def _own_levels(part: Whole, language: Language) -> Text:
    reaches = part.row.reaches if part.row else {}
    levels = (language.say(column_words(level, column)) for level, column in reaches.items())
    return Text(", ".join(levels) or language.say(_NO_LEVEL()))


def _units(part: Whole, language: Language) -> RenderableType:
    say = language.say
    table = plain_table([say(_UNIT(unit=part.unit)), *(say(_LEVEL(level=level)) for level in part.levels)])
    is_numbered = any(row.number is not None for row in part.rows)
    for row in part.rows:
        cells = (language.value(row.reaches.get(level, NONE)) for level in part.levels)
        table.add_row(Text(visible(_numbered(row) if is_numbered else row.name)), *cells)
    return table


def _numbered(row: Row) -> str:
    return f"{'' if row.number is None else row.number:>3} {row.name}"


def _subtotals(part: Whole, language: Language) -> RenderableType:
    table = plain_table([language.say(_SUBTOTAL()), *map(language.value, part.columns)])
    printed = {number.cell.level for number in part.subtotal}
    for level in filter(printed.__contains__, part.levels):
        numbers = (_number(number, language) for number in _of_level(part, level))
        table.add_row(language.value(level), *numbers)
    return table


def _of_level(part: Whole, level: Level) -> list[Number]:
    by_column = {number.cell.column: number for number in part.subtotal if number.cell.level == level}
    return [by_column[column] for column in part.columns if column in by_column]


def _number(number: Number, language: Language) -> str:
    """The printed number; where it is not the number of communes, that one too."""
    printed = NONE if number.cell.count is None else str(number.cell.count)
    if number.counted in (None, number.cell.value):
        return printed
    return language.say(_COUNTED(stated=printed, counted=number.counted or 0))


def _requirements(part: Whole, language: Language) -> list[RenderableType]:
    if not part.judged:
        return []
    lines = [Text(visible(language.say(_requirement(judged)))) for judged in part.judged]
    return [Text(), _bold(language.say(_REQUIREMENTS())), *lines]


def _requirement(judged: Judged) -> Message:
    judgement = judged.judgement
    return _JUDGED(
        verdict=_VERDICTS[judgement.met](),
        level=_reached(judgement, judgement.requirement.when.level),
        column=ACHIEVED if judgement.year is None else judgement.year,
        asked=_asked(judged),
        basis=judgement.requirement.basis,
    )


def _reached(judgement: Judgement, level: Level) -> Attained:
    return Attained(level, split_kind(judgement.name)[0] or judgement.requirement.when.unit)


def _asked(judged: Judged) -> Message:
    judgement = judged.judgement
    needs = judgement.requirement.needs
    if judgement.missing is not None:
        return judgement.missing
    if isinstance(needs, NeedsKind):
        return _KIND(kinds=either(needs.kinds))
    if isinstance(needs, NeedsLevel):
        return _FIRST(level=_reached(judgement, needs.level))
    return _share(judged, needs)


def _share(judged: Judged, needs: NeedsShare) -> Message:
    have, base = judged.judgement.have, judged.judgement.base
    return _SHARE(
        percent=Percent(needs.percent),
        unit=needs.unit,
        level=Attained(needs.level, needs.unit),
        have=have,
        base=Amount(base, needs.unit),
        found=Percent(share(have, base)),
        later=_later(judged),
    )


def _later(judged: Judged) -> Message:
    """The year by whose end a missed share is there after all."""
    if judged.judgement.met is not False:
        return _NOTHING_LATER()
    return _LATER(year=judged.met_from) if judged.met_from else _NEVER()
