"""Three-way merge of a note that two windows changed at the same time."""

from __future__ import annotations

from dataclasses import replace

from reader_app.core.note import Note


def merge_notes(base: Note, mine: Note, theirs: Note) -> Note | None:
    """Return a note with the changes both sides made to base, None where they contradict.

    A field changed by one side only is taken from that side. Two bodies are merged when the
    changed stretches lie apart, tags and links as sets of what was added and removed. Only the
    words can contradict; of two colours, styles or places theirs stays, as it was first.
    """
    body = merge_texts(base.body, mine.body, theirs.body)
    if body is None:
        return None
    return replace(
        theirs,
        body=body,
        tags=_merge_lists(base.tags, mine.tags, theirs.tags),
        links=_merge_lists(base.links, mine.links, theirs.links),
        colour=mine.colour if theirs.colour == base.colour else theirs.colour,
        style=mine.style if theirs.style == base.style else theirs.style,
        attached=mine.attached if theirs.attached == base.attached else theirs.attached,
        modified=max(mine.modified, theirs.modified),
    )


def merge_texts(base: str, mine: str, theirs: str) -> str | None:
    """Return base with both changes when they touch different stretches of it, else None."""
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    my_start, my_end = _changed_range(base, mine)
    their_start, their_end = _changed_range(base, theirs)
    my_words = mine[my_start : len(mine) - (len(base) - my_end)]
    their_words = theirs[their_start : len(theirs) - (len(base) - their_end)]
    if my_end < their_start:
        return (
            base[:my_start] + my_words + base[my_end:their_start] + their_words + base[their_end:]
        )
    if their_end < my_start:
        return (
            base[:their_start] + their_words + base[their_end:my_start] + my_words + base[my_end:]
        )
    return None


def _changed_range(old: str, new: str) -> tuple[int, int]:
    """Return the smallest range of old that has to be replaced to get new."""
    limit = min(len(old), len(new))
    start = 0
    while start < limit and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < limit - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail


def _merge_lists(
    base: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[str, ...]:
    removed = set(base) - set(mine)
    kept = [item for item in theirs if item not in removed]
    return tuple(kept + [item for item in mine if item not in base and item not in theirs])
