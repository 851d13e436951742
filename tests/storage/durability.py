"""A program that changes a library as fast as it can, and how to tell whether a change was lost.

    python -m tests.storage.durability HOME ARTICLE SEED

It writes one line on standard output for each change after the library acknowledged it, so that
whoever kills it knows what has to be there. Used by test_durability.py and benchmarks/durability.py.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from reader_app.core.errors import DamagedLibrary, StorageFailed
from reader_app.core.note import Note, NoteDraft, Quote, Target
from reader_app.core.span import Span
from reader_app.services.backup import open_library
from reader_app.storage.backup import make_backup
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.journal import JournalEntry
from reader_app.storage.library import Library
from reader_app.storage.note_codec import StoredNote, dump_note
from reader_app.storage.paths import DataPaths
from tests.storage.samples import sample_article, sample_original

ROOT = Path(__file__).resolve().parents[2]
TEXT = sample_article().text


def new_library(home: Path) -> str:
    """Make a library with one article and return the article's id."""
    with Library.open(DataPaths(home)) as library:
        return library.articles.store_article(sample_article(), sample_original())


class Load:
    """One window at work: notes added, changed, deleted, restored, undone, imported, typed."""

    def __init__(self, library: Library, article_id: str, dice: random.Random) -> None:
        self._library = library
        self._article_id = article_id
        self._dice = dice
        self._typed = 0
        self._draft: NoteDraft | None = None

    def step(self) -> list[dict[str, object]]:
        """Do one change; return what is acknowledged by that."""
        notes = self._library.notes
        mine = notes.of_article(self._article_id)
        kind = self._dice.choice("aaacccdrutti") if mine else "a"
        if kind == "a":
            return [self._seen(notes.add(self._note()))]
        if kind == "c":
            note = self._dice.choice(mine)
            saved = notes.change(note.edited(utc_now(), body=note.body + self._words()))
            return [self._seen(saved.note)]
        if kind == "d":
            return [self._seen(note, "trashed") for note in notes.delete([mine[0].id])]
        if kind == "r":
            trash = notes.trash(self._article_id)
            return [self._seen(note) for note in notes.restore([n.id for n in trash[:3]])]
        if kind == "u":
            step = notes.undo(self._article_id)
            return [] if step is None else [self._seen(note) for note in step.notes]
        if kind == "i":
            return [
                self._seen(note) for note in notes.take_in([self._note() for _ in range(5)], ())
            ]
        return [self._type()]

    def _type(self) -> dict[str, object]:
        if self._draft is None:
            target = Target("v" * 64, Span(0, 2), Quote.of(TEXT, Span(0, 2)))
            self._draft = NoteDraft(new_id(), self._article_id, target, "")
        self._typed += 1
        self._draft = self._library.drafts.save(replace(self._draft, body=str(self._typed)))
        return {"draft": self._draft.id, "typed": self._typed}

    def _note(self) -> Note:
        start = self._dice.randrange(len(TEXT) - 12)
        span = Span(start, start + self._dice.randrange(1, 12))
        now = utc_now()
        target = Target("v" * 64, span, Quote.of(TEXT, span))
        return Note(new_id(), self._article_id, target, now, now, self._words(), ("甲", "𠮷"))

    def _words(self) -> str:
        long = self._dice.random() < 0.05
        return f"**第{self._dice.randrange(10**6)}条** 👩‍🌾\n" + "长" * (9000 if long else 20)

    @staticmethod
    def _seen(note: Note, life: str = "kept") -> dict[str, object]:
        stored = StoredNote(note, "trashed" if life == "trashed" else "kept")
        return {"note": note.id, "revision": note.revision, "crc": _crc(stored)}


def _crc(stored: StoredNote) -> int:
    return zlib.crc32(dump_note(stored).encode())


@dataclass
class Acknowledged:
    """What the library said it had kept: notes by id and revision, drafts by what was typed."""

    notes: dict[tuple[str, int], int] = field(default_factory=dict)
    drafts: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Take one line of a load's output."""
        said = json.loads(line)
        if "refused" in said:
            self.refused.append(said["refused"])
        elif "draft" in said:
            self.drafts[said["draft"]] = said["typed"]
        else:
            self.notes[said["note"], said["revision"]] = said["crc"]

    def __len__(self) -> int:
        return len(self.notes) + len(self.drafts)


def lost(library: Library, known: Acknowledged) -> list[str]:
    """Return which acknowledged changes are not in a library, or not as they were."""
    missing = []
    histories: dict[str, dict[int, JournalEntry]] = {}
    for (note_id, revision), crc in known.notes.items():
        if note_id not in histories:
            history = library.notes.history(note_id)
            histories[note_id] = {entry.after.note.revision: entry for entry in history}
        entry = histories[note_id].get(revision)
        if entry is None or _crc(entry.after) != crc:
            missing.append(f"{note_id} revision {revision}")
    for note_id, entries in histories.items():
        stored = library.notes.get(note_id)
        if stored is None or (entries and stored != entries[max(entries)].after):
            missing.append(f"{note_id} is not as its journal says")
    typed = {draft.id: int(draft.body) for draft in drafts_of(library)}
    missing += [
        f"draft {draft_id}: typed {count}, found {typed.get(draft_id)}"
        for draft_id, count in known.drafts.items()
        if typed.get(draft_id, 0) < count
    ]
    return missing


def open_as_reader(paths: DataPaths, article_id: str) -> Library:
    """Open a library as a reader does: what is met on the page or by the daily copy to be damaged
    is mended by the next start.
    """
    library = open_library(paths).library
    try:
        library.notes.of_article(article_id)
        library.notes.trash()
        library.drafts.of_article(article_id)
        library.articles.load_article(article_id)
        make_backup(paths)
    except DamagedLibrary:
        library.close()
        return open_library(paths).library
    return library


def notes_lost(library: Library, known: Acknowledged) -> int:
    """Return how many notes are not there at all, in any state."""
    ids = {note_id for note_id, _ in known.notes}
    return sum(library.notes.get(note_id) is None for note_id in ids)


def drafts_of(library: Library) -> tuple[NoteDraft, ...]:
    """Return every draft in a library."""
    summaries = library.articles.articles()
    return tuple(draft for article in summaries for draft in library.drafts.of_article(article.id))


class Window:
    """A load in a process of its own, watched from here."""

    def __init__(self, home: Path, article_id: str, seed: int, known: Acknowledged) -> None:
        environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.durability", str(home), article_id, str(seed)],
            cwd=ROOT,
            env=environ,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.known = known
        self.started = threading.Event()
        self._reader = threading.Thread(target=self._read, args=(self.process.stdout,))
        self._reader.start()

    def _read(self, lines: IO[str]) -> None:
        for line in lines:
            if line.endswith("\n"):  # the last one may be torn
                self.known.take(line)
                self.started.set()

    def kill(self) -> None:
        """End it without warning, and take in what it had said."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()


def run_load(home: Path, article_id: str, seed: int, say: Callable[[str], None]) -> None:
    """Change a library until killed; each acknowledged change is said."""
    dice = random.Random(seed)
    with Library.open(DataPaths(home)) as library:
        load = Load(library, article_id, dice)
        while True:
            try:
                for said in load.step():
                    say(json.dumps(said))
            except StorageFailed as error:
                say(json.dumps({"refused": str(error)}))
            if dice.random() < 0.1:
                library.changed_elsewhere()


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # one call: no line is held back in a buffer


if __name__ == "__main__":
    run_load(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), say)
