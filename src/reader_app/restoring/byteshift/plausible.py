"""What no Chinese sentence has: weighed on whole readings, which words alone cannot see."""

from __future__ import annotations

import re

_MARK = "，、；：。！？·"
_IMPOSSIBLE: tuple[tuple[re.Pattern[str], float], ...] = (
    # GB/T 15834: marks stand alone, but for ？！ and what closes or opens a quotation
    (re.compile(rf"[{_MARK}](?![！？]|(?<=。)\n)[{_MARK}…]"), -5.0),
    (re.compile(r"[、，]\n|[“‘（《【][，、；：。！？”’）》】\n]"), -5.0),
    # no clause begins with a particle
    (re.compile(r"(?:^|[，、；：。！？“（《\n])[的得了着们]"), -4.0),
    # a letter by itself between Han characters is more often half of a character
    (re.compile(r"(?<![!-~\s])[@-~](?=[\u3400-\u9fff，、；：。！？])"), -3.0),
)


def implausibility(text: str) -> float:
    """Return what a reading (simplified, marks full-width) costs by its shape: 0 or below."""
    return sum(cost * len(pattern.findall(text)) for pattern, cost in _IMPOSSIBLE)
