"""Notes at work: marks on the page, the editor, the panel, undo, and saving as typed."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app.note_changes import (
    Changes,
    of_added,
    of_deleted,
    of_nothing,
    of_restored,
    of_saved,
    of_step,
    read_notes,
)
from reader_app.app.session import Session
from reader_app.core.errors import ReaderError
from reader_app.core.note import (
    Colour,
    MarkStyle,
    Note,
    NoteDraft,
    NoteStep,
    PlacedNote,
    SavedNote,
    Scope,
)
from reader_app.core.span import Span
from reader_app.storage.paths import DataPaths
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.services.notes import NotesService
    from reader_app.ui.note_editor import NoteDraft as Typed
    from reader_app.ui.note_editor import NoteEditor

T = TypeVar("T")
MANY = 400
"""From so many notes on they are read and placed on a worker."""

NEAR = 3000
"""Code points on both sides of the page's top whose notes come first, where there are many."""

RETRY_AFTER = 2000
"""Milliseconds until a save that failed is tried again."""

LOOK_ELSEWHERE_EVERY = 1500
"""Milliseconds between looks at what other windows wrote."""


class NoteDesk(QObject):
    """Carries out what the reader does with notes; the text typed is never only in a widget."""

    saved = Signal(str)  # when, ISO 8601 in UTC
    save_failed = Signal(str)  # a sentence; the text is kept and saving is tried again
    told = Signal(str)  # what undo did, what was recovered
    editing_changed = Signal(bool)
    note_shown = Signal(str)  # a note's id: it is being edited or was just made

    def __init__(
        self,
        session: Session,
        notes: Callable[[], NotesService],
        editor: Callable[[], NoteEditor],
        tasks: Tasks,
        paths: DataPaths,
        top: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        """top says where the page begins on the screen, a code point of the article."""
        super().__init__(parent)
        self._session = session
        self._make_notes = notes
        self._make_editor = editor
        self._tasks = tasks
        self._paths = paths
        self._top = top
        self._writes = 0
        self._to_recover = False
        self._editor: NoteEditor | None = None
        self._draft: NoteDraft | None = None
        self._unsaved: Typed | None = None
        self._ends_with_save = False
        self._colour = Colour.YELLOW
        self._started = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_AFTER)
        self._retry.timeout.connect(self._save_typed)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_ELSEWHERE_EVERY)
        self._look.timeout.connect(self._look_elsewhere)
        session.stored_changed.connect(self._on_stored)

    @cached_property
    def _notes(self) -> NotesService:
        """The service, made when the first page is painted: nothing on it needs notes."""
        return self._make_notes()

    # -- marks ----------------------------------------------------------------------------------

    def highlight(self, span: Span | None, colour: Colour | None = None) -> Note | None:
        """Mark a span in a colour (the last one used by default) and store that."""
        stored = self._session.stored
        if stored is None or span is None or not len(span):
            return None
        self._colour = colour or self._colour
        add = partial(self._notes.add, stored, span, colour=self._colour)
        placed = self._do(add, of_added)
        return None if placed is None else placed.note

    def write(self, span: Span | None) -> None:
        """Mark a span and open the editor on it; an existing note there is edited instead."""
        note = self._note_at(span) or self.highlight(span)
        if note is not None:
            self.edit(note.id)

    def write_on_article(self) -> None:
        """Open the editor on a note about the whole article."""
        stored = self._session.stored
        if stored is None:
            return
        add = partial(self._notes.add, stored, Span(0, 0), scope=Scope.ARTICLE)
        placed = self._do(add, of_added)
        if placed is not None:
            self.edit(placed.note.id)

    def write_on_block(self, span: Span) -> None:
        """Open the editor on a note about a whole block of the text."""
        stored = self._session.stored
        if stored is None or not len(span):
            return
        add = partial(self._notes.add, stored, span, scope=Scope.BLOCK, colour=self._colour)
        placed = self._do(add, of_added)
        if placed is not None:
            self.edit(placed.note.id)

    def edit(self, note_id: str) -> None:
        """Open the editor on a note."""
        note = self._find(note_id)
        if note is None:
            return
        editor = self._open_editor()
        self._draft = self._notes.edit(note)
        self._show(editor, note, None)

    def recolour(self, note_id: str, colour: Colour) -> None:
        """Give a note another colour."""
        note = self._find(note_id)
        if note is not None:
            self._colour = colour
            self._settle(self._do(partial(self._notes.change, note, colour=colour), of_saved))

    def delete(self, note_id: str) -> None:
        """Put a note into the trash; undo takes it out again."""
        if self._draft is not None and self._draft.id == note_id:
            self._drop_draft()
        if self._do(partial(self._notes.delete, note_id), of_deleted):
            self.told.emit(self.tr("Note deleted. Ctrl+Z brings it back."))

    def restore(self, ids: list[str]) -> None:
        """Take notes, of any articles, out of the trash."""
        by_article: dict[str, list[str]] = {}
        for note_id in ids:
            note = self._try(partial(self._notes.find, note_id))
            if note is not None:
                by_article.setdefault(note.article_id, []).append(note.id)
        for article_id, chosen in by_article.items():
            here = article_id == self._session.article_id
            self._do(partial(self._notes.restore, *chosen), of_restored if here else of_nothing)

    def restyle(self, note_id: str, style: MarkStyle) -> None:
        """Highlight or underline a note's words."""
        note = self._find(note_id)
        if note is not None:
            self._settle(self._do(partial(self._notes.change, note, style=style), of_saved))

    def keep_here(self, note_id: str) -> None:
        """Let a note that moved or whose words changed stay where it was found."""
        for placed in self._session.notes:
            if placed.note.id == note_id:
                self.attach(note_id, placed.placement.span)
                return

    def attach(self, note_id: str, span: Span | None) -> None:
        """Put an orphan at the selected place; its own quote stays what it was."""
        stored, note = self._session.stored, self._find(note_id)
        if stored is not None and note is not None and span is not None:
            self._settle(self._do(partial(self._notes.attach, note, stored, span), of_saved))

    def resize(self, note_id: str, span: Span) -> None:
        """Let a note's highlight cover other words; the quote it was made on is kept."""
        self.finish()
        self.attach(note_id, span if len(span) else None)

    def undo(self) -> None:
        """Take back the last step with notes in this article."""
        self._step(self._notes.undo, self.tr("Undone."), self.tr("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(self._notes.redo, self.tr("Done again."), self.tr("There is nothing to redo."))

    # -- the editor -----------------------------------------------------------------------------

    def finish(self) -> None:
        """Make what is being typed the note's words; called before another article and at the end."""
        if self._editor is not None:
            self._editor.close_editor()
        if self._unsaved is not None:
            self._save_typed()

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self._draft is not None

    @property
    def has_unsaved(self) -> bool:
        """Whether there is text that could not be saved yet."""
        return self._unsaved is not None

    def _open_editor(self) -> NoteEditor:
        if self._editor is None:
            self._editor = self._make_editor()
            self._editor.draft_changed.connect(self._on_typed)
            self._editor.committed.connect(self._on_committed)
            self._editor.closed.connect(self._on_closed)
            self._editor.delete_requested.connect(self.delete)
        else:
            self._editor.close_editor()
        return self._editor

    def _show(self, editor: NoteEditor, note: Note, typed: Typed | None) -> None:
        tags = {tag for placed in self._session.notes for tag in placed.note.tags}
        editor.show_known_tags(sorted(tags))
        editor.show_note(note, typed)
        self.editing_changed.emit(True)
        self.note_shown.emit(note.id)
        editor.setFocus()

    def _on_typed(self, typed: Typed) -> None:
        self._unsaved = typed
        self._ends_with_save = False
        self._save_typed()

    def _on_committed(self, typed: Typed) -> None:
        self._unsaved = typed
        self._ends_with_save = True
        self._save_typed()

    def _on_closed(self, _note_id: str) -> None:
        # Esc, too, keeps what was written: the page must show what the reader last saw
        if self._draft is not None and self._unsaved is None:
            self._finish_draft(self._draft)
        self._ends_with_save = True
        self.editing_changed.emit(False)

    def _save_typed(self) -> None:
        typed, draft = self._unsaved, self._draft
        if typed is None or draft is None or typed.note_id != draft.id:
            return
        changed = NoteDraft(
            draft.id,
            draft.article_id,
            draft.target,
            typed.body,
            typed.tags,
            typed.colour,
            draft.style,
            draft.revision,
            writer=draft.writer,
        )
        try:
            self._draft = self._notes.save_draft(changed)
        except ReaderError as error:
            self._say_failed(str(error))
            return
        self._unsaved = None
        self._say_saved()
        if self._ends_with_save:
            self._finish_draft(self._draft)

    def _finish_draft(self, draft: NoteDraft) -> None:
        self._draft = None
        note = self._find(draft.id)
        same = note is not None and (note.body, note.tags, note.colour) == (
            draft.body,
            draft.tags,
            draft.colour,
        )
        if same:
            self._try(partial(self._notes.drop_draft, draft))
        else:
            self._settle(self._do(partial(self._notes.finish, draft), of_saved))

    def _drop_draft(self) -> None:
        draft, self._draft, self._unsaved = self._draft, None, None
        if draft is not None and draft.saved:
            self._try(partial(self._notes.drop_draft, draft))
        if self._editor is not None:
            self._editor.close_editor()

    # -- the library ----------------------------------------------------------------------------

    def start(self) -> None:
        """Begin, once the first page is painted."""
        self._started = True
        if self._session.stored is not None:
            self._on_stored()

    def stop(self) -> None:
        """End: the library is about to be closed."""
        self._started = False
        self._look.stop()
        self._retry.stop()

    def _on_stored(self) -> None:
        if not self._started:
            return
        self._to_recover = True
        self.refresh()
        self._look.start()

    def refresh(self) -> None:
        """Show the notes as the library has them now; many are read on a worker."""
        stored = self._session.stored
        if stored is None:
            return
        count = self._try(partial(self._notes.count, stored))
        if count is None:
            return
        if count <= MANY:
            notes = self._try(partial(self._notes.notes_of, stored))
            if notes is not None:
                self._take(notes)
            return
        if not self._session.notes:
            top = self._top()
            near = Span(max(0, top - NEAR), top + NEAR)
            first = self._try(partial(self._notes.notes_near, stored, near))
            self._session.set_notes(first or (), whole=False)
        read = partial(read_notes, self._paths, stored)
        take = partial(self._take_read, self._writes)
        self._tasks.run(read, take, self._say_failed, article_id=stored.id, priority=1)

    def _take_read(self, writes: int, notes: tuple[PlacedNote, ...]) -> None:
        if writes == self._writes:
            self._take(notes)
        else:
            self.refresh()  # something was written while they were read

    def _take(self, notes: tuple[PlacedNote, ...]) -> None:
        self._session.set_notes(notes)
        if len(notes) > MANY:
            gc.freeze()  # none of them is garbage: looking through all would stop the window 0.1 s
        if self._to_recover:
            self._to_recover = False
            self._recover()

    def _recover(self) -> None:
        """Open the editor on what was being typed when a window closed without warning."""
        stored = self._session.stored
        left = self._try(partial(self._notes.drafts, stored)) if stored is not None else None
        for draft in reversed(left or ()):
            note = self._find(draft.id)
            if note is None:
                continue
            from reader_app.ui.note_editor import NoteDraft as Typed

            typed = Typed(draft.id, draft.body, draft.tags, draft.colour)
            if (note.body, note.tags, note.colour) == (typed.body, typed.tags, typed.colour):
                self._try(partial(self._notes.drop_draft, draft))
                continue
            editor = self._open_editor()
            self._draft = draft
            self._show(editor, note, typed)
            self.told.emit(self.tr("What you were writing when Meipi closed is here again."))
            return

    def _look_elsewhere(self) -> None:
        if self._try(self._notes.changed_elsewhere):
            self.refresh()

    def _step(self, step: Callable[[str], NoteStep | None], done: str, nothing: str) -> None:
        stored = self._session.stored
        if stored is None:
            return
        if self._editor is not None and self.is_editing:
            self._editor.close_editor()
        self.told.emit(done if self._do(partial(step, stored.id), of_step) else nothing)

    def _settle(self, saved: SavedNote | None) -> None:
        if saved is not None and saved.copy is not None:
            self.told.emit(self.tr("Another window changed this note too; both texts were kept."))

    def _do(self, write: Callable[[], T | None], read: Callable[[T], Changes]) -> T | None:
        """Run one change; say what the disk refused, or show what came of it.

        Only the notes that changed are placed and shown anew: there may be ten thousand others.
        """
        result = self._try(write)
        stored = self._session.stored
        if result is not None and stored is not None:
            self._writes += 1
            notes, removed = read(result)
            placed = self._try(lambda: [self._notes.placed(note, stored) for note in notes])
            if placed is not None:
                self._session.update_notes(placed, removed)
            self._say_saved()
        return result

    def _try(self, call: Callable[[], T]) -> T | None:
        try:
            return call()
        except ReaderError as error:
            self._say_failed(str(error))
            return None

    def _find(self, note_id: str) -> Note | None:
        for placed in self._session.notes:
            if placed.note.id == note_id:
                return placed.note
        if self._session.notes_whole:
            return None
        return self._try(partial(self._notes.find, note_id))

    def _note_at(self, span: Span | None) -> Note | None:
        if span is None:
            return None
        placed: PlacedNote
        for placed in self._session.notes:
            if placed.placement.span == span:
                return placed.note
        return None

    def _say_saved(self) -> None:
        self._retry.stop()
        self.saved.emit(self._notes.last_saved)

    def _say_failed(self, sentence: str) -> None:
        self._retry.start()
        self.save_failed.emit(sentence)
