"""What a shell offers after an option: years, districts and groups of the data at hand, rules, formats and their files.

Each is made in `offers`, which is loaded only when a shell asks.
"""

from __future__ import annotations


def complete_years(incomplete: str) -> list[str]:
    """The years of the roadmap."""
    from ntm_cli.commands.offers import years

    return years(incomplete)


def complete_districts(incomplete: str) -> list[tuple[str, str]]:
    """The districts in a form that goes on from what was typed, without diacritics or with them, each with its name."""
    from ntm_cli.commands.offers import districts

    return districts(incomplete)


def complete_groups(incomplete: str) -> list[tuple[str, str]]:
    """The groups, as the districts are offered."""
    from ntm_cli.commands.offers import groups

    return groups(incomplete)


def complete_rules(incomplete: str) -> list[tuple[str, str]]:
    """The rules with their one line each."""
    from ntm_cli.commands.offers import rules

    return rules(incomplete)


def complete_formats(incomplete: str) -> list[str]:
    """The formats of a check, and behind an equals sign the files and folders that it may go to."""
    from ntm_cli.commands.offers import formats

    return formats(incomplete)
