"""What an analyst mistypes in the small province, in Notepad, Word, Excel or an editor, and what should be said of it.

The line and column are those of the slip, not of where reading stops. The words are those without which nobody would
know what to do: the character, the value as it should be, the kind of thing that belongs there.
"""

from __future__ import annotations

from dataclasses import dataclass

from small import RESULTS, ROADMAP, TARGETS

ROW = "- {row: 2, name: Xã An Lạc, advanced: 2022}"
PERCENT = "percent: 80.0"
COUNT = "count: 4, of: 5, percent: 80.0"
COUNTS = "model:    {achieved: 0, 2023: 1}"
SOURCE = "  source: Bảng 2\n"
BLOCK = "    - name: TP. Biển Xanh\n"
NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Slip:
    """A text that stands once or first in one of the files, what is typed instead, and what should be said."""

    old: str
    new: str
    line: int
    column: int
    en: tuple[str, ...]
    vi: tuple[str, ...]
    file: str = "roadmap"

    @property
    def texts(self) -> dict[str, str]:
        """The files with the slip."""
        texts = {"roadmap": ROADMAP, "targets": TARGETS, "results": RESULTS}
        assert self.old in texts[self.file], self.old
        return texts | {self.file: texts[self.file].replace(self.old, self.new, 1)}


def in_row(new: str, line: int, column: int, en: str, vi: str) -> Slip:
    """A slip in the row of Xã An Lạc, which is line 16; what is said is divided by bars."""
    return Slip(ROW, new, line, column, tuple(en.split("|")), tuple(vi.split("|")))


def year(typed: str, en: str, vi: str) -> Slip:
    return in_row(ROW.replace("2022", typed), 16, 47, f"Xã An Lạc|{en}", f"Xã An Lạc|{vi}")


def number(typed: str, en: str, vi: str) -> Slip:
    return in_row(ROW.replace("row: 2", f"row: {typed}"), 16, 17, en, vi)


def of_target(old: str, new: str, column: int, en: str, vi: str) -> Slip:
    """A slip in the second line of the target communes-2023, which is line 9."""
    return Slip(old, new, 9, column, tuple(en.split("|")), tuple(vi.split("|")), "targets")


def of_result(old: str, new: str, line: int, column: int, en: str, vi: str) -> Slip:
    """A slip in the results: a count is in line 2, a recognition in line 4, a change in line 7."""
    return Slip(old, new, line, column, tuple(en.split("|")), tuple(vi.split("|")), "results")


def a_date(typed: str, en: str = "2022-01-31", vi: str = "2022-01-31") -> Slip:
    return Slip("date: 2022-01-31", f"date: {typed}", 1, 37, ("date", en), ("ngày", vi))


ALONE = "Write the year alone: 2022", "Chỉ ghi năm: 2022"
A_YEAR = "neither a year|a year such as|delete the key", "không phải là năm|Ghi một năm|xóa khóa"
DIGITS = "not a whole number|digits only", "không phải là số nguyên|Chỉ ghi chữ số"
NO_HYPHEN = "begins with the hyphen -", "bắt đầu bằng dấu gạch nối -"

