"""A long text that is not read to its end: something near a place is wrong, or may be, and looking closer is slow."""

from __future__ import annotations

from ntm_cli.findings import Span
from ntm_cli.reading.stops import TAB_INSIDE, UNREADABLE
from ntm_cli.reading.yaml_refusals import Refused
from ntm_cli.source import LINE_BREAK, Source


def doubted(source: Source, index: int) -> Refused:
    """The refusal of a text because of the character at an index."""
    before = LINE_BREAK.split(source.text[:index])
    line, column = len(before), len(before[-1]) + 1
    said = TAB_INSIDE if source.text[index : index + 1] == "\t" else UNREADABLE
    return Refused(Span(source.file, line, column, line, column + 1), said.words(), said.help())
