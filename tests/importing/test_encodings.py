"""Encodings are told from the bytes themselves, whatever the document declares."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.errors import ImportFailed
from reader_app.importing.encodings import OFFERED, decode, detect, is_binary, normalize_label
from reader_app.importing.euc_tw import decode_euc_tw

HANS = "会议指出，今年以来全市经济运行总体平稳，城镇新增就业12.3万人。𠮷田村的合作社办起来了。"
HANT = "會議指出，今年以來全市經濟運行總體平穩，城鎮新增就業12.3萬人。合作社辦起來了。"


@pytest.mark.parametrize(
    ("text", "codec", "found"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANT, "utf-8", "utf-8"),
        ("plain English, no more", "ascii", "utf-8"),
        (HANS, "gb18030", "gb18030"),
        (HANT, "gbk", "gb18030"),
        (HANT, "big5", "big5hkscs"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"),
        (HANT.replace("\n", ""), "utf-16-le", "utf-16-le"),
    ],
)
def test_tells_the_encoding_without_a_mark(text: str, codec: str, found: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.encoding, decoded.text, decoded.replaced) == (found, text, 0)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, codec: str) -> None:
    decoded = decode(mark + HANS.encode(codec))
    assert (decoded.encoding, decoded.text) == (codec, HANS)


@pytest.mark.parametrize("declared", ["gb2312", "big5", "iso-8859-1", "no-such-thing", None])
def test_a_false_declaration_does_not_mislead(declared: str | None) -> None:
    assert decode(HANS.encode("utf-8"), declared=declared).text == HANS
    assert decode(HANS.encode("gb18030"), declared=declared).text == HANS


def test_a_declaration_settles_what_the_bytes_leave_open() -> None:
    data = "Straße in Köln, für März geplant: schöne Grüße aus München".encode("iso-8859-1")
    assert decode(data, declared="iso-8859-1").text.startswith("Straße in Köln")


def test_the_readers_own_choice_is_obeyed() -> None:
    data = HANS.encode("gb18030")
    assert decode(data, encoding="GB2312").text == HANS
    assert decode(data, encoding="big5").encoding == "big5hkscs"
    with pytest.raises(ImportFailed, match="klingon"):
        decode(data, encoding="klingon")
    with pytest.raises(ImportFailed, match="rot13"):
        decode(data, encoding="rot13")


def test_a_few_broken_bytes_become_replacement_characters() -> None:
    data = (HANS * 20).encode("utf-8")[:-2]
    assert decode(data[:100] + b"\xff" + data[100:]).encoding == "utf-8"
    broken = (HANS * 20).encode("gb18030") + b"\xff"
    decoded = decode(broken)
    assert decoded.encoding == "gb18030"
    assert decoded.replaced == 1


def test_nul_never_reaches_the_text() -> None:
    decoded = decode(b"abc\0def" + HANS.encode("utf-8"))
    assert decoded.text == "abc\ufffddef" + HANS
    assert decoded.replaced == 1


def test_lone_surrogates_never_reach_the_text() -> None:
    data = codecs.BOM_UTF16_LE + "前".encode("utf-16-le") + b"\x00\xd8" + "后".encode("utf-16-le")
    assert decode(data).text.encode("utf-8").decode("utf-8")


def test_euc_tw_is_read_by_way_of_big5() -> None:
    # CNS 11643 plane 1, row 36 onwards: 一 is C4A1; plane 2 needs four bytes: 乂 is 8EA2A1A1
    assert decode_euc_tw(b"\xc4\xa1A\x8e\xa2\xa1\xa1") == ("一A乂", 0)
    assert decode_euc_tw(b"\xc4A\x8e") == ("\ufffdA\ufffd", 2)


@pytest.mark.parametrize("offered", OFFERED)
@given(data=st.binary(max_size=200))
def test_every_offered_encoding_reads_anything(offered: str, data: bytes) -> None:
    assert "\0" not in decode(data, encoding=offered).text


@given(data=st.binary(max_size=400), declared=st.text(max_size=12))
def test_guessing_never_fails(data: bytes, declared: str) -> None:
    decode(data, declared=declared).text.encode("utf-8")


@given(text=st.text(alphabet=st.sampled_from(HANS + HANT), min_size=12))
def test_clean_utf8_is_read_as_such(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text


def test_labels_mean_what_the_web_means_by_them() -> None:
    assert normalize_label(" GB2312 ") == "gb18030"
    assert normalize_label("Big5") == "big5hkscs"
    assert normalize_label("utf-8") == "utf-8"
    assert normalize_label("hex") is None


def test_program_data_is_told_from_text() -> None:
    assert is_binary(bytes(range(256)) * 8)
    assert not is_binary(HANS.encode("utf-16-le"))
    assert not is_binary(HANS.encode("gb18030"))


FOLDERS = {"Big5": "big5hkscs", "GB2312": "gb18030", "EUC-TW": "euc_tw"}


def test_tells_the_encoding_of_every_sample(shared: Path) -> None:
    wrong = []
    samples = [path for path in (shared / "corpora").glob("enc_*/**/*") if path.is_file()]
    for path in samples:
        expected = FOLDERS.get(path.parent.name, "gb18030")
        if "utf-16" in path.name:
            expected = "utf-16-le"
        if path.name == "sample-chinese.txt":
            expected = "big5hkscs"
        found = detect(path.read_bytes())
        if found != expected:
            wrong.append((path.name, expected, found))
    assert len(samples) >= 38
    assert wrong == []


def test_derived_samples_read_exactly_as_their_originals(shared: Path) -> None:
    corpora = shared / "corpora"
    for path in (corpora / "enc_derived").iterdir():
        stem = path.name.rsplit(".", 2)[0]
        folder = "gov2026" if stem.startswith("2026") else "gwr_national"
        original = (corpora / folder / f"{stem}.txt").read_bytes().decode("utf-8-sig")
        # the GB2312 sample was written without the characters GB2312 lacks
        kept = original.encode("gb2312", "ignore").decode("gb2312")
        expected = kept if path.name.endswith("gb2312.txt") else original
        # some samples had rare characters added at their end
        assert decode(path.read_bytes()).text.startswith(expected.rstrip()), path.name


@pytest.mark.parametrize("label", ["undefined", "idna", "punycode", "unicode_escape", "rot13"])
def test_codecs_that_are_no_encodings_of_text_are_not_obeyed(label: str) -> None:
    assert normalize_label(label) is None
