"""A comparison for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.comparing.change_words import SAME, title
from ntm_cli.comparing.changes import Comparison
from ntm_cli.comparing.chapters import sections
from ntm_cli.languages.language import Language
from ntm_cli.terminal.display import Line, visible, wrap

_INDENT = "  "


def render(comparison: Comparison, language: Language, cells: int) -> Iterator[Line]:
    """Headings with a line for each change below them, within so many terminal cells."""
    yield from ([("bold", line)] for line in wrap(visible(language.say(title(comparison))), cells))
    if comparison.is_same:
        yield [("good", language.say(SAME()))]
    for section in sections(comparison):
        yield []
        yield [("bold", language.say(section.heading))]
        for said in section.lines:
            first, *others = wrap(visible(language.say(said)), cells, _INDENT)
            yield [("", first)]
            yield from ([("", _INDENT + line)] for line in others)
