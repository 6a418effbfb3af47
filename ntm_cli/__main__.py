"""The process: its output, and the one place that turns an unexpected error into exit 2."""

from __future__ import annotations

import gc
import os
import sys

from ntm_cli.errors import EXIT_CANNOT_CHECK, EXIT_OK, CannotCheck
from ntm_cli.terminal.console import complain, output_lost, prepare_output

#: What a shell expects of a program that Ctrl-C ended.
EXIT_INTERRUPTED = 130


def main() -> None:
    """Run the command line and leave with its exit code.

    Everything is printed by then; taking the process apart piece by piece would cost a tenth of its time.
    """
    code = run()
    sys.stderr.flush()
    os._exit(code)


def run() -> int:
    """Run the command line and return its exit code."""
    _start_fast()
    prepare_output()
    return _finish(_exit_code())


def _start_fast() -> None:
    """Leave out what a process of a second needs least: collecting cycles, and looking for plugins of pydantic."""
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _exit_code() -> int:
    try:
        from ntm_cli.cli import app

        app(standalone_mode=True)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else EXIT_CANNOT_CHECK if left.code else EXIT_OK
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except CannotCheck as error:
        complain(str(error), error.help)
    except Exception as error:  # whatever it is, it must not look like a finding (exit 1) or show a traceback
        complain(f"ntm itself failed ({type(error).__name__}: {error}).", "Please report this, with the two files.")
    else:
        return EXIT_OK
    return EXIT_CANNOT_CHECK


def _finish(code: int) -> int:
    """The exit code after everything is printed: findings that could not be printed are no check."""
    lost = output_lost()
    if lost is None:
        return code
    complain(f"What was found could not be printed: {lost}.")
    return EXIT_CANNOT_CHECK


if __name__ == "__main__":
    main()
