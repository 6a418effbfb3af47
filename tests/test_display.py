"""Text as it appears: cells, escapes, padding and lines."""

from __future__ import annotations

import json
import unicodedata

import pytest

from ntm_cli.terminal.display import json_text, pad, plain, visible, width, wrap

SENTENCE = "Xã Đường Hoa đạt chuẩn nông thôn mới nâng cao năm 2023, kiểu mẫu năm 2025."


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("Xã Đường Hoa", 12),
        ("ệ", 1),
        ("中文", 4),
        ("ｗ", 2),
        ("👍", 2),
        ("a\N{ZERO WIDTH SPACE}b", 2),
        ("a\N{COMBINING ENCLOSING CIRCLE}", 1),
        ("\N{COMBINING ACUTE ACCENT}", 0),
        ("…", 1),
        ("\N{NO-BREAK SPACE}", 1),
    ],
)
def test_the_width_of_a_text_is_its_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize("text", ["Xã Đường Hoa", "Nguyễn Huệ", SENTENCE])
def test_composition_does_not_change_the_width(text: str) -> None:
    assert width(unicodedata.normalize("NFD", text)) == width(unicodedata.normalize("NFC", text)) == len(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("a\nb\rc\td", "a\\u000ab\\u000dc\\u0009d"),
        ("\x00\x07\x7f\x85", "\\u0000\\u0007\\u007f\\u0085"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("a\u200bb\u200d\ufeff\u00ad", "a\\u200bb\\u200d\\ufeff\\u00ad"),
        ("a\u2028b\u2029", "a\\u2028b\\u2029"),
        ("\ud800\ue000\uffff", "\\ud800\\ue000\\uffff"),
    ],
)
def test_what_a_terminal_could_obey_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Xã Đường Hoa",
        unicodedata.normalize("NFD", "Xã Đường Hoa"),
        "[red]",
        "::error::",
        "=1+1",
        "中文 👍",
        "a\N{NO-BREAK SPACE}b",
        "{row: 1, name: 'x'}",
        "C:\\new",
        "",
    ],
)
def test_what_can_be_seen_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_a_spelt_out_text_has_nothing_left_to_spell_out() -> None:
    every = "".join(map(chr, range(0x3000)))
    assert visible(visible(every)) == visible(every)
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"} for character in visible(every))


@pytest.mark.parametrize("character", ["\U000e0001", "\U000f0000", "\U0010ffff"])
def test_an_escape_of_a_character_beyond_the_first_plane_has_eight_digits(character: str) -> None:
    assert visible(f"a{character}1") == f"a\\U{ord(character):08x}1"


@pytest.mark.parametrize("text", ["ab", "Đường", unicodedata.normalize("NFD", "Đường"), "中文", ""])
def test_a_padded_text_has_its_width(text: str) -> None:
    assert width(pad(text, 8)) == 8
    assert pad(text, 8).rstrip(" ") == text


def test_a_text_that_is_too_wide_is_not_cut_by_padding() -> None:
    assert pad("Đường Hoa", 3) == "Đường Hoa"


def test_a_sentence_is_broken_between_words_and_loses_nothing() -> None:
    lines = wrap(SENTENCE, 30, "  ")
    assert len(lines) > 2
    assert all(line.startswith("  ") and width(line) <= 30 for line in lines)
    assert " ".join(line.strip() for line in lines) == SENTENCE


def test_lines_are_as_full_as_they_can_be() -> None:
    assert wrap("một hai ba bốn năm sáu bảy", 22, "  ") == ["  một hai ba bốn năm", "  sáu bảy"]


def test_a_decomposed_sentence_is_broken_where_the_composed_one_is() -> None:
    assert wrap(unicodedata.normalize("NFD", SENTENCE), 30) == wrap(SENTENCE, 30)


def test_a_long_word_and_a_hyphen_are_not_broken() -> None:
    assert wrap(f"{'x' * 40} y", 20) == ["x" * 40, "y"]
    assert wrap("một hai ba bốn QĐ-UBND", 20) == ["một hai ba bốn", "QĐ-UBND"]


def test_a_very_narrow_terminal_still_gets_twenty_cells() -> None:
    assert wrap("một hai ba bốn năm sáu", 5, "    ") == ["    một hai ba bốn năm", "    sáu"]


def test_no_text_makes_no_line() -> None:
    assert wrap("", 40) == []


def test_wide_characters_keep_to_the_width() -> None:
    assert all(width(line) <= 20 for line in wrap("中文 " * 12, 20))


def test_lines_become_text_without_their_styles_and_without_blanks_at_the_end() -> None:
    assert plain(iter([[("bold", "a"), ("", ": "), ("dim", "b  ")], [], [("", "c")]])) == "a: b\n\nc\n"
    assert plain("as it is  \n\n") == "as it is  \n\n"


def test_json_reads_back_as_what_it_was_made_of_and_does_nothing_on_a_terminal() -> None:
    document = {"tên": ["Xã Đường Hoa", "\x1b[31m", "\u202e", "\U0010ffff", None, 1, {}]}
    text = json_text(document)
    assert json.loads(text) == document
    assert "Xã Đường Hoa" in text
    assert visible(text.replace("\n", "")) == text.replace("\n", "")
    assert text.endswith("}\n")
