"""What an export will look like, before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.export_request import Preview
from ui.theme import css, theme
from ui.widgets import EmptyState

_WIDEST_COLUMN: Final = 220
_WIDEST_FIRST: Final = 120
_SHOWN_FIRST: Final = ("quote", "partner", "note")
"""The columns of a table that say whether it is the right one."""


class ExportPreview(QWidget):
    """Shows what comes out: a page, pictures of pages, a table or text; or says why there is none.

    `working` tells that another one is being made; what is shown stays until it is there.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(400, 360)
        self._said = ""
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._page = _Page()
        self._table = _Table()
        self._pictures = _Pictures()
        self._message = EmptyState("export", "")
        self._stack = QStackedWidget()
        for widget in (self._message, self._text, self._page, self._table, self._pictures):
            widget.setAccessibleName(self.tr("Preview"))
            self._stack.addWidget(widget)
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setAccessibleName(self.tr("Making the preview…"))
        self._progress.setFixedHeight(2)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps
        self._progress.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._progress)
        layout.addWidget(self._stack, 1)
        self.say(self.tr("Making the preview…"))
        self.set_working(True)

    @property
    def is_working(self) -> bool:
        """Whether another preview is being made."""
        return not self._progress.isHidden()

    def set_working(self, on: bool) -> None:
        """Tells whether another preview is being made."""
        self._progress.setVisible(on)

    def text(self) -> str:
        """What can be read in what is shown, or what is said instead."""
        shown = self._stack.currentWidget()
        if shown is self._text:
            return self._text.toPlainText()
        if shown is self._page:
            return self._page.toPlainText()
        if shown is self._table:
            return self._table.text()
        return "" if shown is self._pictures else self._said

    def page_count(self) -> int:
        """How many pictures of pages are shown."""
        return self._pictures.count() if self._stack.currentWidget() is self._pictures else 0

    def shows_page(self) -> bool:
        """Whether a page with its styles is shown."""
        return self._stack.currentWidget() is self._page

    def shows_table(self) -> bool:
        """Whether a table is shown."""
        return self._stack.currentWidget() is self._table

    def show_preview(self, preview: Preview) -> None:
        """Shows what was made."""
        if preview.images:
            self._pictures.set_images(preview.images)
            self._show(self._pictures)
        elif preview.look.html:
            self._page.setHtml(preview.look.html)
            self._show(self._page)
        elif preview.look.cells:
            self._table.set_cells(preview.look.cells)
            self._show(self._table)
        else:
            self._text.setPlainText(preview.look.text)
            self._show(self._text)

    def say(self, text: str) -> None:
        """Says something where a preview would be."""
        self._said = text
        self._message.set_text(text)
        self._show(self._message)

    def _show(self, widget: QWidget) -> None:
        self.set_working(False)
        self._stack.setCurrentWidget(widget)


class _Page(QTextBrowser):
    """A page on white paper: nothing in it is fetched, and its links lead nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        printed = theme().printed
        paper, ink = css(printed.paper), css(printed.ink)
        handle = css(printed.scrollbar)
        self.setStyleSheet(
            f"QTextBrowser {{ background: {paper}; color: {ink}; }}"
            f"QScrollBar::handle {{ background: {handle}; }}"
        )
        self.document().setDocumentMargin(theme().space.large)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing that a page names is loaded: neither from the network nor from the disk.

        The answer is an empty picture: had it none, Qt would look on the disk itself.
        """
        return QPixmap()


class _Cells(QAbstractTableModel):
    """The rows of a table, whose first one names the columns."""

    def __init__(self, cells: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._head, self._rows = cells[0], cells[1:]

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._rows)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._head)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """A cell's text, shown on one line, and whole where the pointer rests."""
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text[:_WIDEST_COLUMN].split())
        return text if role == Qt.ItemDataRole.ToolTipRole and text else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        is_column = orientation == Qt.Orientation.Horizontal
        return self._head[section] if is_column else str(section + 1)


class _Table(QTableView):
    """A table as a spreadsheet program shows it, what the reader looks for at the left."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: Sequence[Sequence[str]] = ()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    def set_cells(self, cells: Sequence[Sequence[str]]) -> None:
        """Shows rows, the first of which names the columns."""
        self._cells = cells
        old, model = self.model(), _Cells(cells)
        model.setParent(self)
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        metrics = self.fontMetrics()
        for column in range(len(cells[0])):
            texts = [" ".join(row[column][:_WIDEST_COLUMN].split()) for row in cells]
            width = max(map(metrics.horizontalAdvance, texts))
            widest = _WIDEST_FIRST if cells[0][column] in _SHOWN_FIRST else _WIDEST_COLUMN
            self.setColumnWidth(column, min(widest, width) + 2 * theme().space.large)
        self._put_first([cells[0].index(name) for name in _SHOWN_FIRST if name in cells[0]])

    def _put_first(self, columns: Sequence[int]) -> None:
        header = self.horizontalHeader()
        for place in range(header.count()):
            header.moveSection(header.visualIndex(place), place)  # as the file has them
        for place, column in enumerate(columns):
            header.moveSection(header.visualIndex(column), place)

    def text(self) -> str:
        """All cells, tabs between them."""
        return "\n".join("\t".join(row) for row in self._cells)


class _Picture(QWidget):
    """A picture as wide as the widget, at most at its own size; made as it is painted first."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._shown = QPixmap()

    def set_image(self, image: QImage) -> None:
        """Shows `image`."""
        self._image, self._shown = image, QPixmap()
        self.update()

    def fit(self, width: int) -> None:
        """Takes the height that the picture has at a width."""
        shown = min(width, self._image.width())
        self.setFixedHeight(max(1, round(self._image.height() * shown / self._image.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        wanted = min(round(self.width() * ratio), self._image.width())
        if self._shown.width() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shown = QPixmap.fromImage(self._image.scaledToWidth(max(1, wanted), smooth))
            self._shown.setDevicePixelRatio(ratio)
        left = (self.width() - self._shown.width() / ratio) / 2
        with QPainter(self) as painter:
            painter.drawPixmap(QPointF(max(0.0, left), 0.0), self._shown)


class _Pictures(QScrollArea):
    """Pictures of pages below each other, as wide as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: list[_Picture] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().space.medium)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pictures)

    def set_images(self, images: Sequence[QImage]) -> None:
        """Shows these pages, from the first one's top."""
        while len(self._pictures) > len(images):
            self._pictures.pop().deleteLater()
        while len(self._pictures) < len(images):
            self._pictures.append(_Picture())
            self._column.insertWidget(len(self._pictures) - 1, self._pictures[-1])
        for picture, image in zip(self._pictures, images, strict=True):
            picture.set_image(image)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for picture in self._pictures:
            picture.fit(self.viewport().width())
