"""Which words a remembered sentence is shown in: a person's, the glossary's or the model's own.

The memory keeps what a model gave as it was, so that no entry of the glossary is ever left behind
in it. What the glossary made of a rendering is kept beside it with the fingerprint of the entries
that were tried, and holds only as long as the same entries touch the sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.glossary import Applier, Glossary
from reader.library import Remembered
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
    """For each sentence the fingerprint of the entries that were tried, and what came of it."""
    made = applier.adapt({text: each.text for text, each in lacking.items()})
    return {text: (glossary.fingerprint(text), made.get(text)) for text in lacking}
