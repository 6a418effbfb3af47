"""The line above a summary on the terminal."""

from __future__ import annotations

from rich.text import Text

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.terminal.display import visible

_TITLE = Words(
    "summary.title",
    en="{province}, {decision}: the plan by the end of {year}",
    vi="{province}, Quyết định số {decision}: lộ trình đến hết năm {year}",
)


def title(province: str, decision: str, year: int, language: Language) -> Text:
    """What is summarised, and for which year."""
    words = _TITLE(province=province, decision=decision, year=year)
    return Text(visible(language.say(words)), style="bold")
