"""The few things that a reader may want to be otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from reader.settings import (
    COMPUTE_TYPE,
    DEVICE,
    FEED_KEEP_DAYS,
    FEED_KEEP_NUMBER,
    FEED_MINUTES,
    IDLE_MINUTES,
    MODEL_INDEX,
    OFFLINE,
    THREADS,
    Setting,
    Settings,
)
from ui.feed_fields import articles as article_count
from ui.feed_fields import duration
from ui.fonts import Style
from ui.interface import locale
from ui.sheet import Sheet, field_label
from ui.theme import Mode, theme
from ui.widgets import Paragraph

_THREADS: Final = (0, 1, 2, 4, 8, 16)
_MINUTES: Final = (0, 5, 10, 30, 60)
_SHOWN: Final[tuple[Setting[Any], ...]] = (
    OFFLINE,
    MODEL_INDEX,
    THREADS,
    DEVICE,
    COMPUTE_TYPE,
    IDLE_MINUTES,
    FEED_MINUTES,
    FEED_KEEP_DAYS,
    FEED_KEEP_NUMBER,
)
_FEED_MINUTES: Final = (0, 15, 30, 60, 120, 240, 720, 1440)
_FEED_DAYS: Final = (0, 7, 30, 90, 365)
_FEED_NUMBERS: Final = (0, 50, 100, 500, 1000)
_NUMBERS: Final = ("int8", "int16", "float16", "float32")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is set of the library. What the environment decides, `fixed`, cannot be changed here."""

    values: Mapping[str, Any]
    fixed: frozenset[str]

    @classmethod
    def read(cls, settings: Settings) -> Chosen:
        """What the settings of a library say. Raises `SettingsError`."""
        return cls(
            {each.name: settings.get(each) for each in _SHOWN},
            frozenset(each.name for each in _SHOWN if settings.is_overruled(each)),
        )


