"""Making a package from the folder of a converted model.

CTranslate2's converters write ``model.bin`` with ``config.json`` and the vocabulary into a folder;
the pieces models of the original belong beside them. From the vocabulary can be told which tokens
a model wants around its sentences: multilingual models have one for every language.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reader.article import Language
from reader.errors import ModelError, system_reason
from reader.files import written_beside
from reader.translation.model import (
    LANGUAGE_NAMES,
    METADATA,
    MODEL_FOLDER,
    SHARED_PIECES,
    SOURCE_PIECES,
    TARGET_PIECES,
    Metadata,
    variant_name,
)
from reader.translation.pieces import check_agreement, load_tokenizer_of, vocabulary

_WEIGHTS: Final = "model.bin"
_CONFIG: Final = "config.json"
_END: Final = "</s>"
_SHARED_NAMES: Final = (SHARED_PIECES, "sentencepiece.bpe.model", "spm.model", "spiece.model")
_PAIR_NAMES: Final = ((SOURCE_PIECES, TARGET_PIECES), ("source.model", "target.model"))
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Family:
    """Models that name languages in one way: `languages` are their tokens.

    `before_source` and `before_target` say whether the token of the source stands before a
    sentence, and that of the target before its translation; else the target's stands before the
    sentence.
    """

    name: str
    licence: str
    languages: Mapping[Language, str]
    before_source: bool = True


FAMILIES: Final = (
    Family("nllb-200", "CC BY-NC 4.0", {"en": "eng_Latn", "ko": "kor_Hang"}),
    Family("m2m-100", "MIT", {"en": "__en__", "ko": "__ko__"}),
    Family("mbart-50", "", {"en": "en_XX", "ko": "ko_KR"}),
    Family("opus-mt", "CC BY 4.0", {"en": ">>eng<<", "ko": ">>kor<<"}, before_source=False),
    Family("madlad-400", "Apache 2.0", {"en": "<2en>", "ko": "<2ko>"}, before_source=False),
)
"""The multilingual families that are known by their vocabulary."""


def pack(
    folder: Path,
    source: Language,
    target: Language,
    output: Path,
    *,
    variant: str = "",
    version: str = "1.0",
    licence: str = "",
) -> Metadata:
    """Make the package `output` from the converted model in `folder`, and return its metadata.

    The tokens around sentences follow from the model's vocabulary and configuration. `variant` is
    what the model is called, by default its family or its folder. Before the package is put in its
    place the pieces are compared with the vocabulary, and the model has to translate a word.

    Raises `ModelError` if the folder does not hold a whole model for the direction, or the package
    cannot be written.
    """
    try:
        pieces = _pieces(folder)
        metadata = _metadata(folder, pieces, source, target, variant, version, licence)
        _try_out(folder, metadata, pieces)
        _write(output, folder, metadata, pieces)
    except OSError as error:
        raise ModelError(
            "The package {output} cannot be made ({reason}): check the paths, "
            "their rights and the room on the disk.",
            str(error),
            output=output,
            reason=system_reason(error),
        ) from error
    return metadata


def _pieces(folder: Path) -> tuple[Path, Path]:
    """The pieces models in `folder`, for source and target. `ModelError` if it is incomplete."""
    if not (folder / _WEIGHTS).is_file():
        raise ModelError(
            "{folder} holds no converted model ({file}): name the folder that a converter of "
            "CTranslate2 wrote.",
            folder=folder,
            file=_WEIGHTS,
        )
    for names in (*_PAIR_NAMES, *((name, name) for name in _SHARED_NAMES)):
        first, second = (folder / name for name in names)
        if first.is_file() and second.is_file():
            return first, second
    raise ModelError(
        "{folder} holds no SentencePiece model: copy {source} and {target}, or "
        "{both}, of the original model into it.",
        folder=folder,
        source=SOURCE_PIECES,
        target=TARGET_PIECES,
        both=SHARED_PIECES,
    )


def _metadata(
    folder: Path,
    pieces: tuple[Path, Path],
    source: Language,
    target: Language,
    variant: str,
    version: str,
    licence: str,
) -> Metadata:
    known = vocabulary(folder, "source")
    family = _family(known | vocabulary(folder, "target"), source, target)
    prefix, target_prefix = _prefixes(family, source, target)
    ends_itself = _config(folder).get("add_source_eos") is True
    wants_end = not ends_itself and (family is not None or pieces[0] != pieces[1])
    return Metadata(
        source,
        target,
        version,
        demonstration=False,
        variant=variant_name(variant) or _default_variant(folder, family),
        licence=licence or (family.licence if family else ""),
        source_prefix=prefix,
        source_suffix=(_END,) if wants_end and _END in known else (),
        target_prefix=target_prefix,
    )


def _default_variant(folder: Path, family: Family | None) -> str:
    """What to call a model: its family, unless the name of its folder says that and more."""
    name = variant_name(folder.resolve().name).lower()
    if family is not None and not name.startswith(family.name):
        return family.name
    return name or "converted"


def _family(known: set[str], source: Language, target: Language) -> Family | None:
    for family in FAMILIES:
        wanted = {family.languages[target]}
        if family.before_source:
            wanted.add(family.languages[source])
        if wanted <= known:
            return family
    return None


def _prefixes(
    family: Family | None, source: Language, target: Language
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tokens before a sentence and before its translation."""
    if family is None:
        return (), ()
    if family.before_source:
        return (family.languages[source],), (family.languages[target],)
    return (family.languages[target],), ()


