"""Pages in the shapes of the large Korean and English news sites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from reader import limited
from reader.article import BlockKind
from reader.intake import read_html
from tests.support.news_pages import load, names

_STRAY_LINES = {
    "en_capital": {"Comment 311"},
}
"""What comes along from pages that give no sign by which it could be told from the text."""


@pytest.fixture(autouse=True, scope="module")
def _no_process_left() -> Iterator[None]:
    yield
    limited.stop_all()


def test_there_are_enough_pages_of_either_language() -> None:
    assert sum(name.startswith("ko_") for name in names()) >= 22
    assert sum(name.startswith("en_") for name in names()) >= 20


@pytest.mark.parametrize("name", names())
def test_a_page_becomes_its_article(name: str) -> None:
    page = load(name)
    assert len(page.data) > 5_000
    draft = read_html(page.data, page.url)
    stray = _STRAY_LINES.get(name, set())
    found = [(block.kind.value, block.text) for block in draft.blocks]
    assert [block for block in found if block[1] not in stray] == page.blocks
    assert (draft.title, list(draft.byline)) == (page.title, page.byline)
    assert (draft.url, draft.site, draft.language) == (page.url, page.site, page.language)
    assert draft.published == (page.published and datetime.fromisoformat(page.published))
    if draft.updated is None:
        assert page.updated in (None, page.published)
    elif draft.updated != draft.published:
        assert draft.updated == (page.updated and datetime.fromisoformat(page.updated))


@pytest.mark.parametrize("name", ["ko_photo", "ko_daily", "ko_citizen", "ko_radio", "en_cable"])
def test_pictures_stand_above_their_captions(name: str) -> None:
    page = load(name)
    draft = read_html(page.data, page.url)
    captions = [
        position for position, block in enumerate(draft.blocks) if block.kind is BlockKind.CAPTION
    ]
    assert [picture.block for picture in draft.pictures] == captions
    assert [picture.caption for picture in draft.pictures] == [
        draft.blocks[position].text for position in captions
    ]
    assert all(picture.url.startswith("https://") for picture in draft.pictures)
