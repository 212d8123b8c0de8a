"""Pictures of articles, fetched once where the reader allows it, and kept in the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from reader import network
from reader.errors import NaranhiError, OfflineError, Phrase
from reader.feeds.asking import Answer, Asker, attempt
from reader.feeds.lanes import Lanes
from reader.feeds.picture_kinds import is_tracker, picture_facts
from reader.library import Library

LARGEST_PICTURE: Final = 8_000_000
MOST_PICTURES: Final = 30
"""Of one article."""

_ACCEPT: Final = {"Accept": "image/jpeg, image/png, image/webp, image/gif"}
_REFUSED: Final = Answer(410, "")


def fetch_pictures(library: Library, article: int, cancelled: Callable[[], bool]) -> int:
    """Fetch an article's pictures; see `reader.feeds.fetch_pictures`."""
    wanted = library.pictures.missing(article)[:MOST_PICTURES]
    if not wanted:
        return 0
    network.require_online(Phrase("fetching pictures"))
    typed = [each.typed_host for each in library.feeds.of_article(article)]
    typed += library.pictures.private_hosts(article)
    asker = Asker(typed, cancelled)
    came: list[str] = []

    def ask(url: str) -> Answer | NaranhiError:
        return attempt(lambda: ask_for_picture(asker, url))

    def take(url: str, answer: Answer | NaranhiError) -> None:
        if not cancelled() and keep_answer(library, url, answer):
            came.append(url)

    try:
        with Lanes() as lanes:
            for url in wanted:
                lanes.ask(urlsplit(url).hostname or url, partial(ask, url), partial(take, url))
            lanes.run(cancelled)
    finally:
        asker.close()
    return len(came)


def ask_for_picture(asker: Asker, url: str) -> Answer:
    """The answer of a picture's address; what looks like a tracker is not asked."""
    return _REFUSED if is_tracker(url) else asker.ask(url, _ACCEPT, LARGEST_PICTURE)


def keep_answer(library: Library, url: str, answer: Answer | NaranhiError) -> bool:
    """Store what came for a picture, or that it did not; raises `OfflineError` if that is why."""
    if isinstance(answer, OfflineError):
        raise answer
    if isinstance(answer, NaranhiError):
        library.pictures.fail(url)
        return False
    if answer.status != 200:
        library.pictures.fail(url, refused=answer.status in (404, 410))
        return False
    facts = picture_facts(answer.data)
    if facts is None or not facts.is_fit:
        library.pictures.fail(url, refused=True)
        return False
    library.pictures.keep(url, facts.media_type, facts.width, facts.height, answer.data)
    return True
