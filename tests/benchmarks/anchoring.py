"""Finding passages again in edited texts: ours and two simple methods, on the same edits.

    python tests/benchmarks/anchoring.py [--seed N] [--rounds N] [--misses N]

The sample articles of both languages are edited by a fixed seed, and passages of four lengths are
looked for. Every character of an edited text knows where it stood before, so it is known where
each passage went:

- it *stands* if at least half of its letters are left, in order and with no more put in between
  than is left, or if two thirds are left in one piece and the rest went elsewhere. It is *found*
  if what the answer and that stretch share is at least 70 % of what they cover together. An answer
  at the right place that is much longer or shorter (40 to 70 %) is *askew*: it is not found, and
  not wrong either.
- it is *gone* if none of its letters are left and its place is not either: any answer is wrong.
- what lies between (a word that another replaced, a passage torn in pieces) may be found or not;
  an answer at another place is wrong.

The goal: 99 % of what stands is found, at most 0.1 % of the answers are wrong, and 500 annotations
on 20,000 characters take less than 100 ms.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.annotation import Selector, anchor, select  # noqa: E402
from reader.annotation.index import index_of  # noqa: E402
from reader.annotation.letters import letters  # noqa: E402
from reader.annotation.matching import distances, plain  # noqa: E402
from reader.language import split  # noqa: E402

Span = tuple[int, int]
Method = Callable[[str, Selector], "Span | None"]
LENGTHS: Final = ("word", "phrase", "sentence", "several")
ALIKE: Final = 0.7
ASKEW: Final = 0.4
STANDING: Final = 0.5
IN_ONE_PIECE: Final = 2 / 3
WORD: Final = re.compile(r"\S+")


class Char(NamedTuple):
    """A character; `origin` is where it, or what it replaced, stood; `kept`: it is the same."""

    sign: str
    origin: int | None
    kept: bool = True


Row = list[list[Char]]
"""The sentences of a paragraph, each with the white space that follows it."""


@dataclass(frozen=True)
class Text:
    """A text in one language; its rows are sentences by their spans."""

    language: str
    rows: tuple[tuple[str, tuple[Span, ...]], ...]

    @property
    def text(self) -> str:
        return "\n".join(row for row, _ in self.rows)

    def chars(self) -> list[Row]:
        """The text as paragraphs of sentences of characters that know where they stand."""
        made: list[Row] = []
        start = 0
        for row, spans in self.rows:
            ends = [*(first for first, _ in spans[1:]), len(row)]
            starts = [0, *ends[:-1]]
            made.append(
                [
                    [Char(row[at], start + at) for at in range(first, last)]
                    for first, last in zip(starts, ends, strict=True)
                ]
            )
            start += len(row) + 1
        return made

    def sentences(self) -> list[Span]:
        found: list[Span] = []
        start = 0
        for row, spans in self.rows:
            found += [(start + first, start + last) for first, last in spans]
            start += len(row) + 1
        return found


def samples() -> list[Text]:
    """Both editions of every sample article."""
    found = []
    for path in sorted((ROOT / "resources" / "sample" / "articles").glob("*.json")):
        sample = json.loads(path.read_text("utf-8"))
        for language in ("en", "ko"):
            edition = sample[language]
            rows = [edition["title"], *(block["text"] for block in edition["blocks"])]
            found.append(Text(language, tuple((row, tuple(split(row, language))) for row in rows)))
    return found


# Edits. Each takes the paragraphs of a text, and a few sentences of other texts.


@dataclass
class Edition:
    """A text while it is edited."""

    rows: list[Row]
    others: list[str]
    chance: random.Random


def words_of(sentence: list[Char]) -> list[Span]:
    return [each.span() for each in WORD.finditer("".join(char.sign for char in sentence))]


def rewritten(sentence: list[Char], span: Span, new: str) -> None:
    """Puts `new` in the place of a span; what stays the same at its ends is kept."""
    old = sentence[slice(*span)]
    signs = [char.sign for char in old]
    head = 0
    while head < min(len(signs), len(new)) and signs[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(signs), len(new)) - head and signs[-1 - tail] == new[-1 - tail]:
        tail += 1
    place = old[min(head, len(old) - 1)].origin
    middle = [Char(sign, place, kept=False) for sign in new[head : len(new) - tail]]
    sentence[slice(*span)] = [*old[:head], *middle, *old[len(old) - tail :]]


def every_word(edition: Edition, share: float) -> Iterator[tuple[list[Char], Span]]:
    """Some words of the text, from the end of each sentence so that spans stay right."""
    for row in edition.rows:
        for sentence in row:
            for span in reversed(words_of(sentence)):
                if edition.chance.random() < share:
                    yield sentence, span


def typos(edition: Edition) -> None:
    """A letter left out, doubled, changed or in the wrong place in one word of twenty-five."""
    chance = edition.chance
    for sentence, span in every_word(edition, 0.04):
        word = "".join(char.sign for char in sentence[slice(*span)])
        if len(word) < 3:
            continue
        at = chance.randrange(1, len(word) - 1)
        other = chance.choice("aeinrst" if word.isascii() else "가는을이에서")
        new = chance.choice(
            [
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + other + word[at + 1 :],
                word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
            ]
        )
        rewritten(sentence, span, new)


def replaced(edition: Edition) -> None:
    """One word of twelve is another."""
    words = [word for sentence in edition.others for word in sentence.split()]
    for sentence, span in every_word(edition, 0.08):
        rewritten(sentence, span, edition.chance.choice(words))


def inserted(edition: Edition) -> None:
    """New sentences, about one for every five."""
    for row in edition.rows[1:]:
        for at in range(len(row), -1, -1):
            if edition.chance.random() < 0.2:
                new = [Char(sign, None, False) for sign in edition.chance.choice(edition.others)]
                row.insert(at, [*new, Char(" ", None, False)])
                if at:
                    spaced(row[at - 1])


def spaced(sentence: list[Char]) -> None:
    if sentence and not sentence[-1].sign.isspace():
        sentence.append(Char(" ", None, False))


def deleted(edition: Edition) -> None:
    """One sentence of six is gone."""
    for row in edition.rows[1:]:
        row[:] = [sentence for sentence in row if edition.chance.random() > 1 / 6]


def moved(edition: Edition) -> None:
    """Three sentences stand elsewhere."""
    for _ in range(3):
        rows = [row for row in edition.rows[1:] if row]
        row = edition.chance.choice(rows)
        sentence = row.pop(edition.chance.randrange(len(row)))
        spaced(sentence)
        target = edition.chance.choice(rows)
        at = edition.chance.randint(0, len(target))
        target.insert(at, sentence)
        if at:
            spaced(target[at - 1])


def reordered(edition: Edition) -> None:
    """Paragraphs in another order."""
    body = edition.rows[1:]
    edition.chance.shuffle(body)
    edition.rows[1:] = body


MARKS: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
CURLED: Final = str.maketrans({'"': "”", "'": "’", "-": "–"})


def requoted(edition: Edition) -> None:
    """Other quotation marks and dashes."""
    table = edition.chance.choice([MARKS, CURLED, MARKS])
    for row in edition.rows:
        for sentence in row:
            sentence[:] = [char._replace(sign=char.sign.translate(table)) for char in sentence]


def composed(edition: Edition) -> None:
    """Letters and syllables taken apart."""
    for row in edition.rows:
        for sentence in row:
            sentence[:] = [
                char._replace(sign=piece)
                for char in sentence
                for piece in unicodedata.normalize("NFD", char.sign)
            ]


def respaced(edition: Edition) -> None:
    """Spaces doubled, made hard, or left out between words; some paragraphs joined."""
    chance = edition.chance
    for row in edition.rows:
        for sentence in row:
            sentence[:] = [each for char in sentence for each in other_spaces(char, chance)]
    for at in range(len(edition.rows) - 1, 1, -1):
        if chance.random() < 0.15 and edition.rows[at - 1]:
            spaced(edition.rows[at - 1][-1])
            edition.rows[at - 1] += edition.rows.pop(at)


def other_spaces(char: Char, chance: random.Random) -> list[Char]:
    if not char.sign.isspace():
        return [char]
    luck = chance.random()
    if luck < 0.04:
        return []
    if luck < 0.1:
        return [char, char]
    return [char._replace(sign="\u00a0")] if luck < 0.2 else [char]


KINDS: Final[dict[str, tuple[Callable[[Edition], None], ...]]] = {
    "typos mended": (typos,),
    "words replaced": (replaced,),
    "sentences inserted": (inserted,),
    "sentences deleted": (deleted,),
    "sentences moved": (moved,),
    "paragraphs reordered": (reordered,),
    "quotation marks": (requoted,),
    "composed, decomposed": (composed,),
    "spaces": (respaced,),
    "a revision": (typos, replaced, inserted, deleted),
    "a rewriting": (moved, reordered, replaced, deleted, inserted, requoted),
    "another edition": (typos, moved, respaced, requoted, composed),
}


TURNED: Final = ("typos mended", "composed, decomposed", "quotation marks", "spaces")


@dataclass(frozen=True)
class Edited:
    """The two texts of an edit, and for each character of the new one where it came from."""

    old: str
    new: str
    chars: tuple[Char, ...]


def edited(
    source: Text, kind: str, others: list[str], chance: random.Random, *, turn: bool = True
) -> Edited:
    edition = Edition(source.chars(), others, chance)
    for edit in KINDS[kind]:
        edit(edition)
    chars: list[Char] = []
    for row in edition.rows:
        if chars:
            chars.append(Char("\n", None, False))
        chars += [char for sentence in row for char in sentence]
    new = "".join(char.sign for char in chars)
    assert len(new) == len(chars)
    # Half of them the other way round: what was decomposed, mistyped or there before is mended.
    if turn and kind in TURNED and chance.random() < 0.5:
        return turned(source.text, new, chars)
    return Edited(source.text, new, tuple(chars))


def turned(old: str, new: str, chars: Sequence[Char]) -> Edited:
    """The same edit backwards."""
    places: dict[int, int] = {}
    for at, char in enumerate(chars):
        if char.origin is not None:
            places.setdefault(char.origin, at)
    kept = {char.origin for char in chars if char.kept}
    back = tuple(Char(sign, places.get(at), at in kept) for at, sign in enumerate(old))
    return Edited(new, old, back)


# Passages, and what became of them


def passages(
    text: str, sentences: Sequence[Span], chance: random.Random
) -> Iterator[tuple[str, Span]]:
    """Some passages of each length."""
    words = [each.span() for each in WORD.finditer(text)]
    for _ in range(6):
        at = chance.randrange(len(words))
        yield "word", bare(text, words[at])
        at = chance.randrange(len(words) - 6)
        yield "phrase", (words[at][0], words[at + chance.randint(2, 5)][1])
    for _ in range(3):
        yield "sentence", chance.choice(sentences)
        at = chance.randrange(len(sentences) - 3)
        yield "several", (sentences[at][0], sentences[at + chance.randint(1, 2)][1])


def bare(text: str, word: Span) -> Span:
    """A word without the punctuation around it."""
    start, end = word
    while start < end - 1 and not text[start].isalnum():
        start += 1
    while (
        end - 1 > start and not text[end - 1].isalnum() and not unicodedata.combining(text[end - 1])
    ):
        end -= 1
    return start, end


class Truth(NamedTuple):
    """What became of a passage; `spans` are the answers that are right."""

    kind: str  # "stands", "changed", "gone"
    spans: tuple[Span, ...]


def truth(edit: Edited, span: Span) -> Truth:
    start, end = span
    here = [
        at
        for at, char in enumerate(edit.chars)
        if char.origin is not None and start <= char.origin < end
    ]
    if not here:
        return Truth("gone", ())
    letters = sum(not each.isspace() for each in edit.old[start:end])
    whole = (here[0], here[-1] + 1)
    origins = [edit.chars[at].origin or 0 for at in here]
    in_order = all(first <= second for first, second in pairwise(origins))
    spans = [
        run
        for run in runs_of(here, edit.chars)
        if len(kept_in(edit.chars, here, run)) >= IN_ONE_PIECE * letters
    ]
    left = len(kept_in(edit.chars, here, whole))
    if in_order and left >= STANDING * letters and whole[1] - whole[0] <= 2 * len(here):
        spans.append(whole)
    return Truth("stands", tuple(spans)) if spans else Truth("changed", (whole,))


def kept_in(chars: Sequence[Char], here: Sequence[int], span: Span) -> set[int | None]:
    """Which letters of the passage are left in a span."""
    return {
        chars[at].origin
        for at in here
        if span[0] <= at < span[1] and chars[at].kept and not chars[at].sign.isspace()
    }


def runs_of(places: Sequence[int], chars: Sequence[Char]) -> list[Span]:
    """Stretches of the passage in its order, with nothing else but white space between."""
    runs: list[Span] = []
    last = -1
    for at in places:
        origin = chars[at].origin or 0
        if runs and at <= runs[-1][1] + 2 and origin >= last:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
        last = origin
    return runs


def verdict(found: Span | None, known: Truth) -> str:
    """What an answer is: right, wrong, or none where one was due or not due."""
    if found is None:
        return {"stands": "missed", "gone": "detached", "changed": "left"}[known.kind]
    if known.kind == "gone":
        return "invented"
    if known.kind == "changed":
        first, last = known.spans[0]
        return "right" if found[0] < last and first < found[1] else "wrong"
    shared = max(likeness(found, span) for span in known.spans)
    return "right" if shared >= ALIKE else "askew" if shared >= ASKEW else "wrong"


def likeness(one: Span, other: Span) -> float:
    """The share of what two spans cover that both cover."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


