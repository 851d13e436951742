"""`meipi doctor`: whether everything the program needs is there and sound, in plain words.

Nothing is changed: the library is opened for reading alone, and Qt is tried in another process.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader_app import __version__
from reader_app.core.errors import ReaderError
from reader_app.storage.paths import DataPaths

LITTLE_SPACE = 200 * 1024 * 1024
"""Bytes free below which the doctor warns: the dictionary's index takes 60 MB, a backup its own."""
OLD_BACKUP = timedelta(days=8)
_PATIENCE = 60
"""Seconds the probe of Qt may take."""


class State(StrEnum):
    """How bad it is."""

    GOOD = "ok"
    NOTE = "note"  # worth knowing, nothing to do
    BAD = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what, how it is, and a sentence about it."""

    about: str
    state: State
    sentence: str


def examine(paths: DataPaths) -> Iterator[Finding]:
    """Yield what is found, one after the other; the program's own parts first."""
    python = ".".join(map(str, sys.version_info[:3]))
    frozen = ", as an installed program" if hasattr(sys, "frozen") else ""
    yield Finding("Program", State.GOOD, f"Meipi {__version__} on Python {python}{frozen}.")
    yield _resources()
    yield _dictionary(paths)
    yield from _window()
    yield _data_directory(paths)
    yield _space(paths)
    yield from _library(paths)
    yield _backups(paths)
    yield _reports(paths)


def _resources() -> Finding:
    from reader_app.resources import resources_dir

    try:
        folder = resources_dir()
    except FileNotFoundError as error:
        return Finding("Files", State.BAD, f"The installation is incomplete: {error}.")
    needed = ("glossaries", "icons", "readings", "sample", "tables", "translations")
    missing = [name for name in needed if not any((folder / name).glob("*.*"))]
    if missing:
        sentence = f"Missing from {folder}: {', '.join(missing)}. Please install Meipi again."
        return Finding("Files", State.BAD, sentence)
    return Finding("Files", State.GOOD, f"All files that ship with the program are in {folder}.")


def _dictionary(paths: DataPaths) -> Finding:
    from reader_app.services.dictionaries import shipped_cedict

    source = shipped_cedict()
    indexed = sorted(path for path in paths.dictionaries.glob("*.db"))
    if source is None and not indexed:
        sentence = "There is no dictionary: words other than the glossary's are not explained."
        return Finding("Dictionary", State.BAD, sentence)
    broken = [path.name for path in indexed if not _opens(path)]
    if broken:
        sentence = (
            f"The index {', '.join(broken)} in {paths.dictionaries} is damaged; delete it, it is "
            "made anew."
        )
        return Finding("Dictionary", State.BAD, sentence)
    if not indexed:
        sentence = "CC-CEDICT is there; its index is made at the first look-up."
    else:
        sentence = f"{len(indexed)} indexed and readable."
    return Finding("Dictionary", State.GOOD, sentence)


def _opens(path: Path) -> bool:
    from reader_app.storage.dictionary import Dictionary

    try:
        with Dictionary(path) as dictionary:
            dictionary.lookup("中国")
    except ReaderError:
        return False
    return True


# -- the window --------------------------------------------------------------------------------


def _window() -> Iterator[Finding]:
    from reader_app.app.display import require_display

    environ = dict(os.environ)
    try:
        require_display()
    except ReaderError as error:
        yield Finding("Screen", State.BAD, str(error))
        environ["QT_QPA_PLATFORM"] = "offscreen"  # the fonts can be looked at all the same
    probed = _probe(environ)
    if isinstance(probed, str):
        yield Finding("Qt", State.BAD, probed)
        return
    screens = ", ".join(
        f"{screen['width']} × {screen['height']} at {screen['scale']:g}"
        for screen in probed["screens"]
    )
    sentence = f"Qt {probed['qt']} draws on “{probed['platform']}” ({screens})."
    yield Finding("Qt", State.GOOD, sentence)
    if probed["pictures_missing"]:
        names = ", ".join(probed["pictures_missing"])
        yield Finding("Pictures", State.BAD, f"Pictures of these kinds are not shown: {names}.")
    else:
        yield Finding("Pictures", State.GOOD, "PNG, JPEG, GIF, SVG and WebP are shown.")
    yield _fonts(probed["fonts"])


