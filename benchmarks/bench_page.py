"""The page alone: first paint, frames while scrolling, changes of setting, memory.

    python benchmarks/bench_page.py [--runs 5] [--sizes 10000 100000 1000000 5000000]

Each size runs in processes of its own, offscreen, on made-up text. First paint counts from the
start of the process and includes reading the file and building the Article. Frames: 10,000 marks
spread over the text (5,000 figures, 4,000 terms, 1,000 notes), readings over every Han character,
wheel steps of three lines and jumps; a frame is all the work the UI thread does for one step until
the screen is painted, as thread CPU time (the wall clock of a shared machine says little) and as
wall time. Prints a Markdown table for docs/benchmarks.md.
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
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "src")]

MARKS = 10_000


def started() -> float:
    """Return when this process started, in seconds of time.time() (Linux)."""
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    return time.time() - (uptime - int(fields[19]) / os.sysconf("SC_CLK_TCK"))


def build_article(path: Path) -> Any:
    """Return the file as an article: a title, headings and paragraphs."""
    from reader_app.core.article import Article, Block, BlockKind, Script, Section
    from reader_app.core.source import Metadata, Source
    from reader_app.core.span import Span

    text = path.read_text(encoding="utf-8").rstrip("\n")
    blocks, heads, at = [], [], 0
    for number, line in enumerate(text.split("\n")):
        kind = BlockKind.PARAGRAPH
        if number < 3:
            kind = (BlockKind.SOURCE, BlockKind.TITLE, BlockKind.BYLINE)[number]
        elif line.startswith("第"):
            kind = BlockKind.HEADING
            heads.append((line, at))
        span = Span(at, at + len(line))
        blocks.append(Block(kind, span, span))
        at = span.end + 1
    ends = [start for _, start in heads[1:]] + [len(text)] * bool(heads)
    sections = [
        Section(title, 1, Span(start, end)) for (title, start), end in zip(heads, ends, strict=True)
    ]
    source = Source(str(path), "0" * 64, "text/plain", "utf-8")
    return Article(source, Metadata(), Script.HANS, text, tuple(blocks), tuple(sections))


def mark(view: Any, article: Any) -> None:
    """Spread the marks over the article."""
    from reader_app.core.figure import Figure, FigureKind
    from reader_app.core.note import (
        AnchorState,
        Colour,
        Note,
        PlacedNote,
        Placement,
        Quote,
        Target,
    )
    from reader_app.core.span import Span
    from reader_app.core.term import Entry, Term, TermSource

    kinds, colours = list(FigureKind), list(Colour)
    entry = Entry("词", "詞", "释义", TermSource.GLOSSARY)
    spans = [
        Span(at, min(at + 5, len(article.text)))
        for at in (n * (len(article.text) - 8) // MARKS for n in range(MARKS))
    ]
    view.set_figures(Figure(span, kinds[n % 9]) for n, span in enumerate(spans[::2]))
    view.set_terms(Term(span, entry) for n, span in enumerate(spans) if n % 10 in (1, 3, 5, 7))
    stamp = "2025-01-20T00:00:00.000000Z"
    view.set_notes(
        PlacedNote(
            Note(
                str(n),
                "a",
                Target("v", span, Quote.of(article.text, span)),
                stamp,
                stamp,
                "一条笔记，写了几个字",
                colour=colours[n % 5],
            ),
            Placement(AnchorState.EXACT, span),
        )
        for n, span in enumerate(spans[9::10])
    )


class Clock:
    """Measures stretches of work of this thread."""

    def __init__(self) -> None:
        self.cpu: list[float] = []
        self.wall: list[float] = []

    def __enter__(self) -> None:
        self._start = time.thread_time(), time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.cpu.append((time.thread_time() - self._start[0]) * 1000)
        self.wall.append((time.perf_counter() - self._start[1]) * 1000)

    def report(self) -> dict[str, float]:
        """Return median, 99th percentile and worst in milliseconds."""
        cpu, wall = sorted(self.cpu), sorted(self.wall)
        last = max(0, int(len(cpu) * 0.99) - 1)
        return {
            "p50": statistics.median(cpu),
            "p99": cpu[last],
            "max": cpu[-1],
            "wall_p99": wall[last],
            "n": float(len(cpu)),
        }


def rss_mb() -> float:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def child(path: Path, *, frames: bool) -> dict[str, Any]:
    """Measure one file in this process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from reader_app.ui.page.view import ArticleView

    app = QApplication([])
    report: dict[str, Any] = {}

    class Timed(ArticleView):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            if "first_paint_ms" not in report:
                report["first_paint_ms"] = (time.time() - started()) * 1000
                report["cpu_ms"] = time.process_time() * 1000

    view = Timed()
    view.resize(1000, 900)
    article = build_article(path)
    view.show_article(article)
    view.show()
    while "first_paint_ms" not in report:
        app.processEvents()
    report["first_mb"] = rss_mb()
    if not frames:
        return report
    report["fill"] = fill(app, view)
    report["built_mb"] = rss_mb()
    mark(view, article)
    report["scroll"] = scroll(app, view)
    text = article.text
    han = ((at, "zhuàng") for at, char in enumerate(text) if "\u4e00" <= char <= "\u9fff")
    readings = tuple(han)
    change = Clock()
    with change:
        view.set_readings(readings)
        view.viewport().repaint()
    report["readings_on"] = change.report()
    report["fill_readings"] = fill(app, view)
    report["scroll_readings"] = scroll(app, view)
    report["change"] = changes(app, view)
    report["all_mb"] = rss_mb()
    return report


