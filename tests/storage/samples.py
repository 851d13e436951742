"""Small articles for the tests of the library, written for them."""

from __future__ import annotations

from hashlib import sha256

from reader_app.core.article import Article, Block, BlockKind, Script, Section
from reader_app.core.edit import Edit, EditKind
from reader_app.core.source import ImageRef, Metadata, Source
from reader_app.core.span import Span

PARAGRAPHS = (
    "春耕时节走访三个乡镇",
    "前言：记者用两天时间看了水渠、粮仓和学校。",
    "水渠修到了村口",
    "全镇新修水渠12.5公里，比上年增长5.2%，灌溉面积达到3.4万亩。",
    "𠮷田村的老支书说：“有水，心里就不慌。”",
    "学校添了新操场",
    "两所小学各添一块操场，共投入186万元。",
)


def sample_original(paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    """Return the bytes of the sample as a file."""
    return "\n".join(paragraphs).encode()


def sample_article(
    paragraphs: tuple[str, ...] = PARAGRAPHS, *, original: bytes | None = None
) -> Article:
    """Return an article with two sections, a picture, an edit and metadata."""
    text = "\n".join(paragraphs)
    data = sample_original(paragraphs) if original is None else original
    blocks, offset = [], 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(offset, offset + len(paragraph))
        heading = number in (2, 5)
        kind = (
            BlockKind.TITLE
            if number == 0
            else BlockKind.HEADING
            if heading
            else BlockKind.PARAGRAPH
        )
        section = None if number < 2 else 0 if number < 5 else 1
        image = ImageRef("渠.png", "水渠") if number == 3 else None
        blocks.append(Block(kind, span, span, 1 if heading else None, section, image))
        offset = span.end + 1
    sections = []
    if len(paragraphs) > 5:
        cut = blocks[5].span.start
        sections = [
            Section(paragraphs[2], 1, Span(blocks[2].span.start, cut - 1)),
            Section(paragraphs[5], 1, Span(cut, len(text))),
        ]
    edit = Edit(
        EditKind.WIDTH, Span(0, 1), "春", Span(0, 1), "春", "a test", 0.5, "chūn", ("舂", "椿")
    )
    return Article(
        source=Source("/文章/春耕.txt", sha256(data).hexdigest(), "text/plain", "utf-8"),
        metadata=Metadata(title=paragraphs[0], publication="乡镇日报", authors=("甲", "乙")),
        script=Script.HANS,
        text=text,
        blocks=tuple(blocks),
        sections=tuple(sections),
        edits=(edit,),
        raw=text,
        images={"渠.png": b"\x89PNG not really"},
    )
