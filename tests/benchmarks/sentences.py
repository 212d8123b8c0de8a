"""Sentence boundaries: reader.language.split against plain sentencex, on the same texts.

    python tests/benchmarks/sentences.py [--data DIR]

DIR holds split_dev.jsonl, one {"lang", "source", "text", "sentences"} a line; by default it is
../shared/sentences beside the repository. A boundary is the number of characters before it,
white space and invisible characters left out, so that only its place counts.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sentencex  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.language import split  # noqa: E402

INVISIBLE = re.compile("[\\s\u200b\ufeff]+")
Splitter = Callable[[str, str], list[str]]


def ours(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


def plain_sentencex(text: str, language: str) -> list[str]:
    return list(sentencex.segment(language, text))


def boundaries(sentences: list[str]) -> set[int]:
    found, count = set(), 0
    for sentence in sentences:
        count += len(INVISIBLE.sub("", sentence))
        found.add(count)
    return found - {0, count}


class Score:
    """Counts of boundaries, and of paragraphs split exactly as they should be."""

    def __init__(self) -> None:
        self.right = self.made = self.wanted = self.exact = self.paragraphs = 0

    def add(self, wanted: set[int], made: set[int]) -> None:
        self.right += len(wanted & made)
        self.made += len(made)
        self.wanted += len(wanted)
        self.exact += wanted == made
        self.paragraphs += 1

    @property
    def f1(self) -> float:
        total = self.made + self.wanted
        return 200 * self.right / total if total else 100.0


def measure(rows: list[dict[str, Any]], splitter: Splitter) -> tuple[dict[str, Score], float]:
    scores: dict[str, Score] = defaultdict(Score)
    began = time.perf_counter()
    made = [splitter(row["text"], row["lang"]) for row in rows]
    seconds = time.perf_counter() - began
    for row, sentences in zip(rows, made, strict=True):
        wanted, found = boundaries(row["sentences"]), boundaries(sentences)
        for group in (row["lang"], f"{row['lang']} {row['source']}"):
            scores[group].add(wanted, found)
    return scores, seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "sentences")
    path = parser.parse_args().data / "split_dev.jsonl"
    if not path.is_file():
        print(f"Nothing measured: there is no {path}; name its folder with --data.")
        return
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    split("Ready.", "en")  # loads sentencex
    new, new_seconds = measure(rows, ours)
    old, old_seconds = measure(rows, plain_sentencex)
    print(f"{'boundary F1 (paragraphs exact)':34s} {'split':>16s} {'sentencex':>16s} {'n':>5s}")
    for group in sorted(new):
        cells = [
            f"{s.f1:6.1f} ({100 * s.exact / s.paragraphs:5.1f})" for s in (new[group], old[group])
        ]
        print(f"{group:34s} {cells[0]:>16s} {cells[1]:>16s} {new[group].paragraphs:5d}")
    characters = sum(len(row["text"]) for row in rows) / 10_000
    times = [f"{1000 * seconds / characters:.1f}" for seconds in (new_seconds, old_seconds)]
    print(f"{'ms per 10,000 characters':34s} {times[0]:>16s} {times[1]:>16s}")


if __name__ == "__main__":
    main()
