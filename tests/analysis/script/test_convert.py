"""Either script, every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.analysis.script import to_hans, to_hant


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("新质生产力", "新質生產力"),
        ("为群众办实事", "為群眾辦實事"),
        ("软件和网络", "軟件和網絡"),
        ("污水处理", "污水處理"),
        ("乾隆年间", "乾隆年間"),
        ("头发与发展", "頭髮與發展"),
        ("𠮷田，", "𠮷田，"),
    ],
)
def test_both_ways(hans: str, hant: str) -> None:
    assert to_hant(hans) == hant
    assert to_hans(hant) == hans


@given(st.text())
def test_offsets_hold_in_either_script(text: str) -> None:
    assert len(to_hans(text)) == len(to_hant(text)) == len(text)


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("好干部标准", "好幹部標準"),
        ("若干部法规", "若干部法規"),
        ("长江干流", "長江幹流"),
        ("余额发放和民生发展", "餘額發放和民生發展"),
        ("牵一发而动全身的银发经济", "牽一髮而動全身的銀髮經濟"),
        ("行政复议", "行政復議"),
        ("复制推广", "複製推廣"),
        ("温和面向未来", "溫和面向未來"),
        ("分配制度、市场准入制度", "分配制度、市場准入制度"),
        ("单方面免签政策", "單方面免簽政策"),
        ("标签和书签", "標籤和書籤"),
        ("广播电视总台", "廣播電視總臺"),
        ("应对冲击", "應對衝擊"),
        ("我国历史进程", "我國歷史進程"),
        ("多年历程", "多年歷程"),
        ("农历新年", "農曆新年"),
        ("友爱困难家庭", "友愛困難家庭"),
        ("指明了奋斗方向", "指明了奮鬥方向"),
        ("简单明了", "簡單明瞭"),
        ("租购并举", "租購並舉"),
        ("企业兼并", "企業兼併"),
        ("当作伙伴", "當作夥伴"),
        ("工程院回归祖国", "工程院回歸祖國"),
    ],
)
def test_a_word_is_written_one_way_wherever_it_stands(hans: str, hant: str) -> None:
    assert to_hant(hans) == hant
