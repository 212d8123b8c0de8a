"""Argos packages for tests: whole ones that CTranslate2 really runs, and broken ones.

`write_package` makes a package around a tiny transformer with random weights, whose translations
mean nothing; any part of it can be replaced or left out. `real_package` makes one around a
demonstration model, which translates the sample articles, without the mark of a demonstration.
"""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

BUNDLED = Path(__file__).parents[2] / "resources" / "sample" / "models"
NAMES = {"en": "English", "ko": "Korean"}

TEXT = (
    "The king gave his people a script of their own.",
    "임금은 백성에게 그들의 글자를 주었다.",
    "Send it to news_desk@example.com by Friday, please.",
    "금요일까지 편집국으로 보내 주세요.",
)
WIDTH = 16


def metadata(
    source: str = "en", target: str = "ko", version: str = "1.1", **more: object
) -> dict[str, object]:
    """What `metadata.json` holds."""
    return {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": source,
        "from_name": NAMES.get(source, source),
        "to_code": target,
        "to_name": NAMES.get(target, target),
        **more,
    }


def write_package(
    file: Path,
    fields: Mapping[str, object] | None = None,
    *,
    parts: Mapping[str, bytes | None] | None = None,
    root: str = "translate-en_ko-1_1/",
) -> Path:
    """Write a package to `file` and return its path.

    `fields` are the metadata, `metadata()` if there are none. `parts` replaces or adds members by
    their path in the package, and leaves out those that are None. `root` is the folder that all
    members are in.
    """
    members: dict[str, bytes | None] = {
        "metadata.json": json.dumps(metadata() if fields is None else fields).encode(),
        "README.md": b"# A package for tests\n",
        **tiny_model(),
        **(parts or {}),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            if data is not None:
                archive.writestr(root + name, data)
    return file


def real_package(folder: Path, source: str, target: str, version: str = "1.0") -> Path:
    """A package in `folder` that translates the sample articles as if it were a full model."""
    demonstration = BUNDLED / f"{source}_{target}.argosmodel"
    file = folder / f"translate-{source}_{target}.argosmodel"
    with zipfile.ZipFile(demonstration) as old, zipfile.ZipFile(file, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename.endswith("/metadata.json"):
                data = json.dumps(metadata(source, target, version)).encode()
            new.writestr(member, data)
    return file


def unpacked(file: Path, folder: Path) -> Path:
    """Unpack a package into `folder` as Argos Translate does, and return the package's folder."""
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder)
        return folder / archive.namelist()[0].split("/")[0]


@cache
def tiny_model() -> dict[str, bytes]:
    """The members of a package that hold its model and tokenizer."""
    pieces = _train_pieces()
    members = {"sentencepiece.model": pieces}
    members.update(random_model(_vocabulary(pieces)))
    return members


def random_model(vocabulary: list[str]) -> dict[str, bytes]:
    """A transformer of one layer with random weights over `vocabulary`, as package members."""
    import numpy as np
    from ctranslate2.specs import TransformerSpec

    random = np.random.default_rng(7)
    spec = TransformerSpec.from_config((1, 1), num_heads=2, pre_norm=False)

    def weight(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return random.normal(0, 0.3, shape).astype(np.float32)

    def fill(layer: object, size: int, inputs: int = WIDTH) -> None:
        layer.weight = weight(size, inputs)  # type: ignore[attr-defined]
        if hasattr(layer, "bias"):
            layer.bias = weight(size)

    fill(spec.encoder.embeddings[0], len(vocabulary))
    fill(spec.decoder.embeddings, len(vocabulary))
    fill(spec.decoder.projection, len(vocabulary))
    spec.decoder.projection.bias[vocabulary.index("</s>")] = 3.0  # keeps the outputs short
    encoder, decoder = spec.encoder.layer[0], spec.decoder.layer[0]
    for attention, sizes in (
        (encoder.self_attention, (3 * WIDTH, WIDTH)),
        (decoder.self_attention, (3 * WIDTH, WIDTH)),
        (decoder.attention, (WIDTH, 2 * WIDTH, WIDTH)),
    ):
        for linear, size in zip(attention.linear, sizes, strict=True):
            fill(linear, size)
    for ffn in (encoder.ffn, decoder.ffn):
        fill(ffn.linear_0, 2 * WIDTH)
        fill(ffn.linear_1, WIDTH, 2 * WIDTH)
    for norm in (
        encoder.self_attention.layer_norm,
        encoder.ffn.layer_norm,
        decoder.self_attention.layer_norm,
        decoder.attention.layer_norm,
        decoder.ffn.layer_norm,
    ):
        norm.gamma, norm.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        return {f"model/{file.name}": file.read_bytes() for file in sorted(Path(folder).iterdir())}


def bpe_parts() -> dict[str, bytes | None]:
    """What to replace in a package so that it uses BPE, as some of Argos's packages do."""
    vocabulary = ["<unk>", "<s>", "</s>", "뉴스", "news", "n@@", "e@@", "w@@", "s", "."]
    codes = b"#version: 0.2\nn e\nne w\nnew s</w>\n"
    return {"sentencepiece.model": None, "bpe.model": codes, **random_model(vocabulary)}


def _train_pieces() -> bytes:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXT),
        model_writer=model,
        vocab_size=340,
        hard_vocab_limit=False,
        byte_fallback=True,
        normalization_rule_name="identity",
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def _vocabulary(pieces: bytes) -> list[str]:
    import sentencepiece

    processor = sentencepiece.SentencePieceProcessor(model_proto=pieces)
    return [processor.id_to_piece(number) for number in range(len(processor))]
