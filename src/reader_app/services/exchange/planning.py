"""What an import would do, note by note, before anything is written.

Notes find their article by our own id, by address, by title, or are given the one the reader
names; a note whose words stand in the article in one place only is put there even where the
other program kept no context.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import unquote

from reader_app.core.errors import NotANote, StorageFailed
from reader_app.core.folding import fold
from reader_app.core.library import ArticleSummary, StoredArticle
from reader_app.core.note import AnchorState, Note, Placement, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.services.anchoring import ORPHAN, SHORT_QUOTE
from reader_app.services.exchange.foreign import ForeignFile, ForeignNote
from reader_app.services.note_places import NotePlaces
from reader_app.services.quote_matching import occurrences
from reader_app.services.skeleton import Skeleton, skeleton_of
from reader_app.storage.clock import utc_now
from reader_app.storage.library import Library

_NAMESPACE = uuid.UUID("6f6d5c1e-2b6a-4c55-9a0f-4d65697069ff")
"""For names of other programs' notes (RFC 9562, version 5): the same note, the same id."""


class Arrival(StrEnum):
    """What becomes of a note of the file."""

    NEW = "new"
    DUPLICATE = "duplicate"
    CHANGED = "changed"
    ORPHAN = "orphan"
    HOMELESS = "homeless"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PlannedNote:
    """One note of the file and what an import would do with it.

    note is as it would be stored, None where it cannot be (HOMELESS: its article is not in the
    library; REFUSED: it is no note). before is the library's note that a CHANGED one would
    change; newer tells that the file's is the later of the two. placement says where it holds in
    the article. quote and body are what the file says. why is a sentence, "" where none is needed.
    """

    arrival: Arrival
    quote: str
    body: str
    article_title: str = ""
    note: Note | None = None
    before: Note | None = None
    placement: Placement = ORPHAN
    newer: bool = True
    why: str = ""

    @property
    def can_import(self) -> bool:
        """Whether there is something to store."""
        return self.arrival in (Arrival.NEW, Arrival.CHANGED, Arrival.ORPHAN)

    @property
    def proposed(self) -> bool:
        """Whether it is taken unless the reader says otherwise: an older state is not."""
        return self.can_import and (self.arrival is not Arrival.CHANGED or self.newer)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import of one file would do; nothing has been written."""

    program: str
    notes: tuple[PlannedNote, ...]
    left_out: tuple[str, ...] = ()

    def count(self, arrival: Arrival) -> int:
        """Return how many notes of one kind there are."""
        return sum(planned.arrival is arrival for planned in self.notes)


class Planner:
    """Plans imports on an open library; reads only."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._places = NotePlaces(library.articles)
        self._now = utc_now()
        self._stored: StoredArticle | None = None
        self._skeleton = Skeleton("")
        self._held: dict[str, dict[tuple[object, ...], Note]] = {}

    def plan(self, file: ForeignFile, article_id: str | None = None) -> ImportPlan:
        """Return what an import would do; article_id is for notes that name no article we have.

        Raises StorageFailed when the library cannot be read.
        """
        catalogue = _Catalogue(self._library.articles.articles())
        homes = [catalogue.find(note) or article_id for note in file.notes]
        order = sorted(range(len(homes)), key=lambda at: homes[at] or "")  # each article read once
        planned: dict[int, PlannedNote] = {}
        ids: set[str] = set()
        for at in order:
            one = self._plan_one(file, file.notes[at], homes[at])
            note_id = None if one.note is None else one.note.id
            if note_id in ids:
                one = replace(one, arrival=Arrival.DUPLICATE, why="It is in the file twice.")
            elif note_id is not None:
                ids.add(note_id)
            planned[at] = one
        return ImportPlan(
            file.program, tuple(planned[at] for at in range(len(homes))), file.left_out
        )

    def _plan_one(
        self, file: ForeignFile, foreign: ForeignNote, article_id: str | None
    ) -> PlannedNote:
        shown = PlannedNote(
            Arrival.HOMELESS, foreign.quote.exact, foreign.body, foreign.article.title
        )
        if article_id is None:
            return replace(shown, why="Its article is not in the library.")
        try:
            stored = self._load(article_id)
        except StorageFailed as error:
            return replace(shown, why=str(error))
        shown = replace(shown, article_title=stored.article.metadata.title or "")
        try:
            note, placement = self._place(file, foreign, stored)
        except NotANote as error:
            return replace(shown, arrival=Arrival.REFUSED, why=str(error))
        shown = replace(shown, note=note, placement=placement)
        return self._compare(shown, note, by_words=not file.own)

    def _load(self, article_id: str) -> StoredArticle:
        if self._stored is None or self._stored.id != article_id:
            self._stored = self._library.articles.load_article(article_id)
            self._skeleton = Skeleton(self._stored.article.text)
        return self._stored

    def _compare(self, shown: PlannedNote, note: Note, *, by_words: bool) -> PlannedNote:
        """Tell a new note from one the library has, under this id or, by_words, another."""
        current = self._library.notes.get(note.id)
        if current is not None and current.life == "kept":
            before = current.note
            if _content(before) == _content(note):
                return replace(shown, arrival=Arrival.DUPLICATE, note=before, before=before)
            changed = replace(note, target=before.target, revision=before.revision)
            newer = note.modified > before.modified
            why = "" if newer else "The note in the library was changed later."
            return replace(
                shown, arrival=Arrival.CHANGED, note=changed, before=before, newer=newer, why=why
            )
        twin = self._notes_of(note.article_id).get(_twin_key(note)) if by_words else None
        if twin is not None:
            return replace(shown, arrival=Arrival.DUPLICATE, note=twin, before=twin)
        lost = shown.placement.state is AnchorState.ORPHAN
        return replace(shown, arrival=Arrival.ORPHAN if lost else Arrival.NEW)

    def _notes_of(self, article_id: str) -> dict[tuple[object, ...], Note]:
        if article_id not in self._held:
            notes = self._library.notes.of_article(article_id)
            self._held[article_id] = {_twin_key(note): note for note in notes}
        return self._held[article_id]

    def _place(
        self, file: ForeignFile, foreign: ForeignNote, stored: StoredArticle
    ) -> tuple[Note, Placement]:
        """Return the note as it would be stored, and where it holds in its article."""
        scope = foreign.scope if foreign.quote.exact or foreign.version else Scope.ARTICLE
        span = Span(0, 0) if foreign.span is None else foreign.span  # an empty one is false
        target = Target(foreign.version, span, foreign.quote, scope)
        note = Note(
            self._id_of(file, foreign, stored.id),
            stored.id,
            target,
            foreign.created or self._now,
            foreign.modified or foreign.created or self._now,
            foreign.body,
            foreign.tags,
            foreign.colour,
            foreign.style,
            self._links_of(file, foreign, stored.id),
            foreign.attached,
        )
        placement = self._places.place(note.place, stored)
        if foreign.version:
            return note, placement
        if scope is Scope.ARTICLE:
            return replace(note, target=_whole(stored)), placement
        if placement.span is None:
            placement = self._only_place(foreign.quote)
        if placement.span is None:
            return note, placement
        same = placement.state is not AnchorState.CHANGED
        text = stored.article.text
        quote = Quote.of(text, placement.span) if same else foreign.quote
        target = Target(stored.version if same else "", placement.span, quote, scope)
        return replace(note, target=target), placement

    def _only_place(self, quote: Quote) -> Placement:
        """Return the only place of words that came without the words around them."""
        words = skeleton_of(quote.exact)
        if quote.prefix or quote.suffix or len(words) < SHORT_QUOTE:
            return ORPHAN
        found = occurrences(self._skeleton.text, words)
        if len(found) != 1:
            return ORPHAN
        span = self._skeleton.to_source(found[0], found[0] + len(words))
        return Placement(AnchorState.MOVED, span, span.slice(self._skeleton.source), 0.5)

    def _id_of(self, file: ForeignFile, foreign: ForeignNote, article_id: str) -> str:
        if file.own and _is_uuid(foreign.key):
            held = self._library.notes.get(foreign.key)
            if held is None or held.note.article_id == article_id:
                return foreign.key
            return str(uuid.uuid5(_NAMESPACE, f"{article_id}|{foreign.key}"))
        name = foreign.key or "|".join(
            (foreign.created, foreign.quote.exact, foreign.quote.prefix, foreign.body)
        )
        return _new_name(file, article_id, name)

    @staticmethod
    def _links_of(file: ForeignFile, foreign: ForeignNote, article_id: str) -> tuple[str, ...]:
        if not foreign.reply_to:
            return foreign.links
        return (*foreign.links, f"note:{_new_name(file, article_id, foreign.reply_to)}")


