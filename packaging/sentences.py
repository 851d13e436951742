"""Finds the sentences that layers without Qt say to the reader: errors, reasons, warnings.

Those layers cannot call tr(). What they say is found in their source instead: every string, or
f-string with gaps for names and numbers, that reads as an English sentence.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

LAYERS = ("core", "importing", "restoring", "analysis", "storage", "services")
_SENTENCE = re.compile(r"(?:[A-Z][a-z ]|[“{]).* .*[.?]", re.DOTALL)
_PHRASE = re.compile(r"an? [A-Za-z].*")  # filled into a sentence: "a picture (PNG)"
_GAP = re.compile(r"\{\w+\}")
_WORD = re.compile(r"[a-z]{3,}")


def find_sentences(package: Path) -> list[str]:
    """Return what the layers of package can say, gaps as {0}, {1} …, sorted."""
    found: set[str] = set()
    for layer in LAYERS:
        for path in sorted((package / layer).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for text in _texts(tree):
                phrase = layer == "importing" and _PHRASE.fullmatch(text)
                if phrase or (_SENTENCE.fullmatch(text) and _WORD.search(text)):
                    found.add(text)
    return sorted(found)


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a module that are not documentation, gaps numbered."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            passed.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            passed.update(id(value) for value in node.values)
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _numbered(_GAP.split(node.value))
        elif isinstance(node, ast.JoinedStr):
            yield _numbered(_pieces(node))


def _pieces(node: ast.JoinedStr) -> list[str]:
    """Return the fixed parts of an f-string, one more than it has gaps."""
    pieces = [""]
    for value in node.values:
        if isinstance(value, ast.Constant):
            pieces[-1] += str(value.value)
        else:
            pieces.append("")
    return pieces


def _numbered(pieces: list[str]) -> str:
    text = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        text += f"{{{number}}}{piece}"
    return text
