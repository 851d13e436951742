"""The reader's own terms: YAML files that people may edit too, and that are never lost.

A term is added, changed or removed by replacing its lines alone, so comments, order and layout
of a file that was edited by hand stay. A file with a mistake in it is read as far as it goes,
reported with line and column, and not written to until the mistake is gone.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import yaml

from reader_app.core.errors import ReaderError
from reader_app.core.folding import fold
from reader_app.core.term import Entry, TermSource
from reader_app.services.glossary import parse_file
from reader_app.services.glossary_format import LISTS, TEXTS, Listed, Problem, parse_glossary

MINE = "mine.yaml"
"""Where new terms go."""
_HEAD = "# My own terms. Meipi reads and writes this file; it may be edited by hand as well.\nentries:\n"


class OwnTermsFailed(ReaderError):
    """The reader's terms could not be written; nothing was changed."""


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
    """All files together: the terms, and what is wrong with the files."""

    terms: tuple[OwnTerm, ...]
    problems: tuple[Problem, ...]


class OwnTerms:
    """Reads and writes the *.yaml files of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> OwnGlossary:
        """Return the terms of every file, in the order of file names and lines."""
        terms: list[OwnTerm] = []
        problems: list[Problem] = []
        for file in self._files():
            parsed = parse_file(file, TermSource.READER)
            problems.extend(parsed.problems)
            terms.extend(OwnTerm(one.entry, one.colour, one.hidden) for one in parsed.listed)
        return OwnGlossary(tuple(terms), tuple(problems))

    def save(self, term: OwnTerm) -> None:
        """Add a term, or replace the one of the same headword where it stands.

        Raises OwnTermsFailed when its file has a mistake in it or cannot be written.
        """
        if not term.entry.headword.strip():
            raise OwnTermsFailed("A term needs a headword.")
        file, listed = self._find(term.entry.headword)
        lines = _lines(file)
        if listed is None:
            at = self._end_of_entries(file, lines)
            changed = [*lines[:at], *_written(term), *lines[at:]]
        else:
            start, end = _range(lines, listed)
            changed = [*lines[:start], *_written(term, _indent(lines[start])), *lines[end:]]
        self._write(file, changed)

    def remove(self, headword: str) -> None:
        """Take a term out of its file; does nothing where there is none."""
        file, listed = self._find(headword)
        if listed is None:
            return
        lines = _lines(file)
        start, end = _range(lines, listed)
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

    def _end_of_entries(self, file: Path, lines: list[str]) -> int:
        """Return the line that a new entry goes before, adding the list where there is none."""
        listed = parse_glossary("".join(lines), file.name, TermSource.READER).listed
        if listed:
            return _range(lines, max(listed, key=lambda one: one.line))[1]
        if not any(line.startswith("entries:") for line in lines):
            lines.extend(_HEAD.splitlines(keepends=True) if not lines else ["entries:\n"])
        at = next(n for n, line in enumerate(lines) if line.startswith("entries:"))
        lines[at] = "entries:\n"
        return at + 1

    def _write(self, file: Path, lines: list[str]) -> None:
        """Replace a file as a whole, once what will be read from it is known to be sound."""
        text = "".join(lines)
        problems = parse_glossary(text, file.name, TermSource.READER).problems
        if problems:
            raise OwnTermsFailed(f"The term cannot be written: {problems[0]}. Nothing was changed.")
        part = file.with_name(f".{file.name}.{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8", newline="") as out:
                out.write(text)
                out.flush()
                os.fsync(out.fileno())
            part.replace(file)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise OwnTermsFailed(f"{file.name} cannot be written: {error.strerror}.") from error


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


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise OwnTermsFailed(f"{file.name} cannot be read: {error}.") from error
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def _range(lines: list[str], listed: Listed) -> tuple[int, int]:
    """Return the lines of an entry, comments and blank lines behind it left out."""
    start, end = listed.line, max(listed.end_line, listed.line + 1)
    if not lines[start].lstrip().startswith("- "):
        raise OwnTermsFailed("This term is written in a way that only you can change by hand.")
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip()[0] == "#"):
        end -= 1
    return start, end


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _written(term: OwnTerm, indent: str = "  ") -> list[str]:
    """Return the lines of an entry; what is empty is left out."""
    entry = term.entry
    values: dict[str, str | list[str] | bool] = {}
    for name in (*TEXTS, *LISTS, "field"):
        value = getattr(entry, name)
        if value and not (name == "traditional" and value == entry.headword):
            values[name] = list(value) if isinstance(value, tuple) else value
    if term.colour:
        values["colour"] = term.colour
    if term.hidden:
        values["hidden"] = True
    text = yaml.safe_dump([values], allow_unicode=True, sort_keys=False, width=10_000)
    return [f"{indent}{line}\n" for line in text.splitlines()]
