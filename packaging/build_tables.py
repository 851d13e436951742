"""Write the tables in resources/tables that restoring reads, from data of our dependencies.

usage: python packaging/build_tables.py readings

readings.txt: toned syllable, tab, the characters that have that reading, one syllable a line.
From pypinyin's pinyin_dict (MIT), which follows Unicode's Unihan. Loading pypinyin takes a
quarter of a second; this file takes two milliseconds.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "resources" / "tables"


def build_readings() -> str:
    """Return the text of readings.txt, syllables sorted, characters by code point."""
    from pypinyin.pinyin_dict import pinyin_dict

    by_syllable: dict[str, list[str]] = defaultdict(list)
    for code, readings in sorted(pinyin_dict.items()):
        for reading in readings.split(","):
            by_syllable[reading].append(chr(code))
    lines = [f"{syllable}\t{''.join(chars)}" for syllable, chars in sorted(by_syllable.items())]
    return "\n".join(lines) + "\n"


BUILDERS = {"readings": ("readings.txt", build_readings)}


def main(names: list[str]) -> None:
    """Write the tables named, or all of them."""
    TABLES.mkdir(parents=True, exist_ok=True)
    for name in names or list(BUILDERS):
        file, build = BUILDERS[name]
        (TABLES / file).write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
