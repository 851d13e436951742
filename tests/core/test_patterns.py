"""Patterns compiled at first use."""

from __future__ import annotations

import re

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
