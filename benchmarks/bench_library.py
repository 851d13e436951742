"""A large library: start with it, its view, and what the window's thread is held up by.

    python benchmarks/bench_library.py [--articles 10000] [--runs 7] [--covers 3] [--busy]

Starts alternate between a library of one article and one of many (warm cache). Then the library
view is opened in this process, filtered, sorted, grouped, and gone through from top to bottom by
wheel, by dragging the bar and by Page Down. A gap is the time between two turns of the event loop.
Two controls tell
what the machine does by itself: the same loop with nothing to do, before and after, and, for every
gap, how long the thread was ready to run and waited for a core (/proc/thread-self/schedstat; Linux
alone tells). A gap less that wait is ours: work, the interpreter held by a worker, the disk.
--busy begins without an
index of the search, which is then made meanwhile. --home FOLDER keeps the libraries between runs. Prints Markdown for
docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from library_texts import articles

from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

if TYPE_CHECKING:
    from reader_app.ui.library.view import LibraryView

FRAME = 16.0
IDLE = 4.0
"""Seconds of each control."""


def fill(home: Path, count: int, every: int) -> None:
    """Put made-up articles into a library, a picture into one of every so many."""
    pictures = _pictures(60) if every else []
    length = 2000 if count <= 20_000 else 300
    with Library.open(DataPaths(home)) as library:
        library.database.execute("PRAGMA synchronous = OFF")
        for number, article in enumerate(articles(count, length)):
            if every and number % every == 0:
                article = replace(article, images={"1.jpg": pictures[number % 60]})  # noqa: PLW2901
            article_id = library.articles.store_article(article, article.text.encode())
        library.reading.mark_opened(article_id)


def _pictures(count: int) -> list[bytes]:
    """Return JPEG files of 1200 by 800 pixels."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

    made = []
    for number in range(count):
        image = QImage(1200, 800, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        blend = QLinearGradient(0, 0, 1200, 800)
        blend.setColorAt(0, QColor.fromHsv(number * 6, 120, 220))
        blend.setColorAt(1, QColor.fromHsv(number * 6, 200, 90))
        painter.fillRect(image.rect(), blend)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "JPEG")
        made.append(buffer.data().data())
    return made


