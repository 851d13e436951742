"""Pictures at work: enlarging one, and saving it as the file it came as."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.core.article import Article, BlockKind
from reader_app.storage.whole_files import write_whole

if TYPE_CHECKING:
    from reader_app.ui.picture_viewer import Picture, PictureViewer

SUFFIXES = {"jpeg": "jpg", "svg+xml": "svg"}
"""Where Qt's name of a format is not how its files are called."""


class PictureDesk(QObject):
    """Shows the article's pictures large, from the page or by key."""

    failed = Signal(str)
    told = Signal(str)

    def __init__(self, page: Page, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self.viewer: PictureViewer | None = None
        page.view.picture_chosen.connect(self.show_picture)
        page.session.article_changed.connect(self._close)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("view.picture", self.show_nearest),)

    def show_picture(self, key: str) -> None:
        """Show the picture with a key of Article.images large."""
        article = self._session.article
        if article is None:
            return
        if self.viewer is None:
            from reader_app.ui.picture_viewer import PictureViewer

            self.viewer = PictureViewer(self._window)
            self.viewer.save_requested.connect(self._save)
        self.viewer.show_theme(self._view.theme)
        self.viewer.show_pictures(pictures_of(article), key)
        self.viewer.show()
        self.viewer.raise_()
        self.viewer.activateWindow()

    def show_nearest(self) -> None:
        """Show the picture that is nearest below the first line, else the last one above."""
        article = self._session.article
        if article is None:
            return
        shown = [
            (block.span.start, block.image.key)
            for block in article.blocks
            if block.image is not None and block.image.key in article.images
        ]
        top = self._view.top_offset()
        if not shown:
            self.told.emit(self.tr("This article has no pictures."))
            return
        _, key = next((one for one in shown if one[0] >= top), shown[-1])
        self.show_picture(str(key))

    def _save(self, picture: Picture) -> None:
        from PySide6.QtCore import QBuffer, QByteArray, QIODevice
        from PySide6.QtGui import QImageReader
        from PySide6.QtWidgets import QFileDialog

        buffer = QBuffer()
        buffer.setData(QByteArray(picture.data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        kind = QImageReader.imageFormat(buffer).toStdString() or "png"
        stem = "".join(char for char in picture.caption[:40] if char not in '\\/:*?"<>|\n')
        name = f"{stem.strip() or self.tr('Picture')}.{SUFFIXES.get(kind, kind)}"
        chosen, _ = QFileDialog.getSaveFileName(self.viewer, self.tr("Save the picture"), name)
        if not chosen:
            return
        try:
            write_whole(Path(chosen), picture.data, mode=None)
        except OSError as error:
            self.failed.emit(
                self.tr("{file} could not be written: {why}.").format(
                    file=chosen, why=error.strerror
                )
            )
        else:
            self.told.emit(self.tr("Saved as {file}").format(file=Path(chosen).name))

    def _close(self) -> None:
        if self.viewer is not None:
            self.viewer.close()


def pictures_of(article: Article) -> tuple[Picture, ...]:
    """Return the pictures of an article that are there, in its order, each with its caption.

    The words of a picture are its caption in the text, else what its page called it.
    """
    from reader_app.ui.picture_viewer import Picture

    found = []
    for number, block in enumerate(article.blocks):
        image = block.image
        if image is None or image.key is None or image.key not in article.images:
            continue
        words = block.span.slice(article.text).strip()
        following = article.blocks[number + 1] if number + 1 < len(article.blocks) else None
        if following is not None and following.kind is BlockKind.CAPTION:
            words = following.span.slice(article.text)
        found.append(Picture(image.key, article.images[image.key], words or image.alt))
    return tuple(found)
