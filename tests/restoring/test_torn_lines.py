"""Sentences that a page's markup broke into lines are one line again."""

from __future__ import annotations

import pytest

from reader_app.restoring import restore
from tests.restoring.documents import check_draft, document

PROSE = "这一年全市经济运行总体平稳，工业增加值同比增长，居民收入稳步提高。"


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (
            ("生态环境持续改善，成效明显，PM", "2.5", "年平均浓度保持在20微克左右，全国领先。"),
            "生态环境持续改善，成效明显，PM2.5年平均浓度保持在20微克左右，全国领先。",
        ),
        (
            ("“十五五”时期经济社会发展的", "主要目标", "是：生产总值年均增长5%左右，质量提高。"),
            "“十五五”时期经济社会发展的主要目标是：生产总值年均增长5%左右，质量提高。",
        ),
        (
            ("（", "三）改革开放持续深化、互促共进。"),
            "（三）改革开放持续深化、互促共进。",
        ),
        (("全面落实", "，扎实推进各项工作。"), "全面落实，扎实推进各项工作。"),
    ],
)
def test_parts_of_a_sentence_are_joined(parts: tuple[str, ...], whole: str) -> None:
    raw = "\n".join((PROSE, *parts, PROSE))
    draft = restore(document(raw))
    check_draft(draft)
    assert draft.text.split("\n") == [PROSE, whole, PROSE]
    assert restore(document(draft.text)).text == draft.text


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "改革开放", PROSE),
        (PROSE, "春风又绿江南岸，", "明月何时照我还。", PROSE),
        (PROSE, "一、产业的", "", PROSE),
        ("我们的", "时代", PROSE),
        (PROSE, "- 12 -", PROSE),
        (PROSE, "GDP", PROSE),
        (PROSE, "12", PROSE),
    ],
)
def test_lines_that_stand_by_themselves_stay(lines: tuple[str, ...]) -> None:
    draft = restore(document("\n".join(lines)))
    assert draft.text.split("\n") == [line for line in lines if line]