def launch(home: Path) -> float:
    """Start the program; return the milliseconds to its first painted page."""
    result = subprocess.run(
        [sys.executable, "-m", "reader_app", "--startup-report"],
        env={**os.environ, "MEIPI_HOME": str(home), "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(json.loads(result.stdout)["first_paint_ms"])


@dataclass(slots=True)
class Turns:
    """What was measured between turns of the event loop, in ms."""

    took: float = 0.0
    clock: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    garbage: float = 0.0

    @property
    def own(self) -> list[float]:
        """Gaps less the time waited for a core."""
        return [max(0.0, gap - wait) for gap, wait in zip(self.clock, self.waited, strict=True)]


class Watch:
    """Turns of the event loop while something is done; use from its thread alone."""

    def __init__(self) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)
        self._loop = QEventLoop()
        self._turns = Turns()
        self._step: Callable[[], object] = _nothing
        self._over: Callable[[], bool] = bool
        self._begin: Callable[[], object] | None = None
        self._last = (0.0, 0.0, 0.0)
        self._garbage = 0.0
        stat = Path("/proc/thread-self/schedstat")
        self._stat = stat.open("rb", buffering=0) if stat.exists() else None
        gc.callbacks.append(self._collected)

    def _collected(self, phase: str, _about: object) -> None:
        if phase == "start":
            self._garbage = time.perf_counter()
        else:
            took = (time.perf_counter() - self._garbage) * 1000
            self._turns.garbage = max(self._turns.garbage, took)

    def _waited(self) -> float:
        """Return the seconds this thread was ready and waited for a core since it began."""
        if self._stat is None:
            return 0.0
        self._stat.seek(0)
        return int(self._stat.read().split()[1]) / 1e9

    def _turn(self) -> None:
        now = time.perf_counter(), time.thread_time(), self._waited()
        if self._last[0]:
            turns, past = self._turns, self._last
            for kept, at in ((turns.clock, 0), (turns.cpu, 1), (turns.waited, 2)):
                kept.append((now[at] - past[at]) * 1000)
        self._last = now
        begin, self._begin = self._begin, None
        if begin is not None:
            begin()
        elif self._over():
            self._loop.quit()
        else:
            self._step()

    def during(
        self, begin: Callable[[], object], over: Callable[[], bool], step: Callable[[], object]
    ) -> Turns:
        """Begin something and take a step at every turn until it is over."""
        self._turns, self._last = Turns(), (0.0, 0.0, 0.0)
        self._step, self._over, self._begin = step, over, begin
        started = time.perf_counter()
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        self._turns.took = (time.perf_counter() - started) * 1000
        return self._turns


def view(home: Path, *, busy: bool) -> list[str]:
    """Open the library view on a library and measure what the reader does in it."""
    os.environ["MEIPI_HOME"] = str(home)
    if busy:
        for file in home.glob("search.db*"):
            file.unlink()
    from reader_app.app import start
    from reader_app.ui.library.view import LibraryView

    application = start([])
    window = application.window
    window.resize(1440, 900)
    watch = Watch()
    watch.during(_nothing, lambda: bool(application.state()["ready"]), _nothing)
    watch.during(_nothing, Timer(3), _nothing)  # what is built after the first page
    rows: list[tuple[str, Turns]] = [("nothing, the loop alone", _idle(watch))]

    def begun() -> bool:
        room = window.room
        return isinstance(room, LibraryView) and room.model.rowCount() > 0

    def shown() -> bool:
        return begun() and not window.room.foot.isHidden()

    command = window.commands["file.library"]
    rows.append(("open, until the first lines", watch.during(command.trigger, begun, _nothing)))
    rows.append(("all lines", watch.during(_nothing, shown, _nothing)))
    room = window.room
    assert isinstance(room, LibraryView)
    rows += _wishes(watch, room)
    rows += _scrolls(watch, room)
    rows.append(("nothing, the loop alone", _idle(watch)))
    window.close()
    return _table(rows)


def _idle(watch: Watch) -> Turns:
    return watch.during(_nothing, Timer(IDLE), _nothing)


class Timer:
    """True once so many seconds have passed since the first question."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = 0.0

    def __call__(self) -> bool:
        now = time.perf_counter()
        self._end = self._end or now + self._seconds
        return now > self._end


def _wishes(watch: Watch, room: LibraryView) -> list[tuple[str, Turns]]:
    from PySide6.QtCore import Qt

    total, first = len(room.model.lines), room.model.lines[0]
    rows = []
    for name, begin, over in (
        ("filter by a word", lambda: room.filter.setText("中国"), lambda: _lines(room) < total),
        ("and back", lambda: room.filter.setText(""), lambda: _lines(room) == total),
        (
            "sort by length",
            lambda: room.table.sortByColumn(3, Qt.SortOrder.DescendingOrder),
            lambda: room.model.lines[0] != first,
        ),
        ("group by month", lambda: room.group.choose(2), lambda: _lines(room) > total),
        ("and back", lambda: room.group.choose(0), lambda: _lines(room) == total),
    ):
        rows.append((name, watch.during(begin, over, _nothing)))
        watch.during(_nothing, Timer(0.3), _nothing)
    return rows


def _lines(room: LibraryView) -> int:
    return len(room.model.lines)


def _scrolls(watch: Watch, room: LibraryView) -> list[tuple[str, Turns]]:
    bar = room.table.verticalScrollBar()
    large = len(room.model.lines) > 20_000
    rows = []
    for name, step in (
        ("by wheel", Wheel(room, 16 if large else 4)),
        ("by dragging the bar", Drag(room, 8000 if large else 1500)),
        ("by Page Down", PageDown(room)),
    ):
        room.choose_rows([0])
        bar.setValue(0)
        watch.during(_nothing, Timer(0.3), _nothing)
        until = Timer(12)
        turns = watch.during(_nothing, lambda until=until: until() or _at_end(room), step)
        far = "" if _at_end(room) else f" ({bar.value() / bar.maximum():.0%} of the way in 12 s)"
        rows.append((f"scroll {name}{far}, {len(turns.clock):,} turns", turns))
    return rows


def _at_end(room: LibraryView) -> bool:
    bar = room.table.verticalScrollBar()
    return bar.value() >= bar.maximum() and room.model.rowCount() == len(room.model.lines)


class Wheel:
    """Turns the wheel by so many notches at once, as a flick does."""

    def __init__(self, room: LibraryView, notches: int) -> None:
        self._room = room
        self._notches = notches

    def __call__(self) -> None:
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent
        from PySide6.QtWidgets import QApplication

        viewport = self._room.table.viewport()
        middle = QPointF(viewport.rect().center())
        event = QWheelEvent(
            middle,
            viewport.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120 * self._notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)


class Drag:
    """Moves the bar's handle on by so many parts of the way: every frame shows other lines."""

    def __init__(self, room: LibraryView, parts: int) -> None:
        self._bar = room.table.verticalScrollBar()
        self._parts = parts

    def __call__(self) -> None:
        self._bar.setSliderDown(True)
        self._bar.setSliderPosition(
            self._bar.value() + max(1, round(self._bar.maximum() / self._parts))
        )
        self._bar.setSliderDown(False)


class PageDown:
    """Presses Page Down in the table."""

    def __init__(self, room: LibraryView) -> None:
        self._table = room.table

    def __call__(self) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self._table, event)


