"""The queue: many articles one after the other, kept in the library, behind what is urgent."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from reader.article import Article
from reader.errors import NotFoundError
from reader.intake import read_text
from reader.library import ArticleFilter, Library, QueueProgress
from reader.translation import (
    ArticleTranslation,
    Engines,
    Models,
    TranslationQueue,
    stored_translation,
    translate_article,
)
from tests.support.argos_package import real_package

PROJECT = Path(__file__).parents[3]
TEXTS = (
    "Water\n\nWater, please. It is raining.",
    "Rain\n\nIt is raining. Thank you very much.",
    "Thanks\n\nThank you very much. The clock struck twelve.",
)
RUN = """
import sys
from pathlib import Path
from reader.library import Library
from reader.translation import Models, TranslationQueue
library = Library.open(sys.argv[1])
def report(progress, translation):
    print(progress.done, flush=True)
    sys.stdin.readline()
TranslationQueue(library, Models(library.path / "models")).run(report)
"""


@pytest.fixture
def articles(library: Library) -> list[Article]:
    return [library.add(read_text(text)).article for text in TEXTS]


@pytest.fixture
def installed(library: Library, tmp_path: Path) -> Models:
    models = Models(library.path / "models")
    models.install(real_package(tmp_path, "en", "ko"))
    return models


@pytest.fixture
def queue(library: Library, installed: Models) -> TranslationQueue:
    return TranslationQueue(library, installed, Engines())


def is_translated(library: Library, article: Article) -> bool:
    stored = stored_translation(library, article)
    return stored is not None and stored.complete


def test_what_waits_is_translated_in_its_order(
    library: Library, queue: TranslationQueue, articles: list[Article]
) -> None:
    order = [articles[2].id, articles[0].id]
    assert queue.enqueue(order) == 2
    assert queue.enqueue([articles[0].id, articles[1].id]) == 1
    assert queue.progress() == QueueProgress(waiting=3)
    reports: list[tuple[int, int]] = []

    def report(progress: QueueProgress, made: ArticleTranslation | None) -> None:
        assert made is not None
        reports.append((progress.done, made.article))

    assert queue.run(report) == QueueProgress(done=3)
    assert reports == [(1, articles[2].id), (2, articles[0].id), (3, articles[1].id)]
    assert all(is_translated(library, article) for article in articles)


def test_all_unread_articles(
    library: Library, queue: TranslationQueue, articles: list[Article]
) -> None:
    library.set_read([articles[1].id], True)
    assert queue.enqueue(ArticleFilter(unread=True)) == 2
    assert [each.article for each in library.queue.articles()] == [articles[0].id, articles[2].id]


def test_an_article_that_does_not_exist_lets_none_wait(
    library: Library, queue: TranslationQueue, articles: list[Article]
) -> None:
    with pytest.raises(NotFoundError):
        queue.enqueue([articles[0].id, 999])
    assert library.queue.articles() == []


def test_a_new_round_forgets_the_old_one(queue: TranslationQueue, articles: list[Article]) -> None:
    queue.enqueue([articles[0].id])
    queue.run()
    queue.enqueue([articles[1].id])
    assert queue.progress() == QueueProgress(waiting=1)


def test_paused_it_stands_still_also_over_a_restart(
    library: Library, queue: TranslationQueue, articles: list[Article], installed: Models
) -> None:
    queue.enqueue([article.id for article in articles])
    assert queue.run(lambda *_: queue.pause()) == QueueProgress(2, 1, 0, paused=True)
    with Library.open(library.path) as restarted:
        again = TranslationQueue(restarted, installed, Engines())
        assert again.run() == QueueProgress(2, 1, 0, paused=True)
        again.resume()
        assert again.run() == QueueProgress(done=3)


def test_cancelled_it_stops_and_what_waits_stays(
    queue: TranslationQueue, articles: list[Article]
) -> None:
    queue.enqueue([article.id for article in articles])
    done: list[QueueProgress] = []
    queue.run(lambda progress, _: done.append(progress), cancelled=lambda: bool(done))
    assert queue.progress() == QueueProgress(waiting=2, done=1)
    queue.cancel([articles[1].id])
    assert queue.progress().waiting == 1
    queue.cancel()
    assert queue.progress() == QueueProgress(done=1)


def test_an_article_taken_out_or_deleted_meanwhile_is_passed_over(
    library: Library, queue: TranslationQueue, articles: list[Article]
) -> None:
    queue.enqueue([article.id for article in articles])

    def report(progress: QueueProgress, _: object) -> None:
        with Library.open(library.path) as window:
            if progress.done == 1:
                window.queue.cancel([articles[1].id])
                window.delete([articles[2].id])

    assert queue.run(report) == QueueProgress(done=1)
    assert not is_translated(library, articles[1])
    library.restore([articles[2].id])
    assert queue.progress().waiting == 1


def test_an_article_without_a_model_fails_and_the_next_has_its_turn(
    library: Library, queue: TranslationQueue, articles: list[Article]
) -> None:
    korean = library.add(read_text("비\n\n비가 온다. 물 좀 주세요.")).article
    queue.enqueue([korean.id, articles[0].id])
    reports: list[bool] = []
    progress = queue.run(lambda _, made: reports.append(made is None))
    assert progress == QueueProgress(done=1, failed=1)
    assert reports == [True, False]
    failed, _ = library.queue.articles()
    assert failed.error.startswith("No model for Korean → English is installed")
    queue.enqueue([korean.id])
    assert queue.progress().waiting == 1


def test_a_damaged_article_does_not_hold_up_the_others(
    library: Library, queue: TranslationQueue, articles: list[Article]
) -> None:
    with closing(sqlite3.connect(library.path / "library.db")) as file, file:
        file.execute("UPDATE block SET spans = 'x' WHERE text LIKE 'Water%'")
    queue.enqueue([article.id for article in articles])
    assert queue.run() == QueueProgress(done=2, failed=1)
    assert "damaged" in library.queue.articles()[0].error


def test_killed_it_goes_on_where_it_was(
    library: Library, installed: Models, articles: list[Article]
) -> None:
    library.queue.add([article.id for article in articles])
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(library.path)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "1\n"
        process.kill()
    assert library.queue.progress() == QueueProgress(waiting=2, done=1)
    assert library.check() == []
    assert TranslationQueue(library, installed, Engines()).run().done == 3


def test_an_opened_article_overtakes_the_queue(
    library: Library, installed: Models, articles: list[Article]
) -> None:
    engines = Engines()
    first, second, opened = articles
    library.queue.add([first.id, second.id])
    order: list[int] = []
    first_done, opened_begun = Event(), Event()

    def report(_: QueueProgress, made: ArticleTranslation | None) -> None:
        assert made is not None
        order.append(made.article)
        first_done.set()
        assert opened_begun.wait(10)

    def work_off() -> None:
        with Library.open(library.path) as own:
            TranslationQueue(own, installed, engines).run(report)

    model = installed.for_article(opened)
    assert model is not None
    with ThreadPoolExecutor() as threads:
        working = threads.submit(work_off)
        assert first_done.wait(30)
        with engines.use(model) as engine, engine.turns.urgent_work():
            opened_begun.set()
            translate_article(library, opened, model, engine=engine)
            order.append(opened.id)
        working.result(30)
    assert order == [first.id, opened.id, second.id]


def test_a_migrated_library_has_an_empty_queue(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copy(PROJECT / "tests" / "fixtures" / "library" / "schema-3.db", folder / "library.db")
    with Library.open(folder) as library:
        assert library.queue.progress() == QueueProgress()
