"""What can be done with articles of the library."""

from __future__ import annotations

from enum import Enum


class Deed(Enum):
    """What can be done with chosen articles."""

    OPEN = "open"
    LIST = "list"
    ARCHIVE = "archive"
    TRASH = "trash"
    RESTORE = "restore"
    TAG = "tag"
    COLLECT = "collect"
    DETAILS = "details"
