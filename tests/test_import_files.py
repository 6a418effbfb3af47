"""The decision's tables in files of other programs: whatever they stand in, they become what the repository has."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import core_yaml
import pytest
from office_files import WRITERS
from pages import before, communes, decision, districts
from running import Run

Ntm = Callable[..., Run]

#: Files that LibreOffice made of a Word file or a sheet with the same tables.
PROGRAMS = Path(__file__).parent / "printed" / "libreoffice"
SECONDS = 3


@pytest.fixture
def shipped(repository: Path) -> object:
    return core_yaml.load((repository / "data" / "roadmap.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", WRITERS)
def test_every_kind_of_file_gives_the_same_in_time(name: str, ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    WRITERS[name](decision(), tmp_path / name)
    started = time.process_time()
    run = ntm("import", str(tmp_path / name))
    assert time.process_time() - started < SECONDS
    assert core_yaml.load(run.out) == shipped
    assert "Not placed" not in run.err
    assert run.exit == 1, "the decision's own 21 and 20 disagree"


@pytest.mark.parametrize("file", sorted(PROGRAMS.iterdir()), ids=lambda file: file.name)
def test_what_another_program_saved_gives_the_same(file: Path, ntm: Ntm, shipped: object) -> None:
    run = ntm("import", str(file))
    assert core_yaml.load(run.out) == shipped
    assert "Not placed" not in run.err


def test_every_name_that_a_page_or_a_narrow_column_broke_is_told(ntm: Ntm) -> None:
    run = ntm("import", str(PROGRAMS / "writer.pdf"))
    told = (
        " ".join(run.err.split())
        .partition("joined: ")[2]
        .partition(" Inferred")[0]
        .replace(" joined: ", ", ")
        .split(", ")
    )
    blocks = core_yaml.load(run.out)["communes"]["districts"]
    broken = {row["name"] for block in blocks for row in block["communes"] if len(row["name"]) > len("Xã Đầm Hà")}
    assert broken <= set(told)
    assert len(told) > 100


def test_a_file_for_each_table_gives_the_same(ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    WRITERS["d.docx"](before(), tmp_path / "1.docx")
    WRITERS["d.xlsx"](communes(), tmp_path / "2.xlsx")
    WRITERS["d.html"](districts(), tmp_path / "3.htm")
    run = ntm("import", *(str(tmp_path / name) for name in ("3.htm", "1.docx", "2.xlsx")))
    assert core_yaml.load(run.out) == shipped


@pytest.mark.parametrize("name", ["d.docx", "d.xlsx", "d.html"])
def test_what_a_file_is_is_seen_in_it_and_not_in_its_name(name: str, ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    WRITERS[name](decision(), tmp_path / name)
    shutil.copy(tmp_path / name, tmp_path / "phu-bieu.xls")
    assert core_yaml.load(ntm("import", str(tmp_path / "phu-bieu.xls")).out) == shipped
