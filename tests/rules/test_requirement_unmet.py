"""requirement-unmet: a unit scheduled before it meets what the level requires."""

import pytest
from saying import in_short, numbers
from small import Book

RULE = "requirement-unmet"
HALF = "needs: {unit: commune, level: advanced, percent: 50}"
FORTY = "needs: {unit: commune, level: advanced, percent: 40}"
ADVANCED_IN_2023 = "name: Huyện Sông Hồng, standard: achieved, advanced: 2023"
ADVANCED_IN_2022 = "name: Huyện Sông Hồng, standard: achieved, advanced: 2022"
LEVEL_FIRST = "needs: {level: advanced}, basis: 10/QĐ-TTg}"
STANDARD_FIRST = (LEVEL_FIRST, "needs: {level: standard}, basis: 10/QĐ-TTg}")
DISTRICT_MODEL_NEEDS_STANDARD = [
    ("when: {unit: commune, level: model}", "when: {unit: district, level: model}"),
    STANDARD_FIRST,
]
STANDARD_IN_2022 = "name: Huyện Sông Hồng, standard: 2022, advanced: 2023"


def test_a_consistent_book_has_none(book: Book) -> None:
    assert book.findings(RULE) == []


def test_a_district_with_too_few_communes_names_both_shares_and_the_communes_counted(book: Book) -> None:
    spoilt = book.with_roadmap((ADVANCED_IN_2023, ADVANCED_IN_2022)).with_targets(
        (HALF, "needs: {unit: commune, level: advanced, percent: 70.5}")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "requirement-unmet.share",
            "Huyện Sông Hồng",
            "advanced",
            2022,
            2,
            (3, "commune"),
            "66.7",
            "advanced",
            "70.5",
            "12/QĐ-TTg",
        )
    )
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("roadmap.yaml", 32, "2022")
    assert spoilt.related(finding) == [
        ("needs", "at-least", "70.5"),
        ("achieved", "cell", "Xã Hòa Bình", "advanced", "achieved"),
        ("2022", "cell", "Xã An Lạc", "advanced", 2022),
    ]
    assert [related.span.line for related in finding.related] == [22, 15, 16]
    assert (*numbers(finding), str(finding.severity)) == ("70.5 %", "66.7 %", "warning")
    assert in_short(finding.help) == ("requirement-unmet.more", (1, "commune"), "advanced", 2022)


def test_one_commune_is_spoken_of_in_the_singular(book: Book) -> None:
    spoilt = book.with_roadmap(
        (ADVANCED_IN_2023, ADVANCED_IN_2022),
        ("row: 2, name: Xã An Lạc, advanced: 2022", "row: 2, name: Xã An Lạc, advanced: 2023"),
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "requirement-unmet.share",
            "Huyện Sông Hồng",
            "advanced",
            2022,
            1,
            (3, "commune"),
            "33.3",
            "advanced",
            "50",
            "12/QĐ-TTg",
        )
    )
    assert spoilt.related(finding) == [
        ("needs", "at-least", "50"),
        ("achieved", "cell", "Xã Hòa Bình", "advanced", "achieved"),
    ]
    assert in_short(finding.help) == ("requirement-unmet.more", (1, "commune"), "advanced", 2022)


def test_no_commune_and_several_missing_are_spoken_of_in_the_plural(book: Book) -> None:
    spoilt = book.with_roadmap((ADVANCED_IN_2023, ADVANCED_IN_2022)).with_targets(
        (HALF, "needs: {unit: commune, level: model, percent: 50}")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "requirement-unmet.share",
            "Huyện Sông Hồng",
            "advanced",
            2022,
            0,
            (3, "commune"),
            "0.0",
            "model",
            "50",
            "12/QĐ-TTg",
        )
    )
    assert spoilt.related(finding) == [("needs", "at-least", "50")]
    assert in_short(finding.help) == ("requirement-unmet.more", (2, "commune"), "model", 2022)


def test_a_requirement_may_be_an_error(book: Book) -> None:
    spoilt = book.with_roadmap((ADVANCED_IN_2023, ADVANCED_IN_2022)).with_targets(
        (HALF, "needs: {unit: commune, level: advanced, percent: 70}\n    severity: error")
    )
    assert str(spoilt.only(RULE).severity) == "error"


