"""Where a report goes: what the `--format` options ask for, and the writing of it."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ntm_cli.errors import CannotCheck
from ntm_cli.formats import NAMES, renderer
from ntm_cli.terminal import console
from ntm_cli.writing.placing import put, reason_of, refusal

if TYPE_CHECKING:
    from ntm_cli.report import Outcome


@dataclass(frozen=True)
class Output:
    """A format, and the file it goes to; without one it goes to standard output."""

    format: str
    file: Path | None = None


def wanted(options: Sequence[str]) -> tuple[Output, ...]:
    """What the options ask for, as FORMAT or FORMAT=FILE; without any, text, on GitHub with annotations.

    Raises CannotCheck if one is misspelt, or if two would go to the same place.
    """
    if not options:
        return (Output("github" if console.is_on_github() else "text"),)
    outputs = tuple(map(_parsed, options))
    taken: dict[Hashable, Output] = {}
    for output in outputs:
        place = _place(output.file)
        if place in taken:
            raise _same_place(taken[place], output)
        taken[place] = output
    return outputs


def spare(outputs: Sequence[Output], data: Iterable[Path]) -> None:
    """Raise CannotCheck if a report would go to a file with data, whatever links or letter case lead to it."""
    read = set(map(_place, data))
    for output in outputs:
        if output.file is not None and _place(output.file) in read:
            raise _over_data(output)


def _place(file: Path | None) -> Hashable:
    """What makes two files one: device and inode where there is one, else the name. None is standard output."""
    try:
        status = os.fstat(1) if file is None else file.stat()
    except OSError:
        return file and os.path.realpath(file).casefold()
    return status.st_dev, status.st_ino


def _parsed(option: str) -> Output:
    from ntm_cli.reading.folders import ROADMAP, TARGETS

    name, equals, file = option.partition("=")
    if name not in NAMES:
        raise _misspelt(name)
    if equals and not file:
        raise CannotCheck(f"`--format {option}` names no file after the equals sign.")
    output = Output(name, Path(file) if equals else None)
    if {Path(file).name.lower(), Path(os.path.realpath(file)).name.lower()} & {ROADMAP, TARGETS}:  # also Roadmap.yaml
        raise _over_data(output)
    reason = output.file and refusal(output.file)
    if reason:
        raise CannotCheck(f"{file} cannot be written: {reason}.", "Give the report another name.")
    return output


def _over_data(output: Output) -> CannotCheck:
    message = f"`--format {output.format}={output.file}` would write a report over data."
    return CannotCheck(message, "Give the report another name.")


def _misspelt(name: str) -> CannotCheck:
    from difflib import get_close_matches

    listed = f"{', '.join(NAMES[:-1])} and {NAMES[-1]}"
    near = get_close_matches(name.lower(), NAMES, n=1)
    help = f"Did you mean `{near[0]}`?" if near else None
    return CannotCheck(f"`{name}` is no format; the formats are {listed}.", help)


def _same_place(first: Output, second: Output) -> CannotCheck:
    where = f"the file {second.file}" if second.file else "standard output"
    message = f"The formats {first.format} and {second.format} cannot both go to {where}."
    return CannotCheck(message, f"Write one of them into a file of its own: --format {second.format}=FILE")


def write(outputs: Sequence[Output], outcome: Outcome) -> bool:
    """Write a run's outcome everywhere it goes; false, with a sentence on standard error, if a file refused."""
    done = True
    for output in outputs:
        if output.file is not None:
            done = _save(output.file, renderer(output.format)(outcome)) and done
        elif output.format == "text":
            _show(outcome)
        else:
            console.write(renderer(output.format)(outcome))
    return done


def _show(outcome: Outcome) -> None:
    from ntm_cli.formats import text

    console.print_lines(text.lines(outcome, console.width()))


def _save(file: Path, text: str) -> bool:
    try:
        put(file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        help = "Name a file in a folder that exists and that you may write to."
        console.complain(f"{file} cannot be written: {reason_of(error)}.", help)
        return False
    return True
