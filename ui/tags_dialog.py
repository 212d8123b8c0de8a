"""Where the tags of articles are changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.note_editor import TagField, split_tags
from ui.sheet import Sheet


def common_tags(several: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The tags that all articles share, in the first one's order."""
    if not several:
        return ()
    return tuple(tag for tag in several[0] if all(tag in tags for tags in several[1:]))


def edited_tags(
    tags: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[str, ...]:
    """An article's `tags` once the shared ones were changed from `before` to `after`."""
    kept = (tag for tag in tags if tag in after or tag not in before)
    return tuple(dict.fromkeys((*kept, *after)))


class TagsDialog(Sheet):
    """Takes the tags that the selected ones share; `entered` carries before and after.

    Of `several` it says that each keeps the tags that it has alone.
    """

    entered = Signal(tuple, tuple)

    def __init__(
        self,
        parent: QWidget,
        shared: tuple[str, ...],
        known: Sequence[str],
        *,
        several: bool = False,
    ) -> None:
        explained = self.tr("Divide tags by commas.")
        if several:
            explained = self.tr(
                "The tags that all of them have. Each keeps its other tags. Divide tags by commas."
            )
        super().__init__(parent, self.tr("Tags"), explained)
        self.setMinimumWidth(400)
        field = TagField()
        field.setText(", ".join([*shared, ""]) if shared else "")
        field.setPlaceholderText(self.tr("politics, 한글"))
        field.setAccessibleName(self.tr("Tags"))
        field.set_known(known)
        self.content.addWidget(field)
        self.add_buttons(self.tr("Change tags") if several else self.tr("Set tags"))
        self.accepted.connect(lambda: self.entered.emit(shared, split_tags(field.text())))
        field.setFocus()
        self.field = field

    def open(self) -> None:
        """Shows the dialog with the text cursor behind the tags that are there."""
        super().open()
        # A dialog that opens selects all of its first field, so that typing would replace it.
        self.field.end(False)
