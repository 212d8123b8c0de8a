"""Where the colours of highlights are named, toned, added and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.annotation import COLORS, HighlightColor
from ui.colours import highlight_colours
from ui.sheet import Sheet
from ui.theme import theme
from ui.widgets import clear, draw_focus_ring, icon_button, push_button, row

if TYPE_CHECKING:
    from ui.controllers.colours import ColoursController

_SWATCH: Final = (44, 28)
_NEW_TONES: Final = ("#ffd8a8", "#d0bfff", "#99e9f2", "#d8f5a2", "#eebefa", "#dee2e6")
_WIDTH: Final = 440


class Swatch(QAbstractButton):
    """A button that shows a colour behind a word, as the text shows it."""

    def __init__(self, key: str, name: str) -> None:
        super().__init__()
        self._key = key
        self.setFixedSize(*_SWATCH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Tone of {colour}").format(colour=name))
        self.setToolTip(self.tr("Choose another tone"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colours.marks[self._key], 1))
            painter.setBrush(look.colours.highlights[self._key])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
            painter.setPen(look.colours.ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Aa"))
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), look.colours.accent)


class _Name(QLineEdit):
    """A name that is given when the reader leaves the field; empty: the program's own."""

    given = Signal(str)

    def __init__(self, color: HighlightColor) -> None:
        super().__init__(color.name)
        self._before = color.name
        usual = highlight_colours().usual_name(color.key)
        self.setPlaceholderText(usual if color.key in COLORS else "")
        self.setAccessibleName(self.tr("Name of {colour}").format(colour=usual))
        self.editingFinished.connect(self.give)

    def show_name(self, name: str) -> None:
        """Shows what the colour is called by now, unless another name is being typed."""
        if self.text().strip() == self._before:
            self.setText(name)
        self._before = name

    def give(self) -> None:
        """Hands over a name that was typed."""
        if self.text().strip() != self._before:
            self._before = self.text().strip()
            self.given.emit(self._before)


class ColoursDialog(Sheet):
    """Lists the colours; what is changed holds at once and can be undone."""

    def __init__(self, parent: QWidget, controller: ColoursController) -> None:
        hint = self.tr(
            "Give colours the names of what they mean to you. Notes and exports show these names."
        )
        super().__init__(parent, self.tr("Highlight colours"), hint)
        self.setMinimumWidth(_WIDTH)
        self._controller = controller
        self._names: list[_Name] = []
        self._looks: tuple[tuple[str, bool], ...] = ()
        self._adding = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().space.small)
        self.content.addLayout(self._rows)
        self.add_button = push_button(self.tr("Add a colour"))
        self.add_button.clicked.connect(self._add_colour)
        self.content.addLayout(row(self.add_button, None))
        self.add_buttons()
        highlight_colours().changed.connect(self._fill)
        self._fill()

    def names(self) -> list[QLineEdit]:
        """The fields of the names, from top to bottom."""
        return list(self._names)

    def done(self, result: int) -> None:
        for name in self._names:
            name.give()
        super().done(result)

    def _fill(self) -> None:
        """Shows the colours as they are; the fields stay where it is still the same ones."""
        offered = highlight_colours().offered()
        looks = tuple((each.key, bool(each.tone)) for each in offered)
        if looks == self._looks:
            for color, name in zip(offered, self._names, strict=True):
                name.show_name(color.name)
            self.update()
            return
        for name in self._names:
            name.give()
        known = {key for key, _toned in self._looks}
        clear(self._rows)
        self._looks, self._names = looks, []
        for color in offered:
            self._rows.addLayout(self._row(color))
            if self._adding and color.key not in known:
                self._adding = False
                self._names[-1].setFocus(Qt.FocusReason.OtherFocusReason)
                self._names[-1].selectAll()

    def _row(self, color: HighlightColor) -> QHBoxLayout:
        swatch = Swatch(color.key, highlight_colours().name(color.key))
        swatch.clicked.connect(lambda: self._choose_tone(color.key))
        name = _Name(color)
        name.given.connect(lambda text: self._controller.rename(color.key, text))
        parts: list[QWidget | None] = [swatch, name]
        if color.key not in COLORS:
            remove = icon_button("trash", self.tr("Take away {colour}").format(colour=color.name))
            remove.clicked.connect(lambda: self._controller.remove(color.key))
            parts.append(remove)
        elif color.tone:
            usual = icon_button("undo", self.tr("The usual tone"))
            usual.clicked.connect(lambda: self._controller.retone(color.key, ""))
            parts.append(usual)
        self._names.append(name)
        return row(*parts)

    def _add_colour(self) -> None:
        used = {each.tone for each in highlight_colours().offered()}
        tone = next((each for each in _NEW_TONES if each not in used), _NEW_TONES[0])
        self._adding = True
        self._controller.add(self.tr("New colour"), tone)

    def _choose_tone(self, key: str) -> None:
        fill = theme().colours.highlights[key]
        picker = QColorDialog(fill, self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setWindowTitle(highlight_colours().name(key))

        def take(colour: QColor) -> None:
            self._controller.retone(key, colour.name())

        picker.colorSelected.connect(take)
        picker.open()
