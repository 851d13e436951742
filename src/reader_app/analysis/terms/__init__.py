"""Terms: which words of an article can be explained, and by whom."""

from reader_app.analysis.terms.finding import find_terms
from reader_app.analysis.terms.lexicon import Lexicon, Match

__all__ = ["Lexicon", "Match", "find_terms"]
