"""`ntm diff`: what changed between two plans, by unit and name, and what that does; through the real command line."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run
from saying import said
from small import ROADMAP, TARGETS, Book

from ntm_cli.comparing.changes import Comparison, Kind
from ntm_cli.comparing.chapters import sections
from ntm_cli.comparing.comparison import compare
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE

Ntm = Callable[..., Run]
LAC = "{row: 2, name: Xã An Lạc, advanced: 2022}"
MOVED = (LAC, "{row: 2, name: Xã An Lạc, advanced: 2023}")


def compared(new: Book, old: Book | None = None) -> Comparison:
    return compare((old or Book()).dataset(), new.dataset(), "old", "new")


def lines(comparison: Comparison, language: Any = ENGLISH) -> dict[str, list[str]]:
    return {
        said(section.heading, language): [said(line, language) for line in section.lines]
        for section in sections(comparison)
    }


UNTOUCHED = {"What that does to the targets": ["7 targets are as before."]}


def test_nothing_changed(book: Book) -> None:
    assert compared(book).is_same
    assert lines(compared(book)) == {}
    block = "# a note\n        - row: 2\n          name: Xã An Lạc\n          advanced: 2022"
    reformatted = book.with_roadmap((f"- {LAC}", block))
    assert compared(reformatted).is_same


def test_a_moved_commune_is_told_once_with_what_it_does(book: Book) -> None:
    found = compared(book.with_roadmap(MOVED))
    assert lines(found) == {
        "Units": ["Xã An Lạc of Huyện Sông Hồng: advanced moved from 2022 to 2023."],
        # 2 communes by 2022 (Hòa Bình and An Lạc) become 1; by 2023 there are 4 either way.
        "What that does to the counts": ["Advanced communes: 2 → 1 by 2022."],
        "What that does to the targets": [
            "Advanced communes by the end of 2022: 2 of 2, met by 2022 → 1 of 2, short by 1, met by 2023.",
            "6 targets are as before.",
        ],
    }
    assert lines(found, VIETNAMESE) == {
        "Các đơn vị": ["Xã An Lạc (Huyện Sông Hồng): nâng cao chuyển từ năm 2022 sang năm 2023."],
        "Số đơn vị theo lộ trình thay đổi": ["Xã NTM nâng cao: đến hết năm 2022 2 → 1."],
        "So với mục tiêu": [
            "Xã đạt chuẩn NTM nâng cao đến hết năm 2022: 2/2, đủ từ năm 2022 → 1/2, thiếu 1, đủ từ năm 2023.",
            "6 mục tiêu không thay đổi.",
        ],
    }


def test_printed_numbers_that_follow_are_counted_and_others_are_listed(book: Book) -> None:
    followed = book.with_roadmap(
        MOVED,
        ("advanced: {achieved: 1, 2022: 1, 2023: 1}", "advanced: {achieved: 1, 2022: 0, 2023: 2}"),
        ("advanced: {achieved: 1, 2022: 1, 2023: 2, all: 4}", "advanced: {achieved: 1, 2022: 0, 2023: 3, all: 4}"),
    )
    assert lines(compared(followed))["Printed numbers"] == ["4 printed numbers changed with the rows that are counted."]
    astray = book.with_roadmap(
        ("advanced: {achieved: 1, 2022: 1, 2023: 1}", "advanced: {achieved: 1, 2022: 4, 2023: 1}"),
        ("2023: 2, all: 4}", "2023: 2, all: 5}"),
    )
    assert lines(compared(astray)) == UNTOUCHED | {
        "Printed numbers": [
            "Huyện Sông Hồng, advanced, 2022: 1 → 4. The rows make 1.",
            "Bảng 2, advanced, all: the total row 4 → 5. The rows make 4.",
        ]
    }


def test_a_number_put_right_does_not_follow_rows_that_are_as_they_were(book: Book) -> None:
    wrong = book.with_roadmap(("2023: 2, all: 4}", "2023: 2, all: 5}"))
    assert lines(compared(book, wrong)) == UNTOUCHED | {
        "Printed numbers": ["Bảng 2, advanced, all: the total row 5 → 4. The rows make 4."]
    }


UNITS: dict[str, tuple[list[tuple[str, str]], list[str], list[str]]] = {
    "added": (
        [(LAC, f"{LAC}\n        - {{row: 9, name: Xã Mới, advanced: achieved, model: 2023}}")],
        ["Xã Mới of Huyện Sông Hồng: new, advanced achieved and model in 2023."],
        ["Xã Mới (Huyện Sông Hồng): đơn vị mới, nâng cao ở cột đã đạt chuẩn và kiểu mẫu năm 2023."],
    ),
    "added without a level": (
        [(LAC, f"{LAC}\n        - {{row: 9, name: Xã Mới}}")],
        ["Xã Mới of Huyện Sông Hồng: new, without a level."],
        ["Xã Mới (Huyện Sông Hồng): đơn vị mới, không ghi mức độ."],
    ),
    "dropped": (
        [(f"        - {LAC}\n", "")],
        ["Xã An Lạc of Huyện Sông Hồng: dropped; it was advanced in 2022."],
        ["Xã An Lạc (Huyện Sông Hồng): không còn trong bảng; trước đây nâng cao năm 2022."],
    ),
    "renamed, nearly the same": (
        [("name: Xã An Lạc, advanced", "name: Xã An Lạch, advanced")],
        ["Xã An Lạch of Huyện Sông Hồng: renamed from Xã An Lạc."],
        ["Xã An Lạch (Huyện Sông Hồng): tên cũ là Xã An Lạc."],
    ),
    "renamed, another name in the same row": (
        [("name: Xã An Lạc, advanced", "name: Xã Phú Quý, advanced")],
        ["Xã Phú Quý of Huyện Sông Hồng: renamed from Xã An Lạc."],
        ["Xã Phú Quý (Huyện Sông Hồng): tên cũ là Xã An Lạc."],
    ),
    "spelt otherwise": ([("name: Xã Hòa Bình, advanced", "name: Xã Hoà  Bình, advanced")], [], []),
    "level lost": (
        [(LAC, "{row: 2, name: Xã An Lạc}")],
        ["Xã An Lạc of Huyện Sông Hồng: advanced dropped; it was in 2022."],
        ["Xã An Lạc (Huyện Sông Hồng): bỏ nâng cao năm 2022."],
    ),
    "level gained": (
        [(LAC, "{row: 2, name: Xã An Lạc, advanced: 2022, model: 2023}")],
        ["Xã An Lạc of Huyện Sông Hồng: model added, in 2023."],
        ["Xã An Lạc (Huyện Sông Hồng): thêm kiểu mẫu năm 2023."],
    ),
    "from the achieved column": (
        [("Xã Hòa Bình, advanced: achieved", "Xã Hòa Bình, advanced: 2022")],
        ["Xã Hòa Bình of Huyện Sông Hồng: advanced moved from achieved to 2022."],
        ["Xã Hòa Bình (Huyện Sông Hồng): nâng cao chuyển từ “Đã đạt chuẩn” sang năm 2022."],
    ),
    "to another district": (
        [(f"        - {LAC}\n", ""), ("        - {row: 4,", f"        - {LAC}\n        - {{row: 4,")],
        ["Xã An Lạc of TP. Biển Xanh: moved from Huyện Sông Hồng to TP. Biển Xanh."],
        ["Xã An Lạc (TP. Biển Xanh): chuyển từ Huyện Sông Hồng sang TP. Biển Xanh."],
    ),
    "a district renamed": (
        [("- name: Huyện Sông Hồng", "- name: Huyện Sông Lô")],
        ["Huyện Sông Lô: renamed from Huyện Sông Hồng."],
        ["Huyện Sông Lô: tên cũ là Huyện Sông Hồng."],
    ),
    "recognised in another year": (
        [("name: Xã Tân Lập, standard: 2020", "name: Xã Tân Lập, standard: 2019")],
        ["Bảng 1: Xã Tân Lập of TP Biển Xanh: standard moved from 2020 to 2019."],
        ["Bảng 1: Xã Tân Lập (TP Biển Xanh): đạt chuẩn chuyển từ năm 2020 sang năm 2019."],
    ),
    "a district of its own table": (
        [("Thành phố Biển Xanh, standard: 2022", "Thành phố Biển Xanh, standard: 2023")],
        ["Thành phố Biển Xanh: standard moved from 2022 to 2023."],
        ["Thành phố Biển Xanh: đạt chuẩn chuyển từ năm 2022 sang năm 2023."],
    ),
    "another row number": (
        [("{row: 5, name: Xã Vĩnh Thực}", "{row: 6, name: Xã Vĩnh Thực}")],
        ["1 row number changed."],
        ["1 số thứ tự thay đổi."],
    ),
}


@pytest.mark.parametrize("case", UNITS)
def test_a_unit(case: str, book: Book) -> None:
    changes, english, vietnamese = UNITS[case]
    found = compared(book.with_roadmap(*changes))
    assert lines(found).get("Units", []) == english
    assert lines(found, VIETNAMESE).get("Các đơn vị", []) == vietnamese
    assert found.is_same == (not english)


def test_two_communes_of_one_name_are_told_apart_by_their_districts(book: Book) -> None:
    twins = book.with_roadmap(("name: Xã Tân Lập, advanced: 2023", "name: Xã An Lạc, advanced: 2023"))
    found = compared(twins.with_roadmap(("Xã An Lạc, advanced: 2023", "Xã An Lạc, advanced: 2022")), twins)
    assert [(each.kind, each.district) for each in found.units] == [(Kind.MOVED, "TP. Biển Xanh")]


def test_order_does_not_matter(book: Book) -> None:
    hai = "{row: 3, name: Xã Đông Hải, advanced: 2023}"
    swapped = book.with_roadmap((LAC, "{row: 0}"), (hai, LAC)).with_roadmap(("{row: 0}", hai))
    assert compared(swapped).is_same


TARGET = "level: advanced, year: 2022, count: 2, of: 5, percent: 40}"
PROMISES: dict[str, tuple[tuple[str, str], list[str]]] = {
    "count": (
        (TARGET, TARGET.replace("count: 2", "count: 3")),
        ["Advanced communes by the end of 2022: count 2 → 3."],
    ),
    "percent": (
        (TARGET, TARGET.replace("percent: 40", "percent: 41.5")),
        ["Advanced communes by the end of 2022: percentage 40 % → 41.5 %."],
    ),
    "the same percent": ((TARGET, TARGET.replace("percent: 40", "percent: 40.0")), []),
    "left out": (
        (TARGET, TARGET.replace(", percent: 40", "")),
        ["Advanced communes by the end of 2022: percentage 40 % → blank."],
    ),
    "at least": (
        (TARGET, TARGET.replace("percent: 40", "percent: 40, at_least: true")),
        ["Advanced communes by the end of 2022: “at least” blank → stated."],
    ),
    "year": (
        (TARGET, TARGET.replace("2022", "2023")),
        ["Advanced communes by the end of 2023: year 2022 → 2023."],
    ),
    "another id": (
        ("{id: communes-2022,", "{id: c-22,"),
        ["Advanced communes by the end of 2022: id communes-2022 → c-22."],
    ),
    "names": (
        ("names: [Huyện Sông Hồng]", "names: [Huyện Sông Hồng, Thành phố Biển Xanh]"),
        [
            "Advanced districts by the end of 2023: names Huyện Sông Hồng → Huyện Sông Hồng, Thành phố Biển Xanh.",
        ],
    ),
}


@pytest.mark.parametrize("case", PROMISES)
def test_a_target(case: str, book: Book) -> None:
    change, told = PROMISES[case]
    found = compared(book.with_targets(change))
    assert lines(found).get("Targets", []) == told
    assert found.is_same == (not told)


def test_a_target_that_came_or_went(book: Book) -> None:
    models = (
        '  - {id: models-2023, clause: "2", unit: commune, level: model, year: 2023, count: 1, of: 5, percent: 20}\n'
    )
    without = book.with_targets((models, ""))
    assert lines(compared(without)) == {
        "Targets": ["Model communes by the end of 2023: dropped."],
        "What that does to the targets": [
            "Model communes by the end of 2023: 1 of 1, met by 2023 → no target.",
            "6 targets are as before.",
        ],
    }
    assert lines(compared(book, without))["Targets"] == ["Model communes by the end of 2023: new."]


FACTS = {
    "scope": ("targets", ("communes: 5,", "communes: 6,"), "Communes in scope: 5 → 6."),
    "date": ("roadmap", ("2022-01-31", "2022-02-01"), "Date of the decision: 2022-01-31 → 2022-02-01."),
    "years": ("roadmap", ("years: [2022, 2023]", "years: [2022, 2023, 2024]"), "Years: 2022, 2023 → 2022, 2023, 2024."),
    "amends": (
        "roadmap",
        ("province: Thử", "amends: 9/QĐ-UBND, province: Thử"),
        "Amended decision: blank → 9/QĐ-UBND.",
    ),
    "source": ("roadmap", ("source: Bảng 2", "source: Biểu 2"), "Table of communes: Bảng 2 → Biểu 2."),
    "all": (
        "roadmap",
        ("source: Bảng 3", "source: Bảng 3\n  complete: false"),
        "Not all districts listed: blank → stated.",
    ),
    "some": (
        "roadmap",
        ("complete: true", "complete: false"),
        "Not all units recognised before listed: blank → stated.",
    ),
    "basis": ("targets", ("10/QĐ-TTg", "99/QĐ-TTg"), "Requirement model-first: 10/QĐ-TTg → 99/QĐ-TTg."),
    "needs": ("targets", ("advanced, percent: 50", "advanced, percent: 60"), "Requirement half-advanced: changed."),
}


@pytest.mark.parametrize("case", FACTS)
def test_a_fact(case: str, book: Book) -> None:
    file, change, told = FACTS[case]
    new = book.with_roadmap(change) if file == "roadmap" else book.with_targets(change)
    assert lines(compared(new))["Decision and scope"] == [told]


def test_rows_that_are_missing(book: Book) -> None:
    old = book.with_roadmap(("complete: true", "complete: false"))
    new = book.with_roadmap(("complete: true", "complete: false\n  missing: [6-8, 10]"))
    told = lines(compared(new, old))["Decision and scope"]
    assert told == ["Missing rows of units recognised before: blank → 6-8, 10."]


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two commits of a plan, tagged v1 and v2, of which the second moved a commune."""
    place = tmp_path / "data"
    place.mkdir()
    (place / "targets.yaml").write_text(TARGETS, encoding="utf-8")
    git(tmp_path, "init", "-q")
    for tag, book in (("v1", Book()), ("v2", Book().with_roadmap(MOVED))):
        (place / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-q", "-m", tag)
        git(tmp_path, "tag", tag)
    monkeypatch.chdir(tmp_path)
    return tmp_path


MOVE = "Xã An Lạc of Huyện Sông Hồng: advanced moved from 2022 to 2023."


@pytest.mark.parametrize("sides", [["HEAD~1"], ["v1", "v2"], ["v1", "data"], ["v1:data", "v2:./data"]])
def test_revisions(sides: list[str], repository: Path, ntm: Ntm) -> None:
    run = ntm("diff", *sides)
    assert (run.exit, run.err, run.out.count(MOVE)) == (1, "", 1)


def test_a_revision_is_found_from_a_folder_below_and_the_files_as_they_are_now_are_the_newer(
    repository: Path, ntm: Ntm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "data")
    assert ntm("diff", "HEAD").exit == 0
    (repository / "data" / "roadmap.yaml").write_text(ROADMAP, encoding="utf-8")
    run = ntm("diff", "HEAD", "--lang", "vi")
    assert run.exit == 1
    assert run.out.splitlines()[0] == "Thử Nghiệm: từ HEAD đến bản đang sửa"
    assert "nâng cao chuyển từ năm 2023 sang năm 2022." in run.out


@pytest.mark.parametrize("sides", [["v1"], ["v1", "HEAD"]])
def test_a_folder_that_had_another_name_is_found_and_named(sides: list[str], repository: Path, ntm: Ntm) -> None:
    git(repository, "mv", "data", "plán")
    git(repository, "commit", "-q", "-m", "renamed")
    run = ntm("diff", *sides)
    assert (run.exit, run.err, run.out.count(MOVE)) == (1, "", 1)
    assert run.out.startswith("Thử Nghiệm: from v1:data to ")


def test_of_several_folders_with_other_names_none_is_guessed(repository: Path, ntm: Ntm) -> None:
    for name in ("b", "c"):
        shutil.copytree(repository / "data", repository / name)
    git(repository, "rm", "-rq", "--cached", "data")
    git(repository, "add", "b", "c")
    git(repository, "commit", "-q", "-m", "copies")
    run = ntm("diff", "HEAD", "data")
    assert (run.exit, run.out) == (2, "")
    assert run.err == "ntm: HEAD has several data sets: HEAD:b, HEAD:c.\nhelp: Name one of them.\n"


def test_the_same_says_so_and_leaves_with_0(repository: Path, ntm: Ntm) -> None:
    run = ntm("diff", "v2")
    assert (run.exit, run.out) == (0, "Thử Nghiệm: from v2 to the working copy\nBoth plans say the same.\n")


REFUSED = {
    ("diff", "v9"): "ntm: v9 is neither a folder nor a revision that git knows.\n",
    ("diff", "--output=x"): "ntm: `ntm diff` has no option `--output`.\n",
    ("diff", ""): "ntm: A path is empty.\n",
    ("diff", "v1:elsewhere"): "ntm: v1:elsewhere has no elsewhere/roadmap.yaml.\n",
    ("diff", ":data"): "ntm: :data is neither a folder nor a revision that git knows.\n",
    ("diff",): "ntm: `ntm diff` lacks OLD.\n",
    ("diff", "v1", "empty"): "ntm: There is no roadmap.yaml and no targets.yaml in empty, nor in a folder below.\n",
}


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_there_is_a_sentence(typed: tuple[str, ...], repository: Path, ntm: Ntm) -> None:
    (repository / "empty").mkdir()
    run = ntm(*typed)
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith(REFUSED[typed])


def test_a_broken_plan_is_named_with_its_place(repository: Path, ntm: Ntm) -> None:
    (repository / "data" / "roadmap.yaml").write_text(ROADMAP.replace("row: 4,", "row: x,"), encoding="utf-8")
    git(repository, "commit", "-qam", "broken")
    run = ntm("diff", "v1", "HEAD")
    assert run.exit == 2
    line = ROADMAP[: ROADMAP.index("row: 4,")].count("\n") + 1
    assert f"HEAD:roadmap.yaml:{line}:" in run.err


def test_without_git_only_folders_can_be_compared(repository: Path, ntm: Ntm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository / "nowhere"))
    assert "git is needed" in ntm("diff", "v1").err
    assert ntm("diff", "data", "data").exit == 0


