"""The process: UTF-8 output, and the one place that turns an unexpected error into exit 2."""

from __future__ import annotations

import gc
import os
import sys

from ntm_cli.console import use_utf8
from ntm_cli.errors import CannotCheck

#: Nothing unacknowledged; findings; the check could not be made.
EXIT_OK, EXIT_FINDINGS, EXIT_CANNOT_CHECK = 0, 1, 2


def main() -> None:
    """Run the command line and leave with its exit code."""
    _start_fast()
    use_utf8()
    sys.exit(_run())


def _start_fast() -> None:
    """Leave out what a process of a second needs least: collecting cycles, and looking for plugins of pydantic."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _run() -> int:
    try:
        from ntm_cli.cli import app

        app(standalone_mode=True)
    except CannotCheck as error:
        _say(str(error), error.help)
    except Exception as error:  # whatever it is, it must not look like a finding (exit 1) or show a traceback
        _say(f"ntm itself failed ({type(error).__name__}: {error}).", "Please report this, with the two files.")
    else:
        return EXIT_OK
    return EXIT_CANNOT_CHECK


def _say(message: str, help: str | None) -> None:
    sys.stderr.write(f"ntm: {message}\n" + (f"help: {help}\n" if help else ""))


if __name__ == "__main__":
    main()
