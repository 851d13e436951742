"""Where a note holds in the text at hand, said honestly: exact, moved, changed or orphan."""

from __future__ import annotations

from reader_app.core.note import AnchorState, Placement, Scope, Target
from reader_app.core.span import Span

ORPHAN = Placement(AnchorState.ORPHAN, None, score=0.0)


def place(target: Target, text: str, version: str) -> Placement:
    """Return where a target holds in a version of its article.

    version is the sha256 of text. In the version it was made on, a target is where it was.
    """
    if target.scope is Scope.ARTICLE:
        return Placement(AnchorState.EXACT, Span(0, 0))
    if target.version == version or target.span.slice(text) == target.quote.exact:
        return Placement(AnchorState.EXACT, target.span, target.quote.exact)
    return ORPHAN
