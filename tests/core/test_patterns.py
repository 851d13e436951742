"""Patterns compiled at first use."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest

from reader_app.core.patterns import lazy


def test_behaves_as_the_compiled_pattern() -> None:
    pattern = lazy(r"(?P<n>\d+)项", re.IGNORECASE)
    found = pattern.search("共12项")
    assert found is not None
    assert found["n"] == "12"
    assert pattern.sub("x", "3项") == "x"
    assert pattern.pattern == r"(?P<n>\d+)项"
    assert [match[0] for match in pattern.finditer("1项2项")] == ["1项", "2项"]


def test_a_wrong_pattern_is_found_out_at_its_first_use() -> None:
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.match("a")


def test_no_pattern_of_ours_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 (Debian 12 has 3.11.2) matches such patterns wrongly or raises."""
    found = subprocess.run(
        [sys.executable, "-c", _LIST_WRONG], capture_output=True, encoding="utf-8", check=True
    )
    assert found.stdout.split("\n")[0] == "looked at hundreds"
    assert found.stdout.split("\n")[1:] == [""]


@pytest.mark.parametrize(("pattern", "wrong"), [(r"(?:a1)*+", True), (r"[ab]*+(?>(?:a1)*)", False)])
def test_the_search_for_such_patterns_finds_them(pattern: str, wrong: bool) -> None:
    names: dict[str, Any] = {}
    exec(_WALK, names)
    assert names["is_wrong"](pattern) is wrong


_WALK = """
import re._parser as parser
from re._compiler import _simple
from re._constants import POSSESSIVE_REPEAT


def walk(node):
    for op, value in node:
        if op is POSSESSIVE_REPEAT and not _simple(value[2]):
            yield op
        yield from within(value)


def within(value):
    if isinstance(value, parser.SubPattern):
        yield from walk(value)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from within(part)


def is_wrong(source, flags=0):
    return any(True for _ in walk(parser.parse(source, flags)))
"""

_LIST_WRONG = f"""
import importlib, pkgutil, re
{_WALK}
seen = set()
compiled = re.compile

def note(source, flags=0):
    if isinstance(source, str):
        seen.add((source, int(flags)))
    return compiled(source, flags)

re.compile = note
import reader_app
for module in pkgutil.walk_packages(reader_app.__path__, "reader_app."):
    if not module.name.endswith("__main__"):
        for value in vars(importlib.import_module(module.name)).copy().values():
            if type(value).__name__ == "_Lazy":
                seen.add((value._source, int(value._flags)))
print("looked at hundreds" if len(seen) > 200 else f"looked at {{len(seen)}} only")
for source, flags in sorted(seen):
    if is_wrong(source, flags):
        print(source)
"""
