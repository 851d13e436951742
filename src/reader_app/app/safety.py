"""What happens when something of ours is wrong: it is logged, reported, and the reader told."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from reader_app.app.crashes import CrashKeeper
from reader_app.app.logbook import start_log, stop_log

_log = logging.getLogger("reader_app.app.safety")


class Safety:
    """Catches what nobody else does, from start() to stop(), for one data directory.

    An exception in a slot does not end the program: notes and drafts are saved as they are
    typed, so going on is safer than leaving. tell is called with the report's path (None: none
    could be written) on the thread of the exception, at most once in five seconds.
    """

    def __init__(self, root: Path, tell: Callable[[Path | None], None] | None = None) -> None:
        self.tell = tell
        self.keeper = CrashKeeper(root)
        self._root = root
        self._told_at = 0.0

    def start(self) -> None:
        """Begin: hooks, fault handler, log."""
        self._log = start_log(self._root)
        self.keeper.watch()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def stop(self) -> None:
        """End: everything as it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        self.keeper.unwatch()
        stop_log(self._log)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        import time

        if sys.stderr is not None:  # a windowed program on Windows has none
            sys.__excepthook__(kind, error, trace)
        _log.error("unexpected %s", kind.__name__, exc_info=(kind, error, trace))
        report = self.keeper.keep(kind, error, trace)
        now = time.monotonic()
        if self.tell is not None and now - self._told_at > 5:
            self._told_at = now
            self.tell(report)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        """Log what Python could not raise (in a finaliser, say); no report: nothing was lost."""
        _log.warning("%s in %r", unraisable.err_msg or "unraisable", unraisable.object)
        sys.__unraisablehook__(unraisable)
