"""What the window remembers comes back, and what is broken in it does no harm."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.state import State


def test_values_come_back(tmp_path: Path) -> None:
    state = State(tmp_path)
    state.remember("theme", "dark")
    state.remember("zoom", 120)
    state.remember("notes", False)
    state.remember("geometry", QByteArray(b"\x00\x01"))
    state.save()
    again = State(tmp_path)
    assert again.choice("theme", ("light", "dark"), "light") == "dark"
    assert again.number("zoom", 100) == 120
    assert again.flag("notes", True) is False
    assert again.data("geometry") == QByteArray(b"\x00\x01")


def test_defaults_stand_in_for_what_is_missing_or_broken(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[General]\nzoom=large\ntheme=pink\nscroll=1=x\n")
    state = State(tmp_path)
    assert state.number("zoom", 100) == 100
    assert state.choice("theme", ("light", "dark"), "light") == "light"
    assert state.scroll(1) == 0.0
    assert state.text("nothing", "something") == "something"
    assert state.flag("nothing", True) is True
    assert state.data("nothing").isEmpty()


def test_the_places_of_the_last_articles_are_kept(tmp_path: Path) -> None:
    state = State(tmp_path)
    for number in range(250):
        state.remember_scroll(number, number + 0.5)
    state.remember_scroll(100, 0.0)
    state.save()
    again = State(tmp_path)
    assert again.scroll(249) == 249.5
    assert again.scroll(100) == 0.0
    assert again.scroll(0) == 0.0
