"""Search over a library: building the index, and what queries cost.

    python benchmarks/bench_search.py [--articles 10000] [--characters 2000] [--engines ...]

Beside our index stand FTS5's own tokenizers, jieba's words and a plain scan, over the same made-up
texts in the same run. Queries are substrings of the texts drawn at random, and the most frequent
word. "found" is the share of articles a plain scan finds. Prints Markdown for docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent)]

from library_texts import articles

from reader_app.core.article import Article
from reader_app.core.folding import fold
from reader_app.core.search import IndexText, TextKind
from reader_app.services.search.searching import Searcher
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from reader_app.storage.search_index import SqliteSearchIndex

Finder = Callable[[str], int]
LENGTHS = (1, 2, 4, 12)
ENGINES = ("bigrams", "trigram", "unicode61", "jieba", "scan")


@dataclass(frozen=True)
class Took:
    """How long a call took by the clock and of this process's CPU time, in ms."""

    clock: float
    cpu: float


def measure(function: Callable[[], object]) -> Took:
    """Return how long one call takes."""
    clock, cpu = time.perf_counter(), time.process_time()
    function()
    return Took((time.perf_counter() - clock) * 1000, (time.process_time() - cpu) * 1000)


def cell(times: Sequence[Took]) -> str:
    """Return median / p95 by the clock, and the p95 of CPU time (other work left out)."""
    clock = [took.clock for took in times]
    return f"{statistics.median(clock):.2f} / {p95(clock):.2f} ({p95([t.cpu for t in times]):.2f})"


def bigrams(folder: Path, texts: Sequence[str]) -> tuple[Finder, Path]:
    """Build our own index."""
    path = folder / "bigrams.db"
    index = SqliteSearchIndex(path)
    for first in range(0, len(texts), 150):
        index.put(
            TextKind.ARTICLE,
            [
                IndexText(str(first + place), "", "", text)
                for place, text in enumerate(texts[first : first + 150])
            ],
        )
    return lambda words: len(index.holding(TextKind.ARTICLE, words)), path


def fts5(
    folder: Path, texts: Iterable[str], tokenizer: str, *, separate: Callable[[str], str] = fold
) -> tuple[Finder, Path]:
    """Build an FTS5 table with one of its own tokenizers, over folded or separated texts."""
    path = folder / f"{tokenizer}-{separate.__name__}.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(
        f"CREATE VIRTUAL TABLE t USING fts5 (x, content = '', columnsize = 0, tokenize = '{tokenizer}')"
    )
    connection.execute("BEGIN")
    for place, text in enumerate(texts, 1):
        connection.execute("INSERT INTO t (rowid, x) VALUES (?, ?)", (place, separate(text)))
    connection.execute("COMMIT")

    def find(words: str) -> int:
        asked = separate(words).replace('"', '""')
        rows = connection.execute("SELECT rowid FROM t WHERE t MATCH ?", (f'"{asked}"',))
        return len(frozenset(chain.from_iterable(rows)))

    return find, path


def segmented(text: str) -> str:
    """Return folded text with jieba's words apart."""
    import jieba

    return " ".join(jieba.cut(fold(text)))


def scan(texts: Sequence[str]) -> Finder:
    """Look through folded texts in memory."""
    folded = [fold(text) for text in texts]

    def find(words: str) -> int:
        wanted = fold(words)
        return sum(wanted in text for text in folded)

    return find


def queries(texts: Sequence[str], length: int, count: int) -> list[str]:
    """Return substrings of Han and digits drawn from the texts."""
    draw = random.Random(length)
    found: list[str] = []
    while len(found) < count:
        text = draw.choice(texts)
        start = draw.randrange(len(text) - length)
        words = text[start : start + length]
        if words.isalnum():
            found.append(words)
    return found


def build(name: str, folder: Path, texts: Sequence[str]) -> tuple[Finder, Path | None]:
    """Build one engine."""
    if name == "bigrams":
        return bigrams(folder, texts)
    if name == "jieba":
        segmented("预热")
        return fts5(folder, texts, "unicode61", separate=segmented)
    if name == "scan":
        return scan(texts), None
    return fts5(folder, texts, name)


def p95(times: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[18]


def row(name: str, folder: Path, texts: Sequence[str], counted: dict[str, int]) -> str:
    """Measure one engine and return its line of the table."""
    started = time.perf_counter()
    find, path = build(name, folder, texts)
    seconds = time.perf_counter() - started
    size = sum(p.stat().st_size for p in folder.glob(f"{path.name}*")) / 2**20 if path else 0
    cells = [name, f"{seconds:.0f}" if path else "–", f"{size:.0f}" if path else "–"]
    right = wanted = 0
    for length in LENGTHS:
        times = []
        for words in queries(texts, length, 200 if path else 20):
            find(words)
            times.append(measure(partial(find, words)))
            if words in counted:
                right += min(find(words), counted[words])
                wanted += counted[words]
        cells.append(cell(times))
    cells.append(f"{right / wanted:.1%}" if wanted else "–")
    return f"| {' | '.join(cells)} |"


def whole(folder: Path, texts: Sequence[Article]) -> list[str]:
    """Measure the way of a query in the program: library, index, answer, first 20 excerpts."""
    paths = DataPaths(folder / "meipi")
    with Library.open(paths) as library:
        for article in texts:
            library.articles.store_article(article, article.text.encode())
    before = memory()
    library = Library.open(paths)
    searcher = Searcher(library.catalogue, SqliteSearchIndex(paths.search))
    started = time.perf_counter()
    searcher.indexing.catch_up()
    built = time.perf_counter() - started
    first = measure(lambda: searcher.search("一")).clock
    size = sum(path.stat().st_size for path in paths.root.glob("search.db*")) / 2**20
    lines = [
        (
            f"Index of the library: {built:.0f} s, {size:.0f} MiB; the first query after it "
            f"{first:.0f} ms (it reads the catalogue); memory {before:.0f} MB before, {memory():.0f} MB after."
        ),
        "",
        "| query | answer, ms: median / p95 (p95 of CPU) | first 20 articles with excerpts |",
        "| --- | --- | --- |",
    ]
    plain = [article.text for article in texts]
    for length in LENGTHS:
        answers, shown = [], []
        for words in queries(plain, length, 100):
            asked = f'"{words}"'
            answers.append(measure(partial(searcher.search, asked)))
            found = searcher.search(asked)
            if found is not None:
                ids = found.articles[:20]
                shown.append(measure(partial(searcher.articles, found, ids)))
        lines.append(
            f"| {length} character{'s' * (length > 1)} | {cell(answers)} | {cell(shown)} |"
        )
    library.close()
    return lines


def memory() -> float:
    """Return the most memory this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--characters", type=int, default=2000)
    parser.add_argument("--engines", nargs="*", default=list(ENGINES))
    options = parser.parse_args()
    made = list(articles(options.articles, options.characters))
    texts = [article.text for article in made]
    total = sum(map(len, texts))
    print(
        f"{total / 1e6:.1f}M characters in {len(texts):,} articles, SQLite {sqlite3.sqlite_version}\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        for line in whole(Path(folder), made):
            print(line, flush=True)
        plain = scan(texts)
        counted = {
            words: plain(words) for length in LENGTHS for words in queries(texts, length, 200)[:10]
        }
        print(
            "\n| index | build, s | size, MiB | 1 character, ms: median / p95 (p95 of CPU) | 2 | 4 | 12 | found |"
        )
        print("| --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
        for name in options.engines:
            print(row(name, Path(folder), texts, counted), flush=True)


if __name__ == "__main__":
    main()
