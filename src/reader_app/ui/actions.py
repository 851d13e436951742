"""Every action of the window in one table: its id, words, keys, menu, and who carries it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence


class ActionSpec(NamedTuple):  # seventy of them at every start: a dataclass takes twice the time
    """One thing the reader can do.

    text and menu are English source strings (contexts "actions" and "menus"); keys are portable
    key sequences, the first is the one menus show. group parts a menu by lines. role is Qt's
    menu role name where a system has a place of its own for the action.
    """

    id: str
    text: str
    menu: str
    group: int
    keys: tuple[str, ...] = ()
    checkable: bool = False
    role: str | None = None


FILE = QT_TRANSLATE_NOOP("menus", "&File")
EDIT = QT_TRANSLATE_NOOP("menus", "&Edit")
VIEW = QT_TRANSLATE_NOOP("menus", "&View")
GO = QT_TRANSLATE_NOOP("menus", "&Go")
NOTES = QT_TRANSLATE_NOOP("menus", "&Notes")
HELP = QT_TRANSLATE_NOOP("menus", "&Help")
MENUS: tuple[str, ...] = tuple(str(menu) for menu in (FILE, EDIT, VIEW, GO, NOTES, HELP))


def _action(
    id_: str,
    text: object,
    menu: object,
    group: int,
    *keys: str,
    checkable: bool = False,
    role: str | None = None,
) -> ActionSpec:
    return ActionSpec(id_, str(text), str(menu), group, keys, checkable, role)


ACTIONS: tuple[ActionSpec, ...] = (
    _action("file.open", QT_TRANSLATE_NOOP("actions", "Open…"), FILE, 0, "Ctrl+O"),
    _action("file.open_folder", QT_TRANSLATE_NOOP("actions", "Open folder…"), FILE, 0),
    _action(
        "file.open_web", QT_TRANSLATE_NOOP("actions", "Open web page…"), FILE, 0, "Ctrl+Shift+O"
    ),
    _action(
        "file.paste",
        QT_TRANSLATE_NOOP("actions", "New article from clipboard"),
        FILE,
        0,
        "Ctrl+Shift+V",
    ),
    _action("file.library", QT_TRANSLATE_NOOP("actions", "Library"), FILE, 0, "Ctrl+L"),
    _action("file.encoding", QT_TRANSLATE_NOOP("actions", "Read in another encoding…"), FILE, 0),
    _action("file.versions", QT_TRANSLATE_NOOP("actions", "Versions of this article…"), FILE, 0),
    _action("file.export", QT_TRANSLATE_NOOP("actions", "Export…"), FILE, 1, "Ctrl+E"),
    _action(
        "file.export_notes", QT_TRANSLATE_NOOP("actions", "Export notes…"), FILE, 1, "Ctrl+Shift+E"
    ),
    _action("file.import_notes", QT_TRANSLATE_NOOP("actions", "Import notes…"), FILE, 1),
    _action("file.backup", QT_TRANSLATE_NOOP("actions", "Back up the library…"), FILE, 1),
    _action("file.pdf", QT_TRANSLATE_NOOP("actions", "Save as PDF…"), FILE, 2),
    _action("file.print", QT_TRANSLATE_NOOP("actions", "Print…"), FILE, 2, "Ctrl+P"),
    _action("file.close", QT_TRANSLATE_NOOP("actions", "Close article"), FILE, 3, "Ctrl+W"),
    _action("file.quit", QT_TRANSLATE_NOOP("actions", "Quit"), FILE, 3, "Ctrl+Q", role="QuitRole"),
    _action("edit.undo", QT_TRANSLATE_NOOP("actions", "Undo"), EDIT, 0, "Ctrl+Z"),
    _action("edit.redo", QT_TRANSLATE_NOOP("actions", "Redo"), EDIT, 0, "Ctrl+Shift+Z", "Ctrl+Y"),
    _action("edit.copy", QT_TRANSLATE_NOOP("actions", "Copy"), EDIT, 1, "Ctrl+C"),
    _action(
        "edit.copy_source",
        QT_TRANSLATE_NOOP("actions", "Copy with source line"),
        EDIT,
        1,
        "Ctrl+Shift+C",
    ),
    _action("edit.copy_link", QT_TRANSLATE_NOOP("actions", "Copy address"), EDIT, 1),
    _action("edit.select_all", QT_TRANSLATE_NOOP("actions", "Select all"), EDIT, 1, "Ctrl+A"),
    _action(
        "edit.grow", QT_TRANSLATE_NOOP("actions", "Grow selection"), EDIT, 1, "Alt+Shift+Right"
    ),
    _action(
        "edit.shrink", QT_TRANSLATE_NOOP("actions", "Shrink selection"), EDIT, 1, "Alt+Shift+Left"
    ),
    _action("edit.find", QT_TRANSLATE_NOOP("actions", "Find in the text…"), EDIT, 2, "Ctrl+F", "/"),
    _action("edit.find_next", QT_TRANSLATE_NOOP("actions", "Find next"), EDIT, 2, "F3", "Ctrl+G"),
    _action(
        "edit.find_previous",
        QT_TRANSLATE_NOOP("actions", "Find previous"),
        EDIT,
        2,
        "Shift+F3",
        "Ctrl+Shift+G",
    ),
    _action(
        "edit.search_library",
        QT_TRANSLATE_NOOP("actions", "Search the library…"),
        EDIT,
        2,
        "Ctrl+Shift+F",
    ),
    _action(
        "edit.settings",
        QT_TRANSLATE_NOOP("actions", "Settings…"),
        EDIT,
        3,
        "Ctrl+,",
        role="PreferencesRole",
    ),
    _action(
        "view.sidebar", QT_TRANSLATE_NOOP("actions", "Contents"), VIEW, 0, "Ctrl+B", checkable=True
    ),
    _action(
        "view.panel",
        QT_TRANSLATE_NOOP("actions", "Side panel"),
        VIEW,
        0,
        "Ctrl+Alt+B",
        checkable=True,
    ),
    _action("view.notes", QT_TRANSLATE_NOOP("actions", "Notes panel"), VIEW, 1, "Ctrl+1"),
    _action("view.figures", QT_TRANSLATE_NOOP("actions", "Figures panel"), VIEW, 1, "Ctrl+2"),
    _action("view.terms", QT_TRANSLATE_NOOP("actions", "Terms panel"), VIEW, 1, "Ctrl+3"),
    _action("view.edits", QT_TRANSLATE_NOOP("actions", "Restoration record"), VIEW, 1, "Ctrl+4"),
    _action("view.ledger", QT_TRANSLATE_NOOP("actions", "Figures ledger…"), VIEW, 1),
    _action("view.charts", QT_TRANSLATE_NOOP("actions", "Charts of figures…"), VIEW, 1),
    _action(
        "view.mark_figures",
        QT_TRANSLATE_NOOP("actions", "Mark figures"),
        VIEW,
        2,
        "Ctrl+Shift+N",
        checkable=True,
    ),
    _action(
        "view.mark_terms",
        QT_TRANSLATE_NOOP("actions", "Mark terms"),
        VIEW,
        2,
        "Ctrl+Shift+T",
        checkable=True,
    ),
    _action(
        "view.readings",
        QT_TRANSLATE_NOOP("actions", "Pinyin above the characters"),
        VIEW,
        2,
        "Ctrl+Shift+P",
        checkable=True,
    ),
    _action(
        "view.readings_rare",
        QT_TRANSLATE_NOOP("actions", "Pinyin above rare characters only"),
        VIEW,
        2,
        checkable=True,
    ),
    _action(
        "view.script", QT_TRANSLATE_NOOP("actions", "Simplified / traditional"), VIEW, 2, "Ctrl+J"
    ),
    _action(
        "view.larger", QT_TRANSLATE_NOOP("actions", "Larger type"), VIEW, 3, "Ctrl++", "Ctrl+="
    ),
    _action("view.smaller", QT_TRANSLATE_NOOP("actions", "Smaller type"), VIEW, 3, "Ctrl+-"),
    _action("view.actual", QT_TRANSLATE_NOOP("actions", "Usual size of type"), VIEW, 3, "Ctrl+0"),
    _action("view.theme", QT_TRANSLATE_NOOP("actions", "Next theme"), VIEW, 4, "Ctrl+T"),
    _action(
        "view.ruler", QT_TRANSLATE_NOOP("actions", "Reading ruler"), VIEW, 4, "F7", checkable=True
    ),
    _action(
        "view.focus", QT_TRANSLATE_NOOP("actions", "Focus mode"), VIEW, 4, "F8", checkable=True
    ),
    _action(
        "view.full_screen",
        QT_TRANSLATE_NOOP("actions", "Full screen"),
        VIEW,
        4,
        "F11",
        checkable=True,
    ),
    _action("view.picture", QT_TRANSLATE_NOOP("actions", "Enlarge the picture"), VIEW, 5, "P"),
    _action("go.back", QT_TRANSLATE_NOOP("actions", "Back"), GO, 0, "Alt+Left"),
    _action("go.forward", QT_TRANSLATE_NOOP("actions", "Forward"), GO, 0, "Alt+Right"),
    _action(
        "go.next_section", QT_TRANSLATE_NOOP("actions", "Next section"), GO, 1, "Ctrl+Down", "]"
    ),
    _action(
        "go.previous_section",
        QT_TRANSLATE_NOOP("actions", "Previous section"),
        GO,
        1,
        "Ctrl+Up",
        "[",
    ),
    _action("go.next_figure", QT_TRANSLATE_NOOP("actions", "Next figure"), GO, 2, "F"),
    _action(
        "go.previous_figure", QT_TRANSLATE_NOOP("actions", "Previous figure"), GO, 2, "Shift+F"
    ),
    _action("go.next_term", QT_TRANSLATE_NOOP("actions", "Next term"), GO, 2, "T"),
    _action("go.previous_term", QT_TRANSLATE_NOOP("actions", "Previous term"), GO, 2, "Shift+T"),
    _action("go.next_note", QT_TRANSLATE_NOOP("actions", "Next note"), GO, 2, "N"),
    _action("go.previous_note", QT_TRANSLATE_NOOP("actions", "Previous note"), GO, 2, "Shift+N"),
    _action("go.next_edit", QT_TRANSLATE_NOOP("actions", "Next damaged place"), GO, 2, "D"),
    _action(
        "go.previous_edit", QT_TRANSLATE_NOOP("actions", "Previous damaged place"), GO, 2, "Shift+D"
    ),
    _action("go.start", QT_TRANSLATE_NOOP("actions", "Start of the article"), GO, 3, "Ctrl+Home"),
    _action("go.end", QT_TRANSLATE_NOOP("actions", "End of the article"), GO, 3, "Ctrl+End"),
    _action("note.add", QT_TRANSLATE_NOOP("actions", "Write a note"), NOTES, 0, "A", "Ctrl+M"),
    _action("note.highlight", QT_TRANSLATE_NOOP("actions", "Highlight"), NOTES, 0, "H"),
    _action("note.yellow", QT_TRANSLATE_NOOP("actions", "Highlight in yellow"), NOTES, 1, "1"),
    _action("note.green", QT_TRANSLATE_NOOP("actions", "Highlight in green"), NOTES, 1, "2"),
    _action("note.blue", QT_TRANSLATE_NOOP("actions", "Highlight in blue"), NOTES, 1, "3"),
    _action("note.red", QT_TRANSLATE_NOOP("actions", "Highlight in red"), NOTES, 1, "4"),
    _action("note.violet", QT_TRANSLATE_NOOP("actions", "Highlight in violet"), NOTES, 1, "5"),
    _action("note.edit", QT_TRANSLATE_NOOP("actions", "Edit note"), NOTES, 2, "E"),
    _action("note.delete", QT_TRANSLATE_NOOP("actions", "Delete note"), NOTES, 2, "Shift+Del"),
    _action(
        "note.block", QT_TRANSLATE_NOOP("actions", "Note on the paragraph"), NOTES, 2, "Shift+A"
    ),
    _action(
        "note.article",
        QT_TRANSLATE_NOOP("actions", "Note on the whole article"),
        NOTES,
        2,
        "Ctrl+Shift+M",
    ),
    _action("note.deleted", QT_TRANSLATE_NOOP("actions", "Deleted notes…"), NOTES, 2),
    _action(
        "term.explain",
        QT_TRANSLATE_NOOP("actions", "Explain the selected words"),
        NOTES,
        3,
        "F2",
        "Ctrl+I",
    ),
    _action("term.add", QT_TRANSLATE_NOOP("actions", "Add to my terms…"), NOTES, 3, "Ctrl+Shift+I"),
    _action("term.own", QT_TRANSLATE_NOOP("actions", "My terms…"), NOTES, 3),
    _action("term.dictionaries", QT_TRANSLATE_NOOP("actions", "Dictionaries…"), NOTES, 3),
    _action("figure.add", QT_TRANSLATE_NOOP("actions", "This is a figure"), NOTES, 3),
    _action("figure.remove", QT_TRANSLATE_NOOP("actions", "This is not a figure"), NOTES, 3),
    _action("figure.change", QT_TRANSLATE_NOOP("actions", "Correct this figure…"), NOTES, 3),
    _action(
        "figure.corrections", QT_TRANSLATE_NOOP("actions", "Corrections of figures…"), NOTES, 3
    ),
    _action("help.palette", QT_TRANSLATE_NOOP("actions", "All actions…"), HELP, 0, "Ctrl+K"),
    _action(
        "help.keys", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), HELP, 0, "F1", "Ctrl+/"
    ),
    _action("help.tour", QT_TRANSLATE_NOOP("actions", "A short tour"), HELP, 1),
    _action("help.sample", QT_TRANSLATE_NOOP("actions", "Open the sample article"), HELP, 1),
    _action("help.data", QT_TRANSLATE_NOOP("actions", "Show the data folder"), HELP, 1),
    _action("help.reports", QT_TRANSLATE_NOOP("actions", "Crash reports"), HELP, 1),
    _action("help.about", QT_TRANSLATE_NOOP("actions", "About Meipi"), HELP, 2, role="AboutRole"),
)


SHORT: dict[str, str] = {
    "file.open": str(QT_TRANSLATE_NOOP("toolbar", "Open")),
    "file.library": str(QT_TRANSLATE_NOOP("toolbar", "Library")),
    "file.export": str(QT_TRANSLATE_NOOP("toolbar", "Export")),
    "go.back": "‹",
    "go.forward": "›",
    "view.script": str(QT_TRANSLATE_NOOP("toolbar", "Simp | Trad")),
    "view.readings": str(QT_TRANSLATE_NOOP("toolbar", "Pinyin")),
    "view.mark_figures": str(QT_TRANSLATE_NOOP("toolbar", "Figures")),
    "view.mark_terms": str(QT_TRANSLATE_NOOP("toolbar", "Terms")),
    "view.smaller": "A−",
    "view.larger": "A+",
    "view.theme": str(QT_TRANSLATE_NOOP("toolbar", "Theme")),
}
"""What the toolbar holds, in its order, with words short enough for it."""


class Actions(QObject):
    """The window's actions; one that nobody has bound yet is not shown anywhere.

    So no menu, palette or cheat sheet ever offers what does not work.
    """

    offer_changed = Signal()  # an action was bound

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._bound: set[str] = set()
        self._resting: dict[str, bool] | None = None  # what was enabled while it rests
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setVisible(False)
            action.setEnabled(False)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            if spec.role is not None:
                action.setMenuRole(QAction.MenuRole[spec.role])
            else:
                action.setMenuRole(QAction.MenuRole.NoRole)
            self._actions[spec.id] = action
        self.retranslate()

    def __getitem__(self, id_: str) -> QAction:
        return self._actions[id_]

    def retranslate(self) -> None:
        """Give every action its words in the language of the window."""
        for spec in ACTIONS:
            text = QCoreApplication.translate("actions", spec.text)
            action = self._actions[spec.id]
            action.setText(text)
            short = SHORT.get(spec.id)
            if short is not None:
                action.setIconText(QCoreApplication.translate("toolbar", short))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = text.rstrip("…")
            action.setToolTip(f"{plain}  {keys}" if keys else plain)

    def bind(self, id_: str, slot: Callable[[], object] | Callable[[bool], object]) -> QAction:
        """Let slot (a bound method) carry an action out, and show the action from now on.

        A checkable action calls slot(checked). Raises KeyError for an id not in ACTIONS.
        """
        action = self._actions[id_]
        if action.isCheckable():
            action.toggled.connect(slot)
        else:
            action.triggered.connect(slot)
        self._bound.add(id_)
        action.setVisible(True)
        action.setEnabled(True)
        self.offer_changed.emit()
        return action

    def is_bound(self, id_: str) -> bool:
        """Tell whether somebody carries the action out."""
        return id_ in self._bound

    def enable(self, *ids: str, on: bool = True) -> None:
        """Let bound actions be chosen or not, e.g. those that need an open article."""
        for id_ in ids:
            enabled = on and id_ in self._bound
            if self._resting is not None and id_ in self._resting:
                self._resting[id_] = enabled
            else:
                self._actions[id_].setEnabled(enabled)

    def leave_page(self, away: bool) -> None:
        """Let what is done on the page rest while another view stands in its place.

        So no key of the page (N, A, 1…) does anything to an article that is not to be seen.
        """
        if away == (self._resting is not None):
            return
        if away:
            ids = [spec.id for spec in ACTIONS if _is_of_page(spec)]
            self._resting = {id_: self._actions[id_].isEnabled() for id_ in ids}
            for id_ in ids:
                self._actions[id_].setEnabled(False)
        else:
            resting, self._resting = self._resting, None
            for id_, enabled in (resting or {}).items():
                self._actions[id_].setEnabled(enabled)

    def every(self) -> tuple[tuple[ActionSpec, QAction], ...]:
        """Return all actions, bound or not, in the order of the table."""
        return tuple((spec, self._actions[spec.id]) for spec in ACTIONS)

    def offered(self) -> tuple[tuple[ActionSpec, QAction], ...]:
        """Return the bound actions in the order of the table."""
        return tuple((spec, self._actions[spec.id]) for spec in ACTIONS if spec.id in self._bound)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Give actions the reader's own keys; ids not named get those of the table.

        Values are portable key sequences, "" for none; unknown ids are passed over, they may
        come from a settings file of another version.
        """
        for spec in ACTIONS:
            own = keys.get(spec.id)
            chosen = spec.keys if own is None else (own,) if own else ()
            self._actions[spec.id].setShortcuts([QKeySequence(key) for key in chosen])
        self.retranslate()


def _is_of_page(spec: ActionSpec) -> bool:
    """Tell whether an action works on the article on the page."""
    return spec.menu in {str(GO), str(NOTES)} or spec.id in {
        "edit.find",
        "edit.find_next",
        "edit.find_previous",
        "edit.select_all",
        "edit.copy",
        "edit.copy_source",
        "edit.grow",
        "edit.shrink",
        "edit.undo",
        "edit.redo",
        "view.focus",
        "view.sidebar",
        "view.panel",
    }
