"""The menus of the window, filled from the actions that are bound."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader_app.ui.actions import MENUS, Actions

_BEFORE_RECENT = "file.library"


class Menus(QObject):
    """Holds one QMenu a name of MENUS, for the menu bar and for the menu button alike."""

    recent_chosen = Signal(str)  # an article's id

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._recent: tuple[tuple[str, str], ...] = ()
        self._menus = {
            name: QMenu(QCoreApplication.translate("menus", name), parent) for name in MENUS
        }
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._fill_if_stale)
        self._stale = True
        actions.offer_changed.connect(self._expire)

    def __getitem__(self, name: str) -> QMenu:
        return self._menus[name]

    def add_to(self, place: QMenuBar | QMenu) -> None:
        """Put the menus into a menu bar, or as sub-menus into a menu."""
        for menu in self._menus.values():
            place.addMenu(menu)
        if isinstance(place, QMenu):
            place.aboutToShow.connect(self._fill_if_stale)

    def show_recent(self, articles: Sequence[tuple[str, str]]) -> None:
        """Offer articles as (id, title), the last read first."""
        self._recent = tuple(articles)
        self.fill()

    def fill(self) -> None:
        """Put every bound action into its menu; a menu without any is not shown."""
        self._stale = False
        for name, menu in self._menus.items():
            menu.clear()
            group = None
            for spec, action in self._actions.offered():
                if spec.menu != name:
                    continue
                if group not in {None, spec.group}:
                    menu.addSeparator()
                group = spec.group
                menu.addAction(action)
                if spec.id == _BEFORE_RECENT and self._recent:
                    menu.addMenu(self._recent_menu(menu))
            menu.menuAction().setVisible(not menu.isEmpty())

    def _expire(self) -> None:
        self._stale = True

    def _fill_if_stale(self) -> None:
        if self._stale:
            self.fill()

    def _recent_menu(self, parent: QMenu) -> QMenu:
        for old in parent.findChildren(QMenu):
            old.deleteLater()
        menu = QMenu(self.tr("Recent articles"), parent)
        for article_id, title in self._recent:
            menu.addAction(title.replace("&", "&&")).setData(article_id)
        menu.triggered.connect(self._choose_recent)
        return menu

    def _choose_recent(self, action: QAction) -> None:
        self.recent_chosen.emit(str(action.data()))
