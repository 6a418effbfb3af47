"""A target as a bar: what was there before, what is reached when it is due, what comes after, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.pages import drawing
from ntm_cli.plan.targets import Standing
from ntm_cli.summaries.year import TargetLine

_TITLE = Words("paper.bar", en="Target {count}, plan {plan}", vi="Mục tiêu {count}, lộ trình {plan}")
_DESCRIPTION = Words(
    "paper.bar.described",
    en="By the end of {year} the plan has {plan} of {base}; the target is {count}.",
    vi="Đến hết năm {year}, lộ trình có {plan}/{base}; mục tiêu là {count}.",
)
_NO_BASE = Words(
    "paper.bar.no-base",
    en="By the end of {year} the plan has {plan}; the target is {count}.",
    vi="Đến hết năm {year}, lộ trình có {plan}; mục tiêu là {count}.",
)
_MARK = Words("paper.bar.mark", en="target {count}", vi="mục tiêu {count}")

_WIDTH, _HEIGHT, _TOP, _THICK = 320, 34, 15, 13
#: Room for the number at the end of a bar.
_ROOM = 34
#: So far from either end a word in the middle still fits.
_EDGE = 40


def bar(line: TargetLine) -> Callable[[Language], Element]:
    """What draws the bar of a target whose numbers are known."""
    found = line.standing
    assert found is not None, "a target without numbers has no bar"
    later = 0 if line.plan is None or found.since is not None else line.plan - found.plan
    return lambda language: _drawn(found, max(later, 0), language)


def _drawn(found: Standing, later: int, language: Language) -> Element:
    words = _NO_BASE if found.base is None or found.since is not None else _DESCRIPTION
    said = words(year=found.target.year, plan=found.plan, base=found.base or 0, count=found.count)
    title = _TITLE(count=found.count, plan=found.plan)
    svg = drawing.picture(_WIDTH, _HEIGHT, language.say(title), language.say(said))
    base = 0 if found.since is not None else found.base or 0
    scale = (_WIDTH - _ROOM) / max(base, found.plan + later, found.count, 1)
    drawing.rectangle(svg, "track", 0, _TOP, base * scale, _THICK)
    before = min(found.achieved, found.plan)
    stretches = (("before", before), ("reached", found.plan - before), ("later", later))
    start = 0.0
    for kind, count in stretches:
        drawing.rectangle(svg, kind, start, _TOP, count * scale, _THICK)
        start += count * scale
    _mark(svg, found, scale, language)
    end = max(base, found.plan + later, found.count) * scale
    drawing.text(svg, "count", end + 6, _TOP + _THICK - 2.5, str(found.plan))
    return svg


def _mark(svg: Element, found: Standing, scale: float, language: Language) -> None:
    """Where the target stands, with its number above."""
    place = found.count * scale
    drawing.mark(svg, place, _TOP - 4, place, _TOP + _THICK + 4, missed=found.gap < 0)
    anchor = "first" if place < _EDGE else "last" if place > _WIDTH - _ROOM - _EDGE else "middle"
    drawing.text(svg, f"small {anchor}", place, _TOP - 6, language.say(_MARK(count=found.count)))
