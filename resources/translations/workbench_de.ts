<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About the workbench</source>
        <translation>Über die Werkbank</translation>
    </message>
    <message>
        <source>Fact-checking workbench {version}</source>
        <translation>Faktencheck-Werkbank {version}</translation>
    </message>
    <message>
        <source>The machine suggests and points out; verdicts are given by people.</source>
        <translation>Die Maschine schlägt vor und weist hin; Urteile geben Menschen.</translation>
    </message>
    <message>
        <source>Library: {path}</source>
        <translation>Archiv: {path}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Window: Qt {qt}, LGPL.</source>
        <translation>Apache-Lizenz 2.0. Fenster: Qt {qt}, LGPL.</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Fetch an article from the web</source>
        <translation>Artikel aus dem Netz holen</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>This leaves your computer: the website sees who asks.</source>
        <translation>Das verlässt Ihren Rechner: die Website sieht, wer fragt.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Paste an address that starts with https:// or http://.</source>
        <translation>Fügen Sie eine Adresse ein, die mit https:// oder http:// beginnt.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AttachDetails</name>
    <message>
        <source>Confidential: named only in the report for the legal department</source>
        <translation>Vertraulich: nur im Bericht für die Rechtsabteilung genannt</translation>
    </message>
    <message>
        <source>Ungraded</source>
        <translation>Ohne Einstufung</translation>
    </message>
    <message>
        <source>For the desk only</source>
        <translation>Nur für die Redaktion</translation>
    </message>
    <message>
        <source>What agrees and what does not appears here once a source has been read.</source>
        <translation>Was übereinstimmt und was nicht, steht hier, sobald eine Quelle gelesen ist.</translation>
    </message>
    <message>
        <source>Passages that fit</source>
        <translation>Passende Stellen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Der Beleg</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Time code</source>
        <translation>Zeitcode</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach source</source>
        <translation>Quelle anhängen</translation>
    </message>
    <message>
        <source>Attach as evidence</source>
        <translation>Als Beleg anhängen</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später merken</translation>
    </message>
    <message>
        <source>{name} is still being read; please wait.</source>
        <translation>{name} wird noch gelesen; bitte warten.</translation>
    </message>
    <message>
        <source>File or address</source>
        <translation>Datei oder Adresse</translation>
    </message>
    <message>
        <source>Passage, word for word</source>
        <translation>Stelle, Wort für Wort</translation>
    </message>
    <message>
        <source>https:// …, the path of a file, or pasted text; or drop a file here</source>
        <translation>https:// …, Pfad einer Datei oder eingefügter Text; oder Datei hierher ziehen</translation>
    </message>
    <message>
        <source>Optional; otherwise the best ones are proposed</source>
        <translation>Optional; sonst werden die besten vorgeschlagen</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Reading the pasted text …</source>
        <translation>Der eingefügte Text wird gelesen …</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>The file as a whole</source>
        <translation>Die Datei als Ganzes</translation>
    </message>
    <message>
        <source>This is what you typed before; press Enter to read the source.</source>
        <translation>Das hatten Sie schon eingegeben; die Eingabetaste liest die Quelle.</translation>
    </message>
    <message>
        <source>Comparing the passage with the claim …</source>
        <translation>Die Stelle wird mit der Behauptung verglichen …</translation>
    </message>
    <message>
        <source>Nothing to compare: no fact was recognised in this claim.</source>
        <translation>Nichts zu vergleichen: In dieser Behauptung wurde kein Fakt erkannt.</translation>
    </message>
    <message>
        <source>Nothing to compare: this file has no text.</source>
        <translation>Nichts zu vergleichen: Diese Datei hat keinen Text.</translation>
    </message>
    <message>
        <source>Nothing to compare: the file is attached as a whole, without a passage.</source>
        <translation>Nichts zu vergleichen: Die Datei wird als Ganzes angehängt, ohne eine Stelle.</translation>
    </message>
    <message>
        <source>Paste an address or choose a file first.</source>
        <translation>Fügen Sie zuerst eine Adresse ein oder wählen Sie eine Datei.</translation>
    </message>
</context>
<context>
    <name>AttachText</name>
    <message>
        <source>Text of the source; select other words to use those instead</source>
        <translation>Text der Quelle; andere Stelle: Text auswählen</translation>
    </message>
    <message>
        <source>Its text will appear here, with the passages that fit the claim beside it.</source>
        <translation>Hier steht dann ihr Text, daneben stehen die Stellen, die zur Behauptung passen.</translation>
    </message>
    <message>
        <source>No source read yet</source>
        <translation>Noch keine Quelle gelesen</translation>
    </message>
    <message>
        <source>It is attached as a whole; you can look at it in the source view.</source>
        <translation>Sie wird als Ganzes angehängt und lässt sich in der Quellenansicht ansehen.</translation>
    </message>
    <message>
        <source>No text in this file</source>
        <translation>Kein Text in dieser Datei</translation>
    </message>
</context>
<context>
    <name>BookDialog</name>
    <message>
        <source>Cite a book</source>
        <translation>Buch zitieren</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>Als Beleg festhalten</translation>
    </message>
    <message>
        <source>Correct a book</source>
        <translation>Buch berichtigen</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>In your own words, for print without an ISBN</source>
        <translation>In eigenen Worten, für Gedrucktes ohne ISBN</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>What it says there</source>
        <translation>Was dort steht</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Log a conversation</source>
        <translation>Gespräch notieren</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>Als Beleg festhalten</translation>
    </message>
    <message>
        <source>Correct a conversation</source>
        <translation>Gespräch berichtigen</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Änderungen behalten</translation>
    </message>
    <message>
        <source>12 March 2026, March 2026 or 2026</source>
        <translation>12.3.2026, März 2026 oder 2026</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Rückbestätigung</translation>
    </message>
    <message>
        <source>Name the person and note what was said.</source>
        <translation>Nennen Sie die Person und notieren Sie, was gesagt wurde.</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <source>Place at the selection</source>
        <translation>An der Auswahl setzen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Accept the new draft</source>
        <translation>Neue Fassung übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the new draft</source>
        <translation>Neue Fassung verwerfen</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>zuklappen</translation>
    </message>
    <message>
        <source>unfold</source>
        <translation>aufklappen</translation>
    </message>
    <message>
        <source>This article has one draft. Open the next one with {key}.</source>
        <translation>Dieser Artikel hat eine Fassung. Öffnen Sie die nächste mit {key}.</translation>
    </message>
    <message>
        <source>Every claim is where it was; only spaces differ.</source>
        <translation>Jede Behauptung steht, wie sie stand; nur Leerzeichen unterscheiden sich.</translation>
    </message>
    <message>
        <source>No claim stands in this text any more: is it the right one? Nothing is saved until you accept it.</source>
        <translation>Keine Behauptung steht mehr in diesem Text: Ist es der richtige? Gespeichert wird erst, wenn Sie ihn übernehmen.</translation>
    </message>
    <message>
        <source>Nothing is saved until you accept the new draft.</source>
        <translation>Gespeichert wird erst, wenn Sie die neue Fassung übernehmen.</translation>
    </message>
    <message>
        <source>{seen} of {all} changes seen</source>
        <translation>{seen} von {all} angesehen</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys at a glance</source>
        <translation>Tasten auf einen Blick</translation>
    </message>
    <message>
        <source>Fact: open, confirmed, wrong</source>
        <translation>Fakt: offen, bestätigt, falsch</translation>
    </message>
    <message>
        <source>The same in every mention</source>
        <translation>Dasselbe bei jeder Erwähnung</translation>
    </message>
    <message>
        <source>Save the verdict</source>
        <translation>Urteil speichern</translation>
    </message>
    <message>
        <source>On a card or in the dialog: supports, contradicts, context</source>
        <translation>Auf der Karte oder im Dialog: stützt, widerspricht, Kontext</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open claim {number} of “{title}”</source>
        <translation>Behauptung {number} in „{title}“ öffnen</translation>
    </message>
</context>
<context>
    <name>CheckCards</name>
    <message>
        <source>No rating given</source>
        <translation>Ohne Bewertung</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Earlier checks elsewhere</source>
        <translation>Frühere Prüfungen anderswo</translation>
    </message>
    <message>
        <source>Attach as source…</source>
        <translation>Als Quelle anhängen …</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Published checks</source>
        <translation>Veröffentlichte Prüfungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Noch ist nichts gesendet</translation>
    </message>
    <message>
        <source>Shorten the words to what matters, names and the number, and press Enter to search.</source>
        <translation>Kürzen Sie die Wörter auf das Wichtige, die Namen und die Zahl, und suchen Sie mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The words leave your computer: Google sees what you are looking for.</source>
        <translation>Die Wörter verlassen Ihren Rechner: Google sieht, wonach Sie suchen.</translation>
    </message>
    <message>
        <source>The search needs a key of your own; it costs nothing. Open the page below, sign in, enable the “Fact Check Tools API”, create an API key under “Credentials”, and paste it here. It is kept in the system&apos;s keyring only.</source>
        <translation>Die Suche braucht einen eigenen Schlüssel; er kostet nichts. Öffnen Sie die Seite unten, melden Sie sich an, schalten Sie die „Fact Check Tools API“ frei, legen Sie unter „Anmeldedaten“ einen API-Schlüssel an und fügen Sie ihn hier ein. Er liegt nur im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>The link leads to {host}, not to {site}. Press O again to open it all the same.</source>
        <translation>Der Link führt zu {host}, nicht zu {site}. Noch einmal O öffnet ihn trotzdem.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>The search goes on by itself once the key is stored.</source>
        <translation>Die Suche geht von selbst weiter, sobald der Schlüssel abgelegt ist.</translation>
    </message>
    <message>
        <source>Enough for now</source>
        <translation>Genug für den Augenblick</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Another key is needed</source>
        <translation>Ein anderer Schlüssel ist nötig</translation>
    </message>
    <message>
        <source>Everything you have captured is still here.</source>
        <translation>Alles, was Sie als Abbild haben, bleibt da.</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Die Suche ist gescheitert</translation>
    </message>
    <message>
        <source>Fewer words find more: try the names and the number alone, or the other language.</source>
        <translation>Weniger Wörter finden mehr: Versuchen Sie es mit Namen und Zahl allein oder in der anderen Sprache.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Copied with sources.</source>
        <translation>Mit Quellen kopiert.</translation>
    </message>
    <message>
        <source>Assign {count} claims</source>
        <translation>{count} Behauptungen zuweisen</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>An wen?</translation>
    </message>
    <message>
        <source>leave empty to take it back</source>
        <translation>leer nimmt die Zuweisung zurück</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Only claim {number}; {count} are no longer selected</source>
        <translation>Nur Behauptung {number}; {count} sind nicht mehr ausgewählt</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>No filter is saved.</source>
        <translation>Es ist kein Filter gespeichert.</translation>
    </message>
    <message>
        <source>Forget a saved filter</source>
        <translation>Gespeicherten Filter vergessen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>No saved filter has this name; choose one from the list.</source>
        <translation>So heißt kein gespeicherter Filter; wählen Sie einen aus der Liste.</translation>
    </message>
</context>
<context>
    <name>ClaimHead</name>
    <message>
        <source>Previous open claim</source>
        <translation>Vorige offene Behauptung</translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation>Nächste offene Behauptung</translation>
    </message>
    <message>
        <source>More about this claim</source>
        <translation>Mehr zu dieser Behauptung</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <source>filtered out</source>
        <translation>ausgefiltert</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zum Archiv</translation>
    </message>
    <message>
        <source>No claim matches the filter. “Show all claims” in its menu clears it.</source>
        <translation>Keine Behauptung passt zum Filter. „Alle Behauptungen zeigen“ in seinem Menü hebt ihn auf.</translation>
    </message>
    <message>
        <source>Rate…</source>
        <translation>Bewerten …</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>{shown} of {of}</source>
        <translation>{shown} von {of}</translation>
    </message>
    <message>
        <source>No claim here yet. Select words in the manuscript and press {key} to mark one.</source>
        <translation>Hier gibt es noch keine Behauptung. Wählen Sie im Manuskript Wörter aus und drücken Sie {key}.</translation>
    </message>
    <message>
        <source>{count} lost: place here</source>
        <translation>{count} verloren: hier setzen</translation>
    </message>
    <message>
        <source>{count} selected; one undo takes it back</source>
        <translation>{count} ausgewählt; einmal „Rückgängig“ genügt</translation>
    </message>
