"""The check behind check-package.sh: build, install, start, look, remove, look again.

Ends with status 0 and one line a step, or at the first thing that is wrong with what it is.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from check_formats import check_formats
from check_screen import (
    PATIENCE,
    Wrong,
    control,
    display,
    run,
    wait_for_page,
    wait_for_window,
    write_png,
)

ROOT = Path(__file__).resolve().parents[1]
DOWNLOADS = 400
"""Seconds a clean Debian may take to arrive; the check goes on without one after that."""
READER = "reader"
FONT = "fonts-wqy-zenhei"
"""A small Chinese font: a clean Debian has none."""

ARTICLE = (
    """临河日报 2025年3月4日 5版
一座小城的一年
临河市去年新增高标准农田40.6万亩，同比增长63%，近700项政策落到实处。
"""
    + "这一节讲的是三农，讲的是高标准农田，也讲农民怎样增收，怎样把粮食卖出好价钱。\n" * 30
)


def say(text: str) -> None:
    sys.stdout.write(f"package check: {text}\n")
    sys.stdout.flush()


# -- the wheel ---------------------------------------------------------------------------------


def check_wheel(work: Path) -> None:
    """Build wheel and sdist twice and compare; install the wheel and let it draw a picture."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": epoch()}
    digests = []
    for number in (1, 2):
        out = work / f"wheel{number}"
        run(sys.executable, "-m", "hatchling", "build", "-d", out, cwd=ROOT, env=environ)
        digests.append(
            {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.iterdir()}
        )
    if digests[0] != digests[1] or len(digests[0]) != 2:
        raise Wrong(f"two builds differ: {digests}")
    (wheel,) = (work / "wheel1").glob("*.whl")
    (sdist,) = (work / "wheel1").glob("*.tar.gz")
    check_contents(wheel, sdist)
    site = work / "site"
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index",
        "--disable-pip-version-check", "--root-user-action=ignore", "--target", site, wheel)  # fmt: skip
    command = site / "bin" / "meipi"
    environ = {"PYTHONPATH": str(site), "PATH": os.environ["PATH"], "HOME": str(work)}
    told = run(sys.executable, command, "--version", env=environ, cwd=work)
    article = work / "article.txt"
    article.write_text(ARTICLE, encoding="gb18030")
    picture = work / "wheel.png"
    run(sys.executable, command, "--screenshot", picture, article, env=environ, cwd=work)
    if picture.stat().st_size < 20_000:
        raise Wrong("the wheel draws an empty picture")
    say(f"{wheel.name} and {sdist.name}: the same bytes twice, complete; {told.strip()} draws")


def check_contents(wheel: Path, sdist: Path) -> None:
    """Compare what the packages hold with what is in the checkout."""
    tracked = run("git", "ls-files", "-z", cwd=ROOT).split("\0") if has_git() else []
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    with tarfile.open(sdist) as archive:
        source = {name.partition("/")[2] for name in archive.getnames()}
    resources = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    ]
    missing = [name for name in resources if f"reader_app/{name}" not in held]
    missing += [
        name
        for name in tracked
        if name.startswith("src/") and name.removeprefix("src/") not in held
    ]
    missing += [f"{name} (sdist)" for name in resources if name not in source]
    missing += [
        name for name in ("LICENSE", "NOTICE.md") if not any(h.endswith(f"/{name}") for h in held)
    ]
    if missing:
        raise Wrong(f"not in the packages: {missing[:10]}")


def has_git() -> bool:
    return (ROOT / ".git").exists() and shutil.which("git") is not None


def epoch() -> str:
    """Return the time of the sources: of the commit, or a fixed one where there is none."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if not told and has_git():
        told = run("git", "log", "-1", "--format=%ct", cwd=ROOT).strip()
    return told or "1764028800"


# -- the package -------------------------------------------------------------------------------


def build_deb(work: Path) -> Path:
    """Build the frozen program and its package."""
    started = time.monotonic()
    environ = {**os.environ, "SOURCE_DATE_EPOCH": epoch(), "MEIPI_DEB_QUICK": "1"}
    run("sh", ROOT / "packaging" / "build.sh", "frozen", "deb", cwd=ROOT, env=environ)
    (built,) = (ROOT / "dist").glob("meipi_*.deb")
    package = work / built.name
    built.replace(package)
    held = sum(f.lstat().st_size for f in (ROOT / "dist" / "meipi").rglob("*") if f.is_file())
    say(
        f"{package.name}: {package.stat().st_size / 1e6:.0f} MB (packed quickly), "
        f"{held / 1e6:.0f} MB installed, built in {time.monotonic() - started:.0f} s"
    )
    return package


def check_metadata(package: Path, work: Path) -> None:
    """Let Debian's own tools look at the package."""
    tree = work / "unpacked"
    run("dpkg-deb", "-x", package, tree)
    share = tree / "usr" / "share"
    run("desktop-file-validate", *(share / "applications").glob("*.desktop"))
    run("appstreamcli", "validate", "--no-net", *(share / "metainfo").glob("*.xml"))
    words = "desktop file and AppStream metadata are valid"
    if shutil.which("lintian"):
        run("lintian", "--fail-on", "error", "--allow-root", package)
        words += ", lintian has no errors"
    say(words)


