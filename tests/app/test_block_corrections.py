"""“This block is…” in the window: what the reader says is done, kept, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.article import Block, BlockKind
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.app.test_application import TEXT, started


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="gb18030")
    yield from started(qtbot, data_dir, [str(path)])


def block_of(program: Application, words: str) -> Block:
    text = program.article.text
    return next(b for b in program.article.blocks if b.span.slice(text).startswith(words))


def choose(program: Application, words: str, label: str) -> None:
    """Choose from the menu of the page, at the words."""
    offset = block_of(program, words).span.start
    program.view.context_menu_requested.emit(offset, None, QPoint(0, 0))
    menus = [menu for menu in program.window.findChildren(QMenu) if menu.isVisible()]
    inner = [action.menu() for menu in menus for action in menu.actions()]
    entries = [
        entry
        for menu in inner
        if isinstance(menu, QMenu)
        for entry in menu.actions()
        if entry.text() == label
    ]
    assert len(entries) == 1
    entries[0].trigger()
    for menu in menus:
        menu.close()


@pytest.mark.parametrize(
    ("words", "label", "kind", "level"),
    [
        ("先看农田", "a caption", BlockKind.CAPTION, None),
        ("先看农田", "a heading below a heading", BlockKind.HEADING, 2),
        ("这一节讲的是三农", "a heading", BlockKind.HEADING, 1),
        ("再看工业", "no part of the article", BlockKind.BOILERPLATE, None),
        ("再看工业", "a paragraph", BlockKind.PARAGRAPH, None),
    ],
)
def test_a_block_is_what_the_reader_says(
    qtbot: QtBot,
    program: Application,
    data_dir: Path,
    words: str,
    label: str,
    kind: BlockKind,
    level: int | None,
) -> None:
    choose(program, words, label)

    def is_done() -> bool:
        block = block_of(program, words)
        return not program.tasks.pending and (block.kind, block.level) == (kind, level)

    qtbot.waitUntil(is_done, timeout=20_000)
    with Library.open(DataPaths(data_dir)) as library:
        kept = library.articles.load_article(program.session.article_id).article
        (word,) = library.corrections.blocks_of(program.session.article_id)
    assert kept.blocks == program.article.blocks
    assert word.kind is kind


def test_a_word_is_taken_back_from_the_menu(qtbot: QtBot, program: Application) -> None:
    before = program.article.blocks
    choose(program, "先看农田", "a caption")
    qtbot.waitUntil(lambda: block_of(program, "先看农田").kind is BlockKind.CAPTION, timeout=20_000)
    choose(program, "先看农田", "As Meipi found it")
    qtbot.waitUntil(lambda: program.article.blocks == before, timeout=20_000)
