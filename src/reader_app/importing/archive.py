"""Reads members of a zip that nobody vouches for: never to disk, never more than the limits."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from urllib.parse import unquote, urlsplit

from reader_app.core.errors import ImportFailed
from reader_app.importing.limits import DEFAULT_LIMITS, Limits, megabytes

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    UnicodeError,
    IndexError,
)
_ENTRY = 46
"""Bytes that a member takes in a zip's directory at least (APPNOTE.TXT 4.3.12)."""


class Archive:
    """A zip in memory. Every failure is an ImportFailed that names what (“This EPUB”)."""

    def __init__(self, data: bytes, what: str, limits: Limits = DEFAULT_LIMITS) -> None:
        self._what = what
        self._limits = limits
        self._left = limits.archive_bytes
        directory = _directory_bytes(data)
        if directory > limits.archive_members * _ENTRY * 8:
            raise self._too_many()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise self._damaged() from error
        self.names = tuple(self._zip.namelist())
        if len(self.names) > limits.archive_members:
            raise self._too_many()
        self._folded = {name.lower(): name for name in reversed(self.names)}

    def find(self, name: str) -> str | None:
        """Return the member of that name, upper and lower case alike; None where there is none."""
        return self._folded.get(name.lower())

    def read(self, name: str, limit: int | None = None) -> bytes | None:
        """Return a member's bytes, None where there is none of that name.

        Raises ImportFailed when it is damaged, protected, or unpacks to more than allowed.
        """
        found = self.find(name)
        if found is None:
            return None
        most = min(limit or self._limits.archive_member_bytes, self._left)
        try:
            with self._zip.open(found) as member:
                data = member.read(most + 1)
        except RuntimeError as error:
            raise ImportFailed(f"{self._what} is protected by a password.") from error
        except _DAMAGED as error:
            raise self._damaged() from error
        if len(data) > most:
            raise ImportFailed(
                f"{self._what} unpacks to more than Meipi opens "
                f"({megabytes(self._limits.archive_member_bytes)} a part, "
                f"{megabytes(self._limits.archive_bytes)} in all)."
            )
        self._left -= len(data)
        return data

    def read_picture(self, name: str) -> bytes | None:
        """Return a picture's bytes; None where it is missing, damaged or larger than allowed."""
        try:
            return self.read(name, self._limits.image_bytes)
        except ImportFailed:
            return None

    def _damaged(self) -> ImportFailed:
        return ImportFailed(f"{self._what} is damaged or was cut off; it cannot be opened.")

    def _too_many(self) -> ImportFailed:
        return ImportFailed(
            f"{self._what} has more parts than Meipi opens ({self._limits.archive_members})."
        )


def resolve(base: str, address: str) -> str | None:
    """Return the member that an address inside member base means; None for one elsewhere.

    Nothing outside the archive can be named: addresses with a scheme, and those that ".." leads
    out of it, are none.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path)))
    return None if path.startswith(("..", "/")) else path


def kind_of(data: bytes) -> str | None:
    """Return which of our formats a zip is: "epub", "docx", or None for neither."""
    if b"mimetypeapplication/epub+zip" in data[:120]:
        return "epub"
    tail = data[-(1 << 20) :]
    if b"META-INF/container.xml" in tail:
        return "epub"
    if b"word/document.xml" in tail or b"word/document2.xml" in tail:
        return "docx"
    return None


def _directory_bytes(data: bytes) -> int:
    """Return the size of the zip's directory as its end record states it, 0 where unknown."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    if at < 0 or at + 22 > len(data):
        return 0
    size = int(struct.unpack_from("<I", data, at + 12)[0])
    if size == 0xFFFFFFFF:
        wide = data.rfind(b"PK\x06\x06", max(0, at - 200), at)
        size = int(struct.unpack_from("<Q", data, wide + 40)[0]) if wide >= 0 else len(data)
    return size