def test_outside_a_repository_a_revision_is_refused(
    folder: Callable[[Book], Path], book: Book, ntm: Ntm, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder(book)
    monkeypatch.chdir(place)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(place.parent))
    run = ntm("diff", "HEAD")
    assert (run.exit, run.err.splitlines()[0]) == (2, "ntm: HEAD is neither a folder nor a revision that git knows.")


def test_json_holds_every_change_and_its_sentence(repository: Path, ntm: Ntm) -> None:
    run = ntm("diff", "v1", "--format", "json")
    document = json.loads(run.out)
    assert run.exit == 1
    assert (document["schema"], document["same"], document["old"]["name"]) == (1, False, "v1")
    assert document["units"] == [
        {
            "change": "moved",
            "source": None,
            "unit": "commune",
            "name": "Xã An Lạc",
            "district": "Huyện Sông Hồng",
            "level": "advanced",
            "before": 2022,
            "after": 2023,
            "levels": {},
            "message": MOVE,
        }
    ]
    assert document["counts"] == [{"unit": "commune", "level": "advanced", "year": 2022, "before": 2, "after": 1}]
    (changed,) = (each for each in document["standings"] if not each["same"])
    assert (changed["before"]["plan_when_due"], changed["after"]["gap_when_due"]) == (2, -1)
    assert changed["after"]["state"] == "met late"


