"""Packages made from the folders of converted models."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.article import Language
from reader.errors import ModelError
from reader.translation import Engine, Models
from reader.translation.packing import pack
from tests.support.argos_package import random_model, tiny_model

Convert = Callable[..., Path]
PIECES = tiny_model()["sentencepiece.model"]
WORDS: list[str] = json.loads(tiny_model()["model/shared_vocabulary.json"])


@pytest.fixture
def convert(tmp_path: Path) -> Convert:
    """Makes a folder as CTranslate2's converters do: ``convert("name", pieces, tokens)``."""

    def convert(
        name: str,
        pieces: tuple[str, ...] = ("sentencepiece.bpe.model",),
        tokens: tuple[str, ...] = (),
        config: dict[str, object] | None = None,
    ) -> Path:
        folder = tmp_path / "converted" / name
        folder.mkdir(parents=True)
        for path, data in random_model([*WORDS, *tokens]).items():
            (folder / Path(path).name).write_bytes(data)
        for file in pieces:
            (folder / file).write_bytes(PIECES)
        if config is not None:
            written = json.loads((folder / "config.json").read_text())
            (folder / "config.json").write_text(json.dumps(written | config))
        (folder / "training.log").write_text("not for the package")
        return folder

    return convert


def document(package: Path) -> dict[str, Any]:
    """The metadata in a package."""
    with zipfile.ZipFile(package) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("metadata.json"))
        fields: dict[str, Any] = json.loads(archive.read(name))
        return fields


@pytest.mark.parametrize(
    ("name", "tokens", "source", "target", "expected"),
    [
        (
            "nllb-200-distilled-600M",
            ("eng_Latn", "kor_Hang"),
            "en",
            "ko",
            ("nllb-200-distilled-600m", ["eng_Latn"], ["</s>"], ["kor_Hang"], "CC BY-NC 4.0"),
        ),
        (
            "ct2",
            ("eng_Latn", "kor_Hang"),
            "ko",
            "en",
            ("nllb-200", ["kor_Hang"], ["</s>"], ["eng_Latn"], "CC BY-NC 4.0"),
        ),
        (
            "m2m100_418M",
            ("__en__", "__ko__"),
            "en",
            "ko",
            ("m2m-100", ["__en__"], ["</s>"], ["__ko__"], "MIT"),
        ),
        (
            "opus-mt-tc-big-en-ko",
            (">>kor<<", ">>jpn<<"),
            "en",
            "ko",
            ("opus-mt-tc-big-en-ko", [">>kor<<"], ["</s>"], None, "CC BY 4.0"),
        ),
        ("madlad", ("<2en>", "<2ko>"), "ko", "en", ("madlad-400", ["<2en>"], ["</s>"], None, None)),
        ("my-model", (), "en", "ko", ("my-model", None, None, None, None)),
    ],
)
def test_the_tokens_around_sentences_follow_from_the_vocabulary(
    convert: Convert,
    tmp_path: Path,
    name: str,
    tokens: tuple[str, ...],
    source: Language,
    target: Language,
    expected: tuple[object, ...],
) -> None:
    output = tmp_path / "a.argosmodel"
    pack(convert(name, tokens=tokens), source, target, output)
    found = document(output)
    keys = ("variant", "source_prefix", "source_suffix", "target_prefix")
    assert tuple(found.get(key) for key in keys) == expected[:4]
    assert expected[4] in (None, found.get("licence"))
    assert (found["from_code"], found["to_code"]) == (source, target)


def test_a_packed_model_is_installed_and_runs(
    models: Models, convert: Convert, tmp_path: Path
) -> None:
    folder = convert("opus-mt-ko-en", ("source.spm", "target.spm"))
    output = tmp_path / "ko_en.argosmodel"
    metadata = pack(folder, "ko", "en", output, version="2", licence="CC BY 4.0")
    assert metadata.source_suffix == ("</s>",)
    model = models.install(output)
    assert model.key == metadata.key == "ko_en-opus-mt-ko-en-2"
    assert model.licence == "CC BY 4.0"
    assert next(Engine(model).translate(["뉴스"]))[0].error is None
    with zipfile.ZipFile(output) as archive:
        names = sorted(name.partition("/")[2] for name in archive.namelist())
    assert names == [
        "README.md",
        "metadata.json",
        "model/config.json",
        "model/model.bin",
        "model/shared_vocabulary.json",
        "source.spm",
        "target.spm",
    ]
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_a_model_that_ends_its_sentences_itself_gets_no_end(
    convert: Convert, tmp_path: Path
) -> None:
    folder = convert("m", ("source.spm", "target.spm"), config={"add_source_eos": True})
    assert pack(folder, "ko", "en", tmp_path / "a.argosmodel").source_suffix == ()


def test_a_name_of_one_s_own(convert: Convert, tmp_path: Path) -> None:
    metadata = pack(convert("m"), "ko", "en", tmp_path / "a.argosmodel", variant="News, 2nd try")
    assert metadata.key == "ko_en-News-2nd-try-1.0"


def test_pieces_of_another_model_are_seen(convert: Convert, tmp_path: Path) -> None:
    folder = convert("m")
    words = [f"word{number}" for number in range(len(WORDS))]
    (folder / "shared_vocabulary.json").write_text(json.dumps(["<unk>", "<s>", "</s>", *words[3:]]))
    with pytest.raises(ModelError, match="are not of one kind"):
        pack(folder, "en", "ko", tmp_path / "a.argosmodel")
    assert not (tmp_path / "a.argosmodel").exists()


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        ("model.bin", "holds no converted model"),
        ("sentencepiece.bpe.model", "holds no SentencePiece model"),
    ],
)
def test_a_folder_that_lacks_something(
    convert: Convert, tmp_path: Path, lost: str, said: str
) -> None:
    folder = convert("m")
    (folder / lost).unlink()
    with pytest.raises(ModelError, match=said):
        pack(folder, "en", "ko", tmp_path / "a.argosmodel")


@pytest.mark.parametrize("damaged", ["model.bin", "sentencepiece.bpe.model"])
def test_a_model_that_does_not_run(convert: Convert, tmp_path: Path, damaged: str) -> None:
    folder = convert("m")
    (folder / damaged).write_bytes(b"\x00\x01 not what it says")
    with pytest.raises(ModelError, match="does not run"):
        pack(folder, "en", "ko", tmp_path / "a.argosmodel")
    assert list(tmp_path.glob("*.*")) == []


def test_a_place_that_cannot_be_written(convert: Convert, tmp_path: Path) -> None:
    folder = convert("m")
    for output in (tmp_path / "missing" / "a.argosmodel", tmp_path):
        with pytest.raises(ModelError, match=r"cannot be made .*: check the paths"):
            pack(folder, "en", "ko", output)
    assert not list(tmp_path.parent.glob(".naranhi*"))
