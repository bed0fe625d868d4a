"""A claim against a source in freer wording: what is there is not what was done, and one thing is told in two ways."""

from __future__ import annotations

import pytest

from tests.compare.read_sources import told

_BOUGHT = (
    "Twitter, Inc. today announced that it has entered into a definitive agreement to be acquired by an entity wholly "
    "owned by Elon Musk, for $54.20 per share in cash in a transaction valued at approximately $44 billion."
)
DIFFERING = (
    (
        "Bereits 2022 hatte Musk den Kurznachrichtendienst Twitter für 54 Milliarden Dollar gekauft.",
        _BOUGHT,
        "54 Milliarden Dollar",
        "$44 billion",
    ),
    ("Musk bought Twitter for $54 billion in 2022.", _BOUGHT, "$54 billion", "$44 billion"),
    ("Die Klinik hat elf Trainer.", "In der Klinik arbeiten 13 Trainer.", "elf Trainer", "13 Trainer"),
    ("Der Verein beschäftigt elf Trainer.", "Der Verein hat 13 Trainer.", "elf Trainer", "13 Trainer"),
    (
        "Der Konzern hat 4.200 Beschäftigte.",
        "Der Konzern beschäftigt 4.500 Menschen.",
        "4.200 Beschäftigte",
        "4.500 Menschen",
    ),
    ("Die Stadt hat 14 Schulen.", "In der Stadt gibt es 16 Schulen.", "14 Schulen", "16 Schulen"),
    ("Das Museum besitzt 320 Gemälde.", "Das Museum hat 300 Gemälde.", "320 Gemälde", "300 Gemälde"),
    (
        "Die Fluggesellschaft hat 48 Flugzeuge.",
        "Die Flotte der Fluggesellschaft zählt 46 Flugzeuge.",
        "48 Flugzeuge",
        "46 Flugzeuge",
    ),
    ("Der Verein entließ elf Trainer.", "Der Verein trennte sich von 13 Trainern.", "elf Trainer", "13 Trainern"),
    (
        "Die Brauerei betreibt zwölf Gaststätten.",
        "Die Brauerei betreibt 14 Gaststätten in der Region.",
        "zwölf Gaststätten",
        "14 Gaststätten",
    ),
    ("The clinic has eleven coaches.", "The clinic employs 13 coaches.", "eleven coaches", "13 coaches"),
    ("The airline operates 48 jets.", "The airline has a fleet of 46 jets.", "48 jets", "46 jets"),
    ("The city has 14 schools.", "There are 16 schools in the city.", "14 schools", "16 schools"),
    ("The company employs 4,200 people.", "The company has 4,500 employees.", "4,200 people", "4,500 employees"),
    (
        "Seit 1994 beherbergt das Gebäude ein Kino.",
        "Seit 1996 ist in dem Gebäude ein Kino untergebracht.",
        "1994",
        "1996",
    ),
    ("Das Haus dient seit 1994 als Kino.", "Das Haus wird seit 1996 als Kino genutzt.", "1994", "1996"),
    ("The building has been a cinema since 1994.", "The building has housed a cinema since 1996.", "1994", "1996"),
    ("Die Klinik entließ elf Trainer.", "Die Klinik entließ 13 Trainer.", "elf Trainer", "13 Trainer"),
    (
        "Die 58-jährige Ministerin Anna Berger kündigte ihren Rücktritt an.",
        "Anna Berger (59) tritt zurück.",
        "58-jährige",
        "59",
    ),
    (
        "Die 58-jährige Ministerin kündigte ihren Rücktritt an.",
        "Ministerin Anna Berger (59) kündigte an, sie werde zurücktreten.",
        "58-jährige",
        "59",
    ),
    (
        "Ministerin Anna Berger (58) tritt zurück.",
        "Die 59-jährige Ministerin Anna Berger gab ihr Amt auf.",
        "58",
        "59-jährige",
    ),
    (
        "Der 44-jährige Trainer Paul Weiß verlässt den Verein.",
        "Paul Weiß, 45, verlässt den Verein im Sommer.",
        "44-jährige",
        "45",
    ),
    (
        "Der Bürgermeister, 61, stellte sich den Fragen.",
        "Der 63-jährige Bürgermeister stellte sich den Fragen.",
        "61",
        "63-jährige",
    ),
    (
        "The 58-year-old minister Anna Berger announced her resignation.",
        "Anna Berger (59) is stepping down.",
        "58-year-old",
        "59",
    ),
    (
        "Coach Paul White, 44, is leaving the club.",
        "The 45-year-old coach Paul White leaves the club in summer.",
        "44",
        "45-year-old",
    ),
    (
        "Der Präsident sprach 25 Minuten lang.",
        "In seiner Rede von 35 Minuten ging der Präsident auf die Steuern ein.",
        "25 Minuten",
        "35 Minuten",
    ),
    (
        "Der Präsident redete 25 Minuten lang über Steuern.",
        "Der Präsident hielt eine Rede von 35 Minuten über Steuern.",
        "25 Minuten",
        "35 Minuten",
    ),
    (
        "Papst Franziskus sprach 25 Minuten lang vor dem Parlament.",
        "Die Rede von Papst Franziskus vor dem Parlament dauerte 35 Minuten.",
        "25 Minuten",
        "35 Minuten",
    ),
    (
        "Die Sperrung der A7 soll sechs Wochen dauern.",
        "Die A7 wird für acht Wochen gesperrt.",
        "sechs Wochen",
        "acht Wochen",
    ),
    (
        "The president spoke for 25 minutes.",
        "In a 35-minute speech, the president turned to taxes.",
        "25 minutes",
        "35-minute",
    ),
    (
        "The president spoke for 25 minutes about taxes.",
        "The president gave a speech of 35 minutes on taxes.",
        "25 minutes",
        "35 minutes",
    ),
    (
        "Am Montag, dem 12. Mai 2025, begann der Prozess gegen den Arzt.",
        "Der Prozess gegen den Arzt begann am 13. Mai 2025.",
        "Montag, dem 12. Mai 2025",
        "13. Mai 2025",
    ),
    (
        "Der Prozess gegen den Arzt begann am 12. Mai.",
        "Am Dienstag, 13. Mai, begann vor dem Landgericht der Prozess gegen den Arzt.",
        "12. Mai",
        "Dienstag, 13. Mai",
    ),
    (
        "Das Festival beginnt am Freitag, 4. Juli.",
        "Start des Festivals ist der 5. Juli.",
        "Freitag, 4. Juli",
        "5. Juli",
    ),
    ("Das Festival beginnt am 4. Juli 2025.", "Das Festival startet am 05.07.2025.", "4. Juli 2025", "05.07.2025"),
    ("Die Firma wurde am 3. März 1998 gegründet.", "Gründung der Firma: 03.08.1998.", "3. März 1998", "03.08.1998"),
    (
        "Am 14. Februar unterzeichneten beide Länder den Vertrag.",
        "Der Vertrag zwischen beiden Ländern wurde am Samstag, 15. Februar, unterzeichnet.",
        "14. Februar",
        "Samstag, 15. Februar",
    ),
    (
        "The trial of the doctor began on Monday, May 12, 2025.",
        "The doctor's trial began on 13 May 2025.",
        "Monday, May 12, 2025",
        "13 May 2025",
    ),
    ("The festival opens on Friday, July 4.", "The festival opens on 5 July.", "Friday, July 4", "5 July"),
    (
        "The treaty was signed on February 14, 2024.",
        "The treaty was signed on 2024-02-15.",
        "February 14, 2024",
        "2024-02-15",
    ),
    (
        "Das Krankenhaus beschäftigt 310 Pflegekräfte.",
        "Am Krankenhaus arbeiten 280 Pflegekräfte.",
        "310 Pflegekräfte",
        "280 Pflegekräfte",
    ),
    (
        "Die Bibliothek besitzt 40.000 Bücher.",
        "Der Bestand der Bibliothek umfasst 44.000 Bücher.",
        "40.000 Bücher",
        "44.000 Bücher",
    ),
    ("Der Zoo hat zwölf Pinguine.", "Im Zoo leben 14 Pinguine.", "zwölf Pinguine", "14 Pinguine"),
    ("Der Verein hat 300 Mitglieder.", "Der Verein wuchs auf 330 Mitglieder.", "300 Mitglieder", "330 Mitglieder"),
    ("Der Verein hat 300 Mitglieder.", "Der Verein zählt 330 Mitglieder.", "300 Mitglieder", "330 Mitglieder"),
    ("The hospital employs 310 nurses.", "The hospital has 280 nurses.", "310 nurses", "280 nurses"),
    ("The library owns 40,000 books.", "The library holds 44,000 books.", "40,000 books", "44,000 books"),
    (
        "Die 47-jährige Bürgermeisterin will den Haushalt kürzen.",
        "Bürgermeisterin Eva Lang (48) will den Haushalt kürzen.",
        "47-jährige",
        "48",
    ),
    (
        "Der 52-jährige Trainer verlässt den Verein im Sommer.",
        "Trainer Max Huber, 53, verlässt den Verein im Sommer.",
        "52-jährige",
        "53",
    ),
    (
        "The 47-year-old mayor wants to cut the budget.",
        "Mayor Eva Lang, 48, wants to cut the budget.",
        "47-year-old",
        "48",
    ),
    (
        "Die Kanzlerin redete 40 Minuten lang vor den Delegierten.",
        "Die 50-minütige Rede der Kanzlerin vor den Delegierten kam gut an.",
        "40 Minuten",
        "50-minütige",
    ),
    (
        "The chancellor spoke for 40 minutes to the delegates.",
        "The chancellor's 50-minute speech to the delegates went down well.",
        "40 minutes",
        "50-minute",
    ),
    (
        "Die Ausstellung öffnet am Samstag, 3. Mai.",
        "Die Ausstellung wird am 4. Mai eröffnet.",
        "Samstag, 3. Mai",
        "4. Mai",
    ),
    ("The exhibition opens on Saturday, May 3.", "The exhibition will open on 4 May.", "Saturday, May 3", "4 May"),
    (
        "Der Gipfel in Rom endete am Dienstag, 6. Mai.",
        "Am 7. Mai endete der Gipfel in Rom.",
        "Dienstag, 6. Mai",
        "7. Mai",
    ),
    (
        "Seit 1987 dient die Kirche als Konzertsaal.",
        "Seit 1978 wird die Kirche als Konzertsaal genutzt.",
        "1987",
        "1978",
    ),
    (
        "The church has served as a concert hall since 1987.",
        "The church has been used as a concert hall since 1978.",
        "1987",
        "1978",
    ),
    ("Das Land entsandte 40 Soldaten.", "Das Land schickte 46 Soldaten.", "40 Soldaten", "46 Soldaten"),
    ("The country sent 40 soldiers.", "The country deployed 46 soldiers.", "40 soldiers", "46 soldiers"),
    ("Das Schloss beherbergt seit 1950 ein Museum.", "Seit 1960 beherbergt das Schloss ein Museum.", "1950", "1960"),
)
SILENT = (
    ("Der Zoo hat zwölf Pinguine.", "Der Zoo hat 14 Pinguine abgegeben."),
    ("Die Armee hat 40 Panzer.", "Die Armee lieferte 46 Panzer."),
    ("The zoo has twelve penguins.", "The zoo sent away 14 penguins."),
    ("The army has 40 tanks.", "The army delivered 46 tanks."),
    ("Die Klinik hat elf Trainer.", "Die Klinik entließ 13 Trainer."),
    ("Der Verein beschäftigt elf Trainer.", "Der Verein entließ im Sommer 13 Trainer."),
    ("Der Konzern hat 4.200 Beschäftigte.", "Der Konzern entließ 4.500 Beschäftigte."),
    ("Die Stadt hat 14 Schulen.", "Die Stadt schloss 16 Schulen."),
    ("Das Museum besitzt 320 Gemälde.", "Das Museum verkaufte 300 Gemälde."),
    ("Die Fluggesellschaft hat 48 Flugzeuge.", "Die Fluggesellschaft bestellte 46 Flugzeuge."),
    ("Die Brauerei betreibt zwölf Gaststätten.", "Die Brauerei eröffnet 14 Gaststätten."),
    ("Die Redaktion hat 25 Mitarbeiter.", "Die Redaktion sucht 23 Mitarbeiter."),
    ("The clinic has eleven coaches.", "The clinic dismissed 13 coaches."),
    ("The airline operates 48 jets.", "The airline ordered 46 jets."),
    ("The city has 14 schools.", "The city closed 16 schools last year."),
    ("The company employs 4,200 people.", "The company laid off 4,500 people."),
    ("Seit 1994 beherbergt das Gebäude ein Kino.", "Seit 1996 wird das Gebäude als Theater genutzt."),
    ("Das Haus dient seit 1994 als Kino.", "Das Haus dient seit 1996 als Theater."),
    ("Das Gebäude ist seit 1994 ein Kino.", "Das Gebäude ist seit 1996 ein Theater."),
    ("Die Halle wird seit 1994 als Kino genutzt.", "Die Halle wird seit 1996 als Theater genutzt."),
    ("The building has been a cinema since 1994.", "The building has been a theatre since 1996."),
    ("The hall has been used as a cinema since 1994.", "The hall has been used as a theater since 1996."),
    ("Die 58-jährige Ministerin Berger trat zurück.", "Karin Schulte (59) wird neue Ministerin."),
    (
        "Die 58-jährige Ministerin kündigte ihren Rücktritt an.",
        "Ihr Sprecher Jan Kurz (39) bestätigte den Rücktritt der Ministerin.",
    ),
    (
        "Der 44-jährige Trainer Paul Weiß verlässt den Verein.",
        "Nachfolger wird Tom Schwarz (45), der bisher in Ulm Trainer war.",
    ),
    ("Coach Paul White, 44, is leaving the club.", "He will be succeeded by Tom Black, 45, a former coach of Leeds."),
    ("Der Präsident sprach 25 Minuten lang.", "Der Präsident kam 35 Minuten zu spät."),
    ("Der Präsident sprach 25 Minuten lang.", "Der Applaus nach der Rede des Präsidenten hielt drei Minuten an."),
    ("Der Flug dauerte vier Stunden.", "Die Passagiere warteten fünf Stunden auf den Flug."),
    (
        "Die Sperrung der A7 soll sechs Wochen dauern.",
        "Autofahrer brauchen auf der Umleitung der A7 acht Minuten länger.",
    ),
    ("Der Minister sprach 25 Minuten lang mit dem Botschafter.", "Der Minister war 35 Minuten lang am Flughafen."),
    ("The president spoke for 25 minutes.", "The president arrived 35 minutes late."),
    ("The flight took four hours.", "Passengers had waited five hours for the flight."),
    ("Der Prozess gegen den Arzt begann am 12. Mai.", "Das Urteil im Prozess gegen den Arzt fiel am 13. Juni."),
    ("Das Festival beginnt am Freitag, 4. Juli.", "Das Festival endet am Sonntag, 6. Juli."),
    ("Am 14. Februar unterzeichneten beide Länder den Vertrag.", "Der Vertrag trat am 15. Februar in Kraft."),
    ("Die Firma wurde am 3. März 1998 gegründet.", "Die Firma wurde am 3. August 2008 verkauft."),
    ("The trial of the doctor began on Monday, May 12, 2025.", "The doctor was arrested on 13 March 2025."),
    ("The festival opens on Friday, July 4.", "Tickets for the festival go on sale on 5 June."),
    ("The treaty was signed on February 14, 2024.", "The treaty entered into force on March 15, 2024."),
    ("Das Festival beginnt am 4. Juli 2025.", "Das Festival startet am 04.07.2025."),
    (
        "Am Montag, dem 12. Mai 2025, begann der Prozess gegen den Arzt.",
        "Der Prozess gegen den Arzt begann am 12.5.2025.",
    ),
    ("Das Krankenhaus beschäftigt 310 Pflegekräfte.", "Das Krankenhaus suchte 280 Pflegekräfte."),
    ("Die Bibliothek besitzt 40.000 Bücher.", "Die Bibliothek kaufte 44.000 Bücher."),
    ("Die Reederei betreibt 18 Schiffe.", "Die Reederei verkaufte 16 Schiffe."),
    ("Der Verein hat 300 Mitglieder.", "Der Verein ehrte 280 Mitglieder."),
    ("The hospital employs 310 nurses.", "The hospital recruited 280 nurses."),
    ("The library owns 40,000 books.", "The library bought 44,000 books."),
    ("The shipping line has 18 vessels.", "The shipping line sold 16 vessels."),
    ("Der 52-jährige Trainer verlässt den Verein im Sommer.", "Stürmer Max Huber, 23, verlässt den Verein im Sommer."),
    (
        "Der 61-jährige Präsident besuchte die Stadt am Montag.",
        "Der Präsident besuchte die Stadt am Montag mit seinem Sohn Kai (31).",
    ),
    (
        "Die 47-jährige Bürgermeisterin will den Haushalt kürzen.",
        "Die ehemalige Bürgermeisterin Rosa Klein (78) lobt den Haushalt.",
    ),
    ("The 47-year-old mayor wants to cut the budget.", "The mayor's deputy Tom Reed, 38, wants to cut the budget."),
    (
        "Die Kanzlerin redete 40 Minuten lang vor den Delegierten.",
        "Die Delegierten stritten 50 Minuten lang über die Rede der Kanzlerin.",
    ),
    (
        "The chancellor spoke for 40 minutes to the delegates.",
        "After the chancellor's speech, delegates argued for 50 minutes.",
    ),
    ("Die Ausstellung öffnet am Samstag, 3. Mai.", "Die Ausstellung wird am 3. Mai eröffnet."),
    ("Die Ausstellung öffnet am Samstag, 3. Mai.", "Die Ausstellung ist bis zum 14. Mai zu sehen."),
    ("Die Ausstellung öffnet am Samstag, 3. Mai.", "Am Sonntag, 4. Mai, gibt es in der Ausstellung eine Führung."),
    ("The exhibition opens on Saturday, May 3.", "The exhibition closes on Sunday, May 4."),
    ("The exhibition opens on Saturday, May 3.", "There is a tour of the exhibition on Sunday, May 4."),
    ("Seit 1987 dient die Kirche als Konzertsaal.", "Seit 1978 wird die Kirche als Lagerhalle genutzt."),
    ("The church has served as a concert hall since 1987.", "The church has been used as a warehouse since 1978."),
    ("Das Schloss beherbergt seit 1950 ein Museum.", "Das Schloss beherbergt seit 1960 eine Schule."),
    (
        "Bereits 2022 hatte Musk den Kurznachrichtendienst Twitter für 54 Milliarden Dollar gekauft.",
        "Musk's fortune is estimated at $53 billion; Twitter's debt stood at $13 billion.",
    ),
    (
        "Musk bought Twitter for $54 billion in 2022.",
        "The Walt Disney Company completed its acquisition of the studio in a transaction valued at $71 billion.",
    ),
    (
        "Musk bought Twitter for $54 billion in 2022.",
        "Twitter, Inc. today reported revenue of $5 billion, and Elon Musk said that debt of $44 million was repaid.",
    ),
)


@pytest.mark.parametrize(("claim", "passage", "ours", "theirs"), DIFFERING)
def test_one_thing_told_otherwise_differs(claim: str, passage: str, ours: str, theirs: str) -> None:
    assert told(claim, passage) == [("evidence-differs", ours, theirs)]


@pytest.mark.parametrize(("claim", "passage"), SILENT)
def test_two_things_are_not_held_against_each_other(claim: str, passage: str) -> None:
    assert told(claim, passage) == []
