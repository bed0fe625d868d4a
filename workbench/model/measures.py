"""Measures held against each other, kilometres and miles, °C and °F; and nouns with one meaning in two languages.

Units are the symbols ``analysis`` gives facts. Factors by the international definitions (a mile is 1,609.344 metres).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_FACTORS: Final[Mapping[str, Mapping[str, float]]] = {
    "length": {
        "nm": 1e-9, "µm": 1e-6, "mm": 0.001, "cm": 0.01, "in": 0.0254, "ft": 0.3048, "yd": 0.9144, "m": 1.0,
        "km": 1000.0, "mile": 1609.344, "nmi": 1852.0,
    },
    "area": {"ft²": 0.09290304, "m²": 1.0, "acre": 4046.8564224, "ha": 1e4, "km²": 1e6, "sq mi": 2589988.110336},
    "volume": {"ml": 0.001, "l": 1.0, "gallon": 3.785411784, "hl": 100.0, "barrel": 158.987294928,
        "m³": 1e3, "km³": 1e12},
    "mass": {"µg": 1e-6, "mg": 0.001, "g": 1.0, "oz": 28.349523125, "pound": 453.59237,
        "pounds": 453.59237, "lb": 453.59237, "lbs": 453.59237, "kg": 1000.0, "t": 1e6},
    "speed": {"km/h": 1.0, "mph": 1.609344, "kn": 1.852, "m/s": 3.6},
    "power": {"W": 1.0, "PS": 735.49875, "kW": 1e3, "MW": 1e6, "GW": 1e9},
    "energy": {"kWh": 1.0, "MWh": 1e3, "GWh": 1e6, "TWh": 1e9},
    "data": {"MB": 1.0, "GB": 1e3, "TB": 1e6},
}  # fmt: skip
_DIMENSION: Final = {unit: (name, factor) for name, units in _FACTORS.items() for unit, factor in units.items()}
_FREEZING: Final = 32.0
_FAHRENHEIT: Final = 9 / 5
# What a thing is called in German and in English, as beginnings of words: the counted noun only, never an adjective.
_NOUNS: Final = (
    "mensch person people persons leute",
    "tote todesopfer dead deaths fatalit",
    "verletzte injured injuries wounded",
    "einwohner inhabitant resident",
    "mitarbeiter beschäftigte angestellte employee staff workers",
    "arbeitsplätze arbeitsplatz stellen jobs",
    "insasse passagier fluggäste fahrgäste reisende passenger travellers travelers",
    "teilnehmer demonstranten participant protester demonstrators",
    "flüchtling geflüchtete migrant asylbewerber refugee",
    "besucher zuschauer visitor spectator",
    "patient",
    "kind kinder child children",
    "frau frauen woman women",
    "mann männer man men",
    "soldat soldier troops",
    "polizist polizeibeamte officer police",
    "schüler pupil student",
    "stimme stimmen vote votes",
    "sitz sitze mandate seat seats",
    "abgeordnete lawmaker deputies members",
    "haus häuser house houses",
    "wohnung wohnungen apartment flats",
    "auto autos fahrzeug car cars vehicle",
    "unternehmen firmen company companies firms",
    "fall fälle case cases",
    "land länder staaten country countries states",
    "tier tiere animal animals",
)
_MEANING: Final = {word: number for number, words in enumerate(_NOUNS) for word in words.split()}
_SHORTEST: Final = 5
_PEOPLE: Final = (
    "mensch tote verletzte einwohner mitarbeiter passagier teilnehmer flüchtling besucher patient kind frau mann "
    "soldat polizist schüler abgeordnete"
)
_SOMEBODY: Final = frozenset(_MEANING[word] for word in _PEOPLE.split())


def measured(unit: str | None) -> tuple[str, float] | None:
    """Return a unit's dimension and its factor to the dimension's base; None for a unit that is no measure."""
    return _DIMENSION.get(unit or "")


def dimension(unit: str) -> str:
    """Return what a unit measures: "length", "mass", "temperature" …; "" for a unit that is no measure."""
    known = measured(unit)
    return known[0] if known else "temperature" if unit.startswith("°") else ""


def alike(one: str, other: str) -> bool:
    """Say whether two units measure the same: both a length, both a temperature."""
    ours, theirs = measured(one), measured(other)
    return (ours is not None and theirs is not None and ours[0] == theirs[0]) or {one, other} == {"°C", "°F"}


def converted(value: float, unit: str) -> float:
    """Return a value in the base of its dimension (°F in °C); as it is when the unit is no measure."""
    if unit == "°F":
        return (value - _FREEZING) / _FAHRENHEIT
    known = measured(unit)
    return value * known[1] if known else value


def same_noun(one: str, other: str) -> bool:
    """Say whether two counted nouns mean the same thing across languages ("Menschen", "people")."""
    ours, theirs = _meaning(one), _meaning(other)
    return ours is not None and ours == theirs


def somebody(noun: str) -> bool:
    """Say whether a noun counts people of some kind: inhabitants, the dead, soldiers."""
    return _meaning(noun) in _SOMEBODY


def anybody(noun: str) -> bool:
    """Say whether a noun counts people whoever they are."""
    return _meaning(noun) == _MEANING["mensch"]


def _meaning(noun: str) -> int | None:
    word = noun.casefold()
    if word in _MEANING:
        return _MEANING[word]
    return next(
        (number for known, number in _MEANING.items() if len(known) >= _SHORTEST and word.startswith(known)), None
    )
