"""The reader's own terms: YAML files that people may edit too, and that are never lost.

A term is added, changed or removed by replacing its lines alone, so comments, order and layout
of a file that was edited by hand stay. A file with a mistake in it is read as far as it goes,
reported with line and column, and not written to until the mistake is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader_app.core.folding import fold
from reader_app.core.term import Entry, TermSource
from reader_app.services.glossary import parse_file
from reader_app.services.glossary_format import Listed, Problem, parse_glossary
from reader_app.services.own_terms_text import (
    OwnTermsFailed,
    Values,
    changed,
    range_of,
    values_of,
    written,
)
from reader_app.storage.whole_files import write_whole

__all__ = ["OwnGlossary", "OwnTerm", "OwnTerms", "OwnTermsFailed", "entries_to_find", "to_yaml"]

FOLDER = "glossaries"
"""Of the data directory."""
MINE = "mine.yaml"
"""Where new terms go."""
_HEAD = "# My own terms. Meipi reads and writes this file; it may be edited by hand as well.\nentries:\n"


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term of the reader's own: what it says, how it is marked, whether it is hidden.

    A hidden term is kept but not found in texts; it also hides the glossary's entry of that
    headword. colour is a name of core.note.Colour, None for the usual one.
    """

    entry: Entry
    colour: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class OwnGlossary:
    """All files together: the terms, and what is wrong with the files.

    files names the file of each term, by its folded headword.
    """

    terms: tuple[OwnTerm, ...]
    problems: tuple[Problem, ...]
    files: Mapping[str, str] = field(default_factory=dict, compare=False)

    def term_of(self, headword: str) -> OwnTerm | None:
        """Return the term of a headword in either script."""
        wanted = fold(headword)
        return next((term for term in self.terms if fold(term.entry.headword) == wanted), None)


class OwnTerms:
    """Reads and writes the *.yaml files of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> OwnGlossary:
        """Return the terms of every file, in the order of file names and lines."""
        terms: list[OwnTerm] = []
        problems: list[Problem] = []
        files: dict[str, str] = {}
        for file in self._files():
            parsed = parse_file(file, TermSource.READER)
            problems.extend(parsed.problems)
            for one in parsed.listed:
                terms.append(OwnTerm(one.entry, one.colour, one.hidden))
                files.setdefault(fold(one.entry.headword), file.name)
        return OwnGlossary(tuple(terms), tuple(problems), files)

    def save(self, term: OwnTerm, replacing: str | None = None) -> None:
        """Add a term, or change the one of the same headword where it stands.

        replacing is the headword it had before, where that is another. What the change does not
        concern stays as it was written, comments included. Raises OwnTermsFailed when the file
        has a mistake in it or cannot be written, or where the new headword is another term's.
        """
        headword = term.entry.headword
        if not headword.strip():
            raise OwnTermsFailed("A term needs a headword.")
        renamed = replacing is not None and fold(replacing) != fold(headword)
        if renamed and self._find(headword)[1] is not None:
            raise OwnTermsFailed(f"There is a term {headword} already.")
        file, listed = self._find(replacing if replacing is not None else headword)
        lines = _lines(file)
        if listed is None:
            self._append(file, lines, [term])
            return
        if listed.entry.field == _field_of(file, lines) and term.entry.field == listed.entry.field:
            # the field stands at the head of the file, for all its entries
            term = replace(term, entry=replace(term.entry, field=None))
            listed = replace(listed, entry=replace(listed.entry, field=None))
        start, end = range_of(lines, listed)
        self._write(file, [*lines[:start], *changed(lines, listed, _values(term)), *lines[end:]])

    def add(self, terms: Sequence[OwnTerm]) -> None:
        """Add terms whose headwords are new, all in one write. Raises as save does."""
        file = self._folder / MINE
        if file.exists():
            _refuse_broken(file)
        self._append(file, _lines(file), terms)

    def remove(self, headword: str) -> None:
        """Take a term out of its file; does nothing where there is none."""
        file, listed = self._find(headword)
        if listed is None:
            return
        lines = _lines(file)
        start, end = range_of(lines, listed)
        self._write(file, [*lines[:start], *lines[end:]])

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("*.yaml"))

    def _find(self, headword: str) -> tuple[Path, Listed | None]:
        """Return the file and place of a headword; without one, where it would go."""
        wanted = fold(headword)
        for file in self._files():
            for listed in parse_file(file, TermSource.READER).listed:
                if fold(listed.entry.headword) == wanted:
                    _refuse_broken(file)
                    return file, listed
        file = self._folder / MINE
        if file.exists():
            _refuse_broken(file)
        return file, None

    def _append(self, file: Path, lines: list[str], terms: Sequence[OwnTerm]) -> None:
        at, indent = _end_of_entries(file, lines)
        new = [line for term in terms for line in written(_values(term), indent)]
        self._write(file, [*lines[:at], *new, *lines[at:]])

    def _write(self, file: Path, lines: list[str]) -> None:
        """Replace a file as a whole, once what will be read from it is known to be sound."""
        text = "".join(lines)
        problems = parse_glossary(text, file.name, TermSource.READER).problems
        if problems:
            raise OwnTermsFailed(f"The term cannot be written: {problems[0]}. Nothing was changed.")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, text.encode())
        except OSError as error:
            raise OwnTermsFailed(f"{file.name} cannot be written: {error.strerror}.") from error


def _end_of_entries(file: Path, lines: list[str]) -> tuple[int, str]:
    """Return the line that a new entry goes before, and how far in it stands.

    The list is added to lines where there is none.
    """
    listed = parse_glossary("".join(lines), file.name, TermSource.READER).listed
    if listed:
        start, end = range_of(lines, max(listed, key=_line_of))
        return end, lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    if not any(line.startswith("entries:") for line in lines):
        lines.extend(_HEAD.splitlines(keepends=True) if not lines else ["entries:\n"])
    at = next(n for n, line in enumerate(lines) if line.startswith("entries:"))
    lines[at] = "entries:\n"
    return at + 1, "  "


def _line_of(listed: Listed) -> int:
    return listed.line


def entries_to_find(shipped: tuple[Entry, ...], own: OwnGlossary) -> tuple[Entry, ...]:
    """Return the entries that texts are searched for: the reader's and the glossary's.

    What the reader hides is left out, in either.
    """
    hidden = {fold(term.entry.headword) for term in own.terms if term.hidden}
    entries = (*(term.entry for term in own.terms if not term.hidden), *shipped)
    return tuple(entry for entry in entries if fold(entry.headword) not in hidden)


def _refuse_broken(file: Path) -> None:
    problems = parse_file(file, TermSource.READER).problems
    if problems:
        raise OwnTermsFailed(f"Please mend {problems[0]} first. Nothing was changed.")


def to_yaml(terms: Sequence[OwnTerm]) -> str:
    """Return terms as one glossary file, for another reader or another machine."""
    lines = [line for term in terms for line in written(_values(term))]
    return _HEAD + "".join(lines)


def _values(term: OwnTerm) -> Values:
    return values_of(term.entry, term.colour, term.hidden)


def _field_of(file: Path, lines: list[str]) -> str | None:
    return parse_glossary("".join(lines), file.name, TermSource.READER).field


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise OwnTermsFailed(f"{file.name} cannot be read: {error}.") from error
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines
