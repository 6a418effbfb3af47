"""Tables with ruled lines in PDF files that hold text, as pdfplumber finds them; a scan holds none and is refused."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pdfplumber
from pdfplumber.utils.exceptions import PdfminerException

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Message, Words
from ntm_cli.tables.archives import broken, locked
from ntm_cli.tables.grids import Document, Grid, Part, Prose
from ntm_cli.tables.merging import Room, in_places
from ntm_cli.tables.pdf_cells import rows_of

_NTH = Words("import.table.pdf", en="{file}, page {page}, table {nth}", vi="{file}, trang {page}, bảng {nth}")
_SCAN = Words(
    "import.scan",
    en="{file} cannot be imported: its pages are pictures and hold no text.",
    vi="Không nhập được {file}: các trang là ảnh quét, không có chữ.",
)
_SCAN_HELP = Words(
    "import.scan.help",
    en="Ask for the Word or Excel file, or for a PDF saved from it.",
    vi="Dùng tệp Word, Excel hoặc PDF được lưu từ các tệp đó.",
)
_PAGES = Words(
    "import.pages",
    en="{file} cannot be imported: it has more than {most} pages.",
    vi="Không nhập được {file}: tệp có hơn {most} trang.",
)
_PAGES_HELP = Words(
    "import.pages.help", en="Save the pages of the tables alone.", vi="Lưu riêng các trang có bảng thành một tệp."
)
_MOST_PAGES = 500
#: Letters farther apart than this, in points, are of two words.
_BETWEEN_WORDS = 1.5
#: A line that goes so far to the right margin is full.
_FULL = 0.85


def read(content: bytes, file: Message | str, progress: Callable[[int, int], None]) -> Document:
    """The pages as prose and tables. Raises CannotCheck if they cannot be read, or are pictures."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it complains to whoever looks on
    try:
        with pdfplumber.open(io.BytesIO(content)) as opened:
            if len(opened.pages) > _MOST_PAGES:
                raise CannotCheck(_PAGES(file=file, most=_MOST_PAGES), _PAGES_HELP())
            parts = list(_pages(opened.pages, file, progress))
    except CannotCheck:
        raise
    except PdfminerException as error:
        raise locked(file) if "Password" in repr(error) else broken(file) from None
    except Exception:  # it raises whatever the library beneath it does
        raise broken(file) from None
    if not parts:
        raise CannotCheck(_SCAN(file=file), _SCAN_HELP())
    return Document(file, tuple(parts))


def _pages(pages: Sequence[Any], file: Message | str, progress: Callable[[int, int], None]) -> Iterator[Part]:
    room = Room(file)
    for number, page in enumerate(pages, 1):
        progress(number - 1, len(pages))
        yield from _page(page, number, file, room)
        page.close()


def _page(page: Any, number: int, file: Message | str, room: Room) -> Iterator[Part]:
    """What stands on a page, from top to bottom."""
    tables = page.find_tables()
    words = page.extract_words(x_tolerance=_BETWEEN_WORDS, return_chars=True) if tables else []
    found: list[tuple[float, Part]] = []
    for nth, table in enumerate(tables, 1):
        grid = Grid(_NTH(file=file, page=number, nth=nth), in_places(rows_of(words, table), room))
        found.append((table.bbox[1], grid))
    rest = page.filter(lambda item: not any(_is_within(item, table.bbox) for table in tables)) if tables else page
    found += _paragraphs(rest.extract_text_lines(return_chars=False, x_tolerance=_BETWEEN_WORDS))
    yield from (part for _, part in sorted(found, key=lambda item: item[0]))


def _paragraphs(lines: Sequence[Any]) -> Iterator[tuple[float, Part]]:
    """Lines in paragraphs: one that goes to the right margin goes on in the next, if that is near."""
    margin = max((line["x1"] for line in lines), default=0.0)
    said: list[Any] = []
    for line in lines:
        near = said and line["top"] - said[-1]["bottom"] < line["bottom"] - line["top"]
        if said and not (near and said[-1]["x1"] > margin * _FULL):
            yield said[0]["top"], Prose(" ".join(one["text"] for one in said))
            said = []
        said.append(line)
    if said:
        yield said[0]["top"], Prose(" ".join(one["text"] for one in said))


def _is_within(item: Any, box: tuple[float, float, float, float]) -> bool:
    middle = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
    return bool(box[0] <= middle[0] <= box[2] and box[1] <= middle[1] <= box[3])
