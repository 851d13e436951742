"""Help, and what the program says of itself: crash reports, its data folder, its icon."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from reader_app.app.binding import Bindings
from reader_app.app.crashes import CrashKeeper, Report, crash_folder, mark_seen, reports
from reader_app.resources import resource, resources_dir
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from reader_app.ui.report_dialog import ReportDialog

ICON_SIZES = (32, 64, 256)


class HelpCommands(QObject):
    """Shows reports of crashes, once by itself and then on command."""

    crashed = Signal(str)  # a report's path, "" where none could be written; from any thread

    def __init__(
        self, app: QApplication, window: MainWindow, paths: DataPaths, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._window = window
        self._paths = paths
        self._dialog: ReportDialog | None = None
        self.crashed.connect(self._say_crashed, Qt.ConnectionType.QueuedConnection)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("help.data", self._show_data),
            ("help.reports", self._show_newest),
            ("help.about", self.show_about),
        )

    def start(self) -> None:
        """After the first page: set the icon, and tell of a run that ended badly."""
        self._set_icon()
        CrashKeeper(self._paths.root).collect()
        unseen = [report for report in reports(self._paths.root) if not report.seen]
        if unseen:
            self.show_report(unseen[0], anew=True)
            for report in unseen:
                mark_seen(report)

    def tell_crash(self, path: Path | None) -> None:
        """Tell the reader, soon and on the UI thread, that something went wrong."""
        self.crashed.emit("" if path is None else str(path))

    def show_report(self, report: Report, *, anew: bool) -> None:
        """Show a report; anew where the reader did not ask for it."""
        from reader_app.ui.report_dialog import ReportDialog

        if anew:
            words = self.tr(
                "Last time something went wrong in Meipi itself. What you wrote is kept. This "
                "report stays on your computer and is not sent anywhere; copy it if you want to "
                "show it to someone."
            )
        else:
            words = self.tr("The newest of the reports that are kept on your computer.")
        dialog = ReportDialog(self._window)
        dialog.folder_requested.connect(self._show_crashes)
        dialog.show_report(words, report.text)
        self._dialog = dialog
        dialog.show()

    def show_about(self) -> None:
        """Say what this is, of which version, and where the licences of its parts are."""
        from PySide6.QtCore import qVersion
        from PySide6.QtWidgets import QMessageBox

        from reader_app import __version__

        box = QMessageBox(self._window)
        box.setObjectName("about")
        box.setWindowTitle(self.tr("About Meipi"))
        box.setIconPixmap(QPixmap(str(resource("icons", "meipi-64.png"))))
        box.setText(f"<b>Meipi 眉批 {__version__}</b>")
        lines = (
            self.tr("A reader for long Chinese articles, with notes in the margin."),
            self.tr(
                "MIT licence. Parts of others keep their own; they are listed in {path}."
            ).format(path=_licences()),
            self.tr("Your data: {path}").format(path=self._paths.root),
            f"Qt {qVersion()} · Python {'.'.join(map(str, sys.version_info[:3]))}",
        )
        box.setInformativeText("<p>" + "</p><p>".join(escape(line) for line in lines) + "</p>")
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _set_icon(self) -> None:
        """Give windows the icon; not before the first page, which does not need it."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for size in ICON_SIZES:
            icon.addFile(str(resource("icons", f"meipi-{size}.png")))
        self._app.setWindowIcon(icon)

    def _say_crashed(self, path: str) -> None:
        if path:
            self._window.show_message(
                self.tr(
                    "Something went wrong in Meipi itself. Your notes are saved. A report is kept "
                    "in {path}; it is not sent anywhere."
                ).format(path=path)
            )
            for report in reports(self._paths.root):
                if str(report.path) == path:
                    mark_seen(report)
        else:
            self._window.show_message(
                self.tr("Something went wrong in Meipi itself. Your notes are saved.")
            )

    def _show_newest(self) -> None:
        found = reports(self._paths.root)
        if found:
            self.show_report(found[0], anew=False)
        else:
            self._window.status.show_hint(self.tr("There are no crash reports."))

    def _show_data(self) -> None:
        self._show_folder(self._paths.root)

    def _show_crashes(self) -> None:
        self._show_folder(crash_folder(self._paths.root))

    def _show_folder(self, folder: Path) -> None:
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.show_message(self.tr("The folder is {path}.").format(path=str(folder)))


def _licences() -> Path:
    """Return the folder of licences that a packaged program has, else the shipped files."""
    packaged = resources_dir().parent / "licenses"
    return packaged if packaged.is_dir() else resources_dir()