# The methods


def exact_nearest(text: str, selector: Selector) -> Span | None:
    """The quote, word for word, where it is nearest to where it was."""
    places = [each.start() for each in re.finditer(re.escape(selector.exact), text)]
    if not places:
        return None
    start = min(places, key=lambda place: abs(place - selector.start))
    return start, start + len(selector.exact)


def weighted(text: str, selector: Selector) -> Span | None:
    """The best place by the customary weights: quote 50, prefix 20, suffix 20, position 2."""
    quote = selector.exact
    ends = distances(quote, text, anywhere=True)
    fewest = min(ends)
    if fewest > len(quote) / 2:
        return None
    limit = min(len(quote) // 2, fewest + 4)
    best: tuple[float, Span] | None = None
    for end in [at for at, edits in enumerate(ends) if edits <= limit][:200]:
        back = distances(
            quote[::-1], text[max(0, end - len(quote) - limit) : end][::-1], anywhere=False
        )
        start = end - back.index(min(back))
        before = text[max(0, start - len(selector.prefix)) : start]
        after = text[end : end + len(selector.suffix)]
        rank = 50 * (1 - ends[end] / len(quote)) + 20 * alike(selector.prefix, before)
        rank += 20 * alike(selector.suffix, after)
        rank += 2 * (1 - abs(start - selector.start) / len(text))
        if start < end and (best is None or rank > best[0]):
            best = rank, (start, end)
    return None if best is None else best[1]


def alike(one: str, other: str) -> float:
    return 1 - distances(one, other, anywhere=False)[-1] / max(1, len(one), len(other))


METHODS: Final[dict[str, Method]] = {
    "exact, nearest": exact_nearest,
    "fuzzy, weighted": weighted,
    "ours": anchor,
}


# The tables


class Case(NamedTuple):
    kind: str
    length: str
    language: str
    text: str
    selector: Selector
    known: Truth


def cases(seed: int, rounds: int) -> Iterator[Case]:
    texts = samples()
    spans = {each.language: [] for each in texts}  # type: dict[str, list[str]]
    for each in texts:
        spans[each.language] += [each.text[slice(*span)] for span in each.sentences()]
    for number in range(rounds):
        for index, source in enumerate(texts):
            own = {source.text[slice(*span)] for span in source.sentences()}
            others = [each for each in spans[source.language] if each not in own]
            for kind in KINDS:
                chance = random.Random(f"{seed} {number} {index} {kind}")
                edit = edited(source, kind, others, chance)
                yield from cases_of(source, kind, edit, chance)


def cases_of(source: Text, kind: str, edit: Edited, chance: random.Random) -> Iterator[Case]:
    sentences = source.sentences()
    if edit.old != source.text:
        sentences = spans_in(edit.old, source.language)
    for length, span in passages(edit.old, sentences, chance):
        selector = select(edit.old, *span)
        known = truth(edit, (selector.start, selector.end))
        yield Case(kind, length, source.language, edit.new, selector, known)


def spans_in(text: str, language: str) -> list[Span]:
    found: list[Span] = []
    start = 0
    for row in text.split("\n"):
        found += [
            (start + first, start + last)
            for first, last in split(row, "ko" if language == "ko" else "en")
            if last > first
        ]
        start += len(row) + 1
    return found


class Tally:
    """How many of which verdict."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def line(self, name: str) -> str:
        count = self.counts
        standing = sum(number for key, number in count.items() if key.startswith("stands"))
        answers = sum(
            number
            for key, number in count.items()
            if key.split()[1] in ("right", "askew", "wrong", "invented")
        )
        wrong = count["stands wrong"] + count["changed wrong"] + count["gone invented"]
        gone = count["gone detached"] + count["gone invented"]
        return (
            f"{name:<24}{standing:>8}{share(count['stands right'], standing):>9}"
            f"{share(count['stands askew'], standing):>9}{share(wrong, answers, 2):>9}{wrong:>6}"
            f"{gone:>8}{share(count['gone detached'], gone):>10}"
        )


def share(part: int, whole: int, digits: int = 1) -> str:
    return f"{100 * part / whole:.{digits}f} %" if whole else "–"


HEAD: Final = (
    f"{'':<24}{'stand':>8}{'found':>9}{'askew':>9}{'wrong':>9}{'':>6}{'gone':>8}{'detached':>10}"
)


def measure(seed: int, rounds: int, misses: int) -> None:
    every = list(cases(seed, rounds))
    print(f"seed {seed}: {len(every)} passages\n\n{HEAD}")
    for name, method in METHODS.items():
        total = Tally()
        parts: dict[str, Tally] = {}
        failures = []
        began = time.perf_counter()
        for case in every:
            found = method(case.text, case.selector)
            said = verdict(found, case.known)
            for part in ("", case.kind, case.length, case.language):
                parts.setdefault(part, Tally()).counts[f"{case.known.kind} {said}"] += 1
            if said in ("missed", "askew", "wrong", "invented"):
                failures.append((case, said, found))
        took = time.perf_counter() - began
        total = parts.pop("")
        print(total.line(name) + f"{1000 * took / len(every):>8.2f} ms each")
        if method is anchor:
            for part in (*KINDS, *LENGTHS, "en", "ko"):
                print(parts[part].line("  " + part))
            show(failures, misses)


def show(failures: list[tuple[Case, str, Span | None]], most: int) -> None:
    for case, said, found in failures[:most]:
        selector, known = case.selector, case.known
        print(f"\n{said}: {case.kind}, {case.length}, {case.language}")
        print(f"  was   [{selector.prefix}] {selector.exact!r} [{selector.suffix}]")
        for name, span in (*(("is", each) for each in known.spans), ("found", found)):
            if span is not None:
                around = (
                    case.text[max(0, span[0] - 32) : span[0]],
                    case.text[span[1] : span[1] + 32],
                )
                print(f"  {name:<5} [{around[0]}] {case.text[slice(*span)]!r} [{around[1]}]")


def measure_speed(seed: int) -> None:
    """500 annotations on 20,000 characters in both languages: the same text, and edited ones."""
    print("\n500 annotations, one by one, in ms of processor time; the limit is 100 ms")
    for language in ("en", "ko"):
        rows = [row for each in samples() if each.language == language for row in each.rows]
        source = Text(language, cut_to(tuple(rows * 3), 20_000))
        selectors = list(some_selectors(source.text, random.Random(seed)))
        others = [row for row, _ in rows][:20]
        other = next(each for each in samples() if each.language != language).text
        texts = {"unchanged": source.text}
        for kind in KINDS:
            edit = edited(source, kind, others, random.Random(seed), turn=False)
            texts[kind] = edit.new
        texts["no white space"] = "".join(source.text.split())
        words = source.text.split()
        random.Random(seed).shuffle(words)
        texts["its words shuffled"] = " ".join(words)
        texts["all gone"] = (other * 10)[:20_000]
        texts["one sentence again and again"] = (others[1] * 200)[:20_000]
        texts["100,000 characters, a rewriting"] = (
            texts["a rewriting"] + (others[1] * 2000)[:80_000]
        )
        for name, text in texts.items():
            took = min(timed(text, selectors) for _ in range(3))
            print(f"  {language} {name:<34}{len(text):>8}{1000 * took:>8.1f} ms")


def some_selectors(text: str, chance: random.Random) -> Iterator[Selector]:
    """500 selectors of a word, a phrase or about a sentence."""
    words = [each.span() for each in WORD.finditer(text)]
    for _ in range(500):
        at = chance.randrange(len(words) - 20)
        yield select(text, words[at][0], words[at + chance.choice((0, 3, 18))][1])


def cut_to(
    rows: Sequence[tuple[str, tuple[Span, ...]]], size: int
) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    kept, length = [], 0
    for row in rows:
        if length + len(row[0]) <= size:
            kept.append(row)
            length += len(row[0]) + 1
    return tuple(kept)


def timed(text: str, selectors: Sequence[Selector]) -> float:
    for kept in (plain, index_of, letters):
        kept.cache_clear()
    began = time.process_time()
    for selector in selectors:
        anchor(text, selector)
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="show this many of our failures")
    options = parser.parse_args()
    measure(options.seed, options.rounds, options.misses)
    measure_speed(options.seed)


if __name__ == "__main__":
    main()
