"""Undoes the damage a tool does that inserts readings into GBK bytes (docs/restoring.md)."""

from reader_app.restoring.byteshift.repair import mend_byte_shifts

__all__ = ["mend_byte_shifts"]
