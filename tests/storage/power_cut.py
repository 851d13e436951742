"""What a disk holds after the power went: rebuilt from a record of what a program wrote and synced.

A program runs under strace; the record holds each change of a file in order. After a cut, what was
synced is there; of what was not, each write may be there, missing, or torn at a sector, whatever
came after it; of the changes to folders that were not synced, either those up to some moment (a
journaling file system) or any (all that POSIX promises). Used by benchmarks/durability.py.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALLS = (
    "openat,open,creat,close,dup,dup2,dup3,lseek,write,pwrite64,writev,pwritev,pwritev2,ftruncate,"
    "truncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,"
    "rmdir,link,linkat,symlink,symlinkat,sendfile,copy_file_range,mmap"
)
SECTORS = (512, 4096)
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+)(?: .*)?$", re.S)
_UNFINISHED = re.compile(r"^(\d+) +(\w+\(.*) <unfinished \.\.\.>$", re.S)
_RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$", re.S)
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at a place of a file; size is set instead where it was cut off or grown."""

    at: int
    data: bytes = b""
    size: int | None = None


@dataclass(slots=True)
class Inode:
    """A file's bytes: those synced, and what was written since, in order."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[Write] = field(default_factory=list)

    def sync(self) -> None:
        for write in self.since:
            _put(self.synced, write)
        self.since.clear()


@dataclass(frozen=True, slots=True)
class Naming:
    """A change to a folder: a name that came, went or changed."""

    kind: str  # "link", "unlink", "rename", "mkdir"
    path: str
    other: str = ""  # the new name of a rename
    inode: int = -1

    def touches(self, folder: str) -> bool:
        return folder in {str(Path(path).parent) for path in (self.path, self.other or self.path)}


class Disk:
    """Files below one folder as a program changes them, and what a cut leaves of them."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self.inodes: dict[int, Inode] = {}
        self.now: dict[str, int] = {}  # -1: a folder
        self.kept: dict[str, int] = {}
        self.unsynced: list[Naming] = []
        for path in sorted(root.rglob("*")):
            self.now[str(path)] = -1 if path.is_dir() else self._new(path.read_bytes())
        self.now[self.root] = -1
        self.kept = dict(self.now)

    def _new(self, data: bytes = b"") -> int:
        self.inodes[len(self.inodes)] = Inode(bytearray(data))
        return len(self.inodes) - 1

    def inside(self, path: str) -> bool:
        """Tell whether a path is one of ours; SQLite's shared memory is rebuilt, not kept."""
        below = path == self.root or path.startswith(self.root + "/")
        return below and not path.endswith("-shm")

    def create(self, path: str) -> int:
        made = self._new()
        self.name(Naming("link", path, inode=made))
        return made

    def name(self, naming: Naming) -> None:
        _rename(self.now, naming)
        self.unsynced.append(naming)

    def sync_folder(self, folder: str) -> None:
        left = []
        for naming in self.unsynced:
            if naming.touches(folder):
                _rename(self.kept, naming)
            else:
                left.append(naming)
        self.unsynced = left

    def after_cut(self, target: Path, dice: random.Random) -> str:
        """Write what may be left into a folder; return how it was chosen, for a report."""
        names = dict(self.kept)
        ordered = dice.random() < 0.5
        if ordered:
            left = self.unsynced[: dice.randint(0, len(self.unsynced))]
        else:
            left = [naming for naming in self.unsynced if dice.random() < 0.5]
        for naming in left:
            _rename(names, naming)
        way = dice.choice(("all", "none", "some", "torn", "torn", "zeros"))
        sector = dice.choice(SECTORS)
        target.mkdir(parents=True)
        for path in sorted(names):
            place = target / os.path.relpath(path, self.root)
            if names[path] < 0:
                place.mkdir(parents=True, exist_ok=True)
            elif str(Path(path).parent) in names:
                place.write_bytes(_left(self.inodes[names[path]], way, sector, dice))
        return f"{'ordered' if ordered else 'any'} names, {way} data, sectors of {sector}"


def _rename(names: dict[str, int], naming: Naming) -> None:
    """Do what a naming says, as far as it can be done on what is there."""
    match naming.kind:
        case "link":
            names[naming.path] = naming.inode
        case "mkdir":
            names[naming.path] = -1
        case "unlink":
            names.pop(naming.path, None)
        case "rename":
            if naming.path in names:
                names[naming.other] = names.pop(naming.path)


def _put(data: bytearray, write: Write) -> None:
    if write.size is not None:
        del data[write.size :]
        data.extend(bytes(write.size - len(data)))
        return
    end = write.at + len(write.data)
    data.extend(bytes(max(0, end - len(data))))
    data[write.at : end] = write.data


def _left(inode: Inode, way: str, sector: int, dice: random.Random) -> bytes:
    data = bytearray(inode.synced)
    for write in inode.since:
        if way == "none" or (way in {"some", "zeros"} and dice.random() < 0.5):
            if way == "zeros" and write.size is None:  # the size got there, the bytes did not
                data.extend(bytes(max(0, write.at + len(write.data) - len(data))))
        elif way == "torn" and write.size is None:
            for piece in _sectors(write, sector):
                if dice.random() < 0.6:
                    _put(data, piece)
        else:
            _put(data, write)
    return bytes(data)


