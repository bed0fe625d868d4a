"""Seasons whose years do not follow each other, beside the season that was meant; figures grouped by blanks."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from workbench.compare.told_again.same_phrase import wrong_phrases
from workbench.compare.told_again.seasons import wrong_seasons

_TOUR = (
    "José Berger kommt mit der World Tour {} nach Ulm\n\nJosé Berger singt im Mai in Ulm. Begleitet wird er auf seiner "
    "World Tour 2016/2017 vom Orchester Prag.\n"
)


@pytest.mark.parametrize("wrong", ["2017/2017", "2013/2017", "2016/2019", "2014/17"])
def test_a_season_of_no_two_years_is_told(wrong: str) -> None:
    assert findings(_TOUR.format("2016/2017")) == []
    (finding,) = findings(_TOUR.format(wrong))
    assert [place.text for place in finding.places] == [wrong, "2016/2017"]
    assert finding.code == "dates-differ"


@pytest.mark.parametrize(
    "text",
    [
        "Die Spielzeit 1999/00 war gut, die Spielzeit 1999/2000 war die beste.",
        "Die Spielzeit 2009/2011 war gut, die Spielzeit 2014/2015 war die beste.",  # no year in common
        "Von 2012–2015 spielte er in Ulm, in der Saison 2014/2015 auch in Halden.",  # a span
        "Die Jahre 2003/2015 vergleicht eine Studie, die Saison 2014/2015 auch.",  # far apart
        "Die Vorlage 2014/17 liegt vor. In der Saison 2016/17 stieg der Verein ab.",  # a paper's number
        "Die Studie 2012/16 nennt das Schuljahr 2015/16.",
        "Die Meldung vom 2014/12/15 nennt die Saison 2014/2015.",
    ],
)
def test_other_pairs_of_years_are_left_alone(text: str) -> None:
    assert wrong_seasons(text, ()) == []


def test_the_turn_of_the_century_counts_on() -> None:
    (finding,) = wrong_seasons("Die Saison 1998/00 war gut. In der Saison 1999/00 stieg der Verein ab.", ())
    assert [place.text for place in finding.places] == ["1998/00", "1999/00"]


def test_figures_grouped_by_blanks_stand_in_phrases_too() -> None:
    text = (
        "Die Armee stellt {} Soldaten für Manöver ab.\n\nNie waren es mehr. Die Armee stellt 210 000 Soldaten für "
        "Manöver ab.\n"
    )
    assert wrong_phrases(text.format("210.000"), ()) == []
    (finding,) = wrong_phrases(text.format("120 000"), ())
    assert [place.text for place in finding.places] == ["120 000", "210 000"]
