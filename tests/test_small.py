"""The small province itself: every other test relies on its being consistent."""

from saying import in_short
from small import Book


def test_nothing_is_wrong_with_it(book: Book) -> None:
    assert [in_short(finding.message) for finding in book.findings()] == []
