"""The rules for reading: as a list, one as plain text, all as a document of docs/."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.report import Entry
from ntm_cli.terminal.display import pad, width, wrap

_TITLE = Words(
    "rules.title",
    en="# The rules of ntm\n\nMade by `ntm rule --markdown --lang en > docs/rules.md`.\n",
    vi="# Các quy tắc của ntm\n\nTạo bằng lệnh `ntm rule --markdown --lang vi > docs/rules.vi.md`.\n",
)
_HEADINGS = Words(
    "rules.headings", en="| rule | severity | what it finds |", vi="| quy tắc | mức nghiêm trọng | nội dung |"
)
_SEVERITY = Words("rules.severity", en="Severity: {severity}.", vi="Mức nghiêm trọng: {severity}.")

_CODE = re.compile(r"```yaml\n(.*?)```\n", re.DOTALL)


def as_list(entries: Sequence[Entry], language: Language, cells: int) -> str:
    """A line a rule: its name, its severity, and what it finds."""
    names = [entry.rule.name for entry in entries]
    severities = [language.value(entry.rule.severity) for entry in entries]
    starts = [f"{name}  {severity}  " for name, severity in zip(_padded(names), _padded(severities), strict=True)]
    lines = []
    for start, entry in zip(starts, entries, strict=True):
        indent = width(start)
        first, *others = wrap(language.say(entry.rule.summary), max(cells - indent, 30))
        lines += [start + first, *(" " * indent + line for line in others)]
    return "\n".join(lines) + "\n"


def _padded(texts: Sequence[str]) -> list[str]:
    """Texts as a column, each as wide as the widest."""
    cells = max(map(width, texts))
    return [pad(text, cells) for text in texts]


def as_text(entry: Entry, language: Language, cells: int) -> str:
    """What one rule is about, in lines of at most so many cells; its examples are indented and left as they are."""
    head = f"{entry.rule.name} ({language.value(entry.rule.severity)})\n"
    return "\n".join([head, *(_block(block, cells) for block in _blocks(entry.documentation))])


def _blocks(text: str) -> Iterator[str]:
    """The paragraphs of a documentation, and its examples, which end in a line break."""
    for position, part in enumerate(_CODE.split(text)):
        yield from [part] if position % 2 else filter(None, part.strip().split("\n\n"))


def _block(block: str, cells: int) -> str:
    if block.endswith("\n"):
        return "".join(f"    {line}\n" for line in block.splitlines())
    return "\n".join(wrap(block, cells)) + "\n"


def as_markdown(entries: Sequence[Entry], language: Language) -> str:
    """All rules as one document."""
    head = language.say(_TITLE())
    rows = (_row(entry, language) for entry in entries)
    sections = (_section(entry, language) for entry in entries)
    return "\n".join([head, language.say(_HEADINGS()), "|---|---|---|", *rows, "", *sections])


def _row(entry: Entry, language: Language) -> str:
    name, severity = entry.rule.name, language.value(entry.rule.severity)
    return f"| [{name}](#{name}) | {severity} | {language.say(entry.rule.summary)} |"


def _section(entry: Entry, language: Language) -> str:
    return f"## {entry.rule.name}\n\n{language.say(_SEVERITY(severity=entry.rule.severity))} {entry.documentation}"
