"""What can go wrong outside our control, each with a sentence for the reader."""

from __future__ import annotations


class ReaderError(Exception):
    """An expected failure; str() is one plain sentence the reader can act on.

    Anything else that is raised is a bug of ours and reaches the excepthook.
    """


class ImportFailed(ReaderError):
    """A file, page or clipboard could not be turned into an article."""


class StorageFailed(ReaderError):
    """The library could not be read or written; what was stored is untouched."""


class NewerLibrary(StorageFailed):
    """The library was written by a later Meipi, and this one refuses to touch it."""


class DamagedLibrary(StorageFailed):
    """The library's file cannot be read as a database any more; recovery is the way on."""


class IndexLost(ReaderError):
    """The search index is damaged or gone; nothing of the reader's is in it, so it is made anew."""


class NotANote(ReaderError):
    """What the reader wrote cannot be kept as it is (for example a NUL character)."""


class Cancelled(ReaderError):
    """The reader stopped a long task; it left no trace."""
