"""Tone numbers become tone marks, each on its vowel."""

from __future__ import annotations

import pytest

from reader_app.core.pinyin import with_tone_marks


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("Chong2 qing4", "Chóng qìng"),
        ("lu:4 se4", "lǜ sè"),
        ("nu:e4", "nüè"),
        ("gui1 liu2 hui4 xiong2", "guī liú huì xióng"),
        ("de5", "de"),
        ("A1", "Ā"),
        ("Ou1 zhou1", "Ōu zhōu"),
        ("ng4 m2", "ǹg ḿ"),
        ("r5", "r"),
        ("san1 C", "sān C"),
        ("", ""),
    ],
)
def test_marks(numbered: str, marked: str) -> None:
    import unicodedata

    assert unicodedata.normalize("NFC", with_tone_marks(numbered)) == marked
