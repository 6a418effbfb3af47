"""What is said of each change, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from ntm_cli.comparing.changes import (
    Comparison,
    FactChange,
    Kind,
    TargetChange,
    UnitChange,
)
from ntm_cli.messages import Message, Value, Words, listed
from ntm_cli.plan.evidence import target_name
from ntm_cli.plan.named import unit_words
from ntm_cli.plan.vocabulary import BLANK, Column

TITLE = Words("diff.title", en="{province}: from {old} to {new}", vi="{province}: từ {old} đến {new}")
SAME = Words("diff.same", en="Both plans say the same.", vi="Hai lộ trình giống nhau.")
WORKING_COPY = Words("diff.working-copy", en="the working copy", vi="bản đang sửa")
FACTS = Words("diff.facts", en="Decision and scope", vi="Quyết định và phạm vi")
UNITS = Words("diff.units", en="Units", vi="Các đơn vị")
TARGETS = Words("diff.targets", en="Targets", vi="Mục tiêu")
NUMBERS = Words("diff.numbers", en="Printed numbers", vi="Các số ghi trong bảng")
COUNTS = Words("diff.counts", en="What that does to the counts", vi="Số đơn vị theo lộ trình thay đổi")
STANDINGS = Words("diff.standings", en="What that does to the targets", vi="So với mục tiêu")
FOLLOWING = Words(
    "diff.following",
    en="{count} printed number{count:s} changed with the rows that are counted.",
    vi="{count} số ghi trong bảng thay đổi theo các dòng được đếm.",
)
RENUMBERED = Words("diff.renumbered", en="{count} row number{count:s} changed.", vi="{count} số thứ tự thay đổi.")
AS_BEFORE = Words(
    "diff.as-before", en="{count} target{count:s} {count:is} as before.", vi="{count} mục tiêu không thay đổi."
)

_IN_SOURCE = Words("diff.in-source", en="{source}: {change}", vi="{source}: {change}")
_AT = Words("diff.at", en="{level} {column:when}", vi="{level} {column:when}")
_BARE = {
    Kind.ADDED: Words("diff.added", en="{name}: new, without a level.", vi="{name}: đơn vị mới, không ghi mức độ."),
    Kind.DROPPED: Words(
        "diff.dropped",
        en="{name}: dropped; it had no level.",
        vi="{name}: không còn trong bảng; trước đây không ghi mức độ.",
    ),
}
_REACHING = {
    Kind.ADDED: Words("diff.added-with", en="{name}: new, {levels}.", vi="{name}: đơn vị mới, {levels}."),
    Kind.DROPPED: Words(
        "diff.dropped-with",
        en="{name}: dropped; it was {levels}.",
        vi="{name}: không còn trong bảng; trước đây {levels}.",
    ),
}
_OF_UNIT: Mapping[Kind, Words] = {
    Kind.RENAMED: Words("diff.renamed", en="{name}: renamed from {before}.", vi="{name}: tên cũ là {before}."),
    Kind.REHOMED: Words(
        "diff.rehomed",
        en="{name}: moved from {before} to {after}.",
        vi="{name}: chuyển từ {before} sang {after}.",
    ),
    Kind.REGROUPED: Words(
        "diff.regrouped",
        en="{name}: moved from {before} to {after}.",
        vi="{name}: chuyển từ {before} sang {after}.",
    ),
    Kind.MOVED: Words(
        "diff.moved",
        en="{name}: {level} moved from {before:cell} to {after:cell}.",
        vi="{name}: {level} chuyển từ {before:cell} sang {after:cell}.",
    ),
    Kind.GAINED: Words(
        "diff.gained", en="{name}: {level} added, {after:when}.", vi="{name}: thêm {level} {after:when}."
    ),
    Kind.LOST: Words(
        "diff.lost", en="{name}: {level} dropped; it was {before:when}.", vi="{name}: bỏ {level} {before:when}."
    ),
}
_GROUP = Words("diff.in-group", en="{name:group}", vi="{name:group}")
_NO_GROUP = Words("diff.no-group", en="no group", vi="không nhóm nào")

_TARGET_ADDED = Words("diff.target-added", en="{target}: new.", vi="{target}: mục tiêu mới.")
_TARGET_DROPPED = Words("diff.target-dropped", en="{target}: dropped.", vi="{target}: không còn.")
_TARGET_CHANGED = Words(
    "diff.target-changed", en="{target}: {key} {before} → {after}.", vi="{target}: {key} {before} → {after}."
)
_KEYS: Mapping[str, Words] = {
    "id": Words("diff.id", en="id", vi="mã"),
    "clause": Words("diff.clause", en="clause", vi="điều khoản"),
    "unit": Words("diff.unit", en="unit", vi="loại đơn vị"),
    "group": Words("diff.group", en="group", vi="nhóm"),
    "level": Words("diff.level", en="level", vi="mức độ"),
    "year": Words("diff.year", en="year", vi="năm"),
    "count": Words("diff.count", en="count", vi="số đơn vị"),
    "of": Words("diff.of", en="base", vi="mẫu số"),
    "of_level": Words("diff.of-level", en="base level", vi="mẫu số là đơn vị"),
    "percent": Words("diff.percent", en="percentage", vi="tỷ lệ"),
    "increase": Words("diff.increase", en="increase", vi="số tăng"),
    "at_least": Words("diff.at-least", en="“at least”", vi="“ít nhất”"),
    "more_than": Words("diff.more-than", en="“more than”", vi="“trên”"),
    "names": Words("diff.names", en="names", vi="tên các đơn vị"),
}
_YES = Words("diff.yes", en="stated", vi="có ghi")

_FACTS: Mapping[str, Words] = {
    "number": Words("diff.number", en="number of the decision", vi="số quyết định"),
    "date": Words("diff.date", en="date of the decision", vi="ngày ký"),
    "province": Words("diff.province", en="province", vi="tỉnh"),
    "amends": Words("diff.amends", en="amended decision", vi="quyết định được sửa đổi"),
    "years": Words("diff.years", en="years", vi="các năm"),
    "levels": Words("diff.levels", en="levels", vi="các mức độ"),
    "scope.communes": Words("diff.scope-communes", en="communes in scope", vi="số xã thuộc phạm vi thực hiện"),
    "scope.districts": Words(
        "diff.scope-districts", en="districts in scope", vi="số đơn vị cấp huyện thuộc phạm vi thực hiện"
    ),
    "scope.rural_districts": Words(
        "diff.scope-rural", en="rural districts in scope", vi="số huyện thuộc phạm vi thực hiện"
    ),
    "scope.villages": Words("diff.scope-villages", en="villages in scope", vi="số thôn thuộc phạm vi thực hiện"),
    "source.commune": Words("diff.source-communes", en="table of communes", vi="bảng xã"),
    "source.district": Words("diff.source-districts", en="table of districts", vi="bảng đơn vị cấp huyện"),
    "source.village": Words("diff.source-villages", en="table of villages", vi="bảng thôn"),
    "source.recognised": Words("diff.source-recognised", en="table of units recognised before", vi="bảng đã đạt chuẩn"),
    "some.commune": Words("diff.some-communes", en="not all communes listed", vi="bảng xã chưa đủ dòng"),
    "some.district": Words(
        "diff.some-districts", en="not all districts listed", vi="bảng đơn vị cấp huyện chưa đủ dòng"
    ),
    "some.village": Words("diff.some-villages", en="not all villages listed", vi="bảng thôn chưa đủ dòng"),
    "some.recognised": Words(
        "diff.some-recognised", en="not all units recognised before listed", vi="bảng đã đạt chuẩn chưa đủ dòng"
    ),
    "missing": Words(
        "diff.missing",
        en="missing rows of units recognised before",
        vi="số thứ tự các dòng thiếu của bảng đã đạt chuẩn",
    ),
}
_FACT = Words("diff.fact", en="{key:start}: {before} → {after}.", vi="{key:start}: {before} → {after}.")
_REQUIREMENT = Words("diff.requirement", en="requirement {id}", vi="điều kiện {id}")
_ASKS_OTHERWISE = Words("diff.asks-otherwise", en="{key:start}: changed.", vi="{key:start}: nội dung thay đổi.")


def title(comparison: Comparison) -> Message:
    """Which two plans were compared."""
    return TITLE(province=comparison.new.province, old=comparison.old.name, new=comparison.new.name)


def of_unit(change: UnitChange) -> Message:
    """What happened to a unit."""
    said = _of_unit(change)
    return _IN_SOURCE(source=change.source, change=said) if change.source else said


def _of_unit(change: UnitChange) -> Message:
    name = unit_words(change.name, change.district)
    if change.kind in _BARE:
        levels = tuple(_AT(level=level, column=column) for level, column in change.reaches)
        return _REACHING[change.kind](name=name, levels=listed(levels)) if levels else _BARE[change.kind](name=name)
    before, after = (_side(change.kind, side) for side in (change.before, change.after))
    return _OF_UNIT[change.kind](name=name, level=change.level or "", before=before, after=after)


def _side(kind: Kind, side: Column | str | None) -> Value:
    if kind is not Kind.REGROUPED:
        return BLANK if side is None else side
    return _GROUP(name=str(side)) if side else _NO_GROUP()


def of_target(change: TargetChange) -> Message:
    """What happened to a target."""
    name = target_name(change.target)
    if change.kind is Kind.ADDED:
        return _TARGET_ADDED(target=name)
    if change.kind is Kind.DROPPED:
        return _TARGET_DROPPED(target=name)
    before, after = map(shown, (change.before, change.after))
    return _TARGET_CHANGED(target=name, key=_KEYS[change.key](), before=before, after=after)


def of_fact(change: FactChange) -> Message:
    """What became of a fact."""
    _, _, id = change.key.partition("requirement.")
    key = _REQUIREMENT(id=id) if id else _FACTS[change.key]()
    if change.before == change.after:
        return _ASKS_OTHERWISE(key=key)
    return _FACT(key=key, before=shown(change.before), after=shown(change.after))


def shown(value: Value | None) -> Value:
    """A value as it is said; what is left out is blank, and a key that is true is stated."""
    if value is True:
        return _YES()
    return BLANK if value is None else value
