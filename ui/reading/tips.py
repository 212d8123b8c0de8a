"""What the page says when the pointer rests on something."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.colours import highlight_colours
from ui.reading.disagreements import Disagreement
from ui.reading.marks import Mark
from ui.reading.page import Page
from ui.reading.painting import Shown

translate = QCoreApplication.translate


def describe_sentence(page: Page, shown: Shown, offset: int) -> str:
    """Who made a sentence's translation, and what is odd about it."""
    touched = page.texts["translation"].sentences_in(offset, offset + 1)
    sentence = touched[0].index if touched else None
    if sentence in shown.corrected:
        return translate("Canvas", "Your translation")
    if sentence in shown.doubtful:
        return translate(
            "Canvas", "The model may have failed here: compare this with the original."
        )
    maker = shown.makers.get(sentence, "") if sentence is not None else ""
    return translate("Canvas", "Translated by {model}").format(model=maker) if maker else ""


def describe_mark(mark: Mark) -> str:
    """A highlight and its notes."""
    colour = highlight_colours().name(mark.annotation.color)
    name = translate("Canvas", "Highlight: {colour}").format(colour=colour)
    thread = (reply.text for reply in mark.annotation.replies)
    return "\n".join(filter(None, (name, mark.annotation.note, *thread)))


def describe_doubt(score: float) -> str:
    """That a bead may be wrong; `score` is how sure it is, from 0 to 1."""
    text = translate("Canvas", "These sentences may not belong together ({score} % sure).")
    more = translate("Canvas", "Click to put it right.")
    return f"{text.format(score=round(100 * score))}\n{more}"


def describe_disagreement(each: Disagreement) -> str:
    """What one rendering has and the other lacks."""
    if each.side == "translation":
        return translate("Canvas", "“{text}” is not in the human edition.").format(text=each.text)
    return translate("Canvas", "“{text}” is not in the translation.").format(text=each.text)
