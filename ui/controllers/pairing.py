"""The other edition beside the open article: which sides are shown, and beads put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.article import Article
from reader.errors import NaranhiError
from reader.library import AlignedBead, Alignment, Library
from reader.pairing import (
    alignment_of,
    can_link,
    can_merge,
    can_split,
    can_unlink,
    link,
    merge,
    prepare_differences,
    put_right,
    split,
    unlink,
)
from ui.commands import Actions
from ui.controllers.desk import Desk
from ui.controllers.reading import Opened, Pair, ReadingController, pair_of
from ui.operations import Change, Task
from ui.reading import ReadingView
from ui.reading.plan import PageSide

TRANSLATION: Final = "show_translation"
COUNTERPART: Final = "show_counterpart"
BOTH: Final = "show_both"

_SIDES: Final[Mapping[str, tuple[PageSide, ...]]] = {
    TRANSLATION: ("article", "translation"),
    COUNTERPART: ("article", "counterpart"),
    BOTH: ("article", "translation", "counterpart"),
}
_ALONE: Final = _SIDES[TRANSLATION]
_CHANGED: Final = frozenset({Change.ALIGNMENTS})


@dataclass(frozen=True, slots=True)
class Mending:
    """One way of putting a bead right: when it makes sense, and what it does."""

    possible: Callable[[Sequence[AlignedBead], int], bool]
    mend: Callable[[Sequence[AlignedBead], int], tuple[AlignedBead, ...]]


MENDINGS: Final[Mapping[str, Mending]] = {
    "merge_bead": Mending(can_merge, merge),
    "split_bead": Mending(can_split, split),
    "link_bead": Mending(can_link, link),
    "unlink_bead": Mending(can_unlink, unlink),
}


class PairingController(QObject):
    """Shows what the reader chose of translation and human edition, and has them aligned.

    `changed` says that something else is shown, or that other beads can be mended.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, view: ReadingView, reading: ReadingController, actions: Actions
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._reading = reading
        self._actions = actions
        self._pair: Pair | None = None
        self._task: Task | None = None
        self._again = False
        self._differing = False
        self._before_differing = ""
        self._mending = 0
        self._linked = False
        self._prepared = False
        actions.set_checked(self.choice, True)
        reading.arranging.connect(self._arrange)
        reading.opened.connect(lambda _opened: self._align_if_needed())
        reading.closed.connect(self._let_go)
        reading.seeking.connect(self.reveal)
        desk.operations.changed.connect(self._on_changed)

    @property
    def choice(self) -> str:
        """What stands beside articles that have a counterpart."""
        return self._desk.state.choice("sides", tuple(_SIDES), COUNTERPART)

    @property
    def is_paired(self) -> bool:
        """Whether the open article has another edition."""
        return self._pair is not None and self._pair.counterpart is not None

    def choose(self, choice: str) -> None:
        """Sets other sides beside this and all paired articles."""
        self._before_differing = ""
        self._desk.state.remember("sides", choice)
        self._actions.set_checked(choice, True)
        if self._differing and choice != BOTH:
            self._set_differing(False)
        self._show_sides()

    def toggle_differences(self) -> None:
        """Marks where translation and human edition differ, which takes both of them.

        What was shown before both is shown again once the marks go.
        """
        self._set_differing(not self._differing)
        if self._differing and self.choice != BOTH:
            before = self.choice
            self.choose(BOTH)
            self._before_differing = before
        elif not self._differing and self._before_differing:
            self.choose(self._before_differing)

    def reveal(self, annotation: int) -> None:
        """Sees to it that the side is shown on which an annotation was made."""
        pair = self._pair
        if pair is None or pair.counterpart is None:
            return
        made = next((each for each in self._reading.annotations if each.id == annotation), None)
        if made is None or made.detached:
            return
        if made.article == pair.counterpart.id:
            if self.choice == TRANSLATION:
                self.choose(COUNTERPART)
        elif made.side == "translation" and self.choice == COUNTERPART:
            self.choose(BOTH)

    def mendable(self) -> set[str]:
        """The ways in which the current bead can be put right now, out of `MENDINGS`."""
        alignment, at = self._alignment(), self._view.current_bead()
        if alignment is None or at is None or self._task is not None:
            return set()
        return {name for name, way in MENDINGS.items() if way.possible(alignment.beads, at)}

    def mend(self, name: str) -> None:
        """Puts the current bead right; it stays so when the editions are aligned again."""
        pair, before, at = self._pair, self._alignment(), self._view.current_bead()
        if pair is None or before is None or at is None or name not in self.mendable():
            return
        after = replace(before, beads=MENDINGS[name].mend(before.beads, at))
        # It is shown at once: the next mending begins from it, however soon that comes.
        self._mending += 1
        self._pair = replace(pair, alignment=after)
        self._show_sides()
        self._desk.perform(
            self._named(name),
            lambda library: put_right(library, after),
            lambda library, _done: put_right(library, before),
            _CHANGED,
            then=lambda _done: self._on_mended(),
            failed=lambda error: self._on_mended(name, error),
        )

    def _on_mended(self, name: str = "", error: NaranhiError | None = None) -> None:
        """What the library holds is shown again once all mending has come to its end."""
        self._mending -= 1
        if error is not None:
            self._desk.messages.fail(error, about=self._named(name))

    def _alignment(self) -> Alignment | None:
        return self._pair.alignment if self._pair is not None else None

    def _named(self, name: str) -> str:
        return {
            "merge_bead": self.tr("join sentences"),
            "split_bead": self.tr("divide sentences"),
            "link_bead": self.tr("link sentences"),
            "unlink_bead": self.tr("unlink sentences"),
        }[name]

    def _arrange(self, opened: Opened) -> None:
        """Shows an article that was just opened with the sides it was last seen with."""
        self._let_go()
        self._pair = opened.pair
        self._show_sides()

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._pair, self._task = None, None
        self._linked = False
        self._set_differing(False)
        if self._before_differing:
            before, self._before_differing = self._before_differing, ""
            self._desk.state.remember("sides", before)
            self._actions.set_checked(before, True)
        self.changed.emit()

    def _set_differing(self, differing: bool) -> None:
        self._differing = differing
        self._actions.set_checked("differences", differing)
        if differing and not self._prepared:
            self._desk.operations.query(
                lambda _library: prepare_differences(), lambda _done: self._on_prepared()
            )
        self._show_differences()

    def _on_prepared(self) -> None:
        self._prepared = True
        self._show_differences()

    def _show_differences(self) -> None:
        self._view.show_disagreements(self._differing and self._prepared)

    def _show_sides(self) -> None:
        pair = self._pair
        if pair is None:
            return
        if pair.counterpart is not None and pair.alignment is not None:
            self._view.show_sides(_SIDES[self.choice], pair.counterpart, pair.alignment.beads)
            self._show_differences()
            self._linked = True
        elif self._linked:
            self._view.show_sides(_ALONE)
            self._linked = False
        self.changed.emit()

    def _align_if_needed(self) -> None:
        """Has the editions aligned if they are not, or anew if a translation has come in."""
        pair = self._pair
        if pair is None or pair.counterpart is None:
            return
        if self._task is not None:
            self._again = True
            return
        if pair.alignment is not None and pair.alignment.bridged:
            return
        number = pair.article.id

        def work(library: Library, _task: Task) -> Alignment:
            return alignment_of(library, number)

        self._again = False
        self._task = self._desk.operations.task(work, self._on_aligned, self._on_failed)

    def _on_aligned(self, alignment: Alignment) -> None:
        self._task = None
        if alignment != self._alignment():
            self._desk.operations.changed.emit(_CHANGED)
        elif self._again:
            self._align_if_needed()

    def _on_failed(self, error: NaranhiError) -> None:
        self._task = None
        if self.is_paired:
            self._desk.messages.fail(error)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if self._pair is None:
            return
        number = self._pair.article.id
        if changes & {Change.ALIGNMENTS, Change.ARTICLES}:
            self._desk.operations.query(
                lambda library: pair_of(library, library.article(number)),
                self._take,
                lambda _error: None,
                latest="pair",
            )
        if Change.TRANSLATIONS in changes:
            self._align_if_needed()

    def _take(self, pair: Pair) -> None:
        before = self._pair
        if before is None or before.article.id != pair.article.id or self._mending:
            return
        if pair.article.revision != before.article.revision:
            # The new text is opened anew, and comes with all that belongs to it.
            return
        self._pair = pair
        if _key(pair) != _key(before):
            self._show_sides()
        if pair.counterpart is not None and (pair.alignment is None or self._again):
            self._align_if_needed()
        self.changed.emit()


def _key(pair: Pair) -> tuple[object, ...]:
    """What of a pair is to be seen."""
    other: Article | None = pair.counterpart
    beads = pair.alignment.beads if pair.alignment is not None else None
    return (other.id, other.revision, beads) if other is not None else (None, None, None)
