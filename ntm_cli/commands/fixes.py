"""What `ntm fix` does with the changes that it found: shows them, asks, writes the files, or prints a patch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from ntm_cli.checking import judge, report
from ntm_cli.errors import EXIT_FINDINGS, EXIT_OK, CannotCheck
from ntm_cli.fixing.corrections import Step
from ntm_cli.fixing.listing import listed
from ntm_cli.fixing.mending import Mended, mended
from ntm_cli.fixing.patch import painted, patch
from ntm_cli.formats import text
from ntm_cli.languages.choosing import said, spoken
from ntm_cli.messages import Value, Words, in_a_row
from ntm_cli.reading.files import BOM, content_of, source_of
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.paths import shown
from ntm_cli.reasons import reason_of
from ntm_cli.report import Outcome
from ntm_cli.source import Source
from ntm_cli.terminal import asking, console
from ntm_cli.terminal.display import visible, wrap
from ntm_cli.writing.placing import put

_ASK = Words(
    "fix.ask", en="Write {count} change{count:s} to {files}? [y/n]", vi="Ghi {count} thay đổi vào {files}? [c/k]"
)
_UNWRITTEN = Words(
    "fix.unwritten",
    en="Nothing was written. `--yes` writes {count} change{count:s} to {files}.",
    vi="Chưa ghi gì. Thêm `--yes` để ghi {count} thay đổi vào {files}.",
)
_WRITTEN = Words(
    "fix.written", en="{count} change{count:s} written to {files}.", vi="Đã ghi {count} thay đổi vào {files}."
)
_LET_BE = Words("fix.let-be", en="Nothing was written.", vi="Chưa ghi gì.")
_CHANGED = Words(
    "fix.changed-meanwhile",
    en="{file} was changed by somebody else meanwhile; nothing was written.",
    vi="{file} vừa bị thay đổi ở nơi khác; chưa ghi gì.",
)
_AGAIN = Words("fix.changed-meanwhile.help", en="Run the command again.", vi="Chạy lại lệnh.")
_CANNOT_WRITE = Words("unwritable", en="{file} cannot be written: {reason}.", vi="Không ghi được {file}: {reason}.")
_UNTOUCHED = Words("fix.untouched.help", en="All files are as they were.", vi="Các tệp vẫn như trước.")


@dataclass(frozen=True)
class _File:
    """A file, its bytes when they were read, and those that it is to have."""

    path: Path
    before: bytes
    after: bytes

    @property
    def name(self) -> str:
        """The file as it is shown."""
        return shown(self.path)


@dataclass(frozen=True)
class Work:
    """The changes of a data set, and the files that have them."""

    found: Mended
    files: tuple[_File, ...]

    @property
    def in_words(self) -> dict[str, Value]:
        """How many changes there are, and in which files."""
        return {"count": len(self.found.made), "files": in_a_row(file.name for file in self.files)}


Finish = Callable[[Work], int]


def work_on(folder: Folder, steps: Sequence[Step], finish: Finish) -> int:
    """Mend a data set in memory, do with that what was asked for, and return the exit code.

    Files that make no data set are told as `ntm check` tells them. Raises CannotCheck if one cannot be read or written.
    """
    paths = folder.files()
    contents = [content_of(path) for path in paths]
    sources = tuple(source_of(content, shown(path)) for content, path in zip(contents, paths, strict=True))
    judged = judge(*sources)
    if judged.data is None:
        return _tell_why_not(folder, *sources)
    found = mended(judged, sources, steps)
    after = [
        before if source is made else (BOM if before.startswith(BOM) else b"") + made.text.encode("utf-8")
        for before, source, made in zip(contents, found.before, found.after, strict=True)
    ]
    files = (_File(*each) for each in zip(paths, contents, after, strict=True))
    return finish(Work(found, tuple(file for file in files if file.before != file.after)))


def _tell_why_not(folder: Folder, *files: Source) -> int:
    outcome = Outcome((report(folder, *files),), (), (), datetime.now(UTC), language=spoken())
    console.write(text.render(replace(outcome, cells=console.width())))
    return EXIT_FINDINGS


def show_patch(work: Work) -> int:
    """Print what would change as a patch; the exit code says whether anything would."""
    made = patch((file.name, file.before.decode("utf-8"), file.after.decode("utf-8")) for file in work.files)
    if console.is_watched():
        console.write(painted(made))
    else:
        console.write_as_it_is(made)
    return EXIT_FINDINGS if work.files else EXIT_OK


def write_at_once(work: Work) -> int:
    """Show what changes, and write it."""
    _show(work)
    return _write(work) if work.files else EXIT_OK


def ask_and_write(work: Work) -> int:
    """Show what would change, and write it if somebody is there who agrees."""
    _show(work)
    if not work.files:
        return EXIT_OK
    if not asking.somebody_is_there():
        _conclude("bold", said(_UNWRITTEN, **work.in_words))
        return EXIT_FINDINGS
    if asking.agrees(said(_ASK, **work.in_words)):
        return _write(work)
    _conclude("bold", said(_LET_BE))
    return EXIT_FINDINGS


def _show(work: Work) -> None:
    console.write(listed(work.found, spoken(), console.width()))


def _conclude(style: str, sentence: str) -> None:
    console.write([[(style, line)] for line in wrap(visible(sentence), console.width())])


def _write(work: Work) -> int:
    """Put all files in place, or none."""
    for file in work.files:
        if content_of(file.path) != file.before:
            raise CannotCheck(_CHANGED(file=file.name), _AGAIN())
    done: list[_File] = []
    for file in work.files:
        try:
            put(file.path, file.after)
        except OSError as error:
            for other in done:
                put(other.path, other.before)
            raise CannotCheck(_CANNOT_WRITE(file=file.name, reason=reason_of(error)), _UNTOUCHED()) from None
        done.append(file)
    _conclude("good", said(_WRITTEN, **work.in_words))
    return EXIT_OK
