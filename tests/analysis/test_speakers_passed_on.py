"""Papers, agencies and other bodies to whom a German article attributes words, and whoever says them where it tells."""

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
        ("Laut BBC wurde der Putsch „mit lautem Jubel begrüßt, auch in der Hauptstadt“.", "BBC"),
        ("Wie die Nachrichtenagentur AFP meldete, sei das „ein Rückschlag für alle Seiten“.", "AFP"),
        ("Nach Informationen des Senders NDR ist das „ein Rückschlag für alle“ gewesen.", "NDR"),
        ("Einer Meldung von Xinhua zufolge sei die Lage „wieder ganz unter Kontrolle“.", "Xinhua"),
        ("Laut einem Artikel der „New York Times“ seien alle „sehr zufrieden mit dem Plan“.", "New York Times"),
        (
            "Wie aus einem Bericht der „Süddeutschen Zeitung“ hervorgeht, sei das „kein Zufall mehr“.",
            "Süddeutschen Zeitung",
        ),
        ("„Wir sind zufrieden“, sagte Karl Müller laut BBC.", "Karl Müller"),
        ("Karl Müller soll laut BBC gesagt haben: „Das ist großer Unsinn.“", "Karl Müller"),
        ("Karl Müller soll laut BBC „großen Unsinn dieser Art“ beklagt und kritisiert haben.", "Karl Müller"),
        ("Laut BBC sagte Karl Müller, das sei „ein großer Unsinn“.", "Karl Müller"),
        ("„Das wollen wir nicht mehr hören“, zitiert CNN.", None),
        ("Um 10 Uhr meldete die Internet-Nachrichtensite „Golem“, „es sei alles ganz anders gewesen“.", "Golem"),
        ("Das berichtet die Online-Ausgabe des „Spiegel“: „Er hat einen Antrag gestellt.“", "Spiegel"),
        ("Die Vereinsleitung von Borussia Dortmund versprach, „gegen die Täter vorzugehen“.", "Borussia Dortmund"),
        ("Die Polizei kam. „Wir wissen nichts“, teilte die Online-Ausgabe mit.", None),
        ("Für Lübeck hat Ryanair ausgerechnet, „dass jeder Gast 90 Euro ausgibt“.", "Ryanair"),
        ("Der Klub FC Bayern, der gewann, hat nun bekannt gegeben, „dass keiner geht“.", "FC Bayern"),
        ("„Es starben 80 Menschen.“ Das geht aus einem Bericht von Human Rights Watch hervor.", "Human Rights Watch"),
        (
            "„Es starben 80 Menschen.“ Das geht aus einem Bericht von Human Rights Watch vom 3. März hervor.",
            "Human Rights Watch",
        ),
        ("Nach dem Urteil des Landgerichts Ulm war Karl Bauer „sehr zufrieden mit allem“.", None),
        ("Nach dem Beschluss der SPD fühlte sich Karl Bauer „von allen im Stich gelassen“.", None),
        ("Die Lufthansa bedauerte den Vorfall. In einer Mitteilung hieß es: „Wir prüfen das.“", "Lufthansa"),
        ("Die Lufthansa bedauerte das. In einer Mitteilung der SPD hieß es: „Wir prüfen das.“", "SPD"),
        ("Die Lufthansa bedauerte das. In einem Bericht hieß es: „Alle sind zufrieden.“", None),
        ("Laut bildblog.de „veröffentlichte das Ministerium kürzlich eine Broschüre“.", "bildblog.de"),
        ("Laut einem Bericht des UNHCHR „sind dort 40 Prozent der Opfer minderjährig“.", "UNHCHR"),
        (
            "Einer Erklärung des Verbandes Deutscher Realschullehrer (VDR) zufolge „kamen alle“.",
            "Verbandes Deutscher Realschullehrer",
        ),
        ("Um 10 Uhr MEZ meldete ein Zeuge: „Es brennt hier überall.“", None),
        ("Karl-Theodor zu Guttenberg geht. Zu Guttenberg gab an, „er habe geirrt“.", "Karl-Theodor zu Guttenberg"),
        ("Dann empfahl der Kommissar für Erweiterung und neue Nachbarn Karl Bauer, „zu reden“.", "Karl Bauer"),
        ("Michael Schumacher gewann. „Das war ein guter Tag“, so der Ferrari-Pilot.", "Michael Schumacher"),
        ("Das israelische Militär teilte mit, es habe „gezielt auf Stellungen“ geschossen.", "Militär"),
        ("Das Polizeipräsidium Westpfalz teilte mit, es sei „alles ruhig“.", "Polizeipräsidium Westpfalz"),
        (
            "Nun hat sich Jeb Bush, Bruder des Präsidenten George W. Bush, für Romney ausgesprochen. „Es sei nötig.“",
            "Jeb Bush",
        ),
    ],
)
def test_whom_german_articles_attribute_words_to(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker
