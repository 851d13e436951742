"""The command line: reads arguments, starts the window or a command that needs none.

Nothing of Qt is imported here; expected failures are one line on standard error and status 2.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app import __version__
from reader_app.core.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EXPECTED_FAILURE = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that argv (sys.argv[1:] by default) asks for; return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments and arguments[0] in COMMANDS and not Path(arguments[0]).exists():
            return COMMANDS[arguments[0]](arguments[1:])
        return _window(arguments)
    except ReaderError as error:
        print(f"meipi: {error}", file=sys.stderr)
        return EXPECTED_FAILURE
    except BrokenPipeError:
        # the reader closed the pager; Python must not complain again at exit
        sys.stderr.close()
        return 0


def _window(arguments: list[str]) -> int:
    if all(argument and not argument.startswith("-") for argument in arguments):
        # the common start needs no parser, which takes longer than reading the article
        from reader_app import app

        return app.run(arguments)
    if arguments[0] == "--qt-probe":  # for the doctor, which starts it in a process of its own
        from reader_app.app.qt_probe import probe

        return probe()
    if arguments[0] == "--startup-report":  # for the benchmark, which measures the common start
        from reader_app import app

        return app.startup_report(arguments[1:])
    return _window_with_options(arguments)


def _window_with_options(arguments: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser(
        prog="meipi",
        description="Read a long Chinese article: clean page, figures, terms, notes of your own.",
        epilog="commands: " + ", ".join(sorted(COMMANDS)) + " (each with --help)",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="what to open; the last read otherwise"
    )
    parser.add_argument(
        "--paste", action="store_true", help="make an article of what is on the clipboard"
    )
    parser.add_argument(
        "--screenshot", metavar="OUT.png", help="draw the window into a picture and exit"
    )
    parser.add_argument("--pdf", metavar="OUT.pdf", help="write the article as a PDF and exit")
    parser.add_argument(
        "--without-notes", action="store_true", help="leave the notes out of that PDF"
    )
    parser.add_argument("--size", metavar="WxH", default="1440x900", help="size of that picture")
    parser.add_argument("--theme", metavar="NAME", help="theme for this run")
    parser.add_argument("--version", action="version", version=f"meipi {__version__}")
    options = parser.parse_args(arguments)
    from reader_app import app

    file = options.files[0] if options.files else None
    if options.pdf:
        return app.pdf(file, Path(options.pdf), with_notes=not options.without_notes)
    if options.screenshot:
        return app.screenshot(
            file,
            Path(options.screenshot),
            size=_size(options.size),
            theme=options.theme,
        )
    return app.run(options.files, theme=options.theme, paste=options.paste)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise ReaderError(f"A size is written like 1440x900, not {text}.")
    return int(width), int(height)


def _inspect(arguments: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser(
        prog="meipi inspect", description="Print what Meipi makes of a file; changes nothing."
    )
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="the whole result as one JSON object")
    parser.add_argument("--encoding", metavar="NAME", help="read the file as this encoding")
    options = parser.parse_args(arguments)
    from reader_app.services.inspection import inspect_file, to_json, to_summary

    inspection = inspect_file(options.file, encoding=options.encoding)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a plain text stream here
    print(to_json(inspection) if options.json else to_summary(inspection))
    return 0


def _backup(arguments: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser(
        prog="meipi backup", description="Make a verified copy of the library."
    )
    parser.add_argument(
        "target",
        nargs="?",
        metavar="FILE",
        help="one archive with everything; without it, a copy in the data directory's backups/",
    )
    options = parser.parse_args(arguments)
    from reader_app.services.backup import back_up
    from reader_app.storage.paths import data_paths

    made = back_up(data_paths(), Path(options.target) if options.target else None)
    print(f"Copied and checked: {made}")
    return 0


def _restore(arguments: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser(
        prog="meipi restore",
        description="Put a copy in the place of the library; the library of before is kept.",
    )
    parser.add_argument(
        "source", nargs="?", metavar="FILE", help="a copy or an archive; the newest copy otherwise"
    )
    parser.add_argument("--list", action="store_true", help="list the copies and change nothing")
    options = parser.parse_args(arguments)
    from reader_app.services.backup import backups, restore_from
    from reader_app.storage.paths import data_paths

    paths = data_paths()
    copies = backups(paths)
    if options.list:
        print("\n".join(str(copy.path) for copy in copies) or "There are no copies yet.")
        return 0
    if options.source is None and not copies:
        raise ReaderError(f"There are no copies in {paths.backups} yet.")
    source = Path(options.source) if options.source else copies[0].path
    restored = restore_from(paths, source)
    print(f"Restored {restored.articles} articles and {restored.notes} notes from {source}.")
    if restored.kept is not None:
        print(f"The library of before is kept in {restored.kept}.")
    return 0


def _doctor(arguments: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser(
        prog="meipi doctor",
        description="Check that everything Meipi needs is there and sound; changes nothing.",
        epilog="Exit status: 0 when nothing is wrong, 1 when something is.",
    )
    parser.add_argument("--json", action="store_true", help="the findings as a JSON list")
    options = parser.parse_args(arguments)
    import shutil

    from reader_app.app.doctor import State, as_json, as_text, examine
    from reader_app.storage.paths import data_paths

    findings = list(examine(data_paths()))
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a plain text stream here
    columns = shutil.get_terminal_size((100, 24)).columns
    print(as_json(findings) if options.json else as_text(findings, columns))
    return int(any(finding.state is State.BAD for finding in findings))


def _export(arguments: list[str]) -> int:
    from reader_app import cli_notes

    return cli_notes.export(arguments)


def _import_notes(arguments: list[str]) -> int:
    from reader_app import cli_notes

    return cli_notes.import_notes(arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "backup": _backup,
    "doctor": _doctor,
    "export": _export,
    "import-notes": _import_notes,
    "inspect": _inspect,
    "restore": _restore,
}
