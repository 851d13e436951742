"""Reads a file's bytes, or says in one sentence why that cannot be."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from reader_app.core.errors import ImportFailed
from reader_app.importing.limits import DEFAULT_LIMITS, Companions, Limits, megabytes

_REASONS = {
    errno.ENOENT: "There is no file called “{name}”.",
    errno.ENOTDIR: "There is no file called “{name}”.",
    errno.EACCES: "“{name}” cannot be read: you have no permission.",
    errno.EPERM: "“{name}” cannot be read: you have no permission.",
    errno.ELOOP: "“{name}” is a link that leads back to itself.",
    errno.ENAMETOOLONG: "The name of this file is too long: “{name}”.",
    errno.EISDIR: "“{name}” is a folder, not a file.",
    errno.ENXIO: "“{name}” is not a file that can be read.",
}


def read_source(path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Return the bytes of a regular file.

    Raises ImportFailed with a sentence for the reader when there is none, when it is a folder,
    a pipe or a device, may not be read, is empty, or is larger than limits.file_bytes.
    """
    name = os.fspath(path)
    shown = Path(name).name or name
    try:
        # O_NONBLOCK: opening a FIFO that nobody writes to must not hang
        descriptor = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise _explained(error, shown) from error
    except ValueError as error:
        raise ImportFailed("The name of this file holds a NUL character.") from error
    try:
        return _read_regular(descriptor, shown, limits)
    except OSError as error:
        raise _explained(error, shown) from error
    finally:
        os.close(descriptor)


def _read_regular(descriptor: int, shown: str, limits: Limits) -> bytes:
    status = os.fstat(descriptor)
    if stat.S_ISDIR(status.st_mode):
        raise ImportFailed(f"“{shown}” is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise ImportFailed(f"“{shown}” is a pipe or a device, not a file.")
    if status.st_size > limits.file_bytes:
        raise _too_large(shown, status.st_size, limits)
    with os.fdopen(os.dup(descriptor), "rb") as file:
        # the file may be growing: never read past the limit
        data = file.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise _too_large(shown, len(data), limits)
    if not data:
        raise ImportFailed(f"“{shown}” is empty.")
    return data


def _too_large(shown: str, size: int, limits: Limits) -> ImportFailed:
    return ImportFailed(
        f"“{shown}” is too large: {megabytes(size)}; "
        f"Meipi opens files up to {megabytes(limits.file_bytes)}."
    )


def _explained(error: OSError, shown: str) -> ImportFailed:
    sentence = _REASONS.get(error.errno or 0)
    if sentence is None:
        return ImportFailed(f"“{shown}” cannot be read: {error.strerror or error}.")
    return ImportFailed(sentence.format(name=shown))


def companions_of(path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> Companions:
    """Return a reader of the files saved beside a page, by the addresses the page uses.

    Only regular files inside the page's own folder are read, never what a link or ".." leads
    to outside of it, and none larger than limits.image_bytes.
    """
    folder = Path(path).resolve().parent

    def read(address: str) -> bytes | None:
        try:
            parts = urlsplit(address)
        except ValueError:  # no address at all, such as "//[bad"
            return None
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return None
        for relative in (unquote(parts.path), parts.path):
            if "\0" in relative or ".." in PurePosixPath(relative).parts:
                continue
            target = (folder / relative).resolve()
            if not target.is_relative_to(folder) or not target.is_file():
                continue
            if target.stat().st_size <= limits.image_bytes:
                return target.read_bytes()
        return None

    return read
