"""A field for a day that may be left open."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

_ANY_DAY: Final = QDate(1970, 1, 1)


class DayField(QDateEdit):
    """A day, or none, which the field calls “Any day”."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMinimumDate(_ANY_DAY)
        self.setMinimumWidth(120)
        self.setSpecialValueText(self.tr("Any day"))
        self.set_day(None)

    def day(self) -> date | None:
        """The day that is chosen."""
        chosen = self.date()
        return None if chosen == _ANY_DAY else date(chosen.year(), chosen.month(), chosen.day())

    def set_day(self, day: date | None) -> None:
        """Shows a day, or none."""
        self.setDate(_ANY_DAY if day is None else QDate(day.year, day.month, day.day))
