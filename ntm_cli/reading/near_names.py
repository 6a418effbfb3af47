"""A file that has nearly the name of one that is missing: what people, Windows and browsers make of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from ntm_cli.messages import Message, Words

_RENAME = Words("file.rename", en="There is a {near}. Rename it to {name}.", vi="Đổi tên {near} thành {name}.")
_RENAME_HIDDEN = Words(
    "file.rename.hidden",
    en="There is a {near}; Windows may hide the end of its name. Rename it to {name}.",
    vi="Đổi tên {near} thành {name}; Windows có thể ẩn phần cuối của tên.",
)
_RENAME_IF = Words(
    "file.rename.if",
    en="There is a {near}. If it is the right one, rename it to {name}.",
    vi="Có {near}. Nếu đúng là tệp cần dùng thì đổi tên thành {name}.",
)
_NO_TEXT = Words(
    "file.no-text",
    en="There is a {near}, which is no plain text. Write its tables into {name}.",
    vi="Có {near}, nhưng tệp này không phải là văn bản thuần. Ghi các bảng trong đó vào {name}.",
)
#: What a file may be called instead, spaces aside, the surest first.
_SURE = (
    (r"{stem}\.ya?ml\.txt", _RENAME_HIDDEN),
    (r"{stem}\.ya?ml", _RENAME),
)
_ALIKE = (
    *_SURE,
    (r"(.*[\W_])?{stem}s?([\W_].*)?(\.ya?ml|\.txt|\.bak|\.old|\.orig|~)|{stem}", _RENAME_IF),
    (r"(.*[\W_])?{stem}s?([\W_].*)?\.(docx?|xlsx?|od[ts]|rtf|csv|pdf)", _NO_TEXT),
)


def near_name(name: str, others: Sequence[str]) -> Message | None:
    """What to do about the other name that is nearest to a missing one: roadmap.yaml.txt, roadmap (1).yaml."""
    return _first(name, others, _ALIKE)


def sure_name(name: str, others: Sequence[str]) -> Message | None:
    """What to do about another name that can mean nothing but the missing one: results.yml, results.yaml.txt."""
    return _first(name, others, _SURE)


def _first(name: str, others: Sequence[str], alike: Sequence[tuple[str, Words]]) -> Message | None:
    for form, words in alike:
        pattern = re.compile(form.format(stem=PurePath(name).stem), re.IGNORECASE)
        near = next((other for other in others if any(map(pattern.fullmatch, (other, other.replace(" ", ""))))), None)
        if near is not None:
            return words(near=near, name=name)
    return None
