"""One person, organisation or place under several spellings is one entity."""

from __future__ import annotations

import pytest

from tests.compare.handmade_claims import named
from workbench.compare import entities, named_alike, within_article
from workbench.model.facts import FactKind


def found(text: str, *names: str, kind: str = "person") -> list[tuple[str, list[str]]]:
    return [
        (entity.name, [text[slice(*span)] for span in entity.spans])
        for entity in entities(text, named(text, *names, kind=kind))
    ]


def test_a_surname_and_an_odd_spelling_are_the_full_name() -> None:
    text = "Sam Altman leitet OpenAI. Altman lehnte ab. Altman lachte. Dann schrieb Altmann."
    assert found(text, "Sam Altman", "Altman", "Altmann") == [
        ("Sam Altman", ["Sam Altman", "Altman", "Altman", "Altmann"])
    ]
    assert [finding.code for finding in within_article(text, named(text, "Sam Altman", "Altman", "Altmann"))] == [
        "spelling-odd"
    ]


def test_a_surname_of_two_people_is_nobodys() -> None:
    text = "Hans Müller kam. Petra Müller ging. Müller schwieg."
    assert [name for name, _ in found(text, "Hans Müller", "Petra Müller", "Müller")] == [
        "Hans Müller", "Petra Müller", "Müller",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "entity"),
    [
        ("Die Siemens AG wächst. Siemens baut Züge.", ("Siemens AG", "Siemens"), "Siemens AG"),
        ("Die Europäische Zentralbank (EZB) tagt. Die EZB zögert.", ("Europäische Zentralbank", "EZB"),
         "Europäische Zentralbank"),
        ("Die Deutsche Bank wächst. Bei der Deutschen Bank spart man.", ("Deutsche Bank", "Deutschen Bank"),
         "Deutsche Bank"),
        ("Goldman Sachs Group Inc. grew. Goldman Sachs hired.", ("Goldman Sachs Group Inc", "Goldman Sachs"),
         "Goldman Sachs Group Inc"),
        ("Die Volkswagen AG wächst. Volkswagen baut Autos.", ("Volkswagen AG", "Volkswagen"), "Volkswagen AG"),
        ("Volkswagen baut Autos. Die Volkswagens fahren.", ("Volkswagen", "Volkswagens"), "Volkswagen"),
        ("Kühne Bau wächst. Kuehne Bau spart.", ("Kühne Bau", "Kuehne Bau"), "Kühne Bau"),
        ("Der Bermuda-Kreis tagt. Der Bermudakreis geht.", ("Bermuda-Kreis", "Bermudakreis"), "Bermuda-Kreis"),
    ],
)  # fmt: skip
def test_forms_of_one_organisation(text: str, names: tuple[str, ...], entity: str) -> None:
    assert [name for name, _ in found(text, *names, kind="organisation")] == [entity]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Horst Seehofer kam. H. Seehofer ging. Seehofer schwieg.", ("Horst Seehofer", "H. Seehofer", "Seehofer")),
        ("John F. Kennedy won. John Kennedy spoke. Kennedy left.", ("John F. Kennedy", "John Kennedy", "Kennedy")),
        ("Al King Jr. was born. Al King spoke. King left.", ("Al King Jr", "Al King", "King")),
        ("Robert De Niro came. De Niro spoke.", ("Robert De Niro", "De Niro")),
        ("Ali Chamenei kam. Ajatollah Chamenei schwieg.", ("Ali Chamenei", "Ajatollah Chamenei")),
        ("Stefan Kühnel kam. Stephan Kühnel ging. Kühnel lachte.", ("Stefan Kühnel", "Stephan Kühnel", "Kühnel")),
        ("Sadiq Khan won. Sadik Khan lost. Khan left.", ("Sadiq Khan", "Sadik Khan", "Khan")),
        ("Uwe Bär kam. Baer ging.", ("Uwe Bär", "Baer")),
    ],
)
def test_forms_of_one_person(text: str, names: tuple[str, ...]) -> None:
    ((_, spans),) = found(text, *names)
    assert len(spans) == len(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("George W. Bush came. George H. W. Bush left.", ("George W. Bush", "George H. W. Bush")),
        ("Hans Weber kam. Karl Weber ging. H. Meier blieb.", ("Hans Weber", "Karl Weber", "H. Meier")),
        ("Peter Hall came. Paul Hall left. P. Hall spoke.", ("Peter Hall", "Paul Hall", "P. Hall")),
        ("Venus Williams won. Serena Williams lost.", ("Venus Williams", "Serena Williams")),
    ],
)
def test_people_of_one_surname_are_several(text: str, names: tuple[str, ...]) -> None:
    assert [name for name, _ in found(text, *names)] == list(names)


def test_a_decision_covers_usual_spellings_and_no_odd_one() -> None:
    text = "Sam Altman kam. Altman lachte. Altman ging. Altmann schrieb. Olaf Scholz schwieg."
    claims = named(text, "Sam Altman", "Altman", "Altmann", "Olaf Scholz")
    places = {fact.text: (fact.start, fact.end) for claim in claims for fact in claim.facts}
    usual = named_alike(text, claims, places["Sam Altman"])
    assert sorted(text[slice(*place)] for place in usual) == ["Altman", "Altman", "Sam Altman"]
    assert named_alike(text, claims, places["Altmann"]) == frozenset()
    assert named_alike(text, claims, places["Olaf Scholz"]) == {places["Olaf Scholz"]}
    assert named_alike(text, claims, (0, 1)) == frozenset()


def test_olaf_berlien_is_not_berlin() -> None:
    text = "Olaf Berlien lebt in Berlin. Berlien arbeitet in Berlin. Berlin ist groß."
    claims = named(text, "Olaf Berlien", "Berlien")
    claims += named(text, "Berlin", kind="place")
    claims.sort(key=lambda claim: claim.start)
    assert within_article(text, claims) == ()
    assert [(e.name, e.kind) for e in entities(text, claims)] == [
        ("Olaf Berlien", FactKind.PERSON),
        ("Berlin", FactKind.PLACE),
    ]


def test_nothing_named_is_nobody() -> None:
    assert entities("", ()) == ()
