"""A real Chromium without a window, where there is one: what it measures, prints and draws of a page."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PROGRAM = next(filter(None, map(shutil.which, NAMES)), None)
needs_browser = pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium")

#: Shows pages in frames of several widths, and writes down what a script finds in each.
_FRAMES = """<!doctype html><meta charset="utf-8"><body>{frames}<pre id="found"></pre><script>
addEventListener("load", () => {{
  const measure = {measure};
  const found = [...document.querySelectorAll("iframe")].map((frame) => measure(frame.contentDocument, frame));
  document.getElementById("found").textContent = JSON.stringify(found);
}});
</script>"""


def run(place: Path, *arguments: str) -> str:
    """Run it on nothing but what it is given, with a profile of its own."""
    plain = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")
    command = [str(PROGRAM), *plain, f"--user-data-dir={place / 'profile'}", *arguments]
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    return done.stdout.decode("utf-8")


def measured(place: Path, pages: Sequence[str], measure: str, *widths: int) -> list[Any]:
    """What a script finds in each page at each width: a function of the document and its frame."""
    frames = "".join(
        f'<iframe width="{width}" height="800" style="border:0" srcdoc="{html.escape(page)}"></iframe>'
        for page in pages
        for width in widths
    )
    file = place / "frames.html"
    file.write_text(_FRAMES.format(frames=frames, measure=measure), encoding="utf-8")
    shown = run(place, "--virtual-time-budget=5000", "--dump-dom", file.as_uri())
    (found,) = re.findall(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)
    read: list[Any] = json.loads(html.unescape(found))
    return read


def printed(place: Path, file: Path) -> Path:
    """A page as a printer gets it."""
    pdf = place / "printed.pdf"
    run(place, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", file.as_uri())
    return pdf


def drawn(place: Path, file: Path, width: int, height: int) -> Path:
    """A page as it is on a screen."""
    picture = place / "drawn.png"
    run(place, "--hide-scrollbars", f"--window-size={width},{height}", f"--screenshot={picture}", file.as_uri())
    return picture
