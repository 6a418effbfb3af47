"""unreadable-letter: a character that cannot be seen, or that only looks like a Vietnamese letter."""

import unicodedata

import pytest
from saying import in_short
from small import Book

RULE = "unreadable-letter"
PROVINCE = "province: Thử Nghiệm"
VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
CONSONANTS = "bcdđghklmnpqrstvx"
FOREIGN = "fjwz"


def with_province(book: Book, name: str) -> Book:
    return book.with_roadmap((PROVINCE, f"province: {name}"))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_letter_of_another_alphabet_is_named_with_its_code_point_and_place(book: Book) -> None:
    spoilt = with_province(book, "Thử Nghi\N{CYRILLIC SMALL LETTER IE}m")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unreadable-letter", "Thử Nghiеm", ["U+0435 CYRILLIC SMALL LETTER IE"])
    assert (finding.span.file, finding.span.line) == ("roadmap.yaml", 1)
    assert spoilt.at(finding) == finding.stated == "Thử Nghi\N{CYRILLIC SMALL LETTER IE}m"
    assert (finding.counted, finding.related) == (None, ())
    assert (str(finding.severity), in_short(finding.help)) == ("warning", ("unreadable-letter.help",))


@pytest.mark.parametrize(
    ("character", "point"),
    [
        ("\N{CYRILLIC SMALL LETTER A}", "U+0430 CYRILLIC SMALL LETTER A"),
        ("\N{CYRILLIC CAPITAL LETTER EN}", "U+041D CYRILLIC CAPITAL LETTER EN"),
        ("\N{GREEK SMALL LETTER OMICRON}", "U+03BF GREEK SMALL LETTER OMICRON"),
        ("\N{GREEK CAPITAL LETTER ALPHA}", "U+0391 GREEK CAPITAL LETTER ALPHA"),
        ("\N{LATIN CAPITAL LETTER ETH}", "U+00D0 LATIN CAPITAL LETTER ETH"),
        ("\N{LATIN SMALL LETTER ETH}", "U+00F0 LATIN SMALL LETTER ETH"),
        ("\N{LATIN CAPITAL LETTER AFRICAN D}", "U+0189 LATIN CAPITAL LETTER AFRICAN D"),
        ("\N{LATIN SMALL LETTER A WITH CARON}", "U+01CE LATIN SMALL LETTER A WITH CARON"),
        ("\N{LATIN SMALL LETTER DOTLESS I}", "U+0131 LATIN SMALL LETTER DOTLESS I"),
        ("\N{FULLWIDTH LATIN SMALL LETTER A}", "U+FF41 FULLWIDTH LATIN SMALL LETTER A"),
        ("\N{COMBINING DIAERESIS}", "U+0308 COMBINING DIAERESIS"),
        ("\N{COMBINING ACUTE TONE MARK}", "U+0341 COMBINING ACUTE TONE MARK"),
        ("\N{ZERO WIDTH SPACE}", "U+200B ZERO WIDTH SPACE"),
        ("\N{ZERO WIDTH JOINER}", "U+200D ZERO WIDTH JOINER"),
        ("\N{NO-BREAK SPACE}", "U+00A0 NO-BREAK SPACE"),
        ("\N{IDEOGRAPHIC SPACE}", "U+3000 IDEOGRAPHIC SPACE"),
        ("\N{SOFT HYPHEN}", "U+00AD SOFT HYPHEN"),
        ("\N{LEFT-TO-RIGHT MARK}", "U+200E LEFT-TO-RIGHT MARK"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\ue000", ("letter.nameless", "U+E000")),
        ("\N{LANGUAGE TAG}", "U+E0001 LANGUAGE TAG"),
    ],
)
def test_what_only_looks_like_a_letter_or_cannot_be_seen_is_named(book: Book, character: str, point: object) -> None:
    finding = with_province(book, f"Thử{character}Nghiệm").only(RULE)
    assert in_short(finding.message) == ("unreadable-letter", f"Thử{character}Nghiệm", [point])


def test_each_strange_letter_of_a_text_is_named_once_in_its_order(book: Book) -> None:
    finding = with_province(book, "\u0430\u043e\u200b \u043e\u0430").only(RULE)
    assert in_short(finding.message)[-1] == [
        "U+0430 CYRILLIC SMALL LETTER A",
        "U+043E CYRILLIC SMALL LETTER O",
        "U+200B ZERO WIDTH SPACE",
    ]


def test_every_text_with_a_strange_letter_is_a_finding_in_both_files(book: Book) -> None:
    spoilt = book.with_roadmap((PROVINCE, "province: Thử\u00a0Nghiệm"), ("source: Bảng 3", "source: Bảng\u00a03"))
    spoilt = spoilt.with_targets(
        ("decision: 1/QĐ-UBND", "decision: 1/Q\u00d0-UBND"), ("basis: 10/Q", "basis: 10/\u051a")
    )
    found = spoilt.findings(RULE)
    assert sorted((finding.span.file, finding.span.line, spoilt.at(finding)) for finding in found) == [
        ("roadmap.yaml", 1, "Thử\u00a0Nghiệm"),
        ("roadmap.yaml", 27, "Bảng\u00a03"),
        ("targets.yaml", 1, "1/Q\u00d0-UBND"),
        ("targets.yaml", 15, "10/\u051aĐ-TTg"),
    ]


def test_a_text_in_quotes_is_marked_with_them(book: Book) -> None:
    spoilt = with_province(book, "'Thử\u00a0Nghiệm'")
    finding = spoilt.only(RULE)
    assert (spoilt.at(finding), finding.stated) == ("'Thử\u00a0Nghiệm'", "Thử\u00a0Nghiệm")


def test_a_text_of_several_lines_is_shown_where_it_begins(book: Book) -> None:
    spoilt = book.with_roadmap(("source: Bảng 2", "source: >-\n    Bảng\n    2\u0430"))
    finding = spoilt.only(RULE)
    assert (finding.span.line, finding.stated) == (5, "Bảng 2\u0430")


def test_a_letter_written_as_an_escape_is_found_too(book: Book) -> None:
    assert with_province(book, '"Thử Nghi\\u0435m"').only(RULE).stated == "Thử Nghi\u0435m"


@pytest.mark.parametrize("letters", [VOWELS, CONSONANTS, FOREIGN, VOWELS.upper(), CONSONANTS.upper(), FOREIGN.upper()])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_vietnamese_letter_is_accepted_in_either_composition(book: Book, letters: str, form: str) -> None:
    assert with_province(book, f"'{unicodedata.normalize(form, letters)}'").findings(RULE) == []  # type: ignore[arg-type]


def test_a_book_in_the_other_composition_has_none(book: Book) -> None:
    roadmap, targets = (unicodedata.normalize("NFD", text) for text in (book.roadmap, book.targets))
    assert Book(roadmap, targets).findings(RULE) == []


def test_a_letter_with_its_tone_apart_is_accepted(book: Book) -> None:
    assert with_province(book, "Thư\u0309 Nghiê\u0323m Đươ\u0300ng").findings(RULE) == []


@pytest.mark.parametrize("mark", list("–—‘’“”…•·«»§°×±≥€₫№²½.,-/()%&+="))
def test_ordinary_punctuation_and_signs_are_accepted(book: Book, mark: str) -> None:
    assert with_province(book, f"'Thử {mark} Nghiệm'").findings(RULE) == []


def test_a_comment_may_hold_any_letter(book: Book) -> None:
    assert book.with_roadmap((PROVINCE + "}", PROVINCE + "} # \u0430\u00a0")).findings(RULE) == []
