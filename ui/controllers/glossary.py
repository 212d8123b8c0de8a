"""The reader's glossary: terms added, changed, taken out and exchanged, and articles checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.article import Article, other_language
from reader.errors import NaranhiError
from reader.glossary import Glossary, Lapse
from reader.glossary.files import export_glossary, import_glossary
from reader.library import GlossaryEntry, Library, Merged, Term
from reader.translation import stored_translation
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.glossary_dialog import GlossaryDialog, TermDialog
from ui.interface import told
from ui.jobs import Failed
from ui.operations import Change
from ui.reading import ReadingView

_CHANGED: Final = frozenset({Change.GLOSSARY})
_SHOWN: Final = frozenset({Change.GLOSSARY, Change.TRANSLATIONS})
_FOLDER: Final = "glossary_folder"


@dataclass(frozen=True, slots=True)
class Checked:
    """Where in a translated article terms did not come out, and whether any `stands` in it."""

    lapses: Sequence[Lapse]
    stands: bool


class GlossaryController(QObject):
    """Keeps the glossary. The signals tell the dialog, if it is open.

    `listed` carries the entries, `checked` a `Checked` of the open article or None without one,
    `go_to_requested` the index of a sentence.
    """

    listed = Signal(object)
    checked = Signal(object)
    go_to_requested = Signal(int)

    def __init__(self, desk: Desk, view: ReadingView, reading: ReadingController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._reading = reading
        self._dialog: GlossaryDialog | None = None
        self.go_to_requested.connect(view.corrections.go_to)
        reading.opened.connect(lambda _opened: self.refresh())
        reading.closed.connect(self.refresh)
        desk.operations.changed.connect(self._on_changed)

    def show_dialog(self) -> None:
        """Opens the glossary, or brings it forward."""
        if self._dialog is None:
            self._dialog = GlossaryDialog(self._desk.window, self)
            self._dialog.finished.connect(self._forget_dialog)
            self.refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def add_selection(self) -> None:
        """Asks for a term; what is selected in the text is filled in."""
        article, passage = self._reading.article, self._view.selection()
        text = " ".join(self._view.selected_text().split())
        if article is None or passage is None:
            self.ask_for_term()
        elif passage.side == "article":
            self.ask_for_term(term=text)
        else:
            self.ask_for_term(translation=text)

    def ask_for_term(
        self, *, term: str = "", translation: str = "", parent: QWidget | None = None
    ) -> None:
        """Asks for a term to add, in the direction of the open article."""
        article = self._reading.article
        source = article.language if article is not None else "en"
        given = Term(term, translation, source, other_language(source))
        self._ask(parent or self._desk.window, given)

    def _ask(
        self, parent: QWidget, given: Term, entry: GlossaryEntry | None = None, trouble: str = ""
    ) -> None:
        """Asks for a term to add, or how `entry` is to be; what cannot be kept is asked again."""
        dialog = TermDialog(parent, given, is_new=entry is None, trouble=trouble)

        def keep(term: Term) -> None:
            def ask_again(error: NaranhiError) -> None:
                self._ask(self._dialog or self._desk.window, term, entry, told(error))

            if entry is None:
                self.add(term, ask_again)
            else:
                self.change(entry, term, ask_again)

        dialog.entered.connect(keep)
        dialog.open()

    def _text_of(self, entry: GlossaryEntry | None) -> str:
        """What it is called to add a term, or to change `entry`."""
        return self.tr("add a term") if entry is None else self.tr("change a term")

    def ask_to_change(self, entry: GlossaryEntry, parent: QWidget) -> None:
        """Asks how an entry is to be from now on."""
        self._ask(parent, entry, entry)

    def add(self, term: Term, failed: Failed | None = None) -> None:
        """Puts a term into the glossary."""
        self._desk.perform(
            self._text_of(None),
            lambda library: library.glossary.add(term),
            lambda library, entry: library.glossary.remove([_same(library, entry).id]),
            _CHANGED,
            redo=lambda library, entry: library.glossary.merge([entry]),
            failed=failed,
            said=self.tr("“{term}” is in the glossary.").format(term=term.term),
        )

    def change(self, entry: GlossaryEntry, term: Term, failed: Failed | None = None) -> None:
        """Makes of an entry what `term` says."""

        def make(library: Library, before: Term, after: Term) -> None:
            library.glossary.change(_same(library, before).id, **_fields(after))

        self._desk.perform(
            self._text_of(entry),
            lambda library: make(library, entry, term),
            lambda library, _done: make(library, term, entry),
            _CHANGED,
            failed=failed,
        )

    def remove(self, entries: Sequence[GlossaryEntry]) -> None:
        """Takes entries out of the glossary."""

        def take_out(library: Library) -> list[GlossaryEntry]:
            return library.glossary.remove([_same(library, each).id for each in entries])

        self._desk.perform(
            self.tr("take terms out"),
            take_out,
            lambda library, removed: library.glossary.merge(removed),
            _CHANGED,
            said=self.tr("Took %n term(s) out of the glossary.", "", len(entries)),
        )

    def ask_for_file(self, parent: QWidget | None = None) -> None:
        """Asks for a glossary file and takes its terms in."""
        dialog = self._file_dialog(self.tr("Import glossary"), parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Glossaries (*.csv *.tsv *.txt *.tbx *.xml)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def ask_where_to(self, parent: QWidget | None = None) -> None:
        """Asks where to write the glossary."""
        dialog = self._file_dialog(self.tr("Export glossary"), parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("TermBase eXchange (*.tbx)")])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("tbx" if ".tbx" in chosen else "csv")
        )
        dialog.selectFile(self.tr("Naranhi glossary") + ".csv")
        dialog.fileSelected.connect(lambda name: self.export_file(Path(name)))
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Takes the terms of a CSV or TBX file in.

        In a table that does not say their language they are in that of the open article.
        """
        self._desk.state.remember(_FOLDER, str(path.parent))
        article = self._reading.article
        source = article.language if article is not None else None

        def take_in(library: Library) -> tuple[list[GlossaryEntry], list[GlossaryEntry], Merged]:
            before = library.glossary.entries()
            merged = import_glossary(library, path, source)
            return before, library.glossary.entries(), merged

        self._desk.perform(
            self.tr("import a glossary"),
            take_in,
            lambda library, done: _replace(library, done[0]),
            _CHANGED,
            redo=lambda library, done: _replace(library, done[1]),
            then=lambda done: self._say_imported(done[2]),
        )

    def export_file(self, path: Path) -> None:
        """Writes the whole glossary to a CSV or TBX file."""
        self._desk.state.remember(_FOLDER, str(path.parent))
        self._desk.operations.query(
            lambda library: export_glossary(library, path),
            lambda _count: self._say(self.tr("Exported to {name}.").format(name=path.name)),
        )

    def refresh(self) -> None:
        """Reads the glossary again, and checks the open article, if the dialog is open."""
        if self._dialog is None:
            return
        article = self._reading.article
        self._desk.operations.query(
            lambda library: (library.glossary.entries(), _check(library, article)),
            self._tell,
            latest="glossary",
        )

    def _tell(self, found: tuple[list[GlossaryEntry], Checked | None]) -> None:
        entries, checked = found
        self.listed.emit(entries)
        self.checked.emit(checked)

    def _say(self, text: str) -> None:
        self._desk.messages.inform(text)

    def _say_imported(self, merged: Merged) -> None:
        text = self.tr("Terms added: {added}, changed: {changed}, there already: {unchanged}.")
        self._say(
            text.format(added=merged.added, changed=merged.changed, unchanged=merged.unchanged)
        )

    def _file_dialog(self, title: str, parent: QWidget | None) -> QFileDialog:
        dialog = QFileDialog(parent or self._desk.window, title)
        dialog.setDirectory(self._desk.state.text(_FOLDER, str(Path.home())))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & _SHOWN:
            self.refresh()

    def _forget_dialog(self, _result: int) -> None:
        self._dialog = None


def _same(library: Library, term: Term) -> GlossaryEntry:
    """The entry for a term as it stands now: its number is another one after an undo."""
    wanted = _fields(term)
    found = (each for each in library.glossary.entries(term.source) if _fields(each) == wanted)
    return next(found, None) or library.glossary.entry(getattr(term, "id", 0))


def _fields(term: Term) -> dict[str, Any]:
    return {name: getattr(term, name) for name in Term.__dataclass_fields__}


def _replace(library: Library, entries: Sequence[GlossaryEntry]) -> None:
    with library.batch():
        library.glossary.remove([each.id for each in library.glossary.entries()])
        library.glossary.merge([replace(each, id=0) for each in entries])


def _check(library: Library, article: Article | None) -> Checked | None:
    if article is None:
        return None
    glossary = Glossary.of(library, article.language, other_language(article.language))
    stored = stored_translation(library, article, glossary=glossary)
    if stored is None:
        return None
    renderings = stored.renderings()
    return Checked(glossary.check(article, renderings), glossary.stands_in(article, renderings))
