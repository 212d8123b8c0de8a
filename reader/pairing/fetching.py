"""The other edition of a page, fetched from where the page names it."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import Draft
from reader.errors import IntakeError
from reader.intake import fetch
from reader.library import Added, Library
from reader.pairing.joining import pair


def alternate_of(draft: Draft) -> str | None:
    """The address of the edition in the other language, if the draft's page names one."""
    return draft.alternates[0][1] if draft.alternates else None


def fetch_edition(
    library: Library, article: int, address: str, *, cancelled: Callable[[], bool] | None = None
) -> Added:
    """Add what is at `address` and pair it with the article numbered `article`.

    Raises `IntakeError` where the page there is in the same language or is no article, and
    `FetchError` where the address does not answer.
    """
    draft = fetch(address, cancelled=cancelled) if cancelled is not None else fetch(address)
    if draft.language == library.article(article).language:
        raise IntakeError(
            f"The page at {address} is in the same language, so it is no other edition; "
            "add the other edition by its own address."
        )
    added = library.add(draft)
    pair(library, article, added.id)
    return Added(added.id, added.status, library.article(added.id))
