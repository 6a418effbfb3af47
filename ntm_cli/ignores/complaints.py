"""What is wrong with ignore comments: the rules about them, and what their findings say."""

from __future__ import annotations

import re
from collections.abc import Collection

from ntm_cli.findings import Finding, Related, Rule, Severity, Span
from ntm_cli.ignores.forms import Ignore
from ntm_cli.ignores.quoting import acknowledgement, quoted
from ntm_cli.messages import Words, did_you_mean, meant
from ntm_cli.source import Point

UNEXPLAINED_IGNORE = Rule(
    "unexplained-ignore",
    Severity.ERROR,
    en="An ignore comment gives no reason.",
    vi="Chú thích ghi nhận không nêu lý do.",
)
UNKNOWN_IGNORE = Rule(
    "unknown-ignore",
    Severity.ERROR,
    en="An ignore comment names no rule that can be ignored.",
    vi="Chú thích nêu quy tắc không có hoặc không được ghi nhận.",
)
STALE_IGNORE = Rule(
    "stale-ignore",
    Severity.WARNING,
    en="An ignore comment hides nothing any more.",
    vi="Chú thích không còn ứng với vấn đề nào.",
)

_NO_REASON = Words(
    "unexplained-ignore",
    en="This comment ignores {rule} without a reason.",
    vi="Chú thích này ghi nhận {rule} nhưng không nêu lý do.",
)
_SAY_WHY = Words(
    "unexplained-ignore.help",
    en="Say after the bracket why the number stands as it does.",
    vi="Ghi lý do sau dấu ngoặc: vì sao số này giữ nguyên như đã ghi.",
)
_NO_RULE = Words(
    "unknown-ignore.rule",
    en="`{rule}` is no rule that can be ignored.",
    vi="Không có quy tắc `{rule}`, hoặc quy tắc này không được ghi nhận.",
)
_NO_FORM = Words(
    "unknown-ignore.form",
    en="This is nearly an ignore comment, but not quite: it hides nothing.",
    vi="Chú thích này gần giống chú thích ghi nhận nhưng chưa đúng mẫu nên không có tác dụng.",
)
_GLUED = Words(
    "unknown-ignore.glued",
    en="This ignore comment hides nothing: there is no space before its `#`.",
    vi="Chú thích này không có tác dụng vì trước dấu `#` không có dấu cách.",
)
_SPACE = Words("unknown-ignore.glued.help", en="Put a space before the `#`.", vi="Thêm dấu cách trước dấu `#`.")
_FORM = Words(
    "unknown-ignore.help",
    en="Write `# ntm: ignore[rule] reason`; only rules that compare numbers and names can be ignored.",
    vi="Ghi `# ntm: ignore[quy tắc] lý do`; chỉ ghi nhận được các quy tắc đối chiếu số liệu và tên.",
)
_OTHER_NUMBERS = Words(
    "stale-ignore.numbers",
    en="This comment ignores {rule} for {numbers}; it is {now} now.",
    vi="Chú thích này ghi nhận {rule} với {numbers}; nay là {now}.",
)
_LOOK_AGAIN = Words(
    "stale-ignore.numbers.help",
    en="Look at the line again; if the new numbers are right too, write `{comment}` in the comment.",
    vi="Xem lại dòng này; nếu số mới cũng đúng thì ghi `{comment}` trong chú thích.",
)
_WRITTEN_OTHERWISE = Words(
    "stale-ignore.written",
    en="This comment ignores {rule}, but `{numbers}` is not how its values are written.",
    vi="Chú thích này ghi nhận {rule}, nhưng `{numbers}` chưa đúng cách ghi các số.",
)
_NO_NUMBERS = Words(
    "stale-ignore.no-numbers",
    en="This comment ignores {rule} for {numbers}; the finding has no numbers.",
    vi="Chú thích này ghi nhận {rule} với {numbers}; vấn đề này không có số liệu kèm theo.",
)
_WRITE = Words("stale-ignore.write", en="Write `{comment}`.", vi="Ghi `{comment}`.")
_TWICE = Words(
    "stale-ignore.twice",
    en="Line {other} already ignores the {rule} of line {line}.",
    vi="Dòng {other} của tệp đã ghi nhận {rule} của dòng {line}.",
)
_DELETE_ONE = Words("stale-ignore.twice.help", en="Delete one of the two comments.", vi="Xóa một trong hai chú thích.")
_GONE = Words(
    "stale-ignore",
    en="This comment ignores {rule}, but line {line} no longer has that finding.",
    vi="Chú thích này ghi nhận {rule}, nhưng dòng {line} của tệp không còn vấn đề đó.",
)
_NOTHING_BELOW = Words(
    "stale-ignore.nothing",
    en="This comment ignores {rule}, but nothing stands right below it.",
    vi="Chú thích này ghi nhận {rule}, nhưng ngay bên dưới không có gì.",
)
_DELETE = Words(
    "stale-ignore.help",
    en="Delete the comment, or move it to the line of the finding.",
    vi="Xóa chú thích, hoặc chuyển đến dòng có vấn đề.",
)
_MOVE = Words(
    "stale-ignore.move",
    en="Line {line} has that finding: move the comment right above it.",
    vi="Dòng {line} của tệp có vấn đề đó: đặt chú thích ngay trên dòng đó.",
)
_DIGITS = re.compile(r"\d+")
_LINE = Words("stale-ignore.line", en="the line it speaks of", vi="dòng được chú thích nói đến")