def _config(folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / _CONFIG).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    return config if isinstance(config, dict) else {}


def _try_out(folder: Path, metadata: Metadata, pieces: tuple[Path, Path]) -> None:
    """Compare the parts, and let the model translate a word. Raises `ModelError` if it cannot."""
    import ctranslate2

    try:
        check_agreement(folder.name, metadata, pieces, folder)
        tokenizer = load_tokenizer_of(metadata, *pieces)
        translator = ctranslate2.Translator(str(folder), device="cpu", intra_threads=1)
        prefix = tokenizer.target_prefix
        (result,) = translator.translate_batch(
            [tokenizer.encode("news")],
            target_prefix=[prefix] if prefix else None,
            max_decoding_length=16,
        )
        tokenizer.decode(result.hypotheses[0])
    except (RuntimeError, ValueError, LookupError) as error:
        raise ModelError(
            "The model in {folder} does not run, because it is damaged or no translation model: "
            "convert it again, and copy its pieces anew.",
            str(error),
            folder=folder,
        ) from error


def _write(output: Path, folder: Path, metadata: Metadata, pieces: tuple[Path, Path]) -> None:
    """Write the package beside its place, and then move it there."""
    root = f"translate-{re.sub(r'[^0-9A-Za-z_-]', '_', metadata.key)}"
    with (
        written_beside(output) as place,
        zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        _add_text(archive, f"{root}/{METADATA}", _document(metadata))
        _add_text(archive, f"{root}/README.md", _readme(metadata))
        for name, file in _members(folder, pieces):
            # weights do not shrink, and are quicker to read as they are
            method = zipfile.ZIP_STORED if file.name == _WEIGHTS else zipfile.ZIP_DEFLATED
            archive.write(file, f"{root}/{name}", method)


def _members(folder: Path, pieces: tuple[Path, Path]) -> list[tuple[str, Path]]:
    """The files of the package, by their names in it."""
    model = [
        file
        for file in sorted(folder.iterdir())
        if file.name in (_WEIGHTS, _CONFIG)
        or re.fullmatch(r"(shared|source|target)_vocabulary\.(json|txt)|vmap\.txt", file.name)
    ]
    source, target = pieces
    named = [(SHARED_PIECES, source)]
    if source != target:
        named = [(SOURCE_PIECES, source), (TARGET_PIECES, target)]
    return [*((f"{MODEL_FOLDER}/{file.name}", file) for file in model), *named]


def _document(metadata: Metadata) -> str:
    """The package's metadata: the keys of Argos Translate, and those of ours that are needed."""
    ours = {
        "variant": metadata.variant,
        "licence": metadata.licence,
        "source_prefix": list(metadata.source_prefix),
        "source_suffix": list(metadata.source_suffix),
        "target_prefix": list(metadata.target_prefix),
    }
    document = {
        "package_version": metadata.version,
        "argos_version": "1.9.0",
        "type": "translate",
        "from_code": metadata.source,
        "from_name": LANGUAGE_NAMES[metadata.source],
        "to_code": metadata.target,
        "to_name": LANGUAGE_NAMES[metadata.target],
        **{key: value for key, value in ours.items() if value},
    }
    return json.dumps(document, indent=2)


def _readme(metadata: Metadata) -> str:
    licence = metadata.licence or "as its makers say"
    return (
        f"# {metadata.variant}: {LANGUAGE_NAMES[metadata.source]} to "
        f"{LANGUAGE_NAMES[metadata.target]}\n\nA translation model for CTranslate2, packed by "
        f"Naranhi.\nIts licence: {licence}.\n"
    )


def _add_text(archive: zipfile.ZipFile, name: str, text: str) -> None:
    member = zipfile.ZipInfo(name, _EARLIEST)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, text)
