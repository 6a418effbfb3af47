"""`ntm rule`: the rules, and what one of them is about."""

from __future__ import annotations

from typing import Annotated

import typer

from ntm_cli.commands.arguments import LanguageOption
from ntm_cli.commands.completion import complete_rules
from ntm_cli.languages.choosing import spoken
from ntm_cli.terminal.console import width, write


def rule(
    name: Annotated[
        str | None, typer.Argument(help="The rule to explain; all are listed without.", autocompletion=complete_rules)
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print all rules as docs/rules.md has them.")] = False,
    _language: LanguageOption = None,
) -> None:
    """List the rules, or explain one: what it finds, why, a bad and a good example.

    Example: ntm rule subtotal-mismatch
    """
    from ntm_cli.catalogue import entries, pages

    if markdown:
        write(pages.as_markdown(entries.entries(spoken()), spoken()))
    elif name is None:
        write(pages.as_list(entries.entries(), spoken(), width()))
    else:
        write(pages.as_text(entries.named(name, spoken()), spoken(), min(width(), 100)))
