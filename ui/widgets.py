"""Small pieces that several parts of the window are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon, paint_icon
from ui.theme import theme

_ELLIPSIS = "…"


def text_lines(text: str, font: QFont, width: float, most: int = 0) -> list[str]:
    """`text` broken into lines of at most `width` pixels, between words in both languages.

    With `most`, there are no more lines than that, and the last ends in an ellipsis if text is
    left over. A word that is wider than a line is broken anywhere.
    """
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_filled_lines(paragraph, metrics, width))
        if most and len(lines) > most:
            rest = " ".join(lines[most - 1 :])
            last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            if not last.endswith(_ELLIPSIS):
                last = metrics.elidedText(rest + _ELLIPSIS, Qt.TextElideMode.ElideRight, width)
            return [*lines[: most - 1], last]
    return lines


def _filled_lines(paragraph: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    line = ""
    for word in _short_words(paragraph.split(), metrics, width):
        longer = f"{line} {word}" if line else word
        if line and metrics.horizontalAdvance(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _short_words(words: Iterable[str], metrics: QFontMetricsF, width: float) -> Iterator[str]:
    for word in words:
        rest = word
        while len(rest) > 1 and metrics.horizontalAdvance(rest) > width:
            cut = 1
            while cut < len(rest) and metrics.horizontalAdvance(rest[: cut + 1]) <= width:
                cut += 1
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def scaled_font(base: QFont, points: float = 0, weight: QFont.Weight | None = None) -> QFont:
    """`base` made larger or smaller by `points`, and as heavy as `weight`."""
    font = QFont(base)
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() + points)
    else:
        font.setPixelSize(round(base.pixelSize() + points * 4 / 3))
    if weight is not None:
        font.setWeight(weight)
    return font


def draw_focus_ring(painter: QPainter, area: QRect | QRectF, colour: QColor) -> None:
    """Draws the ring that shows where the keyboard is, just inside `area`."""
    width = theme().size.focus
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    inner = QRectF(area).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(inner, theme().radius, theme().radius)


class Paragraph(QWidget):
    """A text in the interface's font that breaks between words and shows so many lines at most."""

    def __init__(
        self,
        text: str = "",
        *,
        role: str = "ink",
        most: int = 0,
        points: float = 0,
        weight: QFont.Weight | None = None,
        centred: bool = False,
        face: QFont | None = None,
    ) -> None:
        super().__init__()
        self._face = face
        self._role = role
        self._most = most
        self._points = points
        self._weight = weight
        self._centred = centred
        self._text = ""
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def text(self) -> str:
        """The whole text, whether it all fits or not."""
        return self._text

    def set_text(self, text: str) -> None:
        """Shows `text` from now on."""
        self._text = text
        self._heights.clear()
        self.setAccessibleName(text)
        self.setToolTip(text if self._most else "")
        self.updateGeometry()
        self.update()

    def set_face(self, face: QFont) -> None:
        """Writes the text in `face` instead of the interface's font."""
        self._face = face
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def set_role(self, role: str) -> None:
        """Shows the text in the theme's colour for `role`."""
        self._role = role
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask for the same few widths many times
            lines = text_lines(self._text, self._font(), max(width, 1), self._most)
            self._heights[width] = round(self._line_height() * len(lines)) + 2
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), 120)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, round(self._line_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            font = self._font()
            painter.setFont(font)
            painter.setPen(getattr(theme().colours, self._role))
            place = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
            height = self._line_height()
            for number, line in enumerate(text_lines(self._text, font, self.width(), self._most)):
                area = QRectF(0, number * height, self.width(), height)
                painter.drawText(area, place | Qt.AlignmentFlag.AlignVCenter, line)

    def _font(self) -> QFont:
        return scaled_font(self._face or self.font(), self._points, self._weight)

    def _line_height(self) -> float:
        return QFontMetricsF(self._font()).height() * 1.15


class EmptyState(QWidget):
    """Says in one line what belongs here, and offers the actions that bring it."""

    def __init__(self, picture: str, text: str, actions: Iterable[QAction] = ()) -> None:
        super().__init__()
        space = theme().space
        self._picture = _Picture(picture)
        self._text = Paragraph(text, role="quiet", centred=True)
        column = QWidget()
        self._buttons = QVBoxLayout(column)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(space.small)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.wide, space.wide, space.wide, space.wide)
        layout.setSpacing(space.medium)
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)
        layout.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.set_actions(actions)

    def set_text(self, text: str) -> None:
        """Says `text` from now on."""
        self._text.set_text(text)

    def set_actions(self, actions: Iterable[QAction]) -> None:
        """Offers `actions`, the first as the one to take."""
        clear(self._buttons)
        for number, action in enumerate(actions):
            self._buttons.addWidget(action_button(action, primary=number == 0))


