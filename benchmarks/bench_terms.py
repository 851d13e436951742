"""How many words get an explanation, from which layer, and how fast.

    PYTHONPATH=src python benchmarks/bench_terms.py [--shared ../shared] [--files 40]

Prints the tables of docs/terms.md. Words are jieba's of two or more Han characters; quoted names
are what find_terms considers, every quotation of 2 to 16 characters that is no sentence. A word
that no layer has itself counts under "figure" where it is part of a figure (亿元 in 3亿元: its card
tells), under "words" where known words make it up, one of them of two characters or more (重要 +
讲话, 示范 + 区), under "characters" where only single ones do.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reader_app.analysis.figures import find_figures
from reader_app.analysis.readings import Pronouncer
from reader_app.analysis.script import to_hans
from reader_app.analysis.terms import Lexicon, find_terms
from reader_app.analysis.terms.own_words import entries_of_article
from reader_app.analysis.terms.quoting import wording
from reader_app.analysis.terms.slogans import find_slogans
from reader_app.analysis.words import Segmenter
from reader_app.app.startup import resident_megabytes
from reader_app.core.article import Article
from reader_app.core.folding import fold
from reader_app.core.span import Span
from reader_app.core.term import TermSource
from reader_app.importing import load_file
from reader_app.resources import resource
from reader_app.restoring import make_article
from reader_app.services.analysis import Analyser
from reader_app.services.dictionaries import Dictionaries
from reader_app.services.explaining import Explainer
from reader_app.services.glossary import load_glossary

LAYERS = ("article", "glossary", "dictionary", "figure", "words", "characters", "none")
WHOLE = 4
"""How many of LAYERS explain a word as it stands, how many more by the words it is made of."""


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--files", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dictionaries = Dictionaries(Path(folder))
        start = time.perf_counter()
        dictionaries.lookup("词")
        print(f"dictionary made in {time.perf_counter() - start:.1f} s")
        lexicon = Lexicon(load_glossary(resource("glossaries")))
        gold_table(options.shared, lexicon, dictionaries)
        articles = articles_of(options.shared)[: options.files]
        corpus_tables(articles, lexicon, dictionaries, Path(folder))
        card_table(options.shared, Path(folder))
        speed_table(options.shared, lexicon, dictionaries)
        dictionaries.close()


def articles_of(shared: Path) -> list[Article]:
    """Return the seed's clean text and the reports of the corpora."""
    paths = [shared / "gold/liaocheng/clean.txt"]
    paths += sorted((shared / "corpora/gov2026").glob("*.txt"))
    paths += sorted((shared / "corpora/gwr_national").glob("*.txt"))
    return [make_article(load_file(str(path))) for path in paths]


def layers_of(
    words: Iterable[str], own: Lexicon, lexicon: Lexicon, dictionaries: Dictionaries
) -> dict[str, str]:
    """Return for each word the first layer that explains it."""
    asked = set(words)
    inside = {
        word[start:end]
        for word in asked
        for start in range(len(word))
        for end in range(start + 1, len(word) + 1)
    }
    known = dictionaries.known(inside)
    known.update(string for string in inside if string in lexicon)
    found = {}
    for word in asked:
        if any(e.layer is TermSource.ARTICLE for e in own.entries_of(word)):
            found[word] = "article"
        elif word in lexicon:
            found[word] = "glossary"
        elif word in known:
            found[word] = "dictionary"
        else:
            found[word] = by_parts(word, known)
    return found


def by_parts(word: str, known: set[str]) -> str:
    """Tell whether known strings make up a word without a gap, and of what kind."""
    longest = {0: 0}  # the longest known string on the way to a place
    for end in range(1, len(word) + 1):
        ways = [
            max(longest[start], end - start)
            for start in longest
            if start < end and word[start:end] in known
        ]
        if ways:
            longest[end] = max(ways)
    if len(word) not in longest:
        return "none"
    return "words" if longest[len(word)] > 1 else "characters"


def row(name: str, counts: Counter[str]) -> str:
    """Return one line of a table: the total and each layer's share."""
    total = sum(counts.values()) or 1
    shares = " | ".join(f"{counts[layer] / total:.1%}" for layer in LAYERS)
    whole = sum(counts[layer] for layer in LAYERS[:WHOLE]) / total
    words = sum(counts[layer] for layer in LAYERS[: WHOLE + 1]) / total
    return f"| {name} | {total} | {shares} | {whole:.1%} | {words:.1%} |"


def header(title: str) -> None:
    """Print the head of a table."""
    print(f"\n| {title} | number | " + " | ".join(LAYERS) + " | as it stands | or by its words |")
    print("| --- " * (len(LAYERS) + 4) + "|")


