"""Whether what a library holds is still what was written: damage that SQLite cannot see.

SQLite keeps no checksums of its pages; a flipped bit inside a text passes its integrity check. Two
things are named by their own hashes and are checked here: texts and the entries of the journal.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader_app.core.errors import DamagedLibrary
from reader_app.storage.article_codec import version_of
from reader_app.storage.note_codec import journal_crc

_AT_A_TIME = 2000


def check_contents(path: Path) -> None:
    """Raise DamagedLibrary unless every text and every journal entry of a library is as written."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        for digest, text in connection.execute("SELECT sha256, text FROM versions"):
            if version_of(text) != digest:
                raise DamagedLibrary("The text of an article in the library is damaged.")
        entries = connection.execute("SELECT before, after, crc FROM journal")
        while some := entries.fetchmany(_AT_A_TIME):
            if any(journal_crc(before, after) != crc for before, after, crc in some):
                raise DamagedLibrary("An entry in the journal of the library is damaged.")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise DamagedLibrary("The library file is damaged.") from error
    finally:
        connection.close()
