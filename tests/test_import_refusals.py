"""What is no table, broken, locked, huge or made to do harm is one sentence and exit 2; nothing is written."""

from __future__ import annotations

import io
import re
import struct
import tomllib
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from office_files import write_docx, write_html, write_xlsx
from pages import decision
from PIL import Image
from running import Run
from transcription import PRINTED

from ntm_cli.tables import merging, opening

Ntm = Callable[..., Run]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
#: More than anything may unpack to.
LONG = b"<a>" + b" " * 120_000_000 + b"</a>"


def packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def written(write: Any, tmp_path: Path) -> bytes:
    write(decision(), tmp_path / "good")
    return (tmp_path / "good").read_bytes()


def scan() -> bytes:
    made = io.BytesIO()
    Image.new("L", (60, 80), 255).save(made, "PDF")
    return made.getvalue()


def far() -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet()
    sheet.write(0, 0, "a")
    sheet.write(1_048_575, 16_383, "z")
    book.close()
    return made.getvalue()


def said_often() -> bytes:
    """A sheet of a thousand cells that each say one text of a million letters."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet()
    for row in range(1000):
        sheet.write(row, 0, "long")
    book.close()
    with zipfile.ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(b"long", b"x" * 1_000_000)
    return packed(parts)


def repeated() -> bytes:
    """An OpenDocument sheet whose one row stands for a million."""
    names = "office", "table", "text"
    declared = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    row = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string">'
        "<text:p>x</text:p></table:table-cell></table:table-row>"
    )
    sheet = f'<office:spreadsheet><table:table table:name="a">{row}</table:table></office:spreadsheet>'
    content = f"<office:document-content {declared}><office:body>{sheet}</office:body></office:document-content>"
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content.encode()})


FILES: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "empty.docx": (lambda _: b" \n", "it is empty"),
    "prose.txt": (lambda _: "Không có bảng nào, chỉ có chữ.\n".encode(), "no table"),
    "other.csv": (lambda _: b"a,b,c\n1,2,3\n4,5,6\n7,8,9\n", "no table"),
    "program.bin": (lambda _: bytes(range(256)), "neither text nor a file"),
    "old.doc": (lambda _: _OLE + "WordDocument".encode("utf-16-le"), "neither text nor a file"),
    "rich.doc": (lambda _: rb"{\rtf1 x}", "neither text nor a file"),
    "locked.docx": (lambda _: _OLE + "EncryptedPackage".encode("utf-16-le"), "a password protects it"),
    "broken.xls": (lambda _: _OLE, "it is broken"),
    "broken.docx": (lambda _: b"PK\x03\x04" + b"x" * 500, "it is broken"),
    "cut.docx": (lambda path: written(write_docx, path)[:20_000], "it is broken"),
    "cut.xlsx": (lambda path: written(write_xlsx, path)[:6_000], "it is broken"),
    "broken.pdf": (lambda _: b"%PDF-1.4 nonsense", "it is broken"),
    "scan.pdf": (lambda _: scan(), "its pages are pictures"),
    "bomb.docx": (lambda _: packed({"word/document.xml": LONG}), "it unpacks to more than 100,000,000 bytes"),
    "bomb.xlsx": (lambda _: packed({"xl/worksheets/sheet1.xml": LONG}), "it unpacks to more than 100,000,000 bytes"),
    "lie.docx": (lambda _: lying(packed({"word/document.xml": LONG})), "it is broken"),
    "declared.docx": (lambda path: declaring(written(write_docx, path)), "it is broken"),
    "far.xls": (lambda _: far_of_old(), "too many cells"),
    "unending.xls": (lambda _: far_of_old(unending=True), "it is broken"),
    "only-achieved.html": (lambda _: only_achieved(), "no table"),
    "far.xlsx": (lambda _: far(), "too many cells"),
    "often.xlsx": (lambda _: said_often(), "too many cells"),
    "repeated.ods": (lambda _: repeated(), "too many cells"),
    "wide.html": (lambda _: b"<table>" + b"<tr><td rowspan=9999 colspan=9999>x" * 3000, "too many cells"),
    "deep.html": (lambda _: b"<table><tr><td>" * 20_000, "no table"),
}


def far_of_old(*, unending: bool = False) -> bytes:
    """An Excel file of before 2007 with a cell moved to the last column, or with sectors that are not there."""
    content = bytearray((PRINTED / "libreoffice" / "calc.xls").read_bytes())
    if unending:
        start = content.index("Workbook".encode("utf-16-le")) + 116
        content[start : start + 4] = struct.pack("<I", 1 << 20)
        return bytes(content)
    at = content.index(struct.pack("<HHHH", 0x00FD, 10, 40, 1))
    content[at + 6 : at + 8] = struct.pack("<H", 0xFFFF)
    return bytes(content)


def only_achieved() -> bytes:
    """A table of marks in which no year stands."""
    rows = "".join(f"<tr><td>{number}<td>Xã {name}<td>x" for number, name in enumerate(("Một", "Hai", "Ba"), 1))
    return f"<meta charset=utf-8><table><tr><td>TT<td>Tên xã<td>Đã đạt chuẩn{rows}</table>".encode()


def lying(archive: bytes) -> bytes:
    """The same, saying that it unpacks to little."""
    return archive.replace(struct.pack("<I", len(LONG)), struct.pack("<I", 1000))


def declaring(archive: bytes) -> bytes:
    """A Word file that asks for a file of the machine."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    asking = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:document", asking, 1)
    return packed(parts)


