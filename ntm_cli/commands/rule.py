"""`ntm rule`: the rules, and what one of them is about."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.completion import complete_rules
from ntm_cli.commands.options import colour_option, language_option
from ntm_cli.languages.choosing import Code, said, spoken
from ntm_cli.messages import Words
from ntm_cli.terminal.colour import When
from ntm_cli.terminal.console import width, write

ABOUT = (
    Words(
        "rule.about",
        en="List the rules, or explain one: what it finds, why, a bad and a good example.",
        vi="Liệt kê các quy tắc, hoặc giải thích một quy tắc: phát hiện gì, vì sao, ví dụ sai và ví dụ đúng.",
    ),
)
EXAMPLES = ("ntm rule", "ntm rule subtotal-mismatch")

_NAME = Words("rule.name", en="NAME", vi="TÊN")
_NAME_HELP = Words(
    "rule.name.help",
    en="The rule to explain; all are listed without.",
    vi="Quy tắc cần giải thích; không ghi tên thì liệt kê tất cả.",
)
_MARKDOWN = Words(
    "rule.markdown", en="Print all rules as docs/rules.md has them.", vi="In tất cả quy tắc như trong docs/rules.md."
)


def rule(
    name: Annotated[
        str | None, typer.Argument(metavar=said(_NAME), help=said(_NAME_HELP), autocompletion=complete_rules)
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help=said(_MARKDOWN))] = False,
    _language: Annotated[Code | None, language_option()] = None,
    _colour: Annotated[When | None, colour_option()] = None,
) -> None:
    """List the rules, or explain one: what it finds, why, a bad and a good example."""
    from ntm_cli.catalogue import entries, pages

    if markdown:
        write(pages.as_markdown(entries.entries(spoken()), spoken()))
    elif name is None:
        write(pages.as_list(entries.entries(), spoken(), width()))
    else:
        write(pages.as_text(entries.named(name, spoken()), spoken(), min(width(), 100)))
