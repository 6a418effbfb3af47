"""Small charts as SVG: elements with their title and description, and numbers as SVG writes them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from ntm_cli.terminal.display import visible


def picture(width: int, height: int, title: str, description: str) -> Element:
    """An empty picture that says what it shows to whoever cannot see it."""
    box = {"viewBox": f"0 0 {width} {height}", "role": "img", "aria-label": visible(f"{title}. {description}")}
    svg = Element("svg", box)
    SubElement(svg, "title").text = visible(title)
    SubElement(svg, "desc").text = visible(description)
    return svg


def rectangle(svg: Element, kind: str, x: float, y: float, width: float, height: float) -> None:
    """A rectangle of a kind that the style sheet knows; none where it would have no area."""
    if width > 0 and height > 0:
        place = {"x": number(x), "y": number(y), "width": number(width), "height": number(height)}
        SubElement(svg, "rect", {"class": kind, **place})


def line(svg: Element, kind: str, x1: float, y1: float, x2: float, y2: float) -> None:
    """A straight line of a kind that the style sheet knows."""
    ends = {"x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2)}
    SubElement(svg, "line", {"class": kind, **ends})


def mark(svg: Element, x1: float, y1: float, x2: float, y2: float, *, missed: bool) -> None:
    """The line where a target stands, with a rim that keeps it apart from what it crosses."""
    line(svg, "halo", x1, y1, x2, y2)
    line(svg, "mark missed" if missed else "mark", x1, y1, x2, y2)


def text(svg: Element, kind: str, x: float, y: float, said: str) -> None:
    """A few words, or a number."""
    SubElement(svg, "text", {"class": kind, "x": number(x), "y": number(y)}).text = visible(said)


def number(value: float) -> str:
    """A coordinate with no more digits than can be seen."""
    return f"{value:.1f}".removesuffix(".0")


def source(svg: Element) -> str:
    """A picture as it stands in a page."""
    return tostring(svg, encoding="unicode")
