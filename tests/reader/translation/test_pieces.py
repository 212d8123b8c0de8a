"""From text to a model's tokens and back, for every kind of package."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import sentencepiece

from reader.errors import ModelError
from reader.translation import Engine, Models
from reader.translation.pieces import load_tokenizer
from tests.support.argos_package import (
    bpe_parts,
    metadata,
    random_model,
    tiny_model,
    unpacked,
    write_package,
)

ENGLISH = ("The king gave his people a script of their own.", "Send it by Friday, please.")
KOREAN = ("임금은 백성에게 그들의 글자를 주었다.", "금요일까지 편집국으로 보내 주세요.")
SENTENCE = "Send it to news_desk@example.com by Friday."
Unpack = Callable[..., Path]


def pieces(texts: tuple[str, ...], size: int = 120) -> bytes:
    """A SentencePiece model trained on a few texts."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        vocab_size=size,
        hard_vocab_limit=False,
        normalization_rule_name="identity",
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def pieces_of(model: bytes) -> list[str]:
    """All pieces of a SentencePiece model."""
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    return [processor.id_to_piece(number) for number in range(len(processor))]


def pair_parts(*tokens: str) -> dict[str, bytes | None]:
    """A package's parts with two pieces models, and `tokens` besides in the vocabulary."""
    source, target = pieces(ENGLISH), pieces(KOREAN)
    both = dict.fromkeys([*pieces_of(source), *pieces_of(target), *tokens])
    return {
        "sentencepiece.model": None,
        "source.spm": source,
        "target.spm": target,
        **random_model(list(both)),
    }


@pytest.fixture
def unpack(tmp_path: Path) -> Unpack:
    """Writes a package and unpacks it: ``unpack(fields, parts)`` gives its folder."""

    def unpack(
        fields: dict[str, object] | None = None, parts: dict[str, bytes | None] | None = None
    ) -> Path:
        file = write_package(tmp_path / "a.argosmodel", fields or metadata(), parts=parts)
        return unpacked(file, tmp_path / "unpacked")

    return unpack


def test_shared_pieces(unpack: Unpack) -> None:
    tokenizer = load_tokenizer(unpack())
    assert tokenizer.target_prefix == []
    assert tokenizer.decode(tokenizer.encode(SENTENCE)) == SENTENCE


def test_bpe_codes(unpack: Unpack) -> None:
    tokenizer = load_tokenizer(unpack(parts=bpe_parts()))
    assert tokenizer.encode("news.") == ["news", "."]
    assert tokenizer.decode(["new@@", "s", "."]) == "news."


def test_separate_pieces_divide_one_language_and_join_the_other(unpack: Unpack) -> None:
    tokenizer = load_tokenizer(unpack(parts=pair_parts()))
    korean = sentencepiece.SentencePieceProcessor(model_proto=pieces(KOREAN))
    english = sentencepiece.SentencePieceProcessor(model_proto=pieces(ENGLISH))
    assert tokenizer.encode(ENGLISH[0]) == english.encode(ENGLISH[0], out_type=str)
    assert tokenizer.decode(korean.encode(KOREAN[0], out_type=str)) == KOREAN[0]


def test_tokens_around_sentences(unpack: Unpack) -> None:
    fields = metadata(
        source_prefix=["eng_Latn"], source_suffix="</s>", target_prefix=["kor_Hang", "x"]
    )
    tokenizer = load_tokenizer(unpack(fields))
    tokens = tokenizer.encode("the king")
    assert (tokens[0], tokens[-1]) == ("eng_Latn", "</s>")
    assert tokenizer.target_prefix == ["kor_Hang", "x"]
    assert tokenizer.decode(["kor_Hang", "x", *tokens[1:-1]]) == "the king"
    assert tokenizer.decode(tokens[1:-1]) == "the king"


@pytest.mark.parametrize(
    "value", [7, {"a": 1}, [1], [""], ["a\nb"], ["x" * 100], ["a"] * 20, "x" * 100]
)
def test_metadata_whose_tokens_are_none(models: Models, tmp_path: Path, value: object) -> None:
    file = write_package(tmp_path / "a.argosmodel", metadata(source_prefix=value))
    with pytest.raises(ModelError, match="has a source_prefix that is no list of tokens"):
        models.install(file)
    assert models.installed() == []


