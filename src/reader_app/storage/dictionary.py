"""A dictionary as one indexed SQLite file: derived data, made anew whenever it is gone."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from reader_app.core.errors import ReaderError
from reader_app.core.folding import fold
from reader_app.core.pinyin import with_tone_marks
from reader_app.core.term import Entry, TermSource
from reader_app.storage.paths import FOLDER_MODE, make_private

FORMAT = 1
"""Raised when the tables change; files of another format are made anew."""
_BATCH = 500  # below SQLite's oldest limit of variables

_SCHEMA = (
    "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE word (id INTEGER PRIMARY KEY, hans TEXT NOT NULL, hant TEXT NOT NULL,
        reading TEXT NOT NULL, body TEXT NOT NULL)""",
    """CREATE TABLE key (key TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (key, word))
        WITHOUT ROWID""",
)


class DictionaryFailed(ReaderError):
    """A dictionary could not be read, made or opened; says which and why."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a dictionary: its name as shown, and what its licence asks to be shown.

    stamp names the source it was made of; date is ISO 8601, "" where the source has none.
    senses tells that bodies are CC-CEDICT's senses, not plain text.
    """

    name: str
    attribution: str
    licence: str
    date: str = ""
    stamp: str = ""
    entries: int = 0
    senses: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a dictionary as its file has it.

    reading is pinyin with tone numbers or marks ("" for none); body is senses separated by
    "/" as in CC-CEDICT, or plain text with line breaks.
    """

    hans: str
    hant: str
    reading: str
    body: str


def build_dictionary(path: Path, about: About, records: Iterable[Record]) -> int:
    """Write a dictionary file, replacing what is there when it is complete; return its size.

    Raises DictionaryFailed when it cannot be written or holds nothing, and whatever records
    raises; path is then as it was.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        make_private(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            count = _fill(connection, about, records)
        if not count:
            raise DictionaryFailed(f"{about.name} holds no entry that could be read.")
        part.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise DictionaryFailed(f"{about.name} could not be prepared: {error}.") from error
    finally:
        part.unlink(missing_ok=True)
    return count


def _fill(connection: sqlite3.Connection, about: About, records: Iterable[Record]) -> int:
    # A derived file under a temporary name: no journal, no waiting for the disk.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for statement in _SCHEMA:
        connection.execute(statement)
    count = 0
    keys: list[tuple[str, int]] = []
    for count, record in enumerate(records, 1):
        connection.execute(
            "INSERT INTO word VALUES (?, ?, ?, ?, ?)",
            (count, record.hans, record.hant, record.reading, record.body),
        )
        keys.extend((key, count) for key in {fold(record.hans), fold(record.hant)})
    connection.executemany("INSERT INTO key VALUES (?, ?)", sorted(keys))
    facts = {
        "format": str(FORMAT),
        "name": about.name,
        "attribution": about.attribution,
        "licence": about.licence,
        "date": about.date,
        "stamp": about.stamp,
        "entries": str(count),
        "senses": "1" if about.senses else "",
    }
    connection.executemany("INSERT INTO about VALUES (?, ?)", facts.items())
    connection.execute("COMMIT")
    return count


class Dictionary:
    """One dictionary file, open for reading; may be used from several threads.

    Raises DictionaryFailed when the file is missing, damaged or of another format: it can be
    made anew from its source.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        try:
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise DictionaryFailed(f"{path.name} cannot be opened: {error}.") from error
        try:
            self.about = self._read_about()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def lookup(self, word: str) -> tuple[Entry, ...]:
        """Return the entries for a word in either script, the most general first."""
        rows = self._query(
            "SELECT hans, hant, reading, body FROM key JOIN word ON word.id = key.word"
            " WHERE key.key = ? ORDER BY word.id",
            (fold(word),),
        )
        # A word itself before its other script's namesakes (后 before 後 where 后 was asked for),
        # then what is no name, surname or mere variant.
        rows.sort(key=lambda row: (word not in row[:2], _is_aside(str(row[2]), str(row[3]))))
        return tuple(self._entry(*map(str, row)) for row in rows)

    def __contains__(self, word: str) -> bool:
        return bool(self._query("SELECT 1 FROM key WHERE key = ? LIMIT 1", (fold(word),)))

    def known(self, words: Iterable[str]) -> set[str]:
        """Return those of the words that have an entry."""
        by_key: dict[str, list[str]] = {}
        for word in words:
            by_key.setdefault(fold(word), []).append(word)
        found: set[str] = set()
        for keys in _batches(by_key):
            marks = ",".join("?" * len(keys))
            for row in self._query(f"SELECT DISTINCT key FROM key WHERE key IN ({marks})", keys):
                found.update(by_key[str(row[0])])
        return found

    def _entry(self, hans: str, hant: str, reading: str, body: str) -> Entry:
        about = self.about
        return Entry(
            headword=hans,
            traditional=hant,
            definition=_readable(body) if about.senses else body,
            layer=TermSource.DICTIONARY,
            reading=with_tone_marks(reading) or None,
            source=f"{about.name} ({about.licence})" if about.licence else about.name,
        )

    def _query(self, statement: str, values: tuple[str, ...]) -> list[tuple[object, ...]]:
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise DictionaryFailed(f"{self.path.name} is damaged: {error}.") from error

    def _read_about(self) -> About:
        facts = {str(key): str(value) for key, value in self._query("SELECT * FROM about", ())}
        if facts.get("format") != str(FORMAT):
            raise DictionaryFailed(f"{self.path.name} was made by another version of Meipi.")
        return About(
            facts["name"],
            facts["attribution"],
            facts["licence"],
            facts["date"],
            facts["stamp"],
            int(facts["entries"]),
            bool(facts["senses"]),
        )


_REFERENCE = re.compile(r"[^\s/|,;:()\[\]]+\|([^\s/|,;:()\[\]]+)")
_BRACKETED = re.compile(r" ?\[([^\]\[/]+)\]")
_ASIDE = re.compile(r"^(?:surname |(?:old |Japanese |erroneous )?variant of |see |used in )")


def _readable(body: str) -> str:
    """Return senses as one line: "walk; CL:个 (gè)" for "walk/CL:個|个[ge4]"."""
    text = _REFERENCE.sub(r"\1", body)
    text = _BRACKETED.sub(lambda found: f" ({with_tone_marks(found[1])})", text)
    return "; ".join(part.strip() for part in text.split("/") if part.strip())


def _is_aside(reading: str, body: str) -> bool:
    return reading[:1].isupper() or bool(_ASIDE.match(body))


def _batches(keys: Iterable[str]) -> Iterator[tuple[str, ...]]:
    everything = tuple(keys)
    for at in range(0, len(everything), _BATCH):
        yield everything[at : at + _BATCH]
