"""Simplified and traditional script by OpenCC, with the length of the text kept."""

from __future__ import annotations

from functools import cache
from typing import Protocol


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


# OpenCC gives Taiwan's 汙; papers in either place write 污.
_PREFERRED = str.maketrans({"汙": "污"})


@cache
def _converter(config: str) -> _Converter:
    import opencc  # loads its tables: 40 ms that only a change of script pays

    converter: _Converter = opencc.OpenCC(config)
    return converter


def to_hans(text: str) -> str:
    """Return text in simplified script; place n of the result stands for place n of text."""
    return _keeping_length(text, "t2s")


def to_hant(text: str) -> str:
    """Return text in traditional script; place n of the result stands for place n of text.

    Characters come in the forms that papers print (為 群 眾 裡 線): OpenCC's s2tw, which changes
    characters only. Region words stay (软件 is 軟件, never 軟體).
    """
    return _keeping_length(text, "s2tw").translate(_PREFERRED)


def _keeping_length(text: str, config: str) -> str:
    """Convert text; where a line would change its length, convert it character by character."""
    converter = _converter(config)
    whole = converter.convert(text)
    if len(whole) == len(text) and whole.count("\n") == text.count("\n"):
        return whole
    lines = []
    for line in text.split("\n"):
        changed = converter.convert(line)
        lines.append(
            changed if len(changed) == len(line) else "".join(_one(converter, c) for c in line)
        )
    return "\n".join(lines)


def _one(converter: _Converter, char: str) -> str:
    changed = converter.convert(char)
    return changed if len(changed) == 1 else char
