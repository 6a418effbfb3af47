"""YAML with its rows in other lines: every key on a line of its own, or every row on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_IN_BRACES = re.compile(r"^(\s*)((?:- )?)((?:[^\s#{}\[\]:]+:\s+)?)\{(.+)\}(\s+#.*)?$")


def one_key_a_line(text: str) -> str:
    """Every row and value in braces that stands on one line, broken into its keys; what stood behind it comes last."""
    return "".join(f"{line}\n" for old in text.splitlines() for line in _broken(old))


def _broken(line: str) -> Iterator[str]:
    found = _IN_BRACES.match(line)
    if found is None:
        yield line
        return
    indent, dash, key, inner, comment = found.groups(default="")
    lines = [f"{indent}{dash}{key.rstrip()}"] if key else []
    deeper = indent + "  " * (bool(dash) + bool(key))
    for part in _parts(inner):
        lines += _broken(f"{deeper}{part}")
    if dash and not key:
        lines[0] = f"{indent}- {lines[0].lstrip()}"
    yield from (*lines[:-1], lines[-1] + comment)


def _parts(inner: str) -> Iterator[str]:
    """What stands between the commas outside of brackets and quotes."""
    for part in re.findall(r"(?:\[[^\]]*\]|\{[^}]*\}|\"[^\"]*\"|'[^']*'|[^,\[{\"'])+", inner):
        yield part.strip()


def one_row_a_line(text: str) -> str:
    """Every row of a list with one key a line joined between braces; comments above a key go above the row."""
    row = re.compile(r"^( +)- (\w+: .+\n(?:\1  (?:\w+: \S.*|#.*)\n)+)(?!\1  )", re.MULTILINE)
    return row.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    lines = [line.strip() for line in found[2].splitlines()]
    above = "".join(f"{found[1]}{line}\n" for line in lines if line.startswith("#"))
    parts = [line.partition(" # ") for line in lines if not line.startswith("#")]
    keys, behind = (
        ", ".join(_quoted(key) for key, _, _ in parts),
        [f" # {comment}" for _, _, comment in parts if comment],
    )
    return f"{above}{found[1]}- {{{keys}}}{''.join(behind)}\n"


def _quoted(line: str) -> str:
    """A key and its value, in quotes if a comma would end it between braces."""
    key, _, value = line.partition(": ")
    return f"{key}: '{value}'" if "," in value and value[0] not in "[{'\"" else line
