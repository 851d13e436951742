"""The wired program, offscreen: what the reader does and what becomes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.article import BlockKind
from reader_app.core.note import Colour
from reader_app.core.settings import Readings
from reader_app.core.span import Span
from reader_app.services.settings import FILE, load_settings
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = """临河日报 2025年3月4日 5版
一座小城的一年
本报记者 甲乙
临河市去年新增高标准农田40.6万亩，同比增长63%，近700项政策落到实处。𠮷田村也在其中。
先看农田
这一节讲的是三农，讲的是高标准农田，也讲农民怎样增收，怎样把粮食卖出好价钱。
再看工业
这一节讲的是新质生产力，讲的是智能工厂，也讲工人怎样学会新的本领，怎样提高收入。
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="gb18030")
    return path


@pytest.fixture
def program(qtbot: QtBot, article: Path, data_dir: Path) -> Iterator[Application]:
    """Return the program with the article open and analysed."""
    yield from started(qtbot, data_dir, [str(article)])


def started(qtbot: QtBot, data_dir: Path, files: list[str]) -> Iterator[Application]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    paths = DataPaths(data_dir)
    application = Application(app, Library.open(paths))
    application.open_first(files, load_settings(paths.root / FILE))
    qtbot.waitUntil(lambda: bool(application.state()["ready"]), timeout=20_000)
    yield application
    application.window.close()
    app.setStyleSheet("")
    application.window.deleteLater()
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_article_is_analysed_and_listed(program: Application) -> None:
    state = program.state()
    assert state["title"] == "一座小城的一年"
    assert state["figures"] >= 4
    assert state["terms"] >= 3
    assert [section.title for section in program.article.sections][1:] == ["先看农田", "再看工业"]


def test_a_highlight_is_stored_at_once(program: Application, data_dir: Path) -> None:
    start = program.article.text.index("𠮷田村")
    program.view.select(Span(start, start + 3))
    program.window.commands["note.green"].trigger()
    with Library.open(DataPaths(data_dir)) as library:
        (note,) = library.notes.of_article(program.session.article_id)
    assert note.target.quote.exact == "𠮷田村"
    assert note.colour is Colour.GREEN
    assert program.state()["saved"]


def test_a_block_is_what_the_reader_says(qtbot: QtBot, program: Application) -> None:
    block = next(
        b for b in program.article.blocks if b.span.slice(program.article.text) == "再看工业"
    )
    assert block.kind is BlockKind.HEADING
    start = program.article.text.index("先看农田")
    program.parts.notes.highlight(Span(start, start + 4))
    with qtbot.waitSignal(program.session.article_changed, timeout=10_000):
        program.opening.correct(block, BlockKind.CAPTION)
    qtbot.waitUntil(lambda: bool(program.state()["ready"]), timeout=10_000)
    assert [section.title for section in program.article.sections][1:] == ["先看农田"]
    (note,) = program.state()["notes"]
    assert note["state"] == "exact"


def test_a_wrong_encoding_is_mended_from_the_kept_bytes(
    qtbot: QtBot, program: Application, article: Path
) -> None:
    article.unlink()
    with qtbot.waitSignal(program.session.article_changed, timeout=10_000):
        program.opening.reopen_as("big5hkscs")
    assert "临河" not in program.article.text
    qtbot.waitUntil(lambda: bool(program.state()["ready"]), timeout=10_000)
    with qtbot.waitSignal(program.session.article_changed, timeout=10_000):
        program.opening.reopen_as("gb18030")
    assert "临河市去年" in program.article.text


def test_the_other_script_keeps_every_place(qtbot: QtBot, program: Application) -> None:
    program.window.commands["view.script"].trigger()
    qtbot.waitUntil(lambda: "臨河市" in (program.view.page.text if program.view.page else ""))
    assert "临河市" in program.article.text
    start = program.article.text.index("40.6万亩")
    program.view.select(Span(start, start + 6))
    assert program.view.selected_span() == Span(start, start + 6)


def test_settings_are_kept_in_a_file_people_can_read(program: Application, data_dir: Path) -> None:
    program.window.commands["view.larger"].trigger()
    program.window.commands["view.readings"].setChecked(True)
    program.appearance.save()
    kept = json.loads((data_dir / FILE).read_text("utf-8"))
    assert kept["zoom"] == 1.1
    assert kept["readings"] == Readings.ALL.value


