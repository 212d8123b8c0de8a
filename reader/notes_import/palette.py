"""Which colours of the library the colours of a file are."""

from __future__ import annotations

from collections.abc import Iterable

from reader.annotation import COLORS, HighlightColor
from reader.annotation.colors import GRAY, USUAL_TONES, is_key, is_tone
from reader.library import Library
from reader.library.values import composed
from reader.notes_import.records import IncomingColor

Renaming = tuple[HighlightColor, HighlightColor]
"""One of the usual colours as it was before an import and as it is after it."""


class Palette:
    """Finds the colour of the library that a note of a file is to have.

    What the reader chose here stays. A colour is the same as one of the library that has its name,
    whatever their keys. One of the usual colours takes the name and the tone that the file says,
    each only where it has its own still. Any other named colour is added, under its key unless
    that is another colour here. One without a name is the library's colour of that key.

    `added` are the keys of the colours that were added, `renamed` the usual ones that changed. Only
    colours that are asked for are: those of notes that are taken.
    """

    def __init__(self, library: Library, incoming: Iterable[IncomingColor]) -> None:
        self._library = library
        self._here = {each.key: each for each in library.colors.all(removed=True)}
        self._incoming = {each.key: _cleaned(each) for each in incoming}
        self._found: dict[str, str] = {}
        self.added: list[str] = []
        self.renamed: list[Renaming] = []

    def key(self, key: str) -> str:
        """The key, in this library, of the colour with `key` in the file."""
        if key not in self._found:
            self._found[key] = self._key_of(self._incoming.get(key, IncomingColor(key, "", "")))
        return self._found[key]

    def _key_of(self, color: IncomingColor) -> str:
        there = self._here.get(color.key)
        is_ours_to_name = color.key in COLORS and there is not None and not there.name
        if color.name:
            named = self._named(color)
            if named is not None and not (is_ours_to_name and named.key == color.key):
                return named.key
            if not is_ours_to_name:
                return self._add(color)
        if there is None:
            return COLORS[0]
        if is_ours_to_name:
            self._rename(there, color)
        return there.key

    def _named(self, color: IncomingColor) -> HighlightColor | None:
        """The colour here that is called the same, the one with the same key before others."""
        name = color.name.casefold()
        same = [each for each in self._here.values() if each.name.casefold() == name]
        return min(same, key=lambda each: (each.key != color.key, each.removed), default=None)

    def _rename(self, there: HighlightColor, color: IncomingColor) -> None:
        after = HighlightColor(there.key, color.name, there.tone or color.tone)
        if after != there:
            self._library.colors.change(there.key, name=after.name, tone=after.tone)
            self._here[there.key] = after
            self.renamed.append((there, after))

    def _add(self, color: IncomingColor) -> str:
        tone = color.tone or USUAL_TONES.get(color.key, GRAY)
        key = color.key if is_key(color.key) and color.key not in self._here else None
        made = self._library.colors.add(color.name, tone, key=key)
        self._here[made.key] = made
        self.added.append(made.key)
        return made.key


def undo(library: Library, added: Iterable[str], renamed: Iterable[Renaming]) -> None:
    """Offer the added colours no longer, and give the renamed ones their names and tones back."""
    for key in added:
        library.colors.remove(key)
    _exchange(library, ((after, before) for before, after in renamed))


def redo(library: Library, added: Iterable[str], renamed: Iterable[Renaming]) -> None:
    """Offer the added colours again, and rename those again that had been renamed."""
    for key in added:
        library.colors.restore(key)
    _exchange(library, renamed)


def _exchange(library: Library, pairs: Iterable[Renaming]) -> None:
    """Change colours from the first to the second, where nobody has changed them since."""
    here = {each.key: each for each in library.colors.all()}
    for old, new in pairs:
        if here.get(old.key) == old:
            library.colors.change(old.key, name=new.name, tone=new.tone)


def _cleaned(color: IncomingColor) -> IncomingColor:
    """A colour as the library would write it; empty what is no tone or says the usual one."""
    tone = color.tone.strip().casefold()
    if not is_tone(tone) or USUAL_TONES.get(color.key) == tone:
        tone = ""
    return IncomingColor(color.key, " ".join(composed(color.name).split()), tone)
