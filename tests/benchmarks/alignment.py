"""Sentence alignment: ours, with and without a bridge, against two simple methods, in one run.

    python tests/benchmarks/alignment.py [--data DIR]

DIR holds align_dev.jsonl and flores_mt_dev.jsonl, one document a line with its English and Korean
sentences and gold beads (and, in the second, a machine translation of either side); by default it
is ../shared/alignment beside the repository. The figure is strict F1: of the beads with both sides
filled, those right exactly. The gold alignments of our own sample articles are always measured.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.alignment import Bead, align  # noqa: E402

Pair = tuple[tuple[int, ...], tuple[int, ...]]
Document = dict[str, Any]
Method = Callable[[Document], list[Pair]]
SAMPLES = ROOT / "tests" / "fixtures" / "alignment"


def diagonal(document: Document) -> list[Pair]:
    """One to one, evenly along the shorter side."""
    english, korean = len(document["en"]), len(document["ko"])
    count = min(english, korean)
    return [((at * english // count,), (at * korean // count,)) for at in range(count)]


# Gale and Church 1993: the priors of the shapes, and the variance of letters a letter; and how
# many Korean letters stand for an English one, spaces counted.
NULL, MERGED = 0.00495, 0.0445
SHAPES = {(1, 1): 0.89, (1, 0): NULL, (0, 1): NULL, (2, 1): MERGED, (1, 2): MERGED, (2, 2): 0.011}
VARIANCE = 6.8
KOREAN_LETTERS = 0.5


def gale_church(document: Document) -> list[Pair]:
    """Lengths alone, as in the paper."""
    english = [len(each) for each in document["en"]]
    korean = [len(each) for each in document["ko"]]
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {(0, 0): (0.0, None)}
    for i in range(len(english) + 1):
        for j in range(len(korean) + 1):
            for (a, b), prior in SHAPES.items():
                before = best.get((i - a, j - b))
                if before is None:
                    continue
                cost = before[0] - math.log(prior)
                cost += length_cost(sum(english[i - a : i]), sum(korean[j - b : j]))
                if cost < best.get((i, j), (math.inf, None))[0]:
                    best[i, j] = (cost, (a, b))
    return walked_back(best, len(english), len(korean))


def length_cost(english: int, korean: int) -> float:
    """Minus the logarithm of how probable so great a difference of lengths is."""
    mean = (english + korean / KOREAN_LETTERS) / 2
    deviation = abs(korean - english * KOREAN_LETTERS) / math.sqrt(max(mean, 1) * VARIANCE)
    return -math.log(max(math.erfc(deviation / math.sqrt(2)), 1e-300))


def walked_back(
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]], i: int, j: int
) -> list[Pair]:
    pairs = []
    while (shape := best[i, j][1]) is not None:
        a, b = shape
        pairs.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
        i, j = i - a, j - b
    return pairs[::-1]


def beads_of(document: Document, bridge: str | None = None, turned: bool = False) -> list[Bead]:
    if turned:
        made = align(document["ko"], document["en"], document[bridge] if bridge else None)
        return [Bead(each.target, each.source, each.score) for each in made]
    return align(document["en"], document["ko"], document[bridge] if bridge else None)


def ours(**options: Any) -> Method:
    return lambda document: [(bead.source, bead.target) for bead in beads_of(document, **options)]


METHODS: dict[str, Method] = {
    "diagonal": diagonal,
    "Gale-Church": gale_church,
    "ours": ours(),
    "ours, ko-en": ours(turned=True),
}
BRIDGED: dict[str, Method] = {
    "bridge en-ko": ours(bridge="en_mt_ko"),
    "bridge ko-en": ours(bridge="ko_mt_en", turned=True),
}


def full(pairs: Iterable[Sequence[Sequence[int]]]) -> set[Pair]:
    return {(tuple(first), tuple(second)) for first, second in pairs if first and second}


def strict_f1(documents: Sequence[Document], method: Method) -> float:
    right = made = wanted = 0
    for document in documents:
        gold, found = full(document["gold"]), full(method(document))
        right, made, wanted = right + len(gold & found), made + len(found), wanted + len(gold)
    return 200 * right / (made + wanted)


def read_documents(folder: Path) -> list[Document]:
    documents = []
    for name in ("align_dev.jsonl", "flores_mt_dev.jsonl"):
        if (folder / name).is_file():
            lines = (folder / name).read_text("utf-8").splitlines()
            documents += [json.loads(line) for line in lines if line.strip()]
    return documents


def read_samples() -> list[Document]:
    loaded = [json.loads(path.read_text("utf-8")) for path in sorted(SAMPLES.glob("*.json"))]
    return [{**each, "gold": each["beads"], "source": "our samples"} for each in loaded]


def print_scores(documents: Sequence[Document]) -> None:
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        groups[document["source"]].append(document)
        if document["source"] not in ("our samples", "flores-dev"):
            groups["align_dev, all"].append(document)
    names = [*METHODS, *BRIDGED]
    print(f"{'strict F1':16s}{'documents':>10s}" + "".join(f"{name:>14s}" for name in names))
    for group in sorted(groups):
        rows = groups[group]
        methods = METHODS | (BRIDGED if "en_mt_ko" in rows[0] else {})
        cells = [
            f"{strict_f1(rows, methods[name]):14.1f}" if name in methods else f"{'–':>14s}"
            for name in names
        ]
        print(f"{group:16s}{len(rows):10d}" + "".join(cells))


def print_reliability(title: str, documents: Sequence[Document], **options: Any) -> None:
    """How often the beads of each range of confidence are right."""
    rows = []
    for document in documents:
        gold = full(document["gold"])
        beads = beads_of(document, **options)
        rows += [
            (bead.score, (bead.source, bead.target) in gold)
            for bead in beads
            if bead.source and bead.target
        ]
    print(f"\n{title:34s}{'beads':>7s}{'mean':>8s}{'right':>8s}")
    edges = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
    for low, high in pairwise(edges):
        inside = [row for row in rows if low <= row[0] < high]
        if inside:
            mean = statistics.mean(score for score, _ in inside)
            right = statistics.mean(right for _, right in inside)
            print(f"  {low:.2f} to {min(high, 1):.2f}{len(inside):27d}{mean:8.2f}{right:8.2f}")


def print_relatedness(documents: Sequence[Document]) -> None:
    """The mean confidence of beads between a document's beginning and its own or another's."""
    print("\nmean confidence of beads          with its counterpart    with another document")
    for beads in (3, 6, 10):
        rows = []
        for at, document in enumerate(documents):
            own = beginning(document, beads)
            other = beginning(documents[(at + 1) % len(documents)], beads)
            rows.append((trust(own["en"], own["ko"]), trust(own["en"], other["ko"])))
        own_mean, other_mean = (statistics.mean(column) for column in zip(*rows, strict=True))
        print(f"  the first {beads:2d} beads{own_mean:34.2f}{other_mean:25.2f}")


def beginning(document: Document, beads: int) -> dict[str, list[str]]:
    """The sentences of a document's first beads that have both sides."""
    sides: dict[str, list[str]] = {"en": [], "ko": []}
    for english, korean in [each for each in document["gold"] if all(each)][:beads]:
        sides["en"] += [document["en"][at] for at in english]
        sides["ko"] += [document["ko"][at] for at in korean]
    return sides


