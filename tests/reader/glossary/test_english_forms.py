"""English nouns in the plural and back."""

from __future__ import annotations

import pytest

from reader.glossary.english_forms import plural, singulars


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("canal", "canals"),
        ("rain gauge", "rain gauges"),
        ("treaty", "treaties"),
        ("survey", "surveys"),
        ("box", "boxes"),
        ("church", "churches"),
        ("monarch", "monarchs"),
        ("woman", "women"),
        ("fisherman", "fishermen"),
        ("human", "humans"),
        ("child", "children"),
        ("men", "men"),
        ("mudflats", "mudflats"),
        ("KTX 2", "KTX 2"),
    ],
)
def test_the_plural_of_a_noun_or_phrase(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("canals", "canal"),
        ("tidal flats", "tidal flat"),
        ("treaties", "treaty"),
        ("boxes", "box"),
        ("sea women", "sea woman"),
        ("fishermen", "fisherman"),
        ("canal", "canal"),
    ],
)
def test_what_a_word_may_be_the_plural_of(many: str, one: str) -> None:
    assert one in singulars(many)
