"""The article list and what can be done to articles: read, star, tag, pair, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.errors import NotFoundError
from reader.library import ArticleFilter, ArticleSummary, Counts, Library
from ui.article_list import ArticleList
from ui.article_model import Order, summary_of, with_kept
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.operations import Change
from ui.sections import ALL, Section, SectionsPanel
from ui.tags_dialog import TagsDialog, common_tags, edited_tags

_CHANGED = frozenset({Change.ARTICLES})


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list and the sections show."""

    summaries: list[ArticleSummary]
    counts: Counts


def listing(
    library: Library, wanted: ArticleFilter, order: Order, kept: ArticleSummary | None
) -> Listing:
    """Reads the list; `kept` stays in it as long as it exists."""
    if kept is not None:
        try:
            library.article(kept.id)
        except NotFoundError:
            kept = None
    return Listing(with_kept(library.articles(wanted), kept, order), library.counts())


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
        """The articles that commands act on: the selected ones, or else the open one."""
        selected = self._list.selection()
        if selected or self._section.kind == "notebook" or self._reading.article is None:
            return selected
        return [summary_of(self._reading.article)]

    def show_section(self, section: Section) -> None:
        """Lists another section."""
        self._section = section
        self._filter = ""
        self._list.field.clear()
        self._desk.state.remember("section", section.kind)
        self.refresh(keep=False)

    def refresh(self, *, keep: bool = True) -> None:
        """Reads the list again; with `keep`, a read article stays among the unread ones."""
        wanted, order = self._section.filter(self._filter), self._list.order
        kept = self._list.current() if keep and self._section.kind == "unread" else None
        if self._filter:
            kept = None
        self._desk.operations.query(
            lambda library: listing(library, wanted, order, kept), self._show, latest="list"
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
        """Deletes the selected articles and opens the one after them."""
        chosen = self.chosen()
        if not chosen:
            return
        ids = [each.id for each in chosen]
        following = self._following(chosen)
        self._desk.perform(
            self.tr("delete"),
            lambda library: library.delete(ids),
            lambda library, _done: library.restore(ids),
            {Change.ARTICLES, Change.ANNOTATIONS},
            then=lambda _done: self._open(following),
            said=self.tr("Deleted %n article(s).", "", len(ids)),
        )

    def edit_tags(self) -> None:
        """Asks for the tags of the selected articles."""
        chosen = self.chosen()
        if chosen:
            shared = common_tags([each.tags for each in chosen])
            dialog = TagsDialog(self._desk.window, shared, self._known_tags)
            dialog.entered.connect(lambda before, after: self._set_tags(chosen, before, after))
            dialog.open()

    def pair(self) -> None:
        """Makes the two selected articles each other's counterpart."""
        first, second = self._list.selection()[:2]
        former = [(each.id, each.counterpart) for each in (first, second) if each.counterpart]

        def undo(library: Library, _done: object) -> None:
            library.unpair(first.id)
            for number, counterpart in former:
                library.pair(number, counterpart)

        self._desk.perform(
            self.tr("pair"),
            lambda library: library.pair(first.id, second.id),
            undo,
            _CHANGED,
            said=self.tr("Paired as two editions of one article."),
        )

    def unpair(self, article: int, counterpart: int) -> None:
        """Parts an article from its counterpart."""
        self._desk.perform(
            self.tr("separate"),
            lambda library: library.unpair(article),
            lambda library, _done: library.pair(article, counterpart),
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
                _CHANGED,
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
                _CHANGED,
            )

    def _following(self, chosen: Sequence[ArticleSummary]) -> int | None:
        model = self._list.model
        gone = {each.id for each in chosen}
        last = model.row_of(chosen[-1].id)
        rows = [*range(last + 1, model.rowCount()), *range(last - 1, -1, -1)]
        found = (model.summary(each) for each in rows)
        return next((each.id for each in found if each is not None and each.id not in gone), None)

    def _open(self, article: int | None) -> None:
        if article is not None:
            self.open_requested.emit(article)

    def _show(self, found: Listing) -> None:
        self._known_tags = [tag for tag, _count in found.counts.tags]
        self._list.set_summaries(found.summaries)
        self._sections.set_counts(found.counts)
        self.listed.emit(found)

    def _on_filtered(self, text: str) -> None:
        self._filter = text.strip()
        self.refresh(keep=False)

    def _on_sorted(self, order: Order) -> None:
        self._desk.state.remember("order", str(order))
        self.refresh()

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & {Change.ARTICLES, Change.ANNOTATIONS}:
            self.refresh()


def _apply_tags(library: Library, tags: dict[int, tuple[str, ...]]) -> None:
    with library.batch():
        for article, words in tags.items():
            library.set_tags(article, words)
