"""Files made to cost as much as they can for their size, each in a size that is asked for.

A case is a way to grow the files of a folder: `Case.files(n)` has n of something, and 2 n of it is about twice as long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

ROADMAP = """\
decision: {{number: 1/QĐ-UBND, date: 2022-01-31, province: Thử Nghiệm}}
years: [{years}]
communes:
  source: Bảng 2
{table}
"""
TARGETS = """\
decision: 1/QĐ-UBND
scope: {{}}
targets: {targets}
requirements: {requirements}
"""

#: The texts of roadmap.yaml and targets.yaml, and of results.yaml if there is one.
Files = tuple[str, str] | tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """One way to grow; `n` is the size at which it is measured, and `tried` that of the trials."""

    name: str
    files: Callable[[int], Files]
    n: int
    tried: int


def roadmap(table: str, years: str = "2022, 2023") -> str:
    return ROADMAP.format(table=table, years=years)


def targets(targets: str = "[]", requirements: str = "[]") -> str:
    return TARGETS.format(targets=targets, requirements=requirements)


def rows(n: int, more: str = "model: 2022") -> str:
    return "  rows:\n" + "".join(f"    - {{row: {i}, name: Xã {word(i)}, {more}}}\n" for i in range(1, n + 1))


#: So many syllables that Vietnamese has; their letters must not look alike, or names of them would be variants.
_SYLLABLES = (
    "bình",
    "chu",
    "dâng",
    "gia",
    "hồng",
    "khê",
    "lạc",
    "minh",
    "nghĩa",
    "phúc",
    "quế",
    "sơn",
    "thượng",
    "vui",
)


def word(number: int) -> str:
    """A name of its own for every number, of syllables that Vietnamese has; those of small numbers are as long."""
    syllables = []
    number += len(_SYLLABLES) ** 2
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[digit].capitalize())
    return " ".join(reversed(syllables))


def listed(entries: Iterator[str]) -> str:
    return "\n" + "".join(f"  - {entry}\n" for entry in entries)


def numbered(entry: str, n: int) -> str:
    return listed(entry.format(i=i, word=word(i)) for i in range(1, n + 1))


def unmet(n: int, needs: str = "kinds: [Huyện]") -> str:
    asked = f"{{{{id: r{{i}}, when: {{{{unit: commune, level: model}}}}, needs: {{{{{needs}}}}}, basis: x}}}}"
    return numbered(asked, n)


def target(more: str) -> str:
    return f"{{id: t, clause: x, unit: commune, level: model, year: 2022, {more}}}"


def blocks(n: int, rest: str) -> str:
    return "  districts:\n" + "".join(f"    - {{name: Huyện {word(i)}, {rest}}}\n" for i in range(1, n + 1))


def spelt(years: int) -> str:
    return ", ".join(str(2000 + year) for year in range(years))


def _long_name(n: int) -> Files:
    unknown = "".join(f", k{i}: 1" for i in range(n))
    return roadmap(f"  rows:\n    - {{name: {'x' * 100 * n}{unknown}}}\n"), targets()


def _long_key(n: int) -> Files:
    return roadmap("  rows:\n" + f"    - {{name: A, {'k' * n}: [{{{'q' * n}: 1}}]}}\n"), targets()


def _list_as_name(n: int) -> Files:
    unknown = "".join(f", k{i}: 1" for i in range(n))
    return roadmap(f"  rows:\n    - {{name: [{'aa, ' * n}b]{unknown}}}\n"), targets()


def _misspelt(n: int) -> Files:
    return roadmap("  rows:\n" + "".join(f"    - {{name: A, model: achieve{i}}}\n" for i in range(n))), targets()


def _twice(n: int) -> Files:
    return roadmap("  rows:\n" + "    - {name: A, name: A, model: }\n" * n), targets()


def _broken(n: int) -> Files:
    flow = ", ".join(f"{{row: {i}, name: Xã {word(i)}}}" for i in range(1, n + 1))
    return roadmap(f"  rows: [{flow}"), targets()


def _requirements(n: int) -> Files:
    return roadmap(rows(n)), targets(requirements=unmet(5))


def _kinds(n: int) -> Files:
    return roadmap(rows(n)), targets(requirements=unmet(1, f"kinds: [{', '.join(['Huyện', 'Thị xã'] * 10)}]"))


def _province(n: int) -> Files:
    asked = "{{id: t{i}, clause: x, unit: province, level: model, year: 2022}}"
    when, needs = "{unit: province, level: model}", "{unit: commune, level: model, percent: 100}"
    half = rows(n) + "".join(f"    - {{name: Xã Ngoài {i}}}\n" for i in range(n))
    return roadmap(half), targets(numbered(asked, 5), f"[{{id: r, when: {when}, needs: {needs}, basis: x}}]")


def _namesakes_above(n: int) -> Files:
    """Every district has the same name, and so every commune is below each of them."""
    below = "".join(f"    - {{name: Xã {word(i)}, district: Huyện A, model: 2023}}\n" for i in range(1, n + 1))
    above = "".join("    - {name: Huyện A, model: 2022}\n" for _ in range(n))
    when, needs = "{unit: district, level: model}", "{unit: commune, level: model, percent: 50}"
    asked = f"[{{id: r, when: {when}, needs: {needs}, basis: x}}]"
    return roadmap(f"  rows:\n{below}districts:\n  source: B\n  rows:\n{above}"), targets(requirements=asked)


def _namesakes(n: int) -> Files:
    same = "  rows:\n" + "".join(f"    - {{name: Xã A, district: H {i}, model: 2022}}\n" for i in range(n))
    names = many("Xã A", n - 1)
    return roadmap(same), targets(f"[{target(f'names: [{names}]')}]")


def _quoted_comments(n: int) -> Files:
    quoted = many("'# ntm: ignore[x]'", n)
    return roadmap(rows(2)), targets(f"[{target(f'count: 1, names: [{quoted}]')}]")


def _one_line(n: int) -> Files:
    flow = ", ".join(f"{{row: {2 * i}, name: Xã {word(i)}, model: 2022}}" for i in range(1, n + 1))
    return roadmap(f"  rows: [{flow}]"), targets()


def _one_line_refused(n: int) -> Files:
    flow = ", ".join(f"{{row: {i}, name: Xã {word(i)}, q: 1}}" for i in range(1, n + 1))
    return roadmap(f"  rows: [{flow}]"), targets()


def _years(n: int) -> Files:
    return roadmap(blocks(n, "subtotal: {model: {2022: 1}}, communes: []"), spelt(100)), targets()


def _wrong_totals(n: int) -> Files:
    total = ", ".join(f"{2000 + year}: 9999" for year in range(5))
    return roadmap(f"  total: {{model: {{{total}}}}}\n{rows(n)}", spelt(5)), targets()


def _unlisted(n: int) -> Files:
    asked = "{{id: t{i}, clause: x, unit: commune, level: model, year: 2022, count: {i}}}"
    return roadmap(blocks(n, "subtotal: {model: {2022: 1, 2023: 1}}")), targets(numbered(asked, 5))


def _names(n: int) -> Files:
    names = ", ".join(f"Xã {word(i)}" for i in range(n, 2 * n))
    return roadmap(rows(n)), targets(f"[{target(f'count: 1, names: [{names}]')}]")


def _targets(n: int) -> Files:
    asked = "{{id: t{i}, clause: x{i}, unit: commune, level: model, year: 2022, count: {i}, of: {i}, names: [A]}}"
    return roadmap(rows(n)), targets(numbered(asked, 5))


def _groups(n: int) -> Files:
    asked = "{{id: t{i}, clause: x{i}, unit: commune, group: {word}, level: model, year: 2022, count: 2, of: 7}}"
    grouped = "  rows:\n" + "".join(f"    - {{name: Xã A, group: {word(i)}, model: 2022}}\n" for i in range(1, n + 1))
    return roadmap(grouped), targets(numbered(asked, n))


def _ignores(n: int) -> Files:
    return roadmap(rows(2) + f"# ntm: ignore[{many('total-mismatch 1/2', n)}] as printed"), targets()


def _reasons(n: int) -> Files:
    """One comment with a long reason hides what is wrong with each of the rows of its line."""
    flow = ", ".join(f"{{row: 1, name: Xã {word(i)}}}" for i in range(1, n + 1))
    return roadmap(f"  # ntm: ignore[row-out-of-sequence] {'x' * 20 * n}\n  rows: [{flow}]"), targets()


def _recognised(n: int) -> Files:
    before = "".join(f"    - {{name: Xã {word(i)}, model: 2019}}\n" for i in range(n, 2 * n))
    table = f"recognised:\n  source: B\n  complete: true\n  by_year: {{2019: {{model: 1}}}}\n  communes:\n{before}"
    return roadmap(rows(n) + table), targets()


def many(entry: str, n: int) -> str:
    return ", ".join([entry] * n)


CASES = (
    Case("a long name beside unknown keys", _long_name, 8, 4_000),
    Case("long keys", _long_key, 1_100, 400_000),
    Case("a list as a name", _list_as_name, 8, 8_000),
    Case("values that are nearly words", _misspelt, 8, 20_000),
    Case("keys twice and without values", _twice, 8, 20_000),
    Case("a bracket that is never closed", _broken, 8, 40_000),
    Case("requirements times rows", _requirements, 8, 1_000),
    Case("kinds times rows", _kinds, 8, 2_000),
    Case("targets of the province times rows", _province, 8, 10_000),
    Case("namesakes above times rows", _namesakes_above, 8, 5_000),
    Case("namesakes times names", _namesakes, 8, 1_000),
    Case("all rows on one line, refused", _one_line_refused, 8, 20_000),
    Case("all rows on one line", _one_line, 8, 40_000),
    Case("years times blocks", _years, 8, 10_000),
    Case("years of the total times rows", _wrong_totals, 8, 10_000),
    Case("blocks without rows times targets", _unlisted, 8, 20_000),
    Case("names in a target", _names, 8, 1_000),
    Case("targets times rows", _targets, 8, 10_000),
    Case("targets times groups", _groups, 8, 1_000),
    Case("communes recognised before", _recognised, 8, 10_000),
    Case("a long reason for many rows", _reasons, 8, 10_000),
)
#: What `ignores` has to read in one line.
COMMENTS = (
    Case("comments in quotes on one line", _quoted_comments, 8, 1_000),
    Case("ignores on one line", _ignores, 8, 2_000),
)
