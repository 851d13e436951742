"""Prints the table of docs/formats.md: encodings told, beside charset-normalizer alone.

usage: python -m benchmarks.score_encodings CORPORA   (from the project's root, PYTHONPATH=src)
"""

from __future__ import annotations

import logging
import sys
import time
from collections import defaultdict
from pathlib import Path

from charset_normalizer import from_bytes

from reader_app.importing.encodings import detect, normalize_label

FOLDERS = {"Big5": "big5hkscs", "GB2312": "gb18030", "EUC-TW": "euc_tw"}


def expected(path: Path) -> str:
    """Return the encoding a sample's folder or name says."""
    if "utf-16" in path.name:
        return "utf-16-le"
    if path.name == "sample-chinese.txt":
        return "big5hkscs"
    return FOLDERS.get(path.parent.name, "gb18030")


def main(corpora: Path) -> None:
    """Try every sample and print the table."""
    logging.disable(logging.CRITICAL)
    rows: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    ours = theirs = 0.0
    for path in sorted(corpora.glob("enc_*/**/*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        start = time.perf_counter()
        found = detect(data)
        middle = time.perf_counter()
        match = from_bytes(data).best()
        theirs += time.perf_counter() - middle
        ours += middle - start
        other = normalize_label(match.encoding) if match is not None else None
        # it names UTF-16 without its byte order
        other = "utf-16-le" if other == "utf-16" else other
        rows[expected(path)].append((found == expected(path), other == expected(path)))
    print("| encoding | samples | Meipi | charset-normalizer |")
    print("| --- | --- | --- | --- |")
    for name, results in sorted(rows.items()):
        mine, other_right = (sum(pair[n] for pair in results) for n in (0, 1))
        print(f"| {name} | {len(results)} | {mine} | {other_right} |")
    print(f"seconds for all: {ours:.2f} and {theirs:.2f}\n")
    score_snippets(corpora)


def score_snippets(corpora: Path) -> None:
    """Print how many short pieces of reports, without a declaration, are told."""
    from opencc import OpenCC

    text = "".join(
        path.read_text(encoding="utf-8-sig") for path in sorted((corpora / "gov2026").glob("*.txt"))
    ).replace("\n", "")
    scripts = {"gb18030": text, "big5hkscs": OpenCC("s2t").convert(text)}
    print("| encoding | characters | pieces | Meipi | charset-normalizer |")
    print("| --- | --- | --- | --- | --- |")
    for name, source in scripts.items():
        for size in (5, 10, 30, 100):
            step = len(source) // 200
            pieces = [source[at : at + size] for at in range(0, 200 * step, step)]
            coded = [piece.encode(name, "ignore") for piece in pieces]
            mine = sum(detect(data) == name for data in coded)
            matches = [from_bytes(data).best() for data in coded]
            labels = [normalize_label(one.encoding) if one is not None else None for one in matches]
            print(f"| {name} | {size} | {len(coded)} | {mine} | {labels.count(name)} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
