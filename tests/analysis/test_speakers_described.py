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
        (
            (
                "Der Plan wurde lange geprüft. „Er ist der kreative Kopf dieser Band“, schrieb „Die Zeit“ "
                "in einem Nachruf."
            ),
            "Die Zeit",
        ),
        ("Das sei „ein Fehler der Regierung“, schreibt der „Spiegel“.", "Spiegel"),
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
        (
            (
                "Der Bundespräsident Horst Köhler hat den Bundestag aufgelöst. Der Bundespräsident sprach "
                "von „großen Sorgen um das Land“."
            ),
            "Horst Köhler",
        ),
        (
            ("Bundeskanzlerin Angela Merkel reist nach Paris. Die Kanzlerin sagte: „Wir sind bereit.“"),
            "Angela Merkel",
        ),
        ("Angela Merkel ist Bundeskanzlerin. Die Kanzlerin sagte: „Wir sind bereit.“", "Angela Merkel"),
        (
            (
                "Premierminister Stephen Harper stellte sein Programm vor. „Das bedeutet "
                "zusammenzuarbeiten“, hieß es in der Rede."
            ),
            None,
        ),
        ("Der Papst Benedikt XVI. tritt zurück. „Mir fehlt die Kraft“, sagte der Papst.", "Benedikt XVI"),
        (
            ("Papst Benedikt XVI. tritt zurück. „Mir fehlt die Kraft“, sagte der Papst am Montag in Rom."),
            "Benedikt XVI",
        ),
        (
            (
                "Der Versammlungsleiter Andreas Blech beendete die Demonstration. „Das ist ein Skandal“, "
                "sagte der Demonstrationsleiter."
            ),
            None,
        ),
        ("Die Ministerin Anna Berg plant das. Für die Ministerin ist das „ein guter Weg“.", "Anna Berg"),
        (
            ("Das Auswärtige Amt gab eine Warnung heraus. Es solle „von Reisen abgesehen werden“."),
            "Auswärtige Amt",
        ),
        (("Ein Vertreter der Siemens AG bezeichnete die Investition als „strategisch wichtig“."), "Siemens AG"),
        ("In der Meldung auf der Homepage von Siemens heißt es: „Ziel ist der Bau.“", "Siemens"),
        ("Wörtlich heißt es in dem Bericht der OSZE: „Die Wahl war frei.“", "OSZE"),
        (
            ("Die Organisation „Reporter ohne Grenzen“ spricht von „weißen Flecken auf der Karte“."),
            "Reporter ohne Grenzen",
        ),
        ("Der Sprecher der Organisation, Karl Meier, nannte das „einen Haufen Unsinn“.", "Karl Meier"),
        ("„Alles gut“, so der 34-jährige Mittelfeldspieler Karl Meier nach dem Spiel.", "Karl Meier"),
        (
            ("„Alles gut“, so Trainer Karl Meier nach dem Spiel. Nun gehe es „Schritt für Schritt“ weiter."),
            "Karl Meier",
        ),
        ("Karl Meier, der seit 2010 Trainer ist: „Alles gut.“", "Karl Meier"),
        ("Karl Meier dazu: „Alles ist gut.“", "Karl Meier"),
        ("Dazu Karl Meier: „Alles ist gut.“", "Karl Meier"),
        ("Dazu Karl Meier vom Deutschen Wetterdienst: „Alles ist gut.“", "Karl Meier"),
        ("Karl Meier vom Wetterdienst ist sicher: „Alles ist gut.“", "Karl Meier"),
        ("Karl Meier zeigt sich zuversichtlich: „Alles ist gut.“", "Karl Meier"),
        ("Karl Meier freut sich: „Alles ist gut.“", "Karl Meier"),
        ("Der Vorsitzende des Vereins, Karl Meier, zeigte sich enttäuscht: „Alles ist aus.“", "Karl Meier"),
        ("Die Kritik von Karl Meier: „Alles ist schlecht.“", "Karl Meier"),
        ("Karl Meiers Fazit: „Alles ist gut.“", "Karl Meier"),
        ("Das Fazit von Karl Meier: „Alles ist gut.“", "Karl Meier"),
        ("Karl Meier zog ein Fazit: „Alles ist gut.“", "Karl Meier"),
        ("Auf die Frage, ob er bleibe, antwortete Karl Meier: „Alles ist gut.“", "Karl Meier"),
        (("Karl Meier kam nach Bonn. Auf die Frage, ob er bleibe, antwortete er: „Alles ist gut.“"), "Karl Meier"),
        ("Karl Meier (45) kam nach Bonn. Sein Motto: „Alles ist gut.“", "Karl Meier"),
        ("Karl Meier kam nach Bonn. „Alles ist gut“, so sein Fazit.", "Karl Meier"),
        ("Karl Meier kam nach Bonn. „Alles ist gut“, lautet sein Fazit.", "Karl Meier"),
        ("Karl Meier kam nach Bonn. Seiner Meinung nach sei „alles schon vorbei“.", "Karl Meier"),
        ("Karl Meier kam nach Bonn. Ihm zufolge ist „alles schon vorbei“.", "Karl Meier"),
        ("Karl Meier kam nach Bonn. Nach seinen Angaben ist „alles schon vorbei“.", "Karl Meier"),
        ("Nach Auffassung von Karl Meier ist „alles schon vorbei“.", "Karl Meier"),
        ("Wie Karl Meier mitteilte, ist „alles schon vorbei“.", "Karl Meier"),
        ("Wie die Polizei mitteilte, war der Mann „sehr aggressiv“.", "Polizei"),
        ("Laut Polizei war der Mann „sehr aggressiv“.", "Polizei"),
        ("Laut einem Sprecher der Polizei war der Mann „sehr aggressiv“.", "Polizei"),
        ("Ein Polizeisprecher sagte: „Der Mann war sehr aggressiv.“", None),  # of which police is not said
        ("Die Staatsanwaltschaft Köln wirft ihm „schweren Betrug“ vor.", "Staatsanwaltschaft Köln"),
        ("Das Unternehmen Siemens teilte mit: „Wir bauen aus.“", "Siemens"),
        ("Der Autobauer VW teilte mit, man habe „keine Kenntnis davon“.", "VW"),
        ("VW baut um. Der Autobauer teilte mit, man habe „keine Kenntnis davon“.", "VW"),
        ("Bei VW heißt es, man habe „keine Kenntnis davon“.", "VW"),
        ("Die Grünen kritisierten den Plan als „völlig unausgereift“.", "Grünen"),
        ("Die Grünen-Fraktion kritisierte den Plan als „völlig unausgereift“.", "Grünen-Fraktion"),
        ("Die SPD sprach von einem „Armutszeugnis für das Land“.", "SPD"),
        ("Kritik kam von der SPD: „Das ist ein Armutszeugnis für das Land.“", "SPD"),
        ("Kritik kam von Karl Meier (SPD): „Das ist ein Armutszeugnis für das Land.“", "Karl Meier"),
        ("SPD-Chef Karl Meier widerspricht. „Das ist ein Armutszeugnis für das Land.“", "Karl Meier"),
        ("Karl Meier widersprach dem Plan. Dieser sei „ein Armutszeugnis für das Land“.", "Karl Meier"),
        (
            ("Der Plan von Anna Berg ist umstritten. Karl Meier widersprach ihr. Ihr Plan sei „ein Armutszeugnis“."),
            "Karl Meier",
        ),
        ("Anna Berg traf Karl Meier. Sie sagte: „Das war ein Erfolg.“", "Anna Berg"),
        ("Anna Berg traf Karl Meier. Er sagte: „Das war ein Erfolg.“", "Karl Meier"),
        ("Anna Berg traf Karl Meier. Dieser sagte: „Das war ein Erfolg.“", "Karl Meier"),
        ("Anna Berg lobte Karl Meier. „Er ist ein guter Mann“, sagte sie.", "Anna Berg"),
        ("Neben Anna Berg sprach auch Karl Meier. Er betonte: „Das war ein Erfolg.“", "Karl Meier"),
        ("Der Sohn von Anna Berg heißt Karl. Er sagte: „Das war ein Erfolg.“", None),
        ("„Das war ein Erfolg“, sagte Anna Berg, die Frau von Karl Meier.", "Anna Berg"),
        ("„Das war ein Erfolg“, sagte die Frau von Karl Meier.", None),
        ("„Das war ein Erfolg“, sagte Karl Meier von der SPD der „Bild“-Zeitung.", "Karl Meier"),
        ("„Das war ein Erfolg“, sagte Karl Meier dem „Spiegel“.", "Karl Meier"),
        ("Dem „Spiegel“ sagte Karl Meier: „Das war ein Erfolg.“", "Karl Meier"),
        ("Gegenüber der „Bild“ nannte Karl Meier das „einen Erfolg für alle“.", "Karl Meier"),
        ("Der „Spiegel“ zitiert Karl Meier mit den Worten: „Das war ein Erfolg.“", "Karl Meier"),
        ("In einem Interview mit dem „Spiegel“ sagte Karl Meier: „Das war ein Erfolg.“", "Karl Meier"),
        ("Trainer Karl Meier war sauer. „Das war nichts“, meinte der Coach.", "Karl Meier"),
        ("„Das war nichts“, urteilte der Deutschlandchef von Greenpeace, Karl Meier.", "Karl Meier"),
        ("„Das war nichts“, so Karl Meier, Chefvolkswirt der Commerzbank, in einem Gespräch.", "Karl Meier"),
        (("Chefvolkswirt Karl Meier von der Commerzbank spricht von einem „Warnschuss für alle“."), "Karl Meier"),
        ("Der Weltverband FIFA nannte das „nicht hinnehmbar“.", "FIFA"),
        ("Die Forscher um Karl Meier schreiben: „Das war nichts.“", None),
        ("Die Forscher der Universität Bonn schreiben: „Das war nichts für uns.“", None),
        (
            ("Nachdem man damit laut Direktor Karl Meier „den Paaren helfen kann“, suchen die Forscher nun einen Weg."),
            "Karl Meier",
        ),
        ("Karl Meier führt aus, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("Karl Meier legte dar, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("Karl Meier hebt hervor, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("Karl Meier deutete an, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("Karl Meier merkte an, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("Karl Meier stimmte zu, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("Karl Meier fasst zusammen, das sei „nicht gut für das Land“.", "Karl Meier"),
        ("„Das ist nicht gut für das Land“, schreibt die „Rundum“.", "Rundum"),
        ("Die Stiftung „Neues Ufer“ spricht von „einem Skandal ohne Ende“.", "Neues Ufer"),
        ("Die „Zeit“ titelte: „Alles aus“.", "Zeit"),
        ("Die Zeitung „Rundum“ nannte den Plan einen „Skandal“.", "Rundum"),
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
        ("A Unite spokeswoman said: “We have stated this repeatedly.”", "Unite"),
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
            ("“We disagree with the report,” Health and Human Services Secretary Tom Price said at a briefing."),
            "Tom Price",
        ),
        (
            (
                "The minister has rejected claims from US President Donald Trump that her country owes "
                "“vast sums of money”."
            ),
            "Donald Trump",
        ),
        (
            ("The minister has rejected Donald Trump's claim that her country owes “vast sums of money”."),
            "Donald Trump",
        ),
        (
            (
                "“It is bad,” Jens Stoltenberg added. According to him, “ceasefire violations have reached "
                "record levels.”"
            ),
            "Jens Stoltenberg",
        ),
        (
            (
                "NATO Secretary General Jens Stoltenberg spoke. The NATO secretary general said the best "
                "way was “to make sure”."
            ),
            "Jens Stoltenberg",
        ),
        ("The parents of victim Matthew Grimstone, 23, said: “It was evident to everyone.”", None),
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
        ("The plan is here. “It is not good for the country,” Paul Weber fumed.", "Paul Weber"),
        ("The plan is here. “It is not good for the country,” Paul Weber wondered.", "Paul Weber"),
        ("The plan is here. “It is not good for the country,” Paul Weber thundered.", "Paul Weber"),
        ("The plan is here. “It is not good for the country,” Paul Weber chimed in.", "Paul Weber"),
        ("The plan is here. “It is not good for the country,” Paul Weber protested.", "Paul Weber"),
        ("The plan is here. “It is not good for the country,” Paul Weber predicts.", "Paul Weber"),
        ("The plan is here. “It is not good for the country,” Paul Weber concludes.", "Paul Weber"),
    ],
)
def test_english_speakers_described(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "en") == speaker