def test_a_missing_file_is_one_sentence_and_the_sample_is_shown(
    qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    programs = started(qtbot, data_dir, [str(tmp_path / "missing.txt")])
    program = next(programs)
    assert program.article.metadata.title
    qtbot.waitUntil(lambda: program.window.message_bar is not None, timeout=5_000)
    bar = program.window.message_bar
    assert bar is not None
    qtbot.waitUntil(lambda: "missing.txt" in bar.text.text(), timeout=5_000)
    assert next(programs, None) is None


def test_keys_step_through_figures(program: Application) -> None:
    found = []
    for _ in range(3):
        QTest.keyClick(program.view, Qt.Key.Key_F)
        span = program.view.selected_span()
        assert span is not None
        found.append(span.start)
    assert found == sorted(set(found))


def card_said(program: Application) -> str:
    popup = program.parts.cards._popup
    content = None if popup is None else popup.content
    return "" if content is None else "\n".join((*content.lines, *content.more, content.source))


def test_any_selected_word_is_looked_up(qtbot: QtBot, program: Application) -> None:
    start = program.article.text.index("收入")
    program.view.select(Span(start, start + 2))
    program.window.commands["term.explain"].trigger()
    qtbot.waitUntil(lambda: "income" in card_said(program), timeout=30_000)
    assert "CC-CEDICT" in card_said(program)
    popup = program.parts.cards._popup
    assert popup is not None
    assert popup.content is not None
    assert popup.content.title == "收入"
    assert popup.content.aside.startswith("shōu rù")
    assert popup.is_pinned
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert popup.content is None


def test_words_inside_a_term_are_reached_from_its_card(qtbot: QtBot, program: Application) -> None:
    term = next(t for t in program.session.terms if len(t.span) > 3)
    program.view.select(term.span)
    program.window.commands["term.explain"].trigger()
    popup = program.parts.cards._popup
    assert popup is not None
    assert popup.content is not None
    assert popup.content.title == term.span.slice(program.article.text)
    qtbot.waitUntil(lambda: bool(popup.content and popup.content.words), timeout=30_000)
    assert popup.content.words
    inner = popup.content.words[0]
    popup.button_pressed.emit(inner.name)
    qtbot.waitUntil(lambda: bool(popup.content and popup.content.title == inner.label))
    assert popup.is_pinned


def card_title(program: Application) -> str | None:
    popup = program.parts.cards._popup
    content = None if popup is None else popup.content
    return None if content is None else content.title


def test_a_card_under_the_pointer_is_pinned_by_key_and_closed_with_esc(
    qtbot: QtBot, program: Application
) -> None:
    first, other = program.session.terms[0], program.session.terms[-1]
    text, view = program.article.text, program.view
    view.place_hovered.emit(first, *view.rects_of(first.span))
    popup = program.parts.cards._popup
    assert popup is not None
    assert not popup.is_pinned
    program.window.commands["term.explain"].trigger()
    view.place_hovered.emit(other, *view.rects_of(other.span))
    assert card_title(program) == first.span.slice(text)  # pinned: the pointer may wander
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert card_title(program) is None
    view.select(other.span)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert card_title(program) == other.span.slice(text)
    assert program.parts.cards._popup is not None
    assert program.parts.cards._popup.is_pinned
    qtbot.waitUntil(lambda: not program.tasks.pending, timeout=30_000)


def test_a_terms_card_leads_to_its_next_place(qtbot: QtBot, program: Application) -> None:
    headwords = [term.entry.headword for term in program.session.terms]
    headword = next(word for word in headwords if headwords.count(word) > 1)
    first, second = [t for t in program.session.terms if t.entry.headword == headword][:2]
    program.view.select(first.span)
    program.window.commands["term.explain"].trigger()
    popup = program.parts.cards._popup
    assert popup is not None
    popup.button_pressed.emit("next")
    assert program.view.selected_span() == second.span
    assert popup.content is not None
    assert "2" in popup.content.buttons[-1].label
    qtbot.waitUntil(lambda: not program.tasks.pending, timeout=30_000)


def test_pictures_and_mended_places_stay_once_the_article_is_stored(
    qtbot: QtBot, data_dir: Path, tmp_path: Path
) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (tmp_path / "a.svg").write_text(drawing, encoding="utf-8")
    text = "# 一座小城的一年\n\n![城](a.svg)\n\n去年&nbsp新增農田，產業(chǎn)發展(fā)，業(yè)績(jì)很好，經(jīng)濟(jì)穩(wěn)定。\n"
    page = tmp_path / "a.md"
    page.write_text(text, encoding="utf-8")
    for files in ([str(page)], []):  # the first opening, and the start after it
        programs = started(qtbot, data_dir, files)
        program = next(programs)
        assert program.article.images, "the picture is gone"
        assert program.article.edits, "what was mended is not told any more"
        assert program.article.raw
        panels = program.window.panels
        assert panels is not None
        assert panels.edits.view.rows
        assert next(programs, None) is None


def test_damage_stays_marked_after_a_restart(qtbot: QtBot, data_dir: Path, shared: Path) -> None:
    seed = str(shared / "seed" / "liaocheng-2025-01-20.txt")
    for files in ([seed], []):
        programs = started(qtbot, data_dir, files)
        program = next(programs)
        doubtful = [e for e in program.article.edits if e.confidence < 0.9 or e.kind == "damage"]
        assert doubtful
        assert program.view.marks.places_at(doubtful[0].span.start)
        assert next(programs, None) is None
