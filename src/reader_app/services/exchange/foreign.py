"""What a note looks like in another program's file, before it is one of ours."""

from __future__ import annotations

import colorsys
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader_app.core.note import Colour, MarkStyle, Quote, Scope, Target
from reader_app.core.span import Span

_HEX = re.compile(r"#?([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?")
_COLOURS = frozenset(colour.value for colour in Colour)
_NAMES = {
    "orange": Colour.YELLOW,
    "olive": Colour.GREEN,
    "lime": Colour.GREEN,
    "cyan": Colour.BLUE,
    "aqua": Colour.BLUE,
    "pink": Colour.RED,
    "magenta": Colour.RED,
    "rose": Colour.RED,
    "purple": Colour.VIOLET,
}
# Upper ends of the hues (0..1) that a reader would call by the name.
_HUES = (
    (0.03, Colour.RED),
    (0.19, Colour.YELLOW),
    (0.45, Colour.GREEN),
    (0.70, Colour.BLUE),
    (0.85, Colour.VIOLET),
    (1.0, Colour.RED),
)


@dataclass(frozen=True, slots=True)
class ForeignArticle:
    """What a file says of the text its notes belong to, "" for what it does not say.

    id is ours, where we wrote the file.
    """

    id: str = ""
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """One note as a file has it.

    key names it in its own program, the same each time that exports it ("" where it has no
    name); for files of our own it is the note's id. quote.exact is "" for a note on the whole
    text. reply_to is the key of the note this one answers. version and span are known in our own files only. created and modified are ISO 8601
    in UTC with microseconds, "" where the file does not say.
    """

    article: ForeignArticle
    key: str
    quote: Quote
    body: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW
    style: MarkStyle = MarkStyle.HIGHLIGHT
    links: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    scope: Scope = Scope.SPAN
    version: str = ""
    span: Span | None = None
    attached: Target | None = None
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file of notes: the program that wrote it, its notes, and what in it is none.

    own tells that it is our own JSON-LD. left_out has a sentence for each entry that was passed
    over on purpose (a bookmark, a deleted note).
    """

    program: str
    notes: tuple[ForeignNote, ...]
    own: bool = False
    left_out: tuple[str, ...] = field(default=())


def colour_of(name: object) -> Colour:
    """Return the highlight colour that comes nearest to a name or "#rrggbb"; yellow for others."""
    if not isinstance(name, str):
        return Colour.YELLOW
    plain = name.strip().lower()
    if plain in _COLOURS:
        return Colour(plain)
    found = _HEX.fullmatch(plain)
    if found is None:
        return _NAMES.get(plain, Colour.YELLOW)
    red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.1:
        return Colour.YELLOW
    return next(colour for end, colour in _HUES if hue <= end)


def time_of(value: object) -> str:
    """Return a time as the library writes it, "" for what is none.

    Takes ISO 8601 (with a blank for the T, and without a zone as UTC) and milliseconds since 1970.
    """
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            moment = datetime.fromtimestamp(value / 1000, UTC)
        elif isinstance(value, str):
            moment = datetime.fromisoformat(value.strip())
        else:
            return ""
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"
    except (ValueError, OverflowError, OSError):
        return ""


def text_of(value: object) -> str:
    """Return a value of a file as text: "" for everything that is not a string."""
    return value if isinstance(value, str) else ""
