"""What is read of a file, and what is said of one that cannot be read as text or must not be read."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from saying import Told, said, told

from ntm_cli.errors import CannotCheck
from ntm_cli.reading import files
from ntm_cli.reading.files import load
from ntm_cli.reading.paths import shown
from ntm_cli.source import Source

TEXT = "a: 1\ntên: Xã Hòa Bình\n"
SAVE_AGAIN: Told = ("broken-yaml.utf-8.help", {})
LINK_OUT = "file.link-out"

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


def refusal(path: Path) -> Told:
    return told(refused(path).message)


def loaded(content: bytes) -> Source:
    path = Path("roadmap.yaml")
    path.write_bytes(content)
    return load(path)


def closed(key: str, reason: str, **named: str) -> Told:
    """What is said of a file or folder that the system refuses."""
    return key, {**named, "reason": {"key": reason, "values": {}}}


def with_roadmap(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "roadmap.yaml").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_with_or_without_a_byte_order_mark(here: Path, encoding: str, ending: str) -> None:
    source = loaded(TEXT.replace("\n", ending).encode(encoding))
    assert (source.data, source.findings) == ({"a": 1, "tên": "Xã Hòa Bình"}, ())
    assert source.text == TEXT.replace("\n", ending), "line endings stay, the mark goes"
    assert source.place("a").span.column == 4


def test_a_second_byte_order_mark_is_a_hidden_character(here: Path) -> None:
    (finding,) = loaded(codecs.BOM_UTF8 * 2 + b"a: 1\n").findings
    assert told(finding.message) == ("broken-yaml.hidden", {"point": "U+FEFF"})
    assert (finding.span.line, finding.span.column) == (1, 1)


@pytest.mark.parametrize("content", [b"", codecs.BOM_UTF8, b"\n\n"])
def test_an_empty_file_is_called_empty(here: Path, content: bytes) -> None:
    (finding,) = loaded(content).findings
    assert (finding.rule, told(finding.message)) == ("broken-yaml", ("broken-yaml.empty", {}))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_called_by_its_name_on_windows(here: Path, encoding: str) -> None:
    source = loaded(TEXT.encode(encoding))
    (finding,) = source.findings
    assert finding.rule == "broken-yaml"
    assert told(finding.message) == ("broken-yaml.utf-16", {})
    assert (finding.span.line, finding.span.column, told(finding.help)) == (1, 1, SAVE_AGAIN)
    assert source.data is None


def test_utf16_is_recognised_by_its_mark_alone(here: Path) -> None:
    (finding,) = loaded(("Ạ" * 100).encode("utf-16")).findings
    assert told(finding.message) == ("broken-yaml.utf-16", {})


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
    assert (finding.rule, told(finding.message)) == ("broken-yaml", ("broken-yaml.utf-8", {"byte": byte}))
    assert (finding.span.line, finding.span.column, told(finding.help)) == (line, column, SAVE_AGAIN)
    assert source.data is None


def test_another_encoding_behind_a_byte_order_mark_is_found_at_its_first_byte(here: Path) -> None:
    (finding,) = loaded(codecs.BOM_UTF8 + "a: Xã\n".encode() + b"b: \xe3\n").findings
    assert told(finding.message) == ("broken-yaml.utf-8", {"byte": "E3"})
    assert (finding.span.line, finding.span.column) == (2, 4)


def test_a_stray_zero_byte_is_not_taken_for_utf16(here: Path) -> None:
    (finding,) = loaded(b"a: 1\nb: x\x00\n").findings
    assert told(finding.message) == ("broken-yaml.hidden", {"point": "U+0000"})
    assert (finding.span.line, finding.span.column) == (2, 5)


def test_a_missing_file_is_named(here: Path) -> None:
    error = refused(here / "data" / "targets.yaml")
    assert (told(error.message), error.help) == (("file.missing", {"file": "data/targets.yaml"}), None)


@pytest.mark.parametrize(("missing", "left"), [("roadmap", "targets"), ("targets", "roadmap")])
def test_of_half_a_data_set_both_halves_are_named(missing: str, left: str, here: Path) -> None:
    (here / f"{left}.yaml").write_text(TEXT, encoding="utf-8")
    error = refused(here / f"{missing}.yaml")
    halves = {"file": f"{missing}.yaml", "other": f"{left}.yaml"}
    assert (told(error.message), error.help) == (("file.missing.beside", halves), None)


def test_a_half_that_is_a_broken_link_is_named_too(here: Path) -> None:
    (here / "targets.yaml").symlink_to("nowhere.yaml")
    halves = {"file": "roadmap.yaml", "other": "targets.yaml"}
    assert refusal(here / "roadmap.yaml") == ("file.missing.beside", halves)


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("roadmap.yaml.txt", "file.rename.hidden"),
        ("Roadmap.yml.TXT", "file.rename.hidden"),
        ("roadmap.yml", "file.rename"),
        ("Roadmap.yaml", "file.rename"),
        ("road map.yaml", "file.rename"),
        ("roadmap (1).yaml", "file.rename.if"),
        ("roadmap - Copy.yaml", "file.rename.if"),
        ("Bản sao của roadmap.yaml", "file.rename.if"),
        ("roadmap_v2.yaml", "file.rename.if"),
        ("roadmap.yaml.bak", "file.rename.if"),
        ("roadmap.yaml~", "file.rename.if"),
        ("roadmap..yaml", "file.rename.if"),
        ("roadmaps.yaml", "file.rename.if"),
        ("my-roadmap.yaml", "file.rename.if"),
        ("roadmap.txt", "file.rename.if"),
        ("roadmap", "file.rename.if"),
        ("roadmap.docx", "file.no-text"),
        ("roadmap.yaml.docx", "file.no-text"),
        ("Roadmap 2025.XLSX", "file.no-text"),
    ],
)
def test_a_file_of_nearly_the_right_name_is_to_be_renamed(name: str, help: str, here: Path) -> None:
    (here / name).write_text(TEXT, encoding="utf-8")
    error = refused(here / "roadmap.yaml")
    assert told(error.message) == ("file.missing", {"file": "roadmap.yaml"})
    assert told(error.help) == (help, {"near": name, "name": "roadmap.yaml"})


def test_the_surest_of_several_names_is_the_one(here: Path) -> None:
    for name in ("roadmap (1).yaml", "roadmap.docx", "roadmap.yml"):
        (here / name).touch()
    assert told(refused(here / "roadmap.yaml").help) == ("file.rename", {"near": "roadmap.yml", "name": "roadmap.yaml"})


def test_a_folder_is_not_to_be_renamed(here: Path) -> None:
    (here / "roadmap.yml").mkdir()
    assert refused(here / "roadmap.yaml").help is None


@pytest.mark.parametrize("name", ["mroadmap.yaml", "targets.yaml.txt", "roadmapXyaml", "roadmap.schema.json"])
def test_a_file_of_quite_another_name_is_not(name: str, here: Path) -> None:
    (here / name).write_text(TEXT, encoding="utf-8")
    assert refused(here / "roadmap.yaml").help is None


def test_a_link_to_nothing_is_called_one(here: Path) -> None:
    (here / "roadmap.yaml").symlink_to("nowhere.yaml")
    assert refusal(here / "roadmap.yaml") == ("file.dangling", {"file": "roadmap.yaml"})


def test_a_folder_in_place_of_a_file_is_named(here: Path) -> None:
    (here / "roadmap.yaml").mkdir()
    assert refusal(here / "roadmap.yaml") == ("file.folder", {"file": "roadmap.yaml"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_being_opened(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(here / "roadmap.yaml")
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was opened"))
    assert refusal(here / "roadmap.yaml") == ("file.odd", {"file": "roadmap.yaml"})


def test_a_file_too_large_is_refused_without_being_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (here / "roadmap.yaml").open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    sizes = {"file": "roadmap.yaml", "size": 2_000_001, "most": 2_000_000}
    assert refusal(here / "roadmap.yaml") == ("file.large", sizes)


def test_a_file_just_small_enough_is_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 5)
    assert loaded(b"a: 1\n").data == {"a": 1}


def test_a_link_that_leads_to_itself_is_refused_in_words(here: Path) -> None:
    (here / "roadmap.yaml").symlink_to("roadmap.yaml")
    assert refusal(here / "roadmap.yaml") == closed("file.closed", "refused.loop", file="roadmap.yaml")


def test_a_link_to_a_file_is_read(here: Path) -> None:
    (here / "real.yaml").write_text("a: 1\n", encoding="utf-8")
    (here / "roadmap.yaml").symlink_to("real.yaml")
    assert load(here / "roadmap.yaml").data == {"a": 1}


@as_root
def test_a_file_that_may_not_be_read_is_refused_in_words(here: Path) -> None:
    (here / "roadmap.yaml").write_text("a: 1\n", encoding="utf-8")
    (here / "roadmap.yaml").chmod(0)
    assert refusal(here / "roadmap.yaml") == closed("file.closed", "refused.permission", file="roadmap.yaml")


@as_root
@pytest.mark.parametrize(
    ("mode", "key", "named"),
    [
        (0, "folder.closed", {"path": "tỉnh"}),
        (0o111, "folder.closed", {"path": "tỉnh"}),
        (0o444, "file.closed", {"file": "tỉnh/targets.yaml"}),
    ],
)
def test_a_folder_that_may_not_be_entered_is_refused_in_words(
    mode: int, key: str, named: dict[str, str], here: Path
) -> None:
    folder = with_roadmap(here / "tỉnh")
    folder.chmod(mode)
    try:
        assert refusal(Path("tỉnh", "targets.yaml")) == closed(key, "refused.permission", **named)
    finally:
        folder.chmod(0o700)


# Links and repositories


@pytest.fixture
def repository(here: Path) -> Path:
    """A repository, with a file beside it that is none of its own; the working directory is above both."""
    (here / "secret.yaml").write_text("password: xyzzy\n", encoding="utf-8")
    (here / "elsewhere").mkdir()
    (here / "elsewhere" / "roadmap.yaml").write_text("password: xyzzy\n", encoding="utf-8")
    (here / "repository" / ".git").mkdir(parents=True)
    (here / "repository" / "data").mkdir()
    return here / "repository"


def linked(link: Path, target: str) -> Path:
    link.symlink_to(target)
    return link


OUTSIDE = [
    ("data/roadmap.yaml", "../../secret.yaml", ""),
    ("data/roadmap.yaml", "/etc/passwd", ""),
    ("data/roadmap.yaml", "../../nowhere.yaml", ""),
    ("qn", "../elsewhere", "roadmap.yaml"),
    ("qn", "..", "elsewhere/roadmap.yaml"),
]


@pytest.mark.parametrize(("place", "target", "rest"), OUTSIDE)
def test_what_a_link_out_of_a_repository_leads_to_is_not_read(
    place: str, target: str, rest: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    path = linked(repository / place, target) / rest
    for seen in (path, path.relative_to(repository.parent)):
        error = refused(seen)
        assert told(error.message) == (LINK_OUT, {"file": shown(seen)})
        assert told(error.help) == ("file.link-out.help", {})


def test_a_link_to_a_link_out_of_a_repository_is_not_read(repository: Path) -> None:
    linked(repository / "inside.yaml", "../secret.yaml")
    assert refusal(linked(repository / "data" / "roadmap.yaml", "../inside.yaml"))[0] == LINK_OUT


def test_a_repository_reached_by_a_link_keeps_its_own_links_inside(repository: Path, here: Path) -> None:
    linked(here / "checkout", "repository")
    (repository / "shared.yaml").write_text(TEXT, encoding="utf-8")
    linked(repository / "data" / "targets.yaml", "../shared.yaml")
    linked(repository / "data" / "roadmap.yaml", "../../secret.yaml")
    assert load(here / "checkout" / "data" / "targets.yaml").text == TEXT
    assert refusal(here / "checkout" / "data" / "roadmap.yaml")[0] == LINK_OUT


def test_a_worktree_is_a_repository_too(repository: Path) -> None:
    (repository / ".git").rmdir()
    (repository / ".git").write_text("gitdir: ../.git/worktrees/x\n", encoding="utf-8")
    assert refusal(linked(repository / "roadmap.yaml", "../secret.yaml"))[0] == LINK_OUT


def test_another_repository_behind_a_link_is_not_read_either(repository: Path, here: Path) -> None:
    (here / "elsewhere" / ".git").write_text("gitdir: /nowhere\n", encoding="utf-8")
    assert refusal(linked(repository / "qn", "../elsewhere") / "roadmap.yaml")[0] == LINK_OUT
    assert refusal(linked(repository / "up", "..") / "elsewhere" / "roadmap.yaml")[0] == LINK_OUT


def test_links_within_a_repository_are_followed(repository: Path) -> None:
    (repository / "shared").mkdir()
    (repository / "shared" / "roadmap.yaml").write_text(TEXT, encoding="utf-8")
    assert load(linked(repository / "data" / "roadmap.yaml", "../shared/roadmap.yaml")).text == TEXT
    assert load(linked(repository / "qn", "shared") / "roadmap.yaml").text == TEXT


def test_links_outside_any_repository_are_followed(here: Path) -> None:
    (here / "a").mkdir()
    (here / "b.yaml").write_text(TEXT, encoding="utf-8")
    assert load(linked(here / "a" / "roadmap.yaml", "../b.yaml")).text == TEXT


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
        sentence = said(refused(path).message)
        assert sentence.endswith(".")
        assert "Errno" not in sentence
