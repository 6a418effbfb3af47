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


def with_row(book: Book, name: str) -> Book:
    return book.with_roadmap(("row: 2, name: Xã An Lạc", f'row: 2, name: "{name}"'))


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_letter_of_another_alphabet_is_named_with_its_code_point_and_place(book: Book) -> None:
    spoilt = with_province(book, "Thử Nghi\N{CYRILLIC SMALL LETTER IE}m")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("unreadable-letter", "Thử Nghiеm", ["U+0435 CYRILLIC SMALL LETTER IE"])
    assert (finding.span.file, finding.span.line) == ("roadmap.yaml", 1)
    assert spoilt.at(finding) == finding.stated == "Thử Nghi\N{CYRILLIC SMALL LETTER IE}m"
    assert (finding.counted, finding.related) == (None, ())
    assert (str(finding.severity), in_short(finding.help)) == (
        "warning",
        ("unreadable-letter.help.write", "Thử Nghiem"),
    )


def test_a_text_that_is_no_name_is_to_be_typed_again(book: Book) -> None:
    finding = book.with_roadmap(("source: Bảng 3", "source: Bảng\u200b 3")).only(RULE)
    assert in_short(finding.help) == ("unreadable-letter.help",)


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
        ("\N{COMBINING GRAVE ACCENT}", "U+0300 COMBINING GRAVE ACCENT"),
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
def test_ordinary_punctuation_and_signs_are_accepted_in_a_text(book: Book, mark: str) -> None:
    assert book.with_roadmap(("source: Bảng 3", f"source: 'Bảng {mark} 3'")).findings(RULE) == []


@pytest.mark.parametrize(
    "name", ["Cư M’gar", "B' Lá", "Chân Mây – Lăng Cô", "Lang Biang - Đà Lạt", "N.T Phong Hải", "7A"]
)
def test_the_signs_of_real_names_are_accepted_in_a_name(book: Book, name: str) -> None:
    assert with_row(book, f"Xã {name}").findings(RULE) == []


@pytest.mark.parametrize("mark", list("—‘“”…•·«»§°×±≥€₫№²½,/()%&+=*?!:;"))
def test_a_sign_that_no_name_has_is_a_finding_in_a_name(book: Book, mark: str) -> None:
    finding = with_row(book, f"Xã An{mark}Lạc").only(RULE)
    assert finding.message.key in ("unreadable-letter.name", "unreadable-letter.lost")
    assert (finding.span.line, finding.stated) == (16, f"Xã An{mark}Lạc")


