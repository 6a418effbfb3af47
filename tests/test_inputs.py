"""Whatever the two files hold, `ntm` ends with 0, 1 or 2 and a finding with a line, soon, and changes no byte of them.

Each input goes through the command line: `check` as text and as JSON, and both summaries.
"""

from __future__ import annotations

import codecs
import json
import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from running import Run
from small import ROADMAP, TARGETS, Book

from ntm_cli.letters import is_invisible
from ntm_cli.pages import FORMS
from ntm_cli.reading import files

Ntm = Callable[..., Run]

FILES = ("roadmap.yaml", "targets.yaml")
COMMANDS = (
    ("check",),
    ("check", "--format", "json"),
    ("summary", "--by", "district", "--names"),
    ("summary", "--by", "commune"),
    ("summary", "--by", "district", "--format", "csv"),
    ("summary", "--format", "json"),
)
#: Far more than any of these inputs needs, far less than anything that grows with the square of its length.
SECONDS = 5.0
AN_LAC = "name: Xã An Lạc, advanced: 2022"
AS_ROOT = not hasattr(os, "geteuid") or os.geteuid() == 0

without_links = pytest.mark.skipif(os.name == "nt", reason="making links needs special rights on Windows")


def written(folder: Path, roadmap: bytes | str = ROADMAP, targets: bytes | str = TARGETS) -> Path:
    for name, content in zip(FILES, (roadmap, targets), strict=True):
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@dataclass(frozen=True)
class Checked:
    """A check as text, and what its JSON says of each finding."""

    exit: int
    out: str
    err: str
    findings: tuple[dict[str, Any], ...]


def without_line_breaks(text: str) -> str:
    return " ".join(text.split())


def demand_plain_characters(run: Run) -> None:
    seen = {letter for letter in run.out + run.err if is_invisible(letter) and letter not in "\r\n"}
    assert not seen, f"raw characters that a terminal might obey: {sorted(map(ascii, seen))}"


def checked(ntm: Ntm, folder: Path) -> Checked:
    """What `check` says, after every command has kept the promise of this file."""
    before = [(folder / name).read_bytes() for name in FILES]
    runs = []
    for command in COMMANDS:
        began = time.perf_counter()
        run = ntm(command[0], str(folder), *command[1:])
        assert time.perf_counter() - began < SECONDS, command
        assert run.exit in (0, 1, 2), command
        assert "Traceback" not in run.err
        assert "itself failed" not in run.err
        demand_plain_characters(run)
        runs.append(run)
    for ending in FORMS:
        demand_a_report(ntm, folder, folder / f"out{ending}", runs[-1].exit)
    assert [(folder / name).read_bytes() for name in FILES] == before
    check, as_json, *summaries = runs
    assert check.exit == as_json.exit
    found = found_in(as_json)
    demand_places(found, folder)
    for summary in summaries:
        assert (summary.exit, bool(summary.out)) in {(0, True), (2, False)}
    return Checked(check.exit, check.out, check.err, found)


def demand_a_report(ntm: Ntm, folder: Path, file: Path, exit: int) -> None:
    """A report is written where a summary is, and holds no character that is not seen."""
    began = time.perf_counter()
    run = ntm("report", str(folder), "--output", str(file))
    assert time.perf_counter() - began < SECONDS, file.suffix
    assert (run.exit, file.exists()) == (exit, exit == 0), run.err
    demand_plain_characters(run)
    if exit == 0 and file.suffix != ".xlsx":
        demand_plain_characters(Run(0, file.read_text(encoding="utf-8"), ""))


def found_in(run: Run) -> tuple[dict[str, Any], ...]:
    """The findings of a check as JSON."""
    return tuple(json.loads(run.out)["findings"]) if run.exit != 2 else ()


def demand_places(findings: Iterable[dict[str, Any]], folder: Path) -> None:
    texts = {name: (folder / name).read_bytes().decode("utf-8", "replace") for name in FILES}
    counts = {name: len(re.split("\r\n|\r|\n", text)) for name, text in texts.items()}
    for finding in findings:
        assert 1 <= finding["line"] <= counts[Path(finding["file"]).name]
        assert finding["column"] >= 1
        assert finding["message"]


