"""Sums, shares, weekdays, ages and headlines in sentences as newspapers write them, right beside wrong."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import analyser, findings
from workbench.compare import Words, match_facts
from workbench.model.facts import NUMERIC


def codes(text: str, language: str) -> list[str]:
    return sorted({finding.code for finding in findings(text, language)})


@pytest.mark.parametrize(
    ("language", "text", "wrong", "right", "code"),
    [
        ("de", "Der Verein nahm {} Euro ein: 210.000 Euro Beiträge, 150.000 Euro Spenden und 140.000 Euro vom Land.",
         "480.000", "500.000", "sum-wrong"),
        ("de", "Insgesamt {} Abgeordnete stimmten ab, davon 51 mit Ja und 37 mit Nein.", "86", "88", "sum-wrong"),
        ("de", "Von den 640 Beschäftigten sollen 160 gehen, also {} Prozent von allen.", "30", "25", "share-wrong"),
        ("de", "Die Miete stieg von 800 auf 920 Euro, das sind {} Prozent mehr.", "12", "15", "change-wrong"),
        ("en", "The fund spent {}: $2.1 million on schools, $1.6 million on roads and $1.2 million on parks.",
         "$4.5 million", "$4.9 million", "sum-wrong"),
        ("en", "Of the 1,250 nurses polled, 500 said they would leave, or {} percent.", "45", "40", "share-wrong"),
        ("en", "Some 300 of the 1,200 jobs will go, {} of the workforce.", "a third", "a quarter", "share-wrong"),
        ("en", "Profit fell from $80 million to $60 million, a drop of {} percent.", "35", "25", "change-wrong"),
        ("de", "Die Sitzung ist am {}, dem 14. März 2025, um 10 Uhr.", "Donnerstag", "Freitag", "weekday-wrong"),
        ("de", "Das Konzert findet am {} (13. März) in Ulm statt.", "Mittwoch", "Donnerstag", "weekday-wrong"),
        ("en", "The hearing is set for {}, March 18, 2025, in Leeds.", "Monday", "Tuesday", "weekday-wrong"),
        ("en", "The strike begins on {} 20 March in London.", "Wednesday", "Thursday", "weekday-wrong"),
        ("de", "Die 1961 in Kiel geborene Malerin Ute Berg, heute {}, zeigt ihre Bilder.", "58", "63", "age-wrong"),
        ("de", "Ute Berg ({}), Jahrgang 1961, leitet das Haus seit 2010.", "58", "63", "age-wrong"),
        ("en", "Born in 1961, the painter Anne Hill, {}, still works every day.", "58", "63", "age-wrong"),
        ("en", "Anne Hill, {}, was born in Kiel in 1961.", "58", "63", "age-wrong"),
        ("de", "Ulm streicht {} Stellen\n\nDie Stadt Ulm wird 430 Stellen streichen.\n", "340", "430",
         "headline-differs"),
        ("de", "Bahn verlor 2,3 {} Euro\n\nDie Deutsche Bahn hat im vergangenen Jahr 2,3 Millionen Euro verloren.\n",
         "Milliarden", "Millionen", "headline-differs"),
        ("en", "Helix to cut {} jobs\n\nThe drug firm Helix will cut 2,100 jobs in Wales.\n", "1,200", "2,100",
         "headline-differs"),
    ],
)  # fmt: skip
def test_wrong_is_found_and_right_is_silent(language: str, text: str, wrong: str, right: str, code: str) -> None:
    assert codes(text.format(wrong), language) == [code]
    assert codes(text.format(right), language) == []


@pytest.mark.parametrize(
    ("claim", "passage", "relation"),
    [
        ("Die US-Staatsschulden liegen bei 36 Billionen Dollar.", "US national debt stands at $36 trillion.", "agree"),
        ("Die US-Staatsschulden liegen bei 36 Billionen Dollar.", "US national debt stands at 36 billion dollars.",
         "differ"),
        ("Der Konzern Nestlé setzte 93 Billionen Franken um.", "Nestlé reported sales of 93 billion Swiss francs.",
         "differ"),
        ("Der Konzern Nestlé setzte 93 Milliarden Franken um.", "Nestlé reported sales of 93 billion Swiss francs.",
         "agree"),
        ("Die Strecke von Oslo nach Bergen ist 470 Kilometer lang.", "The line from Oslo to Bergen is 292 miles long.",
         "agree"),
        ("Die Strecke von Oslo nach Bergen ist 470 Kilometer lang.", "The line from Oslo to Bergen is 470 miles long.",
         "differ"),
        ("Der Brand auf Kreta zerstörte 2.000 Hektar Wald.", "The fire on Crete destroyed about 4,900 acres of forest.",
         "agree"),
        ("Das Paket wog 50 Kilogramm.", "The parcel weighed 110 pounds.", "agree"),
        ("Das Paket wog 50 Kilogramm.", "The parcel weighed 50 pounds.", "differ"),
        ("Das Auto fuhr 200 km/h auf der A8.", "The car was doing 124 mph on the A8.", "agree"),
        ("Der Kredit an Nissan beträgt 500 Milliarden Yen.", "The loan to Nissan amounts to ¥500 billion.", "agree"),
        ("Der Kredit an Nissan beträgt 500 Milliarden Yen.", "The loan to Nissan amounts to 50 billion yen.", "differ"),
    ],
)  # fmt: skip
def test_scales_measures_and_currencies_across_languages(claim: str, passage: str, relation: str) -> None:
    ours, theirs = analyser().facts(claim, language="de"), analyser().facts(passage, language="en")
    matches = match_facts(ours, theirs, claim=Words(claim), passage=Words(passage))
    (found,) = (match for match in matches if match.fact.kind in NUMERIC)
    assert found.relation == relation