@pytest.mark.parametrize(
    ("garbled", "name", "message"),
    [
        ("XÃ£ An Láº¡c", "Xã An Lạc", ("unreadable-letter.garbled", "UTF-8", "Windows-1252")),
        ("XĂ£ An Láº¡c", "Xã An Lạc", ("unreadable-letter.garbled", "UTF-8", "Windows-1258")),
        ("X√£ An L·∫°c", "Xã An Lạc", ("unreadable-letter.garbled", "UTF-8", "Mac Roman")),
        ("XÃƒÂ£ An LÃ¡ÂºÂ¡c", "Xã An Lạc", ("unreadable-letter.garbled", "UTF-8", "Windows-1252")),
        ("XaÞ An Laòc", "Xã An Lạc", ("unreadable-letter.garbled", "Windows-1258", "Windows-1252")),
        ("X· An L¹c", "Xã An Lạc", ("unreadable-letter.old-coding", "TCVN3 (ABC)")),
        ("Xã An L¹c", "Xã An Lạc", ("unreadable-letter.old-coding", "TCVN3 (ABC)")),
        ("Xaõ An Laïc", "Xã An Lạc", ("unreadable-letter.old-coding", "VNI")),
        ("Xaõ An Lạc", "Xã An Lạc", ("unreadable-letter.old-coding", "VNI")),
        (
            "“Xã An Lạc”",
            "Xã An Lạc",
            ("unreadable-letter.name", [("letter.sign", "“", "U+201C"), ("letter.sign", "”", "U+201D")]),
        ),
        ("Xã 'An Lạc'", "Xã An Lạc", ("unreadable-letter.name", [("letter.sign", "'", "U+0027")])),
        ("Xã An Lạc.", "Xã An Lạc", ("unreadable-letter.name", [("letter.sign", ".", "U+002E")])),
        ("Xã\u00a0An Lạc", "Xã An Lạc", ("unreadable-letter", ["U+00A0 NO-BREAK SPACE"])),
        ("Xã An L\u00adạc", "Xã An Lạc", ("unreadable-letter", ["U+00AD SOFT HYPHEN"])),
        (
            "Хã Аn Lạc",
            "Xã An Lạc",
            ("unreadable-letter", ["U+0425 CYRILLIC CAPITAL LETTER HA", "U+0410 CYRILLIC CAPITAL LETTER A"]),
        ),
    ],
)
def test_a_garbled_name_is_what_it_is_on_its_own_line_alone_and_goes_on_being_compared(
    book: Book, garbled: str, name: str, message: tuple[object, ...]
) -> None:
    spoilt = book.with_roadmap(("row: 2, name: Xã An Lạc", f'row: 2, name: "{garbled}"'))
    (finding,) = spoilt.findings()
    assert (finding.rule, finding.span.line, finding.stated) == (RULE, 16, garbled)
    key, text, *rest = in_short(finding.message)
    assert (key, *rest) == message
    assert text == garbled
    assert in_short(finding.help) == ("unreadable-letter.help.write", name)


@pytest.mark.parametrize(
    "lost", ["X\ufffd An L\ufffdc", "X? An L?c", "Xã An L?c", "X\ufffd\ufffd An L\ufffd\ufffd\ufffdc"]
)
def test_a_name_with_lost_letters_is_found_among_the_others(book: Book, lost: str) -> None:
    for change in (
        ("row: 2, name: Xã An Lạc", f'row: 2, name: "{lost}"'),
        ("Hồng, name: Xã An Lạc", f'Hồng, name: "{lost}"'),
    ):
        spoilt = book.with_roadmap(change)
        (finding,) = spoilt.findings()
        assert (finding.rule, finding.stated, in_short(finding.message)) == (
            RULE,
            lost,
            ("unreadable-letter.lost", lost),
        )
        assert in_short(finding.help) == ("unreadable-letter.help.may-be", ["Xã An Lạc"])


@pytest.mark.parametrize(
    ("lost", "whole"),
    [("X\ufffd S\ufffdng H\ufffdng", "Xã Sông Hồng"), ("X? V?nh Th?c", "Xã Vĩnh Thực"), ("X? T?n H?i", "Xã Tân Hải")],
)
def test_a_name_that_stands_nowhere_else_is_guessed_from_the_words_of_the_others(
    book: Book, lost: str, whole: str
) -> None:
    finding = with_row(Book(book.roadmap.partition("\nrecognised:")[0], book.targets), lost).only(RULE)
    assert in_short(finding.help) == ("unreadable-letter.help.may-be", [whole])


@pytest.mark.parametrize("lost", ["X? ?? K?", "X? Đ?ng", "Xã ?"])
def test_a_word_that_may_be_several_or_none_is_not_guessed(book: Book, lost: str) -> None:
    book = Book(book.roadmap.partition("\nrecognised:")[0], book.targets)
    finding = with_row(book.with_roadmap(("row: 3, name: Xã Đông Hải", "row: 3, name: Xã Đông Đồng")), lost).only(RULE)
    assert in_short(finding.help) == ("unreadable-letter.help.printed",)


def test_no_other_table_is_blamed_for_a_name_that_cannot_be_read_at_all(book: Book) -> None:
    spoilt = book.with_roadmap(("Hồng, name: Xã Đông Hải", 'Hồng, name: "\ufffd\ufffd\ufffd"'))
    (finding,) = spoilt.findings()
    assert (finding.rule, in_short(finding.help)) == (RULE, ("unreadable-letter.help.printed",))


