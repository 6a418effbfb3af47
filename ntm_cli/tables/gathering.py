"""All tables of some files as one `roadmap.yaml`, and the skeleton of its `targets.yaml`, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ntm_cli.errors import CannotCheck
from ntm_cli.messages import Words, in_a_row
from ntm_cli.tables import plan_tables, recognised_tables, wordings
from ntm_cli.tables.account import Account
from ntm_cli.tables.grids import Document, Prose
from ntm_cli.tables.plan_tables import KEYS
from ntm_cli.tables.scoping import districts_of, levels, requirements, scope
from ntm_cli.tables.sections import sections
from ntm_cli.tables.telling import described
from ntm_cli.tables.understanding import Part, as_plan, understood

_NO_TABLE = Words(
    "import.no-table",
    en="{files} holds no table of communes, districts or villages with years.",
    vi="{files} không có bảng xã, đơn vị cấp huyện hoặc thôn theo năm.",
)
_ONLY_BEFORE = Words(
    "import.no-plan",
    en="{files} holds only what was recognised before, and no plan for the years to come.",
    vi="{files} chỉ có bảng đã đạt chuẩn, không có bảng lộ trình theo năm.",
)
_AGAIN = Words(
    "import.table-again",
    en="{source}: a second table of {unit:plural} is left out",
    vi="{source}: bỏ qua bảng {unit:plural} thứ hai",
)
_SOURCE = Words(
    "import.inferred.source",
    en="“{source}” as the name of a table without one",
    vi="“{source}” là tên đặt cho bảng chưa có tên",
)
_LACKING = Words(
    "import.inferred.decision",
    en="the decision's number, date or province is not in the file: fill in what stands after `decision`",
    vi="tệp không nêu đủ số, ngày, tỉnh của quyết định: hãy ghi ở khóa `decision`",
)
_NO_ROWS = Words(
    "import.label-alone",
    en="{source}: the name stands there, but no table was recognised below it",
    vi="{source}: có tên bảng nhưng không nhận ra bảng nào ở phía dưới",
)
#: What stands where the files do not name their decision.
_UNKNOWN = {"number": "?", "date": "1900-01-01", "province": "?"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """`roadmap.yaml` as plain data, what its tables say for `targets.yaml`, and what is to be told."""

    roadmap: dict[str, Any]
    targets: dict[str, Any]
    account: Account


def gathered(documents: Sequence[Document]) -> Gathered:
    """The tables of some files together. Raises CannotCheck if there is no plan among them."""
    account = Account()
    found = [part for section in sections(documents) if (part := understood(section, account))]
    years = _years(found, documents)
    marked = {part.table.unit for part in found if part.is_plan}
    parts = [part if part.table.unit in marked else as_plan(part, years) for part in found]
    planned = any(part.is_plan for part in parts)
    if not years or not planned:
        files = in_a_row(document.file for document in documents)
        raise CannotCheck((_ONLY_BEFORE if parts and not planned else _NO_TABLE)(files=files))
    tables = _tables(parts, years, account)
    account.unplaced += [_NO_ROWS(source=name) for name in _unused(documents, parts)]
    roadmap = {"decision": _decision(documents, account), "years": list(years), **levels(tables), **tables}
    needed = requirements(tables, account)
    return Gathered(roadmap, {"scope": scope(tables), "requirements": needed}, account)


def _years(parts: Iterable[Part], documents: Iterable[Document]) -> tuple[int, ...]:
    """The years of the plan: those that head columns, else those of a title."""
    found = list(parts)
    headed = {head.when for part in found for head in part.table.heads if isinstance(head.when, int)}
    if headed:
        return tuple(sorted(headed))
    titles = [text for part in found for text in part.table.titles]
    return wordings.period(titles) or wordings.period(_prose(documents))


def _tables(parts: Sequence[Part], years: Sequence[int], account: Account) -> dict[str, Any]:
    sources = _sources(parts, account)
    found: dict[str, Any] = {}
    for part, source in zip(parts, sources, strict=True):
        key = KEYS[part.table.unit]
        if part.is_plan and key in found:
            account.unplaced.append(_AGAIN(source=source, unit=part.table.unit))
        elif part.is_plan:
            found[key] = plan_tables.as_data(part.table, source, years, account)
    districts = districts_of(found.get("communes", {}))
    for part, source in zip(parts, sources, strict=True):
        if not part.is_plan and "recognised" in found:
            account.unplaced.append(_AGAIN(source=source, unit=part.table.unit))
        elif not part.is_plan:
            after = part.section.after
            found["recognised"] = recognised_tables.as_data(part.table, source, after, districts, account)
    ordered = {key: found[key] for key in (*KEYS.values(), "recognised") if key in found}
    account.recognised += [described(key, table) for key, table in ordered.items()]
    return ordered


def _sources(parts: Sequence[Part], account: Account) -> list[str]:
    """The name of each table; one without a name before a numbered one is the one before it."""
    names = [wordings.label(part.section.before) for part in parts]
    for index, name in enumerate(names):
        if not name:
            names[index] = wordings.before(names[index + 1 :]) or f"Bảng {index + 1}"
            account.inferred.append(_SOURCE(source=names[index]))
    return names


def _unused(documents: Sequence[Document], parts: Sequence[Part]) -> list[str]:
    """The names of tables that stand alone on a line, and below which there is none."""
    used = {wordings.label(part.section.before) for part in parts}
    named = (wordings.label([text]) for text in _prose(documents) if wordings.is_label(text))
    return [name for name in dict.fromkeys(named) if name not in used]


def _decision(documents: Sequence[Document], account: Account) -> dict[str, str]:
    named = wordings.decision(list(_prose(documents)))
    if named.keys() != _UNKNOWN.keys():
        account.inferred.append(_LACKING())
    return {**_UNKNOWN, **named}


def _prose(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        for part in document.parts:
            if isinstance(part, Prose):
                yield part.text
            else:
                yield from (cell.text for row in part.rows[:12] for cell in dict.fromkeys(row.cells))
