"""The source line that goes with copied words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.core.article import Article, Script
from reader_app.core.source import Metadata, Source
from reader_app.services.citing import source_line

ARTICLE = Article(
    Source("texts/a.txt", "0" * 64, "text/plain", "utf-8"), Metadata(), Script.HANS, "", (), ()
)


@pytest.mark.parametrize(
    ("metadata", "line"),
    [
        (
            Metadata(
                title="𠮷日",
                publication="某报",
                date="2025-01-20",
                page="3版",
                authors=("甲", "乙"),
            ),
            "——甲、乙：《𠮷日》，《某报》2025-01-20，3版",
        ),
        (Metadata(title="通知", date="2025"), "——《通知》，2025"),
        (Metadata(), "——《a.txt》"),
    ],
)
def test_names_what_is_known(metadata: Metadata, line: str) -> None:
    assert source_line(replace(ARTICLE, metadata=metadata)) == line
