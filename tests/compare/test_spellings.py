"""Odd spellings: one name under two is named, two names are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.handmade_claims import named
from workbench.compare import within_article
from workbench.compare.signs.known_words import common, known
from workbench.compare.spelling.joined_names import joined_names
from workbench.compare.spelling.spellings import odd_spellings
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
    ("one", "other", "found"),
    [
        ("Nadia Feroz", "Nadia Feroze", True),
        ("Beatrice Langholm", "Beatrice Langholme", True),
        ("Janet Hollis", "Janet Holliss", True),
        ("Ute Hartman", "Ute Hartmann", True),
        ("Karl Brandt", "Karl Brandte", True),
        ("Olaf Scholz", "Olaf Scholzs", False),  # a genitive
        ("Olaf Scholz", "Olaf Scholz'", False),
        ("Nadia Feroz", "Imran Feroze", False),
        ("Anna Lind", "Anna Linden", False),
        ("Li Wen", "Li Weng", False),  # short names are a letter from many others
    ],
)
def test_whole_names_that_a_last_letter_tells_apart(one: str, other: str, *, found: bool) -> None:
    text = f"{one} sang in Berlin. Later {one} left. Then {other} came to the hall."
    usual, written = one.rsplit(maxsplit=1)[-1], other.rsplit(maxsplit=1)[-1]
    assert odd(text, one, other) == ([(written, usual)] if found else [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Stefan Kühnel", "Stephan Kühnel", True),
        ("Stephen Marlowe", "Steven Marlowe", True),
        ("Catherine Ashby", "Katherine Ashby", True),
        ("Sadiq Khan", "Sadik Khan", True),
        ("Sara Lind", "Sarah Lind", True),
        ("Simon Lind", "Simone Lind", False),
        ("Jan Lind", "Jana Lind", False),
        ("Martin Lind", "Martina Lind", False),
        ("Stefan Kühnel", "Stephan Weil", False),
        ("Venus Williams", "Serena Williams", False),
    ],
)
def test_given_names_that_sound_alike_beside_one_surname(one: str, other: str, *, found: bool) -> None:
    text = f"{one} kam nach Berlin. Dort wartete {other} schon."
    assert bool(odd(text, one, other)) is found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Petra Schmidt", "Petra Schmied", True),
        ("Petra Schmidt", "Petra Schmitt", True),
        ("Peter Meier", "Peter Mayer", True),
        ("Hans-Jörg Maier", "Hans-Jörg Meyer", True),
        ("Anna Stephan", "Anna Steffan", True),
        ("Petra Schmidt", "Peter Schmied", False),
        ("Petra Schmidt", "Petra Schmitz", False),
        ("Ute Weber", "Ute Wagner", False),
    ],
)
def test_family_names_that_sound_alike_behind_one_given_name(one: str, other: str, *, found: bool) -> None:
    text = f"{one} kam nach Berlin. Dort wartete {other} schon."
    assert bool(odd(text, one, other)) is found


def test_a_given_name_beside_two_surnames_is_somebody_elses() -> None:
    text = "Stefan Kühnel kam. Stephan Kühnel ging. Stephan Weil blieb."
    assert odd(text, "Stefan Kühnel", "Stephan Kühnel", "Stephan Weil") == []


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
        ("Sahra Wagenknecht redet. Dann redet Sahra Kagenknecht.", ["Sahra Wagenknecht"], "person", True),
        ("Ulla Jelpke fragt. Jelpke wartet. Die Antwort bekam Ielpke.", ["Ulla Jelpke", "Jelpke"], "person", True),
        ("Klaus Meier redet. Peter Meyer hört zu.", ["Klaus Meier", "Peter Meyer"], "person", False),
        ("Vitali Klitschko redet. Wladimir Klitschko hört zu.", ["Vitali Klitschko"], "person", False),
        ("Gerd Müller trifft. Müllers Tor zählt. Die Müllers feiern.", ["Gerd Müller"], "person", False),
        ("Marvin Kren drehte. Oren Moverman kam.", ["Marvin Kren", "Oren Moverman"], "person", False),
        ("Marine Le Pen redet. Jean-Marie Le Pen schweigt.", ["Marine Le Pen"], "person", False),
        ("Die Bundeswehr zieht ab. Die Bunedswehr war lange dort.", ["Bundeswehr"], "organisation", True),
        ("Der Zug hält in Hamburg. Er hält auch in Hamburg-Harburg.", ["Hamburg"], "place", False),
        ("Die Soldaten gehen nach Mali. Fragen stellen Sie per E-Mail.", ["Mali"], "place", False),
        ("Eine Fußballerin siegt. Den Fußballern gelingt das nicht.", ["Kulig"], "person", False),
        ("The White House agreed. While many doubt it, it may help.", ["White House"], "organisation", False),
        ("SpaceX starts. The Space Shuttle landed.", ["SpaceX", "Space Shuttle"], "organisation", False),
        ("Nay Phone Latt sitzt ein. Laut Amnesty seit Jahren.", ["Nay Phone Latt"], "person", False),
        ("Sie leben in Kiryat Arba. The Area is closed.", ["Kiryat Arba"], "place", False),
        ("Der Verband klagt. Der Sprecher des Verbandes, des Verbands also.", ["Verband"], "organisation", False),
        ("Flug nach Teheran. Danach Rückflug aus Teeran.", ["Teheran"], "place", True),
        ("Die Union redet. Die Ukraien wartet. Die Ukraine hofft.", ["Ukraine"], "place", True),
        ("Hannover siegt. In Hannoveer jubeln alle.", ["Hannover"], "place", True),
        ("Christoph Schwartz¹ leitet. Herr Schwartz wartet.", ["Christoph Schwartz¹", "Schwartz"], "person", False),
        ("Chris Evans spoke. Even so, he left.", ["Chris Evans"], "person", False),
        ("Russia agreed. The envoy of Russea left.", ["Russia"], "place", True),
        ("Mayor Bill de Blasio spoke. Later de Rlasio left.", ["Bill de Blasio"], "person", True),
        ("Robert Smith's plan failed. Smith left. The Smiths moved.", ["Robert Smith", "Smith"], "person", False),
        ("Officer Darren Wilson fired. A jury cleared Darren Nilson.", ["Darren Wilson"], "person", True),
    ],
)
def test_one_name_or_two(text: str, names: list[str], kind: str, *, found: bool) -> None:
    assert bool(odd(text, *names, kind=kind)) is found


@pytest.mark.parametrize(
    ("woman", "men", "found"),
    [
        ("Passagierin", "Passagieren", False),
        ("Geologin", "Geologen", False),
        ("Reservistin", "Reservisten", False),
        ("Notarin", "Notaren", False),
        ("Masseurin", "Masseuren", False),
        ("Berlin", "Berlen", True),
        ("Staatin", "Staaten", True),
        ("Magazin", "Magazen", True),
    ],
)
def test_a_woman_beside_men_is_no_slip(woman: str, men: str, *, found: bool) -> None:
    text = f"Darunter war {woman} selbst. Mit {men} war niemand befasst. Ein Wort noch."
    assert bool(odd(text, "Kulig")) is found


def test_what_is_a_name_is_no_woman_of_a_kind() -> None:
    assert odd("Der Ort heißt Notarin. In Notaren war niemand.", "Notarin", kind="place") == [("Notarin", "Notaren")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Staatsanwaltschaft klagt an. Später schwieg die Staatanwaltschaft.", True),
        ("Die Staatsanwaltschaft klagt an. Andere Staatsanwaltschaften schweigen.", False),
        ("Das Bergamt prüft. Der Bergchor singt.", False),
        ("Das Haus brennt. Der Hals schmerzt. Die Maus lebt.", False),
        ("Zorblax wuchs. Zorblex sank.", False),  # nothing says that either is a name
    ],
)
def test_a_word_nobody_uses_beside_a_usual_one(text: str, *, found: bool) -> None:
    assert bool(odd(text, "Nirgendwer")) is found


def test_an_odd_spelling_of_two_forms_is_one_finding() -> None:
    text = "Muslims protest. The Muslim world watches. A Tuslim ban came. Many Muslims left."
    (finding,) = odd_spellings(text, named(text, "Muslim", kind="organisation"))
    assert finding.details == {"odd": "Tuslim", "usual": "Muslims"}
    assert [place.text for place in finding.places] == ["Tuslim", "Muslim", "Muslims", "Muslims"]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        (
            "Das Bermuda-Dreieck liegt dort. Das Bermudadreieck schluckt Schiffe. Wo ist das Bermudadreieck.",
            ["Bermuda-Dreieck", "Bermudadreieck"], [("Bermuda-Dreieck", "Bermudadreieck")],
        ),
        (
            "Maurice McCabe left. Sergeant Maurice Mc Cabe spoke.",
            ["Maurice McCabe", "Maurice Mc Cabe"], [("Maurice Mc Cabe", "Maurice McCabe")],
        ),
        ("Der Bundestag tagt. BUNDESTAG LIVE.", ["Bundestag", "BUNDESTAG"], []),
        ("New York wächst. In New York regnet es.", ["New York"], []),
        ("Die Neue Heimat baut. Neue Heimatfilme laufen.", ["Neue Heimat", "Neue Heimatfilme"], []),
    ],
)  # fmt: skip
def test_a_name_written_apart_and_together(text: str, names: list[str], found: list[tuple[str, str]]) -> None:
    findings = joined_names(named(text, *names, kind="organisation"))
    assert [(finding.details["odd"], finding.details["usual"]) for finding in findings] == found
    assert all(text[place.start : place.end] == place.text for finding in findings for place in finding.places)


@pytest.mark.parametrize("word", ["Berlin", "Bundeswehr", "Altmann", "Washington", "While", "Müller", "München"])
def test_usual_words_are_known(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize("word", ["Bunedswehr", "Wyria", "Trupm", "Lufthanssa", "", "😀"])
def test_what_nobody_writes_is_not(word: str) -> None:
    assert not known(word)


def test_a_word_in_small_letters_is_common_a_name_is_not() -> None:
    assert common("While")
    assert common("Weil")
    assert not common("Altmann")


def test_the_finding_names_every_place_in_both_languages() -> None:
    text = ALTMAN.format("Altmann")
    (finding,) = within_article(text, named(text, "Sam Altman", "Altman"))
    assert [text[place.start : place.end] for place in finding.places] == ["Altmann", "Altman", "Altman", "Altman"]
    assert finding_words(finding, "de") == "Hier „Altmann“, dort „Altman“; ist dasselbe gemeint?"
    assert finding_words(finding, "en") == "It says “Altmann” here and “Altman” there; is the same thing meant?"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("AbcdäöüßИ😀 .\n-’"), max_size=200))
def test_places_are_where_they_say_in_any_text(noise: str) -> None:
    text = f"{noise} Sam Altman kam. {noise} Altmann ging."
    for finding in odd_spellings(text, named(text, "Sam Altman")):
        assert all(text[place.start : place.end] == place.text for place in finding.places)


def test_a_sharp_s_and_a_double_one_are_two_spellings_of_a_person() -> None:
    text = "Anna Voßberg eröffnete die Brücke. Sie sei ein Gewinn, sagte Vossberg. Voßberg dankte allen."
    assert odd(text, "Anna Voßberg", "Vossberg", "Voßberg") == [("Vossberg", "Voßberg")]


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Hans Voß spielt in Kassel. Der Trainer Peter Voss lobte ihn.", ("Hans Voß", "Peter Voss"), "person"),
        ("In der Bahnhofstraße brannte es. Die Bahnhofstrasse blieb zu.", ("Bahnhofstraße", "Bahnhofstrasse"), "place"),
    ],
)
def test_two_people_and_a_street_are_none(text: str, names: tuple[str, ...], kind: str) -> None:
    assert odd(text, *names, kind=kind) == []
