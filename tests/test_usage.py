"""What is said of a command that was typed wrongly, in both languages: what is wrong, and the right form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from running import Run

from ntm_cli.commands import usage

Ntm = Callable[..., Run]


@pytest.fixture(autouse=True)
def _beside_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "provinces").mkdir()
    monkeypatch.chdir(tmp_path)


#: What is typed, and what is said of it in English and in Vietnamese.
MISTAKES = {
    "summary --district van don": (
        'ntm: There is no folder don.\nhelp: If it belongs to a name, put the name in quotes: "van don".\n',
        'ntm: Không có thư mục don.\ngợi ý: Nếu là một phần của tên thì đặt tên trong dấu ngoặc kép: "van don".\n',
    ),
    "summary --district x --group y": (
        "ntm: `--district` and `--group` are different tables.\nhelp: Choose one of them.\n",
        "ntm: `--district` và `--group` là các bảng khác nhau.\ngợi ý: Chỉ chọn một trong các tùy chọn này.\n",
    ),
    "summary --group 1 --by group": (
        "ntm: `--group` and `--by` are different tables.\nhelp: Choose one of them.\n",
        "ntm: `--group` và `--by` là các bảng khác nhau.\ngợi ý: Chỉ chọn một trong các tùy chọn này.\n",
    ),
    "help": (
        "ntm: There is no command `help`.\nhelp: Write `ntm --help`.\n",
        "ntm: Không có lệnh `help`.\ngợi ý: Viết `ntm --help`.\n",
    ),
    "help summary": (
        "ntm: There is no command `help`.\nhelp: Write `ntm summary --help`.\n",
        "ntm: Không có lệnh `help`.\ngợi ý: Viết `ntm summary --help`.\n",
    ),
    "trợ-giúp": (
        "ntm: There is no command `trợ-giúp`.\nhelp: Write `ntm --help`.\n",
        "ntm: Không có lệnh `trợ-giúp`.\ngợi ý: Viết `ntm --help`.\n",
    ),
    "version": (
        "ntm: There is no command `version`.\nhelp: Write `ntm --version`.\n",
        "ntm: Không có lệnh `version`.\ngợi ý: Viết `ntm --version`.\n",
    ),
    "summary help": (
        "ntm: There is no folder help.\nhelp: Write `--help`.\n",
        "ntm: Không có thư mục help.\ngợi ý: Viết `--help`.\n",
    ),
    "check 2025": (
        "ntm: 2025 was taken for a folder, and there is none of that name.\n"
        "help: If it is the year, write `ntm summary --year 2025`.\n",
        "ntm: 2025 được hiểu là thư mục, nhưng không có thư mục này.\n"
        "gợi ý: Nếu là năm thì viết `ntm summary --year 2025`.\n",
    ),
    "chekc": (
        "ntm: There is no command `chekc`.\nhelp: Write `ntm check`.\n",
        "ntm: Không có lệnh `chekc`.\ngợi ý: Viết `ntm check`.\n",
    ),
    "provinces": (
        "ntm: There is no command `provinces`.\nhelp: Write `ntm check provinces`.\n",
        "ntm: Không có lệnh `provinces`.\ngợi ý: Viết `ntm check provinces`.\n",
    ),
    "2025": (
        "ntm: There is no command `2025`.\nhelp: Write `ntm summary --year 2025`.\n",
        "ntm: Không có lệnh `2025`.\ngợi ý: Viết `ntm summary --year 2025`.\n",
    ),
    "-- --foo": (
        "ntm: There is no command `--foo`.\nhelp: `ntm --help` lists the commands.\n",
        "ntm: Không có lệnh `--foo`.\ngợi ý: `ntm --help` liệt kê các lệnh.\n",
    ),
    "check --colour": (
        "ntm: `ntm check` has no option `--colour`.\nhelp: Did you mean `--color`?\n",
        "ntm: `ntm check` không có tùy chọn `--colour`.\ngợi ý: Có phải là `--color` không?\n",
    ),
    "check -qx": (
        "ntm: `ntm check` has no option `-x`.\nhelp: `ntm check --help` lists the options.\n",
        "ntm: `ntm check` không có tùy chọn `-x`.\ngợi ý: `ntm check --help` liệt kê các tùy chọn.\n",
    ),
    "check --stric": (
        "ntm: `ntm check` has no option `--stric`.\nhelp: Did you mean `--strict`?\n",
        "ntm: `ntm check` không có tùy chọn `--stric`.\ngợi ý: Có phải là `--strict` không?\n",
    ),
    "check --year 2025": (
        "ntm: `ntm check` has no option `--year`.\nhelp: Write `ntm summary --year`.\n",
        "ntm: `ntm check` không có tùy chọn `--year`.\ngợi ý: Viết `ntm summary --year`.\n",
    ),
    "--strict check": (
        "ntm: `ntm` has no option `--strict`.\nhelp: Write `ntm check --strict`.\n",
        "ntm: `ntm` không có tùy chọn `--strict`.\ngợi ý: Viết `ntm check --strict`.\n",
    ),
    "check –strict": (
        "ntm: `–strict` does not begin with two hyphens.\nhelp: Write `--strict`.\n",
        "ntm: `–strict` không bắt đầu bằng hai dấu gạch nối.\ngợi ý: Viết `--strict`.\n",
    ),
    "summary -year=1": (
        "ntm: `-year=1` does not begin with two hyphens.\nhelp: Write `--year=1`.\n",
        "ntm: `-year=1` không bắt đầu bằng hai dấu gạch nối.\ngợi ý: Viết `--year=1`.\n",
    ),
    "—version": (
        "ntm: `—version` does not begin with two hyphens.\nhelp: Write `--version`.\n",
        "ntm: `—version` không bắt đầu bằng hai dấu gạch nối.\ngợi ý: Viết `--version`.\n",
    ),
    "summary --year": (
        "ntm: `--year` lacks its value.\nhelp: Write `--year YEAR`.\n",
        "ntm: Sau `--year` còn thiếu giá trị.\ngợi ý: Viết `--year NĂM`.\n",
    ),
    "schema --lang": (
        "ntm: `--lang` lacks its value.\nhelp: Write `--lang vi` or `--lang en`.\n",
        "ntm: Sau `--lang` còn thiếu giá trị.\ngợi ý: Viết `--lang vi` hoặc `--lang en`.\n",
    ),
    "check --strict=yes": (
        "ntm: `--strict` takes no value.\nhelp: Write `--strict`.\n",
        "ntm: `--strict` không đi kèm giá trị.\ngợi ý: Viết `--strict`.\n",
    ),
    "summary --year soon": (
        "ntm: `--year soon` is no year; a year is written as 2025.\n",
        "ntm: `--year soon` không phải là năm; cần ghi năm như 2025.\n",
    ),
    "summary --year 25": (
        "ntm: `--year 25` is no year; a year is written as 2025.\n",
        "ntm: `--year 25` không phải là năm; cần ghi năm như 2025.\n",
    ),
    "summary --year=--by": (
        "ntm: `--year --by` is no year; a year is written as 2025.\n",
        "ntm: `--year --by` không phải là năm; cần ghi năm như 2025.\n",
    ),
    "summary --year ２０２５": (
        "ntm: `--year ２０２５` is no year; a year is written as 2025.\n",
        "ntm: `--year ２０２５` không phải là năm; cần ghi năm như 2025.\n",
    ),
    "summary --by province": (
        "ntm: `--by` cannot be `province`; it can be district, group, commune or village.\n"
        "help: Write `--by district`, `--by group`, `--by commune` or `--by village`.\n",
        "ntm: `--by` không nhận `province`; chỉ nhận district, group, commune hoặc village.\n"
        "gợi ý: Viết `--by district`, `--by group`, `--by commune` hoặc `--by village`.\n",
    ),
    "summary --names": (
        "ntm: `--names` goes with `--by district` or `--by group`.\n"
        "help: Write `--by district --names` or `--by group --names`.\n",
        "ntm: `--names` chỉ dùng cùng `--by district` hoặc `--by group`.\n"
        "gợi ý: Viết `--by district --names` hoặc `--by group --names`.\n",
    ),
    "summary --by commune --names": (
        "ntm: `--names` goes with `--by district` or `--by group`.\n"
        "help: Write `--by district --names` or `--by group --names`.\n",
        "ntm: `--names` chỉ dùng cùng `--by district` hoặc `--by group`.\n"
        "gợi ý: Viết `--by district --names` hoặc `--by group --names`.\n",
    ),
    "summary --by districts": (
        "ntm: `--by` cannot be `districts`; it can be district, group, commune or village.\n"
        "help: Did you mean `district`?\n",
        "ntm: `--by` không nhận `districts`; chỉ nhận district, group, commune hoặc village.\n"
        "gợi ý: Có phải là `district` không?\n",
    ),
    "summary --format xml": (
        "ntm: `--format` cannot be `xml`; it can be table, json or csv.\n"
        "help: Write `--format table`, `--format json` or `--format csv`.\n",
        "ntm: `--format` không nhận `xml`; chỉ nhận table, json hoặc csv.\n"
        "gợi ý: Viết `--format table`, `--format json` hoặc `--format csv`.\n",
    ),
    "summary --format JSON": (
        "ntm: `--format` cannot be `JSON`; it can be table, json or csv.\nhelp: Did you mean `json`?\n",
        "ntm: `--format` không nhận `JSON`; chỉ nhận table, json hoặc csv.\ngợi ý: Có phải là `json` không?\n",
    ),
    "schema": (
        "ntm: `ntm schema` lacks roadmap, targets or results.\n"
        "help: Write `ntm schema roadmap`, `ntm schema targets` or `ntm schema results`.\n",
        "ntm: `ntm schema` còn thiếu roadmap, targets hoặc results.\n"
        "gợi ý: Viết `ntm schema roadmap`, `ntm schema targets` hoặc `ntm schema results`.\n",
    ),
    "schema roadmap.yaml": (
        "ntm: `ntm schema` cannot be `roadmap.yaml`; it can be roadmap, targets or results.\n"
        "help: Did you mean `roadmap`?\n",
        "ntm: `ntm schema` không nhận `roadmap.yaml`; chỉ nhận roadmap, targets hoặc results.\n"
        "gợi ý: Có phải là `roadmap` không?\n",
    ),
    "rule name variant x": (
        "ntm: `variant x` is more than `ntm rule` takes.\nhelp: Put a name of several words in quotes.\n",
        "ntm: `ntm rule` không nhận thêm `variant x`.\ngợi ý: Đặt tên gồm nhiều từ trong dấu ngoặc kép.\n",
    ),
    "summary . 2025": (
        "ntm: `2025` is more than `ntm summary` takes.\nhelp: Write `--year 2025`.\n",
        "ntm: `ntm summary` không nhận thêm `2025`.\ngợi ý: Viết `--year 2025`.\n",
    ),
    "rule name 2025": (
        "ntm: `2025` is more than `ntm rule` takes.\nhelp: Put a name of several words in quotes.\n",
        "ntm: `ntm rule` không nhận thêm `2025`.\ngợi ý: Đặt tên gồm nhiều từ trong dấu ngoặc kép.\n",
    ),
    "summary 2025": (
        "ntm: 2025 was taken for a folder, and there is none of that name.\n"
        "help: If it is the year, write `--year 2025`.\n",
        "ntm: 2025 được hiểu là thư mục, nhưng không có thư mục này.\ngợi ý: Nếu là năm thì viết `--year 2025`.\n",
    ),
}


@pytest.mark.parametrize("typed", MISTAKES)
def test_what_is_typed_wrongly_is_told_with_the_right_form(typed: str, ntm: Ntm) -> None:
    english, vietnamese = MISTAKES[typed]
    assert ntm("--lang", "en", *typed.split(" ")) == Run(2, "", english)
    assert ntm("--lang", "vi", *typed.split(" ")) == Run(2, "", vietnamese)


@pytest.mark.parametrize("command", ["", "check", "summary", "rule", "schema"])
@pytest.mark.parametrize("typed", ["fr", "VI", "", "vi en"])
def test_a_language_that_is_none_is_refused_everywhere(command: str, typed: str, ntm: Ntm) -> None:
    run = ntm(*command.split(), "--lang", typed)
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith(f"ntm: `--lang` cannot be `{typed}`; it can be vi or en.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--wrong", "--lang", "vi"),
        ("--lang=vi", "check", "--wrong"),
        ("--lang", "en", "check", "--lang", "vi", "--wrong"),
        ("--lang", "vi", "--lang", "fr", "check", "--wrong"),
        ("check", "--lang", "vi", "--wrong", "--lang"),
    ],
)
def test_a_mistake_is_told_in_the_language_asked_for_wherever_it_stands(arguments: tuple[str, ...], ntm: Ntm) -> None:
    assert " không " in ntm(*arguments).err


def test_what_follows_two_hyphens_asks_for_no_language(ntm: Ntm) -> None:
    assert ntm("summary", "--", "--lang", "vi").err.startswith("ntm: `vi` is more than `ntm summary` takes.\n")


def test_a_folder_may_be_called_after_a_year(ntm: Ntm, repository: Path, tmp_path: Path) -> None:
    (tmp_path / "2025").symlink_to(repository / "data")
    assert ntm("summary", "2025").exit == 0


def test_a_mistake_that_is_not_foreseen_is_told_all_the_same(ntm: Ntm, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> int:
        raise ValueError("not in these words")

    monkeypatch.setattr("ntm_cli.commands.arguments.a_year", refuse)
    said = "ntm: `ntm summary` cannot be understood as it was typed.\nhelp: `ntm summary --help` explains it.\n"
    assert ntm("summary", "--year", "2025") == Run(2, "", said)
    said = "ntm: Không hiểu được lệnh `ntm summary` theo cách đã gõ.\ngợi ý: Xem cách dùng bằng `ntm summary --help`.\n"
    assert ntm("summary", "--year", "2025", "--lang", "vi") == Run(2, "", said)


def test_all_that_typer_refuses_is_of_one_kind() -> None:
    assert usage.USAGE_ERROR.__name__ == "UsageError"
    assert issubclass(typer.BadParameter, usage.USAGE_ERROR)
    assert not issubclass(typer.Exit, usage.USAGE_ERROR)
