"""Which encoding bytes are in, and their text.

A byte order mark decides; then strict UTF-8, which other encodings hardly ever satisfy by chance;
then each Chinese encoding is tried on a sample and judged by how much of it comes out as common
Chinese. A declared encoding is only a hint: pages declare gb2312 and are UTF-8.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader_app.core.errors import ImportFailed
from reader_app.importing.euc_tw import decode_euc_tw
from reader_app.importing.frequent import SIMPLIFIED, TRADITIONAL

OFFERED = ("utf-8", "gb18030", "big5hkscs", "euc_tw", "utf-16-le", "utf-16-be", "cp1252")
"""The encodings a reader may choose by hand, likeliest first."""

SAMPLE = 12_000
"""Bytes looked at to judge an encoding; a text of that length has thousands of characters."""

PLAUSIBLE = 0.25
"""Least score (see _plausibility) at which bytes are taken for Chinese in that encoding."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
# what labels mean in practice (WHATWG Encoding Standard: gb2312 and gbk are read as GB18030,
# big5 with the Hong Kong characters)
_ALIASES = {
    "gb2312": "gb18030",
    "gb_2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "cp950": "big5hkscs",
    "euc-tw": "euc_tw",
    "euctw": "euc_tw",
    "x-euc-tw": "euc_tw",
    "unicode": "utf-16-le",
    "utf-16": "utf-16-le",  # without a mark; with one, the mark decides
    "utf8": "utf-8",
    "utf-8-sig": "utf-8",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}
