"""The sorts of what does not fit a model: a value, a key that is not there, a key that does not belong."""

from __future__ import annotations

from ntm_cli.findings import Rule, Severity

INVALID_VALUE = Rule(
    "invalid-value", Severity.ERROR, en="A value is not of the kind that belongs there.", vi="Giá trị không đúng loại."
)
MISSING_KEY = Rule(
    "missing-key", Severity.ERROR, en="A key that every entry needs is not there.", vi="Thiếu một khóa bắt buộc."
)
UNKNOWN_KEY = Rule(
    "unknown-key", Severity.ERROR, en="A key is not one that belongs there.", vi="Khóa không dùng được ở đây."
)
