"""What a report is made for: language, audience, parts, and whether checked facts are struck through."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.model.dossier import Audience
from workbench.text.telling import Tell, untold

if TYPE_CHECKING:
    from workbench.errors import Language


class Part(StrEnum):
    """A part that may be left out; what was not checked and the journal's heads always stand."""

    ARTICLE = "article"
    CLAIMS = "claims"
    UNSEEN = "unseen"
    CORRECTIONS = "corrections"
    QUERIES = "queries"
    SOURCES = "sources"


ALL_PARTS = frozenset(Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a dossier is printed.

    Attributes:
        language: of the report; the article keeps its own.
        audience: only ``legal`` reads confidential names, the public reads no internal notes.
        parts: what the report holds; data formats always hold everything.
        claims: numbers of the claims to publish (ClaimReview, annotations); empty for all that can be.
        struck: facts that were checked are struck through in the annotated article, as on paper.
        tell: told how far the report is.
    """

    language: Language
    audience: Audience = Audience.EDITOR
    parts: frozenset[Part] = field(default=ALL_PARTS)
    struck: bool = False
    claims: frozenset[int] = frozenset()
    tell: Tell = field(default=untold, compare=False, repr=False)
