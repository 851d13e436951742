"""Lines broken at a fixed width become paragraphs again; other lines stay."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest

from reader_app.core.edit import EditKind
from reader_app.importing import load_bytes
from reader_app.restoring import restore
from tests.restoring.documents import check_draft, document

SENTENCE = "全市生产总值达到5.67万亿元，增长5.4%，好于预期。我们要坚持稳中求进工作总基调。"
PARAGRAPHS = [SENTENCE * 3, SENTENCE * 4, SENTENCE * 2, SENTENCE * 5]
ENGLISH = (
    "The quick brown fox jumps over the lazy dog, again and again, and nobody minds it at all. "
)


def _wrapped(paragraph: str, width: int = 36) -> str:
    return "\n".join(textwrap.wrap(paragraph, width))


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_paragraphs_parted_by_blank_lines(line_end: str) -> None:
    raw = "\n\n".join(_wrapped(paragraph) for paragraph in PARAGRAPHS).replace("\n", line_end)
    draft = restore(load_bytes(raw.encode(), path="mail.txt"))
    check_draft(draft)
    assert draft.text.split("\n") == PARAGRAPHS
    assert EditKind.WHITESPACE in {edit.kind for edit in draft.edits}


def test_paragraphs_told_by_their_indents() -> None:
    raw = "\n".join(_wrapped("　　" + paragraph) for paragraph in PARAGRAPHS)
    assert restore(document(raw)).text.split("\n") == PARAGRAPHS


def test_words_of_a_latin_script_keep_a_blank_between() -> None:
    draft = restore(document(_wrapped(ENGLISH * 5, 70)))
    assert draft.text == (ENGLISH * 5).strip()


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。"] * 8),
        "\n".join(["河北省石家庄市桥西区中山路五十四号某某有限公司"] * 9),
        "\n".join(PARAGRAPHS),
        "\n".join(
            f"{n}．第{n}条办法，自公布之日起执行，由本部负责解释的事项" for n in range(10, 20)
        ),
    ],
)
def test_verse_lists_and_paragraphs_stay(text: str) -> None:
    assert restore(document(text)).text == text


def test_only_plain_text_is_broken_into_lines_by_its_width() -> None:
    page = document(_wrapped(SENTENCE * 8))
    page = replace(page, source=replace(page.source, media_type="text/html"))
    assert "\n" in restore(page).text
