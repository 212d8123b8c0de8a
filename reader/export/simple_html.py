"""HTML of the simplest kind, which text widgets show as well as browsers: for previews.

Nothing in it can be loaded: there are no pictures, no style sheets and no scripts, and what is
given as text stays text.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

QUIET: Final = "#6b665d"
LINE: Final = "#d8d3c8"
ACCENT: Final = "#1b4f8f"

SERIF: Final = "'Noto Serif','Source Serif 4',Georgia,'Noto Serif CJK KR','Nanum Myeongjo',serif"
SANS: Final = "'Noto Sans',Calibri,'Noto Sans CJK KR','Malgun Gothic',sans-serif"


def text(content: str) -> str:
    """`content` as it is; line breaks are kept, and so are spaces one after another."""
    return escape(content).replace("\n", "<br>").replace("  ", "\u00a0 ")


def styled(tag: str, inner: str, **style: str) -> str:
    """An element with a style; an underscore in a property's name stands for a hyphen."""
    rules = ";".join(f"{name.replace('_', '-')}:{value}" for name, value in style.items())
    return f'<{tag} style="{rules}">{inner}</{tag}>' if rules else f"<{tag}>{inner}</{tag}>"


def small(inner: str) -> str:
    """Details, in small and quiet letters."""
    return styled("span", inner, color=QUIET, font_size="small")


def line(inner: str) -> str:
    """A paragraph close to what stands around it."""
    return styled("p", inner, margin_top="2px", margin_bottom="2px")


def shaded(inner: str, tone: str) -> str:
    """Words on a shade."""
    return styled("span", inner, background_color=tone) if tone else inner


def columns(cells: Iterable[str], *, below: str = "", ruled: bool = False) -> str:
    """Cells of equal width side by side, with `below` under all of them; `ruled`, then a line."""
    found = list(cells)
    width = 100 // max(1, len(found))
    rule = f' style="border-bottom:1px solid {LINE}"' if ruled else ""
    row = "".join(f'<td width="{width}%" valign="top"{rule}>{cell}</td>' for cell in found)
    last = f'<tr><td colspan="{len(found)}">{below}</td></tr>' if below else ""
    return (
        '<table width="100%" border="0" cellspacing="0" cellpadding="6">'
        f"<tr>{row}</tr>{last}</table>"
    )


def beside_bar(inner: str, tone: str) -> str:
    """What stands beside a bar of colour, as a note does."""
    return (
        '<table style="margin-top:4px;margin-bottom:4px" cellspacing="0" cellpadding="0"><tr>'
        f'<td style="border-left:3px solid {tone};padding-left:8px">{inner}</td></tr></table>'
    )


def page(parts: Iterable[str], family: str = SERIF) -> str:
    """A whole page of such parts."""
    return f'<html><body style="font-family:{escape(family)}">{"".join(parts)}</body></html>'
