"""Notes in the library: journaled, undone across restarts, never overwritten."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from reader_app.core.errors import DamagedLibrary, NotANote
from reader_app.core.note import Colour, MarkStyle, Note, NoteDraft, Quote, StepAction, Target
from reader_app.core.span import Span
from reader_app.storage.annotations import Annotations
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import sample_article, sample_original


@pytest.fixture
def article_id(library: Library) -> str:
    return library.articles.store_article(sample_article(), sample_original())


def make_note(article_id: str, body: str = "批注", start: int = 30) -> Note:
    text = sample_article().text
    span = Span(start, start + 8)
    now = utc_now()
    return Note(new_id(), article_id, Target("v" * 64, span, Quote.of(text, span)), now, now, body)


def test_gives_back_the_note_that_was_added(library: Library, article_id: str) -> None:
    note = replace(
        make_note(article_id, "**重点** 🌾𠮷\nعربي"),
        tags=("农业", "水利 工程"),
        colour=Colour.VIOLET,
        style=MarkStyle.UNDERLINE,
        links=("figure:30-35",),
    )
    added = library.notes.add(note)
    assert added == replace(note, revision=1)
    assert library.notes.of_article(article_id) == (added,)


@pytest.mark.parametrize("bad", ["a\0b", "half \ud83c of a pair"])
def test_refuses_what_no_file_can_hold(article_id: str, bad: str) -> None:
    with pytest.raises(NotANote):
        make_note(article_id, bad)


def test_a_stored_quote_is_never_rewritten(library: Library, article_id: str) -> None:
    note = library.notes.add(make_note(article_id))
    other = replace(note, target=replace(note.target, quote=Quote("别的话")))
    with pytest.raises(sqlite3.IntegrityError, match="never rewritten"):
        library.notes.change(other)
    assert library.notes.of_article(article_id) == (note,)


def test_the_journal_says_who_did_what_and_cannot_be_changed(
    library: Library, article_id: str
) -> None:
    notes = Annotations(library.database, clock=lambda: "2026-01-02T03:04:05.000000Z", who="读者")
    note = notes.add(make_note(article_id, "一"))
    notes.change(note.edited(utc_now(), body="二"))
    notes.delete([note.id])
    entries = notes.history(note.id)
    assert [entry.action for entry in entries] == ["add", "change", "delete"]
    assert {(entry.who, entry.at) for entry in entries} == {("读者", "2026-01-02T03:04:05.000000Z")}
    assert entries[0].before is None
    assert [e.after and (e.after.note.body, e.after.life) for e in entries] == [
        ("一", "kept"),
        ("二", "kept"),
        ("二", "trashed"),
    ]
    assert [e.before for e in entries[1:]] == [e.after for e in entries[:-1]]
    for statement in ("DELETE FROM journal", "UPDATE journal SET who = 'nobody'"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            library.database.execute(statement)


def test_a_change_that_changes_nothing_is_no_step(library: Library, article_id: str) -> None:
    note = library.notes.add(make_note(article_id))
    assert library.notes.change(note.edited(utc_now())).note == note
    assert len(library.notes.history(note.id)) == 1


def test_deleted_notes_come_back_from_the_trash(library: Library, article_id: str) -> None:
    first = library.notes.add(make_note(article_id, "一"))
    second = library.notes.add(make_note(article_id, "二", 40))
    library.notes.delete([first.id, second.id])
    assert library.notes.of_article(article_id) == ()
    assert {note.id for note in library.notes.trash()} == {first.id, second.id}
    library.notes.restore([first.id])
    assert [note.body for note in library.notes.of_article(article_id)] == ["一"]
    library.notes.empty_trash(article_id)
    assert library.notes.trash(article_id) == ()
    tombstone = library.notes.get(second.id)
    assert tombstone is not None
    assert tombstone.life == "gone"


def test_undo_and_redo_go_on_after_a_restart(paths: DataPaths) -> None:
    with Library.open(paths) as library:
        article_id = library.articles.store_article(sample_article(), sample_original())
        note = library.notes.add(make_note(article_id, "一"))
        changed = library.notes.change(note.edited(utc_now(), body="二")).note
        library.notes.delete([note.id])

    def bodies() -> list[str]:
        return [note.body for note in library.notes.of_article(article_id)]

    actions: list[StepAction] = []
    for expected in (["二"], ["一"], []):
        with Library.open(paths) as library:
            step = library.notes.undo(article_id)
            assert step is not None
            actions.append(step.action)
            assert bodies() == expected
    assert actions == [StepAction.DELETE, StepAction.CHANGE, StepAction.ADD]
    with Library.open(paths) as library:
        assert library.notes.undo(article_id) is None
        assert library.notes.redo(article_id) is not None
        assert library.notes.redo(article_id) is not None
        (again,) = library.notes.of_article(article_id)
        assert replace(again, revision=changed.revision) == changed
        assert library.notes.next_redo(article_id) is StepAction.DELETE
        library.notes.add(make_note(article_id, "新"))
        assert library.notes.redo(article_id) is None  # something else was done since
        assert library.notes.next_undo(article_id) is StepAction.ADD


def test_many_notes_at_once_are_one_step(library: Library, article_id: str) -> None:
    notes = [make_note(article_id, str(n), n) for n in range(5)]
    library.notes.take_in(notes, ())
    library.notes.undo(article_id)
    assert library.notes.of_article(article_id) == ()
    step = library.notes.redo(article_id)
    assert step is not None
    assert [note.id for note in step.notes] == [note.id for note in notes]


def test_undo_in_one_article_leaves_the_others(library: Library, article_id: str) -> None:
    other_bytes = "另一篇文章".encode()
    other = sample_article(("另一篇文章",))
    other_id = library.articles.store_article(other, other_bytes)
    library.notes.add(make_note(other_id, "别处", 0))
    library.notes.add(make_note(article_id, "此处"))
    library.notes.undo(other_id)
    assert library.notes.of_article(other_id) == ()
    assert [note.body for note in library.notes.of_article(article_id)] == ["此处"]


def test_changes_of_two_windows_apart_from_each_other_are_merged(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    note = library.notes.add(make_note(article_id, "第一行\n第二行\n第三行"))
    with Library.open(paths) as other:
        theirs = note.edited(utc_now(), body="第一行改\n第二行\n第三行", tags=("甲",))
        other.notes.change(theirs)
    mine = note.edited(
        utc_now(), body="第一行\n第二行\n第三行又改", tags=("乙",), colour=Colour.RED
    )
    saved = library.notes.change(mine)
    assert saved.merged
    assert saved.copy is None
    assert saved.note.body == "第一行改\n第二行\n第三行又改"
    assert set(saved.note.tags) == {"甲", "乙"}
    assert saved.note.colour is Colour.RED
    assert library.notes.of_article(article_id) == (saved.note,)


def test_contradicting_changes_of_two_windows_are_both_kept(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    note = library.notes.add(make_note(article_id, "原话"))
    with Library.open(paths) as other:
        other.notes.change(note.edited(utc_now(), body="他们的话"))
    saved = library.notes.change(note.edited(utc_now(), body="我的话"))
    assert saved.note.body == "他们的话"
    assert saved.copy is not None
    assert saved.copy.body == "我的话"
    assert saved.copy.target == note.target
    assert saved.copy.links == (f"note:{note.id}",)
    assert set(library.notes.of_article(article_id)) == {saved.note, saved.copy}


def test_a_change_brings_back_what_the_other_window_deleted(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    note = library.notes.add(make_note(article_id, "原话"))
    with Library.open(paths) as other:
        other.notes.delete([note.id])
    library.notes.change(note.edited(utc_now(), body="还在写"))
    assert [note.body for note in library.notes.of_article(article_id)] == ["还在写"]


def test_drafts_are_kept_apart_and_dropped_with_the_note(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    note = make_note(article_id, "")
    draft = NoteDraft(note.id, article_id, note.target, "写到一")
    draft = library.drafts.save(draft)
    draft = library.drafts.save(replace(draft, body="写到一半"))
    assert library.drafts.of_article(article_id) == (draft,)
    assert library.notes.of_article(article_id) == ()
    with Library.open(paths) as other:  # another window types into the same note
        theirs = other.drafts.save(replace(draft, body="别的", writer=""))
        assert {d.body for d in other.drafts.of_article(article_id)} == {"写到一半", "别的"}
        other.drafts.drop(theirs)
    library.notes.add(replace(note, body="写到一半。"), finished=draft)
    assert library.drafts.of_article(article_id) == ()


def test_a_new_window_takes_over_the_draft_of_a_dead_one(
    library: Library, paths: DataPaths, article_id: str
) -> None:
    note = make_note(article_id, "")
    library.drafts.save(NoteDraft(note.id, article_id, note.target, "断电前"))
    with Library.open(paths) as later:
        (left,) = later.drafts.of_article(article_id)
        taken = later.drafts.save(replace(left, body=left.body + "的话"))
        assert later.drafts.of_article(article_id) == (taken,)
        assert taken.body == "断电前的话"


def test_the_notes_near_a_place_are_those_that_begin_there(
    library: Library, article_id: str
) -> None:
    near, far = make_note(article_id, start=30), make_note(article_id, start=60)
    for note in (near, far):
        library.notes.add(note)
    other = replace(near, id=new_id(), target=replace(near.target, version="w" * 64))
    library.notes.add(other)
    put = library.notes.add(replace(near, id=new_id()))
    library.notes.change(replace(put, attached=far.target))
    found = library.notes.near(article_id, "v" * 64, Span(20, 60))
    assert [note.id for note in found] == [near.id]


def test_many_notes_come_in_the_order_of_the_text(library: Library, article_id: str) -> None:
    notes = [make_note(article_id, f'第{n}条"\\\n\u2028', start=(n * 37) % 100) for n in range(700)]
    added = library.notes.take_in(notes, ())
    wanted = sorted(added, key=lambda note: (note.target.span.start, note.created))
    assert list(library.notes.of_article(article_id)) == wanted


def test_a_damaged_note_is_told_as_damage(library: Library, article_id: str) -> None:
    library.notes.add(make_note(article_id))
    with library.database.transaction():
        library.database.execute("UPDATE notes SET colour = 'no colour'")
    with pytest.raises(DamagedLibrary):
        library.notes.of_article(article_id)
