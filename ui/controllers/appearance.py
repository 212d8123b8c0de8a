"""How things look: theme, zoom and fonts, and the small dialogs about the program itself."""

from __future__ import annotations

from typing import Any, Final, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from reader.settings import Setting, Settings
from ui.about import AboutDialog
from ui.commands import Actions
from ui.controllers.desk import Desk
from ui.fonts import STYLES, Style, reading_style, set_reading_style
from ui.operations import Change
from ui.preferences import Chosen, PreferencesDialog
from ui.reading import ReadingView
from ui.theme import MODES, Mode, theme

_NORMAL_ZOOM: Final = 100


class AppearanceController(QObject):
    """Applies and remembers what the reader chose.

    `language_chosen` is emitted when that may be another language of the interface.
    """

    language_chosen = Signal()

    def __init__(self, desk: Desk, view: ReadingView, actions: Actions) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._actions = actions
        state = desk.state
        set_reading_style(state.choice("font", STYLES, STYLES[0]))
        view.set_zoom(state.number("zoom", _NORMAL_ZOOM))
        view.zoom_changed.connect(lambda percent: state.remember("zoom", percent))
        self.choose_mode(state.choice("theme", MODES, "system"))

    def choose_mode(self, mode: Mode) -> None:
        """Follows the system's light or dark, or keeps to one."""
        theme().set_mode(mode)
        self._desk.state.remember("theme", mode)
        self._actions.set_checked(f"theme_{mode}", True)

    def choose_style(self, style: Style) -> None:
        """Reads in serif or sans fonts."""
        set_reading_style(style)
        self._desk.state.remember("font", style)
        self._view.refresh_fonts()

    def zoom_by(self, percent: int) -> None:
        """Makes the text larger, or smaller if negative."""
        self._view.set_zoom(self._view.zoom() + percent)
        self._desk.state.remember("zoom", self._view.zoom())

    def reset_zoom(self) -> None:
        """Gives the text its normal size."""
        self._view.set_zoom(_NORMAL_ZOOM)
        self._desk.state.remember("zoom", self._view.zoom())

    def show_preferences(self, *, at_language: bool = False) -> None:
        """Opens the preferences; the keyboard is `at_language` or at the first of them."""
        self._desk.operations.query(
            lambda library: Chosen.read(Settings(library.path)),
            lambda chosen: self._open_preferences(chosen, at_language=at_language),
            latest="preferences",
        )

    def _open_preferences(self, chosen: Chosen, *, at_language: bool) -> None:
        state = self._desk.state
        dialog = PreferencesDialog(
            self._desk.window, theme().mode, reading_style(), state.text("interface"), chosen
        )
        dialog.mode_chosen.connect(lambda mode: self.choose_mode(cast("Mode", mode)))
        dialog.style_chosen.connect(lambda style: self.choose_style(cast("Style", style)))
        dialog.interface_chosen.connect(
            lambda _code: dialog.tell_of_waiting(self._desk.operations.busy)
        )
        dialog.interface_chosen.connect(self._choose_language)
        dialog.setting_chosen.connect(self._set)
        dialog.open()
        if at_language:
            dialog.language_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_language(self, code: str) -> None:
        self._desk.state.remember("interface", code)
        self.language_chosen.emit()

    def _set(self, setting: Setting[Any], value: bool | int | str) -> None:
        self._desk.operations.change(
            lambda library: Settings(library.path).set(setting, value), {Change.SETTINGS}
        )

    def show_about(self) -> None:
        """Says what this program is."""
        AboutDialog(self._desk.window, str(self._desk.operations.library_path)).open()


def dress(application: QApplication) -> None:
    """Gives the whole application the theme, now and whenever that changes."""

    def apply() -> None:
        application.setPalette(theme().palette())
        application.setStyleSheet(theme().style_sheet())

    apply()
    theme().changed.connect(apply)
