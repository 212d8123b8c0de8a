"""Lists of feeds taken in and given out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import FeedError
from reader.feeds import export_opml, import_opml
from reader.library import Library

LIST = """<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Mine</title></head>
<body><outline text="뉴스"><outline text="Local"><outline type="rss" text="Harbour &amp; sea"
 xmlUrl="https://sea.example/feed" htmlUrl="https://sea.example/"/></outline>
<outline type="rss" text="바다 신문" xmlUrl="https://bada.example/rss"/></outline>
<outline type="rss" text="Evil" xmlUrl="javascript:alert(1)"/>
<outline type="rss" text="Loose" xmlUrl="https://loose.example/rss"/></body></opml>""".encode()


def outline(library: Library) -> list[tuple[str, str, str]]:
    """Every feed with its folder's path and its address."""
    folders = {each.id: each for each in library.feeds.folders()}

    def path(folder: int | None) -> str:
        if folder is None:
            return ""
        return f"{path(folders[folder].parent)}/{folders[folder].name}"

    return sorted((path(each.folder), each.title, each.url) for each in library.feeds.all())


def test_folders_and_names_come_in_and_nothing_twice(library: Library) -> None:
    imported = import_opml(library, LIST)
    assert (len(imported.added), len(imported.folders), imported.known) == (3, 2, 0)
    assert imported.left_out == 1
    assert outline(library) == [
        ("", "Loose", "https://loose.example/rss"),
        ("/뉴스", "바다 신문", "https://bada.example/rss"),
        ("/뉴스/Local", "Harbour & sea", "https://sea.example/feed"),
    ]
    # Addresses in a file are nobody's typing: none of them may lie in a private network.
    assert {each.typed_host for each in library.feeds.all()} == {""}
    again = import_opml(library, LIST)
    assert (again.added, again.folders, again.known) == ((), (), 3)
    removed = library.feeds.remove(imported.added, imported.folders)
    assert library.feeds.all() == []
    library.feeds.restore(removed)
    assert len(outline(library)) == 3


def test_what_is_given_out_can_be_taken_in_elsewhere(library: Library, tmp_path: Path) -> None:
    import_opml(library, LIST)
    library.feeds.add_folder("빈 폴더")
    with Library.open(tmp_path / "other") as other:
        import_opml(other, export_opml(library))
        assert outline(other) == outline(library)
        assert {each.name for each in other.feeds.folders()} == {"뉴스", "Local", "빈 폴더"}
        assert export_opml(other) == export_opml(library)


def test_a_list_of_ones_own_keeps_what_was_typed(library: Library, tmp_path: Path) -> None:
    at_home = "http://192.168.0.7/feed"
    library.feeds.add(at_home, typed=at_home)
    library.feeds.add("http://192.168.0.7/other")
    own = export_opml(library)
    library.feeds.remove([each.id for each in library.feeds.all()])
    import_opml(library, own)
    assert {each.url: each.typed_host for each in library.feeds.all()} == {
        at_home: "192.168.0.7",
        "http://192.168.0.7/other": "",
    }
    with Library.open(tmp_path / "other") as other:  # where nobody typed it
        import_opml(other, own)
        assert {each.typed_host for each in other.feeds.all()} == {""}


def test_a_list_that_is_cut_off_brings_nothing(library: Library) -> None:
    with pytest.raises(FeedError, match=r"cut off or damaged in line 5 \(feeds before that: 2\)"):
        import_opml(library, LIST[: LIST.index(b'<outline type="rss" text="Evil') + 40])
    assert (library.feeds.all(), library.feeds.folders()) == ([], [])


@pytest.mark.parametrize("data", [b"", b"not a list", LIST[:60], b"<html></html>", b"\x00\xff"])
def test_what_is_no_list_changes_nothing(library: Library, data: bytes) -> None:
    library.feeds.add("https://a.example/feed")
    before = library.feeds.all()
    with pytest.raises(FeedError, match=r"\.$"):
        import_opml(library, data)
    assert library.feeds.all() == before
