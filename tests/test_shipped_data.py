"""The shipped files against a second transcription of the printed decision, cell by cell, read with plain YAML only."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import transcription
import yaml
from saying import numbers
from syllables import foreign
from transcription import COLUMNS, COMMUNES, DISTRICTS, RECOGNISED, TARGETS, Unit

from ntm_cli import rules
from ntm_cli.checking import check
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import read_dataset
from ntm_cli.reading.yaml_reader import parse

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="module")
def roadmap() -> Any:
    return yaml.safe_load((DATA / "roadmap.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def targets() -> Any:
    return yaml.safe_load((DATA / "targets.yaml").read_text(encoding="utf-8"))


def as_row(unit: Unit) -> dict[str, object]:
    return {"row": unit.number, "name": unit.name, **unit.reaches}


def as_numbers(cells: list[int | None]) -> dict[int | str, int]:
    return {column: cell for column, cell in zip(COLUMNS, cells, strict=True) if cell is not None}


def test_the_transcription_is_whole() -> None:
    assert [unit.number for unit in COMMUNES.rows] == [*range(1, 99)]
    assert [unit.number for unit in DISTRICTS.rows] == [*range(1, 14)]
    assert [unit.number for unit in RECOGNISED] == [*range(72, 99)]
    assert (len(COMMUNES.subtotals), len(TARGETS)) == (13, 10)


@pytest.mark.parametrize("name", COMMUNES.subtotals)
def test_a_district_and_its_communes_stand_as_printed(name: str, roadmap: Any) -> None:
    (block,) = [block for block in roadmap["communes"]["districts"] if block["name"] == name]
    assert block["communes"] == [as_row(unit) for unit in COMMUNES.rows if unit.district == name]
    assert block["subtotal"] == {level: as_numbers(cells) for level, cells in COMMUNES.subtotals[name].items()}


def test_the_districts_stand_in_the_printed_order_with_the_printed_total(roadmap: Any) -> None:
    assert [block["name"] for block in roadmap["communes"]["districts"]] == [*COMMUNES.subtotals]
    sums = zip(COMMUNES.total.items(), COMMUNES.sums, strict=True)
    total = {level: as_numbers(cells) | {"all": int(printed)} for (level, cells), printed in sums}
    assert roadmap["communes"]["total"] == total


def test_the_table_of_the_districts_stands_as_printed(roadmap: Any) -> None:
    assert roadmap["districts"]["rows"] == [as_row(unit) for unit in DISTRICTS.rows]
    total = {}
    for (level, cells), printed in zip(DISTRICTS.total.items(), DISTRICTS.sums, strict=True):
        all_, of = printed.split()[0].split("/")
        total[level] = as_numbers(cells) | {"all": int(all_), "of": int(of)}
    assert roadmap["districts"]["total"] == total


def test_what_was_recognised_before_stands_as_printed(roadmap: Any) -> None:
    table = roadmap["recognised"]
    assert (table["complete"], table["missing"]) == (False, [f"1-{RECOGNISED[0].number - 1}"])
    in_row_72 = "Huyện Vân Đồn"  # the text at hand begins below the name of the district
    assert table["communes"] == [as_row(unit) | {"district": unit.district or in_row_72} for unit in RECOGNISED]
    assert table["by_year"] == transcription.RECOGNISED_BY_YEAR
    assert [*table["total"].values()] == transcription.RECOGNISED_TOTAL
    assert [*table["total"]] == [*transcription.LEVELS.values()]


def test_the_targets_stand_as_printed(targets: Any) -> None:
    asked = ("unit", "level", "year", "count", "of", "increase")
    assert [[target.get(key) for key in asked] for target in targets["targets"]] == [
        [getattr(target, key) for key in asked] for target in TARGETS
    ]
    for target, printed in zip(targets["targets"], TARGETS, strict=True):
        percent = str(target["percent"]).replace(".", ",") if "percent" in target else None
        names = [name.casefold() for name in target.get("names", [])]
        assert (target["clause"], percent) == (f"1.4.2.b{printed.clause}", printed.percent)
        assert (target.get("at_least", False), names) == (printed.at_least, [name.casefold() for name in printed.names])
    assert targets["scope"] == {"communes": 98, "districts": 13, "rural_districts": 7, "villages": 458}


def test_names_are_composed_unicode(repository: Path) -> None:
    for name in ("roadmap.yaml", "targets.yaml"):
        text = (repository / "data" / name).read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)


def test_every_discrepancy_of_the_signed_document_is_found_and_acknowledged(repository: Path) -> None:
    report = check(Folder(repository / "data"))
    found = [(finding.rule, finding.address, *numbers(finding)) for finding in report.findings]
    assert found == [
        ("result-decreasing", "counts/2025-06-30 commune advanced/count", "53", "54"),
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


@pytest.mark.parametrize("column", ["achieved", "2022", "2025"])
@pytest.mark.parametrize("row", [1, 40, 98])
def test_a_level_that_all_communes_had_before_in_one_row_is_told_in_that_line_alone(column: str, row: int) -> None:
    sources = [parse((DATA / name).read_text(encoding="utf-8"), name) for name in ("roadmap.yaml", "targets.yaml")]
    text = sources[0].text
    (line,) = [
        number
        for number, each in enumerate(text.split("\n"), 1)
        if f"{{row: {row}, name: Xã" in each and "standard" not in each
    ]
    lines = text.split("\n")
    lines[line - 1] = lines[line - 1].replace("}", f", standard: {column}}}")
    read = read_dataset(parse("\n".join(lines), "roadmap.yaml"), sources[1])
    assert isinstance(read, Dataset)
    stray = [finding for finding in rules.run(read) if finding.rule in ("recognised-mismatch", "level-out-of-order")]
    assert {finding.span.line for finding in stray} == (set() if column == "achieved" else {line})
    assert len(list(rules.run(read))) - len(stray) == 9, "the acknowledged ones"


def test_what_is_said_beside_the_numbers_is_vietnamese(targets: Any) -> None:
    said = [entry["basis"] for entry in targets["requirements"]] + [entry["about"] for entry in targets["untracked"]]
    for name in ("roadmap.yaml", "targets.yaml"):
        comments = re.findall(r"# (?!yaml-|\$schema)(.*)", (DATA / name).read_text(encoding="utf-8"))
        said += [re.sub(r"^ntm: ignore\[[^\]]*\] |\b[a-z_/]+:|\bbasis\b", "", comment) for comment in comments]
    assert len(said) > 20
    assert [text for text in said if foreign(text, frozenset({"OCOP"}))] == []
