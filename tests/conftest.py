"""Fixtures that many tests share."""

from __future__ import annotations

import pytest
from small import Book


@pytest.fixture
def book() -> Book:
    """The small province, consistent in every number."""
    return Book()
