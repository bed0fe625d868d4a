"""Which of spaCy's own pipelines are installed here, looked for by name alone: none is loaded for that."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

_NAMES: Final = {"model_de": "de_core_news", "model_en": "en_core_web"}
_SIZES: Final = ("sm", "md", "lg", "trf")


def family(setting: str) -> str:
    """Return how the pipelines of a setting's language are called ("de_core_news")."""
    return _NAMES[setting]


def installed(setting: str) -> tuple[str, ...]:
    """Return the installed pipelines that a setting can name, the smallest first."""
    names = (f"{_NAMES[setting]}_{size}" for size in _SIZES)
    return tuple(name for name in names if find_spec(name) is not None)