@contextmanager
def clean_debian(work: Path) -> Iterator[Path | None]:
    """Give a fresh system to install into; None where this machine cannot make one."""
    place = work / "debian"
    release = ""
    for line in Path("/etc/os-release").read_text(encoding="utf-8").splitlines():
        if line.startswith("VERSION_CODENAME="):
            release = line.partition("=")[2].strip('"')
    if shutil.which("debootstrap") is None or not release:
        say("there is no debootstrap here")
        yield None
        return
    started = time.monotonic()
    try:
        run("debootstrap", "--variant=minbase", release, place, timeout=DOWNLOADS)
        for name in ("proc", "dev"):
            run("mount", "--bind", f"/{name}", place / name)
    except (Wrong, subprocess.TimeoutExpired) as error:
        say(f"no clean Debian can be made here ({str(error).splitlines()[0]})")
        unmount(place)
        yield None
        return
    try:
        for name in ("sources.list", "apt.conf.d", "preferences.d", "trusted.gpg.d"):
            adopt(Path("/etc/apt") / name, place / "etc" / "apt" / name)
        for name in ("resolv.conf", "hosts"):
            adopt(Path("/etc") / name, place / "etc" / name)
        say(f"a clean Debian ({release}) in {time.monotonic() - started:.0f} s")
        yield place
    finally:
        unmount(place)


def adopt(source: Path, target: Path) -> None:
    """Give the clean system the way to the packages that this machine has."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.is_file():
        shutil.copyfile(source, target)


def unmount(place: Path) -> None:
    for name in ("proc", "dev"):
        subprocess.run(["umount", "-l", str(place / name)], capture_output=True, check=False)


def inside(place: Path, *command: str | Path) -> str:
    """Run a command in the clean system as its root."""
    environ = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "DEBIAN_FRONTEND": "noninteractive",
        "LC_ALL": "C.UTF-8",
        **{name: os.environ[name] for name in ("http_proxy", "https_proxy") if name in os.environ},
    }
    return run("chroot", place, *command, env=environ)


def files_of(place: Path) -> set[str]:
    """Return the paths of everything in a system, but for what changes by itself."""
    found = set()
    for folder, folders, names in os.walk(place):
        inner = Path(folder).relative_to(place)
        if inner.parts[:1] in {("proc",), ("dev",), ("sys",)}:
            folders.clear()
            continue
        found.update(str(inner / name) for name in (*folders, *names))
    return found


MEANWHILE = (
    "proc",
    "dev",
    "sys",
    "var/cache/fontconfig",  # made by any program that draws text
    "var/cache/apt",
    "var/lib/apt",
    "var/lib/dpkg",
    "var/log",
    "tmp",
)


def check_in_debian(place: Path, package: Path, work: Path) -> None:
    """Install, use and remove the package in a clean system, and compare before with after."""
    started = time.monotonic()
    shutil.copy(package, place / "root" / package.name)
    inside(place, "useradd", "--create-home", READER)
    inside(place, "apt-get", "update", "-qq")
    # what it depends on stays when it goes, so it is not counted as left over
    inside(place, "apt-get", "install", "-y", "-qq", "--no-install-recommends",
           f"/root/{package.name}", FONT)  # fmt: skip
    inside(place, "dpkg", "--purge", "meipi")
    before = files_of(place)
    inside(place, "dpkg", "-i", f"/root/{package.name}")
    if inside(place, "dpkg", "--verify", "meipi").strip():
        raise Wrong("dpkg --verify finds changed files")
    say(f"installed with what it depends on in {time.monotonic() - started:.0f} s")
    home = Path("/home") / READER
    article = place / "home" / READER / "article.txt"
    article.write_text(ARTICLE, encoding="gb18030")
    user = inside(place, "id", "-u", READER).strip()
    enter = [
        shutil.which("chroot") or "/usr/sbin/chroot",
        f"--userspec={READER}:{READER}",
        str(place),
    ]
    environ = {"HOME": str(home), "USER": READER, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    use(enter, "meipi", home / "article.txt", environ, work)
    data = home / ".local" / "share" / "Meipi"
    check_private(place / data.relative_to("/"), int(user))
    inside(place, "dpkg", "--purge", "meipi")
    kept = (str(data.relative_to("/")), f"home/{READER}/article.txt")
    parents = {str(parent) for path in kept for parent in Path(path).parents}
    left = sorted(
        path
        for path in files_of(place) - before
        if not path.startswith((*kept, *MEANWHILE, f"home/{READER}/.cache/fontconfig"))
        and path not in parents
        and path != f"home/{READER}/.cache"
    )
    gone = sorted(path for path in before - files_of(place) if not path.startswith(MEANWHILE))
    if left or gone:
        raise Wrong(f"left over after removal: {left[:20]}; gone: {gone[:20]}")
    say("removed; nothing is left but the data directory")


def check_in_prefix(package: Path, work: Path) -> None:
    """Unpack the package into a folder, use it there, and see that it wrote nowhere else."""
    tree = work / "prefix"
    run("dpkg-deb", "-x", package, tree)
    home = work / "home"
    home.mkdir()
    article = home / "article.txt"
    article.write_text(ARTICLE, encoding="gb18030")
    before = files_of(tree)
    environ = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    use([], str(tree / "usr" / "bin" / "meipi"), article, environ, work)
    check_private(home / ".local" / "share" / "Meipi", os.getuid())
    if files_of(tree) != before:
        raise Wrong(f"it wrote into its own folder: {sorted(files_of(tree) - before)[:20]}")
    allowed = (".local/share/Meipi", ".cache/fontconfig", "article.txt")
    parents = {".local", ".local/share", ".cache"}
    left = [p for p in files_of(home) if not p.startswith(allowed) and p not in parents]
    if left:
        raise Wrong(f"it wrote outside its data directory: {sorted(left)[:20]}")
    say("unpacked into a folder; it writes nothing outside the data directory")


def check_private(data: Path, user: int) -> None:
    """See that the data directory and all in it are the user's alone."""
    if not (data / "library.db").is_file():
        raise Wrong("no library was made")
    for path in (data, *data.rglob("*")):
        found = path.lstat()
        if found.st_mode & 0o077 or found.st_uid != user:
            raise Wrong(f"{path.relative_to(data.parent)} is {oct(found.st_mode & 0o777)}")
    for report in data.glob("crashes/report-*.txt"):
        raise Wrong(f"the program reported an error of its own:\n{report.read_text()}")


