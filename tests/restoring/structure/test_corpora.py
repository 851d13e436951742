"""Real reports beside the project: their titles, dates and outlines (skipped where absent)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.core.article import Article, BlockKind, Script
from tests.restoring.structure.drafts import article_of


@pytest.fixture(scope="module")
def reports(shared: Path) -> dict[str, tuple[Article, dict[str, str]]]:
    """Return each provincial report of 2026 as an article, with what is expected of it."""
    found = {}
    for path in sorted((shared / "corpora" / "gov2026").glob("*.txt")):
        expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
        found[path.stem] = (article_of(path.read_text(encoding="utf-8")), expected)
    return found


def test_finds_the_title_of_every_report(
    reports: dict[str, tuple[Article, dict[str, str]]],
) -> None:
    """A page's own name may add the year and the province to what stands in its text."""
    exact = 0
    for name, (article, expected) in reports.items():
        title = article.metadata.title
        assert title is not None, name
        exact += title == expected["title"]
        assert title == expected["title"] or title.removeprefix("2026年") == "政府工作报告", name
    assert exact >= 14


def test_finds_the_date_wherever_the_text_has_it(
    reports: dict[str, tuple[Article, dict[str, str]]], shared: Path
) -> None:
    for name, (article, expected) in reports.items():
        text = (shared / "corpora" / "gov2026" / f"{name}.txt").read_text(encoding="utf-8")
        if expected["publish_date"] in text:
            assert article.metadata.date == expected["publish_date"], name
        else:
            assert article.metadata.date is not None, name
            assert article.metadata.date <= expected["publish_date"], name


def test_every_report_has_an_outline_and_a_speaker(
    reports: dict[str, tuple[Article, dict[str, str]]],
) -> None:
    for name, (article, _) in reports.items():
        top = [section for section in article.sections if section.level == 1]
        assert 3 <= len(top) <= 8, name
        assert len(article.metadata.authors) == 1, name
        assert article.metadata.subtitle is not None, name
        assert article.script is Script.HANS, name


def test_no_toolbar_is_left_among_the_words(
    reports: dict[str, tuple[Article, dict[str, str]]],
) -> None:
    buttons = {
        "下载",
        "打印",
        "全屏",
        "收藏",
        "首页",
        "加大",
        "还原",
        "减小",
        "大",
        "中",
        "小",
        ">",
    }
    for name, (article, _) in reports.items():
        body = {
            block.span.slice(article.text)
            for block in article.blocks
            if block.kind is not BlockKind.BOILERPLATE
        }
        assert not body & buttons, name


def test_running_text_is_never_thrown_out(
    reports: dict[str, tuple[Article, dict[str, str]]],
) -> None:
    for name, (article, _) in reports.items():
        for block in article.blocks:
            if block.kind is BlockKind.BOILERPLATE:
                assert len(block.span) < 60, name
