"""A word of the files or of the command line that is typed in Vietnamese: the help gives the word to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from running import Run
from saying import said, told
from small import ROADMAP, TARGETS, Book

from ntm_cli import summaries
from ntm_cli.catalogue.entries import entries
from ntm_cli.commands import outputs
from ntm_cli.commands.group import NAMES
from ntm_cli.findings import Finding
from ntm_cli.languages.choosing import CODES
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import write_word
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.vocabulary import Division
from ntm_cli.reading.loading import read_dataset
from ntm_cli.schema.json_schema import MODELS, schema_of
from ntm_cli.schema.words import ENTRIES
from ntm_cli.terminal.colour import WHEN
from ntm_cli.vietnamese_words import word_for

#: A place of the roadmap or of the targets, what is typed there, and the word to write.
TYPED = [
    (ROADMAP, "name: Xã An Lạc, advanced", "name: Xã An Lạc, nâng cao", "advanced"),
    (ROADMAP, "name: Xã An Lạc, advanced", "name: Xã An Lạc, đạt chuẩn NTM nâng cao", "advanced"),
    (ROADMAP, "name: Xã An Lạc, advanced", "name: Xã An Lạc, kiểu mẫu", "model"),
    (ROADMAP, "name: Xã An Lạc, advanced", "name: Xã An Lạc, đạt chuẩn", "standard"),
    (ROADMAP, "name: Xã An Lạc, advanced", "name: Xã An Lạc, hiện đại", "modern"),
    (ROADMAP, "row: 2, name: Xã An Lạc", "stt: 2, name: Xã An Lạc", "row"),
    (ROADMAP, "row: 2, name: Xã An Lạc", "row: 2, tên: Xã An Lạc", "name"),
    (ROADMAP, "{achieved: 1, 2022: 1, 2023: 2", "{Đã đạt chuẩn: 1, 2022: 1, 2023: 2", "achieved"),
    (ROADMAP, "2023: 2, all: 4", "2023: 2, tổng số: 4", "all"),
    (ROADMAP, "Xã Hòa Bình, advanced: achieved", "Xã Hòa Bình, advanced: Đã đạt chuẩn", "achieved"),
    (ROADMAP, "communes:\n  source: Bảng 2", "xã:\n  source: Bảng 2", "communes"),
    (ROADMAP, "\ndistricts:\n", "\nhuyện:\n", "districts"),
    (ROADMAP, "complete: true", "complete: đúng", "true"),
    (ROADMAP, "  source: Bảng 3", "  phụ biểu: Bảng 3", "source"),
    (ROADMAP, "years: [2022", "các năm: [2022", "years"),
    (ROADMAP, "date: 2022-01-31", "ngày ký: 2022-01-31", "date"),
    (TARGETS, "\ntargets:", "\nmục tiêu:", "targets"),
    (TARGETS, "\ntargets:", "\nchỉ tiêu:", "targets"),
    (TARGETS, '"1", unit: commune', '"1", unit: xã', "commune"),
    (TARGETS, "unit: district, level: standard, year: 2022", "unit: huyện, level: standard, year: 2022", "district"),
    (TARGETS, "commune, level: advanced, year: 2022", "commune, level: nâng cao, year: 2022", "advanced"),
    (TARGETS, "commune, level: advanced, year: 2022", "commune, mức độ: advanced, year: 2022", "level"),
    (TARGETS, "level: advanced, year: 2022", "level: advanced, năm: 2022", "year"),
    (TARGETS, "of: 5, percent: 40}", "of: 5, tỷ lệ: 40}", "percent"),
    (TARGETS, "of: 5, percent: 40}", "mẫu số: 5, percent: 40}", "of"),
    (TARGETS, "severity: error", "severity: lỗi", "error"),
    (TARGETS, "basis: 10/QĐ-TTg", "căn cứ: 10/QĐ-TTg", "basis"),
]


def misfits(book: Book) -> list[Finding]:
    found = read_dataset(*book.sources())
    assert not isinstance(found, Dataset)
    return list(found)


def in_capitals(text: str) -> str:
    return text.upper()


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def with_underscores(text: str) -> str:
    return text.replace(" ", "_")


@pytest.mark.parametrize(("text", "there", "typed", "word"), TYPED, ids=[typed for _, _, typed, _ in TYPED])
def test_the_help_gives_the_word_to_write(text: str, there: str, typed: str, word: str) -> None:
    spoilt = text.replace(there, typed, 1)
    assert spoilt != text
    found = misfits(Book(spoilt, TARGETS) if text is ROADMAP else Book(ROADMAP, spoilt))
    assert [told(finding.help) for finding in found] == [("write-word", {"word": word})]
    assert said(found[0].help) == f"Write `{word}`."
    assert said(found[0].help, VIETNAMESE) == f"Ghi `{word}`."


@pytest.mark.parametrize("change", [in_capitals, decomposed, without_marks, with_underscores])
def test_marks_capitals_and_what_joins_the_words_do_not_matter(change: Callable[[str], str]) -> None:
    levels = ("standard", "advanced", "model", "modern", "achieved")
    ways = ["đạt chuẩn", "nâng cao", "kiểu mẫu", "hiện đại", "đã đạt chuẩn"]
    assert [word_for(change(way), levels) for way in ways] == list(levels)
    assert word_for(change("xã NTM nâng cao"), levels) == "advanced"
    assert word_for(change("nông thôn mới kiểu mẫu"), levels) == "model"


def test_one_way_of_saying_means_what_belongs_there() -> None:
    assert word_for("xã", ("commune", "district")) == "commune"
    assert word_for("xã", ("source", "communes", "rows")) == "communes"
    assert word_for("đạt chuẩn", ("achieved",)) == "achieved"
    assert word_for("đạt chuẩn", ("achieved", "standard")) == "standard"
    assert word_for("đạt", ("standard", "achieved")) is None
    assert word_for("", ("standard",)) is None
    assert write_word("standard", ("standard",)) is None


def words_of_schemas(schema: Any) -> Iterator[str]:
    """The keys and the words of closed lists that a schema has anywhere, years aside."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from (word for word in (*schema.get("enum", ()), schema.get("const")) if isinstance(word, str))
        for inner in schema.values():
            yield from words_of_schemas(inner)
    if isinstance(schema, list):
        for inner in schema:
            yield from words_of_schemas(inner)


