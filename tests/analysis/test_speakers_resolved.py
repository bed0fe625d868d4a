"""Whose words these are where the sentence is winding: relative clauses, genitives, short forms, letters, reports."""

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
        ("Kritik kommt von Greenpeace, das die Pläne als „völlig verfehlt“ bezeichnet.", "Greenpeace"),
        ("Es antwortete Karl Bauer, der die Pläne „völlig verfehlt“ nannte.", "Karl Bauer"),
        ("Anna Berg, Chefin von Pro Musica/Die Leisen, kritisierte: „Das reicht nicht.“", "Anna Berg"),
        ("„Das gilt weiter“, sagte der Mitteilung zufolge Wahlleiter Karl Bauer.", "Karl Bauer"),
        ("Karl Bauer sagte, man brauche die Engländer, und fügte hinzu: „Wer soll es sonst tun?“", "Karl Bauer"),
        ("Nach Peter Müllers Idee soll „die Mehrheit allein entscheiden“. Peter Müller blieb dabei.", "Peter Müller"),
        ("Karl Bauer ist krank. Der behandelnde Arzt Bauers sagte: „Das wird wieder gut.“", None),
        ("Karl Bauer ging. Die Äußerungen Karl Bauers bezeichnete Anna Berg als „Unfug“.", "Anna Berg"),
        ("Dazu befand der neue Premierminister Karl Bauer: „Das war ein Fehler.“", "Karl Bauer"),
        ("„Das war ein Fehler“, sagte der oberste Rabbiner Israels, Karl Bauer.", "Karl Bauer"),
        ("Der Kanzler und Parteichef Karl Bauer kam. „Ich gehe bald“, teilte er mit.", "Karl Bauer"),
        ("Mit den Kollegen Peter Müller und Anna Berg flog Karl Bauer fort. Er rief: „Wir sind da!“", "Karl Bauer"),
        ("Die Krankheit gilt nach Aussage des Auswärtigen Amtes als „weit verbreitet im Land“.", "Auswärtigen Amt"),
        ("Wie Karl Bauer, der dabei war, dazu feststellt, verlangt „das Gesetz ein Gutachten“.", "Karl Bauer"),
        ("Bosch baut um. „Das kostet Stellen“, sagte eine Sprecherin.", "Bosch"),
        ("Bosch und Siemens bauen um. „Das kostet Stellen“, sagte eine Sprecherin.", None),
        ("Das hatte Anna Berg letzten September kritisiert: „Das Buch ist dumm.“", "Anna Berg"),
        ("Anna Maria Berg kam. Maria Berg sang. Berg sagte: „Das ist schön.“", "Anna Maria Berg"),
        ("„Das ist schön“, heißt es in einem Schreiben an Greenpeace.", None),
        ("Karl Bauer bat um Geduld. Die Pflichten seien klar: „Das Recht gilt für alle.“", "Karl Bauer"),
        ("Auf den Vorwurf der SPD, es handele sich um einen „Antrag voller Fehler“, schwieg sie.", "SPD"),
        ("Das geht aus der Antwort des Ministeriums hervor. „Das wurde geprüft“, heißt es darin.", "Ministerium"),
        ("Das Auswärtige Amt der Republik empfiehlt einen „gründlichen Schutz vor Mücken“.", "Auswärtige Amt"),
        ("Nach den Worten des Parteichefs Hanois, Karl Bauer, war das „ein schwerer Fehler“.", "Karl Bauer"),
        ("„Gut so“, sagte Karl Bauer. Der Weg ist noch weit. „Wir gehen ihn gern.“", "Karl Bauer"),
        ("„Gut so“, sagte Karl Bauer. Nun kam ein Lehrer dazu. „Wir gehen ihn gern.“", None),
        ("Die Opposition nannte Karl Bauer einen „Lügner ohne Scham“.", None),
        ("Siemens verlangte Geld. Es gebe „keinen anderen Weg als diesen“, hieß es in einem Bericht.", None),
        ("Karl Bauer sagte, die Forderung der SPD sei „ganz und gar unsinnig“.", "Karl Bauer"),
        ("Die Polizei sperrte ab, Bosch half. „Es ist vorbei“, sagte eine Sprecherin.", None),
        ("Siemens verlangte Geld. Aus Paris hieß es, das sei „eine Verletzung des Rechts“.", None),
        ("Während Anna Berg erklärte, sie freue sich, „größer wird es nicht“, schwieg Karl Bauer.", "Anna Berg"),
    ],
)
def test_a_german_speaker(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Institute for Ocean Study met. “The seas are rising,” the IOS report said.", "Institute for Ocean Study"),
        ("A SEANET brief issued in May reports, “The seas are rising fast.”", "SEANET"),
        ("“The seas,” continued the SEANET brief, “are rising fast.”", "SEANET"),
        ("In the words of the Crown prosecutor, John Smith, “nobody came to help her.”", "John Smith"),
        ("“You cannot be serious about this plan.”\n--Paula, Leeds, England", "Paula"),
        ("“It was late,” said John Smith. “I went home.” […]", "John Smith"),
        ("John Smith dismissed the plan as a “sad joke”, while Ann Brown described it as “a fine one”.", "Ann Brown"),
        ("John Smith wrote a column in reply to comments made by Ann Brown; they call it “a wild idea”.", None),
        ("The interim Governing Council issued a message saying: “We go on.”", "Governing Council"),
    ],
)
def test_an_english_speaker(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "en") == speaker
