"""Measures imports by format: characters a second, time, memory. Prints the table of the docs.

usage: python -m benchmarks.bench_import [--characters 1000000]   (PYTHONPATH=src)

Each format is measured in a process of its own, so that peak memory is its own; the text is the
same in all of them. First is the first document in a fresh process, libraries loaded with it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time

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

    times = []
    for _ in range(4):
        start = time.perf_counter()
        found = load_bytes(data, media_type=media_type)
        times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "characters": len(found.text),
        "megabytes": len(data) / (1 << 20),
        "first": times[0],
        "best": min(times[1:]),
        "memory": peak - before,
    }


def main() -> None:
    """Measure every format in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--one")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.characters)))
        return
    print("| format | characters | file MB | first s | again s | million characters/s | added MB |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name in FORMATS:
        characters = options.characters // (5 if name == "PDF" else 1)
        command = [sys.executable, "-m", "benchmarks.bench_import", "--one", name]
        done = subprocess.run(
            [*command, "--characters", str(characters)], capture_output=True, check=True
        )
        one = json.loads(done.stdout)
        speed = one["characters"] / one["best"] / 1e6
        print(
            f"| {name} | {one['characters']:,} | {one['megabytes']:.1f} | {one['first']:.3f} "
            f"| {one['best']:.3f} | {speed:.2f} | {one['memory']:.0f} |"
        )


if __name__ == "__main__":
    main()
