"""What a translation model is, and how the metadata of its Argos package is read.

An Argos package is a folder, or a zip archive of one, with ``metadata.json``, a CTranslate2 model
in ``model/`` and a tokenizer: ``sentencepiece.model`` or ``bpe.model``. Naranhi takes a pair of
pieces models as well, ``source.spm`` and ``target.spm``, and these keys in ``metadata.json``, all
optional:

- ``variant``: which model it is, where several serve a direction; part of the key
- ``source_prefix``, ``source_suffix``: tokens put before and after those of every sentence
- ``target_prefix``: the tokens that every translation starts with, which are not shown
- ``licence``: its licence in words

Tokens are a list, or one token as text, as Argos has its ``target_prefix``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.article import LANGUAGES, Language
from reader.errors import ModelError, Phrase

METADATA: Final = "metadata.json"
MODEL_FOLDER: Final = "model"
MODEL_FILE: Final = f"{MODEL_FOLDER}/model.bin"
SHARED_PIECES: Final = "sentencepiece.model"
SOURCE_PIECES: Final = "source.spm"
TARGET_PIECES: Final = "target.spm"
BPE_CODES: Final = "bpe.model"
TOKENIZERS: Final = (SHARED_PIECES, BPE_CODES)
LANGUAGE_NAMES: Final[dict[str, str]] = {"en": Phrase("English"), "ko": Phrase("Korean")}

_DEMONSTRATION: Final = "demonstration"
_LONGEST_METADATA: Final = 1 << 20
_LONGEST_TOKEN: Final = 64
_MOST_TOKENS: Final = 16


@dataclass(frozen=True, slots=True)
class Metadata:
    """What `metadata.json` says of a package, checked: its direction is one that Naranhi reads."""

    source: Language
    target: Language
    version: str
    demonstration: bool
    variant: str = ""
    licence: str = ""
    source_prefix: tuple[str, ...] = ()
    source_suffix: tuple[str, ...] = ()
    target_prefix: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The model's name in the library and on the command line, such as ``en_ko-1.1``.

        It is safe as a file name. A demonstration has a key of its own, so that a real model of
        the same version never takes over its sentences; so has each variant.
        """
        middle = _DEMONSTRATION if self.demonstration else variant_name(self.variant)
        version = _file_name(self.version, 32) or "0"
        return "-".join(filter(None, (f"{self.source}_{self.target}", middle, version)))


@dataclass(frozen=True, slots=True)
class Model:
    """One translation model on this machine.

    `path` is the package's folder and `size` what it takes there, in bytes. `managed` says that
    Naranhi installed it and may remove it; the others are a reader's own Argos packages.
    """

    key: str
    name: str
    source: Language
    target: Language
    version: str
    path: Path
    size: int
    demonstration: bool
    managed: bool
    variant: str = ""
    licence: str = ""


def direction_name(source: str, target: str) -> str:
    """A direction in words: ``English → Korean``."""
    return Phrase(
        "{source} → {target}",
        source=LANGUAGE_NAMES.get(source, source),
        target=LANGUAGE_NAMES.get(target, target),
    )


DEMONSTRATIONS: Final = f"*-{_DEMONSTRATION}-*"
"""A pattern of the demonstrations' keys, for `Memory.remembered`."""


def is_demonstration(key: str) -> bool:
    """Whether the model of that key is one of the bundled demonstrations."""
    return f"-{_DEMONSTRATION}-" in key


def variant_name(variant: str) -> str:
    """`variant` as it stands in a key: safe in a file name, and never a demonstration's."""
    name = _file_name(variant, 48)
    return "" if _DEMONSTRATION in name.lower() else name


def version_order(version: str) -> tuple[int, ...]:
    """A sort key under which 1.10 comes after 1.9."""
    return tuple(int(number) for number in re.findall(r"\d{1,9}", version))


