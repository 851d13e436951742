"""Checks the lock files without a network: python packaging/audit.py

Every package is pinned to one version with hashes, comes from no address of its own, is asked for
by pyproject.toml or by something that is, has the same version in all locks, and is not refused;
those that are installed have a licence the program can be shipped under. What is not known to the
world's lists of vulnerabilities needs the network: pip-audit -r packaging/requirements.lock
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")
REFUSED = {
    "ebooklib": "AGPL",
    "pymupdf": "AGPL",
    "opencc-python-reimplemented": "takes OpenCC's name and is wrong",
    "pyside6": "500 MB of add-ons; PySide6-Essentials is enough",
    "pyside6-addons": "500 MB of add-ons; PySide6-Essentials is enough",
}
"""docs/architecture.md says more."""
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)(?: ;([^\\]*))?", re.MULTILINE)
_FORBIDDEN = re.compile(r"(?m)^\s*(?:-[a-z]|--(?!hash=)|https?:|git\+|file:|[^#\n]* @ )")
_GPL = re.compile(r"\b(?:A?GPL|GNU (?:Affero )?General Public)", re.IGNORECASE)
_WEAKER = re.compile(r"LGPL|Lesser|MIT|BSD|Apache|exception", re.IGNORECASE)


def pins(text: str) -> dict[str, str]:
    """Return the packages of a lock by normal name with their versions."""
    return {_normal(name): version for name, version, _ in _PIN.findall(text)}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def problems_of(name: str, text: str) -> Iterator[str]:
    """Yield what is wrong with one lock."""
    found = _FORBIDDEN.search(text)
    if found:
        yield f"{name}: an option or address: {found[0].strip()}"
    entries = re.split(r"(?m)^(?=[A-Za-z0-9])", text)
    for entry in entries:
        if not entry.strip() or entry.startswith("#"):
            continue
        pin = _PIN.match(entry)
        if pin is None:
            yield f"{name}: not pinned: {entry.splitlines()[0]}"
        elif not re.search(r"--hash=sha256:[0-9a-f]{64}", entry):
            yield f"{name}: no hash: {pin[1]}"
    for package in pins(text):
        if package in REFUSED:
            yield f"{name}: {package} is refused: {REFUSED[package]}"


def problems_between(locks: dict[str, dict[str, str]]) -> Iterator[str]:
    """Yield where locks differ on a package, and what pyproject.toml asks for in vain."""
    base = locks[LOCKS[0]]
    for name in LOCKS[1:]:
        for package, version in base.items():
            other = locks[name].get(package)
            if other != version:
                yield f"{name}: {package} is {other}, {LOCKS[0]} has {version}"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {LOCKS[0]: project["dependencies"]}
    for extra, name in (("dev", LOCKS[1]), ("build", LOCKS[2])):
        wanted[name] = [*project["dependencies"], *project["optional-dependencies"][extra]]
    for name, requirements in wanted.items():
        for requirement in requirements:
            package = _normal(re.split(r"[\s\[<>=!~;]", requirement)[0])
            if package not in locks[name]:
                yield f"{name}: {package} is asked for and not locked; run packaging/lock.sh"


def problems_of_licences(packages: dict[str, str]) -> Iterator[str]:
    """Yield installed packages of the program whose licence binds the whole."""
    for package in packages:
        try:
            metadata = distribution(package).metadata
        except PackageNotFoundError:
            continue
        told = " ".join(
            [metadata.get("License-Expression") or "", metadata.get("License") or ""]
            + (metadata.get_all("Classifier") or [])
        )
        if _GPL.search(told) and not _WEAKER.search(told):
            yield f"{package}: its licence binds the whole program: {told[:80]}"


def audit() -> list[str]:
    """Return everything that is wrong."""
    texts = {name: (ROOT / "packaging" / name).read_text(encoding="utf-8") for name in LOCKS}
    locks = {name: pins(text) for name, text in texts.items()}
    found = [problem for name, text in texts.items() for problem in problems_of(name, text)]
    return [*found, *problems_between(locks), *problems_of_licences(locks[LOCKS[0]])]


if __name__ == "__main__":
    wrong = audit()
    sys.stdout.write("\n".join([*wrong, f"{len(wrong)} problems in the lock files"]) + "\n")
    sys.exit(bool(wrong))