# -- using it ----------------------------------------------------------------------------------


def use(enter: list[str], program: str, article: Path, environ: dict[str, str], work: Path) -> None:
    """Ask the installed program for its version and health, then read in a real window."""
    version = run(*enter, program, "--version", env=environ).strip()
    told = run(*enter, program, "doctor", env={**environ, "QT_QPA_PLATFORM": "offscreen"})
    if "Everything Meipi needs is there." not in told:
        raise Wrong(f"the doctor found something:\n{told}")
    check_formats(enter, program, article, environ)
    with display(work) as (number, frame):
        environ = {**environ, "DISPLAY": number}
        started = time.monotonic()
        log = work / "program.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*enter, program, str(article)], env=environ, stdout=output, stderr=output
            )
        try:
            window = wait_for_window(number, process, log)
            appeared = time.monotonic() - started
            wait_for_page(frame, process, log)
            time.sleep(3)  # the marks and what else runs after the first page
            share, colours = wait_for_page(frame, process, log)
            write_png(frame, work / "window.png")
            control(number, "windowfocus", "--sync", window)
            control(number, "key", "ctrl+q")
            status = process.wait(PATIENCE)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    if status:
        raise Wrong(f"the program ended with {status}:\n{log.read_text(errors='replace')}")
    say(
        f"{version}: a window after {appeared:.1f} s, {colours} colours, "
        f"{share:.0%} of the screen is ink; closed with Ctrl+Q, status 0"
    )


def end(_signal: int, _frame: object) -> None:
    sys.exit(143)


def main() -> int:
    parser = argparse.ArgumentParser(prog="check-package.sh")
    parser.add_argument("--prefix", action="store_true", help="no clean Debian, a folder only")
    parser.add_argument("--keep", metavar="DIR", help="leave everything that was made in DIR")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, end)  # what is mounted must not stay so
    started = time.monotonic()
    work = Path(options.keep or tempfile.mkdtemp(prefix="meipi-check-")).absolute()
    work.mkdir(parents=True, exist_ok=True)
    work.chmod(0o755)
    try:
        check_wheel(work)
        package = build_deb(work)
        check_metadata(package, work)
        if options.prefix:
            check_in_prefix(package, work)
        else:
            with clean_debian(work) as place:
                if place is None:
                    check_in_prefix(package, work)
                else:
                    check_in_debian(place, package, work)
    except Wrong as wrong:
        say(f"WRONG: {wrong}")
        return 1
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)
    say(f"all is well, {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
