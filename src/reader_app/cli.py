"""The command line: reads arguments, starts the window or a command that needs none.

Nothing of Qt is imported here; expected failures are one line on standard error and status 2.
"""

from __future__ import annotations

import argparse
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
    parser = argparse.ArgumentParser(
        prog="meipi",
        description="Read a long Chinese article: clean page, figures, terms, notes of your own.",
        epilog="commands: " + ", ".join(sorted(COMMANDS)) + " (each with --help)",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="what to open; the last read otherwise"
    )
    parser.add_argument(
        "--screenshot", metavar="OUT.png", help="draw the window into a picture and exit"
    )
    parser.add_argument("--size", metavar="WxH", default="1440x900", help="size of that picture")
    parser.add_argument("--theme", metavar="NAME", help="theme for this run")
    parser.add_argument("--version", action="version", version=f"meipi {__version__}")
    parser.add_argument("--startup-report", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    from reader_app import app

    if options.startup_report:
        return app.startup_report(options.files)

    if options.screenshot:
        return app.screenshot(
            options.files[0] if options.files else None,
            Path(options.screenshot),
            size=_size(options.size),
            theme=options.theme,
        )
    return app.run(options.files, theme=options.theme)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise ReaderError(f"A size is written like 1440x900, not {text}.")
    return int(width), int(height)


def _inspect(arguments: list[str]) -> int:
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


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "inspect": _inspect,
}
