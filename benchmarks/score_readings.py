"""How right the readings are, on sentences with one polyphone each and on an article's own glosses.

    PYTHONPATH=src python benchmarks/score_readings.py [--shared ../shared]

The sentences are the test set of g2pM; the glosses are those that a web tool wrote into the seed
article, 業(yè), taken out before the text is read. Prints the rows of docs/terms.md.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

from reader_app.analysis.readings import Pronouncer
from reader_app.analysis.readings.pronouncer import agreed_reading, neighbours_of
from reader_app.core.pinyin import with_tone_marks
from reader_app.importing import load_file
from reader_app.resources import resource
from reader_app.restoring import make_article

_GLOSS = re.compile(r"([㐀-鿿])[(（]([a-zü\u0100-\u01dc]*[\u0100-\u01dcáéíóúàèìòùü][a-z]*)[)）]")


def main() -> None:
    """Print every row."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared: Path = parser.parse_args().shared
    start = time.process_time()
    pronouncer = Pronouncer.load(resource("readings"))
    print(f"loaded in {time.process_time() - start:.2f} s")
    sentences(pronouncer, shared / "specs/pinyin/g2pm_test.jsonl")
    seed = shared / "seed/liaocheng-2025-01-20.txt"
    glosses_left_out(pronouncer, seed)
    glosses_one_by_one(pronouncer, seed)
    glosses_shown(pronouncer, seed)


def sentences(pronouncer: Pronouncer, path: Path) -> None:
    """Read the marked character of each sentence."""
    lines = path.read_text("utf-8").splitlines()
    right = 0
    start = time.process_time()
    for line in lines:
        case = json.loads(line)
        at = case["index"]
        got = pronouncer.read(case["sentence"], within=range(at, at + 1))[at]
        right += got == with_tone_marks(case["pinyin"])
    taken = (time.process_time() - start) / len(lines) * 1e3
    print(
        f"g2pM's sentences: {right} of {len(lines)}, {right / len(lines):.2%}; {taken:.1f} ms each"
    )


def glosses_of(seed: Path) -> tuple[str, dict[int, str]]:
    """Return the article's text without its glosses, and those by place."""
    raw = seed.read_text("utf-8", "replace")
    text, glosses, last = "", {}, 0
    for found in _GLOSS.finditer(raw):
        text += raw[last : found.start()]
        glosses[len(text)] = found[2]
        text += found[1]
        last = found.end()
    return text + raw[last:], glosses


def glosses_left_out(pronouncer: Pronouncer, seed: Path) -> None:
    """Read the article without its glosses and compare with them."""
    text, glosses = glosses_of(seed)
    readings = pronouncer.read(text)
    wrong = {at: said for at, said in glosses.items() if readings[at] != said}
    share = 1 - len(wrong) / len(glosses)
    print(f"the seed's glosses, not used: {len(glosses)}, {share:.2%}")
    for at, said in wrong.items():
        print(f"    {text[at - 1 : at + 2]}: the gloss says {said}, read {readings[at]}")


def glosses_one_by_one(pronouncer: Pronouncer, seed: Path) -> None:
    """Read each glossed place with all other glosses, compare with the one left out.

    Second row: as if another gloss of the same word were believed against the dictionaries.
    """
    text, glosses = glosses_of(seed)
    right = believed = 0
    for at, said in glosses.items():
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        others = {place: reading for place, reading in glosses.items() if place != at}
        near = {p - start: reading for p, reading in others.items() if start <= p < end}
        neighbours = neighbours_of(text, others)
        place = at - start
        got = pronouncer.read(
            text[start:end], near, within=range(place, place + 1), neighbours=neighbours
        )[place]
        right += got == said
        believed += (agreed_reading(neighbours, text, at) or got) == said
    for name, number in (("as the program does", right), ("against dictionaries", believed)):
        print(f"the seed's glosses, each by the others, {name}: {number / len(glosses):.2%}")


def glosses_shown(pronouncer: Pronouncer, seed: Path) -> None:
    """Read the article as the page shows it, its lifted glosses first."""
    article = make_article(load_file(str(seed)))
    told = {e.span.start: e.reading for e in article.edits if e.kind == "gloss" and e.reading}
    shown = {r.span.start: r.reading for r in pronouncer.read_article(article)}
    right = sum(shown.get(at) == reading for at, reading in told.items())
    print(f"the seed's glosses, as shown: {len(told)}, {right / len(told):.2%}")


if __name__ == "__main__":
    main()
