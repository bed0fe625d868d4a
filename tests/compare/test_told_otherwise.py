"""What is told again: differences, votes and seats, other scales, figures in one phrase; each with its clean twin.

``{right|wrong}`` is where the slip stands; the places named are what the finding must show.
"""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.compare.read_articles import findings

SLIP: Final = re.compile(r"\{(?P<right>[^|}]*)\|(?P<wrong>[^}]*)\}")
DIFFERENCES: Final = (
    (
        "de",
        (
            "Der Kreistag hat den Haushalt beschlossen. Einnahmen von 120 Millionen Euro stehen Ausgaben von "
            "{135|145} Millionen Euro gegenüber. Damit fehlen 15 Millionen Euro."
        ),
    ),
    (
        "de",
        (
            "Die Wahlbeteiligung lag am Sonntag bei {64|46} Prozent, vor fünf Jahren waren es 58 Prozent. "
            "Das sind sechs Punkte mehr."
        ),
    ),
    (
        "de",
        (
            "Bürgermeister Meier erhielt am Sonntag 2.340 Stimmen, Herausforderer Schulz {2.220|2.020}. "
            "Der Vorsprung betrug 120 Stimmen."
        ),
    ),
    (
        "en",
        (
            "The county passed its budget on Monday. Revenue of $120 million stands against spending of ${135|145} "
            "million. That leaves a gap of $15 million."
        ),
    ),
    ("en", "Turnout on Sunday was {64|46} percent, six points more than the 58 percent in 2021, officials said."),
    ("en", "The museum had 12,400 visitors last year, up from {11,200|12,100} the year before, a rise of 1,200."),
)
TALLIES: Final = (
    (
        "de",
        (
            "Der Rat hat am Montag abgestimmt. 24 Abgeordnete stimmten dafür, {15|25} dagegen, drei enthielten sich. "
            "Alle 42 Ratsmitglieder waren anwesend."
        ),
    ),
    (
        "de",
        (
            "Im neuen Kreistag sitzen 44 Abgeordnete. Die CDU kommt auf 18 Sitze, die SPD auf {14|24}, die Grünen auf "
            "8 "
            "und die FDP auf 4 Sitze."
        ),
    ),
    ("en", "The council passed the plan by 24 votes to {15|25}, with three abstentions. All 42 members were present."),
    (
        "en",
        (
            "In the new council, Labour has 18 seats, the Conservatives {14|24}, the Greens 8 and the Liberals 4. "
            "The council has 44 seats."
        ),
    ),
    (
        "de",
        (
            "Insgesamt waren 640 Helfer im Einsatz. Davon stellte die Feuerwehr {410|440}, das Technische Hilfswerk "
            "150 "
            "und die Bundeswehr 80."
        ),
    ),
    ("en", "The school will close in July. Only {31|41} are left: 18 girls and 13 boys."),
)
SCALES: Final = (
    (
        "de",
        (
            "Das Land gibt {2 Millionen|2 Milliarden} Euro für neue Schulen aus. Die 2 Millionen Euro sollen vor "
            "allem "
            "in Turnhallen fließen, sagte die Ministerin."
        ),
    ),
    (
        "de",
        (
            "Rund {300.000|300 Millionen} Menschen sind vor dem Krieg geflohen. Für die 300.000 Menschen fehlt es an "
            "Zelten, teilte das Hilfswerk mit."
        ),
    ),
    (
        "de",
        (
            "Die Leitung hat {400 Megawatt|400 Kilowatt}. Mit den 400 Megawatt des Kraftwerks lassen sich zwei Städte "
            "versorgen."
        ),
    ),
    (
        "de",
        (
            "Der Schaden beträgt {50 000|50 Millionen} Euro, wie die Feuerwehr mitteilte. Von den 50 000 Euro trägt "
            "die "
            "Versicherung das meiste."
        ),
    ),
    (
        "en",
        (
            "The state will spend {$2 million|$2 billion} on new schools. The $2 million will mostly go into gyms, "
            "the "
            "minister said on Monday."
        ),
    ),
    (
        "de",
        (
            "Bund zahlt {3 Milliarden|3 Millionen} für Bahn\n\nDer Bund zahlt der Bahn im kommenden Jahr 3 Milliarden "
            "Euro für neue Gleise."
        ),
    ),
    (
        "de",
        (
            "»Wir brauchen {10 Milliarden|10 Millionen} Euro«, sagte Minister Dobrindt am Montag in Berlin. Dobrindt "
            "braucht für den Ausbau der Netze 10 Milliarden Euro."
        ),
    ),
)
PHRASES: Final = (
    (
        "en",
        (
            "The president spoke on Monday.\n\nSign up for the news that matters throughout Trump's first 100 days in "
            "office. How will Trump's first {100|700} days impact you? Learn more"
        ),
    ),
    (
        "en",
        (
            "The ministry raised the levy on Monday.\n\nWho pays the additional {10|30} percent tax? Everybody asks: "
            "is "
            "an additional 10 percent tax too much?"
        ),
    ),
)
SILENT: Final = (
    ("de", "Bund zahlt 3 Millionen Helfern Geld\n\nDer Bund zahlt den Helfern im kommenden Jahr 3 Milliarden Euro."),
    ("en", "We passed a 2017 budget last year. Nobody thinks that we pass a 2018 budget."),
    ("en", "Sales rose by 12 percent in Germany last year. Profits rose by 13 percent in Germany last year."),
    ("de", "Die Stadt gibt 2 Milliarden Euro für Schulen aus. Weitere 2 Millionen Euro gehen an Vereine."),
    ("de", "Die Stadt gibt 2 Milliarden Euro für Schulen aus. Die anderen 2 Millionen Euro gehen an Vereine."),
    ("de", "Die CDU gewann 18 Sitze, die SPD 14, die Grünen 8, andere 3 Sitze. Im Rat sitzen 44 Abgeordnete."),
    ("en", "The motion passed by 24 votes to 15, with 30 members abstaining. All 42 members were present."),
    (
        "de",
        (
            "Einnahmen von 120 Millionen Euro stehen Ausgaben von 135 Millionen Euro gegenüber. Damit fehlen jährlich "
            "25 Millionen Euro."
        ),
    ),
)


@pytest.mark.parametrize(("language", "text"), [*DIFFERENCES, *TALLIES, *SCALES, *PHRASES])
def test_what_is_told_again_otherwise_is_found_and_its_twin_left_alone(language: str, text: str) -> None:
    slip = SLIP.search(text)
    assert slip is not None
    assert findings(SLIP.sub(r"\g<right>", text), language) == []
    wrong = SLIP.sub(r"\g<wrong>", text)
    start, end = slip.start(), slip.start() + len(slip["wrong"])
    found = findings(wrong, language)
    assert any(place.start < end and start < place.end for finding in found for place in finding.places)
    assert all(len(finding.places) > 1 for finding in found)


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_only_looks_so_is_left_alone(language: str, text: str) -> None:
    assert findings(text, language) == []
