"""What stands on the cover of an article without a picture."""

from __future__ import annotations

import pytest

from reader_app.ui.library.painting import initial_of


@pytest.mark.parametrize(
    ("title", "initial"),
    [
        ("2026年上海市政府工作报告", "上"),
        ("1-10月固定资产投资", "固"),
        ("“双碳”这一年", "双"),
        ("GDP增长5%", "G"),
        ("2024年", "文"),
        ("", "文"),
    ],
)
def test_the_first_character_that_is_no_date(title: str, initial: str) -> None:
    assert initial_of(title) == initial
