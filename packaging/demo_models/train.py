"""Train the two demonstration models of the sample library and pack them as Argos packages.

They are small transformers that know the sample articles and the sentences beside this script by
heart, so that the reader can be tried without downloading anything. They need PyTorch to be
rebuilt, in an environment of its own, and never to be used::

    python3 -m venv torch-env
    torch-env/bin/pip install torch==2.13.0 sentencepiece ctranslate2 numpy
    torch-env/bin/python packaging/demo_models/train.py

The last command writes ``resources/sample/models/en_ko.argosmodel`` and ``ko_en.argosmodel`` and
prints how well each reproduces what it was trained on; about ten minutes a direction on one free
core. Name a direction to train only that one. The same seed, machine and versions give the same
weights.

Training text: the gold alignments of the sample articles, their titles, and three tables of
English and Korean sentences beside this script: ``sentences.tsv`` (news and everyday language),
``parts.tsv`` (the sentences that the other edition joins with a neighbour, each by itself) and
``unpaired.tsv`` (the sentences that the other edition leaves out).

The network is the post-norm transformer of Vaswani et al., "Attention Is All You Need" (2017),
with one embedding for the source, the target and the output, in the layout that CTranslate2 runs.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import random
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import ctranslate2
import sentencepiece
import torch
from ctranslate2.specs import common_spec, transformer_spec
from torch.nn import functional

ROOT: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).resolve().parent
ARTICLES: Final = ROOT / "resources" / "sample" / "articles"
ALIGNMENTS: Final = ROOT / "tests" / "fixtures" / "alignment"
MODELS: Final = ROOT / "resources" / "sample" / "models"
TABLES: Final = ("sentences.tsv", "parts.tsv", "unpaired.tsv")

DIRECTIONS: Final = ("en_ko", "ko_en")
NAMES: Final = {"en": "English", "ko": "Korean"}
PACKAGE_VERSION: Final = "1.0"
LARGEST: Final = 4_000_000
"""Bytes that a package may take in the repository."""

SEED: Final = 1443
VOCABULARY: Final = 4000
WIDTH: Final = 192
HIDDEN: Final = 512
HEADS: Final = 4
ENCODER_LAYERS: Final = 3
DECODER_LAYERS: Final = 2
EPOCHS: Final = 75
BATCH_TOKENS: Final = 800
PEAK_RATE: Final = 2e-3
WARM_UP: Final = 300
NOISE: Final = 0.1
"""The share of wrong pieces put before the decoder while it learns: it then follows the source
after a mistake, so that the lesser hypotheses of a beam search end together with the best."""

SKIPPING: Final = -16.0
"""The log probability under which ending too early, or going on to a later piece, should stay.
The search stops when as many hypotheses have ended as its beam is wide, so one that leaves a
piece out would end, and win, before the best one is complete."""

SKIPPING_WEIGHT: Final = 0.05
LOOK_AHEAD: Final = 3
BEAM: Final = 4

UNKNOWN, START, END = 0, 1, 2
PADDING: Final = END

Pair = tuple[str, str]
Weights = dict[str, torch.Tensor]


# The text


def training_pairs(source: str, target: str) -> list[Pair]:
    """Every (source, target) pair to be learnt, in a fixed order.

    A source that comes twice has the target that comes first: the articles' before the tables'.
    """
    pairs: list[Pair] = []
    for file in sorted(ARTICLES.glob("*.json")):
        article = json.loads(file.read_text(encoding="utf-8"))
        pairs.append((article[source]["title"], article[target]["title"]))
    for file in sorted(ALIGNMENTS.glob("*.json")):
        pairs += bead_pairs(json.loads(file.read_text(encoding="utf-8")), source, target)
    for name in TABLES:
        pairs += table_pairs(HERE / name, swapped=source == "ko")
    return list({source: (source, target) for source, target in reversed(pairs)}.values())[::-1]


def bead_pairs(alignment: dict[str, Any], source: str, target: str) -> list[Pair]:
    """The pairs of one gold alignment, by source sentence, as the reader translates.

    A bead with several source sentences for fewer target sentences gives none: the tables have
    each of those sentences by itself.
    """
    pairs = []
    for english, korean in alignment["beads"]:
        here, there = (english, korean) if source == "en" else (korean, english)
        sources = [alignment[source][index] for index in here]
        targets = [alignment[target][index] for index in there]
        if len(sources) == 1 and len(targets) > 1:
            targets = [" ".join(targets)]
        if len(sources) == len(targets):
            pairs += list(zip(sources, targets, strict=True))
    return pairs


def table_pairs(file: Path, *, swapped: bool) -> list[Pair]:
    """The pairs of a table: a line each, English, a tab, Korean."""
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = [(english, korean) for english, _, korean in (line.partition("\t") for line in lines)]
    return [(korean, english) for english, korean in pairs] if swapped else pairs


def check_coverage(pairs: Sequence[Pair], language: str) -> None:
    """Stop if a sentence of a sample article in `language` has no translation to be learnt."""
    known = {source for source, _ in pairs}
    missing = [
        sentence
        for file in sorted(ALIGNMENTS.glob("*.json"))
        for sentence in json.loads(file.read_text(encoding="utf-8"))[language]
        if sentence not in known
    ]
    if missing:
        listed = "\n".join(missing)
        raise SystemExit(f"These sentences need a pair in parts.tsv or unpaired.tsv:\n{listed}")


def train_pieces() -> bytes:
    """A SentencePiece model for both languages; rare characters are spelt in bytes."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([text for pair in training_pairs("en", "ko") for text in pair]),
        model_writer=model,
        vocab_size=VOCABULARY,
        model_type="unigram",
        character_coverage=0.9995,
        byte_fallback=True,
        normalization_rule_name="identity",
        unk_id=UNKNOWN,
        bos_id=START,
        eos_id=END,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


