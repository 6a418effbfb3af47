"""The decision's text, as it is pasted from the web page: its three tables, not one cell other than those printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import core_yaml
import pytest
from running import Run
from transcription import COMMUNES, DISTRICTS, PRINTED, RECOGNISED, RECOGNISED_BY_YEAR, RECOGNISED_TOTAL, Unit

Ntm = Callable[..., Run]

PASTED = PRINTED / "pasted.txt"
LEVELS = ("standard", "advanced", "model")


@pytest.fixture
def imported(ntm: Ntm, tmp_path: Path) -> dict[str, Any]:
    """What becomes of the text."""
    run = ntm("import", str(PASTED), "--into", str(tmp_path / "qn"))
    assert (run.exit, run.err) == (1, ""), "the decision's own 21 and 20 disagree"
    return core_yaml.load((tmp_path / "qn" / "roadmap.yaml").read_text(encoding="utf-8"))


def test_it_is_what_the_repository_has(imported: dict[str, Any], repository: Path) -> None:
    assert imported == core_yaml.load((repository / "data" / "roadmap.yaml").read_text(encoding="utf-8"))


def test_every_commune_is_that_of_the_printed_page(imported: dict[str, Any]) -> None:
    blocks = imported["communes"]["districts"]
    assert [unit(row, block["name"]) for block in blocks for row in block["communes"]] == COMMUNES.rows
    printed = {name: in_columns(numbers) for name, numbers in COMMUNES.subtotals.items()}
    assert {block["name"]: block["subtotal"] for block in blocks} == printed


def test_every_district_is_that_of_the_printed_page(imported: dict[str, Any]) -> None:
    assert [unit(row, "") for row in imported["districts"]["rows"]] == DISTRICTS.rows


@pytest.mark.parametrize(("key", "sums"), [("communes", [{"all": 66}, {"all": 34}])])
def test_the_total_row_and_the_sums_below_it_are_those_of_the_printed_page(
    imported: dict[str, Any], key: str, sums: list[dict[str, int]]
) -> None:
    total = imported[key]["total"]
    printed = in_columns(COMMUNES.total)
    assert total == {level: printed[level] | sums[index] for index, level in enumerate(("advanced", "model"))}


def test_what_was_recognised_is_that_of_the_printed_page(imported: dict[str, Any]) -> None:
    recognised = imported["recognised"]
    rows = [unit(row, row["district"]) for row in recognised["communes"]]
    assert rows == [RECOGNISED[0].__class__(72, "Xã Bản Sen", "Huyện Vân Đồn", {"standard": 2018}), *RECOGNISED[1:]]
    assert recognised["by_year"] == {str(year): counts for year, counts in RECOGNISED_BY_YEAR.items()}
    assert list(recognised["total"].values()) == RECOGNISED_TOTAL


def unit(row: dict[str, Any], district: str) -> Unit:
    return Unit(row["row"], row["name"], district, {level: row[level] for level in LEVELS if level in row})


def in_columns(numbers: dict[str, list[int | None]]) -> dict[str, dict[str, int]]:
    columns = ("achieved", "2022", "2023", "2024", "2025")
    return {
        level: {column: count for column, count in zip(columns, cells, strict=True) if count is not None}
        for level, cells in numbers.items()
    }


def test_what_was_recognised_and_inferred_is_told(ntm: Ntm, tmp_path: Path) -> None:
    said = " ".join(ntm("import", str(PASTED), "--into", str(tmp_path / "qn")).out.split())
    assert "Phụ biểu 02: 98 communes, 13 districts, 126 numbers of districts, 12 numbers in the total row" in said
    for inferred in ("row number 72 of Xã Bản Sen", "Huyện Vân Đồn as the district of Xã Bản Sen", "“Phụ biểu 01”"):
        assert inferred in said
    assert "Not placed" not in said


def test_the_skeleton_counts_the_scope_and_says_whom_a_printed_base_is_of(ntm: Ntm, tmp_path: Path) -> None:
    """Nâng cao is for the seven rural districts alone: the printed base is 5/7, where đạt chuẩn has 13/13."""
    ntm("import", str(PASTED), "--into", str(tmp_path))
    targets = core_yaml.load((tmp_path / "targets.yaml").read_text(encoding="utf-8"))
    assert targets["scope"] == {"communes": len(COMMUNES.rows), "districts": 13, "rural_districts": 7}
    assert [(need["when"], need["needs"]) for need in targets["requirements"]] == [
        ({"unit": "district", "level": "advanced"}, {"kinds": ["Huyện"]})
    ]
    assert (targets["decision"], targets["targets"]) == ("2877/QĐ-UBND", [])


def test_without_a_folder_the_roadmap_is_printed_and_the_rest_is_told_beside_it(ntm: Ntm, repository: Path) -> None:
    run = ntm("import", str(PASTED))
    assert core_yaml.load(run.out) == core_yaml.load((repository / "data" / "roadmap.yaml").read_text(encoding="utf-8"))
    assert "Recognised" in run.err
    assert "recognised-total-mismatch" in run.err


def test_the_result_is_what_check_finds_in_it_later(ntm: Ntm, tmp_path: Path) -> None:
    told = ntm("import", str(PASTED), "--into", str(tmp_path)).out
    checked = ntm("check", str(tmp_path))
    assert checked.exit == 1
    assert checked.out in told


def test_a_file_that_is_there_is_left_alone(ntm: Ntm, tmp_path: Path) -> None:
    (tmp_path / "targets.yaml").write_text("mine", encoding="utf-8")
    run = ntm("import", str(PASTED), "--into", str(tmp_path))
    assert (run.exit, run.out) == (2, "")
    assert "targets.yaml is there already" in run.err
    assert [file.name for file in tmp_path.iterdir()] == ["targets.yaml"]
