"""What an export will look like, before it is made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QStackedWidget

from ui.export_request import Preview
from ui.widgets import EmptyState


class ExportPreview(QStackedWidget):
    """Shows text as it will be written, the first page of a PDF, or what is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(400, 360)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(self.tr("Preview"))
        self._text.setTabChangesFocus(True)
        self._page = _Page()
        self._page.setAccessibleName(self.tr("Preview of the first page"))
        self._message = EmptyState("export", "")
        for widget in (self._message, self._text, self._page):
            self.addWidget(widget)

    def text(self) -> str:
        """The text that is shown, or what is said instead."""
        return self._text.toPlainText() if self.currentWidget() is self._text else self._said

    def shows_page(self) -> bool:
        """Whether a picture of a page is shown."""
        return self.currentWidget() is self._page

    def show_preview(self, preview: Preview) -> None:
        """Shows what was made."""
        if preview.image:
            self._page.set_image(preview.image)
            self.setCurrentWidget(self._page)
        elif preview.text:
            self._text.setPlainText(preview.text)
            self.setCurrentWidget(self._text)
        else:
            self.say(self._contents(preview))

    def say(self, text: str) -> None:
        """Says something where a preview would be."""
        self._said = text
        self._message.set_text(text)
        self.setCurrentWidget(self._message)

    _said = ""

    def _contents(self, preview: Preview) -> str:
        lines = []
        for title, notes in preview.titles:
            lines.append(f"{title} · {self.tr('%n note(s)', '', notes)}" if notes else title)
        if preview.more:
            lines.append("…")
        return "\n".join(lines)


class _Page(QScrollArea):
    """A picture of a page, as wide as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._pixmap = QPixmap()
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_image(self, data: bytes) -> None:
        """Shows the picture in `data`."""
        self._pixmap.loadFromData(data)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        width = min(round(self.viewport().width() * ratio), self._pixmap.width())
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._pixmap.scaledToWidth(max(width, 1), smooth)
        shown.setDevicePixelRatio(ratio)
        self._label.setPixmap(shown)
