"""What is on the disk when, and what others see of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import pytest

from reader.annotation import select
from reader.article import Draft
from reader.errors import LibraryError
from reader.library import Library

MakeDraft = Callable[..., Draft]
StartPython = Callable[..., "subprocess.Popen[str]"]

ANNOTATE_AND_WAIT = """
import sys
from reader.annotation import select
from reader.library import Library
library = Library.open(sys.argv[1])
article = library.articles()[0].id
text = library.article(article).text
library.memory.remember({"One.": "하나."}, "en", "ko", "m")
note = library.annotate(article, "article", select(text, 0, 5), note="기억해", tags=["a"])
print(note.id, flush=True)
sys.stdin.read()
"""
ADD_AND_WAIT = """
import sys
from reader.article import Draft
from reader.library import Library
library = Library.open(sys.argv[1])
print(library.add(Draft("From beside", "en", (), None, None, None, None, ())).id, flush=True)
sys.stdin.read()
"""
FILL_HALF_AND_WAIT = """
import sys
from reader.article import Draft
from reader.library import Library
library = Library.open(sys.argv[1])
with library.batch():
    for number in range(200):
        library.add(Draft(f"Title {number}", "en", (), None, None, None, None, ()))
    print("half", flush=True)
    sys.stdin.read()
"""


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()


def test_an_annotation_survives_being_killed(
    library: Library, folder: Path, make_draft: MakeDraft, start_python: StartPython
) -> None:
    library.add(make_draft())
    library.close()
    process = start_python(ANNOTATE_AND_WAIT, folder)
    number = int(first_line(process))
    kill(process)
    with Library.open(folder) as opened:
        note = opened.annotation(number)
        assert (note.note, note.tags, note.selector.exact) == ("기억해", ("a",), "Seoul")
        assert opened.memory.remembered(["One."], "en", "ko", "m")["One."].translation == "하나."
        assert opened.check() == []


def test_half_a_batch_does_not_survive_being_killed(
    folder: Path, start_python: StartPython
) -> None:
    process = start_python(FILL_HALF_AND_WAIT, folder)
    assert first_line(process) == "half"
    kill(process)
    with Library.open(folder) as opened:
        assert opened.articles() == []
        assert opened.check() == []


def test_another_process_is_seen(
    library: Library, folder: Path, make_draft: MakeDraft, start_python: StartPython
) -> None:
    before = library.changes()
    own = library.add(make_draft()).id
    assert library.changes() == before
    process = start_python(ADD_AND_WAIT, folder)
    number = int(first_line(process))
    assert library.changes() > before
    assert library.article(number).title == "From beside"
    seen = library.changes()
    assert library.changes() == seen
    library.set_starred([own, number], True)
    assert library.counts().starred == 2


def test_two_threads_write_with_a_library_each(library: Library, folder: Path) -> None:
    together = Barrier(2, timeout=30)
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            with Library.open(folder) as own:
                together.wait()
                for number in range(40):
                    own.memory.remember({f"{name} {number}": name}, "en", "ko", "m")
                    own.add(Draft(f"{name} {number}", "en", (), None, None, None, None, ()))
        except BaseException as error:
            failures.append(error)
            raise

    threads = [Thread(target=write, args=[name]) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert library.counts().articles == 80
    texts = [f"{name} {number}" for name in ("one", "two") for number in range(40)]
    assert len(library.memory.remembered(texts, "en", "ko", "m")) == 80
    assert library.check() == []


def test_a_library_that_another_is_changing(
    library: Library, folder: Path, make_draft: MakeDraft
) -> None:
    added = library.add(make_draft())
    with Library.open(folder) as other:
        with other.batch():
            library._connection.rows("PRAGMA busy_timeout = 20")
            with pytest.raises(LibraryError, match="being changed by another program; try again"):
                library.set_read([added.id], True)
            # Reading and opening go on beside it.
            assert not library.article(added.id).read
            Library.open(folder).close()
        library.set_read([added.id], True)
        assert other.article(added.id).read


def test_a_full_disk_changes_nothing(library: Library, make_draft: MakeDraft) -> None:
    article = library.add(make_draft())
    note = library.annotate(article.id, "article", select(article.article.text, 0, 5), note="old")
    pages = library._connection.value("PRAGMA page_count")
    library._connection.rows(f"PRAGMA max_page_count = {pages}")
    large = "Large. " * 20_000
    attempts: list[Callable[[], object]] = [
        lambda: library.update_annotation(note.id, note=large),
        lambda: library.add(make_draft("Large", (large,))),
        lambda: library.memory.remember({"One.": "하나", large: large}, "en", "ko", "m"),
        lambda: library.annotate(article.id, "article", note.selector, note=large),
        lambda: batch(library, make_draft, large),
    ]
    for attempt in attempts:
        with pytest.raises(LibraryError, match="The disk is full, so nothing was saved"):
            attempt()
        assert library.annotations() == [note]
        assert len(library.articles()) == 1
    library._connection.rows(f"PRAGMA max_page_count = {pages + 1000}")
    assert library.update_annotation(note.id, note=large).note == large
    assert library.memory.remembered(["One."], "en", "ko", None) == {}
    assert library.check() == []


def batch(library: Library, make_draft: MakeDraft, large: str) -> None:
    with library.batch():
        library.add(make_draft("Small"))
        library.add(make_draft("Large", (large,)))


def test_a_batch_may_go_on_after_a_part_of_it_failed(
    library: Library, make_draft: MakeDraft
) -> None:
    with library.batch():
        library.add(make_draft("One"))
        with pytest.raises(LibraryError, match="broken character"):
            library.add(make_draft("Two", ("Fine.", "\ud800")))
        library.add(make_draft("Three"))
    assert {one.title for one in library.articles()} == {"One", "Three"}
    assert library.check() == []


def test_a_batch_whose_transaction_was_lost_is_not_taken_for_saved(
    library: Library, make_draft: MakeDraft
) -> None:
    def lose_a_batch() -> None:
        with library.batch():
            library.add(make_draft())
            # SQLite does this by itself after some errors of the disk.
            library._connection.execute("ROLLBACK")

    with pytest.raises(LibraryError, match="nothing was saved"):
        lose_a_batch()
    assert library.articles() == []
    assert library.add(make_draft()).status == "added"
