"""One person, organisation or place under several spellings is one entity."""

from __future__ import annotations

import pytest

from tests.compare.handmade_claims import named
from workbench.compare import entities, within_article
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
        ("Der Bermuda-Kreis tagt. Der Bermudakreis geht.", ("Bermuda-Kreis", "Bermudakreis"), "Bermuda-Kreis"),
    ],
)  # fmt: skip
def test_forms_of_one_organisation(text: str, names: tuple[str, ...], entity: str) -> None:
    assert [name for name, _ in found(text, *names, kind="organisation")] == [entity]


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
