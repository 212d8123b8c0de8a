"""The reading view: an article and its translation level with each other, sentence by sentence."""

from __future__ import annotations

from ui.reading.types import Passage, TranslationState
from ui.reading.view import ReadingView

__all__ = ["Passage", "ReadingView", "TranslationState"]
