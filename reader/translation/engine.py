"""Running a translation model: sentences in, their renderings out, many at a time.

CTranslate2 is called directly, with as many sentences at once as make up a batch of tokens; Argos
Translate calls it a paragraph at a time. The search is Argos's own (beam, length penalty), so the
renderings are those it would give.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any, Final

from reader.errors import is_out_of_memory
from reader.translation.checking import faults
from reader.translation.dividing import middle_clause
from reader.translation.keeping import repaired
from reader.translation.machine import Machine
from reader.translation.model import Model
from reader.translation.pieces import Tokenizer, load_tokenizer
from reader.translation.retrying import SecondTry
from reader.translation.troubles import LOADING_FAILURES, RUNNING_FAILURES, failure, unusable
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

_WIDER: Final = 2
"""How many more renderings are followed when a sentence that came out badly is tried again."""

_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What a model that spells in bytes may put out, and what would break a row of text."""


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
        except RUNNING_FAILURES as error:
            raise unusable(self.model, error) from error

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
        except RUNNING_FAILURES as error:
            return _Job(position, text, (), failure(error))

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
        """What trying again makes of the `doubtful`; nothing once `cancelled`."""
        texts = {each.position: jobs[each.position].text for each in doubtful}
        first = {each.position: each.text or "" for each in doubtful}
        trying = SecondTry(
            self.model.source,
            self._pieces,
            lambda pieces, options: self._translate(pieces, **options),
            lambda: self.turns.turn(urgent=urgent, cancelled=cancelled),
        )
        found = trying.best(texts, first)
        return [_settled(place, text, bad) for place, (text, bad) in found.items()]

    def _run(self, batch: list[_Job], cancelled: Callable[[], bool]) -> list[Rendering]:
        """The renderings of a batch: one by one if it fails, and then fewer once `cancelled`."""
        try:
            outputs = iter(self._translate([piece for job in batch for piece in job.pieces]))
        except RUNNING_FAILURES as error:
            if len(batch) == 1:
                return [Rendering(batch[0].position, None, failure(error))]
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
    except LOADING_FAILURES as error:
        raise unusable(model, error) from error
    except ImportError as error:
        if is_out_of_memory(error):
            raise unusable(model, error) from error
        raise
    return tokenizer, translator


def _return_memory() -> None:
    """Let the C library give free memory back to the system: glibc keeps it otherwise."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def _rendering(job: _Job, parts: list[str]) -> Rendering:
    if job.error:
        return Rendering(job.position, None, job.error)
    if not job.pieces:
        return Rendering(job.position, job.text.strip(), None)
    return Rendering(job.position, " ".join(part for part in parts if part), None)


def _settled(position: int, text: str, is_bad: bool) -> Rendering:
    """What is left of a text after all tries."""
    if not text:
        return Rendering(position, None, "The model gave no translation of this sentence.", True)
    return Rendering(position, text, None, is_bad)
