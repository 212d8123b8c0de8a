"""Running a translation model: sentences in, their renderings out, many at a time.

CTranslate2 is called directly, with as many sentences at once as make up a batch of tokens; Argos
Translate calls it a paragraph at a time. The search is Argos's own (beam, length penalty), so the
renderings are those it would give.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from reader.errors import ModelError
from reader.translation.model import Model
from reader.translation.pieces import Tokenizer, load_tokenizer

BEAM_SIZE: Final = 4
LENGTH_PENALTY: Final = 0.2
"""As in Argos Translate."""

BATCH_TOKENS: Final = 2000
"""Source tokens in one call of the engine: large enough to keep every core busy."""

LONGEST_PIECE: Final = 200
"""Source tokens that go through the model at once. A longer sentence, which the models have not
been trained on, is divided at a clause and its parts are joined again."""

LONGEST_OUTPUT: Final = 512
"""Where a rendering is cut off, in target tokens: only a runaway one gets there."""

_MOST_THREADS: Final = 8
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What a model that spells in bytes may put out, and what would break a row of text."""

_LOADING_FAILURES: Final = (
    OSError, RuntimeError, ValueError, MemoryError, TypeError, LookupError, AttributeError,
)  # fmt: skip
_RUNNING_FAILURES: Final = (RuntimeError, ValueError, MemoryError, LookupError)
_MEMORY_WORDS: Final = ("bad_alloc", "allocate memory", "resource temporarily unavailable")
_CLAUSE_ENDS: Final = (r"[.!?;:。…]\s+", r"[,、–—)]\s*", r"\s+")


class NoMemoryError(ModelError):
    """A model does not fit into the memory that is free."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What became of the text at `position`: its translation, or why there is none."""

    position: int
    text: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class _Job:
    """One text as the model takes it: divided into pieces of tokens; none if there is no need.

    `error` says why the text cannot be divided at all.
    """

    position: int
    text: str
    pieces: tuple[list[str], ...]
    error: str | None = None

    @property
    def weight(self) -> int:
        """The text's share of a batch."""
        return max(1, sum(len(piece) for piece in self.pieces))


def never() -> bool:
    """The answer of a caller who does not cancel."""
    return False


