"""Measures imports by format: characters a second, time, memory. Prints the table of the docs.

usage: python -m benchmarks.bench_import [--characters 10000 100000 1000000]   (PYTHONPATH=src:.)

Load is from bytes to the raw document, make from there to the article: mended, blocks named. Each
format is measured in a process of its own, so that peak memory is its own; the text is the
same in all of them. First is the first document in a fresh process, libraries loaded with it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.importing.pdfs import Words, make_pdf
from tests.importing.test_docx import make_docx, p
from tests.importing.test_epub import item, make_epub, opf, page
from tests.importing.test_mhtml import make_mhtml

LINE = "会议指出，今年以来全市经济运行总体平稳，城镇新增就业12.3万人，居民收入同比增长4.5%。" * 3
FORMATS = (
    "plain UTF-8",
    "plain GB18030",
    "plain Big5",
    "web page",
    "MHTML",
    "Markdown",
    "EPUB",
    "DOCX",
    "PDF",
)


def document(name: str, characters: int) -> tuple[bytes, str | None]:
    """Return a document of about so many characters, and its media type."""
    lines = [LINE] * max(1, characters // len(LINE))
    text = "\n".join(lines)
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    html = f"<html><head><title>会议</title></head><body><h1>会议</h1><div>{paragraphs}</div></body></html>"
    if name == "plain UTF-8":
        return text.encode(), None
    if name == "plain GB18030":
        return text.encode("gb18030"), None
    if name == "plain Big5":
        return ("會議指出，今年以來經濟運行平穩，就業增加。" * (characters // 20)).encode(
            "big5"
        ), None
    if name == "web page":
        return html.encode(), "text/html"
    if name == "MHTML":
        return make_mhtml(html.encode()), None
    if name == "Markdown":
        return "\n\n".join(lines).encode(), "text/markdown"
    if name == "EPUB":
        size = 200
        chapters = [lines[at : at + size] for at in range(0, len(lines), size)]
        files: dict[str, str | bytes] = {
            f"OEBPS/c{n}.xhtml": page("".join(f"<p>{line}</p>" for line in chapter))
            for n, chapter in enumerate(chapters)
        }
        manifest = "".join(item(f"c{n}.xhtml") for n in range(len(chapters)))
        spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
        return make_epub({"OEBPS/book.opf": opf(manifest, spine), **files}), None
    if name == "DOCX":
        return make_docx("".join(p(line) for line in lines)), None
    rows = [text.replace("\n", "")[at : at + 36] for at in range(0, len(text), 36)]
    pages = [
        [Words(72, 780 - 18 * n, row) for n, row in enumerate(rows[at : at + 38])]
        for at in range(0, len(rows), 38)
    ]
    return make_pdf(pages), None


def measure(name: str, characters: int) -> dict[str, float]:
    """Load the document three times in this process; return times in seconds and peak MB."""
    data, media_type = document(name, characters)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    from reader_app.importing import load_bytes
    from reader_app.restoring import make_article

    loads, makes = [], []
    for _ in range(3):
        start = time.perf_counter()
        found = load_bytes(data, media_type=media_type)
        loads.append(time.perf_counter() - start)
        start = time.perf_counter()
        make_article(found)
        makes.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "characters": len(found.text),
        "megabytes": len(data) / (1 << 20),
        "first": loads[0] + makes[0],
        "load": min(loads[1:]),
        "make": min(makes[1:]),
        "memory": peak - before,
    }


def first_page(characters: int) -> tuple[float, float]:
    """Return seconds until the first page of a new plain text can be shown, and until all of it."""
    from reader_app.services.imports import import_bytes
    from reader_app.services.reading import Reading
    from reader_app.storage.library import Library
    from reader_app.storage.paths import DataPaths

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "long.txt")
        path.write_bytes(document("plain UTF-8", characters)[0])
        with Library.open(DataPaths(Path(folder, "home"))) as library:
            start = time.perf_counter()
            opened = Reading(library).open_file(str(path))
            shown = time.perf_counter() - start
            if opened is None or not opened.partial:
                raise SystemExit("the first page waited for the whole text")
        import_bytes(path.read_bytes(), str(path))
        return shown, time.perf_counter() - start


def main() -> None:
    """Measure every format in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--one")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.characters[0])))
        return
    print("| format | characters | file MB | first s | load s | make s | million/s | added MB |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name in FORMATS:
        for wanted in options.characters:
            _print_row(name, wanted // (5 if name == "PDF" else 1))
    shown, whole = first_page(5_000_000)
    print(f"\n5,000,000 characters of plain text: first page {shown:.2f} s, all {whole:.1f} s")


def _print_row(name: str, characters: int) -> None:
    command = [sys.executable, "-m", "benchmarks.bench_import", "--one", name]
    done = subprocess.run(
        [*command, "--characters", str(characters)], capture_output=True, check=True
    )
    one = json.loads(done.stdout)
    speed = one["characters"] / (one["load"] + one["make"]) / 1e6
    print(
        f"| {name} | {one['characters']:,} | {one['megabytes']:.1f} | {one['first']:.3f} "
        f"| {one['load']:.3f} | {one['make']:.3f} | {speed:.2f} | {one['memory']:.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