</context>
<context>
    <name>ClaimPanel</name>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Attach source…</source>
        <translation>Quelle anhängen …</translation>
    </message>
    <message>
        <source>No evidence yet. Attach a file or log a conversation.</source>
        <translation>Noch kein Beleg. Hängen Sie eine Datei an oder notieren Sie ein Gespräch.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Not analysed yet. The claims appear here as soon as the text has been read. If that was stopped, “{command}” in the menu Article begins anew.</source>
        <translation>Noch nicht ausgewertet. Die Behauptungen stehen hier, sobald der Text gelesen ist. Wurde das abgebrochen, beginnt „{command}“ im Menü Artikel von vorn.</translation>
    </message>
    <message>
        <source>No claim matches the filter.</source>
        <translation>Keine Behauptung passt zum Filter.</translation>
    </message>
    <message>
        <source>No claim here yet. Select words in the manuscript and press {key} to mark one.</source>
        <translation>Hier gibt es noch keine Behauptung. Wählen Sie im Manuskript Wörter aus und drücken Sie {key}.</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>alle {count}</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>Show only the newest entries</source>
        <translation>Nur die neuesten Einträge zeigen</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Den ganzen Verlauf zeigen</translation>
    </message>
    <message>
        <source>none recognised</source>
        <translation>keine erkannt</translation>
    </message>
</context>
<context>
    <name>Clerk</name>
    <message>
        <source>Saving what was found in “{title}” …</source>
        <translation>Was in „{title}“ gefunden wurde, wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Laufenden Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Cancel everything that is running</source>
        <translation>Alles abbrechen, was läuft</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Fetch from an address…</source>
        <translation>Von einer Adresse holen …</translation>
    </message>
    <message>
        <source>Paste text as article</source>
        <translation>Text als Artikel einfügen</translation>
    </message>
    <message>
        <source>Open new draft…</source>
        <translation>Neue Fassung öffnen …</translation>
    </message>
    <message>
        <source>Paste text as new draft</source>
        <translation>Text als neue Fassung einfügen</translation>
    </message>
    <message>
        <source>Take it in as a draft of the earlier article</source>
        <translation>Als Fassung des früheren Artikels übernehmen</translation>
    </message>
    <message>
        <source>Accept the new draft</source>
        <translation>Neue Fassung übernehmen</translation>
    </message>
    <message>
        <source>Discard the new draft</source>
        <translation>Neue Fassung verwerfen</translation>
    </message>
    <message>
        <source>Show the discarded draft again</source>
        <translation>Verworfene Fassung wieder zeigen</translation>
    </message>
    <message>
        <source>Details: due date, outlet, checker…</source>
        <translation>Angaben: Termin, Medium, Prüfer:in …</translation>
    </message>
    <message>
        <source>Article: in work</source>
        <translation>Artikel: in Arbeit</translation>
    </message>
    <message>
        <source>Article: waiting for the author</source>
        <translation>Artikel: wartet auf Autor:in</translation>
    </message>
    <message>
        <source>Article: done</source>
        <translation>Artikel: fertig</translation>
    </message>
    <message>
        <source>Article: file away</source>
        <translation>Artikel: ablegen</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>Noch einmal auswerten</translation>
    </message>
    <message>
        <source>Open the demonstration library</source>
        <translation>Beispielarchiv öffnen</translation>
    </message>
    <message>
        <source>Open my library</source>
        <translation>Mein Archiv öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Archiv durchsuchen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Who is checking: change the name…</source>
        <translation>Wer prüft: Namen ändern …</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Durchstreichen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Order: text</source>
        <translation>Reihenfolge: Text</translation>
    </message>
    <message>
        <source>Order: numbers first</source>
        <translation>Reihenfolge: Zahlen zuerst</translation>
    </message>
    <message>
        <source>List of claims</source>
        <translation>Liste der Behauptungen</translation>
    </message>
    <message>
        <source>What fits in the time left…</source>
        <translation>Was in die verbleibende Zeit passt …</translation>
    </message>
    <message>
        <source>Filter claims…</source>
        <translation>Behauptungen filtern …</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Rename a saved filter…</source>
        <translation>Gespeicherten Filter umbenennen …</translation>
    </message>
    <message>
        <source>Forget a saved filter…</source>
        <translation>Gespeicherten Filter vergessen …</translation>
    </message>
    <message>
        <source>Show all claims</source>
        <translation>Alle Behauptungen zeigen</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Default type</source>
        <translation>Übliche Schrift</translation>
    </message>
    <message>
        <source>Back to the last visited claim</source>
        <translation>Zurück zur zuletzt besuchten Behauptung</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Back to the manuscript</source>
        <translation>Zurück zum Manuskript</translation>
    </message>
    <message>
        <source>Caret in the manuscript</source>
        <translation>Schreibmarke im Manuskript</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Erscheinungsbild</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Erscheinungsbild</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>Erscheinungsbild des Systems</translation>
    </message>
    <message>
        <source>Interface in German</source>
        <translation>Oberfläche auf Deutsch</translation>
    </message>
    <message>
        <source>Interface in English</source>
        <translation>Oberfläche auf Englisch</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Unverifiable</source>
        <translation>Unbelegbar</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Withdraw the verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Claim ends a word later</source>
        <translation>Behauptung endet ein Wort später</translation>
    </message>
    <message>
        <source>Claim ends a word earlier</source>
        <translation>Behauptung endet ein Wort früher</translation>
    </message>
    <message>
        <source>Claim begins a word earlier</source>
        <translation>Behauptung beginnt ein Wort früher</translation>
    </message>
    <message>
        <source>Claim begins a word later</source>
        <translation>Behauptung beginnt ein Wort später</translation>
    </message>
    <message>
        <source>Claim is with the author</source>
        <translation>Behauptung liegt bei Autor:in</translation>
    </message>
    <message>
        <source>Claim was changed</source>
        <translation>Behauptung wurde geändert</translation>
    </message>
    <message>
        <source>Claim was cut</source>
        <translation>Behauptung wurde gestrichen</translation>
    </message>
    <message>
        <source>Claim is with nobody</source>
        <translation>Behauptung liegt bei niemandem</translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation>Nächste offene Behauptung</translation>
    </message>
    <message>
        <source>Previous open claim</source>
        <translation>Vorige offene Behauptung</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Next of what remains</source>
        <translation>Nächstes, was noch fehlt</translation>
    </message>
    <message>
        <source>Previous of what remains</source>
        <translation>Voriges, was noch fehlt</translation>
    </message>
    <message>
        <source>Mark the selection as a claim</source>
        <translation>Auswahl als Behauptung markieren</translation>
    </message>
    <message>
        <source>Merge with the next claim</source>
        <translation>Mit der nächsten Behauptung verbinden</translation>
    </message>
    <message>
        <source>Split the claim at the caret</source>
        <translation>Behauptung an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Move the claim&apos;s edges…</source>
        <translation>Grenzen der Behauptung verschieben …</translation>
    </message>
    <message>
        <source>Place a lost claim here</source>
        <translation>Verlorene Behauptung hier setzen</translation>
    </message>
    <message>
        <source>Dismiss the claim</source>
        <translation>Behauptung verwerfen</translation>
    </message>
    <message>
        <source>Nothing to check in this sentence</source>
        <translation>In diesem Satz gibt es nichts zu prüfen</translation>
    </message>
    <message>
        <source>Discard what is not saved</source>
        <translation>Ungespeichertes verwerfen</translation>
    </message>
    <message>
        <source>Copy with sources</source>
        <translation>Mit Quellen kopieren</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Alle gezeigten auswählen</translation>
    </message>
    <message>
        <source>Rate the selected…</source>
        <translation>Ausgewählte bewerten …</translation>
    </message>
    <message>
        <source>Assign the selected…</source>
        <translation>Ausgewählte zuweisen …</translation>
    </message>
    <message>
        <source>Dismiss the selected</source>
        <translation>Ausgewählte verwerfen</translation>
    </message>
    <message>
        <source>Sign off the selected</source>
        <translation>Ausgewählte freigeben</translation>
    </message>
    <message>
        <source>Query the author…</source>
        <translation>Rückfrage stellen …</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Zuweisen an …</translation>
    </message>
    <message>
        <source>With the author, changed, cut…</source>
        <translation>Bei Autor:in, geändert, gestrichen …</translation>
    </message>
    <message>
        <source>Why it is marked</source>
        <translation>Warum markiert</translation>
    </message>
    <message>
        <source>Copy the corrected words</source>
        <translation>Korrigierten Wortlaut kopieren</translation>
    </message>
    <message>
        <source>New draft with this correction</source>
        <translation>Neue Fassung mit dieser Korrektur</translation>
    </message>
    <message>
        <source>New draft with all corrections</source>
        <translation>Neue Fassung mit allen Korrekturen</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Next claim to sign off</source>
        <translation>Nächste Behauptung zur Freigabe</translation>
    </message>
    <message>
        <source>Attach source…</source>
        <translation>Quelle anhängen …</translation>
    </message>
    <message>
        <source>Last source again</source>
        <translation>Letzte Quelle noch einmal</translation>
    </message>
    <message>
        <source>Log a conversation…</source>
        <translation>Gespräch notieren …</translation>
    </message>
    <message>
        <source>Cite a book…</source>
        <translation>Buch zitieren …</translation>
    </message>
    <message>
        <source>Correct a conversation or book…</source>
        <translation>Gespräch oder Buch berichtigen …</translation>
    </message>
    <message>
        <source>Time code of the passage…</source>
        <translation>Zeitcode der Stelle …</translation>
    </message>
    <message>
        <source>Make the source confidential</source>
        <translation>Quelle vertraulich machen</translation>
    </message>
    <message>
        <source>Erase the source for good…</source>
        <translation>Quelle endgültig löschen …</translation>
    </message>
    <message>
        <source>Earlier checks elsewhere…</source>
        <translation>Frühere Prüfungen anderswo …</translation>
    </message>
    <message>
        <source>Look at the web sources again…</source>
        <translation>Webquellen noch einmal ansehen …</translation>
    </message>
    <message>
        <source>Waiting addresses…</source>
        <translation>Wartende Adressen …</translation>
    </message>
    <message>
        <source>Save the original…</source>
        <translation>Original speichern …</translation>
    </message>
    <message>
        <source>Sources for a reference manager…</source>
        <translation>Quellen für die Literaturverwaltung …</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Corrections for the author…</source>
        <translation>Korrekturen für Autor:in …</translation>
    </message>
    <message>
        <source>Handover: the talk with the author…</source>
        <translation>Übergabe: Gespräch mit Autor:in …</translation>
    </message>
    <message>
        <source>Query letter to the author…</source>
        <translation>Rückfragen an Autor:in …</translation>
    </message>
    <message>
        <source>Copy the queries as mail text</source>
        <translation>Rückfragen als Mailtext kopieren</translation>
    </message>
    <message>
        <source>Add the author&apos;s reply…</source>
        <translation>Antwort von Autor:in aufnehmen …</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Tasten auf einen Blick</translation>
    </message>
    <message>
        <source>Tour in five steps</source>
        <translation>Rundgang in fünf Schritten</translation>
    </message>
    <message>
        <source>About the workbench</source>
        <translation>Über die Werkbank</translation>
    </message>
    <message>
        <source>Fact {number}: next state</source>
        <translation>Fakt {number}: nächster Stand</translation>
    </message>
    <message>
        <source>Fact {number}: next state, in every mention</source>
        <translation>Fakt {number}: nächster Stand, bei jeder Erwähnung</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Anderes Archiv öffnen …</translation>
    </message>
    <message>
        <source>Next claim not saved</source>
        <translation>Nächste nicht gespeicherte Behauptung</translation>
    </message>
    <message>
        <source>Write a backup now…</source>
        <translation>Jetzt eine Sicherung schreiben …</translation>
    </message>
    <message>
        <source>Notes on the article as a whole…</source>
        <translation>Hinweise zum Artikel als Ganzem …</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>another: select text, Enter</source>
        <translation>andere: Text auswählen, Eingabe</translation>
    </message>
    <message>
        <source>Time code, in a recording</source>
        <translation>Zeitcode, in einer Aufnahme</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Der Beleg</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For the desk only</source>
        <translation>Nur für die Redaktion</translation>
    </message>
    <message>
        <source>The comparison shows what agrees and what does not. The verdict is yours.</source>
        <translation>Der Vergleich zeigt, was übereinstimmt und was nicht. Das Urteil geben Sie.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>No text to compare here; what was noted is compared where the claim is read.</source>
        <translation>Hier ist kein Text zu vergleichen; was notiert wurde, wird beim Lesen der Behauptung verglichen.</translation>
    </message>
    <message>
        <source>Nothing to compare: this claim has no source yet.</source>
        <translation>Nichts zu vergleichen: Diese Behauptung hat noch keine Quelle.</translation>
    </message>
    <message>
        <source>Comparing the passage with the claim …</source>
        <translation>Die Stelle wird mit der Behauptung verglichen …</translation>
    </message>
    <message>
        <source>Nothing to compare: no fact was recognised in this claim.</source>
        <translation>Nichts zu vergleichen: In dieser Behauptung wurde kein Fakt erkannt.</translation>
    </message>
    <message>
        <source>Nothing to compare: this source has no text. Look at the picture, and note what it shows.</source>
        <translation>Nichts zu vergleichen: Diese Quelle hat keinen Text. Sehen Sie sich das Bild an und notieren Sie, was es zeigt.</translation>
    </message>
    <message>
        <source>the source as a whole</source>
        <translation>die Quelle als Ganzes</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Comparing the figures of “{title}” …</source>
        <translation>Angaben in „{title}“ werden verglichen …</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Two verdicts: which one stands?</source>
        <translation>Zwei Urteile: welches gilt?</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Gelten lassen</translation>
    </message>
    <message>
        <source>Let it stand: {words}</source>
        <translation>Gelten lassen: {words}</translation>
    </message>
    <message>
        <source>Correction: {words}</source>
        <translation>Korrektur: {words}</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Ohne Begründung</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Claim {number}, {rating}</source>
        <translation>Behauptung {number}, {rating}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Begründung: {words}</translation>
    </message>
    <message>
        <source>Correction: {words}</source>
        <translation>Korrektur: {words}</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>One box per sentence · half: facts open · framed: never looked at</source>
        <translation>Ein Feld je Satz · halb: Fakten offen · umrandet: nie angesehen</translation>
    </message>
    <message>
        <source>Never looked at</source>
        <translation>Nie angesehen</translation>
    </message>
    <message>
        <source>Open facts</source>
        <translation>Offene Fakten</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>Mark a claim</source>
        <translation>Behauptung markieren</translation>
    </message>
    <message>
        <source>Previous of what remains</source>
        <translation>Voriges, was noch fehlt</translation>
    </message>
    <message>
        <source>Next of what remains</source>
        <translation>Nächstes, was noch fehlt</translation>
    </message>
    <message>
        <source>of {count} facts</source>
        <translation>von {count} Fakten</translation>
    </message>
    <message>
        <source>of {count} sentences looked at</source>
        <translation>von {count} Sätzen angesehen</translation>
    </message>
    <message>
        <source>1 sentence</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>{count} sentences</source>
        <translation>{count} Sätze</translation>
    </message>
    <message>
        <source>no claim</source>
        <translation>keine Behauptung</translation>
    </message>
    <message>
        <source>Claim {number}, {rating}</source>
        <translation>Behauptung {number}, {rating}</translation>
    </message>
    <message>
        <source>Claim {number}, {rating} · 1 fact</source>
        <translation>Behauptung {number}, {rating} · 1 Fakt</translation>
    </message>
    <message>
        <source>Claim {number}, {rating} · {count} facts</source>
        <translation>Behauptung {number}, {rating} · {count} Fakten</translation>
    </message>
    <message>
        <source>claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Building the demonstration library …</source>
        <translation>Das Beispielarchiv wird angelegt …</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>12 Feb, 12 February 2025, tomorrow</source>
        <translation>12.2., 12.2.2025, morgen</translation>
    </message>
    <message>
        <source>12 February 2025</source>
        <translation>12.2.2025</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor:in</translation>
    </message>
    <message>
        <source>Date of the article</source>
        <translation>Datum des Artikels</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>State on the desk</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>“{words}” is not a date; write it like 12 February 2025.</source>
        <translation>„{words}“ ist kein Datum; schreiben Sie es wie 12.2.2025.</translation>
    </message>
    <message>
        <source>The article needs a title.</source>
        <translation>Der Artikel braucht einen Titel.</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Correction not made</source>
        <translation>Korrektur nicht ausgeführt</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Umformuliert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Words outside claims</source>
        <translation>Übriger Text</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Claim {number} no longer has a place here.</source>
        <translation>Behauptung {number} hat hier keine Stelle mehr.</translation>
    </message>
    <message>
        <source>{arrow} Claim {number} now stands in paragraph {paragraph}.</source>
        <translation>{arrow} Behauptung {number} steht jetzt in Absatz {paragraph}.</translation>
    </message>
    <message>
        <source>{arrow} Claim {number} now stands elsewhere in this paragraph.</source>
        <translation>{arrow} Behauptung {number} steht jetzt an anderer Stelle dieses Absatzes.</translation>
    </message>
    <message>
        <source>Verdict withdrawn, before: {rating}, {by} {at}</source>
        <translation>Urteil zurückgezogen, zuvor: {rating}, {by} {at}</translation>
    </message>
    <message>
        <source>Had no verdict yet</source>
        <translation>Hatte noch kein Urteil</translation>
    </message>
    <message>
        <source>Passage lost; its number stays taken</source>
        <translation>Stelle verloren; Nummer bleibt vergeben</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Paragraph {paragraph}</source>
        <translation>Absatz {paragraph}</translation>
    </message>
    <message>
        <source>Marked by hand</source>
        <translation>Von Hand markiert</translation>
    </message>
    <message>
        <source>1 fact, suggested by the analysis</source>
        <translation>1 Fakt, von der Auswertung vorgeschlagen</translation>
    </message>
    <message>
        <source>{count} facts, suggested by the analysis</source>
        <translation>{count} Fakten, von der Auswertung vorgeschlagen</translation>
    </message>
    <message>
        <source>the verdict still holds</source>
        <translation>Urteil gilt weiter</translation>
    </message>
    <message>
        <source>Paragraph {before} → paragraph {after}</source>
        <translation>Absatz {before} → Absatz {after}</translation>
    </message>
    <message>
        <source>Within paragraph {before}</source>
        <translation>Innerhalb von Absatz {before}</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neue Fassung</translation>
    </message>
    <message>
        <source>Draft {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>noch nicht übernommen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Draft {old} → {new}</source>
        <translation>Fassung {old} → {new}</translation>
    </message>
    <message>
        <source>{count} reworded</source>
        <translation>{count} umformuliert</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} neu</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation>{count} entfallen</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} verschoben</translation>
    </message>
    <message>
        <source>{count} not corrected</source>
        <translation>{count} unkorrigiert</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} unverändert</translation>
    </message>
