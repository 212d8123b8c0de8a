"""Translating one article: Argos Translate, one raw call of CTranslate2, and Naranhi, side by side.

    python tests/benchmarks/translation.py [--beams 1,2,4] [--sentences 27] [--runs 3]

The package is `large_package`'s: random weights, the size of Argos's Korean models. All three get
the same sentences, model, beam and threads. Argos Translate is given our sentence splitter, since
its own wants to download a model; it and the raw call give nothing before all is done. Each runs in
processes of its own, in turn ("queue" is Naranhi with nobody who looks at the article, so that no
sentence has to be first); times are medians, without loading, and peak memory is that of the
whole process. Where other programs run, the ratios of the processors' time (cpu) tell more than
those of the clock's.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from large_package import article as made_up_article  # type: ignore[import-not-found] # noqa: E402
from large_package import write  # noqa: E402

from reader.article import TITLE, Block, BlockKind, Draft  # noqa: E402
from reader.language import split  # noqa: E402
from reader.library import Library  # noqa: E402
from reader.translation import Engine, Machine, translate_article  # noqa: E402
from reader.translation.model import read_model  # noqa: E402

SYSTEMS = ("argos", "raw", "naranhi", "queue")
FIRST = 8
Figures = dict[str, Any]


def main() -> None:
    """Measure everything and print the table, or measure one system, as `measured` asks."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--beams", default="1,2,4")
    parser.add_argument("--sentences", type=int, default=27)
    parser.add_argument("--runs", type=int, default=3, help="processes of each system and beam")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--system", choices=SYSTEMS, help=argparse.SUPPRESS)
    parser.add_argument("--package", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    paragraphs = made_up_article(options.sentences)
    if options.system:
        figures = MEASURES[options.system](
            options.package, paragraphs, int(options.beams), options.threads
        )
        print(json.dumps({**figures, "memory": peak_memory()}))
        return
    with tempfile.TemporaryDirectory(prefix="naranhi-benchmark-") as folder:
        package = write(Path(folder) / "packages" / "en_ko")
        print_head(options, paragraphs)
        for beam in options.beams.split(","):
            print_rows(beam, measured(options, package, beam), options.sentences)


def measured(options: argparse.Namespace, package: Path, beam: str) -> dict[str, Figures]:
    """The medians of each system's runs; the systems take turns, so that all meet the same load."""
    figures: dict[str, dict[str, list[Any]]] = {system: defaultdict(list) for system in SYSTEMS}
    for _ in range(options.runs):
        for system in SYSTEMS:
            command = [
                sys.executable, __file__, "--system", system, "--package", str(package), "--beams",
                beam, "--sentences", str(options.sentences), "--threads", str(options.threads),
            ]  # fmt: skip
            told = subprocess.run(
                command, check=True, capture_output=True, text=True, env=quiet_home(package)
            )
            for name, value in json.loads(told.stdout.splitlines()[-1]).items():
                figures[system][name].append(value)
    texts = {system: figures[system].pop("texts")[0] for system in SYSTEMS}
    medians = {
        system: {name: statistics.median(values) for name, values in figures[system].items()}
        for system in SYSTEMS
    }
    for system in SYSTEMS:
        medians[system]["same"] = likeness(texts[system], texts["raw"])
    return medians


def quiet_home(package: Path) -> dict[str, str]:
    """An environment in which Argos Translate finds our package and nothing else of anybody's."""
    home = package.parents[1]
    return {
        **os.environ,
        "ARGOS_PACKAGES_DIR": str(package.parent),
        "XDG_DATA_HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }


def by_argos(package: Path, paragraphs: list[list[str]], beam: int, threads: int) -> Figures:
    """`argostranslate.translate.translate`, with our splitter."""
    from argostranslate import settings, translate

    settings.beam_size, settings.intra_threads = beam, threads

    class Ours:
        def __init__(self, *_: object) -> None:
            pass

        def split_sentences(self, text: str) -> list[str]:
            return [text[start:end] for start, end in split(text, "en")]

    for installed in translate.installed_translates:
        installed.cached_translation.underlying.sentencizer = Ours()
    translation = translate.get_translation_from_codes("en", "ko")
    translation.underlying.sentencizer = Ours()
    translate.translate("News.", "en", "ko")
    text = "\n".join(" ".join(paragraph) for paragraph in paragraphs)
    made: list[str] = []
    total, processor = timed(lambda: made.append(translate.translate(text, "en", "ko")))
    return {"first": total, "total": total, "cpu": processor, "texts": made[0].split("\n")}


def by_raw_call(package: Path, paragraphs: list[list[str]], beam: int, threads: int) -> Figures:
    """One call of CTranslate2 over all sentences, pieces made before and joined afterwards."""
    engine = loaded_engine(package, beam, threads)
    tokenizer, translator = engine._tokenizer, engine._translator
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    made: list[list[str]] = []

    def call() -> None:
        results = translator.translate_batch(
            [tokenizer.encode(sentence) for sentence in sentences],
            beam_size=beam,
            length_penalty=0.2,
            replace_unknowns=True,
        )
        made.append([tokenizer.decode(each.hypotheses[0]).strip() for each in results])

    total, processor = timed(call)
    texts = iter(made[0])
    joined = [" ".join(next(texts) for _ in paragraph) for paragraph in paragraphs]
    return {"first": total, "total": total, "cpu": processor, "texts": joined}


def by_naranhi(
    package: Path,
    paragraphs: list[list[str]],
    beam: int,
    threads: int,
    visible: Sequence[int] = range(TITLE, TITLE + FIRST),
) -> Figures:
    """`translate_article` with a library, as the window does it: what is on screen first."""
    engine = loaded_engine(package, beam, threads)
    title, *rest = [" ".join(paragraph) for paragraph in paragraphs]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in [title, *rest])
    with tempfile.TemporaryDirectory() as folder, Library.open(folder) as library:
        draft = Draft("2024", "en", (), None, None, None, None, blocks)
        article = library.add(draft).article
        top = [each.text for each in article.all_sentences[:FIRST]]
        reports: list[float] = []
        began = time.perf_counter()
        made: list[Any] = []
        total, processor = timed(
            lambda: made.append(
                translate_article(
                    library,
                    article,
                    engine.model,
                    engine=engine,
                    visible=lambda: visible,
                    report=lambda _: reports.append(time.perf_counter() - began),
                )
            )
        )
        # Afterwards, so that the article is not translated by an engine that has warmed up on it.
        alone, _ = timed(lambda: list(engine.translate(top)))
        texts = iter(each.translation or "" for each in made[0].sentences)
        joined = [" ".join(next(texts) for _ in spans) for spans in article.spans]
        doubtful = sum(each.doubtful for each in made[0].sentences)
    return {
        "first": reports[0],
        "total": total,
        "cpu": processor,
        "texts": joined,
        "alone": alone,
        "doubtful": doubtful,
    }


def by_queue(package: Path, paragraphs: list[list[str]], beam: int, threads: int) -> Figures:
    """`translate_article` as the queue does it, with nobody who looks at the article."""
    return by_naranhi(package, paragraphs, beam, threads, ())


MEASURES: dict[str, Callable[[Path, list[list[str]], int, int], Figures]] = {
    "argos": by_argos,
    "raw": by_raw_call,
    "naranhi": by_naranhi,
    "queue": by_queue,
}


def loaded_engine(package: Path, beam: int, threads: int) -> Engine:
    """The engine of the package, warmed up by a word."""
    engine = Engine(
        read_model(package, managed=True), Machine(threads=threads, device="cpu", beam_size=beam)
    )
    engine.try_out()
    return engine


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds that `work` takes, and those that processors spend on it."""
    began, spent = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - spent


def peak_memory() -> float:
    """The most memory that this process had, in MB.

    On Linux from the process's own mark: that of getrusage starts at the parent's.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def likeness(texts: Sequence[str], others: Sequence[str]) -> float:
    """The share of paragraphs that are the same, letter for letter."""
    pairs = zip(texts, others, strict=True)
    return sum(one.split() == other.split() for one, other in pairs) / len(others)


def print_head(options: argparse.Namespace, paragraphs: list[list[str]]) -> None:
    words = sum(len(sentence.split()) for paragraph in paragraphs for sentence in paragraph)
    print(
        f"{options.sentences} sentences of {words} pieces in {len(paragraphs)} paragraphs, "
        f"{options.threads} threads, medians of {options.runs} runs"
    )
    print(
        f"{'beam':>4} {'system':<8} {'first, s':>8} {'total, s':>8} {'cpu, s':>7} "
        f"{'sent./s':>7} {'memory, MB':>10} {'x Argos':>8} {'x raw':>6} "
        f"{'cpu: x Argos':>12} {'x raw':>6} {'same as raw':>11}"
    )


def print_rows(beam: str, medians: dict[str, Figures], sentences: int) -> None:
    for system in SYSTEMS:
        of = medians[system]
        print(
            f"{beam:>4} {system:<8} {of['first']:8.2f} {of['total']:8.2f} {of['cpu']:7.2f} "
            f"{sentences / of['total']:7.1f} {of['memory']:10.0f} "
            f"{medians['argos']['total'] / of['total']:8.2f} "
            f"{medians['raw']['total'] / of['total']:6.2f} "
            f"{medians['argos']['cpu'] / of['cpu']:12.2f} "
            f"{medians['raw']['cpu'] / of['cpu']:6.2f} {of['same']:11.0%}",
            flush=True,
        )
    ours = medians["naranhi"]
    print(
        f"     first {FIRST} sentences: {ours['first'] / ours['alone']:.2f} times what they take "
        f"alone; sentences marked doubtful: {ours['doubtful']:.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
