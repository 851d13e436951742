"""EUC-TW, which Python has no codec for: CNS 11643 planes 1 and 2 by way of Big5.

Big5 took its characters from CNS 11643 in the same order of strokes but for a few dozen places,
so runs of cells map onto runs, worked out by comparing the tables of both standards.
"""

from __future__ import annotations

from functools import cache

# plane, first cell in the plane (94 a row), first cell in Big5 (157 a row), cells
_RUNS = (
    (1, 0, 0, 5),
    (1, 6, 6, 15),
    (1, 21, 23, 2),
    (1, 24, 22, 1),
    (1, 29, 29, 44),
    (1, 73, 74, 1),
    (1, 74, 73, 1),
    (1, 75, 75, 22),
    (1, 98, 98, 1),
    (1, 100, 100, 27),
    (1, 127, 128, 1),
    (1, 128, 127, 1),
    (1, 129, 129, 19),
    (1, 148, 149, 1),
    (1, 149, 148, 1),
    (1, 150, 150, 4),
    (1, 155, 21, 1),
    (1, 156, 158, 2),
    (1, 158, 158, 76),
    (1, 282, 234, 29),
    (1, 312, 264, 1),
    (1, 314, 266, 142),
    (1, 470, 6101, 20),
    (1, 3290, 471, 1412),
    (1, 4702, 1884, 424),
    (1, 5126, 1883, 1),
    (1, 5127, 2308, 1876),
    (1, 7003, 4571, 1),
    (1, 7004, 4184, 387),
    (1, 7391, 4572, 525),
    (1, 7916, 5286, 1),
    (1, 7917, 5097, 105),
    (1, 8023, 5203, 83),
    (1, 8106, 5287, 84),
    (1, 8190, 5517, 1),
    (1, 8191, 5371, 54),
    (1, 8245, 5426, 1),
    (1, 8246, 5425, 1),
    (1, 8247, 5427, 90),
    (1, 8337, 5518, 354),
    (2, 0, 6280, 10),
    (2, 10, 6291, 33),
    (2, 43, 6372, 1),
    (2, 44, 6324, 48),
    (2, 92, 6373, 46),
    (2, 138, 6586, 1),
    (2, 139, 6419, 167),
    (2, 306, 6587, 1840),
    (2, 2146, 9074, 1),
    (2, 2147, 8428, 108),
    (2, 2255, 8537, 537),
    (2, 2792, 8427, 1),
    (2, 2793, 9075, 100),
    (2, 2893, 8536, 1),
    (2, 2894, 9175, 399),
    (2, 3293, 9575, 1637),
    (2, 4930, 11761, 1),
    (2, 4931, 11212, 146),
    (2, 5077, 11899, 1),
    (2, 5078, 11358, 287),
    (2, 5365, 12508, 1),
    (2, 5366, 11645, 116),
    (2, 5482, 11762, 137),
    (2, 5619, 11900, 104),
    (2, 5723, 12425, 1),
    (2, 5724, 12004, 222),
    (2, 5946, 12227, 198),
    (2, 6144, 12426, 82),
    (2, 6226, 12509, 86),
    (2, 6312, 12226, 1),
    (2, 6313, 12595, 8),
    (2, 6321, 12604, 153),
    (2, 6474, 12758, 56),
    (2, 6530, 13114, 1),
    (2, 6531, 12814, 113),
    (2, 6644, 12603, 1),
    (2, 6645, 12927, 142),
    (2, 6787, 12757, 1),
    (2, 6788, 13069, 45),
    (2, 6833, 13115, 71),
    (2, 6904, 13380, 1),
    (2, 6905, 13186, 194),
    (2, 7099, 13381, 490),
    (2, 7589, 13914, 1),
    (2, 7590, 13871, 43),
    (2, 7633, 13915, 1),
    (2, 7634, 13917, 11),
    (2, 7645, 13916, 1),
    (2, 7646, 13928, 4),
)

# what stands in plane 1 and not in Big5, by its cell
_ALONE = {5: "・", 23: "︲", 154: "‖", 571: "亠", 578: "冫", 583: "勹", 8022: "彞"} | {
    490 + n: char for n, char in enumerate("ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ")
}


@cache
def _cells() -> dict[tuple[int, int], str]:
    """Return the character of each (plane, cell) that Big5 has too."""
    cells = {(1, cell): char for cell, char in _ALONE.items()}
    for plane, cell, big5, count in _RUNS:
        for n in range(count):
            row, column = divmod(big5 + n, 157)
            trail = column + 0x40 if column < 63 else column - 63 + 0xA1
            cells[plane, cell + n] = bytes((row + 0xA1, trail)).decode("big5")
    return cells


def decode_euc_tw(data: bytes) -> tuple[str, int]:
    """Return the text and how many byte sequences were no character (each becomes U+FFFD)."""
    cells = _cells()
    out: list[str] = []
    bad = at = 0
    end = len(data)
    while at < end:
        lead = data[at]
        if lead < 0x80:
            out.append(chr(lead))
            at += 1
            continue
        plane, size = 1, 2
        if lead == 0x8E and at + 1 < end:
            plane, size = data[at + 1] - 0xA0, 4
        pair = data[at + size - 2 : at + size]
        char = None
        if len(pair) == 2 and pair[0] > 0xA0 and pair[1] > 0xA0:
            char = cells.get((plane, (pair[0] - 0xA1) * 94 + pair[1] - 0xA1))
        if char is None:
            bad += 1
            char = "\ufffd"
            # an ASCII byte inside a broken sequence is kept: it is a character of its own
            size = next((n for n in range(1, size) if data[at + n : at + n + 1] < b"\x80"), size)
        out.append(char)
        at += size
    return "".join(out), bad
