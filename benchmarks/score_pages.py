"""Prints the table of docs/formats.md: saved pages as Meipi and as trafilatura alone read them.

usage: python -m benchmarks.score_pages CORPORA   (from the project's root, PYTHONPATH=src)
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from tests.importing.page_scores import TRUTH, Score, mean, score_ours, score_trafilatura, share


def mark(right: bool | None) -> str:
    """Return the cell for a fact."""
    return "–" if right is None else "yes" if right else "no"


def row(page: str, ours: Score, theirs: Score) -> str:
    """Return one page's row."""
    facts = [
        f"{mark(getattr(ours, name))} / {mark(getattr(theirs, name))}"
        for name in ("title", "date", "authors")
    ]
    shares = [
        f"{getattr(ours, name):.1%} / {getattr(theirs, name):.1%}" for name in ("lost", "junk")
    ]
    cells = [page.partition("/")[2], *facts, *shares]
    return "| " + " | ".join(cells) + " |"


def main(corpora: Path) -> None:
    """Score every page and print the table."""
    logging.disable(logging.CRITICAL)
    print("| page (Meipi / trafilatura) | title | date | authors | lost | junk |")
    print("| --- | --- | --- | --- | --- | --- |")
    ours, theirs = [], []
    for page in TRUTH:
        data = (corpora / page).read_bytes()
        ours.append(score_ours(page, data))
        theirs.append(score_trafilatura(page, data))
        print(row(page, ours[-1], theirs[-1]))
    cells = ["**all**"]
    for name in ("title", "date", "authors"):
        both = [share(getattr(one, name) for one in scores) for scores in (ours, theirs)]
        cells.append(" / ".join(f"{right} of {known}" for right, known in both))
    for name in ("lost", "junk"):
        means = [mean(getattr(one, name) for one in scores) for scores in (ours, theirs)]
        cells.append(" / ".join(f"{value:.1%}" for value in means))
    print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
