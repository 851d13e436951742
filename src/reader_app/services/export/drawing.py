"""A drawing of a few plain shapes, the same in the window, in SVG and in PNG."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from xml.sax.saxutils import escape

FAMILIES = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Anchor(StrEnum):
    """Which end of its words a text is placed by; the names are SVG's."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; point is the place of the figure it stands for, None for none."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0.0
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle that stands for a figure."""

    x: float
    y: float
    radius: float
    colour: str
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; y is its base line, size in pixels."""

    x: float
    y: float
    text: str
    colour: str
    size: float
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape = Box | Stroke | Dot | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are painted, on a ground of one colour; all in pixels."""

    width: float
    height: float
    ground: str
    shapes: tuple[Shape, ...]
    title: str = ""


def width_of(text: str, size: float) -> float:
    """Return how wide text is at a size: wide characters one em, others a little over a half."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return size * (wide + 0.58 * (len(text) - wide))


def shortened(text: str, size: float, room: float) -> str:
    """Return text, cut with … where it is wider than room."""
    if width_of(text, size) <= room:
        return text
    end = len(text)
    while end and width_of(text[:end] + "…", size) > room:
        end -= 1
    return text[:end] + "…"


def to_svg(drawing: Drawing) -> str:
    """Return a drawing as a file of its own in SVG 1.1."""
    size = f'width="{drawing.width:g}" height="{drawing.height:g}"'
    box = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} font-family="{FAMILIES}">',
        f"<title>{_safe(drawing.title)}</title>",
        f'<rect width="100%" height="100%" fill="{drawing.ground}"/>',
        *(_element(shape) for shape in drawing.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _element(shape: Shape) -> str:
    if isinstance(shape, Box):
        return (
            f'<rect x="{shape.x:.1f}" y="{shape.y:.1f}" width="{shape.width:.1f}" '
            f'height="{shape.height:.1f}" rx="{shape.radius:g}" fill="{shape.colour}"/>'
        )
    if isinstance(shape, Dot):
        return (
            f'<circle cx="{shape.x:.1f}" cy="{shape.y:.1f}" r="{shape.radius:g}" '
            f'fill="{shape.colour}"/>'
        )
    if isinstance(shape, Stroke):
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape.points)
        return (
            f'<polyline points="{points}" fill="none" stroke="{shape.colour}" '
            f'stroke-width="{shape.width:g}"/>'
        )
    weight = ' font-weight="bold"' if shape.bold else ""
    return (
        f'<text x="{shape.x:.1f}" y="{shape.y:.1f}" font-size="{shape.size:g}" '
        f'text-anchor="{shape.anchor.value}" fill="{shape.colour}"{weight}>'
        f"{_safe(shape.text)}</text>"
    )


def _safe(text: str) -> str:
    return escape(_NO_XML.sub("", text))
