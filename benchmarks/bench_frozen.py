"""Starts the frozen program and the checkout in turn: python benchmarks/bench_frozen.py [RUNS]

Build dist/meipi first (sh packaging/build.sh frozen). The checkout runs on the Python that runs
this script, so use .venv-build/bin/python: the very files that were frozen. Prints a table.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FROZEN = ROOT / "dist" / "meipi" / "meipi"


def start(command: list[str], home: str) -> tuple[float, float]:
    """Return first paint in ms and memory in MB of one start on the library in home."""
    ended = subprocess.run(
        [*command, "--startup-report"],
        env={
            **os.environ,
            "MEIPI_HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT / "src"),
        },
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(ended.stdout)
    return float(report["first_paint_ms"]), float(report["rss_mb"])


def main(runs: int) -> None:
    """Measure and print."""
    ways = {"checkout": [sys.executable, "-m", "reader_app"], "frozen": [str(FROZEN)]}
    measured: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    with tempfile.TemporaryDirectory() as home:
        for command in ways.values():  # imports the sample, warms the disk's cache
            start(command, home)
        for _ in range(runs):  # in turn: what else the machine does falls on both
            for name, command in ways.items():
                measured[name].append(start(command, home))
    print("| start | first paint ms, median (least) | MB |")
    print("| --- | --- | --- |")
    for name, found in measured.items():
        times = [time for time, _ in found]
        memory = statistics.median(size for _, size in found)
        print(f"| {name} | {statistics.median(times):.0f} ({min(times):.0f}) | {memory:.0f} |")
    medians = [statistics.median(t for t, _ in measured[name]) for name in ways]
    least = [min(t for t, _ in measured[name]) for name in ways]
    print(f"\nfrozen / checkout: {medians[1] / medians[0]:.2f} (least: {least[1] / least[0]:.2f})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