def test_markdown_is_text_whatever_a_name_holds(repository: Path, ntm: Ntm) -> None:
    name = "Xã <b>|[x](y)* @a &amp; `c`"
    spoilt = ROADMAP.replace(LAC, f'{LAC}\n        - {{row: 9, name: "{name}"}}')
    (repository / "data" / "roadmap.yaml").write_text(spoilt, encoding="utf-8")
    out = ntm("diff", "v1", "--format", "markdown").out
    assert out.startswith("### Thử Nghiệm: from v1 to the working copy\n\n**Units**\n\n- Xã ")
    line = next(line for line in out.splitlines() if "new, without a level" in line).replace("<!-- -->", "")
    assert not set(line.removeprefix("- ")) & set("<>|[]*@`")
    assert html.unescape(line) == f"- {name} of Huyện Sông Hồng: new, without a level."


def test_lines_fit_a_narrow_terminal(repository: Path, ntm: Ntm, monkeypatch: pytest.MonkeyPatch) -> None:
    out = ntm("diff", "v1").out
    assert max(map(len, out.splitlines())) <= 80


def test_a_province_against_another_takes_no_time_that_grows_with_the_square() -> None:
    def plan(names: range) -> Book:
        rows = "\n".join(
            f"    - {{row: {i + 1}, name: Xã {i}, district: Huyện {i % 9}, advanced: 2022}}" for i in names
        )
        return Book(
            f"decision: {{number: 1/QĐ-UBND, date: 2022-01-31, province: X}}\nyears: [2022]\n"
            f"communes:\n  source: B\n  rows:\n{rows}\n",
            "decision: 1/QĐ-UBND\nscope: {}\ntargets: []\n",
        )

    found = compared(plan(range(2000, 4000)), plan(range(2000)))
    assert [each.kind for each in found.units] == [Kind.ADDED] * 2000 + [Kind.DROPPED] * 2000
