"""Which fonts text is read in: English and Korean chosen apart, matched in kind and weight."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase

from reader.article import Language
from ui.theme import theme

Style = Literal["serif", "sans"]
STYLES: Final[tuple[Style, ...]] = ("serif", "sans")

_FAMILIES: Final[dict[tuple[Style, Language], tuple[str, ...]]] = {
    ("serif", "en"): (
        "Noto Serif",
        "Source Serif 4",
        "Source Serif Pro",
        "Georgia",
        "DejaVu Serif",
    ),
    ("serif", "ko"): (
        "Noto Serif CJK KR",
        "Noto Serif KR",
        "Nanum Myeongjo",
        "NanumMyeongjo",
        "AppleMyungjo",
        "Batang",
        "바탕",
    ),
    ("sans", "en"): ("Noto Sans", "Inter", "Segoe UI", "Helvetica Neue", "DejaVu Sans"),
    ("sans", "ko"): (
        "Noto Sans CJK KR",
        "Noto Sans KR",
        "Pretendard",
        "Apple SD Gothic Neo",
        "Malgun Gothic",
        "맑은 고딕",
        "NanumGothic",
    ),
}
_HINTS: Final = {"serif": QFont.StyleHint.Serif, "sans": QFont.StyleHint.SansSerif}


class _Choice:
    style: Style = "serif"


def reading_style() -> Style:
    """Whether articles are read in serif or sans fonts."""
    return _Choice.style


def set_reading_style(style: Style) -> None:
    """Reads articles in serif or sans fonts from now on; whoever shows text asks again."""
    _Choice.style = style


def reading_font(language: Language, style: Style | None = None) -> QFont:
    """The font that text of `language` is read in, at the theme's text size (zoom 100 %).

    The other language's font stands second, so that a name in the other script matches too.
    """
    style = style or _Choice.style
    second: Language = "ko" if language == "en" else "en"
    families = [*_installed(style, language)[:1], *_installed(style, second)[:1]]
    font = QFont()
    font.setFamilies(families or font.families())
    font.setStyleHint(_HINTS[style])
    font.setPixelSize(theme().size.text)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def korean_font_present() -> bool:
    """Whether any installed font can show Korean."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


@cache
def _installed(style: Style, language: Language) -> tuple[str, ...]:
    present = set(QFontDatabase.families())
    chosen = tuple(family for family in _FAMILIES[style, language] if family in present)
    if chosen or language == "en":
        return chosen
    return tuple(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))