def test_a_target_may_name_a_unit_with_lost_letters(book: Book) -> None:
    spoilt = book.with_targets(("names: [Thành phố Biển Xanh]", "names: [Thành ph? Bi?n Xanh]"))
    (finding,) = spoilt.findings()
    assert (finding.rule, in_short(finding.help)) == (
        RULE,
        ("unreadable-letter.help.may-be", ["Thành phố Biển Xanh"]),
    )


def test_a_district_with_lost_letters_is_still_that_of_its_communes(book: Book) -> None:
    spoilt = book.with_roadmap(("row: 4, district: TP Biển Xanh", "row: 4, district: TP Bi?n Xanh"))
    (finding,) = spoilt.findings()
    assert (finding.rule, finding.stated) == (RULE, "TP Bi?n Xanh")


@pytest.mark.parametrize(("text", "read"), [("Báº£ng 3", "Windows-1252"), ("B·∫£ng 3", "Mac Roman")])
def test_a_garbled_text_that_is_no_name_is_told_too(book: Book, text: str, read: str) -> None:
    finding = book.with_roadmap(("source: Bảng 3", f"source: {text}")).only(RULE)
    assert in_short(finding.message) == ("unreadable-letter.garbled", text, "UTF-8", read)
    assert in_short(finding.help) == ("unreadable-letter.help.write", "Bảng 3")


def test_a_text_that_lost_a_letter_is_told_and_an_address_or_a_question_is_none(book: Book) -> None:
    assert in_short(book.with_roadmap(("source: Bảng 3", "source: B?ng 3")).only(RULE).message) == (
        "unreadable-letter.lost",
        "B?ng 3",
    )
    for right in ("https://vi.example/x?y=1", "Bảng 3 ?", "Bảng 3?"):
        assert book.with_roadmap(("source: Bảng 3", f"source: '{right}'")).findings(RULE) == []


def test_a_comment_may_hold_any_letter(book: Book) -> None:
    assert book.with_roadmap((PROVINCE + "}", PROVINCE + "} # \u0430\u00a0")).findings(RULE) == []


@pytest.mark.parametrize(
    "results",
    [
        "units:\n  - {unit: commune, name: Xã An L\u200bạc, level: advanced, year: 2023}\n",
        "units:\n  - {unit: commune, name: Xã An Lạc, district: Huyện S\u200bông Hồng, level: advanced, year: 2023}\n",
        "changes:\n  - {date: 2023-01-01, basis: x, from: [Xã An\u200b Lạc], to: [Xã Mới]}\n",
        "changes:\n  - {date: 2023-01-01, basis: x, from: [Xã An Lạc], to: [Xã M\u200bới]}\n",
        "counts:\n  - {date: 2023-01-01, unit: commune, level: model, count: 0, source: B\u200báo}\n",
        "units:\n  - {unit: commune, name: Xã An Lạc, level: advanced, year: 2023, decision: 9/Q\u200bĐ}\n",
    ],
)
def test_the_texts_of_the_results_are_looked_at_each_once(results: str) -> None:
    finding = Book(results=results).only(RULE)
    assert (finding.span.file, finding.span.line) == ("results.yaml", 2)
    assert in_short(finding.message)[2] == ["U+200B ZERO WIDTH SPACE"]


def test_two_names_with_a_semicolon_between_them_are_to_have_a_comma(book: Book) -> None:
    spoilt = book.with_targets(("names: [Huyện Sông Hồng]", "names: [Huyện Sông Hồng; Thành phố Biển Xanh]"))
    finding = spoilt.only(RULE)
    assert spoilt.at(finding) == "Huyện Sông Hồng; Thành phố Biển Xanh"
    assert in_short(finding.help) == ("unreadable-letter.help.comma",)
