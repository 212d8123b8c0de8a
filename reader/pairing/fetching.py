"""The other edition of a page, fetched from where the page names it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from reader.article import Draft
from reader.errors import IntakeError
from reader.intake import fetch
from reader.library import Added, Library
from reader.pairing.joining import pair


def alternate_of(draft: Draft) -> str | None:
    """The address of the edition in the other language, if the draft's page names one."""
    return draft.alternates[0][1] if draft.alternates else None


def _never() -> bool:
    return False


def fetch_edition(
    library: Library, article: int, address: str, *, cancelled: Callable[[], bool] | None = None
) -> Added:
    """Add what is at `address` and pair it with the article numbered `article`.

    Raises `IntakeError` where the page there is in the same language or is no article, and
    `FetchError` where the address does not answer.
    """
    known = library.article(article)
    # The address stood on a page: it may lead nowhere that the reader has not been.
    typed = [urlsplit(known.url or "").hostname or ""]
    draft = fetch(address, cancelled or _never, typed=typed)
    if draft.language == known.language:
        raise IntakeError(
            "The page at {address} is in the same language, so it is no other edition; "
            "add the other edition by its own address.",
            address=address,
        )
    added = library.add(draft)
    pair(library, article, added.id)
    return Added(added.id, added.status, library.article(added.id))
