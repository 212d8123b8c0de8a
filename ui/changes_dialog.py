"""What changed between two of an article's texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QTextBrowser, QWidget

from reader.article import Language
from reader.comparing import BlockChange
from reader.library import Revision
from ui.changes_text import ChangesText
from ui.interface import full_time
from ui.sheet import Sheet, field_label
from ui.theme import theme
from ui.widgets import is_theme_event, push_button, quiet_label, row

if TYPE_CHECKING:
    from ui.controllers.changes import ChangesController

_SIZE: Final = (720, 640)


class ChangesDialog(Sheet):
    """Two texts of one article to choose, and what changed from the earlier to the later."""

    def __init__(
        self,
        parent: QWidget,
        controller: ChangesController,
        revisions: Sequence[Revision],
        since: int = 0,
    ) -> None:
        super().__init__(parent, self.tr("What changed"))
        self.resize(*_SIZE)
        self._controller = controller
        self._changes: Sequence[BlockChange] = ()
        self._language: Language = "en"
        self._text: ChangesText | None = None
        self.earlier = self._revision_box(revisions[:-1])
        self.later = self._revision_box(revisions[1:])
        for box in (self.earlier, self.later):
            box.setCurrentIndex(box.count() - 1)
        numbers = [each.number for each in revisions[:-1]]
        if since in numbers:
            self.earlier.setCurrentIndex(numbers.index(since))
        self.summary = quiet_label()
        self.browser = self._made_browser()
        self.whole = QCheckBox(self.tr("Show unchanged paragraphs too"))
        self._lay_out()
        self._connect()
        self._ask()

    def show_changes(self, language: Language, changes: Sequence[BlockChange]) -> None:
        """Shows the changes between the two texts that are chosen."""
        self._language, self._changes = language, changes
        self._render()
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def step(self, by: int) -> None:
        """Goes to the next change, or with -1 to the one before."""
        places = self._text.places if self._text is not None else []
        here = self.browser.textCursor().position()
        ahead = [each for each in places if (each > here if by > 0 else each < here)]
        if ahead:
            cursor = self.browser.textCursor()
            cursor.setPosition(ahead[0] if by > 0 else ahead[-1])
            self.browser.setTextCursor(cursor)
            top = self.browser.cursorRect(cursor).top() - theme().space.huge
            bar = self.browser.verticalScrollBar()
            bar.setValue(bar.value() + top)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_event(event) and self._text is not None:
            self._render()

    def _revision_box(self, revisions: Sequence[Revision]) -> QComboBox:
        box = QComboBox()
        for each in revisions:
            box.addItem(f"{each.number} · {full_time(each.stored)}", each.number)
        return box

    def _made_browser(self) -> QTextBrowser:
        browser = QTextBrowser()
        browser.setOpenLinks(False)
        browser.setAccessibleName(self.tr("Changes"))
        browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        browser.document().setDocumentMargin(theme().space.large)
        return browser

    def _lay_out(self) -> None:
        earlier = field_label(self.tr("From the text of"), self.earlier)
        later = field_label(self.tr("to that of"), self.later)
        self.content.addLayout(row(earlier, self.earlier, later, self.later, None))
        self.content.addWidget(self.summary)
        self.content.addWidget(self.browser, 1)
        self._previous = push_button(self.tr("Previous change"))
        self._next = push_button(self.tr("Next change"))
        self.content.addLayout(row(self._previous, self._next, None, self.whole))
        self.add_buttons().setDefault(False)
        self.browser.setFocus()

    def _connect(self) -> None:
        self.earlier.currentIndexChanged.connect(lambda _: self._keep_order(self.earlier))
        self.later.currentIndexChanged.connect(lambda _: self._keep_order(self.later))
        self.whole.toggled.connect(lambda _: self._render())
        for by, button, keys in ((-1, self._previous, "Shift+F3"), (1, self._next, "F3")):
            button.clicked.connect(lambda _=False, by=by: self.step(by))
            button.setToolTip(f"{button.text()} ({keys})")
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.step(by))

    def _keep_order(self, chosen: QComboBox) -> None:
        """The earlier text stays the earlier one: the box that was not touched gives way."""
        other = self.later if chosen is self.earlier else self.earlier
        if self.earlier.currentData() >= self.later.currentData():
            with QSignalBlocker(other):
                # Position n of the one and of the other are neighbours.
                other.setCurrentIndex(chosen.currentIndex())
        self._ask()

    def _ask(self) -> None:
        self._controller.compare(self.earlier.currentData(), self.later.currentData())

    def _render(self) -> None:
        self._text = ChangesText(self.browser.document(), self._language)
        self._text.show(self._changes, folded=not self.whole.isChecked())
        count = len(self._text.places)
        self._previous.setEnabled(count > 0)
        self._next.setEnabled(count > 0)
        if count:
            self.summary.setText(self.tr("%n paragraph(s) changed", "", count))
        else:
            self.summary.setText(self.tr("The two texts are the same."))
