"""The report as SARIF 2.1.0, which code scanning and editors read: each rule with its documentation, then the findings.

Acknowledged findings are in it as suppressed ones with their reason. Fingerprints hold no line numbers, so a finding
stays the same one when lines move. A data set that was not compared is a notification, and the run no success.

Code scanning refuses a log that is too large, and of more results than it shows takes a part. So the worst are in it,
and a notification counts the others.
"""

from __future__ import annotations

import heapq
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any
from urllib.parse import quote

from ntm_cli import __version__
from ntm_cli.findings import Finding, Related, Span
from ntm_cli.formats.because import because
from ntm_cli.languages.language import Language
from ntm_cli.messages import HELP, Words
from ntm_cli.report import Entry, Outcome, Report
from ntm_cli.terminal.display import json_text
from ntm_cli.untold import badness

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MORE = Words(
    "sarif.more",
    en="{count:grouped} more finding{count:s} found no room here; --format json lists them all.",
    vi="Còn {count:grouped} vấn đề không đưa vào đây; xem đầy đủ bằng --format json.",
)
#: How a path of Windows begins, from the root of a drive.
_DRIVE = re.compile(r"[A-Za-z]:/")
#: So many results are shown of a run; the limits are those of docs.github.com, "SARIF support for code scanning".
MOST = 5_000
#: A log may have 10 MB compressed; the rules, and the spaces that our lines begin with, are counted generously.
MOST_BYTES = 8_000_000
#: Where the text of a link would end and its destination begin.
_LINK = re.compile(r"(\\*)\]\(")


def render(outcome: Outcome) -> str:
    """The reports of one run as one SARIF log with one run in it."""
    outcome = outcome.from_root()
    language = outcome.language
    rules = {entry.rule.name: number for number, entry in enumerate(outcome.catalogue)}
    described = [_rule(language, entry) for entry in outcome.catalogue]
    results = _results(outcome, rules)
    run = {
        "tool": {"driver": {"name": "ntm", "version": __version__, "rules": described}},
        "language": language.code,
        "invocations": [_invocation(outcome, len(outcome.findings) - len(results))],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(language: Language, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.rule.name,
        "shortDescription": {"text": language.say(entry.rule.summary)},
        "fullDescription": {"text": " ".join(entry.prose.split())},
        "help": {"text": entry.documentation, "markdown": entry.documentation},
        "defaultConfiguration": {"level": str(entry.rule.severity)},
    }


def _invocation(outcome: Outcome, left_out: int) -> dict[str, Any]:
    notifications = list(_notifications(outcome, left_out))
    return {"executionSuccessful": outcome.compared, "toolExecutionNotifications": notifications}


def _notifications(outcome: Outcome, left_out: int) -> Iterator[dict[str, Any]]:
    """What could not be checked, what could not be compared, and how many findings found no room."""
    say = outcome.language.say
    for failed in outcome.failed:
        yield _notification("error", f"{failed.folder}: {say(failed.message)}")
    for report in outcome.reports:
        if report.hindrance is not None and report.reason is not None:
            place = _location(report.hindrance.span)
            yield {**_notification("error", f"{report.folder}: {say(report.reason)}"), "locations": [place]}
    if left_out:
        yield _notification("warning", say(_MORE(count=left_out)))


def _notification(level: str, text: str) -> dict[str, Any]:
    return {"level": level, "message": _message(text)}


def _results(outcome: Outcome, rules: Mapping[str, int]) -> list[dict[str, Any]]:
    """The findings as results, in their order; of too many the worst."""
    shown = [(report, finding) for report in outcome.reports for finding in outcome.shown(report)]
    worst = heapq.nsmallest(MOST, range(len(shown)), key=lambda number: (*badness(shown[number][1]), number))
    made = ((number, _result(outcome.language, *shown[number], rules)) for number in worst)
    return [result for _, result in sorted(_fitting(made), key=itemgetter(0))]


def _fitting(numbered: Iterable[tuple[int, dict[str, Any]]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The results up to the one with which the log would be too large."""
    packing, size = zlib.compressobj(zlib.Z_BEST_SPEED), 0
    for number, result in numbered:
        size += len(packing.compress(json.dumps(result).encode()))
        if size > MOST_BYTES:
            return
        yield number, result


def _message(text: str) -> dict[str, str]:
    """A message that shows a text, whatever it looks like.

    Braces are doubled, so that they hold no place for an argument (section 3.11.5 of the specification); a bracket that
    would end the text of a link is escaped, and backslashes before it (3.11.6). Others may stand as they are.
    """
    doubled = text.replace("{", "{{").replace("}", "}}")
    return {"text": _LINK.sub(lambda end: rf"{2 * end[1]}\](", doubled)}


def _result(language: Language, report: Report, finding: Finding, rules: Mapping[str, int]) -> dict[str, Any]:
    said = [finding.message, *because(report, finding), *([HELP(help=finding.help)] if finding.help else [])]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.get(finding.rule, -1),
        "level": str(finding.severity),
        "message": _message("\n".join(map(language.say, said))),
        "locations": [_location(finding.span)],
        "partialFingerprints": {"finding/v1": finding.fingerprint},
        **dict(_extras(language, finding)),
    }


def _extras(language: Language, finding: Finding) -> Iterator[tuple[str, Any]]:
    """What only some findings have: lines they were compared with, causes, the reason of an ignore comment."""
    if finding.related:
        yield "relatedLocations", [_related(language, *numbered) for numbered in enumerate(finding.related)]
    if finding.causes:
        yield "properties", {"causes": list(finding.causes)}
    if finding.ignored is not None:
        yield "suppressions", [{"kind": "inSource", "status": "accepted", "justification": finding.ignored}]


def _related(language: Language, number: int, related: Related) -> dict[str, Any]:
    return {"id": number, **_location(related.span), "message": _message(language.say(related.message))}


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(span.file)}, "region": region}}


def _uri(file: str) -> str:
    """A path as a URI: relative as it is; from the root of a drive or a file system, or of a share, as a file URI."""
    drive = _DRIVE.match(file)
    if drive:
        return f"file:///{drive[0]}{_quoted(file[drive.end() :])}"
    if file.startswith("/"):
        return f"file://{_quoted(file.removeprefix('//'))}"
    return _quoted(file.removeprefix("./"))


def _quoted(path: str) -> str:
    return quote(path, errors="surrogateescape")
