"""Articles as rows: the structure as compact JSON, edits and raw text compressed beside it."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from reader_app.core.article import Article, Block, BlockKind, Script, Section
from reader_app.core.edit import Edit, EditKind
from reader_app.core.errors import DamagedLibrary
from reader_app.core.source import ImageRef, Metadata, Source
from reader_app.core.span import Span

_KINDS = {kind.value: kind for kind in BlockKind}
_FAST = 1  # zlib level: half the size of the text for a fifth of the time of the default level


def version_of(text: str) -> str:
    """Return the name of a text: the sha256 of its UTF-8, lower case hex."""
    return sha256(text.encode()).hexdigest()


def compact(value: object) -> str:
    """Return JSON without spaces, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def dump_structure(article: Article) -> str:
    """Return everything of an article but its text, edits, raw text and pictures as JSON."""
    source = article.source
    return compact(
        {
            "source": [source.path, source.sha256, source.media_type, source.encoding],
            "metadata": asdict(article.metadata),
            "script": article.script.value,
            "blocks": [_dump_block(block) for block in article.blocks],
            "sections": [
                [section.title, section.level, section.span.start, section.span.end, section.parent]
                for section in article.sections
            ],
        }
    )


def load_structure(structure: str, text: str) -> Article:
    """Return the article of a stored structure and text, without edits, raw text and pictures.

    Raises DamagedLibrary when the structure is none.
    """
    try:
        return _load_structure(structure, text)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DamagedLibrary("An article in the library is damaged.") from error


def _load_structure(structure: str, text: str) -> Article:
    stored: dict[str, Any] = json.loads(structure)
    metadata = stored["metadata"]
    metadata["authors"] = tuple(metadata["authors"])
    return Article(
        source=Source(*stored["source"]),
        metadata=Metadata(**metadata),
        script=Script(stored["script"]),
        text=text,
        blocks=tuple([_load_block(row) for row in stored["blocks"]]),
        sections=tuple(
            [
                Section(title, level, Span(start, end), parent)
                for title, level, start, end, parent in stored["sections"]
            ]
        ),
    )


def dump_edits(edits: tuple[Edit, ...]) -> bytes:
    """Return the edits as compressed JSON."""
    rows = [
        [
            edit.kind.value,
            edit.raw_span.start,
            edit.raw_span.end,
            edit.raw,
            edit.span.start,
            edit.span.end,
            edit.text,
            edit.why,
            edit.confidence,
            edit.reading,
            list(edit.candidates),
        ]
        for edit in edits
    ]
    return zlib.compress(compact(rows).encode(), _FAST)


def load_details(edits: bytes, raw: bytes) -> tuple[tuple[Edit, ...], str]:
    """Return what dump_edits and dump_raw kept. Raises DamagedLibrary when that cannot be read."""
    try:
        return _load_edits(edits), zlib.decompress(raw).decode()
    except (zlib.error, ValueError, TypeError) as error:
        raise DamagedLibrary("The edits of an article in the library are damaged.") from error


def dump_raw(raw: str) -> bytes:
    """Return the raw text compressed."""
    return zlib.compress(raw.encode(), _FAST)


def _load_edits(stored: bytes) -> tuple[Edit, ...]:
    return tuple(
        Edit(
            EditKind(kind),
            Span(raw_start, raw_end),
            raw,
            Span(start, end),
            text,
            why,
            confidence,
            reading,
            tuple(candidates),
        )
        for kind, raw_start, raw_end, raw, start, end, text, why, confidence, reading, candidates in (
            json.loads(zlib.decompress(stored))
        )
    )


def _dump_block(block: Block) -> list[object]:
    row: list[object] = [
        block.kind.value,
        block.span.start,
        block.span.end,
        block.raw_span.start,
        block.raw_span.end,
        block.level,
        block.section,
    ]
    if block.image is not None:
        row += [block.image.key, block.image.alt]
    return row


def _load_block(row: list[Any]) -> Block:
    image = ImageRef(row[7], row[8]) if len(row) > 7 else None
    return Block(_KINDS[row[0]], Span(row[1], row[2]), Span(row[3], row[4]), row[5], row[6], image)