@pytest.mark.parametrize(("percent", "findings"), [("66.6", 0), ("66.66", 0), ("66.67", 1), ("66.7", 1)])
def test_the_share_itself_is_judged_and_not_the_rounded_one(book: Book, percent: str, findings: int) -> None:
    judged = book.with_roadmap((ADVANCED_IN_2023, ADVANCED_IN_2022)).with_targets(
        (HALF, f"needs: {{unit: commune, level: advanced, percent: {percent}}}")
    )
    assert len(judged.findings(RULE)) == findings


def test_a_requirement_is_judged_at_the_end_of_the_year_in_which_the_unit_is_scheduled(book: Book) -> None:
    all_by_2023 = book.with_targets((HALF, "needs: {unit: commune, level: advanced, percent: 100}"))
    assert all_by_2023.findings() == []


def test_a_district_that_achieved_the_level_before_is_not_judged_for_shares(book: Book) -> None:
    achieved = book.with_roadmap((ADVANCED_IN_2023, ADVANCED_IN_2023.replace("2023", "achieved"))).with_targets(
        (HALF, "needs: {unit: commune, level: model, percent: 100}")
    )
    assert achieved.findings(RULE) == []


def test_a_district_that_the_communes_table_does_not_have_cannot_be_judged_for_shares(book: Book) -> None:
    unknown = book.with_roadmap((ADVANCED_IN_2023, "name: Huyện Núi Cao, standard: achieved, advanced: 2022"))
    spoilt = unknown.with_targets((HALF, "needs: {unit: commune, level: model, percent: 100}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Huyện Núi Cao",
        "advanced",
        2022,
        "half-advanced",
        "12/QĐ-TTg",
        ("missing.below", "Bảng 2", "commune", "Huyện Núi Cao"),
    )
    assert (finding.span.line, spoilt.at(finding), str(finding.severity)) == (32, "2022", "note")
    assert spoilt.related(finding) == [("needs", "id", "half-advanced")]


def test_a_requirement_of_one_kind_of_district_leaves_the_others_alone(book: Book) -> None:
    rural = book.with_targets(
        ("needs: {unit: commune, level: standard, percent: 100}", "needs: {unit: commune, level: model, percent: 100}")
    )
    assert rural.findings(RULE) == []


@pytest.mark.parametrize("kind", ["Thành phố", "TP.", "tp"])
def test_the_kinds_of_a_requirement_and_the_names_of_districts_may_be_abbreviated(book: Book, kind: str) -> None:
    spoilt = book.with_targets(
        ("level: standard, kinds: [Huyện]", f"level: standard, kinds: [{kind}]"),
        (
            "needs: {unit: commune, level: standard, percent: 100}",
            "needs: {unit: commune, level: advanced, percent: 100}",
        ),
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "requirement-unmet.share",
            "Thành phố Biển Xanh",
            "standard",
            2022,
            0,
            (2, "commune"),
            "0.0",
            "advanced",
            "100",
            "11/QĐ-TTg",
        )
    )
    assert (finding.span.line, spoilt.at(finding)) == (33, "2022")
    assert in_short(finding.help) == ("requirement-unmet.more", (2, "commune"), "advanced", 2022)


def test_communes_that_were_all_recognised_before_meet_a_level_that_no_table_schedules(book: Book) -> None:
    assert book.with_roadmap((ADVANCED_IN_2023, STANDARD_IN_2022)).findings(RULE) == []


@pytest.mark.parametrize(
    ("said", "unsaid", "missing"),
    [
        (
            "total: {standard: 5, advanced: 1}",
            "total: {standard: 4, advanced: 1}",
            ("missing.number", "Bảng 1", (4, "commune"), "standard", "Bảng 2", (5, "commune")),
        ),
        ("\nrecognised:", None, ("missing.level", "Bảng 2", "standard")),
    ],
)
def test_a_level_that_neither_file_says_enough_of_is_a_note(
    book: Book, said: str, unsaid: str | None, missing: tuple[object, ...]
) -> None:
    text = book.roadmap.partition(said)[0] if unsaid is None else book.roadmap.replace(said, unsaid)
    spoilt = Book(text, book.targets).with_roadmap((ADVANCED_IN_2023, STANDARD_IN_2022))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Huyện Sông Hồng",
        "standard",
        2022,
        "all-standard",
        "11/QĐ-TTg",
        missing,
    )
    assert (finding.span.line, spoilt.at(finding)) == (32, "2022")
    assert (str(finding.severity), finding.stated, finding.counted) == ("note", None, None)
    assert (spoilt.related(finding), finding.help) == ([("needs", "id", "all-standard")], None)
    assert (finding.related[0].span.file, finding.related[0].span.line) == ("targets.yaml", 18)


