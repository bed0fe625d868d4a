"""Voices: what counts as one source; which facts lack a second one."""

from __future__ import annotations

from dataclasses import replace

from workbench.model.claims import Claim
from workbench.model.evidence import Evidence, Source, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, SourceId
from workbench.model.independence import lacking, voices
from workbench.model.plain import from_plain


def source(name: str, kind: SourceKind = SourceKind.WEB, **more: str) -> Source:
    return Source(id=SourceId(name), kind=kind, title=more.pop("title", name), **more)  # type: ignore[arg-type]


def piece(name: str, of: str, *facts: int, stance: Stance = Stance.SUPPORTS) -> Evidence:
    return Evidence(
        id=EvidenceId(name), claim=ClaimId("c"), source=SourceId(of), stance=stance, by="", at="", capture=f"sha {of}",
        speaks_of=facts,
    )  # fmt: skip


SOURCES = {
    "a": source("a", publisher="Blatt"),
    "b": source("b", publisher="Zeitung", group="g"),
    "c": source("c", publisher="Kurier", group="g"),
    "d": source("d", publisher="blatt "),
    "e": source("e", SourceKind.CALL, title="Ines Vogt"),
    "f": source("f", SourceKind.CALL, title="ines vogt"),
}


def test_one_family_one_house_and_one_person_are_one_voice() -> None:
    pieces = [piece(name, name) for name in SOURCES]
    assert voices(pieces, SOURCES) == (("a", "d"), ("b", "c"), ("e", "f"))


def test_the_same_source_twice_is_one_voice() -> None:
    assert voices([piece("1", "a"), piece("2", "a"), piece("3", "unknown")], SOURCES) == (("a",), ("unknown",))


def fact(number: int, kind: FactKind) -> Fact:
    return Fact(start=0, end=1, text="x", kind=kind, value=1.0, number=number)


def claim(*facts: Fact) -> Claim:
    plain = {"id": "c", "article": ArticleId("a"), "number": 1, "start": 0, "end": 1, "text": "x", "draft": "0"}
    return replace(from_plain(Claim, {**plain, "facts": []}), facts=facts)


def test_a_fact_lacks_a_second_source_until_two_voices_support_it() -> None:
    money, date = fact(1, FactKind.MONEY), fact(2, FactKind.DATE)
    asked = claim(money, date)
    kinds = {"money"}
    assert lacking(asked, [], SOURCES, kinds) == (money,)
    assert lacking(asked, [piece("1", "b", 1), piece("2", "c", 1)], SOURCES, kinds) == (money,), "one family"
    assert lacking(asked, [piece("1", "a", 1), piece("2", "b", 1)], SOURCES, kinds) == ()
    assert lacking(asked, [piece("1", "a", 1), piece("2", "b", 2)], SOURCES, kinds) == (money,), "another fact"
    assert lacking(asked, [piece("1", "a", 1), piece("2", "b")], SOURCES, kinds) == (), "the claim as a whole"
    against = [piece("1", "a", 1), piece("2", "b", 1, stance=Stance.CONTRADICTS)]
    assert lacking(asked, against, SOURCES, kinds) == (money,)


def test_other_kinds_and_wrong_facts_need_none() -> None:
    wrong = replace(fact(1, FactKind.MONEY), state=FactState.WRONG)
    assert lacking(claim(wrong, fact(2, FactKind.DATE)), [], SOURCES, {"money"}) == ()
