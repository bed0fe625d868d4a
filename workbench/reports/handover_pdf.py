"""The handover on paper, with room to write what is decided: tagged PDF and pictures of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.model.plain import to_plain
from workbench.model.scale import marks
from workbench.reports import typesetting
from workbench.reports.handover import handover
from workbench.reports.words import words

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier

TEMPLATE: Final = "handover.typ"
_LABELS: Final = (
    "handover-proposed",
    "reason",
    "sources",
    "handover-asked",
    "handover-decided",
    "handover-left",
    "page",
    "of",
)


def write(dossier: Dossier, language: Language) -> bytes:
    """Return the handover as PDF/UA-1."""
    return typesetting.document(TEMPLATE, _data(dossier, language))


def pages(dossier: Dossier, language: Language, *, pixels_per_point: float) -> tuple[bytes, ...]:
    """Return its pages as PNG, in order."""
    return typesetting.pages(TEMPLATE, _data(dossier, language), pixels_per_point=pixels_per_point)


def _data(dossier: Dossier, language: Language) -> dict[str, Any]:
    return {
        "view": to_plain(handover(dossier, language)),
        "heading": words("handover", language),
        "words": {name: words(name, language) for name in _LABELS},
        "marks": {key: {"ink": mark.ink, "svg": mark.drawing()} for key, mark in marks().items()},
    }
