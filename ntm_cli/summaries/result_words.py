"""How results are said to stand to the plan, at a terminal and on paper: the pace of a count, the fate of a unit."""

from __future__ import annotations

from collections.abc import Mapping

from ntm_cli.messages import Message, Words
from ntm_cli.plan.outcomes import Outcome, Pace
from ntm_cli.plan.recognitions import Fate

BESIDE_PLAN = Words("results.beside", en="Beside the plan", vi="So với lộ trình")
_PACES: Mapping[Pace, Words] = {
    "ahead": Words("results.ahead", en="ahead", vi="sớm hơn"),
    "on time": Words("results.on-time", en="on time", vi="đúng tiến độ"),
    "behind": Words("results.behind", en="{short} behind {year}", vi="chậm {short} so với {year}"),
}
#: Of a unit whose fate is unknown nothing is said.
FATES: Mapping[Fate, Words] = {
    "earlier": Words("results.earlier", en="earlier", vi="sớm hơn"),
    "as planned": Words("results.as-planned", en="as planned", vi="đúng lộ trình"),
    "late": Words("results.late", en="late", vi="muộn hơn"),
    "unplanned": Words("results.unplanned", en="not in the plan", vi="ngoài lộ trình"),
    "lost": Words("results.lost", en="lost again", vi="bị thu hồi"),
    "never": Words("results.never", en="not reached", vi="chưa đạt"),
}
#: What has gone worse than planned.
WORSE: tuple[Fate, ...] = ("late", "lost", "never")


def pace_of(outcome: Outcome) -> Message | None:
    """How a count stands to the plan of the year-ends around its day; None where no plan has its base."""
    first = outcome.planned[0]
    return None if outcome.pace is None else _PACES[outcome.pace](short=-(first.gap or 0), year=first.year)