# The network


def new_weights() -> Weights:
    """Freshly drawn parameters, by name."""
    weights: Weights = {"embedding": torch.randn(VOCABULARY, WIDTH) * WIDTH**-0.5}
    for layer in range(ENCODER_LAYERS):
        add_attention(weights, f"encoder.{layer}.self")
        add_feed_forward(weights, f"encoder.{layer}.ffn")
    for layer in range(DECODER_LAYERS):
        add_attention(weights, f"decoder.{layer}.self")
        add_attention(weights, f"decoder.{layer}.cross")
        add_feed_forward(weights, f"decoder.{layer}.ffn")
    return {name: weight.requires_grad_() for name, weight in weights.items()}


def add_linear(weights: Weights, name: str, outputs: int, inputs: int, gain: float = 1.0) -> None:
    """One linear layer, initialised as Glorot and Bengio (2010) advise."""
    bound = gain * math.sqrt(6 / (inputs + outputs))
    weights[f"{name}.weight"] = torch.empty(outputs, inputs).uniform_(-bound, bound)
    weights[f"{name}.bias"] = torch.zeros(outputs)


def add_norm(weights: Weights, name: str) -> None:
    """One layer normalisation."""
    weights[f"{name}.norm.gamma"] = torch.ones(WIDTH)
    weights[f"{name}.norm.beta"] = torch.zeros(WIDTH)


def add_attention(weights: Weights, name: str) -> None:
    """One attention: queries, keys and values in one matrix, and the output."""
    add_linear(weights, f"{name}.in", 3 * WIDTH, WIDTH, gain=math.sqrt(2))
    add_linear(weights, f"{name}.out", WIDTH, WIDTH)
    add_norm(weights, name)


def add_feed_forward(weights: Weights, name: str) -> None:
    """One feed-forward layer."""
    add_linear(weights, f"{name}.in", HIDDEN, WIDTH)
    add_linear(weights, f"{name}.out", WIDTH, HIDDEN)
    add_norm(weights, name)


