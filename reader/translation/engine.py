"""Running a translation model: sentences in, their renderings out, many at a time.

CTranslate2 is called directly, with as many sentences at once as make up a batch of tokens; Argos
Translate calls it a paragraph at a time. The search is Argos's own (beam, length penalty), so the
renderings are those it would give.
"""

from __future__ import annotations

import ctypes
import gc
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any, Final

from reader.errors import ModelError
from reader.translation.checking import faults
from reader.translation.dividing import middle_clause
from reader.translation.keeping import repaired, shielded, unshielded
from reader.translation.machine import Machine
from reader.translation.model import Model
from reader.translation.pieces import Tokenizer, load_tokenizer
from reader.translation.turns import Turns, never

LENGTH_PENALTY: Final = 0.2
"""As in Argos Translate."""

BATCH_TOKENS: Final = 800
"""Source tokens in one call of the engine: enough to keep every core busy (twice as many are hardly
faster), few enough that scrolling and cancelling soon take effect."""

LEEWAY_TOKENS: Final = 200
"""What a batch may have more, so that no small one, which is slow, is left over."""

LONGEST_PIECE: Final = 200
"""Source tokens that go through the model at once. A longer sentence, which the models have not
been trained on, is divided at a clause and its parts are joined again."""

LONGEST_OUTPUT: Final = 512
"""Where a rendering is cut off, in target tokens: only a runaway one gets there."""

_SHORTEST_PART: Final = 8
"""Source tokens below which a sentence that came out badly is not divided."""

_FIRM: Final = {"repetition_penalty": 1.2, "no_repeat_ngram_size": 3}
_WIDER: Final = 2
"""How many more renderings are followed when a sentence that came out badly is tried again."""

