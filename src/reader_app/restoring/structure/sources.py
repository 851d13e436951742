"""Lines that tell where an article comes from: labels, editions, papers, document numbers.

Every function takes a line's cue (simplified script, half width); none looks at other lines.
"""

from __future__ import annotations

from reader_app.core.patterns import lazy
from reader_app.restoring.structure.dates import find_date
from reader_app.restoring.structure.vocabulary import (
    COUNTERS,
    HANDS,
    PAPER_ENDINGS,
    SOURCE_LABELS,
    WRITERS,
)

OPENERS = "([<●◎■□○◆ "
_LABEL_LIMIT = 14
"""Longest label, in code points, with what is written around it."""
_MARKS = (":", "|", "]", "《")
_EDITION = lazy(
    r"\(? ?(?P<page>(?:第 ?)?[A-Za-z]?\d{1,3}(?: ?(?:-+|—+|–|~|至|到|、|,) ?[A-Za-z]?\d{1,3})* ?版"
    r"(?::\S{2,12})?)"
)
_DOCUMENT_NUMBER = lazy(r"\w{1,14} ?[\[(] ?(?:19|20)\d\d ?[\])] ?第? ?\d{1,5} ?号$")
_PAPER_GAPS = str.maketrans(dict.fromkeys("-—·・|/", " "))
_KNOWN_LABELS = SOURCE_LABELS | WRITERS | HANDS


def split_label(cue: str) -> tuple[str, str]:
    """Return the label a line begins with and what follows it; label "" where there is none."""
    core = cue.lstrip(OPENERS)
    start = core[:_LABEL_LIMIT]
    at = min((place for mark in _MARKS if (place := start.find(mark)) > 0), default=-1)
    if at < 0:
        return "", core
    value = core[at:].lstrip("]:| ")
    return "".join(core[:at].split()).removesuffix("为"), value


def is_source_label(cue: str) -> bool:
    """Tell whether a line begins with a label such as 来源: or 发布时间:, or is one."""
    return split_label(cue)[0] in SOURCE_LABELS or cue.strip(OPENERS + ")]") in SOURCE_LABELS


def is_source_line(cue: str) -> bool:
    """Tell whether a line is a date, labels with their values, or both, and little else."""
    if not 2 <= len(cue) <= 120:
        return False
    if is_source_label(cue):
        return True
    if cue[-1] in "。?!;":
        return False
    if cue[-1] == "号":
        return _DOCUMENT_NUMBER.match(cue) is not None
    return ":" in cue and len(cue) <= 90 and _is_dated_labels(cue)


def _is_dated_labels(cue: str) -> bool:
    dated = find_date(cue)
    if dated is None:
        return False
    labels = spare = 0
    valued = True
    for token in cue.replace(dated[1], " ", 1).replace("|", " ").split():
        label, mark, value = token.partition(":")
        if mark and (label in _KNOWN_LABELS or label.startswith(COUNTERS)):
            labels += 1
            valued = bool(value)
        elif not valued:
            valued = True
        elif not (mark and label[-1:].isdecimal()):
            spare += sum(map(str.isalnum, token))
    return labels > 0 and spare <= 16


def page_of(cue: str) -> tuple[int, int] | None:
    """Return the place in a line that names a page of a newspaper, or several (8—9版)."""
    found = _EDITION.search(cue) if "版" in cue else None
    return found.span("page") if found else None


def named_paper(cue: str) -> tuple[int, int] | None:
    """Return the place of the words in 《》, as a paper's name is written."""
    start = cue.find("《")
    end = cue.find("》", start)
    return (start + 1, end) if start >= 0 and 2 <= end - start - 1 <= 20 else None


def is_edition(cue: str) -> bool:
    """Tell whether a line names a printed issue: two of paper, date and page, and little else."""
    if not 6 <= len(cue) <= 50:
        return False
    page, paper, dated = page_of(cue), named_paper(cue), find_date(cue)
    rest = cue
    for place in (page, paper):
        if place:
            rest = rest.replace(cue[slice(*place)], " ", 1)
    if dated:
        rest = rest.replace(dated[1], " ", 1)
    named = paper is not None or any(map(is_paper, rest.translate(_PAPER_GAPS).split()))
    spare = 0 if paper is None and named else sum(map(str.isalnum, rest))
    return sum(map(bool, (page, named, dated))) >= 2 and spare <= 8


def is_paper(cue: str) -> bool:
    """Tell whether a line is nothing but the name of a paper, agency or site."""
    if not 2 <= len(cue) <= 24:
        return False
    return all(
        (len(part) > 1 and part.endswith(PAPER_ENDINGS))
        or (len(part) > 2 and part.isupper() and part.isalpha())
        for part in cue.translate(_PAPER_GAPS).split()
    ) and any(map(str.isalpha, cue))