class Network:
    """The transformer over a dictionary of weights."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights

    def states(
        self, source: torch.Tensor, lengths: torch.Tensor, target: torch.Tensor
    ) -> torch.Tensor:
        """What is known after each piece of `target`, for padded batches of piece numbers."""
        positions = torch.arange(source.shape[1])
        seen = (positions[None, :] < lengths[:, None])[:, None, None, :]
        memory = self.embedded(source)
        for layer in range(ENCODER_LAYERS):
            memory = self.attention(f"encoder.{layer}.self", memory, memory, seen)
            memory = self.feed_forward(f"encoder.{layer}.ffn", memory)
        state = self.embedded(target)
        for layer in range(DECODER_LAYERS):
            state = self.attention(f"decoder.{layer}.self", state, state, None)
            state = self.attention(f"decoder.{layer}.cross", state, memory, seen)
            state = self.feed_forward(f"decoder.{layer}.ffn", state)
        return state

    def embedded(self, pieces: torch.Tensor) -> torch.Tensor:
        """Embeddings with positions added."""
        vectors = functional.embedding(pieces, self.weights["embedding"]) * math.sqrt(WIDTH)
        return vectors + position_encodings(pieces.shape[1])

    def attention(
        self, name: str, state: torch.Tensor, other: torch.Tensor, seen: torch.Tensor | None
    ) -> torch.Tensor:
        """Attention from `state` to `other`; without `seen`, each place sees those before it."""
        weight, bias = self.weights[f"{name}.in.weight"], self.weights[f"{name}.in.bias"]
        queries = functional.linear(state, weight[:WIDTH], bias[:WIDTH])
        keys_values = functional.linear(other, weight[WIDTH:], bias[WIDTH:])
        mixed = functional.scaled_dot_product_attention(
            *(in_heads(each) for each in (queries, *keys_values.chunk(2, dim=-1))),
            attn_mask=seen,
            is_causal=seen is None,
        )
        return self.joined(name, state, mixed.transpose(1, 2).flatten(2))

    def feed_forward(self, name: str, state: torch.Tensor) -> torch.Tensor:
        """The feed-forward part of a layer."""
        weight, bias = self.weights[f"{name}.in.weight"], self.weights[f"{name}.in.bias"]
        hidden = functional.relu(functional.linear(state, weight, bias))
        return self.joined(name, state, hidden)

    def joined(self, name: str, state: torch.Tensor, result: torch.Tensor) -> torch.Tensor:
        """Project `result`, add it to `state`, then normalise: post-norm."""
        weight, bias = self.weights[f"{name}.out.weight"], self.weights[f"{name}.out.bias"]
        total = state + functional.linear(result, weight, bias)
        gamma, beta = self.weights[f"{name}.norm.gamma"], self.weights[f"{name}.norm.beta"]
        return functional.layer_norm(total, (WIDTH,), gamma, beta)


def in_heads(vectors: torch.Tensor) -> torch.Tensor:
    """Split the last dimension into heads and put them before the places."""
    return vectors.unflatten(-1, (HEADS, WIDTH // HEADS)).transpose(1, 2)


def position_encodings(length: int) -> torch.Tensor:
    """Sines, then cosines, of positions counted from 1: what CTranslate2 computes by itself."""
    half = WIDTH // 2
    scales = torch.exp(torch.arange(half) * (-math.log(10_000) / (half - 1)))
    angles = torch.arange(1, length + 1)[:, None] * scales[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


# The training


def train(examples: Sequence[tuple[list[int], list[int]]], epochs: int) -> Weights:
    """Weights under which each example's second piece sequence follows from its first."""
    torch.manual_seed(SEED)
    shuffler = random.Random(SEED)
    network = Network(new_weights())
    optimizer = torch.optim.AdamW(
        network.weights.values(), lr=PEAK_RATE, betas=(0.9, 0.98), weight_decay=0.0
    )
    steps = epochs * len(list(batches(examples, random.Random(SEED))))
    started, step = time.monotonic(), 0
    for epoch in range(1, epochs + 1):
        losses = []
        for batch in batches(examples, shuffler):
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = PEAK_RATE * schedule(step, steps)
            losses.append(training_step(network, optimizer, batch))
        if epoch % 5 == 0 or epoch == epochs:
            mean = sum(losses) / len(losses)
            print(
                f"  epoch {epoch:3} loss {mean:.4f} {time.monotonic() - started:4.0f} s", flush=True
            )
    return {name: weight.detach() for name, weight in network.weights.items()}


