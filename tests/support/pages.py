"""The decision's three tables as a page has them, from its second transcription: prose, and rows of cells that span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcription import COLUMNS, COMMUNES, DISTRICTS, LEVELS, RECOGNISED, RECOGNISED_BY_YEAR, RECOGNISED_TOTAL, Unit


@dataclass(frozen=True)
class Span:
    """A cell that goes over rows and columns."""

    text: str
    rows: int = 1
    columns: int = 1


Table = list[list[Span]]
Page = list[str | Table]

WITH = "(Kèm theo Quyết định số 2877/QĐ-UBND ngày 06/10/2022 của UBND tỉnh Quảng Ninh)"
COMMUNES_HEADS = (
    "Lộ trình xã đạt chuẩn nông thôn mới nâng cao",
    "Lộ trình xã đạt chuẩn nông thôn mới Kiểu mẫu",
)
DISTRICTS_HEADS = (
    "Lộ trình cấp huyện đạt chuẩn/hoàn thành nhiệm vụ xây dựng nông thôn mới",
    "Lộ trình huyện đạt chuẩn nông thôn mới nâng cao",
)
SAID = {level: words.removeprefix("xã ") for words, level in LEVELS.items()}


def decision() -> Page:
    """All of it."""
    return [*before(), *communes(), *districts()]


def before() -> Page:
    """Phụ biểu 01."""
    head = ["TT", "Tên đơn vị", "Năm đạt chuẩn NTM", "Năm đạt NTM nâng cao", "Năm đạt NTM kiểu mẫu", "Ghi chú"]
    rows, district = [head], ""
    for unit in (Unit(72, "Xã Bản Sen", "Huyện Vân Đồn", {"standard": 2018}), *RECOGNISED[1:]):
        if unit.district != district:
            district = unit.district
            rows.append(["X", district, "", "", "", ""])
        rows.append([str(unit.number), unit.name, *(str(unit.reaches.get(level, "")) for level in SAID), ""])
    rows.append(["", "Cộng", *map(str, RECOGNISED_TOTAL), ""])
    table = [[Span(text) for text in row] for row in rows]
    return ["PHỤ BIỂU 01", "CÁC XÃ ĐÃ ĐẠT CHUẨN NÔNG THÔN MỚI, NÂNG CAO, KIỂU MẪU", WITH, table, *_note()]


def _note() -> Iterator[str]:
    yield "Ghi chú:"
    for year, counts in RECOGNISED_BY_YEAR.items():
        said = "; ".join(f"{count:02} xã {_words(level)}" for level, count in counts.items())
        yield f"Năm {year}: có {said}."


def _words(level: str) -> str:
    return {"standard": "đạt chuẩn nông thôn mới"}.get(level, f"đạt chuẩn {SAID[level]}")


def communes() -> Page:
    """Phụ biểu 02."""
    rows = []
    for number, (name, numbers) in enumerate(COMMUNES.subtotals.items(), 1):
        rows.append([_roman(number), name, *_printed(numbers), ""])
        own = [unit for unit in COMMUNES.rows if unit.district == name]
        rows += [[str(unit.number), unit.name, *_marks(unit, ("advanced", "model")), ""] for unit in own]
    rows.append(["", "Cộng", *_printed(COMMUNES.total), ""])
    title = "KẾ HOẠCH THỰC HIỆN XÃ ĐẠT CHUẨN NÔNG THÔN MỚI NÂNG CAO, KIỂU MẪU GIAI ĐOẠN 2022-2025"
    return ["PHỤ BIỂU: 02", title, WITH, _under(COMMUNES_HEADS, rows, COMMUNES.sums)]


def districts() -> Page:
    """Phụ biểu 03."""
    rows = [[str(unit.number), unit.name, *_marks(unit, ("standard", "advanced")), ""] for unit in DISTRICTS.rows]
    rows.append(["", "Cộng", *_printed(DISTRICTS.total), ""])
    title = "KẾ HOẠCH THỰC HIỆN HUYỆN ĐẠT CHUẨN NÔNG THÔN MỚI; THỊ XÃ, THÀNH PHỐ HOÀN THÀNH NHIỆM VỤ"
    return ["PHỤ BIỂU 03", title, WITH, _under(DISTRICTS_HEADS, rows, DISTRICTS.sums)]


def _under(heads: tuple[str, str], rows: list[list[str]], sums: list[str]) -> Table:
    """Rows of cells below a head of two, with the sums in cells that go over the columns of a level."""
    upper = [Span("TT", 2), Span("Tên đơn vị", 2), *(Span(head, 1, 5) for head in heads), Span("Ghi chú", 2)]
    lower = [Span(str(column).replace("achieved", "Đã đạt chuẩn")) for column in COLUMNS * 2]
    below = [Span(""), Span(""), *(Span(said, 1, 5) for said in sums), Span("")]
    return [upper, lower, *([Span(text) for text in row] for row in rows), below]


def _marks(unit: Unit, levels: tuple[str, str]) -> Iterator[str]:
    return ("1" if unit.reaches.get(level) == column else "" for level in levels for column in COLUMNS)


def _printed(numbers: dict[str, list[int | None]]) -> Iterator[str]:
    return ("" if number is None else str(number) for cells in numbers.values() for number in cells)


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def placed(table: Table) -> Iterator[tuple[int, int, Span]]:
    """Each cell with the row and the column that it begins in."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            yield row, column, cell
            taken |= {(row + down, column + across) for down in range(cell.rows) for across in range(cell.columns)}


def plain_rows(table: Table) -> list[list[str]]:
    """The rows as a program gives them that knows nothing of merged cells: the others are empty."""
    width = sum(cell.columns for cell in table[0])
    rows = [[""] * width for _ in table]
    for row, column, cell in placed(table):
        rows[row][column] = cell.text
    return rows
