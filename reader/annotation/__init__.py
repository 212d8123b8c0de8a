"""What the reader marks: selectors, finding a passage again, showing it on the other side.

Everything here is pure: no database, no window. Offsets are Unicode code points in the text of a
side (`reader.article.SideText.text`), half-open ``[start, end)``.
"""

from reader.annotation.anchoring import anchor
from reader.annotation.colors import COLORS, HighlightColor
from reader.annotation.projection import project, quote_of
from reader.annotation.selector import Annotation, Reply, Selector, select
from reader.annotation.spans import cut, joined

__all__ = [
    "COLORS",
    "Annotation",
    "HighlightColor",
    "Reply",
    "Selector",
    "anchor",
    "cut",
    "joined",
    "project",
    "quote_of",
    "select",
]