class _Catalogue:
    """Finds the article of the library that a note of a file belongs to."""

    def __init__(self, articles: tuple[ArticleSummary, ...]) -> None:
        self._ids = {article.id for article in articles}
        self._urls = {_plain_url(article.url): article.id for article in articles if article.url}
        self._titles: dict[str, str | None] = {}
        for article in articles:
            title = _plain_title(article.title or "")
            if title:  # two articles of one title: neither is meant for certain
                self._titles[title] = None if title in self._titles else article.id

    def find(self, note: ForeignNote) -> str | None:
        about = note.article
        if about.id in self._ids:
            return about.id
        url = _plain_url(about.url)
        if url and url in self._urls:
            return self._urls[url]
        return self._titles.get(_plain_title(about.title)) if about.title else None


def _content(note: Note) -> tuple[object, ...]:
    return note.body, note.tags, note.colour, note.style, note.links, note.attached


def _twin_key(note: Note) -> tuple[object, ...]:
    return note.place.span, note.place.quote.exact, note.body, note.tags, note.place.scope


def _new_name(file: ForeignFile, article_id: str, key: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, f"{file.program}|{article_id}|{key}"))


def _whole(stored: StoredArticle) -> Target:
    return Target(stored.version, Span(0, 0), Quote(""), Scope.ARTICLE)


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _plain_url(url: str | None) -> str:
    """Return an address without what does not change the page: scheme, fragment, last slash."""
    bare = unquote(url or "").partition("#")[0].rstrip("/")
    return bare.partition("://")[2].removeprefix("www.") if "://" in bare else ""


def _plain_title(title: str) -> str:
    return "".join(char for char in fold(title) if char.isalnum())


def lines_of(plan: ImportPlan) -> Iterator[str]:
    """Yield the plan in words, one line a note, for the command line."""
    for planned in plan.notes:
        words = " ".join((planned.quote or planned.body).split())[:60]
        line = f"{planned.arrival.value:<10} {words}"
        placement = planned.placement
        if planned.can_import and placement.state is AnchorState.CHANGED:
            line += f" → {' '.join((placement.now or placement.found).split())[:60]}"
        yield f"{line}  ({planned.why})" if planned.why else line