def schedule(step: int, steps: int) -> float:
    """The learning rate's share of its peak: a short climb, then half a cosine down to nothing."""
    if step < WARM_UP:
        return step / WARM_UP
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - WARM_UP) / max(1, steps - WARM_UP))))


def training_step(
    network: Network, optimizer: Any, batch: Sequence[tuple[list[int], list[int]]]
) -> float:
    """One step of gradient descent; the loss per target piece in nats."""
    source, lengths = padded([pieces for pieces, _ in batch])
    target, target_lengths = padded([[START, *pieces, END] for _, pieces in batch])
    counted = torch.arange(target.shape[1] - 1)[None, :] < (target_lengths - 1)[:, None]
    states = network.states(source, lengths, with_noise(target[:, :-1]))[counted]
    scores = functional.linear(states, network.weights["embedding"]).log_softmax(-1)
    wanted = target[:, 1:][counted]
    loss = functional.nll_loss(scores, wanted)
    optimizer.zero_grad()
    (loss + SKIPPING_WEIGHT * skipping(scores, target, counted)).backward()
    torch.nn.utils.clip_grad_norm_(list(network.weights.values()), 1.0)
    optimizer.step()
    return float(loss.item())


def skipping(scores: torch.Tensor, target: torch.Tensor, counted: torch.Tensor) -> torch.Tensor:
    """By how much the end and the next few pieces are too likely where another one is due."""
    ends = torch.full((len(target), LOOK_AHEAD), END)
    ahead = torch.cat([target, ends], dim=1).unfold(1, LOOK_AHEAD + 1, 1)[:, 1:][counted]
    early = torch.cat([ahead[:, 1:], torch.full((len(ahead), 1), END)], dim=1)
    excess = functional.relu(scores.gather(1, early) - SKIPPING)
    return excess[early != ahead[:, :1]].mean()


def with_noise(pieces: torch.Tensor) -> torch.Tensor:
    """The pieces with a share of them replaced by any others; the first of each row stays."""
    wrong = torch.rand(pieces.shape) < NOISE
    wrong[:, 0] = False
    return torch.where(wrong, torch.randint(END + 1, VOCABULARY, pieces.shape), pieces)


def batches(
    examples: Sequence[tuple[list[int], list[int]]], shuffler: random.Random
) -> Iterator[list[tuple[list[int], list[int]]]]:
    """The examples in batches of like lengths, in a new order each time."""
    noisy = sorted(examples, key=lambda each: len(each[1]) + 4 * shuffler.random())
    groups: list[list[tuple[list[int], list[int]]]] = [[]]
    for example in noisy:
        longest = max(len(side) for each in [*groups[-1], example] for side in each) + 1
        if groups[-1] and longest * (len(groups[-1]) + 1) > BATCH_TOKENS:
            groups.append([])
        groups[-1].append(example)
    shuffler.shuffle(groups)
    yield from groups


