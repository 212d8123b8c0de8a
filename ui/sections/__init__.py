"""The left edge of the window: a tree of what the article list can show, feeds among it."""

from ui.sections.model import Moved, trouble_of
from ui.sections.panel import SectionsPanel
from ui.sections.section import ALL, FIXED, Section

__all__ = ["ALL", "FIXED", "Moved", "Section", "SectionsPanel", "trouble_of"]
