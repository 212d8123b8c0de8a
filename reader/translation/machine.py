"""How a model is run on this machine: on which device, with how many threads and what numbers.

Everything that is not set is chosen. CTranslate2 is asked when a model is loaded, not before.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reader.errors import ModelError, SettingsError, is_out_of_memory
from reader.settings import COMPUTE_TYPE, DEVICE, THREADS, Settings
from reader.translation.room import check_room

BEAM_SIZE: Final = 4
"""As in Argos Translate."""

CPU: Final = "cpu"
CUDA: Final = "cuda"
AUTO: Final = "auto"
DEVICES: Final = (AUTO, CPU, CUDA)
COMPUTE_TYPES: Final = (
    AUTO, "default", "int8", "int8_float32", "int8_float16", "int8_bfloat16", "int16", "float16",
    "bfloat16", "float32",
)  # fmt: skip

_MOST_THREADS: Final = 8
"""More than these wait for each other longer than they work, in batches of an article's size."""

_MOST_SET: Final = 256
_WEIGHTS: Final = "model.bin"
_ANY_PIECE: Final = "a"
_QUOTA: Final = Path("/sys/fs/cgroup/cpu.max")


@dataclass(frozen=True, slots=True)
class Machine:
    """What is set of how models run; `threads` 0 and ``auto`` leave it to this machine.

    `beam_size` is how many renderings of a sentence are followed at once.
    """

    threads: int = 0
    compute_type: str = AUTO
    device: str = AUTO
    beam_size: int = BEAM_SIZE

    @classmethod
    def of(cls, settings: Settings) -> Machine:
        """What the reader has set. Raises `SettingsError` if something is not possible."""
        threads = settings.get(THREADS)
        if not 0 <= threads <= _MOST_SET:
            raise SettingsError(
                "The setting “{name}” cannot be {threads}: set it to a number from 0 to {most}.",
                name=THREADS.name,
                threads=threads,
                most=_MOST_SET,
            )
        return cls(
            threads,
            _one_of(COMPUTE_TYPE.name, settings.get(COMPUTE_TYPE), COMPUTE_TYPES),
            _one_of(DEVICE.name, settings.get(DEVICE), DEVICES),
        )

    def translator(self, model: Path) -> Any:
        """The CTranslate2 translator of the converted model in the folder `model`, loaded.

        Raises `ModelError` if a device was asked for that there is not, and what CTranslate2
        raises (`RuntimeError`, `ValueError`, `MemoryError`); the last one also before it is tried
        where memory is plainly too small. `OSError` if there are no weights.
        """
        if self.device == CUDA and not has_cuda():
            raise ModelError(
                "No CUDA device was found to run the model on: set the device to auto or cpu."
            )
        if self.device == CUDA:
            return _trusted(self._load(model, CUDA))
        if self.device == AUTO and has_cuda():
            # Who did not ask for the device in particular is served by the processor.
            with suppress(RuntimeError, ValueError, ModelError):
                return tried(self._load(model, CUDA))
        return self._load(model, CPU)

    def _load(self, model: Path, device: str) -> Any:
        import ctranslate2

        threads = self.threads or processors()
        if device == CPU:
            check_room((model / _WEIGHTS).stat().st_size, threads)
        kind = self.compute_type
        if kind not in (AUTO, "default", *ctranslate2.get_supported_compute_types(device)):
            raise ModelError(
                "This machine cannot compute with {kind}: set the compute type to auto.", kind=kind
            )
        return ctranslate2.Translator(
            str(model),
            device=device,
            compute_type=kind,
            inter_threads=1,
            intra_threads=threads,
        )


def tried(translator: Any) -> Any:
    """`translator`, once it has translated a word.

    Raises `RuntimeError` if it cannot: a CUDA device may be there without the libraries that
    compute on it, and a model is loaded on it all the same.
    """
    translator.translate_batch([[_ANY_PIECE]], beam_size=1, max_decoding_length=1)
    return translator


def _trusted(translator: Any) -> Any:
    try:
        return tried(translator)
    except RuntimeError as error:
        if is_out_of_memory(error):
            raise
        raise ModelError(
            "The CUDA device cannot run the model: install CUDA’s libraries in the version that "
            "CTranslate2 wants, or set the device to auto or cpu.",
            str(error),
        ) from error


def has_cuda() -> bool:
    """Whether CTranslate2 finds a CUDA device."""
    import ctranslate2

    try:
        count: int = ctranslate2.get_cuda_device_count()
    except (RuntimeError, ValueError):
        return False
    return count > 0


def processors() -> int:
    """As many threads as this process may keep busy, within reason."""
    affinity = getattr(os, "sched_getaffinity", None)
    count = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(count, _quota() or count, _MOST_THREADS))


def _quota() -> int:
    """The processors that a container grants this process; 0 if it is not held to any."""
    with suppress(OSError, ValueError, IndexError, ZeroDivisionError):
        granted, period = _QUOTA.read_text("ascii").split()[:2]
        return max(1, round(int(granted) / int(period)))
    return 0


def _one_of(name: str, value: str, possible: tuple[str, ...]) -> str:
    if value not in possible:
        raise SettingsError(
            "The setting “{name}” cannot be “{value}”: set it to {names}.",
            name=name,
            value=value[:40],
            names=", ".join(possible),
        )
    return value