def _probe(environ: dict[str, str]) -> dict[str, Any] | str:
    """Return what Qt has, or a sentence on why it does not start."""
    command = [sys.executable] if hasattr(sys, "frozen") else [sys.executable, "-m", "reader_app"]
    try:
        ended = subprocess.run(  # noqa: S603 - this very program
            [*command, "--qt-probe"],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env=environ,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"Qt could not be tried: {error}."
    try:
        found = json.loads(ended.stdout)
    except ValueError:
        said = [line for line in ended.stderr.splitlines() if line.strip()]
        last = f" It says: {said[-1][:300]}" if said else ""
        return f"Qt does not start on this machine (status {ended.returncode}).{last}"
    return dict(found)


def _fonts(fonts: dict[str, Any]) -> Finding:
    if not fonts["chinese_families"] or fonts["han_missing"]:
        sentence = (
            "No Chinese font was found, so Chinese is shown as boxes. Install one: fonts-noto-cjk "
            "on Debian and Ubuntu, noto-fonts-cjk elsewhere."
        )
        return Finding("Fonts", State.BAD, sentence)
    used = (fonts["preferred"] or fonts["chinese_families"])[0]
    if fonts["hant_missing"]:
        sentence = f"“{used}” lacks traditional characters such as {fonts['hant_missing']}."
        return Finding("Fonts", State.NOTE, sentence)
    if fonts["pinyin_missing"]:
        sentence = (
            f"“{used}” leaves pinyin letters blank ({fonts['pinyin_missing']}). fonts-noto-cjk "
            "has all of them."
        )
        return Finding("Fonts", State.NOTE, sentence)
    sentence = f"“{used}” writes both scripts and pinyin."
    return Finding("Fonts", State.GOOD, sentence)


# -- the data ----------------------------------------------------------------------------------


def _data_directory(paths: DataPaths) -> Finding:
    root = paths.root
    if not root.exists():
        sentence = f"{root} does not exist yet; it is made at the first start."
        return Finding("Data", State.NOTE, sentence)
    if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
        sentence = f"{root} cannot be read and written; is it yours?"
        return Finding("Data", State.BAD, sentence)
    if sys.platform != "win32" and root.stat().st_mode & 0o077:
        sentence = f"Others may look into {root}. `chmod 700` on it keeps your notes to yourself."
        return Finding("Data", State.NOTE, sentence)
    return Finding("Data", State.GOOD, f"{root}, readable by you alone.")


def _space(paths: DataPaths) -> Finding:
    place = paths.root
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free
    told = f"{free / 1e9:.1f} GB" if free >= 1e9 else f"{free / 1e6:.0f} MB"
    if free < LITTLE_SPACE:
        sentence = f"Only {told} are free on the disk of your data; notes need room to be saved."
        return Finding("Disk", State.BAD, sentence)
    return Finding("Disk", State.GOOD, f"{told} are free on the disk of your data.")


def _library(paths: DataPaths) -> Iterator[Finding]:
    from reader_app.storage.connection import damage_mark
    from reader_app.storage.migrations import MIGRATIONS

    if not paths.library.exists():
        sentence = "There is no library yet; it is made when you open the first article."
        yield Finding("Library", State.NOTE, sentence)
        return
    if damage_mark(paths.library).exists():
        sentence = "It was found damaged; the next start of Meipi recovers what can be read."
        yield Finding("Library", State.BAD, sentence)
        return
    try:
        facts = _look_into(paths)
    except sqlite3.Error as error:
        sentence = (
            f"It cannot be read ({error}). Start Meipi to recover it, or put a copy back with "
            "`meipi restore`."
        )
        yield Finding("Library", State.BAD, sentence)
        return
    if facts.version > len(MIGRATIONS):
        sentence = (
            f"It was written by a later version of Meipi (format {facts.version}, this program "
            f"knows up to {len(MIGRATIONS)}); please update Meipi."
        )
        yield Finding("Library", State.BAD, sentence)
        return
    if facts.wrong:
        sentence = (
            f"It is damaged ({facts.wrong}). Start Meipi to recover it, or put a copy back with "
            "`meipi restore`."
        )
        yield Finding("Library", State.BAD, sentence)
        return
    held = f"{_count(facts.articles, 'article')}, {_count(facts.notes, 'note')}"
    sentence = f"Sound: {held}, format {facts.version}."
    yield Finding("Library", State.GOOD, sentence)
    if facts.lost:
        sentence = (
            f"{facts.lost} of the files that articles came from are missing in {paths.originals}; "
            "the articles themselves are in the library."
        )
        yield Finding("Originals", State.NOTE, sentence)


@dataclass(frozen=True, slots=True)
class _Facts:
    version: int
    articles: int = 0
    notes: int = 0
    wrong: str = ""
    lost: int = 0


def _look_into(paths: DataPaths) -> _Facts:
    """Read a library without writing to it. Raises sqlite3.Error."""
    wal = paths.library.with_name(f"{paths.library.name}-wal")
    # SQLite makes files beside a library it only reads, unless told that nobody writes to it
    how = "mode=ro" if wal.exists() else "mode=ro&immutable=1"
    address = f"{paths.library.absolute().as_uri()}?{how}"
    with closing(sqlite3.connect(address, uri=True, timeout=5)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            return _Facts(0)
        (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if answer != "ok":
            return _Facts(version, wrong=str(answer)[:120])
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            return _Facts(version, wrong="a reference leads nowhere")
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        (notes,) = connection.execute("SELECT count(*) FROM notes WHERE life = 'kept'").fetchone()
        kept = connection.execute("SELECT sha256, extension FROM sources").fetchall()
    lost = sum(not (paths.originals / f"{sha}.{extension}").exists() for sha, extension in kept)
    return _Facts(version, articles, notes, lost=lost)


def _backups(paths: DataPaths) -> Finding:
    from reader_app.storage.backup import list_backups

    if not paths.library.exists():
        return Finding("Backups", State.NOTE, "None yet.")
    copies = list_backups(paths)
    if not copies:
        sentence = "There is no copy yet; one is made every day you read, or by `meipi backup`."
        return Finding("Backups", State.NOTE, sentence)
    newest = copies[0].made
    if datetime.now(UTC) - newest > OLD_BACKUP:
        sentence = f"The newest copy is of {newest:%Y-%m-%d}; `meipi backup` makes one now."
        return Finding("Backups", State.NOTE, sentence)
    count = _count(len(copies), "copy", "copies")
    return Finding("Backups", State.GOOD, f"{count}, the newest of {newest:%Y-%m-%d %H:%M} UTC.")


def _reports(paths: DataPaths) -> Finding:
    from reader_app.app.crashes import crash_folder, reports

    found = reports(paths.root)
    if not found:
        return Finding("Crashes", State.GOOD, "None is on record.")
    sentence = f"{len(found)} on record, in {crash_folder(paths.root)}; none was sent anywhere."
    return Finding("Crashes", State.NOTE, sentence)


def _count(number: int, one: str, more: str | None = None) -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"


def as_text(findings: list[Finding], columns: int = 100) -> str:
    """Return the findings for a terminal of so many columns, and what they come to."""
    import textwrap

    signs = {State.GOOD: "ok", State.NOTE: "note", State.BAD: "PROBLEM"}
    width = max(len(finding.about) for finding in findings)
    lines = []
    for finding in findings:
        head = f"{signs[finding.state]:>7}  {finding.about:<{width}}  "
        lines += textwrap.wrap(
            finding.sentence,
            max(columns, len(head) + 30),
            initial_indent=head,
            subsequent_indent=" " * len(head),
            break_long_words=False,
            break_on_hyphens=False,
        )
    bad = sum(finding.state is State.BAD for finding in findings)
    lines.append("")
    if bad:
        lines.append("One problem was found." if bad == 1 else f"{bad} problems were found.")
    else:
        lines.append("Everything Meipi needs is there.")
    return "\n".join(lines)


def as_json(findings: list[Finding]) -> str:
    """Return the findings as a JSON list, for scripts."""
    return json.dumps(
        [
            {"about": finding.about, "state": finding.state.value, "sentence": finding.sentence}
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )
