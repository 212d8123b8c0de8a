"""Feeds: what a subscription brings, when it is asked again, and what is kept of it.

What is known of feeds is in the library (`Library.feeds`). Here are the functions that ask other
machines, and therefore take long: none of them is for the window's thread. Importing this package
loads neither the HTTP client nor the feed parser.
"""

from __future__ import annotations

from reader.feeds.discovering import Choice, discover
from reader.feeds.fetching_pictures import fetch_pictures
from reader.feeds.keeping import keep
from reader.feeds.lists import Imported, export_opml, import_opml
from reader.feeds.refreshing import RefreshProgress, RefreshReport, refresh

__all__ = [
    "Choice",
    "Imported",
    "RefreshProgress",
    "RefreshReport",
    "discover",
    "export_opml",
    "fetch_pictures",
    "import_opml",
    "keep",
    "refresh",
]
