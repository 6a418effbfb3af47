"""One district as tables for the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Amount, Attained, Message, Percent, Words, either
from ntm_cli.plan.level_order import column_words
from ntm_cli.plan.names import split_kind
from ntm_cli.plan.needs import NeedsKind, NeedsLevel, NeedsShare
from ntm_cli.plan.requirements import Judgement
from ntm_cli.plan.shares import share
from ntm_cli.plan.vocabulary import ACHIEVED, Level
from ntm_cli.summaries.district import District, Judged, Number
from ntm_cli.summaries.plain_table import NONE, plain_table
from ntm_cli.terminal.display import visible

_TITLE = Words("district.title", en="{name}, {province}, {decision}", vi="{name}, {province}, Quyết định số {decision}")
_NO_LEVEL = Words("district.no-level", en="no level of its own", vi="không có mức độ nào trong lộ trình")
_COMMUNE = Words("district.commune", en="Commune", vi="Xã")
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


def render(district: District, language: Language, _cells: int) -> RenderableType:
    """The communes with their years, the subtotals, and the requirements."""
    title = _TITLE(name=district.name, province=district.province, decision=district.decision)
    parts = [Text(visible(language.say(title)), style="bold"), _own_levels(district, language)]
    tables = [Text(), _communes(district, language), Text(), _subtotals(district, language)]
    return Group(*parts, *tables, *_requirements(district, language))


def _own_levels(district: District, language: Language) -> Text:
    reaches = district.row.reaches if district.row else {}
    levels = (language.say(column_words(level, column)) for level, column in reaches.items())
    return Text(", ".join(levels) or language.say(_NO_LEVEL()))


def _communes(district: District, language: Language) -> RenderableType:
    say = language.say
    table = plain_table([say(_COMMUNE()), *(say(_LEVEL(level=level)) for level in district.levels)])
    for row in district.communes:
        cells = (language.value(row.reaches.get(level, NONE)) for level in district.levels)
        table.add_row(Text(visible(f"{row.number:>3} {row.name}")), *cells)
    return table


def _subtotals(district: District, language: Language) -> RenderableType:
    table = plain_table([language.say(_SUBTOTAL()), *map(language.value, district.columns)])
    for level in district.levels:
        numbers = (_number(number, language) for number in _of_level(district, level))
        table.add_row(language.value(level), *numbers)
    return table


def _of_level(district: District, level: Level) -> list[Number]:
    by_column = {number.cell.column: number for number in district.subtotal if number.cell.level == level}
    return [by_column[column] for column in district.columns if column in by_column]


def _number(number: Number, language: Language) -> str:
    """The printed number; where it is not the number of communes, that one too."""
    printed = NONE if number.cell.count is None else str(number.cell.count)
    if number.cell.value == number.counted:
        return printed
    return language.say(_COUNTED(stated=printed, counted=number.counted))


def _requirements(district: District, language: Language) -> list[RenderableType]:
    if not district.judged:
        return []
    lines = [Text(visible(language.say(_requirement(judged)))) for judged in district.judged]
    return [Text(), Text(language.say(_REQUIREMENTS()), style="bold"), *lines]


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
