"""Readings: the pinyin of every character, polyphones by word and context."""

from reader_app.analysis.readings.pronouncer import Pronouncer

__all__ = ["Pronouncer"]
