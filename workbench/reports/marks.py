"""How ratings look in reports: one table for HTML, PDF and Word (``resources/templates/marks.toml``)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME = "marks.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The look of one rating; ``value`` is its place on the published scale, None when it is not published."""

    key: str
    ink: str
    tint: str
    dark_ink: str
    dark_tint: str
    line: str
    glyph: str
    value: int | None = None

    def inline(self) -> str:
        """Return the glyph for an HTML page: ink is the text's colour, paper a class."""
        return self.glyph.replace('stroke="@paper"', 'class="paper"').replace("@ink", "currentColor")

    def drawing(self) -> str:
        """Return the glyph as a whole SVG in the light colours."""
        body = self.glyph.replace("@paper", "#FFFFFF").replace("@ink", self.ink)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{body}</svg>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The published scale; upside down or flat is refused."""

    worst: int
    best: int

    def __post_init__(self) -> None:
        if self.worst >= self.best:
            raise ValueError(f"scale upside down: worst {self.worst}, best {self.best}")

    def holds(self, value: int) -> bool:
        """Say whether a value lies on the scale, its ends included."""
        return self.worst <= value <= self.best


def read(table: Mapping[str, Any]) -> tuple[Scale, Mapping[str, Mark]]:
    """Return scale and marks of a parsed table.

    Raises:
        ValueError: the scale is upside down, or a rating's value lies beside it.
    """
    scale = Scale(worst=table["scale"]["worst"], best=table["scale"]["best"])
    marks = {
        key: Mark(
            key=key,
            ink=entry["light"]["ink"],
            tint=entry["light"]["tint"],
            dark_ink=entry["dark"]["ink"],
            dark_tint=entry["dark"]["tint"],
            line=entry["line"],
            glyph=entry["glyph"],
            value=entry.get("claimreview"),
        )
        for key, entry in table.items()
        if key != "scale"
    }
    beside = [mark.key for mark in marks.values() if mark.value is not None and not scale.holds(mark.value)]
    if beside:
        raise ValueError(f"beside the scale: {', '.join(beside)}")
    return scale, marks


@cache
def _file() -> tuple[Scale, Mapping[str, Mark]]:
    return read(tomllib.loads(paths.resource("templates", FILE_NAME).read_text(encoding="utf-8")))


def marks() -> Mapping[str, Mark]:
    """Return the marks by rating key."""
    return _file()[1]


def scale() -> Scale:
    """Return the published scale."""
    return _file()[0]