</context>
<context>
    <name>DraftsView</name>
    <message>
        <source>Drafts side by side</source>
        <translation>Fassungen nebeneinander</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>A folder cannot be read; drop the files in it.</source>
        <translation>Ein Ordner lässt sich nicht lesen; ziehen Sie die Dateien daraus hierher.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// can be fetched.</source>
        <translation>Abrufen lassen sich nur Adressen, die mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>Only files, links and text can be dropped here.</source>
        <translation>Hier lassen sich nur Dateien, Links und Text ablegen.</translation>
    </message>
    <message>
        <source>Put the address into the reason</source>
        <translation>Adresse in die Begründung setzen</translation>
    </message>
    <message>
        <source>Each source is attached at a passage of its own; drop one at a time.</source>
        <translation>Jede Quelle wird an ihrer eigenen Stelle angehängt; legen Sie eine nach der anderen ab.</translation>
    </message>
    <message>
        <source>Attach to claim {number}</source>
        <translation>An Behauptung {number} anhängen</translation>
    </message>
    <message>
        <source>A new draft is one file, or its text; drop one of these.</source>
        <translation>Eine neue Fassung ist eine Datei oder ihr Text; legen Sie eines davon ab.</translation>
    </message>
    <message>
        <source>Compare as a new draft</source>
        <translation>Als neue Fassung vergleichen</translation>
    </message>
    <message>
        <source>Open as an article</source>
        <translation>Als Artikel öffnen</translation>
    </message>
    <message>
        <source>Open {count} articles</source>
        <translation>{count} Artikel öffnen</translation>
    </message>
    <message>
        <source>Put into the reason</source>
        <translation>In die Begründung setzen</translation>
    </message>
    <message>
        <source>Put into the correction</source>
        <translation>In den Korrekturvorschlag setzen</translation>
    </message>
    <message>
        <source>Log as said about claim {number}</source>
        <translation>Als Gespräch zu Behauptung {number} notieren</translation>
    </message>
    <message>
        <source>A source stays as it was captured; drop the words on the claim or its reason.</source>
        <translation>Eine Quelle bleibt, wie sie abgebildet wurde; legen Sie die Wörter auf der Behauptung oder ihrer Begründung ab.</translation>
    </message>
    <message>
        <source>The manuscript is read-only; drop text on the library for a new article.</source>
        <translation>Das Manuskript lässt sich nicht ändern; legen Sie Text für einen neuen Artikel auf dem Archiv ab.</translation>
    </message>
    <message>
        <source>Select a claim first; then words can be dropped on it.</source>
        <translation>Wählen Sie erst eine Behauptung; dann lassen sich Wörter auf ihr ablegen.</translation>
    </message>
    <message>
        <source>Take the text as an article</source>
        <translation>Text als Artikel übernehmen</translation>
    </message>
</context>
<context>
    <name>EarlierChecks</name>
    <message>
        <source>Earlier checks</source>
        <translation>Frühere Prüfungen</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>≠ there {theirs}, here {ours}</source>
        <translation>≠ dort {theirs}, hier {ours}</translation>
    </message>
    <message>
        <source>in German</source>
        <translation>auf Deutsch</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>auf Englisch</translation>
    </message>
    <message>
        <source>≈ alike in meaning; no figure, date or name in common</source>
        <translation>≈ dem Sinn nach gleich; keine Zahl, kein Datum, kein Name gemeinsam</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>show all {count}</source>
        <translation>alle {count} zeigen</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>einklappen</translation>
    </message>
    <message>
        <source>Show earlier checks</source>
        <translation>Frühere Prüfungen zeigen</translation>
    </message>
    <message>
        <source>Fold earlier checks</source>
        <translation>Frühere Prüfungen einklappen</translation>
    </message>
</context>
<context>
    <name>EarlyWords</name>
    <message>
        <source>This library is read-only; no verdict, query or note can be saved here.</source>
        <translation>Dieses Archiv lässt sich nur lesen; ein Urteil, eine Rückfrage oder eine Notiz lässt sich hier nicht speichern.</translation>
    </message>
    <message>
        <source>The claims are still being read; you can give a verdict as soon as they appear here.</source>
        <translation>Die Behauptungen werden noch gelesen; ein Urteil lässt sich geben, sobald sie hier stehen.</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase the source for good</source>
        <translation>Quelle endgültig löschen</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Name, contact and notes of this confidential source go, and with them the files and texts it gave and the passages from them: out of the library and out of every copy the workbench made.

