"""Prints the tables of docs/restoring.md: torn places restored, marked, silently wrong.

usage: python -m benchmarks.score_restoring CORPORA   (from the project's root, PYTHONPATH=src:.)

First the texts of CORPORA/derived with their truth, then reports of CORPORA torn here by
tests/restoring/corruptor.py in every variant of the tool, each with gloss sets of its own.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.restoring.corruptor import Tool, corrupt, readings_of
from tests.restoring.damage_scores import Score, score_page
from tests.restoring.documents import document

from reader_app.analysis.script import to_hant
from reader_app.restoring import restore
from reader_app.restoring.byteshift.lexicon import scripts

GLOSSED = 80
"""Characters that one page glosses, as on the article at hand."""
VARIANTS = (
    "as on the seed",
    "no tones, a blank after",
    "characters alike in both scripts glossed too",
    "marks left alone",
    "punctuation not narrowed",
    "private-use characters kept",
    "a comma shown before marks",
)


@dataclass(slots=True)
class Row:
    """Counts of one line of the table."""

    closed: int = 0
    closed_restored: int = 0
    lost: int = 0
    lost_restored: int = 0
    but_swallowed: int = 0
    marked: int = 0
    wrong: int = 0
    strays: int = 0
    seconds: list[float] = field(default_factory=list)

    def add(self, score: Score, seconds: float) -> None:
        """Count the places of one page."""
        for place in score.places:
            if place.raw == "," and place.restored:
                continue  # the tool's own comma, taken out: not a torn place
            if place.closed:
                self.closed += 1
                self.closed_restored += place.restored
            else:
                self.lost += 1
                self.lost_restored += place.restored
                self.but_swallowed += place.restored_but_swallowed
            self.marked += place.marked and not place.restored
            self.wrong += place.silently_wrong
        self.strays += len(score.strays)
        self.seconds.append(seconds)

    def line(self, name: str) -> str:
        """Return the line of the table."""
        count = self.closed + self.lost
        share = f"{self.wrong / count:.2%}" if count else "–"
        return (
            f"| {name} | {count} | {self.closed_restored} of {self.closed} | "
            f"{self.lost_restored} of {self.lost} | {self.but_swallowed} | {self.marked} | "
            f"{self.wrong} ({share}) | {self.strays} | {max(self.seconds):.2f} |"
        )


HEAD = (
    "| pages | places | closed run restored | trail byte lost, restored | "
    "restored but for a swallowed digit | marked only | silently wrong | elsewhere | seconds, slowest |"
    "\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


def main(corpora: Path) -> None:
    """Score both sets and print their tables."""
    print(HEAD)
    row, seed = Row(), Row()
    for damaged, truth in derived(corpora / "derived"):
        take(seed if f"{len(damaged):,}" == "12,673" else row, damaged, truth)
    print(row.line("reports of derived/"))
    print(seed.line("the seed"))
    print()
    print(HEAD)
    texts = list(reports(corpora))[::2]
    every = Row()
    for number, variant in enumerate(VARIANTS):
        row = Row()
        for n, text in enumerate(texts):
            tool = tool_of(text, variant, seed=1000 * number + n)
            damaged = corrupt(text, tool)
            for taking in (row, every):
                take(taking, damaged, text)
        print(row.line(variant))
    print(every.line("**all**"))


def take(row: Row, damaged: str, truth: str) -> None:
    """Restore, time and score one page."""
    start = time.process_time()
    restore(document(damaged))
    seconds = time.process_time() - start
    row.add(score_page(damaged, truth), seconds)


def derived(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the damaged pages that came with their truth."""
    for path in sorted(folder.glob("*.damaged.txt")):
        truth = path.with_name(path.name.replace("damaged", "truth_trad"))
        yield path.read_text(encoding="utf-8"), truth.read_text(encoding="utf-8")


def reports(corpora: Path) -> Iterator[str]:
    """Yield reports that derived/ does not have, in traditional characters that GBK holds."""
    taken = {path.name.split(".")[0] for path in (corpora / "derived").glob("*.damaged.txt")}
    for path in sorted([*corpora.glob("gov2026/*.txt"), *corpora.glob("gwr_national/*.txt")]):
        if path.stem not in taken:
            text = to_hant(path.read_text(encoding="utf-8"))
            yield "".join(char for char in text if char < "\x80" or char.encode("gbk", "ignore"))


def tool_of(text: str, variant: str, seed: int) -> Tool:
    """Return a tool that glosses some of the text's converted characters in a variant's way."""
    chance = random.Random(seed)
    converted = sorted(set(text) & scripts().traditional_only)
    chars = chance.sample(converted, min(GLOSSED, len(converted)))
    if variant == VARIANTS[2]:
        alike = sorted(char for char in set(text) - set(converted) if "\u4e00" <= char <= "\u9fff")
        chars += chance.sample(alike, GLOSSED // 4)
    toned = variant != VARIANTS[1]
    tool = Tool(readings_of(chars, toned=toned), blank="" if toned else " ")
    return replace(tool, **CHANGES.get(variant, {}))


CHANGES: dict[str, dict[str, object]] = {
    VARIANTS[3]: {"mark": ""},
    VARIANTS[4]: {"narrows": False},
    VARIANTS[5]: {"keeps_private_use": True},
    VARIANTS[6]: {"mark": ",", "shows_mark": True, "marks": "，；：！？（）、"},
}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
