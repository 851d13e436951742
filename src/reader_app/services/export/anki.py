"""Anki packages (.apkg): a deck of cards as a zip with a SQLite collection in it.

Written to the schema that every Anki since 2.0 imports (schema 11, `collection.anki2`); the
tables are those of Anki's own pylib/anki/storage.py. The same cards make the same bytes, and a
card keeps its guid, so that a package imported again updates cards and does not double them.
"""

from __future__ import annotations

import html
import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha1, sha256
from typing import Any

EPOCH = 1_735_689_600
"""2025-01-01 in seconds: when what carries no time of its own was made."""
_ID_RANGE = 1 << 40
_MODEL_ID = 1_735_689_600_125
_FIELDS = ("Front", "Reading", "Back", "Source")
_FRONT = '<div class="front">{{Front}}</div>'
_BACK = (
    '{{FrontSide}}{{#Reading}}<div class="reading">{{Reading}}</div>{{/Reading}}<hr id="answer">'
    '<div class="back">{{Back}}</div>{{#Source}}<div class="source">{{Source}}</div>{{/Source}}'
)
_CSS = """.card { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", serif;
  font-size: 20px; line-height: 1.6; text-align: left; max-width: 34em; margin: 0 auto; }
.front { font-size: 26px; }
.reading, .source { font-family: sans-serif; font-size: 15px; color: #777; }
.source { margin-top: 1em; font-size: 13px; }
"""
_SCHEMA = (
    """CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL,
    scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL,
    ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
    dconf text NOT NULL, tags text NOT NULL)""",
    """CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL,
    sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL)""",
    """CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL,
    ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL,
    queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL,
    reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
    odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL)""",
    """CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL,
    ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL,
    time integer NOT NULL, type integer NOT NULL)""",
    "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)",
    "CREATE INDEX ix_notes_usn ON notes (usn)",
    "CREATE INDEX ix_cards_usn ON cards (usn)",
    "CREATE INDEX ix_revlog_usn ON revlog (usn)",
    "CREATE INDEX ix_cards_nid ON cards (nid)",
    "CREATE INDEX ix_cards_sched ON cards (did, queue, due)",
    "CREATE INDEX ix_revlog_cid ON revlog (cid)",
    "CREATE INDEX ix_notes_csum ON notes (csum)",
)


@dataclass(frozen=True, slots=True)
class AnkiCard:
    """One card; all of it plain text, line breaks kept, nothing read as HTML.

    guid names the card for good (guid_of makes one). reading and source may be empty: both are
    shown with the answer. Blanks in a tag become _, which Anki parts tags by. modified is in
    seconds since 1970; Anki replaces a card it has by a later one only.
    """

    guid: str
    front: str
    back: str
    tags: tuple[str, ...] = ()
    reading: str = ""
    source: str = ""
    modified: int = EPOCH


def guid_of(*parts: str) -> str:
    """Return a short name that is the same for the same parts, for ever."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def anki_package(deck: str, cards: Sequence[AnkiCard]) -> bytes:
    """Return the bytes of an .apkg with one deck ("A::B" nests B below A).

    Cards of a guid that came before are left out: Anki would refuse them.
    """
    unique = list({card.guid: card for card in reversed(cards)}.values())[::-1]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (("collection.anki2", _collection(deck, unique)), ("media", b"{}")):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o600 << 16
            package.writestr(entry, data)
    return out.getvalue()


def _collection(deck: str, cards: Sequence[AnkiCard]) -> bytes:
    deck_id = _id("deck", deck)
    changed = max((card.modified for card in cards), default=EPOCH)
    connection = sqlite3.connect(":memory:")
    try:
        for statement in _SCHEMA:
            connection.execute(statement)
        connection.execute(
            "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
            (
                EPOCH,
                changed * 1000,
                EPOCH * 1000,
                json.dumps({"nextPos": 1, "curDeck": 1, "activeDecks": [1], "schedVer": 2}),
                json.dumps({str(_MODEL_ID): _model(deck_id)}),
                json.dumps({"1": _deck(1, "Default"), str(deck_id): _deck(deck_id, deck)}),
                json.dumps({"1": _options()}),
            ),
        )
        for place, card in enumerate(cards, 1):
            _add(connection, card, deck_id, place)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _add(connection: sqlite3.Connection, card: AnkiCard, deck_id: int, place: int) -> None:
    note_id = _id("note", card.guid)
    fields = [_field(text) for text in (card.front, card.reading, card.back, card.source)]
    first = " ".join(card.front.split())
    checksum = int(sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    tags = sorted({"_".join(tag.split()) for tag in card.tags if tag.strip()})
    connection.execute(
        "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
        (
            note_id,
            card.guid,
            _MODEL_ID,
            card.modified,
            f" {' '.join(tags)} " if tags else "",
            "\x1f".join(fields),
            first,
            checksum,
        ),
    )
    connection.execute(
        "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        (_id("card", card.guid), note_id, deck_id, card.modified, place),
    )


def _field(text: str) -> str:
    plain = text.replace("\x1f", " ").replace("\r\n", "\n").strip()
    # {{ would be read as a field of a template's by some add-ons, and c1:: as a cloze
    return html.escape(plain, quote=False).replace("{{", "&#123;&#123;").replace("\n", "<br>")


def _id(kind: str, name: str) -> int:
    """Return a number that looks like Anki's own, milliseconds since 1970, from a name."""
    number = int.from_bytes(sha256(f"meipi {kind} {name}".encode()).digest()[:8], "big")
    return 1_000_000_000_000 + number % _ID_RANGE


def _model(deck_id: int) -> dict[str, Any]:
    fields = [
        {"name": name, "ord": n, "sticky": False, "rtl": False, "font": "Arial", "size": 20}
        for n, name in enumerate(_FIELDS)
    ]
    template = {
        "name": "Card 1",
        "ord": 0,
        "qfmt": _FRONT,
        "afmt": _BACK,
        "did": None,
        "bqfmt": "",
        "bafmt": "",
    }
    return {
        "id": _MODEL_ID,
        "name": "Meipi",
        "type": 0,
        "mod": EPOCH,
        "usn": -1,
        "sortf": 0,
        "did": deck_id,
        "tmpls": [template],
        "flds": fields,
        "css": _CSS,
        "latexPre": "",
        "latexPost": "",
        "latexsvg": False,
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _deck(deck_id: int, name: str) -> dict[str, Any]:
    return {
        "id": deck_id,
        "name": name,
        "mod": EPOCH,
        "usn": -1,
        "desc": "",
        "dyn": 0,
        "conf": 1,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
        "newToday": [0, 0],
        "revToday": [0, 0],
        "lrnToday": [0, 0],
        "timeToday": [0, 0],
    }


def _options() -> dict[str, Any]:
    """Return a deck's options as a new Anki collection has them."""
    return {
        "id": 1,
        "name": "Default",
        "mod": 0,
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "dyn": False,
        "new": {
            "delays": [1, 10],
            "ints": [1, 4, 0],
            "initialFactor": 2500,
            "bury": False,
            "order": 1,
            "perDay": 20,
        },
        "rev": {
            "perDay": 200,
            "ease4": 1.3,
            "ivlFct": 1,
            "maxIvl": 36500,
            "bury": False,
            "hardFactor": 1.2,
        },
        "lapse": {
            "delays": [10],
            "mult": 0,
            "minInt": 1,
            "leechFails": 8,
            "leechAction": 1,
        },
    }
