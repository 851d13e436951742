"""The reader's own word on a block."""

from __future__ import annotations

from dataclasses import replace

from reader_app.core.article import Article, Block, BlockKind
from reader_app.core.correction import BlockCorrection
from reader_app.core.span import Span
from reader_app.restoring.structure import build_article
from tests.restoring.structure.drafts import article_of, draft_of, kind_of, kinds_of

PROSE = (
    "这一季度全市工业增加值比上年同期明显加快，企业订单增多，用电量和货运量同步回升，"
    "就业形势总体平稳，居民收入稳步增长。"
)
KICKER = "引题在这里，把来由、背景和意义都先说上一遍"
TEXT = f"{KICKER}\n标题在这里\n{PROSE}\n改革开放\n{PROSE}\n各位代表！\n{PROSE}\n各位代表！\n{PROSE}"
K = BlockKind


def _block(article: Article, words: str, nth: int = 0) -> Block:
    found = [b for b in article.blocks if b.span.slice(article.text) == words]
    return found[nth]


def _correction(article: Article, words: str, kind: BlockKind, nth: int = 0) -> BlockCorrection:
    block = _block(article, words, nth)
    return BlockCorrection(kind, block.raw_span, block.raw_span.slice(article.raw))


def test_a_correction_outranks_what_was_found() -> None:
    draft = draft_of(TEXT)
    found = build_article(draft)
    corrected = build_article(draft, (_correction(found, "改革开放", K.CAPTION),))

    assert kind_of(found, "改革开放") is K.HEADING
    assert kind_of(corrected, "改革开放") is K.CAPTION
    assert [section.title for section in corrected.sections] == []


def test_a_corrected_heading_opens_a_section_of_the_level_chosen() -> None:
    draft = draft_of(TEXT)
    choice = replace(_correction(build_article(draft), "各位代表！", K.HEADING, 1), level=2)
    article = build_article(draft, (choice,))

    assert [(s.title, s.level, s.parent) for s in article.sections] == [
        ("引言", 1, None),
        ("改革开放", 1, None),
        ("各位代表！", 2, 1),
    ]
    assert _block(article, "各位代表！", 0).kind is K.PARAGRAPH


def test_furniture_called_a_paragraph_goes_back_to_its_place() -> None:
    draft = draft_of(f"标题在这里\n{PROSE}\n扫一扫下载客户端\n相关报道：\n另一条新闻")
    found = build_article(draft)
    article = build_article(draft, (_correction(found, "另一条新闻", K.PARAGRAPH),))

    assert kind_of(found, "另一条新闻") is K.BOILERPLATE
    assert [words for _, words in kinds_of(article)][2] == "另一条新闻"


def test_a_new_title_changes_the_metadata_and_the_old_one_becomes_what_stands_beside_it() -> None:
    draft = draft_of(TEXT)
    found = build_article(draft)
    article = build_article(draft, (_correction(found, KICKER, K.TITLE),))

    assert found.metadata.title == "标题在这里"
    assert article.metadata.title == KICKER
    assert article.metadata.subtitle == "标题在这里"


def test_survives_a_reimport_that_moves_and_respaces_the_text() -> None:
    choice = _correction(article_of(TEXT), "改革开放", K.CAPTION)
    moved = draft_of("另加的一行\n\n" + TEXT.replace("改革开放", " 改革\u3000开放 "))
    article = build_article(moved, (choice,))

    assert kind_of(article, "改革") is K.CAPTION


def test_of_equal_words_the_nearest_is_meant() -> None:
    found = article_of(TEXT)
    choice = _correction(found, "各位代表！", K.HEADING, 1)
    article = build_article(draft_of("序\n" + TEXT), (choice,))

    assert _block(article, "各位代表！", 0).kind is K.PARAGRAPH
    assert _block(article, "各位代表！", 1).kind is K.HEADING


def test_a_correction_whose_words_are_gone_changes_nothing() -> None:
    gone = BlockCorrection(K.HEADING, Span(0, 4), "不在文中")

    assert build_article(draft_of(TEXT), (gone,)) == build_article(draft_of(TEXT))


def test_the_later_of_two_choices_wins() -> None:
    found = article_of(TEXT)
    first = _correction(found, "改革开放", K.CAPTION)
    article = build_article(draft_of(TEXT), (first, replace(first, kind=K.QUOTE)))

    assert kind_of(article, "改革开放") is K.QUOTE


def test_a_table_of_several_rows_is_corrected_as_a_whole() -> None:
    text = f"标题在这里\n{PROSE}\n地区\t增速\n东部\t5.1%\n{PROSE}"
    found = article_of(text)
    table = next(block for block in found.blocks if block.kind is K.TABLE)
    choice = BlockCorrection(K.PARAGRAPH, table.raw_span, table.raw_span.slice(found.raw))
    article = build_article(draft_of(text), (choice,))

    assert [words for _, words in kinds_of(article)][2:4] == ["地区\t增速", "东部\t5.1%"]
