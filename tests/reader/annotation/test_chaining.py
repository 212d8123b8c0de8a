"""Pieces that two texts share, and chains of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.chaining import Chain, Piece, chains, place_of, unbroken
from reader.annotation.index import index_of

TEXTS = st.text("abcd 가나", max_size=60)


def chained(wanted: str, text: str, most: int) -> list[Chain]:
    return list(chains(wanted, index_of(text), most))


def best(wanted: str, text: str) -> Chain:
    return next(iter(chained(wanted, text, 1)), ())


def test_a_chain_holds_what_is_left_in_its_order() -> None:
    wanted = "The first part stands, then comes the second part."
    text = "Before. The first part stays, then came and goes the second part. After."
    chain = best(wanted, text)
    assert [wanted[each.at : each.at + each.size] for each in chain] == [
        "The first part sta",
        "s, then c",
        "es the second part.",
    ]


def test_what_stands_far_away_is_another_chain() -> None:
    wanted = "Plain first half, and plain second half"
    text = "Plain first half" + " x" * 200 + " plain second half"
    found = chained(wanted, text, 5)
    assert [len(each) for each in found[:2]] == [1, 1]


@given(TEXTS, TEXTS)
def test_pieces_are_the_same_in_both_texts_and_in_order(wanted: str, text: str) -> None:
    for chain in chained(wanted, text, 3):
        at = place = 0
        for piece in chain:
            assert at <= piece.at
            assert place <= piece.place
            at, place = piece.at + piece.size, piece.place + piece.size
            assert wanted[piece.at : at] == text[piece.place : place]


@given(TEXTS, TEXTS, st.data())
def test_a_boundary_is_inside_the_text(wanted: str, text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(wanted)))
    for chain in chained(wanted, text, 2):
        for opening in (True, False):
            assert 0 <= place_of(cut, wanted, text, chain, opening=opening) <= len(text)


def test_what_is_put_in_at_a_boundary_stays_outside() -> None:
    wanted, text = "the context before. The passage.", "the context before. New! The passage."
    cut = wanted.index("The passage")
    chain = best(wanted, text)
    assert text[place_of(cut, wanted, text, chain, opening=True) :] == "The passage."
    place = place_of(cut, wanted, text, chain, opening=False)
    assert text[:place].rstrip() == "the context before."


def test_the_smaller_part_is_torn_off() -> None:
    chain = (Piece(0, 0, 10), Piece(10, 100, 20))
    assert unbroken(chain, 0, 30) == chain[1:]
    assert unbroken((Piece(0, 0, 20), Piece(20, 100, 10)), 0, 30) == (Piece(0, 0, 20),)
    near = (Piece(0, 0, 10), Piece(10, 30, 20))
    assert unbroken(near, 0, 30) == near