def gold_table(shared: Path, lexicon: Lexicon, dictionaries: Dictionaries) -> None:
    """Print which layer resolves the terms listed by hand for the seed."""
    text = (shared / "gold/liaocheng/clean.txt").read_text("utf-8")
    own = Lexicon(entries_of_article(text, lexicon))
    gold = json.loads((shared / "gold/liaocheng/terms.json").read_text("utf-8"))
    header("gold terms of the seed")
    for local in (False, True):
        words = [to_hans(term["term"]) for term in gold if term["local"] is local]
        layers = layers_of(words, own, lexicon, dictionaries)
        print(row("local" if local else "general", Counter(layers[word] for word in words)))
        if not local:
            print("missing:", [word for word in words if layers[word] not in LAYERS[:3]])
            alone = Counter(layers_of(words, Lexicon([]), Lexicon([]), dictionaries).values())
            print(row("general, dictionary alone", alone))


def corpus_tables(
    articles: list[Article], lexicon: Lexicon, dictionaries: Dictionaries, cache: Path
) -> None:
    """Print the shares for words and quoted names over whole texts."""
    segmenter = Segmenter(lexicon, cache)
    tokens: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    quoted: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for article in articles:
        text = article.text
        own = Lexicon(entries_of_article(text, lexicon))
        figures = figure_places(article)
        words = [
            (to_hans(span.slice(text)), span.start in figures and span.end - 1 in figures)
            for span in segmenter.words(text)
        ]
        words = [(word, figure) for word, figure in words if len(word) > 1 and not word.isascii()]
        layers = layers_of([word for word, _ in words], own, lexicon, dictionaries)
        found = {}
        for word, figure in words:
            layer = layers[word]
            layer = "figure" if figure and layer not in LAYERS[:WHOLE] else layer
            tokens[layer] += 1
            found[word] = layer
            missing[word] += layer not in LAYERS[: WHOLE + 1]
        kinds.update(found.values())
        shape = wording(text)
        names = {shape.simplified(*place) for place in find_slogans(shape, Lexicon([]))}
        quoted.update(layers_of(names, own, lexicon, dictionaries).values())
        marked.update(
            term.entry.layer.value
            for term in find_terms(article, lexicon, known=dictionaries.known)
        )
    header(f"{len(articles)} texts, {sum(len(a.text) for a in articles)} characters")
    print(row("words of two or more characters, every occurrence", tokens))
    print(row("the same, each word once a text", kinds))
    print(row("quoted names, each once a text", quoted))
    print("marked:", dict(marked))
    print("most frequent without:", " ".join(word for word, _ in missing.most_common(60)))


def figure_places(article: Article) -> set[int]:
    """Return every place that is part of a figure."""
    found: set[int] = set()
    for figure in find_figures(article):
        found.update(range(figure.span.start, figure.span.end))
    return found


def speed_table(shared: Path, lexicon: Lexicon, dictionaries: Dictionaries) -> None:
    """Print speeds; compare only within one run."""
    text = (shared / "gold/liaocheng/clean.txt").read_text("utf-8") * 60
    print()
    timed("fold", len(text), lambda: fold(text))
    folded = fold(text)
    timed(f"match, {len(lexicon)} entries", len(text), lambda: lexicon.matches(folded))
    timed("fold and match", len(text), lambda: lexicon.matches(fold(text)))
    small = text[: len(text) // 10]
    timed("the article's own words", len(small), lambda: entries_of_article(small, lexicon))
    pronouncer = Pronouncer.load(resource("readings"))
    page = text[: len(text) // 60]
    timed("readings", len(page), lambda: pronouncer.read(page))
    words = [entry.headword for entry in lexicon][:200]
    start = time.perf_counter()
    for word in words:
        dictionaries.lookup(word)
    print(f"dictionary lookup: {(time.perf_counter() - start) / len(words) * 1e3:.2f} ms")


def card_table(shared: Path, folder: Path) -> None:
    """Print how long everything a card says takes to gather, once all is loaded."""
    article = make_article(load_file(str(shared / "seed/liaocheng-2025-01-20.txt")))
    analyser = Analyser(folder)
    explainer = Explainer(analyser)
    terms = analyser.terms(article)
    explainer.explain(article, terms, Span(0, 0))
    taken = []
    for at in range(0, article.body_end, 40):
        start = time.perf_counter()
        explainer.explain(article, terms, Span(at, at))
        taken.append((time.perf_counter() - start) * 1e3)
    taken.sort()
    middle, high = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    print(f"\na card at {len(taken)} places: median {middle:.1f} ms, 95% {high:.1f} ms")
    print(f"memory with all of it: {resident_megabytes():.0f} MB")


def timed(name: str, size: int, work: object) -> None:
    """Print the best of three runs in characters a second of processor time."""
    assert callable(work)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    print(f"{name}: {size / best / 1e6:.3f}M characters/s")


if __name__ == "__main__":
    main()
