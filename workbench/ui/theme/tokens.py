"""The design tokens: one TOML file, read once, frozen.

    load_tokens() -> Tokens
    tokens.colour("accent", dark=False) -> "#1F57B8"
    tokens.rating("verified-in-part") -> RatingStyle   # .colour(dark), .tint(dark), .underline, .pattern
    tokens.type["manuscript"] -> TypeStyle             # .size, .line, .weight, .serif
    tokens.layout["claim_panel"], tokens.space, tokens.radius["control"], tokens.line["focus"]

No Qt here, so that reports and tests may read the same values.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench import paths
from workbench.model.scale import marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.model.scale import Mark

SERIF_STYLES: Final = frozenset({"claim", "passage", "source", "manuscript", "manuscript_h2", "manuscript_h1"})
RATING_KEYS: Final = (
    "open",
    "verified",
    "verified-in-part",
    "disputed",
    "false",
    "unverifiable",
    "not-checkable",
    "conflict",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """A named type style: size and line in px, weight as CSS counts it."""

    size: int
    line: int
    weight: int
    serif: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingStyle:
    """How a rating looks: colour, glyph, line and key, so that greyscale loses nothing.

    Attributes:
        key: the key that gives it ("V").
        underline: "dots", "solid", "long_dash", "wave", "double", "dash", "dash_dot" or "double_dash".
        pattern: on and off in px.
        weight: of the line in px.
        colours, tints: (light, dark).
    """

    key: str
    glyph: str
    underline: str
    pattern: tuple[float, ...]
    weight: float
    colours: tuple[str, str]
    tints: tuple[str, str]

    def colour(self, dark: bool) -> str:
        """Return the rating's colour."""
        return self.colours[dark]

    def tint(self, dark: bool) -> str:
        """Return the ground behind the claim's words."""
        return self.tints[dark]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every value of the look, by role.

    Attributes:
        colours: (light, dark), each by role.
        more: (light, dark), what is another colour where the system asks for more contrast.
        type: styles by name.
        layout: px by name; pairs for the palette and the report dialog.
        grounds, grounds_of_lines: which role may stand on which ground (4.5:1 and 3:1).
    """

    colours: tuple[Mapping[str, str], Mapping[str, str]]
    more: tuple[Mapping[str, str], Mapping[str, str]]
    scrim_opacity: tuple[float, float]
    families: tuple[str, ...]
    serif_families: tuple[str, ...]
    features: tuple[str, ...]
    type: Mapping[str, TypeStyle]
    space: tuple[int, ...]
    radius: Mapping[str, int]
    line: Mapping[str, float]
    layout: Mapping[str, int]
    sizes: Mapping[str, tuple[int, int]]
    ratings: Mapping[str, RatingStyle]
    grounds: Mapping[str, tuple[str, ...]]
    grounds_of_lines: Mapping[str, tuple[str, ...]]

    def colour(self, role: str, dark: bool) -> str:
        """Return the colour of a role as "#RRGGBB".

        Raises:
            KeyError: no such role: our fault.
        """
        return self.colours[dark][role]

    def rating(self, key: str) -> RatingStyle:
        """Return the style of a rating key as ``wording.rating_key`` spells it."""
        return self.ratings[key]


@cache
def load_tokens() -> Tokens:
    """Read ``resources/themes/tokens.toml``; the ratings' colours are those of the rating scale."""
    data = paths.table(paths.resource("themes", "tokens.toml").read_text(encoding="utf-8"))
    kinds, layout = data["type"], data["layout"]
    return Tokens(
        colours=(_strings(data["light"]["colour"]), _strings(data["dark"]["colour"])),
        more=(_strings(data["light"]["more"]), _strings(data["dark"]["more"])),
        scrim_opacity=(data["light"]["colour"]["scrim_opacity"], data["dark"]["colour"]["scrim_opacity"]),
        families=(kinds["ui_family"], *kinds["fallback_ui"]),
        serif_families=(kinds["manuscript_family"], *kinds["fallback_manuscript"]),
        features=tuple(kinds["features"]),
        type={name: _type_style(name, v) for name, v in kinds.items() if isinstance(v, list) and isinstance(v[0], int)},
        space=tuple(data["space"]["steps"]),
        radius=data["radius"],
        line=data["line"],
        layout={name: value for name, value in layout.items() if isinstance(value, int)},
        sizes={name: (value[0], value[1]) for name, value in layout.items() if isinstance(value, list)},
        ratings={key: _rating_style(data["rating"][key.replace("-", "_")], mark) for key, mark in marks().items()},
        grounds={role: tuple(names) for role, names in data["grounds"].items()},
        grounds_of_lines={role: tuple(names) for role, names in data["grounds_of_lines"].items()},
    )


def _strings(table: Mapping[str, Any]) -> dict[str, str]:
    return {name: value for name, value in table.items() if isinstance(value, str)}


def _type_style(name: str, values: list[int]) -> TypeStyle:
    size, line, weight = values
    return TypeStyle(size=size, line=line, weight=weight, serif=name in SERIF_STYLES)


def _rating_style(entry: Mapping[str, Any], mark: Mark) -> RatingStyle:
    return RatingStyle(
        key=entry["key"],
        glyph=entry["glyph"],
        underline=entry["underline"],
        pattern=tuple(float(step) for step in entry["pattern"]),
        weight=float(entry["weight"]),
        colours=(mark.ink, mark.dark_ink),
        tints=(mark.tint, mark.dark_tint),
    )
