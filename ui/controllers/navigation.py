"""Where the reader is: which section, which article, which page."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.errors import NaranhiError
from ui.article_list import ArticleList
from ui.commands import Actions
from ui.controllers.articles import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.layout import LayoutController
from ui.controllers.listing import Listing
from ui.controllers.reading import ReadingController
from ui.interface import told
from ui.messages import Offer
from ui.operations import Change, Kind, Touched
from ui.pages import Pages
from ui.sections import ALL, FIXED, Section, SectionsPanel
from ui.sections.model import TROUBLE


class NavigationController(QObject):
    """Goes to sections and articles, and shows the page that belongs there."""

    def __init__(
        self,
        desk: Desk,
        parts: tuple[SectionsPanel, ArticleList, Pages],
        controllers: tuple[ArticlesController, ReadingController, LayoutController],
        actions: Actions,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._sections, self._articles, self._pages = parts
        self._listing, self._reading, self._layout = controllers
        self._actions = actions
        self._to_open: int | None = None
        self._to_mark: int | None = None
        self._is_empty = True
        self._found: Listing | None = None
        self._remedies = (QAction(self.tr("Try again"), self), QAction(self.tr("Settings…"), self))
        for remedy, command in zip(self._remedies, ("refresh_feed", "feed_settings"), strict=True):
            remedy.triggered.connect(actions[command].trigger)
        self._sections.chosen.connect(self.show_section)
        # The section that is shown already can be clicked too.
        self._sections.view.clicked.connect(lambda _index: self._pages.leave_shortcuts())
        self._articles.opened.connect(self._open_listed)
        self._listing.listed.connect(self._on_listed)
        self._listing.open_requested.connect(self.open_article)
        self._reading.opened.connect(lambda _opened: self._show_page())
        self._reading.closed.connect(self._show_page)
        self._pages.notebook.opened.connect(self.open_article)
        self._pages.notebook.left.connect(lambda: self._sections.choose(ALL))
        desk.operations.unusable.connect(self._on_unusable)
        desk.undo.moved.connect(self._tell_of_step)

    @property
    def in_notebook(self) -> bool:
        """Whether the notebook is shown."""
        return self._sections.current.kind == "notebook"

    def restore(self) -> None:
        """Goes where the reader was the last time."""
        state = self._desk.state
        self._to_open = state.number("article", 0) or None
        kind = state.text("section")
        wanted = next((section for section in FIXED if section.kind == kind), ALL)
        if wanted == ALL:
            self.show_section(ALL)
        else:
            self._sections.choose(wanted)

    def show_section(self, section: Section) -> None:
        """Lists a section, or shows the notebook."""
        self._pages.leave_shortcuts()
        self._layout.set_notebook(section.kind == "notebook")
        self._listing.show_section(section)
        self._show_page()

    def open_article(self, article: int, annotation: int | None = None) -> None:
        """Opens an article and lists it, whatever section and filter were chosen."""
        self._pages.leave_shortcuts()
        is_listed = self._articles.model.row_of(article) >= 0
        if self.in_notebook or not is_listed:
            self._to_open, self._to_mark = None, article
            self._articles.clear_filter()
            self._sections.choose(ALL)
            self._listing.refresh()
        self._articles.mark_open(article)
        self._reading.open(article, annotation)
        self._show_page()

    def open_counterpart(self) -> None:
        """Opens the other edition of the open article."""
        article = self._reading.article
        if article is not None and article.counterpart is not None:
            self.open_article(article.counterpart)

    def unpair(self) -> None:
        """Separates the open article from its other edition."""
        article = self._reading.article
        if article is not None and article.counterpart is not None:
            self._listing.unpair(article.id, article.counterpart)

    def filter(self) -> None:
        """Puts the keyboard into the filter field of what is shown, wherever that is."""
        self._pages.leave_shortcuts()
        if self.in_notebook:
            self._pages.notebook.start_filtering()
            return
        self._layout.show_list()
        self._articles.start_filtering()

    def noted_articles(self) -> list[int] | None:
        """The articles whose notes are meant: the selected ones, or all in the notebook."""
        if self.in_notebook:
            return None
        chosen = [each.id for each in self._articles.selection()]
        open_now = self._reading.article
        return chosen or ([open_now.id] if open_now is not None else [])

    def _open_listed(self, article: int) -> None:
        self._pages.leave_shortcuts()
        self._reading.open(article)

    def _on_listed(self, found: Listing) -> None:
        self._found = found
        self._is_empty = not found.counts.articles
        self._explain_empty(found)
        self._catch_up(found)
        self._show_page()

    def _catch_up(self, found: Listing) -> None:
        """Opens and marks in the list what could not be before it was there."""
        to_open, to_mark = self._to_open, self._to_mark
        awaited = to_open if to_open is not None else to_mark
        if not found.complete and awaited is not None and self._articles.model.row_of(awaited) < 0:
            return
        self._to_open, self._to_mark = None, None
        open_now = self._reading.article
        if to_open is not None and self._articles.model.row_of(to_open) >= 0:
            self._articles.mark_open(to_open)
            self._reading.open(to_open)
        elif to_mark is not None:
            self._articles.mark_open(to_mark)
        elif open_now is not None and not self._articles.selection():
            self._articles.mark_open(open_now.id)

    def explain(self) -> None:
        """Says anew why a list is empty: what is known of a feed may have changed."""
        if self._found is not None:
            self._explain_empty(self._found)

    def _trouble(self) -> str:
        """What is wrong with the feed that is listed, if it is one."""
        section = self._sections.current
        if section.kind != "feed":
            return ""
        return str(self._sections.model.index_of(section).data(TROUBLE) or "")

    def _explain_empty(self, found: Listing) -> None:
        actions = self._actions
        trouble = "" if found.summaries or self._listing.is_filtered else self._trouble()
        if trouble:
            self._articles.show_empty(trouble, self._remedies)
        elif self._is_empty:
            texts = self.tr("Your library is empty.")
            self._articles.show_empty(texts, [])
        elif self._listing.is_filtered:
            self._articles.show_empty(self.tr("No article matches the filter."), [])
        elif not found.summaries:
            texts = {
                "unread": self.tr("You have read everything."),
                "starred": self.tr("Press S to star an article and find it here."),
            }.get(self._listing.section.kind, self.tr("No articles here."))
            self._articles.show_empty(texts, [])
        else:
            self._articles.show_empty("", [actions["add_text"]])

    def _show_page(self) -> None:
        pages = self._pages
        if self.in_notebook:
            pages.show_page(pages.notebook)
        elif self._reading.article is not None:
            pages.show_page(pages.reading)
        elif self._is_empty:
            wanted = ("add_samples", "add_text", "add_files", "add_address")
            pages.show_nothing(
                self.tr("Bring in an article: paste it, drop a file here, or give its address."),
                [self._actions[name] for name in wanted],
            )
        else:
            pages.show_nothing(self.tr("Choose an article to read it beside its translation."), [])

    def _tell_of_step(self, text: str, changes: frozenset[Kind], undone: bool) -> None:
        """Says which change was undone or made again where that cannot be seen."""
        touched = [each.articles for each in changes if isinstance(each, Touched)]
        articles = {article for each in touched for article in each} - self._reading.shown()
        if self.in_notebook or Change.ANNOTATIONS not in changes or len(articles) != 1:
            return
        (article,) = articles
        said = self.tr("Undone: {step}, in “{title}”") if undone else ""
        said = said or self.tr("Done again: {step}, in “{title}”")

        def tell(title: str) -> None:
            offer = Offer(self.tr("Go there"), lambda: self.open_article(article))
            self._desk.messages.inform(said.format(step=text, title=title), offer)

        self._desk.operations.query(
            lambda library: library.article(article).title, tell, lambda _error: None
        )

    def _on_unusable(self, error: NaranhiError) -> None:
        self._pages.show_nothing(told(error), [self._actions["quit"]])
