"""The schema of library.db, step by step. Released: a change is a new step, never in these.

Times are ISO 8601 in UTC with microseconds; hashes are lower case hex; lists are JSON arrays.
Every table keeps its rowid: it is the handle by which a damaged file is salvaged row by row.
"""

from __future__ import annotations

_ARTICLES = (
    """CREATE TABLE articles (
        id TEXT NOT NULL PRIMARY KEY,
        version TEXT NOT NULL,          -- sha256 of the clean text on the page
        title TEXT, kicker TEXT, subtitle TEXT, publication TEXT, page TEXT, date TEXT,
        authors TEXT NOT NULL, url TEXT,
        script TEXT NOT NULL,
        characters INTEGER NOT NULL,
        added TEXT NOT NULL, opened TEXT, trashed TEXT,
        FOREIGN KEY (id, version) REFERENCES versions (article_id, sha256)
            DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE sources (
        sha256 TEXT NOT NULL PRIMARY KEY,   -- of the imported bytes
        article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        path TEXT NOT NULL, media_type TEXT NOT NULL, encoding TEXT,
        extension TEXT NOT NULL,            -- the file is originals/<sha256>.<extension>
        bytes INTEGER NOT NULL,
        added TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX sources_of_article ON sources (article_id)",
    """CREATE TABLE versions (
        id INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        sha256 TEXT NOT NULL,               -- of the clean text
        source_sha256 TEXT NOT NULL,
        pipeline TEXT NOT NULL,             -- which importer and restorer made it
        made TEXT NOT NULL,
        structure TEXT NOT NULL,            -- JSON: source, metadata, script, blocks, sections
        text TEXT NOT NULL,
        UNIQUE (article_id, sha256)
    ) STRICT""",
    """CREATE TABLE version_details (         -- not needed for the first page
        version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
        edits BLOB NOT NULL,                -- zlib of a JSON array
        raw BLOB NOT NULL                   -- zlib of UTF-8
    ) STRICT""",
    """CREATE TABLE pictures (
        version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
        name TEXT NOT NULL,                 -- ImageRef.key
        sha256 TEXT NOT NULL, extension TEXT NOT NULL,
        PRIMARY KEY (version_id, name)
    ) STRICT""",
    """CREATE TABLE positions (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        version TEXT NOT NULL,
        offset INTEGER NOT NULL, fraction REAL NOT NULL,
        folded TEXT NOT NULL,
        saved TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE corrections (
        id INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        made TEXT NOT NULL,
        correction TEXT NOT NULL            -- JSON
    ) STRICT""",
    "CREATE INDEX corrections_of_article ON corrections (article_id)",
    "CREATE TABLE state (key TEXT NOT NULL PRIMARY KEY, value ANY NOT NULL) STRICT",
)

_NOTES = (
    """CREATE TABLE notes (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        revision INTEGER NOT NULL,
        life TEXT NOT NULL CHECK (life IN ('kept', 'trashed', 'gone')),  -- gone: a tombstone
        version TEXT NOT NULL, scope TEXT NOT NULL,
        "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
        exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        attached TEXT,                      -- JSON of a target put by hand
        body TEXT NOT NULL, tags TEXT NOT NULL, links TEXT NOT NULL,
        colour TEXT NOT NULL, style TEXT NOT NULL,
        created TEXT NOT NULL, modified TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX notes_of_article ON notes (article_id, life)",
    """CREATE TRIGGER quotes_stay BEFORE UPDATE OF version, scope, "start", "end", exact, prefix, suffix
        ON notes WHEN (old.version, old.scope, old."start", old."end", old.exact, old.prefix, old.suffix)
            IS NOT (new.version, new.scope, new."start", new."end", new.exact, new.prefix, new.suffix)
        BEGIN SELECT RAISE (ABORT, 'a stored quote is never rewritten'); END""",
    """CREATE TABLE steps (                   -- what undo and redo go through, one at a time
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id TEXT NOT NULL REFERENCES articles (id),
        action TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'over'))
    ) STRICT""",
    "CREATE INDEX steps_of_article ON steps (article_id, state, id)",
    """CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        step_id INTEGER NOT NULL REFERENCES steps (id),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        action TEXT NOT NULL,
        note_id TEXT NOT NULL,
        before TEXT, after TEXT NOT NULL,   -- JSON of the whole note; null: it was not there
        crc INTEGER NOT NULL                -- of before and after: tells which copy is sound
    ) STRICT""",
    "CREATE INDEX journal_of_note ON journal (note_id)",
    "CREATE INDEX journal_of_step ON journal (step_id)",
    """CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
        BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END""",
    """CREATE TABLE drafts (
        note_id TEXT NOT NULL,
        writer TEXT NOT NULL,               -- the window that types: two may be at one note
        article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,          -- of the note when typing began; 0: a new note
        target TEXT NOT NULL,               -- JSON
        body TEXT NOT NULL, tags TEXT NOT NULL,
        colour TEXT NOT NULL, style TEXT NOT NULL,
        saved TEXT NOT NULL,
        PRIMARY KEY (note_id, writer)
    ) STRICT""",
    "CREATE INDEX drafts_of_article ON drafts (article_id)",
)

FIRST_SCHEMA = _ARTICLES + _NOTES

SHELVES = (
    """CREATE TABLE shelves (                 -- schema 2: what the reader made of an article
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        listed TEXT, archived TEXT,
        tags TEXT NOT NULL, collections TEXT NOT NULL,
        facts TEXT NOT NULL,                -- JSON: what the reader corrected of the metadata
        changed TEXT NOT NULL
    ) STRICT""",
    """CREATE INDEX articles_by_reading ON articles (coalesce(opened, added))
        WHERE trashed IS NULL""",
)
