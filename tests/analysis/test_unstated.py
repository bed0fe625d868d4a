"""What is no claim by its form, beside sentences that look like it and are one; lines of figures; a ticker's times."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser

ANALYSER = Analyser()
# Written before the forms were listed, or to show where they end.
NO_CLAIMS = {
    "de": [
        "Das ist ein Armutszeugnis für diese Koalition.",
        "Ich wollte nur wissen, was Sie von den Protesten halten.",
        "Dafür gibt es drei Gründe.",
        "Das ist falsch, und zwar aus zwei Gründen.",
        "Foto: Pacific Standard, von den Eigentümern überlassen.",
        "Der Sprecher sagte:",
        "Seine Strategie ist krachend gescheitert.",
        "Eine schlechtere Bühne für stille Verhandlungen lässt sich kaum denken.",
        "Niemand hat der Orgel schönere Stimmen geschenkt.",
        "Bis 2100 werden wohl neun von zehn Gletschern verschwinden.",
        "„Hätte ich doch auf meine Tochter gehört!“, dachten wohl viele.",
        "Ein Glück, dass niemand verletzt wurde.",
        "Bleiben Sie, wenn möglich, zu Hause!",
        "Wer das glaubt, glaubt auch an den Weihnachtsmann.",
        "Wenn der Strom ausfällt, dann steht die Stadt still.",
        "Kommen wir zum Wetter.",
        "Wir begrüßen heute die Ministerin im Studio.",
        "Man stelle sich vor, der Kanzler käme mit dem Rad.",
        "Vielleicht sollte er einfach zu Hause bleiben.",
        "Ist der Ruf erst ruiniert, lebt es sich ganz ungeniert.",
        "Klingt komisch, ist aber so.",
        "Hätten Sie das gedacht?",
        "Es bleibt spannend.",
        "Mit Material von dpa und Reuters.",
        "Redaktionsschluss dieser Ausgabe war um 18 Uhr.",
        "Dieser Text wurde am 3. Mai aktualisiert.",
        "Dieser Artikel erschien zuerst in unserer Samstagsausgabe.",
        "Transparenzhinweis: In einer früheren Fassung stand ein falsches Datum.",
        "Angenommen, der Preis fiele um zehn Prozent, dann hätten alle etwas davon.",
        "Diese Aufführung gehört zum Besten, was die Stadt seit Langem gesehen hat.",
        "Kurz gesagt: Das reicht nicht.",
        "Die SPD hat den Kontakt zu ihren Wählern längst verloren.",
        "So sieht eine Partei aus, die sich aufgegeben hat.",
        "Der Kanzler wirkt wie ein Mann, der auf den Bus wartet.",
        "Ein bisschen Demut stünde dem Konzern gut zu Gesicht.",
        "Es ist kein Zufall, dass ausgerechnet jetzt darüber gestritten wird.",
        "Das Dessert war ein Gedicht.",
        "Die Botschaft ist klar: Hier regiert das Geld.",
        "Mir war damals, ehrlich gesagt, alles egal.",
        "Ohne ihn wird es am Samstag in Paderborn schwer.",
        "Hätte die Bahn das Rad erfunden, wäre es viereckig und käme zu spät.",
        "Wäre Bonn Hauptstadt geblieben, hätten wir heute andere Sorgen.",
        "Nichts ist so alt wie die Zeitung von gestern.",
        "Ein bisschen mehr Demut täte dem Minister Müller gut.",
        "Wer Folge 1 verpasst hat: selber schuld.",
        "Berlin ist eben nicht Paris.",
        "Es gibt Sätze, die sind teurer als Autos.",
        "Das Handy ist die Zigarette unserer Zeit.",
    ],
    "en": [
        "She deserves every penny of it.",
        "I just wanted to know what you thought of the recent protests.",
        "They call it their enemy, but then they have two problems.",
        "Such events are unimportant for two reasons.",
        "Image: Pacific Standard, provided by the owners.",
        "Rathbun stated,",
        "Further cuts are likely in the second half of the year.",
        "Contact the project team on +44 29 2012 3456.",
        "She was quite simply the finest mind of her generation.",
        "I'd love to see a minister milk a cow at 4.30 in the morning!",
        "What a morning it has been.",
        "If the power fails, the city will grind to a halt.",
        "So much for open government.",
        "We're joined in the studio by the home secretary.",
        "Some would call it theft.",
        "Pigs might fly.",
        "Would you have guessed?",
        "Let's talk about money.",
        "Nothing is impossible.",
        "Additional reporting by Tom Jones.",
        "With reporting by Reuters and AP.",
        "This article was updated on May 3.",
        "Correction: An earlier version of this article gave the wrong date.",
        "Suppose the price fell by ten percent; then everyone would benefit.",
        "Had they acted sooner, things might have turned out differently.",
        "This production is among the best the city has seen in years.",
        "Nothing beats a morning by the lake.",
        "Labour lost touch with its voters long ago.",
        "This is what a party looks like once it has given up.",
        "The prime minister comes across as a man waiting for a bus.",
        "The dessert was pure poetry.",
        "Years of neglect are now coming home to roost.",
        "The message is clear: money rules here.",
    ],
}
CLAIMS = {
    "de": [
        "Der Minister hat seinen Rücktritt eingereicht.",
        "Das Ministerium prüft den Vorgang.",
        "Der Vorsitzende traf sich mit Vertretern der Gewerkschaft.",
        "Der Intendant kündigte dem Dirigenten.",
        "Das Gericht wies die Klage ab.",
        "Hätte er das gewusst, wäre er nicht gekommen, sagte der Zeuge Kern.",
        "Bis zum Herbst 2026 bleibt das Bad offen.",
        "Für den Aufstieg braucht man drei bis vier Stunden.",
        "Also hab ich die Behörde angeschrieben.",
        "Der Fluss wird zwölf Meter breit.",
        "Jeder Fünfte bezieht Fernwärme.",
        "Das sei ein Armutszeugnis für die Koalition, sagte der Abgeordnete Müller.",
        "Niemand hat mehr Tore für den Verein geschossen als Uwe Seeler, 404 in 476 Spielen.",
        "Der Pilot hatte den Kontakt zum Tower verloren.",
        "Der Wirkstoff wirkt wie ein Antibiotikum.",
        "Es war ein Gedicht von Brecht.",
        "Sein Auftritt sei kein Zufall, sagte der Sprecher.",
        "Angenommen wurde der Antrag mit zwölf Stimmen.",
        "In einer früheren Fassung des Gesetzes war die Strafe höher.",
        "Das Museum zählt zum Weltkulturerbe.",
        "Die Anklage wirft ihm vor, kaum denkbare Summen veruntreut zu haben.",
    ],
    "en": [
        "The minister handed in his resignation.",
        "The chairman met union representatives.",
        "The director fired the conductor.",
        "The court dismissed the claim.",
        "The firm denied the allegations.",
        "One in five households relies on bottled water.",
        "The controllers lost touch with the aircraft.",
        "The family came home to Leeds.",
        "This report was published on May 3.",
        "He had to leave the country, his lawyer said, and would not have returned.",
        "It was a disgrace, the union's chairman said on Monday.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NO_CLAIMS.items() for text in texts])
def test_a_form_that_states_nothing_is_not_marked(language: str, text: str) -> None:
    assert ANALYSER.analyse(text, language=language, date="2025-02-15").suggestions == ()


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in CLAIMS.items() for text in texts])
def test_who_did_what_is_marked(language: str, text: str) -> None:
    assert len(ANALYSER.analyse(text, language=language, date="2025-02-15").suggestions) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nach zehn Metern gab das Eis nach.", False),
        ("Das Haus wurde am Montag geräumt.", False),
        ("Die Obduktion erfolgte am Montag in Köln.", False),
        ("Überforderte Ärzte verließen 2019 die Klinik in Köln.", False),
        ("Der Analyst hob sein Kursziel auf 95 Euro an.", False),
        ("Die Tagung fand in Köln statt.", False),
        ("Die Firma gab bekannt, 300 Leute zu entlassen.", True),
        ("Der Analyst hob hervor, dass die Firma 2019 Gewinn machte.", True),
        ("Die Behörde teilte am Montag mit, das Haus stehe leer.", True),
        ("Die Ärztin forderte 2019 mehr Betten.", True),
    ],
)
def test_what_only_looks_like_a_verb_of_saying_is_no_reason(text: str, said: bool) -> None:
    (claim,) = ANALYSER.analyse(text, language="de", date="2025-02-15").suggestions
    assert ("attribution" in {reason.code for reason in claim.reasons}) is said


@pytest.mark.parametrize(
    "line",
    [
        "1. FC Köln 34 20 8 6 68",
        "2. HSV 34 19 7 8 64",
        "030 1234567",
        "Telefon: 030 1234567",
        "3:1",
        "2024",
        "1 2 3 4 5 6",
        "10:15 Uhr",
        "Ergebnisse: 3:1, 2:2, 0:4.",
        "DE89 3704 0044 0532 0130 00",
        "12.345,67 €",
        "Werder Bremen\t34\t12\t9\t13\t45",
    ],
)
def test_a_line_of_figures_is_no_claim(line: str) -> None:
    text = f"Die Tabelle hat der Verband am Montag veröffentlicht.\n{line}\nDer Verband bestätigte sie."
    claims = ANALYSER.analyse(text, language="de").suggestions
    assert [claim.text for claim in claims] == [
        "Die Tabelle hat der Verband am Montag veröffentlicht.",
        "Der Verband bestätigte sie.",
    ]


@pytest.mark.parametrize("line", ["Einwohner: 3.400", "Bauzeit: 1998–2003", "Gesamtkosten: 12,5 Mio. Euro"])
def test_a_fact_box_states_something(line: str) -> None:
    text = f"Die Brücke steht in Köln.\n{line}.\nDer Bau war teuer."
    sentences = ANALYSER.analyse(text, language="de").sentences
    assert [one.kind for one in sentences][1] == "statement"


@pytest.mark.parametrize(
    ("language", "line", "words"),
    [
        ("de", "11.35 Uhr: Die Bahn stellt den Betrieb ein.", "Die Bahn stellt den Betrieb ein."),
        ("de", "11:35 – Die Polizei nahm einen Verdächtigen fest.", "Die Polizei nahm einen Verdächtigen fest."),
        ("en", "13.20: Fire crews have arrived.", "Fire crews have arrived."),
        ("en", "1:20 pm | Police arrested a suspect.", "Police arrested a suspect."),
    ],
)
def test_the_time_of_a_ticker_is_no_part_of_its_claim(language: str, line: str, words: str) -> None:
    analysis = ANALYSER.analyse(line, language=language)
    assert [claim.text for claim in analysis.suggestions] == [words]
    assert not [fact for fact in analysis.facts if fact.kind.value == "quantity"]
