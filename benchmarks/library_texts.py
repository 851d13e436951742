"""A library of made-up articles for the benchmarks of search: words as frequent as in the language.

Drawn from jieba's word list by its counts, so that pairs of characters are spread as in real texts
(the sentences of texts.py repeat a few words and would flatter any index). A fixed seed.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator
from hashlib import sha256
from itertools import accumulate

from reader_app.core.article import Article, Block, BlockKind, Script
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span

PAPERS = ["临河日报", "东岭晚报", "长湖周刊", "云溪农业", "北原经济"]
UNITS = ["亩", "家", "个", "万元", "亿元", "公里", "万吨", "%", "人"]


class Words:
    """Draws words by their frequency."""

    def __init__(self, seed: int = 1) -> None:
        import jieba

        with jieba.get_dict_file() as lines:
            rows = [line.decode("utf-8").split(" ") for line in lines]
        self._words = [row[0] for row in rows]
        self._sums = list(accumulate(int(row[1]) for row in rows))
        self.draw = random.Random(seed)

    def word(self) -> str:
        """Return one word."""
        return self._words[bisect(self._sums, self.draw.randrange(self._sums[-1]))]

    def sentence(self) -> str:
        """Return a sentence, some with a figure."""
        words = [self.word() for _ in range(self.draw.randint(6, 18))]
        if self.draw.random() < 0.25:
            number = self.draw.choice(
                [self.draw.randint(2, 9999), round(self.draw.random() * 90, 1)]
            )
            words.insert(3, f"{number}{self.draw.choice(UNITS)}")
        words.insert(len(words) // 2, "，")
        return "".join(words) + "。"

    def text(self, characters: int) -> tuple[str, str]:
        """Return a title and a text of about that many characters that begins with it."""
        title = "".join(self.word() for _ in range(5))
        lines, length = [title], len(title)
        while length < characters:
            line = "".join(self.sentence() for _ in range(self.draw.randint(2, 6)))
            lines.append(line)
            length += len(line) + 1
        return title, "\n".join(lines)


def articles(count: int, characters: int, seed: int = 1) -> Iterator[Article]:
    """Yield articles of about that many characters each, dated over twelve years."""
    words = Words(seed)
    for _ in range(count):
        title, text = words.text(round(characters * (0.4 + 1.2 * words.draw.random())))
        day = f"{words.draw.randint(2014, 2025)}-{words.draw.randint(1, 12):02}-{words.draw.randint(1, 28):02}"
        spans, start = [], 0
        for line in text.split("\n"):
            spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        blocks = tuple(
            Block(BlockKind.PARAGRAPH if place else BlockKind.TITLE, span, span)
            for place, span in enumerate(spans)
        )
        yield Article(
            Source("", sha256(text.encode()).hexdigest(), "text/plain", "utf-8"),
            Metadata(title=title, publication=words.draw.choice(PAPERS), date=day),
            Script.HANS,
            text,
            blocks,
            (),
            raw=text,
        )
