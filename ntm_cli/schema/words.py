"""What an editor says about a key, in Vietnamese and English: found in `words.toml`, where each thing is said once."""

from __future__ import annotations

import tomllib
from collections import ChainMap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ntm_cli.plan.vocabulary import LEVELS

#: The parts of an entry that have been written: a title, a description in each language, examples.
Entry = dict[str, Any]

FILE = Path(__file__).with_name("words.toml")


def _entries() -> Iterator[tuple[str, Entry]]:
    """The entries of the file by their names: `Target` for a model, `Target.percent` for a field of it."""
    for model, table in tomllib.loads(FILE.read_text(encoding="utf-8")).items():
        own = {part: said for part, said in table.items() if not isinstance(said, dict)}
        if own:
            yield model, own
        yield from ((f"{model}.{field}", said) for field, said in table.items() if isinstance(said, dict))


ENTRIES = dict(_entries())


def of_model(model: str) -> dict[str, Any]:
    """What is said about a model, as JSON Schema says it."""
    return _annotations(model)


def of_field(model: str, field: str, held: str = "") -> dict[str, Any]:
    """What is said about a field of a model, as JSON Schema says it; `held` is the model that stands in the field."""
    level = [f"{model}.LEVEL"] if field in LEVELS else []
    return _annotations(f"{model}.{field}", *level, held, f"any.{field}")


def of_word(word: str) -> str:
    """What a word of a closed list means, or nothing where none is explained."""
    entry = ENTRIES.get(f"word.{word}")
    return f"{entry['vi']} / {entry['en']}" if entry else ""


def _annotations(*places: str) -> dict[str, Any]:
    """A title, a description and examples, each from the first of the places that has it.

    Raises `LookupError` with the places to write in, if none of them has a title or a description.
    """
    said = ChainMap(*(ENTRIES.get(place, {}) for place in places))
    missing = [part for part in ("title", "vi", "en") if part not in said]
    if missing:
        raise LookupError(f"{FILE.name} has no {', '.join(missing)} for {' or '.join(filter(None, places))}")
    made = {"title": said["title"], "description": f"{said['vi']}\n\n{said['en']}"}
    return made | ({"examples": said["examples"]} if "examples" in said else {})
