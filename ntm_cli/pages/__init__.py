"""`ntm report`: the plan on paper as data, then as a page, a workbook or Markdown.

`contents` says what is told and in which order; each form lays out the same tables. A form is a module of this package
with `render`, called after how its files end: `.html` is `paper_html`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the report: how the names of its files end, and the package that has to be there to make it."""

    ending: str
    package: str = ""

    @property
    def module(self) -> str:
        """The module that makes it."""
        return f"{__name__}.paper_{self.ending.removeprefix('.')}"


FORMS = {form.ending: form for form in (Form(".html", "Jinja2"), Form(".xlsx", "XlsxWriter"), Form(".md"))}
