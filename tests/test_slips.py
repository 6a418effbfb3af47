"""Slips of an analyst: each is told once, where it was made, with what should stand there, in both languages."""

from __future__ import annotations

import pytest
from saying import said
from slips import HARMLESS, SLIPS, Slip
from small import ROADMAP, Book

from ntm_cli.findings import Finding
from ntm_cli.languages.english import ENGLISH
from ntm_cli.languages.vietnamese import VIETNAMESE
from ntm_cli.plan.dataset import Dataset
from ntm_cli.reading.loading import read_dataset


def findings(slip: Slip) -> list[Finding]:
    """What is said of the files with a slip, before anything is counted."""
    read = read_dataset(*Book(**slip.texts).sources())
    return [] if isinstance(read, Dataset) else read


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_where_it_was_made_with_what_should_stand_there(name: str) -> None:
    slip = SLIPS[name]
    (finding,) = findings(slip)
    assert (finding.span.file, finding.span.line, finding.span.column) == (f"{slip.file}.yaml", slip.line, slip.column)
    for language, words in ((ENGLISH, slip.en), (VIETNAMESE, slip.vi)):
        text = f"{said(finding.message, language)} {said(finding.help, language)}"
        assert [word for word in words if word not in text] == [], text


@pytest.mark.parametrize("name", SLIPS)
def test_no_slip_is_answered_with_a_mere_that_it_cannot_be_read(name: str) -> None:
    assert {finding.message.key for finding in findings(SLIPS[name])}.isdisjoint({"broken-yaml", "invalid-value.unfit"})


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_odd_is_read(name: str) -> None:
    old, new = HARMLESS[name]
    assert Book(ROADMAP.replace(old, new, 1)).findings() == []


def test_there_are_more_than_fifty_of_them() -> None:
    assert len(SLIPS) > 50
