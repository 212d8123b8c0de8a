"""How a document for word processors looks: fonts that have both scripts, shades, hairlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.table import Table
    from docx.text.run import Run

LATIN: Final = "Calibri"
KOREAN: Final = "Malgun Gothic"
CODE: Final = "Consolas"
LINK: Final = "1B4F8F"
HAIRLINE: Final = "BFBAB0"
_INK: Final = "2B2A27"
_MARGIN_CM: Final = 2.0
_A4_CM: Final = (21.0, 29.7)
CLOSE: Final = ("No Spacing", "Quote", "List Bullet", "Heading 3")
"""The styles of what stands in the table."""
_CLOSE_POINTS: Final = 2


def prepare(file: File) -> None:
    """Set page, fonts and spacing; a font is named for each script, since none has both well."""
    from docx.shared import Cm, Pt

    section = file.sections[0]
    section.page_width, section.page_height = (Cm(each) for each in _A4_CM)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(_MARGIN_CM))
    root: Any = file.styles.element
    for fonts in root.iter(_name("rFonts")):
        _set_fonts(fonts)
    for language in root.iter(_name("lang")):
        language.set(_name("eastAsia"), "ko-KR")
    _close_up_digits(root)
    for name in ("Heading 1", "Heading 2", "Heading 3"):
        _set_ink(file.styles[name])
    for name in CLOSE:
        spacing: Any = file.styles[name].paragraph_format
        spacing.space_before = spacing.space_after = Pt(_CLOSE_POINTS)
    first: Any = file.styles["Heading 1"]
    first.paragraph_format.space_before = Pt(0)


def tone(
    run: Run, *, fill: str | None = None, line: str | None = None, locale: str | None = None
) -> None:
    """Give a run a shade, a coloured line under it (both ``RRGGBB``), and a language."""
    from docx.oxml.parser import OxmlElement

    properties: Any = run._r.get_or_add_rPr()
    if line is not None:
        _put(properties, OxmlElement("w:u"), {"val": "thick", "color": line})
    if fill is not None:
        _put(properties, OxmlElement("w:shd"), {"val": "clear", "color": "auto", "fill": fill})
    if locale is not None:
        _put(properties, OxmlElement("w:lang"), {"val": locale, "eastAsia": "ko-KR"})


def style_as_note(run: Any, styles: str) -> None:
    """Give a run's element the styles of a note's run: bold, italic, struck, code, and a link's.

    `styles` are letters of ``b i s c``, and ``u`` for a link.
    """
    from docx.oxml.parser import OxmlElement

    # In the order of the standard (ECMA-376, 17.3.2.28).
    order = (("c", "rFonts"), ("b", "b"), ("i", "i"), ("s", "strike"), ("u", "color"), ("u", "u"))
    properties: Any = OxmlElement("w:rPr")
    for letter, local in order:
        if letter in styles:
            element: Any = OxmlElement(f"w:{local}")
            for name, value in _VALUES.get(local, {}).items():
                element.set(_name(name), value)
            properties.append(element)
    if len(properties):
        run.insert(0, properties)


_VALUES: Final = {
    "rFonts": {"ascii": CODE, "hAnsi": CODE, "eastAsia": KOREAN, "cs": CODE},
    "color": {"val": LINK},
    "u": {"val": "single"},
}


def darker(tone: str) -> str:
    """A tone (``RRGGBB``) that shows as a line on a shade of its own kind."""
    return "".join(f"{int(tone[at : at + 2], 16) // 2:02X}" for at in (0, 2, 4))


def set_borders(table: Table, color: str) -> None:
    """Divide the rows of a table by thin lines, and its columns by none."""
    from docx.oxml.parser import OxmlElement

    borders: Any = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        border: Any = OxmlElement(f"w:{side}")
        for name, value in {"val": "single", "sz": "4", "space": "0", "color": color}.items():
            border.set(_name(name), value)
        borders.append(border)
    properties: Any = table._tbl.tblPr
    properties.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption"
    )


_AFTER: Final = {
    "u": ("effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    "shd": ("fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    "lang": ("eastAsianLayout", "specVanish", "oMath"),
}
"""What follows each of a run's properties in the standard (ECMA-376, 17.3.2.28)."""


def _put(properties: Any, element: Any, values: dict[str, str]) -> None:
    """Put a property where it belongs among a run's properties."""
    for name, value in values.items():
        element.set(_name(name), value)
    local = element.tag.rpartition("}")[2]
    properties.insert_element_before(element, *(f"w:{name}" for name in _AFTER[local]))


def _close_up_digits(root: Any) -> None:
    """Korean sets no space between its letters and digits; elsewhere in East Asia they do."""
    from docx.oxml.parser import OxmlElement

    for properties in root.iterfind(f".//{_name('pPrDefault')}/{_name('pPr')}"):
        for number, local in enumerate(("autoSpaceDE", "autoSpaceDN")):
            element: Any = OxmlElement(f"w:{local}")
            element.set(_name("val"), "0")
            properties.insert(number, element)


def _set_fonts(fonts: Any) -> None:
    fonts.attrib.clear()
    for script, font in (("ascii", LATIN), ("hAnsi", LATIN), ("eastAsia", KOREAN), ("cs", LATIN)):
        fonts.set(_name(script), font)


def _set_ink(style: Any) -> None:
    from docx.shared import RGBColor

    style.font.color.rgb = RGBColor.from_string(_INK)


def _name(local: str) -> str:
    from docx.oxml.ns import qn

    name: str = qn(f"w:{local}")
    return name
