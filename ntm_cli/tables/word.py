"""Word files: mammoth keeps what was inserted while changes were tracked and leaves out what was deleted."""

from __future__ import annotations

import io
from collections.abc import Callable

import mammoth

from ntm_cli.messages import Message
from ntm_cli.tables.archives import broken, repacked
from ntm_cli.tables.grids import Document
from ntm_cli.tables.web import read_text


def read(content: bytes, file: Message | str, _progress: Callable[[int, int], None]) -> Document:
    """A Word file as prose and tables. Raises CannotCheck if it is broken, or made to fill the memory."""
    archive = repacked(content, file)
    try:
        page = mammoth.convert_to_html(io.BytesIO(archive), convert_image=mammoth.images.img_element(_no_picture)).value
    except Exception:  # it raises whatever the library beneath it does
        raise broken(file) from None
    return read_text(page, file)


def _no_picture(_image: object) -> dict[str, str]:
    return {}
