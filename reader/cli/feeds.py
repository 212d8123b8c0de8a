"""The commands that subscribe to feeds, ask them, and put them in order."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import reader.feeds as asking
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output, counted
from reader.cli.running import DONE, FAILED
from reader.cli.shapes import Shape
from reader.errors import IntakeError, NotFoundError
from reader.feeds.visit import full_minute, host_of
from reader.files import replacing
from reader.library import Feed, Folder, Library, Unread

_SEPARATOR: Final = "/"
_LARGEST_LIST: Final = 64_000_000


def add(args: Namespace, out: Output) -> int:
    """Subscribes to the feed at an address, or to those of the page there."""
    choices = asking.discover(args.address)
    if len(choices) > 1 and not args.all:
        for choice in choices:
            if out.json:
                out.record({"url": choice.url, "title": choice.title})
            else:
                out.line(f"{choice.url}  {choice.title}")
        out.trouble(
            f"{args.address} has {len(choices)} feeds: add one of them by its address, "
            "or all of them with --all."
        )
        return FAILED
    is_any_new = False
    with open_library(args) as library:
        folder = _folder_at(library, args.folder) if args.folder else None
        for choice in choices:
            feed, is_new = library.feeds.add(
                choice.url,
                title=choice.title,
                name=args.name,
                site=choice.site,
                folder=folder,
                typed=args.address if "://" in args.address else f"https://{args.address}",
            )
            is_any_new = is_any_new or is_new
            _say_added(library, feed, is_new, out)
    if is_any_new and not out.json:
        out.line("'naranhi feeds refresh' brings the articles.")
    return DONE


def _say_added(library: Library, feed: Feed, is_new: bool, out: Output) -> None:
    if out.json:
        status = "added" if is_new else "duplicate"
        out.record({**feed_shape(feed, library.feeds.folders()), "status": status})
    else:
        out.line(f"{'Subscribed' if is_new else 'Already there'}: {feed.id}  {feed.title}")


def list_feeds(args: Namespace, out: Output) -> int:
    """Lists the feeds by folder, with their unread articles and their troubles."""
    with open_to_read(args) as library:
        feeds, folders = library.feeds.all(), library.feeds.folders()
        unread, waiting = library.feeds.unread(), library.feeds.waiting()
    if not feeds and not out.json:
        out.line("There are no feeds yet. 'naranhi feeds add ADDRESS' subscribes to one.")
    for feed in sorted(feeds, key=lambda each: _path(each.folder, folders)):
        if out.json:
            until = waiting.get(feed.id)
            waits = {"waits_until": until.isoformat() if until else None}
            count = unread.feeds.get(feed.id, 0)
            out.record({**feed_shape(feed, folders), **waits, "unread": count})
        else:
            _print_feed(feed, folders, unread, out)
            if feed.id in waiting:
                out.line(f"       … {_left_alone(host_of(feed.url), waiting[feed.id])}.")
    return DONE


def _left_alone(host: str, until: datetime) -> str:
    """What is said of a host that wants no requests, without the full stop."""
    local = full_minute(until).astimezone()
    is_today = local.date() == datetime.now(UTC).astimezone().date()
    return (
        f"{host} asked to be left alone until {local:{'%H:%M' if is_today else '%Y-%m-%d %H:%M'}}"
    )


def _print_feed(feed: Feed, folders: list[Folder], unread: Unread, out: Output) -> None:
    path = _path(feed.folder, folders)
    count = unread.feeds.get(feed.id, 0)
    facts = (path, feed.url, f"{count} unread" if count else "")
    out.line(f"{feed.id:>5}  {feed.title}  ({' · '.join(filter(None, facts))})")
    if feed.error:
        worked = f"{feed.worked.astimezone():%Y-%m-%d %H:%M}" if feed.worked else "never"
        out.line(f"       ! {feed.error} It last worked: {worked}.")


def refresh(args: Namespace, out: Output) -> int:
    """Asks feeds for what is new; those that fail do not stop the others."""

    def show(progress: asking.RefreshProgress) -> None:
        out.progress(f"{progress.done} of {progress.total} feeds, {progress.added} new articles")

    with open_library(args) as library:
        ids = [_feed(library, each).id for each in args.feeds] if args.feeds else None
        report = asking.refresh(library, ids, due=args.due, report=show)
        out.end_progress()
        titles = {each.id: each.title for each in library.feeds.all()}
    if out.json:
        out.record(
            {
                "asked": report.asked,
                "added": list(report.added),
                "updated": list(report.updated),
                "completed": list(report.completed),
                "failed": [{"feed": id, "error": error} for id, error in report.failed],
                "waiting": report.waiting,
                "resting": [
                    {"host": each.host, "until": each.until.isoformat(), "feeds": list(each.feeds)}
                    for each in report.rests
                ],
            }
        )
    else:
        out.line(
            f"{counted(report.asked, 'feed')} asked: "
            f"{counted(len(report.added), 'new article')}, {len(report.updated)} updated."
        )
    for id, error in report.failed:
        out.trouble(f"{titles.get(id, id)}: {error}")
    for rest in report.rests:
        number = len(rest.feeds)
        which = ", ".join(map(str, rest.feeds))
        wait = f"{counted(number, 'feed')} {'waits' if number == 1 else 'wait'} ({which})"
        out.trouble(f"{_left_alone(rest.host, rest.until)}; {wait}.")
    is_refused = ids is not None and bool(report.rests)
    return FAILED if report.failed or is_refused else DONE


def remove(args: Namespace, out: Output) -> int:
    """Unsubscribes from feeds: from all of them, or none where one does not exist."""
    with open_library(args) as library:
        feeds = [_feed(library, each) for each in dict.fromkeys(args.feeds)]
        removed = library.feeds.remove(
            [each.id for each in feeds], with_articles=args.with_articles
        )
    for feed in feeds:
        if out.json:
            out.record({"id": feed.id, "url": feed.url, "title": feed.title})
        else:
            out.line(f"Unsubscribed: {feed.id}  {feed.title}")
    if removed.articles and not out.json:
        out.line(f"{counted(len(removed.articles), 'article')} deleted.")
    return DONE


def rename(args: Namespace, out: Output) -> int:
    """Gives a feed another name, or its own again."""
    with open_library(args) as library:
        feed = library.feeds.change(_feed(library, args.feed).id, name=args.name)
        return _say_feed(library, feed, out)


def move(args: Namespace, out: Output) -> int:
    """Puts a feed into a folder, which is made where there is none."""
    with open_library(args) as library:
        feed = _feed(library, args.feed)
        folder = _folder_at(library, args.folder) if args.folder else None
        return _say_feed(library, library.feeds.move(feed.id, folder), out)


def change(args: Namespace, out: Output) -> int:
    """Changes the settings of a feed, those that are given."""
    given: dict[str, object] = {
        "url": args.address,
        "interval": args.interval,
        "full_text": args.full_text,
        "pictures": args.pictures,
        "translate": args.translate,
        "keep_days": args.keep_days,
        "keep_number": args.keep_number,
    }
    numbers = ("interval", "keep_days", "keep_number")
    changes = {name: value for name, value in given.items() if value is not None}
    for name in (each for each in numbers if changes.get(each) == 0):
        changes[name] = None
    for name in (each for each in ("pictures", "translate") if each in changes):
        changes[name] = changes[name] == "on"
    with open_library(args) as library:
        feed = library.feeds.change(_feed(library, args.feed).id, **changes)
        return _say_feed(library, feed, out)


def import_file(args: Namespace, out: Output) -> int:
    """Subscribes to the feeds of an OPML file."""
    data = _content(args.file)
    with open_library(args) as library:
        imported = asking.import_opml(library, data)
    if out.json:
        out.record(
            {
                "added": list(imported.added),
                "known": imported.known,
                "left_out": imported.left_out,
            }
        )
        return DONE
    were = "was" if imported.known == 1 else "were"
    out.line(
        f"Subscribed to {counted(len(imported.added), 'feed')}; "
        f"{imported.known} {were} there already."
    )
    if imported.left_out:
        out.line(f"Left out, since their address is neither http nor https: {imported.left_out}.")
    return DONE


def export_file(args: Namespace, out: Output) -> int:
    """Writes all feeds to an OPML file."""
    with open_to_read(args) as library:
        written, count = asking.export_opml(library), len(library.feeds.all())
    if args.file == "-":
        out.text(written.decode("utf-8"))
        return DONE
    with replacing(args.file, "The list of feeds") as file:
        file.write(written)
    if out.json:
        out.record({"path": args.file, "feeds": count})
    else:
        out.line(f"{counted(count, 'feed')} written to {args.file}")
    return DONE


def feed_shape(feed: Feed, folders: list[Folder]) -> Shape:
    """One feed of a list; `folder` is the path of its folder."""
    times: dict[str, Any] = {"checked": feed.checked, "worked": feed.worked, "due": feed.due}
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "site": feed.site,
        "folder": _path(feed.folder, folders) or None,
        **{name: time.isoformat() if time else None for name, time in times.items()},
        "error": feed.error,
        "failures": feed.failures,
        "gone": feed.gone,
        "interval": feed.interval,
        "full_text": feed.full_text,
        "pictures": feed.pictures,
        "translate": feed.translate,
        "keep_days": feed.keep_days,
        "keep_number": feed.keep_number,
    }


def find_feed(library: Library, named: str) -> Feed:
    """The feed that is meant by a number, an address or a title. Raises `NotFoundError`."""
    return _feed(library, named)


def _feed(library: Library, named: str) -> Feed:
    feeds = library.feeds.all()
    for fits in (
        lambda each: str(each.id) == named,
        lambda each: each.url == named,
        lambda each: each.title.casefold() == named.casefold(),
    ):
        found = [each for each in feeds if fits(each)]
        if len(found) > 1:
            raise NotFoundError(
                f"Several feeds are called “{named}”; name one by its number in "
                "'naranhi feeds list'."
            )
        if found:
            return found[0]
    raise NotFoundError(f"There is no feed “{named}”; 'naranhi feeds list' shows what there is.")


def _say_feed(library: Library, feed: Feed, out: Output) -> int:
    folders = library.feeds.folders()
    if out.json:
        out.record(feed_shape(feed, folders))
    else:
        path = _path(feed.folder, folders)
        out.line(f"{feed.id}  {feed.title}" + (f"  (in {path})" if path else ""))
    return DONE


def _folder_at(library: Library, path: str) -> int | None:
    """The folder at a path like ``News/Local``, made where there is none."""
    folder: int | None = None
    for name in filter(None, (part.strip() for part in path.split(_SEPARATOR))):
        folder = library.feeds.add_folder(name, folder).id
    return folder


def _path(folder: int | None, folders: list[Folder]) -> str:
    known = {each.id: each for each in folders}
    names: list[str] = []
    while folder is not None and folder in known:
        names.insert(0, known[folder].name)
        folder = known[folder].parent
    return _SEPARATOR.join(names)


def _content(file: str) -> bytes:
    """What is in a file, or on standard input for ``-``. Raises `IntakeError`."""
    if file == "-":
        return sys.stdin.buffer.read(_LARGEST_LIST) if sys.stdin is not None else b""
    try:
        with Path(file).open("rb") as opened:
            return opened.read(_LARGEST_LIST)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise IntakeError(f"{file} cannot be read ({reason}); check its name.") from error
