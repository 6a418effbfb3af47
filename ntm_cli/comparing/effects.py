"""What is said of printed numbers that changed, and of what a change does to counts and targets, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ntm_cli.comparing.change_words import shown
from ntm_cli.comparing.changes import CountChange, NumberChange, StandingChange
from ntm_cli.messages import Attained, Message, Words, in_a_row
from ntm_cli.plan.counts import BEFORE
from ntm_cli.plan.evidence import target_name
from ntm_cli.summaries.year import State, TargetLine

_IN_TOTAL = Words(
    "diff.in-total",
    en="{source}, {level}, {column:column}: the total row {before} → {after}.",
    vi="{source}, {level}, {column:column}: dòng cộng {before} → {after}.",
)
_IN_BLOCK = Words(
    "diff.in-block",
    en="{block}, {level}, {column:column}: {before} → {after}.",
    vi="{block}, {level}, {column:column}: {before} → {after}.",
)
_COUNTED = Words("diff.counted", en="{number} The rows make {counted}.", vi="{number} Các dòng đếm được {counted}.")

_OF_LEVEL = Words("diff.of-count", en="{units:start}: {steps}.", vi="{units:start}: {steps}.")
_BY = Words("diff.by", en="{before} → {after} by {year}", vi="đến hết năm {year} {before} → {after}")
_AT_FIRST = Words("diff.at-first", en="{before} → {after} before", vi="trước lộ trình {before} → {after}")
_UNITS_AT = Words("diff.units-at", en="{level:units}", vi="{level:units}")

_STANDING = Words("diff.standing", en="{target}: {before} → {after}.", vi="{target}: {before} → {after}.")
_NO_TARGET = Words("diff.no-target", en="no target", vi="không có mục tiêu")
_PLAN = Words("diff.plan", en="{plan} of {count}", vi="{plan}/{count}")
_UNPLANNED = Words("diff.unplanned", en="not known", vi="chưa rõ")
_FARES: Mapping[State, Words] = {
    "met": Words("diff.met", en="{plan}, met by {first_met}", vi="{plan}, đủ từ năm {first_met}"),
    "met late": Words(
        "diff.met-late",
        en="{plan}, short by {short}, met by {first_met}",
        vi="{plan}, thiếu {short}, đủ từ năm {first_met}",
    ),
    "never met": Words(
        "diff.never-met", en="{plan}, short by {short}, never met", vi="{plan}, thiếu {short}, không đủ"
    ),
    "not due yet": Words("diff.not-due", en="{plan}, not due", vi="{plan}, chưa đến hạn"),
}


def of_number(change: NumberChange) -> Message:
    """What became of a printed number, and what its rows make."""
    values = {"level": change.level, "column": change.column}
    sides = {"before": shown(change.before), "after": shown(change.after)}
    said = (
        _IN_BLOCK(block=change.block, **values, **sides)
        if change.block
        else _IN_TOTAL(source=change.source, **values, **sides)
    )
    return said if change.counted is None else _COUNTED(number=said, counted=change.counted)


def of_counts(changes: Sequence[CountChange]) -> Message:
    """How many units are at a level by the end of each year in which they are not as many as before."""
    units = _UNITS_AT(level=Attained(changes[0].level, changes[0].unit))
    return _OF_LEVEL(units=units, steps=in_a_row(map(_step, changes)))


def _step(change: CountChange) -> Message:
    sides = {"before": shown(change.before), "after": shown(change.after)}
    return _AT_FIRST(**sides) if change.year == BEFORE else _BY(year=change.year, **sides)


def of_standing(change: StandingChange) -> Message:
    """How a target fares."""
    return _STANDING(target=target_name(change.target), before=_fares(change.before), after=_fares(change.after))


def _fares(line: TargetLine | None) -> Message:
    if line is None:
        return _NO_TARGET()
    found = line.standing
    if found is None or line.state is None:
        return _UNPLANNED()
    plan = _PLAN(plan=found.plan, count=found.count)
    return _FARES[line.state](plan=plan, short=-found.gap, first_met=found.first_met or 0)
