"""Files that show what the program makes: read once by somebody, held against it ever since.

NTM_UPDATE_GOLDEN=1 writes them anew, to be read again.
"""

from __future__ import annotations

import os
from pathlib import Path


def demand(file: Path, made: str) -> None:
    """Hold a whole file against what was made, or write it anew if asked to."""
    if os.environ.get("NTM_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(made.encode("utf-8"))
    assert file.read_bytes().decode("utf-8") == made
