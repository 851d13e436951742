"""Makes a .deb of a frozen build: deb.py FROZEN_FOLDER OUT_FOLDER.

Needs dpkg-deb, dpkg-query and objdump, so Debian or Ubuntu; the result installs on releases with
the same or a newer C library. SOURCE_DATE_EPOCH, when set, is the time of every file inside.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from email.utils import formatdate
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "packaging")]

import commands

APP = "io.meipi.Meipi"
REVISION = "1"
# Who publishes a package puts their own name there: DEBFULLNAME and DEBEMAIL, as Debian's tools do.
MAINTAINER = ("The Meipi developers", "meipi@example.org")
RENAMED = {
    "libcups2": "libcups2t64 | libcups2",
    "libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0",
}
"""Packages that newer releases call something else."""
KNOWN = {
    "libcups.so.2": "libcups2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Packages of libraries that a machine without a desktop, which builds, does not have."""
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"GLIBC_([0-9.]+)")


def run(*command: str) -> str:
    """Return what a command prints; raises where it fails."""
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def version() -> str:
    """Return the package's version: the program's, and ours of the packaging."""
    from reader_app import __version__

    return f"{__version__}-{REVISION}"


def binaries(folder: Path) -> list[Path]:
    """Return the programs and shared libraries in a folder, sorted."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def dependencies(folder: Path) -> list[str]:
    """Return the packages that hold what the build needs of the system, as Depends names them."""
    held = {path.name for path in folder.rglob("*")}
    needed: set[str] = set()
    glibc = (2, 0)
    for path in binaries(folder):
        told = run("objdump", "-p", str(path))
        needed.update(name for name in _NEEDED.findall(told) if name not in held)
        for found in _GLIBC.findall(told):
            glibc = max(glibc, tuple(map(int, found.split("."))))
    places = dict(_cached_libraries())
    packages = set()
    for name in sorted(needed):
        if name not in places and name not in KNOWN:
            raise SystemExit(f"{name} is needed by the build and not on this system")
        packages.add(KNOWN.get(name) or _package_of(places[name]))
    packages.discard("libc6")
    wanted = [RENAMED.get(name, name) for name in sorted(packages)]
    return [f"libc6 (>= {'.'.join(map(str, glibc))})", *wanted]


def _cached_libraries() -> Iterable[tuple[str, str]]:
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    for line in run(ldconfig, "-p").splitlines():
        name, arrow, path = line.partition(" => ")
        if arrow and ("x86-64" in name or "AArch64" in name or "libc6" in name):
            yield name.split()[0], path


def _package_of(path: str) -> str:
    """Return the package a library belongs to: under the path it has, or the one it leads to."""
    resolved = str(Path(path).resolve())
    for candidate in (resolved, resolved.removeprefix("/usr"), path, f"/usr{path}"):
        ended = subprocess.run(
            ["dpkg-query", "-S", candidate], capture_output=True, encoding="utf-8", check=False
        )
        if ended.returncode == 0:
            return ended.stdout.split(":")[0].split(",")[0]
    raise SystemExit(f"{path} belongs to no package")


def install(source: Path, target: Path, mode: int = 0o644) -> None:
    """Copy a file to its place in the tree."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def pack(data: bytes, target: Path) -> None:
    """Write data compressed, the same bytes for the same data."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def populate(tree: Path, frozen: Path, epoch: int, maintainer: str) -> None:
    """Put everything where Debian wants it."""
    usr = tree / "usr"
    shutil.copytree(frozen, usr / "lib" / "meipi", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "meipi").symlink_to("../lib/meipi/meipi")
    share = usr / "share"
    install(LINUX / f"{APP}.desktop", share / "applications" / f"{APP}.desktop")
    install(LINUX / f"{APP}.metainfo.xml", share / "metainfo" / f"{APP}.metainfo.xml")
    icons = ROOT / "resources" / "icons"
    for icon in sorted(icons.glob("meipi-*.png")):
        size = icon.stem.removeprefix("meipi-")
        install(icon, share / f"icons/hicolor/{size}x{size}/apps/{APP}.png")
    install(icons / "meipi.svg", share / f"icons/hicolor/scalable/apps/{APP}.svg")
    commands.write(made := tree.parent / "commands")
    pack((made / "meipi.1").read_bytes(), share / "man/man1/meipi.1.gz")
    install(made / "meipi.bash", share / "bash-completion/completions/meipi")
    install(made / "_meipi", share / "zsh/vendor-completions/_meipi")
    install(made / "meipi.fish", share / "fish/vendor_completions.d/meipi.fish")
    shutil.rmtree(made)
    doc = share / "doc" / "meipi"
    install(LINUX / "copyright", doc / "copyright")
    pack((ROOT / "CHANGELOG.md").read_bytes(), doc / "changelog.gz")
    entry = (
        f"meipi ({version()}) unstable; urgency=medium\n\n"
        "  * Built from the program's own source; what changed is in changelog.gz.\n\n"
        f" -- {maintainer}  {formatdate(epoch)}\n"
    )
    pack(entry.encode(), doc / "changelog.Debian.gz")
    install(LINUX / "lintian-overrides", share / "lintian/overrides/meipi")


def control(tree: Path, architecture: str, maintainer: str) -> str:
    """Return the package's description of itself."""
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    depends = ", ".join(dependencies(tree / "usr" / "lib" / "meipi"))
    return f"""Package: meipi
Version: {version()}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-noto-cjk
Suggests: xdg-desktop-portal
Section: text
Priority: optional
Description: reader for long Chinese articles, with notes in the margin
 Meipi opens a long Chinese newspaper or policy article, however messy, and
 shows it as a clean page. Figures are marked and worked out, terms are
 explained where they stand, and notes are saved as they are typed and find
 their place again.
 .
 It opens plain text in any Chinese encoding, Markdown, web pages, EPUB, Word
 and PDF, works offline, and keeps everything in one directory of yours.
"""


