"""The rules for reading: as a list, one as plain text, all as the document docs/rules.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ntm_cli.report import Entry
from ntm_cli.terminal.display import wrap

_CODE = re.compile(r"```yaml\n(.*?)```\n", re.DOTALL)


def as_list(entries: Sequence[Entry], cells: int) -> str:
    """A line a rule: its name, its severity, and what it finds."""
    longest = max(len(entry.rule.name) for entry in entries)
    lines = []
    for entry in entries:
        start = f"{entry.rule.name:<{longest}}  {entry.rule.severity:<7}  "
        first, *others = wrap(entry.rule.summary, max(cells - len(start), 30))
        lines += [start + first, *(" " * len(start) + line for line in others)]
    return "\n".join(lines) + "\n"


def as_text(entry: Entry, cells: int) -> str:
    """What one rule is about, in lines of at most so many cells; its examples are indented and left as they are."""
    head = f"{entry.rule.name} ({entry.rule.severity})\n"
    return "\n".join([head, *(_block(block, cells) for block in _blocks(_complete(entry)))])


def _complete(entry: Entry) -> str:
    """The documentation with what is compared before the examples."""
    before, examples, after = entry.documentation.partition("Bad:\n")
    compared = f"{entry.method}\n\n" if entry.method else ""
    return f"{before}{compared}{examples}{after}"


def _blocks(text: str) -> Iterator[str]:
    """The paragraphs of a documentation, and its examples, which end in a line break."""
    for position, part in enumerate(_CODE.split(text)):
        yield from [part] if position % 2 else filter(None, part.strip().split("\n\n"))


def _block(block: str, cells: int) -> str:
    if block.endswith("\n"):
        return "".join(f"    {line}\n" for line in block.splitlines())
    return "\n".join(wrap(block, cells)) + "\n"


def as_markdown(entries: Sequence[Entry]) -> str:
    """All rules as one document."""
    head = "# The rules of ntm\n\nMade by `ntm rule --markdown > docs/rules.md`.\n"
    table = ["| rule | severity | what it finds |", "|---|---|---|"]
    table += [
        f"| [{entry.rule.name}](#{entry.rule.name}) | {entry.rule.severity} | {entry.rule.summary} |"
        for entry in entries
    ]
    sections = (_section(entry) for entry in entries)
    return "\n".join([head, *table, "", *sections])


def _section(entry: Entry) -> str:
    return f"## {entry.rule.name}\n\nSeverity: {entry.rule.severity}. {_complete(entry)}"
