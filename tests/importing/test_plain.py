"""Plain text comes through as it is, fast, and says nothing of its structure."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.errors import Cancelled, ImportFailed
from reader_app.core.source import Hint
from reader_app.importing import DEFAULT_LIMITS, load_bytes, load_file


def test_the_text_is_the_whole_file_and_blocks_are_its_lines(tmp_path: Path) -> None:
    raw = "\ufeff标题\r\n\r\n　　𠮷田有12人。\r　 \n末行"
    path = tmp_path / "文章.txt"
    path.write_bytes(raw.encode("utf-8"))
    document = load_file(path)
    assert document.text == raw[1:]
    assert [block.span.slice(document.text) for block in document.blocks] == [
        "标题",
        "　　𠮷田有12人。",
        "末行",
    ]
    assert {block.hint for block in document.blocks} == {Hint.NONE}
    source = document.source
    assert source.sha256 == hashlib.sha256(raw.encode("utf-8")).hexdigest()
    assert (source.path, source.media_type, source.encoding) == (str(path), "text/plain", "utf-8")


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_every_word_is_in_a_block_and_blocks_are_in_order(text: str) -> None:
    try:
        document = load_bytes(text.encode("utf-8"), media_type="text/plain", encoding="utf-8")
    except ImportFailed:
        assert not text.strip("\ufeff").strip()
        return
    at = 0
    for block in document.blocks:
        assert not document.text[at : block.span.start].strip()
        assert len(block.span.slice(document.text).splitlines()) == 1
        at = block.span.end
    assert not document.text[at:].strip()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "a picture"),
        (b"\x7fELF" + bytes(200), "a program"),
        (b"\xd0\xcf\x11\xe0" + bytes(200), "save it as DOCX"),
        (bytes(range(32)) * 100, "program data"),
        (b"\0" * 4096, "program data"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ImportFailed, match=words):
        load_bytes(data)


def test_a_text_beyond_the_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(ImportFailed, match=r"opens up to 64 MB"):
        load_bytes("长".encode() * 70_000_000)
    with pytest.raises(ImportFailed, match=r"longer than 0\.001 million characters"):
        load_bytes("长".encode() * 2_000, limits=replace(DEFAULT_LIMITS, characters=1_000))


def test_progress_ends_at_one_and_may_cancel() -> None:
    seen: list[float] = []
    load_bytes("好。".encode(), progress=seen.append)
    assert seen[0] == 0.0
    assert seen[-1] == 1.0

    def stop(_done: float) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        load_bytes("好。".encode(), progress=stop)


def test_plain_text_needs_no_heavy_library() -> None:
    code = (
        "import sys; from reader_app.importing import load_bytes;"
        "load_bytes('会议指出'.encode('gb18030') * 50);"
        "heavy = {'lxml', 'trafilatura', 'mammoth', 'pdfminer', 'yaml', 'markdown',"
        " 'charset_normalizer', 'jieba'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    src = str(Path(__file__).resolve().parents[2] / "src")
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": src}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_a_million_characters_load_in_a_moment() -> None:
    line = "会议指出，今年以来全市经济运行总体平稳，城镇新增就业12.3万人，同比增长4.5%。"
    data = ("\n".join([line * 3] * (1_000_000 // (3 * len(line))))).encode("utf-8")
    best = 9.0
    for _ in range(5):
        start = time.process_time()
        load_bytes(data)
        best = min(best, time.process_time() - start)
    # aim 0.03 s on a quiet machine; the bound only catches a change of kind
    assert best < 1.5
