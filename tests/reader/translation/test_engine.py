"""The engine: many sentences at once, each with its own rendering or its own trouble."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import ModelError
from reader.translation import Engine, Model, Models, Rendering
from tests.support.argos_package import metadata, write_package

PROJECT = Path(__file__).parents[3]


def run(engine: Engine, texts: list[str]) -> list[Rendering]:
    """The renderings of all batches."""
    return [rendering for batch in engine.translate(texts) for rendering in batch]


def test_each_sentence_gets_its_own_translation(engine: Engine) -> None:
    texts = ["It is raining.", "Thank you very much.", "Seoul is the capital of South Korea."]
    assert run(engine, texts) == [
        Rendering(0, "비가 온다.", None),
        Rendering(1, "정말 감사합니다.", None),
        Rendering(2, "서울은 한국의 수도다.", None),
    ]


def test_a_sentence_is_translated_alike_alone_and_among_others(engine: Engine) -> None:
    texts = ["The clock struck twelve.", "Water, please.", "He counted the days until spring."]
    together = [rendering.text for rendering in run(engine, texts)]
    assert together == [run(engine, [text])[0].text for text in texts]


def test_batches_are_bounded_and_in_the_order_given(tiny_engine: Engine) -> None:
    texts = ["The rain stopped before noon.", "Not everyone agreed."] * 200
    batches = list(tiny_engine.translate(texts))
    assert len(batches) > 1
    assert [each.position for batch in batches for each in batch] == list(range(400))


def test_nothing_is_translated_before_a_batch_is_asked_for(tiny_engine: Engine) -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return False

    batches = tiny_engine.translate(["Not everyone agreed."] * 500, cancelled)
    assert asked == []
    first = next(batches)
    assert len(asked) == len(first) + 1


def test_cancelling_takes_effect_before_the_next_batch(tiny_engine: Engine) -> None:
    done: list[Rendering] = []
    batches = tiny_engine.translate(["Not everyone agreed."] * 500, lambda: bool(done))
    for batch in batches:
        done += batch
    assert 0 < len(done) < 1000


def test_texts_without_letters_stay_as_they_are(engine: Engine) -> None:
    texts = ["", "  ", "2024", "* * *", "02-123-4567", "$ 1,000.00"]
    assert [each.text for each in run(engine, texts)] == [text.strip() for text in texts]


def test_underscores_survive(tiny_engine: Engine) -> None:
    tiny_engine.load()
    tokens = tiny_engine._tokenizer.encode("Send it to news_desk@example.com, please.")
    assert tiny_engine._text_of(tokens) == "Send it to news_desk@example.com, please."


def test_what_would_break_a_row_of_text_becomes_a_space(tiny_engine: Engine) -> None:
    tiny_engine.load()
    assert tiny_engine._text_of(["▁a", "<0x0A>", "<0x07>", "b", "<0x0A>"]) == "a b"


def test_a_very_long_sentence_is_divided_at_clauses_and_joined(tiny_engine: Engine) -> None:
    tiny_engine.load()
    clauses = [f"the king gave his people script number {number};" for number in range(40)]
    pieces = tiny_engine._pieces(" ".join(clauses))
    parts = [tiny_engine._text_of(piece) for piece in pieces]
    assert len(parts) > 1
    assert all(part.endswith(";") for part in parts)
    assert " ".join(parts) == " ".join(clauses)
    (rendering,) = run(tiny_engine, [" ".join(clauses)])
    assert rendering.text is not None
    assert len(rendering.text.split()) >= len(parts)


def test_long_texts_without_a_place_to_divide_come_through(tiny_engine: Engine) -> None:
    tiny_engine.load()
    text = "가나다라마바사아자차카타파하" * 300
    pieces = tiny_engine._pieces(text)
    assert all(len(piece) <= 200 for piece in pieces)
    assert "".join(tiny_engine._text_of(piece) for piece in pieces) == text


def test_a_prefix_in_the_metadata_is_given_and_taken_off(models: Models, tmp_path: Path) -> None:
    fields = metadata(target_prefix="<0x41>")
    engine = Engine(models.install(write_package(tmp_path / "p.argosmodel", fields)))
    renderings = run(engine, ["The king gave his people a script."] * 3)
    assert len(renderings) == 3
    assert not any((each.text or "").startswith("A") for each in renderings)


def test_a_sentence_that_fails_leaves_the_others(
    english_to_korean: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(english_to_korean)
    engine.load()
    whole = engine._translate

    def failing(pieces: list[list[str]]) -> list[str]:
        if any("▁trouble" in "".join(piece) for piece in pieces):
            raise RuntimeError("out of memory")
        return whole(pieces)

    monkeypatch.setattr(engine, "_translate", failing)
    good, bad, other = run(engine, ["It is raining.", "This is trouble.", "Water, please."])
    assert good.text == "비가 온다."
    assert other.text == "물 좀 주세요."
    assert bad.text is None
    assert bad.error == "The model failed on this sentence (out of memory)."


def test_a_text_that_is_no_text_leaves_the_others(tiny_engine: Engine) -> None:
    good, bad = run(tiny_engine, ["The king gave his people a script.", "half a pair \ud83d"])
    assert good.error is None
    assert bad.text is None
    assert bad.error is not None
    assert bad.error.startswith("The model failed on this sentence (")


def test_a_model_that_has_become_damaged_is_named(models: Models, package: Path) -> None:
    model = models.install(package)
    (model.path / "model" / "model.bin").write_bytes(b"gone")
    with pytest.raises(ModelError, match=r"The model English → Korean \(en_ko-1\.1\) does not run"):
        run(Engine(model), ["news"])
    shutil.rmtree(model.path)
    with pytest.raises(ModelError, match="install it again"):
        run(Engine(model), ["news"])


def test_importing_and_listing_load_no_engine(tmp_path: Path) -> None:
    code = (
        "import sys; import reader.translation; from pathlib import Path; "
        "loaded = lambda: {name.split('.')[0] for name in sys.modules}; "
        "assert not {'ctranslate2', 'sentencepiece', 'argostranslate', 'numpy'} & loaded(); "
        "reader.translation.Models(Path('models')).installed(); "
        "assert not {'ctranslate2', 'sentencepiece', 'numpy'} & loaded()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=True)
