"""What causes say, a sentence for each key and language, and the reports that they begin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from small import Book

from ntm_cli.causes import sentences
from ntm_cli.findings import Severity
from ntm_cli.formats import because, told_once
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Message, Value, Words
from ntm_cli.mistakes import Cause
from ntm_cli.plan.vocabulary import Level

MODULES = (sentences, told_once, because)
ROW = Words("row", en="the row", vi="dòng này")
BEST = "advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}"
DONG_HAI = "name: Xã Đông Hải, advanced: 2023"
BIEN_XANH = "name: Thành phố Biển Xanh, standard: 2022"
OPEN = "        - {row: 5, name: Xã Vĩnh Thực}"
MANY = "\n".join(f"        - {{row: 5, name: Xã {name}}}" for name in ("Ba", "Bốn", "Năm", "Sáu"))

#: What is wrong, and what its causes say: what was changed, in each of the ways, and what to do.
CAUSES: tuple[tuple[tuple[tuple[str, str], ...], list[tuple[str, str]]], ...] = (
    (
        (("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: 2022}"),),
        [
            (
                "Xã Vĩnh Thực (TP. Biển Xanh), advanced: the row says 2022, by the printed numbers it is blank.",
                "Xã Vĩnh Thực (TP. Biển Xanh), nâng cao: dòng này ghi năm 2022, theo các số đã ghi thì là (trống).",
            ),
            (
                "Take out `advanced: 2022`, or let the numbers follow: `ntm fix`.",
                "Bỏ `advanced: 2022`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
            ),
        ],
    ),
    (
        ((DONG_HAI, "name: Xã Đông Hải, advanced: 2022"),),
        [
            (
                "Xã An Lạc or Xã Đông Hải (Huyện Sông Hồng), advanced: "
                "the row says 2022, by the printed numbers it is 2023.",
                "Xã An Lạc hoặc Xã Đông Hải (Huyện Sông Hồng), nâng cao: "
                "dòng này ghi năm 2022, theo các số đã ghi thì là năm 2023.",
            ),
            (
                "Put back `advanced: 2023`, or let the numbers follow: `ntm fix`.",
                "Khôi phục `advanced: 2023`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
            ),
        ],
    ),
    (
        ((BIEN_XANH, "name: Thành phố Biển Xanh"),),
        [
            (
                "Thành phố Biển Xanh, standard: the row says blank, by the printed numbers it is 2022.",
                "Thành phố Biển Xanh, đạt chuẩn: dòng này ghi (trống), theo các số đã ghi thì là năm 2022.",
            ),
            (
                "Put back `standard: 2022`, or let the numbers follow: `ntm fix`.",
                "Khôi phục `standard: 2022`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
            ),
        ],
    ),
    (
        (
            (OPEN, MANY),
            ("{achieved: 0, 2022: 0, 2023: 1}", "{achieved: 0, 2022: 1, 2023: 1}"),
            (BEST, "advanced: {achieved: 1, 2022: 2, 2023: 2, all: 5}"),
        ),
        [
            (
                "1 of 4 communes of TP. Biển Xanh, advanced: the row says blank, by the printed numbers it is 2022.",
                "1 trong 4 xã của TP. Biển Xanh, nâng cao: dòng này ghi (trống), theo các số đã ghi thì là năm 2022.",
            ),
            (
                "Put back `advanced: 2022`, or let the numbers follow: `ntm fix`.",
                "Khôi phục `advanced: 2022`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
            ),
        ],
    ),
    (
        (
            (OPEN, MANY.rpartition("\n")[0]),
            ("{achieved: 0, 2022: 0, 2023: 1}", "{achieved: 0, 2022: 2, 2023: 1}"),
            (BEST, "advanced: {achieved: 1, 2022: 3, 2023: 2, all: 6}"),
        ),
        [
            (
                "2 of Xã Ba, Xã Bốn, Xã Năm (TP. Biển Xanh), advanced: "
                "the row says blank, by the printed numbers it is 2022.",
                "2 trong số Xã Ba, Xã Bốn, Xã Năm (TP. Biển Xanh), nâng cao: "
                "dòng này ghi (trống), theo các số đã ghi thì là năm 2022.",
            ),
            (
                "Put back `advanced: 2022`, or let the numbers follow: `ntm fix`.",
                "Khôi phục `advanced: 2022`, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
            ),
        ],
    ),
    (
        (("{achieved: 1, 2022: 1, 2023: 1}", "{achieved: 1, 2022: 1, 2023: 3}"),),
        [
            (
                "Huyện Sông Hồng, advanced, 2023: 3 is printed, everything else makes it 1.",
                "Huyện Sông Hồng, nâng cao, cột 2023: ghi 3, theo các số liệu khác thì là 1.",
            ),
            ("Write 1 here, or have `ntm fix` write it.", "Ghi 1 ở đây, hoặc để `ntm fix` ghi."),
        ],
    ),
    (
        ((BEST, BEST.replace("all: 4", "all: 5")),),
        [
            (
                "Bảng 2, advanced: the sum of all columns says 5, everything else makes it 4.",
                "Bảng 2, nâng cao: số tổng ghi 5, theo các số liệu khác thì là 4.",
            ),
            ("Write 4 here, or have `ntm fix` write it.", "Ghi 4 ở đây, hoặc để `ntm fix` ghi."),
        ],
    ),
    (
        (("advanced: {2023: 1, all: 1, of: 1}", "advanced: {all: 0, of: 1}"),),
        [
            (
                "Bảng 3, advanced: the sum of all columns says 0, everything else makes it 1.",
                "Bảng 3, nâng cao: số tổng ghi 0, theo các số liệu khác thì là 1.",
            ),
            (
                "Huyện Sông Hồng, advanced: the row says 2023, by the printed numbers it is blank.",
                "Huyện Sông Hồng, nâng cao: dòng này ghi năm 2023, theo các số đã ghi thì là (trống).",
            ),
            (
                "Put one of these back, or let the numbers follow: `ntm fix`.",
                "Khôi phục một trong các chỗ này, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
            ),
        ],
    ),
)
#: What stands around them.
SENTENCES: tuple[tuple[Message, str, str], ...] = (
    (
        sentences._ALL_OF_THESE(),
        "Put all of these back, or let the numbers follow: `ntm fix`.",
        "Khôi phục tất cả các chỗ này, hoặc sửa các số đã ghi cho khớp: `ntm fix`.",
    ),
    (
        sentences._TOO_MUCH(source="Bảng 2", level=Level.MODEL),
        "Bảng 2, model: too many numbers disagree to say what was changed.",
        "Bảng 2, kiểu mẫu: quá nhiều số liệu không khớp, chưa xác định được chỗ nào bị sửa.",
    ),
    (
        told_once._HEAD(severity=Severity.ERROR, count=2),
        "error: one cause, 2 findings",
        "lỗi: một nguyên nhân, 2 vấn đề",
    ),
    (told_once._MORE(count=2), "and 2 more", "và 2 vấn đề nữa"),
    (told_once._EITHER(), "Either:", "Có thể là:"),
    (told_once._OR(), "or:", "hoặc:"),
    (told_once._OTHERS(), "Other changes would do as well.", "Cũng có thể là các thay đổi khác."),
    (told_once._SAID(rule="sum-mismatch", brief=ROW()), "sum-mismatch, the row", "sum-mismatch, dòng này"),
    (because._BECAUSE(cause=ROW()), "cause: the row", "nguyên nhân: dòng này"),
    (because._MAYBE(cause=ROW()), "cause, or another way: the row", "nguyên nhân, hoặc cách khác: dòng này"),
)


def only(changes: tuple[tuple[str, str], ...]) -> Cause:
    (cause,) = Book().with_roadmap(*changes).explained().causes
    return cause


def messages(cause: Cause) -> list[Message]:
    return [*(slip.message for way in cause.ways for slip in way), cause.help]


@pytest.mark.parametrize(("changes", "told"), CAUSES, ids=[told[0][0] for _, told in CAUSES])
def test_a_cause_is_said_in_both_languages(changes: tuple[tuple[str, str], ...], told: list[tuple[str, str]]) -> None:
    assert [(ENGLISH.say(said), VIETNAMESE.say(said)) for said in messages(only(changes))] == told


@pytest.mark.parametrize(("message", "english", "vietnamese"), SENTENCES, ids=lambda value: getattr(value, "key", ""))
def test_what_stands_around_causes_is_said_in_both_languages(message: Message, english: str, vietnamese: str) -> None:
    assert (ENGLISH.say(message), VIETNAMESE.say(message)) == (english, vietnamese)


def test_no_words_of_a_cause_are_left_unsaid() -> None:
    found = [
        *(message for changes, _ in CAUSES for message in messages(only(changes))),
        *(said[0] for said in SENTENCES),
    ]
    said = {key for message in found for key in keys_in(message)}
    assert {words.key for module in MODULES for words in vars(module).values() if isinstance(words, Words)} <= said


def keys_in(value: Value) -> Iterator[str]:
    if isinstance(value, Message):
        yield value.key
        for inner in value.values.values():
            yield from keys_in(inner)
