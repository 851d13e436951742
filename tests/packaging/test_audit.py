"""The lock files, and that a bad one would be noticed."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

HASH = "    --hash=sha256:" + "a" * 64 + "\n"


def test_the_locks_are_sound(script: Callable[[str], ModuleType]) -> None:
    assert script("audit").audit() == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lxml>=5.0 \\\n" + HASH, "not pinned"),
        ("lxml==5.0\n", "no hash"),
        ("lxml==5.0 \\\n    --hash=md5:abc\n", "no hash"),
        ("--index-url https://example.org/simple\nlxml==5.0 \\\n" + HASH, "an option or address"),
        ("lxml @ https://example.org/lxml.whl\n", "an option or address"),
        ("PyMuPDF==1.24 \\\n" + HASH, "refused"),
    ],
)
def test_what_is_wrong_is_found(script: Callable[[str], ModuleType], text: str, words: str) -> None:
    assert any(words in problem for problem in script("audit").problems_of("x.lock", text))


def test_a_sound_entry_is_left_alone(script: Callable[[str], ModuleType]) -> None:
    text = "coverage[toml]==7.6 ; python_version < '3.13' \\\n" + HASH + "lxml==5.0 \\\n" + HASH
    assert list(script("audit").problems_of("x.lock", text)) == []
    assert script("audit").pins(text) == {"coverage": "7.6", "lxml": "5.0"}


def test_locks_that_differ_are_found(script: Callable[[str], ModuleType]) -> None:
    audit = script("audit")
    locks = {name: {"lxml": "5.0"} for name in audit.LOCKS}
    locks[audit.LOCKS[1]] = {"lxml": "5.1"}
    told = list(audit.problems_between(locks))
    assert any("lxml is 5.1" in problem for problem in told)
    assert any("asked for and not locked" in problem for problem in told)
