"""An editor underlines what `ntm check` refuses, and nothing else: for whole files, as people leave them.

The inputs are the slips of an analyst, plans of every shape, and edits of the shipped files. What is no YAML, or has
a key twice, has no shape to speak of. Which two numbers disagree is for the rules, and no part of this.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import small
import test_cases as cases
from slips import HARMLESS, SLIPS
from small import Book
from verdicts import MODELS, is_of_shape, refused_by_ntm, refused_by_schema

SHIPPED = Path(__file__).parent.parent / "data"
DATA = {file: (SHIPPED / f"{file}.yaml").read_text(encoding="utf-8") for file in MODELS}
ROW_4 = "{row: 4, name: Xã Quảng Phong}"
LEVELS = "levels: [standard, modern]\n"

#: The slips that ntm refuses and no schema can: why.
UNSEEN = {
    "a year and a full stop": "2022. is a number of YAML 1.2, and JSON has one sort of number",
    "a row number with a zero": "02 is 2 in YAML 1.2",
    "a row number with a full stop": "2. is 2 in YAML 1.2",
    "a count with a zero": "04 is 4 in YAML 1.2",
    "a year as a key in quotes": "the keys of JSON are text, quoted or not",
    "a day that is not": "a pattern has no calendar; editors that know the format `date` refuse it",
}


def edited(file: str, *changes: tuple[str, str]) -> tuple[str, str]:
    """One of the shipped files with the first of each text replaced."""
    text = DATA[file]
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return file, text


def of_roadmap(row: str) -> tuple[str, str]:
    return edited("roadmap", (ROW_4, row))


def whole(name: str, book: Book) -> dict[str, tuple[str, str]]:
    return {f"{name}, {file}": (file, text) for file in MODELS if (text := getattr(book, file))}


#: Whole files that are read, whatever the rules then say of them.
READ: dict[str, tuple[str, str]] = {
    **{f"shipped {file}": (file, DATA[file]) for file in MODELS},
    # letters, which a rule looks at
    "a letter lost": of_roadmap("{row: 4, name: X\ufffd Qu\ufffdng Phong}"),
    "UTF-8 read as something else": of_roadmap("{row: 4, name: XÃ£ Quáº£ng Phong}"),
    "an old coding": of_roadmap("{row: 4, name: X· Qu¶ng Phong}"),
    "question marks": of_roadmap("{row: 4, name: X? Qu?ng Phong}"),
    "Word's quotes": of_roadmap("{row: 4, name: “Xã Quảng Phong”}"),
    "no kind": of_roadmap("{row: 4, name: Quảng Phong}"),
    "a commune added": of_roadmap(f"{{row: 4, name: Xã Mới, advanced: 2023}}\n        - {ROW_4}"),
    "a commune deleted": edited("roadmap", (f"        - {ROW_4}\n", "")),
    "another year": edited("roadmap", ("model: 2022", "model: 2023")),
    "a level that is no level of the roadmap": of_roadmap("{row: 4, name: Xã Quảng Phong, modern: 2023}"),
    "a year that is none of the roadmap": of_roadmap("{row: 4, name: Xã Quảng Phong, advanced: 2030}"),
    "an ignore of every sort": edited(
        "targets",
        ("scope:", "## ntm: ignore[a]\n# ntm-ignore[b]\n# ntm: ignore[c 59,1/59,2] d\nscope:"),
    ),
    "a target deleted": ("targets", "decision: 1/QĐ\nscope: {}\ntargets: []\n"),
    "another unit": edited("targets", ("unit: commune", "unit: district")),
    "another level": edited("targets", ("level: advanced", "level: model")),
    # plans of other shapes
    **whole("all printed", cases.BASE),
    **whole("no subtotals", cases.BASE.with_roadmap((cases.ONE, ""), (cases.OTHER, ""))),
    **whole("no total", cases.BASE.with_roadmap((cases.TOTAL, ""))),
    **whole("sums only", cases.BASE.with_roadmap((cases.TOTAL, "  total:\n    advanced: {all: 3}\n"))),
    **whole("no table of districts", cases.BASE.with_roadmap((cases.DISTRICTS, ""))),
    **whole("counts only", cases.COUNTS_ONLY),
    **whole("flat rows in groups", cases.FLAT),
    **whole("only what is new", cases.PARTIAL),
    **whole("an increase alone", cases.BASE.with_targets(("count: 3, of: 4, percent: 75", "increase: 9"))),
    **whole("recognised", Book(cases.ROADMAP + cases.RECOGNISED)),
    **whole("a small province", Book(results=small.RESULTS)),
    "no results yet": ("results", "counts: []\n"),
    "a dissolved unit": ("results", small.RESULTS.replace("to: [Xã Hòa Lạc]", "to: []")),
    "a model commune in a field": ("results", small.RESULTS.replace("year: 2022", "year: 2022, field: Văn hóa")),
    "a district without communes": (
        "roadmap",
        cases.ROADMAP.replace("districts:\n  source", "    - {name: Huyện Đảo, communes: []}\ndistricts:\n  source"),
    ),
    "other levels": ("roadmap", LEVELS + cases.ROADMAP),
    "rows broken by a formatter": (
        "roadmap",
        small.ROADMAP.replace(
            "- {row: 2, name: Xã An Lạc, advanced: 2022}",
            "- row: 2\n          name: Xã An Lạc\n          advanced: 2022",
        ),
    ),
    **{name: ("roadmap", small.ROADMAP.replace(old, new, 1)) for name, (old, new) in HARMLESS.items()},
}

#: Whole files that both refuse.
REFUSED: dict[str, tuple[str, str]] = {
    "an unknown kind": ("targets", cases.TARGETS.replace("kinds: [Huyện]", "kinds: [Huyên]")),
    "a word for a level": of_roadmap("{row: 4, name: Xã Quảng Phong, nâng cao: 2025}"),
    "a word for achieved": of_roadmap("{row: 4, name: Xã Quảng Phong, advanced: Đã đạt chuẩn}"),
    "more than, in quotes": ("targets", cases.TARGETS.replace("percent: 75", 'percent: ">90"')),
    "a comma and a sign": ("targets", cases.TARGETS.replace("percent: 75", 'percent: "75,0%"')),
    "a year with its half": of_roadmap('{row: 4, name: Xã Quảng Phong, advanced: "2022 đợt 2"}'),
    "a list for a name": of_roadmap("{row: 4, name: [Xã Quảng Phong]}"),
    "unknown keys": of_roadmap("{row: 4, name: Xã Quảng Phong, " + ", ".join(f"k{n}: 1" for n in range(40)) + "}"),
    "no table": ("roadmap", "decision: {number: 1/QĐ, date: 2022-01-01, province: Thử}\nyears: [2022]\n"),
    "rows in two ways": edited("roadmap", ("  districts:\n", "  rows: []\n  districts:\n")),
    "nothing": ("targets", "{}\n"),
    "both years": ("results", small.RESULTS.replace("year: 2022", "year: 2022, revoked: 2023")),
    "neither year": ("results", small.RESULTS.replace("year: 2022, ", "")),
    "a key of another entry": ("results", small.RESULTS.replace("count: 3", "year: 3")),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_refused_by_the_schema_as_by_ntm_or_listed(name: str) -> None:
    for file, text in SLIPS[name].texts.items():
        if is_of_shape(file, text):
            verdicts = refused_by_ntm(file, text), refused_by_schema(file, text)
            assert verdicts == ((True, False) if name in UNSEEN and file == SLIPS[name].file else (verdicts[0],) * 2)


@pytest.mark.parametrize("name", READ)
def test_what_is_read_is_not_underlined(name: str) -> None:
    file, text = READ[name]
    assert is_of_shape(file, text)
    assert (refused_by_ntm(file, text), refused_by_schema(file, text)) == (False, False)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_underlined(name: str) -> None:
    file, text = REFUSED[name]
    assert is_of_shape(file, text)
    assert (refused_by_ntm(file, text), refused_by_schema(file, text)) == (True, True)


def test_no_slip_is_listed_in_vain() -> None:
    assert UNSEEN.keys() <= SLIPS.keys()
