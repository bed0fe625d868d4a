"""The article that is opened first: in the demonstration the one of the interface's language."""

from __future__ import annotations

import pytest

from workbench.model.articles import Article
from workbench.model.ids import ArticleId, Sha256
from workbench.ui.desk import first_of


def article(number: int, language: str, *, settled: int = 0) -> Article:
    return Article(
        id=ArticleId(f"{language}{number}"),
        number=number,
        title="T",
        language=language,
        draft=Sha256("a" * 64),
        imported_at=f"2025-02-1{number}T10:00:00Z",
        claims=3,
        settled=settled,
        analysed=True,
    )


BOTH = (article(1, "de"), article(2, "en"), article(3, "de"))


@pytest.mark.parametrize(
    ("wanted", "language", "opened"),
    [
        ("", "de", "de1"),
        ("", "en", "en2"),
        ("", "fr", "de1"),
        ("", "", "de3"),
        ("de3", "en", "de3"),  # the article left last comes first
    ],
)
def test_the_demonstration_opens_on_the_interfaces_language(wanted: str, language: str, opened: str) -> None:
    assert first_of(BOTH, wanted, language=language) == opened


def test_an_empty_library_opens_on_nothing() -> None:
    assert first_of((), "", language="en") == ""
