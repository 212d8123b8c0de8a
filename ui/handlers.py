"""What each command of the table does in a window, and which of them make sense now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from reader.annotation import COLORS
from ui.commands import Needs
from ui.context_key import ask_for_menu
from ui.controllers.exporting import Exportable
from ui.theme import MODES

if TYPE_CHECKING:
    from ui.window import MainWindow

Handlers = dict[str, Callable[[], object]]

_MENDING_NEEDS: Final = {
    "merge_bead": Needs.MERGEABLE,
    "split_bead": Needs.SPLITTABLE,
    "link_bead": Needs.LINKABLE,
    "unlink_bead": Needs.UNLINKABLE,
}

_BESIDE_SHORTCUTS: Final = frozenset(
    {
        *(Needs.QUEUED, Needs.QUEUE_RUNNING, Needs.QUEUE_PAUSED),
        *(Needs.FEEDS, Needs.FEED, Needs.SUBSCRIPTION, Needs.REFRESHING),
        *(Needs.UNDO, Needs.REDO),
    }
)
"""What makes sense while the page of shortcuts hides the article."""


def handlers(window: MainWindow) -> Handlers:
    """What each command does; the controllers are asked for when a command is given."""
    return {
        **_adding(window),
        **_articles(window),
        **_editions(window),
        **_translation(window),
        **_notes(window),
        **_feeds(window),
        **_view(window),
        "undo": lambda: window.undo_stack.undo(),
        "redo": lambda: window.undo_stack.redo(),
        "copy": lambda: window.copy(with_partner=False),
        "copy_both": lambda: window.copy(with_partner=True),
        "quit": window.close,
    }


def _adding(window: MainWindow) -> Handlers:
    return {
        "add_text": lambda: window.adding.ask_for_text(),
        "paste": lambda: window.adding.paste(),
        "add_files": lambda: window.adding.ask_for_files(),
        "add_folder": lambda: window.adding.ask_for_folder(),
        "add_address": lambda: window.adding.ask_for_address(),
        "add_from_browser": lambda: window.adding.explain_browser(),
        "add_samples": lambda: window.adding.add_samples(),
    }


def _articles(window: MainWindow) -> Handlers:
    return {
        "filter": lambda: window.navigation.filter(),
        "next": lambda: window.articles.step(1),
        "previous": lambda: window.articles.step(-1),
        "read": lambda: window.listing.toggle_read(),
        "star": lambda: window.listing.toggle_star(),
        "tags": lambda: window.listing.edit_tags(),
        "changes": window.show_changes,
        "show_pictures": lambda: window.pictures.toggle(),
        "delete": lambda: window.listing.delete(),
        "open_original": lambda: window.originals.open(),
        "copy_address": lambda: window.originals.copy(),
    }


def _editions(window: MainWindow) -> Handlers:
    sides: Handlers = {
        name: lambda name=name: window.pairing.choose(name)  # type: ignore[misc]
        for name in ("show_translation", "show_counterpart", "show_both")
    }
    mendings: Handlers = {
        name: lambda name=name: window.pairing.mend(name)  # type: ignore[misc]
        for name in _MENDING_NEEDS
    }
    return {
        **sides,
        **mendings,
        "counterpart": lambda: window.navigation.open_counterpart(),
        "find_edition": lambda: window.offering.look(),
        "pair": lambda: window.listing.pair(),
        "unpair": lambda: window.navigation.unpair(),
        "fetch_editions": lambda: window.offering.toggle("fetch_editions"),
        "remember_editions": lambda: window.offering.toggle("remember_editions"),
        "differences": lambda: window.pairing.toggle_differences(),
        "open_other_original": lambda: window.originals.open_other(),
        "copy_other_address": lambda: window.originals.copy_other(),
    }


def _translation(window: MainWindow) -> Handlers:
    return {
        "translate": lambda: window.translation.go_on(),
        "stop": lambda: window.translation.stop(),
        "edit_translation": lambda: window.correcting.edit_current(),
        "revert_translation": lambda: window.correcting.revert_current(),
        "translate_unread": lambda: window.queue.translate_unread(),
        "pause_queue": lambda: window.queue.pause(),
        "resume_queue": lambda: window.queue.resume(),
        "cancel_queue": lambda: window.queue.cancel(),
        "queue": lambda: window.queue.show_dialog(),
        "glossary": lambda: window.glossary.show_dialog(),
        "add_term": lambda: window.glossary.add_selection(),
        "import_memory": lambda: window.memory.ask_for_file(),
        "export_memory": lambda: window.memory.ask_where_to(),
        "models": lambda: window.models.show_dialog(),
    }


def _notes(window: MainWindow) -> Handlers:
    colours: Handlers = {name: partial(window.highlight, name) for name in COLORS}
    return colours | {
        "highlight": window.highlight,
        "note": lambda: _note(window),
        "edit": window.edit_current,
        "reply_note": window.reply_to_current_note,
        "caret": lambda: window.reading_view.toggle_caret(),
        "set_extent": lambda: window.reshaping.set_extent(window.marked_annotation()),
        "merge_notes": lambda: window.reshaping.merge(window.marked_annotation()),
        "split_note": lambda: window.reshaping.split(window.marked_annotation()),
        "colours": lambda: window.colours.show_dialog(),
        "edit_note": window.edit_current_note,
        "delete_note": window.delete_current_note,
        "export_notes": lambda: window.exporting.show_dialog(_at_hand(window)),
        "export_notebook": lambda: window.exporting.show_dialog(_at_hand(window), "everything"),
        "import_notes": lambda: window.importing.ask_for_file(),
        "copy_notes": lambda: _copy_notes(window),
    }


def _note(window: MainWindow) -> None:
    if window.navigation.in_notebook:
        window.edit_current_note()
    else:
        window.annotations.note_selection()


def _copy_notes(window: MainWindow) -> None:
    if window.navigation.in_notebook:
        window.notebook_work.copy()
    else:
        window.exporting.copy(window.navigation.noted_articles())


def _at_hand(window: MainWindow) -> Exportable:
    """What could be exported now: what is selected, and what is open."""
    if window.navigation.in_notebook:
        return window.notebook_work.at_hand()
    chosen = tuple(window.navigation.noted_articles() or ())
    open_now = window.reading.article
    return Exportable(
        passage=window.reading_view.current_annotation(),
        article=open_now.id if open_now is not None else next(iter(chosen), None),
        selected=chosen,
    )


def _feeds(window: MainWindow) -> Handlers:
    return {
        "add_feed": lambda: window.subscribing.ask(),
        "add_feed_folder": lambda: window.feeds.ask_for_folder(),
        "refresh_feeds": lambda: window.refreshing.refresh(),
        "refresh_feed": lambda: window.feeds.refresh_chosen(),
        "stop_refreshing": lambda: window.refreshing.stop(),
        "mark_all_read": lambda: window.feeds.mark_read(),
        "feed_settings": lambda: window.feeds.set_chosen(),
        "rename_feed": lambda: window.feeds.rename_chosen(),
        "unsubscribe": lambda: window.feeds.unsubscribe_chosen(),
        "import_opml": lambda: window.subscribing.ask_for_list(),
        "export_opml": lambda: window.subscribing.ask_where_to(),
    }


def _view(window: MainWindow) -> Handlers:
    themes: Handlers = {
        f"theme_{mode}": lambda mode=mode: window.appearance.choose_mode(mode)  # type: ignore[misc]
        for mode in MODES
    }
    return themes | {
        "list_panel": lambda: window.layouts.toggle_list(),
        "notes_panel": lambda: window.layouts.toggle_notes(),
        "reading_mode": lambda: window.layouts.toggle_reading_mode(),
        "zoom_in": lambda: window.appearance.zoom_by(10),
        "zoom_out": lambda: window.appearance.zoom_by(-10),
        "zoom_reset": lambda: window.appearance.reset_zoom(),
        "preferences": lambda: window.appearance.show_preferences(),
        "menu": lambda: window.pages.top.open_menu(),
        "context_menu": ask_for_menu,
        "shortcuts": lambda: window.pages.toggle_shortcuts(),
        "about": lambda: window.appearance.show_about(),
    }


def holding(window: MainWindow) -> set[Needs]:
    """Which needs of commands are met now."""
    chosen = window.listing.chosen()
    article = window.reading.article
    state = window.translation.state
    is_translating = state.kind in ("waiting", "running")
    is_pair = len(chosen) == 2 and chosen[0].language != chosen[1].language
    corrections = window.reading_view.corrections
    sentence = corrections.current() if article is not None else None
    annotated = window.current_annotation() is not None
    met = {
        Needs.ARTICLE: article is not None,
        Needs.REVISED: len(chosen) == 1 and chosen[0].revision > 1,
        Needs.SELECTED: bool(chosen),
        Needs.DELETABLE: bool(window.listing.deletable()),
        Needs.PAGE: bool(window.originals.page()),
        Needs.ADDRESSES: bool(window.originals.addresses()),
        Needs.OTHER_PAGE: bool(window.originals.other_page()),
        Needs.PAIRABLE: is_pair and chosen[0].counterpart != chosen[1].id,
        Needs.COUNTERPART: article is not None and article.counterpart is not None,
        Needs.UNPAIRED: article is not None and article.counterpart is None,
        Needs.ANNOTATION: annotated,
        Needs.CORRECTABLE: sentence is not None,
        Needs.CORRECTED: sentence is not None and corrections.is_corrected(sentence),
        Needs.EDITABLE: annotated or sentence is not None,
        Needs.TRANSLATING: is_translating,
        Needs.TRANSLATABLE: article is not None
        and not is_translating
        and (state.done < state.total or window.translation.has_another_model),
        Needs.QUEUED: window.queue.is_running or window.queue.is_paused,
        Needs.QUEUE_RUNNING: window.queue.is_running,
        Needs.QUEUE_PAUSED: window.queue.is_paused and not window.queue.is_running,
        Needs.PICTURED: window.pictures.has_pictures,
        Needs.FEEDS: bool(window.feeds.tree.feeds),
        Needs.FEED: window.feeds.chosen_feed() is not None,
        Needs.SUBSCRIPTION: window.feeds.chosen_subscription() is not None,
        Needs.REFRESHING: window.refreshing.is_running,
        Needs.LISTABLE: window.sections.current.has_articles,
        Needs.UNDO: window.undo_stack.canUndo(),
        Needs.REDO: window.undo_stack.canRedo(),
    }
    mendable = {_MENDING_NEEDS[name] for name in window.pairing.mendable()}
    if article is not None and not window.navigation.in_notebook:
        mendable |= _reshapable(window)
    holding_now = mendable | {need for need, is_met in met.items() if is_met}
    return holding_now & _BESIDE_SHORTCUTS if window.pages.shows_shortcuts else holding_now


def _reshapable(window: MainWindow) -> set[Needs]:
    """What can be done to the extent of highlights where the reader is."""
    view, marked = window.reading_view, window.marked_annotation()
    met = {
        Needs.EXTENDABLE: marked is not None and view.selected() is not None,
        Needs.JOINABLE: view.touching(marked) is not None,
        Needs.CUTTABLE: view.parts(marked) is not None,
    }
    return {need for need, is_met in met.items() if is_met}
