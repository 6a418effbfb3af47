"""What an editor says about the smallest things: a column, what stands in a cell, the words of a closed list."""

from __future__ import annotations

from ntm_cli.schema.words import Words

#: Examples only: which years are columns is the file's own affair.
YEARS = (2022, 2023, 2024, 2025)

BLANK_VI = "Ô in trống thì không ghi khóa này."
BLANK_EN = "A blank cell has no key."


#: The keys of a subtotal or total; a year alone is a key where there are no columns.
COLUMN_WORDS = {
    "achieved": Words(
        "Đã đạt chuẩn",
        "Achieved before",
        "Số in ở cột “Đã đạt chuẩn”: những đơn vị đã đạt trước năm đầu của lộ trình.",
        "The number printed in the column “Đã đạt chuẩn”: the units that reached the level before the first year.",
    ),
    "all": Words(
        "Số cộng mọi cột",
        "Sum of all columns",
        "Số in ở dòng tổng cộng, cộng cột “Đã đạt chuẩn” và mọi cột năm. ntm đếm lại và so với số này.",
        "The number printed in the total row for the column “Đã đạt chuẩn” and every year together. It is recounted.",
    ),
    "of": Words(
        "Mẫu số",
        "Base",
        "Số đứng sau dấu gạch chéo nếu dòng tổng cộng in như “5/7”: ở đây ghi 7.",
        "The number behind the slash where the total row prints one, as in “5/7”: write 7 here.",
    ),
    "year": Words(
        "Cột của năm",
        "Column of a year",
        f"Số in ở cột của năm này. {BLANK_VI} Số 0 đã in thì ghi 0.",
        f"The number printed in the column of this year. {BLANK_EN} A printed 0 is written 0.",
    ),
    "year alone": Words(
        "Một năm",
        "A year",
        "Số xã được công nhận trong năm này, theo từng mức.",
        "How many communes were recognised in this year, level by level.",
    ),
}

#: What the cell of a row may hold.
VALUE_WORDS = {
    "achieved": Words(
        "Đã đạt chuẩn",
        "Achieved before",
        "Đơn vị được đánh dấu ở cột “Đã đạt chuẩn”.",
        "The unit is marked in the column “Đã đạt chuẩn”.",
    ),
    "year": Words(
        "Năm đạt",
        "Year",
        "Năm của cột được đánh dấu, một trong các năm ở `years`.",
        "The year of the column that is marked, one of those in `years`.",
        YEARS,
    ),
}

#: What each word of a closed list means; the words of one list stand together.
MEANINGS = {
    "standard": "đạt chuẩn (thị xã, thành phố: hoàn thành nhiệm vụ) / meets the standard",
    "advanced": "nâng cao / advanced",
    "model": "kiểu mẫu / model",
    "commune": "xã / commune",
    "district": "huyện, thị xã, thành phố / district, town or city",
    "village": "thôn / village",
    "province": "tỉnh / province",
    "error": "lỗi: hai số đã ghi mâu thuẫn nhau / two stated facts contradict",
    "warning": "cảnh báo: có lẽ sai, hoặc trái tiêu chí bên ngoài / probably wrong, or against an outside criterion",
    "note": "ghi chú: điều nên biết / worth knowing",
}
