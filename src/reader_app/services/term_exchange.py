"""Terms of other readers: reading a file of them, comparing, keeping, giving one's own away."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader_app.core.folding import fold
from reader_app.core.term import TermSource
from reader_app.services.analysis import Analyser
from reader_app.services.glossary import parse_file
from reader_app.services.own_terms import OwnTerm, OwnTerms, OwnTermsFailed, to_yaml
from reader_app.storage.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class Incoming:
    """Terms of a file beside the reader's own: those that are new, and those that differ."""

    new: tuple[OwnTerm, ...]
    other: tuple[OwnTerm, ...]


def read_terms(path: Path, analyser: Analyser) -> Incoming:
    """Read a file of terms. Raises OwnTermsFailed where it has a mistake or holds no term."""
    parsed = parse_file(path, TermSource.READER)
    if parsed.problems:
        raise OwnTermsFailed(f"Nothing was taken in: {parsed.problems[0]}")
    if not parsed.listed:
        raise OwnTermsFailed(f"{path.name} holds no terms.")
    own = analyser.own_terms()
    new: dict[str, OwnTerm] = {}
    other: dict[str, OwnTerm] = {}
    for one in parsed.listed:
        term = OwnTerm(one.entry, one.colour, one.hidden)
        mine = own.term_of(one.entry.headword)
        if mine is None:
            new.setdefault(fold(one.entry.headword), term)
        elif mine != term:
            other.setdefault(fold(one.entry.headword), term)
    return Incoming(tuple(new.values()), tuple(other.values()))


def keep_terms(folder: Path, new: tuple[OwnTerm, ...], replaced: tuple[OwnTerm, ...]) -> None:
    """Write terms into the reader's files. Raises OwnTermsFailed."""
    terms = OwnTerms(folder)
    if new:
        terms.add(new)
    for term in replaced:
        terms.save(term)


def give_out(analyser: Analyser, path: Path) -> None:
    """Write all of the reader's terms into one file. Raises OwnTermsFailed."""
    try:
        write_whole(path, to_yaml(analyser.own_terms().terms).encode(), mode=None)
    except OSError as error:
        raise OwnTermsFailed(f"{path.name} cannot be written: {error.strerror}.") from error
