"""What kind of file some bytes are, by how they begin: names of files are often wrong."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(rb"<(?:!doctype html|html|table|tr|td|body|head|meta)\b", re.IGNORECASE)
_WIDE_PAGE = re.compile(rb"<\0(?:h\0t\0m\0l|t\0a\0b\0l\0e)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: the module that reads it, with the packages that it needs, or the form to save it in instead."""

    reader: str = ""
    packages: str = ""
    better: str = ""


#: What the extra `office` has; that of `pdf` is pdfplumber.
_OFFICE = "mammoth python-calamine"
TEXT = FileKind()
PAGE = FileKind(reader="web")
WORD = FileKind(reader="word", packages=_OFFICE)
SHEETS = FileKind(reader="sheets", packages=_OFFICE)
PDF = FileKind(reader="pdf", packages="pdfplumber")
OLD_WORD = FileKind(better=".docx")
OLD_SHEETS = FileKind(better=".xlsx")
OTHER = FileKind(better=".docx, .xlsx")


def kind_of(content: bytes) -> FileKind:
    """The kind of a file."""
    start = content[:4096]
    if content.startswith(b"PK"):
        return _packed(content)
    if content.startswith(_OLE):
        return _compound(content)
    if b"%PDF-" in start[:1024]:
        return PDF
    if start.lstrip().startswith(b"{\\rtf"):
        return OLD_WORD
    if start.startswith((b"MIME-Version:", b"From: <Saved by", b'From: "Saved by')):
        return PAGE
    if _PAGE.search(start) or _WIDE_PAGE.search(start):
        return PAGE
    return OTHER if _is_binary(start) else TEXT


def _packed(content: bytes) -> FileKind:
    """A file of several parts: Word's and Excel's, and OpenDocument."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            kind = archive.open("mimetype").read(200) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        return WORD  # broken; whoever reads it says so
    if "word/document.xml" in names:
        return WORD
    if "content.xml" in names:
        return SHEETS if b"opendocument.spreadsheet" in kind else OLD_WORD
    if "xl/workbook.bin" in names:
        return OLD_SHEETS
    return SHEETS if any(name.startswith("xl/") for name in names) else OTHER


def _compound(content: bytes) -> FileKind:
    """A file of before 2007, or a protected one of today."""
    return OLD_WORD if "WordDocument".encode("utf-16-le") in content else SHEETS


def _is_binary(start: bytes) -> bool:
    """Whether it is no text: empty bytes, but for those of UTF-16, and controls."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    empty = start.count(0)
    halves = start[::2].count(0), start[1::2].count(0)
    wide = empty and min(halves) == 0 and max(halves) * 3 > len(start) // 2
    return not wide and (empty > 0 or sum(byte < 9 for byte in start) > 0)
