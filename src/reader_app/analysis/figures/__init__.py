"""Figure analysis: every number of an article, whole, with what it tells."""

from reader_app.analysis.figures.find import find_figures, find_in_text

__all__ = ["find_figures", "find_in_text"]
