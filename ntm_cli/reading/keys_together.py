"""What a model asks of its keys together: a table in the roadmap, rows in one way, one year of a recognition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce

from ntm_cli.findings import Finding
from ntm_cli.limits import MAX_DAYS_OF_CHANGES
from ntm_cli.messages import Words, either
from ntm_cli.reading.misfit_sorts import INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY
from ntm_cli.reading.roadmap_models import TABLES, WAYS
from ntm_cli.source import Place, below

_NO_TABLE = Words("missing-key.table", en="The file has no table.", vi="Tệp không có bảng nào.")
_ADD_TABLE = Words(
    "missing-key.table.help",
    en="Write down the table of the decision under {tables}.",
    vi="Ghi bảng của quyết định dưới khóa {tables}.",
)

_ROWS_TWICE = Words(
    "unknown-key.rows-twice",
    en="`{key}` holds rows of this table, and so does `{first}`.",
    vi="`{key}` ghi các dòng của bảng này, trong khi `{first}` đã ghi.",
)
_ONE_WAY = Words(
    "unknown-key.rows-twice.help",
    en="A table has its rows in one way: put them all under one of the two keys and delete the other.",
    vi="Mỗi bảng chỉ ghi các dòng theo một cách: ghi tất cả dưới một trong hai khóa và xóa khóa kia.",
)
_COMPLETE = Words(
    "invalid-value.complete",
    en="`missing` names rows that are not here, but `complete` is true.",
    vi="`missing` nêu các dòng còn thiếu, nhưng `complete` ghi true.",
)
_ONE_OF_BOTH = Words(
    "invalid-value.complete.help",
    en="Write `complete: false`, or delete `missing` if every row is here.",
    vi="Ghi `complete: false`, hoặc xóa `missing` nếu đã ghi đủ các dòng.",
)

_NO_YEAR = Words(
    "missing-key.year",
    en="{name}: neither `year` nor `revoked` is there.",
    vi="{name}: thiếu khóa `year` hoặc `revoked`.",
)
_YEAR_TWICE = Words(
    "unknown-key.revoked",
    en="{name}: `year` and `revoked` cannot stand in one entry.",
    vi="{name}: `year` và `revoked` không ghi chung trong một mục.",
)
_YEAR_OR_REVOKED = Words(
    "missing-key.year.help",
    en="Write `year`, the year it counts for, or in an entry of its own `revoked`, the year the level was lost.",
    vi="Ghi `year` cho năm được công nhận; nếu bị thu hồi thì ghi một mục riêng với `revoked`.",
)

_TOO_MANY_DAYS = Words(
    "invalid-value.days",
    en="The changes come into force on {count} different days; {most} are the most that can be followed.",
    vi="Các thay đổi có hiệu lực vào {count} ngày khác nhau; chỉ theo dõi được tối đa {most} ngày.",
)
_FEWER_DAYS = Words(
    "invalid-value.days.help",
    en="Leave out the changes of before the roadmap.",
    vi="Bỏ các thay đổi diễn ra trước lộ trình.",
)


_TWO_BOUNDS = Words(
    "unknown-key.two-bounds",
    en="{id}: `at_least` and `more_than` cannot both be true.",
    vi="{id}: không ghi cả `at_least` và `more_than`.",
)
_ONE_BOUND = Words(
    "unknown-key.two-bounds.help",
    en="Keep the one that the text says: `at_least` includes the number itself, `more_than` does not.",
    vi="Chỉ giữ khóa đúng với văn bản: `at_least` là “ít nhất”, “trở lên”; `more_than` là “trên”.",
)


def _no_table(place: Place) -> Finding:
    tables = either(tuple(f"`{table}`" for table in TABLES))
    return MISSING_KEY.at(place, _NO_TABLE(), help=_ADD_TABLE(tables=tables))


def _rows_twice(place: Place) -> Finding:
    """Rows in two ways, at the key of the second."""
    table = reduce(below, place.path, place.source.data)
    first, second, *_ = (key for key in table if key in WAYS)
    return UNKNOWN_KEY.at((place / second).key, _ROWS_TWICE(key=second, first=first), stated=second, help=_ONE_WAY())


def _complete(place: Place) -> Finding:
    return INVALID_VALUE.at(place / "complete", _COMPLETE(), stated="true", help=_ONE_OF_BOTH())


def _no_year(place: Place) -> Finding:
    return MISSING_KEY.at(place, _NO_YEAR(name=_name_at(place)), help=_YEAR_OR_REVOKED())


def _year_twice(place: Place) -> Finding:
    key = (place / "revoked").key
    return UNKNOWN_KEY.at(key, _YEAR_TWICE(name=_name_at(place)), stated="revoked", help=_YEAR_OR_REVOKED())


def _two_bounds(place: Place) -> Finding:
    message = _TWO_BOUNDS(id=str(reduce(below, place.path, place.source.data)["id"]))
    return UNKNOWN_KEY.at((place / "more_than").key, message, stated="more_than", help=_ONE_BOUND())


def _too_many_days(place: Place) -> Finding:
    days = {change["date"] for change in reduce(below, place.path, place.source.data)}
    return INVALID_VALUE.at(place.key, _TOO_MANY_DAYS(count=len(days), most=MAX_DAYS_OF_CHANGES), help=_FEWER_DAYS())


def _name_at(place: Place) -> str:
    return str(reduce(below, place.path, place.source.data)["name"])


#: What a model says of its keys together, by what it calls it.
OF_KEYS: Mapping[str, Callable[[Place], Finding]] = {
    "no_table": _no_table,
    "rows_twice": _rows_twice,
    "complete_but_missing": _complete,
    "no_year": _no_year,
    "year_twice": _year_twice,
    "two_bounds": _two_bounds,
    "too_many_days": _too_many_days,
}
