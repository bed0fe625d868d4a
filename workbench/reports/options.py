"""What a report is made for: language, audience, parts, and whether checked facts are struck through."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from workbench.model.dossier import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from workbench.errors import Language

T = TypeVar("T")
# Told what is being done ("comparing", "composing", "writing", "setting") and which share of it is; None: nobody knows.
Tell: TypeAlias = "Callable[[str, float | None], object]"


def untold(_stage: str, _share: float | None) -> None:
    """Tell nobody how far a report is."""


def within(tell: Tell, first: float, last: float) -> Tell:
    """Return what is told how much of a part is done, which is from ``first`` to ``last`` of the whole."""
    return lambda stage, share: tell(stage, None if share is None else first + (last - first) * share)


def counted_off(things: Sequence[T], stage: str, tell: Tell) -> Iterator[T]:
    """Yield things, and tell how many of them are done."""
    for done, thing in enumerate(things):
        tell(stage, done / len(things))
        yield thing


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
