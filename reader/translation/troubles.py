"""What goes wrong when models are loaded and run, and how the user is told."""

from __future__ import annotations

from typing import Final

from reader.errors import ModelError, Phrase, is_out_of_memory
from reader.translation.model import Model

LOADING_FAILURES: Final = (
    OSError, RuntimeError, ValueError, MemoryError, TypeError, LookupError, AttributeError,
)  # fmt: skip
RUNNING_FAILURES: Final = (RuntimeError, ValueError, MemoryError, LookupError)


class NoMemoryError(ModelError):
    """A model does not fit into the memory that is free."""


def unusable(model: Model, error: Exception) -> ModelError:
    """The error that says why `model` does not run."""
    if is_out_of_memory(error):
        return NoMemoryError(
            "There is not enough memory for the model {name} ({key}): close other "
            "programs, or use a smaller model.",
            str(error),
            name=model.name,
            key=model.key,
        )
    return ModelError(
        "The model {name} ({key}) does not run because it is damaged or made for "
        "another version: install it again from its file.",
        str(error),
        name=model.name,
        key=model.key,
    )


def failure(error: Exception) -> str:
    """Why one sentence could not be translated."""
    if is_out_of_memory(error):
        return Phrase(
            "There was not enough memory for this sentence: close other programs and try again."
        )
    return Phrase(
        "The model failed on this sentence ({reason}).", reason=str(error) or type(error).__name__
    )
