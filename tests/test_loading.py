"""The two files of a folder as one data set, for those who only count."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from saying import told
from small import Book

from ntm_cli.errors import CannotCheck
from ntm_cli.reading.folders import Folder
from ntm_cli.reading.loading import load_dataset

ROW = "{row: 2, name: Xã An Lạc, advanced: 2022}"


def test_both_files_make_one_data_set(book: Book, folder: Callable[[Book], Path]) -> None:
    data = load_dataset(Folder(folder(book)))
    assert (data.decision.province, len(data.communes.rows), len(data.targets)) == ("Thử Nghiệm", 5, 7)


def test_of_all_that_is_wrong_the_first_place_in_the_files_is_named(book: Book, folder: Callable[[Book], Path]) -> None:
    spoilt = book.with_roadmap((ROW, "{row: 2, name: Xã An Lạc, cấp: 1}"), ("complete: true", "complete: có"))
    place = folder(spoilt)
    with pytest.raises(CannotCheck) as caught:
        load_dataset(Folder(place))
    finding = {"key": "unknown-key.of", "values": {"owner": "Xã An Lạc", "key": "cấp"}}
    named = {"place": f"{(place / 'roadmap.yaml').as_posix()}:16:37", "finding": finding}
    assert told(caught.value.message) == ("uncounted", named)
    assert told(caught.value.help) == ("uncounted.help", {})
