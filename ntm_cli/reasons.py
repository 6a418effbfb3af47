"""Why the system refused a file, as the end of a sentence: in our words, whatever the system's language."""

from __future__ import annotations

import errno
import os

from ntm_cli.messages import Message, Words

_OTHER = Words("refused", en="the system refused ({error})", vi="hệ thống từ chối ({error})")
_REASONS = {
    errno.ENOENT: Words("refused.missing", en="there is no such file or folder", vi="không có tệp hoặc thư mục này"),
    errno.EACCES: Words("refused.permission", en="it is not permitted", vi="không có quyền truy cập"),
    errno.EPERM: Words("refused.permission", en="it is not permitted", vi="không có quyền truy cập"),
    errno.EROFS: Words("refused.read-only", en="nothing can be written there", vi="nơi này không ghi được"),
    errno.ENOSPC: Words("refused.full", en="no space is left", vi="không còn chỗ trống"),
    errno.EFBIG: Words("refused.large", en="the file would be too large", vi="tệp sẽ quá lớn"),
    errno.EISDIR: Words("refused.folder", en="it is a folder", vi="đây là thư mục"),
    errno.ENOTDIR: Words("refused.file", en="a file stands where a folder should be", vi="có tệp ở chỗ của thư mục"),
    errno.ELOOP: Words(
        "refused.loop", en="it is a link that leads back to itself", vi="đây là liên kết dẫn về chính nó"
    ),
    errno.ENXIO: Words("refused.unread", en="nobody reads it", vi="không có chương trình nào đọc"),
    errno.ENAMETOOLONG: Words("refused.long", en="its name is too long", vi="tên quá dài"),
    errno.EBADF: Words("refused.closed", en="it is closed", vi="đã bị đóng"),
}


def reason_of(error: OSError) -> Message:
    """Why the system refused, as the end of a sentence."""
    words = _REASONS.get(error.errno or 0)
    if words is not None:
        return words()
    return _OTHER(error=os.strerror(error.errno).lower() if error.errno else type(error).__name__)
