"""The report for a step of GitHub Actions: the whole text for its log, then commands that annotate the lines.

GitHub keeps ten annotations of each level for a step and drops the others without a word. So the worst come first, and
if some had to be left out the last one says how many. Acknowledged findings are in the text alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ntm_cli.findings import Finding, Severity, Span
from ntm_cli.formats import text
from ntm_cli.formats.because import because
from ntm_cli.languages.language import Language
from ntm_cli.messages import HELP, Words
from ntm_cli.report import CELLS, NOT_CHECKED, Failed, Outcome, Report
from ntm_cli.terminal.display import plain, visible

#: So many annotations of each level are kept by GitHub for one step.
MOST = 10
#: What GitHub calls the severities, the worst first.
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MORE = Words(
    "github.more",
    en="{count} more could not be annotated; they are in the log of this step.",
    vi="Còn {count} vấn đề không gắn được vào dòng; xem trong nhật ký của bước này.",
)


@dataclass(frozen=True, slots=True)
class _Annotation:
    """One command: its level, where it points, its title and its words."""

    level: str
    place: tuple[tuple[str, str | int], ...]
    title: str
    message: str


def render(outcome: Outcome) -> str:
    """The text as GitHub's log may show it, and the annotations after it, on files as GitHub knows them."""
    kept = _kept(outcome.from_root())
    log = plain(text.render(replace(outcome, cells=CELLS)))
    return _fenced(log) + "".join(f"{_command(annotation)}\n" for annotation in kept)


def _fenced(log: str) -> str:
    """Text in which GitHub obeys nothing: data may look like a command.

    Commands are off until the log repeats a word. It is made from the text itself, so the text cannot hold it.
    """
    word = hashlib.sha256(log.encode("utf-8", "surrogatepass")).hexdigest()
    return f"::stop-commands::{word}\n{log}::{word}::\n"


def _kept(outcome: Outcome) -> Iterator[_Annotation]:
    """The annotations that GitHub will show, and a last one that counts the others."""
    language = outcome.language
    made = [_not_checked(language, failed) for failed in outcome.failed]
    shown = ((report, finding) for report in outcome.reports for finding in outcome.shown(report))
    made += [_annotation(language, report, finding) for report, finding in shown if finding.ignored is None]
    kept = [annotation for level in _LEVELS.values() for annotation in _of_level(made, level)[:MOST]]
    if len(kept) == len(made):
        yield from kept
        return
    if len(_of_level(kept, "notice")) == MOST:
        kept.pop()  # its place is needed: an eleventh notice would be dropped itself
    yield from kept
    yield _Annotation("notice", (), "ntm", language.say(_MORE(count=len(made) - len(kept))))


def _of_level(made: Iterable[_Annotation], level: str) -> list[_Annotation]:
    return [annotation for annotation in made if annotation.level == level]


def _not_checked(language: Language, failed: Failed) -> _Annotation:
    message = visible(f"{failed.folder}: {language.say(failed.message)}")
    return _Annotation("error", (), language.say(NOT_CHECKED()), message)


def _annotation(language: Language, report: Report, finding: Finding) -> _Annotation:
    said = [finding.message, *because(report, finding), *([HELP(help=finding.help)] if finding.help else [])]
    message = "\n".join(visible(language.say(part)) for part in said)
    return _Annotation(_LEVELS[finding.severity], tuple(_place(finding.span)), finding.rule, message)


def _place(span: Span) -> Iterator[tuple[str, str | int]]:
    """The properties of a span. GitHub takes columns only within one line."""
    yield from (("file", visible(span.file)), ("line", span.line))
    if span.line == span.end_line:
        yield "col", span.column
    yield "endLine", span.end_line
    if span.line == span.end_line:
        yield "endColumn", span.end_column


def _command(annotation: _Annotation) -> str:
    properties = (*annotation.place, ("title", annotation.title))
    written = ",".join(f"{name}={_escaped_property(str(value))}" for name, value in properties)
    return f"::{annotation.level} {written}::{_escaped(annotation.message)}"


def _escaped(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
