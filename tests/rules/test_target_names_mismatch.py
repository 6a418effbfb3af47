"""target-names-mismatch: a target that names other units than the roadmap schedules."""

import pytest
from saying import in_short
from small import Book

RULE = "target-names-mismatch"
NEW_DISTRICTS = "names: [Thành phố Biển Xanh]"
RURAL = "names: [Huyện Sông Hồng]"
COMMUNES_2023 = "count: 4, of: 5, percent: 80.0, increase: 2"
A_TARGET_MORE = "requirements:\n  - {id: model-first"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_unit_that_stands_in_no_table(book: Book) -> None:
    spoilt = book.with_targets((NEW_DISTRICTS, "names: [Thành phố Biển Xanh, Huyện Núi Cao]"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "target-names-mismatch.unknown",
        ("target", "standard", "district", 2022),
        "Huyện Núi Cao",
        "Bảng 3",
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "Huyện Núi Cao")
    assert (finding.stated, finding.counted, finding.related) == ("Huyện Núi Cao", None, ())
    assert (str(finding.severity), finding.help) == ("error", None)


def test_a_unit_that_is_not_new_though_the_target_states_an_increase(book: Book) -> None:
    spoilt = book.with_targets((NEW_DISTRICTS, "names: [Thành phố Biển Xanh, H. Sông Hồng]"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "target-names-mismatch.only-new",
            (
                "target-names-mismatch.named",
                ("target", "standard", "district", 2022),
                "H. Sông Hồng",
                ("target-names-mismatch.plan", "Bảng 3", "achieved"),
            ),
        )
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "H. Sông Hồng")
    assert spoilt.related(finding) == [("achieved", "cell", "Huyện Sông Hồng", "standard", "achieved")]
    assert finding.related[0].span.line == 32
    assert (finding.stated, finding.counted) == ("H. Sông Hồng", "achieved")


def test_a_unit_that_is_not_scheduled_for_the_level(book: Book) -> None:
    spoilt = book.with_targets((RURAL, "names: [Huyện Sông Hồng, TP Biển Xanh]"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "target-names-mismatch.named",
        ("target", "advanced", "district", 2023),
        "TP Biển Xanh",
        ("target-names-mismatch.plan", "Bảng 3", "blank"),
    )
    assert (finding.span.line, spoilt.at(finding)) == (12, "TP Biển Xanh")
    assert spoilt.related(finding) == [
        ("{row: 2, name: Thành phố Biển Xanh, standard: 2022}", "cell", "Thành phố Biển Xanh", "advanced", "blank")
    ]
    assert (finding.stated, finding.counted) == ("TP Biển Xanh", "blank")


def test_a_unit_that_is_scheduled_after_the_year_of_the_target(book: Book) -> None:
    spoilt = book.with_targets(
        ("level: advanced, year: 2023, count: 1, of: 1", "level: advanced, year: 2022, count: 1")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "target-names-mismatch.named",
            ("target", "advanced", "district", 2022),
            "Huyện Sông Hồng",
            ("target-names-mismatch.plan", "Bảng 3", 2023),
        )
    )
    assert spoilt.related(finding) == [("2023", "cell", "Huyện Sông Hồng", "advanced", 2023)]
    assert (finding.stated, finding.counted) == ("Huyện Sông Hồng", 2023)


def test_a_scheduled_unit_that_is_not_named(book: Book) -> None:
    spoilt = book.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã Đông Hải]"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "target-names-mismatch.not-named",
            ("target", "advanced", "commune", 2023),
            ("name", "Xã Tân Lập"),
            ("target-names-mismatch.plan", "Bảng 2", 2023),
        )
    )
    assert (finding.span.line, spoilt.at(finding)) == (9, "names")
    assert spoilt.related(finding) == [("2023", "cell", "Xã Tân Lập", "advanced", 2023)]
    assert finding.related[0].span.line == 23
    assert (finding.stated, finding.counted) == (None, "Xã Tân Lập")


