"""What is typed into notes is on the disk at once; the next opening puts it into the library."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.annotation import Annotation, select
from reader.article import Draft
from reader.library import Library, unsaved
from reader.library.unsaved import Unsaved, UnsavedNote
from reader.locks import lock

MakeDraft = Callable[..., Draft]
StartPython = Callable[..., "subprocess.Popen[str]"]
BEGUN = datetime(2024, 5, 1, 9, 30, 12, 345678, tzinfo=UTC)

_TYPE_AND_WAIT = """
import sys
from pathlib import Path
from reader.library.unsaved import Unsaved, UnsavedNote
from reader.locks import lock
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


def leave(folder: Path, *notes: UnsavedNote, typed: datetime | None = None) -> None:
    """Leaves what was typed as a program does that is killed: nobody holds its file any more."""
    moment = None if typed is None else typed.isoformat()
    lines = [json.dumps({**asdict(each), "typed": moment}) for each in notes]
    leave_lines(folder, *lines)


def leave_lines(folder: Path, *lines: str) -> None:
    (folder / "typing-left.jsonl").write_text("".join(f"{line}\n" for line in lines))


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


def test_what_the_library_has_does_not_come_back_beside_what_it_has_not(
    library: Library, note: Annotation
) -> None:
    other = library.annotate(note.article, "article", select("Other words", 0, 5), note="kept")
    typing = Unsaved(library.path)
    typing.keep(UnsavedNote(other.id, "never saved"))
    for ended in (False, True):
        saved = UnsavedNote(note.id, "typed and saved")
        typing.settle(saved, typing.keep(saved), ended=ended)
    typing.close()
    assert reopened(library, note.id) == note
    assert library.annotation(other.id).note == "never saved"
    assert left(library.path) == []


def test_what_follows_something_saved_is_saved_too(library: Library, note: Annotation) -> None:
    typing = Unsaved(library.path)
    typing.keep(UnsavedNote(999, "to nobody"))
    saved = UnsavedNote(note.id, "saved")
    typing.settle(saved, typing.keep(saved))
    typing.keep(UnsavedNote(note.id, "saved, and more"))
    typing.close()
    assert reopened(library, note.id).note == "saved, and more"


def test_a_note_that_was_changed_since_keeps_its_text(library: Library, note: Annotation) -> None:
    before = note.modified - timedelta(minutes=1)
    leave(library.path, UnsavedNote(note.id, "what was typed", ("mine",)), typed=before)
    library.update_annotation(note.id, note="written elsewhere", tags=("theirs",))
    now = reopened(library, note.id)
    assert (now.note, now.tags) == ("written elsewhere", ("theirs", "mine"))
    assert [(each.text, each.created) for each in now.replies] == [("what was typed", before)]
    assert reopened(library, note.id) == now


def test_a_note_that_was_emptied_since_gets_what_was_typed(
    library: Library, note: Annotation
) -> None:
    leave(
        library.path,
        UnsavedNote(note.id, "what was typed"),
        typed=note.modified - timedelta(minutes=1),
    )
    library.update_annotation(note.id, note="")
    now = reopened(library, note.id)
    assert (now.note, now.replies) == ("what was typed", ())


def test_a_key_that_was_saved_late_is_no_change_by_others(
    library: Library, note: Annotation
) -> None:
    library.update_annotation(note.id, note="a thou", tags=("sea",))
    typed = note.modified - timedelta(minutes=1)
    keys = [UnsavedNote(note.id, text, ("sea",)) for text in ("a thou", "a thought")]
    leave(library.path, *keys, typed=typed)
    now = reopened(library, note.id)
    assert (now.note, now.replies) == ("a thought", ())


@pytest.mark.parametrize("begun", [False, True])
def test_a_reply_that_was_changed_since_keeps_its_text(
    library: Library, note: Annotation, begun: bool
) -> None:
    library.add_reply(note.id, "Since when?", created=BEGUN)
    (reply,) = library.annotation(note.id).replies
    of_reply = UnsavedNote(note.id, "Until when?", reply=reply.id)
    of_begun = UnsavedNote(note.id, "Until when?", begun=BEGUN.isoformat())
    typed = reply.modified - timedelta(minutes=1)
    leave(library.path, of_begun if begun else of_reply, typed=typed)
    replies = reopened(library, note.id).replies
    assert {each.text for each in replies} == {"Since when?", "Until when?"}
    assert reply in replies


