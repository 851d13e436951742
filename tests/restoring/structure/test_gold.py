"""Block kinds against the hand-made lists beside the project (skipped where absent)."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reader_app.core.article import Article, BlockKind
from reader_app.importing import load_file
from reader_app.restoring import make_article
from reader_app.restoring.structure.levels import INTRODUCTION
from tests.restoring.structure.drafts import article_of


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """Return the scoring tool beside the project as a module."""
    tools = shared / "tools"
    sys.path.insert(0, str(tools))
    try:
        spec = importlib.util.spec_from_file_location("score_blocks", tools / "score_blocks.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(tools))
    return module


def _article(folder: Path) -> Article:
    raw = folder / "raw.txt"
    path = raw if raw.exists() else folder / "clean.txt"
    return article_of(path.read_text(encoding="utf-8"))


def _score(scorer: ModuleType, folder: Path, article: Article) -> dict[str, Any]:
    report = {
        "text": article.text,
        "blocks": [
            {"kind": str(block.kind), "start": block.span.start, "end": block.span.end}
            for block in article.blocks
        ],
    }
    result: dict[str, Any] = scorer.score(folder, report)
    return result


@pytest.mark.parametrize(
    ("name", "accuracy"), [("liaocheng", 1.0), ("gansu_2026", 0.95), ("thepaper_1", 0.95)]
)
def test_names_the_blocks_of_the_gold_articles(
    shared: Path, scorer: ModuleType, name: str, accuracy: float
) -> None:
    folder = shared / "gold" / name

    result = _score(scorer, folder, _article(folder))

    assert result["accuracy"] >= accuracy
    assert result["lost"] < 0.005
    assert result["junk"] < 0.02
    assert result["merged"] == 0


@pytest.mark.parametrize(
    ("name", "raw", "accuracy"),
    [
        ("liaocheng", "seed/liaocheng-2025-01-20.txt", 1.0),
        ("gansu_2026", "gold/gansu_2026/raw.txt", 0.95),
        ("thepaper_1", "corpora/html_gne/thepaper__1.html", 0.95),
    ],
)
def test_names_the_blocks_of_the_gold_articles_from_their_raw_files(
    shared: Path, scorer: ModuleType, name: str, raw: str, accuracy: float
) -> None:
    article = make_article(load_file(shared / raw))

    result = _score(scorer, shared / "gold" / name, article)

    assert result["accuracy"] >= accuracy
    assert result["lost"] < 0.005
    assert result["junk"] < 0.02


@pytest.mark.parametrize("name", ["liaocheng", "gansu_2026", "thepaper_1"])
def test_gives_the_gold_headings_their_levels(shared: Path, name: str) -> None:
    folder = shared / "gold" / name
    lines = (folder / "clean.txt").read_text(encoding="utf-8").split("\n")
    gold = json.loads((folder / "blocks.json").read_text(encoding="utf-8"))
    wanted = [(lines[e["line"] - 1], e["level"]) for e in gold if e["kind"] == "heading"]
    article = _article(folder)

    found = [
        (block.span.slice(article.text), block.level)
        for block in article.blocks
        if block.kind is BlockKind.HEADING
    ]

    assert found == wanted


def test_reads_the_head_of_the_seed_article(shared: Path) -> None:
    article = _article(shared / "gold" / "liaocheng")
    metadata = article.metadata

    assert metadata.title is not None
    assert metadata.title.startswith("在中國式現代化")
    assert metadata.kicker is not None
    assert metadata.kicker.endswith("“兩河明珠”城市")
    assert (metadata.publication, metadata.page, metadata.date) == (
        "大眾日報",
        "8—9版",
        "2025-01-20",
    )
    assert metadata.authors == ("王培源", "李政哲", "林金彥", "田柏林", "商景豪")
    assert metadata.unit == "聊城市新聞傳媒中心"


def test_divides_the_seed_article_into_its_sections(shared: Path) -> None:
    folder = shared / "gold" / "liaocheng"
    lines = (folder / "clean.txt").read_text(encoding="utf-8").split("\n")
    gold = json.loads((folder / "blocks.json").read_text(encoding="utf-8"))
    article = _article(folder)

    titles = [section.title for section in article.sections]

    assert titles == [INTRODUCTION] + [lines[e["line"] - 1] for e in gold if e["kind"] == "heading"]
    assert sum(block.kind is BlockKind.CAPTION for block in article.blocks) == 7
