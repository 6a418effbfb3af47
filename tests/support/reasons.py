"""Why a change cannot be noticed where it was made: each reason with the changes it holds for, told from plain YAML.

A reason looks at the change and at the files, never at a list of cases, so that it is true of what stands under it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from facts import Unnoticed, bare
from mutant import LEVELS, TABLES
from mutants_of_names import NAMED


def _is_reported_elsewhere(case: Unnoticed) -> bool:
    return bool(case.elsewhere)


def _is_of_criteria(case: Unnoticed) -> bool:
    return case.path[0] == "requirements"


def _is_alone(case: Unnoticed) -> bool:
    return case.path[-2:] in {("decision", "province"), ("decision", "date")}


def _is_name_of_one_table(case: Unnoticed) -> bool:
    is_named = "name" in case.mutant.kind.split() or case.mutant.kind.startswith("n for ng")
    return is_named and case.folder.names[case.mutant.old] == 1


def _is_namesake(case: Unnoticed) -> bool:
    rows = case.folder.roadmap["communes"].get("rows", [])
    return case.key == "name" and len([row for row in rows if row["name"] == case.mutant.old]) > 1


def _is_abbreviated_kind(case: Unnoticed) -> bool:
    old, new = case.mutant.old.split(), case.mutant.new.split()
    return bool(new) and case.key in NAMED and new[0] == old[0][0] and new[1:] == old[1:]


def _is_loose_district(case: Unnoticed) -> bool:
    return case.key == "district" and not case.folder.table("district")


def _is_of_two_tables(case: Unnoticed) -> bool:
    names = re.findall(r"name: ([^,}]+)", case.mutant.what)
    is_swap = case.mutant.kind == "names of two neighbours swapped"
    return is_swap and all(case.folder.bare_names[bare(name)] > 1 for name in names)


def _is_swap(case: Unnoticed) -> bool:
    return case.mutant.kind.endswith("neighbours swapped")


def _is_year_before(case: Unnoticed) -> bool:
    is_cell = case.path[:2] == ("recognised", "communes") and case.key in LEVELS
    return is_cell and not case.is_dropped and not case.folder.roadmap["recognised"]["complete"]


def _is_zero(case: Unnoticed) -> bool:
    return case.is_dropped and case.mutant.old == "0" and bool({"subtotal", "total"} & {*case.path})


def _is_optional(case: Unnoticed) -> bool:
    in_target = case.path[0] == "targets" and case.key in {"of", "percent", "increase", "count"}
    in_table = case.path[0] in {*TABLES, "recognised"} and ("total" in case.path or case.key == "of")
    return case.is_dropped and (in_target or in_table)


def _is_least(case: Unnoticed) -> bool:
    return case.is_dropped and case.key in {"at_least", "more_than"}


def _is_deleted_target(case: Unnoticed) -> bool:
    return case.mutant.kind == "a target deleted"


def _is_finer_share(case: Unnoticed) -> bool:
    target = case.target
    if case.key != "percent" or not {"count", "of"} <= target.keys():
        return False
    share = Decimal(target["count"]) * 100 / target["of"]
    return share.quantize(Decimal(case.mutant.new), ROUND_HALF_UP) == Decimal(case.mutant.new)


def _is_open_share(case: Unnoticed) -> bool:
    target = case.target
    return case.key == "percent" and "count" not in target and bool(target.get("at_least") or target.get("more_than"))


def _has_no_number(case: Unnoticed) -> bool:
    return bool(case.target) and not {"count", "percent", "increase"} & case.target.keys()


def _has_no_table(case: Unnoticed) -> bool:
    return bool(case.target) and not case.folder.table(case.target["unit"])


def _is_unknown_level(case: Unnoticed) -> bool:
    table = case.folder.table(case.target["unit"]) if case.target else None
    return bool(table) and not table.get("complete", True) and case.target["level"] not in table.get("total", {})


def _is_met_all_the_same(case: Unnoticed) -> bool:
    return bool(case.target) and case.key in {"year", "level"}


def _is_achieved_in_a_list(case: Unnoticed) -> bool:
    is_list = not case.folder.roadmap["communes"].get("complete", True)
    return is_list and case.mutant.kind == "a level added" and case.mutant.what.endswith(" achieved")


#: Each reason and what it holds for; of several, the first is told.
REASONS: dict[str, Callable[[Unnoticed], bool]] = {
    "What is reported is another line, by the rule in brackets.": _is_reported_elsewhere,
    "The province and the day of signing stand in one place only.": _is_alone,
    "It is the same name: a kind may be abbreviated.": _is_abbreviated_kind,
    "The name stands in one place only: nothing else says how it is spelt.": _is_name_of_one_table,
    "The name stands elsewhere for a unit of another district only.": _is_namesake,
    "There is no table of districts, and a flat list may name any district, or none.": _is_loose_district,
    "Every sum stays as it was, and two tables need not list the same units in one order.": _is_of_two_tables,
    "Every sum stays as it was, and no other table says which of the two rows is which.": _is_swap,
    "Rows of this table are missing, so that a year may list fewer communes than it counts.": _is_year_before,
    "A printed 0 and a blank cell both mean none, and the numbers beside it do not say which it was.": _is_zero,
    "What a target, total or table leaves out may not have been printed.": _is_optional,
    "Nothing but the decision says which targets there are.": _is_deleted_target,
    "The new percentage is right too.": _is_finer_share,
    "No table has units of this kind, so that there is no plan to hold the target against.": _has_no_table,
    "The plan is not above the target, so that it is met or missed without the word as well.": _is_least,
    "A share of at least so much, or of more, changes nothing until it crosses the plan.": _is_open_share,
    "A target without a number asks for nothing that can be counted.": _has_no_number,
    "What a list of new units does not speak of, it does not plan.": _is_unknown_level,
    "The plan meets the target in this year, or at this level, as well.": _is_met_all_the_same,
    "A list of what is new takes what was achieved as printed.": _is_achieved_in_a_list,
    "What national criteria ask is not in the two files; a share changes nothing until it crosses the plan.": (
        _is_of_criteria
    ),
}


def explained(cases: list[Unnoticed]) -> str:
    """The list of some changes, each under its reason. Raises if one has none."""
    found: dict[str, list[str]] = {reason: [] for reason in REASONS}
    for case in cases:
        found[reason_of(case)].append(case.mutant.title + _rules(case))
    parts = ["\n".join([f"# {reason}", *sorted(lines, key=_order), ""]) for reason, lines in found.items() if lines]
    return "\n".join(parts)


def reason_of(case: Unnoticed) -> str:
    """Why a change is not noticed where it was made."""
    for reason, holds in REASONS.items():
        if holds(case):
            return reason
    raise AssertionError(f"this gets through, and no reason is known: {case.mutant.title}")


def _rules(case: Unnoticed) -> str:
    return f" [{', '.join(sorted(case.elsewhere))}]" if case.elsewhere else ""


def _order(line: str) -> list[tuple[int, str]]:
    """By kind, then by numbers as numbers."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", line)]
