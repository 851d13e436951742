"""How many words get an explanation, from which layer, and how fast.

    PYTHONPATH=src python benchmarks/bench_terms.py [--shared ../shared] [--files 40]

Prints the tables of docs/terms.md. Words are jieba's of two or more Han characters, every one of
them, also where it cut wrongly; quoted names are what find_terms considers, every quotation of 2 to
16 characters that is no sentence. A word that no layer has itself counts under "figure" where it is
part of a figure (亿元 in 3亿元: its card tells), under "phrase" where it is known words of two
characters or more side by side (重要 + 讲话), under "rule" where its card tells what it is made of
otherwise (示范 + 区, 三 + 项), under "name" where it is like a person's name; under "inside" where its
card only lists known words inside it, one of them of two characters or more, under "characters"
where it lists only single ones.

Every second text of each folder was looked at while the word lists and rules were written; the
others were not. Each half has rows of its own.
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
from reader_app.analysis.words.composing import Role
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
from reader_app.services.words import WordExplainer, WordPart

LAYERS = (
    "article",
    "glossary",
    "dictionary",
    "figure",
    "phrase",
    "rule",
    "name",
    "inside",
    "characters",
    "none",
)
WHOLE, MADE = 4, 7
"""How many of LAYERS explain a word as it stands, and how many so or by what it is made of."""
REPORTS = ("gov2026", "gwr_national")
PAGES = ("html_gne", "html_trafilatura", "html_readability")


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
        card_table(options.shared, Path(folder))
        coverage = Coverage(lexicon, dictionaries, Path(folder))
        header("words of two or more characters")
        for kind, listed in (("reports", reports_of), ("news pages", pages_of)):
            for half, name in ((0, "looked at"), (1, "unseen")):
                paths = listed(options.shared, half)[: options.files]
                coverage.print_rows(f"{kind}, {name}", [article_at(path) for path in paths])
        paths = [*reports_of(options.shared, 0), *reports_of(options.shared, 1)]
        coverage.print_quoted([article_at(path) for path in paths[: options.files]])
        speed_table(options.shared, lexicon, dictionaries)
        dictionaries.close()


def reports_of(shared: Path, half: int) -> list[Path]:
    """Return every second report of each folder, from the first (0) or the second (1) on."""
    found = [] if half else [shared / "gold/liaocheng/clean.txt"]
    for name in REPORTS:
        found += sorted((shared / "corpora" / name).glob("*.txt"))[half::2]
    return found


def pages_of(shared: Path, half: int) -> list[Path]:
    """Return every second of the saved news pages, from the first (0) or the second (1) on."""
    found = [path for name in PAGES for path in sorted((shared / "corpora" / name).glob("*.html"))]
    return [path for path in found if "expected" not in path.name][half::2]


def article_at(path: Path) -> Article:
    """Read one text."""
    return make_article(load_file(str(path)))


def layers_of(
    words: Iterable[str],
    own: Lexicon,
    lexicon: Lexicon,
    dictionaries: Dictionaries,
    pronouncer: Pronouncer | None = None,
) -> dict[str, str]:
    """Return for each word the first layer that explains it, or how its card does.

    Without a pronouncer what words are made of is not asked for.
    """
    asked = set(words)
    inside = {
        word[start:end]
        for word in asked
        for start in range(len(word))
        for end in range(start + 1, len(word) + 1)
    }
    known = dictionaries.known(inside)
    known.update(string for string in inside if string in lexicon)
    explainer = None
    if pronouncer is not None:
        explainer = WordExplainer(lexicon, dictionaries, Segmenter(lexicon), pronouncer)
    found = {}
    for word in asked:
        if any(e.layer is TermSource.ARTICLE for e in own.entries_of(word)):
            found[word] = "article"
        elif word in lexicon:
            found[word] = "glossary"
        elif word in known:
            found[word] = "dictionary"
        else:
            made = () if explainer is None else explainer.composition(word)
            found[word] = by_rule(made) if made else by_parts(word, known)
    return found


def by_rule(parts: tuple[WordPart, ...]) -> str:
    """Tell phrases of known words, names and other words that are made by rule apart."""
    roles = {part.role for part in parts}
    if Role.SURNAME in roles:
        return "name"
    return "phrase" if roles == {Role.WORD} else "rule"


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
    return "inside" if longest[len(word)] > 1 else "characters"


def row(name: str, counts: Counter[str]) -> str:
    """Return one line of a table: the total, each layer's share, and the sums."""
    total = sum(counts.values()) or 1
    shares = " | ".join(f"{counts[layer] / total:.1%}" for layer in LAYERS)
    sums = [
        sum(counts[layer] for layer in LAYERS[:most]) / total for most in (WHOLE, MADE, MADE + 1)
    ]
    return f"| {name} | {total} | {shares} | " + " | ".join(f"{one:.1%}" for one in sums) + " |"


def header(title: str) -> None:
    """Print the head of a table."""
    sums = "as it stands | so or made of parts | or by words inside"
    print(f"\n| {title} | number | " + " | ".join(LAYERS) + f" | {sums} |")
    print("| --- " * (len(LAYERS) + 5) + "|")


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


class Coverage:
    """Counts how words of whole texts are explained."""

    def __init__(self, lexicon: Lexicon, dictionaries: Dictionaries, cache: Path) -> None:
        self._lexicon = lexicon
        self._dictionaries = dictionaries
        self._segmenter = Segmenter(lexicon, cache)
        self._pronouncer = Pronouncer.load(resource("readings"))

    def print_rows(self, name: str, articles: list[Article]) -> None:
        """Print the shares for words, every occurrence and each word once a text."""
        tokens: Counter[str] = Counter()
        kinds: Counter[str] = Counter()
        for article in articles:
            found = self._words(article)
            tokens.update(layer for _, layer in found)
            kinds.update(dict(found).values())
        characters = sum(article.body_end for article in articles)
        print(row(f"{len(articles)} {name} ({characters} characters)", tokens))
        print(row("the same, once a text", kinds))

    def _words(self, article: Article) -> list[tuple[str, str]]:
        """Return every word of an article with how it is explained."""
        text = article.text[: article.body_end]
        own = Lexicon(entries_of_article(text, self._lexicon))
        figures = figure_places(article)
        words = [
            (to_hans(span.slice(text)), span.start in figures and span.end - 1 in figures)
            for span in self._segmenter.words(text)
        ]
        words = [(word, figure) for word, figure in words if len(word) > 1 and not word.isascii()]
        asked = [word for word, _ in words]
        layers = layers_of(asked, own, self._lexicon, self._dictionaries, self._pronouncer)
        return [
            (word, "figure" if figure and layers[word] not in LAYERS[:WHOLE] else layers[word])
            for word, figure in words
        ]

    def print_quoted(self, articles: list[Article]) -> None:
        """Print the shares for quoted names, and what find_terms marks."""
        quoted: Counter[str] = Counter()
        marked: Counter[str] = Counter()
        for article in articles:
            own = Lexicon(entries_of_article(article.text, self._lexicon))
            shape = wording(article.text)
            names = {shape.simplified(*place) for place in find_slogans(shape, Lexicon([]))}
            layers = layers_of(names, own, self._lexicon, self._dictionaries, self._pronouncer)
            quoted.update(layers.values())
            known = self._dictionaries.known
            marked.update(
                t.entry.layer.value for t in find_terms(article, self._lexicon, known=known)
            )
        print(row("quoted names in reports, each once a text", quoted))
        print("marked:", dict(marked))


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
