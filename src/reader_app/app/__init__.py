"""Starts the program: a window on the reader's library."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.app.display import WITHOUT_SCREEN, NoDisplay, require_display
from reader_app.core.errors import ReaderError

if TYPE_CHECKING:
    from reader_app.app.application import Application
    from reader_app.app.mac import MacApplication
    from reader_app.app.safety import Safety
    from reader_app.storage.library import Library
    from reader_app.storage.paths import DataPaths

MACOS = "darwin"
SETTLE = 60_000
"""Milliseconds a picture waits for the marks at most: a busy machine must not draw half a page."""
LOOK_EVERY = 20
"""Milliseconds between looks whether they are there."""


def start(files: list[str], *, theme: str | None = None) -> Application:
    """Build the program and show its window; run() of what is returned runs it.

    Raises ReaderError where no window can be shown or the library cannot be used.
    """
    from reader_app.app.startup import begin_launch, end_launch, leave_sources_unread

    require_display()
    begin_launch()
    # Qt reads this before the first window: text as sharp as the screen, at 125% and 150% too
    os.environ.setdefault("QT_SCALE_FACTOR_ROUNDING_POLICY", "PassThrough")
    from PySide6.QtWidgets import QApplication

    leave_sources_unread()
    from reader_app.app.application import Application
    from reader_app.services.settings import FILE as SETTINGS
    from reader_app.services.settings import load_settings
    from reader_app.storage.paths import data_paths
    from reader_app.ui.style import set_typeface
    from reader_app.ui.translate import install_translator

    mac = _mac_application()
    app = mac or QApplication(["meipi"])
    app.setApplicationName("meipi")
    app.setApplicationDisplayName("Meipi 眉批")
    app.setDesktopFileName("io.meipi.Meipi")  # packaging/linux has the file of that name
    paths = data_paths()
    loaded = load_settings(paths.root / SETTINGS)
    set_typeface(app, install_translator(app, loaded.settings.language))
    library, told = _open_library(paths)
    safety = _guard(paths)
    application = Application(app, library)
    safety.tell = application.help.tell_crash
    application.first_painted.connect(end_launch)
    application.open_first([_local(file) for file in files], loaded, theme)
    for sentence in told:
        application.window.show_message(sentence)
    if mac is not None:
        mac.asked_to_open.connect(application.links.open)
        application.first_painted.connect(mac.listen)
    return application


def _mac_application() -> MacApplication | None:
    """Return an application that hears what Finder asks to open; None on other systems."""
    if sys.platform != MACOS:
        return None
    from reader_app.app.mac import MacApplication

    return MacApplication(["meipi"])


def _local(file: str) -> str:
    """Return the path a desktop means by file://…; anything else as it is."""
    if not file.startswith("file:"):
        return file
    from PySide6.QtCore import QUrl

    return QUrl(file).toLocalFile() or file


def _guard(paths: DataPaths) -> Safety:
    """Log and report what goes wrong from now on, to the very end of the process."""
    import atexit

    from reader_app.app.safety import Safety

    safety = Safety(paths.root)
    safety.start()
    atexit.register(safety.stop)
    return safety


def _open_library(paths: DataPaths) -> tuple[Library, tuple[str, ...]]:
    """Open the library; what recovers a damaged one is imported for a damaged one only."""
    from reader_app.core.errors import DamagedLibrary
    from reader_app.storage.connection import damage_mark
    from reader_app.storage.library import Library

    if not damage_mark(paths.library).exists():
        try:
            library = Library.open(paths)
        except DamagedLibrary:
            pass
        else:
            return library, library.take_incidents()
    from reader_app.services.backup import open_library

    opened = open_library(paths)
    return opened.library, opened.told


def run(files: list[str], *, theme: str | None = None, paste: bool = False) -> int:
    """Show the window until it is closed; return the exit status.

    paste makes an article of the clipboard once the window is there.
    """
    try:
        application = start(files, theme=theme)
    except NoDisplay:
        raise
    except ReaderError as error:
        _say_without_a_window(str(error))
        raise
    if paste:
        application.paste_first()
    return application.run()


def _say_without_a_window(sentence: str) -> None:
    """Tell a reader who started from a menu, and sees no terminal, why there is no window."""
    from PySide6.QtGui import QGuiApplication

    on_a_screen = QGuiApplication.platformName() not in WITHOUT_SCREEN
    if (sys.stderr is not None and sys.stderr.isatty()) or not on_a_screen:
        return
    from PySide6.QtWidgets import QMessageBox

    from reader_app.ui.sentences import say

    QMessageBox.critical(None, "Meipi 眉批", say(sentence))


def startup_report(files: list[str]) -> int:
    """Start, print how long the first page and its marks took and the memory then, and end."""
    application = start(files)
    from reader_app.app.start_report import StartReport

    StartReport(application)
    return application.run()


def screenshot(
    file: str | None, out: Path, *, size: tuple[int, int] = (1440, 900), theme: str | None = None
) -> int:
    """Draw the window with its marks into a picture, without a display; return the exit status.

    The reader's library is left alone: the picture is taken over an empty one in a temporary
    folder, unless no file is named. Raises ReaderError where the file or the picture fails.
    """
    import tempfile

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="meipi-") as folder:
        if file is not None:
            os.environ["MEIPI_HOME"] = folder
            if not Path(file).exists():
                raise ReaderError(f"{file}: there is no such file.")
        return _draw(file, out, size, theme)


def pdf(file: str | None, out: Path, *, with_notes: bool = True) -> int:
    """Write an article as a PDF, without a display; return the exit status.

    The file is read into an empty library in a temporary folder; without one, the article read
    last is taken from the reader's own, with its notes. Raises ReaderError where it fails.
    """
    import tempfile

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="meipi-") as folder:
        if file is not None:
            os.environ["MEIPI_HOME"] = folder
            if not Path(file).exists():
                raise ReaderError(f"{file}: there is no such file.")
        return _write_pdf(file, out, with_notes=with_notes)


def _write_pdf(file: str | None, out: Path, *, with_notes: bool) -> int:
    from PySide6.QtCore import QEventLoop

    from reader_app.ui.printing.job import PrintOptions

    application = _settled([] if file is None else [file], None, (1440, 900))
    loop = QEventLoop()
    errors: list[str] = []
    printing = application.parts.printing
    printing.failed.connect(errors.append)
    printing.finished.connect(loop.quit)
    options = PrintOptions(margin_notes=with_notes, note_list=with_notes)
    printing.save_pdf(printing.printable(), options, out)
    loop.exec()
    application.window.close()
    if errors:
        raise ReaderError(errors[0])
    return 0


def _draw(file: str | None, out: Path, size: tuple[int, int], theme: str | None) -> int:
    application = _settled([] if file is None else [file], theme, size)
    window = application.window
    saved = window.grab().save(str(out))
    window.close()
    if not saved:
        raise ReaderError(f"The picture could not be written to {out}.")
    return 0


def _settled(files: list[str], theme: str | None, size: tuple[int, int]) -> Application:
    """Start the program and wait until its article is analysed and painted."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer, qInstallMessageHandler

    qInstallMessageHandler(_pass_on)
    application = start(files, theme=theme)
    application.window.resize(*size)
    loop = QEventLoop()
    deadline = QDeadlineTimer(SETTLE)

    def look() -> None:
        if application.is_ready or deadline.hasExpired():
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(LOOK_EVERY)
    loop.exec()
    timer.stop()
    QTimer.singleShot(150, loop.quit)  # what the last answer changed is still to be painted
    loop.exec()
    return application


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Print what Qt says, but for what it says of every window of a picture."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")
