"""The same text in the other script, every character in its place."""

from reader_app.analysis.script.convert import to_hans, to_hant
from reader_app.analysis.script.names import to_hant_with_names

__all__ = ["to_hans", "to_hant", "to_hant_with_names"]