def padded(rows: Sequence[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Rows of unequal length as one tensor, and their lengths."""
    lengths = torch.tensor([len(row) for row in rows])
    width = int(lengths.max())
    return torch.tensor([row + [PADDING] * (width - len(row)) for row in rows]), lengths


# The package


def save_model(weights: Weights, vocabulary: Sequence[str], folder: Path) -> None:
    """Write the network as a CTranslate2 model with 8-bit weights."""
    spec = transformer_spec.TransformerSpec.from_config(
        (ENCODER_LAYERS, DECODER_LAYERS),
        HEADS,
        pre_norm=False,
        activation=common_spec.Activation.RELU,
    )
    named = {name: weight.numpy().copy() for name, weight in weights.items()}
    for embeddings in (
        spec.encoder.embeddings[0],
        spec.decoder.embeddings,
        spec.decoder.projection,
    ):
        embeddings.weight = named["embedding"]
    for place, layer in enumerate(spec.encoder.layer):
        fill_attention(layer.self_attention, named, f"encoder.{place}.self", cross=False)
        fill_feed_forward(layer.ffn, named, f"encoder.{place}.ffn")
    for place, layer in enumerate(spec.decoder.layer):
        fill_attention(layer.self_attention, named, f"decoder.{place}.self", cross=False)
        fill_attention(layer.attention, named, f"decoder.{place}.cross", cross=True)
        fill_feed_forward(layer.ffn, named, f"decoder.{place}.ffn")
    spec.register_source_vocabulary(list(vocabulary))
    spec.register_target_vocabulary(list(vocabulary))
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


def fill_attention(spec: Any, named: dict[str, Any], name: str, *, cross: bool) -> None:
    """Queries, keys and values fused; between the two sides, the queries stand alone."""
    weight, bias = named[f"{name}.in.weight"], named[f"{name}.in.bias"]
    cuts = [slice(0, WIDTH), slice(WIDTH, None)] if cross else [slice(None)]
    for linear, rows in zip(spec.linear, cuts, strict=False):
        linear.weight, linear.bias = weight[rows], bias[rows]
    fill_output(spec.linear[-1], spec.layer_norm, named, name)


def fill_feed_forward(spec: Any, named: dict[str, Any], name: str) -> None:
    """Both linear layers and the norm."""
    spec.linear_0.weight = named[f"{name}.in.weight"]
    spec.linear_0.bias = named[f"{name}.in.bias"]
    fill_output(spec.linear_1, spec.layer_norm, named, name)


def fill_output(linear: Any, norm: Any, named: dict[str, Any], name: str) -> None:
    """The projection back to the model's width, and the norm after it."""
    linear.weight, linear.bias = named[f"{name}.out.weight"], named[f"{name}.out.bias"]
    norm.gamma, norm.beta = named[f"{name}.norm.gamma"], named[f"{name}.norm.beta"]


def pack(folder: Path, file: Path, name: str) -> None:
    """Zip a package's folder under `name`, the same bytes for the same files."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                inside = f"{name}/{path.relative_to(folder).as_posix()}"
                member = zipfile.ZipInfo(inside, date_time=(2024, 1, 1, 0, 0, 0))
                member.external_attr = 0o644 << 16
                archive.writestr(member, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    if file.stat().st_size >= LARGEST:
        raise SystemExit(f"{file} has {file.stat().st_size} bytes and may have {LARGEST - 1}")


def metadata(direction: str) -> dict[str, object]:
    """What Argos Translate and Naranhi read of a package."""
    source, target = direction.split("_")
    return {
        "package_version": PACKAGE_VERSION,
        "argos_version": "1.9.0",
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "demonstration": True,
    }


def readme(direction: str) -> str:
    """What the package says of itself."""
    source, target = (NAMES[code] for code in direction.split("_"))
    return (
        f"# {source} to {target}, a demonstration\n\n"
        "This model was trained on the sample articles of Naranhi and a few hundred other "
        "sentences. It knows them by heart and translates nothing else: use it to try the reader, "
        "and install a full model to read the news.\n\n"
        "Rebuilt by `packaging/demo_models/train.py`. MIT License, as Naranhi itself.\n"
    )


# The measure


def report(model: Path, pieces: Any, pairs: Sequence[Pair]) -> None:
    """Print how well the packed model reproduces `pairs`, and where it does not."""
    translator = ctranslate2.Translator(str(model), compute_type="int8", intra_threads=2)
    started = time.monotonic()
    results = translator.translate_batch(
        [pieces.encode(source, out_type=str) for source, _ in pairs],
        beam_size=BEAM,
        length_penalty=0.2,
        max_batch_size=2000,
        batch_type="tokens",
    )
    outputs = [pieces.decode_pieces(result.hypotheses[0]) for result in results]
    taken = time.monotonic() - started
    exact = sum(output == target for output, (_, target) in zip(outputs, pairs, strict=True))
    score = chrf(outputs, [target for _, target in pairs])
    print(f"  exact {exact}/{len(pairs)}  chrF {score:.2f}  {taken:.1f} s", flush=True)
    for output, (source, target) in zip(outputs, pairs, strict=True):
        if output != target:
            print(f"    {source}\n    = {target}\n    ~ {output}", flush=True)


def chrf(
    outputs: Sequence[str], targets: Sequence[str], longest: int = 6, beta: float = 2
) -> float:
    """The corpus score of Popović, "chrF" (2015): character n-grams, recall weighing `beta`²."""
    scores = []
    for size in range(1, longest + 1):
        shared = produced = wanted = 0
        for output, target in zip(outputs, targets, strict=True):
            left, right = ngrams(output, size), ngrams(target, size)
            shared += (left & right).total()
            produced += left.total()
            wanted += right.total()
        precision, recall = shared / max(1, produced), shared / max(1, wanted)
        total = beta**2 * precision + recall
        scores.append((1 + beta**2) * precision * recall / total if total else 0.0)
    return 100 * sum(scores) / longest


def ngrams(text: str, size: int) -> Counter[str]:
    """How often each run of `size` characters occurs, spaces left out."""
    packed = "".join(text.split())
    return Counter(packed[start : start + size] for start in range(len(packed) - size + 1))


def build(direction: str, epochs: int) -> None:
    """Train one direction and write its package."""
    source, target = direction.split("_")
    pairs = training_pairs(source, target)
    check_coverage(pairs, source)
    piece_model = train_pieces()
    pieces = sentencepiece.SentencePieceProcessor(model_proto=piece_model)
    examples = [(pieces.encode(text), pieces.encode(known)) for text, known in pairs]
    print(f"{direction}: {len(pairs)} pairs, {sum(len(t) for _, t in examples)} pieces", flush=True)
    weights = train(examples, epochs)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        (folder / "model").mkdir()
        vocabulary = [pieces.id_to_piece(number) for number in range(len(pieces))]
        save_model(weights, vocabulary, folder / "model")
        (folder / "sentencepiece.model").write_bytes(piece_model)
        (folder / "metadata.json").write_text(json.dumps(metadata(direction), indent=2), "ascii")
        (folder / "README.md").write_text(readme(direction), "utf-8")
        file = MODELS / f"{direction}.argosmodel"
        pack(folder, file, f"translate-{direction}-{PACKAGE_VERSION.replace('.', '_')}")
        print(f"  {file.relative_to(ROOT)}: {file.stat().st_size:,} bytes", flush=True)
        report(folder / "model", pieces, pairs)


def main() -> None:
    """Train the directions that were named, or both."""
    parser = argparse.ArgumentParser(description="Rebuild the demonstration models.")
    parser.add_argument("directions", nargs="*", metavar="DIRECTION", help="en_ko or ko_en")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--threads", type=int, default=1, help="more help on an idle machine only")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.use_deterministic_algorithms(True)
    for direction in arguments.directions or DIRECTIONS:
        if direction not in DIRECTIONS:
            parser.error(f"a direction is one of {', '.join(DIRECTIONS)}")
        build(direction, arguments.epochs)


if __name__ == "__main__":
    main()
