"""pins.txt and package-lock.json: all that this project asks for, at versions it allows, and no address."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(r"([a-z0-9.-]+)==([0-9a-z.]+)(?: ; .+)?")


def project(repository: Path) -> dict[str, Any]:
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def asked_for(repository: Path) -> list[Requirement]:
    """What runs, tests, measures and builds the project, but for the project itself."""
    settings = project(repository)
    named = settings["project"]
    lists = [settings["build-system"]["requires"], named["dependencies"], *named["optional-dependencies"].values()]
    found = [Requirement(line) for lines in lists for line in lines]
    return [requirement for requirement in found if requirement.name != named["name"]]


def pins(repository: Path) -> dict[str, str]:
    lines = (repository / "pins.txt").read_text(encoding="utf-8").splitlines()
    read = [PIN.fullmatch(line) for line in lines if not line.startswith("#")]
    assert all(read), "a name, a version, perhaps a marker; no address"
    return {found[1]: found[2] for found in read if found}


def test_all_that_is_asked_for_is_pinned_to_a_version_that_is_allowed(repository: Path) -> None:
    pinned = pins(repository)
    for requirement in asked_for(repository):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), requirement


def test_all_that_is_asked_for_has_a_lowest_version(repository: Path) -> None:
    open_below = [str(one) for one in asked_for(repository) if ">=" not in {part.operator for part in one.specifier}]
    assert open_below == []


def test_npm_locks_what_is_asked_for_and_names_no_address_to_fetch_it_from(repository: Path) -> None:
    asked = json.loads((repository / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads((repository / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked
    assert not [name for name, package in locked.items() if "resolved" in package]
    assert all("integrity" in package for name, package in locked.items() if name)
