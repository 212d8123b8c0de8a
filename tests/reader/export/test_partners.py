"""What says the same as a passage, asked for a few of them."""

from __future__ import annotations

from pathlib import Path

from reader.annotation import select
from reader.export.partners import partners
from reader.intake import read_text
from reader.library import Library

TEXT = """Tides shape a coast

The sea rises twice a day. Mudflats fill with crabs."""


def test_partners_of_some_passages(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        article = library.add(read_text(TEXT)).article
        library.memory.remember(
            {"The sea rises twice a day.": "바다는 두 번 찬다."}, "en", "ko", "model"
        )
        made = []
        for text in ("The sea rises twice a day.", "Mudflats fill with crabs."):
            start = article.text.index(text)
            selector = select(article.text, start, start + len(text))
            made.append(library.annotate(article.id, "article", selector).id)
        found = partners(library, [*made, 999])
    assert found == {made[0]: "바다는 두 번 찬다.", made[1]: "", 999: ""}
