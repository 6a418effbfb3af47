"""The words for editors: each said once, each used, true, and about no province in particular."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest
from small import Book
from syllables import NEVER

from ntm_cli.schema.json_schema import MODELS, schema_of
from ntm_cli.schema.words import ENTRIES, FILE, of_field

SCHEMAS = json.dumps([*map(schema_of, MODELS.values())], ensure_ascii=False)
TEXTS = [(f"{name} {part}", entry[part]) for name, entry in ENTRIES.items() for part in ("vi", "en") if part in entry]
VIETNAMESE = [(name, text) for name, text in TEXTS if name.endswith(" vi")]
TITLES = [(name, *entry["title"].split(" / ")) for name, entry in ENTRIES.items() if "title" in entry]

#: What no key of the files is called by.
PRINTED = {r"ghi chú": "it is a printed column; a note is a lưu ý"}
#: What only one province's decision has: it may stand in an example, and nowhere else.
OF_ONE_PROVINCE = re.compile(r"Phụ biểu \d|Quảng Ninh|2877|\d\.\d\.\d|\d{2}|\d/\d")


def in_schemas(text: str) -> bool:
    return json.dumps(text, ensure_ascii=False)[1:-1] in SCHEMAS


@pytest.mark.parametrize("part", ["vi", "en"])
def test_no_two_descriptions_say_the_same(part: str) -> None:
    said = Counter(entry[part].casefold() for entry in ENTRIES.values() if part in entry)
    assert [text for text, times in said.items() if times > 1] == []


@pytest.mark.parametrize("language", [1, 2], ids=["vi", "en"])
def test_no_two_titles_say_the_same(language: int) -> None:
    said = Counter(title[language].casefold() for title in TITLES)
    assert [text for text, times in said.items() if times > 1] == []


def test_no_entry_is_idle() -> None:
    for name, entry in ENTRIES.items():
        assert entry, name
        if name.startswith("word."):
            assert in_schemas(f"{entry['vi']} / {entry['en']}"), name
            continue
        assert "title" not in entry or f'"title": {json.dumps(entry["title"], ensure_ascii=False)}' in SCHEMAS, name
        assert "vi" not in entry or in_schemas(f"{entry['vi']}\n\n{entry['en']}"), name
        assert "examples" not in entry or json.dumps(entry["examples"], ensure_ascii=False) in SCHEMAS, name


def test_an_entry_holds_nothing_but_its_parts_and_both_languages_or_none() -> None:
    for name, entry in ENTRIES.items():
        assert entry.keys() <= {"title", "vi", "en", "examples"}, name
        assert ("vi" in entry) == ("en" in entry), name


@pytest.mark.parametrize(("name", "text"), VIETNAMESE, ids=[name for name, _ in VIETNAMESE])
def test_the_vietnamese_keeps_to_the_words_of_the_programme(name: str, text: str) -> None:
    for pattern, why in (NEVER | PRINTED).items():
        assert not re.search(pattern, text, re.IGNORECASE), why


def test_the_titles_keep_to_the_words_of_the_programme() -> None:
    for name, title, _ in TITLES:
        assert not any(re.search(pattern, title, re.IGNORECASE) for pattern in NEVER | PRINTED), name


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[name for name, _ in TEXTS])
def test_what_only_one_province_has_is_marked_as_an_example(name: str, text: str) -> None:
    found = OF_ONE_PROVINCE.search(text)
    assert not found or re.search(r"ví dụ|for example", text)


def test_a_field_without_words_names_the_places_to_write_them_in() -> None:
    expected = re.escape(f"{FILE.name} has no title, vi, en for Row.pieces or any.pieces")
    with pytest.raises(LookupError, match=f"^{expected}$"):
        of_field("Row", "pieces")


def test_a_field_takes_each_part_from_the_nearest_place_that_has_it() -> None:
    said = of_field("Row", "advanced")
    assert said["title"] == ENTRIES["any.advanced"]["title"]
    assert said["description"].startswith(ENTRIES["Row.LEVEL"]["vi"])
    assert of_field("Target", "of")["title"] == of_field("column", "of")["title"]
    assert of_field("Target", "of")["description"] != of_field("column", "of")["description"]


def test_a_field_is_told_as_the_model_that_stands_in_it_before_what_all_models_share() -> None:
    assert of_field("Roadmap", "communes", held="CommunesTable")["title"] == ENTRIES["CommunesTable"]["title"]
    assert of_field("DistrictBlock", "communes")["title"] == ENTRIES["any.communes"]["title"]


LAST_RECOGNISED = "    - {row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020}\n"
FIRST_RECOGNISED = (
    "    - {row: 1, district: Huyện Sông Hồng, name: Xã Hoà Bình, standard: 2019, advanced: 2020}\n"
    "    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}\n"
)


@pytest.mark.parametrize(
    ("missing", "not_reported"),
    [
        (LAST_RECOGNISED, {"recognised-year-mismatch"}),
        (FIRST_RECOGNISED, {"recognised-year-mismatch", "unit-in-one-table", "row-out-of-sequence"}),
    ],
)
def test_an_incomplete_table_is_spared_the_three_things_that_its_words_name(
    missing: str, not_reported: set[str], book: Book
) -> None:
    lacking = book.with_roadmap((missing, ""))
    assert {finding.rule for finding in lacking.findings()} == not_reported
    assert lacking.with_roadmap(("complete: true", "complete: false")).findings() == []


@pytest.mark.parametrize(
    ("change", "reported"),
    [
        (("2019: {standard: 3}", "2019: {standard: 2}\n    2018: {standard: 1}"), "recognised-year-mismatch"),
        (
            ("name: Xã Hoà Bình, standard: 2019, advanced", "name: Xã Hoà Bình, standard: 2019, model"),
            "recognised-mismatch",
        ),
        (("name: Xã An Lạc, standard: 2019", "name: Xã Khác Hẳn, standard: 2019"), "unit-in-one-table"),
        (("row: 4, district", "row: 7, district"), "row-out-of-sequence"),
    ],
)
def test_an_incomplete_table_is_compared_for_the_rest_as_its_words_say(
    change: tuple[str, str], reported: str, book: Book
) -> None:
    incomplete = book.with_roadmap(("complete: true", "complete: false"))
    assert incomplete.findings() == []
    assert reported in {finding.rule for finding in incomplete.with_roadmap(change).findings()}
