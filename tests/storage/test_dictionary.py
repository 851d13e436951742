"""A dictionary is one indexed file that is made whole or not at all."""

from __future__ import annotations

import gzip
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.storage.cedict import open_cedict
from reader_app.storage.dictionary import (
    About,
    Dictionary,
    DictionaryFailed,
    Record,
    build_dictionary,
)

ABOUT = About("Test", "made up", "CC0", "2025-01-02", "1", senses=True)
TEXT = """\
# a made-up dictionary in the format of CC-CEDICT
#! license=https://creativecommons.org/licenses/by-sa/4.0/
#! date=2025-01-02T03:04:05Z
後 后 [hou4] /behind/
后 后 [Hou4] /surname Hou/
后 后 [hou4] /empress/
銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/
一塊 一块 [yi1 kuai4] /see 塊|块[kuai4]/
this line is no entry
𠮷 𠮷 [ji2] /variant of 吉[ji2]/
"""


@pytest.fixture
def dictionary(tmp_path: Path) -> Iterator[Dictionary]:
    text = tmp_path / "cedict.txt"
    text.write_text(TEXT, "utf-8")
    build_dictionary(tmp_path / "d.db", ABOUT, open_cedict(text).records())
    with Dictionary(tmp_path / "d.db") as opened:
        yield opened


def test_words_are_found_in_either_script(dictionary: Dictionary) -> None:
    [entry] = dictionary.lookup("銀行")
    assert dictionary.lookup("银行") == (entry,)
    assert (entry.headword, entry.traditional, entry.reading) == ("银行", "銀行", "yín háng")
    assert entry.definition == "bank; CL:家 (jiā),个 (gè)"
    assert entry.source == "Test (CC0)"


def test_the_form_that_was_asked_for_comes_first_and_surnames_last(dictionary: Dictionary) -> None:
    assert [e.definition for e in dictionary.lookup("後")] == ["behind", "empress", "surname Hou"]
    assert [e.definition for e in dictionary.lookup("后")] == ["behind", "empress", "surname Hou"]


def test_what_is_not_there(dictionary: Dictionary) -> None:
    assert dictionary.lookup("没有这个词") == ()
    assert "没有这个词" not in dictionary
    assert "𠮷" in dictionary


def test_many_words_at_once(dictionary: Dictionary) -> None:
    asked = ["銀行", "银行", "没有", *(f"无{n}" for n in range(1200))]
    assert dictionary.known(asked) == {"銀行", "银行"}


def test_what_is_known_of_it(dictionary: Dictionary) -> None:
    assert dictionary.about == About("Test", "made up", "CC0", "2025-01-02", "1", 6, senses=True)


@pytest.mark.parametrize("packing", ["gzip", "zip"])
def test_packed_texts(tmp_path: Path, packing: str) -> None:
    path = tmp_path / f"cedict.{packing}"
    if packing == "gzip":
        path.write_bytes(gzip.compress(TEXT.encode()))
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.md", "nothing")
            archive.writestr("cedict_ts.u8", TEXT)
    source = open_cedict(path)
    assert (source.date, source.licence) == ("2025-01-02", "CC BY-SA 4.0")
    assert len(list(source.records())) == 6


@pytest.mark.parametrize(
    "content",
    [b"", b"no dictionary\n" * 5000, b"\xff\xfe\x00", b"\x1f\x8b\x08broken", b"PK\x03\x04broken"],
)
def test_what_is_no_cedict_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    with pytest.raises(DictionaryFailed, match=r"file\.txt"):
        list(open_cedict(path).records())


def test_a_build_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    build_dictionary(path, ABOUT, [Record("好", "好", "hao3", "good")])

    def breaking() -> Iterator[Record]:
        yield Record("坏", "壞", "huai4", "bad")
        raise DictionaryFailed("the source broke off")

    with pytest.raises(DictionaryFailed, match="broke off"):
        build_dictionary(path, ABOUT, breaking())
    with pytest.raises(DictionaryFailed, match="no entry"):
        build_dictionary(path, ABOUT, [])
    with Dictionary(path) as dictionary:
        assert "好" in dictionary
    assert [file.name for file in tmp_path.iterdir()] == ["d.db"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    with pytest.raises(DictionaryFailed):
        Dictionary(path)
    path.write_text("no database at all, but long enough to be one" * 50)
    with pytest.raises(DictionaryFailed):
        Dictionary(path)
    path.unlink()
    build_dictionary(path, ABOUT, [Record("好", "好", "hao3", "good")])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE about SET value = '999' WHERE key = 'format'")
        connection.commit()
    with pytest.raises(DictionaryFailed, match="another version"):
        Dictionary(path)


def test_plain_text_is_left_as_it_is(tmp_path: Path) -> None:
    about = About("Plain", "x", "")
    build_dictionary(tmp_path / "d.db", about, [Record("和", "和", "hé", "and/or [with]")])
    with Dictionary(tmp_path / "d.db") as dictionary:
        [entry] = dictionary.lookup("和")
    assert (entry.definition, entry.reading, entry.source) == ("and/or [with]", "hé", "Plain")
