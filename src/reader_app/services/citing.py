"""Naming an article where its words are used elsewhere."""

from __future__ import annotations

from reader_app.core.article import Article


def source_line(article: Article) -> str:
    """Return one line that says where words were taken from, in the order Chinese papers use.

    For example ——王培源、李政哲：《标题》，《大众日报》2025-01-20，8—9版. What is not known is left
    out; an article without a title is named by its file.
    """
    data = article.metadata
    title = data.title or article.source.path.rpartition("/")[2]
    parts = [f"《{title}》"]
    if data.publication or data.date:
        publication = f"《{data.publication}》" if data.publication else ""
        parts.append(publication + (data.date or ""))
    parts.extend(part for part in (data.page, data.url) if part)
    authors = "、".join(data.authors)
    return f"——{authors}：{'，'.join(parts)}" if authors else f"——{'，'.join(parts)}"
