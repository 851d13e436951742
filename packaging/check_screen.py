"""A display to start a program on, and eyes: Xvfb keeps its picture in a file that is read here."""

from __future__ import annotations

import os
import struct
import subprocess
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 90.0
"""Seconds the window may take, on a machine that does much else."""


class Wrong(Exception):
    """What a check found; its text is for whoever reads the log."""


def run(*command: str | Path, **options: object) -> str:
    """Run a command and return what it prints; raises Wrong with its last words where it fails."""
    ended = subprocess.run(  # type: ignore[call-overload]
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        **options,
    )
    if ended.returncode:
        last = "\n".join(ended.stdout.splitlines()[-15:])
        raise Wrong(f"{' '.join(map(str, command))} ended with {ended.returncode}:\n{last}")
    return str(ended.stdout)


@contextmanager
def display(work: Path) -> Iterator[tuple[str, Path]]:
    """Start Xvfb; yield its number and the file its picture is in."""
    frames = work / "frames"
    frames.mkdir(exist_ok=True)
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp",
         "-fbdir", str(frames)],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    if not number:
        raise Wrong("Xvfb does not start")
    try:
        yield f":{number}", frames / "Xvfb_screen0"
    finally:
        server.terminate()
        server.wait(10)


def control(number: str, *words: str) -> None:
    """Let xdotool press keys and move the focus."""
    environ = {**os.environ, "DISPLAY": number}
    subprocess.run(["xdotool", *words], env=environ, check=True, timeout=PATIENCE)


def wait_for_window(number: str, process: subprocess.Popen[bytes], log: Path) -> str:
    """Return the id of the program's window as soon as it is visible."""
    environ = {**os.environ, "DISPLAY": number}
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "meipi"],
            env=environ, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        if found.stdout.strip():
            return found.stdout.split()[0]
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise Wrong(f"no window appeared:\n{log.read_text(errors='replace')[-3000:]}")


def wait_for_page(frame: Path, process: subprocess.Popen[bytes], log: Path) -> tuple[float, int]:
    """Wait until the screen shows a page; return its share of ink and its number of colours."""
    end = time.monotonic() + PATIENCE
    share, colours = 0.0, 0
    while time.monotonic() < end and process.poll() is None:
        share, colours = ink(frame)
        if 0.003 < share < 0.5 and colours > 100:
            return share, colours
        time.sleep(0.3)
    raise Wrong(
        f"the window stays empty ({share:.1%} ink, {colours} colours):\n"
        f"{log.read_text(errors='replace')[-3000:]}"
    )


def pixels(frame: Path) -> tuple[int, int, list[bytes]]:
    """Return width, height and rows (BGRX) of an X window dump, as Xvfb keeps one."""
    data = frame.read_bytes()
    head = struct.unpack(">25I", data[:100])
    size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    start = size + 12 * colours
    rows = [data[start + line * y : start + line * y + 4 * width] for y in range(height)]
    return width, height, rows


def ink(frame: Path) -> tuple[float, int]:
    """Return the share of dark pixels and the number of colours on the screen."""
    width, _, rows = pixels(frame)
    counts: dict[bytes, int] = {}
    for row in rows[::2]:
        for x in range(0, 4 * width, 8):
            colour = row[x : x + 3]
            counts[colour] = counts.get(colour, 0) + 1
    dark = sum(count for colour, count in counts.items() if sum(colour) < 300)
    return dark / max(1, sum(counts.values())), len(counts)


def write_png(frame: Path, target: Path) -> None:
    """Keep the screen as a picture people can open."""
    width, height, rows = pixels(frame)
    lines = []
    for row in rows:
        line = bytearray(3 * width)
        line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
        lines.append(b"\0" + bytes(line))

    def chunk(kind: bytes, data: bytes) -> bytes:
        total = struct.pack(">I", len(data)) + kind + data
        return total + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(lines), 6)
    target.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )
