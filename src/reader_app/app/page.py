"""What nearly every part works on, handed over as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader_app.app.session import Session
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.page.view import ArticleView
    from reader_app.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Page:
    """The article being read, the view and the window it is shown in, and who works for them."""

    session: Session
    window: MainWindow
    view: ArticleView
    tasks: Tasks
