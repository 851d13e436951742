"""Names after digits are tried only where their first character says so: none may be missing."""

from __future__ import annotations

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.core.figure import FigureKind

NAMES = """购物节 医院 急救 热线 国道 省道 县道 高校 航班 次列车 公交 模式 工作法 机制 战略 强 晚会 智库 高地
部队 股指 系列 型 路公交 路车 事件 案件 铁路 台风 航母 坦克 导弹 实验室 指数 成份股 号线 号令 号机组 千伏甲线"""


@pytest.mark.parametrize("name", NAMES.split())
def test_digits_before_a_name_are_a_label(name: str) -> None:
    (figure,) = find_in_text(f"这里说到，304{name}，就此打住")
    assert figure.kind is FigureKind.LABEL
    assert figure.reason


@pytest.mark.parametrize("text", ["90后青年", "00后", "95后"])
def test_people_named_after_their_decade(text: str) -> None:
    (figure,) = find_in_text(text)
    assert figure.kind is FigureKind.LABEL