class Engine:
    """One translation model, loaded on first use. One thread at a time may translate with it."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._lock = Lock()
        self._translator: Any = None
        self._tokenizer: Any = None

    def load(self) -> None:
        """Load the model now; `ModelError` if it cannot be loaded."""
        with self._lock:
            if self._translator is None:
                self._tokenizer, self._translator = _load(self.model)

    def try_out(self) -> None:
        """Load the model and let it translate a word; `ModelError` if it cannot."""
        self.load()
        try:
            self._translate(self._pieces("news"))
        except _RUNNING_FAILURES as error:
            raise _unusable(self.model, error) from error

    def translate(
        self, texts: Sequence[str], cancelled: Callable[[], bool] = never
    ) -> Iterator[list[Rendering]]:
        """Translate `texts`, batch after batch in the order given, until `cancelled`.

        Work is done only as batches are asked for, so that a caller may turn to other texts after
        any of them. A text that fails gets a rendering with the reason; the others stay. Raises
        `ModelError` if the model cannot be loaded.
        """
        batch: list[_Job] = []
        weight = 0
        for position, text in enumerate(texts):
            if cancelled():
                return
            self.load()
            job = self._job(position, text)
            if batch and weight + job.weight > BATCH_TOKENS:
                yield self._run(batch)
                batch, weight = [], 0
            batch.append(job)
            weight += job.weight
        if batch and not cancelled():
            yield self._run(batch)

    def _job(self, position: int, text: str) -> _Job:
        if not any(character.isalpha() for character in text):
            return _Job(position, text, ())
        try:
            return _Job(position, text, tuple(self._pieces(text.strip())))
        except _RUNNING_FAILURES as error:
            return _Job(position, text, (), _failure(error))

    def _pieces(self, text: str) -> list[list[str]]:
        """The tokens of `text`, in as many parts as its length asks for."""
        tokens: list[str] = self._tokenizer.encode(text)
        cut = _middle_clause(text) if len(tokens) > LONGEST_PIECE else 0
        if not cut:
            return [tokens]
        return [piece for part in (text[:cut], text[cut:]) for piece in self._pieces(part.strip())]

    def _run(self, batch: list[_Job]) -> list[Rendering]:
        try:
            outputs = iter(self._translate([piece for job in batch for piece in job.pieces]))
        except _RUNNING_FAILURES as error:
            if len(batch) == 1:
                return [Rendering(batch[0].position, None, _failure(error))]
            return [rendering for job in batch for rendering in self._run([job])]
        return [_rendering(job, [next(outputs) for _ in job.pieces]) for job in batch]

    def _translate(self, pieces: list[list[str]]) -> list[str]:
        """The translations of `pieces`, in their order; the engine gets the longest ones first."""
        if not pieces:
            return []
        order = sorted(range(len(pieces)), key=lambda place: -len(pieces[place]))
        prefix = self._tokenizer.target_prefix
        results = self._translator.translate_batch(
            [pieces[place] for place in order],
            target_prefix=[prefix] * len(pieces) if prefix else None,
            replace_unknowns=True,
            beam_size=BEAM_SIZE,
            length_penalty=LENGTH_PENALTY,
            max_input_length=0,
            max_decoding_length=min(LONGEST_OUTPUT, 64 + 3 * len(pieces[order[0]])),
        )
        texts = {
            place: self._text_of(result.hypotheses[0])
            for place, result in zip(order, results, strict=True)
        }
        return [texts[place] for place in range(len(pieces))]

    def _text_of(self, tokens: list[str]) -> str:
        return _CONTROLS.sub(" ", self._tokenizer.decode(tokens)).strip()


def _load(model: Model) -> tuple[Tokenizer, Any]:
    try:
        import ctranslate2

        tokenizer = load_tokenizer(model.path)
        tokenizer.encode("1")
        translator = ctranslate2.Translator(
            str(model.path / "model"),
            device="cpu",
            compute_type="auto",
            intra_threads=_threads(),
        )
    except _LOADING_FAILURES as error:
        raise _unusable(model, error) from error
    return tokenizer, translator


def _unusable(model: Model, error: Exception) -> ModelError:
    if is_out_of_memory(error):
        return NoMemoryError(
            f"There is not enough memory for the model {model.name} ({model.key}): close other "
            "programs, or use a smaller model.",
            str(error),
        )
    return ModelError(
        f"The model {model.name} ({model.key}) does not run because it is damaged or made for "
        "another version: install it again from its file.",
        str(error),
    )


def _threads() -> int:
    """As many threads as this process has processors, within reason."""
    affinity = getattr(os, "sched_getaffinity", None)
    processors = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min(processors, _MOST_THREADS)


def is_out_of_memory(error: Exception) -> bool:
    """Whether `error` is how CTranslate2 and its libraries say that memory ran out."""
    said = str(error).lower()
    return isinstance(error, MemoryError) or any(words in said for words in _MEMORY_WORDS)


def _failure(error: Exception) -> str:
    if is_out_of_memory(error):
        return "There was not enough memory for this sentence: close other programs and try again."
    return f"The model failed on this sentence ({str(error) or type(error).__name__})."


def _rendering(job: _Job, parts: list[str]) -> Rendering:
    if job.error:
        return Rendering(job.position, None, job.error)
    if not job.pieces:
        return Rendering(job.position, job.text.strip(), None)
    text = " ".join(part for part in parts if part)
    if not text:
        return Rendering(job.position, None, "The model gave no translation of this sentence.")
    return Rendering(job.position, text, None)


def _middle_clause(text: str) -> int:
    """Where to divide `text`: after the clause, or else the word, that ends nearest its middle.

    Only the middle half is looked at, so that both parts grow shorter; 0 if `text` is one
    character long.
    """
    middle = len(text) // 2
    for pattern in _CLAUSE_ENDS:
        ends = [found.end() for found in re.finditer(pattern, text)]
        inner = [end for end in ends if len(text) <= 4 * end <= 3 * len(text)]
        if inner:
            return min(inner, key=lambda end: abs(end - middle))
    return middle