def _table(rows: list[tuple[str, Turns]]) -> list[str]:
    head = (
        "| in the library view | ms | gap by the clock, p99 / longest | over 16 | less waiting for "
        "a core, p99 / longest | over 16 | CPU a turn, p50 / p99 / longest | garbage |"
    )
    lines = [
        head,
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, turns in rows:
        parts = [name, f"{turns.took:.0f}"]
        for gaps in (turns.clock or [0.0], turns.own or [0.0]):
            parts += [f"{_p99(gaps):.1f} / {max(gaps):.1f}", str(sum(g > FRAME for g in gaps))]
        cpu = turns.cpu or [0.0]
        parts.append(f"{statistics.median(cpu):.1f} / {_p99(cpu):.1f} / {max(cpu):.1f}")
        lines.append(f"| {' | '.join([*parts, f'{turns.garbage:.1f}'])} |")
    return lines


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98] if len(values) > 1 else values[0]


def _nothing() -> None:
    """Do nothing."""


def launches(homes: dict[int, Path], runs: int) -> list[str]:
    """Start with each library in turn."""
    times: dict[int, list[float]] = {count: [] for count in homes}
    for run in range(runs + 1):
        for count, home in homes.items():
            took = launch(home)
            if run:
                times[count].append(took)
    lines = ["| articles in the library | first painted page, ms: median (least to most) |"]
    lines.append("| --- | --- |")
    for count, all_ in times.items():
        lines.append(
            f"| {count:,} | {statistics.median(all_):.0f} ({min(all_):.0f} to {max(all_):.0f}) |"
        )
    return lines


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--covers", type=int, default=3)
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = {
            count: (options.home or Path(folder)) / str(count) for count in (1, options.articles)
        }
        for count, home in homes.items():
            if not home.exists():
                fill(home, count, options.covers)
        if options.runs:
            print(*launches(homes, options.runs), "", sep="\n", flush=True)
        print(*view(homes[options.articles], busy=options.busy), sep="\n")


if __name__ == "__main__":
    main()
