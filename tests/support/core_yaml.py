"""YAML as an editor reads it: the core schema of YAML 1.2, and every key as the text that JSON needs."""

from __future__ import annotations

import re
from typing import Any

import yaml

INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
WORDS = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def load(text: str) -> Any:
    """The only document of a text, as JSON could hold it. libyaml is quick, but refuses some YAML, as in `[0:]`."""
    try:
        return _data(yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError:
        return _data(yaml.compose(text, Loader=yaml.SafeLoader))


def _data(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {_key(_data(key)): _data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    return node.value if node.style else _plain(node.value)


def _plain(text: str) -> Any:
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if FLOAT.fullmatch(text):
        return float(re.sub(r"\.(?=inf|nan)", "", text.lower()))
    return text


def _key(key: Any) -> str:
    return key if isinstance(key, str) else yaml.safe_dump(key, default_flow_style=True).split("\n")[0]