It stays on record that there was such a source, who cited it when, and for what.

Nothing brings back what is erased, not even Undo.</source>
        <translation>Name, Kontakt und Notizen dieser vertraulichen Quelle verschwinden, und mit ihnen die Dateien und Texte, die sie gab, und die Stellen daraus: aus dem Archiv und aus jeder Kopie, die die Werkbank angelegt hat.

Festgehalten bleibt, dass es eine solche Quelle gab, wer sie wann und wofür herangezogen hat.

Nichts holt zurück, was gelöscht ist, auch „Rückgängig“ nicht.</translation>
    </message>
    <message>
        <source>Erasing …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Erasing … {done} of {total} entries</source>
        <translation>Wird gelöscht … {done} von {total} Einträgen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Looking at the backup …</source>
        <translation>Die Sicherung wird angesehen …</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>Die Sicherung wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Where the new library goes</source>
        <translation>Wohin das neue Archiv kommt</translation>
    </message>
    <message>
        <source>The backup was restored as {path}.</source>
        <translation>Die Sicherung liegt wiederhergestellt unter {path}.</translation>
    </message>
    <message>
        <source>This reads like a new draft of “{title}” (No. {number}).</source>
        <translation>Das liest sich wie eine neue Fassung von „{title}“ (Nr. {number}).</translation>
    </message>
    <message>
        <source>Take it in as its draft</source>
        <translation>Als Fassung übernehmen</translation>
    </message>
    <message>
        <source>This text is in the library already: its article is open.</source>
        <translation>Dieser Text ist schon im Archiv: Sein Artikel ist geöffnet.</translation>
    </message>
    <message>
        <source>Readable files ({patterns})</source>
        <translation>Lesbare Dateien ({patterns})</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>No claim is marked yet</source>
        <translation>Noch keine Behauptung markiert</translation>
    </message>
    <message>
        <source>No claim matches the filter</source>
        <translation>Keine Behauptung passt zum Filter</translation>
    </message>
    <message>
        <source>No other claim is open.</source>
        <translation>Keine andere Behauptung ist offen.</translation>
    </message>
    <message>
        <source>No claim is open any more.</source>
        <translation>Keine Behauptung ist mehr offen.</translation>
    </message>
    <message>
        <source>No claim that the filter shows is open any more.</source>
        <translation>Keine Behauptung, die der Filter zeigt, ist mehr offen.</translation>
    </message>
    <message>
        <source>No other claim has an open fact</source>
        <translation>Keine andere Behauptung hat einen offenen Fakt</translation>
    </message>
    <message>
        <source>Verdict unchanged</source>
        <translation>Urteil unverändert</translation>
    </message>
    <message>
        <source>Meanwhile {name} rated claim {number} “{rating}”; what you typed is kept, and Enter gives it instead.</source>
        <translation>{name} hat Behauptung {number} inzwischen mit „{rating}“ bewertet; was Sie eingegeben haben, bleibt stehen, und die Eingabetaste gibt es stattdessen ab.</translation>
    </message>
    <message>
        <source>Take that verdict</source>
        <translation>Dieses Urteil übernehmen</translation>
    </message>
    <message>
        <source>Claim {claim} has no fact {number}</source>
        <translation>Behauptung {claim} hat keinen Fakt {number}</translation>
    </message>
    <message>
        <source>Select the words in the manuscript first, then press {key}.</source>
        <translation>Wählen Sie zuerst im Manuskript Wörter aus, dann drücken Sie {key}.</translation>
    </message>
    <message>
        <source>Claim {number} has its verdict already; {key} once more rates it anew.</source>
        <translation>Behauptung {number} hat schon ein Urteil; noch einmal {key} bewertet sie neu.</translation>
    </message>
    <message>
        <source>Claim {number} has its verdict already; {key} once more dismisses it.</source>
        <translation>Behauptung {number} hat schon ein Urteil; noch einmal {key} verwirft sie.</translation>
    </message>
    <message>
        <source>Go through the others</source>
        <translation>Die übrigen durchgehen</translation>
    </message>
    <message>
        <source>Nothing remains: every sentence was looked at, every fact is checked.</source>
        <translation>Nichts fehlt mehr: jeder Satz ist angesehen, jeder Fakt geprüft.</translation>
    </message>
    <message>
        <source>This article has not been analysed yet.</source>
        <translation>Dieser Artikel ist noch nicht ausgewertet.</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Open the new draft</source>
        <translation>Neue Fassung öffnen</translation>
    </message>
    <message>
        <source>The clipboard holds no text; copy the article first.</source>
        <translation>Die Zwischenablage enthält keinen Text; kopieren Sie zuerst den Artikel.</translation>
    </message>
    <message>
        <source>{count} more could not be read.</source>
        <translation>Ebenfalls nicht gelesen: {count} weitere.</translation>
    </message>
    <message>
        <source>No program can open {path}; please open it yourself.</source>
        <translation>Kein Programm kann {path} öffnen; öffnen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>This article has one draft so far. Open the next one with {key}.</source>
        <translation>Dieser Artikel hat bisher eine Fassung. Öffnen Sie die nächste mit {key}.</translation>
    </message>
    <message>
        <source>A new draft of this article is still waiting for your decision.</source>
        <translation>Eine neue Fassung dieses Artikels wartet noch auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Draft {number} has been accepted: {changes}.</source>
        <translation>Fassung {number} ist übernommen: {changes}.</translation>
    </message>
    <message>
        <source>The new draft was discarded; nothing has changed.</source>
        <translation>Die neue Fassung wurde verworfen; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>No new draft of this article was discarded.</source>
        <translation>Von diesem Artikel wurde keine neue Fassung verworfen.</translation>
    </message>
    <message>
        <source>The new draft is kept; nothing has changed yet.</source>
        <translation>Die neue Fassung bleibt aufgehoben; noch ist nichts verändert.</translation>
    </message>
    <message>
        <source>Go on comparing</source>
        <translation>Weiter vergleichen</translation>
    </message>
    <message>
        <source>{reason} The address waits with everything you typed.</source>
        <translation>{reason} Die Adresse wartet mit allem, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>{reason} It is unlikely to come by itself; everything you typed is kept.</source>
        <translation>{reason} Von selbst kommt sie kaum; alles, was Sie eingegeben haben, ist gemerkt.</translation>
    </message>
    <message>
        <source>Waiting addresses</source>
        <translation>Wartende Adressen</translation>
    </message>
    <message>
        <source>No conversation or book is noted on this claim.</source>
        <translation>An dieser Behauptung ist kein Gespräch und kein Buch notiert.</translation>
    </message>
    <message>
        <source>A source was erased; its names were taken out of what you typed.</source>
        <translation>Eine Quelle wurde gelöscht; ihre Namen wurden aus dem entfernt, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>Save the sources (.json, .ris or .bib)</source>
        <translation>Quellen speichern (.json, .ris oder .bib)</translation>
    </message>
    <message>
        <source>The sources were saved as {path}.</source>
        <translation>Die Quellen wurden als {path} gespeichert.</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Original speichern</translation>
    </message>
    <message>
        <source>The original was saved as {path}.</source>
        <translation>Das Original wurde als {path} gespeichert.</translation>
    </message>
    <message>
        <source>The original was saved as {path}. A program that opens it may run what is in it.</source>
        <translation>Das Original wurde als {path} gespeichert. Ein Programm, das es öffnet, führt womöglich aus, was darin steht.</translation>
    </message>
    <message>
        <source>The source is confidential now: only the report for the legal department names it.</source>
        <translation>Die Quelle ist jetzt vertraulich: Nur der Bericht für die Rechtsabteilung nennt sie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This claim has no evidence yet.</source>
        <translation>Diese Behauptung hat noch keinen Beleg.</translation>
    </message>
    <message>
        <source>Save the handover</source>
        <translation>Übergabe speichern</translation>
    </message>
    <message>
        <source>The handover was saved as {path}.</source>
        <translation>Die Übergabe wurde als {path} gespeichert.</translation>
    </message>
    <message>
        <source>Claim {number} is lost: select the words where it stands now, then press {key}.</source>
        <translation>Behauptung {number} ist verloren: Markieren Sie die Wörter, an denen sie jetzt steht, und drücken Sie {key}.</translation>
    </message>
    <message>
        <source>Accept the new draft first; then a lost claim can be placed in it.</source>
        <translation>Übernehmen Sie die neue Fassung zuerst; dann lässt sich eine verlorene Behauptung darin setzen.</translation>
    </message>
    <message>
        <source>No claim is lost: all are in the current draft.</source>
        <translation>Keine Behauptung ist verloren: Alle stehen in der jetzigen Fassung.</translation>
    </message>
    <message>
        <source>Show the newest draft on the right first; a lost claim is placed there.</source>
        <translation>Zeigen Sie rechts erst die neueste Fassung; dort wird eine verlorene Behauptung gesetzt.</translation>
    </message>
    <message>
        <source>Select the words where the claim stands now, then press {key}.</source>
        <translation>Markieren Sie die Wörter, an denen die Behauptung jetzt steht, und drücken Sie dann {key}.</translation>
    </message>
    <message>
        <source>Claim {number} is placed here; its verdict is open again.</source>
        <translation>Behauptung {number} ist hier gesetzt; ihr Urteil ist wieder offen.</translation>
    </message>
    <message>
        <source>Claim {first} now ends before “{words}”; what follows is claim {second}.</source>
        <translation>Behauptung {first} endet jetzt vor „{words}“; was folgt, ist Behauptung {second}.</translation>
    </message>
    <message>
        <source>Arrow keys move the claim&apos;s end, with Shift its beginning; Enter keeps both, Esc cancels.</source>
        <translation>Pfeiltasten verschieben das Ende der Behauptung, mit Umschalt den Anfang; Enter übernimmt beide, Esc bricht ab.</translation>
    </message>
    <message>
        <source>The claim is being read again …</source>
        <translation>Die Behauptung wird neu gelesen …</translation>
    </message>
    <message>
        <source>“{title}” is no longer in the library.</source>
        <translation>„{title}“ ist nicht mehr im Archiv.</translation>
    </message>
    <message>
        <source>Open another library, or name a new one</source>
        <translation>Anderes Archiv öffnen oder ein neues benennen</translation>
    </message>
    <message>
        <source>{name} and others have now rated {count} claims that you had rated: {numbers}.</source>
        <translation>{name} und andere bewerten jetzt {count} Behauptungen, die Sie bewertet hatten: {numbers}.</translation>
    </message>
    <message>
        <source>{name} has now rated {count} claims that you had rated: {numbers}.</source>
        <translation>{name} bewertet jetzt {count} Behauptungen, die Sie bewertet hatten: {numbers}.</translation>
    </message>
    <message>
        <source>{name} now rates claim {number} “{rating}”; you had said “{own}”.</source>
        <translation>{name} bewertet Behauptung {number} jetzt mit „{rating}“; von Ihnen stand dort „{own}“.</translation>
    </message>
    <message>
        <source>{name} rates claim {number} “{rating}”, you said “{own}”; both stand.</source>
        <translation>{name} bewertet Behauptung {number} mit „{rating}“, Sie mit „{own}“; beides bleibt stehen.</translation>
    </message>
    <message>
        <source>What you typed is kept; the same dialog shows it again.</source>
        <translation>Was Sie getippt haben, ist aufgehoben; derselbe Dialog zeigt es wieder.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Rating and reason of claim {number} are kept, not saved.</source>
        <translation>Bewertung und Begründung zu Behauptung {number} sind aufgehoben, nicht gespeichert.</translation>
    </message>
    <message>
        <source>What you did last was not saved, so there is nothing of it to undo.</source>
        <translation>Ihre letzte Eingabe wurde nicht gespeichert; an ihr ist nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>{key} once more takes back the entry before it: {what}.</source>
        <translation>Noch einmal {key} nimmt den Eintrag davor zurück: {what}.</translation>
    </message>
    <message>
        <source>No claim is left unsaved</source>
        <translation>Keine Behauptung ist ungespeichert</translation>
    </message>
    <message>
        <source>The drafts are still being compared …</source>
        <translation>Die Fassungen werden noch verglichen …</translation>
    </message>
    <message>
        <source>The new draft is being saved …</source>
        <translation>Die neue Fassung wird gespeichert …</translation>
    </message>
    <message>
        <source>Accept the new draft with {key} first</source>
        <translation>Erst die neue Fassung mit {key} übernehmen</translation>
    </message>
    <message>
        <source>What is typed for claim {number} is not saved: save it or undo it, then sign off what stands.</source>
        <translation>Was zu Behauptung {number} getippt ist, ist nicht gespeichert: erst speichern oder zurücknehmen, dann freigeben, was gilt.</translation>
    </message>
    <message>
        <source>Not all claims of this verdict are shown: show all claims, then try again.</source>
        <translation>Nicht alle Behauptungen dieses Urteils werden gezeigt: erst alle Behauptungen zeigen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Wohin die Sicherung kommt</translation>
    </message>
    <message>
        <source>The backup was written: {path}</source>
        <translation>Die Sicherung ist geschrieben: {path}</translation>
    </message>
    <message>
        <source>Writing the backup …</source>
        <translation>Die Sicherung wird geschrieben …</translation>
    </message>
    <message>
        <source>Your own texts go into your own library, which is open now. The demonstration stays as it was.</source>
        <translation>Eigene Texte kommen in Ihr eigenes Archiv, das jetzt offen ist. Die Demonstration bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Back to the demonstration</source>
        <translation>Zurück zur Demonstration</translation>
    </message>
    <message>
        <source>Further notes: {count}.</source>
        <translation>Weitere Hinweise: {count}.</translation>
    </message>
    <message>
        <source>Nothing was noticed about the article as a whole</source>
        <translation>Zum Artikel als Ganzem gibt es keinen Hinweis</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>EvidenceMenu</name>
    <message>
        <source>Show the source beside the claim</source>
        <translation>Quelle neben die Behauptung stellen</translation>
    </message>
    <message>
        <source>Correct what was noted…</source>
        <translation>Notiertes berichtigen …</translation>
    </message>
    <message>
        <source>Time code…</source>
        <translation>Zeitcode …</translation>
    </message>
    <message>
        <source>Make the source confidential</source>
        <translation>Quelle vertraulich machen</translation>
    </message>
    <message>
        <source>Erase the source for good…</source>
        <translation>Quelle endgültig löschen …</translation>
    </message>
    <message>
        <source>Remove from the claim</source>
        <translation>Von der Behauptung lösen</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
    <message>
        <source>Ungraded</source>
        <translation>Ohne Einstufung</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Zählt als</translation>
    </message>
    <message>
        <source>Same voice as “{title}”</source>
        <translation>Eine Stimme mit „{title}“</translation>
    </message>
    <message>
        <source>A voice of its own</source>
        <translation>Eigene Stimme</translation>
    </message>
    <message>
        <source>As text and publisher say</source>
        <translation>Wie Text und Herausgeber es sagen</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>{minutes} minutes left</source>
        <translation>noch {minutes} Minuten</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>All ratings</source>
        <translation>Alle Bewertungen</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>niemandem zugewiesen</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Verdict by</source>
        <translation>Urteil von</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>What fits in the time left…</source>
        <translation>Was in die verbleibende Zeit passt …</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Rename a saved filter…</source>
        <translation>Gespeicherten Filter umbenennen …</translation>
    </message>
    <message>
        <source>Forget a saved filter…</source>
        <translation>Gespeicherten Filter vergessen …</translation>
    </message>
    <message>
        <source>Show all claims</source>
        <translation>Alle Behauptungen zeigen</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>Ohne Freigabe</translation>
    </message>
    <message>
        <source>Verdict without evidence</source>
        <translation>Urteil ohne Beleg</translation>
    </message>
    <message>
        <source>Verified despite a wrong fact</source>
        <translation>Verifiziert trotz falschen Fakts</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the manuscript</source>
        <translation>Im Manuskript suchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>In der Quelle suchen</translation>
    </message>
    <message>
        <source>Find in the older draft</source>
        <translation>In der älteren Fassung suchen</translation>
    </message>
    <message>
        <source>Find in the newer draft</source>
        <translation>In der neueren Fassung suchen</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} von {of}</translation>
    </message>
    <message>
        <source>Not in the manuscript</source>
        <translation>Nicht im Manuskript</translation>
    </message>
    <message>
        <source>Not in this source</source>
        <translation>Nicht in dieser Quelle</translation>
    </message>
    <message>
        <source>Not in the older draft</source>
        <translation>Nicht in der älteren Fassung</translation>
    </message>
    <message>
        <source>Not in the newer draft</source>
        <translation>Nicht in der neueren Fassung</translation>
    </message>
    <message>
        <source>Not in the manuscript; “/” searches the library.</source>
        <translation>Nicht im Manuskript; „/“ durchsucht das Archiv.</translation>
    </message>
    <message>
        <source>Not in this source; “/” searches the library.</source>
        <translation>Nicht in dieser Quelle; „/“ durchsucht das Archiv.</translation>
    </message>
    <message>
        <source>Not in the older draft.</source>
        <translation>Nicht in der älteren Fassung.</translation>
    </message>
    <message>
        <source>Not in the newer draft.</source>
        <translation>Nicht in der neueren Fassung.</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>Eingabetaste geht dorthin</translation>
    </message>
    <message>
        <source>in the manuscript: {count}</source>
        <translation>im Manuskript: {count}</translation>
    </message>
    <message>
        <source>in the source: {count}</source>
        <translation>in der Quelle: {count}</translation>
    </message>
    <message>
        <source>in the older draft: {count}</source>
        <translation>in der älteren Fassung: {count}</translation>
    </message>
    <message>
        <source>in the newer draft: {count}</source>
        <translation>in der neueren Fassung: {count}</translation>
    </message>
