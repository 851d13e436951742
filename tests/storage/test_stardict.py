"""StarDict dictionaries are read field by field, and nothing in them is trusted."""

from __future__ import annotations

import gzip
import struct
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader_app.storage.dictionary import DictionaryFailed, Record
from reader_app.storage.stardict import open_stardict


def make(
    folder: Path,
    entries: Sequence[tuple[str, bytes]],
    *,
    types: str = "m",
    packed: bool = False,
    bits: int = 32,
    synonyms: Sequence[tuple[str, int]] = (),
) -> Path:
    """Write a StarDict dictionary and return its .ifo."""
    ifo = folder / "small.ifo"
    index, data = b"", b""
    for word, body in entries:
        place = struct.pack(">QI" if bits == 64 else ">II", len(data), len(body))
        index += word.encode() + b"\0" + place
        data += body
    lines = ["StarDict's dict ifo file", "version=3.0.0", "bookname=小词典", "date=2024.05.06"]
    lines += [f"wordcount={len(entries)}", f"idxfilesize={len(index)}", f"idxoffsetbits={bits}"]
    lines += [f"sametypesequence={types}"] if types else []
    ifo.write_text("\n".join(lines) + "\n", "utf-8")
    if packed:
        (folder / "small.idx.gz").write_bytes(gzip.compress(index))
        (folder / "small.dict.dz").write_bytes(gzip.compress(data))
    else:
        (folder / "small.idx").write_bytes(index)
        (folder / "small.dict").write_bytes(data)
    if synonyms:
        listed = b"".join(w.encode() + b"\0" + struct.pack(">I", n) for w, n in synonyms)
        (folder / "small.syn").write_bytes(listed)
    return ifo


def read(ifo: Path) -> list[Record]:
    return list(open_stardict(ifo).records())


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("bits", [32, 64])
def test_plain_and_packed(tmp_path: Path, packed: bool, bits: int) -> None:
    entries = [("銀行", "经营货币的机构。".encode()), ("𠮷", "同吉。".encode())]
    ifo = make(tmp_path, entries, packed=packed, bits=bits)
    source = open_stardict(ifo)
    assert (source.name, source.date) == ("小词典", "2024-05-06")
    assert list(source.records()) == [
        Record("银行", "銀行", "", "经营货币的机构。"),
        Record("𠮷", "𠮷", "", "同吉。"),
    ]


def test_fields_given_once_for_all(tmp_path: Path) -> None:
    body = b"y\xc4\xabn h\xc3\xa1ng\0<b>bank</b><br/>of a &amp; b"
    assert read(make(tmp_path, [("银行", body)], types="yh")) == [
        Record("银行", "银行", "yīn háng", "bank\nof a & b")
    ]


def test_fields_with_their_types_and_a_picture_between(tmp_path: Path) -> None:
    body = b"tpinyin\0" + b"P" + struct.pack(">I", 3) + b"\0\xff\0" + b"mtext\0"
    assert read(make(tmp_path, [("词", body)], types="")) == [Record("词", "词", "pinyin", "text")]


def test_synonyms_lead_to_their_entry(tmp_path: Path) -> None:
    ifo = make(tmp_path, [("甲", b"first"), ("乙", b"second")], synonyms=[("丙", 1), ("丁", 9)])
    assert [(r.hans, r.body) for r in read(ifo)] == [
        ("甲", "first"),
        ("乙", "second"),
        ("丙", "second"),
    ]


def test_scripts_of_markup_do_not_survive(tmp_path: Path) -> None:
    body = b'<a href="javascript:x()">see</a> <img src="http://x/">it'
    assert read(make(tmp_path, [("词", body)], types="h"))[0].body == "see it"


def test_an_index_that_leads_outside_is_refused(tmp_path: Path) -> None:
    ifo = make(tmp_path, [("词", b"text")])
    (tmp_path / "small.dict").write_bytes(b"te")
    with pytest.raises(DictionaryFailed, match="leads too far"):
        read(ifo)


@pytest.mark.parametrize("index", [b"\xff" * 400, b"word\0\0\0"])
def test_an_index_without_sense_is_refused(tmp_path: Path, index: bytes) -> None:
    ifo = make(tmp_path, [("词", b"text")])
    (tmp_path / "small.idx").write_bytes(index)
    with pytest.raises(DictionaryFailed):
        read(ifo)


def test_missing_and_broken_files(tmp_path: Path) -> None:
    ifo = make(tmp_path, [("词", b"text")], packed=True)
    (tmp_path / "small.dict.dz").write_bytes(b"\x1f\x8b\x08\x00broken")
    with pytest.raises(DictionaryFailed):
        read(ifo)
    (tmp_path / "small.dict.dz").unlink()
    with pytest.raises(DictionaryFailed, match="missing"):
        read(ifo)
    ifo.write_text("something else")
    with pytest.raises(DictionaryFailed, match="no StarDict"):
        open_stardict(ifo)