def test_a_wrong_unit_is_reported_with_the_one_that_is_missing_for_it(book: Book) -> None:
    spoilt = book.with_targets((NEW_DISTRICTS, "names: [Huyện Núi Cao]"))
    wrong, missing = spoilt.findings(RULE)
    assert (wrong.stated, missing.counted) == ("Huyện Núi Cao", "Thành phố Biển Xanh")


def test_a_target_with_an_increase_names_what_is_new_since_the_target_before_it(book: Book) -> None:
    assert book.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã Tân Lập, Xã Đông Hải]")).findings() == []
    spoilt = book.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã Tân Lập, Xã Đông Hải, Xã An Lạc]"))
    assert in_short(spoilt.only(RULE).message) == (
        (
            "target-names-mismatch.only-new",
            (
                "target-names-mismatch.named",
                ("target", "advanced", "commune", 2023),
                "Xã An Lạc",
                ("target-names-mismatch.plan", "Bảng 2", 2022),
            ),
        )
    )


def test_a_target_without_an_increase_names_all_that_reach_the_level(book: Book) -> None:
    spoilt = book.with_targets((f"increase: 1, {NEW_DISTRICTS}", NEW_DISTRICTS))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "target-names-mismatch.not-named",
            ("target", "standard", "district", 2022),
            ("name", "Huyện Sông Hồng"),
            ("target-names-mismatch.plan", "Bảng 3", "achieved"),
        )
    )
    assert spoilt.related(finding) == [("achieved", "cell", "Huyện Sông Hồng", "standard", "achieved")]
    whole = book.with_targets((f"increase: 1, {NEW_DISTRICTS}", "names: [TP. Biển Xanh, Huyện Sông Hồng]"))
    assert whole.findings() == []


def test_a_unit_that_is_named_twice(book: Book) -> None:
    spoilt = book.with_targets((NEW_DISTRICTS, "names: [Thành phố Biển Xanh, TP. Biển Xanh]"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "target-names-mismatch.twice",
        ("target", "standard", "district", 2022),
        "TP. Biển Xanh",
    )
    assert (finding.span.line, spoilt.at(finding)) == (6, "TP. Biển Xanh")
    assert (finding.stated, finding.counted, finding.related) == ("TP. Biển Xanh", None, ())


def test_a_unit_of_no_table_that_is_named_twice_is_reported_at_both_places(book: Book) -> None:
    spoilt = book.with_targets((NEW_DISTRICTS, "names: [Huyện Núi Cao, Thành phố Biển Xanh, H. Núi Cao]"))
    unknown, twice = spoilt.findings(RULE)
    districts = ("target", "standard", "district", 2022)
    assert in_short(unknown.message) == ("target-names-mismatch.unknown", districts, "Huyện Núi Cao", "Bảng 3")
    assert in_short(twice.message) == ("target-names-mismatch.twice", districts, "H. Núi Cao")
    assert (unknown.stated, twice.stated) == ("Huyện Núi Cao", "H. Núi Cao")


def test_two_units_of_one_name_are_named_once_each(book: Book) -> None:
    namesakes = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", "name: Xã Tân Lập, advanced: 2023"))
    both = namesakes.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã Tân Lập, Xã Tân Lập]"))
    assert both.findings(RULE) == []
    one = namesakes.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã Tân Lập]"))
    finding = one.only(RULE)
    assert in_short(finding.message) == (
        "target-names-mismatch.ambiguous",
        ("target", "advanced", "commune", 2023),
        "Xã Tân Lập",
        ["Huyện Sông Hồng", "TP. Biển Xanh"],
    )
    assert (one.at(finding), str(finding.counted)) == ("Xã Tân Lập", "Huyện Sông Hồng or TP. Biển Xanh")
    assert one.related(finding) == [("Xã Tân Lập", "name", "Xã Tân Lập"), ("Xã Tân Lập", "name", "Xã Tân Lập")]
    assert [related.span.line for related in finding.related] == [17, 23]
    assert in_short(finding.help) == ("target-names-mismatch.ambiguous.help", "Xã Tân Lập", "Huyện Sông Hồng")


