"""Lists of feeds as OPML: those of other feed readers taken in, and our own given out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.feeds.records import Imported
from reader.intake import OpmlFeed, OpmlFolder, OpmlItem, write_opml
from reader.intake.opml import read_list
from reader.library import Library

_TITLE = "Naranhi"


@dataclass
class _Tally:
    added: list[int] = field(default_factory=list)
    folders: list[int] = field(default_factory=list)
    known: int = 0


def import_opml(library: Library, data: bytes) -> Imported:
    """Subscribe to the feeds of an OPML file; see `reader.feeds.import_opml`."""
    items, left_out = read_list(data)
    tally = _Tally()
    with library.batch():
        _take(library, items, None, tally)
    return Imported(tuple(tally.added), tuple(tally.folders), tally.known, left_out)


def export_opml(library: Library) -> bytes:
    """All feeds and folders as an OPML file."""
    return write_opml(_items(library, None), _TITLE)


def _take(library: Library, items: Iterable[OpmlItem], parent: int | None, tally: _Tally) -> None:
    for item in items:
        if isinstance(item, OpmlFeed):
            feed, is_new = library.feeds.add(
                item.url, name=item.title, site=item.site_url, folder=parent
            )
            if is_new:
                tally.added.append(feed.id)
            else:
                tally.known += 1
        elif not item.title.strip():
            _take(library, item.children, parent, tally)
        else:
            before = {each.id for each in library.feeds.folders()}
            folder = library.feeds.add_folder(item.title, parent)
            if folder.id not in before:
                tally.folders.append(folder.id)
            _take(library, item.children, folder.id, tally)


def _items(library: Library, parent: int | None) -> tuple[OpmlItem, ...]:
    folders = tuple(
        OpmlFolder(each.name, _items(library, each.id))
        for each in library.feeds.folders()
        if each.parent == parent
    )
    feeds = tuple(
        OpmlFeed(each.name or each.own_title, each.url, each.site)
        for each in library.feeds.all()
        if each.folder == parent
    )
    return folders + feeds
