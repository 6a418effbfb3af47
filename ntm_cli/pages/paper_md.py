"""The paper as Markdown, for a pull request and for the page of a job: the same tables, without pictures."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.languages.language import Language
from ntm_cli.messages import Words
from ntm_cli.pages import contents
from ntm_cli.pages.paper import Paper
from ntm_cli.pages.tabular import Column, Kind, Line, Part, Ruled, shown
from ntm_cli.terminal.markdown_text import escaped

#: So many characters GitHub takes in a pull request or a comment; the page of a job takes more.
MOST = 65_536
#: Room for the line that says what had to be left out.
_ROOM = 2_000

_LEFT_OUT = Words(
    "paper.left-out",
    en="Too long to be shown here: {heading}.",
    vi="Quá dài nên không hiện ở đây: {heading}.",
)
_ABOVE = Words("paper.head-above", en="{above}: {head}", vi="{above}: {head}")


def render(paper: Paper, language: Language) -> bytes:
    """All of it that GitHub shows: a part that would be too much is named instead."""
    say = language.say
    text = f"## {escaped(say(contents.title(paper)))}\n\n{escaped(say(contents.below(paper)))}\n"
    for part in contents.counted(paper):
        text = _longer(text, "\n".join(_part(part, language)), part, language)
    for part in contents.listed(paper):
        text = _longer(text, "\n".join(_folded(part, language)), part, language)
    text += f"\n{escaped(say(contents.made()))}\n"
    return text.encode("utf-8", "backslashreplace")


def _longer(text: str, more: str, part: Part, language: Language) -> str:
    if len(text) + len(more) <= MOST - _ROOM:
        return f"{text}\n{more}\n"
    return f"{text}\n{escaped(language.say(_LEFT_OUT(heading=part.heading)))}\n"


def _part(part: Part, language: Language) -> Iterator[str]:
    yield f"### {escaped(language.say(part.heading))}"
    yield from _below_heading(part, language)


def _folded(part: Part, language: Language) -> Iterator[str]:
    """A long part, which is opened by whoever wants to read it."""
    yield f"<details><summary>{escaped(language.say(part.heading))}</summary>"
    yield from _below_heading(part, language)
    yield from ("", "</details>")


def _below_heading(part: Part, language: Language) -> Iterator[str]:
    for said in part.said:
        yield from ("", escaped(language.say(said)))
    for table in part.tables:
        yield from ("", f"**{escaped(language.say(table.caption))}**", "")
        yield from _table(table, language)


def _table(table: Ruled, language: Language) -> Iterator[str]:
    yield _row([_head(column, language) for column in table.columns])
    yield _row([":--" if column.is_words else "--:" for column in table.columns])
    for line in table.lines:
        yield _row(list(_cells(line, language)))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _head(column: Column, language: Language) -> str:
    words = column.head if column.above is None else _ABOVE(above=column.above, head=column.head)
    return escaped(language.say(words))


def _cells(line: Line, language: Language) -> Iterator[str]:
    """The cells of a line; what is to be seen before it is read is bold."""
    for place, cell in enumerate(line.cells):
        said = "<br>".join(map(escaped, shown(cell, language)))
        yield f"**{said}**" if said and (line.kind is Kind.TOTAL or (line.kind is Kind.LATE and place == 0)) else said
