"""Data sets mended in memory, as `ntm fix` does it."""

from __future__ import annotations

from small import Book

from ntm_cli.checking import judge
from ntm_cli.findings import Finding
from ntm_cli.fixing.mending import NUMBERS, Mended, mended

#: The rules whose findings `ntm fix` is there for.
MENDED = frozenset(
    {
        "subtotal-mismatch",
        "total-mismatch",
        "sum-mismatch",
        "base-mismatch",
        "percent-mismatch",
        "percent-truncated",
        "increase-mismatch",
        "row-out-of-sequence",
        "scope-mismatch",
    }
)


def mend(book: Book, steps: object = NUMBERS) -> tuple[Mended, Book]:
    """What is changed in a data set, and the data set after that."""
    sources = book.sources()
    found = mended(judge(*sources), sources, steps)  # type: ignore[arg-type]
    return found, Book(*(source.text for source in found.after))


def changes(found: Mended) -> list[tuple[str, str | None, object]]:
    """Each change by its place, what stood there, and what stands there now."""
    return [(item.place.address, item.place.text, item.value) for item in found.made]


def open_findings(book: Book) -> list[Finding]:
    """What is found in a data set and not acknowledged."""
    return [finding for finding in judge(*book.sources()).findings if finding.ignored is None]
