"""`ntm summary --district`: one district whole, however its name is typed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run
from saying import told
from small import Book

from ntm_cli.errors import CannotCheck
from ntm_cli.plan import requirements
from ntm_cli.plan.divisions import Part, divided
from ntm_cli.plan.names import fold
from ntm_cli.plan.requirements import judge
from ntm_cli.plan.vocabulary import Division
from ntm_cli.summaries.part import Whole, find, show, slug

Ntm = Callable[..., Run]


def found(book: Book, typed: str) -> Part:
    """The district that somebody typed."""
    parts = divided(book.dataset(), Division.DISTRICT)
    assert parts is not None
    return find(parts.parts, Division.DISTRICT, typed)


def whole(book: Book, typed: str) -> Whole:
    return show(book.dataset(), Division.DISTRICT, typed)


@pytest.mark.parametrize(
    "typed",
    ["TP. Biển Xanh", "Thành phố Biển Xanh", "Biển Xanh", "bien xanh", "bien-xanh", "BIEN XANH", "tp bien xanh"],
)
def test_a_district_is_found_however_it_is_typed(typed: str, book: Book) -> None:
    assert found(book, typed).name == "TP. Biển Xanh"


def test_a_misspelt_district_suggests_the_nearest(book: Book) -> None:
    with pytest.raises(CannotCheck) as refused:
        found(book, "bien xanj")
    assert told(refused.value.message) == ("district.none", {"typed": "bien xanj"})
    assert told(refused.value.help) == ("did-you-mean", {"near": "TP. Biển Xanh"})


def test_an_unknown_district_lists_them_all_in_alphabetical_order(book: Book) -> None:
    with pytest.raises(CannotCheck) as refused:
        found(book, "qqq")
    assert told(refused.value.help) == ("district.none.help", {"names": ["Huyện Sông Hồng", "TP. Biển Xanh"]})


def test_two_districts_of_one_name_must_be_told_apart_by_kind(book: Book) -> None:
    twins = book.with_roadmap(("name: TP. Biển Xanh", "name: TP. Sông Hồng"))
    with pytest.raises(CannotCheck) as refused:
        found(twins, "song hong")
    names = ["Huyện Sông Hồng", "TP. Sông Hồng"]
    assert told(refused.value.message) == ("district.several", {"typed": "song hong", "names": names})
    assert told(refused.value.help) == ("district.several.help", {})
    assert found(twins, "tp song hong").name == "TP. Sông Hồng"


def test_a_slug_has_no_kind_diacritics_or_spaces() -> None:
    assert [slug(name) for name in ("Huyện Vân Đồn", "TX Đông Triều", "TP. Hạ Long")] == [
        "van-don",
        "dong-trieu",
        "ha-long",
    ]


def test_it_shows_communes_subtotals_and_requirements(book: Book) -> None:
    district = whole(book, "song hong")
    assert [row.name for row in district.rows] == ["Xã Hòa Bình", "Xã An Lạc", "Xã Đông Hải"]
    numbers = {
        (number.cell.level, number.cell.column): (number.cell.count, number.counted) for number in district.subtotal
    }
    assert numbers["advanced", "achieved"] == (1, 1)
    assert numbers["model", 2022] == (None, 0)
    judged = [(item.judgement.requirement.id, item.judgement.met, item.met_from) for item in district.judged]
    assert judged == [("half-advanced", True, 2022), ("rural-only", True, None)]


def test_a_missed_requirement_says_when_it_is_met(book: Book) -> None:
    early = book.with_roadmap(
        ("standard: achieved, advanced: 2023", "standard: achieved, advanced: 2022")
    ).with_targets(
        ("needs: {unit: commune, level: advanced, percent: 50}", "needs: {unit: commune, level: advanced, percent: 90}")
    )
    (half, _) = whole(early, "song hong").judged
    assert (half.judgement.met, half.judgement.have, half.judgement.base, half.met_from) == (False, 2, 3, 2023)


def test_the_table_of_the_shipped_district_that_misses_a_requirement(ntm: Ntm, repository: Path) -> None:
    out = ntm("summary", str(repository / "data"), "--district", "van don").out
    assert out.startswith("Huyện Vân Đồn, Quảng Ninh, 2877/QĐ-UBND\nstandard 2022, advanced 2023\n")
    assert " 69 Xã Minh Châu  achieved   2022\n" in out
    assert "missed: advanced 2023, 50 % of communes advanced: 5 of 11 communes, 45.5 %; met by 2025" in " ".join(
        out.split()
    )


def test_a_stated_subtotal_that_is_wrong_is_shown_with_the_count(
    ntm: Ntm, folder: Callable[[Book], Path], book: Book
) -> None:
    spoilt = book.with_roadmap(("{achieved: 1, 2022: 1, 2023: 1}", "{achieved: 1, 2022: 1, 2023: 3}"))
    assert "3 (counted 1)" in ntm("summary", str(folder(spoilt)), "--district", "song hong").out


def test_json_holds_the_same(ntm: Ntm, repository: Path) -> None:
    document = json.loads(ntm("summary", str(repository / "data"), "--district", "co-to", "--format", "json").out)
    assert (document["schema"], document["name"]) == (1, "Huyện Cô Tô")
    assert document["communes"] == [
        {"row": 31, "name": "Xã Thanh Lân", "advanced": "achieved"},
        {"row": 32, "name": "Xã Đồng Tiến", "advanced": "achieved", "model": 2023},
    ]
    assert {"level": "model", "column": 2023, "stated": 1, "counted": 1} in document["subtotals"]
    (half, _) = document["requirements"]
    assert (half["year"], half["met"], half["have"], half["of"]) == (2024, True, 2, 2)


@pytest.mark.parametrize("district", ["Huyện Sông Hồng", "TP. Biển Xanh"])
def test_a_district_is_judged_as_it_is_among_all(district: str, book: Book) -> None:
    needs = "needs: {unit: commune, level: advanced, percent: 50}"
    first = "  - id: half-advanced"
    also = "  - {id: too, when: {unit: district, level: standard}, needs: {level: advanced}, basis: x}\n"
    data = book.with_targets(
        (first, also + first), (needs, "needs: {unit: commune, level: model, percent: 1}")
    ).dataset()
    expected = [item for item in judge(data) if item.name and fold(item.name) == fold(district)]
    assert expected
    assert [item.judgement for item in show(data, Division.DISTRICT, district).judged] == expected


def test_nothing_is_judged_but_the_district(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    data, judged = book.dataset(), []
    kind_of = requirements.kind_of
    monkeypatch.setattr(requirements, "kind_of", lambda data, row: judged.append(row.name) or kind_of(data, row))
    assert [item.judgement.name for item in show(data, Division.DISTRICT, "song hong").judged] == [
        "Huyện Sông Hồng"
    ] * 2
    assert set(judged) == {"Huyện Sông Hồng"}


def test_csv_is_refused_in_words(ntm: Ntm, repository: Path) -> None:
    run = ntm("summary", str(repository / "data"), "--district", "co-to", "--format", "csv")
    assert (run.exit, run.out) == (2, "")
    assert run.err == "ntm: One district or group is printed as table or json, not as csv.\n"
