"""Regular expressions that are compiled when they are first used.

Compiling a few hundred expressions takes longer than painting the first page, and an article
needs a few of them only.

A possessive repeat of more than one character class ((?:ab)*+) must be written as an atomic group
around a greedy one, (?>(?:ab)*): the same, but before 3.11.5 Python does not take back what a
failed last round had consumed, and matches too much or raises SystemError (CPython gh-106052, gh-101955).
Debian 12 has 3.11.2.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; the first use compiles it and takes over its methods."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for attribute in dir(compiled):
            if not attribute.startswith("_"):
                setattr(self, attribute, getattr(compiled, attribute))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as re.compile(source, flags) but costs nothing until it is used.

    A wrong expression raises re.error at its first use only: tests must use every one.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
