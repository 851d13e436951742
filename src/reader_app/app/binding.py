"""What a part of the program offers the window: ids of actions, each with who carries it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

Bindings: TypeAlias = tuple[tuple[str, Callable[..., Any]], ...]
"""(id of reader_app.ui.actions.ACTIONS, bound method) pairs, as a part's bindings() returns them."""
