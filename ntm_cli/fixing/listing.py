"""What would change, for people: each value as old and new with its place, why, and how many findings that leaves."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_cli.fixing.corrections import Correction
from ntm_cli.fixing.mending import Mended
from ntm_cli.languages.language import Language
from ntm_cli.limits import MAX_EDITS_SHOWN, MAX_SENTENCE, elided
from ntm_cli.messages import Message, Words
from ntm_cli.plan.vocabulary import BLANK
from ntm_cli.terminal.display import Line, visible, wrap

_INDENT = "  "

_MORE = Words(
    "fix.more",
    en="and {count} more change{count:s}; --diff shows them all",
    vi="và {count} thay đổi nữa; xem đầy đủ bằng --diff",
)
_NOTHING = Words("fix.nothing", en="Nothing to fix.", vi="Không có gì cần sửa.")
_UNCERTAIN = Words(
    "fix.uncertain",
    en="Nothing is certain enough to be changed.",
    vi="Không có chỗ nào đủ chắc chắn để sửa.",
)
_LEFT = Words(
    "fix.left",
    en="{count} finding{count:s} {count:is} left: see `ntm check`.",
    vi="Còn {count} vấn đề: xem bằng `ntm check`.",
)


def listed(found: Mended, language: Language, cells: int) -> Iterator[Line]:
    """The changes, each in two or three lines, and what they leave."""
    for correction in found.made[:MAX_EDITS_SHOWN]:
        yield from _change(correction, language, cells)
        yield []
    if len(found.made) > MAX_EDITS_SHOWN:
        yield [("bold", language.say(_MORE(count=len(found.made) - MAX_EDITS_SHOWN)))]
    if not found.made:
        yield [("good" if not found.left else "bold", language.say(_UNCERTAIN() if found.left else _NOTHING()))]
    if found.left:
        yield [("", language.say(_LEFT(count=found.left)))]


def _change(correction: Correction, language: Language, cells: int) -> Iterator[Line]:
    blank = language.value(BLANK)
    old, new = correction.place.text or blank, blank if correction.value is None else correction.edit.text
    yield [("bold", visible(correction.place.span.place)), ("", ": "), ("error", old), ("", " → "), ("good", new)]
    yield from _paragraph(correction.said, language, cells, "")
    if correction.counted is not None:
        yield from _paragraph(correction.counted, language, cells, "dim")


def _paragraph(message: Message, language: Language, cells: int, style: str) -> Iterator[Line]:
    yield from ([(style, line)] for line in wrap(visible(elided(language.say(message), MAX_SENTENCE)), cells, _INDENT))
