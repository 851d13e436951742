"""StarDict dictionaries: NAME.ifo with NAME.idx(.gz), NAME.dict(.dz) and perhaps NAME.syn.

After the format's own description (StarDictFileFormat, versions 2.4.2 and 3.0.0). Every number
in the files is taken for a claim and checked; sizes are bounded; nothing is executed or loaded
(pictures and sounds are passed over).
"""

from __future__ import annotations

import gzip
import html
import re
import struct
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from reader_app.core.folding import to_hans_by_character
from reader_app.storage.dictionary import DictionaryFailed, Record

LARGEST_INDEX = 256_000_000
LARGEST_DATA = 1_000_000_000
LARGEST_ENTRY = 20_000
"""Bytes read of one entry; a card has no room for more."""
MOST_WORDS = 3_000_000
_LONGEST_WORD = 256  # bytes, as the format says
_CHUNK = 1 << 20
_TEXT = "mlgtxykwhn"
_MARKUP = "gxkwh"
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"(?i)<(?:br|/p|/div|/li|/tr|/def|/k)[^<>]*>")


@dataclass(frozen=True, slots=True)
class StarDict:
    """A StarDict dictionary: what its .ifo says."""

    path: Path
    name: str
    author: str
    date: str
    types: str
    wide: bool

    def records(self) -> Iterator[Record]:
        """Yield the entries in the order of the index, then the synonyms.

        Raises DictionaryFailed when a file is missing, damaged or too large.
        """
        try:
            index = _whole(_sibling(self.path, ".idx", ".idx.gz"), LARGEST_INDEX)
            with tempfile.TemporaryFile() as data:
                size = _unpack(_sibling(self.path, ".dict", ".dict.dz"), data)
                yield from self._entries(index, data, size)
        except (OSError, EOFError, zlib.error, struct.error) as error:
            raise DictionaryFailed(f"{self.path.name} cannot be read: {error}.") from error

    def _entries(self, index: bytes, data: IO[bytes], size: int) -> Iterator[Record]:
        words = list(_index(self.path.name, index, wide=self.wide))
        for word, offset, length in words:
            if offset + length > size:
                raise DictionaryFailed(f"{self.path.name} is damaged: its index leads too far.")
            yield self._record(word, data, offset, length)
        for word, number in _synonyms(self.path):
            if number < len(words):
                yield self._record(word, data, *words[number][1:])

    def _record(self, word: str, data: IO[bytes], offset: int, length: int) -> Record:
        data.seek(offset)
        reading, body = _fields(data.read(min(length, LARGEST_ENTRY)), self.types)
        hans = to_hans_by_character(word)
        return Record(hans, word, reading, body)


def open_stardict(path: Path) -> StarDict:
    """Read NAME.ifo. Raises DictionaryFailed when it is no StarDict dictionary."""
    try:
        text = path.read_bytes()[:100_000].decode("utf-8-sig", "replace")
    except OSError as error:
        raise DictionaryFailed(f"{path.name} cannot be read: {error.strerror}.") from error
    first, *lines = text.splitlines() or [""]
    if not first.startswith("StarDict's dict ifo file"):
        raise DictionaryFailed(f"{path.name} is no StarDict dictionary.")
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    return StarDict(
        path,
        facts.get("bookname", path.stem).strip() or path.stem,
        facts.get("author", "").strip(),
        facts.get("date", "").strip().replace(".", "-"),
        facts.get("sametypesequence", "").strip(),
        facts.get("idxoffsetbits", "32").strip() == "64",
    )


def _sibling(path: Path, *suffixes: str) -> Path:
    for suffix in suffixes:
        beside = path.with_name(path.stem + suffix)
        if beside.is_file():
            return beside
    raise DictionaryFailed(f"{path.stem}{suffixes[0]} is missing beside {path.name}.")


def _pieces(path: Path, largest: int) -> Iterator[bytes]:
    """Yield the bytes of a file, unpacked where it is gzip (which dictzip is too)."""
    size = 0
    with path.open("rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        unpacked = gzip.GzipFile(fileobj=raw) if packed else None
        while chunk := (unpacked or raw).read(_CHUNK):
            size += len(chunk)
            if size > largest:
                raise DictionaryFailed(f"{path.name} is too large for a dictionary.")
            yield chunk


def _whole(path: Path, largest: int) -> bytes:
    return b"".join(_pieces(path, largest))


def _unpack(path: Path, into: IO[bytes]) -> int:
    size = 0
    for chunk in _pieces(path, LARGEST_DATA):
        into.write(chunk)
        size += len(chunk)
    return size


def _index(name: str, index: bytes, *, wide: bool) -> Iterator[tuple[str, int, int]]:
    place = struct.Struct(">QI" if wide else ">II")
    at = 0
    for count in range(MOST_WORDS + 1):
        if at >= len(index):
            return
        end = index.find(b"\0", at, at + _LONGEST_WORD + 1)
        if end < 0 or count == MOST_WORDS:
            break
        offset, length = place.unpack_from(index, end + 1)
        yield index[at:end].decode("utf-8", "replace"), offset, length
        at = end + 1 + place.size
    raise DictionaryFailed(f"{name} is damaged: its index makes no sense.")


def _synonyms(path: Path) -> Iterator[tuple[str, int]]:
    beside = path.with_name(path.stem + ".syn")
    if not beside.is_file():
        return
    data = _whole(beside, LARGEST_INDEX)
    at = 0
    while at < len(data):
        end = data.find(b"\0", at, at + _LONGEST_WORD + 1)
        if end < 0 or end + 5 > len(data):
            return
        yield data[at:end].decode("utf-8", "replace"), struct.unpack_from(">I", data, end + 1)[0]
        at = end + 5


def _fields(data: bytes, types: str) -> tuple[str, str]:
    """Return reading and text of an entry; pictures, sounds and files are passed over."""
    reading = ""
    texts = []
    for kind, field in _split(data, types):
        if kind in "ty" and not reading:
            reading = _text(kind, field)
        elif kind in _TEXT:
            texts.append(_text(kind, field))
    return reading, "\n".join(filter(None, texts))


def _split(data: bytes, types: str) -> Iterator[tuple[str, bytes]]:
    """Yield type and bytes of each field, with types given once for all or before each."""
    at, number = 0, 0
    while at < len(data) and (not types or number < len(types)):
        if types:
            kind = types[number]
            last = number == len(types) - 1
        else:
            kind, last = chr(data[at]), False
            at += 1
        number += 1
        if last:
            yield kind, data[at:]
            return
        if kind.isupper():
            size = int.from_bytes(data[at : at + 4], "big")
            yield kind, data[at + 4 : at + 4 + size]
            at += 4 + size
        else:
            end = data.find(b"\0", at)
            end = len(data) if end < 0 else end
            yield kind, data[at:end]
            at = end + 1


def _text(kind: str, field: bytes) -> str:
    text = field.decode("utf-8", "ignore").replace("\0", "")
    if kind in _MARKUP:
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
