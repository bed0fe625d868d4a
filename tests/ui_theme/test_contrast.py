"""Every role on every ground it may stand on: text 4.5:1, lines and focus 3:1 (WCAG 2.1)."""

from __future__ import annotations

import pytest

from workbench.ui.theme.firmer import LINES, WORDS, firmer_tokens
from workbench.ui.theme.tokens import RATING_KEYS, load_tokens

THEMES = (False, True)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("dark", THEMES, ids=("light", "dark"))
@pytest.mark.parametrize("role", sorted(load_tokens().grounds))
def test_text_reaches_four_and_a_half(role: str, dark: bool) -> None:
    tokens = load_tokens()
    poor = {
        ground: round(contrast(tokens.colour(role, dark), tokens.colour(ground, dark)), 2)
        for ground in tokens.grounds[role]
        if contrast(tokens.colour(role, dark), tokens.colour(ground, dark)) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("dark", THEMES, ids=("light", "dark"))
@pytest.mark.parametrize("role", sorted(load_tokens().grounds_of_lines))
def test_lines_reach_three(role: str, dark: bool) -> None:
    tokens = load_tokens()
    for ground in tokens.grounds_of_lines[role]:
        assert contrast(tokens.colour(role, dark), tokens.colour(ground, dark)) >= 3, ground


@pytest.mark.parametrize("dark", THEMES, ids=("light", "dark"))
@pytest.mark.parametrize("key", RATING_KEYS)
def test_reading_on_every_rating(key: str, dark: bool) -> None:
    tokens = load_tokens()
    style = tokens.rating(key)
    for words in ("reading", "struck"):
        assert contrast(tokens.colour(words, dark), style.tint(dark)) >= 4.5
    assert contrast(style.colour(dark), style.tint(dark)) >= 3


@pytest.mark.parametrize("dark", THEMES, ids=("light", "dark"))
def test_more_contrast_reaches_seven(dark: bool) -> None:
    tokens = firmer_tokens()
    poor = [
        (role, ground, round(contrast(tokens.colour(role, dark), tokens.colour(ground, dark)), 2))
        for table, least in ((tokens.grounds, WORDS), (tokens.grounds_of_lines, LINES))
        for role, names in table.items()
        for ground in names
        if contrast(tokens.colour(role, dark), tokens.colour(ground, dark)) < least
    ]
    poor += [
        (key, "tint", 0.0) for key, one in tokens.ratings.items() if contrast(one.colour(dark), one.tint(dark)) < WORDS
    ]
    assert poor == []


def test_every_text_role_is_walked() -> None:
    tokens = load_tokens()
    grounds = {ground for names in tokens.grounds.values() for ground in names}
    no_text = {
        "line",
        "line_strong",
        "track",
        "scrim",
        "disabled",
        "focus",
        "fact",
        "accent",
    }  # carry no words of their own
    assert set(tokens.colours[0]) == set(tokens.colours[1])
    assert set(tokens.colours[0]) - grounds - no_text == set(tokens.grounds)


def test_every_rating_has_its_own_line_and_glyph() -> None:
    ratings = load_tokens().ratings
    assert set(ratings) == set(RATING_KEYS)
    assert len({style.underline for style in ratings.values()}) == len(ratings)
    assert len({style.glyph for style in ratings.values()}) == len(ratings)
