"""Pictures between the rows of a page, on the article's side, each with its caption below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTextCharFormat, QTextLayout

from reader.article import BlockKind
from ui.reading.lines import RowLayout
from ui.theme import theme

if TYPE_CHECKING:
    from ui.reading.page import Page

_HIGHEST: Final = 520.0
_ROUND: Final = 3.0


@dataclass(frozen=True)
class PagePicture:
    """A picture that stands before the block numbered `block`, from 0; `alt` says what it shows."""

    image: QImage
    block: int
    alt: str = ""


@dataclass(slots=True)
class Placed:
    """Where a picture stands on its page, and its caption, if it has one of its own."""

    picture: PagePicture
    rect: QRectF
    caption: RowLayout | None = None
    scaled: QPixmap = field(default_factory=QPixmap)

    @property
    def bottom(self) -> float:
        """The lower edge of the picture and its caption."""
        room = theme().space.tiny + self.caption.height if self.caption is not None else 0.0
        return self.rect.bottom() + room


class Gallery:
    """The pictures of a page, placed anew whenever its rows are stacked."""

    def __init__(self, pictures: Sequence[PagePicture] = ()) -> None:
        self._pictures = sorted(
            (each for each in pictures if not each.image.isNull()), key=lambda each: each.block
        )
        self._old: list[Placed] = []
        self.placed: list[Placed] = []

    @property
    def pictures(self) -> Sequence[PagePicture]:
        """The pictures in reading order."""
        return self._pictures

    def begin(self) -> None:
        """Forgets where the pictures were, for they are about to be placed again."""
        self._old, self.placed = self.placed, []

    def put(self, page: Page, block: int | None, top: float) -> float:
        """Places from `top` on what stands before `block`, None: all others; the room it takes."""
        start = top
        while len(self.placed) < len(self._pictures):
            picture = self._pictures[len(self.placed)]
            if block is not None and picture.block > block:
                break
            placed = self._place(page, picture, top)
            self.placed.append(placed)
            top = placed.bottom + theme().size.paragraph_gap * theme().size.text * page.zoom / 100
        return top - start

    def at(self, point: QPointF) -> Placed | None:
        """The picture under a point of the page."""
        return next((each for each in self.placed if each.rect.contains(point)), None)

    def paint(self, painter: QPainter, page: Page, top: float, bottom: float) -> None:
        """Paints what stands between two heights of the page."""
        for each in self._between(top, bottom):
            ratio = painter.deviceTransform().m11()
            pixels = (each.rect.size() * ratio).toSize()
            if each.scaled.size() != pixels:
                each.scaled = _scaled(each.picture.image, pixels)
            painter.drawPixmap(each.rect, each.scaled, QRectF(each.scaled.rect()))
            if each.caption is not None:
                ink = QTextCharFormat()
                ink.setForeground(theme().colours.quiet)
                whole = QTextLayout.FormatRange()
                whole.start, whole.length, whole.format = 0, each.caption.units, ink
                place = QPointF(page.columns.x("article"), each.rect.bottom() + theme().space.tiny)
                each.caption.layout().draw(painter, place, [whole])

    def _between(self, top: float, bottom: float) -> Iterator[Placed]:
        return (each for each in self.placed if each.bottom >= top and each.rect.top() <= bottom)

    def _place(self, page: Page, picture: PagePicture, top: float) -> Placed:
        x, width = page.columns.x("article"), page.columns.width("article")
        size = _fitting(picture.image.size(), width, _HIGHEST * page.zoom / 100)
        rect = QRectF(x, top, *size)
        number = len(self.placed)
        before = self._old[number] if number < len(self._old) else None
        if before is not None and before.rect.width() == rect.width():
            before.rect = rect
            return before
        caption = None
        if picture.alt and not _says(page, picture):
            caption = RowLayout(picture.alt, page.style("article", BlockKind.CAPTION), width)
            caption.lay_out()
        return Placed(picture, rect, caption)


def _fitting(size: QSize, width: float, height: float) -> tuple[float, float]:
    share = min(1.0, width / max(size.width(), 1), height / max(size.height(), 1))
    return round(size.width() * share), round(size.height() * share)


def _scaled(image: QImage, pixels: QSize) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))


def _says(page: Page, picture: PagePicture) -> bool:
    """Whether the article has the caption as a block of its own beside the picture."""
    near = page.article.blocks[max(picture.block - 1, 0) : picture.block + 2]
    wanted = " ".join(picture.alt.split())
    return any(" ".join(each.text.split()) == wanted for each in near)
