"""Launch: from process start to the first painted page, and memory then.

    python benchmarks/bench_launch.py [--runs 7] [FILE ...]

Without files: made-up plain texts of 10k, 100k, 1M and 5M characters, each opened for the first
time (fresh data directory) and again from the library, in turn with a bare QTextBrowser on the
same text (bare_reader.py). Warm cache, compiled sources: the first run is thrown away. Prints a
Markdown table for docs/benchmarks.md, with the ratio to the bare browser.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent)]

from texts import article

from reader_app.services.bringing_in import bring_in
from reader_app.storage.paths import DataPaths


def launch(home: Path, *command: str) -> dict[str, float]:
    """Start a program once; return its own report."""
    environ = {**os.environ, "MEIPI_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    result = subprocess.run(
        [sys.executable, *command], env=environ, capture_output=True, text=True, check=True
    )
    report: dict[str, float] = json.loads(result.stdout)
    return report


def ignore(_done: float, _name: str) -> None:
    """Take no interest in progress."""


def measure(path: Path, runs: int) -> dict[str, tuple[float, float]]:
    """Return (median ms, median MB): the bare browser, first openings, openings from the library."""
    reports: dict[str, list[dict[str, float]]] = {"bare": [], "first": [], "again": []}
    meipi = ("-m", "reader_app", "--startup-report")
    for run in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            found = {
                "bare": launch(home, str(ROOT / "benchmarks" / "bare_reader.py"), str(path)),
                "first": launch(home, *meipi, str(path)),
            }
            # the report ends the program before the whole of a new article is in the library
            bring_in(DataPaths(home), [str(path)], ignore)
            found["again"] = launch(home, *meipi)
            if run:
                for name, report in found.items():
                    reports[name].append(report)
    return {
        name: (
            statistics.median(report["first_paint_ms"] for report in some),
            statistics.median(report["rss_mb"] for report in some),
        )
        for name, some in reports.items()
    }


def main() -> None:
    """Measure what the arguments name and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    compileall.compile_dir(ROOT / "src", quiet=1)
    print("| text | bare, ms / MB | first opening, ms / MB | from the library, ms / MB | ratios |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        paths = list(options.files)
        if not paths:
            for count in (10_000, 100_000, 1_000_000, 5_000_000):
                path = Path(folder) / f"{count:,} characters.txt"
                path.write_text(article(count), encoding="utf-8")
                paths.append(path)
        for path in paths:
            figures = measure(path, options.runs)
            cells = [f"{ms:.0f} / {mb:.0f}" for ms, mb in figures.values()]
            bare = figures["bare"][0]
            ratios = [f"{figures[name][0] / bare:.2f}" for name in ("first", "again")]
            cells.append(", ".join(ratios))
            print(f"| {path.stem} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
