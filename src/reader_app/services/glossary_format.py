"""The YAML of a glossary file: read strictly, every complaint with its line and column.

A file is one mapping with a `field` and a list of `entries`; docs/glossary-howto.md tells what an
entry may hold. Every value is taken as written (2023 and 6293 are text, not numbers), so the
nodes of the document are read and nothing is constructed by tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from reader_app.core.term import Entry, TermSource

TEXTS = ("headword", "traditional", "english", "definition", "since", "source", "reading")
LISTS = ("aliases", "members", "see", "not_in")
READERS_OWN = ("colour", "hidden")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LARGEST = 4_000_000
"""Characters above which a file is refused: a mistake, no glossary."""
DEEPEST = 8
"""Levels of nesting above which a file is refused; an entry's lists are at level 4."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a glossary file; line and column count from 1."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry with its place in the file and what only the reader's own terms may say.

    line and end_line are the first line of the entry and the first one after it, from 0. keys
    are name, line and column of each of its keys, from 0; empty for an entry in {braces}.
    """

    entry: Entry
    line: int
    end_line: int
    colour: str | None = None
    hidden: bool = False
    keys: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds: the entries that are sound, and what is wrong with the rest."""

    field: str | None
    listed: tuple[Listed, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Reader:
    file: str
    problems: list[Problem] = field(default_factory=list)

    def complain(self, node: yaml.Node, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, message))

    def pairs(self, node: yaml.Node, known: tuple[str, ...]) -> Iterator[tuple[str, yaml.Node]]:
        """Yield key and value of a mapping; unknown and repeated keys are complained of."""
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, "a mapping (key: value) is expected here")
            return
        seen: set[str] = set()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if name not in known:
                self.complain(key, f"unknown key {name!r}; known are {', '.join(known)}")
            elif name in seen:
                self.complain(key, f"{name} is given twice")
            else:
                seen.add(name)
                yield name, value

    def text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self.complain(node, "one piece of text is expected here")
            return ""
        return str(node.value).strip()

    def texts(self, node: yaml.Node) -> tuple[str, ...]:
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, "a list is expected here")
            return ()
        return tuple(filter(None, map(self.text, node.value)))


def parse_glossary(text: str, file: str, layer: TermSource) -> Parsed:
    """Read one glossary file; what cannot be understood is reported, the rest is kept.

    file is the name that problems carry; layer is GLOSSARY, or READER, where traditional,
    source and english may be missing and colour and hidden are known.
    """
    reader = _Reader(file)
    root = _compose(text, reader)
    name: str | None = None
    listed: list[Listed] = []
    if root is not None:
        entries: list[yaml.Node] = []
        for key, value in reader.pairs(root, ("field", "entries")):
            if key == "field":
                name = reader.text(value) or None
            elif isinstance(value, yaml.SequenceNode):
                entries = value.value
            elif not _is_empty(value):
                reader.complain(value, "entries must be a list")
        for node in entries:
            one = _listed(node, reader, name, layer)
            if one is not None:
                listed.append(one)
    return Parsed(name, tuple(listed), tuple(reader.problems))


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value


def _compose(text: str, reader: _Reader) -> yaml.Node | None:
    if len(text) > LARGEST:
        reader.problems.append(Problem(reader.file, 1, 1, "the file is too large for a glossary"))
        return None
    try:
        return _document(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = error.problem or "this is no YAML"
        reader.problems.append(Problem(reader.file, line, column, message))
        return _before(text, line)
    except yaml.YAMLError as error:
        reader.problems.append(Problem(reader.file, 1, 1, str(error).splitlines()[0]))
    return None


def _before(text: str, line: int) -> yaml.Node | None:
    """Return what stands in a file before the entry with a mistake that was found in a line.

    A mistake may be found long after it was made (a bracket that is not closed): one entry more
    is left out until the rest can be read.
    """
    lines = text.splitlines(keepends=True)
    starts = [n for n, one in enumerate(lines[:line]) if one.lstrip().startswith("- ")]
    for start in starts[: -_MOST_LEFT_OUT - 1 : -1]:
        try:
            return _document(yaml.parse("".join(lines[:start]), Loader=_LOADER))
        except yaml.YAMLError:
            continue
    return None


_MOST_LEFT_OUT = 40


def _document(events: Iterator[Any]) -> yaml.Node | None:
    """Return the root of the first document.

    yaml.compose does the same, but its C half overflows the stack on 100,000 opening brackets
    and takes the program with it; here depth is bounded, and aliases, which can make a small
    file huge, are refused.
    """
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _node(event, events, 0)
    return None


def _node(event: Any, events: Iterator[Any], depth: int) -> yaml.Node:
    start: Any = event.start_mark
    end: Any = event.end_mark
    if depth > DEEPEST:
        raise yaml.MarkedYAMLError(problem="the file is nested too deeply", problem_mark=start)
    if isinstance(event, yaml.ScalarEvent):
        return yaml.ScalarNode("", event.value, start, end)
    if isinstance(event, yaml.AliasEvent):
        raise yaml.MarkedYAMLError(
            problem="aliases (*name) are not allowed here", problem_mark=start
        )
    values: list[yaml.Node] = []
    ending = event
    for inner in events:
        ending = inner
        if isinstance(inner, yaml.CollectionEndEvent):
            break
        values.append(_node(inner, events, depth + 1))
    marks = start, ending.end_mark
    if isinstance(event, yaml.SequenceStartEvent):
        return yaml.SequenceNode("", values, *marks)
    pairs = list(zip(values[::2], values[1::2], strict=True))
    return yaml.MappingNode("", pairs, *marks, flow_style=event.flow_style)


def _listed(node: yaml.Node, reader: _Reader, name: str | None, layer: TermSource) -> Listed | None:
    own = READERS_OWN if layer is TermSource.READER else ()
    known = ("field", *TEXTS, *LISTS, *own)
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in reader.pairs(node, known):
        if key in LISTS:
            lists[key] = reader.texts(value)
        else:
            texts[key] = reader.text(value)
    if not isinstance(node, yaml.MappingNode):
        return None
    if not texts.get("headword"):
        reader.complain(node, "headword is missing")
        return None
    entry = Entry(
        headword=texts["headword"],
        traditional=texts.get("traditional") or texts["headword"],
        definition=texts.get("definition", ""),
        layer=layer,
        field=texts.get("field") or name,
        english=texts.get("english") or None,
        reading=texts.get("reading") or None,
        since=texts.get("since") or None,
        source=texts.get("source") or None,
        **lists,
    )
    return Listed(
        entry,
        node.start_mark.line,
        node.end_mark.line,
        colour=texts.get("colour") or None,
        hidden=texts.get("hidden", "").lower() in {"true", "yes", "1"},
        keys=() if node.flow_style else _places(node),
    )


def _places(node: yaml.MappingNode) -> tuple[tuple[str, int, int], ...]:
    marks = [(str(key.value), key.start_mark) for key, _ in node.value]
    return tuple((name, mark.line, mark.column) for name, mark in marks)
