"""The other edition of a page, fetched from where the page names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from reader.article import Draft
from reader.errors import FetchError, IntakeError, Phrase
from reader.intake import fetch
from reader.library import Added, Library
from reader.pairing.joining import pair


def alternate_of(draft: Draft) -> str | None:
    """The address of the edition in the other language, if the draft's page names one."""
    return draft.alternates[0][1] if draft.alternates else None


def _never() -> bool:
    return False


@contextmanager
def _explained(address: str) -> Iterator[None]:
    """Say of what goes wrong in the block that it concerns `address`, which nobody typed."""
    try:
        yield
    except FetchError as error:
        raise FetchError(
            "The article is here, but its other edition at {address} could not be fetched "
            "({reason}).",
            f"{error} {error.details}",
            address=address,
            reason=_bare(error.said),
        ) from error
    except IntakeError as error:
        raise IntakeError(
            "The article is here, but its other edition at {address} could not be added: {reason}",
            error.details,
            address=address,
            reason=error.said,
        ) from error


def _bare(said: Phrase) -> Phrase:
    """What is wrong, without the advice to check what was typed."""
    parts = {
        name: _bare(value) if isinstance(value, Phrase) else value
        for name, value in said.values.items()
    }
    return Phrase(said.clause().template, **parts)


def fetch_edition(
    library: Library, article: int, address: str, *, cancelled: Callable[[], bool] | None = None
) -> Added:
    """Add what is at `address` and pair it with the article numbered `article`.

    What the library has from there already is paired as it is, and not fetched again.
    Raises `IntakeError` where the page there is in the same language or is no article, and
    `FetchError` where the address does not answer; both say that it is about the other edition.
    """
    known = library.article(article)
    here = library.pairs.unpaired_at(article, address)
    if here is not None:
        pair(library, article, here)
        return Added(here, "duplicate", library.article(here))
    # The address stood on a page: it may lead nowhere that the reader has not been.
    typed = [urlsplit(known.url or "").hostname or ""]
    with _explained(address):
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