</context>
<context>
    <name>FindingBox</name>
    <message>
        <source>Finding: {words}</source>
        <translation>Hinweis: {words}</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>To the source</source>
        <translation>Zur Quelle</translation>
    </message>
    <message>
        <source>To claim {number}</source>
        <translation>Zu Behauptung {number}</translation>
    </message>
    <message>
        <source>To “{words}”</source>
        <translation>Zu „{words}“</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Rate a claim false or disputed, press a fact's digit twice to mark it wrong, or query the author with {key}: it stands here then, with the words proposed and the sources.</source>
        <translation>Bewerten Sie eine Behauptung als falsch oder strittig, drücken Sie die Ziffer eines Fakts zweimal, um ihn als falsch zu markieren, oder fragen Sie mit {key} beim Autor nach: Dann steht sie hier, mit den vorgeschlagenen Wörtern und den Quellen.</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF speichern …</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Zu besprechen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>The agreed words, for “Other words”</source>
        <translation>Die vereinbarten Worte, für „Andere Worte“</translation>
    </message>
    <message>
        <source>Agreed words</source>
        <translation>Vereinbarte Worte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing to talk about: no claim is false or disputed, no fact wrong, no query open.</source>
        <translation>Nichts zu besprechen: Keine Behauptung ist falsch oder strittig, kein Fakt falsch, keine Rückfrage offen.</translation>
    </message>
    <message>
        <source>Write which words were agreed.</source>
        <translation>Schreiben Sie, welche Worte vereinbart wurden.</translation>
    </message>
