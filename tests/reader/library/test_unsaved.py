"""What is typed into notes is on the disk at once; the next opening puts it into the library."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.annotation import Annotation, select
from reader.article import Draft
from reader.library import Library
from reader.library.unsaved import Unsaved, UnsavedNote

MakeDraft = Callable[..., Draft]
StartPython = Callable[..., "subprocess.Popen[str]"]
BEGUN = datetime(2024, 5, 1, 9, 30, 12, 345678, tzinfo=UTC)

_TYPE_AND_WAIT = """
import sys
from pathlib import Path
from reader.library.unsaved import Unsaved, UnsavedNote
unsaved = Unsaved(Path(sys.argv[1]))
for end in range(1, len("갯벌의 새") + 1):
    unsaved.keep(UnsavedNote(int(sys.argv[2]), "갯벌의 새"[:end], ("강",)))
print("typed", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def note(library: Library, make_draft: MakeDraft) -> Annotation:
    article = library.add(make_draft()).article
    return library.annotate(article.id, "article", select(article.text, 0, 5), note="before")


def left(folder: Path) -> list[Path]:
    return sorted(folder.glob("typing-*"))


def leave(folder: Path, *notes: UnsavedNote) -> None:
    """Leaves what was typed as a program does that is killed: nobody holds its file any more."""
    lines = "".join(f"{json.dumps(asdict(each))}\n" for each in notes)
    (folder / "typing-left.jsonl").write_text(lines)


def reopened(library: Library, number: int) -> Annotation:
    with Library.open(library.path) as again:
        return again.annotation(number)


def test_a_killed_program_loses_no_key(
    library: Library, note: Annotation, start_python: StartPython
) -> None:
    process = start_python(_TYPE_AND_WAIT, library.path, note.id)
    assert process.stdout is not None
    assert process.stdout.readline() == "typed\n"
    assert reopened(library, note.id) == note  # it is still typing: its file is its own
    process.kill()
    process.wait()
    now = reopened(library, note.id)
    assert (now.note, now.tags) == ("갯벌의 새", ("강",))
    assert left(library.path) == []


def test_what_the_library_has_is_not_kept(library: Library, note: Annotation) -> None:
    unsaved = Unsaved(library.path)
    first, second = UnsavedNote(note.id, "a"), UnsavedNote(note.id, "ab")
    numbers = [unsaved.keep(first), unsaved.keep(second)]
    (file,) = left(library.path)
    unsaved.settle(first, numbers[0])
    assert file.read_text().count("\n") == 2  # the newer one is not in the library yet
    unsaved.settle(second, numbers[1])
    assert file.read_text() == ""
    number = unsaved.keep(second)
    unsaved.settle(second, number, ended=True)
    assert left(library.path) == []


def test_what_is_typed_elsewhere_waits_for_nobody_else(library: Library, note: Annotation) -> None:
    unsaved = Unsaved(library.path)
    mine, other = UnsavedNote(note.id, "mine"), UnsavedNote(note.id, "a reply", reply=3)
    unsaved.keep(mine)
    number = unsaved.keep(other)
    unsaved.settle(other, number, ended=True)
    (file,) = left(library.path)
    assert "mine" in file.read_text()


@pytest.mark.parametrize("in_library", ["", "a rep", "a reply"])
def test_a_reply_that_was_begun_is_there_once(
    library: Library, note: Annotation, in_library: str
) -> None:
    if in_library:
        library.add_reply(note.id, in_library, created=BEGUN)
    leave(library.path, UnsavedNote(note.id, "a reply", begun=BEGUN.isoformat()))
    replies = reopened(library, note.id).replies
    assert [(each.text, each.created) for each in replies] == [("a reply", BEGUN)]


def test_a_reply_that_was_given_up_is_gone(library: Library, note: Annotation) -> None:
    library.add_reply(note.id, "half a thou", created=BEGUN)
    begun = BEGUN.isoformat()
    leave(
        library.path,
        UnsavedNote(note.id, "half a thought", begun=begun),
        UnsavedNote(note.id, "", begun=begun),
    )
    assert reopened(library, note.id).replies == ()


def test_a_reply_that_was_changed(library: Library, note: Annotation) -> None:
    library.add_reply(note.id, "Since when?")
    (reply,) = library.annotation(note.id).replies
    leave(library.path, UnsavedNote(note.id, "Until when?", reply=reply.id))
    assert [each.text for each in reopened(library, note.id).replies] == ["Until when?"]


def test_a_line_that_was_cut_off_leaves_the_one_before(library: Library, note: Annotation) -> None:
    leave(library.path, UnsavedNote(note.id, "whole"), UnsavedNote(note.id, "cut off"))
    (file,) = left(library.path)
    file.write_bytes(file.read_bytes()[:-9])
    assert reopened(library, note.id).note == "whole"


def test_notes_that_are_gone_keep_the_others_from_nothing(
    library: Library, note: Annotation
) -> None:
    leave(library.path, UnsavedNote(999, "to nobody"), UnsavedNote(note.id, "mine"))
    assert reopened(library, note.id).note == "mine"
    assert left(library.path) == []


def test_where_the_library_refuses_it_stays_for_later(library: Library, note: Annotation) -> None:
    leave(library.path, UnsavedNote(note.id, "a broken \ud800 letter"))
    assert reopened(library, note.id) == note
    assert len(left(library.path)) == 1
