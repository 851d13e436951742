"""Launch: from process start to the first painted page, and memory then.

    python benchmarks/bench_launch.py [--runs 7] [FILE ...]

Without files: made-up plain texts of 10k, 100k, 1M and 5M characters, each opened for the first
time (fresh data directory) and again from the library. Warm cache: the first run is thrown away.
Prints a Markdown table for docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from texts import article

ROOT = Path(__file__).resolve().parents[1]


def launch(home: Path, *arguments: str) -> dict[str, float]:
    """Start the program once; return its own report."""
    environ = {**os.environ, "MEIPI_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    result = subprocess.run(
        [sys.executable, "-m", "reader_app", "--startup-report", *arguments],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    report: dict[str, float] = json.loads(result.stdout)
    return report


def measure(path: Path, runs: int) -> dict[str, tuple[float, float]]:
    """Return (median ms, median MB) of first openings and of openings from the library."""
    first, again = [], []
    for run in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            fresh = launch(home, str(path))
            stored = launch(home)
            if run:
                first.append(fresh)
                again.append(stored)
    return {
        name: (
            statistics.median(report["first_paint_ms"] for report in reports),
            statistics.median(report["rss_mb"] for report in reports),
        )
        for name, reports in (("first", first), ("again", again))
    }


def main() -> None:
    """Measure what the arguments name and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    print("| text | first opening, ms / MB | from the library, ms / MB |")
    print("| --- | --- | --- |")
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
            print(f"| {path.stem} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
