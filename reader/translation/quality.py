"""What is published of the quality of translation models, from a small table of our own."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from reader.article import Language
from reader.translation.model import variant_name

_TABLE: Final = "models/quality.toml"


@dataclass(frozen=True, slots=True)
class Quality:
    """A published figure: a `score` by a `measure` on a `test_set`, for a `model` family."""

    model: str
    variant: str
    source: Language
    target: Language
    measure: str
    score: float
    test_set: str

    def __str__(self) -> str:
        return f"{self.measure} {self.score:.1f} ({self.test_set})"


def published_quality(source: Language, target: Language, variant: str = "") -> Quality | None:
    """What is published of the models of a direction and variant, or None."""
    name = variant_name(variant).lower()
    return next(
        (
            figure
            for figure in _figures()
            if (figure.source, figure.target) == (source, target)
            and (name.startswith(figure.variant) if figure.variant else not name)
        ),
        None,
    )


@cache
def _figures() -> tuple[Quality, ...]:
    table = tomllib.loads((files("resources") / _TABLE).read_text("utf-8"))
    return tuple(Quality(**figure) for figure in table["figure"])
