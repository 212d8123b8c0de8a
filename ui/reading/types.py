"""What goes in and out of the reading view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.reading.plan import PageSide

TranslationKind = Literal["none", "no_model", "waiting", "running", "done", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of one side's text, in code points."""

    side: PageSide
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TranslationState:
    """How far the translation of the shown article has come.

    `done` and `total` count sentences with the title. `message` says why nothing is translated, for
    the kinds ``no_model`` and ``failed``; `can_download`: a model may be had from the network.
    While it runs, `tried` of `to_try` sentences are those that the glossary was tried on again.
    """

    kind: TranslationKind = "none"
    done: int = 0
    total: int = 0
    model_label: str = ""
    demonstration: bool = False
    message: str = ""
    can_download: bool = False
    tried: int = 0
    to_try: int = 0