def test_a_reply_that_was_deleted_since_stays_so(library: Library, note: Annotation) -> None:
    library.add_reply(note.id, "Since when?", created=BEGUN)
    library.delete_reply(library.annotation(note.id).replies[0].id)
    leave(
        library.path,
        UnsavedNote(note.id, "Until when?", begun=BEGUN.isoformat()),
        typed=note.modified - timedelta(minutes=1),
    )
    assert reopened(library, note.id).replies == ()


@pytest.mark.parametrize(
    "line",
    [
        '{"annotation": NOTE, "text": 5}',
        '{"annotation": NOTE, "text": null}',
        '{"annotation": NOTE, "text": "x", "begun": "gestern"}',
        '{"annotation": NOTE, "text": "x", "tags": [5]}',
        '{"annotation": NOTE, "text": "x", "tags": 5}',
        '{"annotation": NOTE, "text": "x", "typed": "gestern"}',
        '{"annotation": NOTE, "text": 5, "reply": 1}',
        '{"annotation": NOTE, "text": "x", "reply": 1.5}',
        '{"annotation": true, "text": "x"}',
        '{"annotation": [1], "text": "x"}',
        '{"annotation": {}, "text": "x"}',
        '{"annotation": NOTE}',
        '"a sentence"',
        "[" * 100_000,
    ],
)
def test_a_line_that_nobody_understands_keeps_nothing_back(
    library: Library, note: Annotation, line: str
) -> None:
    other = library.annotate(note.article, "article", select("Other words", 0, 5))
    good = json.dumps(asdict(UnsavedNote(other.id, "good")))
    leave_lines(library.path, line.replace("NOTE", str(note.id)), good)
    assert reopened(library, note.id) == note
    assert library.annotation(other.id).note == "good"
    assert left(library.path) == []


def test_what_the_library_refuses_keeps_nothing_else_back(
    library: Library, note: Annotation
) -> None:
    other = library.annotate(note.article, "article", select("Other words", 0, 5))
    leave(library.path, UnsavedNote(other.id, "a \ud800"), UnsavedNote(note.id, "mine"))
    assert reopened(library, note.id).note == "mine"
    library.update_annotation(note.id, note="changed since")
    assert reopened(library, note.id).note == "changed since"
    assert library.annotation(other.id).note == ""
    assert len(left(library.path)) == 1


def test_a_file_that_an_opening_takes_away_as_it_is_made_is_made_again(
    library: Library, note: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = [True]

    def late(handle: int) -> None:
        if turns and turns.pop():
            with Library.open(library.path):
                assert left(library.path) == []
        lock(handle)

    monkeypatch.setattr(unsaved, "lock", late)
    typing = Unsaved(library.path)
    typing.keep(UnsavedNote(note.id, "typed"))
    typing.close()
    assert reopened(library, note.id).note == "typed"


def test_a_file_that_an_opening_is_looking_at_as_it_is_made_is_left_to_it(
    library: Library, note: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = list[int]()

    def late(handle: int) -> None:
        if not others:  # another program has it, and is going to remove it
            (made,) = left(library.path)
            others.append(os.open(made, os.O_RDWR))
            lock(others[0])
        lock(handle)

    monkeypatch.setattr(unsaved, "lock", late)
    before = set(left(library.path))
    typing = Unsaved(library.path)
    typing.keep(UnsavedNote(note.id, "typed"))
    os.close(others[0])
    assert before == set()
    (file,) = left(library.path)
    assert "typed" in file.read_text()
    typing.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_an_opening_holds_a_file_until_it_is_gone(
    library: Library, note: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    close, found = os.close, list[list[Path]]()

    def watched(handle: int) -> None:
        found.append(left(library.path))
        close(handle)

    leave(library.path, UnsavedNote(note.id, "typed"))
    monkeypatch.setattr(os, "close", watched)
    assert reopened(library, note.id).note == "typed"
    assert found == [[]]


def test_a_line_for_which_there_was_no_room_spoils_none_that_follows(
    library: Library, note: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, full = os.write, [False]

    def written(handle: int, data: bytes) -> int:
        if full[0] and len(data) < 20:
            raise OSError(errno.ENOSPC, "full")
        return write(handle, data[:-10] if full[0] else data)

    monkeypatch.setattr(os, "write", written)
    typing = Unsaved(library.path)
    for text in ("first", "second", "third"):
        full[0] = text == "second"
        typing.keep(UnsavedNote(note.id, text))
    (file,) = left(library.path)
    assert [json.loads(line)["text"] for line in file.read_text().splitlines()] == [
        "first",
        "third",
    ]
    typing.close()
