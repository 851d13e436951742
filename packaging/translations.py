"""Keeps the interface's translations: python packaging/translations.py [--check].

Without arguments: takes new strings of src/reader_app into resources/translations/*.ts (which
translators edit, by hand or with Qt Linguist) and compiles each to the .qm that the program
loads. With --check: says what is missing or stale, changes nothing, and ends with status 1.

Sentences of the layers without Qt (packaging/sentences.py) are translated in the same files, in
the context "sentences"; sentences.txt lists them for the program.

Uses lupdate and lrelease of PySide6-Essentials; nothing else needs to be installed. The .qm files
are kept in the repository, so that neither a wheel's build nor a checkout needs these tools.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from sentences import find_sentences

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "reader_app"
FOLDER = ROOT / "resources" / "translations"
SENTENCES = "sentences.txt"
LANGUAGES = ("en", "zh_CN", "zh_TW")
PLURALS_ONLY = ("en",)  # the source language needs its plurals and nothing else
_PLACEHOLDER = re.compile(r"\{[a-z0-9_]*\}|%n")


def main(arguments: list[str]) -> int:
    """Update, or check; return the exit status."""
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 2
    if arguments:
        problems = check()
        print("\n".join(problems) or "All strings are translated.")
        return 1 if problems else 0
    update(FOLDER)
    for language in LANGUAGES:
        release(FOLDER, language)
    print("\n".join(missing(FOLDER)) or "All strings are translated.")
    return 0


def check(folder: Path = FOLDER) -> list[str]:
    """Return what is wrong with the translations in folder, in words; nothing is changed."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for language in LANGUAGES:
            shutil.copy(ts_file(folder, language), copy)
        update(copy)
        problems = missing(copy)
        listed = folder / SENTENCES
        if not listed.exists() or listed.read_text("utf-8") != (copy / SENTENCES).read_text(
            "utf-8"
        ):
            problems.append(f"{SENTENCES} is stale: run packaging/translations.py")
        for language in LANGUAGES:
            compiled = release(copy, language).read_bytes()
            kept = folder / f"meipi_{language}.qm"
            if not kept.exists() or kept.read_bytes() != compiled:
                problems.append(f"{kept.name} is stale: run packaging/translations.py")
    return problems


def ts_file(folder: Path, language: str) -> Path:
    """Return the path of one language's source file."""
    return folder / f"meipi_{language}.ts"


def update(folder: Path) -> None:
    """Take the program's strings into the .ts files of folder; translations stay."""
    sentences = find_sentences(PACKAGE)
    (folder / SENTENCES).write_text("\n".join(sentences) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        marked = Path(name) / "sentences.py"
        marked.write_text(_marked(sentences), encoding="utf-8")
        sources = [str(marked), *sorted(str(path) for path in PACKAGE.rglob("*.py"))]
        _update(folder, sources)


def _marked(sentences: list[str]) -> str:
    """Return a module that marks sentences for lupdate."""
    return "\n".join(
        f'QT_TRANSLATE_NOOP("sentences", {json.dumps(text, ensure_ascii=False)})'
        for text in sentences
    )


def _update(folder: Path, sources: list[str]) -> None:
    for language in LANGUAGES:
        options = ["-locations", "none", "-no-obsolete", "-silent"]
        options += ["-source-language", "en", "-target-language", language]
        if language in PLURALS_ONLY:
            options.append("-pluralonly")
        run_tool("lupdate", *sources, *options, "-ts", str(ts_file(folder, language)))


def release(folder: Path, language: str) -> Path:
    """Compile one language in folder; return the .qm file."""
    compiled = folder / f"meipi_{language}.qm"
    run_tool("lrelease", "-silent", str(ts_file(folder, language)), "-qm", str(compiled))
    return compiled


def missing(folder: Path) -> list[str]:
    """Return which strings have no translation, or one that lost a placeholder."""
    return [
        f"{ts_file(folder, language).name}: {problem}"
        for language in LANGUAGES
        for problem in _problems(ts_file(folder, language))
    ]


def _problems(path: Path) -> Iterator[str]:
    root = ET.parse(path).getroot()
    for context in root.iter("context"):
        where = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            forms = [] if translation is None else _forms(translation)
            if translation is None or translation.get("type") or not all(forms):
                yield f"{where}: not translated: {source}"
                continue
            wanted = set(_PLACEHOLDER.findall(source))
            if any(set(_PLACEHOLDER.findall(form)) - {"%n"} != wanted - {"%n"} for form in forms):
                yield f"{where}: other placeholders than in: {source}"


def _forms(translation: ET.Element) -> list[str]:
    """Return a translation's forms, one unless it has plurals."""
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


def run_tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools that come with PySide6-Essentials."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    found = next(
        (folder / file for file in (name, f"{name}.exe") if (folder / file).exists()), None
    )
    if found is None:
        raise SystemExit(f"{name} is not in {folder}; PySide6-Essentials should have brought it.")
    done = subprocess.run([str(found), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stderr.strip() or done.stdout.strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