_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What a model that spells in bytes may put out, and what would break a row of text."""

_LOADING_FAILURES: Final = (
    OSError, RuntimeError, ValueError, MemoryError, TypeError, LookupError, AttributeError,
)  # fmt: skip
_RUNNING_FAILURES: Final = (RuntimeError, ValueError, MemoryError, LookupError)
_MEMORY_WORDS: Final = (
    "bad_alloc",
    "allocate memory",
    "resource temporarily unavailable",
    "error out of memory",
)


class NoMemoryError(ModelError):
    """A model does not fit into the memory that is free."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What became of the text at `position`: its translation, or why there is none.

    `doubtful` says that something is wrong with it that trying again did not mend.
    """

    position: int
    text: str | None
    error: str | None
    doubtful: bool = False


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


class Engine:
    """One translation model, loaded on first use. Several threads may translate with it.

    They take turns, batch by batch; engines that are given the same `turns` share them.
    """

    def __init__(
        self, model: Model, machine: Machine | None = None, turns: Turns | None = None
    ) -> None:
        self.model = model
        self.machine = machine or Machine()
        self.turns = turns or Turns()
        self._lock = Lock()
        self._users = 0
        self._translator: Any = None
        self._tokenizer: Any = None

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._translator is not None

    def load(self) -> None:
        """Load the model now; `ModelError` if it cannot be loaded."""
        with self._lock:
            if self._translator is None:
                self._tokenizer, self._translator = _load(self.model, self.machine)

    def unload(self) -> bool:
        """Give the model's memory back to the system, and say whether that was possible.

        It is not while somebody translates. The next work loads the model again.
        """
        with self._lock:
            if self._users:
                return False
            if self._translator is not None:
                self._translator.unload_model()
                self._translator = self._tokenizer = None
        _return_memory()
        return True

    def try_out(self) -> None:
        """Load the model and let it translate a word; `ModelError` if it cannot."""
        self.load()
        try:
            self._translate(self._pieces("news"))
        except _RUNNING_FAILURES as error:
            raise _unusable(self.model, error) from error

    def translate(
        self,
        texts: Sequence[str],
        cancelled: Callable[[], bool] = never,
        *,
        urgent: bool = True,
    ) -> Iterator[list[Rendering]]:
        """Translate `texts`, batch after batch in the order given, until `cancelled`.

        Work is done only as batches are asked for, so that a caller may turn to other texts after
        any of them. A text that fails gets a rendering with the reason; the others stay. Raises
        `ModelError` if the model cannot be loaded.
        """
        done = 0
        while done < len(texts):
            before = done
            for part in self.translate_batch(texts[done:], cancelled, urgent=urgent):
                yield [replace(each, position=each.position + before) for each in part]
                done += len(part)
            if done == before or cancelled():
                return

    def translate_batch(
        self,
        texts: Sequence[str],
        cancelled: Callable[[], bool] = never,
        *,
        urgent: bool = True,
    ) -> Iterator[list[Rendering]]:
        """Translate as many of the first of `texts` as make a batch; nothing once `cancelled`.

        First come the renderings that are sound, then those that had to be tried again.
        """
        with self._in_use():
            yield from self._batch_done(self._batch(texts, cancelled), cancelled, urgent)

    def _batch_done(
        self, jobs: list[_Job], cancelled: Callable[[], bool], urgent: bool
    ) -> Iterator[list[Rendering]]:
        if not jobs or cancelled():
            return
        with self.turns.turn(urgent=urgent, cancelled=cancelled) as is_mine:
            made = self._run(jobs, cancelled) if is_mine else []
        checked = [self._checked(job, each) for job, each in zip(jobs, made, strict=False)]
        sound = [each for each in checked if not each.doubtful]
        if sound:
            yield sound
        doubtful = [each for each in checked if each.doubtful]
        again = self._tried_again(jobs, doubtful, cancelled, urgent) if doubtful else []
        if again:
            yield again

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._lock:
            self._users += 1
        try:
            yield
        finally:
            with self._lock:
                self._users -= 1

    def _batch(self, texts: Sequence[str], cancelled: Callable[[], bool]) -> list[_Job]:
        """The first of `texts`, as many as go together."""
        jobs: list[_Job] = []
        size = weight = 0
        for position, text in enumerate(texts):
            if cancelled():
                return []
            self.load()
            job = self._job(position, text)
            weight += job.weight
            if jobs and weight > BATCH_TOKENS + LEEWAY_TOKENS:
                return jobs[: max(size, 1)]
            jobs.append(job)
            size += weight <= BATCH_TOKENS
        return jobs

    def _job(self, position: int, text: str) -> _Job:
        if not any(character.isalpha() for character in text):
            return _Job(position, text, ())
        try:
            return _Job(position, text, tuple(self._pieces(text.strip())))
        except _RUNNING_FAILURES as error:
            return _Job(position, text, (), _failure(error))

    def _pieces(self, text: str, longest: int = LONGEST_PIECE) -> list[list[str]]:
        """The tokens of `text`, in as many parts as its length asks for."""
        tokens: list[str] = self._tokenizer.encode(text)
        cut = middle_clause(text) if len(tokens) > longest else 0
        if not cut:
            return [tokens]
        parts = (text[:cut].strip(), text[cut:].strip())
        return [
            piece for part in parts for piece in self._pieces(part, max(longest, LONGEST_PIECE))
        ]

    def _checked(self, job: _Job, made: Rendering) -> Rendering:
        """A rendering with what it lost put right where that is plain, and judged."""
        # The demonstration knows its articles by heart, and people write numbers as they like.
        if made.error or not job.pieces or self.model.demonstration:
            return made
        source = self.model.source
        text = repaired(job.text, made.text or "", source)
        return replace(made, text=text, doubtful=bool(faults(job.text, text, source)))

    def _tried_again(
        self,
        jobs: list[_Job],
        doubtful: list[Rendering],
        cancelled: Callable[[], bool],
        urgent: bool,
    ) -> list[Rendering]:
        """The best of what other ways of translating give for each of the `doubtful`.

        Each way is a turn of its own. Nothing comes of it once `cancelled`.
        """
        texts = {each.position: jobs[each.position].text for each in doubtful}
        best = {each.position: each.text or "" for each in doubtful}
        for way in (self._firmly, self._divided, self._shielded):
            open_ = {
                place: text for place, text in texts.items() if self._faults(text, best[place])
            }
            if not open_:
                break
            with self.turns.turn(urgent=urgent, cancelled=cancelled) as is_mine:
                if not is_mine or cancelled():
                    return []
                made = self._made_by(way, open_)
            for place, rendering in made.items():
                text = repaired(texts[place], rendering, self.model.source)
                if self._faults(texts[place], text) < self._faults(texts[place], best[place]):
                    best[place] = text
        return [
            _settled(place, best[place], self._faults(text, best[place]))
            for place, text in texts.items()
        ]

    def _made_by(
        self, way: Callable[[dict[int, str]], dict[int, str]], texts: dict[int, str]
    ) -> dict[int, str]:
        try:
            return way(texts)
        except _RUNNING_FAILURES:  # the first rendering, such as it is, is there
            return {}

    def _faults(self, text: str, rendering: str) -> int:
        """How bad a rendering is: a lost number is better than having nothing or a loop."""
        found = faults(text, rendering, self.model.source)
        return len(found) + 2 * len(found - {"lost"}) + 8 * ("empty" in found)

    def _firmly(self, texts: dict[int, str]) -> dict[int, str]:
        """With a wider search, and with repeating made hard."""
        return self._joined({place: self._pieces(text) for place, text in texts.items()}, _FIRM)

    def _divided(self, texts: dict[int, str]) -> dict[int, str]:
        """Clause by clause."""
        pieces = {place: self._pieces(text, _SHORTEST_PART) for place, text in texts.items()}
        return self._joined({place: each for place, each in pieces.items() if len(each) > 1}, _FIRM)

    def _shielded(self, texts: dict[int, str]) -> dict[int, str]:
        """With numbers in place of addresses, which come back afterwards."""
        found = {place: shielded(text) for place, text in texts.items()}
        shields = {place: each for place, each in found.items() if each}
        made = self._joined({place: self._pieces(each[0]) for place, each in shields.items()}, {})
        back = {place: unshielded(text, shields[place][1]) for place, text in made.items()}
        return {place: text for place, text in back.items() if text is not None}

    def _joined(
        self, pieces: dict[int, list[list[str]]], options: dict[str, float]
    ) -> dict[int, str]:
        """The translations of divided texts, joined."""
        outputs = iter(
            self._translate([each for parts in pieces.values() for each in parts], **options)
        )
        return {
            place: " ".join(filter(None, [next(outputs) for _ in parts]))
            for place, parts in pieces.items()
        }

    def _run(self, batch: list[_Job], cancelled: Callable[[], bool]) -> list[Rendering]:
        """The renderings of a batch: one by one if it fails, and then fewer once `cancelled`."""
        try:
            outputs = iter(self._translate([piece for job in batch for piece in job.pieces]))
        except _RUNNING_FAILURES as error:
            if len(batch) == 1:
                return [Rendering(batch[0].position, None, _failure(error))]
            alone = (self._run([job], cancelled) for job in batch if not cancelled())
            return [rendering for each in alone for rendering in each]
        return [_rendering(job, [next(outputs) for _ in job.pieces]) for job in batch]

    def _translate(self, pieces: list[list[str]], **options: float) -> list[str]:
        """The translations of `pieces`, in their order; the engine gets the longest ones first."""
        if not pieces:
            return []
        order = sorted(range(len(pieces)), key=lambda place: -len(pieces[place]))
        prefix = self._tokenizer.target_prefix
        results = self._translator.translate_batch(
            [pieces[place] for place in order],
            target_prefix=[prefix] * len(pieces) if prefix else None,
            replace_unknowns=True,
            beam_size=self._beam_size + (_WIDER if options else 0),
            length_penalty=LENGTH_PENALTY,
            max_input_length=0,
            max_decoding_length=min(LONGEST_OUTPUT, 64 + 3 * len(pieces[order[0]])),
            **options,
        )
        texts = {
            place: self._text_of(result.hypotheses[0])
            for place, result in zip(order, results, strict=True)
        }
        return [texts[place] for place in range(len(pieces))]

    @property
    def _beam_size(self) -> int:
        # What is known by heart loses to shorter wrong hypotheses in a wider search.
        return 1 if self.model.demonstration else self.machine.beam_size

    def _text_of(self, tokens: list[str]) -> str:
        return _CONTROLS.sub(" ", self._tokenizer.decode(tokens)).strip()


def _load(model: Model, machine: Machine) -> tuple[Tokenizer, Any]:
    try:
        tokenizer = load_tokenizer(model.path)
        tokenizer.encode("1")
        translator = machine.translator(model.path / "model")
    except _LOADING_FAILURES as error:
        raise _unusable(model, error) from error
    return tokenizer, translator


def _return_memory() -> None:
    """Let the C library give free memory back to the system: glibc keeps it otherwise."""
    gc.collect()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


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
    return Rendering(job.position, " ".join(part for part in parts if part), None)


def _settled(position: int, text: str, faults: int) -> Rendering:
    """What is left of a text after all tries."""
    if not text:
        return Rendering(position, None, "The model gave no translation of this sentence.", True)
    return Rendering(position, text, None, bool(faults))
