"""What survives: kill -9, power cuts, a full disk, a removed, cut or flipped file, no writing.

    python benchmarks/durability.py [--kills N] [--rounds N] [--cuts N] [--write]

Windows of tests/storage/durability.py change a library as fast as they can and say each change
that was acknowledged; after each blow the library is opened and every one of them looked up.
--write puts the table into docs/durability.md. The full disk and the read-only folder need root
(a small tmpfs, a read-only mount) and are left out, with a word, without it; the power cuts
(tests/storage/power_cut.py) need strace. --kills 0 leaves all but them out.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from benchmarks.power_cuts import CUT_HEAD, power_cuts
from tests.storage.durability import (
    Acknowledged,
    Window,
    lost,
    new_library,
    notes_lost,
    open_as_reader,
)

from reader_app.core.errors import StorageFailed
from reader_app.storage.backup import make_backup
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TABLE = ROOT / "docs" / "durability.md"
MARK, END = "<!-- measured by benchmarks/durability.py -->", "<!-- end of measured -->"
CUT_MARK, CUT_END = "<!-- power cuts by benchmarks/durability.py -->", "<!-- end of power cuts -->"
FRESH_EVERY = 50
"""Kills after which a new library is begun, so that looking up stays quick."""


HEAD = (
    "| what happens | times | acknowledged changes | of them lost | unsound files | remarks |",
    "| --- | --- | --- | --- | --- | --- |",
)


@dataclass
class Row:
    """One line of the table."""

    blow: str
    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    unsound: int = 0
    remarks: list[str] = field(default_factory=list)

    def check(self, home: Path, known: Acknowledged) -> None:
        self.rounds += 1
        with Library.open(DataPaths(home)) as library:
            self.look(library, known)

    def look(self, library: Library, known: Acknowledged) -> None:
        try:
            library.database.check()
        except StorageFailed as error:
            self.unsound += 1
            self.remarks.append(str(error))
        missing = lost(library, known)
        self.lost += len(missing)
        self.remarks += missing[:3]

    def __str__(self) -> str:
        remarks = "; ".join(dict.fromkeys(self.remarks))[:300]
        return (
            f"| {self.blow} | {self.rounds:,} | {self.acknowledged:,} | {self.lost} | "
            f"{self.unsound} | {remarks} |"
        )


def killed(kills: int, folder: Path, dice: random.Random) -> Row:
    row = Row("kill -9 at a random moment, one window or two at work")
    home, known, article_id = folder, Acknowledged(), ""
    starting = 0
    for number in range(kills):
        if number % FRESH_EVERY == 0:
            row.acknowledged += len(known)
            home, known = folder / f"kill{number}", Acknowledged()
            article_id = new_library(home)
        windows = [
            Window(home, article_id, dice.randrange(2**31), known) for _ in range(1 + number % 2)
        ]
        if number % 4:
            windows[0].started.wait(20)
        else:
            starting += 1
        time.sleep(dice.random() * 0.25)
        for window in windows:
            window.kill()
        row.check(home, known)
        if (number + 1) % FRESH_EVERY == 0:
            print(f"{number + 1} kills, {row.lost} lost", file=sys.stderr, flush=True)
            shutil.rmtree(home)
    row.acknowledged += len(known)
    row.remarks.append(f"{starting} of them while starting")
    return row


def removed(rounds: int, folder: Path, dice: random.Random) -> Row:
    row = Row("library.db and its log removed under two windows at work")
    for number in range(rounds):
        home, known = folder / f"removed{number}", Acknowledged()
        windows = _windows(home, known, 2, dice)
        time.sleep(dice.random() * 0.2)
        for path in home.glob("library.db*"):
            path.unlink(missing_ok=True)
        time.sleep(0.4)
        for window in windows:
            window.kill()
        row.acknowledged += len(known)
        row.check(home, known)
        shutil.rmtree(home)
    return row


def full(rounds: int, folder: Path, dice: random.Random) -> Row:
    row = Row("a disk of 3 MB filled up under a window at work")
    refused = 0
    for number in range(rounds):
        mount = folder / f"disk{number}"
        with _mounted(["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(mount)], mount):
            known = Acknowledged()
            (window,) = _windows(mount / "home", known, 1, dice)
            end = time.monotonic() + 20
            while len(known.refused) < 20 and time.monotonic() < end:
                time.sleep(0.02)
            window.kill()
            refused += bool(known.refused) and all("disk is full" in r for r in known.refused)
            row.acknowledged += len(known)
            row.check(mount / "home", known)
    row.remarks.append(f"said as a full disk in {refused} of {rounds}")
    return row


def read_only(rounds: int, folder: Path, dice: random.Random) -> Row:
    row = Row("the folder mounted read-only after a kill, a window set to work on it")
    refused = 0
    for number in range(rounds):
        home, known = folder / f"fixed{number}", Acknowledged()
        (window,) = _windows(home, known, 1, dice)
        window.kill()
        row.acknowledged += len(known)
        with Library.open(DataPaths(home)) as library:
            (article,) = library.articles.articles()
        with _mounted(["--bind", str(home), str(home)], home):
            remount = ["mount", "-o", "remount,bind,ro", str(home), str(home)]
            subprocess.run(remount, check=True)
            late = Acknowledged()
            window = Window(home, article.id, dice.randrange(2**31), late)
            window.started.wait(20)
            window.kill()
            refused += bool(late.refused) and not len(late)
            row.check(home, known)
        shutil.rmtree(home)
    row.remarks.append(f"every change refused with a sentence in {refused} of {rounds}")
    return row


def damaged(
    name: str, rounds: int, folder: Path, dice: random.Random, hurt: Callable[[bytearray], None]
) -> tuple[Row, str]:
    """Damage a library with a backup made half-way; tell what of each half is there after."""
    row = Row(name)
    shares: list[float] = []
    for number in range(rounds):
        home = folder / f"hurt{number}"
        paths, before, after = DataPaths(home), Acknowledged(), Acknowledged()
        article_id = new_library(home)
        for known in (before, after):
            window = Window(home, article_id, dice.randrange(2**31), known)
            window.started.wait(20)
            time.sleep(0.15)
            window.kill()
            if known is before:
                make_backup(paths)
        with Library.open(paths) as library:
            assert lost(library, before) == []
        data = bytearray(paths.library.read_bytes())
        hurt(data)
        paths.library.write_bytes(data)
        with open_as_reader(paths, article_id) as library:
            row.rounds += 1
            row.acknowledged += len(before)
            row.lost += notes_lost(library, before)
            try:
                library.database.check()
            except StorageFailed:
                row.unsound += 1
            ids = {note_id for note_id, _ in after.notes}
            if ids:
                shares.append(1 - notes_lost(library, after) / len(ids))
        shutil.rmtree(home)
    told = (
        f"of the notes made after the last backup {statistics.mean(shares):.1%} saved "
        f"on average, {min(shares):.1%} at worst"
    )
    row.remarks.append(told)
    return row, told


def cut(dice: random.Random) -> Callable[[bytearray], None]:
    def hurt(data: bytearray) -> None:
        del data[dice.randrange(len(data)) :]

    return hurt


def flipped(dice: random.Random, bits: int) -> Callable[[bytearray], None]:
    def hurt(data: bytearray) -> None:
        for _ in range(bits):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)

    return hurt


def _windows(home: Path, known: Acknowledged, count: int, dice: random.Random) -> list[Window]:
    article_id = new_library(home)
    windows = [Window(home, article_id, dice.randrange(2**31), known) for _ in range(count)]
    for window in windows:
        window.started.wait(20)
    return windows


@contextmanager
def _mounted(options: list[str], mount: Path) -> Iterator[None]:
    mount.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *options], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(mount)], check=True)


def blows(kills: int, rounds: int, folder: Path, dice: random.Random) -> Iterator[Row]:
    """Let each blow fall so many times and yield its line of the table."""
    yield killed(kills, folder, dice)
    yield removed(rounds, folder, dice)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield full(rounds, folder, dice)
        yield read_only(rounds, folder, dice)
    else:
        print("The full disk and the read-only folder need root; left out.", file=sys.stderr)
    for name_of, hurt in (
        ("library.db cut off at a random byte", cut(dice)),
        ("1 bit of library.db flipped", flipped(dice, 1)),
        ("32 bits of library.db flipped", flipped(dice, 32)),
    ):
        yield damaged(name_of, rounds, folder, dice, hurt)[0]


def written(marks: tuple[str, str], lines: list[str]) -> None:
    """Put a table between its marks in the docs."""
    text = TABLE.read_text("utf-8")
    head, _, rest = text.partition(marks[0])
    tail = rest.partition(marks[1])[2]
    TABLE.write_text(head + "\n".join([marks[0], "", *lines, "", marks[1]]) + tail, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--cuts", type=int, default=600)
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    lines, cuts = [*HEAD], [*CUT_HEAD]
    with tempfile.TemporaryDirectory(prefix="meipi-durability-") as name:
        folder = Path(name)
        for cut_row in power_cuts(options.cuts, folder, dice) if options.cuts else ():
            cuts.append(str(cut_row))
            print(cut_row, flush=True)
        for row in blows(options.kills, options.rounds, folder, dice) if options.kills else ():
            lines.append(str(row))
            print(row, flush=True)
    if options.write and options.cuts:
        written((CUT_MARK, CUT_END), cuts)
    if options.write and options.kills:
        written((MARK, END), lines)


if __name__ == "__main__":
    main()
