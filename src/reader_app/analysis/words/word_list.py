"""What jieba's word list says a word is, for words that no dictionary has: people's names."""

from __future__ import annotations

import mmap
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

PERSON = "nr"
"""The tag of people's names (ICTCLAS part-of-speech set, which the list uses)."""


@lru_cache(maxsize=4096)
def kind_in_list(word: str) -> str | None:
    """Return the tag that jieba's list gives a word in simplified script; None without one.

    Looks through the file (5 MB, some 2 ms) in place of keeping its 350,000 words in memory.
    """
    path = _path()
    if path is None or not word:
        return None
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        start = text.find(f"\n{word} ".encode())
        if start < 0:
            return None
        line = text[start + 1 : text.find(b"\n", start + 1)].decode()
    return line.split()[-1]


def _path() -> Path | None:
    spec = find_spec("jieba")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "dict.txt"
        if path.is_file():
            return path
    return None
