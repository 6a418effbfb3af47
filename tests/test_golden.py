"""What the commands print on the shipped data, as a whole.

The files under golden/ were read line by line against the decision.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from golden import demand
from running import Run

GOLDEN = Path(__file__).parent / "golden"
COMMANDS = {
    "check.txt": ("check",),
    "check.json": ("check", "--format", "json"),
    "summary-2025.txt": ("summary", "--year", "2025"),
    "summary-2022.txt": ("summary", "--year", "2022"),
    "summary-2022-by-district.txt": ("summary", "--year", "2022", "--by", "district"),
    "summary-2025.json": ("summary", "--format", "json"),
    "summary-2025.csv": ("summary", "--format", "csv"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_output_is_the_one_that_was_read(
    name: str, ntm: Callable[..., Run], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    printed = ntm(*COMMANDS[name])
    assert (printed.exit, printed.err) == (0, "")
    demand(GOLDEN / name, printed.out)
