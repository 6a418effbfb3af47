"""What the report for people is written on: lines of so many cells, in one language, and excerpts of the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ntm_cli.findings import Span
from ntm_cli.languages.language import Language
from ntm_cli.limits import MAX_NEAR, MAX_SENTENCE, elided
from ntm_cli.messages import HELP, Message
from ntm_cli.source import Source
from ntm_cli.terminal.display import Line, visible, width, wrap

INDENT = "  "


@dataclass(frozen=True, slots=True)
class Page:
    """What the report is written on: its language, and its width in terminal cells."""

    language: Language
    cells: int

    def say(self, message: Message) -> str:
        """A message as a text that does nothing but show its characters."""
        return visible(self.language.say(message))

    def wrapped(self, text: str, style: str) -> Iterator[Line]:
        """A text in indented lines; of a very long one its beginning and its end."""
        for line in wrap(visible(elided(text, MAX_SENTENCE)), self.cells, INDENT):
            yield [(style, line)]

    def paragraph(self, message: Message, style: str) -> Iterator[Line]:
        """A message in indented lines."""
        return self.wrapped(self.language.say(message), style)


def helped(page: Page, help: Message | None) -> Iterator[Line]:
    """What to do about it, if anything is said."""
    if help is not None:
        yield from page.paragraph(HELP(help=help), "help")


def excerpt(source: Source, span: Span, cells: int, style: str) -> Iterator[Line]:
    """The line of the finding with a caret below; of a long line the part around the caret."""
    if span.line > len(source.lines):
        return
    text = source.lines[span.line - 1]
    last = span.end_column - 1 if span.end_line == span.line else len(text)
    start, end = span.column - 1, max(last, span.column)
    gutter = f"{INDENT}{span.line:>5} | "
    before, marked, after = _window(text, start, end, max(cells - len(gutter), 20))
    yield [("dim", gutter), ("", before + marked + after)]
    yield [("dim", f"{INDENT}{'':>5} | "), (style, " " * width(before) + "^" * max(1, width(marked)))]


def _window(text: str, start: int, end: int, cells: int) -> tuple[str, str, str]:
    parts = text[max(start - MAX_NEAR, 0) : start], text[start : min(end, start + MAX_NEAR)], text[end : end + MAX_NEAR]
    before, marked, after = (visible(part.replace("\t", " ")) for part in parts)
    if width(before + marked + after) <= cells:
        return before, marked, after
    if width(marked) > cells // 2:
        marked, after = marked[: cells // 2] + "…", ""
    room = cells - width(marked)
    ahead = min(width(after), room // 3)
    if width(before) > room - ahead:
        before = "…" + before[len(before) - (room - ahead - 1) :]
    left = cells - width(before) - width(marked)
    if width(after) > left:
        after = after[: max(left - 1, 0)] + "…"
    return before, marked, after
