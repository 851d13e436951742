"""How much an import may ask for; every limit is stated to the reader in the sentence it raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one import: sizes in bytes, lengths in code points, the rest are counts.

    file_bytes bounds what is read at all, text_bytes a file of nothing but text, characters the
    text that comes out, blocks its paragraphs
    (those of plain text have no bound but its size). archive_* bound a zip (EPUB, DOCX): its unpacked size, one member, the
    number of members. image_bytes bounds one picture (larger ones are left out), images_bytes
    all of them. markup_bytes bounds one HTML or XML file, pages a PDF, seconds a slow format.
    """

    file_bytes: int = 256 * MEGABYTE
    text_bytes: int = 64 * MEGABYTE
    characters: int = 20_000_000
    blocks: int = 400_000
    markup_bytes: int = 32 * MEGABYTE
    archive_bytes: int = 512 * MEGABYTE
    archive_member_bytes: int = 64 * MEGABYTE
    archive_members: int = 20_000
    image_bytes: int = 24 * MEGABYTE
    images_bytes: int = 192 * MEGABYTE
    pages: int = 3_000
    seconds: float = 120.0


DEFAULT_LIMITS = Limits()

Progress = Callable[[float], None]
"""Told how much of an import is done, 0..1; raises core's Cancelled to stop it."""

Companions = Callable[[str], bytes | None]
"""Reads a file that lies beside a saved page by its relative address; None where there is none."""


def no_progress(_done: float) -> None:
    """Report to nobody."""


def no_companions(_address: str) -> bytes | None:
    """Find nothing: the document came without files beside it."""
    return None


def megabytes(size: int) -> str:
    """Say a number of bytes the way a reader does ("256 MB", "0.4 MB")."""
    value = size / MEGABYTE
    return f"{value:.0f} MB" if value >= 10 else f"{value:.1f} MB"
