"""Where the files that ship with the program are: checkout, wheel and frozen bundle alike."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources_dir() -> Path:
    """Return the folder that holds glossaries, sample, icons, themes and translations.

    Raises FileNotFoundError when the installation is incomplete: a bug of the packaging.
    """
    here = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [here / "resources", here.parents[1] / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if (place / "glossaries").is_dir():
            return place
    raise FileNotFoundError(f"no resources folder beside {here}")


def resource(*parts: str) -> Path:
    """Return the path of one shipped file, e.g. resource("icons", "meipi.svg")."""
    return resources_dir().joinpath(*parts)
