"""Size, place and arrangement of the window as bytes, and back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QDataStream, QIODevice

_VERSION = 1


@dataclass(frozen=True, slots=True)
class WindowLayout:
    """What is remembered of a window; geometry and splitter are Qt's own bytes."""

    geometry: bytes
    splitter: bytes
    sidebar: bool
    panel: bool
    tab: int

    def to_bytes(self) -> bytes:
        """Return the layout for from_bytes."""
        data = QByteArray()
        stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
        stream.writeInt32(_VERSION)
        stream << QByteArray(self.geometry) << QByteArray(self.splitter)
        stream.writeBool(self.sidebar)
        stream.writeBool(self.panel)
        stream.writeInt32(self.tab)
        return bytes(data.data())

    @classmethod
    def from_bytes(cls, saved: bytes, tabs: int) -> WindowLayout | None:
        """Return what was saved; None for other bytes or a tab that there is not."""
        stream = QDataStream(QByteArray(saved))
        if stream.readInt32() != _VERSION:
            return None
        geometry, splitter = QByteArray(), QByteArray()
        stream >> geometry >> splitter
        sidebar, panel, tab = stream.readBool(), stream.readBool(), stream.readInt32()
        if stream.status() != QDataStream.Status.Ok or not 0 <= tab < tabs:
            return None
        return cls(bytes(geometry.data()), bytes(splitter.data()), sidebar, panel, tab)
