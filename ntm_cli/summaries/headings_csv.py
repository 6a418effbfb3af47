"""What the columns of a summary's CSV are called, and the words that stand in them.

In English they are the names that programs know, and stay; in Vietnamese they are for the head of a spreadsheet.
Numbers are written alike in both, as programs read them.
"""

from __future__ import annotations

from collections.abc import Mapping

from ntm_cli.messages import Words
from ntm_cli.plan.vocabulary import Division
from ntm_cli.summaries.year import State

KEY = (
    Words("csv.unit", en="unit", vi="đơn vị"),
    Words("csv.level", en="level", vi="mức độ"),
    Words("csv.column", en="column", vi="cột"),
)
COUNTED = (
    Words("csv.new", en="new", vi="đạt mới"),
    Words("csv.cumulative", en="cumulative", vi="lũy kế"),
    Words("csv.of", en="of", vi="mẫu số"),
    Words("csv.percent", en="percent", vi="tỷ lệ (%)"),
)
TARGET = (
    Words("csv.target", en="target", vi="mã mục tiêu"),
    Words("csv.target-count", en="target_count", vi="mục tiêu"),
    Words("csv.target-of", en="target_of", vi="mẫu số của mục tiêu"),
    Words("csv.plan-when-due", en="plan_when_due", vi="lộ trình đến hạn"),
    Words("csv.gap-when-due", en="gap_when_due", vi="thiếu (-), vượt (+)"),
    Words("csv.may-slip", en="may_slip", vi="được chậm tối đa"),
    Words("csv.first-met", en="first_met", vi="đủ từ năm"),
    Words("csv.state", en="state", vi="đánh giá"),
)
NARROWED = (
    Words("csv.group", en="group", vi="nhóm"),
    Words("csv.of-level", en="of_level", vi="trong số đơn vị đạt mức độ"),
    Words("csv.increase", en="increase", vi="mục tiêu tăng"),
    Words("csv.new-when-due", en="new_when_due", vi="lộ trình tăng đến hạn"),
)
STATES: Mapping[State, Words] = {
    "met": Words("csv.met", en="met", vi="đủ đúng hạn"),
    "met late": Words("csv.met-late", en="met late", vi="đủ muộn"),
    "never met": Words("csv.never-met", en="never met", vi="không đủ"),
    "not due yet": Words("csv.not-due-yet", en="not due yet", vi="chưa đến hạn"),
}
PARTS: Mapping[Division, Words] = {
    Division.DISTRICT: Words("csv.district", en="district", vi="đơn vị cấp huyện"),
    Division.GROUP: Words("csv.by-group", en="group", vi="nhóm"),
}
UNITS = Words("csv.units", en="{unit:plural}", vi="số {unit}")
REACHED = Words("csv.reached", en="{level}", vi="{level}")
NEW_NAMES = Words("csv.new-names", en="{level}_new", vi="{level}, các đơn vị đạt mới")
TO_GO = Words("csv.to-go", en="{level}_to_go", vi="{level}, còn lại")
GAP = Words("csv.gap", en="{level}_gap", vi="{level}, lệch so với phần trong mục tiêu")
SHARE = Words("csv.share", en="{level}_percent_{column}", vi="{level}, {column}, tỷ lệ (%)")
ROW = Words("csv.row", en="row", vi="số thứ tự")
NAME = Words("csv.name", en="name", vi="tên")
