"""A program at work on everything the reader has on disk, for the record of a power cut.

    python -m tests.storage.power_load work|restore|recover HOME ARTICLE SEED STEPS

After each step that was done it says on standard output what has to be there from then on.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import zlib
from dataclasses import replace
from pathlib import Path

from reader_app.core.settings import Settings
from reader_app.core.term import Entry, TermSource
from reader_app.services.backup import back_up, open_library
from reader_app.services.export.notes import NoteFormat, export_notes
from reader_app.services.imports import import_bytes, store
from reader_app.services.own_terms import OwnTerm, OwnTerms
from reader_app.services.settings import FILE, save_settings
from reader_app.storage.backup import make_backup, restore
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.durability import Load, say

EVERY = 6
"""Steps with notes to one with another file."""


class OtherFiles:
    """Settings, terms, imported files, exports and backups: one after the other."""

    def __init__(self, library: Library, article_id: str, dice: random.Random) -> None:
        self._library = library
        self._paths = library.paths
        self._article_id = article_id
        self._dice = dice
        self._turn = 0

    def step(self) -> dict[str, object]:
        ways = (
            self._settings,
            self._term,
            self._import,
            self._export,
            self._archive,
            self._back_up,
        )
        self._turn += 1
        return ways[self._turn % len(ways)]()

    def _kept(self, path: Path) -> dict[str, object]:
        name = str(path.relative_to(self._paths.root))
        return {"file": name, "crc": zlib.crc32(path.read_bytes())}

    def _settings(self) -> dict[str, object]:
        path = self._paths.root / FILE
        save_settings(replace(Settings(), measure=20 + self._turn % 30), path)
        return self._kept(path)

    def _term(self) -> dict[str, object]:
        entry = Entry(f"词条{self._turn}", f"詞條{self._turn}", "说明" * 40, TermSource.READER)
        OwnTerms(self._paths.glossaries).save(OwnTerm(entry))
        (file,) = self._paths.glossaries.glob("*.yaml")
        return self._kept(file)

    def _import(self) -> dict[str, object]:
        data = f"第{self._turn}篇\n正文第{self._dice.random()}段，全镇新修水渠12.5公里。".encode()
        opened = store(self._paths, import_bytes(data, "", media_type="text/plain"))
        return {
            "article": opened.article_id,
            "text": zlib.crc32(opened.article.text.encode()),
            "original": hashlib.sha256(data).hexdigest(),
        }

    def _export(self) -> dict[str, object]:
        target = self._paths.root / "exported.jsonld"
        export_notes(self._library, self._article_id, NoteFormat.JSON_LD, target)
        return self._kept(target)

    def _archive(self) -> dict[str, object]:
        target = self._paths.root / "archive.meipi.zip"
        back_up(self._paths, target)
        return self._kept(target)

    def _back_up(self) -> dict[str, object]:
        return self._kept(make_backup(self._paths).path)


def work(paths: DataPaths, article_id: str, dice: random.Random, steps: int) -> None:
    with open_library(paths).library as library:
        load, others = Load(library, article_id, dice), OtherFiles(library, article_id, dice)
        for number in range(steps):
            done = [others.step()] if number % EVERY == 0 else load.step()
            for one in done:
                say(json.dumps(one))


def main() -> None:
    what, home, article_id, seed, steps = sys.argv[1:]
    paths = DataPaths(Path(home))
    if what == "restore":
        (backup,) = paths.backups.glob("library-*.db")
        restore(paths, backup)
        say(json.dumps({"restored": backup.name}))
    elif what == "recover":
        with open_library(paths).library:
            say(json.dumps({"recovered": True}))
    else:
        work(paths, article_id, random.Random(int(seed)), int(steps))


if __name__ == "__main__":
    main()
