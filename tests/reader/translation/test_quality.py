"""What is published of the quality of models."""

from __future__ import annotations

import pytest

from reader.article import Language
from reader.translation.quality import published_quality


@pytest.mark.parametrize(
    ("source", "target", "variant", "said"),
    [
        ("en", "ko", "", "BLEU 15.8 (FLORES-200 devtest)"),
        ("ko", "en", "", "BLEU 15.1 (FLORES-200 devtest)"),
        ("en", "ko", "NLLB-200 distilled 600M", "BLEU 25.4 (FLORES-200 devtest)"),
        ("ko", "en", "nllb-200", "BLEU 25.3 (FLORES-200 devtest)"),
        ("ko", "en", "opus-mt-ko-en", "BLEU 20.6 (FLORES-200 devtest)"),
        ("en", "ko", "opus-mt-tc-big-en-ko", "None"),
        ("en", "ko", "my-own", "None"),
    ],
)
def test_published_figures(source: Language, target: Language, variant: str, said: str) -> None:
    assert str(published_quality(source, target, variant)) == said