def test_a_model_with_separate_pieces_and_language_tokens_runs(
    models: Models, tmp_path: Path
) -> None:
    fields = metadata(
        variant="nllb-200-tiny",
        source_prefix=["eng_Latn"],
        source_suffix=["</s>"],
        target_prefix=["kor_Hang"],
    )
    parts = pair_parts("eng_Latn", "kor_Hang")
    model = models.install(write_package(tmp_path / "a.argosmodel", fields, parts=parts))
    assert model.key == "en_ko-nllb-200-tiny-1.1"
    engine = Engine(model)
    (rendering,) = next(engine.translate([ENGLISH[0]]))
    assert "kor_Hang" not in (rendering.text or "")
    results = engine._translator.translate_batch(
        [engine._tokenizer.encode(ENGLISH[0])], target_prefix=[["kor_Hang"]]
    )
    assert results[0].hypotheses[0][0] == "kor_Hang"


def test_a_package_whose_pieces_are_another_model_s_is_refused(
    models: Models, tmp_path: Path
) -> None:
    others = pieces(("Quite different words fill this line.", "쓰인 말이 전혀 다르다."))
    file = write_package(tmp_path / "a.argosmodel", parts={"sentencepiece.model": others})
    with pytest.raises(ModelError, match=r"its model and its pieces .* are not of one kind"):
        models.install(file)
    assert models.installed() == []
    assert not models.folder.exists()


def test_separate_pieces_the_wrong_way_round_are_refused(models: Models, tmp_path: Path) -> None:
    parts = pair_parts()
    source, target = pieces_of(pieces(ENGLISH)), pieces_of(pieces(KOREAN))
    parts |= {
        "model/shared_vocabulary.json": None,
        "model/source_vocabulary.json": json.dumps(source).encode(),
        "model/target_vocabulary.json": json.dumps(target).encode(),
        "source.spm": parts["target.spm"],
        "target.spm": parts["source.spm"],
    }
    file = write_package(tmp_path / "a.argosmodel", parts=parts)
    with pytest.raises(ModelError, match=r"its pieces \(source\.spm\) are not of one kind"):
        models.install(file)


@pytest.mark.parametrize("key", ["source_prefix", "source_suffix", "target_prefix"])
def test_a_token_that_the_model_does_not_know_is_refused(
    models: Models, tmp_path: Path, key: str
) -> None:
    file = write_package(tmp_path / "a.argosmodel", metadata() | {key: ["fra_Latn"]})
    with pytest.raises(ModelError, match="its model does not know the token “fra_Latn”"):
        models.install(file)


@pytest.mark.parametrize("data", [b"{", b"{}", b"[1]", b"\xff"])
def test_a_vocabulary_that_cannot_be_read(models: Models, tmp_path: Path, data: bytes) -> None:
    file = write_package(tmp_path / "a.argosmodel", parts={"model/shared_vocabulary.json": data})
    with pytest.raises(ModelError, match=r"vocabulary \(shared_vocabulary.json\) is damaged"):
        models.install(file)


def test_a_vocabulary_of_lines_as_older_models_have_it(models: Models, tmp_path: Path) -> None:
    words = json.loads(tiny_model()["model/shared_vocabulary.json"])
    file = write_package(
        tmp_path / "a.argosmodel",
        parts={
            "model/shared_vocabulary.json": None,
            "model/shared_vocabulary.txt": "\n".join(words).encode() + b"\n",
        },
    )
    assert models.install(file) in models.installed()


def test_a_vocabulary_that_a_few_pieces_are_not_in_is_no_trouble(
    models: Models, tmp_path: Path
) -> None:
    both = pieces((*ENGLISH, *KOREAN), 200)
    words = pieces_of(both)
    parts: dict[str, bytes | None] = {"sentencepiece.model": both, **random_model(words[:-10])}
    model = models.install(write_package(tmp_path / "a.argosmodel", parts=parts))
    assert models.installed() == [model]
