"""The notes of an article, sorted by place, with a filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from reader_app.core.article import Article
from reader_app.core.note import AnchorState, Colour, MarkStyle, PlacedNote
from reader_app.ui.chips import ChipRow, dot_icon
from reader_app.ui.differences import difference
from reader_app.ui.panels.note_rows import NoteDelegate, NoteRow
from reader_app.ui.places import SectionIndex
from reader_app.ui.rows import RowsView
from reader_app.ui.theme import PAPER, Theme
from reader_app.ui.wording import word

_STYLES = frozenset(style.value for style in MarkStyle)
_UNSURE = "unsure"  # the chip for notes whose text moved, changed or is gone


class NotesView(RowsView[NoteRow]):
    """The list itself: Enter goes there, E or F2 edits, Delete deletes."""

    edit_asked = Signal(object)
    delete_asked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen_row()
        if row is not None and event.key() in {Qt.Key.Key_E, Qt.Key.Key_F2}:
            self.edit_asked.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(row)
        else:
            super().keyPressEvent(event)


class NotesPanel(QWidget):
    """Shows notes and reports choices; knows no service and no other widget."""

    note_chosen = Signal(str)  # the note's id: go to its place
    note_edit_requested = Signal(str)
    note_delete_requested = Signal(str)
    note_colour_requested = Signal(str, object)  # the note's id, a Colour
    note_style_requested = Signal(str, object)  # the note's id, a MarkStyle
    note_attach_requested = Signal(str)  # put it at the words selected on the page
    note_keep_requested = Signal(str)  # it moved or its words changed: it may stay there
    note_address_requested = Signal(str)  # copy its address

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._notes: tuple[PlacedNote, ...] = ()
        self._rows: list[NoteRow] = []
        self._kinds: Counter[tuple[Colour, bool]] = Counter()
        self._index: SectionIndex | None = None
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by words or #tag"))
        self.filter.setAccessibleName(self.tr("Filter notes"))
        self.filter.setClearButtonEnabled(True)
        self.chips = ChipRow(self.tr("Filter notes by colour"), self)
        self.view = NotesView(self.tr("Notes"), self)
        self.chips.lead_to(self.view)
        self.view.set_delegate(NoteDelegate(self.view))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(14, 4, 14, 0)
        head.setSpacing(6)
        head.addWidget(self.filter)
        head.addWidget(self.chips)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.filter.textChanged.connect(self._refilter)
        self.chips.chosen_changed.connect(self._refilter)
        self.view.row_chosen.connect(self._choose)
        self.view.doubleClicked.connect(self._edit_current)
        self.view.edit_asked.connect(self._edit)
        self.view.delete_asked.connect(self._delete)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self._theme = PAPER
        self._shown_chips: tuple[list[tuple[str, str, str]], Theme] | None = None
        self._refresh()

    def take_focus(self) -> None:
        """Give the keyboard to the list (a focus proxy would hide the controls above from Tab)."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.view.show_theme(theme)
        self._show_chips()

    def show_notes(self, notes: Sequence[PlacedNote], article: Article | None = None) -> None:
        """Show the notes of an article in the order of the page (core.note.page_order)."""
        if article is not self._article:
            self._article = article
            self._index = SectionIndex(article) if article is not None else None
            self._notes, self._rows = (), []
            self._kinds.clear()
        self._take(tuple(notes))

    def mark_note(self, note_id: str) -> None:
        """Put the cursor on a note, because the reader chose it on the page."""
        self.view.mark_row(note_id)

    def _take(self, notes: tuple[PlacedNote, ...]) -> None:
        """Make rows of what is new among the notes; there may be ten thousand others."""
        differs = difference(self._notes, notes)
        gone = self._notes[differs.start : differs.old_end]
        come = notes[differs.start : differs.new_end]
        self._kinds.subtract(_kinds_of(gone))
        self._kinds.update(_kinds_of(come))
        self._notes = notes
        rows = [NoteRow(placed, self._index) for placed in come]
        self._rows[differs.start : differs.old_end] = rows
        self._refresh()

    def _refresh(self) -> None:
        self._show_chips()
        self.filter.setVisible(bool(self._notes))
        self._refilter()

    def _show_chips(self) -> None:
        used = {colour for (colour, _), count in self._kinds.items() if count > 0}
        chips = [(colour.value, "", word(colour)) for colour in Colour if colour in used]
        unsure = sum(count for (_, sure), count in self._kinds.items() if not sure)
        if unsure:
            text = self.tr("⚑ {count}").format(count=unsure)
            chips.append((_UNSURE, text, self.tr("Notes whose text moved, changed or is gone")))
        if (chips, self._theme) == self._shown_chips:
            return
        self._shown_chips = (chips, self._theme)
        self.chips.show_chips(chips if len(chips) > 1 or unsure else [])
        if len(chips) > 1 or unsure:
            for colour in used:
                self.chips.set_colour(colour.value, self._theme.highlights[colour].line)
        self.chips.setVisible(len(chips) > 1 or bool(unsure))

    def _refilter(self) -> None:
        words = self.filter.text().casefold().split()
        chosen = self.chips.chosen
        rows = self._rows
        if words or chosen:
            rows = [row for row in rows if _matches(row, words, chosen)]
        self.view.show_rows(rows)
        if self._notes:
            self.view.set_empty_text(self.tr("No note matches the filter."))
        else:
            self.view.set_empty_text(
                self.tr(
                    "Nothing noted yet.\n\nSelect words on the page, then press A to write a "
                    "note or H to highlight them."
                )
            )

    def _choose(self, row: NoteRow) -> None:
        self.note_chosen.emit(row.key)

    def _edit(self, row: NoteRow) -> None:
        self.note_edit_requested.emit(row.key)

    def _edit_current(self) -> None:
        row = self.view.chosen_row()
        if row is not None:
            self._edit(row)

    def _delete(self, row: NoteRow) -> None:
        self.note_delete_requested.emit(row.key)

    def _open_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            return
        self.view.setCurrentIndex(index)
        menu = self.build_menu(self.view.row_at(index.row()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def build_menu(self, row: NoteRow) -> QMenu:
        """Return the context menu of one note."""
        menu = QMenu(self)
        for name, text in (
            ("go", self.tr("Go to its place")),
            ("edit", self.tr("Edit…")),
            ("delete", self.tr("Delete")),
        ):
            action = menu.addAction(text)
            action.setData((name, row.key))
        menu.addSeparator()
        self._add_places(menu, row)
        menu.addSeparator()
        for style, text in (
            (MarkStyle.HIGHLIGHT, self.tr("Highlighted")),
            (MarkStyle.UNDERLINE, self.tr("Underlined")),
        ):
            action = menu.addAction(text)
            action.setData((style.value, row.key))
            action.setCheckable(True)
            action.setChecked(row.placed.note.style is style)
        menu.addSeparator()
        for colour in Colour:
            action = menu.addAction(dot_icon(self._theme.highlights[colour].line), word(colour))
            action.setData((colour.value, row.key))
            action.setCheckable(True)
            action.setChecked(row.placed.note.colour is colour)
        menu.triggered.connect(self._carry_out)
        return menu

    def _add_places(self, menu: QMenu, row: NoteRow) -> None:
        state = row.placed.placement.state
        names = [("attach", self.tr("Attach to the selected words"))]
        if state in (AnchorState.MOVED, AnchorState.CHANGED):
            names.insert(0, ("keep", self.tr("Keep it at this place")))
        names.append(("address", self.tr("Copy address")))
        for name, text in names:
            action = menu.addAction(text)
            action.setData((name, row.key))

    def _carry_out(self, action: QAction) -> None:
        name, note_id = action.data()
        if name == "go":
            self.note_chosen.emit(note_id)
        elif name == "edit":
            self.note_edit_requested.emit(note_id)
        elif name == "delete":
            self.note_delete_requested.emit(note_id)
        elif name == "attach":
            self.note_attach_requested.emit(note_id)
        elif name == "keep":
            self.note_keep_requested.emit(note_id)
        elif name == "address":
            self.note_address_requested.emit(note_id)
        elif name in _STYLES:
            self.note_style_requested.emit(note_id, MarkStyle(name))
        else:
            self.note_colour_requested.emit(note_id, Colour(name))


def _kinds_of(notes: Sequence[PlacedNote]) -> Counter[tuple[Colour, bool]]:
    """Count notes by colour and whether they simply are in their place: what the chips show."""
    found: Counter[tuple[Colour, bool]] = Counter()
    for sure in (True, False):
        colours = [
            placed.note.colour
            for placed in notes
            if (placed.placement.state is AnchorState.EXACT) is sure
        ]
        found.update({(colour, sure): colours.count(colour) for colour in Colour})
    return found


def _matches(row: NoteRow, words: list[str], chosen: frozenset[str]) -> bool:
    """Tell whether a note has all words (a "#word" in its tags) and a chosen colour and state."""
    note = row.placed.note
    colours = chosen - {_UNSURE}
    if colours and note.colour.value not in colours:
        return False
    if _UNSURE in chosen and row.placed.placement.state is AnchorState.EXACT:
        return False
    tags = [tag.casefold() for tag in note.tags]
    text = "\n".join((note.body, note.target.quote.exact, *note.tags)).casefold()
    return all(
        any(tag.startswith(word_[1:]) for tag in tags)
        if len(word_) > 1 and word_[0] in "#＃"
        else word_ in text
        for word_ in words
    )
