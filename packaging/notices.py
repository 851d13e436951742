"""Collects the licences of everything a frozen build carries: notices.py FOLDER.

Writes FOLDER/THIRD-PARTY.md, which lists every package with its version and licence, and beside
it the licence files that the packages bring along.
"""

from __future__ import annotations

import re
import shutil
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_QT = """
Qt 6 and PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, with
GPL-3.0.txt, which it builds on). They are unchanged files of the PySide6-Essentials package, and
stand beside the program as shared libraries: you may put another build of the same version in
their place. Their source is at https://download.qt.io/official_releases/QtForPython/ and
https://download.qt.io/official_releases/qt/, under the version named here.
"""


def runtime_packages() -> list[str]:
    """Return the names in requirements.lock: everything the program runs on."""
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"(?m)^([A-Za-z0-9_.-]+)==", lock)


def licence_of(found: Distribution) -> str:
    """Return what a package calls its licence, in a few words."""
    told = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    if not told.strip():
        names = found.metadata.get_all("Classifier") or []
        told = "; ".join(
            name.rsplit("::", 1)[1].strip() for name in names if name.startswith("License")
        )
    return told.strip().split("\n")[0][:100] or "see its files"


def collect(folder: Path) -> None:
    """Write the list and the files."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "# What ships with Meipi",
        "",
        "| package | version | licence |",
        "| --- | --- | --- |",
    ]
    lines.append(f"| Python | {sys.version.split()[0]} | PSF-2.0 |")
    for name in runtime_packages():
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # for another system or Python
        lines.append(f"| {found.metadata['Name']} | {found.version} | {licence_of(found)} |")
        for file in found.files or ():
            inside = file.as_posix().partition(".dist-info/")[2]
            source = Path(str(file.locate()))
            if _LICENCE.match(inside) and source.is_file():
                inside = inside.removeprefix("licenses/")
                target = folder / re.sub(r"[^A-Za-z0-9.-]+", "-", f"{name}-{inside}")
                shutil.copyfile(source, target)
    lines += [_QT, "Meipi itself is under the MIT licence (LICENSE). The data it brings along:", ""]
    for notice in sorted((ROOT / "resources").glob("*/NOTICE.md")):
        lines.append(f"- {notice.parent.name}: resources/{notice.parent.name}/NOTICE.md")
    (folder / "THIRD-PARTY.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        shutil.copyfile(ROOT / "packaging" / "licenses" / name, folder / name)
    stdlib = Path(sysconfig.get_path("stdlib"))
    for candidate in (stdlib / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if candidate.is_file():
            shutil.copyfile(candidate, folder / "python-LICENSE.txt")
            break


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: notices.py FOLDER")
    collect(Path(sys.argv[1]))
