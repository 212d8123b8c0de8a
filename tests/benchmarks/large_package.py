"""A translation package of the size of Argos's Korean models, with random weights.

Six and six layers, width 512, 32,000 pieces, int8: its translations mean nothing, and take as long
as a trained model's. Trained models end a translation by themselves; so does this one, when it has
`LENGTH_RATIO` times as many tokens as its source. For that, two of the 512 numbers that stand for a
token are kept out of the random layers: one counts the position, and the decoder's first attention
puts the mean position of the source, half its length, into the other. The end's score grows with
the difference.
"""

from __future__ import annotations

import io
import json
import random
from pathlib import Path
from typing import Any, Final

import numpy as np

LAYERS: Final = 6
WIDTH: Final = 512
HEADS: Final = 8
PIECES: Final = 32_000
LENGTH_RATIO: Final = 1.3
LENGTHS: Final = (12, 50)
"""Pieces of the shortest and the longest sentence of the article: as in news."""
SEED: Final = 20

_POSITIONS: Final = 1024
_POSITION, _LENGTH = 0, 1
_STEP: Final = 0.03
"""How much a source position counts for; an output's counts `_STEP / (2 * LENGTH_RATIO)`."""
_STEEPNESS: Final = 1.5
"""By how much the end's score grows with each token."""
_SPECIAL: Final = 3
_SYLLABLES: Final = [first + second for first in "bdfgklmn" for second in "aeo"]

Array = Any


def words() -> list[str]:
    """The words that the package knows: each is one piece."""
    pool = [
        a + b + c + d for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES for d in "rst"
    ]
    chance = random.Random(SEED)
    return chance.sample(pool, PIECES - _SPECIAL)


def article(sentences: int) -> list[list[str]]:
    """Paragraphs of one to three sentences, `sentences` in all, of our words."""
    chance = random.Random(SEED)
    known = words()
    made = []
    for _ in range(sentences):
        chosen = chance.choices(known, k=chance.randint(*LENGTHS))
        made.append(" ".join(chosen).capitalize() + ".")
    paragraphs, place = [], 0
    while place < sentences:
        size = chance.randint(1, 3)
        paragraphs.append(made[place : place + size])
        place += size
    return paragraphs


def write(folder: Path) -> Path:
    """Write the unpacked package into `folder`, which is made, and return it."""
    folder.mkdir(parents=True)
    fields = {
        "package_version": "1.0",
        "argos_version": "1.9.0",
        "from_code": "en",
        "from_name": "English",
        "to_code": "ko",
        "to_name": "Korean",
    }
    (folder / "metadata.json").write_text(json.dumps(fields), "utf-8")
    pieces, vocabulary = _pieces()
    (folder / "sentencepiece.model").write_bytes(pieces)
    (folder / "model").mkdir()
    spec = _spec(vocabulary)
    spec.save(str(folder / "model"))
    return folder


def _pieces() -> tuple[bytes, list[str]]:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(words()),
        model_writer=model,
        model_type="word",
        vocab_size=PIECES,
        normalization_rule_name="identity",
        num_threads=1,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return model.getvalue(), [processor.id_to_piece(number) for number in range(len(processor))]


def _spec(vocabulary: list[str]) -> Any:
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config((LAYERS, LAYERS), num_heads=HEADS, pre_norm=True)
    chance = np.random.default_rng(SEED)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = np.dtype("int8").type(0)
        _fill_norm(side.layer_norm)
        for layer in side.layer:
            _fill_layer(layer, chance)
    size = len(vocabulary)
    spec.encoder.embeddings[0].weight = _apart(_normal(chance, 0.7, size, WIDTH))
    spec.decoder.embeddings.weight = _apart(_normal(chance, 0.3, size, WIDTH))
    count = np.arange(_POSITIONS, dtype=np.float32)
    for side, step, spread in (
        (spec.encoder, _STEP, 0.7),
        (spec.decoder, _STEP / (2 * LENGTH_RATIO), 0.95),
    ):
        places = _apart(_normal(chance, spread, _POSITIONS, WIDTH))
        places[:, _POSITION] = step * count
        side.position_encodings.encodings = places
    _carry_length(spec.decoder.layer[0].attention)
    _fill_projection(spec.decoder.projection, vocabulary, chance)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _normal(chance: np.random.Generator, spread: float, *shape: int) -> Array:
    return chance.standard_normal(shape, dtype=np.float32) * np.float32(spread)


def _apart(weight: Array) -> Array:
    """`weight` without anything in the two columns that are kept out."""
    weight[:, [_POSITION, _LENGTH]] = 0
    return weight


def _fill_norm(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)


def _fill_linear(
    linear: Any, chance: np.random.Generator, outputs: int, inputs: int, *, last: bool = False
) -> None:
    """Random weights; those of a `last` linear, whose output is added, leave two numbers alone."""
    linear.weight = _normal(chance, 0.01, outputs, inputs)
    linear.bias = np.zeros(outputs, np.float32)
    if last:
        linear.weight[[_POSITION, _LENGTH]] = 0


def _fill_layer(layer: Any, chance: np.random.Generator) -> None:
    parts = [layer.self_attention]
    _fill_linear(layer.self_attention.linear[0], chance, 3 * WIDTH, WIDTH)
    if hasattr(layer, "attention"):
        parts.append(layer.attention)
        _fill_linear(layer.attention.linear[0], chance, WIDTH, WIDTH)
        _fill_linear(layer.attention.linear[1], chance, 2 * WIDTH, WIDTH)
    for attention in parts:
        _fill_linear(attention.linear[-1], chance, WIDTH, WIDTH, last=True)
        _fill_norm(attention.layer_norm)
    _fill_linear(layer.ffn.linear_0, chance, 4 * WIDTH, WIDTH)
    _fill_linear(layer.ffn.linear_1, chance, WIDTH, 4 * WIDTH, last=True)
    _fill_norm(layer.ffn.layer_norm)


def _carry_length(attention: Any) -> None:
    """Let the first head look at all of the source alike, and hand on its mean position."""
    query, key_value, output = attention.linear
    query.weight[: WIDTH // HEADS] = 0
    key_value.weight[WIDTH] = 0
    key_value.weight[WIDTH, _POSITION] = 1
    output.weight[_LENGTH] = 0
    output.weight[_LENGTH, 0] = 1


def _fill_projection(projection: Any, vocabulary: list[str], chance: np.random.Generator) -> None:
    weight = _apart(_normal(chance, 0.05, len(vocabulary), WIDTH))
    bias = np.zeros(len(vocabulary), np.float32)
    for token in ("<unk>", "<s>"):
        bias[vocabulary.index(token)] = -1000
    end = vocabulary.index("</s>")
    weight[end] = 0
    weight[end, _POSITION] = _STEEPNESS * 2 * LENGTH_RATIO / _STEP
    weight[end, _LENGTH] = -weight[end, _POSITION]
    projection.weight, projection.bias = weight, bias
