"""Which language is spoken: what was asked for, then NTM_LANG, then the system's variables, then English."""

from __future__ import annotations

import pytest

from ntm_cli.languages import choosing

VARIABLES = ("NTM_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "LC_CTYPE")


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> object:
    """The code of the language that an environment makes."""

    def of(**environment: str) -> str:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return choosing.spoken().code

    monkeypatch.setattr(choosing, "_asked", [])
    return of


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "vi"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_CTYPE": "vi_VN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "vi_VN.UTF-8", "LANG": "en_US.UTF-8"}, "vi"),
        ({"LC_ALL": "C", "LANG": "vi_VN.UTF-8"}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"}, "en"),
        ({"LANGUAGE": "vi:en", "LC_ALL": "en_US.UTF-8"}, "vi"),
        ({"LANGUAGE": "fr:vi", "LANG": "en_US.UTF-8"}, "vi"),
        ({"NTM_LANG": "en", "LANGUAGE": "vi"}, "en"),
        ({"NTM_LANG": "VI", "LANG": "en_US.UTF-8"}, "vi"),
        ({"NTM_LANG": "", "LANG": "vi_VN"}, "vi"),
    ],
)
def test_the_surroundings_choose_the_language(environment: dict[str, str], code: str, spoken) -> None:
    assert spoken(**environment) == code


def test_what_was_asked_for_comes_first(spoken) -> None:
    choosing.ask_for("en")
    assert spoken(NTM_LANG="vi", LANG="vi_VN.UTF-8") == "en"
