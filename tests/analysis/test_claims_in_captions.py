"""Captions: their sentences are claims like others, their labels, credits and mere names are none."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.articles import Block, BlockKind

ANALYSER = Analyser()
BODY = "Die Stadt gab am Montag 12 Millionen Euro für das Bad aus."
ENGLISH = "The city spent 12 million euros on the baths on Monday."


def claims(caption: str, language: str = "de") -> list[str]:
    body = BODY if language == "de" else ENGLISH
    text = f"{body}\n\n{caption}"
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, start=0, end=len(body)),
        Block(kind=BlockKind.CAPTION, start=len(body) + 2, end=len(text)),
    )
    found = ANALYSER.analyse(text, blocks=blocks, language=language).suggestions
    assert body in {one.text for one in found}
    return [one.text for one in found if one.text != body]


@pytest.mark.parametrize(
    ("caption", "claimed"),
    [
        ("Foto: Das Rathaus wurde 1912 gebaut. Bild: dpa", "Das Rathaus wurde 1912 gebaut."),
        ("Foto: Das Rathaus wurde 1912 gebaut.", "Das Rathaus wurde 1912 gebaut."),
        ("Abb. 3: Das Rathaus wurde 1912 gebaut", "Das Rathaus wurde 1912 gebaut"),
        ("Abbildung 1: Das alte Rathaus. Es wurde 1912 gebaut.", "Es wurde 1912 gebaut."),
        ("Tabelle 1: Die Stadt nahm 2023 rund 12 Millionen Euro ein. Quelle: Kämmerei",
         "Die Stadt nahm 2023 rund 12 Millionen Euro ein."),
        ("Das Rathaus wurde 1912 gebaut.", "Das Rathaus wurde 1912 gebaut."),
    ],
)  # fmt: skip
def test_a_sentence_of_a_caption_is_a_claim_without_label_and_credit(caption: str, claimed: str) -> None:
    assert claims(caption) == [claimed]


@pytest.mark.parametrize(
    "caption",
    [
        "Bild: dpa",
        "Foto: Hans Müller",
        "Foto: Hans Müller / dpa",
        "Abbildung 1: Das alte Rathaus.",
        "Tabelle 1: Einnahmen und Ausgaben der Stadt.",
        "Tabelle 1: Einnahmen und Ausgaben der Stadt 2021 bis 2023. Quelle: Stadtkämmerei",
        "Tabelle 2. Bevölkerung nach Quartalen",
        "Quelle: Statistisches Bundesamt, 2024",
    ],
)
def test_what_only_names_what_is_to_be_seen_is_none(caption: str) -> None:
    assert claims(caption) == []


def test_english_captions_are_read_alike() -> None:
    assert claims("Figure 2: The town hall was built in 1912. Photo: Reuters", "en") == [
        "The town hall was built in 1912."
    ]
    assert claims("Table 2. Population by quarter. Source: ONS", "en") == []