</context>
<context>
    <name>HeldUp</name>
    <message>
        <source>The library is in use elsewhere; saving goes on trying …</source>
        <translation>Das Archiv ist anderswo in Gebrauch; das Speichern wird weiter versucht …</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Fact “{words}” {state}</source>
        <translation>Fakt „{words}“ {state}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Fetching {address} …</source>
        <translation>{address} wird geholt …</translation>
    </message>
    <message>
        <source>Reading the pasted text …</source>
        <translation>Der eingefügte Text wird gelesen …</translation>
    </message>
    <message>
        <source>Analysing “{title}” …</source>
        <translation>„{title}“ wird ausgewertet …</translation>
    </message>
    <message>
        <source>Comparing the new draft …</source>
        <translation>Die neue Fassung wird verglichen …</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Abbrechen: {title}</translation>
    </message>
    <message>
        <source>{done} of {total} s</source>
        <translation>{done} von {total} s</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} von {total} MB</translation>
    </message>
    <message>
        <source>{done} MB</source>
        <translation>{done} MB</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>JobBars</name>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Cancelling everything that is running</source>
        <translation>Alles, was läuft, wird abgebrochen</translation>
    </message>
    <message>
        <source>Cancelling: {title}</source>
        <translation>Wird abgebrochen: {title}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>and 1 more job</source>
        <translation>und 1 weiterer Vorgang</translation>
    </message>
    <message>
        <source>and {count} more jobs</source>
        <translation>und {count} weitere Vorgänge</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>Store the key</source>
        <translation>Schlüssel ablegen</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change the keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Search commands or keys</source>
        <translation>Befehle oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>new key</source>
        <translation>neue Taste</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Return on a command, then press its new key. • marks what you changed.</source>
        <translation>Eingabetaste auf einem Befehl, dann seine neue Taste drücken. • zeigt, was Sie geändert haben.</translation>
    </message>
    <message>
        <source>New key for {command}</source>
        <translation>Neue Taste für {command}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>What you typed and did not save can&apos;t be kept: nothing can be written beside the library. Free some disk space or allow writing in its folder and try again, or discard what you typed.</source>
        <translation>Was Sie getippt und nicht gespeichert haben, kann nicht aufgehoben werden: Neben das Archiv lässt sich nichts schreiben. Schaffen Sie Platz oder erlauben Sie das Schreiben im Ordner und versuchen Sie es noch einmal, oder verwerfen Sie die Eingaben.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Discard what I typed</source>
        <translation>Eingaben verwerfen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>whole claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>False or disputed as a whole</source>
        <translation>Als Ganzes falsch oder strittig</translation>
    </message>
    <message>
        <source>How to read this view</source>
        <translation>So lesen Sie diese Ansicht</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Fact checked and confirmed</source>
        <translation>Fakt geprüft und bestätigt</translation>
    </message>
    <message>
        <source>54 bn</source>
        <translation>54 Mrd.</translation>
    </message>
    <message>
        <source>Fact wrong, correction in the margin</source>
        <translation>Fakt falsch, Korrektur am Rand</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Fact still open</source>
        <translation>Fakt noch offen</translation>
    </message>
    <message>
        <source>whole sentence</source>
        <translation>ganzer Satz</translation>
    </message>
    <message>
        <source>never looked at</source>
        <translation>nie angesehen</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Nothing is spelled so. Hits for “{words}”:</source>
        <translation>So geschrieben steht nichts. Treffer für „{words}“:</translation>
    </message>
    <message>
        <source>came in {time}</source>
        <translation>eingegangen {time}</translation>
    </message>
    <message>
        <source>draft {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
    <message>
        <source>typed by {name}, {time}</source>
        <translation>eingetragen von {name}, {time}</translation>
    </message>
    <message>
        <source>as the page had it, or given when it was fetched</source>
        <translation>wie auf der Seite oder beim Abruf angegeben</translation>
    </message>
    <message>
        <source>as the file had it, or given when it was imported</source>
        <translation>wie in der Datei oder beim Import angegeben</translation>
    </message>
    <message>
        <source>as the text had it, or given when it was pasted</source>
        <translation>wie im Text oder beim Einfügen angegeben</translation>
    </message>
    <message>
        <source>no claims</source>
        <translation>keine Behauptung</translation>
    </message>
    <message>
        <source>{settled} of {all} claims settled</source>
        <translation>{settled} von {all} Behauptungen entschieden</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Waiting for the author</source>
        <translation>Wartet auf Autor:in</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Filed away</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>Nach Termin</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Stand</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>Nach Autor:in</translation>
    </message>
    <message>
        <source>By checker</source>
        <translation>Nach Prüfer:in</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>Without an outlet</source>
        <translation>Ohne Medium</translation>
    </message>
    <message>
        <source>Without an author</source>
        <translation>Ohne Autor:in</translation>
    </message>
    <message>
        <source>Without a checker</source>
        <translation>Ohne Prüfer:in</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Diese Woche fällig</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>Später fällig</translation>
    </message>
    <message>
        <source>Came in today</source>
        <translation>Heute eingegangen</translation>
    </message>
    <message>
        <source>Came in this week</source>
        <translation>Diese Woche eingegangen</translation>
    </message>
    <message>
        <source>Came in earlier</source>
        <translation>Früher eingegangen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Begründungen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Rating: {rating}</source>
        <translation>Bewertung: {rating}</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Search the library</source>
        <translation>Archiv durchsuchen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>To sign off</source>
        <translation>Zur Freigabe</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Filed away</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Sections: {words}</source>
        <translation>Abschnitte: {words}</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>Nothing found. The search covers claims, reasons, articles and sources.</source>
        <translation>Nichts gefunden. Gesucht wird in Behauptungen, Begründungen, Artikeln und Quellen.</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>Diese Liste ist leer.</translation>
    </message>
    <message>
        <source>Articles you open appear here, with outlet, date and progress.</source>
        <translation>Artikel, die Sie öffnen, stehen hier: mit Medium, Datum und dem Stand der Prüfung.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Angaben …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Fact-checking workbench</source>
        <translation>Faktencheck-Werkbank</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Assign the claim</source>
        <translation>Behauptung zuweisen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Schreiben Sie zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close the notice</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Looking for the passage in the last source …</source>
        <translation>Die Stelle in der letzten Quelle wird gesucht …</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing is attached; what you typed is kept for this claim.</source>
        <translation>Nichts ist angehängt; was Sie eingegeben haben, bleibt für diese Behauptung aufgehoben.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Attach source</source>
        <translation>Quelle anhängen</translation>
    </message>
    <message>
        <source>Erasing the source …</source>
        <translation>Die Quelle wird gelöscht …</translation>
    </message>
    <message>
        <source>Query the author</source>
        <translation>Rückfrage stellen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Keep the query</source>
        <translation>Rückfrage festhalten</translation>
    </message>
    <message>
        <source>The author&apos;s answer</source>
        <translation>Antwort von Autor:in</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Antwort festhalten</translation>
    </message>
    <message>
        <source>Who is checking?</source>
        <translation>Wer prüft?</translation>
    </message>
    <message>
        <source>until now: {name}</source>
        <translation>bisher: {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Check under this name</source>
        <translation>Unter diesem Namen prüfen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Setting the pages for the printer …</source>
        <translation>Die Seiten werden für den Drucker gesetzt …</translation>
    </message>
    <message>
        <source>The pages were sent to the printer.</source>
        <translation>Die Seiten wurden an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>The pages were saved as {path}.</source>
        <translation>Die Seiten wurden als {path} gespeichert.</translation>
    </message>
    <message>
        <source>The printer can&apos;t be reached; choose another or save a PDF.</source>
        <translation>Der Drucker ist nicht erreichbar; wählen Sie einen anderen oder speichern Sie ein PDF.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The report was saved as {path}.</source>
        <translation>Der Bericht wurde als {path} gespeichert.</translation>
    </message>
    <message>
        <source>Looking at {name} again …</source>
        <translation>{name} wird noch einmal angesehen …</translation>
    </message>
    <message>
        <source>Asking the Internet Archive …</source>
        <translation>Anfrage an das Internet Archive …</translation>
    </message>
    <message>
        <source>Searching for earlier checks …</source>
        <translation>Frühere Prüfungen werden gesucht …</translation>
    </message>
    <message>
        <source>Storing the key …</source>
        <translation>Schlüssel wird abgelegt …</translation>
    </message>
    <message>
        <source>Attach a saved file</source>
        <translation>Gespeicherte Datei anhängen</translation>
    </message>
    <message>
        <source>No query on this article is open.</source>
        <translation>Zu diesem Artikel ist keine Rückfrage offen.</translation>
    </message>
    <message>
        <source>The queries are in the clipboard; paste them into a mail.</source>
        <translation>Die Rückfragen liegen in der Zwischenablage; fügen Sie sie in eine Mail ein.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>Lost: {words}</source>
        <translation>Verloren: {words}</translation>
    </message>
    <message>
        <source>Nothing matches these letters</source>
        <translation>Nichts passt zu diesen Buchstaben</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>nur Befehle</translation>
    </message>
    <message>
        <source>claim by number</source>
        <translation>Behauptung nach Nummer</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>Part before</source>
        <translation>Voriger Teil</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächster Teil</translation>
    </message>
    <message>
        <source>Pages {first}–{last} of {count}</source>
        <translation>Seiten {first}–{last} von {count}</translation>
    </message>
    <message>
        <source>Part {part} of {count}</source>
        <translation>Teil {part} von {count}</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>As large as there is room</source>
        <translation>So groß, wie Platz ist</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>{width} × {height} px · {percent} %</source>
        <translation>{width} × {height} px · {percent} %</translation>
    </message>
    <message>
        <source>Page {page} of {count} · {percent} %</source>
        <translation>Seite {page} von {count} · {percent} %</translation>
    </message>
    <message>
        <source>Picture: {title}</source>
        <translation>Bild: {title}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>{size}%</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>Copies of sources may be requested</source>
        <translation>Kopien von Quellen dürfen angefordert werden</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Person and look</source>
        <translation>Person und Aussehen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>as it appears under verdicts</source>
        <translation>wie er unter Urteilen steht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>Type of the manuscript</source>
        <translation>Schrift im Manuskript</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Mark sentences</source>
        <translation>Sätze markieren</translation>
    </message>
    <message>
        <source>applies to articles opened or analysed again from now on</source>
        <translation>gilt für Artikel, die ab jetzt geöffnet oder neu ausgewertet werden</translation>
    </message>
    <message>
        <source>Own model for German</source>
        <translation>Eigenes Modell für Deutsch</translation>
    </message>
    <message>
        <source>Own model for English</source>
        <translation>Eigenes Modell für Englisch</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Two sources for</source>
        <translation>Zwei Quellen für</translation>
    </message>
    <message>
        <source>kinds of fact that need two independent sources; what lacks the second is shown and can be filtered</source>
        <translation>Arten von Fakten, die zwei unabhängige brauchen; was die zweite noch nicht hat, wird gezeigt und lässt sich filtern</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Folder of my library</source>
        <translation>Ordner meines Archivs</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Hausstil der Redaktion</translation>
    </message>
    <message>
        <source>ratings, name, logo and templates; takes effect at the next start</source>
        <translation>Bewertungen, Name, Logo und Vorlagen; gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Internet Archive</source>
        <translation>Internet Archive</translation>
    </message>
    <message>
        <source>off unless you allow it: a copy tells others which pages are being checked</source>
        <translation>aus, solange Sie es nicht erlauben: Eine Kopie verrät anderen, welche Seiten geprüft werden</translation>
    </message>
    <message>
        <source>Other hosts allowed</source>
        <translation>Zusätzlich erlaubte Hosts</translation>
    </message>
    <message>
        <source>such as the house&apos;s own archive; separated by commas. All other private addresses are refused.</source>
        <translation>etwa das Archiv des Hauses; durch Kommas getrennt. Alle anderen privaten Adressen werden abgelehnt.</translation>
    </message>
    <message>
        <source>installed here: {names}</source>
        <translation>hier installiert: {names}</translation>
    </message>
    <message>
        <source>No spaCy pipeline {family} is installed here; the built-in model is used.</source>
        <translation>Hier ist keine spaCy-Pipeline {family} installiert; es liest das mitgelieferte Modell.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>set by this computer, in QT_SCALE_FACTOR</source>
        <translation>von diesem Computer festgelegt, in QT_SCALE_FACTOR</translation>
    </message>
    <message>
        <source>everything grows, the manuscript too; takes effect at the next start</source>
        <translation>alles wächst mit, auch das Manuskript; gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>{size} px</source>
        <translation>{size} px</translation>
    </message>
    <message>
        <source>from {score} on; lower marks more</source>
        <translation>ab {score}; tiefer markiert mehr</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
</context>
<context>
    <name>QueryRow</name>
    <message>
        <source>Query {time}: {text}</source>
        <translation>Rückfrage {time}: {text}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Antwort: {text}</translation>
    </message>
    <message>
        <source>Query: {text}</source>
        <translation>Rückfrage: {text}</translation>
    </message>
    <message>
        <source>Note the answer…</source>
        <translation>Antwort notieren …</translation>
    </message>
    <message>
        <source>Note the answer to: {text}</source>
        <translation>Antwort notieren auf: {text}</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Fetching {address} …</source>
        <translation>{address} wird geholt …</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>None of the quotation&apos;s words are in this passage.</source>
        <translation>Von diesem Zitat steht kein Wort in der Stelle.</translation>
    </message>
    <message>
        <source>Translated: the original is kept with the evidence. Compare the sense yourself.</source>
        <translation>Übersetzt: Das Original bleibt beim Beleg. Vergleichen Sie den Sinn selbst.</translation>
    </message>
    <message>
        <source>Word for word as in the source.</source>
        <translation>Wort für Wort wie in der Quelle.</translation>
    </message>
    <message>
        <source>Not word for word: underlined words are only in the article, struck-through ones only in the source.</source>
        <translation>Nicht wörtlich: Unterstrichenes steht nur im Artikel, Durchgestrichenes nur in der Quelle.</translation>
    </message>
</context>
<context>
    <name>RateManyDialog</name>
    <message>
        <source>Rate {count} claims</source>
        <translation>{count} Behauptungen bewerten</translation>
    </message>
    <message>
        <source>Give the verdicts</source>
        <translation>Urteile geben</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reason, the same for all</source>
        <translation>Begründung, für alle dieselbe</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Einmal „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Choose a rating first.</source>
        <translation>Wählen Sie zuerst eine Bewertung.</translation>
    </message>
    <message>
        <source>This rating needs a reason; write one sentence.</source>
        <translation>Diese Bewertung braucht eine Begründung; schreiben Sie einen Satz.</translation>
    </message>
    <message>
        <source>Rated so already, each keeps its own reason: {count}.</source>
        <translation>Schon so bewertet, jede behält ihre eigene Begründung: {count}.</translation>
    </message>
    <message>
        <source>Earlier verdicts are replaced, reasons included: {count}.</source>
        <translation>Frühere Urteile werden samt Begründung ersetzt: {count}.</translation>
    </message>
</context>
<context>
    <name>RatingLine</name>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>No verdict:</source>
        <translation>Kein Urteil:</translation>
    </message>
    <message>
        <source>Withdraw the verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename a saved filter</source>
        <translation>Gespeicherten Filter umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>Gespeicherter Filter</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
    <message>
        <source>Another saved filter has this name already.</source>
        <translation>So heißt schon ein anderer gespeicherter Filter.</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>The author&apos;s reply</source>
        <translation>Antwort von Autor:in</translation>
    </message>
    <message>
        <source>Find the answers</source>
        <translation>Antworten finden</translation>
    </message>
    <message>
        <source>{count} queries open</source>
        <translation>{count} Rückfragen offen</translation>
    </message>
    <message>
        <source>one query open</source>
        <translation>eine Rückfrage offen</translation>
    </message>
    <message>
        <source>Paste the mail, with or without our letter quoted in it</source>
        <translation>Fügen Sie die Mail ein, mit oder ohne unser Schreiben als Zitat</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Wer geantwortet hat</translation>
    </message>
    <message>
        <source>Claim {number}: {question}</source>
        <translation>Behauptung {number}: {question}</translation>
    </message>
    <message>
        <source>no answer found; the query stays open</source>
        <translation>keine Antwort gefunden; die Rückfrage bleibt offen</translation>
    </message>
    <message>
        <source>Belongs to no question</source>
        <translation>Gehört zu keiner Frage</translation>
    </message>
    <message>
        <source>Keep as evidence</source>
        <translation>Als Beleg aufnehmen</translation>
    </message>
    <message>
        <source>No query is answered yet; write the answers into their fields.</source>
        <translation>Noch ist keine Rückfrage beantwortet; schreiben Sie die Antworten in ihre Felder.</translation>
    </message>
    <message>
        <source>The answers are being saved …</source>
        <translation>Die Antworten werden gespeichert …</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>{title} · draft {number}</source>
        <translation>{title} · Fassung {number}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Seiten kleiner</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Seiten größer</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Head of the journal {head} … is printed on every page</source>
        <translation>Kopf des Journals {head} … kommt auf jede Seite</translation>
    </message>
    <message>
        <source>Facts open: {facts}. Sentences never looked at: {sentences}.</source>
        <translation>Offene Fakten: {facts}. Nie angesehene Sätze: {sentences}.</translation>
    </message>
    <message>
        <source>Every fact and every sentence was looked at.</source>
        <translation>Jeder Fakt und jeder Satz wurde angesehen.</translation>
    </message>
    <message>
        <source>Verified without evidence: {count}.</source>
        <translation>Verifiziert ohne Beleg: {count}.</translation>
    </message>
    <message>
        <source>Verdicts without a second person&apos;s sign-off: {count}.</source>
        <translation>Urteile ohne Freigabe der zweiten Person: {count}.</translation>
    </message>
    <message>
        <source>Open queries: {count}.</source>
        <translation>Offene Rückfragen: {count}.</translation>
    </message>
    <message>
        <source>Confidential sources appear as “a source known to the desk”.</source>
        <translation>Vertrauliche Quellen erscheinen als „eine der Redaktion bekannte Quelle“.</translation>
    </message>
    <message>
        <source>Save {format}…</source>
        <translation>{format} speichern …</translation>
    </message>
    <message>
        <source>Setting the pages …</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
    <message>
        <source>Verified despite a wrong fact: {count}.</source>
        <translation>Verifiziert trotz falschen Fakts: {count}.</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>The report will say</source>
        <translation>Steht so im Bericht</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Open when it is saved</source>
        <translation>Nach dem Speichern öffnen</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Redaktion</translation>
    </message>
    <message>
        <source>everything but confidential names</source>
        <translation>alles außer vertraulichen Namen</translation>
    </message>
    <message>
        <source>Legal department</source>
        <translation>Rechtsabteilung</translation>
    </message>
    <message>
        <source>confidential names too</source>
        <translation>auch vertrauliche Namen</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>Öffentlichkeit</translation>
    </message>
    <message>
        <source>no internal notes</source>
        <translation>ohne interne Notizen</translation>
    </message>
    <message>
        <source>{audience}: {about}</source>
        <translation>{audience}: {about}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Unseen sentences</source>
        <translation>Nie angesehene Sätze</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Strike through checked facts</source>
        <translation>Geprüfte Fakten durchstreichen</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>↓ takes the reason for “{rating}”.</source>
        <translation>↓ übernimmt die Begründung zu „{rating}“.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What you had typed is here again.</source>
        <translation>Was Sie schon getippt hatten, steht wieder hier.</translation>
    </message>
</context>
<context>
    <name>SignOffBar</name>
    <message>
        <source>needs a second person</source>
        <translation>zweite Person nötig</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Two verdicts</source>
        <translation>Zwei Urteile</translation>
    </message>
    <message>
        <source>decide first</source>
        <translation>zuerst entscheiden</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Noch kein Urteil</translation>
    </message>
    <message>
        <source>nothing to sign</source>
        <translation>nichts freizugeben</translation>
    </message>
    <message>
        <source>Sign-off pending</source>
        <translation>Freigabe ausstehend</translation>
    </message>
    <message>
        <source>verdict by {name}</source>
        <translation>Urteil von {name}</translation>
    </message>
    <message>
        <source>nobody signs their own verdict</source>
        <translation>niemand gibt das eigene Urteil frei</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>No claim waits for your sign-off.</source>
        <translation>Keine Behauptung wartet auf Ihre Freigabe.</translation>
    </message>
    <message>
        <source>No claim that the filter shows waits for your sign-off.</source>
        <translation>Keine Behauptung, die der Filter zeigt, wartet auf Ihre Freigabe.</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Attach the selected words</source>
        <translation>Auswahl als Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Quelle schließen</translation>
    </message>
    <message>
        <source>This claim has only what was noted of a conversation or book: there is no text to lay beside it. Press {key} to attach a file or page; it will appear here.</source>
        <translation>Zu dieser Behauptung gibt es nur eine Notiz zu einem Gespräch oder Buch, also keinen Text, der daneben stehen könnte. Mit {key} hängen Sie eine Datei oder Seite an; sie steht dann hier.</translation>
    </message>
    <message>
        <source>This claim has no source with a text yet. Press {key} to attach a file; it will appear here.</source>
        <translation>Diese Behauptung hat noch keine Quelle mit Text. Mit {key} hängen Sie eine Datei an; sie steht dann hier.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Attach selection</source>
        <translation>Auswahl anhängen</translation>
    </message>
    <message>
        <source>Original…</source>
        <translation>Original …</translation>
    </message>
    <message>
        <source>Save the original bytes</source>
        <translation>Die ursprünglichen Bytes speichern</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>No text of a source</source>
        <translation>Kein Text einer Quelle</translation>
    </message>
    <message>
        <source>The picture is being drawn …</source>
        <translation>Das Bild wird gezeichnet …</translation>
    </message>
    <message>
        <source>The bytes are kept; “Original…” saves them.</source>
        <translation>Die Bytes sind aufbewahrt; „Original …“ sichert sie.</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>over http, not encrypted</source>
        <translation>über http, unverschlüsselt</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>{language} · shown as plain text</source>
        <translation>{language} · als reiner Text gezeigt</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Web sources: has anything changed?</source>
        <translation>Webquellen: hat sich etwas geändert?</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Abbild vom</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Noch einmal angesehen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Web sources</source>
        <translation>Webquellen</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Look at all again</source>
        <translation>Alle noch einmal ansehen</translation>
    </message>
    <message>
        <source>Find a copy</source>
        <translation>Kopie suchen</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>Kopie anlegen</translation>
    </message>
    <message>
        <source>Allow copies at the Internet Archive; it learns which pages are being checked</source>
        <translation>Kopien beim Internet Archive erlauben; es erfährt, welche Seiten geprüft werden</translation>
    </message>
    <message>
        <source>The Internet Archive wants an account; it costs nothing. Open the page below, sign in, and paste both keys here with a colon between them. They are kept in the system&apos;s keyring only.</source>
        <translation>Das Internet Archive verlangt ein Konto; es kostet nichts. Öffnen Sie die Seite unten, melden Sie sich an und fügen Sie beide Schlüssel mit einem Doppelpunkt dazwischen hier ein. Sie liegen nur im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>access key:secret key</source>
        <translation>Zugangsschlüssel:geheimer Schlüssel</translation>
    </message>
    <message>
        <source>No web sources yet</source>
        <translation>Noch keine Quelle aus dem Netz</translation>
    </message>
    <message>
        <source>First attach a page from the web to a claim.</source>
        <translation>Hängen Sie zuerst einer Behauptung eine Seite aus dem Netz an.</translation>
    </message>
    <message>
        <source>fetching …</source>
        <translation>wird geholt …</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>Not looked at again yet.</source>
        <translation>Noch nicht wieder angesehen.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{what}, claim {number}</source>
        <translation>{what}, Behauptung {number}</translation>
    </message>
    <message>
        <source>{what}, in another article</source>
        <translation>{what}, in einem anderen Artikel</translation>
    </message>
    <message>
        <source>{what}, in “{title}”</source>
        <translation>{what}, in „{title}“</translation>
    </message>
    <message>
        <source>{what}, “{title}”</source>
        <translation>{what}, „{title}“</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>me ({name})</source>
        <translation>mir ({name})</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Jemand anderem …</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>with nobody</source>
        <translation>bei niemandem</translation>
    </message>
    <message>
        <source>Corrected words copied</source>
        <translation>Korrigierter Wortlaut kopiert</translation>
    </message>
    <message>
        <source>No correction is proposed here; write one under the reason first.</source>
        <translation>Hier ist keine Korrektur vorgeschlagen; schreiben Sie zuerst eine unter die Begründung.</translation>
    </message>
    <message>
        <source>verified with a wrong fact</source>
        <translation>verifiziert trotz falschem Fakt</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>before its words changed: {rating} ({name})</source>
        <translation>vor der Änderung: {rating} ({name})</translation>
    </message>
    <message>
        <source>The correction of claim {numbers} is typed and not saved: save it first, then apply it.</source>
        <translation>Die Korrektur zu Behauptung {numbers} ist getippt und nicht gespeichert: erst speichern, dann übernehmen.</translation>
    </message>
</context>
<context>
    <name>StateBox</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>Go to the next</source>
        <translation>Zum nächsten</translation>
    </message>
    <message>
        <source>Go to the next sentence never looked at</source>
        <translation>Zum nächsten nie angesehenen Satz</translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation>Sicherung {time}</translation>
    </message>
    <message>
        <source>Every half hour when something changed, and on closing</source>
        <translation>Jede halbe Stunde, wenn sich etwas geändert hat, und beim Schließen</translation>
    </message>
    <message>
        <source>Go to the next claim with an open fact</source>
        <translation>Zur nächsten Behauptung mit offenem Fakt</translation>
    </message>
    <message>
        <source>1 address waiting</source>
        <translation>1 Adresse wartet</translation>
    </message>
    <message>
        <source>{count} addresses waiting</source>
        <translation>{count} Adressen warten</translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation>Geprüft von {name}</translation>
    </message>
    <message>
        <source>Who is checking: change the name</source>
        <translation>Wer prüft: Namen ändern</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Show the coverage</source>
        <translation>Abdeckung zeigen</translation>
    </message>
    <message>
        <source>Library empty</source>
        <translation>Archiv leer</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Kein Artikel geöffnet</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one file.</source>
        <translation>Alles bleibt auf diesem Rechner, in einer Datei.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{checked} of {count}&lt;/b&gt; facts,</source>
        <translation>&lt;b&gt;{checked} von {count}&lt;/b&gt; Fakten,</translation>
    </message>
    <message>
        <source>No facts,</source>
        <translation>Keine Fakten,</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht ausgewertet</translation>
    </message>
    <message>
        <source>every sentence looked at</source>
        <translation>jeder Satz angesehen</translation>
    </message>
    <message>
        <source>&lt;b&gt;1 sentence&lt;/b&gt; never looked at</source>
        <translation>&lt;b&gt;1 Satz&lt;/b&gt; nie angesehen</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count} sentences&lt;/b&gt; never looked at</source>
        <translation>&lt;b&gt;{count} Sätze&lt;/b&gt; nie angesehen</translation>
    </message>
    <message>
        <source>&lt;b&gt;{count}&lt;/b&gt; without a second source</source>
        <translation>&lt;b&gt;{count}&lt;/b&gt; ohne zweite Quelle</translation>
    </message>
    <message>
        <source>1 claim not saved</source>
        <translation>1 Behauptung nicht gespeichert</translation>
    </message>
    <message>
        <source>{count} claims not saved</source>
        <translation>{count} Behauptungen nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Time code of the passage</source>
        <translation>Zeitcode der Stelle</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Time code</source>
        <translation>Zeitcode</translation>
    </message>
    <message>
        <source>Empty: the place given in the text.</source>
        <translation>Leer: die Stelle, die der Text nennt.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Time code</source>
        <translation>Zeitcode</translation>
    </message>
    <message>
        <source>Where in a recording the passage is heard: 12:34 or 1:02:03</source>
        <translation>Wo in einer Aufnahme die Stelle zu hören ist: 12:34 oder 1:02:03</translation>
    </message>
</context>
<context>
    <name>TimeLeftDialog</name>
    <message>
        <source>What fits in the time left</source>
        <translation>Was in die verbleibende Zeit passt</translation>
    </message>
    <message>
        <source>Go through these</source>
        <translation>Diese durchgehen</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>Verbleibende Minuten</translation>
    </message>
    <message>
        <source>Claims that fit</source>
        <translation>Passende Behauptungen</translation>
    </message>
    <message>
        <source>Counted: {base} minute a claim, {figure} for each open figure or date, {name} for each open name, {quotation} for each open quotation, {accusation} for an accusation. Figures come first, then names, accusations, quotations. An estimate: your own pace may differ.</source>
        <translation>Gerechnet: {base} Minute je Behauptung, {figure} je offener Zahl oder offenem Datum, {name} je offenem Namen, {quotation} je offenem Zitat, {accusation} für einen Vorwurf. Zuerst Zahlen, dann Namen, Vorwürfe, Zitate. Eine Schätzung: Ihr eigenes Tempo kann abweichen.</translation>
    </message>
    <message>
        <source>{count} claims, about {minutes} minutes; {left} open ones stay out</source>
        <translation>{count} Behauptungen, etwa {minutes} Minuten; {left} offene bleiben übrig</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Durchstreichen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Draft {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Open new draft…</source>
        <translation>Neue Fassung öffnen …</translation>
    </message>
    <message>
        <source>Paste text as new draft</source>
        <translation>Text als neue Fassung einfügen</translation>
    </message>
    <message>
        <source>Order: text</source>
        <translation>Reihenfolge: Text</translation>
    </message>
    <message>
        <source>Order: numbers first</source>
        <translation>Reihenfolge: Zahlen zuerst</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>What can be checked is marked</source>
        <translation>Was sich prüfen lässt, ist markiert</translation>
    </message>
    <message>
        <source>Amounts, dates, names and quotations: each claim is underlined by its rating, and its number stands in the margin. These keys go to the next and the previous open claim.</source>
        <translation>Beträge, Daten, Namen und Zitate: Jede Behauptung ist nach ihrer Bewertung unterstrichen, ihre Nummer steht am Rand. Diese Tasten führen zur nächsten und zur vorigen offenen Behauptung.</translation>
    </message>
    <message>
        <source>Take it apart, then decide</source>
        <translation>Erst zerlegen, dann entscheiden</translation>
    </message>
    <message>
        <source>A digit confirms a fact; pressed again, it is wrong. A letter gives the verdict, Return keeps it with its reason. The machine never decides.</source>
        <translation>Eine Ziffer bestätigt einen Fakt; noch einmal gedrückt, ist er falsch. Ein Buchstabe gibt das Urteil, die Eingabetaste hält es mit seiner Begründung fest. Die Maschine entscheidet nie.</translation>
    </message>
    <message>
        <source>Say where it stands</source>
        <translation>Sagen, wo es steht</translation>
    </message>
    <message>
        <source>Attach a page, a file or a conversation. The passage that fits is proposed and compared with the claim fact by fact; everything is kept, also without the net.</source>
        <translation>Hängen Sie eine Webseite, eine Datei oder ein Gespräch an. Die passende Stelle wird vorgeschlagen und Fakt für Fakt mit der Behauptung verglichen; alles bleibt erhalten, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Nothing is forgotten</source>
        <translation>Nichts wird vergessen</translation>
    </message>
    <message>
        <source>Here stands what was checked. The key goes to what remains; in “Strike through” checked facts are crossed out as on paper.</source>
        <translation>Hier steht, was geprüft ist. Die erste Taste führt zu dem, was fehlt; in „Durchstreichen“ sind geprüfte Fakten gestrichen wie auf Papier.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>PDF, Word, HTML and more; it says what was not checked, too. Every command is found with the second key, all keys at a glance with the third.</source>
        <translation>PDF, Word, HTML und mehr; er sagt auch, was nicht geprüft wurde. Jeden Befehl finden Sie mit der zweiten Taste, alle Tasten auf einen Blick mit der dritten.</translation>
    </message>
</context>
<context>
    <name>VerdictForm</name>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the verdict</source>
        <translation>Urteil speichern</translation>
    </message>
    <message>
        <source>Why? One sentence.</source>
        <translation>Warum? Ein Satz.</translation>
    </message>
    <message>
        <source>Proposed correction</source>
        <translation>Korrekturvorschlag</translation>
    </message>
    <message>
        <source>Query the author</source>
        <translation>Rückfrage stellen</translation>
    </message>
    <message>
        <source>The words that should stand there</source>
        <translation>Die Wörter, die dort stehen sollten</translation>
    </message>
    <message>
        <source>Copy the corrected words</source>
        <translation>Korrigierten Wortlaut kopieren</translation>
    </message>
    <message>
        <source>New draft with this correction</source>
        <translation>Neue Fassung mit dieser Korrektur</translation>
    </message>
    <message>
        <source>Choose a rating first: V, D, F, U or N.</source>
        <translation>Wählen Sie zuerst eine Bewertung: V, D, F, U oder N.</translation>
    </message>
    <message>
        <source>Reason by {name}, unsaved</source>
        <translation>Begründung von {name}, ungespeichert</translation>
    </message>
    <message>
        <source>Reason, not saved</source>
        <translation>Begründung, nicht gespeichert</translation>
    </message>
    <message>
        <source>Reason for the earlier wording</source>
        <translation>Begründung zum früheren Wortlaut</translation>
    </message>
    <message>
        <source>Reason for “{rating}”</source>
        <translation>Begründung zu „{rating}“</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Waiting addresses</source>
        <translation>Wartende Adressen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last try</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>No address is waiting</source>
        <translation>Keine Adresse wartet</translation>
    </message>
    <message>
        <source>What cannot be fetched is kept here with everything you typed.</source>
        <translation>Was sich nicht holen lässt, bleibt hier mit allem, was Sie eingegeben haben.</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alle noch einmal versuchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Attach a saved file…</source>
        <translation>Gespeicherte Datei anhängen …</translation>
    </message>
    <message>
        <source>Take archived copy</source>
        <translation>Kopie aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Allow copies at the Internet Archive; it learns which pages are being checked</source>
        <translation>Kopien beim Internet Archive erlauben; es erfährt, welche Seiten geprüft werden</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>✓ attached</source>
        <translation>✓ angehängt</translation>
    </message>
    <message>
        <source>✓ imported</source>
        <translation>✓ importiert</translation>
    </message>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>{came} arrived, {left} still waiting.</source>
        <translation>{came} gekommen, {left} warten weiter.</translation>
    </message>
    <message>
        <source>fetching …</source>
        <translation>wird geholt …</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Aussicht</translation>
    </message>
    <message>
        <source>{time}; not before {until}</source>
        <translation>{time}; nicht vor {until}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Open a text. Passages that can be checked are marked. You give the verdicts.</source>
        <translation>Öffnen Sie einen Text. Stellen, die sich prüfen lassen, werden markiert. Urteile geben Sie.</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hierher ziehen</translation>
    </message>
    <message>
        <source>Word, PDF, OpenDocument, RTF, text, Markdown, HTML, mail, Excel, CSV, TSV, subtitles</source>
        <translation>Word, PDF, OpenDocument, RTF, Text, Markdown, HTML, E-Mail, Excel, CSV, TSV, Untertitel</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Paste text as article</source>
        <translation>Text als Artikel einfügen</translation>
    </message>
    <message>
        <source>Fetch from an address…</source>
        <translation>Von einer Adresse holen …</translation>
    </message>
    <message>
        <source>Fetch an article from the web</source>
        <translation>Artikel aus dem Netz holen</translation>
    </message>
    <message>
        <source>Look around first?</source>
        <translation>Erst einmal ansehen?</translation>
    </message>
    <message>
        <source>A half-checked article about the offer for OpenAI, in a library of its own.</source>
        <translation>Ein halb geprüfter Artikel über das Angebot für OpenAI, in einem eigenen Archiv.</translation>
    </message>
    <message>
        <source>Open the demonstration library</source>
        <translation>Beispielarchiv öffnen</translation>
    </message>
    <message>
        <source>Six ratings, each with glyph, line and key</source>
        <translation>Sechs Bewertungen, jede mit Zeichen, Linie und Taste</translation>
    </message>
    <message>
        <source>next, previous claim</source>
        <translation>nächste, vorige Behauptung</translation>
    </message>
    <message>
        <source>tick a fact</source>
        <translation>Fakt abhaken</translation>
    </message>
    <message>
        <source>attach a source</source>
        <translation>Quelle anhängen</translation>
    </message>
    <message>
        <source>all commands</source>
        <translation>alle Befehle</translation>
    </message>
    <message>
        <source>No article in the library yet</source>
        <translation>Noch kein Artikel im Archiv</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Kein Artikel geöffnet</translation>
    </message>
</context>
<context>
    <name>WholeDialog</name>
    <message>
        <source>Notes on the article as a whole</source>
        <translation>Hinweise zum Artikel als Ganzem</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Write one sentence first.</source>
        <translation>Schreiben Sie zuerst einen Satz.</translation>
    </message>
</context>
<context>
    <name>_NoteSheet</name>
    <message>
        <source>Ungraded</source>
        <translation>Ohne Einstufung</translation>
    </message>
    <message>
        <source>Confidential: named only in the report for the legal department</source>
        <translation>Vertraulich: nur im Bericht für die Rechtsabteilung genannt</translation>
    </message>
    <message>
        <source>What it does to the claim</source>
        <translation>Was es für die Behauptung bedeutet</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
    <message>
        <source>Confidential: what names the source is kept apart. What you leave empty stays as it is.</source>
        <translation>Vertraulich: Was die Quelle benennt, liegt abseits. Was Sie leer lassen, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>This file can't be restored.</source>
        <translation>Diese Datei lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore and open</source>
        <translation>Wiederherstellen und öffnen</translation>
    </message>
    <message>
        <source>The backup is being looked at …</source>
        <translation>Die Sicherung wird angesehen …</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose where the new library goes</source>
        <translation>Wählen, wohin das neue Archiv kommt</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Neues Archiv</translation>
    </message>
    <message>
        <source>The backup becomes a library of its own. The one that is open stays as it is.</source>
        <translation>Aus der Sicherung wird ein eigenes Archiv. Das offene bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Entries in the journal: {entries}. How many articles they are shows once it is open.</source>
        <translation>Einträge im Journal: {entries}. Wie viele Artikel es sind, zeigt sich nach dem Öffnen.</translation>
    </message>
    <message>
        <source>Articles: {articles}. Claims: {claims}. Entries in the journal: {entries}.</source>
        <translation>Artikel: {articles}. Behauptungen: {claims}. Einträge im Journal: {entries}.</translation>
    </message>
    <message>
        <source>Last entry: {at}.</source>
        <translation>Letzter Eintrag: {at}.</translation>
    </message>
    <message>
        <source>Further faults: {count}.</source>
        <translation>Weitere Fehler: {count}.</translation>
    </message>
    <message>
        <source>Say first what the new library is to be called.</source>
        <translation>Sagen Sie zuerst, wie das neue Archiv heißen soll.</translation>
    </message>
    <message>
        <source>The backup is being restored …</source>
        <translation>Die Sicherung wird wiederhergestellt …</translation>
    </message>
</context>
</TS>
