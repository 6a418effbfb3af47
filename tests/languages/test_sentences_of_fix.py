"""What `ntm fix` says, a sentence for each key and language, and its outputs whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run
from small import Book

from ntm_cli.commands import fix, fixes
from ntm_cli.fixing import counted, listing, mending
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Message, Words, listed

MODULES = (counted, listing, mending, fixes)
NAMES = listed(("Xã An Lạc", "Xã Đông Hải"))
FULL = Words("full", en="no space is left", vi="không còn chỗ trống")
SENTENCES: tuple[tuple[Message, str, str], ...] = (
    (
        counted._COUNTED(names=NAMES),
        "counted: Xã An Lạc and Xã Đông Hải",
        "đếm được: Xã An Lạc và Xã Đông Hải",
    ),
    (
        counted._COUNTED_IN(blocks="TP. Biển Xanh", names=counted._NONE()),
        "the difference is in TP. Biển Xanh: no row",
        "chênh lệch ở TP. Biển Xanh: không có dòng nào",
    ),
    (counted._NONE(), "no row", "không có dòng nào"),
    (
        listing._MORE(count=1),
        "and 1 more change; --diff shows them all",
        "và 1 thay đổi nữa; xem đầy đủ bằng --diff",
    ),
    (listing._NOTHING(), "Nothing to fix.", "Không có gì cần sửa."),
    (
        listing._UNCERTAIN(),
        "Nothing is certain enough to be changed.",
        "Không có chỗ nào đủ chắc chắn để sửa.",
    ),
    (listing._LEFT(count=1), "1 finding is left: see `ntm check`.", "Còn 1 vấn đề: xem bằng `ntm check`."),
    (listing._LEFT(count=3), "3 findings are left: see `ntm check`.", "Còn 3 vấn đề: xem bằng `ntm check`."),
    (
        mending._UNSAFE(place="data/roadmap.yaml:7:9"),
        "data/roadmap.yaml:7:9 cannot be changed without touching something else; nothing was written.",
        "Không sửa được data/roadmap.yaml:7:9 mà không động đến chỗ khác; chưa ghi gì vào tệp.",
    ),
    (mending._BY_HAND(said=FULL()), "Change it by hand: no space is left", "Sửa bằng tay: không còn chỗ trống"),
    (
        fixes._ASK(count=2, files="data/roadmap.yaml"),
        "Write 2 changes to data/roadmap.yaml? [y/n]",
        "Ghi 2 thay đổi vào data/roadmap.yaml? [c/k]",
    ),
    (
        fixes._UNWRITTEN(count=1, files="data/roadmap.yaml"),
        "Nothing was written. `--yes` writes 1 change to data/roadmap.yaml.",
        "Chưa ghi gì. Thêm `--yes` để ghi 1 thay đổi vào data/roadmap.yaml.",
    ),
    (
        fixes._WRITTEN(count=2, files="data/roadmap.yaml"),
        "2 changes written to data/roadmap.yaml.",
        "Đã ghi 2 thay đổi vào data/roadmap.yaml.",
    ),
    (fixes._LET_BE(), "Nothing was written.", "Chưa ghi gì."),
    (
        fixes._CHANGED(file="data/roadmap.yaml"),
        "data/roadmap.yaml was changed by somebody else meanwhile; nothing was written.",
        "data/roadmap.yaml vừa bị thay đổi ở nơi khác; chưa ghi gì.",
    ),
    (fixes._AGAIN(), "Run the command again.", "Chạy lại lệnh."),
    (
        fixes._CANNOT_WRITE(file="data/roadmap.yaml", reason=FULL()),
        "data/roadmap.yaml cannot be written: no space is left.",
        "Không ghi được data/roadmap.yaml: không còn chỗ trống.",
    ),
    (fixes._UNTOUCHED(), "All files are as they were.", "Các tệp vẫn như trước."),
    (
        fix._DIFF_AND_YES(),
        "`--diff` writes nothing, and `--yes` writes.",
        "`--diff` không ghi gì, còn `--yes` thì ghi.",
    ),
    (fix._NOT_BOTH(), "Leave out one of them.", "Chỉ chọn một trong hai."),
)


@pytest.mark.parametrize(("message", "english", "vietnamese"), SENTENCES, ids=lambda value: getattr(value, "key", ""))
def test_a_message_is_said_in_both_languages(message: Message, english: str, vietnamese: str) -> None:
    assert (ENGLISH.say(message), VIETNAMESE.say(message)) == (english, vietnamese)


def test_every_key_of_these_modules_is_among_them() -> None:
    keys = {words.key for module in MODULES for words in vars(module).values() if isinstance(words, Words)}
    assert keys <= {message.key for message, *_ in SENTENCES}


MOVED = ("name: Xã Vĩnh Thực}", "name: Xã Vĩnh Thực, advanced: 2022}")
OUTPUTS = {
    "en": """\
roadmap.yaml:7:35: 1 → 2
  Bảng 2, advanced, 2022: the total says 1, the rows of the table make 2.
  the difference is in TP. Biển Xanh: Xã Vĩnh Thực

roadmap.yaml:7:52: 4 → 5
  Bảng 2, advanced: the sum of all columns says 4, the rows of the table make 5.
  the difference is in TP. Biển Xanh: Xã Vĩnh Thực

roadmap.yaml:20:39: 0 → 1
  TP. Biển Xanh, advanced, 2022: the subtotal says 0, the communes below it make
  1.
  counted: Xã Vĩnh Thực

2 findings are left: see `ntm check`.
Nothing was written. `--yes` writes 3 changes to roadmap.yaml.
""",
    "vi": """\
roadmap.yaml:7:35: 1 → 2
  Bảng 2, nâng cao, cột 2022: dòng cộng ghi 1, đếm được 2.
  chênh lệch ở TP. Biển Xanh: Xã Vĩnh Thực

roadmap.yaml:7:52: 4 → 5
  Bảng 2, nâng cao: số tổng dưới dòng cộng ghi 4, đếm được 5.
  chênh lệch ở TP. Biển Xanh: Xã Vĩnh Thực

roadmap.yaml:20:39: 0 → 1
  TP. Biển Xanh, nâng cao, cột 2022: ghi 0, các xã phía dưới đếm được 1.
  đếm được: Xã Vĩnh Thực

Còn 2 vấn đề: xem bằng `ntm check`.
Chưa ghi gì. Thêm `--yes` để ghi 3 thay đổi vào roadmap.yaml.
""",
}


@pytest.mark.parametrize("language", OUTPUTS)
def test_the_whole_output(
    language: str,
    ntm: Callable[..., Run],
    folder: Callable[[Book], Path],
    book: Book,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder(book.with_roadmap(MOVED)))
    assert ntm("fix", "--lang", language) == Run(1, OUTPUTS[language], "")
