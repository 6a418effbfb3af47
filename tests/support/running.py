"""What one run of the command line leaves behind."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """The exit code, and what was printed to the two streams."""

    exit: int
    out: str
    err: str