def demand_finding(check: Checked, line: int, gist: tuple[str, ...], file: str = "roadmap.yaml") -> None:
    """One finding in this line says all of the gist: keys of messages and values in them."""
    assert check.exit == 1
    assert f"{file}:{line}:" in check.out, check.out[:3000]  # explaining the whole of a long output would take minutes
    here = [finding for finding in check.findings if (Path(finding["file"]).name, finding["line"]) == (file, line)]
    assert any(set(gist) <= set(leaves(finding)) for finding in here), str(here)[:3000]


def leaves(said: Any) -> Iterator[str]:
    """Every text and number in the key and values of what is said, and of what is said within it."""
    if isinstance(said, dict):
        for name in ("key", "values", "help_key", "help_values") if "values" in said else said:
            yield from leaves(said.get(name))
    elif isinstance(said, list):
        for item in said:
            yield from leaves(item)
    else:
        yield str(said)


BYTES: dict[str, tuple[bytes | str, int, tuple[str, ...]]] = {
    "empty": (b"", 1, ("broken-yaml.empty",)),
    "blank lines": (b"\n \n\n", 1, ("broken-yaml.empty",)),
    "only comments": ("# không có gì\n# cả\n", 1, ("broken-yaml.empty",)),
    "only the mark of utf-8": (codecs.BOM_UTF8, 1, ("broken-yaml.empty",)),
    "utf-16 with its mark": (ROADMAP.encode("utf-16"), 1, ("broken-yaml.utf-16",)),
    "utf-16 without its mark": (ROADMAP.encode("utf-16-le"), 1, ("broken-yaml.utf-16",)),
    "utf-32": (ROADMAP.encode("utf-32"), 1, ("broken-yaml.utf-16",)),
    "latin-1": (ROADMAP.encode("latin-1", "replace"), 10, ("broken-yaml.utf-8", "F4")),
    "cp1258": (unicodedata.normalize("NFD", ROADMAP).encode("cp1258", "replace"), 1, ("broken-yaml.utf-8", "D0")),
    "one byte astray in the last line": (ROADMAP.encode() + b"# \xff", 48, ("broken-yaml.utf-8", "FF")),
    "a letter cut in two at the end": (ROADMAP.encode() + "# ạ".encode()[:-1], 48, ("broken-yaml.utf-8",)),
    "zero byte": (ROADMAP.encode().replace(b"achieved", b"achi\x00eved", 1), 7, ("broken-yaml.hidden", "U+0000")),
    "escape": (ROADMAP.replace("Bảng 2", "Bảng\x1b[31m 2"), 5, ("broken-yaml.hidden", "U+001B")),
    "second mark of utf-8": (codecs.BOM_UTF8 * 2 + ROADMAP.encode(), 1, ("broken-yaml.hidden", "U+FEFF")),
    "half a surrogate": (ROADMAP.encode().replace("Bảng 2".encode(), b"\xed\xa0\x80"), 5, ("broken-yaml.utf-8",)),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, 1, ("broken-yaml.utf-8",)),
    "a word document": (b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + b"\x00" * 90, 1, ("broken-yaml.utf-16",)),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_roadmap_are_a_finding_with_a_line(name: str, ntm: Ntm, tmp_path: Path) -> None:
    content, line, gist = BYTES[name]
    demand_finding(checked(ntm, written(tmp_path, content)), line, gist)


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_targets_are_a_finding_in_that_file(name: str, ntm: Ntm, tmp_path: Path) -> None:
    if name in ("empty", "only comments", "utf-16 with its mark", "a picture"):
        content, line, gist = BYTES[name]
        demand_finding(checked(ntm, written(tmp_path, ROADMAP, content)), line, gist, "targets.yaml")


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_marks_and_line_endings_of_windows_and_mac_change_nothing(
    mark: bytes, ending: str, ntm: Ntm, tmp_path: Path
) -> None:
    spoilt = ROADMAP.replace("2023: 2, all: 4", "2023: 3, all: 4").replace("\n", ending)
    demand_finding(checked(ntm, written(tmp_path, mark + spoilt.encode())), 7, ("total-mismatch", "3"))
    good = ROADMAP.replace("\n", ending), TARGETS.replace("\n", ending)
    assert checked(ntm, written(tmp_path, mark + good[0].encode(), mark + good[1].encode())).exit == 0


