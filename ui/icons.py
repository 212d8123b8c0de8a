"""One set of outline icons, drawn in the theme's colour of the moment.

An icon is a file in ``resources/icons`` in black; it is tinted when it is painted, so an icon that
was handed out once follows every change of theme.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resource
from ui.theme import faded, theme

_DISABLED: Final = 40


def icon(name: str, role: str = "ink") -> QIcon:
    """The icon called `name`, in the theme's colour for `role` (a field of `ui.theme.Colours`)."""
    return QIcon(_TintedEngine(name, role))


def paint_icon(painter: QPainter, name: str, colour: QColor, area: QRect | QRectF) -> None:
    """Paints the icon called `name` in `colour` into `area`, as large as fits."""
    side = min(area.width(), area.height())
    target = QRectF(0, 0, side, side)
    target.moveCenter(QRectF(area).center())
    opacity = painter.opacity()
    painter.setOpacity(opacity * colour.alphaF())
    _renderer(name, QColor(colour.rgb()).name()).render(painter, target)
    painter.setOpacity(opacity)


def icon_names() -> list[str]:
    """The names of all icons."""
    return sorted(path.stem for path in resource("icons").glob("*.svg"))


class _TintedEngine(QIconEngine):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint_icon(painter, self._name, self._colour(mode), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        return pixmap

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        colour: QColor = getattr(theme().colours, self._role)
        return faded(colour, _DISABLED) if mode == QIcon.Mode.Disabled else colour


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("#000", colour).encode()))
