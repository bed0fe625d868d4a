"""What is said of claims that hold for a time only: the window and every report use these words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.validity import validity
from workbench.model.wording import date_words
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier


def validity_words(claim: Claim, dossier: Dossier, language: Language, *, desk: bool = True) -> str:
    """Return "Valid as of 11 February 2025 (“currently”)."; empty for what does not change.

    Args:
        claim: of the dossier.
        dossier: its article.
        language: of the words.
        desk: the checkers read it: whether the evidence is too old is their concern alone.
    """
    found = validity(claim, dossier)
    if found is None:
        return ""
    said = say("validity.as-of", language, date=date_words(found.as_of, language), words=" ".join(found.text.split()))
    if not (desk and found.evidence_day):
        return said
    return f"{said} {say('validity.again', language, date=date_words(found.evidence_day, language))}"
