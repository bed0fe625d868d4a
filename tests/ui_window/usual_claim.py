"""A usual claim, made by hand: five facts, a finding, reason and correction, two pieces of evidence, a history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.claims import Claim, HistoryEntry, Rating, Verdict
from workbench.model.events import EventKind
from workbench.model.evidence import Evidence, Grade, Source, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import EvidenceId, SourceId, VerdictId
from workbench.model.memory import EarlierCheck
from workbench.text.anchors import make_anchor

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier

_WORDS: Final = {
    "de": (
        "Elon Musk hat den Kurznachrichtendienst Twitter im Oktober 2022 für 54 Milliarden Dollar übernommen.",
        ("Elon Musk", "Kurznachrichtendienst", "Twitter", "Oktober 2022", "54 Milliarden Dollar"),
        "Börsenmitteilung und Agentur nennen übereinstimmend 44 Milliarden; die 54 ist vermutlich ein Tippfehler.",
        "44 Milliarden Dollar",
    ),
    "en": (
        "Elon Musk took over the short message service Twitter in October 2022 for $54 billion, all of it in cash.",
        ("Elon Musk", "short message service", "Twitter", "October 2022", "$54 billion"),
        "The filing and the agency agree on 44 billion; the 54 is probably a slip of the pen, no other paper has it.",
        "$44 billion",
    ),
}
_KINDS: Final = (FactKind.PERSON, FactKind.TITLE, FactKind.ORGANISATION, FactKind.DATE, FactKind.MONEY)
_PASSAGES: Final = (
    "On October 27, 2022, Elon Musk completed the purchase of Twitter, Inc. for about $44 billion in cash, as it says.",
    "Musk completed the $44 billion deal on Thursday, according to people who know of it and who were not to be named.",
)


def _fact(claim: Claim, text: str, number: int, words: str) -> Fact:
    start, kind = claim.start + text.index(words), _KINDS[number - 1]
    values: dict[FactKind, float | str] = {FactKind.MONEY: 54_000_000_000, FactKind.DATE: "2022-10"}
    value = values.get(kind, words)
    state = FactState.WRONG if kind is FactKind.MONEY else FactState.CONFIRMED
    unit = "USD" if kind is FactKind.MONEY else None
    end = start + len(words)
    return Fact(number=number, start=start, end=end, text=words, kind=kind, value=value, unit=unit, state=state)


def _evidence(claim: Claim, number: int) -> tuple[Evidence, Source]:
    source = SourceId(f"s{number}")
    title = ("Twitter, Inc.: Pflichtmitteilung 8-K", "Agenturbericht zum Vollzug")[number]
    passage = make_anchor(_PASSAGES[number], 0, len(_PASSAGES[number]), "")
    piece = Evidence(
        id=EvidenceId(f"e{number}"), claim=claim.id, source=source, stance=Stance.CONTRADICTS, by="M. Kessler",
        at="2025-02-11T14:21:00Z", passage=passage,
        facts=(_passage_fact(_PASSAGES[number]),),
    )  # fmt: skip
    grade = (Grade.PRIMARY, Grade.SECONDARY)[number]
    page = Source(
        id=source, kind=SourceKind.WEB, title=title, publisher="Börsenaufsicht", date="2022-10-28", grade=grade
    )
    return piece, page


def _passage_fact(passage: str) -> Fact:
    start = passage.index("$44 billion")
    return Fact(
        number=1, start=start, end=start + 11, text="$44 billion", kind=FactKind.MONEY, value=44e9, unit="USD"
    )  # fmt: skip


def usual(dossier: Dossier, language: Language) -> tuple[Dossier, Claim]:
    """Return a dossier with a usual claim: five facts, a finding, reason, correction, two cards, a history."""
    text, facts, reason, correction = _WORDS[language]
    first = dossier.claims[0]
    verdict = Verdict(
        id=VerdictId("v"), claim=first.id, rating=Rating.FALSE, reason=reason, correction=correction, by="M. Kessler",
        at="2025-02-11T14:32:00Z",
    )  # fmt: skip
    claim = replace(
        first,
        text=text,
        facts=tuple(_fact(first, text, at, words) for at, words in enumerate(facts, 1)),
        verdicts=(verdict,),
    )
    cards = [_evidence(claim, number) for number in range(2)]
    place = FindingPlace(start=0, end=4, text="54", claim=claim.number)
    there = FindingPlace(start=0, end=4, text="44", evidence="e0", source="Pflichtmitteilung 8-K")
    details = {"first": facts[-1], "second": correction}
    entries = tuple(
        HistoryEntry(event=str(n), kind=EventKind.VERDICT_GIVEN, by="M. Kessler", at=f"2025-02-11T14:3{n}:00Z",
                     before="open", after="false")
        for n in range(4)
    )  # fmt: skip
    made = replace(
        dossier,
        claims=(claim, *dossier.claims[1:]),
        evidence={claim.id: tuple(piece for piece, _ in cards)},
        sources={source.id: source for _, source in cards},
        findings=(Finding(code="numbers-differ", places=(place, there), details=details),),
        history={claim.id: entries},
    )
    return made, claim


def checked_before(claim: Claim, *, rating: Rating = Rating.FALSE, day: str = "2024-03-05") -> EarlierCheck:
    """Return what was found out of the same in an earlier article."""
    verdict = replace(claim.verdicts[0], rating=rating, at=f"{day}T09:00:00Z")
    return EarlierCheck(
        claim=replace(claim, verdicts=(verdict,)),
        title="Der Kauf des Jahres",
        outlet="Die Werkbank",
        date=day,
        language="",
        nearness=0.9,
        agreeing=claim.facts[:1],
        differing=(),
        sources=("Pflichtmitteilung 8-K",),
    )
