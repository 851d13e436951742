"""Plain text: the file as it is, one block a line that has words."""

from __future__ import annotations

from reader_app.core.errors import ImportFailed
from reader_app.core.source import RawBlock, SourceDocument
from reader_app.core.span import Span
from reader_app.importing.documents import check_length, check_size, describe_source
from reader_app.importing.encodings import decode
from reader_app.importing.request import Request

_NO_WORDS = "\ufffd\0 \t\r\n\u3000"
"""A file of these alone (NUL comes as U+FFFD) holds no text."""


def load(request: Request) -> SourceDocument:
    """Return the decoded file; blocks cover its lines without their ends, blank lines have none.

    Raises ImportFailed for a text longer than the limits or without a word.
    """
    check_size(len(request.data), request.limits.text_bytes, "This text")
    decoded = decode(request.data, encoding=request.encoding, declared=request.charset)
    text = decoded.text
    check_length(len(text), request.limits)
    blocks: list[RawBlock] = []
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        if words and not words.isspace():
            blocks.append(RawBlock(Span(at, at + len(words))))
        at += len(line)
    if not blocks or not text.strip(_NO_WORDS):
        raise ImportFailed("There is no text in this file.")
    source = describe_source(request.data, request.path, "text/plain", decoded.encoding)
    return SourceDocument(source, text, tuple(blocks))
