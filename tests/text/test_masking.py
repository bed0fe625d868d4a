"""What stands right before a masked surname goes with it; what only looks like it stays."""

from __future__ import annotations

import pytest

from workbench.text.masking import pattern_of, telling_parts


def masked(text: str, *names: str, used: frozenset[str] = frozenset()) -> str:
    secrets = {*names} | {part for name in names for part in telling_parts(name, used)}
    pattern = pattern_of(secrets, people=names)
    assert pattern is not None
    return pattern.sub("…", text)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("So does Z. Quist's mother", "So does …'s mother"),
        ("Z. B. Quist", "…"),
        ("Z.B. Quist", "…"),
        ("Z Quist", "…"),
        ("Zeb. Quist, Zebulon B. Quist", "…, …"),
        ("The clerk Zeb Quist was there.", "The clerk … was there."),
        ("Zebulonius Quist", "…"),
        ("Does Mr Quist know?", "Does … know?"),
        ("Does Mr. Quist know?", "Does … know?"),
        ("Ask Mrs\u00a0Quist or Ms. Quist", "Ask … or …"),
        ("Prof. Dr. Quist", "…"),
        ("Prof.Dr.Z.Quist", "…"),
        ("laut Herrn Dr. med. Quist", "laut …"),
        ("laut Herrn Dr. h. c. Zebulon Quist", "laut …"),
        ("Frau Quists Aussage", "… Aussage"),
        ("_Mr Quist_", "_…_"),
        ("Mr\nQuist", "…"),
        ("Quist’s passport", "…’s passport"),
        ("ZEB QUIST", "…"),
    ],
)
def test_what_stands_before_a_surname_goes_with_it(said: str, printed: str) -> None:
    assert masked(said, "Zebulon Quist") == printed


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("z. B. Quist", "z. …"),  # "for example": what is left of it names nobody
        ("the clerk Quist", "the clerk …"),
        ("Did you miss Quist?", "Did you miss …?"),
        ("Vermeer Quist", "Vermeer …"),
        ("zu Quist", "zu …"),
        ("Mr Smith and Quist", "Mr Smith and …"),
        ("Zeb and Quist", "Zeb and …"),
        ("Mr Smith met Z. Miller", "Mr Smith met Z. Miller"),
        ("Quist, Mr Smith", "…, Mr Smith"),
    ],
)
def test_other_words_before_it_stay(said: str, printed: str) -> None:
    assert masked(said, "Zebulon Quist") == printed


@pytest.mark.parametrize(
    ("name", "said", "printed"),
    [
        ("Zeb Quist", "Zebulon Quist", "…"),
        ("Z. Quist", "Zebulon Quist", "…"),
        ("Bo Quist", "mit Bo Quist", "mit …"),
        ("Jan van der Quist", "mit J. van der Quist", "mit …"),
        ("Karl-Heinz Quist", "K.-H. Quist und Karl Quist", "… und …"),
        ("Quist, Zebulon", "Dr Zeb Quist", "…"),
    ],
)
def test_a_first_name_is_known_however_it_was_recorded(name: str, said: str, printed: str) -> None:
    assert masked(said, name) == printed


def test_a_surname_the_article_uses_is_masked_with_its_first_name_only() -> None:
    assert masked("Mr Quist met Mr Zebulon Quist", "Zebulon Quist", used=frozenset({"quist"})) == "Mr Quist met …"


def test_what_names_a_thing_takes_nothing_with_it() -> None:
    pattern = pattern_of({"Harbour Report"})
    assert pattern is not None
    assert pattern.sub("…", "Mr Harbour Report, A. Harbour Report's end") == "Mr …, A. …'s end"
