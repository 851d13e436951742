"""The reader's own marks, after the W3C Web Annotation model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reader_app.core.errors import NotANote
from reader_app.core.span import Span

CONTEXT = 32
"""Code points kept before and after a quote (TextQuoteSelector)."""


class Colour(StrEnum):
    """The names of highlight colours; a theme gives each its shade."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    VIOLET = "violet"


class MarkStyle(StrEnum):
    """How a highlight is drawn."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"


class Scope(StrEnum):
    """What a note is about."""

    SPAN = "span"
    BLOCK = "block"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Quote:
    """TextQuoteSelector: the words themselves and up to CONTEXT code points around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def of(cls, text: str, span: Span) -> Quote:
        """Quote a span of text with its context."""
        return cls(
            exact=span.slice(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        )


@dataclass(frozen=True, slots=True)
class Target:
    """Where a note holds: a span of one version of an article.

    version is the sha256 (lower case hex) of that version's clean text. The quote is never
    rewritten once stored. For Scope.ARTICLE span is empty at 0 and the quote is empty.
    """

    version: str
    span: Span
    quote: Quote
    scope: Scope = Scope.SPAN


@dataclass(frozen=True, slots=True)
class Note:
    """A highlight, with or without words of the reader's own.

    id is a UUID in its canonical form; body is Markdown; created and modified are ISO 8601 in
    UTC with microseconds and a trailing "Z". links name other notes ("note:ID"), figures or
    terms ("figure:START-END", "term:HEADWORD"). attached is where the reader put the note by
    hand when its own target was not found any more; it leads from then on, target stays as it
    was. revision grows with every stored change (0: not stored yet) and is how two windows on
    one library see that the other was there first. Raises NotANote for a NUL character in body,
    tags, links or quote, because SQLite and other programs would cut the text there, and for
    half of a surrogate pair, which no file can hold.
    """

    id: str
    article_id: str
    target: Target
    created: str
    modified: str
    body: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW
    style: MarkStyle = MarkStyle.HIGHLIGHT
    links: tuple[str, ...] = ()
    attached: Target | None = None
    revision: int = 0

    def __post_init__(self) -> None:
        quote = self.target.quote
        text = "".join(
            (self.body, *self.tags, *self.links, quote.exact, quote.prefix, quote.suffix)
        )
        if "\0" in text:
            raise NotANote("A note cannot hold a NUL character; please remove it.")
        if not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                raise NotANote(
                    "A note cannot hold half of a character; please remove it."
                ) from None

    @property
    def place(self) -> Target:
        """Return the target that leads: the one put by hand, or else the note's own."""
        return self.target if self.attached is None else self.attached

    def edited(
        self,
        modified: str,
        *,
        body: str | None = None,
        tags: tuple[str, ...] | None = None,
        colour: Colour | None = None,
        style: MarkStyle | None = None,
        links: tuple[str, ...] | None = None,
    ) -> Note:
        """Return the note with what is given changed, its place and quote untouched."""
        return replace(
            self,
            modified=modified,
            body=self.body if body is None else body,
            tags=self.tags if tags is None else tags,
            colour=self.colour if colour is None else colour,
            style=self.style if style is None else style,
            links=self.links if links is None else links,
        )


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What is being typed, kept apart from the notes until it is saved as one.

    id is the id the note has or will have; revision is the stored revision the typing began on
    (0: a new note). saved is ISO 8601 in UTC and writer the window that typed it, both "" before
    the first save.
    """

    id: str
    article_id: str
    target: Target
    body: str
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW
    style: MarkStyle = MarkStyle.HIGHLIGHT
    revision: int = 0
    saved: str = ""
    writer: str = ""


class AnchorState(StrEnum):
    """How surely a note found its place in the text at hand."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a note holds in one version: span is None for an orphan.

    found is the text there now (for CHANGED it differs from the quote); score is 0..1. Where the
    quote's own words stand but what belongs to them beside them has changed (the rest of a
    figure, its sign, a "not"), the state is CHANGED, and was and now hold the words with these
    neighbours, then and now.
    """

    state: AnchorState
    span: Span | None
    found: str = ""
    score: float = 1.0
    was: str = ""
    now: str = ""

    def change(self, quote: str) -> tuple[str, str]:
        """Return what to show of a change, old and new; quote is the note's own."""
        return self.was or quote, self.now or self.found


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note together with where it holds in the article on the page."""

    note: Note
    placement: Placement


def page_order(placed: PlacedNote) -> tuple[bool, int, int, str, str]:
    """Return what notes are sorted by: their place on the page, orphans last by their old one."""
    span = placed.placement.span
    note = placed.note
    if span is None:
        span = note.target.span
        return True, span.start, span.end, note.created, note.id
    return False, span.start, span.end, note.created, note.id


class StepAction(StrEnum):
    """What the reader did to notes in one step that undo takes back."""

    ADD = "add"
    CHANGE = "change"
    DELETE = "delete"
    RESTORE = "restore"
    ATTACH = "attach"
    IMPORT = "import"
    EMPTY_TRASH = "empty_trash"


@dataclass(frozen=True, slots=True)
class NoteStep:
    """One step that was undone or redone, with the notes as they are after it.

    notes holds those on the page now, removed the ids of those that are not.
    """

    action: StepAction
    article_id: str
    notes: tuple[Note, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedNote:
    """A note as it is stored now.

    copy is set when another window had changed the same words meanwhile: note then holds what
    that window wrote and copy, a note of its own on the same place, what this one wrote. Both
    are kept; merged tells that changes of both went into note.
    """

    note: Note
    copy: Note | None = None
    merged: bool = False
