"""What the window asks of the notes: values in, values out, on disk when it returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader_app.core.library import StoredArticle
from reader_app.core.note import (
    Colour,
    MarkStyle,
    Note,
    NoteDraft,
    NoteStep,
    PlacedNote,
    Quote,
    SavedNote,
    Scope,
    StepAction,
    Target,
    page_order,
)
from reader_app.core.note_links import links_after, links_in
from reader_app.core.span import Span
from reader_app.services.note_places import NotePlaces
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.library import Library


class NotesService:
    """Notes of the articles on the page. Every call takes a few milliseconds at most.

    What writes raises StorageFailed when the disk refuses, and has then changed nothing: the
    window keeps the text, says so and tries again. last_saved is when something was last
    written (ISO 8601 in UTC), "" before that.
    """

    def __init__(
        self,
        library: Library,
        clock: Callable[[], str] = utc_now,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        self._library = library
        self._clock = clock
        self._make_id = make_id
        self._places = NotePlaces(library.articles)
        self.last_saved = ""

    def notes_of(self, stored: StoredArticle) -> tuple[PlacedNote, ...]:
        """Return the notes of an article by their place in its text, orphans last."""
        notes = self._library.notes.of_article(stored.id)
        placed = [PlacedNote(*found) for found in self._places.place_all(notes, stored)]
        return tuple(sorted(placed, key=page_order))

    def notes_near(self, stored: StoredArticle, span: Span) -> tuple[PlacedNote, ...]:
        """Return the notes that were made on this very text and begin in a span of it, by place."""
        found = self._library.notes.near(stored.id, stored.version, span)
        return tuple(sorted((self.placed(note, stored) for note in found), key=page_order))

    def count(self, stored: StoredArticle) -> int:
        """Return how many notes an article has: many are read on a worker."""
        return self._library.notes.count(stored.id)

    def begin(
        self,
        stored: StoredArticle,
        span: Span,
        *,
        colour: Colour = Colour.YELLOW,
        style: MarkStyle = MarkStyle.HIGHLIGHT,
        scope: Scope = Scope.SPAN,
    ) -> NoteDraft:
        """Return an empty draft of a new note on a span; nothing is stored yet."""
        target = _target(stored, span, scope)
        return NoteDraft(self._make_id(), stored.id, target, "", colour=colour, style=style)

    def edit(self, note: Note) -> NoteDraft:
        """Return a draft that begins with what the note says; nothing is stored yet."""
        return NoteDraft(
            note.id,
            note.article_id,
            note.place,
            note.body,
            note.tags,
            note.colour,
            note.style,
            note.revision,
        )

    def save_draft(self, draft: NoteDraft) -> NoteDraft:
        """Keep what is being typed; go on with the draft that is returned."""
        saved = self._library.drafts.save(draft)
        self._now_saved()
        return saved

    def drafts(self, stored: StoredArticle) -> tuple[NoteDraft, ...]:
        """Return what was being typed in this article when a window closed or crashed."""
        return self._library.drafts.of_article(stored.id)

    def drop_draft(self, draft: NoteDraft) -> None:
        """Throw away what was being typed."""
        self._library.drafts.drop(draft)

    def finish(self, draft: NoteDraft) -> SavedNote:
        """Make a draft the note it is meant to be, and drop it in the same moment."""
        now = self._clock()
        current = self._library.notes.get(draft.id)
        if current is None:
            note = Note(
                draft.id,
                draft.article_id,
                draft.target,
                created=now,
                modified=now,
                body=draft.body,
                tags=draft.tags,
                colour=draft.colour,
                style=draft.style,
                links=links_in(draft.body),
            )
            saved = SavedNote(self._library.notes.add(note, finished=draft))
        else:
            note = current.note.edited(
                now,
                body=draft.body,
                tags=draft.tags,
                colour=draft.colour,
                style=draft.style,
                links=links_after(current.note.links, current.note.body, draft.body),
            )
            note = replace(note, revision=draft.revision)
            saved = self._library.notes.change(note, finished=draft)
        self._now_saved()
        return saved

    def add(
        self,
        stored: StoredArticle,
        span: Span,
        *,
        body: str = "",
        tags: tuple[str, ...] = (),
        colour: Colour = Colour.YELLOW,
        style: MarkStyle = MarkStyle.HIGHLIGHT,
        scope: Scope = Scope.SPAN,
        links: tuple[str, ...] = (),
    ) -> PlacedNote:
        """Store a new note on a span of the article. Raises NotANote for what cannot be kept."""
        now = self._clock()
        note = Note(
            self._make_id(),
            stored.id,
            _target(stored, span, scope),
            now,
            now,
            body,
            tags,
            colour,
            style,
            tuple(dict.fromkeys((*links, *links_in(body)))),
        )
        added = self._library.notes.add(note)
        self._now_saved()
        return self.placed(added, stored)

    def change(
        self,
        note: Note,
        *,
        body: str | None = None,
        tags: tuple[str, ...] | None = None,
        colour: Colour | None = None,
        style: MarkStyle | None = None,
        links: tuple[str, ...] | None = None,
    ) -> SavedNote:
        """Change what is given of a note as the window last saw it."""
        if body is not None and links is None:
            links = links_after(note.links, note.body, body)
        changed = note.edited(
            self._clock(), body=body, tags=tags, colour=colour, style=style, links=links
        )
        saved = self._library.notes.change(changed)
        self._now_saved()
        return saved

    def attach(self, note: Note, stored: StoredArticle, span: Span) -> SavedNote:
        """Put a note at a place the reader chose; its own quote stays as it was."""
        attached = replace(
            note.edited(self._clock()), attached=_target(stored, span, note.target.scope)
        )
        saved = self._library.notes.change(attached, action=StepAction.ATTACH)
        self._now_saved()
        return saved

    def delete(self, *note_ids: str) -> tuple[Note, ...]:
        """Put notes of one article into the trash and return them."""
        result = self._library.notes.delete(note_ids)
        self._now_saved()
        return result

    def restore(self, *note_ids: str) -> tuple[Note, ...]:
        """Take notes of one article out of the trash and return them."""
        result = self._library.notes.restore(note_ids)
        self._now_saved()
        return result

    def find(self, note_id: str) -> Note | None:
        """Return a note whatever its life, None where there never was one."""
        found = self._library.notes.get(note_id)
        return None if found is None else found.note

    def trash(self, article_id: str | None = None) -> tuple[Note, ...]:
        """Return the notes in the trash, of one article or of all."""
        return self._library.notes.trash(article_id)

    def undo(self, article_id: str) -> NoteStep | None:
        """Take back the last step in an article; None when there is none left."""
        result = self._library.notes.undo(article_id)
        if result is not None:
            self._now_saved()
        return result

    def redo(self, article_id: str) -> NoteStep | None:
        """Do again what was undone last in an article; None when there is nothing."""
        result = self._library.notes.redo(article_id)
        if result is not None:
            self._now_saved()
        return result

    def next_undo(self, article_id: str) -> StepAction | None:
        """Return what undo would take back, for the menu."""
        return self._library.notes.next_undo(article_id)

    def next_redo(self, article_id: str) -> StepAction | None:
        """Return what redo would do again, for the menu."""
        return self._library.notes.next_redo(article_id)

    def changed_elsewhere(self) -> bool:
        """Tell whether another window or program wrote since the last call; poll it idly."""
        return self._library.changed_elsewhere()

    def placed(self, note: Note, stored: StoredArticle) -> PlacedNote:
        """Return where one note holds in the article on the page."""
        return PlacedNote(note, self._places.place(note.place, stored))

    def _now_saved(self) -> None:
        self.last_saved = self._clock()


def _target(stored: StoredArticle, span: Span, scope: Scope) -> Target:
    if scope is Scope.ARTICLE:
        return Target(stored.version, Span(0, 0), Quote(""), scope)
    return Target(stored.version, span, Quote.of(stored.article.text, span), scope)
