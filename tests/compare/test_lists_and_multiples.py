"""Sums that commas join, seats of parties together, multiples told in the next sentence; each with clean ones."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings

WRONG = (
    ("de", "Der Kreis baut neue Kitas: 20 Plätze in Ulm, 30 in Bonn, zusammen 60 Plätze.", "sum-wrong"),
    ("de", "Die Stadt pflanzt 20 Bäume im Park und 30 Bäume am Bahnhof, zusammen 60 Bäume.", "sum-wrong"),
    ("de", "Der Verein hat 20 Frauen, 30 Männer, zusammen 60 Mitglieder.", "sum-wrong"),
    ("de", "Im Norden entstehen 120 Wohnungen, im Süden 80, insgesamt 210.", "sum-wrong"),
    ("de", "Im Norden entstehen 120 Wohnungen, im Süden 80 Wohnungen, zusammen also 210 Wohnungen.", "sum-wrong"),
    (
        "de",
        "Für das Dach gibt die Stadt 20.000 Euro aus, für die Fenster 30.000 Euro, zusammen 60.000 Euro.",
        "sum-wrong",
    ),
    ("en", "The county is building 20 places in Leeds, 30 in York, a total of 60 places.", "sum-wrong"),
    ("en", "The town planted 20 trees in the park and 30 trees at the station, 60 trees in total.", "sum-wrong"),
    ("en", "The roof will cost $20,000, the windows $30,000, together $60,000.", "sum-wrong"),
    ("de", "Aus Ulm kamen 12 Helfer, aus Bonn 15 Helfer, aus Köln 20 Helfer, zusammen 57 Helfer.", "sum-wrong"),
    ("de", "Das Land zahlt 4 Millionen Euro, der Bund 6 Millionen Euro, insgesamt 12 Millionen Euro.", "sum-wrong"),
    ("en", "Leeds sent 12 helpers, York 15 helpers, Hull 20 helpers, for a total of 57 helpers.", "sum-wrong"),
    ("en", "The state pays $4 million, the county $6 million, for a total of $12 million.", "sum-wrong"),
    ("de", "CDU und SPD kommen zusammen auf 83 Sitze. Die CDU erhielt 41 Sitze, die SPD 44 Sitze.", "sum-wrong"),
    ("de", "Die Koalition verfügt über 83 Mandate: 41 Mandate der CDU und 44 der SPD.", "sum-wrong"),
    (
        "de",
        "Die Koalition aus CDU und SPD hat 83 Sitze im Landtag. Die CDU stellt 41 Abgeordnete, die SPD 44.",
        "sum-wrong",
    ),
    ("de", "CDU und Grüne haben gemeinsam 83 Sitze. Auf die CDU entfallen 41 Sitze, auf die Grünen 44.", "sum-wrong"),
    (
        "de",
        "SPD, Grüne und FDP haben gemeinsam 38 Sitze. Die SPD hat 17 Sitze, Grüne 12 Sitze und FDP 8 Sitze.",
        "sum-wrong",
    ),
    (
        "en",
        "A coalition of Labour and the Greens has 58 seats. Labour holds 41 seats, the Greens 27 seats.",
        "sum-wrong",
    ),
    ("de", "Die Zahl der Anträge stieg von 10 auf 20. Damit hat sie sich mehr als verdreifacht.", "multiple-wrong"),
    ("de", "Der Umsatz wuchs von 10 auf 20 Millionen Euro. Er hat sich damit mehr als verdreifacht.", "multiple-wrong"),
    ("de", "Die Miete stieg von 600 auf 900 Euro. Sie hat sich also verdoppelt.", "multiple-wrong"),
    ("en", "The number of cases rose from 10 to 20. It has thus more than tripled.", "multiple-wrong"),
    ("en", "Revenue grew from $10 million to $20 million. That means it more than tripled.", "multiple-wrong"),
    ("en", "Rents rose from $600 to $900. They have therefore doubled.", "multiple-wrong"),
    ("de", "Die Zahl der Mitglieder wuchs von 200 auf 700. Damit hat sie sich verdoppelt.", "multiple-wrong"),
    ("de", "Der Preis fiel von 30 auf 24 Euro. Er hat sich damit halbiert.", "multiple-wrong"),
    ("en", "Membership grew from 200 to 700. It has thus doubled.", "multiple-wrong"),
    ("en", "The price fell from $30 to $24. It was thus halved.", "multiple-wrong"),
)
CLEAN = (
    ("de", "Sechs Frauen, fünf Männer, die Fahrerin, zusammen zwölf Menschen, wurden verletzt."),
    ("de", "Sechs Frauen, fünf Männer und die Fahrerin, zusammen zwölf Menschen, wurden verletzt."),
    ("de", "Sechs Frauen, ein Kind, fünf Männer, zusammen zwölf Menschen, wurden verletzt."),
    ("en", "Six women, five men and the driver, together twelve people, were hurt."),
    ("de", "Der Verein hat 20 Frauen, 30 Männer, zusammen 50 Mitglieder."),
    ("de", "Im Norden entstehen 120 Wohnungen, im Süden 80, insgesamt 200."),
    ("de", "Im Norden entstehen 120 Wohnungen, im Süden 80, insgesamt sind in der Stadt 2100 Wohnungen geplant."),
    ("de", "Am Montag kamen 20 Gäste, am Dienstag 30, zusammen mit den 60 Gästen vom Sonntag ein Rekord."),
    ("de", "Der Verein hat 20 Frauen und 30 Männer als Trainer, insgesamt arbeiten dort 60 Menschen."),
    ("de", "In Ulm wurden 20 Fälle gemeldet, in Bonn 30, landesweit insgesamt 600 Fälle."),
    ("de", "Der erste Preis bringt 20 Punkte, der zweite 30 Minuten Pause, zusammen 60 Euro wert."),
    ("en", "The county is building 20 places in Leeds, 30 in York, a total of 50 places."),
    (
        "en",
        "The roof will cost $20,000, the windows $30,000, together with the $60,000 for the heating a heavy burden.",
    ),
    ("en", "Police arrested 20 people on Friday, 30 on Saturday, and 600 in total this year."),
    ("de", "Das Land zahlt 4 Millionen Euro, der Bund 6 Millionen Euro, insgesamt 10 Millionen Euro."),
    ("de", "Das Land zahlt seit 2020 4 Millionen Euro, der Bund 6 Millionen Euro, insgesamt 14 Millionen Euro."),
    ("de", "Die Karte kostet 12 Euro, ermäßigt 8 Euro, zusammen mit der Führung 22 Euro."),
    ("de", "In drei Orten wurden 12 Bäume gefällt, 8 gestutzt, insgesamt 30."),
    ("de", "Ulm hat 12 Schulen, Bonn 15, Köln rund 20, zusammen 57 Schulen."),
    ("de", "Nach 90 Minuten stand es 2:1, 20.000 Zuschauer, zusammen 60.000 am Wochenende."),
    ("en", "The state pays $4 million, the county $6 million, for a total of $10 million."),
    ("en", "Tickets cost $12 for adults, $8 for children, together with the tour $22."),
    ("en", "Each of the 3 towns lost 12 trees, 8 benches, a total of 70 items."),
    ("en", "The state pays $4 million a year, the county $6 million, for a total of $100 million over a decade."),
    ("de", "Die Koalition hat im neuen Landtag 85 Sitze. Die CDU kommt auf 41 Sitze, die SPD auf 44."),
    ("de", "Der Landtag hat 183 Sitze. Die CDU kommt auf 41 Sitze, die SPD auf 44."),
    ("de", "Die Opposition hat 83 Sitze. Die CDU kommt auf 41 Sitze, die SPD auf 44."),
    ("de", "Die Koalition hat 83 Sitze. Bisher kam die CDU auf 41 Sitze, die SPD auf 44."),
    ("en", "The coalition holds 85 seats. The Conservatives won 41 seats, the Liberals 44."),
    ("en", "The coalition needs 83 seats. The Conservatives won 41 seats, the Liberals 44."),
    ("de", "CDU und SPD kommen zusammen auf 85 Sitze. Die CDU erhielt 41 Sitze, die SPD 44 Sitze."),
    ("de", "CDU und SPD kommen zusammen auf 83 Sitze. Die AfD erhielt 41 Sitze, die Linke 44 Sitze."),
    ("de", "CDU und SPD kommen zusammen auf 83 Sitze. Die CDU verlor 41 Sitze, die SPD 44 Sitze."),
    ("de", "CDU und SPD hätten zusammen 83 Sitze. Die CDU erhielt 41 Sitze, die SPD 44 Sitze."),
    ("de", "CDU, SPD und FDP kommen zusammen auf 93 Sitze. Die CDU erhielt 41 Sitze, die SPD 44 Sitze."),
    ("de", "CDU und SPD kommen zusammen auf 83 Prozent. Die CDU erhielt 41 Sitze, die SPD 44 Sitze."),
    ("en", "Labour and the Greens together need 83 seats. Labour has 41 seats, the Greens 44."),
    ("en", "Labour and the Greens hold 83 seats between them. The Tories have 41 seats, the Liberals 44."),
    ("en", "Together Fianna Fail and Fine Gael hold 83 seats. Labour won 41 seats and the Greens 44 seats."),
    ("de", "Die Zahl der Anträge stieg von 10 auf 20. Damit hat sie sich verdoppelt."),
    ("de", "Die Zahl der Anträge stieg von 10 auf 32. Damit hat sie sich mehr als verdreifacht."),
    ("de", "Die Zahl der Anträge stieg von 10 auf 20. Die Kosten haben sich mehr als verdreifacht."),
    ("de", "Die Zahl der Anträge stieg von 10 auf 20. Seit 1990 hat sie sich mehr als verdreifacht."),
    ("de", "Die Zahl der Anträge stieg von 10 auf 20. Sie könnte sich bald mehr als verdreifachen."),
    ("de", "Die Miete stieg von 600 auf 900 Euro. Sie hat sich damit nicht verdoppelt."),
    ("en", "The number of cases rose from 10 to 20. It has thus doubled."),
    ("en", "The number of cases rose from 10 to 20. The cost has more than tripled."),
    ("en", "The number of cases rose from 10 to 20. Since 1990 it has more than tripled."),
    ("de", "Der Preis stieg von 2 auf 3 Euro. Damit hat er sich fast verdoppelt."),
    ("de", "Der Preis fiel von 30 auf 14 Euro. Er hat sich damit mehr als halbiert."),
    (
        "de",
        "Der Umsatz stieg von 10 auf 12 Millionen Euro, der Gewinn nicht. Damit hat er sich mehr als verdreifacht.",
    ),
    ("de", "Die Miete stieg von 600 auf 900 Euro. In Bonn hat sie sich verdoppelt."),
    ("de", "Die Miete stieg von 600 auf 900 Euro. Bis 2030 soll sie sich verdoppeln."),
    ("de", "Die Miete stieg von 600 auf 900 Euro. Hat sie sich damit verdoppelt?"),
    ("en", "The price fell from $30 to $14. It has more than halved."),
    ("en", "The price rose from $2 to $3. It will double by 2030."),
    ("en", "Rents rose from $600 to $900. In London they have doubled."),
    ("en", "Rents rose from $600 to $900. They nearly doubled."),
)


@pytest.mark.parametrize(("language", "text", "code"), WRONG)
def test_what_does_not_add_up_is_said(language: str, text: str, code: str) -> None:
    assert [finding.code for finding in findings(text, language)] == [code]


@pytest.mark.parametrize(("language", "text"), CLEAN)
def test_what_adds_up_or_is_something_else_is_left_alone(language: str, text: str) -> None:
    assert findings(text, language) == []
