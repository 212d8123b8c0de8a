"""The translation memory at 200,000 sentences: near matches, exact hits, TMX out and in.

    python tests/benchmarks/memory.py [--sentences N]

The sentences are made of the sample articles' own, with their words and numbers exchanged. Of the
sentences asked for, half are remembered ones with another number and half with a few characters
changed; found says how many gave the sentence that they were made of.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.article import Language  # noqa: E402
from reader.glossary import Glossary  # noqa: E402
from reader.language import split  # noqa: E402
from reader.library import GlossaryEntry, Library  # noqa: E402
from reader.translation.tmx import export_memory, import_memory  # noqa: E402

ARTICLES = ROOT / "resources" / "sample" / "articles"
ASKED = 300


def known_sentences(language: Language) -> list[str]:
    found = []
    for path in sorted(ARTICLES.glob("*.json")):
        for block in json.loads(path.read_text("utf-8"))[language]["blocks"]:
            text = block["text"]
            found += [text[start:end] for start, end in split(text, language)]
    return found


def made_up(sentences: list[str], count: int, chance: random.Random) -> list[str]:
    """Sentences of the lengths of news: runs of some words out of several, with other numbers."""
    words = [sentence.split() for sentence in sentences]
    made: dict[str, None] = {}
    while len(made) < count:
        length = len(chance.choice(words))
        text: list[str] = []
        while len(text) < length:
            run = chance.choice(words)
            start = chance.randrange(len(run))
            text += run[start : start + chance.randrange(1, 5)]
        if len(text) > 3:
            text.insert(chance.randrange(len(text)), str(chance.randrange(2, 9000)))
        made[" ".join(text)] = None
    return list(made)


def with_number(sentence: str, chance: random.Random) -> str:
    return "".join(
        str(chance.randrange(10)) if character.isdecimal() else character for character in sentence
    )


def with_typing(sentence: str, chance: random.Random) -> str:
    characters = list(sentence)
    for _ in range(max(1, len(characters) // 25)):
        characters[chance.randrange(len(characters))] = chance.choice("에서abc이가")
    return "".join(characters)


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def row(name: str, value: str) -> None:
    print(f"{name:60s} {value:>20s}")


def spread(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    middle, late = statistics.median(ordered), ordered[int(0.95 * len(ordered))]
    return f"{1000 * middle:.1f} / {1000 * late:.1f}"


def measure_near(library: Library, language: Language, sentences: list[str]) -> None:
    chance = random.Random(5)
    target: Language = "ko" if language == "en" else "en"
    for name, change in (("a number", with_number), ("a few characters", with_typing)):
        times, found, asked = [], 0, 0
        for original in chance.sample(sentences, ASKED):
            text = change(original, chance)
            if text == original:
                continue
            asked += 1
            began = time.perf_counter()
            matches = library.memory.near(text, language, target)
            times.append(time.perf_counter() - began)
            found += original in [match.text for match in matches]
        row(f"near, {language}, {name}: ms (median / 95 %)", spread(times))
        row("    found", f"{found} of {asked}")


def measure_glossary(sentences: list[str]) -> None:
    words = list(
        dict.fromkeys(word for text in sentences for word in text.split() if len(word) > 4)
    )
    article = sentences[-30:]
    for count in (100, 1_000, 10_000):
        glossary = Glossary(GlossaryEntry(word, "말", "en", "ko") for word in words[:count])
        cold = timed(lambda: found_terms(glossary, article))  # noqa: B023 -- called at once
        warm = timed(lambda: found_terms(Glossary(glossary.entries), article))  # noqa: B023
        row(
            f"terms of 30 sentences, {len(glossary.entries):,} entries: ms (first / again)",
            f"{1000 * cold:.1f} / {1000 * warm:.1f}",
        )


def found_terms(glossary: Glossary, texts: list[str]) -> int:
    narrowed = glossary.narrowed(texts)
    return sum(len(narrowed.find(text)) for text in texts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sentences", type=int, default=200_000)
    count = parser.parse_args().sentences
    chance = random.Random(3)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "a") as library:
        known = {
            language: made_up(known_sentences(language), count // 2, chance)
            for language in ("en", "ko")
        }
        for language, target in (("en", "ko"), ("ko", "en")):
            pairs = {text: text[::-1] for text in known[language]}
            row(
                f"remember {len(pairs):,} ({language}): s",
                f"{timed(lambda: library.memory.remember(pairs, language, target, 'm')):.1f}",  # type: ignore[arg-type] # noqa: B023
            )
        file = Path(folder) / "a" / "library.db"
        row("library: MB", f"{file.stat().st_size / 1e6:.0f}")
        for language in known:
            measure_near(library, language, known[language])  # type: ignore[arg-type]
        article = known["en"][:30]
        times = [
            timed(lambda: library.memory.remembered(article, "en", "ko", "m")) for _ in range(100)
        ]
        row("exact, 30 sentences: ms (median / 95 %)", spread(times))
        measure_glossary(known["en"])
        tmx = Path(folder) / "memory.tmx"
        row("TMX export: s", f"{timed(lambda: export_memory(library, tmx)):.1f}")
        with Library.open(Path(folder) / "b") as other:
            row("TMX import: s", f"{timed(lambda: import_memory(other, tmx)):.1f}")
            row("TMX import again: s", f"{timed(lambda: import_memory(other, tmx)):.1f}")


if __name__ == "__main__":
    main()
