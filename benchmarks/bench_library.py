"""A large library: start with it, its view, and what the window's thread is held up by.

    python benchmarks/bench_library.py [--articles 10000] [--runs 7]

Starts alternate between a library of one article and one of many (warm cache). Then the library
view is opened in this process, filtered, sorted, and scrolled from top to bottom; a gap is the
time between two turns of the event loop. Prints Markdown for docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from library_texts import articles

from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths


def fill(home: Path, count: int) -> None:
    """Put made-up articles into a library; the last one is the one read last."""
    with Library.open(DataPaths(home)) as library:
        library.database.execute("PRAGMA synchronous = OFF")
        for article in articles(count, 2000):
            article_id = library.articles.store_article(article, article.text.encode())
        library.reading.mark_opened(article_id)


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


class Gaps:
    """Turns of the event loop while something is done."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest = 0.0
        self.all: list[float] = []
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    def _turn(self) -> None:
        now = time.perf_counter()
        if self._last:
            self.all.append((now - self._last) * 1000)
        self._last = now

    def watch(self, begin: Callable[[], object], until: Callable[[], bool]) -> tuple[float, float]:
        """Return how long it took until something was true, and the longest gap, in ms."""
        from PySide6.QtCore import QCoreApplication

        self.all, self._last = [], 0.0
        self._timer.start()
        QCoreApplication.processEvents()
        started = time.perf_counter()
        begin()
        while not until():
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        self._timer.stop()
        return (time.perf_counter() - started) * 1000, max(self.all, default=0.0)


def view(home: Path) -> list[str]:
    """Open the library view on a library and measure what the reader does in it."""
    os.environ["MEIPI_HOME"] = str(home)
    from reader_app.app import start
    from reader_app.ui.library.view import LibraryView

    application = start([])
    window = application.window
    window.resize(1440, 900)
    gaps = Gaps()
    gaps.watch(_nothing, lambda: bool(application.state()["ready"]))
    opened = gaps.watch(
        window.commands["file.library"].trigger,
        lambda: isinstance(window.room, LibraryView) and window.room.model.rowCount() > 0,
    )
    room = window.room
    assert isinstance(room, LibraryView)
    total = len(room.model.lines)
    rows = [("open", opened)]
    rows.append(
        (
            "filter by a word",
            gaps.watch(lambda: room.filter.setText("中国"), lambda: len(room.model.lines) < total),
        )
    )
    rows.append(
        (
            "and back",
            gaps.watch(lambda: room.filter.setText(""), lambda: len(room.model.lines) == total),
        )
    )
    first = room.model.lines[0]
    rows.append(
        (
            "sort by length",
            gaps.watch(
                lambda: room.table.sortByColumn(3, _descending()),
                lambda: room.model.lines[0] != first,
            ),
        )
    )
    lines = len(room.model.lines)
    rows.append(
        (
            "group by month",
            gaps.watch(lambda: room.group.choose(2), lambda: len(room.model.lines) != lines),
        )
    )
    bar = room.table.verticalScrollBar()

    frames_cpu: list[float] = []

    def scroll() -> bool:
        started = time.thread_time()
        bar.setValue(bar.value() + 300)
        room.table.viewport().repaint()
        frames_cpu.append((time.thread_time() - started) * 1000)
        return bar.value() >= bar.maximum() and room.model.rowCount() == len(room.model.lines)

    rows.append(("scroll from top to bottom", gaps.watch(_nothing, scroll)))
    p99 = statistics.quantiles(gaps.all, n=100)[98]
    window.close()
    table = ["| in the library view | ms | longest gap, ms |", "| --- | --- | --- |"]
    table += [f"| {name} | {took:.0f} | {gap:.1f} |" for name, (took, gap) in rows]
    cpu = statistics.quantiles(frames_cpu, n=100)[98]
    told = (
        f"Scrolling: {len(frames_cpu)} frames, 99% of the gaps below {p99:.1f} ms by the clock; a "
        f"frame takes {statistics.median(frames_cpu):.1f} ms of CPU time, 99% below {cpu:.1f}, the "
        f"longest {max(frames_cpu):.1f}."
    )
    return [*table, "", told]


def _descending() -> object:
    from PySide6.QtCore import Qt

    return Qt.SortOrder.DescendingOrder


def _nothing() -> None:
    """Begin nothing."""


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        homes = {count: Path(folder) / str(count) for count in (1, options.articles)}
        for count, home in homes.items():
            fill(home, count)
        times: dict[int, list[float]] = {count: [] for count in homes}
        for run in range(options.runs + 1):
            for count, home in homes.items():
                took = launch(home)
                if run:
                    times[count].append(took)
        print("| articles in the library | first painted page, ms: median (least–most) |")
        print("| --- | --- |")
        for count, took_all in times.items():
            print(
                f"| {count:,} | {statistics.median(took_all):.0f} "
                f"({min(took_all):.0f}–{max(took_all):.0f}) |",
                flush=True,
            )
        print()
        for line in view(homes[options.articles]):
            print(line)


if __name__ == "__main__":
    main()
