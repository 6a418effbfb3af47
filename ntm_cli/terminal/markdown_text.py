"""Text that stands in Markdown as the characters it is, and does nothing there."""

from __future__ import annotations

import re

from ntm_cli.terminal.display import visible

#: What Markdown or GitHub would take for something else than the character that it is, addresses among it.
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|#!~$&@]|:(?=//)|(?<=www)\.")
#: GitHub calls whoever is named behind an @, however that is written, unless something stands between.
_APART = {"@": "&#64;<!-- -->"}


def escaped(text: str) -> str:
    """A text on one line, with each character that could do something as the number that stands for it."""
    return _ACTIVE.sub(lambda found: _APART.get(found[0], f"&#{ord(found[0])};"), visible(" ".join(text.split("\n"))))
