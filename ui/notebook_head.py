"""The head of the notebook: how many notes there are, and what can be done to several."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.colour_menu import fill_with_colours
from ui.theme import theme
from ui.widgets import heading, icon_button, quiet_label, row

_NEED_SELECTED = ("color", "tags", "delete")


class NotebookHead(QWidget):
    """A title, a count and buttons.

    `wanted` carries the name of what is to be done to the selected notes, `coloured` a colour.
    """

    wanted = Signal(str)
    coloured = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._count = quiet_label()
        self.tools = self._made_tools()
        title = heading(self.tr("Notebook"), 6)
        space = theme().space
        margins = (space.medium, space.large, 0, space.small)
        line = row(title, self._count, None, *self.tools.values(), margins=margins)
        line.setSpacing(space.small)
        self.setLayout(line)

    def tell(self, selected: int, listed: int, everything: int) -> None:
        """Says how many notes are selected, or else listed, and offers what can be done to them."""
        number = self.locale().toString
        if selected:
            said = self.tr("%n note(s) selected", "", selected)
        elif listed != everything:
            said = self.tr("{some} of {all} notes").format(
                some=number(listed), all=number(everything)
            )
        else:
            said = self.tr("%n note(s)", "", listed) if listed else ""
        self._count.setText(said)
        for name, button in self.tools.items():
            button.setVisible(bool(everything))
            button.setEnabled(bool(selected or (listed and name not in _NEED_SELECTED)))

    def _made_tools(self) -> dict[str, QToolButton]:
        buttons = {
            "color": icon_button("highlight", self.tr("Colour of the selected notes")),
            "tags": icon_button("tag", self.tr("Tags of the selected notes")),
            "copy": icon_button("copy", self.tr("Copy as Markdown")),
            "export": icon_button("export", self.tr("Export…")),
            "delete": icon_button("trash", self.tr("Delete the selected notes")),
        }
        for name, button in buttons.items():
            if name != "color":
                button.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
        menu = QMenu(buttons["color"])
        menu.aboutToShow.connect(lambda: fill_with_colours(menu, self.coloured.emit))
        buttons["color"].setMenu(menu)
        buttons["color"].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return buttons
