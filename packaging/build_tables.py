"""Write the tables in resources/tables that restoring reads, from data of our dependencies.

usage: python packaging/build_tables.py [readings] [words] [scripts]

readings.txt   toned syllable, tab, the characters that have that reading, one syllable a line.
               From pypinyin's pinyin_dict (MIT), which follows Unicode's Unihan. Loading
               pypinyin takes a quarter of a second; this file takes two milliseconds.
words.txt      a character, a weight, and all words that begin with it: the rest of the word and
               its weight, two ASCII characters that tell how frequent it is (see WEIGHT_*; the
               character's own counts all words that hold it). From jieba's dict.txt
               (MIT), simplified, words of up to five Han characters. Loading jieba takes a
               second; this file takes ten milliseconds, and a line is read when it is needed.
scripts.txt    line 1: traditional characters, line 2: the simplified form of each, line 3:
               characters that are simplified only, line 4: traditional characters that no
               converter makes (variants). By OpenCC (Apache 2.0): t2s, s2t, s2tw and s2hk.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "resources" / "tables"
WEIGHT_FIRST, WEIGHT_BASE, WEIGHT_STEP = ord("!"), 94, 0.002
"""A weight stands for a frequency of exp(n * WEIGHT_STEP), n being its two digits, high first."""
LONGEST_WORD = 5


def build_readings() -> str:
    """Return the text of readings.txt, syllables sorted, characters by code point."""
    from pypinyin.pinyin_dict import pinyin_dict

    by_syllable: dict[str, list[str]] = defaultdict(list)
    for code, readings in sorted(pinyin_dict.items()):
        for reading in readings.split(","):
            by_syllable[reading].append(chr(code))
    lines = [f"{syllable}\t{''.join(chars)}" for syllable, chars in sorted(by_syllable.items())]
    return "\n".join(lines) + "\n"


def build_words() -> str:
    """Return the text of words.txt, first characters and words sorted."""
    import jieba

    fold = str.maketrans(fold_table())
    words: Counter[str] = Counter()
    for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, *_ = line.split(" ")
        if len(word) <= LONGEST_WORD and all("\u4e00" <= char <= "\u9fff" for char in word):
            words[word.translate(fold)] += int(frequency)
    groups: dict[str, list[str]] = defaultdict(list)
    totals: Counter[str] = Counter()
    for word, count in sorted(words.items()):
        groups[word[0]].append(word[1:] + weight_of(count))
        for char in word:
            totals[char] += count
    return "".join(
        f"{char}{weight_of(total)}{''.join(groups[char])}\n"
        for char, total in sorted(totals.items())
    )


def weight_of(frequency: int) -> str:
    """Return the two characters that stand for a frequency."""
    number = round(math.log(max(1, frequency)) / WEIGHT_STEP)
    high, low = divmod(number, WEIGHT_BASE)
    return chr(WEIGHT_FIRST + high) + chr(WEIGHT_FIRST + low)


def fold_table() -> dict[str, str]:
    """Return the simplified form of every traditional character in GBK.

    着 and 著 are one: converters of pages write 著 for both, and 著名 is known by its company.
    """
    import opencc

    to_simplified = opencc.OpenCC("t2s")
    folded = {char: to_simplified.convert(char) for char in gbk_characters()}
    return {char: plain for char, plain in folded.items() if plain != char} | {"著": "着"}


def gbk_characters() -> list[str]:
    """Return the Han characters of GBK, by code point."""
    chars = map(chr, range(0x4E00, 0xA000))
    return [char for char in chars if char.encode("gbk", "ignore")]


def build_scripts() -> str:
    """Return the text of scripts.txt for every character that GBK has."""
    import opencc

    converters = [opencc.OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
    table = fold_table()
    simplified_only, variants = [], []
    for char in gbk_characters():
        if char in table:
            if char not in {converter.convert(table[char]) for converter in converters}:
                variants.append(char)
        elif converters[0].convert(char) != char:
            simplified_only.append(char)
    lines = (table.keys(), table.values(), simplified_only, variants)
    return "\n".join(map("".join, lines)) + "\n"


BUILDERS = {"readings": build_readings, "words": build_words, "scripts": build_scripts}


def main(names: list[str]) -> None:
    """Write the tables named, or all of them."""
    TABLES.mkdir(parents=True, exist_ok=True)
    for name in names or list(BUILDERS):
        (TABLES / f"{name}.txt").write_text(BUILDERS[name](), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
