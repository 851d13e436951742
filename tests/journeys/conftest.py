"""A real X server, the real program in it, and a hand that clicks and types."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest

from reader_app.core.settings import Settings
from reader_app.services.settings import FILE as SETTINGS
from reader_app.services.settings import save_settings

PATIENCE = 60.0
"""Seconds a journey waits for another program to do its part or to end."""
LOOKS = 400
"""How often a journey looks for what must happen, every EVERY seconds. Looks are counted instead of
seconds, so that a machine that stood still meanwhile is no failure."""
EVERY = 0.05
T = TypeVar("T")


def patiently(look: Callable[[], T]) -> T:
    """Look until that raises no AssertionError; return what was seen then."""
    for _ in range(LOOKS):
        try:
            return look()
        except AssertionError:
            time.sleep(EVERY)
    return look()


@contextmanager
def screen(width: int, height: int) -> Iterator[str]:
    """Run Xvfb on a free display; skip where it or xdotool is missing."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Start a screen for all journeys."""
    with screen(1600, 1000) as number:
        yield number


class Reader:
    """One run of the program, and the hand of its reader.

    Places are told in the program's pixels; scale is how many of the screen's each of them takes.
    """

    def __init__(self, process: subprocess.Popen[str], display: str, scale: int = 1) -> None:
        self._process = process
        self._display = display
        self._scale = scale

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

        def look() -> dict[str, Any]:
            state: dict[str, Any] = self.ask("state")
            assert all(state.get(key) == value for key, value in wanted.items()), (wanted, state)
            return state

        return patiently(look)

    def wait_for(self, question: str, **details: Any) -> Any:
        """Ask until there is an answer, e.g. until a menu is open; return it."""
        return patiently(partial(self.ask, question, **details))

    def wait_until(self, question: str, wanted: Any, **details: Any) -> None:
        """Wait until a question is answered so."""

        def look() -> None:
            answer = self.ask(question, **details)
            assert answer == wanted, (question, details)

        patiently(look)

    def wait_for_widget(self, name: str) -> list[int]:
        """Wait until a widget of that name is visible; return its global rectangle."""
        rect: list[int] = self.wait_for("widget", name=name)
        return rect

    def wait_for_card(self, title: str, *, pinned: bool) -> dict[str, Any]:
        """Wait until the card on the page explains title; return what it says of itself."""

        def look() -> dict[str, Any]:
            card: dict[str, Any] | None = self.ask("state")["card"]
            assert card is not None, f"no card explains {title}"
            assert title in card["title"]
            assert card["pinned"] is pinned
            return card

        return patiently(look)

    def wait_for_title(self, begins: str) -> dict[str, Any]:
        """Wait until an article whose title begins so is on the page; return the state."""

        def look() -> dict[str, Any]:
            state: dict[str, Any] = self.ask("state")
            assert (state["title"] or "").startswith(begins)
            return state

        return patiently(look)

    def wait_for_other(self, what: str, before: object) -> Any:
        """Wait until the state says something else of what than before; return it."""

        def look() -> Any:
            answer = self.ask("state")[what]
            assert answer not in (before, None)
            return answer

        return patiently(look)

    def wait_for_match(self, words: str, *, after: int = -1) -> int:
        """Wait until words behind an offset are selected; return where they begin."""

        def look() -> int:
            selection = self.ask("state")["selection"]
            assert selection is not None, f"{words} is not selected"
            start, end = selection
            assert start > after
            assert self.ask("text", start=start, end=end) == words
            return int(start)

        return patiently(look)

    def wait_for_other_selection(self, start: int) -> int:
        """Wait until what is selected does not begin at start; return where it begins."""
        selection = self.wait_for_other("selection", None)
        while selection[0] == start:
            selection = self.wait_for_other("selection", selection)
        return int(selection[0])

    def wait_for_saved(self) -> None:
        """Wait until the status line says that what was typed is saved."""

        def look() -> None:
            assert self.ask("state")["saved"], "nothing was saved"

        time.sleep(0.6)  # longer than the pause after which a draft is kept
        patiently(look)

    def click(self, rect: list[int], *, button: int = 1, times: int = 1) -> None:
        """Click into the middle of a rectangle."""
        x, y, width, height = rect
        self._move(x + width // 2, y + height // 2)
        self._xdotool("click", "--repeat", times, "--delay", 60, button)

    def point(self, rect: list[int]) -> None:
        """Move the pointer into the middle of a rectangle, by way of another place."""
        x, y, width, height = rect
        self._move(x + width // 2 + 3, y + height // 2 + 1)
        self._move(x + width // 2, y + height // 2)

    def choose(self, *texts: str) -> None:
        """Choose an entry of the open menu, through its submenus."""
        for text in texts:
            self.click(self.wait_for("menu", text=text))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at start, move to end in steps, release."""
        self._move(*start)
        self._xdotool("mousedown", 1)
        for step in range(1, 5):
            x = start[0] + (end[0] - start[0]) * step // 4
            y = start[1] + (end[1] - start[1]) * step // 4
            self._move(x, y)
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

    def _move(self, x: int, y: int) -> None:
        self._xdotool("mousemove", x * self._scale, y * self._scale)

    def _xdotool(self, *words: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self._display},
            check=True,
            timeout=PATIENCE,
        )


class Desk:
    """Starts the program on one data directory, as often as a journey needs."""

    def __init__(self, display: str, home: Path, scale: int = 1) -> None:
        self._display = display
        self._scale = scale
        self.home = home

    @contextmanager
    def open(self, *arguments: str, language: str = "en") -> Iterator[Reader]:
        """Start the program and wait for its page; it is killed should the journey leave early.

        language is the system's: "en", or a locale such as "zh_TW.UTF-8".
        """
        environ = {
            **os.environ,
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "MEIPI_HOME": str(self.home),
            "LANG": "C.UTF-8" if language == "en" else language,
            "LANGUAGE": language.partition(".")[0],
            "LC_ALL": "",
            "QT_SCALE_FACTOR": str(self._scale),
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.probe", *arguments],
            cwd=Path(__file__).parents[2],
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        reader = Reader(process, self._display, self._scale)
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
def home(tmp_path: Path) -> Path:
    """Return an empty data directory, of a reader who has seen the tour."""
    home = tmp_path / "meipi-home"
    home.mkdir(mode=0o700)
    save_settings(Settings(toured=True), home / SETTINGS)
    return home


@pytest.fixture
def desk(display: str, home: Path) -> Desk:
    """Return a desk with an empty library."""
    return Desk(display, home)


@pytest.fixture
def dense_desk(home: Path) -> Iterator[Desk]:
    """Return a desk whose screen has twice the pixels in each direction."""
    with screen(3200, 2000) as number:
        yield Desk(number, home, scale=2)