class PreferencesDialog(Sheet):
    """Everything takes effect at once, but the interface language, which waits for a new start."""

    mode_chosen = Signal(str)
    style_chosen = Signal(str)
    interface_chosen = Signal(str)
    setting_chosen = Signal(object, object)

    def __init__(
        self, parent: QWidget, mode: Mode, style: Style, interface: str, chosen: Chosen
    ) -> None:
        super().__init__(parent, self.tr("Preferences"))
        self.setMinimumWidth(460)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme().space.wide)
        self._form.setVerticalSpacing(theme().space.medium)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add_choices(mode, style, interface)
        self._values, self._fixed = dict(chosen.values), chosen.fixed
        self._add_engine()
        self._add_feeds()
        self._add_connections()
        self.content.addLayout(self._form)
        self.waiting_hint = Paragraph(
            self.tr("The interface language changes once what is under way has ended."),
            role="quiet",
        )
        self.waiting_hint.hide()
        self.content.addWidget(self.waiting_hint)
        close = self.add_buttons()
        close.setDefault(False)  # Return in the field of the address is for the address
        close.setAutoDefault(False)

    def tell_of_waiting(self, waiting: bool) -> None:
        """Says that the interface language waits for what is under way, or does not say so."""
        self.waiting_hint.setVisible(waiting)

    def _add_choices(self, mode: Mode, style: Style, interface: str) -> None:
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
            self._form.addRow(field_label(label, box), box)
        self.language_box = box

    def _add_engine(self) -> None:
        number = locale().toString
        devices = {
            "auto": self.tr("The fastest that is there"),
            "cpu": self.tr("Processor"),
            "cuda": self.tr("Graphics card (CUDA)"),
        }
        every, at_once = self.tr("As many as there are"), self.tr("Let go at once")
        threads = {each: number(each) for each in _with(_THREADS, self._value(THREADS))}
        minutes = {
            each: self.tr("%n minute(s)", "", each)
            for each in _with(_MINUTES, self._value(IDLE_MINUTES))
        }
        self.device_box = self._choice(DEVICE, devices)
        kinds = (*_NUMBERS, self._value(COMPUTE_TYPE))
        numbers = {"auto": self.tr("The fastest that is there")} | {
            each: each for each in kinds if each != "auto"
        }
        self.numbers_box = self._choice(COMPUTE_TYPE, numbers)
        self.threads_box = self._choice(THREADS, {**threads, 0: every})
        self.minutes_box = self._choice(IDLE_MINUTES, {**minutes, 0: at_once})
        for label, box in (
            (self.tr("&Translate on"), self.device_box),
            (self.tr("Compute &type"), self.numbers_box),
            (self.tr("&Processors"), self.threads_box),
            (self.tr("&Keep a model loaded"), self.minutes_box),
        ):
            self._form.addRow(field_label(label, box), box)

    def _add_feeds(self) -> None:
        minutes = {each: duration(each) for each in _with(_FEED_MINUTES, self._value(FEED_MINUTES))}
        days = {
            each: duration(each * 1440) for each in _with(_FEED_DAYS, self._value(FEED_KEEP_DAYS))
        }
        numbers = {
            each: article_count(each)
            for each in _with(_FEED_NUMBERS, self._value(FEED_KEEP_NUMBER))
        }
        never, for_good = self.tr("Only when you ask for it"), self.tr("For good")
        self.feed_minutes_box = self._choice(FEED_MINUTES, {**minutes, 0: never})
        self.feed_days_box = self._choice(FEED_KEEP_DAYS, {**days, 0: for_good})
        self.feed_number_box = self._choice(FEED_KEEP_NUMBER, {**numbers, 0: self.tr("All")})
        for label, box in (
            (self.tr("&Refresh feeds every"), self.feed_minutes_box),
            (self.tr("Keep articles &of feeds for"), self.feed_days_box),
            (self.tr("Of each feed, keep at mo&st"), self.feed_number_box),
        ):
            self._form.addRow(field_label(label, box), box)

    def _choice(self, setting: Setting[Any], choices: Mapping[Any, str]) -> QComboBox:
        """A box that sets `setting` to one of `choices`."""
        box = QComboBox()
        for value, name in choices.items():
            box.addItem(name, value)
        box.setCurrentIndex(max(box.findData(self._value(setting)), 0))
        box.activated.connect(lambda _row: self._set(setting, box.currentData()))
        self._let_the_environment_decide(setting, box)
        return box

    def _add_connections(self) -> None:
        self.offline_box = QCheckBox(self.tr("&Work offline: open no connection at all"))
        self.offline_box.setChecked(self._value(OFFLINE))
        self.offline_box.toggled.connect(lambda offline: self._set(OFFLINE, offline))
        self.index_field = QLineEdit(self._value(MODEL_INDEX))
        self.index_field.setPlaceholderText(self.tr("The list of Argos Translate"))
        self.index_field.editingFinished.connect(self._on_index)
        self._index_trouble = Paragraph(
            self.tr("The address of a list begins with http:// or https://."), role="error"
        )
        self._index_trouble.hide()
        self._let_the_environment_decide(OFFLINE, self.offline_box)
        self._let_the_environment_decide(MODEL_INDEX, self.index_field)
        self._form.addRow(
            field_label(self.tr("List of &models"), self.index_field), self.index_field
        )
        self._form.addRow("", self._index_trouble)
        self._form.addRow("", self.offline_box)

    def _value(self, setting: Setting[Any]) -> Any:
        return self._values[setting.name]

    def _set(self, setting: Setting[Any], value: Any) -> None:
        if value != self._values[setting.name]:
            self._values[setting.name] = value
            self.setting_chosen.emit(setting, value)

    def _let_the_environment_decide(self, setting: Setting[Any], box: QWidget) -> None:
        if setting.name in self._fixed:
            box.setEnabled(False)
            box.setToolTip(self.tr("An environment variable of this computer decides this."))

    def _on_index(self) -> None:
        address = self.index_field.text().strip()
        sound = not address or is_web_address(address)
        self._index_trouble.setVisible(not sound)
        if sound:
            self._set(MODEL_INDEX, address)


def _with(values: Iterable[int], value: int) -> list[int]:
    """`values` in order, and `value` among them."""
    return sorted({*values, value})


def is_web_address(address: str) -> bool:
    """Whether `address` is a whole web address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