@pytest.mark.parametrize("name", FILES)
def test_it_is_one_sentence_and_nothing_is_written(name: str, ntm: Ntm, tmp_path: Path) -> None:
    make, reason = FILES[name]
    (tmp_path / name).write_bytes(make(tmp_path))
    run = ntm("import", str(tmp_path / name), "--into", str(tmp_path / "into"))
    assert (run.exit, run.out) == (2, "")
    assert run.err.startswith("ntm: ")
    assert name in run.err
    assert reason in run.err
    assert run.err.count("\n") <= 2
    assert not (tmp_path / "into").exists()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (["nowhere.docx"], "there is no such file"),
        (["."], "it is a folder"),
        ([""], "A path is empty"),
        (["-", "-"], "- can stand only once"),
        ([], "`ntm import` lacks FILE"),
    ],
)
def test_what_is_no_file_is_said(
    typed: list[str], reason: str, ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = ntm("import", *typed)
    assert (run.exit, run.out) == (2, "")
    assert reason in run.err


def test_a_file_larger_than_any_plan_is_not_read_to_its_end(
    ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_IMPORTED", 10)
    (tmp_path / "a.txt").write_text("x" * 11, encoding="utf-8")
    run = ntm("import", str(tmp_path / "a.txt"))
    assert (run.exit, "it is larger than 10 bytes" in run.err) == (2, True)


@pytest.mark.parametrize(("name", "extra"), [("word", "office"), ("sheets", "office"), ("pdf", "pdf")])
def test_without_its_library_a_file_is_refused_with_what_to_install(
    name: str, extra: str, ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path
) -> None:
    def missing(wanted: str, *rest: Any) -> Any:
        if wanted.endswith(f".{name}"):
            raise ModuleNotFoundError(name="mammoth")
        return import_module(wanted, *rest)

    monkeypatch.setattr(opening, "import_module", missing)
    file = {"word": "d.docx", "sheets": "d.xlsx", "pdf": "d.pdf"}[name]
    content = {"word": write_docx, "sheets": write_xlsx}.get(name)
    (tmp_path / file).write_bytes(written(content, tmp_path) if content else scan())
    run = ntm("import", str(tmp_path / file))
    assert (run.exit, run.out) == (2, "")
    asked = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    packages = {line.partition(">")[0] for line in asked["project"]["optional-dependencies"][extra]}
    (named,) = re.findall("`python -m pip install (.*)`", run.err)
    assert set(named.split()) == packages - {"Jinja2", "XlsxWriter"}, "what reports are made with is no help"


def test_pages_and_text_need_no_library(ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "mammoth", None)
    write_html(decision(), tmp_path / "d.html")
    assert ntm("import", str(tmp_path / "d.html")).exit == 1


def test_a_folder_that_is_a_file_is_said(ntm: Ntm, tmp_path: Path) -> None:
    (tmp_path / "into").write_text("mine", encoding="utf-8")
    run = ntm("import", str(PRINTED / "pasted.txt"), "--into", str(tmp_path / "into"))
    assert (run.exit, "a file stands where a folder should be" in run.err) == (2, True)


def test_where_the_second_file_cannot_be_written_the_first_is_gone_too(
    ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ntm_cli.commands import imported

    put = imported.put

    def full(file: Path, content: bytes) -> None:
        if file.name == "targets.yaml":
            raise OSError(28, "full")
        put(file, content)

    monkeypatch.setattr(imported, "put", full)
    run = ntm("import", str(PRINTED / "pasted.txt"), "--into", str(tmp_path / "into"))
    assert (run.exit, "no space is left" in run.err) == (2, True)
    assert list((tmp_path / "into").iterdir()) == []


def test_cells_are_counted_for_a_file_as_a_whole(ntm: Ntm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "MAX_CELLS", 500)
    write_html(decision(), tmp_path / "d.html")
    assert "too many cells" in ntm("import", str(tmp_path / "d.html")).err
