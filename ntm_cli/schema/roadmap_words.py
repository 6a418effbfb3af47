"""What an editor says about `roadmap.yaml`: its two tables and the head of the file."""

from __future__ import annotations

from ntm_cli.schema.cell_words import BLANK_EN, BLANK_VI
from ntm_cli.schema.words import Words, level_words

ROADMAP_WORDS = {
    "Roadmap": Words(
        "Lộ trình nông thôn mới",
        "Roadmap of New Rural Development",
        "Các bảng của quyết định, chép đúng từng ô như bản đã ký.",
        "The decision's tables, cell for cell as signed.",
    ),
    "Roadmap.decision": Words(
        "Quyết định",
        "Decision",
        "Quyết định có các bảng này.",
        "The decision that the tables were printed with.",
    ),
    "Roadmap.years": Words(
        "Các năm",
        "Years",
        "Các năm có cột riêng, từ trái sang phải, sau cột “Đã đạt chuẩn”.",
        "The years that have a column, from left to right, after the column “Đã đạt chuẩn”.",
        ([2022, 2023, 2024, 2025],),
    ),
    "Roadmap.communes": Words(
        "Bảng các xã",
        "Table of communes",
        "Phụ lục ghi lộ trình của từng xã (Phụ biểu 02).",
        "The appendix that schedules each commune (Phụ biểu 02).",
    ),
    "Roadmap.districts": Words(
        "Bảng các huyện",
        "Table of districts",
        "Phụ lục ghi lộ trình của từng huyện, thị xã, thành phố (Phụ biểu 03).",
        "The appendix that schedules each district, town and city (Phụ biểu 03).",
    ),
    "Roadmap.recognised": Words(
        "Bảng đã được công nhận",
        "Table of what was recognised",
        "Phụ lục ghi những xã đã được công nhận trước lộ trình (Phụ biểu 01). Không có thì bỏ.",
        "The appendix of what was reached before the roadmap begins (Phụ biểu 01). It may be left out.",
    ),
    "Decision": Words(
        "Quyết định",
        "Decision",
        "Quyết định có các bảng này.",
        "The decision that the tables were printed with.",
    ),
    "Decision.number": Words(
        "Số, ký hiệu",
        "Number",
        "Số và ký hiệu của quyết định, như in ở đầu trang.",
        "The number of the decision, as printed at its head.",
        ("2877/QĐ-UBND",),
    ),
    "Decision.date": Words(
        "Ngày ký",
        "Date",
        "Ngày ký, viết năm-tháng-ngày, không đặt trong ngoặc kép.",
        "The day of signing, written year-month-day.",
        ("2022-10-06",),
    ),
    "Decision.province": Words(
        "Tỉnh",
        "Province",
        "Tên tỉnh, không có chữ “Tỉnh”.",
        "The name of the province.",
        ("Quảng Ninh",),
    ),
    "CommunesTable": Words(
        "Bảng các xã",
        "Table of communes",
        "Phụ lục ghi lộ trình của từng xã (Phụ biểu 02).",
        "The appendix that schedules each commune (Phụ biểu 02).",
    ),
    "CommunesTable.source": Words(
        "Nguồn",
        "Source",
        "Tên phụ lục như đã in; ntm nhắc tên này trong lời báo.",
        "The appendix as it is called in print; findings name it so.",
        ("Phụ biểu 02",),
    ),
    "CommunesTable.total": Words(
        "Dòng tổng cộng",
        "Total row",
        "Dòng tổng cộng của bảng các xã, ghi như đã in.",
        "The total row of the table of communes, as printed.",
    ),
    "CommunesTable.districts": Words(
        "Các huyện",
        "Districts",
        "Từng huyện theo thứ tự trang in, mỗi huyện có dòng cộng và các xã của mình.",
        "The districts in the order of the page, each with its subtotal and its communes.",
    ),
    "DistrictBlock": Words(
        "Một huyện trong bảng các xã",
        "A district in the table of communes",
        "Tên huyện, dòng cộng của huyện và các xã.",
        "A district's name, its subtotal and its communes.",
    ),
    "DistrictBlock.name": Words(
        "Tên huyện",
        "Name of the district",
        "Tên huyện, thị xã, thành phố như đã in, kể cả “Huyện”, “TX.”, “TP.”.",
        "The name of the district, town or city as printed, with its “Huyện”, “TX.” or “TP.”.",
        ("Huyện Hải Hà", "TP. Hạ Long"),
    ),
    "DistrictBlock.subtotal": Words(
        "Dòng cộng của huyện",
        "Subtotal",
        "Dòng cộng của huyện, ghi như đã in. ntm đếm lại các xã và so với dòng này.",
        "The district's subtotal as printed. The communes below it are counted against it.",
    ),
    "DistrictBlock.communes": Words(
        "Các xã",
        "Communes",
        "Mỗi xã một dòng, theo thứ tự trang in.",
        "One commune a line, in the order of the page.",
    ),
    "DistrictsTable": Words(
        "Bảng các huyện",
        "Table of districts",
        "Phụ lục ghi lộ trình của từng huyện, thị xã, thành phố (Phụ biểu 03).",
        "The appendix that schedules each district, town and city (Phụ biểu 03).",
    ),
    "DistrictsTable.source": Words(
        "Nguồn",
        "Source",
        "Tên phụ lục như đã in; ntm nhắc tên này trong lời báo.",
        "The appendix as it is called in print; findings name it so.",
        ("Phụ biểu 03",),
    ),
    "DistrictsTable.total": Words(
        "Dòng tổng cộng",
        "Total row",
        "Dòng tổng cộng của bảng các huyện, ghi như đã in.",
        "The total row of the table of districts, as printed.",
    ),
    "DistrictsTable.rows": Words(
        "Các dòng",
        "Rows",
        "Mỗi huyện, thị xã, thành phố một dòng, theo thứ tự trang in.",
        "One district, town or city a line, in the order of the page.",
    ),
    "Row": Words(
        "Một dòng của bảng",
        "A row",
        "Một xã hoặc một huyện, với cột mà nó đạt từng mức. Mức không có trong lộ trình thì không ghi khóa.",
        "One commune or district, with the column in which it reaches each level. A level not scheduled has no key.",
        ({"row": 1, "name": "Xã Quảng Long", "advanced": "achieved", "model": 2022},),
    ),
    "Row.row": Words(
        "Số thứ tự",
        "Row number",
        "Số in ở cột số thứ tự.",
        "The number printed in the first column.",
        (1,),
    ),
    "Row.name": Words(
        "Tên",
        "Name",
        "Tên xã hoặc huyện như đã in, kể cả “Xã”, “Huyện”, “TX.”, “TP.”.",
        "The name of the commune or district as printed, with its “Xã”, “Huyện”, “TX.” or “TP.”.",
        ("Xã Quảng Long",),
    ),
    **level_words(
        "Row",
        f"Cột được đánh dấu cho mức này: `achieved` (đã đạt chuẩn) hoặc một năm. {BLANK_VI}",
        f"The column that is marked for this level: `achieved` or a year. {BLANK_EN}",
    ),
    "Subtotal": Words(
        "Dòng cộng của huyện",
        "Subtotal",
        "Các số của dòng cộng, theo từng mức.",
        "The numbers of the subtotal, level by level.",
    ),
    **level_words(
        "Subtotal",
        "Số in ở từng cột của dòng cộng cho mức này.",
        "The number printed in each column of the subtotal for this level.",
    ),
    "Total": Words(
        "Dòng tổng cộng",
        "Total row",
        "Các số của dòng tổng cộng, theo từng mức.",
        "The numbers of the total row, level by level.",
    ),
    **level_words(
        "Total",
        "Số in ở từng cột của dòng tổng cộng cho mức này, số cộng mọi cột (`all`) và mẫu số (`of`).",
        "The number printed in each column for this level, the sum of all columns (`all`) and the base (`of`).",
    ),
}
