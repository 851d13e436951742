"""Blanks are tidied, but the empty cells of a table keep the others in their columns."""

from __future__ import annotations

import time

import pytest

from reader_app.restoring.whitespace import tidy_blanks


def tidied(text: str) -> str:
    for change in reversed(tidy_blanks(text)):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@pytest.mark.parametrize(
    "table",
    [
        "指标\t2023年\t2024年\n人口\t\t12\n产值\t1\t2",
        "\t2023年\t2024年\n人口\t11\t12",
        "指标\t2023年\t备注\n人口\t11\t\n产值\t1\t𠮷",
        "指标\t2023年\t备注\r\n人口\t11\t\r\n产值\t1\t无",
    ],
)
def test_empty_cells_stay(table: str) -> None:
    text = f"前文。\n{table}\n后文。"
    assert tidied(text) == text
    spaced = text.replace("\t", " \t\u3000")
    assert tidied(spaced) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\t段落一。\n\t段落二。", "段落一。\n段落二。"),
        ("姓名\t\t职务\n张三三三\t主任", "姓名\t职务\n张三三三\t主任"),
        ("姓名\t\t职务\n张三\t\t主任\n李四\t\t委员", "姓名\t职务\n张三\t主任\n李四\t委员"),
        ("来源：新华社\t\t作者：张三", "来源：新华社\t作者：张三"),
        ("一行\t \n另一行", "一行\n另一行"),
    ],
)
def test_other_tabs_are_tidied(text: str, kept: str) -> None:
    assert tidied(text) == kept
    assert tidied(kept) == kept


def test_large_tables_take_linear_time() -> None:
    before = time.process_time()
    for row in ("a\t\tb\n", "\t\t\n", "a\tb\tc\n\t\td\n", "\t"):
        tidy_blanks(row * 100_000)
    assert time.process_time() - before < 8
