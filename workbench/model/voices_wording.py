"""What is said about sources that tell one story: the window and every report use these words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.evidence import SourceKind
from workbench.model.independence import APART, voices
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Source
    from workbench.model.independence import Family


def kin_words(family: Family, language: Language) -> str:
    """Return what a family has in common: "dpa report", "same story", "one voice, by hand"."""
    if family.agency:
        return say("independence.kin-agency", language, agency=family.agency)
    return say("independence.kin-hand" if family.by_hand else "independence.kin", language)


def count_words(dossier: Dossier, claim_id: str, language: Language) -> str:
    """Return "3 sources, 1 independent"; empty for fewer than two sources."""
    pieces = dossier.evidence.get(claim_id, ())
    count = len({piece.source for piece in pieces})
    if count <= 1:
        return ""
    return say("independence.count", language, count=count, independent=len(voices(pieces, dossier.sources)))


def families_words(dossier: Dossier, claim_id: str, language: Language) -> tuple[str, ...]:
    """Return the families among a claim's sources: "dpa report in 5 outlets"."""
    named: dict[str, list[Source]] = {}
    for key in dict.fromkeys(piece.source for piece in dossier.evidence.get(claim_id, ())):
        source = dossier.sources.get(key)
        if source is not None and source.group in dossier.families:
            named.setdefault(source.group, []).append(source)
    return tuple(
        _family_words(dossier.families[group], members, language)
        for group, members in named.items()
        if len(members) > 1
    )


def _family_words(family: Family, members: list[Source], language: Language) -> str:
    outlets = all(source.kind is SourceKind.WEB for source in members) and not family.by_hand
    key = "independence.family-media" if outlets else "independence.family"
    return say(key, language, kin=kin_words(family, language), n=len(members))


def set_apart(source: Source) -> bool:
    """Say whether a person said that a source is a voice of its own (of a dossier's source)."""
    return source.group.startswith(APART)


def missing_words(dossier: Dossier, claim_id: str, language: Language) -> str:
    """Return which facts lack a second independent source; empty for none."""
    missing = dossier.second_missing.get(claim_id, ())
    claim = next((one for one in dossier.claims if one.id == claim_id), None) if missing else None
    facts = [" ".join(fact.text.split()) for fact in claim.facts if fact.number in missing] if claim else []
    return say("independence.missing", language, facts=", ".join(facts)) if facts else ""