def _sectors(write: Write, sector: int) -> Iterator[Write]:
    """Yield a write cut where sectors of the disk begin."""
    at = write.at
    while at < write.at + len(write.data):
        end = min((at // sector + 1) * sector, write.at + len(write.data))
        yield Write(at, write.data[at - write.at : end - write.at])
        at = end


def record(command: Sequence[str], log: Path) -> None:
    """Run a program under strace; raises CalledProcessError when it fails."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    traced = [
        "strace",
        "-f",
        "-qq",
        "-xx",
        "-s",
        "100000000",
        "-e",
        f"trace={CALLS}",
        "-o",
        str(log),
    ]
    subprocess.run(
        [*traced, sys.executable, *command],
        check=True,
        cwd=ROOT,
        env=environ,
        stdout=subprocess.DEVNULL,
        timeout=600,
    )


class Replay:
    """A record played on a disk, step by step. What the program said is gathered meanwhile."""

    def __init__(self, disk: Disk, log: Path) -> None:
        self.disk = disk
        self.said: list[str] = []
        self.reached = 0
        self._calls = list(_calls(log))
        self._files: dict[int, tuple[str, int]] = {}  # descriptor: path, inode
        self._at: dict[int, int] = {}
        self._line = b""

    def moments(self) -> list[int]:
        """Return after which calls something on the disk was changed or synced, or was said."""
        probe = {"openat", "pwrite64", "write", "ftruncate", "fsync", "fdatasync", "mkdir"}
        probe |= {"rename", "unlink"}
        return [n + 1 for n, (name, _, _) in enumerate(self._calls) if name in probe]

    def play_to(self, moment: int) -> None:
        for name, values, result in self._calls[self.reached : moment]:
            self._do(name, values, result)
        self.reached = max(self.reached, moment)

    def play_all(self) -> None:
        self.play_to(len(self._calls))

    def _do(self, name: str, values: str, result: int) -> None:
        if result < 0:
            return
        paths = [bytes.fromhex(found.replace("\\x", "")) for found in _STRING.findall(values)]
        first = values.split(",", 1)[0].strip()
        number = int(first) if first.lstrip("-").isdigit() else -1
        if name in {"openat", "open", "creat"}:
            self._open(os.fsdecode(paths[0]), values, result)
        elif name == "close":
            self._files.pop(number, None)
        elif name in {"dup", "dup2", "dup3"}:
            if number in self._files:
                raise ValueError(
                    "a descriptor of a file was doubled; teach the replay to follow it"
                )
        elif name == "write" and number == 1:
            self._say(paths[0])
        elif name in {"rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat"}:
            self._rename(name, [os.fsdecode(path) for path in paths], values)
        elif name == "mmap":
            self._refuse_mapping(values)
        elif name in {"link", "linkat"}:
            old, new = (os.fsdecode(path) for path in paths)
            self.disk.name(Naming("link", new, inode=self.disk.now[old]))
        elif name in {"rmdir", "symlink", "symlinkat", "truncate"}:
            if any(self.disk.inside(os.fsdecode(path)) for path in paths):
                raise ValueError(f"{name} is not followed")
        elif number in self._files:
            self._change(name, number, paths, values, result)

    def _open(self, path: str, flags: str, descriptor: int) -> None:
        self._files.pop(descriptor, None)
        path = os.path.normpath(ROOT / path)
        if not self.disk.inside(path):
            return
        if path not in self.disk.now:
            if "O_CREAT" not in flags:
                return
            self.disk.create(path)
        inode = self.disk.now[path]
        if inode >= 0 and "O_TRUNC" in flags:
            self.disk.inodes[inode].since.append(Write(0, size=0))
        self._files[descriptor] = path, inode
        self._at[descriptor] = 0

    def _change(self, name: str, number: int, data: list[bytes], values: str, result: int) -> None:
        path, inode = self._files[number]
        if inode < 0:
            if name in {"fsync", "fdatasync"}:
                self.disk.sync_folder(path)
            return
        file = self.disk.inodes[inode]
        if name in {"fsync", "fdatasync"}:
            file.sync()
        elif name == "pwrite64":
            file.since.append(Write(int(values.rsplit(",", 1)[1]), data[0][:result]))
        elif name == "write":
            file.since.append(Write(self._at[number], data[0][:result]))
            self._at[number] += result
        elif name == "lseek":
            self._at[number] = result
        elif name == "ftruncate":
            file.since.append(Write(0, size=int(values.rsplit(",", 1)[1])))
        else:
            raise ValueError(f"{name} of {path} is not followed")

    def _rename(self, name: str, paths: list[str], values: str) -> None:
        if not self.disk.inside(paths[0]):
            if len(paths) > 1 and self.disk.inside(paths[1]):
                raise ValueError("a file came from elsewhere; the replay does not know its bytes")
            return
        if name.startswith("rename"):
            self.disk.name(Naming("rename", paths[0], paths[1]))
        elif name.startswith("unlink"):
            self.disk.name(Naming("unlink", paths[0]))
        else:
            self.disk.name(Naming("mkdir", paths[0]))

    def _refuse_mapping(self, values: str) -> None:
        parts = [part.strip() for part in values.split(",")]
        shared = "MAP_SHARED" in parts[3] and "PROT_WRITE" in parts[2]
        if shared and int(parts[4]) in self._files:
            raise ValueError(f"{self._files[int(parts[4])][0]} is written through memory")

    def _say(self, data: bytes) -> None:
        self._line += data
        *lines, self._line = self._line.split(b"\n")
        self.said += [line.decode() for line in lines]


def _calls(log: Path) -> Iterator[tuple[str, str, int]]:
    """Yield each call that ended: its name, what it was given, what it returned."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            text = line.rstrip("\n")
            unfinished = _UNFINISHED.match(text)
            if unfinished:
                begun[unfinished[1]] = unfinished[2]
                continue
            resumed = _RESUMED.match(text)
            if resumed:
                text = f"{resumed[1]} {begun.pop(resumed[1], '')}{resumed[2]}"
            found = _LINE.match(text)
            if found:
                yield found[2], found[3], int(found[4], 0)
