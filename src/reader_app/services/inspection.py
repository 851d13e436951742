"""What `meipi inspect` prints: everything the core makes of one file (DESIGN: the contract)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from reader_app.core.article import Article
from reader_app.core.figure import Figure
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.importing import load_file
from reader_app.restoring import make_article
from reader_app.services.analysis import Analyser

SCHEMA = 1

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Inspection:
    """An article with all that analysis finds in it."""

    article: Article
    figures: tuple[Figure, ...]
    terms: tuple[Term, ...]


def inspect_file(path: str, *, encoding: str | None = None) -> Inspection:
    """Import, restore and analyse one file without touching the library.

    Raises ImportFailed with a sentence for the reader.
    """
    article = make_article(load_file(path, encoding=encoding))
    analyser = Analyser()
    return Inspection(article, analyser.figures(article), analyser.terms(article))


def to_json(inspection: Inspection) -> str:
    """Return the contract's object as UTF-8 text, one key a line at the top level."""
    article = inspection.article
    parts: Json = {
        "schema": SCHEMA,
        "source": _source(article),
        "metadata": _metadata(article),
        "text": article.text,
        "blocks": [
            {
                "kind": block.kind,
                **_range(block.span),
                "level": block.level,
                "section": block.section,
            }
            for block in article.blocks
        ],
        "sections": [
            {
                "title": section.title,
                "level": section.level,
                **_range(section.span),
                "parent": section.parent,
            }
            for section in article.sections
        ],
        "edits": [
            {
                "kind": edit.kind,
                "raw_start": edit.raw_span.start,
                "raw_end": edit.raw_span.end,
                "raw": edit.raw,
                **_range(edit.span),
                "text": edit.text,
                "reading": edit.reading,
                "confidence": edit.confidence,
                "why": edit.why,
            }
            for edit in article.edits
        ],
        "figures": [_figure(figure, article.text) for figure in inspection.figures],
        "terms": [_term(term, article.text) for term in inspection.terms],
    }
    # a text may hold half of a surrogate pair, which UTF-8 has no bytes for
    whole = json.dumps(parts, ensure_ascii=False, indent=1)
    return whole.encode("utf-8", "backslashreplace").decode("utf-8")


def to_summary(inspection: Inspection) -> str:
    """Return a few lines for people: head, sections, counts."""
    article = inspection.article
    data = article.metadata
    head = [
        data.title or "(no title)",
        " ".join(part for part in (data.publication, data.page, data.date) if part),
        " ".join(data.authors),
    ]
    counts = (
        f"{len(article.text)} characters, {len(article.blocks)} blocks, "
        f"{len(article.edits)} edits, {len(inspection.figures)} figures, {len(inspection.terms)} terms"
    )
    outline = ["  " * section.level + section.title for section in article.sections]
    return "\n".join([*filter(None, head), counts, *outline])


def _range(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _source(article: Article) -> Json:
    source = article.source
    return {
        "path": source.path,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "encoding": source.encoding,
        "script": article.script,
    }


def _metadata(article: Article) -> Json:
    data = article.metadata
    return {
        "title": data.title,
        "kicker": data.kicker,
        "subtitle": data.subtitle,
        "publication": data.publication,
        "page": data.page,
        "date": data.date,
        "authors": list(data.authors),
        "url": data.url,
    }


def _figure(figure: Figure, text: str) -> Json:
    value = list(figure.value) if isinstance(figure.value, tuple) else figure.value
    return {
        **_range(figure.span),
        "quote": figure.span.slice(text),
        "kind": figure.kind,
        "value": value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "subject": figure.subject,
        "period": figure.period,
        "change": figure.change,
        "basis": figure.basis,
    }


def _term(term: Term, text: str) -> Json:
    entry = term.entry
    return {
        **_range(term.span),
        "quote": term.span.slice(text),
        "headword": entry.headword,
        "reading": entry.reading,
        "gloss": entry.definition,
        "source": entry.layer,
    }
