"""Templates for Markdown: the reader's own, their mistakes, and how far they may go."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.annotation import Annotation, Selector
from reader.article import Article
from reader.errors import ExportError
from reader.export import NotedPassage, Options, templates
from reader.export.documents import document
from reader.export.markdown import FILTERS, view_of
from reader.export.templates import SUFFIX, copy, load, names, shipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "templates"
    made.mkdir()
    return made


def run(folder: Path, text: str, **variables: object) -> str:
    (folder / f"own{SUFFIX}").write_text(text, encoding="utf-8")
    return load("own", folder, {})(variables)


def test_three_come_with_the_program() -> None:
    assert set(shipped()) == {"plain", "obsidian", "logseq"}
    assert shipped()[0] == "plain"
    assert names(None) == shipped()


def test_a_copy_is_changed_and_used(folder: Path) -> None:
    path = copy("plain", folder)
    assert path.name == f"plain-copy{SUFFIX}"
    assert copy("plain", folder).name == f"plain-copy-2{SUFFIX}"
    path.write_text("안녕 {{ name }}", encoding="utf-8")
    assert names(folder) == [*shipped(), "plain-copy", "plain-copy-2"]
    assert load("plain-copy", folder, {})({"name": "세계"}) == "안녕 세계"


def test_the_first_copy_makes_the_folder(tmp_path: Path) -> None:
    assert copy("obsidian", tmp_path / "new" / "templates").is_file()


def test_the_readers_own_goes_before_the_programs(folder: Path) -> None:
    (folder / f"plain{SUFFIX}").write_text("mine", encoding="utf-8")
    assert load("plain", folder, {})({}) == "mine"
    assert names(folder) == shipped()


def test_a_file_anywhere_is_a_template(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("{{ 1 + 1 }}", encoding="utf-8")
    assert load(str(path), None, {})({}) == "2"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a\nb\n{% for x in y %}\n", 3, "endfor"),
        ("a\n{{ nothing_like_that }}", 2, "nothing_like_that"),
        ("a\n\n{{ 1 / 0 }}", 3, "division by zero"),
        ("{{ 'x' | shout }}", 1, "shout"),
        ("\n{{ [1][5].x }}", 2, "no element"),
        ("\n\n\n{{ none.strip() }}", 4, "strip"),
        ("{% include 'other' %}", 1, "loader"),
        ("\n{% for x in [1] recursive %}{% endfor %}", 2, "recursive"),
    ],
)
def test_a_mistake_is_told_with_file_and_line_in_one_sentence(
    folder: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(ExportError) as raised:
        run(folder, text)
    sentence = str(raised.value)
    assert f"own{SUFFIX}, line {line}:" in sentence
    assert said in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(10 ** 9) %}{% endfor %}",
        "{% for a in range(999999999) %}{% endfor %}",
        "{{ 'x' * 9999999999 }}",
        "{{ 9999999999 * 'x' }}",
        "{{ 99 ** 99999999 }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ '{:>9999999999}'.format(1) }}",
        "{{ 'x'.ljust(9999999999) }}",
        "{% set n = namespace(x='x') %}"
        "{% for a in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='x') %}"
        "{% for a in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='ab') %}"
        "{% for a in range(60) %}{% set n.x = n.x | replace('a', n.x) %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(60) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_a_template_that_would_never_end_is_ended(folder: Path, text: str) -> None:
    with pytest.raises(ExportError, match="template"):
        run(folder, text)


def test_one_of_the_readers_own_that_never_ends_is_stopped_from_outside(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = "{{ ([range(99999)] * 99999) | map('sum') | sum }}"
    with monkeypatch.context() as shorter:
        shorter.setattr(templates, "_LONGEST", 0.5)
        with pytest.raises(ExportError, match=r"own.md.jinja: it runs for too long"):
            run(folder, endless)
    assert run(folder, "{{ 1 + 1 }}") == "2"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs the memory to be told")
def test_one_that_grows_without_end_is_stopped(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "_MEMORY", 1 << 26)
    doubled = "{% set a = [a, a] %}" * 40
    with pytest.raises(ExportError, match=r"too much memory|runs for too long"):
        run(folder, "{% set a = ['x' * 1000000, 'x'] %}" + doubled + "{{ a }}")
    assert run(folder, "{{ 1 + 1 }}") == "2"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ name.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ _steps._left }}",
        "{{ _steps._take(-999999) }}",
        "{{ items.append(1) }}",
        "{% set _steps = namespace(_take=dict) %}{% for a in range(99999) %}"
        "{% for b in range(99) %}{% endfor %}{% endfor %}",
        "{{ ('x' * 1000).join(['a']) }}",
        "{{ 'a'.translate({97: 'b'}) }}",
        "{{ 'a'.encode() }}",
        "{{ (1).to_bytes(5, 'big') }}",
    ],
)
def test_a_template_reaches_nothing_outside(folder: Path, text: str) -> None:
    with pytest.raises(ExportError):
        run(folder, text, name="x", items=[1])


def test_a_copy_of_a_file_lies_in_the_folder(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / f"theirs{SUFFIX}"
    path.write_text("{{ title }}", encoding="utf-8")
    assert copy(str(path), folder) == folder / f"theirs-copy{SUFFIX}"
    assert sorted(tmp_path.iterdir()) == sorted((folder, path))


def test_nothing_is_made_for_a_template_that_is_not_there(tmp_path: Path) -> None:
    for name in ("nope", "x" * 5000):
        with pytest.raises(ExportError, match="There is no template"):
            copy(name, tmp_path / "templates")
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_template_is_said_to_be_none(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="There is no template “nope”; choose one of plain"):
        load("nope", folder, {})
    (folder / f"bytes{SUFFIX}").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ExportError, match="UTF-8"):
        load("bytes", folder, {})
    outside = tmp_path / f"secret{SUFFIX}"
    outside.write_text("secret", encoding="utf-8")
    with pytest.raises(ExportError):
        load("../secret", folder, {})


def test_every_filter_and_every_name_is_explained() -> None:
    page = (Path(__file__).parents[3] / "resources" / "help" / "templates.md").read_text("utf-8")
    explained = set(re.findall(r"`([a-z_]+)(?:\([0-9]+\))?`", page))
    assert set(FILTERS) <= explained
    article = _article_view()
    assert set(article) <= explained
    assert set(article["passages"][0]) <= explained


def _article_view() -> dict[str, Any]:
    """What a template is given of an article."""
    article = Article(
        id=1,
        title="T",
        language="en",
        url=None,
        site=None,
        byline=(),
        published=None,
        updated=None,
        revision=1,
        counterpart=None,
        blocks=(),
        spans=(),
        added=datetime(2024, 10, 26, tzinfo=UTC),
    )
    moment = datetime(2024, 10, 26, tzinfo=UTC)
    annotation = Annotation(1, 1, "article", "yellow", "", (), moment, moment, False, Selector("T"))
    passage = NotedPassage(annotation, "T", "en", "", "ko")
    return view_of(document(article, (passage,)), Options().words)