_COMMON = (
    frozenset(SIMPLIFIED)
    | frozenset(TRADITIONAL)
    | frozenset("，。、：；？！“”‘’「」『』《》（）—…　")
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_RUNS = re.compile(rb"[^\t\n\r -~]+(?:[ -~]?[^\t\n\r -~]+)*")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the codec it was read with; replaced counts what became U+FFFD."""

    text: str
    encoding: str
    replaced: int = 0


_NO_ENCODINGS = frozenset({"undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape"})


def normalize_label(label: str | None) -> str | None:
    """Return the codec that a declared label means, None for one that nobody knows."""
    if not label:
        return None
    name = label.strip().strip("\"'").lower()
    name = _ALIASES.get(name, name)
    if name == "euc_tw":
        return name
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):  # ValueError: a NUL inside the label
        return None
    # rot13, base64 and their like are codecs too, but no encodings of text; nor are escapes
    if info.name in _NO_ENCODINGS:
        return None
    return _ALIASES.get(info.name, info.name) if getattr(info, "_is_text_encoding", True) else None


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Return the text of data.

    encoding is the reader's own choice and is obeyed; declared is what the document says of
    itself and only helps to guess. What is no character becomes U+FFFD, and so does NUL.
    Raises ImportFailed for an encoding that does not exist.
    """
    name = normalize_label(encoding)
    if name == "utf-16-le":  # the mark tells which of the two it really is
        marked = _detect_unicode(data)
        name = marked if marked and marked.startswith("utf-16") else name
    if encoding and name is None:
        raise ImportFailed(f"There is no encoding called “{encoding}”.")
    name = name or _detect_unicode(data)
    try:
        # clean UTF-8 is the usual case: it is decoded once, not tried first and decoded again
        text, replaced = data.decode(name or "utf-8"), 0
        name = name or "utf-8"
    except (UnicodeDecodeError, LookupError):
        name = name or _detect_eight_bit(data, normalize_label(declared))
        text, replaced = _decode_as(data, name)
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\0" in text:
        replaced += text.count("\0")
        text = text.replace("\0", "\ufffd")
    return Decoded(text, name, replaced)


def detect(data: bytes, declared: str | None = None) -> str:
    """Return the codec data is most likely in ("utf-8" for plain ASCII)."""
    return decode(data, declared=declared).encoding


def _detect_unicode(data: bytes) -> str | None:
    """Return what a byte order mark or the pattern of UTF-16 says, None where there is neither."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if b"\0" in data[:SAMPLE] or _looks_wide(data):
        return _detect_wide(data)
    return None


def _decode_as(data: bytes, name: str) -> tuple[str, int]:
    if name == "euc_tw":
        return decode_euc_tw(data)
    try:
        return data.decode(name), 0
    except UnicodeDecodeError:
        text = data.decode(name, errors="replace")
        return text, text.count("\ufffd")


def _looks_wide(data: bytes) -> bool:
    """Tell whether Chinese UTF-16 without a mark or a line end may be here.

    Every other byte of it is the high byte of a Han character (4E to 9F) or of its punctuation.
    """
    sample = data[:2000]
    if len(sample) < 8 or len(data) % 2:
        return False
    return any(
        sum(0x4E <= byte <= 0x9F or byte in (0x30, 0xFF, 0x20) for byte in half) > 0.9 * len(half)
        for half in (sample[0::2], sample[1::2])
    )


def _detect_wide(data: bytes) -> str | None:
    """Return which UTF-16 the data is, None for neither."""
    best, name = 0.5, None
    for candidate in ("utf-16-le", "utf-16-be"):
        text = data[: SAMPLE // 2 * 2].decode(candidate, errors="replace")
        if not text:
            continue
        good = sum(
            char in _COMMON or " " <= char <= "~" or char in "\r\n\t" for char in text
        ) - 2 * text.count("\ufffd")
        if good / len(text) > best:
            best, name = good / len(text), candidate
    return name


def _detect_eight_bit(data: bytes, declared: str | None) -> str:
    """Choose among the encodings of single bytes and pairs, for data that is no clean UTF-8."""
    sample = _sample(data)
    scores = {name: _plausibility(sample, name) for name in ("utf-8", "gb18030", "big5hkscs")}
    if declared in scores:
        scores[declared] += 0.1
    if declared == "euc_tw" or max(scores.values()) < 2 * PLAUSIBLE:
        scores["euc_tw"] = _plausibility(sample, "euc_tw")  # rare, and slow: our own decoder
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= PLAUSIBLE:
        return best
    if declared is not None and _decode_as(data, declared)[1] == 0:
        return declared
    return _detect_other(data, best, scores[best])


def _detect_other(data: bytes, best: str, score: float) -> str:
    """Ask charset-normalizer about what is no good Chinese; keep ours where it knows nothing."""
    from charset_normalizer import from_bytes

    match = from_bytes(data[:SAMPLE]).best()
    name = normalize_label(match.encoding) if match is not None else None
    if name is None or (name.startswith(("cp", "iso", "mac", "koi")) and score > 0.1):
        return best if score > 0 else "cp1252"
    return name


def _sample(data: bytes) -> bytes:
    """Return the runs of non-ASCII bytes, each whole, up to SAMPLE bytes from the whole length."""
    if len(data) > 4 * SAMPLE:
        step = len(data) // 4
        parts = [data[at : at + SAMPLE] for at in range(0, 4 * step, step)]
        # a part may begin inside a character: start each at its first line
        data = b"\n".join(part[part.find(b"\n") + 1 :] for part in parts)
    runs: list[bytes] = []
    size = 0
    for run in _RUNS.finditer(data):
        runs.append(run.group())
        size += len(runs[-1]) + 1
        if size > SAMPLE:
            break
    return b"\n".join(runs)[: SAMPLE * 2]


def _plausibility(sample: bytes, name: str) -> float:
    """Score 0..1: how much of the sample is common Chinese in this encoding, less what is broken.

    Running Chinese is some 60% common characters and punctuation; the same bytes read in
    another encoding give about 5%, and many pairs that no character has.
    """
    text, bad = _decode_as(sample, name)
    others = [char for char in text if char > "\x7f"]
    if not others:
        return 0.0
    common = sum(char in _COMMON for char in others)
    private = sum("\ue000" <= char <= "\uf8ff" for char in others)
    han = sum(1 for _ in _HAN.finditer(text))
    return (common + 0.15 * (han - common) - 2.0 * bad - 1.0 * private) / len(others)


def is_binary(data: bytes) -> bool:
    """Tell whether data is no text in any encoding: control bytes that no text has.

    Bytes that decode as UTF-16 are text although every other one may be NUL.
    """
    sample = data[:SAMPLE]
    if any(sample.startswith(mark) for mark, _ in _BOMS):
        return False
    controls = len(_CONTROLS.findall(sample))
    if controls <= len(sample) * 0.02:
        return False
    return _detect_wide(sample) is None
