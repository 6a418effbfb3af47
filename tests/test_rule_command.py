"""`ntm rule` and the documents of the rules, which are made from the same texts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from examples import bad_and_good
from golden import demand
from running import Run
from saying import said

from ntm_cli.catalogue.entries import entries
from ntm_cli.findings import Severity
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.terminal.display import width

Ntm = Callable[..., Run]


def test_the_list_has_every_rule_with_its_severity(ntm: Ntm) -> None:
    run = ntm("rule")
    assert run.exit == 0
    listed = [line.split()[:2] for line in run.out.splitlines() if not line.startswith(" ")]
    assert listed == [[entry.rule.name, str(entry.rule.severity)] for entry in entries()]


def test_no_line_of_the_list_is_wider_than_the_terminal(ntm: Ntm) -> None:
    assert max(map(len, ntm("rule").out.splitlines())) <= 80


def test_the_list_speaks_vietnamese_in_columns(ntm: Ntm) -> None:
    lines = ntm("rule", "--lang", "vi").out.splitlines()
    assert max(map(width, lines)) <= 80
    severities = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "lưu ý"}
    (first,) = {line.index(severity) for line in lines for severity in severities.values() if f"  {severity}  " in line}
    listed = [(line[:first].strip(), line[first : first + 10].strip()) for line in lines if not line.startswith(" ")]
    assert listed == [(entry.rule.name, severities[entry.rule.severity]) for entry in entries()]
    (second,) = {len(line) - len(line.lstrip()) for line in lines if line.startswith(" ")}
    assert second == first + len("cảnh báo") + 2


def test_a_rule_is_headed_in_the_language_that_is_spoken(ntm: Ntm) -> None:
    assert ntm("rule", "sum-mismatch", "--lang", "vi").out.startswith("sum-mismatch (lỗi)\n")
    assert "\nMức nghiêm trọng: lỗi. " in ntm("rule", "--markdown", "--lang", "vi").out


@pytest.mark.parametrize("name", [entry.rule.name for entry in entries()])
@pytest.mark.parametrize(("language", "bad", "good"), [("en", "Bad:", "Good:"), ("vi", "Sai:", "Đúng:")])
def test_a_rule_is_explained_with_both_examples(name: str, language: str, bad: str, good: str, ntm: Ntm) -> None:
    out = ntm("rule", name, "--lang", language).out
    assert out.startswith(f"{name} (")
    assert f"\n{bad}\n\n    " in out
    assert f"\n{good}\n\n    " in out
    assert "```" not in out


def test_both_languages_show_the_same_examples() -> None:
    for here, there in zip(entries(ENGLISH), entries(VIETNAMESE), strict=True):
        assert bad_and_good(here.documentation) == bad_and_good(there.documentation, "Sai", "Đúng")


def test_an_explanation_says_what_is_compared_and_where_that_stands(ntm: Ntm) -> None:
    out = " ".join(ntm("rule", "subtotal-mismatch").out.split())
    assert "Compare every subtotal of a block of rows, a district's or a group's, with the rows below it. Bad:" in out
    out = " ".join(ntm("rule", "subtotal-mismatch", "--lang", "vi").out.split())
    assert "Đối chiếu từng số ở dòng của đơn vị cấp huyện với các xã phía dưới. Sai:" in out


@pytest.mark.parametrize("typed", ["subtotal-mismach", "subtotal_mismatch", "Subtotal-Mismatch"])
def test_an_unknown_rule_suggests_the_nearest(typed: str, ntm: Ntm) -> None:
    run = ntm("rule", typed)
    assert (run.exit, run.out) == (2, "")
    assert run.err == f"ntm: There is no rule {typed}.\nhelp: Did you mean `subtotal-mismatch`?\n"


def test_a_rule_like_no_other_points_to_the_list(ntm: Ntm) -> None:
    assert ntm("rule", "qqq").err.endswith("help: `ntm rule` lists them all.\n")


@pytest.mark.parametrize(("language", "name"), [("en", "rules.md"), ("vi", "rules.vi.md")])
def test_a_document_is_current_and_says_how_it_is_made(language: str, name: str, ntm: Ntm, repository: Path) -> None:
    made = ntm("rule", "--markdown", "--lang", language).out
    assert f"`ntm rule --markdown --lang {language} > docs/{name}`" in made
    demand(repository / "docs" / name, made)


def test_names_and_summaries_are_each_one_of_a_kind() -> None:
    rules = [entry.rule for entry in entries()]
    for language in (ENGLISH, VIETNAMESE):
        summaries = {said(rule.summary, language) for rule in rules}
        assert len({rule.name for rule in rules}) == len(rules) == len(summaries)
        assert all(summary.endswith(".") for summary in summaries)
