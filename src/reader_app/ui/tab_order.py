"""The order in which Tab walks the window."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(areas: Iterable[QWidget]) -> None:
    """Let Tab walk the areas in this order, within each as it does now."""
    stops = [stop for area in areas for stop in _stops(area)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(area: QWidget) -> list[QWidget]:
    """Return an area and its parts in the order Tab walks them now."""
    inside = [area]
    at = area.nextInFocusChain()
    while at is not None and at is not area:
        if area.isAncestorOf(at):
            inside.append(at)
        at = at.nextInFocusChain()
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