WORDS = sorted({word for model in MODELS.values() for word in words_of_schemas(schema_of(model))})
FIELDS = [
    (name.split(".")[1], entry["title"].split(" / ")[0])
    for name, entry in ENTRIES.items()
    if "title" in entry and name.split(".")[-1] in WORDS and not name.startswith("word.")
]
RULES = [entry.rule.name for entry in entries()]


def ways_of(word: str) -> list[str]:
    from ntm_cli.vietnamese_words import _WAYS

    return _WAYS.get(word, "").split("; ")


@pytest.mark.parametrize("word", [*WORDS, *RULES, *NAMES])
def test_every_word_of_the_files_every_rule_and_every_command_can_be_said_in_vietnamese(word: str) -> None:
    assert word_for(ways_of(word)[0], (word,)) == word


@pytest.mark.parametrize(("field", "title"), FIELDS)
def test_what_an_editor_calls_a_key_gives_the_key(field: str, title: str) -> None:
    assert word_for(title, (field,)) == field


def test_no_word_is_translated_that_is_none() -> None:
    from ntm_cli.vietnamese_words import _WAYS

    options = {
        "by",
        "district",
        "group",
        "year",
        "format",
        "lang",
        "example",
        "strict",
        "exit-zero",
        "color",
        "quiet",
        "help",
        "version",
        "markdown",
        "output",
    }
    known = {
        *WORDS,
        *RULES,
        *NAMES,
        *options,
        *Division,
        *CODES,
        *WHEN,
        *summaries.Format,
        *outputs.NAMES,
        "true",
        "false",
    }
    assert set(_WAYS) - known == set()


COMMANDS = [
    (["rule", "dòng cộng"], "total-mismatch"),
    (["rule", "thieu muc tieu"], "target-shortfall"),
    (["rule", "Điều kiện"], "requirement-unmet"),
    (["summary", "--by", "huyện"], "district"),
    (["summary", "--by", "NHOM"], "group"),
    (["summary", "--by", "xã"], "commune"),
    (["summary", "--by", "thôn"], "village"),
    (["summary", "--by", "district", "--tên"], "--names"),
    (["summary", "--format", "bảng"], "table"),
    (["summary", "--huyện", "Vân Đồn"], "--district"),
    (["summary", "--năm", "2025"], "--year"),
    (["summary", "--theo", "huyện"], "--by"),
    (["report", "--đầu-ra", "x.html"], "--output"),
    (["check", "--định-dạng", "json"], "--format"),
    (["check", "--thoát-0"], "--exit-zero"),
    (["check", "--màu", "never"], "--color"),
    (["summary", "--color", "luôn"], "always"),
    (["--color", "khong"], "never"),
    (["check", "--lang", "vn"], "vi"),
    (["check", "--lang", "tiếng Việt"], "vi"),
]


@pytest.mark.parametrize(("typed", "word"), COMMANDS, ids=[" ".join(typed) for typed, _ in COMMANDS])
def test_so_does_the_help_of_a_command(typed: list[str], word: str, ntm: Callable[..., Run]) -> None:
    refused = ntm(*typed)
    assert refused.exit == 2
    assert f"help: Write `{word}`." in refused.err


@pytest.mark.parametrize(
    ("typed", "name"), [("kiểm-tra", "check"), ("tổng-hợp", "summary"), ("báo-cáo", "report"), ("quy-tac", "rule")]
)
def test_so_does_a_command_that_there_is_not(typed: str, name: str, ntm: Callable[..., Run]) -> None:
    refused = ntm(typed)
    assert (refused.exit, f"help: Write `ntm {name}`." in refused.err) == (2, True)
