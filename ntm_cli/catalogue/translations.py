"""What the pages of the rules say in Vietnamese, each rule's in one place: `vietnamese.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

FILE = Path(__file__).with_name("vietnamese.toml")

#: What stands before the examples of each rule, by its name.
VIETNAMESE: dict[str, str] = {
    name: prose.strip() for name, prose in tomllib.loads(FILE.read_text(encoding="utf-8")).items()
}
