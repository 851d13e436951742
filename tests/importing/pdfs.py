"""Writes small PDFs for the tests: text of any size at any place, in two typefaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
"""A4 in points."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: x and y of its first baseline point, from the lower left, size in points."""

    x: float
    y: float
    text: str
    size: float = 12
    bold: bool = False


def font(number: int, name: str) -> list[str]:
    """Return the three objects of a Chinese typeface that is not embedded."""
    face = (
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/UniGB-UCS2-H"
        f"/DescendantFonts[{number + 1} 0 R]>>"
    )
    descendant = (
        f"<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}/DW 1000/W[1 95 500]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
        f"/FontDescriptor {number + 2} 0 R>>"
    )
    descriptor = (
        f"<</Type/FontDescriptor/FontName/{name}/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0"
        f"/Ascent 880/Descent -120/CapHeight 880/StemV {200 if 'Bold' in name else 90}>>"
    )
    return [face, descendant, descriptor]


def make_pdf(pages: Sequence[Iterable[Words]], *, title: str = "", extra: str = "") -> bytes:
    """Return a PDF of the pages; extra is PDF drawing code put on each."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        *font(3, "STSong-Light"),
        *font(6, "SimHei-Bold"),
    ]
    kids = []
    for words in pages:
        code = extra + "".join(
            f"BT /F{2 if one.bold else 1} {one.size} Tf 1 0 0 1 {one.x} {one.y} Tm "
            f"<{one.text.encode('utf-16-be').hex()}> Tj ET\n"
            for one in words
        )
        objects.append(f"<</Length {len(code)}>>stream\n{code}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>>>"
        )
    refs = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<</Type/Pages/Kids[{refs}]/Count {len(kids)}>>"
    objects.append(f"<</Title<feff{title.encode('utf-16-be').hex()}>>>")
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R>>\nstartxref\n{start}\n%%EOF"
    ).encode("latin-1")
    return out


def paragraph(
    x: float,
    y: float,
    text: str,
    columns: int,
    *,
    size: float = 12,
    leading: float = 1.6,
    indent: int = 2,
) -> list[Words]:
    """Set a paragraph of Han characters: columns characters a line, the first one indented."""
    lines = []
    at, first = 0, True
    while at < len(text):
        room = columns - (indent if first else 0)
        lines.append(Words(x + (indent * size if first else 0), y, text[at : at + room], size))
        at, first = at + room, False
        y -= size * leading
    return lines
