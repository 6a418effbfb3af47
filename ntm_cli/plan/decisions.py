"""Numbers of decisions: the key by which two are compared, however they were typed."""

from __future__ import annotations

import re
import unicodedata

from ntm_cli.letters import is_invisible

#: Đ as it is typed without a Vietnamese keyboard or with a letter that looks like it, and the sorts of dashes.
_TYPED = str.maketrans("đĐðÐɖƉ\u2010\u2011\u2013\u2014\u2212", "dDdDdD-----")
#: What is printed around a number: Quyết định số … ngày 06/10/2022 của Ủy ban nhân dân tỉnh.
_WORDS = re.compile("^(?:quyếtdịnh)?(?:số)?:?|,?(?:ngày|của|về).*")


def fold_number(number: str) -> str:
    """The key of a number: '2877/QĐ-UBND', '2877 / QD–UBND' and 'Quyết định số 2877/QĐ-UBND' are one."""
    seen = "".join(letter for letter in number if not letter.isspace() and not is_invisible(letter))
    return _WORDS.sub("", unicodedata.normalize("NFC", seen).translate(_TYPED).casefold())
