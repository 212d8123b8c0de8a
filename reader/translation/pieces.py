"""From text to the tokens that a model takes, and back, for every kind of package.

A package divides text into pieces by one SentencePiece model for both languages, by one for each,
or by Moses tokens and BPE codes. Some models want tokens of their own around a sentence, which name
its language or mark its end; `Tokenizer` adds these, and takes them off a translation again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from reader.errors import ModelError
from reader.translation.model import (
    BPE_CODES,
    SHARED_PIECES,
    SOURCE_PIECES,
    TARGET_PIECES,
    Metadata,
    read_metadata,
)

SPACE_MARK: Final = "▁"
"""What SentencePiece writes for a space."""

LEAST_AGREEMENT: Final = 0.9
"""The share of pieces or vocabulary that must be found in the other where the two belong together.

Two models trained on different news agree on a third to a half; a model with its own pieces agrees
on all but the pieces that its training never met.
"""

_LEAST_COVERED: Final = 0.5
_SPECIAL: Final = re.compile(
    r"[a-z]{3}_[A-Z][a-z]{3}|__[a-z_]+__|[a-z]{2}_[A-Z]{2}|>>.+<<"  # languages
    r"|<.*>|｟.*｠|madeupword\d+"  # controls, bytes and fillers
)


class Tokenizer:
    """Divides text for one model and joins what the model gives.

    `target_prefix` are the tokens that every translation has to begin with.
    """

    def __init__(
        self,
        metadata: Metadata,
        divide: Callable[[str], list[str]],
        join: Callable[[list[str]], str],
    ) -> None:
        self.target_prefix: list[str] = list(metadata.target_prefix)
        self._source_prefix = list(metadata.source_prefix)
        self._source_suffix = list(metadata.source_suffix)
        self._divide = divide
        self._join = join

    def encode(self, text: str) -> list[str]:
        """The tokens of `text` as the model takes them, with those that it wants around them."""
        return [*self._source_prefix, *self._divide(text), *self._source_suffix]

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of a translation's `tokens`, without those that it had to begin with."""
        rest = list(tokens)
        if self.target_prefix and rest[: len(self.target_prefix)] == self.target_prefix:
            rest = rest[len(self.target_prefix) :]
        return self._join(rest)


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of the unpacked package in `folder`, loaded.

    Raises `ModelError` if the metadata cannot be used, and whatever SentencePiece, sacremoses or
    the operating system raise (`OSError`, `RuntimeError`, `ValueError`) if the pieces cannot.
    """
    metadata = read_metadata(folder)
    source, target = pieces_files(folder)
    if source is None or target is None:
        return _bpe_tokenizer(folder, metadata)
    return load_tokenizer_of(metadata, source, target)


def load_tokenizer_of(metadata: Metadata, source: Path, target: Path) -> Tokenizer:
    """The tokenizer with these pieces models, one and the same file if they are shared.

    Raises what SentencePiece and the operating system raise, as `load_tokenizer` does.
    """
    dividing = load_pieces(source)
    joining = dividing if target == source else load_pieces(target)

    def divide(text: str) -> list[str]:
        pieces: list[str] = dividing.encode(text, out_type=str)
        return pieces

    def join(tokens: list[str]) -> str:
        # Argos Translate's own decoding turns every "_" into a space; this keeps it.
        text: str = joining.decode_pieces(tokens)
        return text.replace(SPACE_MARK, " ")

    return Tokenizer(metadata, divide, join)


def pieces_files(folder: Path) -> tuple[Path | None, Path | None]:
    """The SentencePiece models in `folder` for source and target, one and the same if shared."""
    separate = folder / SOURCE_PIECES, folder / TARGET_PIECES
    if all(file.is_file() for file in separate):
        return separate
    shared = folder / SHARED_PIECES
    return (shared, shared) if shared.is_file() else (None, None)


def load_pieces(file: Path) -> Any:
    """The SentencePiece model in `file`; `OSError` or `RuntimeError` if it is none."""
    import sentencepiece

    data = file.read_bytes()
    if not data:
        # SentencePiece would take this for no model yet, and write its own complaints later.
        raise RuntimeError(f"{file.name} is empty")
    return sentencepiece.SentencePieceProcessor(model_proto=data)


def check_agreement(
    name: str, metadata: Metadata, pieces: tuple[Path | None, Path | None], model: Path
) -> None:
    """See that `pieces` (of `pieces_files`) are those the CTranslate2 model in `model` learnt.

    Raises `ModelError` with one sentence on the package `name` if they are not, or if a token that
    `metadata` puts around sentences is unknown to the model; `OSError` or `RuntimeError` if the
    pieces cannot be read. BPE codes hold no pieces to compare.
    """
    sources, targets = vocabulary(model, "source"), vocabulary(model, "target")
    _check_tokens(name, (*metadata.source_prefix, *metadata.source_suffix), sources)
    _check_tokens(name, metadata.target_prefix, targets)
    source, target = pieces
    if source is None or target is None:
        return
    if source == target:
        _check_pieces(name, source, sources | targets)
    else:
        _check_pieces(name, source, sources)
        _check_pieces(name, target, targets)


def vocabulary(model: Path, side: str) -> set[str]:
    """The tokens of a converted model's `side`, ``source`` or ``target``; empty if not stated.

    Raises `ModelError` if its vocabulary cannot be read.
    """
    for name in (f"{side}_vocabulary", "shared_vocabulary"):
        for suffix in (".json", ".txt"):
            file = model / f"{name}{suffix}"
            if file.is_file():
                return _read_vocabulary(file)
    return set()


def _read_vocabulary(file: Path) -> set[str]:
    try:
        text = file.read_text(encoding="utf-8")
        tokens = json.loads(text) if file.suffix == ".json" else text.split("\n")
    except (ValueError, RecursionError):
        tokens = None
    if not isinstance(tokens, list) or not all(isinstance(each, str) for each in tokens):
        raise ModelError(
            "The model's vocabulary ({name}) is damaged: convert the model again, "
            "or choose another package.",
            name=file.name,
        )
    return {token.rstrip("\r") for token in tokens if token}


def _check_tokens(name: str, tokens: Sequence[str], known: set[str]) -> None:
    unknown = next((token for token in tokens if known and token not in known), None)
    if unknown is not None:
        raise ModelError(
            "“{name}” cannot be used, because its model does not know the token “{unknown}” "
            "that is to stand around sentences: choose a package whose parts belong together.",
            name=name,
            unknown=unknown,
        )


def _check_pieces(name: str, file: Path, known: set[str]) -> None:
    processor = load_pieces(file)
    pieces = {
        processor.id_to_piece(number)
        for number in range(len(processor))
        if not (
            processor.is_control(number)
            or processor.is_unknown(number)
            or processor.is_unused(number)
            or processor.is_byte(number)
        )
    }
    words = {token for token in known if not _is_special(token)}
    if not words or not pieces:
        return
    common = len(pieces & words)
    covered, used = common / len(pieces), common / len(words)
    if covered >= LEAST_AGREEMENT or (used >= LEAST_AGREEMENT and covered >= _LEAST_COVERED):
        return
    raise ModelError(
        "“{name}” cannot be used, because its model and its pieces ({pieces}) are not of one "
        "kind: choose a package whose parts belong together.",
        f"{covered:.0%} of the pieces are in the vocabulary, and {used:.0%} of it are pieces",
        name=name,
        pieces=file.name,
    )


def _is_special(token: str) -> bool:
    """Whether a vocabulary's entry stands for no text."""
    return _SPECIAL.fullmatch(token) is not None


def _bpe_tokenizer(folder: Path, metadata: Metadata) -> Tokenizer:
    """Argos Translate's own tokenizer of BPE codes, which some of its packages have."""
    from argostranslate.tokenizer import BPETokenizer

    tokenizer = BPETokenizer(folder / BPE_CODES, metadata.source, metadata.target)
    tokenizer.lazy_load()
    return Tokenizer(metadata, tokenizer.encode, tokenizer.decode)