def parse_metadata(data: bytes, name: str) -> Metadata:
    """The checked metadata of the package called `name`; `ModelError` if Naranhi cannot use it."""
    try:
        fields = json.loads(data.decode("utf-8-sig")) if len(data) <= _LONGEST_METADATA else None
        json.dumps(fields, ensure_ascii=False).encode()  # half a character would never be shown
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        raise ModelError(
            "“{name}” is not a translation package: its {file} cannot be read; "
            "download it again or choose another file.",
            name=name,
            file=METADATA,
        )
    if fields.get("type", "translate") != "translate":
        raise ModelError(
            "“{name}” is an Argos package, but not a translation model: "
            "choose one that translates between English and Korean.",
            name=name,
        )
    source, target = (_language(fields.get(field)) for field in ("from_code", "to_code"))
    if source is None or target is None or source == target:
        raise ModelError(_wrong_direction(fields, name))
    return Metadata(
        source,
        target,
        version=str(fields.get("package_version") or "0"),
        demonstration=fields.get(_DEMONSTRATION) is True,
        variant=_words(fields.get("variant")),
        licence=_words(fields.get("licence")),
        source_prefix=_tokens(fields, "source_prefix", name),
        source_suffix=_tokens(fields, "source_suffix", name),
        target_prefix=_tokens(fields, "target_prefix", name),
    )


def read_metadata(folder: Path) -> Metadata:
    """The metadata of the unpacked package in `folder`.

    Raises `ModelError` if Naranhi cannot use them, `OSError` if they cannot be read.
    """
    return parse_metadata((folder / METADATA).read_bytes(), folder.name)


def read_model(folder: Path, *, managed: bool) -> Model:
    """The model in an unpacked package's folder; `ModelError` if it is none for Naranhi."""
    missing = missing_part(folder)
    if missing:
        raise ModelError(
            "“{name}” {missing}: remove it and install it again.", name=folder.name, missing=missing
        )
    try:
        metadata = read_metadata(folder)
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    except OSError as error:
        raise ModelError(
            "The model in “{folder}” cannot be read: check the rights on that folder.",
            str(error),
            folder=folder,
        ) from error
    return Model(
        key=metadata.key,
        name=direction_name(metadata.source, metadata.target),
        source=metadata.source,
        target=metadata.target,
        version=metadata.version,
        path=folder,
        size=size,
        demonstration=metadata.demonstration,
        managed=managed,
        variant=metadata.variant,
        licence=metadata.licence,
    )


def missing_part(folder: Path) -> str:
    """What an unpacked package lacks, as words to follow its name; empty if it is complete."""
    if not (folder / METADATA).is_file():
        return Phrase("has no {file}, so it is not a translation package", file=METADATA)
    if not (folder / MODEL_FILE).is_file():
        return Phrase("holds no translation model ({file})", file=MODEL_FILE)
    pair = all((folder / name).is_file() for name in (SOURCE_PIECES, TARGET_PIECES))
    if not pair and not any((folder / name).is_file() for name in TOKENIZERS):
        return Phrase("has no tokenizer ({names})", names=" or ".join(TOKENIZERS))
    return ""


def _language(code: object) -> Language | None:
    return next((language for language in LANGUAGES if language == code), None)


def _file_name(text: str, longest: int) -> str:
    return re.sub(r"[^0-9A-Za-z.]+", "-", text)[:longest].strip("-.")


def _words(value: object) -> str:
    return " ".join(value.split())[:100] if isinstance(value, str) else ""


def _tokens(fields: dict[str, object], key: str, name: str) -> tuple[str, ...]:
    """The tokens under `key`: none, one as text, or a list of them."""
    value = fields.get(key) or []
    tokens = [value] if isinstance(value, str) else value
    if (
        not isinstance(tokens, list)
        or len(tokens) > _MOST_TOKENS
        or not all(
            isinstance(each, str) and each and len(each) <= _LONGEST_TOKEN and each.isprintable()
            for each in tokens
        )
    ):
        raise ModelError(
            "The {file} of “{name}” has a {key} that is no list of tokens: "
            "correct it or choose another package.",
            file=METADATA,
            name=name,
            key=key,
        )
    return tuple(tokens)


def _called(name: object, code: object) -> str:
    """A language by the name and the code that metadata have for it, which may not agree."""
    name, code = (each[:40] if isinstance(each, str) else "" for each in (name, code))
    known = f"{name} ({code})" if name and code else name or code
    return known or Phrase("an unknown language")


def _wrong_direction(fields: dict[str, object], name: str) -> str:
    source, target = (
        _called(fields.get(f"{end}_name"), fields.get(f"{end}_code")) for end in ("from", "to")
    )
    return Phrase(
        "“{name}” translates from {source} to {target}, and Naranhi reads English and Korean "
        "only: choose a package for English → Korean or Korean → English.",
        name=name,
        source=source,
        target=target,
    )
