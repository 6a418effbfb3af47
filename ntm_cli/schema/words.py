"""The form of what an editor says about a key, in Vietnamese and English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """A title and a description in both languages, and values to start from."""

    title_vi: str
    title_en: str
    vi: str
    en: str
    examples: tuple[Any, ...] = ()

    def annotations(self) -> dict[str, Any]:
        """The words as JSON Schema says them."""
        said: dict[str, Any] = {
            "title": f"{self.title_vi} / {self.title_en}",
            "description": f"{self.vi}\n\n{self.en}",
        }
        return said | ({"examples": list(self.examples)} if self.examples else {})


def level_words(model: str, vi: str, en: str) -> dict[str, Words]:
    """The words for the three levels of a model: `vi` and `en` are said of each."""
    return {
        f"{model}.standard": Words("Đạt chuẩn", "Standard", vi, en),
        f"{model}.advanced": Words("Nâng cao", "Advanced", vi, en),
        f"{model}.model": Words("Kiểu mẫu", "Model", vi, en),
    }