class _Picture(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(theme().colours.quiet)
        colour.setAlphaF(0.7)
        with QPainter(self) as painter:
            paint_icon(painter, self._name, colour, self.rect())


class ElidedLabel(QLabel):
    """A label of one line that ends in an ellipsis where there is no room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            text = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            self.setToolTip(self.text() if text != self.text() else "")
            colours = theme().colours
            painter.setPen(colours.quiet if self.property("role") == "quiet" else colours.ink)
            painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


def tool_button(action: QAction) -> QToolButton:
    """A flat button that shows the icon of `action` and follows it."""
    button = QToolButton()
    button.setDefaultAction(action)
    _dress(button, action.text())
    return button


def icon_button(name: str, text: str) -> QToolButton:
    """A flat button with an icon of its own; `text` is its tool tip and accessible name."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(text)
    _dress(button, text)
    return button


def _dress(button: QToolButton, name: str) -> None:
    side = theme().size.icon
    button.setIconSize(QSize(side, side))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name.rstrip(f"{_ELLIPSIS}."))


def action_button(action: QAction, *, primary: bool = False) -> QPushButton:
    """A button with the text of `action` that triggers it."""
    button = QPushButton(action.text())
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.setProperty("primary", primary)
    button.clicked.connect(lambda: action.trigger())
    return button


def push_button(text: str, *, primary: bool = False) -> QPushButton:
    """A button that says what happens."""
    button = QPushButton(text)
    button.setProperty("primary", primary)
    button.setAutoDefault(primary)
    button.setDefault(primary)
    return button


def quiet_label(text: str = "") -> ElidedLabel:
    """A label of one line in quiet ink."""
    label = ElidedLabel(text)
    label.setProperty("role", "quiet")
    return label


def heading(text: str, points: float = 1.5) -> QLabel:
    """A label that stands over a region."""
    label = QLabel(text)
    label.setFont(scaled_font(label.font(), points, QFont.Weight.DemiBold))
    return label


def region(widget: QWidget, kind: str) -> None:
    """Gives `widget` the background of a region of the window: "panel" or "paper"."""
    widget.setProperty("region", kind)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)


def row(*widgets: QWidget | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """The widgets beside one another; None is a gap that grows."""
    layout = QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(theme().space.tiny)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout


def centred(widget: QWidget, widest: int) -> QWidget:
    """A ground with `widget` in its middle, at most `widest` pixels wide."""
    ground = QWidget()
    ground.setObjectName("cards")
    widget.setMaximumWidth(widest)
    layout = QHBoxLayout(ground)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(widget, 8)
    layout.addStretch(1)
    return ground


def clear(layout: QLayout) -> None:
    """Takes everything out of `layout` and lets it go."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def is_theme_event(event: QEvent) -> bool:
    """Whether `event` tells a widget that colours or fonts have become others."""
    return event.type() in (
        QEvent.Type.PaletteChange,
        QEvent.Type.StyleChange,
        QEvent.Type.FontChange,
    )
