"""The same text in the other script, every character in its place."""

from reader_app.analysis.script.convert import to_hans, to_hant

__all__ = ["to_hans", "to_hant"]
