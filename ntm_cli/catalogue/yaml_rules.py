"""The documentation of the rules about YAML itself."""

from __future__ import annotations

from ntm_cli.findings import Rule
from ntm_cli.reading.yaml_refusals import BROKEN_YAML
from ntm_cli.reading.yaml_slips import DUPLICATE_KEY, EMPTY_VALUE

_BROKEN_YAML = """\
The file cannot be read as YAML from some line on.

Usually one character is missing or too many: a bracket, a quote, a colon, the spaces before a key. What follows it
cannot be trusted, so no numbers are compared before it is mended. Anchors, tags and second documents are refused in the
same way, because each of them can hide what is counted.

Bad:

```yaml
years: [2022, 2023, 2024
```

Good:

```yaml
years: [2022, 2023, 2024]
```
"""

_DUPLICATE_KEY = """\
The same key stands twice in one place.

Only one of the two values could be kept, and nobody would see which one was lost. It happens when a line is copied as
the pattern for the next one and its key is not changed.

Bad:

```yaml
scope:
  communes: 2
  communes: 1
  districts: 1
```

Good:

```yaml
scope:
  communes: 2
  districts: 1
```
"""

_EMPTY_VALUE = """\
A key has no value.

A blank cell of the printed table has no key, so a key without a value is something that was meant to be written and was
not. A comma in a decimal number does it too: in `{percent: 59,1}` the 1 becomes a key of its own.

Bad:

```yaml
targets:
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 2, increase: }
```

Good:

```yaml
targets:
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023, count: 2}
```
"""

DOCUMENTED: tuple[tuple[Rule, str], ...] = (
    (BROKEN_YAML, _BROKEN_YAML),
    (DUPLICATE_KEY, _DUPLICATE_KEY),
    (EMPTY_VALUE, _EMPTY_VALUE),
)
