"""How the window around the page is dressed: a style sheet and fonts made from a Theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.core.article import Script
from reader_app.resources import resource
from reader_app.ui.theme import Theme, sans_families


def mix(one: str, other: str, share: float) -> str:
    """Return the colour that lies share (0..1) of the way from one to other, "#rrggbb"."""
    first, second = QColor(one), QColor(other)
    red, green, blue = (
        round(a + (b - a) * share)
        for a, b in (
            (first.red(), second.red()),
            (first.green(), second.green()),
            (first.blue(), second.blue()),
        )
    )
    return f"#{red:02x}{green:02x}{blue:02x}"


def hover_of(theme: Theme) -> str:
    """Return the ground of what the pointer is over."""
    return mix(theme.panel, theme.text, 0.08)


def edge_of(theme: Theme) -> str:
    """Return the outline of a control: at least 3:1 would shout here, so never the only sign."""
    return mix(theme.rule, theme.text, 0.1)


def faded_of(theme: Theme) -> str:
    """Return the text colour of what cannot be chosen now."""
    return mix(theme.muted, theme.panel, 0.35)


def sized(widget: QWidget, factor: float, *, bold: bool = False) -> QFont:
    """Return the widget's font, factor times as large, so that everything follows the system."""
    font = QFont(widget.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(max(1, round(font.pixelSize() * factor)))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def set_typeface(app: QApplication, script: Script = Script.HANS) -> None:
    """Give the interface a face that writes Chinese, in the glyph shapes of script.

    Called before the first widget is built: those that exist keep the families they have. The
    size of type stays the system's.
    """
    font = app.font()
    font.setFamilies(list(sans_families(script)))
    app.setFont(font)


def apply_style(app: QApplication, theme: Theme) -> None:
    """Dress the whole application; called once before the first window and at each change."""
    app.setPalette(theme.palette())
    app.setStyleSheet(sheet_of(theme))


def sheet_of(theme: Theme) -> str:
    """Return the style sheet; sizes that depend on type are left to fonts and layouts."""
    hover, edge, faded, focus = hover_of(theme), edge_of(theme), faded_of(theme), theme.focus
    arrow = resource("icons", "arrow-down.svg").as_posix()
    soft = mix(theme.accent, theme.raised, 0.86)
    return f"""
QHeaderView {{ background: {theme.panel}; border: 0; }}
QHeaderView::section {{ background: {theme.panel}; color: {theme.muted}; border: 0;
    border-bottom: 1px solid {theme.rule}; padding: 5px 6px; }}
QTableCornerButton::section {{ background: {theme.panel}; border: 0;
    border-bottom: 1px solid {theme.rule}; }}
QTableView, QTreeView {{ background: {theme.page}; border: 1px solid {theme.rule};
    border-radius: 6px; }}
QTableView::item, QTreeView::item {{ padding: 4px 6px; }}
QTableView::item:selected, QTreeView::item:selected {{ background: {soft}; color: {theme.text}; }}
QTableView::indicator, QTreeView::indicator {{ width: 12px; height: 12px;
    border: 1px solid {theme.muted}; border-radius: 3px; background: {theme.raised}; }}
QTableView::indicator:checked, QTreeView::indicator:checked {{ background: {theme.accent};
    border-color: {theme.accent}; }}
QToolTip {{ color: {theme.text}; background: {theme.raised}; border: 1px solid {edge};
    padding: 4px 7px; }}
QSplitter::handle {{ background: {theme.rule}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QFrame#toolbar, QFrame#status {{ background: {theme.panel}; }}
QFrame#toolbar {{ border: 0; border-bottom: 1px solid {theme.rule}; }}
QFrame#status {{ border: 0; border-top: 1px solid {theme.rule}; }}
QLabel[quiet="true"] {{ color: {theme.muted}; }}
QProgressBar {{ background: {theme.rule}; border: 0; border-radius: 3px; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
QLabel[problem="true"] {{ color: {theme.damage}; }}
QLabel#wordmark {{ color: {theme.accent}; }}
QToolButton, QPushButton {{ background: {theme.raised}; color: {theme.text};
    border: 1px solid {edge}; border-radius: 6px; padding: 3px 9px; }}
QToolButton:hover, QPushButton:hover {{ background: {hover}; }}
QToolButton:pressed, QPushButton:pressed {{ background: {theme.rule}; }}
QToolButton:checked, QPushButton:checked {{ background: {theme.accent};
    color: {theme.on_accent}; border-color: {theme.accent}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {faded};
    background: {theme.panel}; }}
QToolButton:focus, QPushButton:focus {{ border: 2px solid {focus}; padding: 2px 8px; }}
QToolButton:checked:focus {{ border: 2px solid {theme.text}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[flat="true"], QPushButton[flat="true"] {{ background: transparent;
    border: 1px solid transparent; padding: 3px 6px; }}
QToolButton[flat="true"]:hover, QPushButton[flat="true"]:hover {{ background: {hover}; }}
QToolButton[flat="true"]:focus, QPushButton[flat="true"]:focus {{
    border: 2px solid {focus}; padding: 2px 5px; }}
QToolButton[flat="true"]:checked {{ background: {soft}; color: {theme.accent};
    border: 1px solid {mix(theme.accent, theme.raised, 0.55)}; }}
QToolButton[chip="true"] {{ background: transparent; color: {theme.muted};
    border: 1px dashed {edge}; border-radius: 9px; padding: 1px 7px; }}
QToolButton[chip="true"]:hover {{ background: {hover}; }}
QToolButton[chip="true"]:checked {{ background: {theme.raised}; color: {theme.text};
    border: 1px solid {edge}; }}
QToolButton[chip="true"]:focus {{ border: 2px solid {focus}; padding: 0 6px; }}
QToolBar {{ background: transparent; border: 0; spacing: 6px; }}
QPushButton[main="true"] {{ background: {theme.accent}; color: {theme.on_accent};
    border-color: {theme.accent}; padding: 5px 16px; }}
QPushButton[main="true"]:hover {{ background: {mix(theme.accent, theme.text, 0.15)}; }}
QPushButton[main="true"]:focus {{ border: 2px solid {theme.text}; padding: 4px 15px; }}
QPushButton[search="true"] {{ text-align: left; color: {theme.muted}; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QKeySequenceEdit {{
    background: {theme.raised};
    color: {theme.text}; border: 1px solid {edge}; border-radius: 6px; padding: 3px 7px;
    selection-background-color: {theme.selection}; selection-color: {theme.text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
    border: 2px solid {focus}; padding: 2px 6px; }}
QAbstractItemView {{ background: transparent; border: 0; outline: 0;
    selection-background-color: {theme.raised}; selection-color: {theme.text}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {theme.raised}; border: 1px solid {edge}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {theme.muted}; border: 1px solid transparent;
    border-radius: 6px; padding: 5px 5px; margin: 0 1px; }}
QTabBar::tab:hover {{ background: {hover}; }}
QTabBar::tab:selected {{ background: {theme.raised}; color: {theme.text};
    border: 1px solid {theme.rule}; }}
QTabBar::tab:focus {{ border: 2px solid {focus}; padding: 4px 4px; }}
QFrame[card="true"] {{ background: {theme.raised}; border: 1px solid {edge};
    border-radius: 9px; }}
QFrame#message {{ background: {mix(theme.current_match.line, theme.page, 0.82)};
    border: 0; border-bottom: 1px solid {mix(theme.current_match.line, theme.page, 0.5)}; }}
QFrame#message QLabel {{ color: {theme.text}; }}
QFrame#palette, QFrame#find {{ background: {theme.raised}; border: 1px solid {edge};
    border-radius: 10px; }}
QMenu {{ background: {theme.raised}; border: 1px solid {edge}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; color: {theme.text}; }}
QMenu::item:disabled {{ color: {faded}; }}
QMenu::separator {{ height: 1px; background: {theme.rule}; margin: 5px 8px; }}
QMenuBar {{ background: {theme.panel}; border: 0; padding: 1px 6px; }}
QMenuBar::item {{ padding: 3px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; color: {theme.text}; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 11px; margin: 2px; }}
QScrollBar:horizontal {{ height: 11px; margin: 2px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
