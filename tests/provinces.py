"""Provinces that Hypothesis makes up: other sizes, years and levels, consistent in every number.

Numbers are counted here by plain loops over plain data, so that they owe nothing to the code under test.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import strategies as st
from small import Book

LEVELS = ("standard", "advanced", "model")
KINDS = ("Huyện", "Thị xã", "Thành phố", "Đặc khu")
NAMES = ("An Bình", "Đông Hải", "Hòa Lạc", "Tân Phú", "Vĩnh Yên", "Long Mỹ", "Cẩm Sơn", "Ngọc Lâm", "Phú Thọ", "Quế Võ")

Reach = dict[str, object]


@dataclass(frozen=True)
class Province:
    """Districts with the levels their communes reach, the levels that are scheduled, and the years."""

    years: tuple[int, ...]
    levels: tuple[str, ...]
    districts: tuple[tuple[str, tuple[Reach, ...]], ...]

    @property
    def columns(self) -> tuple[object, ...]:
        return ("achieved", *self.years)

    @property
    def communes(self) -> list[Reach]:
        return [reach for _, reaches in self.districts for reach in reaches]

    def counted(self, reaches: list[Reach] | tuple[Reach, ...], level: str, column: object) -> int:
        return len([reach for reach in reaches if reach.get(level) == column])

    def by(self, level: str, year: int) -> int:
        due = [column for column in self.columns if column == "achieved" or int(str(column)) <= year]
        return sum(self.counted(self.communes, level, column) for column in due)

    def moved(self, district: int, commune: int, level: str, column: object) -> Province:
        """The same with one commune at one level in another column."""
        name, reaches = self.districts[district]
        changed = [{**reach, level: column} if place == commune else reach for place, reach in enumerate(reaches)]
        districts = list(self.districts)
        districts[district] = (name, tuple(changed))
        return replace(self, districts=tuple(districts))

    def book(self, stated: Province | None = None) -> Book:
        """The two files; the printed numbers are those of another province if one is given."""
        return Book(_roadmap(self, stated or self), _targets(stated or self))


def _numbers(province: Province, reaches: list[Reach] | tuple[Reach, ...], level: str) -> str:
    return ", ".join(f"{column}: {province.counted(reaches, level, column)}" for column in province.columns)


def _roadmap(province: Province, stated: Province) -> str:
    lines = ["decision: {number: 1/QĐ, date: 2020-01-01, province: Thử}", f"years: {list(province.years)}", "communes:"]
    lines += ["  source: Bảng xã", "  total:"]
    for level in province.levels:
        total = sum(stated.counted(stated.communes, level, column) for column in stated.columns)
        lines.append(f"    {level}: {{{_numbers(stated, stated.communes, level)}, all: {total}}}")
    lines.append("  districts:")
    number = 0
    for (name, reaches), (_, printed) in zip(province.districts, stated.districts, strict=True):
        lines += [f"    - name: {name}", "      subtotal:"]
        lines += [f"        {level}: {{{_numbers(stated, printed, level)}}}" for level in province.levels]
        lines.append("      communes:")
        for place, reach in enumerate(reaches):
            number += 1
            levels = "".join(f", {level}: {column}" for level, column in reach.items())
            lines.append(f"        - {{row: {number}, name: Xã {NAMES[place]}{levels}}}")
    size = len(province.districts)
    lines += [
        "districts:",
        "  source: Bảng huyện",
        f"  total: {{standard: {{achieved: {size}, all: {size}}}}}",
        "  rows:",
    ]
    lines += [
        f"    - {{row: {row}, name: {name}, standard: achieved}}"
        for row, (name, _) in enumerate(province.districts, start=1)
    ]
    return "\n".join(lines) + "\n"


def _targets(province: Province) -> str:
    size = len(province.communes)
    lines = ["decision: 1/QĐ", f"scope: {{communes: {size}, districts: {len(province.districts)}}}", "targets:"]
    for level in province.levels:
        count = province.by(level, province.years[-1])
        percent = (Decimal(count) * 100 / size).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        lines.append(
            f"  - {{id: {level}, clause: '1', unit: commune, level: {level}, year: {province.years[-1]}, "
            f"count: {count}, of: {size}, percent: {percent}}}"
        )
    return "\n".join(lines) + "\n"


@st.composite
def provinces(draw: st.DrawFn, least_columns: int = 2) -> Province:
    """A consistent province of any small size."""
    first = draw(st.integers(2000, 2040))
    years = tuple(range(first, first + draw(st.integers(least_columns - 1, 5))))
    levels = LEVELS[draw(st.integers(0, 2)) :]
    columns = ("achieved", *years)
    size = draw(st.integers(1, 4))
    names = [f"{draw(st.sampled_from(KINDS))} {NAMES[place]}" for place in range(size)]
    reach = st.builds(lambda cut, starts: _reach(levels, columns, cut, starts), st.integers(0, 3), _rising(columns))
    communes = st.lists(reach, min_size=1, max_size=6).map(tuple)
    return Province(years, levels, tuple((name, draw(communes)) for name in names))


def _rising(columns: tuple[object, ...]) -> st.SearchStrategy[list[int]]:
    places = st.lists(st.integers(0, len(columns) - 1), min_size=3, max_size=3)
    return places.map(sorted)


def _reach(levels: tuple[str, ...], columns: tuple[object, ...], cut: int, starts: list[int]) -> Reach:
    """The first levels up to a cut, each later than the one before unless both are achieved."""
    reach: Reach = {}
    last = -1
    for level, start in zip(levels[:cut], starts, strict=False):
        place = start if start > last or start == last == 0 else last + 1
        if place >= len(columns):
            break
        reach[level] = columns[place]
        last = place
    return reach