def unknown(ignore: Ignore, known: Collection[str]) -> Finding:
    """A comment that names no rule which can be ignored, or is only nearly an ignore comment."""
    if ignore.rule:
        spaced = "-".join([ignore.rule, *ignore.numbers.split()[:2]])
        with_spaces = next((rule for rule in known if spaced.startswith(rule)), ignore.rule)
        help = did_you_mean(with_spaces.lower(), tuple(known)) or _FORM()
        return UNKNOWN_IGNORE.at(ignore, _NO_RULE(rule=ignore.rule), stated=ignore.rule, help=help)
    if ignore.covering.comment.glued:
        return UNKNOWN_IGNORE.at(ignore, _GLUED(), help=_SPACE())
    return UNKNOWN_IGNORE.at(ignore, _NO_FORM(), help=meant(ignore.meant) if ignore.meant else _FORM())


def unexplained(ignore: Ignore) -> Finding:
    """A comment without a reason."""
    return UNEXPLAINED_IGNORE.at(ignore, _NO_REASON(rule=ignore.rule), help=_SAY_WHY())


def changed(ignore: Ignore, now: Finding) -> Finding:
    """A comment for other values than those of the finding that is there."""
    values, comment = quoted(now), acknowledgement(now)
    related = _spoken_of(ignore, now.span.line)
    if not values:
        message, help = _NO_NUMBERS(rule=ignore.rule, numbers=ignore.numbers), _WRITE
    elif _DIGITS.findall(values) == _DIGITS.findall(ignore.numbers) != []:
        message, help = _WRITTEN_OTHERWISE(rule=ignore.rule, numbers=ignore.numbers), _WRITE
    else:
        message, help = _OTHER_NUMBERS(rule=ignore.rule, numbers=ignore.numbers, now=values), _LOOK_AGAIN
    return STALE_IGNORE.at(ignore, message, related=related, help=help(comment=comment))


def repeated(ignore: Ignore, other: Ignore, line: int) -> Finding:
    """A comment for a finding in a line that another one acknowledges."""
    message = _TWICE(other=other.span.line, rule=ignore.rule, line=line)
    return STALE_IGNORE.at(ignore, message, related=_spoken_of(ignore, line), help=_DELETE_ONE())


def idle(ignore: Ignore, elsewhere: Finding | None) -> Finding:
    """A comment for nothing that is there; there may be such a finding elsewhere in its file."""
    help = _DELETE() if elsewhere is None else _MOVE(line=elsewhere.span.line)
    if ignore.covering.comment.above_nothing:
        return STALE_IGNORE.at(ignore, _NOTHING_BELOW(rule=ignore.rule), help=help)
    message = _GONE(rule=ignore.rule, line=ignore.line)
    return STALE_IGNORE.at(ignore, message, related=_spoken_of(ignore, ignore.line), help=help)


def _spoken_of(ignore: Ignore, line: int) -> tuple[Related, ...]:
    return (Related(Point(Span(ignore.span.file, line, 1, line, 1)), _LINE()),)