def trust(source: Sequence[str], target: Sequence[str]) -> float:
    """The mean confidence of the beads that have both sides; 0 where there are none."""
    return statistics.fmean(
        [bead.score for bead in align(source, target) if bead.source and bead.target] or [0.0]
    )


def milliseconds(
    source: Sequence[str], target: Sequence[str], bridge: Sequence[str] | None = None
) -> float:
    """Processor time: the median of several alignments, after one that loads the word list."""
    align(source, target, bridge)
    times = []
    for _ in range(7):
        began = time.process_time()
        align(source, target, bridge)
        times.append(1000 * (time.process_time() - began))
    return statistics.median(times)


def print_times(documents: Sequence[Document]) -> None:
    english = [each for document in documents for each in document["en"]]
    korean = [each for document in documents for each in document["ko"]]
    print("\nms of processor time an alignment")
    for count in (40, 80, 160, 320):
        if min(len(english), len(korean)) >= count:
            print(
                f"  {count:4d} by {count:<4d}{milliseconds(english[:count], korean[:count]):10.0f}"
            )
    bridged = [document for document in documents if "en_mt_ko" in document]
    if bridged:
        source, target, bridge = (
            [each for document in bridged for each in document[name]][:40]
            for name in ("en", "ko", "en_mt_ko")
        )
        print(f"    40 by 40, with a bridge{milliseconds(source, target, bridge):7.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "alignment")
    folder = parser.parse_args().data
    measured = read_documents(folder)
    if not measured:
        print(f"Only our samples are measured: there is no data in {folder}; name it with --data.")
    samples = read_samples()
    print_scores([*measured, *samples])
    plain = [each for each in measured if "en_mt_ko" not in each]
    bridged = [each for each in measured if "en_mt_ko" in each]
    if plain:
        print_reliability("confidence, align_dev", plain)
    if bridged:
        print_reliability("confidence, bridge en-ko", bridged, bridge="en_mt_ko")
    print_reliability("confidence, our samples", samples)
    print_relatedness([*measured, *samples])
    print_times(measured or samples)


if __name__ == "__main__":
    main()
