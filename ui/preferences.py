"""The few things that a reader may want to be otherwise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from ui.fonts import Style
from ui.sheet import Sheet, field_label
from ui.theme import Mode, theme
from ui.widgets import Paragraph


class PreferencesDialog(Sheet):
    """Everything takes effect at once, but the interface language, which waits for a new start."""

    mode_chosen = Signal(str)
    style_chosen = Signal(str)
    interface_chosen = Signal(str)

    def __init__(self, parent: QWidget, mode: Mode, style: Style, interface: str) -> None:
        super().__init__(parent, self.tr("Preferences"))
        self.setMinimumWidth(420)
        form = QFormLayout()
        form.setHorizontalSpacing(theme().space.wide)
        form.setVerticalSpacing(theme().space.medium)
        modes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        styles = {"serif": self.tr("Serif (명조)"), "sans": self.tr("Sans serif (고딕)")}
        languages = {"": self.tr("As the system"), "en": "English", "ko": "한국어"}
        for label, choices, chosen, signal in (
            (self.tr("&Appearance"), modes, mode, self.mode_chosen),
            (self.tr("Reading &font"), styles, style, self.style_chosen),
            (self.tr("Interface &language"), languages, interface, self.interface_chosen),
        ):
            box = QComboBox()
            for value, name in choices.items():
                box.addItem(name, value)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.activated.connect(
                lambda _row, box=box, signal=signal: signal.emit(box.currentData())
            )
            form.addRow(field_label(label, box), box)
        self.content.addLayout(form)
        self._hint = Paragraph(
            self.tr("The interface language changes when Naranhi is started again."), role="quiet"
        )
        self.content.addWidget(self._hint)
        self.add_buttons()
