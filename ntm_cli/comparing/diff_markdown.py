"""A comparison as Markdown, for a comment on a pull request."""

from __future__ import annotations

from ntm_cli.comparing.change_words import SAME, title
from ntm_cli.comparing.changes import Comparison
from ntm_cli.comparing.chapters import sections
from ntm_cli.languages.language import Language
from ntm_cli.messages import Message
from ntm_cli.terminal.markdown_text import escaped


def render(comparison: Comparison, language: Language, cells: int) -> str:  # noqa: ARG001 - lines are as long as they are
    """Headings with a list item for each change below them."""
    lines = [f"### {_escaped(title(comparison), language)}", ""]
    if comparison.is_same:
        lines += [_escaped(SAME(), language), ""]
    for section in sections(comparison):
        lines += [f"**{_escaped(section.heading, language)}**", ""]
        lines += [*(f"- {_escaped(said, language)}" for said in section.lines), ""]
    return "\n".join(lines)


def _escaped(message: Message, language: Language) -> str:
    return escaped(language.say(message))
