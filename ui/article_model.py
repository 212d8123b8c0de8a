"""The articles of the list: what the library said, in the order the reader chose."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.article import Article
from reader.library import ArticleSummary
from ui.interface import badge, relative_time

Index = QModelIndex | QPersistentModelIndex
SUMMARY: Final = int(Qt.ItemDataRole.UserRole)


class Order(StrEnum):
    """An order that the list can stand in."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"


def moment(summary: ArticleSummary) -> datetime:
    """When an article was published, or else added."""
    return summary.published or summary.added


def summary_of(article: Article) -> ArticleSummary:
    """An open article as a row of the list would have it, its notes not counted."""
    return ArticleSummary(
        id=article.id,
        title=article.title,
        language=article.language,
        site=article.site,
        url=article.url,
        published=article.published,
        added=article.added,
        read=article.read,
        starred=article.starred,
        sample=article.sample,
        tags=article.tags,
        counterpart=article.counterpart,
        notes=0,
        revision=article.revision,
        changed=article.changed,
    )


def _folded(text: str | None) -> str:
    return unicodedata.normalize("NFC", text or "").casefold()


_KEYS: Final[dict[Order, Callable[[ArticleSummary], Any]]] = {
    Order.NEWEST: lambda each: -moment(each).timestamp(),
    Order.OLDEST: lambda each: moment(each).timestamp(),
    Order.TITLE: lambda each: _folded(each.title),
    Order.SOURCE: lambda each: (not each.site, _folded(each.site), -moment(each).timestamp()),
}


def ordered(summaries: Sequence[ArticleSummary], order: Order) -> list[ArticleSummary]:
    """`summaries` in `order`; articles without a source stand last where it counts."""
    return sorted(summaries, key=_KEYS[order])


@dataclass(frozen=True, slots=True)
class Filling:
    """Articles for the list, and what is looked up in them: `ids` in their order, and their `rows`.

    Made, and emptied in the end, where that keeps nobody waiting: there may be a hundred thousand.
    The list that is given one may change what it holds.
    """

    summaries: list[ArticleSummary]
    ids: list[int]
    rows: dict[int, int]

    @classmethod
    def of(cls, summaries: Iterable[ArticleSummary]) -> Filling:
        """What the list is filled with to show `summaries`."""
        listed = list(summaries)
        ids = [each.id for each in listed]
        return cls(listed, ids, {id: row for row, id in enumerate(ids)})

    def empty(self) -> None:
        """Lets go of the articles, which takes as long as making so many."""
        self.summaries.clear()
        self.ids.clear()
        self.rows.clear()


class ArticleModel(QAbstractListModel):
    """The rows of the article list."""

    def __init__(self) -> None:
        super().__init__()
        self._filling, self._former = Filling([], [], {}), Filling([], [], {})

    def fill(self, filling: Filling) -> bool:
        """Shows other articles; True if rows came, went or moved, so that selections are lost."""
        is_same = filling.ids == self._filling.ids
        if not is_same:
            self.beginResetModel()
        self._former, self._filling = self._filling, filling
        if not is_same:
            self.endResetModel()
        elif filling.ids:
            self.dataChanged.emit(self.index(0), self.index(len(filling.ids) - 1))
        return not is_same

    @property
    def former(self) -> Filling:
        """What was listed before the last `fill`; to be emptied."""
        return self._former

    @property
    def newest(self) -> int:
        """The highest number of a listed article; 0 if none is listed."""
        return max(self._filling.ids, default=0)

    def append(self, summaries: Sequence[ArticleSummary]) -> None:
        """Adds the articles that are not listed yet below the others."""
        listed = self._filling
        new = [each for each in summaries if each.id not in listed.rows]
        if not new:
            return
        first = len(listed.ids)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        listed.summaries.extend(new)
        listed.ids.extend(each.id for each in new)
        listed.rows.update((each.id, first + row) for row, each in enumerate(new))
        self.endInsertRows()

    def replace(self, summaries: Iterable[ArticleSummary]) -> None:
        """Shows what changed of articles that are listed; they stay in their rows."""
        for each in summaries:
            row = self.row_of(each.id)
            if row >= 0:
                self._filling.summaries[row] = each
                self.dataChanged.emit(self.index(row), self.index(row))

    def remove(self, articles: Collection[int]) -> None:
        """Takes rows away, and leaves the others alone."""
        rows = sorted((row for row in map(self.row_of, articles) if row >= 0), reverse=True)
        for row in rows:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._filling.summaries[row], self._filling.ids[row]
            self.endRemoveRows()
        if rows:
            self._filling = Filling.of(self._filling.summaries)

    @property
    def summaries(self) -> Sequence[ArticleSummary]:
        """The articles from top to bottom."""
        return self._filling.summaries

    def summary(self, row: int) -> ArticleSummary | None:
        """The article in `row`, if there is one."""
        listed = self._filling.summaries
        return listed[row] if 0 <= row < len(listed) else None

    def row_of(self, article: int | None) -> int:
        """The row of an article; -1 if it is not listed."""
        return self._filling.rows.get(article, -1) if article is not None else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._filling.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary(index.row()) if index.isValid() else None
        if summary is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(summary)
        if role == Qt.ItemDataRole.ToolTipRole:
            said = ""
            if summary.changed:
                said = self.tr("The text has changed: click “updated” or press C to see how.")
            return "\n".join(filter(None, (summary.title, summary.url, said)))
        return summary if role == SUMMARY else None

    def _spoken(self, summary: ArticleSummary) -> str:
        parts = [summary.title]
        if not summary.read:
            parts.append(self.tr("unread"))
        if summary.changed:
            parts.append(self.tr("updated"))
        if summary.starred:
            parts.append(self.tr("starred"))
        parts += [summary.site or "", relative_time(moment(summary))]
        parts.append(badge(summary.language, summary.counterpart is not None))
        if summary.notes:
            parts.append(self.tr("%n note(s)", "", summary.notes))
        return ", ".join(filter(None, parts))
