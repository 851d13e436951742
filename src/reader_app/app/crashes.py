"""Reports of what went wrong with the program itself: kept in the data directory, never sent.

A report tells version, system and where in the code it happened. It holds nothing of what was
read or written, apart from what an error message of a library may quote.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from reader_app import __version__
from reader_app.app.logbook import last_lines, private_folder
from reader_app.storage.paths import FILE_MODE

KEPT = 20
"""How many reports are kept; older ones go."""
_MOST_A_RUN = 5
"""Reports one run writes: an error in a paint event would fill the disk otherwise."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report; unseen until the reader was told of it."""

    path: Path
    text: str
    seen: bool


def crash_folder(root: Path) -> Path:
    """Return the folder of the reports in a data directory."""
    return root / "crashes"


def reports(root: Path) -> tuple[Report, ...]:
    """Return the reports there are, newest first."""
    found = []
    for path in sorted(crash_folder(root).glob("report-*.txt"), reverse=True):
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        found.append(Report(path, text, path.name.endswith("-seen.txt")))
    return tuple(found)


def mark_seen(report: Report) -> None:
    """Remember that the reader was told of a report."""
    if not report.seen:
        try:
            report.path.replace(report.path.with_name(f"{report.path.stem}-seen.txt"))
        except OSError:
            return  # told again next time: better than not at all


class CrashKeeper:
    """Writes reports of one run: of exceptions, and of what Python's fault handler left behind.

    The fault handler needs an open file while the program runs; it is empty, and removed, when
    the run ends well. What earlier runs left there is made a report of by collect().
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._written = 0
        self._fault: IO[bytes] | None = None

    @property
    def folder(self) -> Path:
        """Where reports are kept."""
        return crash_folder(self._root)

    def watch(self) -> None:
        """Let the fault handler write to a file of this run. Does nothing where it cannot."""
        import faulthandler

        path = self.folder / f"fault-{os.getpid()}.txt"
        try:
            private_folder(self.folder)
            number = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, FILE_MODE)
        except OSError:
            return
        self._fault = os.fdopen(number, "wb", buffering=0)
        faulthandler.enable(self._fault, all_threads=True)

    def unwatch(self) -> None:
        """End watching: the run ended well."""
        import faulthandler

        if self._fault is None:
            return
        faulthandler.disable()
        self._fault.close()
        self._fault = None
        (self.folder / f"fault-{os.getpid()}.txt").unlink(missing_ok=True)

    def collect(self) -> None:
        """Make reports of faults that ended earlier runs; forget runs that were merely killed."""
        for path in sorted(self.folder.glob("fault-*.txt")):
            number = path.stem.removeprefix("fault-")
            if number == str(os.getpid()) or (number.isdigit() and _runs(int(number))):
                continue
            try:
                text = path.read_text(encoding="utf-8", errors="replace")
                when = datetime.fromtimestamp(path.stat().st_mtime, UTC)
                path.unlink()  # Windows refuses while the run it belongs to goes on
                if text.strip():
                    self._write(f"The program was ended by the system.\n\n{text}", when)
            except OSError:
                continue

    def keep(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> Path | None:
        """Write a report of an exception; None where it is one too many or cannot be written."""
        import traceback

        if self._written >= _MOST_A_RUN:
            return None
        self._written += 1
        text = "".join(traceback.format_exception(kind, error, trace))
        try:
            return self._write(text, datetime.now(UTC))
        except OSError:
            return None

    def _write(self, what: str, when: datetime) -> Path:
        private_folder(self.folder)
        path = self.folder / f"report-{when:%Y%m%dT%H%M%S.%fZ}.txt"
        number = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, FILE_MODE)
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(_heading(when) + "\n" + what.rstrip() + "\n")
            log = last_lines(self._root)
            if log:
                file.write("\nThe last lines of the log:\n" + "\n".join(log) + "\n")
        for old in sorted(self.folder.glob("report-*.txt"), reverse=True)[KEPT:]:
            old.unlink(missing_ok=True)
        return path


def _heading(when: datetime) -> str:
    import platform

    qt = sys.modules.get("PySide6")
    lines = (
        f"Meipi {__version__}",
        f"When: {when:%Y-%m-%d %H:%M:%S} UTC",
        f"System: {platform.platform()}",
        f"Python: {platform.python_version()}" + (", frozen" if hasattr(sys, "frozen") else ""),
        f"Qt: {getattr(qt, '__version__', 'not loaded')}",
        f"Screen: {os.environ.get('QT_QPA_PLATFORM') or os.environ.get('XDG_SESSION_TYPE', '?')}",
    )
    return "\n".join(lines) + "\n"


def _runs(number: int) -> bool:
    """Tell whether a process of that number is there."""
    if sys.platform == "win32":
        return False  # kill(pid, 0) would end it there; an open file cannot be removed anyway
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
