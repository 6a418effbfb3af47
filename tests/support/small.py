"""A small province whose files agree in every number, and ways to spoil it.

Two districts, a huyện and a thành phố, five communes, two years. Every test of a rule starts from these two texts,
changes one thing, and says which findings must appear.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from saying import in_short

from ntm_cli import rules
from ntm_cli.causes.explaining import Explained, explain
from ntm_cli.findings import Finding
from ntm_cli.ignores.acknowledging import apply, read_comments
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.source import Source

ROADMAP = """\
decision: {number: 1/QĐ-UBND, date: 2022-01-31, province: Thử Nghiệm}
years: [2022, 2023]

communes:
  source: Bảng 2
  total:
    advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}
    model:    {2023: 1, all: 1}
  districts:
    - name: Huyện Sông Hồng
      subtotal:
        advanced: {achieved: 1, 2022: 1, 2023: 1}
        model:    {achieved: 0, 2023: 1}
      communes:
        - {row: 1, name: Xã Hòa Bình, advanced: achieved, model: 2023}
        - {row: 2, name: Xã An Lạc, advanced: 2022}
        - {row: 3, name: Xã Đông Hải, advanced: 2023}
    - name: TP. Biển Xanh
      subtotal:
        advanced: {achieved: 0, 2022: 0, 2023: 1}
        model:    {}
      communes:
        - {row: 4, name: Xã Tân Lập, advanced: 2023}
        - {row: 5, name: Xã Vĩnh Thực}

districts:
  source: Bảng 3
  total:
    standard: {achieved: 1, 2022: 1, all: 2, of: 2}
    advanced: {2023: 1, all: 1, of: 1}
  rows:
    - {row: 1, name: Huyện Sông Hồng, standard: achieved, advanced: 2023}
    - {row: 2, name: Thành phố Biển Xanh, standard: 2022}

recognised:
  source: Bảng 1
  complete: true
  by_year:
    2019: {standard: 3}
    2020: {standard: 2, advanced: 1}
  total: {standard: 5, advanced: 1}
  communes:
    - {row: 1, district: Huyện Sông Hồng, name: Xã Hoà Bình, standard: 2019, advanced: 2020}
    - {row: 2, district: Huyện Sông Hồng, name: Xã An Lạc, standard: 2019}
    - {row: 3, district: Huyện Sông Hồng, name: Xã Đông Hải, standard: 2019}
    - {row: 4, district: TP Biển Xanh, name: Xã Tân Lập, standard: 2020}
    - {row: 5, district: TP Biển Xanh, name: Xã Vĩnh Thực, standard: 2020}
"""

TARGETS = """\
decision: 1/QĐ-UBND
scope: {communes: 5, districts: 2, rural_districts: 1, villages: 9}
targets:
  - {id: province-2023, clause: "3", unit: province, level: standard, year: 2023}
  - {id: districts-2022, clause: "1", unit: district, level: standard, year: 2022,
     percent: 100, increase: 1, names: [Thành phố Biển Xanh]}
  - {id: communes-2022, clause: "1", unit: commune, level: advanced, year: 2022, count: 2, of: 5, percent: 40}
  - {id: communes-2023, clause: "2", unit: commune, level: advanced, year: 2023,
     count: 4, of: 5, percent: 80.0, increase: 2}
  - {id: models-2023, clause: "2", unit: commune, level: model, year: 2023, count: 1, of: 5, percent: 20}
  - {id: rural-2023, clause: "2", unit: district, level: advanced, year: 2023, count: 1, of: 1, percent: 100,
     names: [Huyện Sông Hồng]}
  - {id: villages-2023, clause: "2", unit: village, level: standard, year: 2023, count: 4, of: 9, percent: 44.4}
requirements:
  - {id: model-first, when: {unit: commune, level: model}, needs: {level: advanced}, basis: 10/QĐ-TTg}
  - id: all-standard
    when: {unit: district, level: standard, kinds: [Huyện]}
    needs: {unit: commune, level: standard, percent: 100}
    basis: 11/QĐ-TTg
  - id: half-advanced
    when: {unit: district, level: advanced}
    needs: {unit: commune, level: advanced, percent: 50}
    basis: 12/QĐ-TTg
  - {id: rural-only, when: {unit: district, level: advanced}, needs: {kinds: [Huyện]}, basis: 13/QĐ-TTg,
     severity: error}
  - id: province-communes
    when: {unit: province, level: standard}
    needs: {unit: commune, level: advanced, percent: 40}
    basis: 14/QĐ-TTg
"""

RESULTS = """\
counts:
  - {date: 2022-12-31, unit: commune, level: advanced, count: 3, of: 5, percent: 60.0, source: Báo A}
units:
  - {unit: commune, name: Xã An Lạc, level: advanced, year: 2022, decision: 9/QĐ-UBND, date: 2023-02-01}
  - {unit: commune, name: Xã An Lạc, level: advanced, revoked: 2024}
changes:
  - {date: 2023-07-01, basis: 1/NQ, district: Huyện Sông Hồng, from: [Xã Hòa Bình, Xã An Lạc], to: [Xã Hòa Lạc]}
complete:
  - {unit: commune, level: model, until: 2022-12-31}
"""


@dataclass(frozen=True)
class Book:
    """The texts, and what the checker makes of them; without results there is no third file."""

    roadmap: str = ROADMAP
    targets: str = TARGETS
    results: str = ""

    def with_roadmap(self, *changes: tuple[str, str]) -> Book:
        """Each first text, which must stand exactly once in the roadmap, replaced by the second."""
        return replace(self, roadmap=_replaced(self.roadmap, changes))

    def with_targets(self, *changes: tuple[str, str]) -> Book:
        """Each first text, which must stand exactly once in the targets, replaced by the second."""
        return replace(self, targets=_replaced(self.targets, changes))

    def files(self) -> dict[str, str]:
        """The texts by the names of their files."""
        results = {"results.yaml": self.results} if self.results else {}
        return {"roadmap.yaml": self.roadmap, "targets.yaml": self.targets, **results}

    def sources(self) -> tuple[Source, ...]:
        return tuple(parse(text, name) for name, text in self.files().items())

    def dataset(self) -> Dataset:
        read = read_dataset(*self.sources())
        assert isinstance(read, Dataset), [in_short(finding.message) for finding in read]
        return read

    def findings(self, rule: str | None = None) -> list[Finding]:
        """The findings of all rules, or of one."""
        return [finding for finding in rules.run(self.dataset()) if rule in (None, finding.rule)]

    def explained(self) -> Explained:
        """What explains the findings of all rules, those that are acknowledged left as they are."""
        comments = read_comments(self.sources(), rules.RULES)
        findings = tuple(apply(self.findings(), comments, rules.RULES, True))
        return explain(self.dataset(), findings, comments, {file: file for file in self.files()})

    def only(self, rule: str) -> Finding:
        """The one finding of a rule; it is an error if there is none or another."""
        (finding,) = self.findings(rule)
        return finding

    def at(self, finding: Finding) -> str:
        """The text that a finding's span covers."""
        return covered(self, finding.span)

    def related(self, finding: Finding) -> list[tuple[object, ...]]:
        """The text that each related span covers, and what is said of it: key and values."""
        return [(covered(self, related.span), *in_short(related.message)) for related in finding.related]


def covered(book: Book, span: object) -> str:
    text = book.files()[span.file]  # type: ignore[attr-defined]
    line = text.split("\n")[span.line - 1]  # type: ignore[attr-defined]
    return line[span.column - 1 : span.end_column - 1]  # type: ignore[attr-defined]


def _replaced(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text
