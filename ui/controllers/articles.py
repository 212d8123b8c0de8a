"""The article list and what can be done to articles: read, star, tag, pair, delete."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.errors import NotFoundError
from reader.library import ArticleSummary, Library
from reader.pairing import pair as join
from reader.pairing import unpair as part
from ui.article_list import ArticleList
from ui.article_model import Order, summary_of
from ui.controllers.desk import Desk
from ui.controllers.listing import Listing, Question, Rows, listing, rows
from ui.controllers.reading import ReadingController
from ui.operations import Change, Kind, Touched
from ui.sections import ALL, Section, SectionsPanel
from ui.tags_dialog import TagsDialog, common_tags, edited_tags

_CHANGED = frozenset({Change.ARTICLES})

_MOST_ROWS: Final = 50
"""More articles than these are listed again all together."""

Pairs = Sequence[tuple[int, int]]


class ArticlesController(QObject):
    """Fills the list and the sections and changes what is selected.

    `listed` carries a `Listing` once it is shown; `open_requested` the article to open next.
    """

    listed = Signal(object)
    open_requested = Signal(int)

    def __init__(
        self,
        desk: Desk,
        articles: ArticleList,
        sections: SectionsPanel,
        reading: ReadingController,
    ) -> None:
        super().__init__(desk.window)
        self._reading = reading
        self._desk = desk
        self._list = articles
        self._sections = sections
        self._section = ALL
        self._filter = ""
        self._known_tags: list[str] = []
        self._is_incomplete = False
        self._returned: tuple[Sequence[int], int | None] = ((), None)
        self._list.set_order(desk.state.choice("order", tuple(Order), Order.NEWEST))
        articles.filtered.connect(self._on_filtered)
        articles.sorted.connect(self._on_sorted)
        desk.operations.changed.connect(self._on_changed)

    @property
    def section(self) -> Section:
        """The section that is listed."""
        return self._section

    @property
    def is_filtered(self) -> bool:
        """Whether the filter field hides articles."""
        return bool(self._filter)

    def chosen(self) -> list[ArticleSummary]:
        """The articles that commands act on: the selected ones, or else the open one.

        None in the notebook, where the list is not shown.
        """
        if self._section.kind == "notebook":
            return []
        selected = self._list.selection()
        if selected or self._reading.article is None:
            return selected
        return [summary_of(self._reading.article)]

    def listed_ids(self) -> list[int]:
        """The articles of the list, by their numbers."""
        return [each.id for each in self._list.model.summaries]

    def deletable(self) -> list[ArticleSummary]:
        """The chosen articles, if the reader can see them in the list."""
        return [each for each in self.chosen() if self._list.model.row_of(each.id) >= 0]

    def show_section(self, section: Section) -> None:
        """Lists another section."""
        self._section = section
        self._returned = ((), None)
        self._filter = ""
        self._list.field.clear()
        number = f" {section.number}" if section.is_subscription else ""
        self._desk.state.remember("section", f"{section.kind}{number}")
        self.refresh(keep=False)

    def refresh(self, *, keep: bool = True, stays: bool | None = None) -> None:
        """Reads the list again; with `keep`, a read article stays among the unread ones.

        What is listed already stays where it is on the screen, if it `stays` (else: if `keep`).
        """
        wanted, order = self._section.filter(self._filter), self._list.order
        kept = None
        if keep and self._section.kind == "unread" and not self._filter:
            current, (_ids, to_open) = self._list.current(), self._returned
            kept = to_open or (current.id if current is not None else None)
        growing = not keep and order is Order.NEWEST
        stays = keep if stays is None else stays
        self._ask(Question(wanted, order, kept, growing, stays), None)

    def _ask(self, question: Question, before: Listing | None) -> None:
        self._is_incomplete = True
        self._desk.operations.query(
            lambda library: listing(library, question, before),
            lambda found: self._show(question, found, before),
            latest="list",
        )

    def refresh_rows(self, ids: Sequence[int]) -> None:
        """Reads some rows again, of which alone something has changed."""
        self._desk.operations.query(
            lambda library: rows(library, ids), self._show_rows, lambda _error: self.refresh()
        )

    def toggle_star(self) -> None:
        """Stars the selected articles, or takes their stars if all have one."""
        self._toggle(
            "starred",
            Library.set_starred,
            (self.tr("star"), self.tr("unstar")),
        )

    def toggle_read(self) -> None:
        """Marks the selected articles as read, or as unread if all are read."""
        self._toggle(
            "read",
            Library.set_read,
            (self.tr("mark as read"), self.tr("mark as unread")),
        )

    def delete(self) -> None:
        """Deletes the selected articles, and goes to the one after them.

        That is opened if one of them was open. Undoing it selects and opens what came back.
        """
        ids = [each.id for each in self.deletable()]
        if not ids:
            return
        following, open_now = self._following(ids), self._reading.article
        to_open = open_now.id if open_now is not None and open_now.id in ids else None

        def move(undone: bool) -> None:
            if undone:
                self._returned = (ids, to_open)
            else:
                self._go_on(ids, self._following(ids))

        self._desk.perform(
            self.tr("delete"),
            lambda library: _delete(library, ids),
            lambda library, pairs: _restore(library, ids, pairs),
            {Change.ARTICLES, Change.ANNOTATIONS},
            then=lambda _done: self._go_on(ids, following),
            moved=move,
            said=self.tr("Deleted %n article(s).", "", len(ids)),
        )

    def edit_tags(self) -> None:
        """Asks for the tags of the selected articles."""
        chosen = self.chosen()
        if chosen:
            shared = common_tags([each.tags for each in chosen])
            several = len(chosen) > 1
            dialog = TagsDialog(self._desk.window, shared, self._known_tags, several=several)
            dialog.entered.connect(lambda before, after: self._set_tags(chosen, before, after))
            dialog.open()

    def pair(self) -> None:
        """Makes the two selected articles each other's counterpart."""
        first, second = self._list.selection()[:2]

        def pair(library: Library) -> Pairs:
            return join(library, first.id, second.id)

        def told(former: Pairs) -> str:
            if not former:
                return self.tr("Paired as two editions of one article.")
            return self.tr(
                "Paired as two editions of one article; what either was paired with "
                "before stands alone now."
            )

        def undo(library: Library, former: Pairs) -> None:
            with library.batch():
                part(library, first.id)
                _pair_again(library, former)

        self._desk.perform(
            self.tr("pair"),
            pair,
            undo,
            _CHANGED,
            said=told,
        )

    def unpair(self, article: int, counterpart: int) -> None:
        """Parts an article from its counterpart."""
        self._desk.perform(
            self.tr("separate"),
            lambda library: part(library, article),
            lambda library, _done: join(library, article, counterpart),
            _CHANGED,
            said=self.tr("The two editions are separate articles now."),
        )

    def _toggle(
        self,
        name: str,
        set_state: Callable[[Library, list[int], bool], None],
        texts: tuple[str, str],
    ) -> None:
        chosen = self.chosen()
        wanted = not all(getattr(each, name) for each in chosen)
        ids = [each.id for each in chosen if getattr(each, name) != wanted]
        if ids:
            self._desk.perform(
                texts[0] if wanted else texts[1],
                lambda library: set_state(library, ids, wanted),
                lambda library, _done: set_state(library, ids, not wanted),
                {*_CHANGED, Touched(tuple(ids))},
            )

    def _set_tags(
        self,
        chosen: Sequence[ArticleSummary],
        before: tuple[str, ...],
        after: tuple[str, ...],
    ) -> None:
        wanted = {each.id: edited_tags(each.tags, before, after) for each in chosen}
        former = {each.id: each.tags for each in chosen}
        if wanted != former:
            self._desk.perform(
                self.tr("change tags"),
                lambda library: _apply_tags(library, wanted),
                lambda library, _done: _apply_tags(library, former),
                {*_CHANGED, Touched(tuple(wanted))},
            )

    def _following(self, gone: Sequence[int]) -> int | None:
        model = self._list.model
        last = model.row_of(gone[-1])
        rows = [*range(last + 1, model.rowCount()), *range(last - 1, -1, -1)]
        found = (model.summary(each) for each in rows)
        return next((each.id for each in found if each is not None and each.id not in gone), None)

    def _go_on(self, gone: Sequence[int], following: int | None) -> None:
        self._returned = ((), None)
        open_now = self._reading.article
        if open_now is not None and open_now.id not in gone:
            self._list.mark_open(open_now.id)
        elif following is None or open_now is None or not self._is_listed(following):
            self._list.offer(following)
        else:
            self.open_requested.emit(following)

    def _is_listed(self, article: int) -> bool:
        """Whether the reader sees an article in the list, which the notebook hides."""
        return self._section.kind != "notebook" and self._list.model.row_of(article) >= 0

    def _go_back(self) -> None:
        """Selects what an undone deletion brought back, as far as it is listed, and opens it."""
        (ids, to_open), self._returned = self._returned, ((), None)
        listed = [each for each in ids if self._is_listed(each)]
        if to_open in listed:
            self.open_requested.emit(to_open)
        if listed:
            self._list.select(listed)

    def _show(self, question: Question, found: Listing, before: Listing | None) -> None:
        self._is_incomplete = not found.complete
        if question.growing and before is not None:
            self._list.append(found.summaries[len(before.summaries) :])
        elif found.filling is not None:
            self._list.fill(found.filling, stays=question.stays)
            former = self._list.model.former
            self._desk.operations.query(lambda _library: former.empty(), lambda _done: None)
        if found.complete:
            self._go_back()
        if question.growing or found.complete:
            self._show_counts(found)
        if not found.complete:
            self._ask(question, found)

    def _show_counts(self, found: Listing) -> None:
        self._known_tags = [tag for tag, _count in found.counts.tags]
        self._sections.set_counts(found.counts)
        self.listed.emit(found)

    def _show_rows(self, found: Rows) -> None:
        listed = [each for each in found.summaries if self._list.model.row_of(each.id) >= 0]
        fitting = [each for each in found.summaries if self._fits(each, found.tags[each.id])]
        if self._is_incomplete or any(each not in listed for each in fitting):
            self.refresh()  # where rows belong, the library knows
            return
        open_now = self._list.current()
        kept = open_now.id if open_now is not None and not self._filter else None
        gone = {each.id for each in listed if each not in fitting}
        if self._section.kind == "unread":
            gone |= {each.id for each in self._list.model.summaries if each.read}
            gone.discard(kept)
        self._list.update_rows(listed, gone)
        self._show_counts(Listing(self._list.model.summaries, found.counts))

    def _fits(self, summary: ArticleSummary, tags: Collection[str]) -> bool:
        """Whether an article belongs to the section, as far as its state decides that."""
        wanted = self._section.filter()
        if self._section.is_subscription:  # which feeds an article came by never changes
            return self._list.model.row_of(summary.id) >= 0
        return (
            not (wanted.unread and summary.read)
            and (summary.starred or not wanted.starred)
            and (wanted.tag is None or wanted.tag in tags)
        )

    def _on_filtered(self, text: str) -> None:
        self._filter = text.strip()
        self.refresh(keep=False)

    def _on_sorted(self, order: Order) -> None:
        self._desk.state.remember("order", str(order))
        self.refresh(stays=False)

    def _on_changed(self, changes: frozenset[Kind]) -> None:
        if not changes & {Change.ARTICLES, Change.ANNOTATIONS}:
            return
        touched = {id for each in changes if isinstance(each, Touched) for id in each.articles}
        if 0 < len(touched) <= _MOST_ROWS:
            self.refresh_rows(sorted(touched))
        else:
            self.refresh()


def _pairs(library: Library, ids: Iterable[int]) -> Pairs:
    """The articles among `ids` that have a counterpart, with it."""
    found = ((each, library.article(each).counterpart) for each in ids)
    return [(each, other) for each, other in found if other is not None]


def _pair_again(library: Library, pairs: Pairs) -> None:
    """Puts together again what stands alone now; a counterpart that is gone is left out."""
    for pair in pairs:
        with suppress(NotFoundError):
            if all(library.article(each).counterpart is None for each in pair):
                join(library, *pair)


def _delete(library: Library, ids: Sequence[int]) -> Pairs:
    pairs = _pairs(library, ids)
    library.delete(ids)
    return pairs


def _restore(library: Library, ids: Sequence[int], pairs: Pairs) -> None:
    with library.batch():
        library.restore(ids)
        _pair_again(library, pairs)


def _apply_tags(library: Library, tags: dict[int, tuple[str, ...]]) -> None:
    with library.batch():
        for article, words in tags.items():
            library.set_tags(article, words)
