"""The engine: many sentences at once, each with its own rendering or its own trouble."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import ModelError
from reader.translation import Engine, Model, Models, Rendering
from reader.translation.dividing import middle_clause
from tests.support.argos_package import metadata, write_package

PROJECT = Path(__file__).parents[3]


def run(engine: Engine, texts: list[str]) -> list[Rendering]:
    """The renderings of all batches."""
    made = [rendering for batch in engine.translate(texts) for rendering in batch]
    return sorted(made, key=lambda each: each.position)


def test_each_sentence_gets_its_own_translation(engine: Engine) -> None:
    texts = ["It is raining.", "Thank you very much.", "Water, please."]
    assert run(engine, texts) == [
        Rendering(0, "비가 온다.", None),
        Rendering(1, "정말 감사합니다.", None),
        Rendering(2, "물 좀 주세요.", None),
    ]


def test_a_sentence_is_translated_alike_alone_and_among_others(engine: Engine) -> None:
    texts = ["The clock struck twelve.", "Water, please.", "He counted the days until spring."]
    together = [rendering.text for rendering in run(engine, texts)]
    assert together == [run(engine, [text])[0].text for text in texts]


def test_batches_are_bounded_and_in_the_order_given(engine: Engine) -> None:
    texts = ["It is raining.", "Thank you very much."] * 150
    batches = list(engine.translate(texts))
    assert len(batches) > 1
    assert [each.position for batch in batches for each in batch] == list(range(300))


def test_no_small_batch_is_left_over(engine: Engine) -> None:
    engine.load()
    texts = ["It is raining."] * (950 // len(engine._tokenizer.encode("It is raining.")))
    assert len(list(engine.translate(texts))) == 1


def test_nothing_is_translated_before_a_batch_is_asked_for(engine: Engine) -> None:
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return False

    batches = engine.translate(["It is raining."] * 1500, cancelled)
    assert asked == []
    next(batches)
    assert len(asked) < 500


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


class Stammering:
    """A translator that stammers unless it is told not to, around a real one."""

    def __init__(self, engine: Engine, spoil: str) -> None:
        engine.load()
        self._real, self._spoil = engine._translator, spoil
        self.calls: list[tuple[int, dict[str, object]]] = []

    def translate_batch(self, batch: list[list[str]], **options: object) -> list[object]:
        self.calls.append((len(batch), options))
        results = self._real.translate_batch(batch, **options)
        if "no_repeat_ngram_size" in options:
            return list(results)
        return [self._spoilt(each) for each in results]

    def _spoilt(self, result: object) -> object:
        words = {"empty": [], "loop": ["▁비", "▁가"] * 30, "lost": ["▁비"]}[self._spoil]
        return type("Result", (), {"hypotheses": [words]})


@pytest.fixture
def stammering(english_to_korean: Model) -> Callable[[str], tuple[Engine, Stammering]]:
    """An engine whose translator spoils what it makes at first."""

    def make(spoil: str) -> tuple[Engine, Stammering]:
        engine = Engine(english_to_korean)
        engine._translator = Stammering(engine, spoil)
        return engine, engine._translator

    return make


@pytest.mark.parametrize("spoil", ["empty", "loop"])
def test_what_came_out_badly_is_tried_again(
    stammering: Callable[[str], tuple[Engine, Stammering]], spoil: str
) -> None:
    engine, translator = stammering(spoil)
    texts = ["It is raining.", "2024", "Water, please."]
    sound, again = engine.translate(texts)
    assert [(each.position, each.text) for each in sound] == [(1, "2024")]
    assert again == [Rendering(0, "비가 온다.", None), Rendering(2, "물 좀 주세요.", None)]
    first, second = translator.calls
    assert (first[0], second[0]) == (2, 2)
    assert second[1]["beam_size"] == 6


def test_what_stays_bad_is_marked(tiny_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny_engine.load()
    monkeypatch.setattr(tiny_engine, "_translate", lambda pieces, **_: ["비 " * 40] * len(pieces))
    (rendering,) = run(tiny_engine, ["The king gave his people a script, and they read it."])
    assert rendering.doubtful
    assert rendering.error is None
    monkeypatch.setattr(tiny_engine, "_translate", lambda pieces, **_: [""] * len(pieces))
    (rendering,) = run(tiny_engine, ["The king gave his people a script."])
    assert rendering == Rendering(
        0, None, "The model gave no translation of this sentence.", doubtful=True
    )


def test_a_bad_sentence_is_tried_clause_by_clause(
    tiny_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def halting(pieces: list[list[str]], **_: object) -> list[str]:
        texts = [tiny_engine._text_of(piece) for piece in pieces]
        good = {"The": "왕은 글자를 주었다,", "and": "그리고 보냈다."}
        return ["비 " * 60 if ", " in text else good[text[:3]] for text in texts]

    tiny_engine.load()
    monkeypatch.setattr(tiny_engine, "_translate", halting)
    text = "The king gave his people a script, and then they sent it to the king by Friday."
    assert run(tiny_engine, [text]) == [Rendering(0, "왕은 글자를 주었다, 그리고 보냈다.", None)]


def test_a_lost_address_comes_back_by_way_of_a_number(
    tiny_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def numbers_only(pieces: list[list[str]], **_: object) -> list[str]:
        texts = [tiny_engine._text_of(piece) for piece in pieces]
        return ["7301로 보내라." if "7301" in text else "보내라." for text in texts]

    tiny_engine.load()
    monkeypatch.setattr(tiny_engine, "_translate", numbers_only)
    (rendering,) = run(tiny_engine, ["Send it to news_desk@example.com."])
    assert rendering == Rendering(0, "news_desk@example.com로 보내라.", None)


def test_sound_sentences_do_not_wait_for_the_others(
    english_to_korean: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine(english_to_korean)
    batches = engine.translate_batch(["It is raining.", "Mail x_y@z.kr now."])
    first = next(batches)
    assert [each.position for each in first] == [0]
    (again,) = next(batches)
    assert again.position == 1
    assert again.doubtful


def test_no_second_try_once_cancelled(tiny_engine: Engine) -> None:
    done: list[int] = []
    batches = tiny_engine.translate(["2024", "Mail x_y@z.kr now."], lambda: bool(done))
    for batch in batches:
        done += [each.position for each in batch]
    assert done == [0]


def test_cancelling_takes_effect_between_two_tries(
    stammering: Callable[[str], tuple[Engine, Stammering]], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, translator = stammering("lost")
    texts = ["Mail a_b@example.com, and then call x_y@example.com by Friday, please."]
    assert list(engine.translate_batch(texts, lambda: len(translator.calls) > 1)) == []
    assert len(translator.calls) == 2
    whole, translator.calls = list(engine.translate_batch(texts)), []
    assert whole[0][0].doubtful


def test_cancelling_takes_effect_where_a_batch_is_tried_one_by_one(
    tiny_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def failing(pieces: list[list[str]], **_: object) -> list[str]:
        calls.append(len(pieces))
        raise RuntimeError("no")

    tiny_engine.load()
    monkeypatch.setattr(tiny_engine, "_translate", failing)
    texts = ["The king gave his people a script."] * 20
    made = [
        each for part in tiny_engine.translate_batch(texts, lambda: len(calls) > 3) for each in part
    ]
    assert calls == [20, 1, 1, 1]
    assert [each.position for each in made] == [0, 1, 2]


@pytest.mark.parametrize("number", ["12,000,000", "1,234", "2019–2020"])
def test_no_number_is_divided(number: str) -> None:
    text = f"The{'x' * 40} {number} {'y' * 40}"
    cut = middle_clause(text)
    assert number in text[:cut] or number in text[cut:]
