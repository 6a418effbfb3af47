"""The page in a real Chromium: nothing outside it on any screen or on paper, and enough contrast to be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from browser import drawn, measured, needs_browser, printed
from PIL import Image
from running import Run

pytestmark = [needs_browser, pytest.mark.slow]

Ntm = Callable[..., Run]
WIDTHS = (360, 768, 1280)
EXAMPLES = ("data", "examples/five-years-without-districts", "examples/counts-only", "examples/standard-still-open")

OVERFLOW = "(page, frame) => [page.documentElement.scrollWidth, frame.clientWidth]"
#: How many tables have to be pushed to be seen whole.
PUSHED = (
    "(page) => [...page.querySelectorAll('.table')].filter((table) => table.scrollWidth > table.clientWidth).length"
)
#: The lowest contrast between a text and what is behind it, and that text.
CONTRAST = """(page, frame) => {
  const view = frame.contentWindow;
  const channels = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = (colour) => {
    const part = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const [red, green, blue] = channels(colour).map(part);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = view.getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  let worst = [21, "", 0];
  for (const element of page.body.querySelectorAll("*")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || element.closest("title, desc")) continue;
    const style = view.getComputedStyle(element);
    const [one, other] = [element.closest("svg") ? style.fill : style.color, behind(element)].map(light);
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    worst = ratio < worst[0] ? [ratio, element.textContent, worst[2] + 1] : [worst[0], worst[1], worst[2] + 1];
  }
  return worst;
}"""


@pytest.fixture
def page(ntm: Ntm, repository: Path, tmp_path: Path) -> Callable[..., Path]:
    def made(folder: str = "data", language: str = "vi") -> Path:
        file = tmp_path / "page.html"
        assert ntm("report", str(repository / folder), "--output", str(file), "--lang", language).exit == 0
        return file

    return made


@pytest.fixture
def pages(page: Callable[..., Path]) -> list[str]:
    """The page of each example, and in both languages that of the shipped data."""
    made = [("data", "en"), *((folder, "vi") for folder in EXAMPLES)]
    return [page(folder, language).read_text(encoding="utf-8") for folder, language in made]


def test_nothing_stands_outside_a_screen(pages: list[str], tmp_path: Path) -> None:
    found = measured(tmp_path, pages, OVERFLOW, *WIDTHS)
    assert [frame for _, frame in found] == [*WIDTHS] * len(pages)
    assert all(needed <= frame for needed, frame in found), found
    wide = pages[0].replace("overflow-x: auto", "overflow-x: visible")
    ((needed, frame),) = measured(tmp_path, [wide], OVERFLOW, 360)
    assert needed > frame, "what is too wide is not noticed"


def test_on_a_wide_screen_every_table_is_seen_whole_and_on_a_narrow_one_it_can_be_pushed(
    pages: list[str], tmp_path: Path
) -> None:
    wide = measured(tmp_path, pages, PUSHED, 1280)
    assert wide == [0] * len(pages)
    assert min(measured(tmp_path, pages[:2], PUSHED, 360)) > 0


def test_every_text_can_be_read_against_what_is_behind_it(pages: list[str], tmp_path: Path) -> None:
    pale = pages[0].replace("--quiet: #55524c", "--quiet: #b5b2ac")
    *found, (unreadable, _, _) = measured(tmp_path, [*pages, pale], CONTRAST, 1280)
    for ratio, text, texts in found:
        assert texts > 50
        assert ratio >= 4.5, text
    assert unreadable < 4.5, "what cannot be read is not noticed"


@pytest.mark.parametrize(("folder", "language"), [("data", "vi"), ("data", "en"), (EXAMPLES[1], "vi")])
def test_on_paper_nothing_is_cut_off(folder: str, language: str, page: Callable[..., Path], tmp_path: Path) -> None:
    with pdfplumber.open(printed(tmp_path, page(folder, language))) as pdf:
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in pdf.pages}
        words = [(sheet, word) for sheet in pdf.pages for word in sheet.extract_words()]
    assert sizes <= {(595, 842), (596, 842), (595, 841), (594, 842)}, "A4"
    assert len(words) > 100
    for sheet, word in words:
        assert 30 < word["x0"] < word["x1"] < sheet.width - 30, word["text"]
        assert 30 < word["top"] < word["bottom"] < sheet.height - 30, word["text"]


def test_on_paper_everything_is_said_and_heads_are_repeated(page: Callable[..., Path], tmp_path: Path) -> None:
    with pdfplumber.open(printed(tmp_path, page())) as pdf:
        sheets = [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]
    whole = " ".join(sheets)
    for said in ("Quảng Ninh: lộ trình đến hết năm 2025", "thiếu 3, đủ từ năm 2023", "theo bản đã ký", "Xã Húc Động"):
        assert said in whole
    goes_on = [sheet for sheet in sheets if "data/roadmap.yaml:209" in sheet or "data/targets.yaml:105" in sheet]
    assert goes_on
    assert all("Nội dung Lý do" in sheet for sheet in goes_on)
    assert not any(sheet.endswith(heading) for sheet in sheets for heading in ("Tiến độ từng năm", "lộ trình"))


def test_on_a_screen_something_is_drawn_in_the_colours_of_the_map(page: Callable[..., Path], tmp_path: Path) -> None:
    with Image.open(drawn(tmp_path, page(), 1280, 3000)) as picture:
        colours = {colour: count for count, colour in picture.convert("RGB").getcolors(1 << 20) or ()}
    assert picture.size == (1280, 3000)
    assert colours[(255, 255, 255)] < 1280 * 3000 * 0.97
    assert min(colours.get(shade, 0) for shade in ((0x1D, 0x5A, 0x4C), (0x67, 0xA5, 0x90), (0xC6, 0xDE, 0xD4))) > 1000
