"""What is said of ignore comments, in both languages."""

from __future__ import annotations

import pytest

from ntm_cli.ignores import complaints as c
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Message, Words

RULE = "target-shortfall"
SENTENCES: list[tuple[Message, str, str]] = [
    (
        c._NO_REASON(rule=RULE),
        "This comment ignores target-shortfall without a reason.",
        "Chú thích này ghi nhận target-shortfall nhưng không nêu lý do.",
    ),
    (
        c._SAY_WHY(),
        "Say after the bracket why the number stands as it does.",
        "Ghi lý do sau dấu ngoặc: vì sao số này giữ nguyên như đã ghi.",
    ),
    (
        c._NO_RULE(rule="x"),
        "`x` is no rule that can be ignored.",
        "Không có quy tắc `x`, hoặc quy tắc này không được ghi nhận.",
    ),
    (
        c._NO_FORM(),
        "This is nearly an ignore comment, but not quite: it hides nothing.",
        "Chú thích này gần giống chú thích ghi nhận nhưng chưa đúng mẫu nên không có tác dụng.",
    ),
    (
        c._GLUED(),
        "This ignore comment hides nothing: there is no space before its `#`.",
        "Chú thích này không có tác dụng vì trước dấu `#` không có dấu cách.",
    ),
    (c._SPACE(), "Put a space before the `#`.", "Thêm dấu cách trước dấu `#`."),
    (
        c._FORM(),
        "Write `# ntm: ignore[rule] reason`; only rules that compare numbers and names can be ignored.",
        "Ghi `# ntm: ignore[quy tắc] lý do`; chỉ ghi nhận được các quy tắc đối chiếu số liệu và tên.",
    ),
    (
        c._OTHER_NUMBERS(rule=RULE, numbers="54/51", now="54/52"),
        "This comment ignores target-shortfall for 54/51; it is 54/52 now.",
        "Chú thích này ghi nhận target-shortfall với 54/51; nay là 54/52.",
    ),
    (
        c._LOOK_AGAIN(comment="ignore[x 54/52]"),
        "Look at the line again; if the new numbers are right too, write `ignore[x 54/52]` in the comment.",
        "Xem lại dòng này; nếu số mới cũng đúng thì ghi `ignore[x 54/52]` trong chú thích.",
    ),
    (
        c._WRITTEN_OTHERWISE(rule=RULE, numbers="54-51"),
        "This comment ignores target-shortfall, but `54-51` is not how its values are written.",
        "Chú thích này ghi nhận target-shortfall, nhưng `54-51` chưa đúng cách ghi các số.",
    ),
    (
        c._NO_NUMBERS(rule=RULE, numbers="54/51"),
        "This comment ignores target-shortfall for 54/51; the finding has no numbers.",
        "Chú thích này ghi nhận target-shortfall với 54/51; vấn đề này không có số liệu kèm theo.",
    ),
    (c._WRITE(comment="ignore[x]"), "Write `ignore[x]`.", "Ghi `ignore[x]`."),
    (
        c._TWICE(other=3, rule=RULE, line=4),
        "Line 3 already ignores the target-shortfall of line 4.",
        "Dòng 3 của tệp đã ghi nhận target-shortfall của dòng 4.",
    ),
    (c._DELETE_ONE(), "Delete one of the two comments.", "Xóa một trong hai chú thích."),
    (
        c._GONE(rule=RULE, line=4),
        "This comment ignores target-shortfall, but line 4 no longer has that finding.",
        "Chú thích này ghi nhận target-shortfall, nhưng dòng 4 của tệp không còn vấn đề đó.",
    ),
    (
        c._NOTHING_BELOW(rule=RULE),
        "This comment ignores target-shortfall, but nothing stands right below it.",
        "Chú thích này ghi nhận target-shortfall, nhưng ngay bên dưới không có gì.",
    ),
    (
        c._DELETE(),
        "Delete the comment, or move it to the line of the finding.",
        "Xóa chú thích, hoặc chuyển đến dòng có vấn đề.",
    ),
    (
        c._MOVE(line=9),
        "Line 9 has that finding: move the comment right above it.",
        "Dòng 9 của tệp có vấn đề đó: đặt chú thích ngay trên dòng đó.",
    ),
    (c._LINE(), "the line it speaks of", "dòng được chú thích nói đến"),
]


@pytest.mark.parametrize(("message", "english", "vietnamese"), SENTENCES, ids=[each[0].key for each in SENTENCES])
def test_it_is_said_in_both_languages(message: Message, english: str, vietnamese: str) -> None:
    assert (ENGLISH.say(message), VIETNAMESE.say(message)) == (english, vietnamese)


def test_every_sentence_about_ignore_comments_is_here() -> None:
    words = {value for value in vars(c).values() if isinstance(value, Words)}
    assert words == {message.words for message, _, _ in SENTENCES}
