"""In which language the window speaks, and how it tells times."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QLibraryInfo,
    QLocale,
    QTranslator,
)
from PySide6.QtGui import QKeySequence

from reader.article import LANGUAGES, Language
from reader.errors import NaranhiError, Phrase, filled
from ui.resources import resource

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_WEEK: Final = 7 * _DAY
_KEY_NAMES: Final = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


class _Current:
    language: Language = "en"
    translators: tuple[QTranslator, ...] = ()


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  (lupdate knows this name)
    """Marks `text` for translation where a table holds it; it is translated where it is shown."""
    return text


# What the Korean translation that comes with Qt leaves out; Qt looks for it in ours then.
_LEFT_OUT_BY_QT: Final = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)


def interface_language(chosen: str | None) -> Language:
    """The language to speak: `chosen` if it is one of ours, else the system's, else English."""
    for language in LANGUAGES:
        if chosen == language:
            return language
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


def speak(language: Language) -> None:
    """Makes the application speak `language` from now on: windows made later are in it."""
    for translator in _Current.translators:
        QCoreApplication.removeTranslator(translator)
    folders = (
        (f"naranhi_{language}", str(resource("translations"))),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    translators = []
    for name, folder in folders:
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            translators.append(translator)
    _Current.language, _Current.translators = language, tuple(translators)
    QLocale.setDefault(locale())


def told(said: NaranhiError | str) -> str:
    """An error, or a sentence that the library kept, as the interface says it."""
    if isinstance(said, NaranhiError):
        return told(said.said)
    if not isinstance(said, Phrase):
        return said
    template = QCoreApplication.translate("Errors", said.template)
    values = {
        name: told(value) if isinstance(value, str) else value
        for name, value in said.values.items()
    }
    return filled(template, values)


def language() -> Language:
    """The language that the interface speaks now."""
    return _Current.language


def locale() -> QLocale:
    """The locale that numbers and dates are written in."""
    if _Current.language == "ko":
        return QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def relative_time(moment: datetime, now: datetime | None = None) -> str:
    """How long ago `moment` was, in a few letters: “5 min”, “3 h”, “2 d”, then a date."""
    now = now or datetime.now(moment.tzinfo)
    seconds = (now - moment).total_seconds()
    translate = QCoreApplication.translate
    if 0 <= seconds < _MINUTE:
        return translate("Times", "now")
    if 0 <= seconds < _HOUR:
        return translate("Times", "{} min").format(int(seconds // _MINUTE))
    if 0 <= seconds < _DAY:
        return translate("Times", "{} h").format(int(seconds // _HOUR))
    if 0 <= seconds < _WEEK:
        return translate("Times", "{} d").format(int(seconds // _DAY))
    return short_date(moment, now)


def short_date(moment: datetime, now: datetime) -> str:
    """The day of `moment` where it was written, with its year only if that is not this year's."""
    if language() == "ko":
        if moment.year == now.year:
            return f"{moment.month}월 {moment.day}일"
        return f"{moment.year}. {moment.month}. {moment.day}."
    day = f"{moment.day} {locale().monthName(moment.month, QLocale.FormatType.ShortFormat)}"
    return day if moment.year == now.year else f"{day} {moment.year}"


def full_time(moment: datetime) -> str:
    """The date and time of `moment` where the reader is, written out."""
    local = moment.astimezone()
    stamp = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    pattern = "yyyy년 M월 d일 AP h:mm" if language() == "ko" else "d MMMM yyyy, HH:mm"
    return locale().toString(stamp, pattern)


def language_name(code: Language) -> str:
    """The name of a language: Korean as its speakers write it, English as the interface does."""
    if code == "ko":
        return "한국어"
    return "영어" if _Current.language == "ko" else "English"


def key_names(keys: str) -> str:
    """A shortcut as it stands on the keys of this system: “Ctrl+Enter”, “Shift+↑”."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return "+".join(_KEY_NAMES.get(key, key) for key in native.split("+"))


def badge(code: Language, paired: bool) -> str:
    """The few letters that stand for an article's language, with its counterpart if it has one."""
    first, second = ("한", "EN") if code == "ko" else ("EN", "한")
    return f"{first}⇄{second}" if paired else first


def data_size(size: int) -> str:
    """A number of bytes as files are told: “84.2 MB”."""
    digits = 1 if size >= 1000 else 0
    return locale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def short_number(count: int) -> str:
    """A count as it stands beside a name: grouped, and nothing at all for zero."""
    return locale().toString(count) if count else ""