def test_a_namesake_is_told_apart_by_its_district(book: Book) -> None:
    namesakes = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", "name: Xã Tân Lập, advanced: 2023"))
    one = "{name: Xã Tân Lập, district: Thành phố Biển Xanh}"
    named = namesakes.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [{one}]"))
    finding = named.only(RULE)
    assert in_short(finding.message)[:3] == (
        "target-names-mismatch.not-named",
        ("target", "advanced", "commune", 2023),
        ("name.district", "Xã Tân Lập", "Huyện Sông Hồng"),
    )
    assert finding.related[0].span.line == 17
    both = named.with_targets((one, f"{one}, {{name: Xã Tân Lập, district: H. Sông Hồng}}"))
    assert both.findings(RULE) == []
    twice = named.with_targets((one, f"{one}, {one}"))
    assert {finding.message.key for finding in twice.findings(RULE)} == {
        "target-names-mismatch.twice",
        "target-names-mismatch.not-named",
    }
    elsewhere = named.with_targets(("Thành phố Biển Xanh}", "Huyện Núi Cao}"))
    assert "target-names-mismatch.unknown" in {finding.message.key for finding in elsewhere.findings(RULE)}


def test_namesakes_of_one_district_cannot_be_told_apart(book: Book) -> None:
    namesakes = book.with_roadmap(("name: Xã Đông Hải, advanced: 2023", "name: Xã An Lạc, advanced: 2023"))
    named = namesakes.with_targets((COMMUNES_2023, f"{COMMUNES_2023}, names: [Xã An Lạc, Xã Tân Lập]"))
    finding = named.only(RULE)
    assert in_short(finding.message) == (
        "target-names-mismatch.namesakes",
        ("target", "advanced", "commune", 2023),
        "Xã An Lạc",
        "Bảng 2",
    )
    assert (finding.stated, finding.counted, finding.help) == ("Xã An Lạc", 2, None)


@pytest.mark.parametrize("same", ["TP. Biển Xanh", "tp biển xanh", "THÀNH PHỐ BIỂN XANH"])
def test_a_unit_may_be_named_in_another_spelling_of_the_same_name(book: Book, same: str) -> None:
    assert book.with_targets((NEW_DISTRICTS, f"names: [{same}]")).findings() == []


def test_a_commune_may_be_named_with_its_tone_mark_elsewhere(book: Book) -> None:
    named = book.with_targets(("count: 1, of: 5, percent: 20}", "count: 1, of: 5, percent: 20, names: [Xã Hoà Bình]}"))
    assert named.findings() == []


@pytest.mark.parametrize(
    "beyond_the_tables",
    [
        "{id: x, clause: x, unit: village, level: standard, year: 2022, names: [Thôn Một]}",
        "{id: x, clause: x, unit: province, level: advanced, year: 2022, names: [Tỉnh Thử Nghiệm]}",
        "{id: x, clause: x, unit: commune, level: advanced, year: 2024, names: []}",
    ],
)
def test_a_target_without_names_or_without_a_table_for_them_is_not_judged(book: Book, beyond_the_tables: str) -> None:
    more = book.with_targets((A_TARGET_MORE, f"  - {beyond_the_tables}\n{A_TARGET_MORE}"))
    assert more.findings(RULE) == []


STANDARD = "{id: x, clause: x, unit: commune, level: standard, year: 2022, count: 5, "


def with_standard_communes(book: Book, names: str) -> Book:
    return book.with_targets((A_TARGET_MORE, f"  - {STANDARD}{names}}}\n{A_TARGET_MORE}"))


def test_of_a_level_that_all_units_had_before_none_is_new(book: Book) -> None:
    spoilt = with_standard_communes(book, "increase: 0, names: [Xã An Lạc, Huyện Núi Cao]")
    known, unknown = spoilt.findings(RULE)
    assert in_short(known.message) == (
        (
            "target-names-mismatch.only-new",
            (
                "target-names-mismatch.named",
                ("target", "standard", "commune", 2022),
                "Xã An Lạc",
                ("target-names-mismatch.plan.all", "Bảng 1", "commune", "standard"),
            ),
        )
    )
    assert spoilt.related(known) == [("5", "units.all", "commune", "standard")]
    assert (known.stated, known.counted) == ("Xã An Lạc", "achieved")
    assert in_short(unknown.message) == (
        "target-names-mismatch.unknown",
        ("target", "standard", "commune", 2022),
        "Huyện Núi Cao",
        "Bảng 2",
    )


