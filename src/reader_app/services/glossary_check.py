"""Check glossary files: python -m reader_app.services.glossary_check [--fix] [FOLDER].

Prints one line a problem (file:line:column: message) and exits with 1 when there is any. --fix
first writes the traditional form under headwords that have none.
"""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from reader_app.analysis.script import to_hans, to_hant
from reader_app.core.folding import fold
from reader_app.core.term import Entry, TermSource
from reader_app.resources import resource
from reader_app.services.glossary import parse_file
from reader_app.services.glossary_format import Listed, Problem
from reader_app.services.glossary_wording import (
    check_aliases,
    check_definition,
    check_english,
    check_marks,
    check_source,
)

LONGEST_HEADWORD = 24
ORDER = (
    *("headword", "traditional", "aliases", "english", "definition", "members"),
    *("since", "source", "see", "not_in", "reading"),
)
"""Keys in the order that entries are written in."""
_SINCE = re.compile(r"(前?\d{1,4}(-\d\d){0,2}(年代)?|[一-鿿]{1,6})(，.+)?")
_KEY = re.compile(r"(?:  - |    )(\w+):")
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)} | {"两": 2, "双": 2}
_NUMERAL = re.compile(r"[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两双]")
# Words in which a numeral counts nothing, or other things than the members (a name of ten characters).
_NO_NUMBER = re.compile(
    "统一|一体|一致|唯一|第[一二三四五六七八九十]+|长三角|珠三角|[一二三四五六七八九十]+字"
)
# Headwords whose traditional form OpenCC gives wrongly; the one here was looked up.
CONFIRMED_PAIRS: dict[str, str] = {
    "一个中国原则": "一個中國原則",
    "谷子经济": "谷子經濟",
}
# What OpenCC makes of some words in a longer one, and what they are.
_MISCONVERTED = (
    *(("免籤", "免簽"), ("好乾部", "好幹部"), ("電視總檯", "電視總臺")),
    *(("市場準入", "市場准入"), ("巡回法庭", "巡迴法庭"), ("行政複議", "行政復議")),
)


def traditional_form(word: str) -> str:
    """Return a headword in traditional script, as papers print it."""
    form = CONFIRMED_PAIRS.get(word, to_hant(word))
    for wrong, right in _MISCONVERTED:
        form = form.replace(wrong, right)
    return form


def check_folder(folder: Path, today: datetime.date | None = None) -> list[Problem]:
    """Return what is wrong with the glossary files in folder, in the order of file and line.

    today is the day after which years lie in the future; the clock's where it is left out.
    """
    today = today or datetime.datetime.now(tz=datetime.UTC).date()
    problems: list[Problem] = []
    everything: list[tuple[str, Listed]] = []
    for file in sorted(folder.glob("*.yaml")):
        parsed = parse_file(file, TermSource.GLOSSARY)
        problems.extend(parsed.problems)
        if not parsed.field:
            problems.append(Problem(file.name, 1, 1, "field is missing"))
        everything.extend((file.name, listed) for listed in parsed.listed)
        problems.extend(_check_order(file))
    known = {fold(listed.entry.headword) for _, listed in everything}
    for name, listed in everything:
        entry = listed.entry
        for message in (
            *_check_entry(entry),
            *check_definition(entry),
            *check_english(entry),
            *check_source(entry, today),
            *check_marks(entry),
            *check_aliases(entry),
            *_check_count(entry),
            *_check_references(entry, known),
        ):
            text = f"{listed.entry.headword}: {message}"
            problems.append(Problem(name, listed.line + 1, 1, text))
    problems.extend(_duplicates(everything))
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column))


def _check_entry(entry: Entry) -> Iterator[str]:
    yield from _check_script(entry)
    if entry.since and not _is_time(entry.since):
        yield f"since {entry.since!r} is no year, month or day (2023, 2023-09, 2023-09-07)"
    if len(entry.headword) > LONGEST_HEADWORD:
        yield "the headword is a sentence"
    for word in (entry.headword, *entry.aliases):
        if len(word) < 2:
            yield f"{word!r} is too short to be found safely"
        if re.search(r"[\s“”‘’「」，。；]", word):
            yield f"{word!r} holds quotation marks, spaces or punctuation"


def _check_order(file: Path) -> Iterator[Problem]:
    """Complain of keys out of order, entry by entry, and of lines that are laid out otherwise."""
    last = -1
    for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1):
        key = _KEY.match(line)
        if key is None or key[1] not in ORDER:
            continue
        place = ORDER.index(key[1])
        if not line.startswith("  - ") and place < last:
            message = f"{key[1]} stands after {ORDER[last]}; the order is {', '.join(ORDER)}"
            yield Problem(file.name, number, 5, message)
        last = place


