"""Rows of text to blocks."""

from __future__ import annotations

from reader.article import Block, BlockKind
from reader.intake.blocks import Row, to_blocks

P, H, L, Q, C = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.QUOTE,
    BlockKind.CAPTION,
)


def rows(*chunks: str) -> list[Row]:
    return [Row(line, number) for number, text in enumerate(chunks) for line in text.split("\n")]


def test_single_breaks_part_paragraphs() -> None:
    blocks = to_blocks(rows("One sentence here.\nAnother sentence, which is longer than that."))
    assert len(blocks) == 2


def test_wrapped_lines_are_joined() -> None:
    text = "A line that was wrapped at a fixed width goes on below it\nand ends here."
    assert to_blocks(rows(text, "Next.")) == (
        Block(P, text.replace("\n", " ")),
        Block(P, "Next."),
    )


def test_kinds_by_their_marks() -> None:
    blocks = to_blocks(
        rows("▲ A bell", "> He said so.", "- one\n- two", "So it was.", "- alone -", "Ends.")
    )
    assert [block.kind for block in blocks] == [C, Q, L, L, P, P, P]
    assert [block.text for block in blocks[:4]] == ["▲ A bell", "He said so.", "one", "two"]


def test_short_lines_above_paragraphs_are_headings() -> None:
    blocks = to_blocks(rows("How it is made", "It is boiled.", "A last line"))
    assert [block.kind for block in blocks] == [H, P, P]


def test_verses_are_no_headings() -> None:
    verses = to_blocks(rows("one", "two", "three", "four"))
    assert {block.kind for block in verses} == {P}
