"""Offers the other edition of an article: from the library, or from where its page names it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject

from reader.article import Article
from reader.errors import NaranhiError
from reader.library import Added, Library
from reader.pairing import Candidate, Reason, candidates, fetch_edition, remember_all
from reader.pairing import pair as join
from reader.pairing import unpair as part
from reader.settings import FETCH_EDITION, REMEMBER_EDITIONS, Setting, Settings
from ui.commands import Actions
from ui.controllers.adding import AddingController
from ui.controllers.desk import Desk
from ui.controllers.reading import Opened, ReadingController
from ui.messages import Offer
from ui.operations import Change, Task

_CHANGED: Final = frozenset({Change.ARTICLES})
_SETTINGS: Final[Mapping[str, Setting[bool]]] = {
    "fetch_editions": FETCH_EDITION,
    "remember_editions": REMEMBER_EDITIONS,
}
"""What commands switch on and off."""

_LONGEST: Final = 32
"""So many characters of a title fit on a button."""

_MOST: Final = 80
"""How many articles are looked at each time that an unpaired one is opened."""


class OfferingController(QObject):
    """Looks for the counterpart of each unpaired article that is opened, and asks about it once.

    `look` does so again when the reader wants it, among more articles, and says if there is none.
    What the reader answers is kept in the library.
    """

    def __init__(
        self,
        desk: Desk,
        reading: ReadingController,
        adding: AddingController,
        actions: Actions,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._search: Task | None = None
        self._question: int | None = None
        self._work: int | None = None
        self._asked: set[int] = set()
        self._addresses: dict[int, str] = {}
        self._reading = reading
        self._actions = actions
        reading.opened.connect(self._on_opened)
        reading.closed.connect(self.withdraw)
        reading.refreshed.connect(self._on_refreshed)
        adding.edition_found.connect(self._on_edition_found)
        desk.operations.changed.connect(self._on_changed)
        self._read_settings()

    def toggle(self, name: str) -> None:
        """Switches the setting that the command `name` shows on or off."""
        wanted = self._actions[name].isChecked()
        self._desk.operations.change(
            lambda library: Settings(library.path).set(_SETTINGS[name], wanted),
            {Change.SETTINGS},
            lambda _done: self._remember_all() if name == "remember_editions" and wanted else None,
        )

    def _remember_all(self) -> None:
        """Editions that were aligned while nothing was to be kept of them are kept now."""
        self._desk.operations.task(
            lambda library, task: remember_all(library, task.cancelled),
            changes={Change.TRANSLATIONS},
        )

    def look(self) -> None:
        """Looks for the counterpart of the open article, and says so where there is none."""
        article, messages = self._reading.article, self._desk.messages
        if article is None or article.counterpart is not None:
            return
        self.withdraw()
        none = self.tr("No unpaired article looks like the other edition of this one.")

        def finish(found: list[Candidate]) -> None:
            messages.done(number)
            self._on_found(article, found)
            if not found:
                messages.inform(none)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            self._search = None
            messages.fail(error)

        def cancel() -> None:
            messages.done(number)
            self.withdraw()

        self._search = self._desk.operations.task(
            lambda library, task: candidates(library, article, cancelled=task.cancelled),
            finish,
            fail,
        )
        number = messages.work(self.tr("Looking for the other edition…"), cancel)
        self._work = number

    def _read_settings(self) -> None:
        def work(library: Library) -> dict[str, bool]:
            settings = Settings(library.path)
            return {name: settings.get(setting) for name, setting in _SETTINGS.items()}

        self._desk.operations.query(
            work, self._show_settings, lambda _error: None, latest="edition-settings"
        )

    def _show_settings(self, values: Mapping[str, bool]) -> None:
        for name, value in values.items():
            self._actions.set_checked(name, value)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if Change.SETTINGS in changes:
            self._read_settings()

    def _on_opened(self, opened: Opened) -> None:
        self.withdraw()
        article = opened.article
        if article.counterpart is not None:
            return
        if article.id in self._addresses:
            self._offer_fetching(article)
        elif article.id not in self._asked:
            self._look_for(article)

    def _on_refreshed(self, article: Article) -> None:
        """Asks no more about an article that was paired meanwhile."""
        if article.counterpart is not None and self._question is not None:
            self.withdraw()

    def _look_for(self, article: Article) -> None:
        """Looks for the counterpart in the library."""

        def work(library: Library, task: Task) -> list[Candidate]:
            return candidates(library, article, most=_MOST, cancelled=task.cancelled)

        self._search = self._desk.operations.task(
            work, lambda found: self._on_found(article, found), lambda _error: None
        )

    def withdraw(self) -> None:
        """Asks no more, and stops looking."""
        if self._search is not None:
            self._search.cancel()
        for message in (self._question, self._work):
            if message is not None:
                self._desk.messages.done(message)
        self._search = self._question = self._work = None

    def _on_found(self, article: Article, found: list[Candidate]) -> None:
        self._search = None
        self._asked.add(article.id)
        if not found:
            return
        best = found[0]
        text = {
            "en": self.tr("This may be the Korean edition: “{title}”"),
            "ko": self.tr("This may be the English edition: “{title}”"),
        }[article.language]
        sure = self.tr("{score} % sure: {reason}")
        why = sure.format(score=round(100 * best.score), reason=self._told(best.reason))

        def refuse() -> None:
            self._rule_out(article.id, best.article)
            self._on_found(article, found[1:])

        self._question = self._desk.messages.ask(
            f"{text.format(title=best.title)} ({why})",
            Offer(self.tr("Pair"), lambda: self._pair(article.id, best.article)),
            Offer(self.tr("Not this one"), refuse),
        )

    def _told(self, reason: Reason) -> str:
        """Why two articles may be editions of one, in a line."""
        parts = [
            self.tr("{share} % of the sentences match").format(share=round(100 * reason.share))
        ]
        if reason.days is not None:
            apart = self.tr("%n day(s) apart", "", reason.days)
            parts.append(apart if reason.days else self.tr("of the same day"))
        shared = ", ".join((*reason.names, *reason.numbers))
        if shared:
            parts.append(self.tr("both have {things}").format(things=shared))
        return ", ".join(parts)

    def _pair(self, article: int, other: int, said: str = "") -> None:
        self._question = None
        self._desk.perform(
            self.tr("pair"),
            lambda library: join(library, article, other),
            lambda library, _former: part(library, article),
            _CHANGED,
            said=said or self.tr("Paired as two editions of one article."),
        )

    def _rule_out(self, article: int, other: int) -> None:
        self._question = None
        self._desk.perform(
            self.tr("rule a pair out"),
            lambda library: library.pairs.rule_out(article, other),
            lambda library, _done: library.pairs.rule_in(article, other),
            (),
        )

    def _on_edition_found(self, added: Added, address: str) -> None:
        """Keeps the address until the article is open, which may be so already."""
        self._addresses[added.id] = address
        open_now = self._reading.article
        if open_now is not None and open_now.id == added.id:
            self.withdraw()
            self._offer_fetching(open_now)

    def _offer_fetching(self, article: Article) -> None:
        """Asks whether the edition that a fetched page names is wanted too.

        One that is in the library already is only to be paired.
        """
        address = self._addresses[article.id]

        def work(library: Library) -> Article | None:
            here = library.pairs.unpaired_at(article.id, address)
            return None if here is None else library.article(here)

        self._desk.operations.query(
            work,
            lambda here: self._ask_for_edition(article, address, here),
            lambda _error: None,
            latest="edition-here",
        )

    def _ask_for_edition(self, article: Article, address: str, here: Article | None) -> None:
        open_now = self._reading.article
        if open_now is None or open_now.id != article.id or open_now.counterpart is not None:
            return
        self.withdraw()
        text, button = {
            "en": (
                self.tr("This article has a Korean edition."),
                self.tr("Add the Korean edition too"),
            ),
            "ko": (
                self.tr("This article has an English edition."),
                self.tr("Add the English edition too"),
            ),
        }[article.language]
        offer = Offer(button, lambda: self._fetch(article.id, address))
        if here is not None:
            pairing = self.tr("Pair with “{title}”").format(title=_shortened(here.title))
            offer = Offer(pairing, lambda: self._pair_known(article.id, here))
        self._question = self._desk.messages.ask(text, offer)

    def _pair_known(self, article: int, other: Article) -> None:
        self._addresses.pop(article, None)
        said = self.tr("Paired with “{title}”.").format(title=other.title)
        self._pair(article, other.id, said)

    def _fetch(self, article: int, address: str) -> None:
        self._question = None
        self._addresses.pop(article, None)
        messages = self._desk.messages

        def work(library: Library, task: Task) -> Added:
            return fetch_edition(library, article, address, cancelled=task.cancelled)

        def finish(added: Added) -> None:
            messages.done(number)
            title = added.article.title
            said = (
                self.tr("Added “{title}” as the other edition.")
                if added.status == "added"
                else self.tr("Paired with “{title}”.")
            )
            messages.inform(said.format(title=title))

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            messages.fail(error)

        task = self._desk.operations.task(work, finish, fail, changes=_CHANGED)
        number = messages.work(self.tr("Fetching {address}…").format(address=address), task.cancel)


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
