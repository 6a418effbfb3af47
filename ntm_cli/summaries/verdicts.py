"""How a target fares, in words: short by how many in which year, met in which, and by how many over."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.messages import Message, Words
from ntm_cli.plan.targets import Standing
from ntm_cli.summaries.year import MISSED, Summary, TargetLine

_MET = Words("verdict.met", en="met in {year}", vi="đủ từ năm {year}")
_MET_BEFORE = Words("verdict.met-before", en="met before {year}", vi="đủ từ trước năm {year}")
_TO_BE_MET = Words("verdict.to-be-met", en="to be met in {year}", vi="sẽ đủ năm {year}")
_OVER = Words("verdict.over", en="over by {over}", vi="vượt {over}")
_MAY_SLIP = Words("verdict.may-slip", en="{slip} may slip", vi="được chậm {slip}")
_SHORT = Words("verdict.short", en="short by {short} in {year}", vi="năm {year} thiếu {short}")
_TO_BE_SHORT = Words("verdict.to-be-short", en="will be short by {short} in {year}", vi="năm {year} sẽ thiếu {short}")
_MET_LATE = Words("verdict.met-late", en="met in {year}", vi="năm {year} mới đủ")
_NEVER_MET = Words("verdict.never-met", en="never met", vi="không năm nào đủ")
_NO_PLAN = Words("verdict.no-plan", en="the plan does not say", vi="lộ trình không ghi")
_NO_NUMBER = Words("verdict.no-number", en="asks for no number", vi="mục tiêu không ghi số")
_NO_BASE = Words("verdict.no-base", en="of how many is unknown", vi="không rõ mẫu số")


def is_late(line: TargetLine) -> bool:
    """Whether a target was missed in the year in which it was due."""
    return line.state in MISSED


def is_short(line: TargetLine) -> bool:
    """Whether the plan has too few for a target in the year in which it is due, be that past or to come."""
    return line.standing is not None and line.standing.gap < 0


def fares(line: TargetLine, summary: Summary) -> Iterator[Message]:
    """How a target fares by the year of a summary, in parts that read as one sentence with commas between them."""
    found = line.standing
    if found is None:
        yield _unknown(line)
    elif found.gap < 0:
        words = _SHORT if is_late(line) else _TO_BE_SHORT
        yield words(short=-found.gap, year=line.target.year)
        yield _NEVER_MET() if found.first_met is None else _MET_LATE(year=found.first_met)
    else:
        yield _met(found, summary)
        yield from _over(found)


def _unknown(line: TargetLine) -> Message:
    if line.plan is None:
        return _NO_PLAN()
    return _NO_NUMBER() if line.target.percent is None else _NO_BASE()


def _met(found: Standing, summary: Summary) -> Message:
    first = found.first_met or found.target.year
    if first < summary.years[0]:
        return _MET_BEFORE(year=summary.years[0])
    return (_MET if first <= summary.year else _TO_BE_MET)(year=first)


def _over(found: Standing) -> Iterator[Message]:
    """By how many the plan is over the target when it is due; of these only units that are still to come may slip."""
    if found.gap:
        yield _OVER(over=found.gap)
    if found.may_slip != found.gap:
        yield _MAY_SLIP(slip=found.may_slip)
