"""The shipped files against numbers copied by hand from the printed decision, read here with plain YAML only."""

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from ntm_cli.check import check
from ntm_cli.files import given

COLUMNS = ["achieved", 2022, 2023, 2024, 2025]

#: Phụ biểu 02: district, number of communes, and its subtotals for advanced and model; a dot is a blank cell.
PRINTED = """
Huyện Hải Hà    | 10 |  3 1 1 0 1 | 2 1 0 1 0
Huyện Đầm Hà    |  8 |  5 0 1 0 0 | 1 0 1 0 0
TP. Hạ Long     | 12 |  2 2 1 1 0 | . 0 1 0 0
Huyện Cô Tô     |  2 |  2 0 0 0 0 | . 0 1 0 0
TP. Móng Cái    |  9 |  3 1 0 2 0 | 2 0 0 1 1
Huyện Tiên Yên  | 10 |  8 0 0 0 0 | 5 0 0 0 0
Huyện Ba Chẽ    |  7 |  1 0 1 1 0 | . 0 0 0 0
TP. Cẩm Phả     |  3 |  3 0 0 0 0 | 3 0 0 0 0
Huyện Vân Đồn   | 11 |  2 2 1 0 1 | 0 1 1 0 0
TX. Quảng Yên   |  8 |  2 1 1 1 0 | 0 1 0 1 0
TP. Uông Bí     |  1 |  1 0 0 0 0 | 1 0 0 0 0
TX Đông Triều   | 11 | 11 0 0 0 0 | 7 2 0 0 0
Huyện Bình Liêu |  6 |  1 0 1 1 0 | . 0 0 0 0
"""


