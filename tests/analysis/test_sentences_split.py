"""Sentences: what ends one, what does not, and which are no statements."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.articles import Block, BlockKind

ANALYSER = Analyser()


def split(text: str, language: str) -> list[str]:
    return [text[s.start : s.end] for s in ANALYSER.analyse(text, language=language).sentences]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 3. März kam Dr. Müller z. B. nach Berlin.", "Er blieb bis zum 20. Jahrestag."]),
        ("de", ["Das war 2018.", "Danach ging er."]),
        ("de", ["Er wurde Dritter auf Platz 3.", "Danach ging er."]),
        ("de", ["„Nein danke. Aber gern.“ sagte er.", "Sie ging."]),
        ("de", ["Seine Nachricht: „Nein danke, wenn Sie möchten.“.", "Eine Anspielung."]),
        ("de", ["Was war das?", "Ein Gipfel!", "Ja."]),
        ("de", ["Er zahlte 5 Mio. Euro an die Bank.", "Das war alles."]),
        ("de", ["A. B. Meyer kam mit Hunden, Katzen usw.", "Die anderen blieben."]),
        ("de", ["Die Firma Beispiel Inc. kaufte das Haus.", "Es war teuer."]),
        ("de", ["Das 19. Jahrhundert endete.", "Es kam das 20. Jahrhundert."]),
        ("de", ["Dem widersprach Dipl.-Kfm. Sven Berg.", "Laut Gutachten der Fa. Aquaplan gehen 60 l verloren."]),
        ("de", ["Er braucht 2,6 W.", "Mein Fazit steht aus."]),
        ("de", ["Gegner war H. W. Meier.", "Der Sender leistet 40 W.", "Unser Haus ist hell."]),
        ("de", ["Sie haben zwei Punkte weniger als Schalke 04.", "St. Pauli wartet auf einen Sieg."]),
        ("de", ["Die Sitzung begann am 04. März.", "Niemand kam."]),
        ("de", ["Kiel steht auf Platz 2.", "Trainer Rapp freut sich."]),
        ("de", ["Das Heim betreut Menschen mit Pflegegrad 3.", "Leiterin Kern zählt sie."]),
        ("de", ["Er kam am Sonnabend, 3. Mai, mit dem Zug.", "Bayerns 34. Titel war knapp."]),
        ("de", ["Der Weg dauert 5 Min. Gehzeit.", "Er dauert 5 Min.", "Danach folgt die Kirche."]),
        ("en", ["Mr. Smith paid $3.5 bn.", "He left."]),
        ("en", ['"I am here. You are not," he said.', "The U.S. Senate met."]),
        ("en", ["Prof. J. Doe came at 5 p.m.", "The end was near."]),
        ("en", ["He won, i.e. he lost.", "It was 2018.", "Then it ended."]),
        ("en", ["She asked: “Why? Because.”", "They left."]),
        ("en", ["In 2009 J. Smith had bought the land.", "On 12 March 2013 T. Gray left the board."]),
        ("de", ["Im Jahr 2009 kaufte es A. Berg.", "Seit 2013 V. Kern ging, steht es leer."]),
    ],
)
def test_sentences(language: str, sentences: list[str]) -> None:
    assert split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Die Zahl der Filialen sank von 12 auf 4.", "Einnahmen brachen weg."],
        ["Die Zahl der Filialen sank im vergangenen Jahr auf 4.", "Einnahmen brachen weg."],
        ["Die Zahl der Toten stieg auf 14.", "Dutzende wurden verletzt."],
        ["Die Klasse schrumpfte um 8.", "Eltern klagten."],
        ["Die Quote lag zuletzt bei 20.", "Fachleute warnten."],
        ["Früher waren es 30.", "Busse fahren dort kaum noch."],
        ["Der Redner wurde 80.", "Vier Kinder trauern um ihn."],
        ["Seine Mutter wird heute 80.", "Enkel gratulieren ihr."],
        ["Sie wurde am Freitag 90.", "Freunde feierten mit ihr."],
        ["Er starb im Alter von 80.", "Freunde trauern."],
        ["Er kam am 3.", "Zwei Tage später ging er."],
        ["Im Saal saßen rund 50.", "Plätze gab es für mehr."],
        ["In der Halle waren höchstens 20.", "Hunderte warteten draußen."],
        ["Das Team fiel auf 4. Platz zurück.", "Niemand lachte."],
        ["Sie stieg auf den 4. Rang.", "Niemand kam."],
        ["Er wurde 44. Präsident der USA.", "Das war 2009."],
        ["Er wurde 15. Abt des Klosters.", "Dort starb er."],
        ["Die Zahl sank vom 3. Mai bis zum 4. Juni auf 12.", "Kinder fehlten."],
        ["Es kam auf 4. November an.", "Danach ging er."],
        ["Die Feier ist am Montag, 4. Mai.", "Gäste kommen."],
        ["Die erste Sitzung ist am 12. November.", "Zehn Leute kommen."],
        ["Es waren die 14. Spiele in Folge.", "Niemand kam."],
        ["Das war der erst 4. Sieg.", "Trainer Kern lachte."],
        ["Er ist Anhänger der 1. Acht.", "Das Boot gewann."],
    ],
)
def test_a_figure_may_end_a_german_sentence(sentences: list[str]) -> None:
    assert split(" ".join(sentences), "de") == sentences


def test_a_sentence_never_crosses_a_line() -> None:
    assert split("Das ist ein Satz\nder hier weitergeht.\r\nUnd hier.", "de") == [
        "Das ist ein Satz",
        "der hier weitergeht.",
        "Und hier.",
    ]


def kinds(text: str, language: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    return [s.kind for s in ANALYSER.analyse(text, language=language, blocks=blocks).sentences]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warum möchte Elon Musk ChatGPT erwerben?", "question"),
        ("Musk könnte OpenAI kaufen.", "prediction"),
        ("Das wird die Welt verändern.", "prediction"),
        ("Hoffentlich geht das gut.", "wish"),
        ("Das ist leider absurd und wunderbar.", "opinion"),
        ("Musk kaufte Twitter.", "statement"),
        ("Hintergrund", "fragment"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kinds(text, "de") == [kind]


def test_short_lines_without_a_stop_are_headings() -> None:
    assert kinds("Kontext der Rivalität\nMusk kaufte Twitter.", "de") == ["heading", "statement"]


def test_a_text_of_one_line_is_no_heading() -> None:
    assert kinds("Musk bought Twitter for $44 billion", "en") == ["statement"]


def test_blocks_know_the_headings() -> None:
    text = "Musk kaufte Twitter.\nEr ging.\nDas Ende"
    blocks = (
        Block(kind=BlockKind.HEADING, start=0, end=20, level=1),
        Block(kind=BlockKind.PARAGRAPH, start=21, end=29),
        Block(kind=BlockKind.PARAGRAPH, start=30, end=38),
    )
    assert kinds(text, "de", blocks) == ["heading", "statement", "statement"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ["Bad wird saniert", "Knappe Mehrheit nach langer Debatte – Rätin spricht von „großem Abend“"]),
        ("de", ["„Wir lernen neu“", "Die Ärztin Claudia Kern über die Frage, warum ein gutes Ende so selten ist"]),
        ("en", ["Bells fall silent", "How a foundry that once made half the country’s bells came to close its doors"]),
    ],
)
def test_what_stands_under_the_headline_without_a_mark_goes_on_with_it(language: str, lines: list[str]) -> None:
    body = {"de": "Die Stadt baut das Bad für drei Millionen Euro um.", "en": "The foundry closed in 2017."}[language]
    rows = [*lines, body]
    text = "\n\n".join(rows)
    starts = [text.index(row) for row in rows]
    blocks = tuple(
        Block(
            kind=BlockKind.PARAGRAPH if number else BlockKind.HEADING,
            start=start,
            end=start + len(row),
            level=int(not number),
        )
        for number, (start, row) in enumerate(zip(starts, rows, strict=True))
    )
    assert kinds(text, language, blocks) == ["heading"] * len(lines) + ["statement"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Foto: Der Bürgermeister und seine Frau gestern am See", ["heading", "heading"]),
        ("Foto: Der Bürgermeister eröffnete gestern das Bad.", ["heading", "statement"]),
        ("Foto: Der Bürgermeister eröffnete das Bad. Bild: dpa", ["heading", "statement", "heading"]),
        ("Foto: Hans Müller", ["heading", "heading"]),
        ("Abb. 3: Der Bürgermeister eröffnete 2023 das Bad", ["heading", "statement"]),
        ("Tabelle 2. Einnahmen der Stadt. Quelle: Kämmerei", ["heading"] * 3),
        ("Tabelle 3 zeigt, was das Bad kostet.", ["statement"]),
        ("Foto und Film kosten 30 Euro.", ["statement"]),
    ],
)
def test_a_caption_is_its_label_its_sentences_and_who_made_it(text: str, wanted: list[str]) -> None:
    assert kinds(f"Die Stadt baut ein Bad.\n{text}\nEs kostet Geld.", "de")[1:-1] == wanted
