"""The documentation of the rules about ignore comments."""

from __future__ import annotations

from ntm_cli.findings import Rule
from ntm_cli.ignores.complaints import STALE_IGNORE, UNEXPLAINED_IGNORE, UNKNOWN_IGNORE

_UNEXPLAINED_IGNORE = """\
An ignore comment gives no reason.

A discrepancy of the signed document is acknowledged for those who read the file later. Without the reason they can only
guess whether it was looked at or merely silenced, so the comment hides nothing until it says why.

Bad:

```yaml
targets:
  # ntm: ignore[target-shortfall]
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 3}
```

Good:

```yaml
targets:
  # ntm: ignore[target-shortfall] theo bản đã ký: lộ trình có 2 xã
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 3}
```
"""

_UNKNOWN_IGNORE = """\
An ignore comment names no rule that can be ignored.

The name is misspelt, or it is that of a rule about reading the file: what cannot be read cannot be acknowledged either.

A comment that is only nearly in the form, as one with two `#`, without brackets or with `ntm-ignore`, is told as well,
because it hides nothing.

Bad:

```yaml
targets:
  # ntm: ignore[target-shortfal] theo bản đã ký: lộ trình có 2 xã
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 3}
```

Good:

```yaml
targets:
  # ntm: ignore[target-shortfall] theo bản đã ký: lộ trình có 2 xã
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 3}
```
"""

_STALE_IGNORE = """\
An ignore comment hides nothing any more.

The numbers were mended, or they changed, and the comment stayed. It would hide the next mistake on its line. With the
two numbers in the bracket, stated and counted, a comment holds for these two only.

A comment speaks of its own line, or of the line below it. Above a row or a key it covers all of it, and so it does at
the end of a row's first or last line: it does not matter how a program breaks the lines.

Bad:

```yaml
targets:
  # ntm: ignore[target-shortfall] theo bản đã ký: lộ trình có 2 xã
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 2}
```

Good:

```yaml
targets:
  # ntm: ignore[target-shortfall 3/2] theo bản đã ký: lộ trình có 2 xã
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 3}
```
"""

DOCUMENTED: tuple[tuple[Rule, str], ...] = (
    (UNEXPLAINED_IGNORE, _UNEXPLAINED_IGNORE),
    (UNKNOWN_IGNORE, _UNKNOWN_IGNORE),
    (STALE_IGNORE, _STALE_IGNORE),
)
