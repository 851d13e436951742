"""The terms of an article."""

from __future__ import annotations

import json
from pathlib import Path

from reader_app.analysis.terms import Lexicon, find_terms
from reader_app.core.article import Article, Block, BlockKind, Script
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource
from reader_app.resources import resource
from reader_app.services.glossary import load_glossary


def article_of(*paragraphs: str, boilerplate: str = "", script: Script = Script.HANS) -> Article:
    """Make an article of plain paragraphs."""
    texts = [*paragraphs, *([boilerplate] if boilerplate else [])]
    blocks, start = [], 0
    for number, paragraph in enumerate(texts):
        span = Span(start, start + len(paragraph))
        kind = BlockKind.PARAGRAPH if number < len(paragraphs) else BlockKind.BOILERPLATE
        blocks.append(Block(kind, span, span))
        start = span.end + 1
    source = Source("", "0" * 64, "text/plain", "utf-8")
    return Article(source, Metadata(), script, "\n".join(texts), tuple(blocks), ())


def glossary() -> Lexicon:
    return Lexicon(load_glossary(resource("glossaries")))


def test_terms_come_with_their_place_and_entry() -> None:
    article = article_of("抓好“三農”工作", "推動鄉村全面振興。", script=Script.HANT)
    terms = find_terms(article, glossary())
    assert [(t.span.slice(article.text), t.entry.headword) for t in terms] == [
        ("三農", "三农"),
        ("鄉村全面振興", "乡村振兴"),
    ]


def test_a_longer_term_hides_the_one_inside_unless_asked_for() -> None:
    article = article_of("党建引领")
    assert [t.entry.headword for t in find_terms(article, glossary())] == ["党建引领"]
    inner = find_terms(article, glossary(), inner=True)
    assert [t.entry.headword for t in inner] == ["党建引领", "党建"]


def test_boilerplate_is_left_alone() -> None:
    article = article_of("三农", boilerplate="三农")
    assert [t.span for t in find_terms(article, glossary())] == [Span(0, 2)]


def test_later_layers_are_kept_beside_the_nearest() -> None:
    own = Entry("三农", "三農", "我的解释。", TermSource.READER)
    [term] = find_terms(article_of("三农"), glossary().with_entries([own]))
    assert term.entry is own
    assert [other.layer for other in term.others] == [TermSource.GLOSSARY]


def test_general_terms_of_the_seed_article_are_explained(shared: Path) -> None:
    gold = json.loads((shared / "gold/liaocheng/terms.json").read_text("utf-8"))
    lexicon = glossary()
    # "四大工程" lists its members in the article itself.
    general = [t["term"] for t in gold if not t["local"] and t["term"] != "四大工程"]
    assert [term for term in general if term not in lexicon] == []
