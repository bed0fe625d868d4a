"""Dates whose value hangs on the words around them: what was, what is to come, feasts that move, how often."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
TODAY = "2025-09-29"  # a Monday


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Am Freitag (18.30 Uhr) gastiert der Verein in Magdeburg.", ["2025-10-03"]),
        ("de", "Am Freitag gewann der Verein in Magdeburg.", ["2025-09-26"]),
        ("de", "Im November kam sie nach Köln.", ["2024-11"]),
        ("de", "Im November wird sie nach Köln ziehen.", ["2025-11"]),
        ("de", "Sie arbeitet seit Oktober hier.", ["2024-10"]),
        ("de", "Bis zu den Wahlen im November hatte er Ruhe.", ["2025-11"]),
        ("de", "Er kommt jeden Montag und jeden zweiten Freitag.", []),
        ("de", "In der Nacht zum Dienstag brannte eine Scheune.", ["2025-09-23"]),
        ("de", "Am Karfreitag blieb es still.", ["2025-04-18"]),
        ("de", "Zu Ostern 2024 fiel Schnee.", ["2024-03-31"]),
        ("de", "Am zweiten Weihnachtstag 2024 brannte es.", ["2024-12-26"]),
        ("de", "Am Dienstag vor zwei Wochen trafen sie sich.", [None]),
        ("de", "Wir treffen uns am Freitag in zwei Wochen.", [None]),
        ("de", "Zu Wochenbeginn stiegen die Preise.", ["2025-W40"]),
        ("de", "In der Saison 2023-24 stieg der Verein auf.", ["2023/2024"]),
        ("de", "Im Sommer ’69 reiste er nach Indien.", ["1969-SU"]),
        ("en", "The candidates met on Thursday.", ["2025-09-25"]),
        ("en", "Rain fell in November, the trial begins in November.", ["2024-11", "2025-11"]),
        ("en", "Sales fell in the third quarter.", ["2025-Q3"]),
        ("en", "They met the day before yesterday.", ["2025-09-27"]),
        ("en", "In 2023 it spent £6, in 2024 £9, twice as much as in the year before.", ["2023", "2024", "2023"]),
        ("en", "On 9 May 2024 he left. In 2019 he paid more than the year earlier.", ["2024-05-09", "2019", "2018"]),
        ("en", "On 9 May 2024 he left. He had fallen ill the day before.", ["2024-05-09", "2024-05-08"]),
        ("en", "Shops closed on Good Friday and on Thanksgiving.", ["2025-04-18", "2025-11-27"]),
        ("en", "It rains on Easter Island.", []),
        ("en", "She meets him every other Friday.", []),
        ("en", "The 2023–24 season ended early.", ["2023/2024"]),
        ("en", "They married in the summer of ’68.", ["1968"]),
        ("en", "We lost it between June and August.", ["2025-06", "2025-08"]),
        ("en", "The mayor said the bridge would be closed on Friday.", ["2025-10-03"]),
        ("en", "The firm said the charges would be booked in the fourth quarter.", ["2025-Q4"]),
        ("en", "The firm said the charges would be booked in the second quarter.", ["2026-Q2"]),
        ("en", "A spokesman said he would not comment on Friday.", ["2025-09-26"]),
        ("en", "They would have met on Friday.", ["2025-09-26"]),
        ("en", "They host the champions, Northgate, on Saturday.", ["2025-10-04"]),
        ("en", "The club travels to Exeter on Wednesday.", ["2025-10-01"]),
        ("en", "The cabinet imposed travel limits on Friday.", ["2025-09-26"]),
        ("en", "He recorded it again, in a garage, over 11 days in January.", ["2025-01"]),
        ("de", "Am Samstag empfängt der Verein den Meister.", ["2025-10-04"]),
        ("en", "Call +44 29 2012 3456.", []),
    ],
)
def test_the_words_around_decide(language: str, text: str, values: list[str | None]) -> None:
    facts = ANALYSER.facts(text, language=language, date=TODAY)
    assert [fact.value for fact in facts if fact.kind is FactKind.DATE] == values
