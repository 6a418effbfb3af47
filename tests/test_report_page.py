"""The page by itself: one file that runs nothing and asks nobody, whose tables and pictures speak to everybody."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as parser
from running import Run

from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.pages import contents, drawing
from ntm_cli.pages.paper import gather
from ntm_cli.pages.tabular import shade
from ntm_cli.reading.folders import Folder

Ntm = Callable[..., Run]

EXAMPLES = ("data", "examples/counts-only", "examples/five-years-without-districts", "examples/one-year-plan")
LANGUAGES = {"vi": VIETNAMESE, "en": ENGLISH}
#: A picture is no more than so many bytes.
MOST = 2048


@pytest.fixture(params=EXAMPLES)
def folder(request: pytest.FixtureRequest, repository: Path) -> Path:
    place: Path = repository / request.param
    return place


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def text(folder: Path, language: str, ntm: Ntm, tmp_path: Path) -> str:
    assert ntm("report", str(folder), "--output", str(tmp_path / "p.html"), "--lang", language).exit == 0
    return (tmp_path / "p.html").read_text(encoding="utf-8")


def test_it_is_one_file_that_runs_nothing_and_asks_nobody(text: str) -> None:
    page = parser.fromstring(text)
    assert list(page.iter("script", "link", "img", "iframe", "object", "embed", "base", "form")) == []
    names = {name for element in page.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in ("src", "srcset", "style")}
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert not re.search(r"https?:|url\(|@import|//[a-z]", text.replace("http-equiv", ""))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_it_says_its_language_and_leads_to_each_of_its_parts(text: str, language: str) -> None:
    page = parser.fromstring(text)
    assert page.get("lang") == language
    targets = [link.removeprefix("#") for link in page.xpath("//nav//@href")]
    assert targets == page.xpath("//main/section/@id")
    assert len(set(targets)) == len(targets) > 2
    assert len(page.xpath("//h1")) == 1
    assert all(page.get_element_by_id(name) is not None for name in page.xpath("//@aria-labelledby"))


def test_every_table_has_a_caption_and_marked_heads(text: str) -> None:
    for table in parser.fromstring(text).iter("table"):
        assert table[0].tag == "caption"
        assert table[0].text.strip()
        scopes = [cell.get("scope") for cell in table.find("thead").iter("th")]
        assert set(scopes) <= {"col", "colgroup"}
        wide = sum(int(cell.get("colspan", 1)) for cell in table.find("thead")[0])
        for row in table.find("tbody"):
            assert [cell.get("scope") for cell in row.iter("th")] == ["row"]
            assert len(row) == wide


def test_every_picture_is_small_and_says_what_it_shows(text: str) -> None:
    for figure in parser.fromstring(text).iter("figure"):
        (svg,) = figure.iter("svg")
        assert svg.get("role") == "img"
        assert [svg[0].tag, svg[1].tag] == ["title", "desc"]
        assert svg[0].text.strip()
        assert svg.get("aria-label") == f"{svg[0].text}. {svg[1].text}"
        assert figure[0].tag == "figcaption"
    pictures = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    assert all(etree.fromstring(picture) is not None for picture in pictures)
    assert all(len(picture.encode()) <= MOST for picture in pictures)


def test_a_picture_shows_the_numbers_of_its_table(repository: Path) -> None:
    targets, years, *_ = contents.parts(gather(Folder(repository / "data"), None))
    late = drawing.source(targets.pictures[0].draw(ENGLISH))
    assert re.findall(r'<text class="(?:count|small)[^>]*>([^<]*)', late) == ["target 54", "51"]
    assert "By the end of 2022 the plan has 51 of 98; the target is 54." in late
    advanced = drawing.source(years.pictures[0].draw(VIETNAMESE))
    assert "Đã đạt: 44, 2022: 51, 2023: 58, 2024: 64, 2025: 66." in advanced


def test_a_bar_is_as_long_as_its_numbers(repository: Path) -> None:
    targets, *_ = contents.parts(gather(Folder(repository / "data"), 2025))
    svg = targets.pictures[0].draw(ENGLISH)
    wide = {each.get("class"): float(each.get("width") or 0) for each in svg.iter("rect")}
    unit = wide["track"] / 98
    assert [round(wide[kind] / unit) for kind in ("before", "reached", "later")] == [44, 7, 15]
    (mark,) = (each for each in svg.iter("line") if each.get("class") == "mark missed")
    assert round(float(mark.get("x1") or 0) / unit) == 54


def test_what_is_missed_comes_first_and_is_marked_in_words(repository: Path) -> None:
    targets, *_ = contents.parts(gather(Folder(repository / "data"), 2025))
    assert [str(picture.kind) for picture in targets.pictures].index("late") == 0
    assert ENGLISH.say(targets.pictures[0].beside) == "short by 3, met by 2023"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def style(repository: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The named colours of the style sheet, and the shades of the map with the colour of the text on each."""
    css = (repository / "ntm_cli" / "pages" / "page.css").read_text(encoding="utf-8")
    names = dict(re.findall(r"--(\w+): (#\w{6});", css))
    shades = re.findall(r"\.s\d \{ background: (#\w{6});(?: color: (#\w{6});)? \}", css)
    return names, [(shade, text or names["ink"]) for shade, text in shades]


def test_every_text_has_contrast_enough(repository: Path) -> None:
    names, shades = style(repository)
    assert all(contrast(names[name], names["paper"]) >= 4.5 for name in ("ink", "quiet", "late", "before"))
    assert len(shades) == 6
    assert all(contrast(shade, text) >= 4.5 for shade, text in shades)


def test_in_grey_a_higher_share_is_darker_and_parts_of_a_bar_differ(repository: Path) -> None:
    names, shades = style(repository)
    greys = [luminance(shade) for shade, _ in shades]
    assert greys == sorted(greys, reverse=True)
    assert all(high / low > 1.1 for high, low in itertools.pairwise(greys))
    bar = [names[name] for name in ("before", "reached", "later")]
    assert min(contrast(one, other) for one, other in itertools.pairwise(bar)) > 1.5


@pytest.mark.parametrize(("share", "expected"), [(0, 0), (1, 1), (24, 1), (25, 2), (50, 3), (75, 4), (99, 4), (100, 5)])
def test_none_and_all_have_a_shade_of_their_own(share: int, expected: int) -> None:
    assert shade(share) == expected
