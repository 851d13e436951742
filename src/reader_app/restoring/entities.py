"""HTML entities left in a text, whole or torn: &nbsp; &#8220; &amp;mdash; &nbsp rdquo;"""

from __future__ import annotations

import re

from reader_app.core.edit import EditKind
from reader_app.restoring.replacement import Replacement

NAMED = {
    "nbsp": "\u00a0",
    "ensp": " ",
    "emsp": "\u3000",
    "thinsp": " ",
    "ldquo": "“",
    "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’",
    "sbquo": "‚",
    "bdquo": "„",
    "laquo": "«",
    "raquo": "»",
    "lsaquo": "‹",
    "rsaquo": "›",
    "mdash": "—",
    "ndash": "–",
    "hellip": "…",
    "middot": "·",
    "bull": "•",
    "permil": "‰",
    "prime": "′",
    "Prime": "″",
    "times": "×",
    "divide": "÷",
    "plusmn": "±",
    "deg": "°",
    "micro": "µ",
    "sup2": "²",
    "sup3": "³",
    "frac12": "½",
    "frac14": "¼",
    "frac34": "¾",
    "le": "≤",
    "ge": "≥",
    "ne": "≠",
    "asymp": "≈",
    "minus": "−",
    "infin": "∞",
    "yen": "¥",
    "pound": "£",
    "euro": "€",
    "cent": "¢",
    "sect": "§",
    "para": "¶",
    "copy": "©",
    "reg": "®",
    "trade": "™",
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "mu": "μ",
    "Omega": "Ω",
    "larr": "←",
    "rarr": "→",
    "uarr": "↑",
    "darr": "↓",
    "radic": "√",
    "shy": "",
    "zwj": "",
    "zwnj": "",
    "lrm": "",
    "rlm": "",
    "quot": '"',
    "apos": "'",
    "lt": "<",
    "gt": ">",
    "amp": "&",
}
_BARE = "nbsp|ensp|emsp|[lr][ds]quo|[mn]dash|hellip|middot"
"""Names that no word ends in: taken without & or without ; too."""

_ENTITY = re.compile(
    rf"&(?:amp;){{0,3}}(?:({_BARE})(?:;|(?![A-Za-z0-9=]))|([A-Za-z]{{2,6}}\d{{0,2}});|#(\d{{2,7}});?|#[xX]([0-9A-Fa-f]{{2,6}});?)"
    rf"|(?<![A-Za-z0-9&])({_BARE});"
)
_FORMS_ANOTHER = re.compile(r"#|[A-Za-z]")
_CP1252 = {code: bytes([code]).decode("cp1252", "replace") for code in range(128, 160)}


def resolve_entities(text: str) -> list[Replacement]:
    """Step: put the character in the place of its entity, also of a torn one.

    Names outside the list, and numbers of no character, stay: they may be meant.
    """
    if "&" not in text and ";" not in text:
        return []
    found = []
    for match in _ENTITY.finditer(text):
        bare, named, decimal, hexadecimal, torn = match.groups()
        name = bare or named or torn
        if name is not None:
            char = NAMED.get(name)
        else:
            char = _character(int(decimal) if decimal else int(hexadecimal, 16))
        if char is None or (char == "&" and _FORMS_ANOTHER.match(text, match.end())):
            continue
        why = f"“{match[0]}” is the web's way of writing this character."
        if torn or not match[0].endswith(";"):
            why = f"“{match[0]}” is what was left of the web's way of writing this character."
        found.append(
            Replacement(*match.span(), char, EditKind.ENTITY, why, confidence=0.97 if torn else 1.0)
        )
    return found


def _character(code: int) -> str | None:
    """Return the character of a numeric entity, None for numbers that are none of a text.

    128..159 are read as Windows-1252, as browsers do (HTML Standard, 13.2.5.80).
    """
    if code in _CP1252:
        return _CP1252[code]
    if code < 32 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or 0xE000 <= code <= 0xF8FF:
        return None
    return chr(code)
