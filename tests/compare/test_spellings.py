"""Odd spellings: one name under two is named, two names are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.handmade_claims import named
from workbench.compare import within_article
from workbench.compare.spellings import odd_spellings
from workbench.model.wording import finding_words

ALTMAN = (
    "Sam Altman leitet OpenAI. Das Angebot lehnte Altman ab. Musk griff Altman an. "
    "In San Francisco sprach {} vor der Presse."
)


def odd(text: str, *names: str, kind: str = "person") -> list[tuple[str, str]]:
    found = odd_spellings(text, named(text, *names, kind=kind))
    return [(finding.details["odd"], finding.details["usual"]) for finding in found]


@pytest.mark.parametrize("spelling", ["Altmann", "Altmen", "Atlman", "Alman", "Alltman"])
def test_an_odd_spelling_beside_three_usual_ones(spelling: str) -> None:
    assert odd(ALTMAN.format(spelling), "Sam Altman", "Altman") == [(spelling, "Altman")]


@pytest.mark.parametrize("same", ["Altman", "Altmans Sprecher", "Altmans", "Hartmann", "Musk", "Altmeier"])
def test_the_same_spelling_its_genitive_and_other_names_are_no_finding(same: str) -> None:
    assert odd(ALTMAN.format(same), "Sam Altman", "Altman", "Hartmann", "Altmeier") == []


@pytest.mark.parametrize(
    ("text", "names", "kind", "found"),
    [
        ("Paul Kirchhof sprach zuerst. Dann kam Kirchhoff.", ["Paul Kirchhof", "Kirchhoff"], "person", True),
        ("Peter Müller sprach zuerst. Dann kam Hans Möller.", ["Peter Müller", "Hans Möller"], "person", False),
        ("Kristin Wilkins spoke first. Later Kristen Wilkins left.", ["Kristin Wilkins"], "person", True),
        ("Der Flughafen Berlin wächst. Andere Flughäfen schrumpfen.", ["Flughafen Berlin"], "organisation", False),
        ("Auf deutschem Boden wurde gekämpft. Baden blieb ruhig.", ["Baden"], "place", False),
        ("Russland liefert. Die Russlands Grenzen bleiben. Russlands Heer zog ab.", ["Russland"], "place", False),
        ("The Great Barrrier Reef is dying. The Great Barrier Reef is large.", ["Great Barrier Reef"], "place", True),
        ("Sie flohen aus Westimor. Nach Westtimor kamen viele.", ["Westtimor"], "place", True),
        ("Der Verband Deutscher Realschullehrer klagt. Andere Verbände schweigen.", ["Verband"], "organisation", False),
        ("IBM meldet Gewinne. IBN ist ein Sender.", ["IBM"], "organisation", False),
    ],
)
def test_one_name_or_two(text: str, names: list[str], kind: str, *, found: bool) -> None:
    assert bool(odd(text, *names, kind=kind)) is found


def test_the_finding_names_every_place_in_both_languages() -> None:
    text = ALTMAN.format("Altmann")
    (finding,) = within_article(text, named(text, "Sam Altman", "Altman"))
    assert [text[place.start : place.end] for place in finding.places] == ["Altmann", "Altman", "Altman", "Altman"]
    assert finding_words(finding, "de") == "Hier „Altmann“, dort „Altman“; ist derselbe Name gemeint?"
    assert finding_words(finding, "en") == "It says “Altmann” here and “Altman” there; is it the same name?"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("AbcdäöüßИ😀 .\n-’"), max_size=200))
def test_places_are_where_they_say_in_any_text(noise: str) -> None:
    text = f"{noise} Sam Altman kam. {noise} Altmann ging."
    for finding in odd_spellings(text, named(text, "Sam Altman")):
        assert all(text[place.start : place.end] == place.text for place in finding.places)