def _check_count(entry: Entry) -> Iterator[str]:
    """Complain where a name with a number (三农, 五险一金, 河湖四乱) has more or fewer members."""
    numbers = [_number(found[0]) for found in _NUMERAL.finditer(_NO_NUMBER.sub("", entry.headword))]
    if not entry.members or not numbers:
        return
    if len(entry.members) not in {*numbers, sum(numbers)}:
        yield f"has {len(entry.members)} members; the headword says otherwise"


def _number(numeral: str) -> int:
    tens, ten, units = numeral.rpartition("十")
    if not ten:
        return _DIGITS[numeral]
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(units, 0)


def _check_script(entry: Entry) -> Iterator[str]:
    expected = traditional_form(entry.headword)
    if to_hans(entry.headword) != entry.headword:
        yield f"the headword is not in simplified script: {to_hans(entry.headword)}"
    if to_hans(entry.definition) != entry.definition:
        yield "the definition is not in simplified script"
    if fold(entry.traditional) != fold(entry.headword):
        yield f"traditional {entry.traditional!r} is another word; expected {expected}"
    elif entry.traditional != expected:
        yield f"traditional is {entry.traditional!r}, expected {expected}"
    for word in (*entry.aliases, *entry.members, *entry.see):
        if to_hans(word) != word:
            yield f"{word!r} is not in simplified script"


def _check_references(entry: Entry, known: set[str]) -> Iterator[str]:
    for word in entry.see:
        if fold(word) not in known:
            yield f"see names {word!r}, which is no headword"
        elif fold(word) == fold(entry.headword):
            yield "see names the entry itself"
    for context in entry.not_in:
        words = (entry.headword, *entry.aliases)
        if not any(fold(word) in fold(context) and word != context for word in words):
            yield f"not_in {context!r} does not hold the headword or an alias"
    for values in (entry.aliases, entry.members, entry.see, entry.not_in):
        if len(set(values)) != len(values):
            yield "a list names the same thing twice"
    for number, word in enumerate(entry.aliases):
        if fold(word) in map(fold, (entry.headword, *entry.aliases[:number])):
            yield f"alias {word!r} is found in the text without being named"
    if len(entry.members) == 1:
        yield "one member is no list"


def _is_time(since: str) -> bool:
    if not _SINCE.fullmatch(since):
        return False
    year, *rest = since.split("-")
    limits = zip(map(int, rest), (12, 31), strict=False)
    return not year.isdigit() or all(1 <= value <= limit for value, limit in limits)


def _duplicates(everything: list[tuple[str, Listed]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, listed in everything:
        entry = listed.entry
        for word in {fold(entry.headword), *map(fold, entry.aliases)}:
            if word in seen:
                message = f"{entry.headword}: {word!r} is already explained by {seen[word]}"
                yield Problem(name, listed.line + 1, 1, message)
            seen[word] = f"{entry.headword} in {name}"


def add_traditional(folder: Path) -> int:
    """Write the missing traditional forms into the files of folder; return how many."""
    added = 0
    for file in sorted(folder.glob("*.yaml")):
        lines = file.read_text("utf-8").splitlines(keepends=True)
        done: list[str] = []
        for number, line in enumerate(lines):
            done.append(line)
            head = re.fullmatch(r"  - headword: (\S+)\n", line)
            following = lines[number + 1] if number + 1 < len(lines) else ""
            if head and "traditional:" not in following:
                word = head[1].strip("\"'")
                form = traditional_form(word)
                quote = '"' if head[1] != word else ""
                done.append(f"    traditional: {quote}{form}{quote}\n")
                added += 1
        if len(done) != len(lines):
            file.write_text("".join(done), "utf-8")
    return added


def main(arguments: list[str]) -> int:
    """Check the folder named on the command line, or the one that ships with the program."""
    fix = "--fix" in arguments
    folders = [Path(argument) for argument in arguments if argument != "--fix"]
    folder = folders[0] if folders else resource("glossaries")
    if fix:
        sys.stdout.write(f"{add_traditional(folder)} traditional forms added\n")
    problems = check_folder(folder)
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    count = sum(len(parse_file(f, TermSource.GLOSSARY).listed) for f in folder.glob("*.yaml"))
    sys.stdout.write(f"{count} entries, {len(problems)} problems\n")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