#: What the check itself refuses before anything is counted, by what was typed.
SLIPS: dict[str, Slip] = {
    # cells that hold no year
    "a year with its half": year('"2022 đợt 2"', *ALONE),
    "a year with its word": year("năm 2022", *ALONE),
    "a year with a point for thousands": year("2.022", *ALONE),
    "a year and a full stop": year("2022.", *ALONE),
    "a year in two": year("20 22", *ALONE),
    "a month and a year": year("12/2022", *ALONE),
    "a year in Word's quotes": year("‘2022’", *ALONE),
    "a year and a stray quote": year("2022'", *ALONE),
    "a year in quotes": year("'2022'", "Write 2022 without quotes", "Ghi 2022, bỏ dấu nháy"),
    "two years": year("2022-2023", *A_YEAR),
    "two years and a slash": year("2022/2023", *A_YEAR),
    "a cross": year("x", *A_YEAR),
    "a hyphen for nothing": year("-", *A_YEAR),
    "an emoji": year("✅", *A_YEAR),
    "true": year("true", *A_YEAR),
    "a letter for a digit": year("2O22", *A_YEAR),
    "braces for a cell": in_row(ROW.replace("2022", "{}"), 16, 37, *A_YEAR),
    "a tick": year("1", "four digits", "bốn chữ số"),
    "a year of two digits": year("22", "four digits", "bốn chữ số"),
    "a year with a digit too many": year("20222", "four digits", "bốn chữ số"),
    "a zero-width space": year("2022\N{ZERO WIDTH SPACE}", "U+200B", "U+200B"),
    "null": in_row(ROW.replace("2022", "null"), 16, 37, "`advanced` has no value", "`advanced` không có giá trị"),
    "a tilde": in_row(ROW.replace("2022", "~"), 16, 37, "`advanced` has no value", "`advanced` không có giá trị"),
    "nothing": in_row(ROW.replace("2022", ""), 16, 37, "`advanced` has no value", "`advanced` không có giá trị"),
    "two values in a cell": in_row(
        ROW.replace("2022", "2022, 2023"), 16, 53, "2023|A cell takes one value", "2023|Mỗi ô chỉ ghi một giá trị"
    ),
    "a name with a comma": in_row(
        ROW.replace("An Lạc", "An, Lạc"), 16, 33, "Lạc|stands in quotes", "Lạc|trong dấu nháy"
    ),
    # row numbers
    "a row number with a zero": number("02", "Xã An Lạc|Write 2|no zero in front", "Ghi 2|không có số 0 đứng đầu"),
    "a row number with a full stop": number("2.", "Write 2", "Ghi 2"),
    "a row number with a letter": number("2a", *DIGITS),
    "a Roman row number": number("II", *DIGITS),
    "a row number in quotes": number("'2'", "Write 2 without quotes", "Ghi 2, bỏ dấu nháy"),
    "a row number in thousands": number("1.066", "Write 1066:", "Ghi 1066:"),
    # names, dates, lists
    "a number for a name": in_row(
        ROW.replace("Xã An Lạc", "2"), 16, 26, "not text|in quotes", "không phải là chữ|trong dấu nháy"
    ),
    "a date with slashes": a_date("31/01/2022"),
    "a date with hyphens": a_date("31-01-2022"),
    "a date in words": a_date("ngày 31 tháng 01 năm 2022"),
    "a date without zeros": a_date("2022-1-31"),
    "a day that is not": a_date("2022-02-31", "not a day of the calendar", "không có trong lịch"),
    "years without a comma": Slip(
        "[2022, 2023]", "[2022 2023]", 2, 9, ("[2022, 2023]", "comma"), ("[2022, 2023]", "dấu phẩy")
    ),
    "years from and to": Slip("[2022, 2023]", "2022-2023", 2, 8, ("[2022, 2023]",), ("[2022, 2023]",)),
    "years without brackets": Slip("[2022, 2023]", "2022, 2023", 2, 8, ("[2022, 2023]",), ("[2022, 2023]",)),
    "a clause without quotes": Slip('clause: "1"', "clause: 1", 5, 34, ('quotes: "1"',), ('dấu nháy: "1"',), "targets"),
    "a name without brackets": Slip(
        "[Huyện Sông Hồng]", "Huyện Sông Hồng", 12, 13, ("[Huyện Sông Hồng]",), ("[Huyện Sông Hồng]",), "targets"
    ),
    "a unit in the plural": Slip(
        'clause: "1", unit: commune', 'clause: "1", unit: communes', 7, 44, ("`commune`",), ("`commune`",), "targets"
    ),
    # percentages and counts
    "more than, in quotes": of_target(PERCENT, 'percent: ">80"', 32, "80|more_than: true", "80|more_than: true"),
    "more than": of_target(PERCENT, "percent: >80", 32, "80|more_than: true", "80|more_than: true"),
    "more than, in words": of_target(PERCENT, "percent: trên 80", 32, "80|more_than: true", "80|more_than: true"),
    "at least": of_target(PERCENT, "percent: ≥80", 32, "80|at_least: true", "80|at_least: true"),
    "a percentage in quotes, with its sign": of_target(
        PERCENT, 'percent: "75,0%"', 32, "Write 75.0|point|no % sign", "Ghi 75.0|dấu chấm|không có dấu %"
    ),
    "a percentage with its sign": of_target(PERCENT, "percent: 80.0%", 32, "Write 80.0|no % sign", "Ghi 80.0|dấu %"),
    "a percentage with a comma": of_target(PERCENT, "percent: 80,0", 35, "80.0 instead of 80,0", "80.0 thay cho 80,0"),
    "a percentage with a comma and its sign": of_target(
        PERCENT, "percent: 80,0%", 35, "80.0 instead of 80,0%", "80.0 thay cho 80,0%"
    ),
    "a count with a decimal comma": of_target(COUNT, COUNT.replace("4", '"4,0"', 1), 13, "Write 4:", "Ghi 4:"),
    "a count in thousands": of_target(COUNT, COUNT.replace("4", "1 000", 1), 13, "Write 1000:", "Ghi 1000:"),
    "a count with its unit": of_target(COUNT, COUNT.replace("4", "4 xã", 1), 13, "Write 4", "Ghi 4"),
    "a count in quotes with its unit": of_target(COUNT, COUNT.replace("4", '"4 xã"', 1), 13, "Write 4", "Ghi 4"),
    "a count with a zero": of_target(COUNT, COUNT.replace("4", "04", 1), 13, "Write 4|no zero", "Ghi 4|số 0"),
    "a fraction for a count": of_target(COUNT, COUNT.replace("4", "4/5", 1), 13, *DIGITS),
    "a hyphen for a count": Slip(COUNTS, COUNTS.replace("0", "-", 1), 13, 30, ("digits only",), ("Chỉ ghi chữ số",)),
    "yes": of_target("increase: 2}", "at_least: có}", 48, "true", "true"),
    # keys
    "a year as a key in quotes": Slip(
        COUNTS, COUNTS.replace("2023", '"2023"'), 13, 33, ('"2023"', "without quotes"), ('"2023"', "bỏ dấu nháy")
    ),
    "a year as a key with its word": Slip(COUNTS, COUNTS.replace("2023", "năm 2023"), 13, 33, ("`2023`",), ("`2023`",)),
    "a key in capitals": in_row(ROW.replace("adv", "Adv"), 16, 37, "`advanced`", "`advanced`"),
    "a soft hyphen in a key": in_row(ROW.replace("adv", "adv\N{SOFT HYPHEN}"), 16, 37, "U+00AD", "U+00AD"),
    "a key twice": in_row(
        ROW.replace("2022", "2022, advanced: 2023"), 16, 53, "`advanced` stands twice", "`advanced` xuất hiện hai lần"
    ),
    "a table twice": Slip(
        "recognised:\n",
        ROADMAP[ROADMAP.index("districts:\n  source") : ROADMAP.index("recognised:")] + "recognised:\n",
        35,
        1,
        ("`districts` stands twice", "line 26"),
        ("`districts` xuất hiện hai lần", "dòng 26"),
    ),
    "no name": in_row(ROW.replace("name: Xã An Lạc, ", ""), 16, 11, "`name` is missing", "thiếu khóa `name`"),
    "communes under the subtotal": Slip(
        "        model:    {}\n      communes:",
        "        model:    {}\n        communes:",
        22,
        9,
        ("`communes`", "indent of `subtotal`"),
        ("`communes`", "bằng `subtotal`"),
    ),
    "rows beside their table": Slip("  rows:\n", "rows:\n", 31, 1, ("`districts`", "indent"), ("`districts`", "thụt")),
    # colons
    "no space behind a colon": in_row(
        ROW.replace("advanced: ", "advanced:"), 16, 37, "advanced: 2022", "advanced: 2022"
    ),
    "no space behind the colon of a name": in_row(
        ROW.replace("name: ", "name:"), 16, 20, "name: Xã An Lạc", "name: Xã An Lạc"
    ),
    "no space behind the colon of a line": Slip(
        SOURCE, "  source:Bảng 2\n", 5, 3, ("space", "source: Bảng 2"), ("dấu cách", "source: Bảng 2")
    ),
    "a wide colon": in_row(ROW.replace("advanced:", "advanced："), 16, 37, "advanced: 2022", "advanced: 2022"),
    "a wide colon in a line": Slip(SOURCE, "  source： Bảng 2\n", 5, 9, ("：", "Write :"), ("：", "dấu :")),
    "an equals sign": Slip(COUNTS, COUNTS.replace("2023: ", "2023="), 13, 33, ("2023: 1",), ("2023: 1",)),
    "a no-break space behind a colon": in_row(
        ROW.replace("advanced: ", f"advanced:{NBSP}"), 16, 37, "U+00A0", "U+00A0"
    ),
    "a colon in a name": in_row(
        ROW.replace("Xã An", "Xã: An"), 16, 28, "colon|in quotes", "dấu hai chấm|trong dấu nháy"
    ),
    # commas, brackets, quotes
    "a missing comma": in_row(
        ROW.replace("Lạc,", "Lạc"), 16, 36, "comma before `advanced`", "Thiếu dấu phẩy trước `advanced`"
    ),
    "a missing comma between counts": Slip(
        COUNTS, COUNTS.replace(",", ""), 13, 32, ("comma before `2023`",), ("Thiếu dấu phẩy trước `2023`",)
    ),
    "a wide comma": in_row(ROW.replace("2,", "2，"), 16, 18, "，|Write ,", "，|dấu ,"),
    "a semicolon": in_row(ROW.replace("2,", "2;"), 16, 18, ";|Write ,", ";|dấu ,"),
    "a comma too many": in_row(
        ROW.replace("2,", "2,,"), 16, 19, "A value is missing|comma", "thiếu một giá trị|dấu phẩy"
    ),
    "a comma behind the row": in_row(f"{ROW},", 16, 52, "comma|Delete", "dấu phẩy|Xóa"),
    "a brace not closed": in_row(ROW[:-1], 16, 11, "bracket|not closed", "ngoặc|chưa được đóng"),
    "a brace not opened": in_row(ROW.replace("{", ""), 16, 50, "}|Write {", "}|Ghi {"),
    "a brace too many": in_row(f"{ROW}}}", 16, 52, "}|delete", "}|xóa"),
    "round brackets": in_row(ROW.replace("{", "(").replace("}", ")"), 16, 11, "(|{", "(|{"),
    "a quote not closed": in_row(ROW.replace("Xã", '"Xã'), 16, 26, "never closed", "không được đóng"),
    "a number sign in a name": in_row(ROW.replace("Lạc", "Lạc #2"), 16, 36, "#|comment|quotes", "#|chú thích|dấu nháy"),
    "stars around a name": in_row(
        ROW.replace("Xã An Lạc", "**Xã An Lạc**"), 16, 26, "character *|quotes", "ký tự *|dấu nháy"
    ),
    "an at sign": in_row(ROW.replace("Xã", "@Xã"), 16, 26, "character @|quotes", "ký tự @|dấu nháy"),
    # indents and dashes
    "a no-break space in an indent": in_row(f"{NBSP}{ROW}", 16, 9, "U+00A0|spaces", "U+00A0|dấu cách"),
    "no-break spaces for an indent": Slip(f"        {ROW}", NBSP * 8 + ROW, 16, 1, ("U+00A0",), ("U+00A0",)),
    "a no-break space before a key": Slip(SOURCE, f"{NBSP} source: Bảng 2\n", 5, 1, ("U+00A0",), ("U+00A0",)),
    "a no-break space behind a dash": in_row(ROW.replace("- ", f"-{NBSP}"), 16, 10, "U+00A0", "U+00A0"),
    "Word's dash": in_row(ROW.replace("-", "–"), 16, 9, f"–|{NO_HYPHEN[0]}", f"–|{NO_HYPHEN[1]}"),
    "Word's long dash": in_row(ROW.replace("-", "—"), 16, 9, f"—|{NO_HYPHEN[0]}", f"—|{NO_HYPHEN[1]}"),
    "a bullet": in_row(ROW.replace("-", "•"), 16, 9, f"•|{NO_HYPHEN[0]}", f"•|{NO_HYPHEN[1]}"),
    "a star for a dash": in_row(ROW.replace("-", "*"), 16, 9, f"*|{NO_HYPHEN[0]}", f"*|{NO_HYPHEN[1]}"),
    "a number for a dash": in_row(ROW.replace("-", "2."), 16, 9, f"2.|{NO_HYPHEN[0]}", f"2.|{NO_HYPHEN[1]}"),
    "an emoji before a row": in_row(f"✅ {ROW}", 16, 9, "Delete ✅", "Xóa ✅"),
    "slashes before a row": in_row(f"// {ROW}", 16, 9, "Delete //", "Xóa //"),
    "Word's dash before a name": Slip(
        "    - name: Huyện Sông Hồng", "    – name: Huyện Sông Hồng", 10, 5, ("–", NO_HYPHEN[0]), ("–", NO_HYPHEN[1])
    ),
    "no space behind a dash": in_row(
        ROW.replace("- ", "-"), 16, 9, "space behind -|Write - {", "Sau - thiếu dấu cách|Ghi - {"
    ),
    "no dash": in_row(ROW[2:], 16, 9, "hyphen -|missing", "Thiếu dấu gạch nối -"),
    "no dash before a district": Slip(
        BLOCK,
        BLOCK.replace("-", " "),
        18,
        7,
        ("`name` stands twice", "dash"),
        ("`name` xuất hiện hai lần", "gạch ngang"),
    ),
    "an indent of one more": in_row(f" {ROW}", 16, 10, "not indented like", "không thụt đầu dòng như"),
    "an indent of one less": Slip(f" {ROW}", ROW, 16, 8, ("not indented like",), ("không thụt đầu dòng như",)),
    "the first key indented by one more": Slip(
        SOURCE, f" {SOURCE}", 5, 4, ("indented more than the one below",), ("thụt vào sâu hơn dòng dưới",)
    ),
    "a key indented by one more": Slip(
        "years: [2022", " years: [2022", 2, 2, ("not indented like",), ("không thụt đầu dòng như",)
    ),
    "a tab for an indent": Slip(f"        {ROW}", f"\t{ROW}", 16, 1, ("tab", "spaces"), ("tab", "dấu cách")),
    "a tab behind a colon": in_row(ROW.replace("advanced: ", "advanced:\t"), 16, 46, "tab|space", "tab|dấu cách"),
    # whole rows
    "a row pasted from Word": in_row(
        "2\tXã An Lạc\t\t2022\t", 16, 10, "U+0009|- {row: …, name: …}", "U+0009|- {row: …"
    ),
    "a row pasted behind its dash": in_row("- 2\tXã An Lạc\t\t2022", 16, 12, "U+0009|- {row: …", "U+0009|- {row: …"),
    "a row pasted from a CSV": in_row("2;Xã An Lạc;;2022", 16, 10, ";|- {row: …", "dấu ;|- {row: …"),
    "a dash alone": in_row("-", 16, 10, "This entry has no value|dash", "Mục này không có giá trị|gạch ngang"),
    "an empty row": in_row("- {}", 16, 11, "`name` is missing", "thiếu khóa `name`"),
    "two versions of a line": Slip(
        f"        {ROW}", f"<<<<<<< HEAD\n        {ROW}", 16, 1, ("Git", "right version"), ("Git", "phiên bản đúng")
    ),
    "3,000 brackets": in_row(
        ROW.replace("2022", "[" * 3000), 16, 81, "nested more than 40 deep", "lồng nhau quá 40 bậc"
    ),
    "a table pasted from a text": in_row("| 2 | Xã An Lạc | 2022 |", 16, 9, "||- {row: …", "||- {row: …"),
    "two rows in a line": in_row(f"{ROW} {ROW}", 16, 53, "second row|new line", "dòng khác|Xuống dòng"),
    "two rows in a line, with a comma": in_row(f"{ROW}, {ROW}", 16, 54, "second row|new line", "dòng khác|Xuống dòng"),
    "a list for a row": in_row("- [2, Xã An Lạc, 2022]", 16, 11, "group of keys|{ }", "nhóm khóa|{ }"),
    "a name for a row": in_row("- Xã An Lạc", 16, 11, "Xã An Lạc|{ }", "Xã An Lạc|{ }"),
    "levels in Vietnamese": Slip(
        "\ncommunes:\n", "levels: [standard, nâng cao]\ncommunes:\n", 3, 20, ("`advanced`",), ("`advanced`",)
    ),
    "no colon behind a key": Slip(
        SOURCE, "  source Bảng 2\n", 5, 3, ("no colon", "`key: value`"), ("không có dấu hai chấm", "`khóa: giá trị`")
    ),
    "no colon before braces": Slip(
        COUNTS, COUNTS.replace(":", "", 1), 13, 9, ("no colon",), ("không có dấu hai chấm",)
    ),
    "a colon in a line": Slip(
        SOURCE, "  source: Bảng 2: xã\n", 5, 17, ("colon", "quotes"), ("dấu hai chấm", "dấu nháy")
    ),
    "no braces around a need": Slip(
        "{level: advanced}, basis: 10",
        "level: advanced, basis: 10",
        15,
        67,
        ("{level: …}",),
        ("{level: …}",),
        "targets",
    ),
    "a quote not closed where others follow": Slip(
        'clause: "1", unit: district', 'clause: "1, unit: district', 5, 34, ("quotes",), ("dấu nháy",), "targets"
    ),
    "a comma missing in a target": of_target(
        "of: 5, percent: 80", "of: 5 percent: 80", 22, "comma before `percent`", "dấu phẩy trước `percent`"
    ),
    "at least and more than": of_target(
        "count: 4, of: 5, percent: 80.0",
        "count: 4, of: 5, percent: 80.0, at_least: true, more_than: true",
        54,
        "communes-2023|`at_least` and `more_than`|Keep the one",
        "communes-2023|`at_least` và `more_than`|Chỉ giữ khóa",
    ),
    # results
    "year and revoked in one entry": of_result(
        "year: 2022,",
        "year: 2022, revoked: 2023,",
        4,
        67,
        "Xã An Lạc|`year` and `revoked`|an entry of its own",
        "Xã An Lạc|`year` và `revoked`|một mục riêng",
    ),
    "neither year nor revoked": of_result(
        "year: 2022, ", "", 4, 5, "Xã An Lạc|neither|Write `year`", "Xã An Lạc|thiếu|Ghi `year`"
    ),
    "the day of a count with slashes": of_result(
        "date: 2022-12-31", "date: 17/09/2023", 2, 12, "year-month-day|2023-09-17", "năm-tháng-ngày|2023-09-17"
    ),
    "the day of a change without zeros": of_result(
        "date: 2023-07-01", "date: 2023-7-1", 7, 12, "2023-07-01", "2023-07-01"
    ),
    "the level of a count in Vietnamese": of_result(
        "level: advanced, count", "level: nâng cao, count", 2, 46, "Write `advanced`", "Ghi `advanced`"
    ),
    "the unit of a recognition in Vietnamese": of_result(
        "unit: commune, name", "unit: xã, name", 4, 12, "Write `commune`", "Ghi `commune`"
    ),
    "a base with its unit": of_result("of: 5", "of: 98 xã", 2, 70, "Write 98", "Ghi 98"),
    "a published count with its unit": of_result("count: 3", "count: 3 xã", 2, 63, "Write 3", "Ghi 3"),
    "units of a change without brackets": of_result(
        "from: [Xã Hòa Bình, Xã An Lạc]",
        "from: Xã Hòa Bình; Xã An Lạc",
        7,
        70,
        "not a list|[Xã Hòa Bình, Xã An Lạc]",
        "không phải là danh sách|[Xã Hòa Bình, Xã An Lạc]",
    ),
    "what came of a change without brackets": of_result(
        "to: [Xã Hòa Lạc]", "to: Xã Hòa Lạc", 7, 100, "[Xã Hòa Lạc]", "[Xã Hòa Lạc]"
    ),
    "a change of nothing": of_result(
        "from: [Xã Hòa Bình, Xã An Lạc]", "from: []", 7, 64, "empty list|at least one", "danh sách trống|ít nhất một"
    ),
    "no source": of_result(
        ", source: Báo A", "", 2, 5, "`source` is missing|Add `source: …`", "Thiếu khóa `source`|Thêm"
    ),
    "no basis of a change": of_result("basis: 1/NQ, ", "", 7, 5, "Add `basis: …`", "Thêm `basis: …`"),
    "the source in Vietnamese": of_result("source: Báo A", "nguồn: Báo A", 2, 88, "Write `source`", "Ghi `source`"),
    "the year in Vietnamese": of_result(
        "year: 2022", "năm: 2022", 4, 55, "Xã An Lạc|Write `year`", "Xã An Lạc|Ghi `year`"
    ),
    "a published percentage with a comma": of_result(
        "percent: 60.0", "percent: 57,1", 2, 85, "57.1 instead of 57,1", "57.1 thay cho 57,1"
    ),
    "a published percentage with its sign": of_result(
        "percent: 60.0", "percent: 60.0%", 2, 82, "Write 60.0|no % sign", "Ghi 60.0|dấu %"
    ),
    "a source of digits": of_result(
        "source: Báo A", "source: 168629", 2, 96, "not text|in quotes", "không phải là chữ|dấu nháy"
    ),
    "a comma in a source": of_result(
        "source: Báo A", "source: Báo A, ngày 17/9", 2, 103, "ngày 17/9|stands in quotes", "ngày 17/9|trong dấu nháy"
    ),
    "a control character": in_row(ROW.replace("Xã ", "Xã\x0b"), 16, 28, "U+000B", "U+000B"),
}
#: What is no slip at all, though it looks odd.
HARMLESS: dict[str, tuple[str, str]] = {
    "a comma behind the last value": (ROW, ROW.replace("2022", "2022,")),
    "a space before a colon": (ROW, ROW.replace("advanced:", "advanced :")),
    "a row over two lines": (ROW, ROW.replace("An Lạc", "An\n          Lạc")),
    "a row in quotes": (ROW, '- {"row": 2, "name": "Xã An Lạc", "advanced": 2022}'),
}
