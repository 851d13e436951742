"""Changing one entry in the lines of a glossary file, everything else left as it was written."""

from __future__ import annotations

import yaml

from reader_app.core.errors import ReaderError
from reader_app.core.term import Entry, TermSource
from reader_app.services.glossary_format import LISTS, TEXTS, Listed, parse_glossary

Values = dict[str, str | list[str] | bool]


class OwnTermsFailed(ReaderError):
    """The reader's terms could not be written; nothing was changed."""


def values_of(entry: Entry, colour: str | None, hidden: bool) -> Values:
    """Return the keys of an entry with their values, what is empty left out."""
    values: Values = {}
    for name in (*TEXTS, *LISTS, "field"):
        value = getattr(entry, name)
        if value and not (name == "traditional" and value == entry.headword):
            values[name] = list(value) if isinstance(value, tuple) else value
    if colour:
        values["colour"] = colour
    if hidden:
        values["hidden"] = True
    return values


def range_of(lines: list[str], listed: Listed) -> tuple[int, int]:
    """Return the lines of an entry, comments and blank lines behind it left out."""
    start, end = listed.line, max(listed.end_line, listed.line + 1)
    if not lines[start].lstrip().startswith("- "):
        raise OwnTermsFailed("This term is written in a way that only you can change by hand.")
    while end > start + 1 and _is_aside(lines[end - 1]):
        end -= 1
    return start, end


def written(values: Values, indent: str = "  ") -> list[str]:
    """Return the lines of an entry."""
    text = yaml.safe_dump([values], allow_unicode=True, sort_keys=False, width=10_000)
    return [f"{indent}{line}\n" for line in text.splitlines()]


def changed(lines: list[str], listed: Listed, values: Values) -> list[str]:
    """Return the lines of an entry that now says something else.

    Keys that say the same keep their lines as they stand, with comments and layout; so do
    comments between them. Where that is not possible the entry is written anew.
    """
    start, end = range_of(lines, listed)
    indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    anew = written(values, indent)
    kept = _kept(lines, (start, end), listed, values)
    if kept is None or _read(kept) != _read(anew):
        return anew
    return kept


def _kept(
    lines: list[str], place: tuple[int, int], listed: Listed, values: Values
) -> list[str] | None:
    start, end = place
    rows = [line for _, line, _ in listed.keys]
    columns = {column for _, _, column in listed.keys}
    if len(columns) != 1 or len(set(rows)) != len(rows):
        return None
    column = columns.pop()
    indent, margin = lines[start][: column - 2] + "  ", " " * column
    before = values_of(listed.entry, listed.colour, listed.hidden)
    if indent.strip() not in {"", "-"} or lines[start].lstrip()[:2] != "- ":
        return None
    done: list[str] = []
    for (name, first, _), last in zip(listed.keys, [*rows[1:], end], strict=True):
        block = [margin + lines[first][column:], *lines[first + 1 : last]]
        if values.get(name) == before.get(name):
            done.extend(block)
            continue
        if name in values:
            done.extend(_key_lines(name, values, margin))
        tail = len(block)
        while tail > 1 and _is_aside(block[tail - 1]):
            tail -= 1
        done.extend(block[tail:])
    for name in values:
        if name not in before:
            done.extend(_key_lines(name, values, margin))
    opening = next((n for n, line in enumerate(done) if not _is_aside(line)), None)
    if opening is None:
        return None
    dash = lines[start][:column].rstrip(" ")
    done[opening] = dash + " " * (column - len(dash)) + done[opening][column:]
    return done


def _key_lines(name: str, values: Values, margin: str) -> list[str]:
    text = yaml.safe_dump({name: values[name]}, allow_unicode=True, sort_keys=False, width=10_000)
    return [f"{margin}{line}\n" for line in text.splitlines()]


def _read(lines: list[str]) -> tuple[Entry, str | None, bool] | None:
    parsed = parse_glossary("entries:\n" + "".join(lines), "", TermSource.READER)
    if parsed.problems or len(parsed.listed) != 1:
        return None
    one = parsed.listed[0]
    return one.entry, one.colour, one.hidden


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip()[0] == "#"
