"""Where the reader subscribes: an address, the feeds that are found there, a name and a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from reader.errors import NaranhiError
from reader.feeds import Choice
from reader.library.adding import comparable_address
from ui.address_hint import AddressHint
from ui.addresses import candidates
from ui.feed_fields import FolderBox
from ui.feed_tree import FeedTree
from ui.interface import told
from ui.sheet import Sheet, field_label
from ui.theme import theme
from ui.widgets import Paragraph

_WIDTH: Final = 520
_MOST_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Wish:
    """What to subscribe to: feeds, the reader's name for a single one, and where to put them."""

    choices: tuple[Choice, ...]
    typed: str
    name: str = ""
    folder: int | None = None
    new_folder: str = ""


class AddFeedDialog(Sheet):
    """Looks for the feeds of an address, then subscribes to those that are chosen.

    `looked_for` carries the address as it was typed, `given_up` that the answer is not waited for
    any more, `wished` a `Wish`.
    """

    looked_for = Signal(str)
    given_up = Signal()
    wished = Signal(object)

    def __init__(
        self, parent: QWidget, tree: FeedTree, address: str = "", folder: int | None = None
    ) -> None:
        hint = self.tr("Give the address of a feed, or of the front page of its site.")
        super().__init__(parent, self.tr("Add a feed"), hint)
        self.setMinimumWidth(_WIDTH)
        self._found: Sequence[Choice] = ()
        self._is_looking = False
        self.address = QLineEdit(address)
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(self.tr("Address of the feed or site"))
        self.choices = QListWidget()
        self.choices.setAccessibleName(self.tr("Feeds of this site"))
        self.name = QLineEdit()
        self.folder = FolderBox(tree, folder)
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self.hint = AddressHint(self.address, self.fit)
        self.trouble = Paragraph(role="error")
        self._known = {comparable_address(each.url) for each in tree.feeds}
        self.already = Paragraph(self.tr("You have this feed already."), role="quiet")
        self._several = Paragraph(self.tr("This site has several feeds; tick those you want."))
        self._lay_out()
        self.button = self.add_buttons(self.tr("Find feeds"))
        self.address.textChanged.connect(self._on_address)
        self.choices.itemChanged.connect(lambda _item: self._refresh())
        self.rejected.connect(self._give_up)
        self._refresh()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Looks for feeds while there are none, and subscribes to those that are chosen."""
        wanted = self._chosen()
        if not self._found:
            self._look()
        elif wanted:
            name = self.name.text().strip() if len(wanted) == 1 else ""
            if len(wanted) == 1 and name == wanted[0].title:
                name = ""
            folder, new = self.folder.folder(), self.folder.new_name()
            self.wished.emit(Wish(wanted, self.address.text().strip(), name, folder, new))
            super().accept()

    def show_found(self, found: Sequence[Choice]) -> None:
        """Shows the feeds that were found; all but a single one are the reader's to tick."""
        self._is_looking, self._found = False, found
        self.choices.clear()
        first = next((each for each in found if not self._has(each)), None)
        for each in found:
            self.choices.addItem(self._item(each, ticked=each is first))
        height = min(len(found), _MOST_SHOWN) * self.choices.sizeHintForRow(0)
        self.choices.setFixedHeight(height + theme().space.small)
        self.name.setText(found[0].title if len(found) == 1 else "")
        self._refresh()
        field: QWidget = self.name if len(found) == 1 else self.choices
        if len(found) == 1 and self._has(found[0]):
            field = self.button
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has(self, choice: Choice) -> bool:
        """Whether the reader has subscribed to a feed already."""
        return comparable_address(choice.url) in self._known

    def _item(self, choice: Choice, *, ticked: bool) -> QListWidgetItem:
        title = choice.title or choice.url
        if self._has(choice):
            title = self.tr("{title} (subscribed already)").format(title=title)
        item = QListWidgetItem(title)
        item.setToolTip(choice.url)
        flag = Qt.ItemFlag
        is_new = not self._has(choice)
        item.setFlags(flag.ItemIsEnabled | flag.ItemIsUserCheckable if is_new else flag(0))
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return item

    def show_trouble(self, error: NaranhiError) -> None:
        """Says why no feed was found; the address can be put right."""
        self._is_looking = False
        self.trouble.set_text(told(error))
        self._refresh()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.selectAll()

    def _look(self) -> None:
        if candidates(self.address.text()) and not self._is_looking:
            self._is_looking = True
            self.trouble.set_text("")
            self._refresh()
            self.looked_for.emit(self.address.text().strip())

    def _on_address(self) -> None:
        self._give_up()
        self._found = ()
        self.trouble.set_text("")
        self._refresh()

    def _give_up(self) -> None:
        if self._is_looking:
            self._is_looking = False
            self.given_up.emit()

    def _chosen(self) -> tuple[Choice, ...]:
        if len(self._found) < 2:
            return tuple(self._found)
        ticked = (
            self.choices.item(row).checkState() == Qt.CheckState.Checked
            for row in range(self.choices.count())
        )
        return tuple(each for each, wanted in zip(self._found, ticked, strict=True) if wanted)

    def _refresh(self) -> None:
        count = len(self._found)
        self._progress.setVisible(self._is_looking)
        self.trouble.setVisible(bool(self.trouble.text()))
        for each in (self._several, self.choices):
            each.setVisible(count > 1)
        is_known = count == 1 and self._has(self._found[0])
        self.already.setVisible(is_known)
        self._form.setRowVisible(self.name, count == 1 and not is_known)
        self._form.setRowVisible(self.folder, count > 0 and not is_known)
        ready = bool(self._chosen()) if count else bool(candidates(self.address.text()))
        label = self.tr("Subscribe") if count else self.tr("Find feeds")
        self.button.setText(self.tr("Show the feed") if is_known else label)
        self.button.setEnabled(ready and not self._is_looking)
        self.fit()

    def _lay_out(self) -> None:
        self.content.addWidget(self.address)
        self.content.addWidget(self.hint)
        self.content.addWidget(self._progress)
        self.content.addWidget(self.trouble)
        self.content.addWidget(self.already)
        self.content.addWidget(self._several)
        self.content.addWidget(self.choices)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme().space.wide)
        self._form.setVerticalSpacing(theme().space.small)
        self._form.addRow(field_label(self.tr("&Title"), self.name), self.name)
        self._form.addRow(field_label(self.tr("&Folder"), self.folder), self.folder)
        self.content.addLayout(self._form)
        self.content.addStretch(1)
