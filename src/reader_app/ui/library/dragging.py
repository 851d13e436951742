"""Articles carried from the table to a shelf."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

ARTICLES = "application/x-meipi-articles"
"""Ids of articles, one a line, in UTF-8."""


def dragged_articles(data: QMimeData) -> list[str]:
    """Return the ids of the articles that are being dragged, none for anything else."""
    if not data.hasFormat(ARTICLES):
        return []
    lines = bytes(data.data(ARTICLES).data()).decode("utf-8", "replace").split("\n")
    return [line for line in lines if line]
