"""A data set mended in memory: step by step, read again after each, and refused unless it ended as it was meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ntm_cli.checking import Judged, judge
from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Finding
from ntm_cli.fixing.corrections import Correction, Spot, Standing, Step, kept, spot_of_finding
from ntm_cli.fixing.counted import counted_words
from ntm_cli.fixing.moves import rows
from ntm_cli.fixing.numbers import bases, increases, row_numbers, shares, sums, totals
from ntm_cli.fixing.scopes import scopes
from ntm_cli.messages import Message, Words
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Path, Source
from ntm_cli.writing.edits import Unsafe, edited, meant

_UNSAFE = Words(
    "fix.unsafe",
    en="{place} cannot be changed without touching something else; nothing was written.",
    vi="Không sửa được {place} mà không động đến chỗ khác; chưa ghi gì vào tệp.",
)
_BY_HAND = Words("fix.unsafe.help", en="Change it by hand: {said}", vi="Sửa bằng tay: {said}")

#: The printed numbers follow the rows: each step counts from what those before it have mended.
NUMBERS: tuple[Step, ...] = (totals, scopes, row_numbers, sums, bases, shares, increases)
#: The rows go back instead.
ROWS: tuple[Step, ...] = (rows,)
#: It is over when no step finds anything more. That takes a round or two of each: a value seldom changes twice.
_MOST_ROUNDS = 40


@dataclass(frozen=True)
class Mended:
    """The files before and after, what was changed in them, and how many findings are left."""

    before: tuple[Source, ...]
    after: tuple[Source, ...]
    made: tuple[Correction, ...]
    left: int


def mended(found: Judged, files: tuple[Source, ...], steps: Sequence[Step]) -> Mended:
    """The files after some steps. Raises CannotCheck if one of the values cannot be written alone."""
    stays, now, made = kept(found), files, list[Correction]()
    counted = counted_words(found.data) if found.data else {}
    for _ in range(_MOST_ROUNDS):
        corrections = _next(steps, Standing(stays, found))
        if not corrections:
            break
        made += corrections
        now = tuple(_corrected(source, corrections) for source in now)
        found = judge(*now)
    _demand_gone(made, found)
    left = sum(finding.ignored is None for finding in found.findings)
    return Mended(files, now, _in_order(files, made, counted), left)


def _next(steps: Sequence[Step], standing: Standing) -> tuple[Correction, ...]:
    """What the first step finds that still finds anything."""
    return next(filter(None, (tuple(step(standing)) for step in steps)), ())


def _corrected(source: Source, corrections: Sequence[Correction]) -> Source:
    """A file after some corrections, read again: those paths differ, and no others."""
    wanted = [correction for correction in corrections if correction.place.source is source]
    if not wanted:
        return source
    try:
        text = edited(source, [correction.edit for correction in wanted])
    except Unsafe as unsafe:
        raise _refused(next(item for item in wanted if item.place.path == unsafe.path)) from None
    made = parse(text, source.file)
    if made.findings or made.data != meant(source.data, [correction.edit for correction in wanted]):
        raise _refused(wanted[0])
    return made


def _refused(correction: Correction) -> CannotCheck:
    return CannotCheck(_UNSAFE(place=correction.place.span.place), _BY_HAND(said=correction.said))


def _demand_gone(made: Sequence[Correction], found: Judged) -> None:
    """Raise ValueError if what was to be mended is still there, or nothing can be counted: no step may do that."""
    if found.data is None:
        raise ValueError("the files cannot be counted any more")
    wanted = {_what(item.finding) for item in made}
    for finding in found.findings:
        if finding.ignored is None and _what(finding) in wanted:
            raise ValueError(f"{finding.rule} is still found at {finding.address}")


def _what(finding: Finding) -> tuple[str, Spot]:
    """What is found, and where: one number can be wrong in two ways."""
    return finding.message.key, spot_of_finding(finding)


def _in_order(
    files: Sequence[Source], made: Sequence[Correction], counted: Mapping[Path, Message]
) -> tuple[Correction, ...]:
    """What was changed, each once, at its place in the files as they were, with the rows that were counted."""
    sources = {source.file: source for source in files}
    placed: dict[Spot, Correction] = {}
    for item in made:
        source, path = sources[item.place.source.file], item.place.path
        rows = counted.get(path) if source is files[0] else None
        placed[source.file, path] = replace(item, place=source.place(*path), counted=rows)
    return tuple(sorted(placed.values(), key=lambda item: (item.place.span, *map(str, item.place.path))))
