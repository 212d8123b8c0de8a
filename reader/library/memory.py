"""The translation memory: what `Library.memory` can do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from reader.article import Language
from reader.library import editions, exchanging, near, translations
from reader.library.connection import Connection
from reader.library.exchanging import Journal
from reader.library.records import MemoryUnit, Merged, NearMatch, Remembered


class Memory:
    """Sentences translated or corrected before, found again by their text.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remembered(
        self,
        texts: Collection[str],
        source: Language,
        target: Language,
        model: str | None,
        *,
        ignoring: str | None = None,
        editions: bool = True,
    ) -> dict[str, Remembered]:
        """What the memory holds for sentences, by their text; sentences without are left out.

        A correction comes before what another person wrote, and that before what a machine made.
        `model` None takes any model's newest, but of none whose key fits the pattern `ignoring`
        (as SQLite's GLOB has them). Without `editions`, what human editions of articles say is left
        out.
        """
        return translations.remembered(
            self._connection, texts, source, target, model, ignoring, editions=editions
        )

    def remember(
        self, pairs: Mapping[str, str], source: Language, target: Language, model: str
    ) -> None:
        """Keep a model's renderings of sentences, all or none; they replace its earlier ones."""
        translations.remember(self._connection, pairs, source, target, model)

    def adapt(
        self,
        adapted: Mapping[str, tuple[str, str | None]],
        source: Language,
        target: Language,
        model: str,
    ) -> None:
        """Keep what the glossary made of a model's remembered renderings, beside them.

        For each text the fingerprint of the entries that were tried, and the rendering that came
        of it, or None if none did. It is forgotten when the model's rendering is replaced.
        """
        translations.adapt(self._connection, adapted, source, target, model)

    def near(
        self,
        text: str,
        source: Language,
        target: Language,
        *,
        most: int = 3,
        least: float = 0.7,
        ignoring: str | None = None,
    ) -> list[NearMatch]:
        """Remembered sentences that are nearly `text`, the likest first, with their translations.

        The same but for a number, a date or a few characters; never `text` itself. `least` is the
        lowest score: one less the share of characters that differ. `ignoring` is as in
        `remembered`.
        """
        return near.near(self._connection, text, source, target, most, least, ignoring)

    def renderings(self, text: str, source: Language, target: Language) -> list[MemoryUnit]:
        """Every translation of one sentence: people's before machines', each the newest first."""
        return translations.renderings(self._connection, text, source, target)

    def correct(
        self, pairs: Mapping[str, str], source: Language, target: Language, model: str
    ) -> dict[str, Remembered | None]:
        """Keep the reader's own renderings, which go before any other from now on.

        `model` made the renderings that were corrected; empty if there were none. Gives for each
        text the correction that it replaces, so that it can be undone: with `correct` again, or
        with `revert` where there was none. Raises `LibraryError` for an empty one.
        """
        return translations.correct(self._connection, pairs, source, target, model)

    def revert(
        self, texts: Collection[str], source: Language, target: Language
    ) -> dict[str, Remembered]:
        """Take the reader's renderings of sentences away; the others are shown again.

        Gives the corrections that there were, by their text.
        """
        return translations.revert(self._connection, texts, source, target)

    def remember_editions(
        self, pairs: Mapping[str, str], source: Language, target: Language
    ) -> Merged:
        """Keep sentences of two human editions that say the same, in both directions.

        A translation that was imported stays, and the edition's is not kept beside it.
        """
        return editions.remember(self._connection, pairs, source, target)

    def forget_editions(
        self,
        texts: Collection[str],
        others: Collection[str],
        source: Language,
        target: Language,
        *,
        keeping: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Take away what `remember_editions` kept of `texts` and `others` for each other.

        `texts` are in `source`, `others` in `target`; the pairs in `keeping` stay.
        """
        editions.forget(self._connection, texts, others, source, target, keeping)

    def units(self) -> Iterator[MemoryUnit]:
        """Every translation of the memory, sentence by sentence, read as it is asked for."""
        return exchanging.units(self._connection)

    def merge(self, units: Iterable[MemoryUnit], journal: Journal | None = None) -> Merged:
        """Take translations into the memory, all or none.

        Of two of the same sentence by the same model (for a machine's) or of the same origin (for
        a person's), the newer one stays. `units` is read as it is written, and other writers wait.
        An empty `journal` takes down what `take_back` needs to undo it.
        """
        return exchanging.merge(self._connection, units, journal)

    def take_back(self, journal: Journal) -> None:
        """Undo what `merge` did: what it added goes, what it replaced is back.

        What was changed since then stays as it is now.
        """
        exchanging.take_back(self._connection, journal)
