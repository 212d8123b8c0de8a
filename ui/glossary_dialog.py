"""The glossary: its terms, and where in the open article one of them did not come out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from reader.article import LANGUAGES, Language, other_language
from reader.library import GlossaryEntry, Term
from ui.interface import language_name
from ui.sheet import Sheet, field_label
from ui.theme import theme
from ui.widgets import Paragraph, heading, push_button, row

if TYPE_CHECKING:
    from ui.controllers.glossary import Checked, GlossaryController

_SIZE: Final = (760, 620)
_CHECK_HEIGHT: Final = 132
_COLUMNS: Final = 5


class GlossaryDialog(Sheet):
    """Lists the terms, and lets them be added, changed, taken out and exchanged."""

    def __init__(self, parent: QWidget, controller: GlossaryController) -> None:
        hint = self.tr(
            "A term of the glossary comes out in translations as you give it here. "
            "Endings and Korean particles after it are taken care of."
        )
        super().__init__(parent, self.tr("Glossary"), hint)
        self.resize(*_SIZE)
        self._controller = controller
        self._entries: Sequence[GlossaryEntry] = ()
        self.table = self._made_table()
        self._empty = Paragraph(self.tr("The glossary is empty."), role="quiet")
        self._add = push_button(self.tr("Add a term…"))
        self._edit = push_button(self.tr("Change…"))
        self._remove = push_button(self.tr("Take out"))
        self._import = push_button(self.tr("Import…"))
        self._export = push_button(self.tr("Export…"))
        self._checked = Paragraph(role="quiet")
        self.lapses = QListWidget()
        self.lapses.setAccessibleName(self.tr("Sentences without their term"))
        self.lapses.setFixedHeight(_CHECK_HEIGHT)
        self.lapses.setWordWrap(True)
        self._lay_out()
        self._connect()

    def chosen(self) -> list[GlossaryEntry]:
        """The entries that are selected."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [self._entries[each] for each in sorted(rows)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Return and Delete in the table."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._change_chosen()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._remove_chosen()
                return True
        return super().eventFilter(watched, event)

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(0, _COLUMNS)
        table.setHorizontalHeaderLabels(
            [
                self.tr("Term"),
                self.tr("Translation"),
                self.tr("Direction"),
                self.tr("Found as"),
                self.tr("Note"),
            ]
        )
        table.setAccessibleName(self.tr("Terms"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.installEventFilter(self)
        return table

    def _lay_out(self) -> None:
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self._empty)
        self.content.addLayout(
            row(self._add, self._edit, self._remove, None, self._import, self._export)
        )
        self.content.addSpacing(theme().space.medium)
        self.content.addWidget(heading(self.tr("In the open article"), 0.5))
        self.content.addWidget(self._checked)
        self.content.addWidget(self.lapses)
        self.add_buttons().setDefault(False)

    def _connect(self) -> None:
        controller = self._controller
        self._add.clicked.connect(lambda: controller.ask_for_term(parent=self))
        self._edit.clicked.connect(self._change_chosen)
        self._remove.clicked.connect(self._remove_chosen)
        self._import.clicked.connect(lambda: controller.ask_for_file(self))
        self._export.clicked.connect(lambda: controller.ask_where_to(self))
        self.table.doubleClicked.connect(lambda _index: self._change_chosen())
        self.table.itemSelectionChanged.connect(self._on_selected)
        self.lapses.itemClicked.connect(self._go_to)
        self.lapses.itemActivated.connect(self._go_to)
        controller.listed.connect(self._show_entries)
        controller.checked.connect(self._show_lapses)

    def _show_entries(self, entries: Sequence[GlossaryEntry]) -> None:
        self._entries = entries
        self.table.setRowCount(len(entries))
        for number, entry in enumerate(entries):
            direction = f"{language_name(entry.source)} → {language_name(entry.target)}"
            note = " ".join(entry.note.split())
            for column, text in enumerate(
                (entry.term, entry.translation, direction, self._found_as(entry), note)
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(number, column, item)
        self._empty.setVisible(not entries)
        self._export.setEnabled(bool(entries))
        self._on_selected()

    def _found_as(self, entry: GlossaryEntry) -> str:
        options = [self.tr("whole word") if entry.whole_word else self.tr("part of a word")]
        if entry.case_sensitive:
            options.append(self.tr("same case"))
        return ", ".join(options)

    def _show_lapses(self, checked: Checked | None) -> None:
        lapses = checked.lapses if checked is not None else None
        self.lapses.clear()
        for lapse in lapses or ():
            told = self.tr("“{term}” is not “{translation}”").format(
                term=lapse.entry.term, translation=lapse.entry.translation
            )
            item = QListWidgetItem(f"{told}\n{lapse.translation}")
            item.setData(Qt.ItemDataRole.UserRole, lapse.index)
            item.setToolTip(lapse.text)
            self.lapses.addItem(item)
        self.lapses.setVisible(bool(lapses))
        if lapses is None:
            self._checked.set_text(self.tr("No translated article is open."))
        elif lapses:
            text = self.tr("%n sentence(s) lack a term. Click one to go there.", "", len(lapses))
            self._checked.set_text(text)
        elif checked is not None and not checked.stands:
            self._checked.set_text(self.tr("None of the terms stands in this article."))
        else:
            self._checked.set_text(self.tr("Every term came out as the glossary has it."))

    def _on_selected(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        self._edit.setEnabled(count == 1)
        self._remove.setEnabled(count > 0)

    def _change_chosen(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self._controller.ask_to_change(chosen[0], self)

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen:
            self._controller.remove(chosen)

    def _go_to(self, item: QListWidgetItem) -> None:
        self._controller.go_to_requested.emit(item.data(Qt.ItemDataRole.UserRole))


class TermDialog(Sheet):
    """The fields of one term; `entered` carries the `Term`.

    `trouble` says why it could not be kept as it is.
    """

    entered = Signal(object)

    def __init__(self, parent: QWidget, term: Term, *, is_new: bool, trouble: str = "") -> None:
        super().__init__(parent, self.tr("Add to glossary") if is_new else self.tr("Change term"))
        self.setMinimumWidth(440)
        if trouble:
            self.content.addWidget(Paragraph(trouble, role="error"))
        self.term_field = QLineEdit(term.term)
        self.translation_field = QLineEdit(term.translation)
        self._direction = QComboBox()
        for source in LANGUAGES:
            target = other_language(source)
            self._direction.addItem(f"{language_name(source)} → {language_name(target)}", source)
        self._direction.setCurrentIndex(self._direction.findData(term.source))
        self._case = QCheckBox(self.tr("Upper and lower &case must be the same"))
        self._case.setChecked(term.case_sensitive)
        self._whole = QCheckBox(self.tr("&Whole words only, with any ending or particle"))
        self._whole.setChecked(term.whole_word)
        self._note = QLineEdit(term.note)
        self._lay_out(is_new)
        first = self.translation_field if term.term else self.term_field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def term(self) -> Term:
        """What the fields say."""
        source: Language = self._direction.currentData()
        return Term(
            self.term_field.text().strip(),
            self.translation_field.text().strip(),
            source,
            other_language(source),
            case_sensitive=self._case.isChecked(),
            whole_word=self._whole.isChecked(),
            note=self._note.text().strip(),
        )

    def _lay_out(self, is_new: bool) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme().space.wide)
        form.setVerticalSpacing(theme().space.medium)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("&Term"), self.term_field),
            (self.tr("T&ranslation"), self.translation_field),
            (self.tr("&Direction"), self._direction),
        ):
            form.addRow(field_label(label, field), field)
        form.addRow("", self._case)
        form.addRow("", self._whole)
        form.addRow(field_label(self.tr("&Note"), self._note), self._note)
        self.content.addLayout(form)
        self._keep = self.add_buttons(self.tr("Add term") if is_new else self.tr("Change term"))
        self.accepted.connect(lambda: self.entered.emit(self.term()))
        for each in (self.term_field, self.translation_field):
            each.textChanged.connect(self._on_text)
        self._on_text()

    def _on_text(self) -> None:
        term = self.term()
        self._keep.setEnabled(bool(term.term and term.translation))
