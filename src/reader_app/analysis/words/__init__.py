"""Words: where one begins and ends, for looking up what the reader points at."""

from reader_app.analysis.words.segmenter import Segmenter

__all__ = ["Segmenter"]
