"""What is told on paper, in order: each form lays out these parts."""

from __future__ import annotations

from datetime import date

from ntm_cli.messages import Message, Words
from ntm_cli.pages import about_findings, about_parts, about_results, about_targets, about_units, about_years
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Part

_TITLE = Words(
    "paper.title",
    en="{province}: the roadmap by the end of {year}",
    vi="{province}: lộ trình đến hết năm {year}",
)
_ABOVE = Words("paper.above", en="New Rural Development programme", vi="Chương trình xây dựng nông thôn mới")
_BELOW = Words("paper.below", en="Decision {number} of {date}", vi="Quyết định số {number} ngày {date}")
_MADE = Words(
    "paper.made",
    en="Made by ntm from the files of this data set; every number is counted from them.",
    vi="Lập bằng ntm từ các tệp của bộ dữ liệu; mọi số liệu đều đếm từ các tệp này.",
)


def parts(paper: Paper) -> tuple[Part, ...]:
    """All parts, what matters most first."""
    return (*counted(paper), *listed(paper))


def counted(paper: Paper) -> tuple[Part, ...]:
    """What is counted, compared and found."""
    return (
        about_targets.part(paper),
        about_years.part(paper),
        *about_parts.parts(paper),
        *about_results.parts(paper),
        about_findings.part(paper),
    )


def listed(paper: Paper) -> tuple[Part, ...]:
    """The units one by one, as the decision lists them."""
    return tuple(about_units.parts(paper))


def title(paper: Paper) -> Message:
    """What the paper is called."""
    return _TITLE(province=paper.summary.province, year=paper.summary.year)


def above() -> Message:
    """What stands above the title."""
    return _ABOVE()


def below(paper: Paper) -> Message:
    """What stands below the title: the decision."""
    decision = paper.data.decision
    return _BELOW(number=decision.number, date=date.fromisoformat(decision.date))


def made() -> Message:
    """What stands at the end: how the paper came to be."""
    return _MADE()
