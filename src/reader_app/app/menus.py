"""Context menus put together from the window's own actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader_app.core.article import Block, BlockKind
from reader_app.ui.main_window import MainWindow

ON_FIGURE = ("figure.change", "figure.remove")
"""Actions that need a figure at the place."""
WITH_SELECTION = (
    ("edit.copy", "edit.copy_source"),
    ("note.add", "note.yellow", "note.green", "note.blue", "note.red", "note.violet"),
    ("term.explain", "term.add", "figure.add"),
    ON_FIGURE,
    ("edit.find", "edit.search_library"),
)
WITHOUT = (
    ON_FIGURE,
    ("note.edit", "note.delete"),
    ("go.back", "go.forward"),
    ("note.article", "edit.find"),
    ("view.mark_figures", "view.mark_terms", "view.readings"),
)
CHOICES: tuple[tuple[BlockKind, int | None], ...] = (
    (BlockKind.TITLE, None),
    (BlockKind.KICKER, None),
    (BlockKind.SUBTITLE, None),
    (BlockKind.HEADING, 1),
    (BlockKind.HEADING, 2),
    (BlockKind.HEADING, 3),
    (BlockKind.PARAGRAPH, None),
    (BlockKind.BULLET, None),
    (BlockKind.CAPTION, None),
    (BlockKind.QUOTE, None),
    (BlockKind.SOURCE, None),
    (BlockKind.BYLINE, None),
    (BlockKind.BOILERPLATE, None),
)
"""What the reader can say a block is: its kind and, for a heading, its rank."""
_AS_FOUND = -1
ENCODINGS = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030 (GBK, GB2312)",
    "big5hkscs": "Big5 (HKSCS)",
    "euc_tw": "EUC-TW",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp1252": "Windows-1252",
}
"""Encodings as they are known by."""


class PageMenus(QObject):
    """Builds the menu for a place on the page and reports what was said about its block."""

    block_corrected = Signal(
        object, object, object
    )  # Block, BlockKind or None (as found), level or None
    encoding_chosen = Signal(str)  # a codec's name

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._block: Block | None = None

    def menu(self, block: Block | None, *, has_selection: bool, on_figure: bool = False) -> QMenu:
        """Return the menu for a place; it goes when it closes."""
        menu = QMenu(self._window)
        commands = self._window.commands
        for group in WITH_SELECTION if has_selection else WITHOUT:
            if group is ON_FIGURE and not on_figure:
                continue
            actions = [commands[id_] for id_ in group if commands.is_bound(id_)]
            if actions and not menu.isEmpty():
                menu.addSeparator()
            for action in actions:
                menu.addAction(action)
        if block is not None:
            menu.addSeparator()
            menu.addMenu(self._kinds(block, menu))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def encodings(self, current: str | None) -> QMenu:
        """Return a menu of the encodings a text can be read in, the one in force checked."""
        from reader_app.importing.encodings import OFFERED

        menu = QMenu(self._window)
        for name in OFFERED:
            action = menu.addAction(ENCODINGS.get(name, name))
            action.setCheckable(True)
            action.setChecked(name == current)
            action.setData(name)
        menu.triggered.connect(self._report_encoding)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _report_encoding(self, action: QAction) -> None:
        self.encoding_chosen.emit(str(action.data()))

    def _kinds(self, block: Block, parent: QMenu) -> QMenu:
        self._block = block
        kinds = QMenu(self.tr("This block is…"), parent)
        for number, (kind, level) in enumerate(CHOICES):
            action = kinds.addAction(_name(kind, level))
            action.setCheckable(True)
            action.setChecked(block.kind is kind and level in (None, block.level))
            action.setData(number)
        kinds.addSeparator()
        kinds.addAction(self.tr("As Meipi found it")).setData(_AS_FOUND)
        kinds.triggered.connect(self._report)
        return kinds

    def _report(self, action: QAction) -> None:
        number = int(action.data())
        kind, level = (None, None) if number == _AS_FOUND else CHOICES[number]
        self.block_corrected.emit(self._block, kind, level)


def _name(kind: BlockKind, level: int | None) -> str:
    names = {
        (BlockKind.TITLE, None): QCoreApplication.translate("PageMenus", "the title"),
        (BlockKind.KICKER, None): QCoreApplication.translate(
            "PageMenus", "the line above the title"
        ),
        (BlockKind.SUBTITLE, None): QCoreApplication.translate("PageMenus", "a subtitle"),
        (BlockKind.SOURCE, None): QCoreApplication.translate(
            "PageMenus", "the line of source and date"
        ),
        (BlockKind.HEADING, 3): QCoreApplication.translate("PageMenus", "a heading of rank three"),
        (BlockKind.HEADING, 1): QCoreApplication.translate("PageMenus", "a heading"),
        (BlockKind.HEADING, 2): QCoreApplication.translate(
            "PageMenus", "a heading below a heading"
        ),
        (BlockKind.PARAGRAPH, None): QCoreApplication.translate("PageMenus", "a paragraph"),
        (BlockKind.BULLET, None): QCoreApplication.translate("PageMenus", "a point of a list"),
        (BlockKind.CAPTION, None): QCoreApplication.translate("PageMenus", "a caption"),
        (BlockKind.QUOTE, None): QCoreApplication.translate("PageMenus", "a quotation"),
        (BlockKind.BYLINE, None): QCoreApplication.translate("PageMenus", "the authors' line"),
        (BlockKind.BOILERPLATE, None): QCoreApplication.translate(
            "PageMenus", "no part of the article"
        ),
    }
    return names[kind, level]
