"""Speakers as newspapers name them: offices, elegant variation, statements, headlines, broken lines; None when open."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


def last_speaker(text: str, language: str) -> str | None:
    return [fact.speaker for fact in ANALYSER.facts(text, language=language) if fact.kind is FactKind.QUOTE][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Das geht nicht», sagte der Ufo-Vorsitzende Nicoley Baublies am Sonntag in Frankfurt.", "Nicoley Baublies"),
        ("IG-Metall-Chef Karl Bauer erklärte: „Wir streiken weiter.“", "Karl Bauer"),
        ("«Das ist nicht gut», sagte der Sprecher des Außenministeriums, John Kirby, in Washington.", "John Kirby"),
        ("Konzernchef Karl Bauer war da. «Wir sind noch weit weg», sagte der Manager am Montag.", "Karl Bauer"),
        ("Karl Bauer will den Ausbau. „Das ist überfällig“, sagte der 48-Jährige.", "Karl Bauer"),
        ("Karl Bauer und Paul Weber wollen das. „Das ist überfällig“, sagte der Manager.", None),
        ("Karl Bauer will den Ausbau. „Das ist überfällig“, sagte der Richter.", None),
        ("Karl Bauer will den Ausbau. „Das ist überfällig“, sagte ein Anwohner.", None),
        ("Minister Paul Weber kam. Karl Bauer blieb zu Hause. „Es war schön“, sagte der Minister.", "Paul Weber"),
        ("Siemens hat ein Angebot bekommen. „Wir prüfen das sehr genau“, teilte der Konzern mit.", "Siemens"),
        ("Siemens und Bosch haben Angebote. „Wir prüfen das sehr genau“, teilte der Konzern mit.", None),
        ("Siemens baut das Werk, teilte der Konzern mit. „Wir prüfen das sehr genau“, hieß es weiter.", "Siemens"),
        ("„Wir ermitteln in alle Richtungen“, sagte eine Tesla-Sprecherin.", "Tesla"),
        ("„Wir ermitteln noch“, teilte eine Sprecherin der Beiersdorf AG auf Nachfrage mit.", "Beiersdorf AG"),
        ("„Das ist gut“,\nerzählt Caro Schütz von der Bergwacht.", "Caro Schütz"),
        ("Wir sind da. „Es gibt Verletzte“, sagte ein Sprecher der örtlichen Polizei.", "Polizei"),
        ("„Es gibt Zumutungen“. Das musste Finanzminister Karl Bauer am Dienstag einräumen.", "Karl Bauer"),
        ("Die Vorwürfe wies Minister Karl Bauer als „haltlos“ zurück.", "Karl Bauer"),
        ("«Das wird es nicht geben», erklärte CDU-Vize Julia Klöckner nach dem Treffen.", "Julia Klöckner"),
        ("«Eine zusätzliche\nSteuer wird es nicht geben», erklärte Julia Klöckner.", "Julia Klöckner"),
        ("Auch der Minister Donald Weber attackierte den Iran als „Förderer von Terror“.", "Donald Weber"),
        ("Sadiq Khan, eines der Mitglieder, verurteilte die Haltung der Regierung als „falsch“.", "Sadiq Khan"),
        ("„Wir haben mehr erwartet“, weiß Karl Bauer.", "Karl Bauer"),
        ("„Wir haben mehr erwartet“ (Karl Bauer).", "Karl Bauer"),
        ("In einer Mitteilung von Siemens heißt es: „Wir prüfen den Plan.“", "Siemens"),
        ("In einer Mitteilung heißt es, Karl Bauer sei „ein großer Mann gewesen“.", None),
        ("Karl Bauers Anwalt sagte: „Er ist müde.“", None),
        ("Karl Bauers Antwort lautete: „Ich bin müde.“", "Karl Bauer"),
        ("Wie Minister Karl Bauer erklärte, sieht die Regierung darin „kein Hindernis“.", "Karl Bauer"),
        ("Ministerin Anna Berg kam. Ihr Vorsitzender Eberhard Brandt sagte: „Das reicht nicht.“", "Eberhard Brandt"),
        ("Im letzten Satz der Anordnung, die Twitter bekam, heißt es: „Das bleibt geheim.“", None),
        ("Karl Bauer wies die Vorwürfe als „haltlos“ zurück.", "Karl Bauer"),
        ("Peter Müller war Zeuge. Nach Müllers Darstellung war das „reine Notwehr“.", "Peter Müller"),
        ("Das ist „ein großer Fehler“, wie Anna Berg von Spiegel Online zitiert wird.", "Anna Berg"),
        ("Von Anna Berg wurde Karl Bauer als „Lügner“ bezeichnet.", "Anna Berg"),
        ("Karl Bauer vor dem Spiel: wollen „dreckig spielen und gewinnen“\nDas sagte er.", "Karl Bauer"),
        ("Hubert Finke, Leiter des Wittenberger Wasseramtes: „Die Vorhersagen stimmten nicht.“", "Hubert Finke"),
        ("Das sei gut, sagte Karl Bauer. Es gebe Spielraum. Das Angebot sei „eine Frechheit“.", "Karl Bauer"),
        ("Ministerin Anna Berg traf die Abgeordnete Eva Stein. Sie sagte: „Das war ein Erfolg.“", None),
        ("Ministerin Anna Berg sagte, Eva Stein komme. Sie betonte: „Das war ein Erfolg.“", "Anna Berg"),
        ("„Das war nichts für uns“, zitiert der „Spiegel“ den Minister.", None),
        ("„Das war nichts für uns“, sagte er „Spiegel Online“.", None),
        ("Siemens baut um. „Das ist gut“, sagte ein Sprecher der betroffenen Anwohner.", None),
        ("„Es wird Verspätungen geben“, teilte die Gewerkschaft Verdi mit.", "Verdi"),
        ("Nach Angaben der Gewerkschaft IG Metall war der Streik „ein voller Erfolg“.", "IG Metall"),
        ("Verdi ruft zum Streik auf. „Wir streiken weiter“, teilte die Gewerkschaft mit.", "Verdi"),
        ("„Wir streiken weiter“, teilte die Gewerkschaft mit.", "Gewerkschaft"),
        ("Der Architekt, der fehlen wollte, sagte der Berliner Morgenpost: „Das ist falsch.“", None),
        ("„Das ist falsch“, sagte eine Sprecherin der Deutschen Presse-Agentur.", None),
        ("„Das ist falsch“, sagte eine Sprecherin der Deutschen Bahn.", "Deutschen Bahn"),
        ("„Das ist hart“, berichtet die Süddeutsche Zeitung.", "Süddeutsche Zeitung"),
        ("„Wir streiken weiter“, sagte GEW-Vorstandsmitglied Udo Mertens am Mittwoch.", "Udo Mertens"),
        ("„Wir sind bereit“, erläuterte KVK-Leiter Thomas Bünting.", "Thomas Bünting"),
        ("Das betont Siemens Produktmanager Karl Bauer und ergänzt: „Das reicht noch nicht.“", "Karl Bauer"),
        ("Die Regierung handelt. „Das ist schlimm“, sagte ein Sprecher des Branchenverbandes.", None),
        ("Die Anwältin arbeitet für Siemens. „Das prüfen wir noch“, sagte ihr Sprecher.", None),
        ("Siemens baut das Werk. „Das prüfen wir noch“, teilten die Unternehmen mit.", None),
        ("FOCUS Online\nSiemens baut das Werk. „Alle sind zufrieden“, teilte das Unternehmen mit.", "Siemens"),
        (
            "Die Kommission kam laut Süddeutscher Zeitung zu dem Schluss, es sei „mit Absicht kopiert“.",
            "Süddeutscher Zeitung",
        ),
        ("Nach Angaben von Siemens war das „mit Absicht kopiert“.", "Siemens"),
        ("Karl Bauer erklärt den Kampf gegen #ISIS: „Die Wurzeln müssen bekämpft werden.“", "Karl Bauer"),
        ("Die Angriffe auf Karl Bauer gingen weiter. Er sagte: „Das reicht mir jetzt.“", None),
    ],
)
def test_german_speakers(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We are ready," said Louisiana Governor Kathleen Blanco.', "Kathleen Blanco"),
        ('"We are ready," Ann Bangs, head of the U.S. Fish Service, told the BBC.', "Ann Bangs"),
        ('"We are ready," Ann Shaw, head of the "Iran Cartoon" club and the organizer, said.', "Ann Shaw"),
        ('Tesla builds a plant. "It was a good meeting," the company said.', "Tesla"),
        ('Tesla and Apple build. "It was a good meeting," the company said.', None),
        ('Governor Kathleen Blanco came. "It is a desperate situation," the governor said.', "Kathleen Blanco"),
        ('Mary Jones met Anna Brown. "It was a good meeting," she said.', None),
        ('The report was called "wrong and misleading" by John Smith.', "John Smith"),
        ('John Smith admitted that he wanted to "protect Israel," according to the Asia Times.', "John Smith"),
        ('A cleric expressed solidarity with the Palestinian group Hamas and called it "a striking arm".', None),
        ('"Can you name the general?" John Smith asked, inquiring about the leader.', "John Smith"),
        ('"Wait, is this 50 questions?" asked John Smith.', "John Smith"),
        ('"Can he stay?" John Smith said: "No, he really cannot."', "John Smith"),
        ('"No," Reuters quoted John Smith as saying.', "John Smith"),
        ('"Where is the mullah now?" John Smith is reported to have asked.', "John Smith"),
        ('"It is not a fly-by-night program," said Joan Johnson-Freese, an expert.', "Joan Johnson-Freese"),
        ('"We expected more," said union president John Smith.', "John Smith"),
        ('"We expected more," a statement from Tesla read.', "Tesla"),
        ('John Smith and his wife Mary were there. "It was a joke," he said.', "John Smith"),
        ('John Smith was told by Mary Jones that he was "fired at once".', "Mary Jones"),
        ('As Tim Cook put it, the phone is "the best ever made".', "Tim Cook"),
        ('"Peace is the only way." — Shimon Peres', "Shimon Peres"),
        ('The Governing Council issued a communique saying, "Peace is the only way."', "Governing Council"),
        ('Critics said John Smith was "in the wrong place".', None),
        ('UN Secretary-General Ban Ki-moon called the law "wrong and cruel".', "Ban Ki-moon"),
        ('There is a quote attributed to Einstein: "It would not be called research."', "Einstein"),
        ('"We have a large force," says Lt. General David Barno.', "David Barno"),
    ],
)
def test_english_speakers(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "en") == speaker
