from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader_app.core.note import Colour, Note
from reader_app.ui.note_editor import PAUSE, NoteDraft, NoteEditor
from tests.ui import sample


def note(number: int = 0) -> Note:
    placed = {p.note.id: p.note for p in sample.build_notes(sample.build_article())}
    return placed[f"note-{number}"]


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show_note(note(1))
    made.show()
    made.body.setFocus()
    qtbot.waitExposed(made)
    return made


def test_shows_the_note_without_reporting_it(qtbot: QtBot) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.draft_changed, wait=PAUSE + 100):
        editor.show_note(note(0))
    assert editor.draft == NoteDraft("note-0", note(0).body, ("对比", "待查"), Colour.RED)


def test_a_keystroke_is_in_a_draft_within_half_a_second(editor: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.draft_changed, timeout=500) as first:
        QTest.keyClicks(editor.body, "and ")
    assert first.args[0].body.endswith("and ")


def test_typing_without_a_pause_is_kept_all_the_same(editor: NoteEditor, qtbot: QtBot) -> None:
    drafts: list[NoteDraft] = []
    editor.draft_changed.connect(drafts.append)
    for _ in range(14):
        QTest.keyClick(editor.body, Qt.Key.Key_X, delay=60)
    assert drafts, "nothing was reported while the reader typed on"


def test_leaving_the_field_reports_at_once(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    editor, other = NoteEditor(), QLineEdit()
    layout = QVBoxLayout(holder)
    layout.addWidget(editor)
    layout.addWidget(other)
    editor.show_note(note(1))
    holder.show()
    holder.activateWindow()
    editor.body.setFocus()
    qtbot.waitUntil(editor.body.hasFocus)
    QTest.keyClicks(editor.body, "z")
    with qtbot.waitSignal(editor.draft_changed, timeout=PAUSE // 2):
        QTest.mouseClick(other, Qt.MouseButton.LeftButton)


def test_ctrl_enter_commits(editor: NoteEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.body, "done: ")
    with qtbot.waitSignal(editor.committed) as committed, qtbot.waitSignal(editor.closed):
        QTest.keyClick(editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    draft = committed.args[0]
    assert draft.body.endswith("done: ")
    assert draft.note_id == "note-1"
    assert editor.note_id == ""


def test_esc_closes_and_the_last_word_is_reported_first(editor: NoteEditor, qtbot: QtBot) -> None:
    seen: list[str] = []
    editor.draft_changed.connect(lambda draft: seen.append(draft.body))
    editor.closed.connect(lambda note_id: seen.append(f"closed {note_id}"))
    QTest.keyClicks(editor.body, "!")
    QTest.keyClick(editor.body, Qt.Key.Key_Escape)
    assert seen == [f"{note(1).body}!", "closed note-1"]


def test_hiding_and_turning_to_another_note_lose_nothing(editor: NoteEditor, qtbot: QtBot) -> None:
    drafts: list[NoteDraft] = []
    editor.draft_changed.connect(drafts.append)
    QTest.keyClicks(editor.body, "a")
    editor.show_note(note(0))
    QTest.keyClicks(editor.body, "b")
    editor.hide()
    assert [(draft.note_id, draft.body[-1]) for draft in drafts] == [
        ("note-1", "a"),
        ("note-0", "b"),
    ]


def test_goes_on_with_a_draft(editor: NoteEditor) -> None:
    editor.show_note(note(1), NoteDraft("note-1", "half a thou", ("x",), Colour.BLUE))
    assert editor.body.toPlainText() == "half a thou"
    assert editor.colours[Colour.BLUE].isChecked()


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("经济 数字", ("经济", "数字")),
        ("#经济，数字、数字", ("经济", "数字")),
        ("  ", ()),
        ("#", ()),
    ],
)
def test_tags_are_parted_by_any_comma_or_space(
    editor: NoteEditor, typed: str, tags: tuple[str, ...]
) -> None:
    editor.tags.setText(typed)
    assert editor.draft.tags == tags


def test_known_tags_are_offered_for_the_tag_being_typed(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.show_known_tags(["经济", "经济数据", "待查"])
    editor.tags.setText("")
    editor.tags.setFocus()
    QTest.keyClicks(editor.tags, "a ")
    typed = QInputMethodEvent()
    typed.setCommitString("经")
    QApplication.sendEvent(editor.tags, typed)
    popup = editor.tags.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    offered = [popup.model().index(n, 0).data() for n in range(popup.model().rowCount())]
    assert offered == ["经济", "经济数据"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert editor.tags.text() == "a 经济数据"


def test_a_colour_is_chosen_by_click_and_by_key(editor: NoteEditor, qtbot: QtBot) -> None:
    QTest.mouseClick(editor.colours[Colour.GREEN], Qt.MouseButton.LeftButton)
    assert editor.draft.colour is Colour.GREEN
    with qtbot.waitSignal(editor.draft_changed) as changed:
        QTest.keyClick(editor.body, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert changed.args[0].colour is Colour.VIOLET


def test_delete_reports_the_last_words_before_the_request(editor: NoteEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.body, "q")
    with qtbot.waitSignals(
        [editor.draft_changed, editor.delete_requested, editor.closed], order="strict"
    ):
        QTest.mouseClick(editor.delete, Qt.MouseButton.LeftButton)


def test_preview_renders_and_opens_nothing(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.body.setPlainText(
        "**bold** [out](https://example.org/x) ![p](https://example.org/p.png)\n"
        "<script>alert(1)</script>"
    )
    QTest.mouseClick(editor.show_preview, Qt.MouseButton.LeftButton)
    plain = editor.preview.toPlainText()
    assert "bold" in plain
    assert "**" not in plain
    assert "<script>" in plain  # shown as it was typed, never run
    assert not editor.preview.openLinks()
    editor.grab()
