"""The pages of one refresh: what several feeds link to is fetched once, for all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reader.errors import IntakeError, NaranhiError, PrivateAddressError
from reader.feeds.asking import Answer
from reader.intake import canonical_address
from reader.library import Arrival

MOST_KEPT: Final = 300
"""How many results are kept for feeds that come later; of each only the text is left."""

Result = Arrival | Answer | NaranhiError | None
"""An article, an answer that is no page, what went wrong, or None where the host must rest."""

Ask = Callable[[], None]
Then = Callable[[Result], None]


class Pages:
    """What became of pages, and who waits for those that are asked for. It belongs to one thread.

    What holds for one feed alone is not shared: that it may not ask there, or that the page has
    less than that feed.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, list[tuple[Ask, Then]]] = {}
        self._results: dict[str, Result] = {}

    def want(self, page: str, ask: Ask, then: Then) -> None:
        """Have `ask` ask for a page, and `settle` it, or `then` told what another feed got."""
        name = canonical_address(page)
        if name in self._results:
            then(self._results[name])
        elif name in self._waiting:
            self._waiting[name].append((ask, then))
        else:
            self._waiting[name] = []
            ask()

    def settle(self, page: str, result: Result) -> None:
        """Tell the others what came of a page, or have the next of them ask for it."""
        name = canonical_address(page)
        others = self._waiting.pop(name, [])
        if result is None or isinstance(result, PrivateAddressError) or type(result) is IntakeError:
            if others:
                self._waiting[name] = others[1:]
                others[0][0]()
            return
        if isinstance(result, Answer):
            result = replace(result, data=b"")
        elif isinstance(result, NaranhiError):  # whose frames hold all that was read
            result.__traceback__ = result.__cause__ = result.__context__ = None
        self._results[name] = result
        while len(self._results) > MOST_KEPT:
            del self._results[next(iter(self._results))]
        for _ask, then in others:
            then(result)


def as_of(arrival: Arrival, result: Result) -> Result:
    """What came of another entry's page, as that of `arrival`."""
    if not isinstance(result, Arrival):
        return result
    return replace(
        arrival,
        draft=result.draft,
        spans=result.spans,
        whole=result.whole,
        page=None,
        tries=0,
        address=result.address,
    )
