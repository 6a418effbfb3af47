"""A comparison as Markdown, for a comment on a pull request."""

from __future__ import annotations

import re

from ntm_cli.comparing.change_words import SAME, title
from ntm_cli.comparing.changes import Comparison
from ntm_cli.comparing.chapters import sections
from ntm_cli.languages.language import Language
from ntm_cli.messages import Message
from ntm_cli.terminal.display import visible

#: What Markdown or GitHub would take for something else than the character that it is.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|#!~$&@]")


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
    return _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", visible(language.say(message)))
