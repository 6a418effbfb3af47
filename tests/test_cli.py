"""The commands' contract: exit codes, where data is looked for, what goes to which stream."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run
from small import Book

from ntm_cli import __version__

Ntm = Callable[..., Run]
Write = Callable[[Book], Path]

SHORT = ("count: 4, of: 5, percent: 80.0, increase: 2", "count: 5, of: 5, percent: 100, increase: 3")
SURPLUS = ("count: 4, of: 5, percent: 80.0, increase: 2", "count: 3, of: 5, percent: 60, increase: 1")


def put(book: Book, place: Path) -> None:
    place.mkdir(parents=True)
    (place / "roadmap.yaml").write_text(book.roadmap, encoding="utf-8")
    (place / "targets.yaml").write_text(book.targets, encoding="utf-8")


def test_a_consistent_book_leaves_with_0(ntm: Ntm, folder: Write, book: Book) -> None:
    assert ntm("check", str(folder(book)), "--strict") == Run(0, "0 errors, 0 warnings, 0 notes; 0 ignored\n", "")


def test_an_error_leaves_with_1(ntm: Ntm, folder: Write, book: Book) -> None:
    run = ntm("check", str(folder(book.with_targets(SHORT))))
    assert run.exit == 1
    assert "the target is 5, the roadmap schedules 4, 1 too few" in " ".join(run.out.split())


def test_a_warning_fails_only_a_strict_check(ntm: Ntm, folder: Write, book: Book) -> None:
    place = str(folder(book.with_targets(SURPLUS)))
    assert ntm("check", place).exit == 0
    assert ntm("check", place, "--strict").exit == 1


def test_an_acknowledged_finding_fails_nothing_and_is_shown_with_its_reason(
    ntm: Ntm, folder: Write, book: Book
) -> None:
    spoilt = book.with_targets((SURPLUS[0], "# ntm: ignore[target-surplus] agreed on\n     " + SURPLUS[1]))
    run = ntm("check", str(folder(spoilt)), "--strict")
    assert run.exit == 0
    assert "ignored: agreed on" in run.out
    assert run.out.endswith("0 errors, 0 warnings, 0 notes; 1 ignored\n")


def test_broken_yaml_is_a_finding_with_a_line(ntm: Ntm, folder: Write, book: Book) -> None:
    run = ntm("check", str(folder(book.with_roadmap(("row: 2, name: Xã An Lạc, ad", "row: 2 name: Xã An Lạc, ad")))))
    assert run.exit == 1
    assert "roadmap.yaml:16:" in run.out
    assert "No numbers were compared: mend what is said above first." in run.out


def test_a_value_of_the_wrong_kind_is_a_finding_with_a_line(ntm: Ntm, folder: Write, book: Book) -> None:
    run = ntm("check", str(folder(book.with_roadmap(("Xã Đông Hải, advanced: 2023", "Xã Đông Hải, advanced: 20x3")))))
    assert run.exit == 1
    assert "roadmap.yaml:17:49: error[invalid-value]" in run.out
    assert "Xã Đông Hải: advanced: 20x3 is neither a year of this roadmap nor 'achieved'." in " ".join(run.out.split())


@pytest.mark.parametrize("missing", ["roadmap.yaml", "targets.yaml"])
def test_a_missing_file_leaves_with_2(missing: str, ntm: Ntm, folder: Write, book: Book) -> None:
    place = folder(book)
    (place / missing).unlink()
    run = ntm("check", str(place))
    assert (run.exit, run.out) == (2, "")
    assert missing in run.err


def test_a_folder_that_is_not_there_leaves_with_2(ntm: Ntm, tmp_path: Path) -> None:
    run = ntm("check", str(tmp_path / "nowhere"))
    assert (run.exit, run.out) == (2, "")
    assert "nowhere" in run.err


@pytest.mark.parametrize("arguments", [("check", "--colour"), ("chekc",), ("summary", "--year", "soon"), ()])
def test_a_misused_command_leaves_with_2(arguments: tuple[str, ...], ntm: Ntm) -> None:
    assert ntm(*arguments).exit == 2


def test_our_own_failure_leaves_with_2_and_no_traceback(
    ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by design")

    monkeypatch.setattr("ntm_cli.checking.rules.run", fail)
    run = ntm("check", str(folder(book)))
    assert (run.exit, run.out) == (2, "")
    assert "ntm itself failed (ZeroDivisionError: by design)" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize(("asked", "shown"), [("1", True), ("", False), ("0", False), (None, False)])
def test_whoever_asks_for_it_sees_where_our_own_failure_was(
    asked: str | None, shown: bool, ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NTM_DEBUG", raising=False)
    if asked is not None:
        monkeypatch.setenv("NTM_DEBUG", asked)
    monkeypatch.setattr("ntm_cli.checking.rules.run", lambda _: 1 / 0)
    run = ntm("check", str(folder(book)))
    assert (run.exit, run.out) == (2, "")
    assert ("Traceback (most recent call last):" in run.err, "tests/test_cli.py" in run.err) == (shown, shown)
    assert "ntm: ntm itself failed (ZeroDivisionError: division by zero).\nhelp: " in run.err


# Languages


@pytest.mark.parametrize("command", ["check", "summary", "rule", "schema"])
def test_every_command_can_be_asked_for_a_language(command: str, ntm: Ntm) -> None:
    assert "--lang" in ntm(command, "--help").out
    run = ntm(command, "--lang", "fr")
    assert (run.exit, run.out) == (2, "")
    assert "--lang" in run.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "", "--lang", "vi"),
        ("check", "--lang", "vi", ""),
        ("summary", "", "--lang=vi"),
    ],
)
def test_what_is_wrong_is_said_in_the_language_that_was_asked_for(arguments: tuple[str, ...], ntm: Ntm) -> None:
    said = "ntm: Đường dẫn để trống.\ngợi ý: Chỉ rõ thư mục; . là thư mục hiện tại.\n"
    assert ntm(*arguments) == Run(2, "", said)


def test_a_report_is_in_the_language_that_was_asked_for(ntm: Ntm, folder: Write, book: Book) -> None:
    place = str(folder(book))
    said = "0 lỗi, 0 cảnh báo, 0 lưu ý; 0 vấn đề đã ghi nhận\n"
    assert ntm("check", place, "--lang", "vi") == Run(0, said, "")
    assert ntm("check", place) == Run(0, "0 errors, 0 warnings, 0 notes; 0 ignored\n", "")


def test_without_an_option_the_surroundings_decide(
    ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(folder(book))
    monkeypatch.setenv("NTM_LANG", "vi")
    assert ntm("check", place).out == "0 lỗi, 0 cảnh báo, 0 lưu ý; 0 vấn đề đã ghi nhận\n"
    assert ntm("check", place, "--lang", "en").out == "0 errors, 0 warnings, 0 notes; 0 ignored\n"
    monkeypatch.setenv("NTM_LANG", "")
    monkeypatch.setenv("LANGUAGE", "vi")
    assert ntm("check", place).out == "0 lỗi, 0 cảnh báo, 0 lưu ý; 0 vấn đề đã ghi nhận\n"


# Where data is looked for


def test_check_looks_for_data_upward_from_the_working_directory(
    ntm: Ntm, folder: Write, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = folder(book.with_targets(SHORT))
    data = tmp_path / "project" / "data"
    data.mkdir(parents=True)
    for name in ("roadmap.yaml", "targets.yaml"):
        (written / name).rename(data / name)
    deep = tmp_path / "project" / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    run = ntm("check")
    assert run.exit == 1
    assert f"{data.as_posix()}/targets.yaml:" in run.out


def test_check_never_checks_what_nobody_pointed_it_at(
    ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = ntm("check")
    assert (run.exit, run.out) == (2, "")
    assert "Name the folder that holds roadmap.yaml and targets.yaml." in run.err


def test_without_data_above_every_data_set_below_is_checked(
    ntm: Ntm, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, province in {"a": book, "b": book.with_targets(SHORT)}.items():
        put(province, tmp_path / "provinces" / name)
    run = ntm("check")
    assert (run.exit, run.out.splitlines()[0]) == (1, "provinces/a: 0 errors, 0 warnings, 0 notes; 0 ignored")
    assert "provinces/b/targets.yaml:9:13: error[target-shortfall]" in run.out


@pytest.mark.parametrize("command", ["check", "summary"])
@pytest.mark.parametrize("broken", ["roadmap.yaml", "targets.yaml"])
def test_half_a_data_set_is_checked_and_not_a_whole_one_further_up(
    broken: str, command: str, ntm: Ntm, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(book, tmp_path / "data")
    put(book, tmp_path / "qn" / "data")
    (tmp_path / "qn" / "data" / broken).unlink()
    monkeypatch.chdir(tmp_path / "qn")
    run = ntm(command)
    assert (run.exit, run.out) == (2, "")
    assert f"There is no data/{broken} beside data/" in run.err
    (tmp_path / "qn" / "data" / broken).symlink_to("nowhere.yaml")
    run = ntm(command)
    assert (run.exit, run.out) == (2, "")
    assert "is a link to a file that is not there." in run.err


@pytest.mark.parametrize("command", ["check", "summary"])
def test_an_empty_path_is_refused(
    command: str, ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder(book))
    assert ntm(command, "") == Run(2, "", "ntm: A path is empty.\nhelp: Name a folder; . is the one that you are in.\n")


def test_summary_shows_the_one_data_set_that_is_meant_and_else_names_them(
    ntm: Ntm, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(book, tmp_path / "provinces" / "a")
    shown = ntm("summary")
    assert (shown.exit, shown.out.startswith("Thử Nghiệm, 1/QĐ-UBND")) == (0, True)
    assert ntm("summary", "provinces") == ntm("summary", "provinces/a/targets.yaml") == shown
    put(book, tmp_path / "provinces" / "b")
    said = "ntm: There are several data sets {}: provinces/a, provinces/b.\nhelp: Name one of them.\n"
    assert ntm("summary") == Run(2, "", said.format("here"))
    assert ntm("summary", "provinces") == Run(2, "", said.format("in provinces"))


@pytest.mark.parametrize("extra", [(), ("--by", "district"), ("--district", "van don"), ("--format", "json")])
def test_summary_shows_the_copy_it_came_with_to_those_who_ask_for_it_and_nobody_else(
    extra: tuple[str, ...], ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert ntm("summary", *extra) == Run(
        2,
        "",
        "ntm: There is no roadmap.yaml and no targets.yaml here, nor in a folder below.\n"
        "help: Name the folder that holds roadmap.yaml and targets.yaml, or see an example: ntm summary --example\n",
    )
    shown = ntm("summary", "--example", *extra)
    assert (shown.exit, shown.err, "2877/QĐ-UBND" in shown.out) == (0, "", True)


def test_data_at_hand_is_no_reason_not_to_show_the_example_but_a_path_is(
    ntm: Ntm, folder: Write, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder(book))
    assert "58/98" in ntm("summary", "--example").out
    assert "58/98" not in ntm("summary").out
    said = "ntm: . and the example are two plans.\nhelp: Leave out one of them.\n"
    assert ntm("summary", ".", "--example") == Run(2, "", said)


def test_a_file_to_be_renamed_is_named_before_the_example(
    ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "roadmap.yml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = ntm("summary")
    assert (run.exit, run.out) == (2, "")
    assert run.err.endswith("help: There is a roadmap.yml. Rename it to roadmap.yaml.\n")


def test_a_folder_may_be_the_one_above_data(ntm: Ntm, repository: Path) -> None:
    assert ntm("check", str(repository)).exit == 0


def test_a_year_outside_the_roadmap_leaves_with_2_and_the_valid_years(ntm: Ntm, folder: Write, book: Book) -> None:
    run = ntm("summary", str(folder(book)), "--year", "2030")
    assert (run.exit, run.out) == (2, "")
    assert run.err == "ntm: 2030 is no year of this roadmap; its years are 2022 and 2023.\n"


def test_summary_of_files_that_cannot_be_counted_leaves_with_2_and_the_first_place(
    ntm: Ntm, folder: Write, book: Book
) -> None:
    run = ntm("summary", str(folder(book.with_roadmap(("years: [2022, 2023]", "years: soon")))))
    assert (run.exit, run.out) == (2, "")
    assert "roadmap.yaml:2:8: years: soon is not a list." in run.err


def test_json_holds_every_finding_and_the_counts(ntm: Ntm, folder: Write, book: Book) -> None:
    run = ntm("check", str(folder(book.with_targets(SHORT))), "--format", "json")
    document = json.loads(run.out)
    assert document["schema"] == 1
    assert document["summary"] == {"error": 1, "warning": 0, "note": 0, "ignored": 0}
    (finding,) = document["findings"]
    assert (finding["rule"], finding["severity"], finding["ignored"]) == ("target-shortfall", "error", None)
    assert (finding["line"], finding["column"], finding["stated"], finding["counted"]) == (9, 13, "5", "4")
    assert finding["file"].endswith("targets.yaml")


def test_version_says_the_version(ntm: Ntm) -> None:
    assert ntm("--version") == Run(0, f"ntm {__version__}\n", "")


@pytest.mark.parametrize("command", ["check", "summary"])
def test_names_print_as_their_characters_and_do_nothing(command: str, ntm: Ntm, folder: Write, book: Book) -> None:
    for name in ("[red]Xã[/red]", "::error::x", "=1+1", "[/etc]", ":smile:"):
        spoilt = book.with_roadmap(
            ("name: Xã An Lạc, advanced: 2022", f"name: '{name}', advanced: 2022"),
            ("name: Xã An Lạc, standard: 2019", f"name: 'not {name}', standard: 2019"),
        )
        extra = ("--year", "2022", "--by", "district", "--names") if command == "summary" else ()
        assert name in ntm(command, str(folder(spoilt)), *extra).out


def test_an_escape_character_in_a_name_reaches_no_terminal(ntm: Ntm, folder: Write, book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Xã An Lạc, advanced: 2022", r'name: "Xã \e[31mAn", advanced: 2022'),
        ("name: Xã An Lạc, standard: 2019", r'name: "Xã \e[31mAn B", standard: 2019'),
    )
    for arguments in (("check",), ("summary", "--year", "2022", "--by", "commune")):
        out = ntm(arguments[0], str(folder(spoilt)), *arguments[1:]).out
        assert "\x1b" not in out
        assert r"\u001b[31mAn" in out


def test_a_formula_is_text_in_a_spreadsheet(ntm: Ntm, folder: Write, book: Book) -> None:
    spoilt = book.with_roadmap(("name: Huyện Sông Hồng\n", "name: =1+1\n"))
    out = ntm("summary", str(folder(spoilt)), "--by", "district", "--format", "csv").out
    assert "'=1+1,3," in out
