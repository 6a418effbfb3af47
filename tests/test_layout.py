"""New files are laid out as the shipped ones are, and whatever is written is read back."""

from __future__ import annotations

from pathlib import Path

import core_yaml
import pytest
from conftest import REPOSITORY
from hypothesis import given
from hypothesis import strategies as st

from ntm_cli.reading.roadmap_models import Roadmap
from ntm_cli.reading.targets_models import Targets
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.writing import layout, skeleton

SHIPPED = [REPOSITORY / "data", *sorted((REPOSITORY / "examples").iterdir())]


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_what_the_repository_has_is_laid_out_as_it_stands_there(folder: Path) -> None:
    text = (folder / "roadmap.yaml").read_text(encoding="utf-8")
    made = layout.roadmap(parse(text, "roadmap.yaml").data)
    assert code_of(made) == code_of(text).replace("total: {standard: 3}", "total:\n    standard: 3")


def code_of(text: str) -> str:
    """The lines but for comments; where a block follows a comment, its blank line stays."""
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")).strip()


@given(st.text(min_size=1, max_size=40))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    source = parse(f"a: {layout.flow({'name': text})}\n", "a.yaml")
    if source.root is not None:  # letters that nobody sees are refused wherever they stand
        assert source.data == {"a": {"name": text}}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Xã Quảng Long", "Xã Quảng Long"),
        ("2877/QĐ-UBND", "2877/QĐ-UBND"),
        ("TP. Hạ Long", "TP. Hạ Long"),
        ("2022-10-06", "2022-10-06"),
        ("2022", '"2022"'),
        ("Xã A, B", '"Xã A, B"'),
        ("a: b", '"a: b"'),
        ("No", '"No"'),
        ("Xã A #1", '"Xã A #1"'),
        ("?", '"?"'),
        (True, "true"),
        (0, "0"),
    ],
)
def test_only_what_needs_them_has_quotation_marks(value: object, written: str) -> None:
    assert layout.scalar(value) == written


@pytest.mark.parametrize("scope", [{"communes": 98, "districts": 13, "rural_districts": 7}, {}])
def test_the_skeleton_of_the_targets_is_a_whole_file_and_its_example_fits(scope: dict[str, int]) -> None:
    needs = {"id": "a", "when": {"unit": "district", "level": "advanced"}, "needs": {"kinds": ["Huyện"]}, "basis": "x"}
    text = skeleton.targets("1/QĐ", {"scope": scope, "requirements": [needs]}, 2025, "model")
    data = parse(text, "targets.yaml").data
    assert Targets.model_validate(data).scope.model_dump(exclude_none=True) == scope
    before, key, after = text.partition("targets: []")
    filled = before + key.removesuffix(" []") + after.replace("\n#  ", "\n  ")
    (target,) = Targets.model_validate(parse(filled, "targets.yaml").data).targets
    assert (target.year, target.level, target.of) == (2025, "model", scope.get("communes"))


def test_a_plan_of_counts_and_a_block_without_rows_are_laid_out_so() -> None:
    blocks = [{"name": "Huyện Một", "communes": []}, {"name": "Huyện Hai", "subtotal": {"model": {2025: 1}}}]
    table = {"source": "Biểu 1", "complete": False, "districts": blocks}
    decision = {"number": "1/QĐ", "date": "2022-01-01", "province": "Thử"}
    text = layout.roadmap({"decision": decision, "years": [2025], "levels": ["model"], "communes": table})
    assert "      communes: []\n" in text
    assert "levels: [model]\n" in text
    data = core_yaml.load(text)["communes"]
    assert data["districts"][1] == {"name": "Huyện Hai", "subtotal": {"model": {"2025": 1}}}
    Roadmap.model_validate(parse(text, "roadmap.yaml").data)