def normalise(tree: Path, epoch: int) -> None:
    """Give every file the modes Debian expects and one time."""
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            program = path == tree / "usr" / "lib" / "meipi" / "meipi"
            path.chmod(0o755 if program or path.is_dir() else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def sums(tree: Path) -> str:
    """Return the md5sums file: what dpkg --verify compares with."""
    import hashlib

    lines = []
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(tree)}\n")
    return "".join(lines)


def build(frozen: Path, out: Path) -> Path:
    """Make the package; return where it is."""
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    name = os.environ.get("DEBFULLNAME") or MAINTAINER[0]
    maintainer = f"{name} <{os.environ.get('DEBEMAIL') or MAINTAINER[1]}>"
    architecture = run("dpkg", "--print-architecture").strip()
    tree = out / "deb-tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    populate(tree, frozen, epoch, maintainer)
    normalise(tree, epoch)
    debian = tree / "DEBIAN"
    debian.mkdir()
    (debian / "control").write_text(control(tree, architecture, maintainer), encoding="utf-8")
    (debian / "md5sums").write_text(sums(tree), encoding="utf-8")
    for path in (*debian.iterdir(), debian, tree):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (epoch, epoch))
    package = out / f"meipi_{version()}_{architecture}.deb"
    # a check of the package has no use for the last byte: gzip takes a tenth of the time
    how = ["-Zgzip", "-z1"] if os.environ.get("MEIPI_DEB_QUICK") else ["-Zxz", "-z6"]
    run("dpkg-deb", "--root-owner-group", *how, "--build", str(tree), str(package))
    shutil.rmtree(tree)
    return package


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: deb.py FROZEN_FOLDER OUT_FOLDER")
    sys.stdout.write(f"{build(Path(sys.argv[1]), Path(sys.argv[2]))}\n")
