"""Which words a remembered sentence is shown in: a person's, the glossary's or the model's own.

The memory keeps what a model gave as it was, so that no entry of the glossary is ever left behind
in it. What the glossary made of a rendering is kept beside it with the fingerprint of the entries
that were tried, and holds only as long as the same entries touch the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.glossary import Applier, Glossary
from reader.library import Remembered
from reader.translation.checking import LOST, faults
from reader.translation.model import is_demonstration


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence's translation as it is shown.

    `settled` is False where it lacks the word of a glossary entry that was never tried on it.
    `by_machine` says that no person wrote it, nor the demonstration, which knows people's wording
    by heart.
    """

    text: str
    corrected: bool
    settled: bool
    by_machine: bool = True


def worded(found: Remembered, glossary: Glossary) -> Wording:
    """How a remembered sentence is shown under a glossary."""
    by_machine = found.origin == "machine" and not is_demonstration(found.model or "")
    own = Wording(found.translation, found.origin == "corrected", True, by_machine)
    if found.origin != "machine" or not glossary.missing(found.text, found.translation):
        return own
    if found.terms == glossary.fingerprint(found.text):
        return Wording(found.adapted or found.translation, corrected=False, settled=True)
    return Wording(found.translation, corrected=False, settled=False)


def reword(
    lacking: Mapping[str, Wording], applier: Applier, glossary: Glossary
) -> dict[str, tuple[str, str | None]]:
    """For each sentence the fingerprint of the entries that were tried, and what came of it.

    Nothing came of what has a fault that the model's own rendering has not.
    """
    made = applier.adapt({text: each.text for text, each in lacking.items()})
    kept = {
        text: changed
        for text, changed in made.items()
        if changed is not None and _is_no_worse(text, changed, lacking[text].text, glossary)
    }
    return {text: (glossary.fingerprint(text), kept.get(text)) for text in lacking}


def _is_no_worse(text: str, changed: str, plain: str, glossary: Glossary) -> bool:
    """Whether `changed` has no fault that `plain` has not, but for names that an entry replaces."""
    entries = [each.entry for each in glossary.find(text)]
    source = entries[0].source
    is_kept = re.compile("[A-Za-z0-9]" if source == "ko" else "[0-9]")
    allowed = {LOST} if any(is_kept.search(each.term) for each in entries) else set()
    return faults(text, changed, source) <= faults(text, plain, source) | allowed
