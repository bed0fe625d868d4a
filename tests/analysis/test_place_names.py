"""Places that the words around or at their end call so, whatever the tagger reads."""

from __future__ import annotations

from itertools import pairwise

import pytest

from workbench.analysis import Analyser
from workbench.analysis.lexicon import lexicon
from workbench.analysis.marks import Name
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.names.naming import joined
from workbench.analysis.names.place_names import placed
from workbench.model.facts import FactKind


def _read(text: str, language: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    spans = [
        Name(start=text.index(name), end=text.index(name) + len(name), kind=kind, sure=0.9) for name, kind in names
    ]
    found = placed(text, spans, gazetteer(lexicon(language)))
    assert all(a.end <= b.start for a, b in pairwise(found))
    return [(text[span.start : span.end], span.kind) for span in found]


@pytest.mark.parametrize(
    ("text", "given", "wanted"),
    [
        ("They met in Ada Burton Park.", [("Ada Burton", "PER")], [("Ada Burton Park", "LOC")]),
        ("Ada Burton Park Rangers won.", [("Ada Burton", "PER")], [("Ada Burton", "PER")]),
        ("Ricki Lake won the vote.", [("Ricki", "PER")], [("Ricki", "PER")]),
        ("Jisung Park won the vote.", [("Jisung Park", "PER")], [("Jisung Park", "PER")]),
        ("Linkin Park played.", [("Linkin Park", "ORG")], [("Linkin Park", "ORG")]),
        (
            "In Mullan District of Ruritania it rained.",
            [("Mullan District of Ruritania", "LOC")],
            [("Mullan District", "LOC"), ("Ruritania", "LOC")],
        ),
        ("The Isle of Wight is near.", [("Isle of Wight", "LOC")], [("Isle of Wight", "LOC")]),
        ("From London's Soho they came.", [("London's Soho", "LOC")], [("London", "LOC"), ("Soho", "LOC")]),
        ("On Martha's Vineyard it rained.", [("Martha's Vineyard", "LOC")], [("Martha's Vineyard", "LOC")]),
        ("She reached the village of Divar.", [("Divar", "PER")], [("Divar", "LOC")]),
        ("She reached the village of Divar.", [], [("Divar", "LOC")]),
        ("She was born in October.", [], []),
        ("Ervenik (Ервеник) is a small village.", [], [("Ervenik", "LOC")]),
        ("The town of Ada Burton Group.", [("Ada Burton Group", "ORG")], [("Ada Burton Group", "ORG")]),
    ],
)
def test_a_place_says_what_it_is(text: str, given: list[tuple[str, str]], wanted: list[tuple[str, str]]) -> None:
    """A park called after a person is a place; an organisation and a person's surname stay."""
    assert _read(text, "en", *given) == wanted


def test_german_is_left_alone() -> None:
    """German has no such cues."""
    assert _read("Er kam aus London's Soho.", "de", ("London's Soho", "LOC")) == [("London's Soho", "LOC")]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Bosnien und Herzegowina hat neue Pässe.", ["Bosnien und Herzegowina"]),
        ("de", "Er reiste nach Trinidad und Tobago und nach Antigua und Barbuda.",
         ["Trinidad und Tobago", "Antigua und Barbuda"]),
        ("de", "Der Botschafter Bosnien und Herzegowinas kam.", ["Bosnien und Herzegowina"]),
        ("de", "Sie wohnt auf St. Kitts und Nevis.", ["St. Kitts und Nevis"]),
        ("de", "Er fuhr nach Bosnien und Kroatien.", ["Bosnien", "Kroatien"]),
        ("en", "Bosnia and Herzegovina beat Trinidad and Tobago.", ["Bosnia and Herzegovina", "Trinidad and Tobago"]),
        ("en", "They met in France and Germany.", ["France", "Germany"]),
    ],
)  # fmt: skip
def test_a_country_of_two_names_is_one_place(language: str, text: str, wanted: list[str]) -> None:
    found = Analyser().facts(text, language=language)
    assert [one.text for one in found if one.kind is FactKind.PLACE] == wanted


@pytest.mark.parametrize("mark", ["/", "|", ";", ":", ",", "–"])
def test_a_name_keeps_no_mark_set_close_behind_it(mark: str) -> None:
    text = f"Die Karl-Marx-Straße{mark} Ecke Flughafenstraße ist gesperrt."
    span = Name(start=4, end=text.index(mark) + 1, kind="LOC", sure=0.9)
    found = joined(text, [], [span], gazetteer(lexicon("de")), frozenset())
    assert [one.text for one in found] == ["Karl-Marx-Straße"]
