"""The documentation of the rules that have no module of their own, in the form of a rule module's docstring.

One module for each module that owns such rules: `reader`, `shape`, `ignores`.
"""

from __future__ import annotations

from ntm_cli.documentation import ignores, reader, shape
from ntm_cli.findings import Rule

DOCUMENTED: tuple[tuple[Rule, str], ...] = (*reader.DOCUMENTED, *shape.DOCUMENTED, *ignores.DOCUMENTED)
