"""What holds for any draft at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.core.article import Article, BlockKind
from reader_app.core.correction import BlockCorrection
from reader_app.core.edit import Edit, EditKind
from reader_app.core.source import Hint, RawBlock, SourceDocument
from reader_app.core.span import Span
from reader_app.restoring.draft import Draft, DraftBlock
from reader_app.restoring.structure import build_article
from tests.restoring.structure.drafts import SOURCE

_PIECES = st.sampled_from(
    ["一、", "（二）", "1.", "——", "问：", "答：", "来源：", "新华社", "记者 张三", "2025年1月20日", "。", "，",
     "下载", "【字号：", "相关报道：", "高质量发展", "聊城西站全景", "（摄影）", "\t", "𠮷田", "»", "●", "…", "各位代表：",
     "版权所有", "经济运行稳中有进持续向好，各项指标好于预期，全年目标顺利完成", " ", "\u3000", "第一章"]
)  # fmt: skip
_LINES = st.one_of(
    st.lists(_PIECES, max_size=6).map("".join),
    st.text(max_size=40),
).map(lambda text: " ".join(text.split("\n")))


@st.composite
def _drafts(draw: st.DrawFn) -> Draft:
    """Return any draft; each of its blocks may hold an edit that covers part of it."""
    rows = draw(st.lists(st.tuples(_LINES, st.sampled_from(Hint)), max_size=14))
    raw = ""
    clean: list[str] = []
    blocks: list[DraftBlock] = []
    edits: list[Edit] = []
    at = 0
    for text, hint in rows:
        cut = draw(st.integers(0, len(text)))
        gloss = draw(st.sampled_from(["", "(yè)"]))
        raw_text = text[:cut] + gloss + text[cut:]
        raw_span = Span(len(raw), len(raw) + len(raw_text))
        if gloss and cut:
            edits.append(
                Edit(
                    EditKind.GLOSS,
                    Span(raw_span.start + cut - 1, raw_span.start + cut + len(gloss)),
                    text[cut - 1] + gloss,
                    Span(at + cut - 1, at + cut),
                    text[cut - 1],
                    "a reading",
                )
            )
        elif gloss:
            raw_text = text
            raw_span = Span(len(raw), len(raw) + len(raw_text))
        raw += raw_text + "\r\n"
        level = draw(st.sampled_from([None, 1, 2, 3]))
        blocks.append(DraftBlock(Span(at, at + len(text)), raw_span, hint, level))
        clean.append(text)
        at += len(text) + 1
    document = SourceDocument(
        SOURCE, raw, tuple(RawBlock(b.raw_span, b.hint, b.level) for b in blocks)
    )
    return Draft(document, "\n".join(clean), tuple(blocks), tuple(edits))


@st.composite
def _corrected(draw: st.DrawFn) -> tuple[Draft, tuple[BlockCorrection, ...]]:
    """Return a draft and corrections, of its own blocks and of words that are gone."""
    draft = draw(_drafts())
    raw = draft.document.text
    spans = [block.raw_span for block in draft.blocks] or [Span(0, 0)]
    choices = st.builds(
        lambda kind, span, level, gone: BlockCorrection(
            kind, span, "" if gone else span.slice(raw), level
        ),
        st.sampled_from(BlockKind),
        st.sampled_from(spans),
        st.sampled_from([None, 1, 2, 3]),
        st.booleans(),
    )
    return draft, tuple(draw(st.lists(choices, max_size=4)))


def _covers(article: Article) -> None:
    at = 0
    for block in article.blocks:
        assert block.span.start == at
        at = block.span.end + 1
    assert at == (len(article.text) + 1 if article.blocks else 0)
    assert article.text == "\n".join(block.span.slice(article.text) for block in article.blocks)


@given(_corrected())
@settings(max_examples=300, deadline=None)
def test_blocks_cover_the_text_and_boilerplate_comes_last(
    case: tuple[Draft, tuple[BlockCorrection, ...]],
) -> None:
    article = build_article(*case)

    _covers(article)
    last = [block.kind is BlockKind.BOILERPLATE for block in article.blocks]
    assert last == sorted(last)
    for group in (False, True):
        raw = [b.raw_span for b, flag in zip(article.blocks, last, strict=True) if flag is group]
        assert all(a.end <= b.start for a, b in pairwise(raw))


@given(_corrected())
@settings(max_examples=300, deadline=None)
def test_every_block_and_edit_keeps_its_words(
    case: tuple[Draft, tuple[BlockCorrection, ...]],
) -> None:
    draft = case[0]
    article = build_article(*case)

    told = 0
    for block in article.blocks:
        inside = [b for b in draft.blocks if block.raw_span.covers(b.raw_span)]
        words = "\n".join(b.span.slice(draft.text) for b in inside)
        if block.raw_span:
            assert block.span.slice(article.text) == words
        told += 1 + block.span.slice(article.text).count("\n")
    assert told == len(draft.blocks)
    assert len(article.edits) == len(draft.edits)
    for edit in article.edits:
        assert edit.span.slice(article.text) == edit.text
        assert edit.raw_span.slice(article.raw) == edit.raw
    starts = [edit.span.start for edit in article.edits]
    assert starts == sorted(starts)


@given(_corrected())
@settings(max_examples=300, deadline=None)
def test_sections_nest_and_hold_their_blocks(
    case: tuple[Draft, tuple[BlockCorrection, ...]],
) -> None:
    article = build_article(*case)

    for index, section in enumerate(article.sections):
        if section.parent is not None:
            parent = article.sections[section.parent]
            assert section.parent < index
            assert parent.level < section.level
            assert parent.span.covers(section.span)
        for other in article.sections[index + 1 :]:
            nested = section.span.covers(other.span)
            assert nested or other.span.start >= section.span.end
    for block in article.blocks:
        assert (block.level is not None) == (block.kind is BlockKind.HEADING)
        if block.kind is BlockKind.BOILERPLATE:
            assert block.section is None
        elif block.section is not None:
            assert article.sections[block.section].span.covers(block.span)


@given(_corrected())
@settings(max_examples=100, deadline=None)
def test_is_deterministic(case: tuple[Draft, tuple[BlockCorrection, ...]]) -> None:
    assert build_article(*case) == build_article(*case)
