"""Two copies of one article become one, and no note is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from reader_app.core.library import Shelf
from reader_app.core.note import AnchorState, Note, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.services.anchoring import PageText, place
from reader_app.services.following import OffsetMap
from reader_app.services.skeleton import Skeleton
from reader_app.services.text_diff import map_by_text
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.library import Library


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: enough to take it back.

    copies are the ids of the notes that were carried over, lost how many of them did not find
    their place in the kept article (they are among its notes all the same, as lost).
    """

    kept: str
    copies: tuple[str, ...]
    lost: int
    before: Mapping[str, Shelf]


def merge(library: Library, kept: str, other: str) -> Merged:
    """Keep one article, carry the other's notes, tags and collections over, and trash the other.

    Every note of the other is copied onto the kept one where its words stand there, by the same
    rules as when a text changes; the originals stay with the article in the trash. Raises
    StorageFailed.
    """
    stored = library.articles.load_article(kept)
    page = PageText(stored.article.text, stored.version)
    notes = library.notes.of_article(other)
    follow = None
    if notes:
        copy = library.articles.load_article(other)
        follow = (copy.version, map_by_text(Skeleton(copy.article.text), page.skeleton))
    carried = [_carried(note, kept, page, follow) for note in notes]
    names = {
        f"note:{old.id}": f"note:{new.id}" for old, (new, _) in zip(notes, carried, strict=True)
    }
    copies = library.notes.take_in(
        [
            replace(note, links=tuple(names.get(link, link) for link in note.links))
            for note, _ in carried
        ],
        (),
    )
    now = utc_now()
    gone = library.catalogue.shelf(other)
    before = dict(library.catalogue.change([kept], partial(_joined, gone)))
    before |= library.catalogue.change([other], lambda shelf: replace(shelf, trashed=now))
    lost = sum(state is AnchorState.ORPHAN for _, state in carried)
    return Merged(kept, tuple(note.id for note in copies), lost, before)


def take_back(library: Library, merged: Merged) -> None:
    """Undo a merge: the other article comes back, the copies go. Raises StorageFailed."""
    library.notes.delete(merged.copies)
    library.catalogue.put_back(merged.before)


def _carried(
    note: Note, kept: str, page: PageText, follow: tuple[str, OffsetMap] | None
) -> tuple[Note, AnchorState]:
    """Return a note for the kept article, and how it found its place there."""
    own = replace(note, id=new_id(), article_id=kept, attached=None, revision=0)
    target = note.place
    if target.scope is Scope.ARTICLE:
        return replace(own, target=replace(target, version=page.version)), AnchorState.EXACT
    known = follow is not None and follow[0] == target.version
    found = place(target, page, follow[1] if follow is not None and known else None)
    if found.span is None:
        return replace(own, target=target), found.state
    if found.state is AnchorState.CHANGED:  # the words differ: the quote stays, the place is told
        attached = _target(page, found.span, target.scope)
        return replace(own, target=target, attached=attached), found.state
    return replace(own, target=_target(page, found.span, target.scope)), found.state


def _target(page: PageText, span: Span, scope: Scope) -> Target:
    return Target(page.version, span, Quote.of(page.text, span), scope)


def _joined(gone: Shelf, shelf: Shelf) -> Shelf:
    return replace(
        shelf,
        tags=tuple(dict.fromkeys((*shelf.tags, *gone.tags))),
        collections=tuple(dict.fromkeys((*shelf.collections, *gone.collections))),
        listed=shelf.listed or gone.listed,
    )
