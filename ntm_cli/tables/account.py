"""What is to be told of an import: what was recognised, changed, inferred, and what could not be placed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ntm_cli.letters import is_invisible
from ntm_cli.limits import MAX_LISTED
from ntm_cli.messages import Message, Value, Words, in_a_row
from ntm_cli.tables.cell_words import plain
from ntm_cli.tables.grids import Grid, Row

_NO_BREAK = Words(
    "import.changed.no-break", en="{count} no-break space{count:s}", vi="{count} dấu cách không ngắt dòng"
)
_COMPOSED = Words(
    "import.changed.composed", en="{count} decomposed name{count:s}", vi="{count} tên viết bằng Unicode tổ hợp"
)
_INVISIBLE = Words("import.changed.invisible", en="{count} invisible character{count:s}", vi="{count} ký tự ẩn")
_BREAKS = Words("import.changed.breaks", en="{count} name{count:s} on two lines", vi="{count} tên bị ngắt dòng")
_SPACES = Words("import.changed.spaces", en="{count} name{count:s} with spare spaces", vi="{count} tên thừa dấu cách")
JOINED = Words("import.changed.joined", en="{count} name{count:s} joined", vi="nối {count} tên bị cắt đôi")
REPEATED = Words(
    "import.changed.repeated", en="{count} repeated heading{count:s}", vi="bỏ {count} lần lặp lại tiêu đề bảng"
)
_NAMES_JOINED = Words("import.joined", en="joined: {names}", vi="đã nối: {names}")
_UNPLACED = Words("import.unplaced", en="{place}: {text}", vi="{place}: {text}")
_QUOTED = Words("import.unplaced.text", en="“{text}” was not understood", vi="không hiểu “{text}”")
_LONGEST = 60


@dataclass(slots=True)
class Account:
    """Everything that is told of one import, as it goes on."""

    recognised: list[Message] = field(default_factory=list)
    inferred: list[Message] = field(default_factory=list)
    unplaced: list[Message] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    changes: Counter[Words] = field(default_factory=Counter)

    def changed(self) -> list[Value]:
        """What was changed in what stands in the files: how much of a sort, and each name that was joined."""
        counts = in_a_row(words(count=count) for words, count in self.changes.items() if count)
        names = tuple(dict.fromkeys(self.joined))
        some = (names[first : first + MAX_LISTED] for first in range(0, len(names), MAX_LISTED))
        return [*([counts] if counts.items else []), *(_NAMES_JOINED(names=in_a_row(each)) for each in some)]

    def not_understood(self, grid: Grid, row: Row, column: int) -> None:
        """Tell of a cell that means nothing where it stands."""
        said = _QUOTED(text=plain(row.cells[column].text)[:_LONGEST])
        self.not_placed(grid, row, column, said)

    def not_placed(self, grid: Grid, row: Row, column: int, why: Message) -> None:
        """Tell of a cell that has no place in the files."""
        self.unplaced.append(_UNPLACED(place=grid.place(row, column), text=why))

    def tidy(self, name: str) -> str:
        """A name as it is to be written; what was changed in it is counted."""
        faults = Counter(dict(_faults(name.strip())))
        self.changes += faults
        if faults[_BREAKS]:
            self.joined.append(plain(name))
        return plain(name)


def _faults(name: str) -> Iterator[tuple[Words, int]]:
    inside = [letter for letter in name if letter not in "\n\r\t"]
    yield _NO_BREAK, sum(letter in "\u00a0\u202f\u2007" for letter in inside)
    yield _INVISIBLE, sum(map(is_invisible, inside))
    yield _BREAKS, int("\n" in name)
    yield _SPACES, int("  " in name)
    yield _COMPOSED, int(unicodedata.normalize("NFC", name) != name)
