"""The whole window at work: what one act of the reader costs the UI thread.

    PYTHONPATH=src python benchmarks/bench_window.py [--sizes 10000 100000 1000000]

Each size runs in a process of its own, offscreen, on made-up text in a library of its own, with
its figures and terms found and 200 notes made. An act is all the work of the UI thread from the
event until the window is painted and no event is left, as thread CPU time; typing is the median
and the worst of 60 keys, drafts saved meanwhile; the rest is the worst of five. Prints a Markdown
table for docs/benchmarks.md.
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
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "src")]

NOTES = 200
PATIENCE = 240.0
"""Seconds the analysis of an article may take."""


class Bench:
    """One program, and how long its UI thread works for what is done to it."""

    def __init__(self, path: Path) -> None:
        from reader_app.app import start

        self.program = start([str(path)])
        self.window, self.view = self.program.window, self.program.view
        end = time.monotonic() + PATIENCE
        while not self.program.state()["ready"] or not self.view.is_complete:
            self.events()
            if time.monotonic() > end:
                raise TimeoutError("the article was not analysed in time")

    def events(self) -> None:
        """Let everything be done that waits to be done."""
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        QApplication.sendPostedEvents()

    def cost(self, act: Callable[[], Any]) -> float:
        """Return the milliseconds of the UI thread for an act, painting included."""
        self.events()
        start = time.thread_time()
        act()
        self.events()
        return (time.thread_time() - start) * 1000

    def wait(self) -> None:
        """Let the background finish."""
        end = time.monotonic() + PATIENCE
        while self.program.tasks.pending and time.monotonic() < end:
            self.events()
        for _ in range(50):
            self.events()
            time.sleep(0.01)

    def worst(self, *acts: Callable[[], Any]) -> float:
        """Return the worst cost of acts, each done with nothing else going on."""
        found = []
        for act in acts:
            found.append(self.cost(act))
            self.wait()
        return max(found)


def child(path: Path) -> dict[str, float]:
    """Measure one article in this process."""
    from dataclasses import replace

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from reader_app.core.note import Colour
    from reader_app.core.span import Span

    bench = Bench(path)
    program, view, window = bench.program, bench.view, bench.window
    length = program.article.body_end
    for number in range(NOTES):
        at = length * number // NOTES
        program.parts.notes.highlight(Span(at, min(at + 6, length)), list(Colour)[number % 5])
    bench.wait()
    report: dict[str, float] = {"figures": len(program.session.figures)}
    view.scroll_to(length // 2)
    report["highlight"] = bench.worst(
        *(
            lambda at=at: program.parts.notes.highlight(Span(at, at + 4))
            for at in range(length // 2 + 40, length // 2 + 90, 10)
        )
    )
    program.parts.notes.edit(program.session.notes[0].note.id)
    body = window.build_panels().note_editor.body
    keys = []
    for _ in range(60):
        keys.append(bench.cost(lambda: QTest.keyClick(body, Qt.Key.Key_A)))
        time.sleep(0.02)  # a fast typist; the timer that saves drafts runs meanwhile
    report["key"], report["key_worst"] = statistics.median(keys), max(keys)
    program.parts.notes.finish()
    appearance = program.appearance
    for name, values in (
        ("theme", ("dark", "sepia", "contrast", "light", "paper")),
        ("script", ("hant", "hans", "hant", "hans", "system")),
        ("measure", (28, 30, 36, 38, 34)),
    ):
        report[name] = bench.worst(
            *(
                lambda name=name, value=value: appearance.change(
                    replace(appearance.settings, **{name: value})
                )
                for value in values
            )
        )
    report["resize"] = bench.worst(
        *(lambda w=w: window.resize(w, 900) for w in (1300, 1200, 1100, 1280, 1440))
    )
    report["section"] = bench.worst(*[window.commands["go.next_section"].trigger] * 5)
    report["palette"] = bench.worst(window.commands["help.palette"].trigger)
    window.close()
    return report


def main() -> None:
    """Measure the sizes and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--child", type=Path)
    options = parser.parse_args()
    if options.child is not None:
        print(json.dumps(child(options.child)))
        return
    from texts import article

    print(
        "| characters (figures) | key in a note, median / worst | highlight | theme | script"
        " | measure | resize | next section | palette, first |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{size}.txt"
            path.write_text(article(size), encoding="utf-8")
            environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MEIPI_HOME": f"{folder}/home"}
            done = subprocess.run(
                [sys.executable, str(Path(__file__)), "--child", str(path)],
                capture_output=True,
                text=True,
                check=True,
                env=environ,
            )
            report = json.loads(done.stdout.splitlines()[-1])
            cells = [f"{size:,} ({report['figures']:,.0f})"]
            cells.append(f"{report['key']:.1f} / {report['key_worst']:.1f}")
            cells += [
                f"{report[name]:.0f}"
                for name in (
                    "highlight",
                    "theme",
                    "script",
                    "measure",
                    "resize",
                    "section",
                    "palette",
                )
            ]
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
