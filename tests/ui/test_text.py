"""Offsets in code points and in UTF-16 units mean the same place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.text import Utf16Map


@given(st.text(max_size=40))
def test_every_offset_comes_back(text: str) -> None:
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        unit = units.to_utf16(offset)
        assert unit == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert units.to_code_points(unit) == offset


@pytest.mark.parametrize(("unit", "offset"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 3)])
def test_the_middle_of_an_emoji_is_its_start(unit: int, offset: int) -> None:
    assert Utf16Map("a🌊b").to_code_points(unit) == offset
