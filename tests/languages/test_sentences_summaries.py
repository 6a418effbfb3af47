"""What a summary says, a sentence for each key and language, and its tables whole."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType
from running import Run
from small import Book

from ntm_cli.commands.arguments import one
from ntm_cli.errors import CannotCheck
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.language import Language
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.messages import Attained, Words
from ntm_cli.plan.dataset import Dataset
from ntm_cli.plan.vocabulary import Division, Level, Unit
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset
from ntm_cli.summaries import (
    Format,
    View,
    named_table,
    part_table,
    parts_csv,
    parts_table,
    units_csv,
    units_table,
    year_csv,
    year_table,
)
from ntm_cli.summaries.listed_units import list_units
from ntm_cli.summaries.part import Whole, show
from ntm_cli.summaries.parts import break_down
from ntm_cli.summaries.printing import FORMATS, printer
from ntm_cli.summaries.year import summarise

Ntm = Callable[..., Run]


def whole(book: Book, typed: str) -> Whole:
    return show(book.dataset(), Division.DISTRICT, typed)


LANGUAGES = pytest.mark.parametrize("language", [ENGLISH, VIETNAMESE], ids=["en", "vi"])


def refusal(call: Callable[[], object]) -> CannotCheck:
    with pytest.raises(CannotCheck) as refused:
        call()
    return refused.value


def example(name: str) -> Dataset:
    """One of the data sets that ship as examples."""
    return load_dataset(Folder(Path(__file__).parents[2] / "examples" / name))


REFUSALS = {
    "year": (
        lambda book: refusal(lambda: summarise(book.dataset(), 2030)),
        "2030 is no year of this roadmap; its years are 2022 and 2023.",
        "Lộ trình không có năm 2030; các năm của lộ trình là 2022 và 2023.",
        None,
        None,
    ),
    "misspelt": (
        lambda book: refusal(lambda: whole(book, "bien xanj")),
        "The roadmap has no district bien xanj.",
        "Lộ trình không có đơn vị cấp huyện bien xanj.",
        "Did you mean `TP. Biển Xanh`?",
        "Có phải là `TP. Biển Xanh` không?",
    ),
    "unknown": (
        lambda book: refusal(lambda: whole(book, "qqq")),
        "The roadmap has no district qqq.",
        "Lộ trình không có đơn vị cấp huyện qqq.",
        "Its districts are Huyện Sông Hồng and TP. Biển Xanh.",
        "Các đơn vị cấp huyện là Huyện Sông Hồng và TP. Biển Xanh.",
    ),
    "several": (
        lambda book: refusal(
            lambda: whole(book.with_roadmap(("name: TP. Biển Xanh", "name: TP. Sông Hồng")), "song hong")
        ),
        "song hong may be Huyện Sông Hồng and TP. Sông Hồng.",
        "“song hong” có thể là Huyện Sông Hồng và TP. Sông Hồng.",
        "Name it with its kind.",
        "Ghi rõ huyện, thị xã hay thành phố.",
    ),
    "no groups": (
        lambda book: refusal(lambda: break_down(book.dataset(), Division.GROUP, None)),
        "The roadmap does not say which groups its units belong to.",
        "Lộ trình không ghi các đơn vị thuộc nhóm nào.",
        "Its districts are Huyện Sông Hồng and TP. Biển Xanh: --by district",
        "Các đơn vị cấp huyện là Huyện Sông Hồng và TP. Biển Xanh: --by district",
    ),
    "no districts": (
        lambda _: refusal(lambda: break_down(example("five-years-without-districts"), Division.DISTRICT, None)),
        "The roadmap does not say which districts its units belong to.",
        "Lộ trình không ghi các đơn vị thuộc đơn vị cấp huyện nào.",
        "Its groups are Nhóm 1, Nhóm 2 and Nhóm 3: --by group",
        "Các nhóm là Nhóm 1, Nhóm 2 và Nhóm 3: --by group",
    ),
    "no parts": (
        lambda _: refusal(lambda: break_down(example("counts-only"), Division.GROUP, None)),
        "The roadmap does not say which groups its units belong to.",
        "Lộ trình không ghi các đơn vị thuộc nhóm nào.",
        "Without --by, --district and --group it is shown whole.",
        "Bỏ --by, --district và --group để xem toàn bộ lộ trình.",
    ),
    "unknown group": (
        lambda _: refusal(lambda: show(example("five-years-without-districts"), Division.GROUP, "qqq")),
        "The roadmap has no group qqq.",
        "Lộ trình không có nhóm qqq.",
        "Its groups are Nhóm 1, Nhóm 2 and Nhóm 3.",
        "Các nhóm là Nhóm 1, Nhóm 2 và Nhóm 3.",
    ),
    "no villages": (
        lambda book: refusal(lambda: list_units(book.dataset(), Unit.VILLAGE, None)),
        "The roadmap lists no villages by name.",
        "Lộ trình không liệt kê tên thôn nào.",
        "`ntm summary` alone shows what it has of the whole.",
        "Lệnh `ntm summary` không kèm tùy chọn sẽ hiện toàn bộ lộ trình.",
    ),
    "path and example": (
        lambda _: refusal(lambda: one("qn", example=True)),
        "qn and the example are two plans.",
        "qn và ví dụ là hai lộ trình khác nhau.",
        "Leave out one of them.",
        "Chỉ chọn một: đường dẫn, hoặc --example.",
    ),
    "format": (
        lambda _: refusal(lambda: printer(View.PART, Format.CSV)),
        "One district or group is printed as table or json, not as csv.",
        "Một đơn vị cấp huyện hoặc một nhóm chỉ in được dưới dạng table hoặc json, không in được dưới dạng csv.",
        None,
        None,
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_shown_is_said_in_both_languages(case: str, book: Book) -> None:
    refuse, english, vietnamese, english_help, vietnamese_help = REFUSALS[case]
    error = refuse(book)
    assert (ENGLISH.say(error.message), VIETNAMESE.say(error.message)) == (english, vietnamese)
    assert error.help is None or (ENGLISH.say(error.help), VIETNAMESE.say(error.help)) == (
        english_help,
        vietnamese_help,
    )
    assert (error.help is None) is (english_help is None)


@pytest.mark.parametrize(
    ("level", "of", "english", "vietnamese"),
    [
        (Level.STANDARD, Unit.COMMUNE, "standard communes", "xã đạt chuẩn NTM"),
        (Level.ADVANCED, Unit.COMMUNE, "advanced communes", "xã NTM nâng cao"),
        (Level.MODEL, Unit.COMMUNE, "model communes", "xã NTM kiểu mẫu"),
        (Level.STANDARD, Unit.DISTRICT, "standard districts", "cấp huyện đạt chuẩn/hoàn thành"),
        (Level.ADVANCED, Unit.DISTRICT, "advanced districts", "huyện NTM nâng cao"),
        (Level.STANDARD, Unit.VILLAGE, "standard villages", "thôn đạt chuẩn NTM"),
        (Level.STANDARD, Unit.PROVINCE, "standard province", "tỉnh hoàn thành nhiệm vụ"),
    ],
)
def test_a_row_is_called_after_its_units_and_level(level: Level, of: Unit, english: str, vietnamese: str) -> None:
    message = Words("row", en="{level:units}", vi="{level:units}")(level=Attained(level, of))
    assert (ENGLISH.say(message), VIETNAMESE.say(message)) == (english, vietnamese)


def drawn(content: RenderableType, cells: int) -> list[str]:
    out = io.StringIO()
    Console(file=out, width=cells).print(content)
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_the_year_in_vietnamese(book: Book) -> None:
    late = book.with_targets(
        ("count: 2, of: 5, percent: 40", "count: 3, of: 5, percent: 60"),
        ("year: 2023, count: 1, of: 5", "year: 2022, count: 5, of: 5"),
    )
    lines = drawn(year_table.render(summarise(late.dataset(), 2022), VIETNAMESE, 200), 200)
    assert lines[0] == "Thử Nghiệm, Quyết định số 1/QĐ-UBND: lộ trình đến hết năm 2022"
    words = [" ".join(line.split()) for line in lines]
    start = words.index("Mức độ Hạn Mục tiêu Lộ trình █ đến hết 2022 ▒ sau đó │ mục tiêu") + 1
    assert [re.sub("[█▒·│]+", "~", line) for line in words[start : words.index("", start)]] == [
        "! xã NTM nâng cao 2022 3/5 60% 2/5 40,0% ~ 2 năm 2022 thiếu 1, năm 2023 mới đủ",
        "! xã NTM kiểu mẫu 2022 5/5 20% 0/5 0,0% ~ 0 năm 2022 thiếu 5, không năm nào đủ",
        "cấp huyện đạt 2022 2/2 100% 2/2 100,0% ~ 2 đủ từ năm 2022",
        "chuẩn/hoàn thành",
        "xã NTM nâng cao 2023 4/5 80,0% 4/5 80,0% ~ 2 sẽ đủ năm 2023",
        "huyện NTM nâng cao 2023 1/1 100% 1/1 100,0% ~ 0 sẽ đủ năm 2023",
        "Lộ trình không ghi: tỉnh hoàn thành nhiệm vụ 2023; thôn đạt chuẩn NTM 2023 (4/9, 44,4%)",
    ]
    assert words[-3].startswith("───")
    assert words[-4] == "năm nâng cao kiểu mẫu hoàn thành nâng cao"
    assert words[-2:] == ["Đã đạt chuẩn 1 0 1 0", "2022 2 +1 0 2 +1 0"]


def test_the_districts_in_vietnamese(book: Book) -> None:
    lines = drawn(parts_table.render(break_down(book.dataset(), Division.DISTRICT, 2023), VIETNAMESE, 200), 200)
    words = [" ".join(line.split()) for line in lines]
    assert words[1:4] == [
        "Đơn vị cấp Số Nâng cao, % Kiểu mẫu, %",
        "huyện xã trước 2022 2023 đạt còn lệch trước 2022 2023 đạt còn lệch",
        words[3],
    ]
    assert words[4:] == [
        "TP. Biển Xanh 2 0 0 50 1 1 -0,6 0 0 0 0 2 -0,4",
        "Huyện Sông Hồng 3 33 67 100 3 0 +0,6 0 0 33 1 2 +0,4",
        "Cộng 5 20 40 80 4 1 0,0 0 0 20 1 4 0,0",
        "Lệch: so với phần của từng đơn vị trong mục tiêu nâng cao 4/5 đến hết 2023, kiểu mẫu 1/5 đến hết 2023.",
    ]
    named = drawn(named_table.render(break_down(book.dataset(), Division.DISTRICT, 2023), VIETNAMESE, 200), 200)
    assert named[: len(lines)] == lines
    assert named[len(lines) :] == [
        "",
        "Đạt trong năm 2023",
        "TP. Biển Xanh: nâng cao: Xã Tân Lập",
        "Huyện Sông Hồng: nâng cao: Xã Đông Hải; kiểu mẫu: Xã Hòa Bình",
    ]


def test_a_year_without_anything_new_says_so_in_both_languages(book: Book) -> None:
    later = book.with_roadmap(("years: [2022, 2023]", "years: [2022, 2023, 2024]")).dataset()
    shown = break_down(later, Division.DISTRICT, 2024)
    assert drawn(named_table.render(shown, ENGLISH, 80), 80)[-2:] == ["New in 2024", "none"]
    assert drawn(named_table.render(shown, VIETNAMESE, 80), 80)[-2:] == ["Đạt trong năm 2024", "không có"]


def test_the_communes_in_vietnamese(book: Book) -> None:
    lines = drawn(units_table.render(list_units(book.dataset(), Unit.COMMUNE, 2022), VIETNAMESE, 80), 80)
    words = [" ".join(line.split()) for line in lines]
    assert words[2] == "TT Xã Đơn vị cấp huyện Nâng cao Kiểu mẫu"
    assert words[4:] == [
        "1 Xã Hòa Bình Huyện Sông Hồng đã đạt –",
        "2 Xã An Lạc Huyện Sông Hồng 2022 –",
        "3 Xã Đông Hải Huyện Sông Hồng – –",
        "4 Xã Tân Lập TP. Biển Xanh – –",
        "5 Xã Vĩnh Thực TP. Biển Xanh – –",
        "Cộng 2 0",
    ]


def test_one_district_in_vietnamese(book: Book) -> None:
    wrong = book.with_roadmap(("{achieved: 1, 2022: 1, 2023: 1}", "{achieved: 1, 2022: 1, 2023: 3}"))
    lines = drawn(part_table.render(whole(wrong, "song hong"), VIETNAMESE, 200), 200)
    words = [" ".join(line.split()) for line in lines]
    assert words[:4] == [
        "Huyện Sông Hồng, Thử Nghiệm, Quyết định số 1/QĐ-UBND",
        "đạt chuẩn “Đã đạt chuẩn”, nâng cao năm 2023",
        "",
        "Xã Nâng cao Kiểu mẫu",
    ]
    assert words[5] == "1 Xã Hòa Bình đã đạt chuẩn 2023"
    start = words.index("Số ghi đã đạt chuẩn 2022 2023") + 2
    assert words[start] == "nâng cao 1 1 3 (đếm được 1)"
    start = words.index("Điều kiện")
    assert [line.split(" (")[0] for line in words[start + 1 :]] == [
        "đáp ứng: đạt chuẩn NTM nâng cao năm 2023, ít nhất 50% số xã đạt chuẩn NTM nâng cao: có 3/3 xã, là 100,0%",
        "đáp ứng: đạt chuẩn NTM nâng cao năm 2023, chỉ đối với Huyện",
    ]


def judged(book: Book, *changes: tuple[str, str]) -> tuple[str, str]:
    """The first requirement of Huyện Sông Hồng in both languages, without its basis."""
    found = whole(book.with_targets(*changes), "song hong")
    renders = (part_table.render(found, language, 200) for language in (ENGLISH, VIETNAMESE))
    heads = "Requirements", "Điều kiện"
    printed = [drawn(render, 200) for render in renders]
    english, vietnamese = (
        lines[lines.index(head) + 1].rpartition(" (")[0] for lines, head in zip(printed, heads, strict=True)
    )
    return english, vietnamese


def test_a_share_that_is_missed_says_whether_it_is_met_later(book: Book) -> None:
    needs = "needs: {unit: commune, level: advanced, percent: 50}"
    assert judged(book, (needs, "needs: {unit: commune, level: model, percent: 50.5}")) == (
        "missed: advanced 2023, 50.5 % of communes model: 1 of 3 communes, 33.3 %; not met in any year",
        "chưa đáp ứng: đạt chuẩn NTM nâng cao năm 2023, ít nhất 50,5% số xã đạt chuẩn NTM kiểu mẫu: "
        "có 1/3 xã, là 33,3%; không năm nào đáp ứng",
    )


def test_what_asks_for_a_level_first_says_so(book: Book) -> None:
    needs = "needs: {unit: commune, level: advanced, percent: 50}"
    assert judged(book, (needs, "needs: {level: standard}")) == (
        "met: advanced 2023, standard first",
        "đáp ứng: đạt chuẩn NTM nâng cao năm 2023, phải đạt chuẩn NTM trước",
    )


def test_what_the_files_do_not_say_cannot_be_judged(book: Book) -> None:
    needs = "needs: {unit: commune, level: advanced, percent: 50}"
    assert judged(book, (needs, "needs: {level: model}")) == (
        "cannot be judged: advanced 2023, Bảng 3 says nothing of model",
        "chưa xét được: đạt chuẩn NTM nâng cao năm 2023, Bảng 3 không ghi mức độ kiểu mẫu",
    )


@LANGUAGES
@pytest.mark.parametrize("cells", [80, 60, 56])
@pytest.mark.parametrize(
    "arguments",
    [(), ("--by", "district"), ("--by", "district", "--names"), ("--by", "commune"), ("--district", "van don")],
    ids=str,
)
def test_the_shipped_data_fits_a_terminal(
    ntm: Ntm,
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
    cells: int,
    arguments: tuple[str, ...],
) -> None:
    monkeypatch.setenv("COLUMNS", str(cells))
    monkeypatch.setenv("NTM_LANG", language.code)
    out = ntm("summary", str(repository / "data"), *arguments).out
    assert max(map(cell_len, out.splitlines())) <= cells
    assert "…" not in out


def test_every_format_of_a_view_can_be_printed(book: Book, capsys: pytest.CaptureFixture[str]) -> None:
    data = book.dataset()
    shown = {
        View.YEAR: summarise(data, 2023),
        View.PARTS: break_down(data, Division.DISTRICT, 2023),
        View.NAMED: break_down(data, Division.DISTRICT, 2023),
        View.PART: show(data, Division.DISTRICT, "song hong"),
        View.UNITS: list_units(data, Unit.COMMUNE, 2023),
    }
    for view, formats in FORMATS.items():
        for format in formats:
            printer(view, format)(shown[view])
            assert "Huyện Sông Hồng" in capsys.readouterr().out or view is View.YEAR


def test_a_narrower_target_says_of_which_units_it_is_in_both_languages(book: Book) -> None:
    changed = book.with_targets(
        ("unit: commune, level: model,", "unit: commune, group: 3, of_level: advanced, level: model,"),
        ("unit: commune, level: advanced, year: 2022,", "unit: commune, group: Nhóm 2, level: advanced, year: 2022,"),
        ("count: 4, of: 5, percent: 80.0, increase: 2", "percent: 70.5, more_than: true"),
    ).with_roadmap(
        ("name: Xã Hòa Bình, advanced", "name: Xã Hòa Bình, group: 3, advanced"),
        ("name: Xã An Lạc, advanced", "name: Xã An Lạc, group: Nhóm 2, advanced"),
    )
    summary = summarise(changed.dataset(), 2023)
    english, vietnamese = (
        [" ".join(line.split()) for line in drawn(year_table.render(summary, language, 200), 200)]
        for language in (ENGLISH, VIETNAMESE)
    )
    for lines, told in (
        (english, ("in group 3", "of advanced", "in Nhóm 2")),
        (vietnamese, ("thuộc nhóm 3", "trong số xã NTM", "thuộc Nhóm 2")),
    ):
        assert [part for part in told if not any(line.startswith(part) for line in lines)] == []
    assert any(">70.5 %" in line for line in english)
    assert any(">70,5%" in line for line in vietnamese)


def test_a_spreadsheet_has_its_head_and_its_words_in_vietnamese_and_its_numbers_as_they_are(book: Book) -> None:
    shown = summarise(book.dataset(), 2023)
    english, vietnamese = (
        [*csv.reader(io.StringIO(year_csv.render(shown, language)))] for language in (ENGLISH, VIETNAMESE)
    )
    assert len(set(vietnamese[0])) == len(vietnamese[0]) == len(english[0])
    assert vietnamese[0][:7] == ["đơn vị", "mức độ", "cột", "đạt mới", "lũy kế", "mẫu số", "tỷ lệ (%)"]
    assert vietnamese[1][:7] == ["xã", "nâng cao", "đã đạt chuẩn", *english[1][3:7]]
    words = {
        "commune": "xã",
        "district": "đơn vị cấp huyện",
        "village": "thôn",
        "province": "tỉnh",
        "met": "đủ đúng hạn",
    }
    words |= {"standard": "đạt chuẩn", "advanced": "nâng cao", "model": "kiểu mẫu", "achieved": "đã đạt chuẩn"}
    assert [[words.get(cell, cell) for cell in row] for row in english[1:]] == vietnamese[1:]
    assert {row[14] for row in vietnamese[1:]} == {"", "đủ đúng hạn"}


def test_so_has_the_one_by_district(book: Book) -> None:
    shown = break_down(book.dataset(), Division.DISTRICT, 2023)
    english, vietnamese = (parts_csv.render(shown, language).splitlines() for language in (ENGLISH, VIETNAMESE))
    head = next(csv.reader(vietnamese[:1]))
    assert head[:4] == ["đơn vị cấp huyện", "số xã", "nâng cao", "nâng cao, các đơn vị đạt mới"]
    assert head[6:9] == [
        "nâng cao, còn lại",
        "nâng cao, lệch so với phần trong mục tiêu",
        "nâng cao, đã đạt chuẩn, tỷ lệ (%)",
    ]
    assert len({*head}) == len(head) == english[0].count(",") + 1
    assert vietnamese[1:] == english[1:]


def test_so_has_the_one_by_communes(book: Book) -> None:
    shown = list_units(book.dataset(), Unit.COMMUNE, 2023)
    english, vietnamese = (units_csv.render(shown, language).splitlines() for language in (ENGLISH, VIETNAMESE))
    assert vietnamese[0] == "số thứ tự,tên,đơn vị cấp huyện,nhóm,nâng cao,kiểu mẫu"
    assert vietnamese[1:] == [line.replace("achieved", "đã đạt chuẩn") for line in english[1:]]
