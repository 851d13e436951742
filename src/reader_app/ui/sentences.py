"""Sentences of the layers that know no Qt, said in the language of the window.

Errors, reasons and the restoration record come as English sentences with names and numbers in
them. resources/translations/sentences.txt lists what those layers can say, with {0}, {1} … where
something is filled in; packaging/translations.py keeps it up to date and has it translated.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from reader_app.resources import resource

_GAP = re.compile(r"\\\{\d\\\}")


def say(sentence: str) -> str:
    """Return a sentence in the language of the window; one that is not known stays as it is."""
    whole = QCoreApplication.translate("sentences", sentence)
    if whole != sentence:
        return whole
    matched = _matched(sentence)
    if matched is None:
        return sentence
    template, parts = matched
    told = [say(part) for part in parts]
    return QCoreApplication.translate("sentences", template).format(*told)


@lru_cache(maxsize=4096)
def _matched(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the sentence with gaps that this one is, and what fills them; None for none.

    A restoration record says the same a thousand times.
    """
    for template, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            return template, found.groups()
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the sentences with gaps and what matches them, the most particular first."""
    lines = resource("translations", "sentences.txt").read_text(encoding="utf-8").splitlines()
    gapped = sorted((line for line in lines if "{0}" in line), key=len, reverse=True)
    return tuple(
        (line, re.compile(_GAP.sub("(.+?)", re.escape(line)), re.DOTALL)) for line in gapped
    )
