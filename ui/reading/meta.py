"""The line above the title: where an article is from, and its times."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from reader.article import Article

translate = QCoreApplication.translate


def meta_line(article: Article) -> str:
    """Site and times, as the language of the interface writes them."""
    parts = []
    if article.site:
        parts.append(article.site)
    if article.published:
        parts.append(_date(article.published))
    if article.updated:
        updated = translate("ReadingView", "updated {date}")
        parts.append(updated.format(date=_date(article.updated)))
    return "  ·  ".join(parts)


def _date(moment: datetime) -> str:
    # The wall clock of the place where it was written, not the reader's own.
    clock = QDateTime(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    )
    return QLocale().toString(clock, translate("ReadingView", "d MMM yyyy HH:mm"))