def test_of_a_level_that_all_units_had_before_all_are_named_by_a_target_without_an_increase(book: Book) -> None:
    names = "Xã Hòa Bình, Xã An Lạc, Xã Đông Hải, Xã Tân Lập, Xã Vĩnh Thực"
    assert with_standard_communes(book, f"names: [{names}]").findings(RULE) == []
    spoilt = with_standard_communes(book, f"names: [{names.removesuffix(', Xã Vĩnh Thực')}]")
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "target-names-mismatch.not-named",
            ("target", "standard", "commune", 2022),
            ("name", "Xã Vĩnh Thực"),
            ("target-names-mismatch.plan.all", "Bảng 1", "commune", "standard"),
        )
    )
    assert spoilt.related(finding) == [("5", "units.all", "commune", "standard")]
    assert (spoilt.at(finding), finding.counted) == ("names", "Xã Vĩnh Thực")


def test_a_unit_named_for_a_level_that_its_table_schedules_nowhere(book: Book) -> None:
    target = "{id: x, clause: x, unit: district, level: model, year: 2022, names: [Huyện Sông Hồng]}"
    spoilt = book.with_targets((A_TARGET_MORE, f"  - {target}\n{A_TARGET_MORE}"))
    assert in_short(spoilt.only(RULE).message) == (
        (
            "target-names-mismatch.named",
            ("target", "model", "district", 2022),
            "Huyện Sông Hồng",
            ("target-names-mismatch.plan", "Bảng 3", "blank"),
        )
    )


def test_a_name_that_only_leaves_its_kind_out_is_one_finding_that_says_so(book: Book) -> None:
    spoilt = book.with_targets((RURAL, "names: [Sông Hồng]"))
    (finding,) = spoilt.findings()
    assert (finding.message.key, finding.stated) == ("target-names-mismatch.unknown", "Sông Hồng")
    assert in_short(finding.help) == ("name.without-kind", "Huyện Sông Hồng")
    assert spoilt.related(finding) == [("Huyện Sông Hồng", "name", "Huyện Sông Hồng")]


@pytest.mark.parametrize("slip", ["Huyện Sông Hông", "Huyên Sông Hồng", "H. Sông Hồnh"])
def test_a_slip_in_a_name_is_one_finding_that_asks_for_the_nearest(book: Book, slip: str) -> None:
    (finding,) = book.with_targets((RURAL, f"names: [{slip}]")).findings(RULE)
    assert in_short(finding.help) == ("did-you-mean", "Huyện Sông Hồng")


def test_a_name_near_to_one_that_is_named_too_is_a_finding_of_its_own(book: Book) -> None:
    spoilt = book.with_targets((RURAL, "names: [Huyện Sông Hồng, Huyện Sông Hông]"))
    (finding,) = spoilt.findings(RULE)
    assert (finding.stated, finding.help) == ("Huyện Sông Hông", None)


def test_of_two_names_that_may_be_one_unit_only_the_first_is_asked_for(book: Book) -> None:
    spoilt = book.with_targets((RURAL, "names: [Sông Hồng, Huyện Sông Hông]"))
    assert [in_short(finding.help)[0] if finding.help else None for finding in spoilt.findings(RULE)] == [
        "name.without-kind",
        None,
    ]


def test_a_name_that_cannot_be_read_blames_no_row(book: Book) -> None:
    assert book.with_targets((RURAL, 'names: ["\ufffd\ufffd"]')).findings(RULE) == []
    assert book.with_targets((RURAL, "names: [Huy?n Sông H?ng]")).findings(RULE) == []
    assert book.with_targets((RURAL, "names: [HuyÖn S«ng Hång]")).findings(RULE) == []
