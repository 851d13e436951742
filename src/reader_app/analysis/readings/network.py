"""Which reading a character has in its sentence: g2pM's network, in plain Python.

The network is the one-layer bidirectional LSTM of Park and Lee, "g2pM: A Neural Grapheme-to-
Phoneme Conversion Package for Mandarin Chinese" (Interspeech 2020), with its published weights
(Apache-2.0): 64 numbers a character, 32 hidden units each way, then 32 and one a reading.

numpy would be 60 MB for these 55,000 weights. Whole rows of a matrix are instead packed into one
long integer, 32 bits a column, so that "number times row" is one multiplication of Python's and
a step of the LSTM takes some 30 microseconds. All values are fixed point; a column's sum stays
far within its 32 bits, and a bias added before unpacking keeps borrows out of the neighbours.
"""

from __future__ import annotations

import json
import math
import zlib
from array import array
from collections.abc import Iterable, Sequence
from operator import mul
from pathlib import Path

EMBEDDING_SCALE = 28
WEIGHT_SCALE = 2**12
HIDDEN_SCALE = 2**13
_SUM_SCALE = WEIGHT_SCALE * HIDDEN_SCALE
INPUT_WEIGHT_SCALE = _SUM_SCALE / EMBEDDING_SCALE / 256
"""With EMBEDDING_SCALE and a factor of 256, input sums have the scale of hidden sums."""

_EMBEDDING, _HIDDEN, _GATES = 64, 32, 128
_WIDTH = 32  # bits a column
_STEPS = 2**16  # of the tables, over sums from -64 to 64
_UNIT = _SUM_SCALE / 2**16  # steps in 1.0
BEGIN, END, UNKNOWN = "\ue000", "\ue001", "\ue002"


def _pack(columns: Iterable[int]) -> int:
    """Put one signed number into each 32 bits of a long integer, the first lowest."""
    packed = 0
    for place, value in enumerate(columns):
        packed += value << (_WIDTH * place)
    return packed


def _unpack(packed: int, columns: int) -> list[int]:
    """Return the upper half of each column, 0..65535 with zero at 32768."""
    data = (packed + _LIFT[columns]).to_bytes(columns * 4, "little")
    return array("H", data)[1::2].tolist()


_LIFT = {n: _pack([2 ** (_WIDTH - 1)] * n) for n in (_HIDDEN, _GATES)}


class _Direction:
    """One of the two LSTMs; remembers what a character adds to its gates."""

    def __init__(self, inputs: Sequence[int], recurrent: Sequence[int], bias: Sequence[int]):
        self._inputs = _rows(inputs, _GATES)
        self._recurrent = _rows(recurrent, _GATES)
        self._bias = _pack(value * HIDDEN_SCALE for value in bias)
        self._seen: dict[str, int] = {}

    def gates_of(self, char: str, embedding: Sequence[int]) -> int:
        """Return the packed sum of the input weights for one character."""
        packed: int = sum(map(mul, self._inputs, embedding)) * 256 + self._bias
        self._seen[char] = packed
        return packed

    def run(
        self, chars: str, embeddings: dict[str, Sequence[int]], tables: _Tables
    ) -> list[list[int]]:
        """Return the hidden state after each character."""
        hidden = [0] * _HIDDEN
        cell = [0.0] * _HIDDEN
        states = []
        for char in chars:
            seen = self._seen.get(char)
            if seen is None:
                seen = self.gates_of(char, embeddings[char])
            sums = _unpack(seen + sum(map(mul, self._recurrent, hidden)), _GATES)
            taken = [tables.sigmoid[s] for s in sums[:_HIDDEN]]
            kept = [tables.sigmoid[s] for s in sums[_HIDDEN : 2 * _HIDDEN]]
            new = [tables.tanh[s] for s in sums[2 * _HIDDEN : 3 * _HIDDEN]]
            shown = [tables.scaled_sigmoid[s] for s in sums[3 * _HIDDEN :]]
            cell = [k * c + t * n for k, c, t, n in zip(kept, cell, taken, new, strict=True)]
            hidden = [int(s * math.tanh(c)) for s, c in zip(shown, cell, strict=True)]
            states.append(hidden)
        return states


