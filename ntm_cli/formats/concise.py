"""The report for editors, problem matchers and grep: a line for each finding, as compilers print theirs.

The severity is a word for programs, as the name of the rule is: it stays English in every language, so that one pattern
reads both. The sentence is in the language of the run. Help, causes and the places beside a finding are left out, and
so is what is acknowledged; where nothing is found, nothing is printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.findings import Severity
from ntm_cli.languages.language import Language
from ntm_cli.limits import MAX_SENTENCE, elided
from ntm_cli.messages import Message
from ntm_cli.report import RULE_NOT_CHECKED, Outcome
from ntm_cli.terminal.display import Line, visible


def render(outcome: Outcome) -> Iterator[Line]:
    """The findings, each in its line, then the folders that could not be checked, at a line that none of them has."""
    language = outcome.language
    for finding in outcome.findings:
        if finding.ignored is None:
            yield _line(finding.span.place, finding.severity, finding.rule, language, finding.message)
    for failed in outcome.failed:
        yield _line(f"{failed.folder}:1:1", Severity.ERROR, RULE_NOT_CHECKED, language, failed.message)


def _line(place: str, severity: Severity, rule: str, language: Language, message: Message) -> Line:
    said = visible(elided(language.say(message), MAX_SENTENCE))
    return [("bold", visible(place)), ("", ": "), (str(severity), f"{severity}[{rule}]"), ("", f" {said}")]
