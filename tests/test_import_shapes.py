"""Tables of other provinces and of other hands: what is in them becomes the file, and what was changed is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import core_yaml
import pytest
from office_files import write_html
from pages import Page, Span
from running import Run

Ntm = Callable[..., Run]

WITH = "(Kèm theo Kế hoạch số 15/KH-UBND ngày 20/3/2026 của UBND tỉnh Thử Nghiệm)"


@pytest.fixture
def made(ntm: Ntm, tmp_path: Path) -> Callable[[Page], tuple[Any, str, int]]:
    """Import a page: the file that it becomes, what is told, and the exit code."""

    def importing(page: Page) -> tuple[Any, str, int]:
        write_html(page, tmp_path / "page.html")
        run = ntm("import", str(tmp_path / "page.html"))
        return core_yaml.load(run.out), " ".join(run.err.split()), run.exit

    return importing


Made = Callable[[Page], tuple[Any, str, int]]


def rows(*lines: str) -> list[list[Span]]:
    """Rows as text: cells between bars; `>` before a text for each column more that it goes over, `v` for each row."""
    return [[_span(cell.strip()) for cell in line.split("|")] for line in lines]


def _span(cell: str) -> Span:
    text = cell.lstrip(">v") if cell.startswith((">", "v>", "vv")) or cell[:2] in ("v ", "v") else cell
    before = cell[: len(cell) - len(text)]
    return Span(text.strip(), 1 + before.count("v"), 1 + before.count(">"))


def units(table: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = [*table.get("districts", []), *table.get("groups", [])]
    return [*table.get("rows", []), *(row for block in blocks for row in block["communes"])]


HEAD = rows("v TT | v Tên đơn vị | >> Lộ trình NTM nâng cao", "Đã đạt chuẩn | 2026 | 2027")


@pytest.mark.parametrize("mark", ["1", "x", "X", "✓", "ü", "2026", "Đạt"])
def test_a_mark_is_a_one_a_cross_a_tick_or_the_year_itself(mark: str, made: Made) -> None:
    page = ["Biểu 1", WITH, [*HEAD, *rows(f"1 | Xã Một |  | {mark} | -", "2 | Xã Hai | – | | ")]]
    data, told, code = made(page)
    assert units(data["communes"]) == [{"row": 1, "name": "Xã Một", "advanced": 2026}, {"row": 2, "name": "Xã Hai"}]
    assert "Not placed" not in told
    assert code == 0


@pytest.mark.parametrize("mark", ["2027", "5", "sẽ đạt"])
def test_a_cell_that_means_nothing_where_it_stands_is_left_out_and_told_with_its_place(mark: str, made: Made) -> None:
    data, told, code = made(["Biểu 1", WITH, [*HEAD, *rows(f"1 | Xã Một |  | {mark} | ", "2 | Xã Hai | x | | ")]])
    assert units(data["communes"])[0] == {"row": 1, "name": "Xã Một"}
    assert f"page.html, table 1, row 3, column 4: “{mark}” was not understood" in told
    assert code == 1


def test_a_unit_marked_twice_is_told_and_not_guessed_about_twice(made: Made) -> None:
    _, told, code = made(["Biểu 1", WITH, [*HEAD, *rows("1 | Xã Một |  | x | x", "2 | Xã Hai | x | | ")]])
    assert "column 5: advanced is marked twice" in told
    assert code == 1


def test_heads_on_each_page_a_name_that_the_page_cuts_and_odd_spaces(made: Made) -> None:
    first = [*HEAD, *rows("I | Huyện Một | 1 | 1 | 1", "1 | Xã Thượng Yên | x | | ")]
    rest = [*HEAD, *rows(" | Công | | | ", "2 | Xã\u00a0Hai | | x | ", "3 | Xã Ba  Bốn | | | x", "| Cộng | 1 | 1 | 1")]
    data, told, code = made(["Phụ biểu 01", WITH, first, rest])
    assert [row["name"] for row in units(data["communes"])] == ["Xã Thượng Yên Công", "Xã Hai", "Xã Ba Bốn"]
    assert data["communes"]["total"] == {"advanced": {"achieved": 1, "2026": 1, "2027": 1}}
    for change in ("1 repeated heading", "1 name joined", "1 no-break space", "joined: Xã Thượng Yên Công"):
        assert change in told
    assert code == 0


def test_a_page_may_cut_between_a_kind_and_a_name_and_within_a_total_row(made: Made) -> None:
    first = [*HEAD, *rows("I | Huyện | 1 | 0 | 1")]
    second = [*HEAD, *rows(" | Một | | | ", "1 | Xã | x | | ")]
    third = [*HEAD, *rows(" | Hai | | | ", "2 | Xã Ba | | | x", " | Cộn | 1 | 0 | 1")]
    data, told, code = made(["Phụ biểu 01", WITH, first, second, third, rows(" | g | | | ", "| | >> 2")])
    (district,) = data["communes"]["districts"]
    numbers = {"achieved": 1, "2026": 0, "2027": 1}
    assert (district["name"], district["subtotal"]["advanced"]) == ("Huyện Một", numbers)
    assert [row["name"] for row in district["communes"]] == ["Xã Hai", "Xã Ba"]
    assert data["communes"]["total"] == {"advanced": {**numbers, "all": 2}}
    assert "Not placed" not in told
    assert code == 0


def test_communes_without_their_kind_may_be_called_like_villages(made: Made) -> None:
    head = rows("v TT | v Tên xã | >> Lộ trình NTM nâng cao", "Đã đạt chuẩn | 2026 | 2027")
    data, _, _ = made(
        ["Biểu 1", WITH, [*head, *rows("1 | Bản Lầu | x | | ", "2 | Nậm Chảy | | x | ", "3 | Cốc Ly | | | x")]]
    )
    assert [row["name"] for row in units(data["communes"])] == ["Bản Lầu", "Nậm Chảy", "Cốc Ly"]


def test_a_district_is_told_by_its_kind_whatever_its_number_and_wherever_it_stands(made: Made) -> None:
    table = [*HEAD, *rows("1 | Huyện Một | 1 | | ", "1 | Xã Một | x | | ", ">>>>TX. Hai", "1 | Xã Hai | | | x")]
    data, told, _ = made(["Phụ biểu 01", WITH, table])
    assert [block["name"] for block in data["communes"]["districts"]] == ["Huyện Một", "TX. Hai"]
    assert "Not placed" not in told


@pytest.mark.parametrize("where", ["first", "last"])
@pytest.mark.parametrize("sums", ["| | >> 3", "| Tổng số | >> 3", "| Tổng số | 3 | |", "| | 3 | |"])
def test_a_total_row_may_stand_first_or_last_with_its_sum_merged_or_not(where: str, sums: str, made: Made) -> None:
    own = rows("1 | Xã Một | x | | ", "2 | Xã Hai | | x | ", "3 | Xã Ba | | | x")
    total = rows("| Tổng cộng | 1 | 1 | 1", sums)
    data, told, code = made(["Biểu 1", WITH, [*HEAD, *(total + own if where == "first" else own + total)]])
    assert data["communes"]["total"] == {"advanced": {"achieved": 1, "2026": 1, "2027": 1, "all": 3}}
    assert (len(units(data["communes"])), code) == (3, 0)
    assert "Not placed" not in told


def test_a_total_that_goes_over_all_columns_is_their_sum(made: Made) -> None:
    own = rows("1 | Xã Một | x | | ", "2 | Xã Hai | | x | ", "| Cộng | >> 2")
    data, _, code = made(["Biểu 1", WITH, [*HEAD, *own]])
    assert (data["communes"]["total"], code) == ({"advanced": {"all": 2}}, 0)


def test_a_plan_of_groups_with_the_highest_level_and_numbered_columns(made: Made, repository: Path) -> None:
    example = repository / "examples" / "five-years-without-districts" / "roadmap.yaml"
    shipped = core_yaml.load(example.read_text(encoding="utf-8"))
    columns = ["achieved", *map(str, shipped["years"])]

    def cells(numbers: dict[str, dict[str, int]]) -> str:
        return "|".join(str(numbers.get(level, {}).get(c, "")) for level in ("standard", "modern") for c in columns)

    def marks(row: dict[str, Any]) -> str:
        return "|".join("x" if str(row.get(level)) == c else "" for level in ("standard", "modern") for c in columns)

    heads = ["Đã đạt đến hết năm 2025", *(f"Năm {year}" for year in shipped["years"])] * 2
    table = rows(
        "v STT | v Tên xã, phường, đặc khu | >>>>>Xã đạt chuẩn NTM | >>>>>Xã đạt chuẩn NTM hiện đại",
        "|".join(heads),
        "A | B |" + "|".join(f"({number})" for number in range(1, 13)),
        f" | TỔNG CỘNG | {cells(shipped['communes']['total'])}",
    )
    for group in shipped["communes"]["groups"]:
        table += rows(f" | {group['name']} | {cells(group['subtotal'])}")
        table += rows(*(f"{row['row']} | {row['name']} | {marks(row)}" for row in group["communes"]))
    table += rows(" | | >>>>>10 | >>>>>3")
    data, _, code = made(["PHỤ LỤC I", "Lộ trình giai đoạn 2026-2030", WITH, table])
    assert data == shipped
    assert code == 0


def test_a_flat_table_with_districts_beside_the_names_and_years_in_the_heads(made: Made, repository: Path) -> None:
    shipped = core_yaml.load((repository / "examples" / "one-year-plan" / "roadmap.yaml").read_text(encoding="utf-8"))
    table = rows(
        "STT | Xã | Huyện | Đạt chuẩn NTM năm 2024 | NTM nâng cao năm 2024",
        "1 | Xã Hòa Bình | vv Huyện Sông Hồng | x |",
        "2 | Xã An Lạc |  | x",
        "3 | Xã Tân Lập |  | x",
        "4 | Xã Tân Lập | v Huyện Biển Xanh | x |",
        "5 | Xã Đông Hải |  | x",
    )
    data, told, code = made(["Kế hoạch số 7/KH-UBND ngày 05/02/2024 của UBND tỉnh Thử Nghiệm", table])
    assert data["decision"] == shipped["decision"]
    assert data["communes"]["rows"] == shipped["communes"]["rows"]
    assert "only units with something new are listed" in told
    assert code == 0


def test_cells_that_say_the_year_are_a_plan_where_the_title_says_its_years(made: Made) -> None:
    table = rows(
        "TT | Tên xã | Năm đạt chuẩn NTM | Năm đạt chuẩn NTM hiện đại",
        "1 | Xã Một | 2024 | 2027",
        "2 | Phường Hai | Đã đạt | 2028",
        "3 | Đặc khu Ba | 2030 |",
        " | Tổng số | 3 | 2",
    )
    data, _, code = made(["BIỂU SỐ 1: KẾ HOẠCH GIAI ĐOẠN 2026-2030", WITH, table])
    assert data["communes"]["source"] == "Biểu số 1"
    assert data["communes"]["total"] == {"standard": {"all": 3}, "modern": {"all": 2}}
    assert [(row.get("standard"), row.get("modern")) for row in units(data["communes"])] == [
        ("achieved", 2027),
        ("achieved", 2028),
        (2030, None),
    ]
    assert code == 0


def test_years_may_stand_over_levels_and_a_head_may_have_three_rows(made: Made) -> None:
    table = rows(
        "vv TT | vv Đơn vị | >>>Lộ trình thực hiện | vv Ghi chú",
        "> Năm 2026 | > Năm 2027",
        "NTM | NTM hiện đại | NTM | NTM hiện đại",
        "1 | Xã Một | x | | | x |",
        "2 | Xã Hai | | | x | | bãi ngang",
    )
    data, _, code = made(["Phụ lục 2", WITH, table])
    assert units(data["communes"]) == [
        {"row": 1, "name": "Xã Một", "standard": 2026, "modern": 2027},
        {"row": 2, "name": "Xã Hai", "standard": 2027},
    ]
    assert code == 0


def test_districts_with_numbers_of_communes_are_a_plan_of_counts(made: Made) -> None:
    table = rows(
        "v TT | v Huyện, thành phố | >>Số xã đạt chuẩn NTM",
        "Đến hết năm 2025 | 2026 | 2027",
        "1 | Huyện Một | 5 | 2 | 1",
        "2 | TP. Hai | 3 | 1 | 0",
        " | Tổng cộng | 8 | 3 | 1",
    )
    data, _, code = made(["Biểu 1: Số xã đạt chuẩn theo huyện", WITH, table])
    assert [block["name"] for block in data["communes"]["districts"]] == ["Huyện Một", "TP. Hai"]
    assert all("communes" not in block for block in data["communes"]["districts"])
    assert code == 0


def test_villages_stand_in_their_communes_and_without_a_level_they_are_at_the_first(made: Made) -> None:
    table = rows(
        "TT | Tên thôn | Năm 2026 | Năm 2027",
        "I | Huyện Một | | ",
        " | Xã Hai | | ",
        "1 | Thôn Ba | x | ",
        "2 | Bản Bốn | | x",
    )
    data, told, code = made(["Biểu 3", WITH, table])
    where = {"district": "Huyện Một", "commune": "Xã Hai"}
    assert data["villages"]["rows"] == [
        {"row": 1, "name": "Thôn Ba", **where, "standard": 2026},
        {"row": 2, "name": "Bản Bốn", **where, "standard": 2027},
    ]
    assert "no level is named, so its marks are taken for standard" in told
    assert code == 0


@pytest.mark.parametrize(
    ("achieved", "level"), [("Đã đạt chuẩn", "standard"), ("Đã đạt", "standard"), ("Đã đạt nâng cao", "advanced")]
)
def test_years_that_name_no_level_are_those_of_what_was_achieved(made: Made, achieved: str, level: str) -> None:
    table = rows(f"TT | Tên xã | {achieved} | 2026 | 2027", "1 | Xã Một | 1 | | ", "2 | Xã Hai | | 1 | ")
    data, told, code = made(["Biểu 3", WITH, table])
    assert data["communes"]["rows"] == [
        {"row": 1, "name": "Xã Một", level: "achieved"},
        {"row": 2, "name": "Xã Hai", level: 2026},
    ]
    assert f"no level is named, so its marks are taken for {level}" in told
    assert code == 0


def test_groups_of_districts_of_communes_become_flat_rows_that_name_both(made: Made) -> None:
    table = [*HEAD, *rows("A | Khu vực I | 1 | | ", "I | Huyện Một | 1 | | ", "1 | Xã Hai | x | | ")]
    data, told, _ = made(["Biểu 2", WITH, table])
    row = {"row": 1, "name": "Xã Hai", "district": "Huyện Một", "group": "Khu vực I", "advanced": "achieved"}
    assert data["communes"]["rows"] == [row]
    assert "the numbers of these are left out" in told


def test_what_was_reached_in_the_first_year_of_the_plan_makes_no_second_plan(made: Made) -> None:
    earlier = rows("TT | Tên xã | Năm đạt chuẩn NTM", "1 | Xã Một | 2026", "2 | Xã Hai | 2019", "| Cộng: 2 xã | 2")
    page: Page = ["PHỤ BIỂU 01: ĐÃ ĐẠT", WITH, earlier, "PHỤ BIỂU 02", [*HEAD, *rows("1 | Xã Một | x | | ")]]
    data, _, _ = made(page)
    assert [row["standard"] for row in data["recognised"]["communes"]] == [2026, 2019]
    assert data["communes"]["source"] == "Phụ biểu 02"


def test_a_sentence_that_begins_with_another_table_s_name_names_none(made: Made) -> None:
    said = "Phụ lục II ban hành kèm theo Quyết định số 320/QĐ-TTg quy định các huyện phải đạt"
    data, _, _ = made(["PHỤ BIỂU 01", said, WITH, [*HEAD, *rows("1 | Xã Một | x | | ")]])
    assert data["communes"]["source"] == "Phụ biểu 01"


def test_what_the_file_does_not_say_is_left_to_be_filled_in_and_told(made: Made) -> None:
    data, told, _ = made([[*HEAD, *rows("1 | Xã Một | x | | ")]])
    assert data["decision"] == {"number": "?", "date": "1900-01-01", "province": "?"}
    assert "the decision's number, date or province is not in the file" in told
    assert "“Bảng 1” as the name of a table without one" in told


def test_a_name_of_a_table_without_a_table_is_told(made: Made) -> None:
    _, told, code = made(["Phụ biểu 01", WITH, [*HEAD, *rows("1 | Xã Một | x | | ")], "Phụ biểu 02"])
    assert "Phụ biểu 02: the name stands there, but no table was recognised below it" in told
    assert code == 1


def test_what_is_in_a_file_does_nothing_but_stand_there(made: Made) -> None:
    name = "Xã [red]: {a}, #&*!|%@`\"' \x1b[31m=1+1"
    data, told, _ = made(["Biểu 1", WITH, [*HEAD, *rows("1 | Xã Một | x | | "), [Span("2"), Span(name)]]])
    assert units(data["communes"])[1]["name"] == "Xã [red]: {a}, #&*!|%@`\"' [31m=1+1"
    assert "\x1b" not in told
