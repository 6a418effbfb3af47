"""What an editor says about the part of `roadmap.yaml` that holds what was reached before."""

from __future__ import annotations

from ntm_cli.schema.cell_words import BLANK_EN, BLANK_VI
from ntm_cli.schema.words import Words, level_words

RECOGNISED_WORDS = {
    "RecognisedTable": Words(
        "Bảng đã được công nhận",
        "Table of what was recognised",
        "Phụ lục ghi những xã đã được công nhận trước lộ trình (Phụ biểu 01).",
        "The appendix of what was reached before the roadmap begins (Phụ biểu 01).",
    ),
    "RecognisedTable.source": Words(
        "Nguồn",
        "Source",
        "Tên phụ lục như đã in; ntm nhắc tên này trong lời báo.",
        "The appendix as it is called in print; findings name it so.",
        ("Phụ biểu 01",),
    ),
    "RecognisedTable.complete": Words(
        "Đủ các dòng",
        "Complete",
        "`true` nếu có đủ mọi dòng của bảng in; `false` nếu thiếu, khi đó ntm không đếm các dòng.",
        "`true` if every row of the printed table is here; `false` if some are missing, so that rows are not counted.",
    ),
    "RecognisedTable.by_year": Words(
        "Số theo năm",
        "By year",
        "Số xã được công nhận mỗi năm, theo từng mức, như đã in.",
        "How many communes were recognised in each year, level by level, as printed.",
    ),
    "RecognisedTable.total": Words(
        "Dòng tổng cộng",
        "Total row",
        "Tổng số xã đã được công nhận ở từng mức, như đã in.",
        "How many communes were recognised at each level in all, as printed.",
    ),
    "RecognisedTable.communes": Words(
        "Các xã",
        "Communes",
        "Mỗi xã một dòng, theo thứ tự trang in.",
        "One commune a line, in the order of the page.",
    ),
    "LevelCounts": Words(
        "Số xã ở từng mức",
        "Counts by level",
        "Số xã ở từng mức; mức không có xã nào thì không ghi khóa.",
        "How many communes reached each level; a level nobody reached has no key.",
    ),
    **level_words(
        "LevelCounts",
        f"Số xã đạt mức này. {BLANK_VI}",
        f"How many communes reached this level. {BLANK_EN}",
    ),
    "RecognisedRow": Words(
        "Một xã đã được công nhận",
        "A recognised commune",
        "Một xã, với năm được công nhận ở từng mức.",
        "One commune, with the year in which it was recognised at each level.",
        ({"row": 72, "district": "Huyện Vân Đồn", "name": "Xã Bản Sen", "standard": 2018},),
    ),
    "RecognisedRow.row": Words(
        "Số thứ tự",
        "Row number",
        "Số in ở cột số thứ tự.",
        "The number printed in the first column.",
        (72,),
    ),
    "RecognisedRow.district": Words(
        "Tên huyện",
        "Name of the district",
        "Huyện, thị xã, thành phố của xã, như đã in.",
        "The district, town or city of the commune, as printed.",
        ("Huyện Vân Đồn",),
    ),
    "RecognisedRow.name": Words(
        "Tên xã",
        "Name of the commune",
        "Tên xã như đã in, kể cả “Xã”.",
        "The name of the commune as printed, with its “Xã”.",
        ("Xã Bản Sen",),
    ),
    **level_words(
        "RecognisedRow",
        f"Năm được công nhận ở mức này. {BLANK_VI}",
        f"The year of recognition at this level. {BLANK_EN}",
    ),
}
