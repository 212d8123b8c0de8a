"""Models in memory: loaded once, shared, let go, and their memory returned."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import pytest

from reader.settings import IDLE_MINUTES, Settings
from reader.translation import Engines, Model, Models, shared_engines
from tests.support.argos_package import WIDTH, metadata, random_model, tiny_model, write_package

PROJECT = Path(__file__).parents[3]
WORDS = 150_000
WEIGHTS_MB = 3 * WORDS * WIDTH * 4 / 2**20
"""What the model of `_large_package` takes: its embeddings and its projection."""
TEXT = "The king gave his people a script of their own."


class Clock:
    """Stands in for the passing of time: starts timers that go off when a test says so."""

    def __init__(self) -> None:
        self.timers: list[Timer] = []

    def start(self, seconds: float, work: Callable[[], None]) -> Timer:
        self.timers.append(Timer(seconds, work))
        return self.timers[-1]

    def pass_time(self) -> None:
        for timer in self.timers:
            if not timer.finished.is_set():
                timer.function()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pool(clock: Clock) -> Engines:
    return Engines(clock.start)


@pytest.fixture
def model(models: Models, package: Path) -> Model:
    return models.install(package)


def test_a_model_is_loaded_once_for_all(pool: Engines, model: Model) -> None:
    with pool.use(model) as one, pool.use(model) as another:
        assert one is another
        assert pool.loaded() == []
        next(one.translate([TEXT]))
        assert pool.loaded() == [model]


def test_settings_of_their_own_have_engines_of_their_own(
    pool: Engines, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path)
    with pool.use(model, settings) as usual:
        monkeypatch.setenv("NARANHI_THREADS", "1")
        with pool.use(model, settings) as slow:
            assert slow is not usual
            assert slow.turns is usual.turns


def test_it_is_let_go_after_the_idle_time(
    pool: Engines, model: Model, clock: Clock, tmp_path: Path
) -> None:
    settings = Settings(tmp_path)
    settings.set(IDLE_MINUTES, 3)
    with pool.use(model, settings) as engine:
        next(engine.translate([TEXT]))
        clock.pass_time()
        assert engine.loaded
    assert [timer.interval for timer in clock.timers] == [180]
    assert engine.loaded
    clock.pass_time()
    assert not engine.loaded
    assert pool.loaded() == []


def test_new_work_stops_the_clock(pool: Engines, model: Model, clock: Clock) -> None:
    with pool.use(model) as engine:
        next(engine.translate([TEXT]))
    with pool.use(model) as again:
        assert again is engine
        assert all(timer.finished.is_set() for timer in clock.timers)


def test_with_no_idle_time_it_goes_at_once(
    pool: Engines, model: Model, clock: Clock, tmp_path: Path
) -> None:
    settings = Settings(tmp_path)
    settings.set(IDLE_MINUTES, 0)
    with pool.use(model, settings) as engine:
        next(engine.translate([TEXT]))
    assert not engine.loaded
    assert clock.timers == []


def test_without_memory_for_the_clock_it_goes_at_once(model: Model) -> None:
    def start(_seconds: float, _work: Callable[[], None]) -> Timer:
        raise RuntimeError("can't start new thread")

    pool = Engines(start)
    with pool.use(model) as engine:
        made = next(engine.translate([TEXT]))
    assert made[0].error is None
    assert not engine.loaded
    assert pool.loaded() == []


def test_what_is_in_use_is_not_let_go(pool: Engines, model: Model) -> None:
    with pool.use(model) as engine:
        batches = engine.translate([TEXT] * 500)
        next(batches)
        pool.release()
        assert not engine.unload()
        next(batches)
    del batches
    pool.release()
    assert not engine.loaded


def test_an_unloaded_model_is_loaded_again(pool: Engines, model: Model) -> None:
    with pool.use(model) as engine:
        before = next(engine.translate([TEXT]))
        assert engine.unload()
        assert next(engine.translate([TEXT])) == before


def test_a_package_that_was_replaced_has_a_new_engine(
    pool: Engines, model: Model, models: Models, tmp_path: Path
) -> None:
    with pool.use(model) as old:
        pass
    other = write_package(tmp_path / "b.argosmodel", metadata() | {"licence": "CC0"})
    with pool.use(models.install(other)) as new:
        assert new is not old


def test_a_package_that_was_installed_again_has_a_new_engine(
    pool: Engines, models: Models, package: Path
) -> None:
    first = models.install(package)
    with pool.use(first) as engine:
        before = engine
    again = models.install(package)
    assert again == first
    with pool.use(again) as engine:
        assert engine is not before
    pool.release()


def test_many_threads_share_one_model(pool: Engines, model: Model) -> None:
    texts = [f"{TEXT} {number}" for number in range(6)]

    def work(text: str) -> str | None:
        with pool.use(model) as engine:
            return next(engine.translate([text]))[0].text

    with ThreadPoolExecutor(6) as threads:
        together = list(threads.map(work, texts))
    assert together == [work(text) for text in texts]
    assert pool.loaded() == [model]


def test_there_is_one_pool_in_a_process() -> None:
    assert shared_engines() is shared_engines()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_memory_of_a_model_is_returned(tmp_path: Path) -> None:
    folder = _large_package(tmp_path / "large")
    code = """
import sys
from pathlib import Path
from reader.translation import Engine
from reader.translation.model import read_model
def resident():
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) // 1024
engine = Engine(read_model(Path(sys.argv[1]), managed=True))
for _ in range(5):
    list(engine.translate(["The king gave his people a script of their own."]))
    loaded = resident()
    engine.unload()
    print(loaded, resident())
"""
    told = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        text=True,
    )
    rounds = [tuple(map(int, line.split())) for line in told.stdout.splitlines()]
    assert all(loaded - after > WEIGHTS_MB / 2 for loaded, after in rounds)
    assert rounds[-1][1] - rounds[0][1] < WEIGHTS_MB  # four more would have piled up


def _large_package(folder: Path) -> Path:
    """An unpacked package with so large a vocabulary that its model shows in the memory."""
    words = json.loads(tiny_model()["model/shared_vocabulary.json"])
    members = tiny_model() | random_model([*words, *(f"madeupword{at}" for at in range(WORDS))])
    (folder / "model").mkdir(parents=True)
    (folder / "metadata.json").write_text(json.dumps(metadata()))
    for name, data in members.items():
        (folder / name).write_bytes(data)
    return folder
