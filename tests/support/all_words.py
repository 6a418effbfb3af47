"""The words in the modules of a package, as tests find them: by looking at what the modules hold."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from ntm_cli.messages import Words


def words_of(package: ModuleType) -> list[Words]:
    """All words of a package, those it took from elsewhere included, each once."""
    values = (value for module in _modules(package) for value in vars(module).values())
    return list({id(words): words for value in values for words in _words_in(value)}.values())


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    """Every module of a package but the one that runs it."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _words_in(value: object) -> Iterator[Words]:
    """The words in a value of a module, and in what it holds."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _words_in(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _words_in(inner)
