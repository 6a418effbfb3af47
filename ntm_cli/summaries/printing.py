"""The formats of a summary: which there are for each view, and the printing of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from ntm_cli.errors import CannotCheck
from ntm_cli.languages.choosing import spoken
from ntm_cli.messages import Words, either
from ntm_cli.summaries import Format, View
from ntm_cli.terminal import console

#: Each is a module of this package, called like the view and the format, with a function `render`.
FORMATS: Mapping[View, tuple[Format, ...]] = {
    View.YEAR: (Format.TABLE, Format.JSON, Format.CSV),
    View.PARTS: (Format.TABLE, Format.JSON, Format.CSV),
    View.NAMED: (Format.TABLE,),
    View.PART: (Format.TABLE, Format.JSON),
    View.UNITS: (Format.TABLE, Format.JSON, Format.CSV),
}
#: No table is drawn narrower; a terminal that is wraps its lines.
MIN_CELLS = 56

_NO_SUCH_FORMAT = Words(
    "summary.no-such-format",
    en="One district or group is printed as {formats}, not as {format}.",
    vi="Một đơn vị cấp huyện hoặc một nhóm chỉ in được dưới dạng {formats}, không in được dưới dạng {format}.",
)


def printer(view: View, format: Format) -> Callable[[Any], None]:
    """What prints a view in a format, given the view's data. Only the module that is asked for is loaded.

    Raises CannotCheck if the view has no such format.
    """
    if format not in FORMATS[view]:
        raise CannotCheck(_NO_SUCH_FORMAT(formats=either(FORMATS[view]), format=format))
    module = import_module(f"ntm_cli.summaries.{view}_{format}")
    return lambda shown: _PRINT[format](module, shown)


def _draw(module: ModuleType, shown: Any) -> None:
    cells = max(console.width(), MIN_CELLS)
    console.print_rich(module.render(shown, spoken(), cells), cells)


def _write(module: ModuleType, shown: Any) -> None:
    console.write(module.render(shown))


def _write_in_words(module: ModuleType, shown: Any) -> None:
    console.write(module.render(shown, spoken()))


_PRINT: Mapping[Format, Callable[[ModuleType, Any], None]] = {
    Format.TABLE: _draw,
    Format.JSON: _write,
    Format.CSV: _write_in_words,
}
