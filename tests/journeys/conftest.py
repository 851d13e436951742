"""A real X server, the real program in it, and a hand that clicks and types."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reader_app.core.settings import Settings
from reader_app.services.settings import FILE as SETTINGS
from reader_app.services.settings import save_settings

PATIENCE = 20.0
"""Seconds a journey waits for what must happen."""


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Start Xvfb on a free display; skip where it or xdotool is missing."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


class Reader:
    """One run of the program, and the hand of its reader."""

    def __init__(self, process: subprocess.Popen[str], display: str) -> None:
        self._process = process
        self._display = display

    def ask(self, question: str, **details: Any) -> Any:
        """Ask the probe; AssertionError when the program is gone or the question fails."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"ask": question, **details}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the program ended with {self._process.wait(10)}"
        answer = json.loads(line)
        if isinstance(answer, dict) and "error" in answer:
            raise AssertionError(f"{question} {details}: {answer['error']}")
        return answer

    def wait(self, **wanted: Any) -> dict[str, Any]:
        """Wait until the state shows all that is wanted; return it."""
        end = time.monotonic() + PATIENCE
        while True:
            state: dict[str, Any] = self.ask("state")
            if all(state.get(key) == value for key, value in wanted.items()):
                return state
            assert time.monotonic() < end, f"wanted {wanted}, the window shows {state}"
            time.sleep(0.05)

    def wait_for(self, question: str, **details: Any) -> Any:
        """Ask until there is an answer, e.g. until a menu is open; return it."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self.ask(question, **details)
            except AssertionError:
                assert time.monotonic() < end, f"{question} {details} never had an answer"
                time.sleep(0.05)

    def wait_until(self, question: str, wanted: Any, **details: Any) -> None:
        """Wait until a question is answered so."""
        end = time.monotonic() + PATIENCE
        while (answer := self.wait_for(question, **details)) != wanted:
            assert time.monotonic() < end, f"{question} {details}: {answer}, wanted {wanted}"
            time.sleep(0.05)

    def wait_for_widget(self, name: str) -> list[int]:
        """Wait until a widget of that name is visible; return its global rectangle."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                rect: list[int] = self.ask("widget", name=name)
            except AssertionError:
                assert time.monotonic() < end, f"{name} never appeared"
                time.sleep(0.05)
            else:
                return rect

    def wait_for_card(self, title: str, *, pinned: bool) -> dict[str, Any]:
        """Wait until the card on the page explains title; return what it says of itself."""
        end = time.monotonic() + PATIENCE
        while True:
            card: dict[str, Any] | None = self.ask("state")["card"]
            if card is not None and title in card["title"] and card["pinned"] is pinned:
                return card
            assert time.monotonic() < end, f"wanted a card on {title}, there is {card}"
            time.sleep(0.05)

    def wait_for_title(self, begins: str) -> dict[str, Any]:
        """Wait until an article whose title begins so is on the page; return the state."""
        end = time.monotonic() + PATIENCE
        while True:
            state: dict[str, Any] = self.ask("state")
            if (state["title"] or "").startswith(begins):
                return state
            assert time.monotonic() < end, f"wanted {begins}, there is {state['title']}"
            time.sleep(0.05)

    def wait_for_match(self, words: str, *, after: int = -1) -> int:
        """Wait until words behind an offset are selected; return where they begin."""
        end = time.monotonic() + PATIENCE
        while True:
            selection = self.ask("state")["selection"]
            if selection is not None and selection[0] > after:
                found = self.ask("text", start=selection[0], end=selection[1])
                if found == words:
                    return int(selection[0])
            assert time.monotonic() < end, f"{words} is not selected, but {selection}"
            time.sleep(0.05)

    def wait_for_other_selection(self, start: int) -> int:
        """Wait until what is selected does not begin at start; return where it begins."""
        end = time.monotonic() + PATIENCE
        while True:
            selection = self.ask("state")["selection"]
            if selection is not None and selection[0] != start:
                return int(selection[0])
            assert time.monotonic() < end, "the selection stayed"
            time.sleep(0.05)

    def wait_for_saved(self) -> None:
        """Wait until the status line says that what was typed is saved."""
        end = time.monotonic() + PATIENCE
        time.sleep(0.6)  # longer than the pause after which a draft is kept
        while not self.ask("state")["saved"]:
            assert time.monotonic() < end, "nothing was saved"
            time.sleep(0.05)

    def click(self, rect: list[int], *, button: int = 1, times: int = 1) -> None:
        """Click into the middle of a rectangle."""
        x, y, width, height = rect
        self._xdotool("mousemove", x + width // 2, y + height // 2)
        self._xdotool("click", "--repeat", times, "--delay", 60, button)

    def point(self, rect: list[int]) -> None:
        """Move the pointer into the middle of a rectangle, by way of another place."""
        x, y, width, height = rect
        self._xdotool("mousemove", x + width // 2 + 3, y + height // 2 + 1)
        self._xdotool("mousemove", x + width // 2, y + height // 2)

    def choose(self, *texts: str) -> None:
        """Choose an entry of the open menu, through its submenus."""
        for text in texts:
            self.click(self.wait_for("menu", text=text))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at start, move to end in steps, release."""
        self._xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 5):
            x = start[0] + (end[0] - start[0]) * step // 4
            y = start[1] + (end[1] - start[1]) * step // 4
            self._xdotool("mousemove", x, y)
        self._xdotool("mouseup", 1)

    def select(self, text: str) -> tuple[int, int]:
        """Select a passage in sight with the mouse; return its offsets."""
        start = self.ask("find", text=text)
        assert start >= 0, f"{text} is not in the article"
        end = start + len(text)
        x, y, _, height = self.ask("span", start=start, end=start + 1)
        to_x, to_y, to_width, to_height = self.ask("span", start=end - 1, end=end)
        self.drag((x + 1, y + height // 2), (to_x + to_width - 1, to_y + to_height // 2))
        self.wait(selection=[start, end])
        return start, end

    def key(self, *keys: str) -> None:
        """Press keys, each as xdotool names them (ctrl+f, Next, F1)."""
        self._xdotool("key", "--delay", 40, *keys)

    def type(self, text: str) -> None:
        """Type text."""
        self._xdotool("type", "--delay", 15, text)

    def focus(self) -> None:
        """Give the window the keyboard, as a window manager would."""
        window = self.ask("state")["window_id"]
        self._xdotool("windowfocus", "--sync", window)
        self.wait(active=True)

    def picture(self, path: Path) -> None:
        """Keep a picture of the whole screen, for whoever has to look at a failure."""
        subprocess.run(
            ["import", "-display", self._display, "-window", "root", str(path)], check=True
        )

    def quit(self) -> None:
        """Close the program as a reader does."""
        self.key("ctrl+q")
        assert self._process.wait(PATIENCE) == 0

    def kill(self) -> None:
        """End it without warning."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(PATIENCE)

    def _xdotool(self, *words: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self._display},
            check=True,
            timeout=PATIENCE,
        )


class Desk:
    """Starts the program on one data directory, as often as a journey needs."""

    def __init__(self, display: str, home: Path) -> None:
        self._display = display
        self.home = home

    @contextmanager
    def open(self, *arguments: str) -> Iterator[Reader]:
        """Start the program and wait for its page; it is killed should the journey leave early."""
        environ = {
            **os.environ,
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "MEIPI_HOME": str(self.home),
            "LANG": "C.UTF-8",
            "LANGUAGE": "en",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.probe", *arguments],
            cwd=Path(__file__).parents[2],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        reader = Reader(process, self._display)
        try:
            reader.wait(ready=True)
            reader.focus()
            yield reader
        finally:
            if process.poll() is None:
                process.kill()
                process.wait(10)
            for stream in (process.stdin, process.stdout):
                assert stream is not None
                stream.close()


@pytest.fixture
def desk(display: str, tmp_path: Path) -> Desk:
    """Return a desk with an empty library, of a reader who has seen the tour."""
    home = tmp_path / "meipi-home"
    home.mkdir(mode=0o700)
    save_settings(Settings(toured=True), home / SETTINGS)
    return Desk(display, home)
