"""Where the two files are found, and what is said of files that cannot be read as text."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from ntm_cli import files
from ntm_cli.errors import CannotCheck
from ntm_cli.files import Folder, bundled, given, load, nearest
from ntm_cli.source import Source

TEXT = "a: 1\ntên: Xã Hòa Bình\n"
NAME_IT = "Name the folder that holds roadmap.yaml and targets.yaml."
SAVE_IT = "Save it again with the encoding UTF-8 (in Notepad: File, Save as, Encoding)."

as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read whatever the permissions say"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(path: Path) -> CannotCheck:
    with pytest.raises(CannotCheck) as caught:
        load(path)
    return caught.value


def not_given(path: Path) -> CannotCheck:
    with pytest.raises(CannotCheck) as caught:
        given(path)
    return caught.value


def loaded(content: bytes) -> Source:
    path = Path("roadmap.yaml")
    path.write_bytes(content)
    return load(path)


def with_roadmap(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "roadmap.yaml").write_text(TEXT, encoding="utf-8")
    return folder


def test_a_folder_holds_a_roadmap_and_targets() -> None:
    folder = Folder(Path("x"))
    assert (folder.roadmap, folder.targets) == (Path("x/roadmap.yaml"), Path("x/targets.yaml"))


def test_the_folder_with_the_files_may_be_given(here: Path) -> None:
    assert given(with_roadmap(here / "any")) == Folder(here / "any")


def test_the_folder_above_data_may_be_given(here: Path) -> None:
    with_roadmap(here / "tỉnh" / "data")
    assert given(here / "tỉnh") == Folder(here / "tỉnh" / "data")


def test_a_roadmap_right_in_the_folder_comes_before_one_in_data(here: Path) -> None:
    with_roadmap(here / "data")
    assert given(with_roadmap(here)) == Folder(here)


def test_a_folder_that_is_not_there_is_named(here: Path) -> None:
    assert str(not_given(Path("tỉnh"))).startswith("There is no folder tỉnh")


def test_a_file_given_as_folder_is_named(here: Path) -> None:
    with_roadmap(here)
    error = not_given(Path("roadmap.yaml"))
    assert (str(error), error.help) == ("roadmap.yaml is not a folder.", NAME_IT)


def test_a_folder_without_a_roadmap_is_named(here: Path) -> None:
    (here / "tỉnh").mkdir()
    (here / "tỉnh" / "targets.yaml").write_text(TEXT, encoding="utf-8")
    error = not_given(Path("tỉnh"))
    assert (str(error), error.help) == ("The folder tỉnh holds no roadmap.yaml.", NAME_IT)


def test_a_roadmap_that_is_a_broken_link_is_given_and_then_cannot_be_read(here: Path) -> None:
    (here / "roadmap.yaml").symlink_to("nowhere.yaml")
    assert given(here) == Folder(here)
    assert str(refused(given(here).roadmap)).endswith("cannot be read: there is no such file.")


def test_a_name_too_long_for_a_folder_is_refused_in_words(here: Path) -> None:
    said = str(not_given(Path("x" * 5000)))
    assert said.startswith(("The folder xxx", "There is no folder xxx"))
    assert said.endswith(".")
    assert "Errno" not in said


def test_the_nearest_data_is_looked_for_upward(here: Path) -> None:
    with_roadmap(here / "data")
    below = here / "a" / "b"
    below.mkdir(parents=True)
    assert nearest(below) == nearest(here) == Folder(here / "data")


def test_the_nearest_data_comes_before_one_further_up(here: Path) -> None:
    with_roadmap(here / "data")
    with_roadmap(here / "a" / "data")
    assert nearest(here / "a" / "b") == nearest(here / "a") == Folder(here / "a" / "data")


def test_a_data_folder_without_a_roadmap_is_passed_over(here: Path) -> None:
    with_roadmap(here / "data")
    (here / "a" / "data").mkdir(parents=True)
    assert nearest(here / "a") == Folder(here / "data")


def test_a_roadmap_outside_data_is_not_found_by_itself(here: Path) -> None:
    with_roadmap(here)
    assert nearest(here) is None


def test_the_copy_installed_with_the_tool_has_both_files() -> None:
    assert bundled().roadmap.is_file()
    assert bundled().targets.is_file()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_with_or_without_a_byte_order_mark(here: Path, encoding: str, ending: str) -> None:
    source = loaded(TEXT.replace("\n", ending).encode(encoding))
    assert (source.data, source.findings) == ({"a": 1, "tên": "Xã Hòa Bình"}, ())
    assert source.text == TEXT.replace("\n", ending), "line endings stay, the mark goes"
    assert source.place("a").span.column == 4


def test_a_second_byte_order_mark_is_a_hidden_character(here: Path) -> None:
    (finding,) = loaded(codecs.BOM_UTF8 * 2 + b"a: 1\n").findings
    assert "U+FEFF" in finding.message
    assert (finding.span.line, finding.span.column) == (1, 1)


@pytest.mark.parametrize("content", [b"", codecs.BOM_UTF8, b"\n\n"])
def test_an_empty_file_is_called_empty(here: Path, content: bytes) -> None:
    (finding,) = loaded(content).findings
    assert (finding.rule, finding.message) == ("broken-yaml", "The file is empty.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_called_by_its_name_on_windows(here: Path, encoding: str) -> None:
    source = loaded(TEXT.encode(encoding))
    (finding,) = source.findings
    assert finding.rule == "broken-yaml"
    assert finding.message == "The file is not saved as UTF-8 but as UTF-16, which Windows calls Unicode."
    assert (finding.span.line, finding.span.column, finding.help) == (1, 1, SAVE_IT)
    assert source.data is None


def test_utf16_is_recognised_by_its_mark_alone(here: Path) -> None:
    (finding,) = loaded(("Ạ" * 100).encode("utf-16")).findings
    assert "UTF-16" in finding.message


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        ("a: 1\nb: Xã\n".encode("latin-1"), 2, 5, "E3"),
        ("a: 1\r\nb: Xã\r\n".encode("latin-1"), 2, 5, "E3"),
        ("a: 1\rb: Xã\r".encode("latin-1"), 2, 5, "E3"),
        ("ã: 1\n".encode("latin-1"), 1, 1, "E3"),
        ("a: 1\nb: đường\n".encode("cp1258", "replace"), 2, 4, "F0"),
        ("b: a\u0300\n".encode("cp1258"), 1, 5, "CC"),
        ("tên: Đường Ướt ".encode() + b"\xe9\n", 1, 16, "E9"),
        ("# Đường\n".encode() + b"a: Xa\xcc\n", 2, 6, "CC"),
        (TEXT.encode()[:-1] + b"\xe1\xba", 2, 17, "E1"),
        (b"a: \xc0\x80\n", 1, 4, "C0"),
        (b"a: \xed\xa0\x80\n", 1, 4, "ED"),
    ],
)
def test_another_encoding_is_found_at_its_first_byte(
    here: Path, content: bytes, line: int, column: int, byte: str
) -> None:
    source = loaded(content)
    (finding,) = source.findings
    assert (finding.rule, finding.message) == (
        "broken-yaml",
        f"The file is not saved as UTF-8: byte 0x{byte} stands here.",
    )
    assert (finding.span.line, finding.span.column, finding.help) == (line, column, SAVE_IT)
    assert source.data is None


def test_another_encoding_behind_a_byte_order_mark_is_found_at_its_first_byte(here: Path) -> None:
    (finding,) = loaded(codecs.BOM_UTF8 + "a: Xã\n".encode() + b"b: \xe3\n").findings
    assert "byte 0xE3" in finding.message
    assert (finding.span.line, finding.span.column) == (2, 4)


def test_a_stray_zero_byte_is_not_taken_for_utf16(here: Path) -> None:
    (finding,) = loaded(b"a: 1\nb: x\x00\n").findings
    assert "UTF-16" not in finding.message
    assert (finding.span.line, finding.span.column) == (2, 5)


def test_a_missing_file_is_named(here: Path) -> None:
    error = refused(here / "data" / "targets.yaml")
    assert str(error) == "data/targets.yaml cannot be read: there is no such file."


def test_a_folder_in_place_of_a_file_is_named(here: Path) -> None:
    (here / "roadmap.yaml").mkdir()
    assert str(refused(here / "roadmap.yaml")) == "roadmap.yaml is a folder, not a file."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_being_opened(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(here / "roadmap.yaml")
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was opened"))
    assert str(refused(here / "roadmap.yaml")) == "roadmap.yaml is not an ordinary file."


def test_a_file_too_large_is_refused_without_being_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (here / "roadmap.yaml").open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    assert str(refused(here / "roadmap.yaml")) == (
        "roadmap.yaml has 2,000,001 bytes; more than 2,000,000 cannot be a roadmap."
    )


def test_a_file_just_small_enough_is_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 5)
    assert loaded(b"a: 1\n").data == {"a": 1}


def test_a_link_that_leads_to_itself_is_refused_in_words(here: Path) -> None:
    (here / "roadmap.yaml").symlink_to("roadmap.yaml")
    assert "roadmap.yaml cannot be read: " in str(refused(here / "roadmap.yaml"))


def test_a_link_to_a_file_is_read(here: Path) -> None:
    (here / "real.yaml").write_text("a: 1\n", encoding="utf-8")
    (here / "roadmap.yaml").symlink_to("real.yaml")
    assert load(here / "roadmap.yaml").data == {"a": 1}


@as_root
def test_a_file_that_may_not_be_read_is_refused_in_words(here: Path) -> None:
    (here / "roadmap.yaml").write_text("a: 1\n", encoding="utf-8")
    (here / "roadmap.yaml").chmod(0)
    assert str(refused(here / "roadmap.yaml")) == "roadmap.yaml cannot be read: reading it is not permitted."


@as_root
def test_a_folder_that_may_not_be_entered_is_refused_in_words(here: Path) -> None:
    folder = with_roadmap(here / "closed")
    folder.chmod(0)
    try:
        not_given(folder)
    finally:
        folder.chmod(0o700)


def test_a_path_below_the_working_directory_is_shown_without_it(here: Path) -> None:
    folder = with_roadmap(here / "a" / "data")
    assert load(folder / "roadmap.yaml").file == "a/data/roadmap.yaml"
    assert load(Path("a", "..", "a", "data", "roadmap.yaml")).file == "a/data/roadmap.yaml"


def test_a_path_elsewhere_is_shown_as_it_was_given(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = with_roadmap(here / "a")
    (here / "b").mkdir()
    monkeypatch.chdir(here / "b")
    assert load(folder / "roadmap.yaml").file == (folder / "roadmap.yaml").as_posix()


def test_every_reason_is_a_sentence_without_the_systems_numbers(here: Path) -> None:
    for path in (Path("nope.yaml"), Path("x" * 5000), Path()):
        said = str(refused(path))
        assert said.endswith(".")
        assert "Errno" not in said
