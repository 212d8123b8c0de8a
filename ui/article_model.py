"""The articles of the list: what the library said, in the order the reader chose."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
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


def with_kept(
    summaries: Sequence[ArticleSummary], kept: ArticleSummary | None, order: Order
) -> list[ArticleSummary]:
    """`summaries` in `order`, with `kept` among them even if it no longer belongs.

    This keeps the open article in its place in the list of unread ones once it is read.
    """
    if kept is None or any(each.id == kept.id for each in summaries):
        is_ordered = order is Order.NEWEST  # as the library gives them
        return list(summaries) if is_ordered else ordered(summaries, order)
    return ordered([*summaries, replace(kept, read=True, changed=0)], order)


class ArticleModel(QAbstractListModel):
    """The rows of the article list."""

    def __init__(self) -> None:
        super().__init__()
        self._summaries: list[ArticleSummary] = []
        self._rows: dict[int, int] = {}

    def set_summaries(self, summaries: Sequence[ArticleSummary]) -> bool:
        """Shows `summaries`; True if rows came, went or moved, so that selections are lost."""
        is_same = [each.id for each in summaries] == [each.id for each in self._summaries]
        if not is_same:
            self.beginResetModel()
        self._summaries = list(summaries)
        self._rows = {each.id: row for row, each in enumerate(self._summaries)}
        if not is_same:
            self.endResetModel()
        elif summaries:
            self.dataChanged.emit(self.index(0), self.index(len(summaries) - 1))
        return not is_same

    def append(self, summaries: Sequence[ArticleSummary]) -> None:
        """Adds the articles that are not listed yet below the others."""
        new = [each for each in summaries if each.id not in self._rows]
        if not new:
            return
        first = len(self._summaries)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._summaries += new
        self._rows |= {each.id: first + row for row, each in enumerate(new)}
        self.endInsertRows()

    def replace(self, summaries: Iterable[ArticleSummary]) -> None:
        """Shows what changed of articles that are listed; they stay in their rows."""
        for each in summaries:
            row = self.row_of(each.id)
            if row >= 0:
                self._summaries[row] = each
                self.dataChanged.emit(self.index(row), self.index(row))

    def remove(self, articles: Collection[int]) -> None:
        """Takes rows away, and leaves the others alone."""
        rows = sorted((row for row in map(self.row_of, articles) if row >= 0), reverse=True)
        for row in rows:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._summaries[row]
            self.endRemoveRows()
        if not rows:
            return
        self._rows = {each.id: row for row, each in enumerate(self._summaries)}

    @property
    def summaries(self) -> Sequence[ArticleSummary]:
        """The articles from top to bottom."""
        return self._summaries

    def summary(self, row: int) -> ArticleSummary | None:
        """The article in `row`, if there is one."""
        return self._summaries[row] if 0 <= row < len(self._summaries) else None

    def row_of(self, article: int | None) -> int:
        """The row of an article; -1 if it is not listed."""
        return self._rows.get(article, -1) if article is not None else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._summaries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summary(index.row()) if index.isValid() else None
        if summary is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(summary)
        if role == Qt.ItemDataRole.ToolTipRole:
            said = self.tr("The text has changed; C shows how.") if summary.changed else ""
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
