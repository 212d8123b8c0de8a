"""Where the reader says what to export, in which format and how."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.article import LANGUAGES, Language
from reader.export import FORMATS, Format, Options, Scope
from ui.export_filter import FilterFields, aligned_label, wide
from ui.export_preview import ExportPreview
from ui.export_request import (
    CONTENTS,
    Content,
    Known,
    Preview,
    Request,
    format_title,
)
from ui.interface import language, language_name
from ui.sheet import Sheet
from ui.state import State
from ui.theme import theme
from ui.widgets import Paragraph, push_button, quiet_label, row

_PAUSE: Final = 150
_FORM_WIDTH: Final = 330
_CONTENT: Final = "export_chosen_content"
_HEADINGS: Final = "export_chosen_headings"


class ExportDialog(Sheet):
    """Takes a `Request`; stays open until whoever listens has somewhere to put it.

    `changed` says that another preview is wanted. `export_requested` and `copy_requested` ask for a
    file and for the clipboard. `template_requested` carries a template to be copied and changed.
    What was chosen is remembered; what a format alone asks for is not, and headings that nobody
    chose are in the interface's language.
    """

    changed = Signal()
    export_requested = Signal()
    copy_requested = Signal()
    template_requested = Signal(str)

    def __init__(self, parent: QWidget, known: Known, state: State, preferred: str = "") -> None:
        super().__init__(parent, self.tr("Export"))
        self.resize(920, 640)
        self._known = known
        self._state = state
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed.emit)
        self._make_choices(preferred)
        self._make_options()
        self.preview = ExportPreview()
        self._count = quiet_label()
        self.copy_button = push_button(self.tr("&Copy to clipboard"))
        self._lay_out()
        self.failure = Paragraph("")
        self.failure.hide()
        self.content.addWidget(self.failure)
        self.export_button = self.add_buttons(self.tr("&Export…"))
        self._connect()
        self._on_format()

    def request(self) -> Request:
        """What is asked for now."""
        chosen = self._format
        content = self._content
        options = Options(
            headings=self.headings_box.currentData(),
            whole=content != "passages",
            notes=content != "bare",
            template=self.template_box.currentText() or "plain",
            templates=self._known.folder,
            deck=self.deck_field.text().strip(),
        )
        per_article = chosen.several_files and self.several_box.isChecked()
        return Request(self._scope(content), chosen, options, per_article)

    def show_working(self) -> None:
        """Tells that another preview is being made."""
        self.preview.set_working(True)
        self._count.setText(self.tr("Making the preview…"))

    def show_preview(self, preview: Preview | None) -> None:
        """Shows what will come out; None says that there is nothing to export."""
        self.export_button.setEnabled(preview is not None)
        self.copy_button.setEnabled(preview is not None)
        if preview is None:
            self.preview.say(self.tr("There is nothing to export yet: no notes are there."))
            self._count.setText("")
            return
        self.preview.show_preview(preview)
        self._count.setText(self.tr("The beginning of what comes out") if preview.more else "")

    def show_trouble(self, text: str) -> None:
        """Says why there is no preview, such as a template's mistake."""
        self.export_button.setEnabled(False)
        self.copy_button.setEnabled(False)
        self._count.setText("")
        self.preview.say(text)

    def come_back(self, trouble: str) -> None:
        """Appears again as it was, and says why nothing came of the export."""
        self.failure.set_text(trouble)
        self.failure.show()
        self.open()

    def accept(self) -> None:
        """Asks for the export if there is anything to export; `finish` closes."""
        if not self.export_button.isEnabled():
            return
        self._remember()
        self.export_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The reader may come back from the editor that a template is open in.
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._pause.start()

    def finish(self) -> None:
        """Closes, once the export is on its way."""
        super().accept()

    def add_template(self, name: str) -> None:
        """Offers another template, and takes it."""
        if self.template_box.findText(name) < 0:
            self.template_box.addItem(name)
        self.template_box.setCurrentText(name)

    @property
    def _format(self) -> Format:
        return FORMATS[self.format_box.currentData()]

    @property
    def _content(self) -> Content:
        if not self._format.takes_whole:
            return "passages"
        content: Content = self.content_box.currentData()
        return content

    def _scope(self, content: Content) -> Scope:
        scope: Scope | None = self._known.targets[self.what_box.currentIndex()].scope
        if scope is None:
            return Scope(filter=self.filter_fields.filter())
        if scope == Scope() and content == "bare":
            return Scope(noted=False)
        return scope

    def _make_choices(self, preferred: str) -> None:
        self.what_box = QComboBox()
        for target in self._known.targets:
            self.what_box.addItem(target.title, target.key)
        self.what_box.setCurrentIndex(max(self.what_box.findData(preferred), 0))
        self.filter_fields = FilterFields(self._known.tags, self._known.colors)
        self.format_box = QComboBox()
        for each in FORMATS.values():
            self.format_box.addItem(format_title(each), each.name)
        self._choose(self.format_box, "export_format", "markdown")

    def _make_options(self) -> None:
        titles = {
            "passages": self.tr("Passages with their notes"),
            "whole": self.tr("Whole articles with notes"),
            "bare": self.tr("Whole articles without notes"),
        }
        self.content_box = QComboBox()
        for content in CONTENTS:
            self.content_box.addItem(titles[content], content)
        self._choose(self.content_box, _CONTENT, "passages")
        self._chosen_content: Content = self.content_box.currentData()
        self.headings_box = QComboBox()
        for code in LANGUAGES:
            self.headings_box.addItem(language_name(code), code)
        own: Language = language()
        self._choose(self.headings_box, _HEADINGS, own)
        self._has_chosen_headings = False
        self.template_box = QComboBox()
        self.template_box.addItems(list(self._known.templates))
        self.template_box.setCurrentText(self._state.text("export_template", "plain"))
        self.template_button = push_button(self.tr("Change a co&py…"))
        self.deck_field = QLineEdit(self._state.text("export_deck"))
        self.deck_field.setPlaceholderText(self.tr("Naranhi"))
        self.several_box = QCheckBox(self.tr("&One file for each article"))
        self.several_box.setChecked(self._state.flag("export_several"))

    def _choose(self, box: QComboBox, name: str, default: str) -> None:
        """Takes what is remembered, or the default."""
        found = box.findData(self._state.text(name, default))
        box.setCurrentIndex(found if found >= 0 else max(box.findData(default), 0))

    def _lay_out(self) -> None:
        space = theme().space
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(space.medium)
        self._form.setVerticalSpacing(space.medium)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._template_row = QWidget()
        self._template_row.setLayout(row(self.template_box, self.template_button))
        for label, field, buddy in (
            (self.tr("&What"), self.what_box, self.what_box),
            ("", self.filter_fields, None),
            (self.tr("&Format"), self.format_box, self.format_box),
            (self.tr("Co&ntent"), self.content_box, self.content_box),
            (self.tr("Temp&late"), self._template_row, self.template_box),
            (self.tr("&Deck"), self.deck_field, self.deck_field),
            (self.tr("&Headings in"), self.headings_box, self.headings_box),
            ("", self.several_box, None),
        ):
            if buddy is None:
                self._form.addRow(field)
            else:
                self._form.addRow(aligned_label(label, buddy), field)
        # Every format is named whole, in the closed box too.
        names = aligned_label("", self.format_box).minimumWidth() + space.medium
        form_width = max(_FORM_WIDTH, names + self.format_box.sizeHint().width())
        boxes = (self.what_box, self.format_box, self.content_box, self.headings_box)
        for box in (*boxes, self.template_box):
            wide(box)
        left = QVBoxLayout()
        left.addLayout(self._form)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(form_width)
        right = QVBoxLayout()
        right.setSpacing(space.small)
        right.addWidget(self.preview, 1)
        right.addLayout(row(self._count, None, self.copy_button))
        columns = QHBoxLayout()
        columns.setSpacing(space.wide)
        columns.addWidget(side)
        columns.addLayout(right, 1)
        self.content.addLayout(columns, 1)

    def _connect(self) -> None:
        self.format_box.currentIndexChanged.connect(lambda _row: self._on_format())
        self.what_box.currentIndexChanged.connect(lambda _row: self._on_format())
        self.content_box.currentIndexChanged.connect(lambda _row: self._on_content())
        self.headings_box.currentIndexChanged.connect(lambda _row: self._on_headings())
        for box in (self.content_box, self.headings_box, self.template_box):
            box.currentIndexChanged.connect(lambda _row: self._pause.start())
        self.filter_fields.changed.connect(self._pause.start)
        self.copy_button.clicked.connect(self._copy)
        self.template_button.clicked.connect(
            lambda: self.template_requested.emit(self.template_box.currentText())
        )
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        self.what_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_format(self) -> None:
        """Shows the choices that make sense for what is chosen."""
        chosen = self._format
        target = self._known.targets[self.what_box.currentIndex()]
        for field, is_wanted in (
            (self.filter_fields, target.scope is None),
            (self.content_box, chosen.takes_whole),
            (self._template_row, chosen.name == "markdown"),
            (self.deck_field, chosen.name == "anki"),
            (self.headings_box, chosen.has_headings),
            (self.several_box, chosen.several_files),
        ):
            self._form.setRowVisible(field, is_wanted)
        is_replaced = chosen.always_whole and self._chosen_content == "passages"
        shown: Content = "whole" if is_replaced else self._chosen_content
        with QSignalBlocker(self.content_box):  # the reader has chosen nothing
            self.content_box.setCurrentIndex(self.content_box.findData(shown))
        passages = cast("QStandardItemModel", self.content_box.model()).item(0)
        passages.setEnabled(not chosen.always_whole)
        self.copy_button.setVisible(chosen.is_text)
        self._pause.start()

    def _on_content(self) -> None:
        self._chosen_content = self.content_box.currentData()

    def _on_headings(self) -> None:
        self._has_chosen_headings = True

    def _copy(self) -> None:
        self._remember()
        self.copy_requested.emit()

    def _remember(self) -> None:
        self._state.remember("export_format", self.format_box.currentData())
        self._state.remember(_CONTENT, self._chosen_content)
        if self._has_chosen_headings:
            self._state.remember(_HEADINGS, self.headings_box.currentData())
        self._state.remember("export_template", self.template_box.currentText())
        self._state.remember("export_deck", self.deck_field.text().strip())
        self._state.remember("export_several", self.several_box.isChecked())
