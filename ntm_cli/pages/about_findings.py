"""What the check found on paper: how much, each finding, and the reason of each that is acknowledged."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_cli.findings import Finding
from ntm_cli.formats.because import because
from ntm_cli.formats.text import counts_words, most_important
from ntm_cli.messages import HELP, Message, Words
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Column, Kind, Line, Part, Ruled

_HEADING = Words("paper.findings", en="What the check found", vi="Kết quả kiểm tra số liệu")
_CAPTIONS = {
    False: Words("paper.findings.open", en="To be settled", vi="Vấn đề cần xử lý"),
    True: Words("paper.findings.acknowledged", en="Acknowledged, with reasons", vi="Vấn đề đã ghi nhận, kèm lý do"),
}
_COUNTS = Words("paper.findings.counts", en="{counts}{acknowledged}.", vi="{counts}{acknowledged}.")
_MORE = Words(
    "paper.findings.more",
    en="{count} more finding{count:s} {count:is} not listed here.",
    vi="Còn {count} vấn đề không liệt kê ở đây.",
)
_SEVERITY = Words("paper.findings.severity", en="Severity", vi="Mức nghiêm trọng")
_FOUND = Words("paper.findings.found", en="What was found", vi="Nội dung")
_REASON = Words("paper.findings.reason", en="Reason", vi="Lý do")
_HELP = Words("paper.findings.help", en="Cause and help", vi="Nguyên nhân, gợi ý")
_PLACE = Words("paper.findings.place", en="Line of the file", vi="Dòng của tệp")
_RULE = Words("paper.findings.rule", en="Rule", vi="Quy tắc")


def part(paper: Paper) -> Part:
    """The part on the findings."""
    report = paper.report
    counts, acknowledged = counts_words([report])
    shown = most_important(report.findings)
    said = [_COUNTS(counts=counts, acknowledged=acknowledged)]
    said += [_MORE(count=len(report.findings) - len(shown))] if len(shown) < len(report.findings) else []
    tables = (_table(paper, shown, is_known=is_known) for is_known in (False, True))
    return Part("findings", _HEADING(), tuple(said), tables=tuple(table for table in tables if table.lines))


def _table(paper: Paper, shown: Sequence[Finding], *, is_known: bool) -> Ruled:
    wanted = [finding for finding in shown if (finding.ignored is not None) is is_known]
    heads = (_FOUND, _REASON if is_known else _HELP, _SEVERITY, _RULE, _PLACE)
    columns = tuple(Column(words(), is_words=True) for words in heads)
    return Ruled(_CAPTIONS[is_known](), columns, tuple(_line(paper, finding) for finding in wanted))


def _line(paper: Paper, finding: Finding) -> Line:
    place = f"{finding.span.file}:{finding.span.line}"
    known = finding.ignored
    beside = _helped(paper, finding) if known is None else known
    cells = (finding.message, beside, finding.severity, finding.rule, place)
    return Line(cells, Kind.LATE if known is None else Kind.PLAIN)


def _helped(paper: Paper, finding: Finding) -> tuple[Message, ...]:
    return (*because(paper.report, finding), *([HELP(help=finding.help)] if finding.help else []))