def test_a_file_of_50_mb_is_refused_at_once(ntm: Ntm, tmp_path: Path) -> None:
    written(tmp_path)
    with (tmp_path / "roadmap.yaml").open("wb") as file:
        file.truncate(50_000_000)
    run = checked(ntm, tmp_path)
    assert (run.exit, run.out) == (2, "")
    assert "has 50,000,000 bytes" in run.err


def test_a_file_just_below_the_limit_is_checked_in_bounded_time(ntm: Ntm, tmp_path: Path) -> None:
    row = "        - {row: 6, name: Xã Khác, advanced: 2023}\n"
    roadmap = ROADMAP.replace("\n\ndistricts:", "\n" + row * 2_000 + "\ndistricts:")
    roadmap += "# một dòng chú thích\n" * ((files.MAX_BYTES - len(roadmap.encode())) // 27)
    assert files.MAX_BYTES - 100_000 < len(roadmap.encode()) <= files.MAX_BYTES
    demand_finding(checked(ntm, written(tmp_path, roadmap)), 7, ("total-mismatch", "2002"))


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_place_of_a_file_cannot_be_checked(name: str, ntm: Ntm, tmp_path: Path) -> None:
    (written(tmp_path) / name).unlink()
    (tmp_path / name).mkdir()
    run = ntm("check", str(tmp_path))
    assert (run.exit, run.out) == (2, "")
    assert f"{name} is a folder, not a file." in run.err


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_cannot_be_checked(name: str, ntm: Ntm, tmp_path: Path) -> None:
    (written(tmp_path) / name).unlink()
    for command in ("check", "summary"):
        run = ntm(command, str(tmp_path))
        assert (run.exit, run.out) == (2, "")
        assert name in run.err


@pytest.mark.skipif(AS_ROOT, reason="root may read whatever the permissions say")
@pytest.mark.parametrize("name", FILES)
def test_an_unreadable_file_cannot_be_checked(name: str, ntm: Ntm, tmp_path: Path) -> None:
    (written(tmp_path) / name).chmod(0)
    run = ntm("check", str(tmp_path))
    assert (run.exit, run.out) == (2, "")
    assert f"{name} cannot be read: it is not permitted." in run.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", FILES)
def test_a_named_pipe_is_refused_and_not_waited_for(name: str, ntm: Ntm, tmp_path: Path) -> None:
    (written(tmp_path) / name).unlink()
    os.mkfifo(tmp_path / name)
    run = ntm("check", str(tmp_path))
    assert (run.exit, run.out) == (2, "")
    assert f"{name} is not an ordinary file." in run.err


@without_links
@pytest.mark.parametrize("target", ["roadmap.yaml", "nowhere.yaml", "/dev/zero"])
def test_a_link_that_leads_to_no_file_is_refused(target: str, ntm: Ntm, tmp_path: Path) -> None:
    (written(tmp_path) / "roadmap.yaml").unlink()
    (tmp_path / "roadmap.yaml").symlink_to(target)
    for command in ("check", "summary"):
        run = ntm(command, str(tmp_path))
        assert (run.exit, run.out) == (2, "")
        assert "roadmap.yaml" in run.err


@without_links
def test_a_folder_that_is_a_link_to_itself_is_refused(ntm: Ntm, tmp_path: Path) -> None:
    (tmp_path / "tỉnh").symlink_to("tỉnh")
    run = ntm("check", str(tmp_path / "tỉnh"))
    assert (run.exit, run.out) == (2, "")
    assert "tỉnh" in run.err


@pytest.mark.parametrize("name", ["x" * 5000, "a\x1b[31mb", "tỉnh\u202e", "[red]", "%0A", "::error::", "a\nb"])
def test_a_folder_of_any_name_is_called_by_it_in_plain_characters(name: str, ntm: Ntm) -> None:
    run = ntm("check", name)
    assert (run.exit, run.out) == (2, "")
    assert "itself failed" not in run.err
    demand_plain_characters(run)
    assert len(run.err) < 3000


LAUGHS = "a0: &a0 [ha]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))

#: What replaces what in the small roadmap, the line, and what is said: the keys of messages and values in them.
YAML: dict[str, tuple[str, str, int, tuple[str, ...]]] = {
    "tab as indent": (
        "    advanced: {achieved: 1, 2022: 1, 2023: 2",
        "\tadvanced: {achieved: 1, 2022: 1, 2023: 2",
        7,
        ("broken-yaml.tab",),
    ),
    "key twice at the top": (
        "years: [2022, 2023]",
        "years: [2022, 2023]\nyears: [2022]",
        3,
        ("duplicate-key", "years"),
    ),
    "key twice in a row": (
        "row: 2, name: Xã An Lạc, adv",
        "row: 2, row: 2, name: Xã An Lạc, adv",
        16,
        ("duplicate-key", "row"),
    ),
    "year twice in a total": ("2022: 1, 2023: 2, all", "2022: 1, 2022: 2, all", 7, ("duplicate-key", "2022")),
    "level twice in a subtotal": ("        model:    {}", "        advanced: {}", 21, ("duplicate-key", "advanced")),
    "an alias": ("all: 4}", "all: *x}", 7, ("broken-yaml.alias", "x")),
    "an anchor": ("all: 4}", "all: &x 4}", 7, ("broken-yaml.anchor", "x")),
    "a merge key": ("all: 4}", "<<: {all: 4}}", 7, ("unknown-key", "<<")),
    "a merge of an alias": ("    model:    {2023: 1, all: 1}", "    model: {<<: *x}", 8, ("broken-yaml.alias", "x")),
    "a tag": ("source: Bảng 2", "source: !!python/object:os.system Bảng 2", 5, ("broken-yaml.tag",)),
    "a tag of one's own": ("source: Bảng 2", "source: !bang 2", 5, ("broken-yaml.tag",)),
    "a second document": (
        "communes:\n  source: Bảng 2",
        "---\ncommunes:\n  source: Bảng 2",
        4,
        ("broken-yaml.document",),
    ),
    "no": ("complete: true", "complete: no", 37, ("invalid-value.truth", "no")),
    "an octal number": ("all: 4}", "all: 010}", 7, ("invalid-value.integer", "010")),
    "a number with underscores": ("all: 4}", "all: 1_000}", 7, ("invalid-value.integer", "1_000")),
    "a number with a dot for thousands": ("all: 4}", "all: 1.000}", 7, ("invalid-value.integer", "1.000")),
    "a number with a comma": ("all: 4}", "all: 1,5}", 7, ("empty-value", "5")),
    "hours and minutes": (
        "Xã An Lạc, advanced: 2022",
        "Xã An Lạc, advanced: 2025:10",
        16,
        ("invalid-value.column", "2025:10"),
    ),
    "infinity": ("all: 4}", "all: .inf}", 7, ("invalid-value.integer", ".inf")),
    "not a number": ("all: 4}", "all: .nan}", 7, ("invalid-value.integer", ".nan")),
    "a hexadecimal number": ("all: 4}", "all: 0x4}", 7, ("invalid-value.integer", "0x4")),
    "a power of ten": ("all: 4}", "all: 4e0}", 7, ("invalid-value.integer", "4e0")),
    "a negative number": ("all: 4}", "all: -4}", 7, ("invalid-value.small", "-4", "0")),
    "a number of 5,000 digits": ("all: 4}", f"all: {'9' * 5000}}}", 7, ("invalid-value.integer",)),
    "a quoted number": ("all: 4}", "all: '4'}", 7, ("invalid-value.quoted", "4")),
    "a date": ("all: 4}", "all: 2022-10-06}", 7, ("invalid-value.integer", "2022-10-06")),
    "a list": ("all: 4}", "all: [4]}", 7, ("invalid-value.integer",)),
    "true as a key": ("all: 4}", "true: 4}", 7, ("unknown-key", "true")),
    "nothing as a key": ("all: 4}", "~: 4}", 7, ("unknown-key", "~")),
    "a list as a key": ("all: 4}", "[1]: 4}", 7, ("broken-yaml.group-as-key",)),
    "a group as a key": ("all: 4}", "? {a: 1} : 4}", 7, ("broken-yaml.group-as-key",)),
    "a key without a value": ("all: 4}", "all: }", 7, ("empty-value", "all")),
    "a bracket never closed": ("years: [2022, 2023]", "years: [2022, 2023", 2, ("broken-yaml.bracket",)),
    "a quote never closed": ("source: Bảng 2", "source: 'Bảng 2", 5, ("broken-yaml.quote",)),
    "3,000 brackets": ("all: 4}", "all: " + "[" * 3000 + "]" * 3000 + "}", 7, ("broken-yaml.depth", "40")),
    "200,000 brackets": ("all: 4}", "all: " + "[" * 200_000, 7, ("broken-yaml.depth", "40")),
    "200,000 braces": ("all: 4}", "all: " + "{a: " * 200_000, 7, ("broken-yaml.depth", "40")),
    "3,000 dashes": ("source: Bảng 2", "source:\n    " + "- " * 3000, 6, ("broken-yaml.depth", "40")),
    "200,000 dashes": ("source: Bảng 2", "source:\n    " + "- " * 200_000, 6, ("broken-yaml.depth", "40")),
    "200,000 question marks": ("source: Bảng 2", "source:\n    " + "? " * 200_000, 6, ("broken-yaml.group-as-key",)),
    "a billion laughs": ("years: [2022, 2023]", LAUGHS + "years: [2022, 2023]", 2, ("broken-yaml.anchor", "a0")),
}


@pytest.mark.parametrize("name", YAML)
def test_odd_yaml_is_a_finding_with_a_line(name: str, ntm: Ntm, tmp_path: Path) -> None:
    old, new, line, gist = YAML[name]
    book = Book().with_roadmap((old, new))
    demand_finding(checked(ntm, written(tmp_path, book.roadmap)), line, gist)


def test_brackets_nested_over_3000_lines_are_refused(ntm: Ntm, tmp_path: Path) -> None:
    dashes = "\n".join(" " * depth + "-" for depth in range(1500))
    demand_finding(checked(ntm, written(tmp_path, dashes)), 41, ("broken-yaml.depth", "40"))


@pytest.mark.parametrize("content", ["abc\n", "- a\n", "1\n", "[]\n", "2022-10-06\n", "'x'\n"])
def test_yaml_that_is_no_group_of_keys_is_a_finding(content: str, ntm: Ntm, tmp_path: Path) -> None:
    demand_finding(checked(ntm, written(tmp_path, content)), 1, ("invalid-value.file", "invalid-value.group"))


@pytest.mark.parametrize(
    "digits", ["count: 999999999999999999, of: 1, percent: 80.000000000000000000", "count: 0, of: 0, percent: 0"]
)
def test_numbers_far_from_any_count_are_compared_all_the_same(digits: str, ntm: Ntm, tmp_path: Path) -> None:
    book = Book().with_targets(("count: 4, of: 5, percent: 80.0", digits))
    demand_finding(
        checked(ntm, written(tmp_path, book.roadmap, book.targets)), 9, ("base-mismatch.scope",), "targets.yaml"
    )


@pytest.mark.parametrize("file", FILES)
def test_the_shipped_files_cut_off_after_any_line_are_findings_in_them(
    file: str, ntm: Ntm, tmp_path: Path, repository: Path
) -> None:
    """A half-finished edit, or a download that broke off: cut off after every line, or in the middle of the next."""
    shipped = {name: (repository / "data" / name).read_bytes() for name in FILES}
    lines = shipped[file].decode().splitlines(keepends=True)
    written(tmp_path, *shipped.values())
    for count in range(len(lines)):
        content = "".join(lines[:count]).encode() + (lines[count][: len(lines[count]) // 2].encode() * (count % 2))
        (tmp_path / file).write_bytes(content)
        run = ntm("check", str(tmp_path), "--format", "json")
        assert (run.exit in (0, 1), run.err) == (True, ""), f"line {count + 1}"
        demand_places(found_in(run), tmp_path)
        assert (tmp_path / file).read_bytes() == content


#: A name as it stands in the roadmap, and what is said of it; '' if nothing is wrong with it.
NAMES: dict[str, tuple[str, str]] = {
    "decomposed letters": (unicodedata.normalize("NFD", "Xã Đông Hải"), ""),
    "compatibility composition": (unicodedata.normalize("NFKC", "Xã Đông Hải"), ""),
    "two spaces": ("Xã  Đông   Hải", ""),
    "no-break space": ("Xã\u00a0An Lạc", "U+00A0"),
    "zero-width space": ("Xã An\u200b Lạc", "U+200B"),
    "zero-width joiner": ("Xã An\u200d Lạc", "U+200D"),
    "a mark inside": ("'Xã An\u00ad Lạc'", "U+00AD"),
    "right to left": ("Xã \u202eAn Lạc", "U+202E"),
    "isolated right to left": ("Xã \u2067An\u2069 Lạc", "U+2067"),
    "a Cyrillic letter": ("Xã \u0410n Lạc", "CYRILLIC CAPITAL LETTER A"),
    "an Icelandic letter": ("Xã \u00d0n Lạc", "LATIN CAPITAL LETTER ETH"),
    "an unassigned character": ("Xã \U000e1234An Lạc", "U+E1234"),
    "colours of a terminal, escaped": (r'"Xã \e[31mAn Lạc"', r"\u001b[31mAn Lạc"),
    "a bell and a zero byte, escaped": (r'"Xã \a\0An Lạc"', r"\u0007\u0000An Lạc"),
    "line breaks of every kind, escaped": (r'"Xã \n\r\L\P\NAn Lạc"', r"\u000a\u000d\u2028\u2029\u0085An Lạc"),
    "control characters beyond ASCII, escaped": (r'"Xã \x9b31mAn Lạc"', r"\u009b31mAn Lạc"),
    "10,000 letters": ("Xã " + "ạ" * 10_000, "ạạạ"),
    "10,000 words": ("Xã " + "ạ " * 5_000 + "b", "ạ ạ ạ"),
    "10,000 digits": ("Xã " + "1" * 10_000, ""),
    "10,000 marks on one letter": ("Xã a" + "\u0301" * 10_000, ""),
    "markup": ("'[bold]Xã[/bold] [/] [link=x]'", "[bold]Xã[/bold] [/] [link=x]"),
    "a command of GitHub": ("'::error::Xã'", "::error::Xã"),
    "an escape of GitHub": ("'%0A::error::Xã'", "%0A::error::Xã"),
    "a formula": ("'=1+1'", "=1+1"),
    "an emoji": ("Xã 👩‍👩‍👧 :smile:", "U+200D"),
}


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_print_as_what_they_are(name: str, ntm: Ntm, tmp_path: Path) -> None:
    spelling, gist = NAMES[name]
    book = Book().with_roadmap(("name: Xã Đông Hải, advanced: 2023", f"name: {spelling}, advanced: 2023"))
    as_commune = checked(ntm, written(tmp_path, book.roadmap)).out
    districts = Book().with_roadmap(("- name: Huyện Sông Hồng", f"- name: {spelling}"))
    as_district = checked(ntm, written(tmp_path, districts.roadmap)).out
    is_said = gist in without_line_breaks(as_commune + as_district)
    assert is_said, (as_commune + as_district)[:3000]
    assert max(len(as_commune), len(as_district)) < 50_000


def test_another_place_of_the_tone_mark_is_the_same_name(ntm: Ntm, tmp_path: Path) -> None:
    book = Book().with_roadmap(("name: Xã Hòa Bình,", "name: Xã Hoà Bình,"))
    assert checked(ntm, written(tmp_path, book.roadmap)).exit == 0


@pytest.mark.parametrize("words", ["abcdefghi ", "ạ"])
def test_two_long_names_are_not_compared_letter_by_letter(words: str, ntm: Ntm, tmp_path: Path) -> None:
    long = (words * 290)[:290]
    book = Book().with_roadmap(
        (AN_LAC, f"name: Xã {long}x, advanced: 2022"), ("name: Xã An Lạc, standard", f"name: Xã {long}y, standard")
    )
    demand_finding(checked(ntm, written(tmp_path, book.roadmap)), 44, ("unit-in-one-table", "Bảng 2"))


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_no_cell_of_the_csv_is_a_formula(formula: str, ntm: Ntm, tmp_path: Path) -> None:
    quoted = formula.replace("'", "''")
    spoilt = ROADMAP.replace("Huyện Sông Hồng", f"'{quoted}'").replace("Xã Đông Hải", f"'{quoted}'")
    written(tmp_path, spoilt)
    out = ntm("summary", str(tmp_path), "--by", "district", "--format", "csv").out
    assert f"'{formula}" in out
    cells = [cell for line in out.splitlines() for cell in line.split(",") if not re.fullmatch(r"-\d\.\d", cell)]
    assert not any(cell.startswith(formula[0]) for cell in cells), "but for the gaps, which are numbers"


@pytest.mark.parametrize("name", ["roadmap.yaml", "Targets.YAML", "report.json"])
def test_no_report_is_written_over_the_data_or_through_a_link_to_it(name: str, ntm: Ntm, tmp_path: Path) -> None:
    written(tmp_path)
    if name == "report.json" and os.name != "nt":
        (tmp_path / name).symlink_to("roadmap.yaml")
    elif name == "report.json":
        pytest.skip("making links needs special rights on Windows")
    run = ntm("check", str(tmp_path), "--format", f"json={tmp_path / name}")
    assert (run.exit, run.out) == (2, "")
    assert "would write a report over data." in run.err
    assert (tmp_path / "roadmap.yaml").read_text(encoding="utf-8") == ROADMAP
    assert not (tmp_path / "Targets.YAML").exists() or (tmp_path / "targets.yaml").samefile(tmp_path / "Targets.YAML")


HOSTILE_COMMENTS = {
    "a long run of spaces": "# ntm: ignore[total-mismatch] a" + " " * 60_000 + "b\n",
    "many of them": "# ntm: ignore[total-mismatch] b\n" * 3_000,
    "many rules in one": "# ntm: ignore[" + "total-mismatch," * 5_000 + "] b\n",
    "many that are misspelt": "# ntm: ignore[total-mismatchx] b\n" * 3_000,
    "many signs": "# ntm " * 100_000 + "\n",
}


@pytest.mark.parametrize("name", HOSTILE_COMMENTS)
def test_comments_by_the_thousand_take_bounded_time(name: str, ntm: Ntm, tmp_path: Path) -> None:
    checked(ntm, written(tmp_path, HOSTILE_COMMENTS[name] + ROADMAP))


def test_a_comment_in_each_of_many_lists_takes_bounded_time(ntm: Ntm, tmp_path: Path) -> None:
    lines = "x:\n" + "  - ntm # ntm: ignore[total-mismatch] b\n" * 3_000
    demand_finding(checked(ntm, written(tmp_path, ROADMAP + lines)), 48, ("unknown-key", "x"))


def test_nine_hundred_targets_take_bounded_time(ntm: Ntm, tmp_path: Path) -> None:
    more = "".join(
        f"  - {{id: t{n}, clause: '9', unit: commune, level: advanced, year: 2023, count: 4, increase: 3}}\n"
        for n in range(900)
    )
    targets = TARGETS.replace("requirements:", more + "requirements:")
    demand_finding(checked(ntm, written(tmp_path, ROADMAP, targets)), 14, ("target-repeated.target",), "targets.yaml")


def many(entry: str, count: int = 5_000) -> str:
    return ", ".join(entry.format(n) for n in range(count))


#: A list of a requirement, a target or the roadmap that nobody ends.
ENDLESS = {
    "groups": (ROADMAP, TARGETS.replace("kinds: [Huyện]}\n", f"groups: [{many('{}')}]}}\n", 1)),
    "kinds": (ROADMAP, TARGETS.replace("kinds: [Huyện]}\n", f"kinds: [{many('Huyện')}]}}\n", 1)),
    "unknown kinds": (ROADMAP, TARGETS.replace("kinds: [Huyện]}\n", f"kinds: [{many('Huyên {}')}]}}\n", 1)),
    "names with districts": (
        ROADMAP,
        TARGETS.replace("[Thành phố Biển Xanh]", f"[{many('{{name: Xã {0}, district: Huyện {0}}}')}]"),
    ),
    "levels": (ROADMAP.replace("\ncommunes:", f"levels: [{many('standard')}]\ncommunes:", 1), TARGETS),
    "blocks": (
        ROADMAP + f"villages: {{source: B, groups: [{many('{{name: G{0}, villages: [{{name: T{0}}}]}}')}]}}\n",
        TARGETS,
    ),
    "rows of as many groups": (
        ROADMAP + f"villages: {{source: B, rows: [{many('{{name: T{0}, district: H{0}, group: {0}}}')}]}}\n",
        TARGETS,
    ),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_lists_by_the_thousand_take_bounded_time(name: str, ntm: Ntm, tmp_path: Path) -> None:
    assert checked(ntm, written(tmp_path, *ENDLESS[name])).exit in (0, 1)


def spoilt_rows(count: int) -> str:
    row = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n"
    return ROADMAP.replace(row, row * count)


def test_thousands_of_findings_print_a_bounded_report_that_says_how_many_more(ntm: Ntm, tmp_path: Path) -> None:
    written(tmp_path, spoilt_rows(3000))
    run = ntm("check", str(tmp_path))
    found = json.loads(ntm("check", str(tmp_path), "--format", "json").out)
    assert (run.exit, len(found["findings"]) > 5000) == (1, True)
    told = run.out.count(": error[") + run.out.count(": warning[") + run.out.count(": note[")
    assert told + run.out.count(": error: one cause, 1 finding\n") == 200
    assert f"and {len(found['findings']) - 200} more findings; --format json lists them all\n" in run.out
    assert run.out.endswith(f"{found['summary']['error']} errors, 1 warning, 0 notes; 0 ignored\n")
    assert len(run.out) < 200_000


def test_a_bounded_report_keeps_the_order_by_place(ntm: Ntm, tmp_path: Path) -> None:
    written(tmp_path, spoilt_rows(300))
    found = json.loads(ntm("check", str(tmp_path), "--format", "json").out)["findings"]
    heads = [line for line in ntm("check", str(tmp_path)).out.splitlines() if ": error" in line]
    causes = [int(line.split(":")[1]) for line in heads if ": error: " in line]
    others = [int(line.split(":")[1]) for line in heads if ": error[" in line]
    assert causes == [finding["line"] for finding in found[:200] if finding["causes"]]
    assert others == [finding["line"] for finding in found[:200] if not finding["causes"]]
    assert len(causes) + len(others) == 200


def test_acknowledged_findings_give_way_first_in_a_bounded_report(ntm: Ntm, tmp_path: Path) -> None:
    row = "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n"
    known = row.replace("\n", " # ntm: ignore[row-out-of-sequence, unit-repeated] known\n")
    roadmap = ROADMAP.replace(row, known * 300 + row * 20)
    written(tmp_path, roadmap)
    run = ntm("check", str(tmp_path))
    document = json.loads(ntm("check", str(tmp_path), "--format", "json").out)
    others = document["summary"]["error"] + document["summary"]["warning"]
    assert others < 200 < document["summary"]["ignored"]
    assert run.out.count("ignored: known") == 200 - others
    assert sum(f"{line}:" in run.out for line in range(323, 342)) > 10, "those that nobody acknowledged are shown"
