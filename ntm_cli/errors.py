"""Why a check could not be made at all. What is wrong inside the files is a finding instead."""

from __future__ import annotations

from ntm_cli.messages import Message

#: Nothing unacknowledged; findings; the check could not be made.
EXIT_OK, EXIT_FINDINGS, EXIT_CANNOT_CHECK = 0, 1, 2


class CannotCheck(Exception):
    """The check could not be made (exit 2). `message` says why; `help` says what to do."""

    def __init__(self, message: Message, help: Message | None = None) -> None:
        super().__init__(message.key)
        self.message = message
        self.help = help
