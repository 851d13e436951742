"""Makes articles of damaged documents of every format; nothing but ImportFailed may come out.

usage: python -m benchmarks.fuzz_import [--cases 100000] [--seed 1] [--slow 5]

Each batch runs in a process of its own, so that a crash of a library written in C is seen too.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import random
import resource
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection

from tests.importing.pdfs import Words, make_pdf, paragraph
from tests.importing.test_docx import make_docx, p, style
from tests.importing.test_epub import item, make_epub, opf, page
from tests.importing.test_markdown import ARTICLE
from tests.importing.test_mhtml import make_mhtml
from tests.importing.test_pdf import FIRST, SECOND
from tests.importing.test_webpage import PAGE
from tests.restoring.corruptor import Tool, corrupt, readings_of

from reader_app.core.article import Article
from reader_app.core.errors import ImportFailed
from reader_app.importing import load_bytes
from reader_app.restoring import make_article

BATCH = 1000
TORN = (
    "當年的產業發展很快，產業的發展靠當年的開發；政府發展經濟。\n"
    "產業和數據，數據和產業，發展數據產業。離開了當地政府部門的支持，產業發展就慢。\n"
    "當年發展產業的數據，是產業發展的數據，通車里程6895公里。\n"
)
SPICE = (
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"<table>" * 40,
    b"<!--",
    b"]]>",
    b"&#x110000;",
    b"&#0;",
    b"<!DOCTYPE x [<!ENTITY a '&a;'>]>",
    b"PK\x05\x06",
    b"%PDF-1.4",
    b"---\n",
    b"\r",
    b"\x1b$B",
    b"999999999999",
    b"-1",
    b"%s%n",
    b"\xe3\x80\x80" * 9,
    b"\x81\x30\x81\x30",
    b"`" * 60,
    b"[](" * 30,
)


def seeds() -> dict[str, tuple[bytes, str | None]]:
    """Return a sound document of each format, with the media type it is loaded as."""
    body = page(f"<h2>第一章</h2><p>{FIRST}<ruby>聊<rt>liáo</rt></ruby></p><img src='a.png'/>")
    book = {
        "OEBPS/book.opf": opf(
            item("c1.xhtml") + item("nav.xhtml", properties="nav"), '<itemref idref="c1"/>'
        ),
        "OEBPS/nav.xhtml": page(
            '<nav epub:type="toc"><ol><li><a href="c1.xhtml">第一章</a></li></ol></nav>'
        ),
        "OEBPS/c1.xhtml": body,
        "OEBPS/a.png": b"png",
    }
    words = p("湖边纪事", style("a3")) + p("产业", style("my")) + p(FIRST)
    return {
        "utf-8": (f"{FIRST}\n{SECOND}".encode(), None),
        "gb18030": (f"{FIRST}\n{SECOND}".encode("gb18030"), None),
        "torn": (corrupt(TORN, Tool(readings_of("產業發數政濟"))).encode(), None),
        "utf-16": (f"{FIRST}\n{SECOND}".encode("utf-16"), None),
        "html": (PAGE.encode(), "text/html"),
        "markdown": (ARTICLE.encode(), "text/markdown"),
        "mhtml": (make_mhtml(PAGE.encode()), "multipart/related"),
        "epub": (make_epub(book), None),
        "docx": (make_docx(words), None),
        "pdf": (make_pdf([[Words(72, 780, "题目", 22), *paragraph(72, 700, FIRST, 30)]]), None),
    }


def mutated(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """Return data with a few bytes changed, lost, doubled, or taken from elsewhere."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(out) + 1)
        to = min(len(out), at + rng.choice((1, 1, 4, 60, 600)))
        kind = rng.randrange(6)
        if kind == 0 and at < len(out):
            out[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            del out[at:to]
        elif kind == 2:
            out[at:at] = out[at:to] * rng.choice((1, 2, 20))
        elif kind == 3:
            out[at:at] = rng.choice(SPICE)
        elif kind == 4:
            start = rng.randrange(len(other))
            out[at:to] = other[start : start + 200]
        elif len(out) > 20:
            del out[rng.randrange(len(out)) :]
    return bytes(out)


def inside_zip(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """Return a sound zip whose members are damaged: what lies behind the zip is reached so."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        names = source.namelist()
        hit = set(rng.sample(names, min(len(names), rng.choice((1, 1, 2, 3)))))
        for name in names:
            if name in hit and name != "mimetype" and rng.random() < 0.1:
                continue
            body = source.read(name)
            target.writestr(name, mutated(rng, body, other) if name in hit else body)
    return out.getvalue()


def check(article: Article) -> None:
    """Raise AssertionError where an article's text and blocks do not fit together."""
    assert article.text == "\n".join(b.span.slice(article.text) for b in article.blocks)
    for edit in article.edits:
        assert edit.raw_span.slice(article.raw) == edit.raw, edit
        assert edit.span.slice(article.text) == edit.text, edit


def run_batch(seed: int, cases: int, slow: float, pipe: Connection) -> None:
    """Load one batch of damaged documents and report what came of it."""
    rng = random.Random(seed)
    documents = seeds()
    names = list(documents)
    outcome: Counter[str] = Counter()
    faults: list[str] = []
    worst = 0.0
    for number in range(cases):
        name = rng.choice(names)
        data, media_type = documents[name]
        other = documents[rng.choice(names)][0]
        change: Callable[[random.Random, bytes, bytes], bytes] = mutated
        if name in ("epub", "docx") and rng.random() < 0.7:
            change = inside_zip
        case = change(rng, data, other)
        pipe.send(("at", seed, number, name))
        started = time.perf_counter()
        try:
            path = rng.choice(("", f"a.{name}", "a.txt"))
            check(make_article(load_bytes(case, media_type=media_type, path=path)))
            outcome["opened"] += 1
        except ImportFailed as failure:
            sentence = str(failure)
            outcome["refused"] += 1
            if not sentence.endswith(".") or "\n" in sentence or len(sentence) > 300:
                faults.append(f"{name}: no sentence: {sentence[:200]!r}")
        except Exception:  # noqa: BLE001 (anything else is what this looks for)
            faults.append(f"{name} seed {seed} case {number}\n{traceback.format_exc(limit=-4)}")
        took = time.perf_counter() - started
        worst = max(worst, took)
        if took > slow:
            faults.append(f"{name} seed {seed} case {number}: {took:.1f} s")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    pipe.send(("done", outcome, faults, worst, memory))


def main() -> int:
    """Run the batches; 1 when anything but ImportFailed came out, or a case was slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slow", type=float, default=5.0)
    options = parser.parse_args()
    totals: Counter[str] = Counter()
    faults: list[str] = []
    worst, memory, started = 0.0, 0, time.time()
    for batch in range(-(-options.cases // BATCH)):
        cases = min(BATCH, options.cases - batch * BATCH)
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(
            target=run_batch, args=(options.seed + batch, cases, options.slow, theirs)
        )
        process.start()
        theirs.close()
        last: tuple[object, ...] = ()
        try:
            while (last := ours.recv())[0] != "done":
                pass
            _, outcome, found, slowest, used = last
            totals.update(outcome)  # type: ignore[arg-type]
            faults += found  # type: ignore[operator, arg-type]
            worst, memory = max(worst, slowest), max(memory, used)  # type: ignore[call-overload]
        except EOFError:
            faults.append(f"the process died after {last}")
        process.join()
        if process.exitcode:
            faults.append(f"batch {batch}: exit status {process.exitcode} after {last}")
    seconds = time.time() - started
    print(f"{sum(totals.values())} cases in {seconds:.0f} s: {dict(totals)}")
    print(f"slowest {worst:.2f} s, most memory {memory} MB, {len(faults)} faults")
    for fault in faults[:20]:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
