"""What the page says about an article in words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader_app.core.article import Article, BlockKind
from reader_app.ui.page.entries import Captions

translate = QCoreApplication.translate
CHARACTERS_A_MINUTE = 400
"""Silent reading of Chinese expository text runs at about 300 to 500 characters a minute."""


def describe(article: Article, *, folded: bool = True) -> Captions:
    """Return the lines the page adds to an article's own text."""
    length, minutes = reading_effort(article)
    metadata = article.metadata
    amount = [
        translate("ArticleView", "about {0} characters").format(f"{length:,}"),
        translate("ArticleView", "about {0} min").format(minutes),
    ]
    known = [f"《{metadata.publication}》{metadata.page or ''}" if metadata.publication else ""]
    known.append(readable_date(metadata.date) if metadata.date else "")
    boilerplate = 0
    while boilerplate < len(article.blocks) and (
        article.blocks[-1 - boilerplate].kind is BlockKind.BOILERPLATE
    ):
        boilerplate += 1
    return Captions(
        meta=" · ".join([part for part in known if part] + amount),
        meta_tail="".join(f" · {part}" for part in amount),
        fold=("▸ " if folded else "▾ ")
        + translate("ArticleView", "Footer ({0} lines)").format(boilerplate),
    )


def reading_effort(article: Article) -> tuple[int, int]:
    """Return how many characters the body has, rounded to two digits, and minutes to read it."""
    exact = article.body_end
    step = 10 ** max(0, len(str(exact)) - 2)
    return round(exact / step) * step, max(1, round(exact / CHARACTERS_A_MINUTE))


def readable_date(iso: str) -> str:
    """Return an ISO date as a Chinese newspaper prints it: 2025-01-20 as 2025年1月20日."""
    numbers = [int(part) for part in iso.split("T", maxsplit=1)[0].split("-") if part.isdigit()]
    return "".join(f"{number}{unit}" for number, unit in zip(numbers, "年月日", strict=False))
