"""How fast figures are found, on one core, and how fast the figures ledger answers.

    PYTHONPATH=src python benchmarks/bench_figures.py [--shared ../shared] [--articles 10000]

Prints the tables of docs/benchmarks.md. Processor time, the best of three runs; "reports" are the
government reports of the shared corpora, one after another and again from the first as far as the
length asks; "made up" is texts.py, with a figure every nine characters or so. "First page" is a new
process that imports the analysis and looks at 3,000 characters. Without the shared folder its rows
are left out.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from texts import article

from reader_app.analysis.figures import find_in_text
from reader_app.core.figure import FigureKind
from reader_app.core.ledger import LedgerFigure
from reader_app.core.span import Span
from reader_app.storage.ledger import SqliteLedger

LENGTHS = (10_000, 100_000, 1_000_000, 5_000_000)
RUNS = ("1", "一", "百", "万", "1,", "1.", "1-", "12万", "3、", "三、")
FIRST = """
import sys, time
import reader_app.core.article, reader_app.core.figure, reader_app.services.analysis
text = sys.stdin.read()
start = time.process_time()
from reader_app.analysis.figures.find import find_in_text
imported = time.process_time()
find_in_text(text)
found = time.process_time()
find_in_text(text)
again = time.process_time()
print(*((b - a) * 1000 for a, b in ((start, imported), (imported, found), (found, again))))
"""


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    kinds = [("made up", article(10_000))]
    if options.shared.is_dir():
        folders = ("corpora/gov2026", "corpora/gwr_national")
        paths = [path for name in folders for path in sorted((options.shared / name).glob("*.txt"))]
        reports = "".join(path.read_text("utf-8") for path in paths)
        seed = (options.shared / "gold/liaocheng/clean.txt").read_text("utf-8")
        kinds = [("reports", reports), ("newspaper, traditional", seed), *kinds]
    lengths(kinds)
    first_page(kinds)
    runs()
    ledger(options.articles)


def lengths(kinds: list[tuple[str, str]]) -> None:
    """Print the speed by length."""
    print("| text | characters | figures | ms | million characters/s |")
    print("| --- | --- | --- | --- | --- |")
    for name, sample in kinds:
        for length in LENGTHS:
            text = (sample * (length // len(sample) + 1))[:length]
            found = len(find_in_text(text))
            spent = best(lambda text=text: find_in_text(text))
            print(
                f"| {name} | {length:,} | {found:,} | {spent * 1000:.1f} "
                f"| {length / spent / 1e6:.2f} |"
            )


def first_page(kinds: list[tuple[str, str]]) -> None:
    """Print what the first page of a process costs, and every later one."""
    print("\n| text | import ms | first page ms | a later page ms |")
    print("| --- | --- | --- | --- |")
    for name, sample in kinds:
        command = [sys.executable, "-c", FIRST]
        tries = []
        for _ in range(4):
            done = subprocess.run(
                command, input=sample[:3000], capture_output=True, text=True, check=True
            )
            tries.append([float(part) for part in done.stdout.split()])
        imported, found, again = min(tries, key=sum)
        print(f"| {name} | {imported:.1f} | {found:.1f} | {again:.1f} |")


def runs() -> None:
    """Print how long runs and repetitions of 100,000 and 200,000 characters take: linear is 2."""
    print("\n| repeated | 100,000 ms | 200,000 ms | times |")
    print("| --- | --- | --- | --- |")
    for unit in RUNS:
        count = 100_000 // len(unit)
        once = best(lambda text=unit * count: find_in_text(text))
        twice = best(lambda text=unit * (2 * count): find_in_text(text))
        print(f"| {unit} | {once * 1000:.0f} | {twice * 1000:.0f} | {twice / once:.1f} |")


def ledger(articles: int) -> None:
    """Print what a ledger of made-up figures, 150 an article, costs to fill and to ask."""
    draw = random.Random(1)
    common = [f"常见指标{number}" for number in range(2000)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.db"
        book = SqliteLedger(path)
        start = time.process_time()
        for number in range(articles):
            figures = []
            for at in range(150):
                own = draw.random() < 0.7
                key = f"第{number}篇的事项{at}" if own else draw.choice(common)
                month = 24000 + draw.randrange(300)
                figures.append(
                    LedgerFigure(
                        Span(at * 20, at * 20 + 5), "12万亩", key, key, FigureKind.MEASURE, "亩",
                        120000.0, month=month,
                    )
                )  # fmt: skip
            book.put(f"a{number}", "1", figures)
        filled = time.process_time() - start
        everyday = best(book.subjects)
        asked = best(lambda: book.subjects(("指标199",)))
        single = best(lambda: book.subjects(("事项149",), least=1))
        (first, *_) = book.subjects()
        entries = best(lambda: book.entries(first.id))
        size = path.stat().st_size / 1e6
        book.close()
    print(f"\n| ledger of {articles:,} articles, {articles * 150:,} figures | |")
    print("| --- | --- |")
    print(f"| filled, ms an article | {filled / articles * 1000:.2f} |")
    print(f"| file, MB | {size:.0f} |")
    print(f"| subjects of several articles, ms | {everyday * 1000:.1f} |")
    print(f"| the same, filtered by words, ms | {asked * 1000:.1f} |")
    print(f"| every subject, filtered by words, ms | {single * 1000:.1f} |")
    print(f"| one subject ({first.articles} articles), ms | {entries * 1000:.1f} |")


def best(run: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of several runs, in seconds of processor time."""
    shortest = float("inf")
    for _ in range(times):
        start = time.process_time()
        run()
        shortest = min(shortest, time.process_time() - start)
    return shortest


if __name__ == "__main__":
    main()
