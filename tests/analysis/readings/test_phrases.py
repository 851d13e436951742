"""The longest word around a character tells its reading."""

from __future__ import annotations

import pytest

from reader_app.analysis.readings.phrases import PhraseBook

BOOK = PhraseBook.parse(
    "银行 1!háng\n行走 0xíng\n世界银行 3!háng\n协调 1!tiáo\n调发 0diào\n重行 1hàng\n重庆 0!chóng\n"
)


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("银行", 1, ("háng", True)),
        ("去世界银行走走", 4, ("háng", True)),
        ("慢慢行走", 2, ("xíng", False)),
        ("协调发展", 1, ("tiáo", False)),  # 调发 says otherwise, but only one dictionary
        ("重行走", 1, None),  # two words of equal length, neither sure
        ("行", 0, None),
        ("重庆", 0, ("chóng", True)),
        ("重庆", 1, None),
    ],
)
def test_what_words_tell(text: str, at: int, told: tuple[str, bool] | None) -> None:
    assert BOOK.reading_at(text, at) == told
