"""More contrast for whoever asks their system for it: the same tokens, each word at 7:1, each line at 4.5:1.

Computed from the table of grounds, so that a desk's own ratings are made firmer, too.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.ui.theme.tokens import load_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.ui.theme.tokens import RatingStyle, Tokens

WORDS: Final = 7.0  # WCAG 2.1 AAA
LINES: Final = 4.5
_STEPS: Final = 20
_LINEAR: Final = 0.04045  # below it sRGB is a straight line
_DARK_BELOW: Final = 0.18  # luminance of a ground on which white stands better than black


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours "#RRGGBB" as WCAG 2.1 counts it, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def firm(colour: str, grounds: Iterable[str], least: float) -> str:
    """Return a colour moved towards black or white until it reaches a contrast on each ground, or as far as it goes.

    Args:
        colour: "#RRGGBB".
        grounds: what it may stand on, of the same form.
        least: the contrast wanted.
    """
    stood_on = tuple(grounds)
    end = 255 if max(map(_luminance, stood_on), default=1) < _DARK_BELOW else 0
    moved = (_towards(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next(
        (one for one in moved if all(contrast(one, each) >= least for each in stood_on)), _towards(colour, end, 1)
    )


@cache
def firmer_tokens() -> Tokens:
    """Return the tokens for more contrast: stronger lines first, then whatever stands on a ground."""
    tokens = load_tokens()
    light, dark = (_firmer(tokens, dark=dark) for dark in (False, True))
    return replace(
        tokens,
        colours=(light, dark),
        ratings={key: _rating(style, (light, dark)) for key, style in tokens.ratings.items()},
    )


def _firmer(tokens: Tokens, *, dark: bool) -> dict[str, str]:
    colours = dict(tokens.colours[dark]) | dict(tokens.more[dark])
    for table, least in ((tokens.grounds_of_lines, LINES), (tokens.grounds, WORDS)):
        for role, names in table.items():
            colours[role] = firm(colours[role], (colours[name] for name in names), least)
    return colours


def _rating(style: RatingStyle, themes: tuple[dict[str, str], dict[str, str]]) -> RatingStyle:
    inks = [
        firm(ink, (tint, *(colours[ground] for ground in ("page", "panel", "raised", "window", "accent_soft"))), WORDS)
        for ink, tint, colours in zip(style.colours, style.tints, themes, strict=True)
    ]
    return replace(style, colours=(inks[0], inks[1]))


def _towards(colour: str, end: int, share: float) -> str:
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (end - part) * share):02X}" for part in parts)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= _LINEAR else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
