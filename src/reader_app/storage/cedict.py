"""CC-CEDICT's text format: 傳統 传统 [chuan2 tong3] /tradition/traditional/ a line.

After https://cc-cedict.org/wiki/format:syntax. The text may be plain, gzip or zip.
"""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from reader_app.storage.dictionary import DictionaryFailed, Record

LARGEST = 128_000_000
"""Bytes of unpacked text above which a file is refused (the dictionary has 10 million)."""
LICENCE = "CC BY-SA 4.0"
ATTRIBUTION = "CC-CEDICT, https://cc-cedict.org, CC BY-SA 4.0"
_LINE = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")
_FACT = re.compile(r"#! (\w+)=(.*)")
_CHUNK = 1 << 20
_DOUBTFUL = 2000  # lines after which a file without a single entry is no CC-CEDICT


class _Bytes(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class CedictFile:
    """A CC-CEDICT file: what its head says, and its entries."""

    path: Path
    date: str
    licence: str

    def records(self) -> Iterator[Record]:
        """Yield the entries; lines of another form are passed over.

        Raises DictionaryFailed when the file cannot be read to its end or is no CC-CEDICT.
        """
        read = 0
        for number, line in enumerate(_lines(self.path)):
            found = _LINE.match(line)
            if found:
                read += 1
                yield Record(found[2], found[1], found[3], found[4])
            elif not read and number > _DOUBTFUL:
                break
        if not read:
            raise DictionaryFailed(f"{self.path.name} is no CC-CEDICT file.")


def open_cedict(path: Path) -> CedictFile:
    """Read the head of a CC-CEDICT file. Raises DictionaryFailed when it cannot be read."""
    facts = {}
    for line in _lines(path):
        if not line.startswith("#"):
            break
        if found := _FACT.match(line):
            facts[found[1]] = found[2].strip()
    licence = LICENCE if "by-sa/4.0" in facts.get("license", "") else facts.get("license", "")
    return CedictFile(path, facts.get("date", "")[:10], licence)


def headwords_among(path: Path, words: Iterable[str]) -> set[str]:
    """Return those of some words, in either script, that a CC-CEDICT file has an entry for.

    Reads the text once (some 0.2 s) and keeps nothing: for a question that comes before there is
    an index. Raises DictionaryFailed when the file cannot be read.
    """
    asked = set(words)
    found: set[str] = set()
    if not asked:
        return found
    for line in _lines(path):
        traditional, _, rest = line.partition(" ")
        if traditional in asked:
            found.add(traditional)
        simplified = rest.partition(" ")[0]
        if simplified in asked:
            found.add(simplified)
    found.discard("#")
    return found


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a plain, gzip or zip file, LARGEST bytes at most."""
    try:
        with path.open("rb") as file:
            yield from _decoded(path.name, _unpacked(file))
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, UnicodeError) as error:
        raise DictionaryFailed(f"{path.name} cannot be read: {error}.") from error


def _unpacked(file: IO[bytes]) -> _Bytes:
    start = file.read(4)
    file.seek(0)
    if start[:2] == b"\x1f\x8b":
        return gzip.open(file)
    if start == b"PK\x03\x04":
        archive = zipfile.ZipFile(file)
        texts = [name for name in archive.namelist() if name.endswith((".u8", ".txt"))]
        if not texts:
            raise zipfile.BadZipFile("it holds no text")
        return archive.open(texts[0])
    return file


def _decoded(name: str, file: _Bytes) -> Iterator[str]:
    size = 0
    rest = b""
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > LARGEST:
            raise DictionaryFailed(f"{name} is too large for a dictionary.")
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line.decode("utf-8-sig").rstrip("\r")
    if rest:
        yield rest.decode("utf-8-sig").rstrip("\r")
