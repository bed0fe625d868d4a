"""How many sources really speak: those of one family count as one, and one house counts once.

Nothing here says that a source is right; it says whether a second one would be another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.model.evidence import SourceKind, Stance
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from workbench.model.claims import Claim
    from workbench.model.evidence import Evidence, Source
    from workbench.model.facts import Fact

_NEEDED: Final = 2
APART: Final = "apart"  # as a source's group: a voice of its own, whatever its text says
WITH: Final = "with "  # as a source's group, before another source's id: one voice with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Sources of one article that tell one story and count as one.

    Attributes:
        sources: their ids, in the order of the article's sources.
        agency: that all of them credit, empty for none or several.
        by_hand: a person said so; otherwise their texts do.
    """

    sources: tuple[str, ...]
    agency: str = ""
    by_hand: bool = False


def voices(evidence: Iterable[Evidence], sources: Mapping[str, Source]) -> tuple[tuple[str, ...], ...]:
    """Return the sources of some evidence, those that count as one together (ids, in order of attaching).

    Args:
        evidence: pieces of evidence.
        sources: by id; ``group`` names the family a source belongs to.
    """
    groups: dict[str, dict[str, None]] = {}
    for piece in evidence:
        groups.setdefault(_voice(piece, sources.get(piece.source)), {})[piece.source] = None
    return tuple(tuple(group) for group in groups.values())


def _voice(piece: Evidence, source: Source | None) -> str:
    if source is None:
        return f"source {piece.source}"
    if source.group:
        return f"group {source.group}"
    if source.kind in {SourceKind.CALL, SourceKind.PERSON} and source.title:
        return f"person {source.title.casefold()}"
    if piece.capture:
        house = source.publisher.casefold().strip() if source.kind is SourceKind.WEB else ""
        return f"house {house}" if house else f"bytes {piece.capture}"
    return f"source {source.id}"


def lacking(
    claim: Claim, evidence: Sequence[Evidence], sources: Mapping[str, Source], kinds: Collection[str]
) -> tuple[Fact, ...]:
    """Return the claim's facts of some kinds that fewer than two independent sources support, wrong ones left out.

    Args:
        claim: the claim.
        evidence: attached to it; only what supports and speaks of the fact counts, or supports the claim as a whole.
        sources: by id.
        kinds: values of ``FactKind`` for which the desk wants two sources.
    """
    supporting = [piece for piece in evidence if piece.stance is Stance.SUPPORTS]
    return tuple(
        fact
        for fact in claim.facts
        if fact.kind.value in kinds
        and fact.state is not FactState.WRONG
        and len(voices([p for p in supporting if not p.speaks_of or fact.number in p.speaks_of], sources)) < _NEEDED
    )
