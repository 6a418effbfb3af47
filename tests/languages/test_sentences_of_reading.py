"""What is said of files that cannot be read or do not fit, and of folders without data: every sentence, twice."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

import pytest
from all_words import words_of
from pydantic import BaseModel
from saying import parts
from small import RESULTS, ROADMAP, Book

import ntm_cli.reading
from ntm_cli.catalogue import ignore_rules, misfit_rules, yaml_rules
from ntm_cli.errors import CannotCheck
from ntm_cli.findings import Finding
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Message, Words
from ntm_cli.reading import files, folders, revisions
from ntm_cli.reading.files import load
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import fit, load_dataset, read_dataset
from ntm_cli.reading.yaml_reader import parse
from ntm_cli.reasons import reason_of

#: By key, the sentence in English and in Vietnamese.
Said = dict[str, tuple[str, str]]

#: What each rule is about, in one line.
SUMMARIES: Said = {
    "broken-yaml": ("The file cannot be read as YAML from some line on.", "Từ một dòng trở đi, tệp không đọc được."),
    "duplicate-key": (
        "The same key stands twice, so one of its values would be lost.",
        "Một khóa xuất hiện hai lần ở cùng một chỗ.",
    ),
    "empty-value": ("A key has no value.", "Khóa không có giá trị."),
    "invalid-value": ("A value is not of the kind that belongs there.", "Giá trị không đúng loại."),
    "missing-key": ("A key that every entry needs is not there.", "Thiếu một khóa bắt buộc."),
    "unknown-key": ("A key is not one that belongs there.", "Khóa không dùng được ở đây."),
    "unexplained-ignore": ("An ignore comment gives no reason.", "Chú thích ghi nhận không nêu lý do."),
    "unknown-ignore": (
        "An ignore comment names no rule that can be ignored.",
        "Chú thích nêu quy tắc không có hoặc không được ghi nhận.",
    ),
    "stale-ignore": ("An ignore comment hides nothing any more.", "Chú thích không còn ứng với vấn đề nào."),
}

#: A text that is no good YAML, and what is said of it.
TEXTS: list[tuple[str, Said]] = [
    (
        "a: 1\n" * 10_002,
        {
            "duplicate-key": (
                "`a` stands twice in the same place; first in line 1.",
                "`a` xuất hiện hai lần ở cùng một chỗ; lần đầu ở dòng 1 của tệp.",
            ),
            "duplicate-key.help": (
                "Keep the one that is meant and delete the other.",
                "Giữ khóa đúng và xóa khóa kia.",
            ),
            "broken-yaml.many": (
                "10,000 mistakes are said above; the file is not read from here on.",
                "Ở trên đã nêu 10.000 lỗi; từ đây trở đi, tệp không được đọc.",
            ),
        },
    ),
    (
        "a: - 1\n",
        {
            "broken-yaml": ("The file cannot be read from here on.", "Từ đây trở đi, tệp không đọc được."),
            "broken-yaml.help": (
                "Compare this line and the one above with their neighbours: indents, colons, brackets and quotes.",
                "Đối chiếu dòng này và dòng trên với các dòng bên cạnh: "
                "thụt đầu dòng, dấu hai chấm, dấu ngoặc, dấu nháy.",
            ),
        },
    ),
    (
        "a:\n   b: 1\n  c: 2\n",
        {
            "broken-yaml.indent": (
                "This line is not indented like the lines it belongs to.",
                "Dòng này không thụt đầu dòng như các dòng cùng nhóm.",
            ),
            "broken-yaml.indent.help": (
                "Give it as many spaces at the start as its neighbours have.",
                "Để số dấu cách ở đầu dòng bằng các dòng bên cạnh.",
            ),
        },
    ),
    (
        "a: 'x'y\n",
        {
            "broken-yaml.after-closing": (
                "Something stands here after the closing quote or bracket.",
                "Ở đây còn nội dung sau dấu nháy hoặc dấu ngoặc đóng.",
            ),
            "broken-yaml.after-closing.help": (
                "Look for a quote or bracket too many, or for a missing comma.",
                "Tìm dấu nháy hoặc dấu ngoặc thừa, hoặc dấu phẩy còn thiếu.",
            ),
        },
    ),
    (
        "\ta: 1\n",
        {
            "broken-yaml.tab": (
                "A tab stands where spaces are needed.",
                "Có ký tự tab ở chỗ phải là các dấu cách.",
            ),
            "broken-yaml.tab.help": (
                "Replace the tab by spaces, as many as the line above has.",
                "Thay ký tự tab bằng dấu cách, nhiều như ở dòng trên.",
            ),
        },
    ),
    (
        "a:\t1\n",
        {
            "broken-yaml.tab-inside": (
                "A tab stands where a space is needed.",
                "Có ký tự tab ở chỗ phải là một dấu cách.",
            ),
            "broken-yaml.tab-inside.help": (
                "Replace the tab by a space, or put the text in quotes.",
                "Thay ký tự tab bằng một dấu cách, hoặc để đoạn chữ trong dấu nháy.",
            ),
        },
    ),
    (
        "a: b\n c d: e\n",
        {
            "broken-yaml.colon": (
                "A colon stands here that does not belong to a key of its own line.",
                "Dấu hai chấm ở đây không thuộc khóa nào của dòng này.",
            ),
            "broken-yaml.colon.help": (
                "Put text that holds a colon in quotes; "
                "otherwise look at this line's indent and for a missing bracket.",
                "Để đoạn chữ có dấu hai chấm trong dấu nháy; nếu không thì xem thụt đầu dòng và dấu ngoặc còn thiếu.",
            ),
        },
    ),
    (
        "a: [1, 2\n",
        {
            "broken-yaml.bracket": (
                "This bracket is opened here and not closed properly.",
                "Dấu ngoặc mở ở đây chưa được đóng đúng.",
            ),
            "broken-yaml.bracket.help": (
                "Look for a missing comma or closing bracket.",
                "Tìm dấu phẩy hoặc dấu ngoặc đóng còn thiếu.",
            ),
        },
    ),
    (
        "a: 'Xã\n",
        {
            "broken-yaml.quote": (
                "A quote or bracket is opened here and never closed.",
                "Dấu nháy hoặc dấu ngoặc mở ở đây không được đóng.",
            ),
            "broken-yaml.quote.help": ("Add the closing one on this line.", "Thêm dấu đóng vào dòng này."),
        },
    ),
    (
        "a: 'x\n---\nb'\n",
        {
            "broken-yaml.dashes": (
                "A quote is opened here and not closed before the next line of dashes or dots.",
                "Dấu nháy mở ở đây chưa đóng trước dòng gạch ngang hoặc dấu chấm tiếp theo.",
            ),
            "broken-yaml.dashes.help": ("Close the quote.", "Đóng dấu nháy."),
        },
    ),
    (
        "a: 1\nb\nc: 2\n",
        {
            "broken-yaml.key": ("This key has no colon after it.", "Sau khóa này không có dấu hai chấm."),
            "broken-yaml.key.help": ("Write `key: value`, with a space.", "Ghi `khóa: giá trị`, có dấu cách."),
        },
    ),
    (
        'a: "C:\\q"\n',
        {
            "broken-yaml.backslash": (
                "A backslash in double quotes is followed by a letter it cannot have.",
                "Trong dấu nháy kép, sau dấu gạch chéo ngược có chữ không dùng được.",
            ),
            "broken-yaml.backslash.help": ("Use single quotes.", "Dùng dấu nháy đơn."),
        },
    ),
    (
        "a: ]\n",
        {
            "broken-yaml.value": ("A value is missing here.", "Ở đây thiếu một giá trị."),
            "broken-yaml.value.help": (
                "Write it, or delete the comma or bracket before it.",
                "Ghi giá trị, hoặc xóa dấu phẩy hay dấu ngoặc đứng trước.",
            ),
        },
    ),
    (
        "a: 1\nb: @x\n",
        {
            "broken-yaml.character": (
                "A value cannot begin with the character @ here.",
                "Giá trị ở đây không được bắt đầu bằng ký tự @.",
            ),
            "broken-yaml.character.help": (
                "Put the value in quotes, or delete the character.",
                "Để giá trị trong dấu nháy, hoặc xóa ký tự này.",
            ),
        },
    ),
    ("\n", {"broken-yaml.empty": ("The file is empty.", "Tệp trống.")}),
    (
        "a: Xã \x1bA\n",
        {
            "broken-yaml.hidden": (
                "A hidden control character (U+001B) stands here.",
                "Ở đây có ký tự điều khiển ẩn (U+001B).",
            ),
            "broken-yaml.hidden.help": (
                "Delete it; it may have come along when text was pasted.",
                "Xóa ký tự này; có thể ký tự này lẫn vào khi dán văn bản.",
            ),
        },
    ),
    (
        "a: 1\nb: *x\n",
        {
            "broken-yaml.alias": (
                "*x repeats another part of the file; that is not allowed.",
                "*x lặp lại một phần khác của tệp; cách ghi này không được dùng.",
            ),
            "broken-yaml.quote-it": (
                "Put the value in quotes if it is text.",
                "Để giá trị trong dấu nháy nếu đó là chữ.",
            ),
        },
    ),
    (
        "a: &x 1\n",
        {
            "broken-yaml.anchor": (
                "&x marks a part of the file to be repeated elsewhere; that is not allowed.",
                "&x đánh dấu một phần của tệp để lặp lại ở chỗ khác; cách ghi này không được dùng.",
            )
        },
    ),
    (
        "a: !x 1\n",
        {
            "broken-yaml.tag": (
                "A word beginning with ! changes how the value is read; that is not allowed.",
                "Từ bắt đầu bằng dấu ! làm đổi cách đọc giá trị; cách ghi này không được dùng.",
            )
        },
    ),
    (
        "a: 1\n---\nb: 1\n",
        {
            "broken-yaml.document": (
                "A second document begins here; that is not allowed.",
                "Một tài liệu thứ hai bắt đầu ở đây; cách ghi này không được dùng.",
            ),
            "broken-yaml.document.help": ("Delete this line of dashes.", "Xóa dòng gạch ngang này."),
        },
    ),
    (
        "[" * 41,
        {
            "broken-yaml.depth": (
                "Brackets or indents are nested more than 40 deep here.",
                "Ở đây dấu ngoặc hoặc thụt đầu dòng lồng nhau quá 40 bậc.",
            ),
            "broken-yaml.depth.help": (
                "Look for a bracket that is never closed, or for lines indented further and further.",
                "Tìm dấu ngoặc chưa đóng, hoặc các dòng thụt vào mỗi lúc một sâu.",
            ),
        },
    ),
    (
        "? [a]\n: 1\n",
        {
            "broken-yaml.group-as-key": (
                "A list or a group of keys stands where a key should be.",
                "Ở chỗ của một khóa lại có danh sách hoặc nhóm khóa.",
            ),
            "broken-yaml.group-as-key.help": (
                "Look for a bracket too many on this line.",
                "Tìm dấu ngoặc thừa ở dòng này.",
            ),
        },
    ),
    (
        "a: 1\nb: 2\na: 3\n",
        {
            "duplicate-key": (
                "`a` stands twice in the same place; first in line 1.",
                "`a` xuất hiện hai lần ở cùng một chỗ; lần đầu ở dòng 1 của tệp.",
            ),
            "duplicate-key.help": (
                "Keep the one that is meant and delete the other.",
                "Giữ khóa đúng và xóa khóa kia.",
            ),
        },
    ),
    (
        "số:\n",
        {
            "empty-value": ("`số` has no value.", "`số` không có giá trị."),
            "empty-value.help": (
                "Write the value, or delete the key if the printed cell is blank.",
                "Ghi giá trị, hoặc xóa khóa nếu ô trong bảng để trống.",
            ),
        },
    ),
    (
        "a:\n  - x\n  -\n",
        {
            "empty-value.entry": ("This entry has no value.", "Mục này không có giá trị."),
            "empty-value.entry.help": (
                "Write the entry, or delete its dash or comma.",
                "Ghi giá trị của mục, hoặc xóa dấu gạch ngang hay dấu phẩy của mục.",
            ),
        },
    ),
    (
        "a: {percent: 59,1}\n",
        {
            "empty-value.decimal": (
                "A decimal number takes a point: write 59.1 instead of 59,1.",
                "Ghi 59.1 thay cho 59,1: số thập phân dùng dấu chấm.",
            )
        },
    ),
    (
        "a: {row:1}\n",
        {
            "empty-value.space": (
                "Between a key and its value stand a colon (:) and a space: row: 1",
                "Giữa khóa và giá trị phải có dấu hai chấm (:) rồi dấu cách: row: 1",
            )
        },
    ),
    (
        "a: {name: Xã A, Xã B}\n",
        {
            "empty-value.no-key": (
                "Behind a comma comes the next `key: value`. "
                "A cell takes one value; text that holds a comma stands in quotes.",
                "Sau dấu phẩy phải là `khóa: giá trị` tiếp theo. "
                "Mỗi ô chỉ ghi một giá trị; chữ có dấu phẩy thì để trong dấu nháy.",
            )
        },
    ),
    (
        "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n",
        {
            "duplicate-key.dash": (
                "If another entry begins here, put a dash before it: - b",
                "Nếu đây là mục tiếp theo thì thêm dấu gạch ngang ở trước: - b",
            )
        },
    ),
    (
        "a:\n\N{NO-BREAK SPACE} b: 1\n  c: 2\n",
        {
            "broken-yaml.space": (
                "U+00A0 stands here, which looks like a space and is none.",
                "Ở đây có U+00A0, trông như dấu cách nhưng không phải dấu cách.",
            ),
            "broken-yaml.space.help": (
                "Delete it and type spaces with the keyboard.",
                "Xóa ký tự này rồi gõ dấu cách từ bàn phím.",
            ),
        },
    ),
    (
        "a: 1\n<<<<<<< HEAD\nb: 2\n",
        {
            "broken-yaml.merge": (
                "Git left this line where two versions differ.",
                "Git để lại dòng này ở chỗ hai phiên bản khác nhau.",
            ),
            "broken-yaml.merge.help": (
                "Keep the right version, and delete the other and the lines of <.",
                "Giữ phiên bản đúng, xóa phiên bản kia và các dòng dấu <.",
            ),
        },
    ),
    (
        "a:\n  - {b: 1}\n  – {b: 2}\n",
        {
            "broken-yaml.dash": (
                "– stands here; a row begins with the hyphen - and a space.",
                "Ở đây có –; mỗi dòng của bảng bắt đầu bằng dấu gạch nối - rồi dấu cách.",
            ),
            "broken-yaml.dash.help": ("Write - in its place.", "Thay bằng dấu -."),
        },
    ),
    ("a:\n  - {b: 1}\n  ✅ - {b: 2}\n", {"broken-yaml.dash.delete": ("Delete ✅.", "Xóa ✅.")}),
    (
        "a:\n  - {b: 1}\n    {b: 2}\n",
        {
            "broken-yaml.no-dash": (
                "The hyphen - before this row is missing.",
                "Thiếu dấu gạch nối - ở đầu dòng này.",
            ),
            "broken-yaml.no-dash.help": (
                "Write - and a space before {, below the one above.",
                "Ghi - rồi dấu cách trước {, thẳng hàng với dòng trên.",
            ),
        },
    ),
    (
        "a: 1\nb:2\nc: 3\n",
        {
            "broken-yaml.joined": ("The space behind b: is missing.", "Sau b: thiếu dấu cách."),
            "broken-yaml.joined.help": ("Write b: 2", "Ghi b: 2"),
        },
    ),
    (
        "a:\n  - {b: 1}\n  2\tXã A\t2022\n",
        {
            "broken-yaml.cells": (
                "Cells of a table were pasted here, with a tab (U+0009) between them.",
                "Ở đây dán nguyên các ô của bảng, giữa các ô có ký tự tab (U+0009).",
            ),
            "tab": ("a tab (U+0009)", "ký tự tab (U+0009)"),
            "broken-yaml.cells.help": (
                "Write them as the rows above are: - {row: …, name: …}",
                "Ghi như các dòng trên: - {row: …, name: …}",
            ),
        },
    ),
    ("a:\n  - {b: 1}\n  2;Xã A;2022\n", {"mark": (";", "dấu ;")}),
    (
        "a： 1\nb: 2\n",
        {
            "broken-yaml.sign": ("： stands here, which is not :.", "Ở đây có dấu ：, không phải dấu :."),
            "broken-yaml.sign.help": ("Write : in its place.", "Thay bằng dấu :."),
        },
    ),
    (
        "a: {b: 1 c: 2}\n",
        {
            "broken-yaml.comma": ("The comma before `c` is missing.", "Thiếu dấu phẩy trước `c`."),
            "broken-yaml.comma.help": (
                "Write a comma and a space before it.",
                "Ghi dấu phẩy rồi dấu cách ở trước.",
            ),
        },
    ),
    (
        "a: {b: Xã: A, c: 1}\n",
        {
            "broken-yaml.colon-in-text": (
                "A colon stands inside the text here.",
                "Ở đây có dấu hai chấm trong đoạn chữ.",
            ),
            "broken-yaml.colon-in-text.help": ("Put the text in quotes.", "Để đoạn chữ trong dấu nháy."),
        },
    ),
    (
        "a: {b: Xã #2, c: 1}\nd: 1\n",
        {
            "broken-yaml.comment": (
                "What stands behind # is a comment, and the closing bracket stands in it.",
                "Phần sau dấu # là chú thích, dấu ngoặc đóng nằm trong chú thích.",
            ),
            "broken-yaml.comment.help": (
                "Put text that holds # in quotes; close the bracket before a comment.",
                "Để đoạn chữ có dấu # trong dấu nháy; đóng ngoặc trước chú thích.",
            ),
        },
    ),
    (
        "a: b: 1\n",
        {
            "broken-yaml.key-behind-key": (
                "The key `b` stands right behind another key.",
                "Khóa `b` đứng ngay sau một khóa khác.",
            ),
            "broken-yaml.key-behind-key.help": (
                "Write `{b: …}`, or put `b` on a line of its own.",
                "Ghi `{b: …}`, hoặc ghi `b` ở một dòng riêng.",
            ),
        },
    ),
    (
        'a:\n  - {b: "1, c: 2}\n  - {b: "1", c: 2}\n',
        {
            "broken-yaml.odd-quote": (
                "One of the quotes in this line has no partner.",
                "Dòng này có một dấu nháy không thành cặp.",
            ),
            "broken-yaml.odd-quote.help": (
                "Text in quotes has one before it and one behind it.",
                "Đoạn chữ trong dấu nháy phải có dấu ở cả hai đầu.",
            ),
        },
    ),
    (
        "a:\n  - {b: 1} - {b: 2}\n",
        {
            "broken-yaml.two-rows": (
                "A second row begins in this line.",
                "Một dòng khác của bảng bắt đầu ngay ở đây.",
            ),
            "broken-yaml.two-rows.help": (
                "Begin a new line here, with - below the one above.",
                "Xuống dòng ở đây, bắt đầu bằng dấu - thẳng hàng với dòng trên.",
            ),
        },
    ),
    (
        "a: {b: 1}}\n",
        {
            "broken-yaml.unopened": (
                "This } closes a bracket that nobody opened.",
                "Dấu } ở đây không có dấu ngoặc mở.",
            ),
            "broken-yaml.unopened.help": (
                "Write { where it should begin, or delete the }.",
                "Ghi { ở chỗ bắt đầu, hoặc xóa dấu }.",
            ),
        },
    ),
    (
        "a:\n  - {b: 1},\n  - {b: 2}\n",
        {
            "broken-yaml.comma-behind": (
                "A comma stands behind the end of this row.",
                "Có dấu phẩy thừa ở cuối dòng này.",
            ),
            "broken-yaml.comma-behind.help": ("Delete the comma.", "Xóa dấu phẩy."),
        },
    ),
    (
        "a:\n    b: 1\n  c: 2\n  d: 3\n",
        {
            "broken-yaml.deeper": (
                "This line is indented more than the one below it, to which it belongs.",
                "Dòng này thụt vào sâu hơn dòng dưới cùng nhóm.",
            ),
            "broken-yaml.deeper.help": (
                "Give it as many spaces at the start as the line below has.",
                "Để số dấu cách ở đầu dòng bằng dòng dưới.",
            ),
        },
    ),
    (
        "a: 1\n b: 2\n",
        {
            "broken-yaml.deeper-than-above": (
                "This line is indented more than the one above it, to which it belongs.",
                "Dòng này thụt vào sâu hơn dòng trên cùng nhóm.",
            ),
            "broken-yaml.deeper-than-above.help": (
                "Give it as many spaces at the start as the line above has.",
                "Để số dấu cách ở đầu dòng bằng dòng trên.",
            ),
        },
    ),
    (
        "a: {row:\N{NO-BREAK SPACE}1, name\N{ZERO WIDTH SPACE}: x}\n",
        {
            "unseen": (
                "It holds U+00A0, which cannot be seen; type it again.",
                "Gõ lại chỗ này: có U+00A0 không nhìn thấy được.",
            )
        },
    ),
]

ROW = "{row: 2, name: Xã An Lạc, advanced: 2022}"
SUBTOTAL = "advanced: {achieved: 1, 2022: 1, 2023: 1}"
BEHIND = "standard: 2019, advanced: 2020"

#: A change of the roadmap after which it does not fit, and what is said of it.
ROADMAPS: list[tuple[str, str, Said]] = [
    (
        "number: 1/QĐ-UBND, ",
        "",
        {
            "missing-key": ("The key `number` is missing.", "Thiếu khóa `number`."),
            "missing-key.help": ("Add `number: …` here.", "Thêm `number: …` vào đây."),
        },
    ),
    (
        ROW,
        "{row: 2}",
        {"missing-key.of": ("Huyện Sông Hồng: the key `name` is missing.", "Huyện Sông Hồng: thiếu khóa `name`.")},
    ),
    (
        "  districts:\n    - name: Huyện",
        "  rows: []\n  districts:\n    - name: Huyện",
        {
            "unknown-key.rows-twice": (
                "`districts` holds rows of this table, and so does `rows`.",
                "`districts` ghi các dòng của bảng này, trong khi `rows` đã ghi.",
            ),
            "unknown-key.rows-twice.help": (
                "A table has its rows in one way: put them all under one of the two keys and delete the other.",
                "Mỗi bảng chỉ ghi các dòng theo một cách: ghi tất cả dưới một trong hai khóa và xóa khóa kia.",
            ),
        },
    ),
    (
        "complete: true",
        "complete: true\n  missing: [1-71]",
        {
            "invalid-value.complete": (
                "`missing` names rows that are not here, but `complete` is true.",
                "`missing` nêu các dòng còn thiếu, nhưng `complete` ghi true.",
            ),
            "invalid-value.complete.help": (
                "Write `complete: false`, or delete `missing` if every row is here.",
                "Ghi `complete: false`, hoặc xóa `missing` nếu đã ghi đủ các dòng.",
            ),
        },
    ),
    (
        "complete: true",
        "complete: false\n  missing: [1 to 71]",
        {
            "invalid-value": ("missing: 1 to 71 is no row number.", "missing: 1 to 71 không phải là số thứ tự."),
            "invalid-value.rows": ("no row number", "không phải là số thứ tự"),
            "invalid-value.rows.help": (
                "Write a row number, or the first and the last with a dash between them, such as 1-71.",
                "Ghi một số thứ tự, hoặc số đầu và số cuối có dấu gạch ngang ở giữa, chẳng hạn 1-71.",
            ),
        },
    ),
    (
        ROADMAP[ROADMAP.index("communes:") :],
        "",
        {
            "missing-key.table": ("The file has no table.", "Tệp không có bảng nào."),
            "missing-key.table.help": (
                "Write down the table of the decision under `communes`, `districts` or `villages`.",
                "Ghi bảng của quyết định dưới khóa `communes`, `districts` hoặc `villages`.",
            ),
        },
    ),
    (
        "complete: true",
        "complete: true\n  compelte: true",
        {
            "unknown-key": ("`compelte` is not a key that belongs here.", "Khóa `compelte` không dùng được ở đây."),
            "unknown-key.guess": (
                "Did you mean `complete`? The keys here are: source, complete, missing, by_year, total, communes.",
                "Có phải là `complete` không? "
                "Các khóa dùng được ở đây: source, complete, missing, by_year, total, communes.",
            ),
            "unknown-key.help": (
                "The keys here are: source, complete, missing, by_year, total, communes.",
                "Các khóa dùng được ở đây: source, complete, missing, by_year, total, communes.",
            ),
            "did-you-mean": ("Did you mean `complete`?", "Có phải là `complete` không?"),
        },
    ),
    (
        SUBTOTAL,
        "advanced: {all: 1}",
        {
            "unknown-key.of": (
                "Huyện Sông Hồng: `all` is not a key that belongs here.",
                "Huyện Sông Hồng: khóa `all` không dùng được ở đây.",
            ),
            "unknown-key.help": (
                "The keys here are: achieved, a year such as 2025.",
                "Các khóa dùng được ở đây: achieved, một năm (chẳng hạn 2025).",
            ),
            "unknown-key.year": ("a year such as 2025", "một năm (chẳng hạn 2025)"),
        },
    ),
    (
        ROW,
        "{row: 2, name: Xã An Lạc, advanced: 2O22}",
        {
            "invalid-value.of": (
                "Xã An Lạc: advanced: 2O22 is neither a year of this roadmap nor 'achieved'.",
                "Xã An Lạc: advanced: 2O22 không phải là năm của lộ trình, cũng không phải là 'achieved'.",
            ),
            "invalid-value.column": (
                "neither a year of this roadmap nor 'achieved'",
                "không phải là năm của lộ trình, cũng không phải là 'achieved'",
            ),
            "value": ("advanced: 2O22", "advanced: 2O22"),
            "invalid-value.column.help": (
                "Write a year such as 2025, or achieved; if the printed cell is blank, delete the key.",
                "Ghi một năm, chẳng hạn 2025, hoặc achieved; nếu ô trong bảng để trống thì xóa khóa.",
            ),
        },
    ),
    (
        ROW,
        "{row: 2, name: Xã An Lạc, advanced: 22}",
        {
            "invalid-value.digits.help": (
                "Write the year with four digits, such as 2025.",
                "Ghi năm bằng bốn chữ số, chẳng hạn 2025.",
            )
        },
    ),
    (
        ROW,
        "{row: 2, name: Xã An Lạc, advanced: '2022'}",
        {
            "invalid-value.of": (
                'Xã An Lạc: advanced: "2022" is text because of its quotes.',
                'Xã An Lạc: advanced: "2022" là chữ vì nằm trong dấu nháy.',
            ),
            "invalid-value.quoted": ("text because of its quotes", "là chữ vì nằm trong dấu nháy"),
            "value.quoted": ('advanced: "2022"', 'advanced: "2022"'),
            "invalid-value.quoted.help": ("Write 2022 without quotes.", "Ghi 2022, bỏ dấu nháy."),
        },
    ),
    (
        ROW,
        "{row: 2, name: Xã An Lạc, advanced: ''}",
        {"invalid-value.quoted.empty": ("Write the value.", "Ghi giá trị.")},
    ),
    (
        "years: [2022, 2023]",
        "years: [2022, x]",
        {
            "invalid-value": ("years: x is not a whole number.", "years: x không phải là số nguyên."),
            "invalid-value.integer": ("not a whole number", "không phải là số nguyên"),
            "invalid-value.integer.help": (
                "Write digits only: no dots, commas or letters.",
                "Chỉ ghi chữ số, không có dấu chấm, dấu phẩy hay chữ cái.",
            ),
        },
    ),
    (
        "years: [2022, 2023]",
        "years: [2022, 23]",
        {
            "invalid-value": ("years: 23 is smaller than 1900.", "years: 23 nhỏ hơn 1900."),
            "invalid-value.small": ("smaller than 1900", "nhỏ hơn 1900"),
            "invalid-value.small.help": (
                "Look for a digit or a sign too many or too few.",
                "Tìm chữ số hoặc dấu còn thừa hay thiếu.",
            ),
        },
    ),
    (
        "years: [2022, 2023]",
        "years: [2022, 3000]",
        {
            "invalid-value": ("years: 3000 is larger than 2999.", "years: 3000 lớn hơn 2999."),
            "invalid-value.large": ("larger than 2999", "lớn hơn 2999"),
            "invalid-value.large.help": ("Look for a digit too many.", "Tìm chữ số thừa."),
        },
    ),
    (
        "years: [2022, 2023]",
        "years: 2022, 2023",
        {
            "invalid-value": ("years: 2022, 2023 is not a list.", "years: 2022, 2023 không phải là danh sách."),
            "invalid-value.list": ("not a list", "không phải là danh sách"),
            "rewritten.list": (
                "Write it in [ ], with a comma between two entries: [2022, 2023].",
                "Ghi trong [ ], giữa hai mục có dấu phẩy: [2022, 2023].",
            ),
        },
    ),
    (
        "years: [2022, 2023]",
        "years: {2022: 1}",
        {
            "invalid-value.list.help": (
                "Begin each entry below it with a dash, or put them in [ ].",
                "Bắt đầu mỗi mục ở dưới bằng dấu gạch ngang, hoặc để các mục trong [ ].",
            ),
        },
    ),
    (
        "name: Xã An Lạc, advanced: 2022",
        "name: Xã An Lạc, advanced: năm 2022",
        {"rewritten.year": ("Write the year alone: 2022.", "Chỉ ghi năm: 2022.")},
    ),
    (
        "{row: 2, name: Xã An Lạc, advanced",
        "{row: 02, name: Xã An Lạc, advanced",
        {
            "rewritten.count": (
                "Write 2: digits only, no zero in front, no quotes.",
                "Ghi 2: chỉ ghi chữ số, không có số 0 đứng đầu, không có dấu nháy.",
            )
        },
    ),
    (
        "model:    {achieved: 0, 2023: 1}",
        'model:    {achieved: 0, "2023": 1}',
        {"unknown-key.quoted": ("Write 2023 without quotes.", "Ghi 2023, bỏ dấu nháy.")},
    ),
    (
        "        model:    {}\n      communes:",
        "        model:    {}\n        communes:",
        {
            "unknown-key.indent": (
                "Give `communes` the indent of `subtotal`.",
                "Thụt đầu dòng `communes` bằng `subtotal`.",
            )
        },
    ),
    (
        "  rows:\n",
        "rows:\n",
        {
            "unknown-key.below": (
                "If it belongs to `districts`, indent it more than that.",
                "Nếu thuộc `districts` thì thụt vào sâu hơn `districts`.",
            )
        },
    ),
    (
        "years: [2022, 2023]",
        "years: []",
        {
            "invalid-value": (
                "years: what stands there is an empty list.",
                "years: phần ghi ở đó là danh sách trống.",
            ),
            "value.below": ("years: what stands there", "years: phần ghi ở đó"),
            "invalid-value.list.empty": ("an empty list", "là danh sách trống"),
            "invalid-value.list.empty.help": ("Write at least one entry.", "Ghi ít nhất một mục."),
        },
    ),
    (
        "years: [2022, 2023]",
        f"years: [{', '.join(['2022'] * 101)}]",
        {
            "invalid-value": (
                "years: what stands there is more than 100 entries.",
                "years: phần ghi ở đó có quá 100 mục.",
            ),
            "value.below": ("years: what stands there", "years: phần ghi ở đó"),
            "invalid-value.many": ("more than 100 entries", "có quá 100 mục"),
            "invalid-value.many.help": (
                "Leave out what is not in the decision.",
                "Bỏ những mục không có trong quyết định.",
            ),
        },
    ),
    (
        "province: Thử Nghiệm",
        f"province: {'x' * 301}",
        {
            "invalid-value": (
                f"province: {'x' * 150}…{'x' * 149} is longer than 300 characters.",
                f"province: {'x' * 150}…{'x' * 149} dài quá 300 ký tự.",
            ),
            "value": (f"province: {'x' * 150}…{'x' * 149}", f"province: {'x' * 150}…{'x' * 149}"),
            "invalid-value.long": ("longer than 300 characters", "dài quá 300 ký tự"),
            "invalid-value.long.help": ("Shorten it.", "Rút ngắn lại."),
        },
    ),
    (
        "date: 2022-01-31",
        "date: 31/01/2022",
        {
            "invalid-value": ("date: 31/01/2022 is not a date.", "date: 31/01/2022 không phải là ngày."),
            "invalid-value.date": ("not a date", "không phải là ngày"),
            "rewritten.day": (
                "Write it as year-month-day: 2022-01-31.",
                "Ghi theo thứ tự năm-tháng-ngày: 2022-01-31.",
            ),
        },
    ),
    (
        "date: 2022-01-31",
        "date: hôm qua",
        {
            "invalid-value.date.help": (
                "Write year-month-day, such as 2022-10-06.",
                "Ghi năm-tháng-ngày, chẳng hạn 2022-10-06.",
            ),
        },
    ),
    (
        "date: 2022-01-31",
        "date: 2022-02-30",
        {
            "invalid-value": (
                "date: 2022-02-30 is not a day of the calendar.",
                "date: 2022-02-30 không có trong lịch.",
            ),
            "invalid-value.day": ("not a day of the calendar", "không có trong lịch"),
        },
    ),
    (
        "number: 1/QĐ-UBND",
        "number: 1",
        {
            "invalid-value": ("number: 1 is not text.", "number: 1 không phải là chữ."),
            "invalid-value.text": ("not text", "không phải là chữ"),
            "rewritten.text": ('Put it in quotes: "1".', 'Để trong dấu nháy: "1".'),
        },
    ),
    (
        "province: Thử Nghiệm",
        "province: [Thử Nghiệm]",
        {
            "invalid-value.text.one": (
                "Write one text there, without brackets.",
                "Chỉ ghi một đoạn chữ, không có dấu ngoặc.",
            ),
        },
    ),
    (
        "province: Thử Nghiệm",
        "province: 1",
        {
            "invalid-value.text.help": (
                "Put it in quotes if it really is a name.",
                "Để trong dấu nháy nếu đúng là tên.",
            ),
        },
    ),
    (
        "number: 1/QĐ-UBND",
        "number: ''",
        {
            "invalid-value": ('number: "" is empty.', 'number: "" để trống.'),
            "invalid-value.empty": ("empty", "để trống"),
            "invalid-value.empty.help": ("Write the text, or delete the key.", "Ghi nội dung, hoặc xóa khóa."),
        },
    ),
    (
        "complete: true",
        "complete: no",
        {
            "invalid-value": (
                "complete: no is neither true nor false.",
                "complete: no không phải là true hay false.",
            ),
            "invalid-value.truth": ("neither true nor false", "không phải là true hay false"),
            "invalid-value.truth.help": ("Write true or false.", "Ghi true hoặc false."),
        },
    ),
    (
        "2019: {standard: 3}",
        "2019: 3",
        {
            "invalid-value": ("2019: 3 is not a group of keys.", "2019: 3 không phải là nhóm khóa."),
            "invalid-value.group": ("not a group of keys", "không phải là nhóm khóa"),
            "invalid-value.group.help": (
                "Write `key: value` pairs below it, or in { }.",
                "Ghi các cặp `khóa: giá trị` ở dưới, hoặc trong { }.",
            ),
        },
    ),
    (
        BEHIND,
        BEHIND.replace("2020", "x"),
        {
            "invalid-value.of": (
                "Xã Hoà Bình: advanced: x is not a year.",
                "Xã Hoà Bình: advanced: x không phải là năm.",
            ),
            "invalid-value.year": ("not a year", "không phải là năm"),
            "invalid-value.year.help": (
                "Write a year such as 2019; if the printed cell is blank, delete the key.",
                "Ghi một năm, chẳng hạn 2019; nếu ô trong bảng để trống thì xóa khóa.",
            ),
        },
    ),
]

HEAD = 'clause: "1", unit: commune, level: advanced, year: 2022, '
PERCENT = "count: 2, of: 5, percent: 40}"

#: The same for the targets.
TARGETS: list[tuple[str, str, Said]] = [
    (
        HEAD,
        HEAD.replace("advanced", "Advanced"),
        {
            "invalid-value.of": (
                "communes-2022: level: Advanced is not one of: standard, advanced, model, modern.",
                "communes-2022: level: Advanced không phải là một trong các giá trị: "
                "standard, advanced, model, modern.",
            ),
            "invalid-value.word": (
                "not one of: standard, advanced, model, modern",
                "không phải là một trong các giá trị: standard, advanced, model, modern",
            ),
            "did-you-mean": ("Did you mean `advanced`?", "Có phải là `advanced` không?"),
        },
    ),
    (
        "standard, kinds: [Huyện]",
        "standard, kinds: [Huyên]",
        {
            "invalid-value.of": (
                "all-standard: kinds: Huyên is no kind of unit.",
                "all-standard: kinds: Huyên không phải là loại đơn vị.",
            ),
            "invalid-value.kind": ("no kind of unit", "không phải là loại đơn vị"),
            "did-you-mean": ("Did you mean `Huyện`?", "Có phải là `Huyện` không?"),
        },
    ),
    (
        "standard, kinds: [Huyện]",
        "standard, kinds: [Cụm]",
        {
            "invalid-value.kind.help": (
                "The kinds of unit are: "
                "Tỉnh, Thành phố, Thị xã, Huyện, Quận, Đặc khu, Thị trấn, Phường, Xã, Thôn, Bản, Ấp, Buôn.",
                "Các loại đơn vị: "
                "Tỉnh, Thành phố, Thị xã, Huyện, Quận, Đặc khu, Thị trấn, Phường, Xã, Thôn, Bản, Ấp, Buôn.",
            )
        },
    ),
    (
        "standard, kinds: [Huyện]",
        "standard, groups: [1.5]",
        {
            "invalid-value.of": (
                "all-standard: groups: 1.5 is neither a whole number nor a name.",
                "all-standard: groups: 1.5 không phải là số nguyên hay tên.",
            ),
            "invalid-value.number-or-name": (
                "neither a whole number nor a name",
                "không phải là số nguyên hay tên",
            ),
        },
    ),
    (
        PERCENT,
        PERCENT.replace("40", "40 %"),
        {
            "invalid-value.of": (
                "communes-2022: percent: 40 % is not a number.",
                "communes-2022: percent: 40 % không phải là số.",
            ),
            "invalid-value.number": ("not a number", "không phải là số"),
            "rewritten.share": (
                "Write 40: digits with a point, no % sign, no quotes.",
                "Ghi 40: chỉ ghi số, dùng dấu chấm, không có dấu %, không có dấu nháy.",
            ),
        },
    ),
    (
        PERCENT,
        PERCENT.replace("40", "nhiều"),
        {
            "invalid-value.number.help": (
                "Write a number such as 59.1, with a point and no % sign.",
                "Ghi một số, chẳng hạn 59.1, dùng dấu chấm và không có dấu %.",
            ),
        },
    ),
    (
        PERCENT,
        PERCENT.replace("40", "trên 40 %"),
        {
            "rewritten.more-than": (
                "Write 40 alone; “more than” is a key of its own: `more_than: true`.",
                "Chỉ ghi 40; “trên” ghi bằng khóa riêng: `more_than: true`.",
            ),
        },
    ),
    (
        PERCENT,
        PERCENT.replace("40", "≥ 40"),
        {
            "rewritten.at-least": (
                "Write 40 alone; “at least” is a key of its own: `at_least: true`.",
                "Chỉ ghi 40; “ít nhất” ghi bằng khóa riêng: `at_least: true`.",
            ),
        },
    ),
    (
        PERCENT,
        PERCENT.replace("40", "100.5"),
        {
            "invalid-value.of": (
                "communes-2022: percent: 100.5 is larger than 100.",
                "communes-2022: percent: 100.5 lớn hơn 100.",
            )
        },
    ),
    (
        PERCENT,
        PERCENT.replace("}", ", at_least: true, more_than: true}"),
        {
            "unknown-key.two-bounds": (
                "communes-2022: `at_least` and `more_than` cannot both be true.",
                "communes-2022: không ghi cả `at_least` và `more_than`.",
            ),
            "unknown-key.two-bounds.help": (
                "Keep the one that the text says: `at_least` includes the number itself, `more_than` does not.",
                "Chỉ giữ khóa đúng với văn bản: `at_least` là “ít nhất”, “trở lên”; `more_than` là “trên”.",
            ),
        },
    ),
]

#: A text that stands first in the results, what is typed instead, and what is said of it.
OF_RESULTS: list[tuple[str, str, Said]] = [
    (
        "year: 2022, ",
        "",
        {
            "missing-key.year": (
                "Xã An Lạc: neither `year` nor `revoked` is there.",
                "Xã An Lạc: thiếu khóa `year` hoặc `revoked`.",
            ),
            "missing-key.year.help": (
                "Write `year`, the year it counts for, or in an entry of its own `revoked`, "
                "the year the level was lost.",
                "Ghi `year` cho năm được công nhận; nếu bị thu hồi thì ghi một mục riêng với `revoked`.",
            ),
        },
    ),
    (
        "year: 2022",
        "year: 2022, revoked: 2023",
        {
            "unknown-key.revoked": (
                "Xã An Lạc: `year` and `revoked` cannot stand in one entry.",
                "Xã An Lạc: `year` và `revoked` không ghi chung trong một mục.",
            ),
        },
    ),
    (
        "changes:\n",
        "changes:\n"
        + "".join(f"  - {{date: 2022-01-{day}, basis: 1/NQ, from: [Xã A], to: [Xã A]}}\n" for day in range(10, 30)),
        {
            "invalid-value.days": (
                "The changes come into force on 21 different days; 20 are the most that can be followed.",
                "Các thay đổi có hiệu lực vào 21 ngày khác nhau; chỉ theo dõi được tối đa 20 ngày.",
            ),
            "invalid-value.days.help": (
                "Leave out the changes of before the roadmap.",
                "Bỏ các thay đổi diễn ra trước lộ trình.",
            ),
        },
    ),
]

#: The content of a file, and what is said of it.
CONTENTS: list[tuple[bytes, Said]] = [
    (
        "a: Xã\n".encode("utf-16"),
        {
            "broken-yaml.utf-16": (
                "The file is not saved as UTF-8 but as UTF-16, which Windows calls Unicode.",
                "Tệp không lưu theo UTF-8 mà theo UTF-16, Windows gọi là Unicode.",
            ),
            "broken-yaml.utf-8.help": (
                "Save it again with the encoding UTF-8 (in Notepad: File, Save as, Encoding).",
                "Lưu lại tệp với mã hóa UTF-8 (trong Notepad: File, Save as, Encoding).",
            ),
        },
    ),
    (
        "a: Xã\n".encode("latin-1"),
        {
            "broken-yaml.utf-8": (
                "The file is not saved as UTF-8: byte 0xE3 stands here.",
                "Tệp không lưu theo UTF-8: ở đây có byte 0xE3.",
            )
        },
    ),
]


class Odd(BaseModel):
    """A model with a type that the files have no values of."""

    a: bytes


def said_of(messages: Iterable[Message | None]) -> Said:
    """Every message, and those within them, in both languages; of several with one key the first."""
    said: Said = {}
    for message in messages:
        for part in parts(message):
            said.setdefault(part.key, (ENGLISH.say(part), VIETNAMESE.say(part)))
    return said


def said_in(findings: Iterable[Finding]) -> Said:
    return said_of(message for finding in findings for message in (finding.message, finding.help))


def said_when(call: Callable[[], object]) -> Said:
    with pytest.raises(CannotCheck) as refused:
        call()
    return said_of((refused.value.message, refused.value.help))


def demand(said: Said, expected: Said) -> None:
    assert {key: said.get(key) for key in expected} == expected


def misfits(book: Book) -> Said:
    read = read_dataset(*book.sources())
    assert isinstance(read, list)
    return said_in(read)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def holding(place: str, *names: str) -> None:
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("a: 1\n", encoding="utf-8")


def linked(place: str, target: str) -> None:
    Path(place).symlink_to(target)


@pytest.mark.parametrize(
    "rule", [rule for part in (yaml_rules, misfit_rules, ignore_rules) for rule, _ in part.DOCUMENTED]
)
def test_a_rule_is_about_one_thing_in_both_languages(rule) -> None:
    assert (ENGLISH.say(rule.summary), VIETNAMESE.say(rule.summary)) == SUMMARIES[rule.name]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[next(iter(expected)) for _, expected in TEXTS])
def test_what_is_wrong_with_a_text_is_said_in_both_languages(text: str, expected: Said) -> None:
    demand(said_in(parse(text, "f.yaml").findings), expected)


@pytest.mark.parametrize(("old", "new", "expected"), ROADMAPS)
def test_what_does_not_fit_in_the_roadmap_is_said_in_both_languages(old: str, new: str, expected: Said) -> None:
    demand(misfits(Book().with_roadmap((old, new))), expected)


@pytest.mark.parametrize(("old", "new", "expected"), OF_RESULTS)
def test_what_does_not_fit_in_the_results_is_said_in_both_languages(old: str, new: str, expected: Said) -> None:
    assert old in RESULTS
    demand(misfits(Book(results=RESULTS.replace(old, new, 1))), expected)


@pytest.mark.parametrize(("old", "new", "expected"), TARGETS)
def test_what_does_not_fit_in_the_targets_is_said_in_both_languages(old: str, new: str, expected: Said) -> None:
    demand(misfits(Book().with_targets((old, new))), expected)


FILE = ("The file is not a group of keys.", "Tệp không phải là nhóm khóa.")
UNFIT = ("not a value that can stand here", "không phải là giá trị dùng được ở đây")


def test_what_is_no_file_of_ours_is_said_in_both_languages() -> None:
    demand(misfits(Book("- a\n")), {"invalid-value.file": FILE})


def test_what_nothing_else_can_be_said_of_is_said_in_both_languages() -> None:
    found = fit(parse("a: 1\n", "f.yaml"), Odd)
    assert isinstance(found, tuple)
    demand(said_in(found), {"invalid-value.unfit": UNFIT})


@pytest.mark.parametrize(("content", "expected"), CONTENTS)
def test_what_is_wrong_with_the_bytes_of_a_file_is_said_in_both_languages(
    content: bytes, expected: Said, here: Path
) -> None:
    Path("roadmap.yaml").write_bytes(content)
    demand(said_in(load(Path("roadmap.yaml")).findings), expected)


def link_out() -> None:
    holding("kho/.git")
    holding(".", "x.yaml")
    linked("kho/roadmap.yaml", "../x.yaml")
    load(Path("kho", "roadmap.yaml"))


def folder_for_file() -> None:
    holding("roadmap.yaml")
    load(Path("roadmap.yaml"))


def pipe() -> None:
    os.mkfifo("roadmap.yaml")
    load(Path("roadmap.yaml"))


def large() -> None:
    with Path("roadmap.yaml").open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    load(Path("roadmap.yaml"))


def loop() -> None:
    linked("roadmap.yaml", "roadmap.yaml")
    load(Path("roadmap.yaml"))


def dangling_file() -> None:
    linked("roadmap.yaml", "nowhere.yaml")
    load(Path("roadmap.yaml"))


def misnamed() -> None:
    holding(".", "roadmap.yml")
    load(Path("roadmap.yaml"))


def misnamed_results() -> None:
    holding("t", "roadmap.yaml", "targets.yaml", "results.yml")
    load_dataset(Folder(Path("t")))


def a_copy() -> None:
    holding(".", "roadmap (1).yaml")
    load(Path("roadmap.yaml"))


def of_word() -> None:
    holding(".", "roadmap.docx")
    load(Path("roadmap.yaml"))


def hidden_ending() -> None:
    holding(".", "roadmap.yaml.txt")
    load(Path("roadmap.yaml"))


def half() -> None:
    holding(".", "targets.yaml")
    load(Path("roadmap.yaml"))


def several() -> None:
    holding("a", "roadmap.yaml")
    holding("b", "roadmap.yaml")
    folders.only(Path())


def very_many() -> None:
    for number in range(10, 23):
        holding(f"t/{number}", "roadmap.yaml")
    folders.only(Path("t"))


def none() -> None:
    holding("t")
    list(folders.named(Path("t")))


def gone() -> None:
    holding("t")
    os.chdir("t")
    Path("../t").rmdir()
    folders.here()


def dangling_folder() -> None:
    linked("t", "nowhere")
    list(folders.named(Path("t")))


def no_folder() -> None:
    list(folders.named(Path("t")))


def other_file() -> None:
    holding(".", "t.yaml")
    list(folders.named(Path("t.yaml")))


def long_folder() -> None:
    list(folders.named(Path("t" * 300)))


def uncounted() -> None:
    holding(".", "targets.yaml")
    Path("roadmap.yaml").write_text("- a\n", encoding="utf-8")
    load_dataset(Folder(Path()))


#: What makes a check impossible, and what is said then.
REFUSALS: list[tuple[Callable[[], None], Said]] = [
    (
        link_out,
        {
            "file.link-out": (
                "kho/roadmap.yaml is reached by a link that leads out of its repository, and is not read.",
                "kho/roadmap.yaml nằm sau một liên kết dẫn ra ngoài kho mã nên không được đọc.",
            ),
            "file.link-out.help": ("Put the file itself there.", "Đặt chính tệp đó vào chỗ của liên kết."),
        },
    ),
    (
        folder_for_file,
        {
            "file.folder": (
                "roadmap.yaml is a folder, not a file.",
                "roadmap.yaml là thư mục, không phải là tệp.",
            )
        },
    ),
    (
        pipe,
        {"file.odd": ("roadmap.yaml is not an ordinary file.", "roadmap.yaml không phải là tệp thông thường.")},
    ),
    (
        large,
        {
            "file.large": (
                "roadmap.yaml has 2,000,001 bytes; more than 2,000,000 cannot be a roadmap.",
                "roadmap.yaml có 2.000.001 byte; quá 2.000.000 byte thì không thể là lộ trình.",
            )
        },
    ),
    (
        loop,
        {
            "file.closed": (
                "roadmap.yaml cannot be read: it is a link that leads back to itself.",
                "Không đọc được roadmap.yaml: đây là liên kết dẫn về chính nó.",
            )
        },
    ),
    (
        dangling_file,
        {
            "file.dangling": (
                "roadmap.yaml is a link to a file that is not there.",
                "roadmap.yaml là liên kết đến một tệp không có.",
            )
        },
    ),
    (
        misnamed,
        {
            "file.missing": ("There is no roadmap.yaml.", "Không có roadmap.yaml."),
            "file.rename": (
                "There is a roadmap.yml. Rename it to roadmap.yaml.",
                "Đổi tên roadmap.yml thành roadmap.yaml.",
            ),
        },
    ),
    (
        a_copy,
        {
            "file.rename.if": (
                "There is a roadmap (1).yaml. If it is the right one, rename it to roadmap.yaml.",
                "Có roadmap (1).yaml. Nếu đúng là tệp cần dùng thì đổi tên thành roadmap.yaml.",
            ),
        },
    ),
    (
        of_word,
        {
            "file.no-text": (
                "There is a roadmap.docx, which is no plain text. Write its tables into roadmap.yaml.",
                "Có roadmap.docx, nhưng tệp này không phải là văn bản thuần. Ghi các bảng trong đó vào roadmap.yaml.",
            ),
        },
    ),
    (
        hidden_ending,
        {
            "file.rename.hidden": (
                "There is a roadmap.yaml.txt; Windows may hide the end of its name. Rename it to roadmap.yaml.",
                "Đổi tên roadmap.yaml.txt thành roadmap.yaml; Windows có thể ẩn phần cuối của tên.",
            )
        },
    ),
    (
        half,
        {
            "file.missing.beside": (
                "There is no roadmap.yaml beside targets.yaml.",
                "Không có roadmap.yaml bên cạnh targets.yaml.",
            )
        },
    ),
    (
        several,
        {
            "folders.several": (
                "There are several data sets here: a, b.",
                "Có nhiều bộ dữ liệu ở thư mục này: a, b.",
            ),
            "folders.several.help": ("Name one of them.", "Chỉ rõ một trong các bộ này."),
            "folders.here": ("here", "ở thư mục này"),
        },
    ),
    (
        very_many,
        {
            "folders.very-many": (
                "There are several data sets in t: "
                "t/10, t/11, t/12, t/13, t/14, t/15, t/16, t/17, t/18, t/19 and 3 more.",
                "Có nhiều bộ dữ liệu trong t: t/10, t/11, t/12, t/13, t/14, t/15, t/16, t/17, t/18, t/19 và 3 bộ nữa.",
            ),
            "folders.in": ("in t", "trong t"),
        },
    ),
    (
        none,
        {
            "folders.none": (
                "There is no roadmap.yaml and no targets.yaml in t, nor in a folder below.",
                "Không có roadmap.yaml và targets.yaml trong t và các thư mục bên trong.",
            ),
            "folders.none.help": (
                "Name the folder that holds roadmap.yaml and targets.yaml.",
                "Chỉ rõ thư mục có roadmap.yaml và targets.yaml.",
            ),
        },
    ),
    (
        gone,
        {
            "folders.working": (
                "The folder that you are in cannot be read: there is no such file or folder.",
                "Không đọc được thư mục hiện tại: không có tệp hoặc thư mục này.",
            ),
            "folders.working.help": (
                "Change to another folder, or name the one with the files.",
                "Chuyển sang thư mục khác, hoặc chỉ rõ thư mục có các tệp.",
            ),
        },
    ),
    (
        misnamed_results,
        {
            "folder.misnamed": (
                "The results in t have a name by which they are not read.",
                "Tệp kết quả trong t có tên không dùng được nên không được đọc.",
            ),
        },
    ),
    (
        dangling_folder,
        {"folder.dangling": ("t is a link that leads nowhere.", "t là liên kết không dẫn đến đâu.")},
    ),
    (no_folder, {"folder.missing": ("There is no folder t.", "Không có thư mục t.")}),
    (
        other_file,
        {
            "folder.neither": (
                "t.yaml is neither a folder nor a roadmap.yaml, targets.yaml or results.yaml.",
                "t.yaml không phải là thư mục, cũng không phải là roadmap.yaml, targets.yaml hay results.yaml.",
            )
        },
    ),
    (
        long_folder,
        {
            "folder.closed": (
                f"The folder {'t' * 300} cannot be read: its name is too long.",
                f"Không đọc được thư mục {'t' * 300}: tên quá dài.",
            )
        },
    ),
    (
        uncounted,
        {
            "uncounted": (
                "The files cannot be counted. roadmap.yaml:1:1: The file is not a group of keys.",
                "Không đếm được số liệu của hai tệp. roadmap.yaml:1:1: Tệp không phải là nhóm khóa.",
            ),
            "uncounted.help": ("`ntm check` says all that is wrong.", "Xem tất cả các lỗi bằng lệnh `ntm check`."),
        },
    ),
]


@pytest.mark.skipif(os.name == "nt", reason="pipes, links and names differ on Windows")
@pytest.mark.parametrize(("refuse", "expected"), REFUSALS, ids=[refuse.__name__ for refuse, _ in REFUSALS])
def test_why_a_check_cannot_be_made_is_said_in_both_languages(
    refuse: Callable[[], None], expected: Said, here: Path
) -> None:
    demand(said_when(refuse), expected)


TOO_MANY: Said = {
    "folders.too-many": (
        "More than 1,000 folders are here; not all were looked into.",
        "Có hơn 1.000 thư mục ở thư mục này; chưa tìm hết.",
    )
}


def test_a_search_without_end_is_said_in_both_languages(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MAX_FOLDERS", 1_000)
    for number in range(1_001):
        Path(str(number)).mkdir()
    demand(said_when(lambda: list(folders.named(Path()))), TOO_MANY)


#: The system's number, and how a sentence about a file ends.
REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("there is no such file or folder", "không có tệp hoặc thư mục này"),
    errno.EACCES: ("it is not permitted", "không có quyền truy cập"),
    errno.EPERM: ("it is not permitted", "không có quyền truy cập"),
    errno.EROFS: ("nothing can be written there", "nơi này không ghi được"),
    errno.ENOSPC: ("no space is left", "không còn chỗ trống"),
    errno.EISDIR: ("it is a folder", "đây là thư mục"),
    errno.ENOTDIR: ("a file stands where a folder should be", "có tệp ở chỗ của thư mục"),
    errno.ELOOP: ("it is a link that leads back to itself", "đây là liên kết dẫn về chính nó"),
    errno.ENXIO: ("nobody reads it", "không có chương trình nào đọc"),
    errno.ENAMETOOLONG: ("its name is too long", "tên quá dài"),
    errno.EBADF: ("it is closed", "đã bị đóng"),
}


@pytest.mark.parametrize("number", REASONS, ids=lambda number: errno.errorcode[number])
def test_why_the_system_refused_is_said_in_both_languages(number: int) -> None:
    reason = reason_of(OSError(number, "in words of its own"))
    assert (ENGLISH.say(reason), VIETNAMESE.say(reason)) == REASONS[number]


def test_another_reason_is_said_by_its_name() -> None:
    reason = reason_of(OSError())
    assert ENGLISH.say(reason) == "the system refused (OSError)"
    assert VIETNAMESE.say(reason) == "hệ thống từ chối (OSError)"


def _of(module: ModuleType) -> list[Words]:
    """The words that are said of something else than files, and are tried with it."""
    return [words for words in vars(module).values() if isinstance(words, Words)]


def test_no_words_of_reading_are_left_unsaid() -> None:
    expected = [case[-1] for case in (*TEXTS, *ROADMAPS, *TARGETS, *OF_RESULTS, *CONTENTS, *REFUSALS)]
    said = {key for case in expected for key in case} | TOO_MANY.keys()
    elsewhere = {"invalid-value.file", "invalid-value.unfit"} | {words.key for words in _of(revisions)}
    assert {words.key for words in words_of(ntm_cli.reading)} == said - {"did-you-mean"} | elsewhere
