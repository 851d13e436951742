"""Marks: from the painted first page to the page painted with its figures marked.

    python benchmarks/bench_marks.py [--runs 7] [--platform offscreen] [FILE ...]

Without files: the sample article on a fresh library, then made-up texts of 10k, 100k and 1M
characters. Each file is opened for the first time (fresh data directory) and again from the
library. Text is the time from the start of the process until the article's first page is painted;
marks is the time from then on. The text of a web page or a Markdown file that is new is read after
the window is there, so it has an empty page before. Warm cache, compiled sources; the first run
is thrown away. Prints a Markdown table for docs/benchmarks.md.
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

sys.path.insert(0, str(Path(__file__).parent))

from texts import article

ROOT = Path(__file__).resolve().parents[1]
Report = dict[str, float]


def start(home: Path, platform: str, *files: str) -> Report:
    """Start the program once; return its own report."""
    environ = {**os.environ, "MEIPI_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    environ["QT_QPA_PLATFORM"] = platform
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    result = subprocess.run(
        [sys.executable, "-m", "reader_app", "--startup-report", *files],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    report: Report = json.loads(result.stdout)
    return report


def measure(path: Path | None, runs: int, platform: str) -> dict[str, list[Report]]:
    """Return the reports of first openings and of openings from the library."""
    reports: dict[str, list[Report]] = {"first": [], "again": []}
    files = () if path is None else (str(path),)
    for run in range(runs + 1):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            found = {"first": start(home, platform, *files), "again": start(home, platform)}
            if run:
                for name, report in found.items():
                    reports[name].append(report)
    return reports


def main() -> None:
    """Measure what the arguments name and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--platform", default="offscreen")
    options = parser.parse_args()
    compileall.compile_dir(ROOT / "src", quiet=1)
    print("| text | opened | text, ms | marks, median ms | worst ms |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        paths: list[Path | None] = [*options.files]
        if not paths:
            paths = [None]
            for count in (10_000, 100_000, 1_000_000):
                path = Path(folder) / f"{count:,} characters.txt"
                path.write_text(article(count), encoding="utf-8")
                paths.append(path)
        for one in paths:
            for name, reports in measure(one, options.runs, options.platform).items():
                text = statistics.median(report["text_ms"] for report in reports)
                marks = [report["marks_ms"] for report in reports]
                title = "the sample article" if one is None else one.name
                opened = "the first time" if name == "first" else "from the library"
                middle = statistics.median(marks)
                print(f"| {title} | {opened} | {text:.0f} | {middle:.0f} | {max(marks):.0f} |")


if __name__ == "__main__":
    main()
