"""Lets an installed program read a file of each format it opens."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from check_screen import Wrong, run


def check_formats(enter: list[str], program: str, article: Path, environ: dict[str, str]) -> None:
    """Let the program read each format: what a format needs is easily left out of a build.

    article is a path as the program sees it; the files are written beside it.
    """
    seen = Path(enter[-1]) / article.relative_to("/") if enter else article
    words = "临河市去年新增高标准农田40.6万亩，同比增长63%。"
    page = (
        f"<html><meta charset=utf-8><article><h1>一座小城</h1><p>{words * 3}</p></article></html>"
    )
    written = {
        "a.html": page.encode(),
        "a.md": f"# 一座小城\n\n{words}\n".encode(),
        "a.epub": zipped(
            ("mimetype", "application/epub+zip"),
            (
                "META-INF/container.xml",
                (
                    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
                    '<rootfile full-path="o.opf" media-type="application/oebps-package+xml"/>'
                    "</rootfiles></container>"
                ),
            ),
            (
                "o.opf",
                (
                    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
                    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
                    '<spine><itemref idref="a"/></spine></package>'
                ),
            ),
            ("a.xhtml", page),
        ),
        "a.docx": zipped(
            (
                "word/document.xml",
                (
                    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                    f"<w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>"
                ),
            )
        ),
    }
    for name, data in written.items():
        target = seen.with_name(name)
        target.write_bytes(data)
        target.chmod(0o644)
    drawn = {**environ, "QT_QPA_PLATFORM": "offscreen"}
    run(*enter, program, "--pdf", f"/tmp/{article.stem}.pdf", article, env=drawn)
    for path in (*(article.with_name(name) for name in written), f"/tmp/{article.stem}.pdf"):
        told = run(*enter, program, "inspect", "--json", path, env=environ)
        if "40.6万亩" not in told.replace(" ", ""):
            raise Wrong(f"{path} is not read: {told[:300]}")
    for name in written:
        seen.with_name(name).unlink()
    (Path(enter[-1]) / "tmp" if enter else Path("/tmp")).joinpath(f"{article.stem}.pdf").unlink()


def zipped(*members: tuple[str, str]) -> bytes:
    """Return a zip of members in memory."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return target.getvalue()
