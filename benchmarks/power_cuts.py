"""Power cuts for benchmarks/durability.py: what was said to be kept is looked for after each."""

from __future__ import annotations

import copy
import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.durability import Acknowledged, Window, lost, new_library
from tests.storage.power_checks import (
    wrong_after_recovery,
    wrong_after_restore,
    wrong_after_work,
)
from tests.storage.power_cut import Disk, Replay, record

from reader_app.storage.backup import make_backup
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

CUT_HEAD = (
    "| what is at work | calls recorded | power cuts | acknowledged changes looked up | cuts with anything wrong | remarks |",
    "| --- | --- | --- | --- | --- | --- |",
)


@dataclass
class CutRow:
    """One line of the table of power cuts."""

    what: str
    calls: int = 0
    cuts: int = 0
    acknowledged: int = 0
    wrong: int = 0
    remarks: list[str] = field(default_factory=list)

    def take(self, found: list[str], way: str) -> None:
        self.wrong += bool(found)
        if found:
            self.remarks += found[:2]
            print(f"{self.what}: {way}: {found[:4]}", file=sys.stderr, flush=True)

    def __str__(self) -> str:
        remarks = "; ".join(dict.fromkeys(self.remarks))[:200]
        return (
            f"| {self.what} | {self.calls:,} | {self.cuts:,} | {self.acknowledged:,} | "
            f"{self.wrong} | {remarks} |"
        )


def power_cuts(cuts: int, folder: Path, dice: random.Random) -> Iterator[CutRow]:
    """Cut the power while a program works, restores and recovers; yield the table's lines."""
    yield _cut_work(cuts // 2, folder, dice)
    yield _cut_restore(cuts // 4, folder, dice)
    yield _cut_recovery(cuts // 4, folder, dice)


def _cut_work(cuts: int, folder: Path, dice: random.Random) -> CutRow:
    """A window at work on notes and all other files of the reader's."""
    row = CutRow("a window at work: notes, drafts, settings, terms, imports, exports, backups")
    for number in range(max(1, cuts // 150)):
        home = folder / f"work{number}"
        article_id = new_library(home)

        def wrong(after: Path, replay: Replay, later: list[str]) -> list[str]:
            row.acknowledged += len(replay.said)
            return wrong_after_work(after, replay.said, later)

        seed = str(dice.randrange(2**31))
        _cut_often(
            row, ["work", str(home), article_id, seed, "150"], home, min(cuts, 150), dice, wrong
        )
    return row


def _cut_restore(cuts: int, folder: Path, dice: random.Random) -> CutRow:
    row = CutRow("meipi restore of a backup")
    home = folder / "restored"
    _, old, new = _two_halves(home, dice)

    def wrong(after: Path, replay: Replay, _later: list[str]) -> list[str]:
        row.acknowledged += len(old) + len(new)
        return wrong_after_restore(after, old, new, replay.said)

    _cut_often(row, ["restore", str(home), "-", "0", "0"], home, cuts, dice, wrong)
    return row


def _cut_recovery(cuts: int, folder: Path, dice: random.Random) -> CutRow:
    row = CutRow("recovering a library of which a third was overwritten")
    home = folder / "recovered"
    article_id, old, _ = _two_halves(home, dice)
    data = bytearray((home / "library.db").read_bytes())
    for at in range(0, len(data), 4096):
        if dice.random() < 0.33:
            data[at : at + 4096] = bytes(4096)
    (home / "library.db").write_bytes(data)

    def wrong(after: Path, _replay: Replay, _later: list[str]) -> list[str]:
        row.acknowledged += len(old)
        return wrong_after_recovery(after, article_id, old)

    _cut_often(row, ["recover", str(home), "-", "0", "0"], home, cuts, dice, wrong)
    return row


def _two_halves(home: Path, dice: random.Random) -> tuple[str, Acknowledged, Acknowledged]:
    """Make a library with a backup made half-way; return what was acknowledged before and after."""
    halves = Acknowledged(), Acknowledged()
    article_id = new_library(home)
    for known in halves:
        window = Window(home, article_id, dice.randrange(2**31), known)
        window.started.wait(20)
        time.sleep(0.3)
        window.kill()
        if known is halves[0]:
            make_backup(DataPaths(home))
    with Library.open(DataPaths(home)) as library:
        assert lost(library, halves[1]) == []
    return article_id, *halves


def _cut_often(
    row: CutRow,
    command: list[str],
    home: Path,
    cuts: int,
    dice: random.Random,
    wrong: Callable[[Path, Replay, list[str]], list[str]],
) -> None:
    """Record a program once, cut its power at so many moments and look at what each left."""
    log = home.with_suffix(".strace")
    before = Disk(home)
    record(["-m", "tests.storage.power_load", *command], log)
    whole = Replay(copy.deepcopy(before), log)
    whole.play_all()
    replay = Replay(before, log)
    moments = replay.moments()
    row.calls += len(moments)
    for moment in sorted(dice.choices(moments, k=cuts)):
        replay.play_to(moment)
        after = home.with_name(f"{home.name}-cut")
        way = replay.disk.after_cut(after, dice)
        found = wrong(after, replay, whole.said[len(replay.said) :])
        row.cuts += 1
        row.take(found, way)
        shutil.rmtree(after)
    log.unlink()