class _Tables:
    """sigmoid and tanh by the upper half of a sum."""

    def __init__(self) -> None:
        reach = int(12 * _UNIT)
        zero = _STEPS // 2
        inner = [1 / (1 + math.exp(-n / _UNIT)) for n in range(-reach, reach)]
        rest = zero - reach
        self.sigmoid = [0.0] * rest + inner + [1.0] * rest
        self.scaled_sigmoid = [value * HIDDEN_SCALE for value in self.sigmoid]
        curved = [math.tanh(n / _UNIT) for n in range(-reach, reach)]
        self.tanh = [-1.0] * rest + curved + [1.0] * rest


class PolyphoneNetwork:
    """Chooses readings for the characters that have several.

    candidates maps each such character to its readings, in tone marks; variants maps traditional
    characters to the readings they leave of their simplified form's (隻 leaves zhī of 只).
    """

    def __init__(self, data: bytes) -> None:
        header, _, body = zlib.decompress(data).partition(b"\n")
        facts = json.loads(header)
        self.candidates: dict[str, list[str]] = facts["candidates"]
        self.variants: dict[str, list[str]] = facts["variants"]
        self._class_of = {reading: number for number, reading in enumerate(facts["classes"])}
        characters: str = facts["characters"]
        self._rows = {char: number for number, char in enumerate(characters)}
        used = len(characters) * _EMBEDDING
        self._embedding = array("b", body[:used])
        weights = _Numbers(body[used:])
        self._forward = _Direction(*(weights.take(n) for n in _LSTM_SIZES))
        self._backward = _Direction(*(weights.take(n) for n in _LSTM_SIZES))
        self._middle = _rows(weights.take(2 * _HIDDEN * _HIDDEN), _HIDDEN)
        self._middle_bias = _pack(v * HIDDEN_SCALE for v in weights.take(_HIDDEN))
        classes = len(self._class_of)
        self._last = weights.take(classes * _HIDDEN)
        self._last_bias = weights.take(classes)
        self._tables = _Tables()

    def likelihoods(self, sentence: str, places: Sequence[int]) -> list[dict[str, float]]:
        """Return for each place of a simplified sentence log odds by reading, best at 0.

        Every place must hold a character of candidates.
        """
        chars = "".join(char if char in self._rows else UNKNOWN for char in sentence)
        chars = f"{BEGIN}{chars}{END}"
        embeddings = {char: self._embedding_of(char) for char in set(chars)}
        last, first = max(places) + 2, min(places) + 1
        forward = self._forward.run(chars[:last], embeddings, self._tables)
        backward = self._backward.run(chars[: first - 1 : -1], embeddings, self._tables)
        end = len(chars) - 1
        return [
            self._choose(sentence[at], forward[at + 1] + backward[end - at - 1]) for at in places
        ]

    def _embedding_of(self, char: str) -> Sequence[int]:
        row = self._rows[char] * _EMBEDDING
        return self._embedding[row : row + _EMBEDDING]

    def _choose(self, char: str, state: list[int]) -> dict[str, float]:
        sums = _unpack(sum(map(mul, self._middle, state)) + self._middle_bias, _HIDDEN)
        zero = _STEPS // 2
        middle = [max(0, s - zero) / _UNIT for s in sums]
        found: dict[str, float] = {}
        for reading in self.candidates[char]:
            row = self._class_of[reading]
            weights = self._last[row * _HIDDEN : (row + 1) * _HIDDEN]
            found[reading] = (sum(map(mul, middle, weights)) + self._last_bias[row]) / WEIGHT_SCALE
        best = max(found.values())
        return {reading: value - best for reading, value in found.items()}


_LSTM_SIZES = (_EMBEDDING * _GATES, _HIDDEN * _GATES, _GATES)


class _Numbers:
    """Hands out the sixteen-bit numbers of the file in order."""

    def __init__(self, data: bytes) -> None:
        self._numbers = array("h", data)
        self._next = 0

    def take(self, count: int) -> Sequence[int]:
        self._next += count
        return self._numbers[self._next - count : self._next]


def _rows(numbers: Sequence[int], columns: int) -> list[int]:
    return [_pack(numbers[at : at + columns]) for at in range(0, len(numbers), columns)]


def load_network(path: Path) -> PolyphoneNetwork:
    """Read polyphones.bin, as packaging/build_readings.py writes it."""
    return PolyphoneNetwork(path.read_bytes())
