"""Whatever lies at a path, the reader is told in one sentence or gets the bytes."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.importing import DEFAULT_LIMITS, read_source
from reader_app.importing.reading import companions_of


def sentence(path: Path | str, **limits: int) -> str:
    with pytest.raises(ImportFailed) as raised:
        read_source(path, replace(DEFAULT_LIMITS, **limits))
    words = str(raised.value)
    assert words.endswith(".")
    assert "\n" not in words
    assert "Errno" not in words
    return words


def test_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / "文章.txt").write_bytes(b"abc")
    assert read_source(tmp_path / "文章.txt") == b"abc"


def test_names_what_is_no_file(tmp_path: Path) -> None:
    assert "no file called “没有.txt”" in sentence(tmp_path / "没有.txt")
    assert "is a folder" in sentence(tmp_path)
    (tmp_path / "empty.txt").touch()
    assert "is empty" in sentence(tmp_path / "empty.txt")
    assert "no file called" in sentence(tmp_path / "empty.txt" / "inside")
    assert "too long" in sentence(tmp_path / ("长" * 300))
    assert "NUL" in sentence("a\0b")


def test_never_hangs_on_a_pipe_or_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "a pipe or a device" in sentence(tmp_path / "pipe")
    assert "a pipe or a device" in sentence("/dev/zero")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        assert "not a file" in sentence(tmp_path / "socket")


def test_a_loop_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "leads back to itself" in sentence(tmp_path / "a")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_names_a_missing_permission(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "secret").chmod(0)
    assert "no permission" in sentence(tmp_path / "secret")


def test_states_the_limit_without_reading(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(300 << 20)
    assert sentence(tmp_path / "huge") == (
        "“huge” is too large: 300 MB; Meipi opens files up to 256 MB."
    )


def test_companions_stay_inside_the_pages_folder(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "图 1.png").write_bytes(b"png")
    (tmp_path / "outside.png").write_bytes(b"no")
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    read = companions_of(folder / "page.html")
    assert read("./page_files/图%201.png") == b"png"
    assert read("page_files/图 1.png?v=2") == b"png"
    for address in (
        "../outside.png",
        "%2e%2e/outside.png",
        "link.png",
        str(tmp_path / "outside.png"),
        f"file://{tmp_path}/outside.png",
        "http://127.0.0.1/page_files/a.png",
        "page_files",
        "a\0b",
        "",
        "//[bad",
    ):
        assert read(address) is None, address
