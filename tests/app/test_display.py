"""Starting where no window can be shown: one sentence, never an abort."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.app.display import NoDisplay, require_display

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="always has a screen")


def test_offscreen_needs_no_display() -> None:
    require_display({"QT_QPA_PLATFORM": "offscreen"})


def test_no_display_is_said_in_a_sentence() -> None:
    with pytest.raises(NoDisplay, match="no display"):
        require_display({})


@pytest.mark.parametrize("display", [":987", "nonsense", "localhost:x", ":"])
def test_a_display_that_does_not_answer_is_said_too(display: str) -> None:
    with pytest.raises(NoDisplay, match="does not answer"):
        require_display({"DISPLAY": display})


def test_a_listening_tcp_display_is_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        monkeypatch.setattr("reader_app.app.display._missing_library", lambda: None)
        require_display({"DISPLAY": f"127.0.0.1:{number}"})


def test_the_command_ends_with_status_2_and_one_line(data_dir: Path) -> None:
    environ = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    result = subprocess.run(
        [sys.executable, "-m", "reader_app"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("meipi: There is no display")
    assert not data_dir.exists(), "nothing may be written when nothing was opened"
