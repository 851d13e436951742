"""The way to the first page: what is put off until then, and how long it took."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

_IMPORTED = time.monotonic()
SHARE = 0.0005
"""Seconds a worker keeps the interpreter while the window waits for it. Python's 0.005 would be felt:
Qt calls into Python several times a frame, and each call may have to wait that long."""


def begin_launch() -> None:
    """Put off looking for garbage: importing makes none, and looking takes a tenth of a launch."""
    gc.disable()


def leave_sources_unread() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks for its own name in there, so as to know where `from __feature__ import` may hold
    (PYSIDE-2029); nothing of ours says that, and the looking takes 15 ms of a launch. Without
    sources, as in the packaged program, PySide finds none and does the same. Does nothing where
    PySide is made otherwise.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _uses_no_feature


def _uses_no_feature(_module: object) -> bool:
    return False


def end_launch() -> None:
    """Take what the launch made out of the search for garbage, and let workers give way sooner."""
    gc.freeze()
    sys.setswitchinterval(SHARE)


def since_process_start() -> float:
    """Return seconds since the operating system started this process.

    Linux says when that was (to a hundredth of a second); elsewhere the import of this module
    is taken for it.
    """
    stat = Path("/proc/self/stat")
    if not sys.platform.startswith("linux") or not stat.exists():
        return time.monotonic() - _IMPORTED
    # the command may hold blanks and brackets: fields are counted after the last bracket
    fields = stat.read_text().rpartition(")")[2].split()
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started


def resident_megabytes() -> float:
    """Return the memory this process holds now, in MB (0 where the system does not tell)."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
