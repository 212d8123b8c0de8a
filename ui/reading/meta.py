"""What the line above a title says: where an article is from, and its times."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from reader.article import Article
from ui.links import host_of, web_page

SEPARATOR: Final = "  ·  "

translate = QCoreApplication.translate


def site_of(article: Article) -> str:
    """The name of the site that an article is from, or else the host of its address."""
    return article.site or host_of(web_page(article.url))


def times_of(article: Article) -> list[str]:
    """An article's times, as the language of the interface writes them."""
    parts = []
    if article.published:
        parts.append(_date(article.published))
    if article.updated:
        updated = translate("ReadingView", "updated {date}")
        parts.append(updated.format(date=_date(article.updated)))
    return parts


def _date(moment: datetime) -> str:
    # The wall clock of the place where it was written, not the reader's own.
    clock = QDateTime(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    )
    return QLocale().toString(clock, translate("ReadingView", "d MMM yyyy HH:mm"))
