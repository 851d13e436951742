"""The reader's choices in a file that a person can read and mend: settings.json."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader_app.core.errors import StorageFailed
from reader_app.core.settings import CHOICES, RANGES, Readings, Settings
from reader_app.storage.whole_files import write_whole

FILE = "settings.json"
_LARGEST = 1_000_000  # bytes; nobody's choices are longer, and a wrong file could be


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as far as the file was good; warning is a sentence for the reader, "" for none."""

    settings: Settings
    warning: str = ""


def load_settings(path: Path) -> Loaded:
    """Read settings; whatever is missing or wrong has its default, and one warning says so.

    Never raises: a program that does not start because of its settings helps nobody.
    """
    try:
        if path.stat().st_size > _LARGEST:
            return Loaded(Settings(), f"{path} is too large to be read; usual settings are used.")
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(
            Settings(), f"{path} cannot be read ({error.strerror}); usual settings are used."
        )
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        return Loaded(Settings(), f"{path} is damaged{where}; usual settings are used.")
    if not isinstance(found, dict):
        return Loaded(Settings(), f"{path} is damaged; usual settings are used.")
    return _read(found, path)


def save_settings(settings: Settings, path: Path) -> None:
    """Write settings whole or not at all; a damaged file is first put aside as FILE.bad.

    Keys that this version does not know are kept. Raises StorageFailed.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps(_unknown(path) | _written(settings), ensure_ascii=False, indent=2)
        write_whole(path, f"{text}\n".encode())
    except OSError as error:
        raise StorageFailed(f"The settings cannot be saved in {path}: {error.strerror}.") from error


def _read(found: dict[str, Any], path: Path) -> Loaded:
    """Take what is right of a file's object."""
    good: dict[str, Any] = {}
    bad: list[str] = []
    for field in fields(Settings):
        if field.name not in found:
            continue
        value = _checked(field.name, found[field.name])
        if value is None:
            bad.append(field.name)
        else:
            good[field.name] = value
    warning = ""
    if bad:
        warning = f"{path}: usual values are used for {', '.join(bad)}, theirs cannot be."
    return Loaded(Settings(**good), warning)


def _checked(name: str, value: object) -> object | None:
    """Return a value fit for a setting, None where it is not."""
    default = getattr(Settings(), name)
    if name == "keys":
        pairs = value.items() if isinstance(value, dict) else ((None, None),)
        good = all(isinstance(key, str) and isinstance(keys, str) for key, keys in pairs)
        return MappingProxyType(dict(pairs)) if good else None
    if name == "readings":
        known = isinstance(value, str) and value in set(Readings)
        return Readings(str(value)) if known else None
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    if name in RANGES:
        return _number(value, RANGES[name], whole=isinstance(default, int))
    if not isinstance(value, str):
        return None
    return value if value in CHOICES.get(name, (value,)) else None


def _number(value: object, bounds: tuple[float, float], *, whole: bool) -> float | int | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not bounds[0] <= value <= bounds[1] or (whole and value != int(value)):
        return None
    return int(value) if whole else float(value)


def _written(settings: Settings) -> dict[str, Any]:
    """Return settings as the plain object that is written."""
    plain = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    return plain | {"keys": dict(settings.keys)}


def _unknown(path: Path) -> dict[str, Any]:
    """Return what the file holds beyond our fields; put the file aside where it is damaged."""
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        path.replace(path.with_name(f"{path.name}.bad"))
        return {}
    ours = {field.name for field in fields(Settings)}
    return {key: value for key, value in found.items() if key not in ours}
