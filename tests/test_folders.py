"""Where data sets are looked for: what a path stands for, and what is nearest."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest
from saying import Told, told

from ntm_cli.errors import CannotCheck
from ntm_cli.limits import elided
from ntm_cli.reading import folders
from ntm_cli.reading.folders import Folder, bundled, named, nearest, only

NAME_IT: Told = ("folders.none.help", {})
HERE = {"key": "folders.here", "values": {}}

as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read whatever the permissions say"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def holding(place: str, *files: str) -> Path:
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    for name in files or ("roadmap.yaml", "targets.yaml"):
        (folder / name).write_text("a: 1\n", encoding="utf-8")
    return folder


def found(path: str) -> list[str]:
    return [folder.path.as_posix() for folder in named(Path(path))]


def refused(path: str) -> CannotCheck:
    with pytest.raises(CannotCheck) as caught:
        list(named(Path(path)))
    return caught.value


def inside(path: str) -> dict[str, object]:
    """Where something was looked for."""
    return {"key": "folders.in", "values": {"path": path}}


def told_both(error: CannotCheck) -> tuple[Told, Told]:
    """What is said of an error, and what to do."""
    return told(error.message), told(error.help)


def test_a_folder_holds_a_roadmap_and_targets() -> None:
    folder = Folder(Path("x"))
    assert (folder.roadmap, folder.targets) == (Path("x/roadmap.yaml"), Path("x/targets.yaml"))


def test_the_copy_installed_with_the_tool_has_both_files() -> None:
    assert bundled().roadmap.is_file()
    assert bundled().targets.is_file()


def test_a_folder_may_hold_results_besides(here: Path) -> None:
    folder = Folder(holding("x"))
    assert folder.files() == (Path("x/roadmap.yaml"), Path("x/targets.yaml"))
    holding("x", "results.yaml")
    assert folder.files() == (Path("x/roadmap.yaml"), Path("x/targets.yaml"), Path("x/results.yaml"))


def test_results_that_are_a_broken_link_are_there(here: Path) -> None:
    folder = Folder(holding("x"))
    folder.results.symlink_to("nowhere.yaml")
    assert folder.files()[-1] == Path("x/results.yaml")


@pytest.mark.parametrize("name", ["results.yml", "Results.yml", "results.yaml.txt", "results.yml.txt", "results .yaml"])
def test_results_under_nearly_their_name_are_refused(name: str, here: Path) -> None:
    folder = Folder(holding("x"))
    holding("x", name)
    with pytest.raises(CannotCheck) as caught:
        folder.files()
    message, help = told_both(caught.value)
    assert message == ("folder.misnamed", {"path": "x"})
    assert help[1] == {"near": name, "name": "results.yaml"}


@pytest.mark.parametrize("name", ["results (1).yaml", "results.bak", "results.xlsx", "old-results.yaml", "results"])
def test_another_file_of_results_beside_them_is_nobodys_business(name: str, here: Path) -> None:
    folder = Folder(holding("x"))
    holding("x", name)
    assert len(folder.files()) == 2


def test_beside_the_results_another_name_is_nobodys_business(here: Path) -> None:
    folder = Folder(holding("x"))
    holding("x", "results.yaml", "results.yml")
    assert folder.files()[-1] == Path("x/results.yaml")


def test_results_alone_are_no_data_set(here: Path) -> None:
    holding("x", "results.yaml")
    holding("y")
    assert found(".") == ["y"]


# What a path stands for


def test_the_folder_with_the_files_may_be_named(here: Path) -> None:
    holding("any")
    assert found("any") == ["any"]


def test_the_folder_above_data_may_be_named(here: Path) -> None:
    holding("tỉnh/data")
    assert found("tỉnh") == ["tỉnh/data"]


@pytest.mark.parametrize("file", ["roadmap.yaml", "targets.yaml", "results.yaml", "Results.YAML"])
def test_one_of_the_files_may_be_named_and_stands_for_all(file: str, here: Path) -> None:
    holding("qn")
    holding("qn/older")
    assert found(f"qn/{file}") == ["qn"]
    holding(".")
    assert found(file) == ["."]


def test_every_data_set_below_a_folder_is_found_by_name(here: Path) -> None:
    for place in ("provinces/qn", "provinces/b/data", "data", "provinces/a/b/c", "provinces/a"):
        holding(place)
    assert found(".") == ["data", "provinces/a", "provinces/a/b/c", "provinces/b/data", "provinces/qn"]
    assert found("provinces/a") == ["provinces/a", "provinces/a/b/c"]


@pytest.mark.parametrize("file", ["roadmap.yaml", "targets.yaml", "Roadmap.YAML"])
def test_half_a_data_set_is_one(file: str, here: Path) -> None:
    holding("whole")
    holding("half", file)
    assert found(".") == ["half", "whole"]


def test_a_file_that_is_a_broken_link_or_a_folder_makes_a_data_set(here: Path) -> None:
    for place in ("a", "b"):
        Path(place).mkdir()
    Path("a", "targets.yaml").symlink_to("nowhere.yaml")
    Path("b", "roadmap.yaml").mkdir()
    assert found(".") == ["a", "b"]


def test_what_others_wrote_is_passed_over(here: Path) -> None:
    for place in (".git/x", ".venv/lib/ntm_cli/data", "web/node_modules/x/data", "env/lib/ntm_cli/data", "data"):
        holding(place)
    holding("env", "pyvenv.cfg")
    assert found(".") == ["data"]


def test_what_others_wrote_is_checked_if_it_is_named(here: Path) -> None:
    holding(".hidden/data")
    holding("env/data")
    holding("env", "pyvenv.cfg")
    assert found(".hidden") == [".hidden/data"]
    assert found("env") == ["env/data"]


def test_links_to_folders_lead_into_no_loop(here: Path) -> None:
    holding("a/data")
    Path("a", "up").symlink_to("..")
    Path("a", "self").symlink_to("self")
    Path("a", "data", "again").symlink_to(here / "a")
    assert found(".") == ["a/data"]


def test_a_linked_folder_with_a_data_set_is_found(here: Path) -> None:
    holding(".shared/qn")
    Path("provinces").mkdir()
    Path("provinces", "qn").symlink_to("../.shared/qn")
    assert found(".") == ["provinces/qn"]


def test_a_linked_folder_that_is_named_is_searched(here: Path) -> None:
    holding(".shared/qn/data")
    Path("provinces").symlink_to(".shared")
    assert found("provinces") == ["provinces/qn/data"]


def test_a_search_goes_deeper_than_python_recurses(here: Path) -> None:
    deep = Path(*["a"] * 300)
    holding(str(deep))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 100)
    try:
        assert found(".") == [deep.as_posix()]
    finally:
        sys.setrecursionlimit(limit)


def test_a_search_without_end_is_refused_after_what_it_found(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MAX_FOLDERS", 3)
    for place in ("a", "b"):
        holding(place)
    assert found(".") == ["a", "b"]
    holding("c")
    search = named(Path())
    assert [next(search).path.name, next(search).path.name] == ["a", "b"]
    with pytest.raises(CannotCheck) as caught:
        next(search)
    assert told_both(caught.value) == (("folders.too-many", {"most": 3, "where": HERE}), NAME_IT)


def test_a_folder_that_nobody_can_look_into_is_not_passed_over(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("a", "b", "c"):
        holding(place, "other.yaml")
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if path.name == "b":
            raise PermissionError(13, "by design")
        return scandir(path)

    monkeypatch.setattr("ntm_cli.reading.folders.os.scandir", refusing)
    assert found(".") == ["b"]


def test_a_folder_that_is_not_there_is_named(here: Path) -> None:
    assert told_both(refused("tỉnh")) == (("folder.missing", {"path": "tỉnh"}), NAME_IT)


def test_a_link_to_no_folder_is_named(here: Path) -> None:
    Path("tỉnh").symlink_to("nowhere")
    assert told_both(refused("tỉnh")) == (("folder.dangling", {"path": "tỉnh"}), NAME_IT)


def test_another_file_is_named(here: Path) -> None:
    holding(".", "notes.yaml")
    assert told_both(refused("notes.yaml")) == (("folder.neither", {"path": "notes.yaml"}), NAME_IT)


def test_a_folder_without_data_is_named(here: Path) -> None:
    Path("tỉnh").mkdir()
    assert told_both(refused("tỉnh")) == (("folders.none", {"where": inside("tỉnh")}), NAME_IT)
    assert told_both(refused(".")) == (("folders.none", {"where": HERE}), NAME_IT)


@pytest.mark.parametrize("place", ["tỉnh", "tỉnh/data"])
def test_where_all_files_have_nearly_the_right_names_one_is_named(place: str, here: Path) -> None:
    holding(place, "roadmap.yaml.txt", "targets.yaml.txt")
    renaming = {"near": "roadmap.yaml.txt", "name": "roadmap.yaml"}
    assert told(refused("tỉnh").help) == ("file.rename.hidden", renaming)


def test_a_name_too_long_for_a_folder_is_refused_in_words(here: Path) -> None:
    reason = {"key": "refused.long", "values": {}}
    assert told(refused("x" * 5000).message) == ("folder.closed", {"path": elided("x" * 5000), "reason": reason})


# The one that a path stands for


def test_the_only_data_set_below_a_folder_is_the_one(here: Path) -> None:
    holding("a/b/data")
    assert only(Path("a")) == Folder(Path("a/b/data"))


def test_a_data_set_right_in_a_folder_comes_before_those_below(here: Path) -> None:
    holding("qn")
    holding("qn/older")
    assert only(Path("qn")) == Folder(Path("qn"))


def test_of_several_data_sets_none_is_chosen(here: Path) -> None:
    for place in ("data", "provinces/qn"):
        holding(place)
    with pytest.raises(CannotCheck) as caught:
        only(Path())
    several = {"where": HERE, "folders": ["data", str(Path("provinces/qn"))]}
    assert told_both(caught.value) == (("folders.several", several), ("folders.several.help", {}))


def test_ten_data_sets_are_listed_whole(here: Path) -> None:
    for number in range(10, 20):
        holding(f"all/{number}")
    with pytest.raises(CannotCheck) as caught:
        only(Path("all"))
    assert caught.value.message.key == "folders.several"


@pytest.mark.parametrize("more", [1, 14])
def test_of_very_many_data_sets_ten_are_listed(more: int, here: Path) -> None:
    for number in range(10, 20 + more):
        holding(f"all/{number}")
    with pytest.raises(CannotCheck) as caught:
        only(Path("all"))
    listed = [str(Path("all", str(number))) for number in range(10, 20)]
    told_of = {"where": inside("all"), "folders": listed, "more": more}
    assert told(caught.value.message) == ("folders.very-many", told_of)


def test_one_data_set_under_two_names_is_one(here: Path) -> None:
    holding("z")
    Path("a").symlink_to("z")
    assert only(Path()) == Folder(Path("a"))


# What is nearest


def test_the_nearest_data_is_looked_for_upward(here: Path) -> None:
    holding("data")
    below = here / "a" / "b"
    below.mkdir(parents=True)
    assert nearest(below) == nearest(here) == here / "data"


def test_the_nearest_data_comes_before_one_further_up(here: Path) -> None:
    for place in ("data", "a/data"):
        holding(place)
    assert nearest(here / "a" / "b") == nearest(here / "a") == here / "a" / "data"


def test_the_files_that_somebody_stands_among_come_before_a_data_further_up(here: Path) -> None:
    holding("data")
    holding("qn", "targets.yaml")
    Path("qn", "notes").mkdir()
    assert nearest(here / "qn" / "notes") == nearest(here / "qn") == here / "qn"


def test_a_broken_link_that_somebody_stands_beside_comes_before_a_data_further_up(here: Path) -> None:
    holding("data")
    Path("qn").mkdir()
    Path("qn", "targets.yaml").symlink_to("nowhere")
    assert nearest(here / "qn") == here / "qn"


def test_data_comes_before_the_files_beside_it(here: Path) -> None:
    holding("data")
    holding(".", "targets.yaml")
    assert nearest(here) == here / "data"


def test_a_data_without_either_file_is_passed_over(here: Path) -> None:
    holding("data")
    holding("a/data", "other.yaml")
    holding("b", "data")
    assert nearest(here / "a") == nearest(here / "b") == here / "data"


@pytest.mark.parametrize("file", ["roadmap.yaml", "targets.yaml"])
def test_half_a_data_comes_before_a_whole_one_further_up(file: str, here: Path) -> None:
    holding("data")
    holding("a/data", file)
    assert nearest(here / "a") == here / "a" / "data"


@pytest.mark.parametrize("link", ["data", "data/roadmap.yaml"])
@pytest.mark.parametrize("target", ["nowhere", "/dev/null/x", "data", "roadmap.yaml"])
def test_a_broken_link_comes_before_a_whole_data_further_up(link: str, target: str, here: Path) -> None:
    holding("data")
    place = here / "a" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(target)
    assert nearest(here / "a") == here / "a" / "data"


@as_root
def test_an_unreadable_data_comes_before_a_whole_one_further_up(here: Path) -> None:
    holding("data")
    closed = holding("a/data")
    closed.chmod(0)
    try:
        assert nearest(here / "a") == here / "a" / "data"
    finally:
        closed.chmod(0o700)


@as_root
def test_an_unreadable_folder_further_up_hides_nothing(here: Path) -> None:
    holding("data")
    Path("closed", "a").mkdir(parents=True)
    Path("closed").chmod(0o111)
    try:
        assert nearest(here / "closed" / "a") == here / "data"
    finally:
        Path("closed").chmod(0o700)


def test_without_data_nothing_is_nearest(here: Path) -> None:
    Path("a").mkdir()
    assert nearest(here / "a") is None
