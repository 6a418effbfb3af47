"""The documentation of the rules about which keys and kinds of value belong where."""

from __future__ import annotations

from ntm_cli.findings import Rule
from ntm_cli.reading.misfit_sorts import INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY

_INVALID_VALUE = """\
A value is not of the kind that belongs there.

A word stands where a number belongs, a level is misspelt, a year has a letter in it. Values are taken as they
are typed: a number in quotes is text and is not counted in silence.

Bad:

```yaml
years: [2022, 2023, 2O24]
```

Good:

```yaml
years: [2022, 2023, 2024]
```
"""

_MISSING_KEY = """\
A key that every entry needs is not there.

Without it the entry cannot be compared with anything: a row without its name, a target without its year.

Bad:

```yaml
targets:
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, count: 2}
```

Good:

```yaml
targets:
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 2}
```
"""

_UNKNOWN_KEY = """\
A key is not one that belongs there.

Mostly it is a key with a letter wrong. If it were passed over, its number would silently go uncounted.

Bad:

```yaml
targets:
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 2, prcent: 100}
```

Good:

```yaml
targets:
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 2, percent: 100}
```
"""

DOCUMENTED: tuple[tuple[Rule, str], ...] = (
    (INVALID_VALUE, _INVALID_VALUE),
    (MISSING_KEY, _MISSING_KEY),
    (UNKNOWN_KEY, _UNKNOWN_KEY),
)