def fill(app: Any, view: Any) -> dict[str, float]:
    """Let the rest of the page be built; return how long the loop was held at a time."""
    clock = Clock()
    while not view.is_complete:
        with clock:
            app.processEvents()
    return clock.report() if clock.cpu else {"p50": 0, "p99": 0, "max": 0, "wall_p99": 0, "n": 0}


def scroll(app: Any, view: Any) -> dict[str, dict[str, float]]:
    """Scroll by wheel steps through several places of the text, then jump about."""
    bar = view.verticalScrollBar()
    wheel, jump = Clock(), Clock()
    for place in range(12):
        bar.setValue(bar.maximum() * place // 12)
        app.processEvents()
        for _ in range(60):
            with wheel:
                bar.setValue(bar.value() + 3 * view.setting.line)
                app.processEvents()
    for place in range(120):
        with jump:
            bar.setValue(bar.maximum() * (place * 37 % 120) // 120)
            app.processEvents()
    return {"wheel": wheel.report(), "jump": jump.report()}


def changes(app: Any, view: Any) -> dict[str, float]:
    """Change zoom, theme and width from the middle of the text; return until painted, worst."""
    from reader_app.ui.theme import DARK, PAPER

    worst = {}
    view.scroll_to(len(view.article.text) // 2)
    for name, change in (
        ("zoom", lambda: view.set_zoom(1.2)),
        ("theme", lambda: view.set_theme(DARK if view.theme is PAPER else PAPER)),
        ("resize", lambda: view.resize(620, 900)),
        ("script", lambda: view.set_displayed_text(view.article.text.replace("年", "秊"))),
    ):
        clock = Clock()
        with clock:
            change()
            view.viewport().repaint()
        worst[name] = clock.cpu[0]
        while not view.is_complete:
            app.processEvents()
    return worst


def run(path: Path, *, frames: bool) -> dict[str, Any]:
    """Measure one file in a process of its own."""
    command = [sys.executable, str(Path(__file__)), "--child", str(path)]
    done = subprocess.run(
        command + ["--frames"] * frames, capture_output=True, text=True, check=True
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def main() -> None:
    """Measure the sizes and print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", nargs="*", type=int, default=[10_000, 100_000, 10**6, 5 * 10**6])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--child", type=Path)
    parser.add_argument("--frames", action="store_true")
    options = parser.parse_args()
    if options.child is not None:
        print(json.dumps(child(options.child, frames=options.frames)))
        return
    from texts import article

    print(
        "| characters | first paint, ms / MB | wheel p50 / p99 / worst | jump p50 / p99"
        " | the same with readings | | slice p99 / worst | zoom / theme / resize / script | MB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        for size in options.sizes:
            path = Path(folder) / f"{size}.txt"
            path.write_text(article(size), encoding="utf-8")
            first = [run(path, frames=False) for _ in range(options.runs + 1)][1:]
            full = run(path, frames=True)
            cells = [f"{size:,}"]
            ms = statistics.median(report["first_paint_ms"] for report in first)
            cells.append(f"{ms:.0f} / {full['first_mb']:.0f}")
            for kind in ("scroll", "scroll_readings"):
                wheel, jump = full[kind]["wheel"], full[kind]["jump"]
                cells.append(f"{wheel['p50']:.1f} / {wheel['p99']:.1f} / {wheel['max']:.1f}")
                cells.append(f"{jump['p50']:.1f} / {jump['p99']:.1f}")
            slices = [full["fill"], full["fill_readings"]]
            cells.append(" / ".join(f"{max(s[key] for s in slices):.1f}" for key in ("p99", "max")))
            cells.append(" / ".join(f"{ms:.0f}" for ms in full["change"].values()))
            cells.append(f"{full['all_mb']:.0f}")
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
