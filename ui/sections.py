"""The left edge of the window: what the article list shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.library import ArticleFilter, Counts
from ui.icons import paint_icon
from ui.interface import QT_TRANSLATE_NOOP, short_number
from ui.theme import theme
from ui.widgets import draw_focus_ring, region, scaled_font

Kind = Literal["all", "unread", "starred", "notebook", "tag", "heading"]
Index = QModelIndex | QPersistentModelIndex

_ROW: Final = 34
_HEADING: Final = 30
_SECTION_ROLE: Final = Qt.ItemDataRole.UserRole
_COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the library that can be looked at; `tag` is set for the kind "tag" alone."""

    kind: Kind
    tag: str = ""

    @property
    def title(self) -> str:
        """The section's name in the language of the interface."""
        return self.tag or QCoreApplication.translate("Sections", _TITLES[self.kind])

    def filter(self, text: str = "") -> ArticleFilter:
        """What the library is asked for to fill the list."""
        return ArticleFilter(
            unread=self.kind == "unread",
            starred=self.kind == "starred",
            tag=self.tag or None,
            text=text,
        )


_TITLES: Final[dict[Kind, str]] = {
    "all": QT_TRANSLATE_NOOP("Sections", "All articles"),
    "unread": QT_TRANSLATE_NOOP("Sections", "Unread"),
    "starred": QT_TRANSLATE_NOOP("Sections", "Starred"),
    "notebook": QT_TRANSLATE_NOOP("Sections", "Notebook"),
    "tag": "",
    "heading": QT_TRANSLATE_NOOP("Sections", "Tags"),
}
_ICONS: Final[dict[Kind, str]] = {
    "all": "all",
    "unread": "unread",
    "starred": "star",
    "notebook": "notebook",
    "tag": "tag",
    "heading": "",
}
ALL: Final = Section("all")
FIXED: Final = (ALL, Section("unread"), Section("starred"), Section("notebook"))


