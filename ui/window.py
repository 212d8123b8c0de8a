"""The main window: its regions, its controllers, and what is connected to what."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QWidget

from reader.library import Counts
from ui.article_list import ArticleList
from ui.commands import MENUS, Actions, Submenu
from ui.controllers.adding import AddingController
from ui.controllers.annotations import AnnotationsController
from ui.controllers.appearance import AppearanceController
from ui.controllers.articles import ArticlesController
from ui.controllers.changes import ChangesController
from ui.controllers.colours import ColoursController
from ui.controllers.correcting import CorrectingController
from ui.controllers.desk import Desk
from ui.controllers.exporting import ExportingController
from ui.controllers.feeds import FeedsController
from ui.controllers.glossary import GlossaryController
from ui.controllers.importing import ImportingController
from ui.controllers.layout import LayoutController
from ui.controllers.memory import MemoryController
from ui.controllers.models import ModelsController
from ui.controllers.navigation import NavigationController
from ui.controllers.note_menus import NoteMenus
from ui.controllers.note_places import Places
from ui.controllers.notebook import NotebookController
from ui.controllers.offering import OfferingController
from ui.controllers.originals import OriginalsController
from ui.controllers.pairing import PairingController
from ui.controllers.pictures import PicturesController
from ui.controllers.queue import QueueController
from ui.controllers.reading import Opened, ReadingController
from ui.controllers.refreshing import RefreshingController
from ui.controllers.reshaping import ReshapingController
from ui.controllers.subscribing import SubscribingController
from ui.controllers.translation import TranslationController
from ui.drop_hint import DropHint
from ui.fonts import korean_font_present
from ui.handlers import handlers, holding
from ui.messages import MessageBar, Offer
from ui.note_card import NoteCard
from ui.note_editor import Typed
from ui.notebook import NotebookPage
from ui.notes_panel import NotesPanel
from ui.operations import Operations
from ui.pages import Pages
from ui.reading import ReadingView
from ui.regions import Regions
from ui.sections import Section, SectionsPanel
from ui.state import State
from ui.undo import UndoStack
from ui.watching import Watch

_SIZE: Final = (1280, 800)
_LEAST: Final = (640, 480)
_ADD_MENU: Final = (
    *("add_text", "paste", "add_files", "add_folder", "add_address"),
    *("add_from_browser", "add_samples"),
)
_LIST_MENU: Final = (
    *("read", "star", "tags", "changes", "", "open_original", "copy_address", ""),
    *("pair", "unpair", "", "copy_notes", "export_notes", "", "delete"),
)
_TEXT_MENU: Final = (
    *("copy", "copy_both", "", "highlight", "note", "edit_note"),
    Submenu("notes", ("reply_note", "delete_note", "", "set_extent", "merge_notes", "split_note")),
    *("", "edit_translation"),
    Submenu("translation", ("revert_translation", "add_term", "", "translate", "stop")),
)
_ARTICLE_MENU: Final = Submenu("article", ("changes", "show_pictures"))
_PAGE_MENU: Final = ("open_original", "copy_address")
_OTHER_PAGE_MENU: Final = ("open_other_original", "copy_other_address")
_BEAD_MENU: Final = ("merge_bead", "split_bead", "link_bead", "unlink_bead")


class MainWindow(QMainWindow):
    """One library in one window. `library_path` is its folder, made if it is missing.

    With `sample`, an empty library gets the sample articles, once.
    """

    def __init__(self, library_path: Path, *, sample: bool = False) -> None:
        super().__init__()
        self.setWindowTitle("Naranhi")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_LEAST)
        self.operations = Operations(library_path, self)
        self.watch = Watch(self.operations, self)
        self.state = State(library_path)
        self.undo_stack = UndoStack(self.operations, self)
        self.commands = Actions(self, handlers(self))
        self._to_edit: tuple[int, int, bool] | None = None
        self._make_regions()
        self._make_controllers()
        self._connect()
        self._restore()
        if sample:
            self.operations.query(lambda library: library.counts(), self._greet)

    def _make_regions(self) -> None:
        commands = self.commands
        self.sections = SectionsPanel()
        self.articles = ArticleList(lambda parent: commands.context_menu(_ADD_MENU, parent))
        self.reading_view = ReadingView()
        self.notes = NotesPanel(commands)
        self.notebook = NotebookPage()
        self.pages = Pages(commands, self.reading_view, self.notebook)
        self.regions = Regions(self.sections, self.articles, self.pages, self.notes, self.state)
        self.setCentralWidget(self.regions)
        self.messages = MessageBar(self.pages)
        self.messages.covering.connect(self.reading_view.set_covered)
        self.messages.covering.connect(self.notebook.set_covered)
        self.drop_hint = DropHint(self.regions)
        if sys.platform == "darwin":
            for name in MENUS:
                self.menuBar().addMenu(commands.menu(name, self))

    def _make_controllers(self) -> None:
        desk = Desk(self, self.operations, self.undo_stack, self.messages, self.state)
        view = self.reading_view
        self.appearance = AppearanceController(desk, view, self.commands)
        self.layouts = LayoutController(desk, self.regions, self.pages, self.commands)
        self.reading = ReadingController(desk, view)
        self.listing = ArticlesController(desk, self.articles, self.sections, self.reading)
        self.originals = OriginalsController(desk, view, self.reading, self.listing)
        self.pairing = PairingController(desk, view, self.reading, self.commands)
        self.translation = TranslationController(desk, view)
        self.correcting = CorrectingController(desk, view, self.reading)
        places = Places(view, self.reading, self.translation)
        self.annotations = AnnotationsController(desk, view, places)
        self.reshaping = ReshapingController(desk, view, self.annotations, places)
        self.note_menus = NoteMenus(view, self.notes.cards, self._pop_up)
        self.colours = ColoursController(desk, self.commands)
        self.adding = AddingController(desk)
        self.offering = OfferingController(desk, self.reading, self.adding, self.commands)
        self.exporting = ExportingController(desk)
        self.notebook_work = NotebookController(desk, self.notebook, self.exporting)
        self.importing = ImportingController(desk)
        self.models = ModelsController(desk)
        self.glossary = GlossaryController(desk, view, self.reading)
        self.memory = MemoryController(desk)
        self.queue = QueueController(desk)
        self.changes = ChangesController(desk)
        self.feeds = FeedsController(desk, self.sections, self.listing)
        self.refreshing = RefreshingController(desk)
        self.subscribing = SubscribingController(desk, self.feeds, self.sections)
        self.pictures = PicturesController(desk, view, self.reading, self.commands)
        self.navigation = NavigationController(
            desk,
            (self.sections, self.articles, self.pages),
            (self.listing, self.reading, self.layouts),
            self.commands,
        )

    def _connect(self) -> None:
        self.articles.selected.connect(self._refresh_commands)
        self.articles.entered.connect(self._enter_text)
        self.articles.changes_wanted.connect(self._open_changed)
        self.articles.menu_requested.connect(lambda place: self._pop_up(_LIST_MENU, place))
        self.listing.listed.connect(lambda _found: self._refresh_commands())
        self.reading.opened.connect(self._on_opened)
        self.reading.closed.connect(self._on_closed)
        self.reading.refreshed.connect(lambda _article: self._refresh_commands())
        self.reading.noted.connect(self.notes.set_notes)
        self.reading.noted.connect(lambda _notes: self._edit_awaited())
        self.reading.noted.connect(lambda _notes: self._refresh_commands())
        self.queue.progressed.connect(self._refresh_commands)
        self.queue.models_wanted.connect(lambda: self.models.show_dialog(ask=True))
        self.translation.state_changed.connect(lambda _state: self._refresh_commands())
        self.pairing.changed.connect(self._on_pairing)
        self.adding.open_requested.connect(self.navigation.open_article)
        self.adding.model_dropped.connect(self.models.install)
        self.annotations.edit_requested.connect(self.edit_note)
        self.operations.failed.connect(self.messages.fail)
        self.operations.unusable.connect(self.messages.fail)
        self.undo_stack.indexChanged.connect(lambda _index: self._refresh_commands())
        self.undo_stack.indexChanged.connect(lambda _index: self.messages.review())
        self.pages.turned.connect(self.messages.raise_)
        self.pages.turned.connect(self._refresh_commands)
        self.pages.turned.connect(self._name)
        self.reading.opened.connect(lambda _opened: self._name())
        self.reading.closed.connect(self._name)
        self.notes.left.connect(self._enter_text)
        self.notebook.opened.connect(lambda _article, _annotation: self._enter_text())
        self.notebook.chosen.connect(self._refresh_commands)
        self.notebook_work.edit_requested.connect(self._edit_in_article)
        self._connect_view()
        self._connect_feeds()
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.annotations.serve(self.notes.cards)
        self.annotations.not_saved.connect(self._reopen_note)
        self.notes.cards.attach_requested.connect(self.reshaping.set_extent)
        self.reshaping.merged.connect(self.notes.cards.hand_on)
        self.colours.chosen.connect(self.highlight)
        self.note_menus.chosen.connect(self._go_to_annotation)
        self.note_menus.coloured.connect(self.annotations.recolour)
        self.notes.activated.connect(self._go_to_annotation)
        self.notes.cards.emptied.connect(self._enter_text)

    def _connect_view(self) -> None:
        view = self.reading_view
        view.copy_requested.connect(lambda with_partner: self.copy(with_partner=with_partner))
        view.install_model_requested.connect(lambda: self.models.choose_file())
        view.download_model_requested.connect(lambda: self.models.show_dialog(ask=True))
        view.annotation_activated.connect(self._on_annotation)
        view.passage_changed.connect(lambda _passage: self._refresh_commands())
        view.colour_requested.connect(self.highlight)
        view.menu_requested.connect(self._pop_up_over_text)
        view.mending_requested.connect(lambda place: self._pop_up(_BEAD_MENU[1:], place))

    def _connect_feeds(self) -> None:
        commands = self.commands
        self.sections.offer(
            [commands[name] for name in ("refresh_feeds", "add_feed")],
            [commands[name] for name in ("add_feed", "import_opml")],
        )
        self.sections.chosen.connect(lambda _section: self._refresh_commands())
        self.sections.chosen.connect(self._on_section)
        self.feeds.shown.connect(self._refresh_commands)
        self.feeds.shown.connect(self.navigation.explain)
        self.feeds.refresh_wanted.connect(self.refreshing.refresh)
        self.feeds.add_wanted.connect(lambda folder: self.subscribing.ask(folder=folder))
        self.subscribing.refresh_wanted.connect(self.refreshing.refresh)
        self.refreshing.changed.connect(self._refresh_commands)
        self.pictures.changed.connect(self._refresh_commands)
        self.refreshing.settings_wanted.connect(self.feeds.show_settings)
        self.refreshing.feed_wanted.connect(self.feeds.choose)
        self.refreshing.ended.connect(lambda _report: self.queue.translate(()))
        self.adding.feed_found.connect(self.subscribing.ask)
        self.adding.list_dropped.connect(self.subscribing.take_list)

    def _restore(self) -> None:
        geometry = self.state.data("geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(*_SIZE)
        self.navigation.restore()
        self._refresh_commands()
        if not korean_font_present():
            self.messages.warn(
                self.tr("No Korean font is installed: install Noto Sans CJK to read Korean text.")
            )

    # What the reader asks for

    def highlight(self, colour: str = "") -> None:
        """Highlights what is selected, or gives a colour to the highlight that was clicked."""
        if self.navigation.in_notebook:
            self.notebook_work.recolour(colour or self.annotations.colour)
        else:
            self.annotations.highlight_selection(colour)

    def copy(self, *, with_partner: bool) -> None:
        """Copies the selected passage."""
        text = self.reading_view.selected_text(with_partner)
        if text:
            QGuiApplication.clipboard().setText(text)
            self.messages.inform(self.tr("Copied."))

    def current_annotation(self) -> int | None:
        """The annotation whose card has the keyboard, or that was clicked in the text.

        Else it is the one that the text cursor is in. In the notebook it is the one that the
        keyboard is at.
        """
        if self.navigation.in_notebook:
            return self.notebook.list.current_id()
        card = self.notes.cards.focused()
        if card is not None:
            return card.id
        if not self.reading.article:
            return None
        return self.reading_view.current_annotation() or self._annotation_at_caret()

    def edit_current(self) -> None:
        """Opens what the reader is at: a note, or else a translated sentence."""
        if self._is_at_note():
            self.edit_current_note()
        else:
            self.correcting.edit_current()

    def edit_current_note(self) -> None:
        """Opens the note that the reader is at."""
        current = self.current_annotation()
        if current is not None:
            self.edit_note(current)

    def reply_to_current_note(self) -> None:
        """Opens a further note on the passage of the one that the reader is at."""
        current = self.current_annotation()
        if current is not None:
            self.edit_note(current, reply=True)

    def marked_annotation(self) -> int | None:
        """The annotation that the reader is at, or else was at before selecting text.

        None in the notebook, where no text is shown that could be selected.
        """
        if self.navigation.in_notebook:
            return None
        return self.current_annotation() or self.notes.cards.current()

    def delete_current_note(self) -> None:
        """Deletes the note that the reader is at."""
        current = self.current_annotation()
        if self.navigation.in_notebook:
            self.notebook_work.delete()
        elif current is not None:
            self.annotations.delete(current)

    def show_changes(self) -> None:
        """Shows what changed in the chosen article since the reader has read it."""
        chosen = self.listing.chosen()
        if len(chosen) == 1:
            self.changes.show(chosen[0].id, chosen[0].changed)

    def _open_changed(self, article: int) -> None:
        """Opens an article, and what changed in it; its mark goes, as it is read by that."""
        summary = self.articles.model.summary(self.articles.model.row_of(article))
        if summary is not None:
            self.navigation.open_article(article)
            self.changes.show(article, summary.changed)

    def notice_changes(self) -> None:
        """Shows what the command line did to the library; `watch` looks now and then by itself."""
        self.watch.look()

    def edit_note(self, annotation: int, *, reply: bool = False) -> None:
        """Opens a note or a reply to it for editing, in a panel that is brought out if need be."""
        if self.navigation.in_notebook:
            self.notebook_work.edit(reply=reply)
        else:
            self.layouts.show_notes()
            self.notes.edit(annotation, reply=reply)

    def _annotation_at_caret(self) -> int | None:
        """The annotation that the text cursor is in; of several the one whose card is marked."""
        found, marked = self.reading_view.at_caret(), self.notes.cards.current()
        return marked if marked in found else next(iter(found), None)

    def _is_at_note(self) -> bool:
        """Whether a card has the keyboard, or the clicked highlight is where the reader is.

        A machine's translation is for being corrected, whatever marks are on it.
        """
        sentence = self.reading_view.corrections.current()
        if sentence is None or self.notes.cards.focused() or self.navigation.in_notebook:
            return True
        here = self.reading_view.selection()
        if here is not None and here.side == "translation":
            return False
        return self.current_annotation() in self.reading_view.annotations_here()

    def _show_keys_of_edits(self) -> None:
        """Shows E beside what it edits now, and N where that edits the note."""
        at_note, current = self._is_at_note(), self.current_annotation()
        noted = "note" if current is not None and current == self.annotations.noted_here() else ""
        self.commands.set_like("edit_note", "edit" if at_note else noted)
        is_note = at_note and current is not None
        self.commands.set_like("edit_translation", "" if is_note else "edit")

    # What happens

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._deletes_note(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._deletes_note(event):
            self._delete_note_here()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.layouts.leave():
            self.messages.close_message()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText():
            event.acceptProposedAction()
            self.drop_hint.appear()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_hint.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_hint.hide()
        if self.adding.take(event.mimeData()):
            event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.notice_changes()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.watch.set_active(self.isVisible() and not self.isMinimized())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.watch.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.watch.set_active(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.notes.cards.save_edits()
        self.reading_view.corrections.finish()
        self.reading.remember_place()
        if self.layouts.is_reading_mode:
            self.layouts.toggle_reading_mode()
        self.state.remember("geometry", self.saveGeometry())
        self.state.save()
        self.hide()
        self.undo_stack.blockSignals(True)
        self.operations.close()
        self.annotations.close()
        super().closeEvent(event)

    def _deletes_note(self, event: QKeyEvent) -> bool:
        """Whether a key deletes notes alone, as it does in the text and among notes."""
        focus = QApplication.focusWidget()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() != Qt.Key.Key_Delete or held.value or focus is None:
            return False
        grounds = (self.reading_view, self.notes)
        is_field = isinstance(focus, QLineEdit | QPlainTextEdit)
        return not is_field and any(each is focus or each.isAncestorOf(focus) for each in grounds)

    def _delete_note_here(self) -> None:
        if self.current_annotation() is not None:
            self.delete_current_note()
        else:
            self.messages.inform(self.tr("Click a highlight to delete it."))

    def _greet(self, counts: Counts) -> None:
        if not counts.articles and not self.state.flag("greeted"):
            self.state.remember("greeted", True)
            self.adding.add_samples(asked=False)

    def _on_opened(self, opened: Opened) -> None:
        self.translation.show(opened)
        self.layouts.slide_back()
        self._refresh_commands()
        if opened.article.changed:
            self.messages.inform(
                self.tr("The text of this article has changed."),
                Offer(
                    self.tr("Show what changed"),
                    lambda: self.changes.show(opened.article.id, opened.article.changed),
                ),
            )

    def _name(self) -> None:
        """Says in the title what the window shows."""
        article = self.reading.article
        if self.navigation.in_notebook:
            self.setWindowTitle(self.tr("Notebook – Naranhi"))
        elif article is not None:
            self.setWindowTitle(f"{article.title} — Naranhi")
        else:
            self.setWindowTitle("Naranhi")

    def _on_section(self, section: Section) -> None:
        """What was asked about the article that is gone from the screen is asked no more."""
        self._name()
        if section.kind == "notebook":
            self.offering.withdraw()

    def _on_pairing(self) -> None:
        self.pages.top.set_paired(self.pairing.is_paired)
        self._refresh_commands()

    def _on_closed(self) -> None:
        self.translation.close()
        self._refresh_commands()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, NoteCard):
            self._refresh_commands()

    def _on_annotation(self, annotation: int) -> None:
        self.notes.cards.set_current(annotation)
        self._refresh_commands()

    def _reopen_note(self, typed: Typed) -> None:
        card = self.notes.cards.card(typed.annotation)
        if card is not None and card.isVisible():
            card.reopen(typed.text, typed.tags, typed.reply)

    def _go_to_annotation(self, annotation: int) -> None:
        self.reading_view.clear_selection()
        self.pairing.reveal(annotation)
        self.reading_view.select_annotation(annotation)
        self.notes.cards.set_current(annotation)
        self._refresh_commands()

    def _edit_in_article(self, article: int, annotation: int, reply: bool) -> None:
        """Goes to a note of the notebook in its article, and opens it there."""
        self._to_edit = (article, annotation, reply)
        self.navigation.open_article(article, annotation)
        self._edit_awaited()

    def _edit_awaited(self) -> None:
        article = self.reading.article
        if self._to_edit is None or article is None or article.id != self._to_edit[0]:
            return
        _article, annotation, reply = self._to_edit
        if self.notes.cards.card(annotation) is not None:
            self._to_edit = None
            self.edit_note(annotation, reply=reply)

    def _enter_text(self) -> None:
        self.layouts.slide_back()
        self.reading_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pop_up_over_text(self, place: QPoint) -> None:
        aligned, here = self.reading_view.current_bead() is not None, self.reading_view.selection()
        is_other = here is not None and here.side == "counterpart"
        page = _OTHER_PAGE_MENU if is_other else _PAGE_MENU
        editions = (
            Submenu("editions", ("counterpart", "", *_BEAD_MENU)) if aligned else "counterpart"
        )
        menu = self._pop_up((*_TEXT_MENU, editions, "", _ARTICLE_MENU, *page), place)
        self.note_menus.list_here(menu)

    def _pop_up(self, names: Sequence[str | Submenu], place: QPoint) -> QMenu:
        self._refresh_commands()
        menu = self.commands.context_menu(names, self)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
        menu.popup(place)
        return menu

    def _refresh_commands(self) -> None:
        self.commands.set_holding(holding(self))
        self.commands.set_reasons(self.originals.reasons())
        self._show_keys_of_edits()
        self.commands.set_step("undo", self.undo_stack.undoText())
        self.commands.set_step("redo", self.undo_stack.redoText())
        chosen = self.listing.chosen()
        self.commands.set_checked("caret", self.reading_view.has_caret)
        self.commands.set_checked("read", bool(chosen) and all(each.read for each in chosen))
        self.commands.set_checked("star", bool(chosen) and all(each.starred for each in chosen))
