"""Texts copied through a narrow code page: blanks that came out as "?" or "-" beside marks are blanks again."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.analysis.lost_blanks import with_blanks
from workbench.model.facts import FactKind

ANALYSER = Analyser()


@pytest.mark.parametrize(
    ("bent", "read"),
    [
        ('"We stay,"?he said.', '"We stay," he said.'),
        ('"We stay,"-Finch said.', '"We stay," Finch said.'),
        ('"We stay."- The council agreed.', '"We stay."  The council agreed.'),
        ('The film "Bad Guys"?opens today.', 'The film "Bad Guys" opens today.'),
        ('The school closed.-"We stay," he said.', 'The school closed. "We stay," he said.'),
        ('She added:-"We stay."', 'She added: "We stay."'),
        ("The school closed.- The council agreed.", "The school closed.  The council agreed."),
        ("The school closed.-Last year it had 90 pupils.", "The school closed. Last year it had 90 pupils."),
        ("Le Monde's-Anne Roux was there.", "Le Monde's Anne Roux was there."),
    ],
)
def test_lost_blank_is_read(bent: str, read: str) -> None:
    assert with_blanks(bent) == read


@pytest.mark.parametrize(
    "text",
    [
        'Did she say "no"? She did.',
        'A "no"-vote, a "Yes!"-vote, a "Harry Potter"-style school.',
        "Die Dr.-Ing. Anna Berg wohnt in der Geschw.-Scholl-Straße.",
        "Der Prof.-Titel, das U.S.-Mexico deal.",
        "Sie ging nach Haus' - und blieb.",
    ],
)
def test_other_signs_stay(text: str) -> None:
    assert with_blanks(text) == text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"A shop needs people who want to buy,"-Laura Finch once said.', "Laura Finch"),
        ('"It is late,"-Nigel Tricks, Oxfam\'s Horn of Africa regional director, said on Monday.', "Nigel Tricks"),
    ],
)
def test_speaker_beside_a_lost_blank(text: str, speaker: str) -> None:
    quotes = [fact for fact in ANALYSER.facts(text, language="en") if fact.kind is FactKind.QUOTE]
    assert [fact.speaker for fact in quotes] == [speaker]