class SectionModel(QAbstractListModel):
    """The sections with how many articles or annotations each holds."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Section, int]] = [(section, 0) for section in FIXED]

    def set_counts(self, counts: Counts) -> None:
        """Shows `counts`, and a section for every tag."""
        numbers = (counts.articles, counts.unread, counts.starred, counts.annotations)
        rows = list(zip(FIXED, numbers, strict=True))
        if counts.tags:
            rows.append((Section("heading"), 0))
            rows.extend((Section("tag", tag), number) for tag, number in counts.tags)
        if [row[0] for row in rows] == [row[0] for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_of(self, section: Section) -> int:
        """The row that `section` stands in; -1 if it is not there."""
        sections = [row[0] for row in self._rows]
        return sections.index(section) if section in sections else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        section, count = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return section.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{section.title}  {short_number(count)}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{section.title} {count}"
        return {_SECTION_ROLE: section, _COUNT_ROLE: count}.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()][0].kind == "heading":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _SectionDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        is_heading = index.data(_SECTION_ROLE).kind == "heading"
        return QSize(40, _HEADING if is_heading else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        section: Section = index.data(_SECTION_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        folded = option.rect.width() < theme().width.sections_folded + 20
        if section.kind == "heading":
            _paint_heading(painter, option, section, folded)
        else:
            _paint_section(painter, option, section, index.data(_COUNT_ROLE), folded)
        painter.restore()


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, section: Section, folded: bool
) -> None:
    space, rect = theme().space, QRect(option.rect)
    if folded:
        painter.setPen(theme().colours.line)
        middle = rect.center().y()
        painter.drawLine(rect.left() + space.medium, middle, rect.right() - space.medium, middle)
        return
    painter.setFont(scaled_font(option.font, -0.5, QFont.Weight.DemiBold))
    painter.setPen(theme().colours.quiet)
    text = rect.adjusted(space.large + 2, space.small, 0, 0)
    painter.drawText(
        text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, section.title
    )


def _paint_section(
    painter: QPainter, option: QStyleOptionViewItem, section: Section, count: int, folded: bool
) -> None:
    look, space = theme(), theme().space
    body = QRect(option.rect).adjusted(space.small, 1, -space.small, -1)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colours.selected if selected else look.colours.hover)
        painter.drawRoundedRect(QRectF(body), look.radius, look.radius)
    ink = look.colours.accent if selected else look.colours.ink
    side = look.size.icon
    icon_area = QRect(body.left() + space.small + 1, body.center().y() - side // 2, side, side)
    if folded:
        icon_area.moveCenter(body.center())
    if folded and section.kind == "tag":
        _paint_initial(painter, option, body, section)
    else:
        paint_icon(painter, _ICONS[section.kind], ink, icon_area)
    if not folded:
        _paint_words(
            painter, option, body.adjusted(space.huge + 4, 0, -space.small, 0), section, count
        )
    focused = option.state & QStyle.StateFlag.State_HasFocus
    if focused and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        draw_focus_ring(painter, body, look.colours.accent)


def _paint_initial(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, section: Section
) -> None:
    """Where there is room for one letter only, tags are told apart by their first."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.setFont(scaled_font(option.font, 0, QFont.Weight.DemiBold))
    painter.setPen(theme().colours.accent if selected else theme().colours.ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"#{section.tag[:1]}")


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, section: Section, count: int
) -> None:
    colours = theme().colours
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    number = short_number(count)
    painter.setFont(scaled_font(option.font, -0.5))
    painter.setPen(colours.quiet)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    taken = painter.fontMetrics().horizontalAdvance(number) + theme().space.small if number else 0
    weight = QFont.Weight.DemiBold if selected else QFont.Weight.Normal
    painter.setFont(scaled_font(option.font, 0, weight))
    painter.setPen(colours.ink)
    words = area.adjusted(0, 0, -taken, 0)
    text = painter.fontMetrics().elidedText(
        section.title, Qt.TextElideMode.ElideRight, words.width()
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class SectionsPanel(QWidget):
    """The sections; `chosen` carries the `Section` that the reader went to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        region(self, "panel")
        self._model = SectionModel()
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(_SectionDelegate(self._view))
        self._view.setMouseTracking(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(self.tr("Sections"))
        self._current = ALL
        self._header = _Wordmark()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._view)
        self._view.selectionModel().currentChanged.connect(self._announce)
        self.choose(ALL)

    @property
    def view(self) -> QListView:
        """The list itself, for focus."""
        return self._view

    @property
    def current(self) -> Section:
        """The section that is chosen."""
        return self._current

    def set_counts(self, counts: Counts) -> None:
        """Shows `counts`; a chosen tag that no longer exists gives way to all articles."""
        chosen = self._current
        blocked = self._view.selectionModel().blockSignals(True)
        self._model.set_counts(counts)
        self._view.setCurrentIndex(self._model.index(max(self._model.row_of(chosen), 0)))
        self._view.selectionModel().blockSignals(blocked)
        self._view.viewport().update()
        if self._model.row_of(chosen) < 0:
            self._current = ALL
            self.chosen.emit(ALL)

    def choose(self, section: Section) -> None:
        """Goes to `section`, as if the reader had clicked it."""
        row = self._model.row_of(section)
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))

    def _announce(self, index: QModelIndex) -> None:
        section = index.data(_SECTION_ROLE)
        if section is not None and section != self._current:
            self._current = section
            self.chosen.emit(section)


class _Wordmark(QWidget):
    """The program's mark and name; the mark alone where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme().size.bar)
        self.setAccessibleName("Naranhi")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        space, colours = theme().space, theme().colours
        folded = self.width() < theme().width.sections_folded + 20
        area = QRect(space.large + 1, (self.height() - 20) // 2, 20, 20)
        if folded:
            area.moveLeft((self.width() - 20) // 2)
        paint_icon(painter, "logo", colours.accent, area)
        if not folded:
            painter.setFont(scaled_font(self.font(), 2.5, QFont.Weight.DemiBold))
            painter.setPen(colours.ink)
            words = self.rect().adjusted(space.huge + space.medium, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tr("Naranhi"))