def test_a_kind_of_district_that_cannot_reach_the_level_is_named_with_those_that_can(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Thành phố Biển Xanh, standard: 2022", "name: Thành phố Biển Xanh, standard: 2022, advanced: 2023")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.kind",
        "Thành phố Biển Xanh",
        "advanced",
        ["Huyện"],
        "13/QĐ-TTg",
    )
    assert (finding.span.line, spoilt.at(finding)) == (33, "2023")
    assert spoilt.related(finding) == [("needs", "needs.kind", ["Huyện"])]
    assert (finding.related[0].span.file, finding.related[0].span.line) == ("targets.yaml", 24)
    assert numbers(finding) == ("Thành phố Biển Xanh", "Huyện")
    assert (str(finding.severity), finding.help) == ("error", None)


def test_a_kind_that_achieved_the_level_before_is_judged_too_and_several_kinds_are_listed(book: Book) -> None:
    spoilt = book.with_roadmap(
        ("name: Thành phố Biển Xanh, standard: 2022", "name: Thành phố Biển Xanh, standard: 2022, advanced: achieved")
    ).with_targets(("needs: {kinds: [Huyện]}", "needs: {kinds: [Huyện, Thị xã, Quận]}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.kind",
        "Thành phố Biển Xanh",
        "advanced",
        ["Huyện", "Thị xã", "Quận"],
        "13/QĐ-TTg",
    )
    assert str(finding.counted) == "Huyện, Thị xã or Quận"


def test_a_kind_that_is_allowed_by_its_abbreviation_is_allowed(book: Book) -> None:
    allowed = book.with_roadmap(
        ("name: Thành phố Biển Xanh, standard: 2022", "name: Thành phố Biển Xanh, standard: 2022, advanced: 2023")
    ).with_targets(("needs: {kinds: [Huyện]}", "needs: {kinds: [H., TP.]}"))
    assert allowed.findings(RULE) == []


def test_a_province_with_too_few_communes_is_pointed_at_in_its_target(book: Book) -> None:
    spoilt = book.with_targets((FORTY, "needs: {unit: commune, level: advanced, percent: 90}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        (
            "requirement-unmet.share",
            "Thử Nghiệm",
            "standard",
            2023,
            4,
            (5, "commune"),
            "80.0",
            "advanced",
            "90",
            "14/QĐ-TTg",
        )
    )
    assert (finding.span.file, finding.span.line, spoilt.at(finding)) == ("targets.yaml", 4, "2023")
    assert spoilt.related(finding) == [
        ("needs", "at-least", "90"),
        ("achieved", "cell", "Xã Hòa Bình", "advanced", "achieved"),
        ("2022", "cell", "Xã An Lạc", "advanced", 2022),
        ("2023", "cell", "Xã Đông Hải", "advanced", 2023),
        ("2023", "cell", "Xã Tân Lập", "advanced", 2023),
    ]
    assert [related.span.line for related in finding.related] == [28, 15, 16, 17, 23]
    assert in_short(finding.help) == ("requirement-unmet.more", (1, "commune"), "advanced", 2023)


def test_a_province_is_judged_by_the_year_of_its_target(book: Book) -> None:
    exactly = "needs: {unit: commune, level: advanced, percent: 80}"
    assert book.with_targets((FORTY, exactly)).findings() == []
    spoilt = book.with_targets(
        (FORTY, exactly), ("unit: province, level: standard, year: 2023", "unit: province, level: standard, year: 2022")
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message)[4:8] == (2, (5, "commune"), "40.0", "advanced")
    assert numbers(finding) == ("80 %", "40.0 %")
    assert in_short(finding.help) == ("requirement-unmet.more", (2, "commune"), "advanced", 2022)


def test_the_districts_of_a_province_are_those_that_can_reach_the_level(book: Book) -> None:
    rural = book.with_targets((FORTY, "needs: {unit: district, level: advanced, percent: 100}"))
    assert rural.findings() == []


def test_a_province_that_has_no_target_of_the_level_is_not_judged(book: Book) -> None:
    other = book.with_targets(
        (FORTY, "needs: {unit: commune, level: advanced, percent: 90}"),
        ("when: {unit: province, level: standard}", "when: {unit: province, level: advanced}"),
    )
    assert other.findings(RULE) == []


def test_a_share_of_villages_cannot_be_judged(book: Book) -> None:
    spoilt = book.with_targets((FORTY, "needs: {unit: village, level: standard, percent: 40}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Thử Nghiệm",
        "standard",
        2023,
        "province-communes",
        "14/QĐ-TTg",
        ("missing.table", "villages"),
    )
    assert spoilt.related(finding) == [("needs", "id", "province-communes")]
    assert (finding.span.line, spoilt.at(finding), str(finding.severity)) == (4, "2023", "note")


@pytest.mark.parametrize("needs", ["{level: advanced}", "{kinds: [Tỉnh]}"])
def test_a_province_that_needs_another_level_or_kind_cannot_be_judged(book: Book, needs: str) -> None:
    spoilt = book.with_targets((FORTY, f"needs: {needs}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Thử Nghiệm",
        "standard",
        2023,
        "province-communes",
        "14/QĐ-TTg",
        ("missing.province",),
    )
    assert (finding.span.line, spoilt.at(finding), str(finding.severity)) == (4, "2023", "note")


@pytest.mark.parametrize(
    ("unit", "missing"),
    [
        ("district", ("missing.below", "Bảng 3", "district", "Huyện Sông Hồng")),
        ("village", ("missing.table", "villages")),
    ],
)
def test_a_share_of_units_that_are_not_in_a_district_cannot_be_judged(
    book: Book, unit: str, missing: tuple[str, ...]
) -> None:
    spoilt = book.with_targets((HALF, f"needs: {{unit: {unit}, level: standard, percent: 50}}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Huyện Sông Hồng",
        "advanced",
        2023,
        "half-advanced",
        "12/QĐ-TTg",
        missing,
    )
    assert (finding.span.line, str(finding.severity)) == (32, "note")


def test_a_share_in_a_commune_cannot_be_judged(book: Book) -> None:
    spoilt = book.with_targets((LEVEL_FIRST, "needs: {unit: commune, level: advanced, percent: 50}, basis: 10/QĐ-TTg}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Xã Hòa Bình",
        "model",
        2023,
        "model-first",
        "10/QĐ-TTg",
        ("missing.below", "Bảng 2", "commune", "Xã Hòa Bình"),
    )
    assert (finding.span.line, spoilt.at(finding), str(finding.severity)) == (15, "2023", "note")


def test_a_district_without_communes_cannot_be_judged_for_shares(book: Book) -> None:
    spoilt = book.with_roadmap(
        (
            "        - {row: 4, name: Xã Tân Lập, advanced: 2023}\n        - {row: 5, name: Xã Vĩnh Thực}\n",
            "        []\n",
        )
    ).with_targets(("level: standard, kinds: [Huyện]}", "level: standard}"))
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown",
        "Thành phố Biển Xanh",
        "standard",
        2022,
        "all-standard",
        "11/QĐ-TTg",
        ("missing.number", "Bảng 1", (5, "commune"), "standard", "Bảng 2", (3, "commune")),
    )
    assert (finding.span.line, spoilt.at(finding), str(finding.severity)) == (32, "2022", "note")


def test_a_level_that_is_not_the_next_lower_one_is_judged_here(book: Book) -> None:
    three_levels = book.with_roadmap(
        (ADVANCED_IN_2023, "name: Huyện Sông Hồng, advanced: 2022, model: 2023"),
        ("advanced: {2023: 1, all: 1, of: 1}", "advanced: {2022: 1, all: 1}\n    model: {2023: 1, all: 1}"),
    )
    spoilt = three_levels.with_targets(*DISTRICT_MODEL_NEEDS_STANDARD)
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == ("requirement-unmet.level", "Huyện Sông Hồng", "model", "standard", "10/QĐ-TTg")
    assert (finding.span.line, spoilt.at(finding), str(finding.severity)) == (33, "2023", "warning")
    assert spoilt.related(finding) == [("needs", "needs.level", "standard")]
    assert (finding.stated, finding.counted) == (None, None)


def test_a_level_that_comes_after_the_one_it_is_needed_for_is_shown(book: Book) -> None:
    three_levels = book.with_roadmap(
        (ADVANCED_IN_2023, "name: Huyện Sông Hồng, standard: 2023, advanced: 2022, model: 2022"),
        ("advanced: {2023: 1, all: 1, of: 1}", "advanced: {2022: 1, all: 1}\n    model: {2022: 1, all: 1}"),
    )
    spoilt = three_levels.with_targets(*DISTRICT_MODEL_NEEDS_STANDARD)
    (finding,) = [found for found in spoilt.findings(RULE) if found.message.values["basis"] == "10/QĐ-TTg"]
    assert in_short(finding.message) == ("requirement-unmet.level", "Huyện Sông Hồng", "model", "standard", "10/QĐ-TTg")
    assert spoilt.related(finding) == [
        ("needs", "needs.level", "standard"),
        ("2023", "cell", "Huyện Sông Hồng", "standard", 2023),
    ]


def test_a_level_that_all_communes_had_before_is_not_called_missing(book: Book) -> None:
    assert book.with_targets(STANDARD_FIRST).findings(RULE) == []


def test_a_level_that_no_table_gives_years_for_cannot_be_judged(book: Book) -> None:
    unknown = Book(book.roadmap.partition("\nrecognised:")[0], book.targets).with_targets(STANDARD_FIRST)
    finding = unknown.only(RULE)
    assert str(finding.severity) == "note"
    assert finding.message.key == "requirement-unmet.unknown"
    assert finding.message.values["id"] == "model-first"


def test_what_was_achieved_and_cannot_be_judged_has_no_year(book: Book) -> None:
    others = [("Xã An Lạc, advanced: 2022", "Xã An Lạc"), ("Đông Hải, advanced: 2023", "Đông Hải")]
    silent = book.with_roadmap(*others, ("Tân Lập, advanced: 2023", "Tân Lập"))
    silent = silent.with_roadmap(("total: {standard: 5, advanced: 1}", "total: {advanced: 1}")).with_targets(
        (
            "when: {unit: commune, level: model}, needs: {level: advanced}",
            "when: {unit: commune, level: advanced}, needs: {level: standard}",
        )
    )
    found = [in_short(finding.message) for finding in silent.findings(RULE)]
    assert [message for message in found if "Xã Hòa Bình" in message] == [
        (
            "requirement-unmet.unknown",
            "Xã Hòa Bình",
            "advanced",
            "achieved",
            "model-first",
            "10/QĐ-TTg",
            ("missing.level", "Bảng 2", "standard"),
        )
    ]


def test_a_missing_lower_level_belongs_to_another_rule(book: Book) -> None:
    skipped = book.with_roadmap(("name: Xã Hòa Bình, advanced: achieved, model", "name: Xã Hòa Bình, model"))
    assert skipped.findings(RULE) == []
    assert len(skipped.findings("level-out-of-order")) == 1


def test_units_that_cannot_be_judged_for_one_reason_are_told_together(book: Book) -> None:
    """A commune is put in, so that the table has one more than were counted before; no district is at fault."""
    spoilt = (
        book.with_roadmap((ADVANCED_IN_2023, STANDARD_IN_2022))
        .with_roadmap(
            ("- {row: 5, name: Xã Vĩnh Thực}", "- {row: 5, name: Xã Vĩnh Thực}\n        - {row: 6, name: Xã Mới}")
        )
        .with_targets(("level: standard, kinds: [Huyện]}", "level: standard}"))
    )
    finding = spoilt.only(RULE)
    assert in_short(finding.message) == (
        "requirement-unmet.unknown-of-several",
        ["Huyện Sông Hồng", "Thành phố Biển Xanh"],
        "all-standard",
        "11/QĐ-TTg",
        ("missing.number", "Bảng 1", (5, "commune"), "standard", "Bảng 2", (6, "commune")),
    )
    assert str(finding.severity) == "note"
    assert spoilt.related(finding) == [("needs", "id", "all-standard"), ("2022", "name", "Thành phố Biển Xanh")]
