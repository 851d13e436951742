"""Hostile and broken input: a sentence, bounded time and memory, and the library untouched."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.services.bringing_in import bring_in
from reader_app.services.imports import import_bytes, store
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.importing.test_docx import make_docx, p
from tests.importing.test_epub import item, make_epub, opf, page

SENTENCE = "全市生产总值达到5.67万亿元，增长5.4%，好于预期。"
SECONDS, MEGABYTES = 60, 900
"""What one hostile document may cost; docs/formats.md says what each does."""


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def _book(chapter: str, head: str = "") -> bytes:
    return make_epub(
        {
            "OEBPS/book.opf": opf(item("c1.xhtml"), '<itemref idref="c1"/>'),
            "OEBPS/c1.xhtml": head + page(chapter),
        }
    )


LAUGHS = (
    "<!DOCTYPE html [<!ENTITY a '"
    + "ha" * 50
    + "'>"
    + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
    + "]>"
)
SECRET = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

REFUSED: dict[str, Callable[[], tuple[str, bytes]]] = {
    "a text of 200 MB": lambda: ("big.txt", SENTENCE.encode() * 2_900_000),
    "a zip bomb as EPUB": lambda: (
        "bomb.epub",
        _zip(mimetype=b"application/epub+zip", **{"META-INF__container.xml": b" " * 900_000_000}),
    ),
    "a truncated EPUB": lambda: ("cut.epub", _book(f"<p>{SENTENCE}</p>")[:-120]),
    "a truncated DOCX": lambda: ("cut.docx", make_docx(p(SENTENCE))[:-80]),
    "nothing but NUL": lambda: ("nul.txt", b"\0" * 100_000),
    "a page of scripts": lambda: ("js.html", b"<script>" + b"alert(1);" * 9000 + b"</script>"),
    "a PDF cut off": lambda: ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
}
OPENED: dict[str, Callable[[], tuple[str, bytes]]] = {
    "an entity bomb": lambda: ("laughs.epub", _book(f"<p>{SENTENCE}&j;</p>", LAUGHS)),
    "an entity that names a file": lambda: ("x.epub", _book(f"<p>{SENTENCE}&x;</p>", SECRET)),
    "tables in tables": lambda: (
        "deep.html",
        (f"<p>{SENTENCE}</p>" + "<table><tr><td>" * 20_000 + SENTENCE).encode(),
    ),
    "scripts around the words": lambda: (
        "js.html",
        f"<h1>题目</h1><script>document.write('坏')</script><p onclick='x()'>{SENTENCE}</p>".encode(),
    ),
    "NUL among the words": lambda: ("nul.txt", f"{SENTENCE}\0{SENTENCE}".encode()),
    "halves of surrogate pairs": lambda: (
        "half.txt",
        f"{SENTENCE}\ud800{SENTENCE}\udc00".encode("utf-8", "surrogatepass"),
    ),
    "one line of four million characters": lambda: ("line.txt", (SENTENCE * 150_000).encode()),
}


@pytest.fixture
def paths(data_dir: Path) -> DataPaths:
    """Return a library that holds one article."""
    paths = DataPaths(data_dir)
    store(paths, import_bytes(f"先有的一篇\n\n{SENTENCE}".encode(), "a.txt"))
    return paths


def _snapshot(paths: DataPaths) -> tuple[object, ...]:
    with Library.open(paths) as library:
        articles = [(a.id, a.title, a.added) for a in library.articles.articles()]
    return tuple(articles), sorted(file.name for file in paths.originals.iterdir())


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_one_sentence_and_leaves_the_library_alone(
    what: str, paths: DataPaths, tmp_path: Path
) -> None:
    name, data = REFUSED[what]()
    file = tmp_path / name
    file.write_bytes(data)
    before = _snapshot(paths)
    brought = bring_in(paths, [str(file)], lambda _share, _name: None)
    assert brought.count == 0
    (sentence,) = brought.failures
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert _snapshot(paths) == before


@pytest.mark.parametrize("what", OPENED)
def test_what_opens_keeps_its_words_and_nothing_else(what: str) -> None:
    name, data = OPENED[what]()
    article = import_bytes(data, name).article
    assert SENTENCE in article.text
    for evil in ("root:", "hahaha", "document.write", "坏", "\0", "\ud800", "\udc00"):
        assert evil not in article.text


@pytest.mark.parametrize("what", [*REFUSED, *OPENED])
def test_time_and_memory_are_bounded(what: str, tmp_path: Path) -> None:
    name, data = (REFUSED | OPENED)[what]()
    file = tmp_path / name
    file.write_bytes(data)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES << 20, MEGABYTES << 20))

    script = (
        "import sys\nfrom reader_app.core.errors import ReaderError\n"
        "from reader_app.services.imports import import_file\n"
        "try:\n    import_file(sys.argv[1])\nexcept ReaderError:\n    pass\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(file)],
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-400:]


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_what_is_no_file_is_named_and_never_waited_for(
    kind: str, paths: DataPaths, tmp_path: Path
) -> None:
    place = tmp_path / "place"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place = Path("/dev/zero")
    before = _snapshot(paths)
    try:
        sentences = bring_in(paths, [str(place)], lambda _share, _name: None).failures
    except ImportFailed as failed:  # a folder that holds nothing to open
        sentences = (str(failed),)
    assert [sentence.endswith(".") for sentence in sentences] == [True]
    assert _snapshot(paths) == before
