"""Speakers told by what they are: an age, a party, an office that somebody holds; long appositions; None when open."""

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
        ("Anna Berg verlor ihren Arbeitsplatz. „Das war ein Schock“, sagt die 52-Jährige.", "Anna Berg"),
        (
            (
                "Die Schneiderin Anna Berg lebt seit Jahren in Köln. Ihr Mann Karl Berg arbeitet bei Ford. "
                "„Das war ein Schock“, sagt die 52-Jährige."
            ),
            "Anna Berg",
        ),
        (
            (
                "Anna Berg (52) zog nach Köln. Ihr Chef Karl Meier fand das gut. „Das war ein Schock“, sagt"
                " die 52-Jährige."
            ),
            "Anna Berg",
        ),
        (
            (
                "Die 52-jährige Anna Berg zog nach Köln. Maria Klein half ihr dabei. „Das war ein Schock“, "
                "sagt die 52-Jährige."
            ),
            "Anna Berg",
        ),
        (
            (
                "Anna Berg (52) zog nach Köln. Maria Klein (34) half ihr dabei. „Das war ein Schock“, sagt "
                "die 34-Jährige."
            ),
            "Maria Klein",
        ),
        (
            ("Karl Meier, 61, zog nach Köln. Paul Weber half ihm dabei. „Das war ein Schock“, sagt der 61-Jährige."),
            "Karl Meier",
        ),
        (
            (
                "Der 61-jährige Karl Meier zog nach Köln.\n\nDort wohnt Paul Weber. Er ist Arzt.\n\nDas Haus "
                "ist alt. „Das war ein Schock“, sagt der 61-Jährige."
            ),
            "Karl Meier",
        ),
        ("„Das war ein Schock“, sagte die 52-Jährige. Anna Berg zog dann nach Köln.", None),
        ("„Wir brauchen mehr Geld“, sagte der Oberbürgermeister, Jens Krause.", "Jens Krause"),
        ("„Wir brauchen mehr Geld“, sagte Kölns Oberbürgermeister, Jens Krause, am Montag.", "Jens Krause"),
        ("„Wir brauchen mehr Geld“, so der Oberbürgermeister von Köln, Jens Krause.", "Jens Krause"),
        ("Jens Krause, Oberbürgermeister von Köln, sagte: „Wir brauchen mehr Geld.“", "Jens Krause"),
        (
            ("Jens Krause (SPD), Oberbürgermeister der Stadt Köln, kritisierte das als „völlig falsch“."),
            "Jens Krause",
        ),
        (
            ("Der Kölner Oberbürgermeister Jens Krause (SPD) kam. „Wir brauchen Geld“, sagte der Rathauschef."),
            "Jens Krause",
        ),
        ("„Das ist falsch“, sagte CDU-Fraktionschefin Eva Stein.", "Eva Stein"),
        (
            (
                "CDU-Fraktionschefin Eva Stein kam nach Berlin. Auch Karl Meier war da. „Das ist falsch“, "
                "sagte die CDU-Fraktionschefin."
            ),
            "Eva Stein",
        ),
        (
            (
                "CDU-Fraktionschefin Eva Stein kam nach Berlin. Auch Karl Meier war da. „Das ist falsch“, "
                "sagte die Fraktionschefin."
            ),
            "Eva Stein",
        ),
        (
            (
                "Eva Stein, Fraktionschefin der CDU, kam nach Berlin. Auch Karl Meier war da. „Das ist "
                "falsch“, sagte die CDU-Fraktionschefin."
            ),
            "Eva Stein",
        ),
        (
            ("Tesla-Chef Elon Musk kam. Auch Sam Altman war da. „Das ist falsch“, sagte der Tesla-Chef."),
            "Elon Musk",
        ),
        (
            ("Elon Musk, Chef von Tesla, kam. Auch Sam Altman war da. „Das ist falsch“, sagte der Tesla-Chef."),
            "Elon Musk",
        ),
        (
            (
                "Elon Musk, der Chef des Autobauers Tesla, kam. Auch Sam Altman war da. „Das ist falsch“, "
                "sagte der Tesla-Chef."
            ),
            "Elon Musk",
        ),
        (("Apple-Chef Tim Cook kam. Auch Elon Musk war da. „Das ist falsch“, sagte der Tesla-Chef."), None),
        (
            (
                "Der SPD-Politiker Karl Meier kam. Eva Stein (CDU) blieb fern. „Das ist falsch“, sagte die "
                "CDU-Politikerin."
            ),
            "Eva Stein",
        ),
        (
            ("Karl Meier (SPD) und Paul Weber (CDU) kamen. „Das ist falsch“, sagte der SPD-Politiker."),
            "Karl Meier",
        ),
        (
            ("Karl Meier (SPD) und Paul Weber (CDU) kamen. „Das ist falsch“, sagte der Christdemokrat."),
            "Paul Weber",
        ),
        (
            ("Karl Meier (SPD) und Paul Weber (CDU) kamen. „Das ist falsch“, sagte der Sozialdemokrat."),
            "Karl Meier",
        ),
        ("Für Karl Meier ist das „ein Skandal“.", "Karl Meier"),
        ("Für Minister Karl Meier sind die Pläne „völlig unausgereift“.", "Karl Meier"),
        ("Die „Süddeutsche Zeitung“ kommentierte: „Das ist ein Fehler der Regierung.“", "Süddeutsche Zeitung"),
        (
            (
                "Siemens hat mehr Turbinen verkauft als je zuvor. „Wir bauen aus“, gab ein Sprecher des "
                "Unternehmens bekannt."
            ),
            "Siemens",
        ),
        (
            ("Siemens hat mehr Turbinen verkauft als je zuvor. „Wir bauen aus“, sagte eine Sprecherin des Konzerns."),
            "Siemens",
        ),
        (
            ("Siemens und Bosch haben mehr verkauft. „Wir bauen aus“, sagte eine Sprecherin des Konzerns."),
            None,
        ),
        (
            (
                "Das Bundesverfassungsgericht hat das Gesetz verworfen. Das Gericht spricht von „einer "
                "Gefahr für das Recht“."
            ),
            "Bundesverfassungsgericht",
        ),
        ("Zur Rechtfertigung berief sich Karl Meier auf einen „übergesetzlichen Notstand“.", "Karl Meier"),
        (
            (
                "Karl Meier war Trainer beim FC Bayern. „Guten Tag, ich bin wieder da“, mit diesen Worten "
                "meldete er sich zurück."
            ),
            "Karl Meier",
        ),
        ("„Wir prüfen das genau“, teilte die Polizei mit.", "Polizei"),
        (("Die Forscher Karl Meier und Paul Weber kamen. „Wir prüfen das genau“, sagten die Forscher."), None),
        (
            ("Karl Meier begrüßte den Schritt: „Das ist gut so.“ Mit dem Gesetz sei man „auf einem guten Weg“."),
            "Karl Meier",
        ),
        (
            ("Karl Meier kam gestern nach Bonn. „Das ist gut so.“\n\n„Wir werden das prüfen“, sagte Karl Meier."),
            "Karl Meier",
        ),
        ("„Das ist gut so“, sagte Karl Meier.\n\n„Wir werden das prüfen. Das dauert noch.“", "Karl Meier"),
        (("„Das ist gut so“, sagt Jens Krause, der neue Chef der Bahn. „Aber es reicht nicht.“"), "Jens Krause"),
        (
            ("Bahn-Vorstand Ronald Pofalla sagte, das sei gut. Der Manager nannte es „einen großen Schritt“."),
            "Ronald Pofalla",
        ),
        ("Nach Meinung des SPD-Politikers Karl Meier ist das „ein großer Fehler“.", "Karl Meier"),
        ("Nach Ansicht der Grünen-Vorsitzenden Eva Stein ist das „ein großer Fehler“.", "Eva Stein"),
        ("Aus Sicht von Karl Meier ist das „ein großer Fehler“.", "Karl Meier"),
        ("Karl Meier zufolge ist das „ein großer Fehler“.", "Karl Meier"),
        ("Karl Meier hält das für „einen großen Fehler“.", "Karl Meier"),
        ("Als „großen Fehler“ hat Karl Meier den Plan bezeichnet.", "Karl Meier"),
        ("„Das ist ein großer Fehler“, findet Karl Meier.", "Karl Meier"),
        ("„Das ist ein großer Fehler“, freut sich Karl Meier.", "Karl Meier"),
        ("„Das ist ein großer Fehler“, heißt es bei der Deutschen Bahn.", "Deutschen Bahn"),
        ("„Das ist ein großer Fehler“, heißt es in einem Schreiben des Ministeriums.", "Ministerium"),
        ("Karl Meier: „Das ist ein großer Fehler.“", "Karl Meier"),
        ("Karl Meier (52), Trainer: „Das ist ein großer Fehler.“", "Karl Meier"),
        ("Trainer Karl Meier (FC Köln): „Das ist ein großer Fehler.“", "Karl Meier"),
        ("Foto: Karl Meier. „Das ist ein großer Fehler“, sagte Eva Stein.", "Eva Stein"),
        (("Die Regierung handelt. „Das ist schlimm“, sagte ein Sprecher des Branchenverbandes."), None),
        (
            (
                "Das Landgericht Mannheim sprach ihn frei. Das Gericht sei „nicht von der Unschuld "
                "überzeugt“, sagte das Gericht."
            ),
            "Landgericht",
        ),
        (
            (
                "Christine Stein, ein Mitglied der Gruppe Momentum, das im Vorstand der SPD sitzt, sagte: "
                "„Das geht nicht.“"
            ),
            "Christine Stein",
        ),
        ("„Das geht nicht“, twitterte Karl Meier.", "Karl Meier"),
        (
            ("„Das geht nicht“, meinte am Montag in Bonn auch der Vorsitzende des Ausschusses, Karl Meier (SPD)."),
            "Karl Meier",
        ),
        (
            ("Der Vorsitzende des Ausschusses im Bundestag für Verkehr, Karl Meier (SPD), nannte das „falsch“."),
            "Karl Meier",
        ),
    ],
)
def test_german_speakers_described(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Berg lost her job. “It was a shock,” said the 52-year-old.", "Anna Berg"),
        (
            ("Anna Berg, 52, lost her job. Her boss Paul Weber was sad. “It was a shock,” the 52-year-old said."),
            "Anna Berg",
        ),
        ("“We need more money,” said the mayor of Cologne, Jens Krause.", "Jens Krause"),
        ("“We need more money,” the city's mayor, Jens Krause, said.", "Jens Krause"),
        (
            ("Tesla CEO Elon Musk came. Sam Altman was there too. “That is wrong,” the Tesla CEO said."),
            "Elon Musk",
        ),
        (
            ("Senator Mary Smith spoke first. Paul Weber listened. “That is wrong,” the senator said."),
            "Mary Smith",
        ),
        ("“That is wrong,” wrote The New York Times.", "New York Times"),
        ("“That is wrong,” the Guardian reported.", "Guardian"),
        ("Siemens sold more turbines. “We are growing,” a company spokesman said.", "Siemens"),
        ("Siemens sold more turbines. “We are growing,” said a spokeswoman for the company.", "Siemens"),
        ("Paul Weber told Reuters the plan was “a disgrace”.", "Paul Weber"),
        ("Paul Weber, who leads the union, called it “a disgrace”.", "Paul Weber"),
        ("“It is a disgrace,” Weber, who leads the union, told reporters. Paul Weber left.", "Paul Weber"),
        ("The plan, Paul Weber said, is “a disgrace”.", "Paul Weber"),
        ("In a statement, Paul Weber said: “It is a disgrace.”", "Paul Weber"),
        ("In a tweet, Weber wrote “It is a disgrace.”", "Weber"),
        ("Paul Weber was furious. “It is a disgrace,” he said. “We will fight it.”", "Paul Weber"),
        ("Paul Weber was furious. “It is a disgrace.”", "Paul Weber"),
        ("“It is a disgrace,” said Weber.\n\n“We will fight it. We will win.”", "Weber"),
        ("Police said the man was “armed and dangerous”.", "Police"),
        (
            "The report by Amnesty International says the camp is “a prison without walls”.",
            "Amnesty International",
        ),
        (
            ("A report from Amnesty International described the camp as “a prison without walls”."),
            "Amnesty International",
        ),
        ("Mary Smith's lawyer, Paul Weber, called it “a disgrace”.", "Paul Weber"),
        ("According to Mary Smith, the plan is “a disgrace”.", "Mary Smith"),
        ("Asked about the plan, Mary Smith replied, “It is a disgrace.”", "Mary Smith"),
        ("Mary Smith's response: “It is a disgrace.”", "Mary Smith"),
        ("Mary Smith put it this way: “It is a disgrace.”", "Mary Smith"),
        ("As Mary Smith puts it, “It is a disgrace.”", "Mary Smith"),
        ("Mary Smith has this to say: “It is a disgrace.”", "Mary Smith"),
        ("Juan Cole writes: “It is a disgrace for all of Europe.”", "Juan Cole"),
        ("Mary Smith believes that it is “a disgrace”.", "Mary Smith"),
        ("Mary Smith, in an interview with the BBC: “It is a disgrace.”", "Mary Smith"),
        (
            (
                "In a statement, Redhill School said pupils were safe. The school added: “Our thoughts are "
                "with those affected.”"
            ),
            "Redhill School",
        ),
        (
            (
                "President Pyotr Poroshenko has ordered his staff to implement the ceasefire, Poroshenko's "
                "spokesman Paul Weber said on Thursday. “The president has handed out instructions,” he "
                "said."
            ),
            "Paul Weber",
        ),
        ("Defense Minister Paul Weber elaborated that the military “will not keep silent”.", "Paul Weber"),
        (
            (
                "Chief Secretary to the Treasury David Gauke said the government was committed to "
                "delivering services “in the most efficient way”."
            ),
            "David Gauke",
        ),
        (
            (
                "Former US Ambassador to NATO Ivo Daalder replied to the tweets. “Sorry, that's not how "
                "NATO works,” he tweeted."
            ),
            "Ivo Daalder",
        ),
        ("US Ambassador to the United Nations Nikki Haley said it was “a disgrace”.", "Nikki Haley"),
        ("Secretary of State Rex Tillerson said it was “a disgrace”.", "Rex Tillerson"),
        ("Minister for Health Paul Weber said it was “a disgrace”.", "Paul Weber"),
        ("The company gave money to Paul Weber and said it was “a gift for all”.", None),
        ("A Siemens spokeswoman said: “We have stated this repeatedly.”", "Siemens"),
        (
            (
                "Energy Minister Mary Smith told reporters that companies were shipping gas. "
                "“Multinationals are making a killing.”"
            ),
            "Mary Smith",
        ),
        (
            (
                "Paul Weber, deputy director of the Stationery Association in Ningbo, home to one of the "
                "leading enterprises, Beifa Group, says: “The average cost is low.”"
            ),
            "Paul Weber",
        ),
        (
            (
                "Mary Smith, a member of Momentum who sits on the party's National Executive Council, said "
                "MPs could not have a “veto for ever”."
            ),
            "Mary Smith",
        ),
        (
            (
                "“It is bad,” Jens Stoltenberg added. According to him, “ceasefire violations have reached "
                "record levels.”"
            ),
            "Jens Stoltenberg",
        ),
        ("The mother of Paul Weber said: “It was evident to everyone.”", None),
        ("The director of the Weber Institute said: “It was evident to everyone.”", None),
        ("House Speaker Paul Ryan (R-Wis.) told Fox News it was “a disgrace”.", "Paul Ryan"),
        ("“It was a disgrace,” said Paul Ryan, a Republican from Wisconsin.", "Paul Ryan"),
        ("“It was a disgrace,” Ryan tweeted late Monday.", "Ryan"),
        ("Paul Ryan's office said: “It was a disgrace for all.”", None),
        ("The White House said: “It was a disgrace for all.”", "White House"),
        ("“It was a disgrace,” the White House said in a statement.", "White House"),
        ("The Kremlin said it was “a disgrace”.", "Kremlin"),
        ("Amnesty International's Mary Smith said it was “a disgrace”.", "Mary Smith"),
        ("Mary Smith of Amnesty International said it was “a disgrace”.", "Mary Smith"),
        (("Mary Smith from the University of Kent, who led the study, said it was “a disgrace”."), "Mary Smith"),
        (
            ("Dr Mary Smith, lead author of the study published in Nature, said: “It was a disgrace.”"),
            "Mary Smith",
        ),
        ("Speaking to the BBC, Mary Smith said: “It was a disgrace.”", "Mary Smith"),
        ("Mary Smith told the BBC: “It was a disgrace.”", "Mary Smith"),
        ("“It was a disgrace,” Mary Smith told the BBC. “We will never forget it.”", "Mary Smith"),
        ("“It was a disgrace,” she said, adding: “We will never forget it.”", None),
        (
            ("Mary Smith was angry.\n\n“It was a disgrace,” she said.\n\nShe added: “We will never forget it.”"),
            "Mary Smith",
        ),
        ("Mary Smith met Paul Weber on Monday. “It was a disgrace,” he said.", "Paul Weber"),
        ("Mary Smith met Anna Berg on Monday. “It was a disgrace,” she said.", None),
    ],
)
def test_english_speakers_described(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "en") == speaker
