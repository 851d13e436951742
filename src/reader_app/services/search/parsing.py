"""The query language: words that all must be there, phrases, AND OR NOT, brackets, fields.

    产业集群 增长                 both
    "高质量发展" 或 (新质 且 非 旧)   phrases, 且 或 非 (AND OR NOT), brackets
    标题:聊城  日期:2024..2025  数字:>1000亩  标签:(农业 或 水利)

且, 或 and 非 are operators where they stand alone between spaces or brackets, AND, OR and NOT in
capitals; a minus before a word is NOT. Full width and either script make no difference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader_app.core.folding import fold
from reader_app.core.span import Span
from reader_app.services.search.fields import BadQuery, fields_by_name, read_amounts, read_days
from reader_app.services.search.query import All, Condition, Field, Not, Query, Some, Words

MOST = 1000
"""Characters of a query; a longer one is a text pasted by mistake."""
_DEEPEST = 50
_QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』", "＂": "＂"}
_ANY_QUOTE = '"“”„＂「」『』'
_OPEN, _CLOSE = "(（", ")）"
_COLONS = ":："
_BAR = "|｜"
_SPACE = re.compile(r"[\s\u3000]+")
_OPERATORS = {"AND": "and", "且": "and", "OR": "or", "或": "or", "NOT": "not", "非": "not"}
_BARE = re.compile(rf"[^\s\u3000{re.escape(_OPEN + _CLOSE + _BAR + _ANY_QUOTE)}]+")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "word", "phrase", "field", "(", ")", "and", "or", "not", "end"
    text: str
    place: Span
    field: Field | None = None


def parse(query: str) -> Query | None:
    """Return what a query says, None for one that says nothing (empty or spaces).

    Raises BadQuery with a sentence and the place.
    """
    if len(query) > MOST:
        raise BadQuery(f"A query may have {MOST} characters at most.", Span(MOST, len(query)))
    parser = _Parser(_tokens(query))
    return parser.whole()


def unparse(query: Query) -> str:
    """Return a query in words that parse to the same tree; for words and conditions of words."""
    match query:
        case Words(text):
            return f'"{text}"'
        case Condition(field, value):
            return f'{field.value}:"{value}"'
        case Not(part):
            return f"NOT {_bracketed(part)}"
        case All(parts):
            return " AND ".join(map(_bracketed, parts))
        case Some(parts):
            return " OR ".join(map(_bracketed, parts))


def _bracketed(query: Query) -> str:
    return unparse(query) if isinstance(query, Words | Condition) else f"({unparse(query)})"


def _tokens(query: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(query):
        space = _SPACE.match(query, at)
        if space:
            at = space.end()
            continue
        token = _token(query, at, after_field=bool(tokens) and tokens[-1].kind == "field")
        tokens.append(token)
        at = token.place.end
    tokens.append(_Token("end", "", Span(len(query), len(query))))
    return tokens


def _token(query: str, at: int, *, after_field: bool) -> _Token:
    char = query[at]
    if char in _OPEN + _CLOSE:
        return _Token("(" if char in _OPEN else ")", char, Span(at, at + 1))
    if char in _BAR:
        return _Token("or", char, Span(at, at + 1))
    if char in _QUOTES:
        return _quoted(query, at)
    if char in _ANY_QUOTE:
        raise BadQuery(f"The quotation mark at character {at + 1} opens nothing.", Span(at, at + 1))
    if char in "-－" and not after_field and at + 1 < len(query):
        before_nothing = at == 0 or query[at - 1].isspace() or query[at - 1] in _OPEN
        if before_nothing and not query[at + 1].isspace():
            return _Token("not", char, Span(at, at + 1))
    found = _BARE.match(query, at)
    word = query[at : found.end()] if found else char
    if not after_field:
        named = _field(word, at)
        if named is not None:
            return named
    kind = "word" if after_field else _OPERATORS.get(word, "word")
    return _Token(kind, word, Span(at, at + len(word)))


def _field(word: str, at: int) -> _Token | None:
    for place, char in enumerate(word):
        if char in _COLONS:
            field = fields_by_name().get(fold(word[:place]))
            if field is not None:
                return _Token("field", word[: place + 1], Span(at, at + place + 1), field)
            return None
    return None


def _quoted(query: str, at: int) -> _Token:
    end = query.find(_QUOTES[query[at]], at + 1)
    if end < 0:
        raise BadQuery(
            f"The quotation mark at character {at + 1} is never closed.", Span(at, len(query))
        )
    return _Token("phrase", query[at + 1 : end], Span(at, end + 1))


class _Parser:
    """Recursive descent: OR binds weakest, then AND (or nothing between two parts), then NOT."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._field: _Token | None = None  # brackets after a field: its words are conditions

    def whole(self) -> Query | None:
        if self._now.kind == "end":
            return None
        query = self._some()
        if self._now.kind == ")":
            place = self._now.place
            raise BadQuery(f"The bracket at character {place.start + 1} closes nothing.", place)
        return query

    @property
    def _now(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._now
        self._at += 1
        return token

    def _some(self) -> Query:
        parts = [self._all()]
        while self._now.kind == "or":
            self._take()
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _all(self) -> Query:
        parts = [self._one()]
        while self._now.kind not in {"or", ")", "end"}:
            if self._now.kind == "and":
                self._take()
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self) -> Query:
        token = self._take()
        match token.kind:
            case "not":
                self._deeper(token)
                part = Not(self._one())
                self._depth -= 1
                return part
            case "(":
                return self._group(token)
            case "field":
                return self._condition(token)
            case "word" | "phrase":
                return self._leaf(token)
        self._at -= 1
        if token.kind == "end":
            raise BadQuery("Something is missing at the end of the query.", token.place)
        raise BadQuery(
            f"Something is missing before “{token.text}” at character {token.place.start + 1}.",
            token.place,
        )

    def _deeper(self, token: _Token) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BadQuery("The query has too many brackets inside each other.", token.place)

    def _group(self, opening: _Token) -> Query:
        self._deeper(opening)
        query = self._some()
        if self._now.kind != ")":
            raise BadQuery(
                f"The bracket at character {opening.place.start + 1} is never closed.",
                opening.place,
            )
        self._take()
        self._depth -= 1
        return query

    def _condition(self, named: _Token) -> Query:
        value = self._now
        if value.kind == "(":
            outer, self._field = self._field, named
            query = self._group(self._take())
            self._field = outer
            return query
        if value.kind not in {"word", "phrase"}:
            raise BadQuery(f"Say what to look for after “{named.text}”.", named.place)
        return _read(named, self._take())

    def _leaf(self, token: _Token) -> Query:
        if not token.text.strip():
            raise BadQuery(
                f"There is nothing between the quotation marks at character {token.place.start + 1}.",
                token.place,
            )
        if self._field is not None:
            return _read(self._field, token)
        return Words(token.text, token.place)


def _read(named: _Token, value: _Token) -> Condition:
    field = named.field
    if field is None:
        raise LookupError(named.text)
    if not value.text.strip():
        raise BadQuery(f"Say what to look for after “{named.text}”.", named.place)
    if field is Field.DATE:
        return Condition(field, read_days(value.text, value.place), value.place)
    if field in (Field.NUMBER, Field.LENGTH):
        return Condition(field, read_amounts(value.text, value.place), value.place)
    return Condition(field, value.text, value.place)
