"""What keyboards and office programs put into a line, so that it cannot be read as YAML: which character, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ntm_cli.messages import Message, Words
from ntm_cli.reading.unseen import code_point


class Slip(NamedTuple):
    """Where to look, by the indexes of a line and of its characters, what is wrong there, and what to do."""

    line: int
    column: int
    end: int
    message: Message
    help: Message


_ODD_SPACE = re.compile(r" *(?:- *)?([^\S \t])")
_GIT = re.compile(r"([<=>])\1{6}(?!\1)")
_DASH = re.compile(r" *([–—−‐‑•●▪◦·*+])[ \t]*(?:\{|\w[\w ]*:)")
_NO_SPACE = re.compile(r" *(-)(\{|\w+:|\d{4}(?= *$))")
_BEFORE_ROW = re.compile(r" *(?![A-Za-z_]+\s)([^\s{\[\"'#:-][^\s{:]{0,9})\s+(-\s+)?\{")
_BARE_ROW = re.compile(r" *(\{) *\w+ *:")
_ROUND = re.compile(r" *- *(\()[\w \"']+:")
_CELLS = re.compile(r" *(?:- *)?[^\s:{\[\"'#;][^:{\[\"'#\t;]*(\t|;(?=[^:{;]*;))[^:{]*$")
_PIPES = re.compile(r" *(?:- *)?(\|)[^|:{]+\|")
_FULL_WIDTH = re.compile("([：，；｛｝［］])")
_WORD_QUOTE = re.compile(r"[:,\[] *([“„‘])[^”’]{0,99}[:#,{}\[\]]")
_NO_SPACE_BEHIND_COLON = re.compile(r" *(?:- )?([A-Za-z_]+:)(?=[^\s:/])(.*)")

_HIDDEN_SPACE = Words(
    "broken-yaml.space",
    en="{point} stands here, which looks like a space and is none.",
    vi="Ở đây có {point}, trông như dấu cách nhưng không phải dấu cách.",
)
_TYPE_SPACES = Words(
    "broken-yaml.space.help",
    en="Delete it and type spaces with the keyboard.",
    vi="Xóa ký tự này rồi gõ dấu cách từ bàn phím.",
)
_MERGED = Words(
    "broken-yaml.merge",
    en="Git left this line where two versions differ.",
    vi="Git để lại dòng này ở chỗ hai phiên bản khác nhau.",
)
_KEEP_ONE = Words(
    "broken-yaml.merge.help",
    en="Keep the right version, and delete the other and the lines of {character}.",
    vi="Giữ phiên bản đúng, xóa phiên bản kia và các dòng dấu {character}.",
)
_WRONG_DASH = Words(
    "broken-yaml.dash",
    en="{character} stands here; a row begins with the hyphen - and a space.",
    vi="Ở đây có {character}; mỗi dòng của bảng bắt đầu bằng dấu gạch nối - rồi dấu cách.",
)
_WRITE_DASH = Words("broken-yaml.dash.help", en="Write - in its place.", vi="Thay bằng dấu -.")
_DELETE = Words("broken-yaml.dash.delete", en="Delete {character}.", vi="Xóa {character}.")
_NO_DASH = Words(
    "broken-yaml.no-dash",
    en="The hyphen - before this row is missing.",
    vi="Thiếu dấu gạch nối - ở đầu dòng này.",
)
_ADD_DASH = Words(
    "broken-yaml.no-dash.help",
    en="Write - and a space before {{, below the one above.",
    vi="Ghi - rồi dấu cách trước {{, thẳng hàng với dòng trên.",
)
_JOINED = Words(
    "broken-yaml.joined",
    en="The space behind {character} is missing.",
    vi="Sau {character} thiếu dấu cách.",
)
_WRITE = Words("broken-yaml.joined.help", en="Write {right}", vi="Ghi {right}")
_PASTED = Words(
    "broken-yaml.cells",
    en="Cells of a table were pasted here, with {character} between them.",
    vi="Ở đây dán nguyên các ô của bảng, giữa các ô có {character}.",
)
_LIKE_NEIGHBOURS = Words(
    "broken-yaml.cells.help",
    en="Write them as the rows above are: - {{row: …, name: …}}",
    vi="Ghi như các dòng trên: - {{row: …, name: …}}",
)
_TAB = Words("tab", en="a tab (U+0009)", vi="ký tự tab (U+0009)")
_MARK = Words("mark", en="{character}", vi="dấu {character}")
_OTHER_SIGN = Words(
    "broken-yaml.sign",
    en="{character} stands here, which is not {right}.",
    vi="Ở đây có dấu {character}, không phải dấu {right}.",
)
_WRITE_SIGN = Words("broken-yaml.sign.help", en="Write {right} in its place.", vi="Thay bằng dấu {right}.")

_Seen = tuple[re.Match[str], Message, Message]


def slip_in(line: str, number: int) -> Slip | None:
    """The first slip of a line, whose index is given; None if nothing stands out."""
    found, message, help = min(_slips(line), key=lambda seen: seen[0].start(1), default=(None, None, None))
    if found is None or message is None or help is None:
        return None
    return Slip(number, found.start(1), found.end(1), message, help)


def row_without_dash(line: str, number: int) -> Slip | None:
    """A row in braces at the start of a line, where its dash is missing."""
    found = _BARE_ROW.match(line)
    return Slip(number, found.start(1), found.end(1), _NO_DASH(), _ADD_DASH()) if found else None


def other_sign(line: int, column: int, sign: str, right: str) -> Slip:
    """A sign that looks or reads like the one that belongs there."""
    return Slip(line, column, column + 1, _OTHER_SIGN(character=sign, right=right), _WRITE_SIGN(right=right))


def _slips(line: str) -> Iterator[_Seen]:
    for pattern, told in _TOLD:
        found = pattern.match(line)
        if found:
            yield (found, *told(found))
    for found in (_FULL_WIDTH.search(line), _WORD_QUOTE.search(line)):
        if found:
            right = _PLAIN[found[1]]
            yield found, _OTHER_SIGN(character=found[1], right=right), _WRITE_SIGN(right=right)


_PLAIN = dict(zip("：，；｛｝［］“„‘", ':,,{}[]""\'', strict=True))


def _dash(found: re.Match[str]) -> tuple[Message, Message]:
    return _WRONG_DASH(character=found[1]), _WRITE_DASH()


def _before_row(found: re.Match[str]) -> tuple[Message, Message]:
    return _WRONG_DASH(character=found[1]), _DELETE(character=found[1]) if found[2] else _WRITE_DASH()


def _cells(found: re.Match[str]) -> tuple[Message, Message]:
    return _PASTED(character=_TAB() if found[1] == "\t" else _MARK(character=found[1])), _LIKE_NEIGHBOURS()


def _colon(found: re.Match[str]) -> tuple[Message, Message]:
    return _JOINED(character=found[1]), _WRITE(right=f"{found[1]} {found[2][:40]}")


_TOLD: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Message, Message]]], ...] = (
    (_ODD_SPACE, lambda found: (_HIDDEN_SPACE(point=code_point(found[1])), _TYPE_SPACES())),
    (_GIT, lambda found: (_MERGED(), _KEEP_ONE(character=found[1]))),
    (_DASH, _dash),
    (_NO_SPACE, lambda found: (_JOINED(character="-"), _WRITE(right=f"- {found[2]}"))),
    (_BEFORE_ROW, _before_row),
    (_ROUND, lambda _: (_OTHER_SIGN(character="(", right="{"), _WRITE_SIGN(right="{ }"))),
    (_CELLS, _cells),
    (_PIPES, _cells),
    (_NO_SPACE_BEHIND_COLON, _colon),
)
