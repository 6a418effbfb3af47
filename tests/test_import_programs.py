"""What only some programs do: tracked changes, pages saved from Word and Google, old codings, text pasted and typed."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import core_yaml
import docx
import pytest
from docx.oxml import parse_xml
from office_files import write_csv, write_docx, write_html
from pages import communes, decision
from running import Run
from test_process import environment_with_ntm, posix
from transcription import PRINTED

from ntm_cli.tables import pdf, sheets, word

Ntm = Callable[..., Run]

PASTED = PRINTED / "pasted.txt"
BY = 'w:id="1" w:author="a" w:date="2022-10-06T00:00:00Z"'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
INSERTED = f"<w:ins {WORD} {BY}><w:r><w:t>{{}}</w:t></w:r></w:ins>"
DELETED = f"<w:del {WORD} {BY}><w:r><w:delText>{{}}</w:delText></w:r></w:del>"
ROW = f"<w:{{}} {WORD} {BY}/>"


@pytest.fixture
def shipped(repository: Path) -> object:
    return core_yaml.load((repository / "data" / "roadmap.yaml").read_text(encoding="utf-8"))


def test_what_was_inserted_counts_and_what_was_deleted_does_not(ntm: Ntm, tmp_path: Path, shipped: Any) -> None:
    """Xã Lục Hồn gets 2023 instead of nothing, Xã Vô Ngại a new name, and a row of its own is struck out."""
    write_docx(decision(), tmp_path / "d.docx")
    document = docx.Document(str(tmp_path / "d.docx"))
    table = document.tables[1]
    by_name = {row.cells[1].text: row for row in table.rows}
    _track(by_name["Xã Lục Hồn"].cells[4], INSERTED.format("1"))
    _track(by_name["Xã Vô Ngại"].cells[1], DELETED.format("Xã Vô Ngại"), INSERTED.format("Xã Vô Ngải"))
    _track(by_name["Xã Hoành Mô"].cells[2], DELETED.format("1"))
    by_name["Xã Húc Động"]._tr.get_or_add_trPr().append(parse_xml(ROW.format("del")))
    document.save(str(tmp_path / "d.docx"))
    run = ntm("import", str(tmp_path / "d.docx"))
    last = core_yaml.load(run.out)["communes"]["districts"][-1]["communes"]
    expected = [dict(row) for row in shipped["communes"]["districts"][-1]["communes"][:-1]]
    del expected[1]["advanced"]
    expected[3]["advanced"] = 2023
    expected[4]["name"] = "Xã Vô Ngải"
    assert last == expected


def _track(cell: Any, *changes: str) -> None:
    paragraph = cell.paragraphs[0]._p
    for run in list(paragraph.r_lst):
        paragraph.remove(run)
    for change in changes:
        paragraph.append(parse_xml(change))


def test_a_page_saved_by_word_in_an_old_coding_gives_the_same(ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    """Word breaks lines wherever it likes, hides what is for itself, and keeps what was deleted."""
    write_html(decision(), tmp_path / "d.html")
    page = (tmp_path / "d.html").read_text(encoding="utf-8").replace("charset='utf-8'", 'charset="windows-1258"')
    page = page.replace("<td", "\n<td style='mso-x:1'").replace("Xã Quảng", "Xã\r\n  Quảng")
    page = page.replace("<body>", "<body><![if !x]><p style='display:none'>Phụ biểu 99</p><![endif]>")
    page = page.replace(">98\n", "><del>97</del><ins>98</ins>\n")
    (tmp_path / "d.html").write_bytes(cp1258(page))
    assert core_yaml.load(ntm("import", str(tmp_path / "d.html")).out) == shipped


def test_a_single_file_page_gives_the_same(ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    write_html(decision(), tmp_path / "d.html")
    head = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    (tmp_path / "d.mht").write_bytes(head + (tmp_path / "d.html").read_bytes())
    assert core_yaml.load(ntm("import", str(tmp_path / "d.mht")).out) == shipped


def test_the_letters_and_numbers_around_a_sheet_of_google_s_are_no_cells(
    ntm: Ntm, tmp_path: Path, shipped: object
) -> None:
    write_html(decision(), tmp_path / "d.html")
    page = (tmp_path / "d.html").read_text(encoding="utf-8")
    page = page.replace("<tr>", '<tr><th class="row-headers-background"><div>7</div></th>')
    page = page.replace("<table>", '<table><tr><th class="column-headers-background">A</th></tr>')
    (tmp_path / "d.html").write_text(page, encoding="utf-8")
    assert core_yaml.load(ntm("import", str(tmp_path / "d.html")).out) == shipped


def test_a_csv_in_the_old_coding_of_windows_gives_the_same(ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    write_csv(decision(), tmp_path / "d.csv")
    text = (tmp_path / "d.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "d.csv").write_bytes(cp1258(text))
    run = ntm("import", str(tmp_path / "d.csv"))
    assert core_yaml.load(run.out) == shipped
    assert "decomposed name" in run.err


def cp1258(text: str) -> bytes:
    """Text as Windows once coded it: marks of tone are letters of their own."""
    made = b""
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in tones))
        made += base.encode("cp1258") + tones.encode("cp1258")
    return made


def test_text_pasted_without_its_tabs_gives_the_same(ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    lines = PASTED.read_text(encoding="utf-8").split("\n")
    (tmp_path / "d.txt").write_text("\n".join(line.strip("\t ") for line in lines), encoding="utf-8")
    assert core_yaml.load(ntm("import", str(tmp_path / "d.txt")).out) == shipped


def test_a_name_that_stands_in_two_rows_of_a_pasted_text_is_joined(ntm: Ntm, tmp_path: Path, shipped: object) -> None:
    cut = "\tXã Thượng Yên Công\n"
    text = PASTED.read_text(encoding="utf-8")
    assert text.count(cut) == 2
    blank = "\t\u00a0\n"
    one = text.replace(
        f"{cut}\t1\n" + blank * 4 + f"\t1\n{blank * 5}", f"\tXã Thượng\n\t1\n{blank * 4}\t1\n{blank * 5}\n\tYên Công\n"
    )
    assert one != text
    (tmp_path / "d.txt").write_text(one, encoding="utf-8")
    run = ntm("import", str(tmp_path / "d.txt"))
    assert core_yaml.load(run.out) == shipped
    assert "1 name joined" in run.err


def test_a_table_pasted_from_word_has_one_cell_for_each_merged_one(ntm: Ntm, tmp_path: Path, shipped: Any) -> None:
    rows = communes()
    lines = [
        part if isinstance(part, str) else "\n".join("\t".join(cell.text for cell in row) for row in part)
        for part in rows
    ]
    (tmp_path / "d.txt").write_text("\n".join(lines), encoding="utf-8")
    assert core_yaml.load(ntm("import", str(tmp_path / "d.txt")).out)["communes"] == shipped["communes"]


def program(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    command = (sys.executable, "-m", "ntm_cli", "import", *arguments)
    return subprocess.Popen(command, env=environment_with_ntm() | {"TERM": "xterm"}, **options)


def test_what_is_piped_in_is_imported(shipped: object) -> None:
    with PASTED.open("rb") as text:
        done = program("-", stdin=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out, err = done.communicate(timeout=60)
    assert core_yaml.load(out.decode("utf-8")) == shipped
    assert b"Paste" not in err
    assert done.returncode == 1


@posix
def test_somebody_at_a_terminal_is_told_how_to_paste_and_ctrl_c_ends_it() -> None:
    ours, theirs = pty.openpty()
    waiting = program("-", stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert waiting.stderr
    assert b"Paste the tables, then press Enter and Ctrl-D." in waiting.stderr.readline()
    time.sleep(0.3)  # nobody is as quick as to press the keys while the line is still being written
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert (waiting.returncode, out, err) == (130, b"", b"")


@posix
def test_a_terminal_is_shown_how_far_a_long_file_is_and_nothing_of_it_stays() -> None:
    ours, theirs = pty.openpty()
    reading = program(
        str(PRINTED / "libreoffice" / "writer.pdf"), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs
    )
    os.close(theirs)
    seen = b""
    while chunk := _read(ours):
        seen += chunk
    assert reading.wait(timeout=60) == 1
    assert b"writer.pdf" in seen.partition(b"Recognised")[0]
    assert b"\x1b[2K" in seen, "the line is erased when it is done"


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


@pytest.mark.parametrize("name", ["writer.pdf", "writer.docx", "calc.ods"])
def test_ctrl_c_while_a_file_is_read_writes_nothing(
    name: str, ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(*_: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pdf, "rows_of", pressed)
    monkeypatch.setattr(word.mammoth, "convert_to_html", pressed)
    monkeypatch.setattr(sheets.python_calamine.CalamineWorkbook, "from_filelike", pressed, raising=False)
    run = ntm("import", str(PRINTED / "libreoffice" / name), "--into", str(tmp_path / "into"))
    assert run == Run(130, "", "")
    assert not (tmp_path / "into").exists()
