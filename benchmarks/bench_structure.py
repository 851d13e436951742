"""Time build_article on plain text by length, and say what each stage costs.

usage: python benchmarks/bench_structure.py [FILE]

Without FILE a made-up article is used (texts.py); with it, the file's lines repeated to length.
Best of five runs; processor time, so that a busy machine counts less; compare within one run only.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from texts import article

from reader_app.core.source import RawBlock, Source, SourceDocument
from reader_app.core.span import Span
from reader_app.restoring.draft import Draft, DraftBlock
from reader_app.restoring.structure import build_article
from reader_app.restoring.structure.lines import read_lines

LENGTHS = (10_000, 100_000, 1_000_000, 5_000_000)


def main() -> None:
    """Print one row for each length."""
    sample = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else None
    print("| characters | blocks | split | read lines | build_article |")
    print("| --- | --- | --- | --- | --- |")
    for length in LENGTHS:
        text = article(length) if sample is None else sample * (length // len(sample) + 1)
        draft = _draft(text)
        split = _best(lambda text=draft.text: text.split("\n"))
        lines = _best(lambda draft=draft: read_lines(draft))
        whole = _best(lambda draft=draft: build_article(draft))
        print(
            f"| {len(draft.text):,} | {len(draft.blocks):,} | {split:.1f} ms | {lines:.1f} ms "
            f"| {whole:.1f} ms |"
        )


def _best(run: Callable[[], object], times: int = 5) -> float:
    """Return the shortest of several runs, in milliseconds."""
    shortest = float("inf")
    for _ in range(times):
        start = time.process_time()
        run()
        shortest = min(shortest, time.process_time() - start)
    return shortest * 1000


def _draft(text: str) -> Draft:
    """Return a draft with one block a line and nothing mended."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    blocks = []
    at = 0
    for line in lines:
        span = Span(at, at + len(line))
        blocks.append(DraftBlock(span, span))
        at += len(line) + 1
    clean = "\n".join(lines)
    document = SourceDocument(
        Source("bench.txt", "0" * 64, "text/plain", "utf-8"),
        clean,
        tuple(RawBlock(block.span) for block in blocks),
    )
    return Draft(document, clean, tuple(blocks))


if __name__ == "__main__":
    main()
