"""Size, place and arrangement of the window as bytes, and back."""

from __future__ import annotations

import struct
from typing import NamedTuple

_HEAD = struct.Struct(">4sBBBII")  # mark, sidebar, panel, tab, bytes of geometry and of splitter
_MARK = b"MPW1"


class WindowLayout(NamedTuple):
    """What is remembered of a window; geometry and splitter are Qt's own bytes."""

    geometry: bytes
    splitter: bytes
    sidebar: bool
    panel: bool
    tab: int

    def to_bytes(self) -> bytes:
        """Return the layout for from_bytes."""
        sizes = len(self.geometry), len(self.splitter)
        head = _HEAD.pack(_MARK, self.sidebar, self.panel, self.tab, *sizes)
        return head + self.geometry + self.splitter

    @classmethod
    def from_bytes(cls, saved: bytes, tabs: int) -> WindowLayout | None:
        """Return what was saved; None for other bytes or a tab that there is not."""
        if len(saved) < _HEAD.size:
            return None
        mark, sidebar, panel, tab, first, second = _HEAD.unpack_from(saved)
        if mark != _MARK or tab >= tabs or len(saved) != _HEAD.size + first + second:
            return None
        middle = _HEAD.size + first
        return cls(saved[_HEAD.size : middle], saved[middle:], bool(sidebar), bool(panel), tab)
