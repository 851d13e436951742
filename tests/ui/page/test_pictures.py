"""What the frame of a missing picture says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.core.article import BlockKind
from reader_app.core.source import ImageRef, Metadata
from reader_app.ui.page.entries import Captions, Role, flatten
from reader_app.ui.page.pictures import Pictures
from tests.ui.page.articles import build_article

CAPTION = "河边的老人和孩子们 新报记者摄"


@pytest.mark.parametrize(
    ("alt", "shown"),
    [
        ("一座跨江的桥", "一座跨江的桥"),
        ("A bridge over the river", "A bridge over the river"),
        ("河边的老人和孩子们", ""),
        ("老城新生", ""),
        ("12-IMG_3886.jpg", ""),
        ("003ed20190925", ""),
        ("", ""),
    ],
)
def test_a_frame_says_what_is_said_nowhere_else(alt: str, shown: str) -> None:
    article = build_article(
        [(BlockKind.PARAGRAPH, "正文。"), (BlockKind.IMAGE, ""), (BlockKind.CAPTION, CAPTION)],
        Metadata(title="老城新生"),
    )
    blocks = list(article.blocks)
    blocks[1] = replace(blocks[1], image=ImageRef(None, alt))
    article = replace(article, blocks=tuple(blocks))
    entries = flatten(article, Captions(meta="", fold=""))
    pictures = Pictures(article, entries, 600, 1.0, sharp=1.0)
    (index,) = entries.indexes_of(Role.PICTURE)
    assert pictures.words(entries[index]) == shown
