"""The process: its output, and the one place that turns an unexpected error into exit 2."""

from __future__ import annotations

import gc
import os
import sys
import traceback

from ntm_cli.errors import EXIT_CANNOT_CHECK, EXIT_OK, CannotCheck
from ntm_cli.languages import choosing
from ntm_cli.messages import Words
from ntm_cli.terminal import colour
from ntm_cli.terminal.console import complain, output_lost, prepare_output

_FAILED = Words("ntm-failed", en="ntm itself failed ({error}).", vi="ntm gặp lỗi của chính chương trình ({error}).")
_REPORT_IT = Words(
    "ntm-failed.help",
    en="Please report this, with the two files.",
    vi="Đề nghị báo lỗi này, gửi kèm hai tệp.",
)
_NOT_PRINTED = Words(
    "not-printed",
    en="What was found could not be printed: {reason}.",
    vi="Không in được kết quả kiểm tra: {reason}.",
)

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
        typed = _typed()
        choosing.choose(typed)
        colour.choose(typed)
        from ntm_cli import cli  # what fails while it loads is told like the rest

        cli.run()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else EXIT_CANNOT_CHECK if left.code else EXIT_OK
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except CannotCheck as error:
        complain(error.message, error.help)
    except Exception as error:  # whatever it is, it must not look like a finding (exit 1) or show a traceback
        if _began_with_ctrl_c(error):
            return EXIT_INTERRUPTED
        _show_traceback_if_asked()
        complain(_FAILED(error=f"{type(error).__name__}: {error}"), _REPORT_IT())
    else:
        return EXIT_OK
    return EXIT_CANNOT_CHECK


def _typed() -> list[str]:
    """The command line, or as much of it as there is while a shell asks how it may go on."""
    so_far = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS") or ""
    return sys.argv[1:] or so_far.split()


def _began_with_ctrl_c(error: BaseException) -> bool:
    """Whether an error came of an interruption: a library may turn the one into the other."""
    earlier: BaseException | None = error
    while earlier is not None and not isinstance(earlier, KeyboardInterrupt):
        earlier = earlier.__cause__ or earlier.__context__
    return earlier is not None


def _show_traceback_if_asked() -> None:
    if os.environ.get("NTM_DEBUG") == "1":
        traceback.print_exc()


def _finish(code: int) -> int:
    """The exit code after everything is printed: findings that could not be printed are no check."""
    lost = output_lost()
    if lost is None:
        return code
    complain(_NOT_PRINTED(reason=lost))
    return EXIT_CANNOT_CHECK


if __name__ == "__main__":
    main()