@pytest.fixture(scope="module")
def roadmap() -> Any:
    return yaml.safe_load((Path(__file__).parent.parent / "data" / "roadmap.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def targets() -> Any:
    return yaml.safe_load((Path(__file__).parent.parent / "data" / "targets.yaml").read_text(encoding="utf-8"))


def printed_lines() -> list[tuple[str, int, list[str], list[str]]]:
    parts = [[part.strip() for part in line.split("|")] for line in PRINTED.strip().splitlines()]
    return [(name, int(number), advanced.split(), model.split()) for name, number, advanced, model in parts]


@pytest.mark.parametrize(("line"), printed_lines(), ids=lambda line: line[0])
def test_a_district_stands_as_printed(line: tuple[str, int, list[str], list[str]], roadmap: Any) -> None:
    name, number, advanced, model = line
    (block,) = [block for block in roadmap["communes"]["districts"] if block["name"] == name]
    assert len(block["communes"]) == number
    for level, cells in (("advanced", advanced), ("model", model)):
        assert [str(block["subtotal"][level].get(column, ".")) for column in COLUMNS] == cells
        counted = Counter(row[level] for row in block["communes"] if level in row)
        assert [counted[column] for column in COLUMNS] == [0 if cell == "." else int(cell) for cell in cells]


def test_the_totals_of_the_communes_stand_as_printed(roadmap: Any) -> None:
    assert [row["row"] for block in roadmap["communes"]["districts"] for row in block["communes"]] == [*range(1, 99)]
    assert roadmap["communes"]["total"] == {
        "advanced": {"achieved": 44, 2022: 7, 2023: 7, 2024: 6, 2025: 2, "all": 66},
        "model": {"achieved": 21, 2022: 5, 2023: 4, 2024: 3, 2025: 1, "all": 34},
    }


def test_the_districts_stand_as_printed(roadmap: Any) -> None:
    table = roadmap["districts"]
    assert table["total"] == {
        "standard": {"achieved": 9, 2022: 4, "all": 13, "of": 13},
        "advanced": {"achieved": 0, 2022: 2, 2023: 1, 2024: 1, 2025: 1, "all": 5, "of": 7},
    }
    assert {row["name"]: row["advanced"] for row in table["rows"] if "advanced" in row} == {
        "Huyện Hải Hà": 2025,
        "Huyện Đầm Hà": 2022,
        "Huyện Cô Tô": 2024,
        "Huyện Tiên Yên": 2022,
        "Huyện Vân Đồn": 2023,
    }
    in_2022 = [row["name"] for row in table["rows"] if row["standard"] == 2022]
    assert in_2022 == ["Thành phố Hạ Long", "Huyện Ba Chẽ", "Huyện Vân Đồn", "Huyện Bình Liêu"]
    assert Counter(row["standard"] for row in table["rows"]) == {"achieved": 9, 2022: 4}


def test_what_was_recognised_before_stands_as_printed(roadmap: Any) -> None:
    table = roadmap["recognised"]
    assert table["complete"] is False
    assert [row["row"] for row in table["communes"]] == [*range(72, 99)]
    by_level = {level: [year.get(level, 0) for year in table["by_year"].values()] for level in table["total"]}
    assert list(table["by_year"]) == [*range(2013, 2022)]
    assert by_level == {
        "standard": [4, 8, 6, 10, 14, 22, 17, 11, 6],
        "advanced": [0, 0, 0, 0, 0, 1, 11, 23, 9],
        "model": [0, 0, 0, 0, 0, 0, 1, 11, 8],
    }
    assert table["total"] == {"standard": 98, "advanced": 44, "model": 21}
    assert Counter(row.get("advanced") for row in table["communes"]) == {None: 12, 2018: 1, 2019: 7, 2020: 6, 2021: 1}
    assert Counter(row.get("model") for row in table["communes"]) == {None: 19, 2019: 1, 2020: 5, 2021: 2}


def test_the_targets_stand_as_printed(targets: Any) -> None:
    keys = ("count", "of", "percent", "increase")
    assert {target["id"]: tuple(target.get(key) for key in keys) for target in targets["targets"]} == {
        "province-standard-2022": (None, None, None, None),
        "districts-standard-2022": (None, None, 100, 4),
        "districts-advanced-2022": (2, 7, None, None),
        "communes-advanced-2022": (54, 98, 55.1, None),
        "communes-model-2022": (26, 98, 26.5, None),
        "villages-standard-2022": (280, 458, 61, None),
        "districts-advanced-2025": (5, 7, 71.4, 3),
        "communes-advanced-2025": (58, 98, 59.1, 4),
        "communes-model-2025": (32, 98, 32.6, 6),
        "villages-standard-2025": (367, 458, 80, 87),
    }
    assert targets["scope"] == {"communes": 98, "districts": 13, "rural_districts": 7, "villages": 458}


def test_names_are_composed_unicode(repository: Path) -> None:
    for name in ("roadmap.yaml", "targets.yaml"):
        text = (repository / "data" / name).read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)


def test_every_discrepancy_of_the_signed_document_is_found_and_acknowledged(repository: Path) -> None:
    report = check(given(repository / "data"))
    found = [(finding.rule, finding.address, finding.stated, finding.counted) for finding in report.findings]
    assert found == [
        ("requirement-unmet", "districts/rows/Huyện Vân Đồn/advanced", "50 %", "45.5 %"),
        ("recognised-total-mismatch", "recognised/total/model", "21", "20"),
        ("levels-in-one-year", "recognised/communes/Xã Thượng Yên Công/model", "2020", "2020"),
        ("name-variant", "recognised/communes/Xã H. Thái Đông/name", "Xã H. Thái Đông", "Xã Hồng Thái Đông"),
        ("target-shortfall", "targets/communes-advanced-2022/count", "54", "51"),
        ("target-surplus", "targets/communes-advanced-2025/count", "58", "66"),
        ("percent-truncated", "targets/communes-advanced-2025/percent", "59.1", "59.2"),
        ("target-surplus", "targets/communes-model-2025/count", "32", "34"),
        ("percent-truncated", "targets/communes-model-2025/percent", "32.6", "32.7"),
    ]
    assert all(finding.ignored for finding in report.findings)
