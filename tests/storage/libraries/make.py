"""Makes the library that test_old_libraries.py opens; run once with each new format.

    python -m tests.storage.libraries.make    # writes format-N.sql.gz here, N: the format of today

The dumps in this folder were written by the programs of their time and are never made again.
"""

from __future__ import annotations

import gzip
import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path

from reader_app.core.note import Colour, MarkStyle, Note, NoteDraft, Quote, Scope, Target
from reader_app.core.span import Span
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import sample_article, sample_original

HERE = Path(__file__).parent
WHEN = "2026-01-02T03:04:05.000006Z"
IDS = tuple(f"00000000-0000-4000-8000-00000000000{number}" for number in range(6))


def fill(library: Library) -> str:
    """Put an article and notes in every state of life into a library; return the article's id."""
    article_id = library.articles.store_article(sample_article(), sample_original())
    text = sample_article().text
    version = library.articles.load_article(article_id).version

    def note(number: int, start: int, end: int, body: str) -> Note:
        span = Span(start, end)
        target = Target(version, span, Quote.of(text, span))
        return Note(IDS[number], article_id, target, WHEN, WHEN, body, ("甲", "𠮷"), Colour.BLUE)

    first = library.notes.add(note(0, 44, 52, "**第一条** 👩‍🌾\n换行"))
    library.notes.change(first.edited(WHEN, body="改过的第一条", style=MarkStyle.UNDERLINE))
    library.notes.add(note(1, 60, 70, "在回收站里"))
    library.notes.delete([IDS[1]])
    library.notes.add(note(2, 0, 5, "只剩墓碑"))
    library.notes.undo(article_id)
    attached = note(3, 30, 36, "手工放置")
    library.notes.add(replace(attached, attached=note(3, 80, 90, "").target))
    whole = Target(version, Span(0, 0), Quote(""), Scope.ARTICLE)
    library.notes.add(replace(note(4, 0, 1, "全文"), target=whole, links=(f"note:{IDS[0]}",)))
    library.drafts.save(NoteDraft(IDS[5], article_id, note(5, 10, 20, "").target, "半句话"))
    library.reading.mark_opened(article_id)
    library.reading.save_state("window", b"\x00geometry")
    return article_id


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        paths = DataPaths(Path(name) / "meipi")
        with Library.open(paths) as library:
            fill(library)
        connection = sqlite3.connect(paths.library)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        dump = "\n".join([*connection.iterdump(), f"PRAGMA user_version = {version};", ""])
        connection.close()
    target = HERE / f"format-{version}.sql.gz"
    target.write_bytes(gzip.compress(dump.encode(), mtime=0))


if __name__ == "__main__":
    main()
