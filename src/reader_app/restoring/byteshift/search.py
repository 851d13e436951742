"""The likeliest readings of a torn stretch: best word sequences through the lattice.

Forwards, every word the lattice allows becomes an arc and each node learns its best score
(Viterbi); backwards, the best whole readings are unrolled in order (A* with those scores as the
exact estimate; Soong and Huang 1991, "A tree-trellis based fast search").
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import count

from reader_app.restoring.byteshift.lattice import IN_STEP, Lattice, Node
from reader_app.restoring.byteshift.lexicon import Branch, Lexicon
from reader_app.restoring.byteshift.page import NARROWED
from reader_app.restoring.byteshift.plausible import implausibility

READINGS = 16
"""So many different readings are returned at most."""
_UNROLLED = 1500
"""Partial readings looked at on the way back, at most."""
_MOST_STEPS = 8_000
"""Beginnings of words looked at in one stretch, at most; one in two has less than a hundred."""
BEHIND = 13.0
"""A node so far behind the best at its element is given up (natural logarithm)."""
PER_CHARACTER = 6.0
"""What a usual character costs: readings of different lengths are compared with it made good."""
_USUAL = -7.5
"""A word whose characters cost less than this each is usual."""

Crossing = tuple[int, int]
"""Index of an element at which a reading falls out of step or into it; how many characters of
its arc (in a Path: of its text) stand before."""


@dataclass(frozen=True, slots=True)
class Path:
    """A reading of the stretch; crossings alternate out of step, into step.

    weak are the elements whose characters make no usual word: there something may be missing.
    """

    score: float
    text: str
    crossings: tuple[Crossing, ...]
    weak: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Arc:
    source: Node
    text: str
    score: float
    crossings: tuple[Crossing, ...]

    @property
    def is_usual(self) -> bool:
        """Tell whether this is a word that one expects to meet."""
        return len(self.text) > 1 and self.score > _USUAL * len(self.text)


_Partial = tuple[float, int, Node, float, str, tuple[Crossing, ...], tuple[int, ...]]


@dataclass(slots=True)
class Budget:
    """How many beginnings of words may still be looked at on one page: bounds its time."""

    left: int = 300_000


def best_paths(lattice: Lattice, lexicon: Lexicon, budget: Budget) -> list[Path]:
    """Return readings of the whole stretch, best first; none when the bytes allow none, or too much."""
    search = _Search(lattice, lexicon, min(_MOST_STEPS, budget.left))
    complete = search.run()
    budget.left -= search.steps
    return search.unroll() if complete else []


class _Search:
    def __init__(self, lattice: Lattice, lexicon: Lexicon, most: int) -> None:
        self.steps = 0
        self._most = most
        self._lattice = lattice
        self._lexicon = lexicon
        self._arcs: dict[Node, list[_Arc]] = defaultdict(list)
        self._best: dict[Node, tuple[float, int]] = {}
        self._source = Node(0, 0, IN_STEP)

    def run(self) -> bool:
        """Find every arc, nodes in order; False where there are too many to look at."""
        self._best[self._source] = (0.0, 0)
        ahead: dict[int, float] = {}
        waiting = [self._source]
        known = {self._source}
        while waiting:
            node = heapq.heappop(waiting)
            if node == self._lattice.end:
                break
            score, length = self._best[node]
            fair = score + PER_CHARACTER * length
            ahead[node.place] = max(fair, ahead.get(node.place, -math.inf))
            if fair < ahead[node.place] - BEHIND:
                continue
            for target in self._extend(node):
                if target not in known:
                    known.add(target)
                    heapq.heappush(waiting, target)
            if self.steps >= self._most:
                return False
        return True

    def _extend(self, node: Node) -> set[Node]:
        """Add the arcs of every word that the lattice allows from a node; return their ends."""
        walk = _Walk(self._lattice, node, self._most - self.steps)
        for edge in self._lattice.edges(node):
            if edge.choices is None:
                walk.reach(edge.target, "", edge.cost, _crossings(node, edge.target, 0, 0))
                continue
            for plain, char, cost in edge.choices.first:
                crossed = _crossings(node, edge.target, 0, len(char))
                walk.follow(self._lexicon.tree(plain), edge.target, char, cost + edge.cost, crossed)
        score, length = self._best[node]
        for target, arcs in walk.reached.items():
            self._arcs[target] += arcs
            top = max(arcs, key=_arc_score)
            best = (score + top.score, length + len(top.text))
            if target not in self._best or self._best[target] < best:
                self._best[target] = best
        self.steps += walk.steps
        return set(walk.reached)

    def unroll(self) -> list[Path]:
        """Return the best readings with different texts."""
        end = self._lattice.end
        if end not in self._best:
            return []
        order = count()
        heap: list[_Partial] = [(-self._best[end][0], next(order), end, 0.0, "", (), ())]
        found: dict[str, Path] = {}
        seen: set[tuple[Node, str]] = set()
        for _ in range(_UNROLLED):
            if not heap or len(found) >= READINGS:
                break
            _, _, node, behind, text, crossings, weak = heapq.heappop(heap)
            if (node, text) in seen:
                continue
            seen.add((node, text))
            if node == self._source:
                found.setdefault(text, Path(behind, text, crossings, frozenset(weak)))
                continue
            for arc in self._arcs[node]:
                after = behind + arc.score
                estimate = -(self._best[arc.source][0] + after)
                moved = tuple((index, at + len(arc.text)) for index, at in crossings)
                more = () if arc.is_usual else tuple(range(arc.source.place, node.place))
                heapq.heappush(
                    heap,
                    (
                        estimate,
                        next(order),
                        arc.source,
                        after,
                        arc.text + text,
                        arc.crossings + moved,
                        weak + more,
                    ),
                )
        weighed = [
            replace(path, score=path.score + implausibility(_folded(path.text)))
            for path in found.values()
        ]
        return sorted(weighed, key=_path_score, reverse=True)


class _Walk:
    """The words that begin at one node: the tree of words and the lattice walked together."""

    def __init__(self, lattice: Lattice, source: Node, most: int) -> None:
        self._most = most
        self._lattice = lattice
        self._source = source
        self.reached: dict[Node, list[_Arc]] = defaultdict(list)
        self.steps = 0

    def reach(self, node: Node, text: str, cost: float, crossed: tuple[Crossing, ...]) -> None:
        self.reached[node].append(_Arc(self._source, text, cost, crossed))

    def follow(
        self, branch: Branch, node: Node, text: str, cost: float, crossed: tuple[Crossing, ...]
    ) -> None:
        """Go on from the end of one character of a word."""
        if branch.score is not None:
            self.reach(node, text, cost + branch.score, crossed)
        if branch.following():
            self._go_on(branch, node, text, cost, crossed)

    def _go_on(
        self, branch: Branch, node: Node, text: str, cost: float, crossed: tuple[Crossing, ...]
    ) -> None:
        self.steps += 1
        if self.steps > self._most:
            return
        following = branch.following()
        for edge in self._lattice.edges(node):
            target = edge.target
            if edge.choices is None:
                more = crossed + _crossings(node, target, len(text), len(text))
                self._go_on(branch, target, text, cost + edge.cost, more)
                continue
            table = edge.choices.table
            for plain in table.keys() & following:
                longer = branch.after(plain)
                if longer is not None:
                    char, price = table[plain]
                    more = crossed + _crossings(node, target, len(text), len(text) + len(char))
                    self.follow(longer, target, text + char, cost + price + edge.cost, more)


def _crossings(node: Node, target: Node, before: int, after: int) -> tuple[Crossing, ...]:
    """Note where an edge leaves step or gets into it; before and after are lengths of the text."""
    if (node.state == IN_STEP) == (target.state == IN_STEP):
        return ()
    if node.state == IN_STEP:
        return ((node.place, before),)
    return ((target.place, after),)


def _arc_score(arc: _Arc) -> float:
    return arc.score


def _path_score(path: Path) -> float:
    return path.score


def _folded(text: str) -> str:
    return text.translate(NARROWED)
