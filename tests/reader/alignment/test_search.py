"""The search against brute force, and the band that keeps it linear."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

import pytest

from reader.alignment.aligning import align_texts
from reader.alignment.band import search_band
from reader.alignment.matching import NAME, Meeting
from reader.alignment.search import (
    IMPOSSIBLE,
    SHAPES,
    Band,
    Scores,
    best_path,
    column_spans,
    posteriors,
    row_spans,
)
from reader.alignment.tokens import OTHER

Step = tuple[int, int, int]


def random_scores(rows: int, columns: int, seed: int) -> tuple[Band, Scores]:
    chance = random.Random(seed)
    band = Band((0,) * (rows + 1), (columns,) * (rows + 1))
    scores = [
        [
            tuple(
                chance.uniform(-3, 3) if i + a <= rows and j + b <= columns else IMPOSSIBLE
                for a, b in SHAPES
            )
            for j in range(columns + 1)
        ]
        for i in range(rows + 1)
    ]
    return band, scores


def all_paths(rows: int, columns: int, i: int = 0, j: int = 0) -> Iterator[list[Step]]:
    if (i, j) == (rows, columns):
        yield []
        return
    for shape, (a, b) in enumerate(SHAPES):
        if i + a <= rows and j + b <= columns:
            for rest in all_paths(rows, columns, i + a, j + b):
                yield [(i, j, shape), *rest]


@pytest.mark.parametrize("seed", range(5))
def test_posteriors_are_the_shares_of_all_paths(seed: int) -> None:
    band, scores = random_scores(3, 4, seed)
    shares: dict[Step, float] = {}
    total = 0.0
    for path in all_paths(3, 4):
        weight = math.exp(sum(scores[i][j][shape] for i, j, shape in path))
        total += weight
        for step in path:
            shares[step] = shares.get(step, 0.0) + weight
    probable = posteriors(band, scores)
    for (i, j, shape), share in shares.items():
        assert probable[i][j][shape] == pytest.approx(share / total, abs=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_the_best_path_has_most_right_beads_to_be_expected(seed: int) -> None:
    band, scores = random_scores(3, 4, seed)
    probable = posteriors(band, scores)

    def worth(path: list[Step]) -> float:
        return sum(
            probable[i][j][shape] * (1.0 if all(SHAPES[shape]) else 0.5) for i, j, shape in path
        )

    found = [(i, j, SHAPES.index((a, b))) for i, j, a, b, _ in best_path(band, probable)]
    assert worth(found) == pytest.approx(max(worth(path) for path in all_paths(3, 4)))


def test_spans_hold_all_that_may_share_a_bead() -> None:
    band = Band((0, 0, 1, 2), (2, 2, 3, 3))
    assert row_spans(band)[0] == (0, 2)
    assert len(row_spans(band)) == 3
    assert len(column_spans(band)) == 3
    assert column_spans(band)[2][1] == 3


def marked(pairs: list[tuple[int, int]], size: int) -> list[list[Meeting]]:
    rows: list[list[Meeting]] = [[] for _ in range(size)]
    for i, j in pairs:
        rows[i].append(Meeting(OTHER, 6.0, ((j, NAME),)))
    return rows


def assert_connected(band: Band, columns: int) -> None:
    assert (band.low[0], band.high[-1]) == (0, columns)
    for at in range(len(band.low) - 1):
        assert band.low[at] <= band.low[at + 1] <= band.high[at] <= band.high[at + 1]


@pytest.mark.parametrize(
    ("rows", "columns"), [(1, 900), (900, 1), (200, 400), (400, 200), (30, 30)]
)
def test_the_band_always_leads_from_start_to_end(rows: int, columns: int) -> None:
    assert_connected(search_band(marked([], rows), columns), columns)


def test_the_band_follows_the_plain_meetings_and_leaves_out_false_ones() -> None:
    true = [(at, at // 2 if at < 100 else at - 50) for at in range(0, 200, 5)]
    band = search_band(marked([*true, (20, 140), (180, 3)], 200), 150)
    assert_connected(band, 150)
    assert all(band.low[i] <= j <= band.high[i + 1] for i, j in true)
    assert not band.low[20] <= 140 <= band.high[20]


@pytest.mark.parametrize("count", [400, 800])
def test_the_band_grows_with_the_length_alone(count: int) -> None:
    band = search_band(marked([(at, at) for at in range(0, count, 10)], count), count)
    cells = sum(high - low + 1 for low, high in zip(band.low, band.high, strict=True))
    assert cells < 40 * count


def test_a_long_article_is_aligned_through_its_band() -> None:
    names = ["Zakharova", "Amundsen", "Washington", "Margaret", "Nakajima", "Pelosi", "Lasorda"]
    korean = ["자하로바", "아문센", "워싱턴", "마가렛", "나카지마", "펠로시", "라소다"]
    source = [
        f"{names[at % 7]} counted {1000 + 37 * at} birds near the harbour." for at in range(150)
    ]
    target = [
        f"{korean[at % 7]}는 항구 근처에서 새 {1000 + 37 * at}마리를 세었다." for at in range(150)
    ]
    del target[60:80]
    beads = {(bead.source, bead.target) for bead in align_texts(source, target, None)}
    assert all(((at,), (at,)) in beads for at in range(60))
    assert all(((at,), (at - 20,)) in beads for at in range(80, 150))
    assert all(((at,), ()) in beads for at in range(60, 80))
