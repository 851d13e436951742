"""Finds out whether a window can be shown, before Qt aborts the process over it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader_app.core.errors import ReaderError

WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "vnc"})


class NoDisplay(ReaderError):
    """There is no screen to show a window on."""


def require_display(environ: dict[str, str] | None = None) -> None:
    """Raise NoDisplay with one plain sentence where Qt could not open a window.

    Qt's own answer to a missing display is to abort. Only Linux and the BSDs can lack one.
    """
    environ = dict(os.environ) if environ is None else environ
    if sys.platform in ("win32", "darwin"):
        return
    if environ.get("QT_QPA_PLATFORM", "").split(":")[0] in WITHOUT_SCREEN:
        return
    if environ.get("WAYLAND_DISPLAY"):
        return
    display = environ.get("DISPLAY", "")
    if not display:
        raise NoDisplay(
            "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set). "
            "`meipi --screenshot OUT.png FILE` and `meipi inspect FILE` work without one."
        )
    if not _answers(display):
        raise NoDisplay(f"The display {display} does not answer, so no window can be opened.")
    missing = _missing_library()
    if missing:
        raise NoDisplay(
            f"Qt needs the library {missing} to open a window; on Debian and Ubuntu it is in the "
            "package libxcb-cursor0."
        )


def _answers(display: str) -> bool:
    """Tell whether an X server listens where DISPLAY ([host]:number[.screen]) points."""
    import socket

    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdecimal():
        return False
    if host and host != "unix":
        try:
            with socket.create_connection((host.strip("[]"), 6000 + int(number)), timeout=3):
                return True
        except OSError:
            return False
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  # the X protocol fixes this place
    for address in ("\0" + path, path):
        if not address.startswith("\0") and not Path(address).exists():
            continue
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
            client.settimeout(3)
            try:
                client.connect(address)
            except OSError:
                continue
            return True
    return False


def _missing_library() -> str | None:
    """Return the X library without which Qt's xcb plugin aborts, where it is absent."""
    import ctypes

    name = "libxcb-cursor.so.0"
    try:
        ctypes.CDLL(name)
    except OSError:
        return name
    return None
