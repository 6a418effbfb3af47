"""What is found in a table or data set is kept with it: found once for each question, and gone with it."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass, field
from typing import Any

from small import Book

from ntm_cli import rules
from ntm_cli.plan.kept import kept


@dataclass(eq=False)
class Owner:
    memory: dict[object, Any] = field(default_factory=dict)


def test_a_question_is_answered_once_for_each_owner() -> None:
    asked: list[tuple[object, str]] = []

    @kept
    def answer(owner: Owner, question: str) -> list[str]:
        asked.append((owner, question))
        return [question]

    one, other = Owner(), Owner()
    assert answer(one, "a") is answer(one, "a")
    assert answer(one, "b") == ["b"]
    assert answer(other, "a") is not answer(one, "a")
    assert asked == [(one, "a"), (one, "b"), (other, "a")]


def test_two_functions_do_not_answer_for_each_other() -> None:
    @kept
    def first(owner: Owner) -> int:
        return 1

    @kept
    def second(owner: Owner) -> int:
        return 2

    owner = Owner()
    assert (first(owner), second(owner), first(owner)) == (1, 2, 1)


def test_nothing_is_found_again_to_be_none() -> None:
    times: list[int] = []

    @kept
    def nothing(owner: Owner) -> None:
        times.append(1)

    owner = Owner()
    assert nothing(owner) is nothing(owner) is None
    assert times == [1]


def test_a_data_set_that_was_checked_is_not_held_by_anything(book: Book) -> None:
    data = book.with_roadmap(("2023: 2, all: 4", "2023: 3, all: 4")).dataset()
    from_rules = weakref.ref(data)
    assert len(list(rules.run(data))) == 1
    del data
    gc.collect()
    assert from_rules() is None
