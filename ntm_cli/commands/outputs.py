"""Where a report goes: what the `--format` options ask for, and the writing of it."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ntm_cli.errors import CannotCheck
from ntm_cli.formats import FORMATS, NAMES, Format
from ntm_cli.messages import Listing, Message, Words, did_you_mean
from ntm_cli.reading.folders import FILES, RESULTS
from ntm_cli.reasons import reason_of
from ntm_cli.report import Outcome
from ntm_cli.terminal import console
from ntm_cli.terminal.display import plain
from ntm_cli.writing.placing import identity, put, refusal

_UNKNOWN = Words(
    "format-unknown",
    en="`{name}` is no format; the formats are {names}.",
    vi="Không có định dạng `{name}`; các định dạng là {names}.",
)
_NO_FILE = Words(
    "format-without-file",
    en="`--format {option}` names no file after the equals sign.",
    vi="`--format {option}` không nêu tên tệp sau dấu bằng.",
)
_OVER_DATA = Words(
    "report-over-data",
    en="`--format {option}` would write a report over data.",
    vi="`--format {option}` sẽ ghi báo cáo đè lên tệp dữ liệu.",
)
_SAME_PLACE = Words(
    "reports-in-one-place",
    en="The formats {first} and {second} cannot both go to {place}.",
    vi="Không ghi được cả định dạng {first} và {second} vào {place}.",
)
_ONE_TO_FILE = Words(
    "reports-in-one-place.help",
    en="Write one of them into a file of its own: --format {name}=FILE",
    vi="Ghi một định dạng vào tệp riêng: --format {name}=TỆP",
)
_STANDARD_OUTPUT = Words("standard-output", en="standard output", vi="đầu ra chuẩn")
_FILE = Words("file", en="the file {file}", vi="tệp {file}")
CANNOT_WRITE = Words("unwritable", en="{file} cannot be written: {reason}.", vi="Không ghi được {file}: {reason}.")
ANOTHER_NAME = Words("another-name.help", en="Give the report another name.", vi="Đặt tên khác cho báo cáo.")
ANOTHER_FOLDER = Words(
    "unwritable.help",
    en="Name a file in a folder that exists and that you may write to.",
    vi="Chọn tệp trong một thư mục đã có và được phép ghi.",
)


@dataclass(frozen=True)
class Output:
    """A format, and the file it goes to; without one it goes to standard output."""

    format: Format
    file: Path | None = None


def wanted(options: Sequence[str]) -> tuple[Output, ...]:
    """What the options ask for, as FORMAT or FORMAT=FILE; without any, text, on GitHub with annotations.

    Raises CannotCheck if one is misspelt, or if two would go to the same place.
    """
    if not options:
        return (Output(FORMATS["github" if console.is_on_github() else "text"]),)
    outputs = tuple(map(_parsed, options))
    taken: dict[Hashable, Output] = {}
    for output in outputs:
        place = identity(output.file)
        if place in taken:
            raise _same_place(taken[place], output)
        taken[place] = output
    return outputs


def spare(outputs: Iterable[Output], data: Iterable[Path]) -> None:
    """Raise CannotCheck if a report would go to a file with data, whatever links or letter case lead to it."""
    read = set(map(identity, data))
    for output in outputs:
        if output.file is not None and identity(output.file) in read:
            raise _over_data(output)


def _parsed(option: str) -> Output:
    name, equals, file = option.partition("=")
    if name not in FORMATS:
        raise CannotCheck(_UNKNOWN(name=name, names=Listing(NAMES)), did_you_mean(name.lower(), NAMES))
    if equals and not file:
        raise CannotCheck(_NO_FILE(option=option))
    output = Output(FORMATS[name], Path(file) if equals else None)
    if {Path(file).name.lower(), Path(os.path.realpath(file)).name.lower()} & {*FILES, RESULTS}:  # also Roadmap.yaml
        raise _over_data(output)
    reason = output.file and refusal(output.file)
    if reason:
        raise CannotCheck(CANNOT_WRITE(file=file, reason=reason), ANOTHER_NAME())
    return output


def _over_data(output: Output) -> CannotCheck:
    return CannotCheck(_OVER_DATA(option=f"{output.format.name}={output.file}"), ANOTHER_NAME())


def _same_place(first: Output, second: Output) -> CannotCheck:
    place: Message = _FILE(file=str(second.file)) if second.file else _STANDARD_OUTPUT()
    message = _SAME_PLACE(first=first.format.name, second=second.format.name, place=place)
    return CannotCheck(message, _ONE_TO_FILE(name=second.format.name))


def write(outputs: Iterable[Output], outcome: Outcome) -> bool:
    """Write a run's outcome everywhere it goes; false, with a sentence on standard error, if a file refused."""
    done = True
    for output in outputs:
        if output.file is None:
            console.write(output.format.render(replace(outcome, cells=console.width())))
        else:
            done = _save(output.file, plain(output.format.render(outcome))) and done
    return done


def _save(file: Path, text: str) -> bool:
    try:
        put(file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        console.complain(CANNOT_WRITE(file=str(file), reason=reason_of(error)), ANOTHER_FOLDER())
        return False
    return True
