"""`ntm rule`: the rules, and what one of them is about."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from ntm_cli.commands.completion import complete_rules
from ntm_cli.errors import CannotCheck


def rule(
    name: Annotated[
        str | None, typer.Argument(help="The rule to explain; all are listed without.", autocompletion=complete_rules)
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print all rules as docs/rules.md has them.")] = False,
) -> None:
    """List the rules, or explain one: what it finds, why, a bad and a good example.

    Example: ntm rule subtotal-mismatch
    """
    from ntm_cli.catalogue import pages as rules
    from ntm_cli.catalogue.entries import entries
    from ntm_cli.terminal import console

    listed = entries()
    if markdown:
        sys.stdout.write(rules.as_markdown(listed))
    elif name is None:
        sys.stdout.write(rules.as_list(listed, console.width()))
    else:
        named = {entry.rule.name: entry for entry in listed}
        if name not in named:
            raise _unknown(name, list(named))
        sys.stdout.write(rules.as_text(named[name], min(console.width(), 100)))


def _unknown(name: str, known: list[str]) -> CannotCheck:
    near = get_close_matches(name.lower().replace("_", "-"), known, n=1)
    help = f"Did you mean {near[0]}?" if near else "`ntm rule` lists them all."
    return CannotCheck(f"There is no rule {name}.", help)
