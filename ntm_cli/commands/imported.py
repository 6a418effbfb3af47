"""One run of `ntm import`: read the files, tell what came of it, check that, and write or print it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from ntm_cli import checking
from ntm_cli.commands.arguments import given
from ntm_cli.errors import EXIT_FINDINGS, CannotCheck
from ntm_cli.formats.text import render
from ntm_cli.languages.choosing import spoken
from ntm_cli.messages import Message, Value, Words, in_a_row
from ntm_cli.plan.vocabulary import USUAL_LEVELS
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.paths import shown
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.reasons import reason_of
from ntm_cli.report import Outcome
from ntm_cli.tables.account import Account
from ntm_cli.tables.gathering import Gathered, gathered
from ntm_cli.tables.opening import STANDARD_INPUT, opened
from ntm_cli.terminal import console
from ntm_cli.terminal.display import Line, visible, wrap
from ntm_cli.terminal.progress import progress
from ntm_cli.writing import layout, skeleton
from ntm_cli.writing.placing import put

_THERE = Words("import.there", en="{file} is there already.", vi="Đã có {file}.")
_ELSEWHERE = Words(
    "import.there.help",
    en="Name another folder, or leave --into out to see the files.",
    vi="Chọn thư mục khác, hoặc bỏ --into để chỉ xem nội dung.",
)
_CANNOT_WRITE = Words(
    "import.unwritable", en="{file} cannot be written: {reason}.", vi="Không ghi được {file}: {reason}."
)
_ONCE = Words("import.stdin-twice", en="- can stand only once.", vi="Chỉ dùng - một lần.")
_PASTE = Words(
    "import.paste",
    en="Paste the tables, then press Enter and {keys}.",
    vi="Dán các bảng vào đây, rồi nhấn Enter và {keys}.",
)
_RECOGNISED = Words("import.told.recognised", en="Recognised", vi="Đã nhận ra")
_CHANGED = Words("import.told.changed", en="Changed", vi="Đã sửa")
_INFERRED = Words("import.told.inferred", en="Inferred, to be looked at", vi="Suy ra, cần xem lại")
_UNPLACED = Words("import.told.unplaced", en="Not placed", vi="Chưa ghi được")
_CHECKED = Words("import.told.checked", en="Checked", vi="Kết quả kiểm tra")
_WRITTEN = Words("import.told.written", en="Written: {files}", vi="Đã ghi: {files}")
_MORE = Words("import.told.more", en="and {count} more", vi="và {count} chỗ nữa")
#: So many things of a sort are told one by one.
_MOST = 20
_INDENT = "  "


def run(files: Sequence[str], into: str | None) -> int:
    """Import files, into a folder or onto standard output; returns the exit code. Raises CannotCheck."""
    folder = Folder(Path() if into is None else given(into))
    if into is not None:
        _demand_room(folder)
    found = _read(files)
    texts = _texts(found)
    outcome = _checked(folder, texts)
    written = _save(folder, texts) if into is not None else ()
    say = console.write if into is not None else console.note
    if into is None:
        console.write(texts[0])
    say([*_account(found.account), *_heading(_CHECKED()), *render(outcome), *_written(written)])
    return max(outcome.exit_code, EXIT_FINDINGS if found.account.unplaced else 0)


def _demand_room(folder: Folder) -> None:
    there = next((file for file in (folder.roadmap, folder.targets) if os.path.lexists(file)), None)
    if there is not None:
        raise CannotCheck(_THERE(file=shown(there)), _ELSEWHERE())


def _read(files: Sequence[str]) -> Gathered:
    if list(files).count(STANDARD_INPUT) > 1:
        raise CannotCheck(_ONCE())
    if STANDARD_INPUT in files and console.is_typed():
        console.tell(_PASTE(keys="Ctrl-Z, Enter" if os.name == "nt" else "Ctrl-D"))
    with progress() as advance:
        return gathered([opened(str(given(file)), advance(file)) for file in files])


def _texts(found: Gathered) -> tuple[str, str]:
    data = found.roadmap
    level = data.get("levels", USUAL_LEVELS)[-1]
    targets = skeleton.targets(data["decision"]["number"], found.targets, data["years"][-1], level)
    return layout.roadmap(data), targets


def _checked(folder: Folder, texts: tuple[str, str]) -> Outcome:
    """What `ntm check` finds in both files."""
    places = map(shown, (folder.roadmap, folder.targets))
    roadmap, targets = (parse(text, place) for text, place in zip(texts, places, strict=True))
    report = checking.report(folder, roadmap, targets)
    return Outcome((report,), (), (), datetime.now(UTC), language=spoken(), cells=console.width())


def _save(folder: Folder, texts: tuple[str, str]) -> tuple[Path, ...]:
    files = (folder.roadmap, folder.targets)
    written: list[Path] = []
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        for file, text in zip(files, texts, strict=True):
            put(file, text.encode("utf-8"))
            written.append(file)
    except OSError as error:
        for file in written:  # half a data set is none
            file.unlink(missing_ok=True)
        raise CannotCheck(_CANNOT_WRITE(file=shown(folder.roadmap), reason=_reason(error))) from None
    return files


def _reason(error: OSError) -> Message:
    """Why the folder or a file in it cannot be written; one that is a file there already is no folder."""
    return reason_of(NotADirectoryError(errno.ENOTDIR, "") if isinstance(error, FileExistsError) else error)


def _account(account: Account) -> Iterator[Line]:
    yield from _told(_RECOGNISED(), account.recognised)
    yield from _told(_CHANGED(), account.changed())
    yield from _told(_INFERRED(), account.inferred)
    yield from _told(_UNPLACED(), account.unplaced, style="warning")


def _told(heading: Message, things: Sequence[Value], style: str = "") -> Iterator[Line]:
    if not things:
        return
    yield from _heading(heading)
    lines = list(dict.fromkeys(map(spoken().value, things)))
    more = [spoken().say(_MORE(count=len(lines) - _MOST))] if len(lines) > _MOST else []
    for line in (*lines[:_MOST], *more):
        yield from ([(style, text)] for text in wrap(visible(line), console.width(), _INDENT))
    yield []


def _heading(message: Message) -> Iterator[Line]:
    yield [("bold", spoken().say(message))]


def _written(files: Sequence[Path]) -> Iterator[Line]:
    if files:
        yield []
        yield [("good", visible(spoken().say(_WRITTEN(files=in_a_row(map(shown, files))))))]
