"""Every error the workbench raises on purpose: one root, one sentence each, in German and English.

An error is named by its cause. ``WorkbenchError`` is the world's fault (a bad file, a full disk, a wish that
breaks a rule) and is shown to the person as one sentence that says what to do. Anything else is our fault.

    WorkbenchError
    ├── InputError          a file, address or text that can't be used
    ├── NotFoundError       an article, claim, fact or source that isn't there
    ├── RuleError           a wish that a rule of the newsroom forbids
    ├── LibraryError        the SQLite file can't be opened, read or written
    ├── ConflictError       somebody changed the same thing in the meantime
    ├── WorkerError         the analysing process can't be started or died
    └── CancelledError      the person cancelled; nothing was changed

Each concrete error is a code in ``SENTENCES``; ``{name}`` places are filled from the keyword arguments.
"""

from __future__ import annotations

from typing import Final, Literal

Language = Literal["de", "en"]

# code: (German, English). One table, so that a test can walk it (STYLE rule 10).
SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "file-missing": (
        "Die Datei {path} gibt es nicht; prüfen Sie den Pfad.",
        "There is no file {path}; check the path.",
    ),
    "file-unreadable": (
        "Die Datei {path} lässt sich nicht lesen ({cause}); prüfen Sie die Zugriffsrechte.",
        "The file {path} can't be read ({cause}); check its permissions.",
    ),
    "file-not-regular": (
        "{path} ist keine Datei, sondern ein Ordner oder Gerät; wählen Sie eine Datei.",
        "{path} is not a file but a folder or device; choose a file.",
    ),
    "file-empty": (
        "Die Datei {path} enthält keinen Text; wählen Sie eine andere.",
        "The file {path} holds no text; choose another one.",
    ),
    "file-binary": (
        "Die Datei {path} ist kein Text, sondern enthält Binärdaten; speichern Sie sie als .docx, .pdf oder .txt.",
        "The file {path} is not text but binary data; save it as .docx, .pdf or .txt.",
    ),
    "file-too-large": (
        "Die Datei {path} ist mit {size} zu groß (höchstens {limit}); teilen Sie sie auf.",
        "The file {path} is too large with {size} (at most {limit}); split it.",
    ),
    "file-kind-unknown": (
        "Dateien der Art {suffix} kann die Werkbank nicht lesen; möglich sind {known}.",
        "Files of kind {suffix} can't be read; possible are {known}.",
    ),
    "claim-not-in-text": (
        "Eine Behauptung {number} steht nicht in dieser Fassung; wählen Sie eine andere.",
        "No claim {number} stands in this draft; choose another one.",
    ),
    "claim-unpublishable": (
        "Behauptung {number} lässt sich nicht veröffentlichen ({rating}); geben Sie ihr zuerst ein Urteil.",
        "Claim {number} can't be published ({rating}); give it a verdict first.",
    ),
    "claimreview-lacks": (
        "Der ClaimReview von Behauptung {number} fehlt {field}; tragen Sie es nach.",
        "The ClaimReview of claim {number} lacks {field}; add it.",
    ),
    "house-broken": (
        "Der Hausstil {path} lässt sich nicht verwenden ({cause}); verbessern oder entfernen Sie die Datei.",
        "The house style {path} can't be used ({cause}); mend the file or remove it.",
    ),
    "template-broken": (
        "Die Vorlage {path} ist in Zeile {line} fehlerhaft ({cause}); verbessern oder entfernen Sie sie.",
        "The template {path} is wrong in line {line} ({cause}); mend it or remove it.",
    ),
    "ratings-syntax": (
        "Die Bewertungsskala {path} ist in Zeile {line} kein gültiges TOML; verbessern Sie die Zeile.",
        "The rating scale {path} is not valid TOML in line {line}; mend the line.",
    ),
    "ratings-missing": (
        "In der Bewertungsskala {path} fehlt {what} (Zeile {line}); ergänzen Sie es oder entfernen Sie die Datei.",
        "The rating scale {path} lacks {what} (line {line}); add it or remove the file.",
    ),
    "ratings-value": (
        "In der Bewertungsskala {path}, Zeile {line}, ist {what} nicht erlaubt; nehmen Sie einen Wert der Vorlage.",
        "In the rating scale {path}, line {line}, {what} is not allowed; take a value of the original.",
    ),
    "ratings-upside-down": (
        "Die Bewertungsskala {path} steht in Zeile {line} auf dem Kopf: worst muss kleiner sein als best.",
        "The rating scale {path} is upside down in line {line}: worst must be less than best.",
    ),
    "ratings-order": (
        "In der Bewertungsskala {path}, Zeile {line}, steht {worse} über {better}; kehren Sie die Werte um.",
        "In the rating scale {path}, line {line}, {worse} stands above {better}; turn the values round.",
    ),
    "text-empty": (
        "Der Text ist leer; fügen Sie den Artikel ein.",
        "The text is empty; paste the article.",
    ),
    "unparsable": (
        "{path} lässt sich nicht auswerten ({cause}); speichern Sie den Text als .txt.",
        "{path} can't be parsed ({cause}); save its text as .txt.",
    ),
    "file-encrypted": (
        "Die Datei {path} ist mit einem Kennwort geschützt; speichern Sie sie ohne Kennwort und wählen Sie sie erneut.",
        "The file {path} is protected by a password; save it without one and choose it again.",
    ),
    "file-damaged": (
        "Die Datei {path} ist beschädigt oder unvollständig; laden oder speichern Sie sie noch einmal.",
        "The file {path} is damaged or incomplete; download or save it again.",
    ),
    "file-too-deep": (
        "Die Datei {path} ist zu tief verschachtelt; speichern Sie ihren Text als .txt.",
        "The file {path} is nested too deeply; save its text as .txt.",
    ),
    "file-old-office": (
        "Die Datei {path} hat das alte Office-Format; speichern Sie sie als .docx oder .xlsx.",
        "The file {path} has the old Office format; save it as .docx or .xlsx.",
    ),
    "archive-too-large": (
        "Die Datei {path} entpackt sich auf mehr als {limit} oder zu viele Teile; speichern Sie ihren Text als .txt.",
        "The file {path} unpacks to more than {limit} or too many parts; save its text as .txt.",
    ),
    "archive-no-document": (
        "Die Datei {path} ist ein Archiv und kein Dokument; entpacken Sie es und wählen Sie eine Datei daraus.",
        "The file {path} is an archive and no document; unpack it and choose a file from it.",
    ),
    "document-type-forbidden": (
        "Die Datei {path} enthält eine DOCTYPE-Angabe, wie sie nur Angriffe nutzen; speichern Sie ihren Text als .txt.",
        "The file {path} holds a DOCTYPE declaration as only attacks use it; save its text as .txt.",
    ),
    "too-many-pages": (
        "Die Datei {path} hat {pages} Seiten (höchstens {limit}); speichern Sie die nötigen Seiten als eigene Datei.",
        "The file {path} has {pages} pages (at most {limit}); save the pages you need as a file of their own.",
    ),
    "table-too-large": (
        "Die Tabelle {path} ist zu groß (höchstens {limit} Zellen); speichern Sie den nötigen Ausschnitt.",
        "The table {path} is too large (at most {limit} cells); save the part you need.",
    ),
    "image-too-large": (
        "Das Bild {path} hat {width} × {height} Pixel (höchstens {limit} Millionen); speichern Sie es verkleinert.",
        "The image {path} has {width} × {height} pixels (at most {limit} million); save it smaller.",
    ),
    "image-no-text": (
        "{path} ist ein Bild ohne lesbaren Text; als Beleg lässt es sich anhängen, als Artikel nicht öffnen.",
        "{path} is an image without readable text; it can be attached as evidence but not opened as an article.",
    ),
    "scan-no-text": (
        "{path} ist gescannt und enthält keinen Text; lassen Sie eine Texterkennung laufen oder fügen Sie ihn ein.",
        "{path} is scanned and holds no text; run a text recognition over it or paste the text.",
    ),
    "folder-missing": (
        "Den Ordner {path} gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.",
        "There is no folder {path}; create it or choose another one.",
    ),
    "file-exists": (
        "{path} gibt es schon; mit --force wird die Datei ersetzt.",
        "{path} exists already; --force replaces it.",
    ),
    "file-unwritable": (
        "{path} lässt sich nicht schreiben ({cause}); es wurde nichts angelegt.",
        "{path} can't be written ({cause}); nothing was created.",
    ),
    "article-unknown": (
        "Einen Artikel {article} gibt es im Archiv nicht; „workbench list“ zeigt alle.",
        "There is no article {article} in the library; `workbench list` shows them all.",
    ),
    "claim-unknown": (
        "Eine Behauptung {claim} gibt es nicht; „workbench show“ zeigt alle.",
        "There is no claim {claim}; `workbench show` lists them.",
    ),
    "fact-unknown": (
        "Behauptung {claim} hat keinen Fakt {fact}.",
        "Claim {claim} has no fact {fact}.",
    ),
    "source-unknown": (
        "Eine Quelle {source} gibt es im Archiv nicht.",
        "There is no source {source} in the library.",
    ),
    "draft-unknown": (
        "Eine Fassung {draft} gibt es im Archiv nicht; laden Sie die Ansicht neu.",
        "There is no draft {draft} in the library; load the view again.",
    ),
    "capture-unknown": (
        "Ein Abbild {capture} gibt es im Archiv nicht; hängen Sie die Datei noch einmal an.",
        "There is no capture {capture} in the library; attach the file again.",
    ),
    "erase-open": (
        "Löschen lassen sich nur vertrauliche Quellen; der Name dieser Quelle steht im Journal.",
        "Only confidential sources can be erased; this source's name stands in the journal.",
    ),
    "quote-not-found": (
        "„{quote}“ steht so nicht im Artikel; kopieren Sie die Stelle wörtlich.",
        "“{quote}” does not stand in the article; copy the words exactly.",
    ),
    "quote-ambiguous": (
        "„{quote}“ steht {count}-mal im Artikel; nehmen Sie mehr Wörter dazu.",
        "“{quote}” stands {count} times in the article; add more words.",
    ),
    "passage-not-found": (
        "„{quote}“ steht nicht in der Quelle; kopieren Sie die Stelle wörtlich.",
        "“{quote}” does not stand in the source; copy the words exactly.",
    ),
    "span-invalid": (
        "Die Stelle {start}–{end} liegt nicht im Text.",
        "The span {start}–{end} is not inside the text.",
    ),
    "span-taken": (
        "Diese Stelle ist schon Behauptung {claim}.",
        "This passage is claim {claim} already.",
    ),
    "span-overlaps": (
        "Dort steht schon Behauptung {claim}; verbinden Sie die beiden oder versetzen Sie erst deren Rand.",
        "Claim {claim} stands there already; merge the two, or move its edge first.",
    ),
    "merge-nothing": (
        "Nach Behauptung {claim} kommt keine mehr, mit der sie sich verbinden ließe.",
        "No claim follows claim {claim} that it could be merged with.",
    ),
    "merge-far": (
        "Behauptung {other} steht in einem anderen Absatz als {claim}; verbinden lassen sich nur Nachbarn in einem.",
        "Claim {other} stands in another paragraph than {claim}; only neighbours within one can be merged.",
    ),
    "merge-inside": (
        "Behauptung {other} steht in Behauptung {claim}; verwerfen Sie eine der beiden.",
        "Claim {other} stands inside claim {claim}; dismiss one of the two.",
    ),
    "split-outside": (
        "Die Schreibmarke steht nicht zwischen den Wörtern von Behauptung {claim}; setzen Sie sie dorthin (F7).",
        "The caret does not stand between the words of claim {claim}; put it there (F7).",
    ),
    "reference-malformed": (
        "„{reference}“ ist keine Angabe der Form ARTIKEL/BEHAUPTUNG, zum Beispiel 1/7.",
        "“{reference}” is not of the form ARTICLE/CLAIM, for example 1/7.",
    ),
    "date-malformed": (
        "„{date}“ ist kein Datum der Form 2025-02-10.",
        "“{date}” is not a date of the form 2025-02-10.",
    ),
    "name-missing": (
        "Wer prüft? Nennen Sie den Namen mit --by NAME oder in den Einstellungen.",
        "Who is checking? Give the name with --by NAME or in the preferences.",
    ),
    "reason-missing": (
        "Ein Urteil braucht eine Begründung; schreiben Sie einen Satz dazu.",
        "A verdict needs a reason; write one sentence.",
    ),
    "query-empty": (
        "Die Rückfrage ist leer; schreiben Sie einen Satz.",
        "The query is empty; write one sentence.",
    ),
    "query-unknown": (
        "Eine Rückfrage {query} gibt es zu dieser Behauptung nicht.",
        "This claim has no query {query}.",
    ),
    "note-empty": (
        "Das Gespräch braucht einen Namen und was gesagt wurde.",
        "A conversation needs a name and what was said.",
    ),
    "evidence-unknown": (
        "Einen Beleg {evidence} gibt es zu dieser Behauptung nicht.",
        "This claim has no evidence {evidence}.",
    ),
    "no-last-source": (
        "Es wurde noch keine Quelle angehängt; mit S hängen Sie die erste an.",
        "No source was attached yet; S attaches the first one.",
    ),
    "verdict-missing": (
        "Behauptung {claim} hat noch kein Urteil, das freigegeben werden könnte.",
        "Claim {claim} has no verdict yet that could be signed.",
    ),
    "title-missing": (
        "Der Artikel braucht einen Titel; schreiben Sie einen.",
        "The article needs a title; write one.",
    ),
    "wording-missing": (
        "Schreiben Sie, welche Worte vereinbart wurden.",
        "Write which words were agreed.",
    ),
    "sign-own": (
        "Niemand gibt das eigene Urteil frei; eine zweite Person muss es tun.",
        "Nobody signs their own verdict; a second person has to.",
    ),
    "sign-twice": (
        "{name} hat dieses Urteil schon freigegeben.",
        "{name} has signed this verdict already.",
    ),
    "sign-conflict": (
        "Zu Behauptung {claim} stehen zwei Urteile; entscheiden Sie zuerst.",
        "Claim {claim} has two standing verdicts; decide first.",
    ),
    "nothing-to-undo": ("Es gibt nichts rückgängig zu machen.", "There is nothing to undo."),
    "nothing-to-redo": ("Es gibt nichts zu wiederholen.", "There is nothing to redo."),
    "undo-overtaken": (
        "Das lässt sich nicht zurücknehmen: jemand hat dieselbe Stelle danach geändert.",
        "This can't be undone: somebody changed the same thing afterwards.",
    ),
    "draft-same": (
        "Diese Fassung ist dieselbe wie die jetzige; es gibt nichts zu vergleichen.",
        "This draft is the same as the present one; there is nothing to compare.",
    ),
    "library-missing": (
        "Ein Archiv {path} gibt es noch nicht; „workbench import DATEI“ legt es an.",
        "There is no library {path} yet; `workbench import FILE` makes it.",
    ),
    "library-newer": (
        "Das Archiv {path} stammt von einer neueren Version der Werkbank; installieren Sie die neue Version.",
        "The library {path} was made by a newer version of the workbench; install that version.",
    ),
    "library-damaged": (
        "Das Archiv {path} ist beschädigt und liegt jetzt als {aside} bereit; „workbench restore“ holt eine Sicherung.",
        "The library {path} is damaged; it was set aside as {aside}. Bring back a backup with `workbench restore`.",
    ),
    "library-not-ours": (
        "{path} ist kein Archiv der Werkbank; wählen Sie eine andere Datei.",
        "{path} is not a library of the workbench; choose another file.",
    ),
    "library-locked": (
        "Das Archiv {path} ist gerade gesperrt; versuchen Sie es gleich noch einmal.",
        "The library {path} is locked just now; try again in a moment.",
    ),
    "library-failed": (
        "Das Archiv {path} lässt sich nicht öffnen oder schreiben ({cause}).",
        "The library {path} can't be opened or written ({cause}).",
    ),
    "backup-not-ours": (
        "{path} ist keine Sicherung eines Archivs.",
        "{path} is not a backup of a library.",
    ),
    "language-unknown": (
        "Die Sprache des Textes ist weder Deutsch noch Englisch; nur Zahlen und Daten werden erkannt.",
        "The text is neither German nor English; only figures and dates are recognised.",
    ),
    "worker-failed": (
        "Die Auswertung ist abgebrochen ({cause}); der Artikel ist gespeichert, versuchen Sie es noch einmal.",
        "The analysis stopped ({cause}); the article is kept, try again.",
    ),
    "too-slow": (
        "{path} braucht zu lange oder zu viel Speicher und wurde abgebrochen; speichern Sie den nötigen Teil als .txt.",
        "{path} takes too long or too much memory and was stopped; save the part you need as .txt.",
    ),
    "cancelled": ("Abgebrochen; es wurde nichts geändert.", "Cancelled; nothing was changed."),
    "no-display": (
        "Hier gibt es keinen Bildschirm; „workbench report ARTIKEL -o BERICHT.html“ schreibt den Bericht ohne Fenster.",
        "There is no display here; `workbench report ARTICLE -o REPORT.html` writes the report without a window.",
    ),
    "qt-libraries": (
        "Dem System fehlen Bibliotheken für das Fenster ({missing}); installieren Sie sie mit: {command}",
        "The system lacks libraries for the window ({missing}); install them with: {command}",
    ),
    "address-malformed": (
        "„{address}“ ist keine brauchbare Webadresse; kopieren Sie sie vollständig aus dem Browser.",
        "“{address}” is no usable web address; copy it whole from the browser.",
    ),
    "address-scheme": (
        "„{address}“ beginnt nicht mit http:// oder https://; geben Sie eine solche Adresse an.",
        "“{address}” does not begin with http:// or https://; give such an address.",
    ),
    "address-credentials": (
        "In der Adresse stehen Zugangsdaten für {host}; nehmen Sie alles vor dem @ heraus.",
        "The address holds a login for {host}; take out everything before the @.",
    ),
    "address-private": (
        "{host} liegt nicht im öffentlichen Netz ({address}); prüfen Sie die Adresse oder erlauben Sie den Rechner.",
        "{host} is not on the public network ({address}); check the address or allow the host.",
    ),
    "host-unknown": (
        "Ein Rechner {host} ist im Netz nicht zu finden; prüfen Sie die Adresse und die Internetverbindung.",
        "No host {host} can be found; check the address and the internet connection.",
    ),
    "host-unanswered": (
        "Der Name {host} lässt sich gerade nicht nachschlagen; prüfen Sie die Internetverbindung.",
        "The name {host} can't be looked up just now; check the internet connection.",
    ),
    "fetch-timeout": (
        "{host} braucht länger als {seconds} Sekunden; versuchen Sie es später oder hängen Sie die Seite als Datei an.",
        "{host} takes longer than {seconds} seconds; try again later or attach the page as a file.",
    ),
    "fetch-too-large": (
        "{host} liefert mehr als {limit}; speichern Sie den nötigen Teil und hängen Sie die Datei an.",
        "{host} delivers more than {limit}; save the part you need and attach the file.",
    ),
    "fetch-too-many-redirects": (
        "{host} leitet mehr als {limit}-mal weiter; kopieren Sie die Adresse, bei der der Browser ankommt.",
        "{host} redirects more than {limit} times; copy the address at which a browser arrives.",
    ),
    "fetch-certificate": (
        "{host} kann sich nicht ausweisen ({cause}); prüfen Sie die Adresse oder hängen Sie die gespeicherte Seite an.",
        "{host} can't prove who it is ({cause}); check the address or attach the saved page.",
    ),
    "fetch-failed": (
        "{host} antwortet nicht richtig ({cause}); versuchen Sie es später oder hängen Sie die Seite als Datei an.",
        "{host} does not answer properly ({cause}); try again later or attach the page as a file.",
    ),
    "fetch-status": (
        "{host} antwortet mit {status}; prüfen Sie die Adresse oder hängen Sie die gespeicherte Seite an.",
        "{host} answers with {status}; check the address or attach the saved page.",
    ),
    "fetch-later": (
        "{host} antwortet mit {status}; versuchen Sie es in {seconds} Sekunden noch einmal.",
        "{host} answers with {status}; try again in {seconds} seconds.",
    ),
    "fetch-kind": (
        "{host} liefert {kind}, keine Seite, kein PDF und kein Bild; hängen Sie eine lesbare Datei an.",
        "{host} delivers {kind}, which is no page, PDF or image; attach a readable file.",
    ),
    "fetch-empty": (
        "{host} liefert eine leere Seite; prüfen Sie die Adresse im Browser.",
        "{host} delivers an empty page; check the address in a browser.",
    ),
    "waiting-unknown": (
        "Eine wartende Adresse {waiting} gibt es nicht; „workbench waiting“ zeigt alle.",
        "There is no waiting address {waiting}; `workbench waiting` lists them.",
    ),
    "waiting-too-early": (
        "{host} bittet, noch {seconds} Sekunden zu warten; die Adresse bleibt gemerkt.",
        "{host} asks to wait {seconds} more seconds; the address stays on the list.",
    ),
    "waiting-erased": (
        "Diese vertrauliche Adresse wurde gelöscht; nehmen Sie den Eintrag aus der Liste.",
        "This confidential address was erased; remove the entry from the list.",
    ),
    "service-unreachable": (
        "{host} ist nicht zu erreichen ({cause}); prüfen Sie die Internetverbindung und versuchen Sie es noch einmal.",
        "{host} can't be reached ({cause}); check the internet connection and try again.",
    ),
    "archive-off": (
        "Kopien beim Internet Archive sind abgeschaltet, denn sie verraten, was geprüft wird; erlauben Sie sie zuerst.",
        "Copies at the Internet Archive are off, as they tell others what is checked; allow them first.",
    ),
    "archive-confidential": (
        "Die Adresse einer vertraulichen Quelle geht an niemanden; legen Sie selbst eine Kopie an, wenn es sein muss.",
        "The address of a confidential source goes to nobody; make a copy yourself if it must be.",
    ),
    "archive-no-address": (
        "Diese Quelle hat keine Webadresse; kopiert werden nur Seiten aus dem Netz.",
        "This source has no web address; only pages from the web are copied.",
    ),
    "archive-login": (
        "Das Internet Archive verlangt ein Konto; legen Sie dessen Schlüssel mit „workbench key archive“ ab.",
        "The Internet Archive wants an account; store its keys with `workbench key archive`.",
    ),
    "archive-busy": (
        "Das Internet Archive nimmt gerade nichts mehr an; versuchen Sie es in {seconds} Sekunden noch einmal.",
        "The Internet Archive takes no more just now; try again in {seconds} seconds.",
    ),
    "archive-recent": (
        "Das Internet Archive hat eben erst eine Kopie dieser Seite gemacht; suchen Sie nach der vorhandenen.",
        "The Internet Archive made a copy of this page a moment ago; look for the existing one.",
    ),
    "archive-refused": (
        "Das Internet Archive kann diese Seite nicht kopieren ({cause}); das eigene Abbild bleibt.",
        "The Internet Archive can't copy this page ({cause}); your own capture stays.",
    ),
    "archive-slow": (
        "Das Internet Archive ist nach {seconds} Sekunden nicht fertig; suchen Sie später nach der Kopie.",
        "The Internet Archive is not done after {seconds} seconds; look for the copy later.",
    ),
    "archive-none": (
        "Das Internet Archive hat noch keine Kopie dieser Seite; lassen Sie eine anlegen.",
        "The Internet Archive has no copy of this page yet; have one made.",
    ),
    "key-missing": (
        "Für die Faktencheck-Suche fehlt der Schlüssel; {url} vergibt einen, „workbench key factcheck“ legt ihn ab.",
        "The fact-check search needs a key; {url} gives one, `workbench key factcheck` stores it.",
    ),
    "key-refused": (
        "Die Faktencheck-Suche erkennt den Schlüssel nicht an; prüfen Sie ihn und legen Sie ihn neu ab.",
        "The fact-check search does not accept the key; check it and store it again.",
    ),
    "key-forbidden": (
        "Der Schlüssel darf die Faktencheck-Suche nicht benutzen; schalten Sie „Fact Check Tools API“ für ihn frei.",
        "The key may not use the fact-check search; enable the “Fact Check Tools API” for it.",
    ),
    "key-malformed": (
        "Das ist kein Schlüssel für {service}; kopieren Sie ihn noch einmal vollständig.",
        "That is no key for {service}; copy it whole again.",
    ),
    "keyring-missing": (
        "Dieses System hat keinen Schlüsselbund; setzen Sie statt dessen die Umgebungsvariable {variable}.",
        "This system has no keyring; set the environment variable {variable} instead.",
    ),
    "checks-refused": (
        "Die Faktencheck-Suche kann mit dieser Frage nichts anfangen; kürzen Sie sie auf die wichtigsten Wörter.",
        "The fact-check search can't use this question; shorten it to the words that matter.",
    ),
    "checks-quota": (
        "Das Kontingent der Faktencheck-Suche ist verbraucht; versuchen Sie es in {seconds} Sekunden noch einmal.",
        "The quota of the fact-check search is used up; try again in {seconds} seconds.",
    ),
    "checks-failed": (
        "Die Faktencheck-Suche antwortet mit {status}; versuchen Sie es später noch einmal.",
        "The fact-check search answers with {status}; try again later.",
    ),
    "checks-empty": (
        "Wonach soll gesucht werden? Geben Sie einige Wörter an.",
        "What is to be looked for? Give some words.",
    ),
    "reply-none-open": (
        "Zu diesem Artikel ist keine Rückfrage offen; eine Antwort hat nichts, worauf sie antwortet.",
        "No query on this article is open; there is nothing for a reply to answer.",
    ),
    "reply-empty": (
        "In der Antwort steht nichts; fügen Sie den Text der Mail ein.",
        "The reply is empty; paste the text of the mail.",
    ),
    "reply-overtaken": (
        "Eine dieser Rückfragen ist inzwischen beantwortet; fügen Sie die Antwort noch einmal ein.",
        "One of these queries has been answered meanwhile; paste the reply again.",
    ),
    "page-unreadable": (
        "{host} liefert {kind}; das kann die Werkbank noch nicht lesen, hängen Sie den Text als Datei an.",
        "{host} delivers {kind}, which can't be read yet; attach its text as a file.",
    ),
    "page-empty": (
        "{host} zeigt ohne Skripte keinen Text; speichern Sie die Seite im Browser und hängen Sie die Datei an.",
        "{host} shows no text without its scripts; save the page in the browser and attach the file.",
    ),
    "format-unknown": (
        "Das Format {format} kennt der Bericht nicht; möglich sind {known}.",
        "The report has no format {format}; possible are {known}.",
    ),
    "claims-none": (
        "Keine Behauptung ist ausgewählt; wählen Sie zuerst welche in der Liste aus.",
        "No claim is selected; select some in the list first.",
    ),
    "claims-of-articles": (
        "Die Behauptungen stehen in verschiedenen Artikeln; entscheiden Sie für jeden Artikel einzeln.",
        "The claims stand in different articles; decide for each article on its own.",
    ),
    "key-taken": (
        "{key} gehört schon zu „{command}“; geben Sie diesem Befehl zuerst eine andere Taste.",
        "{key} already belongs to “{command}”; give that command another key first.",
    ),
    "key-needed": (
        "{key} wird zum Tippen, zum Bewegen oder für die Fakten gebraucht; wählen Sie eine andere Taste.",
        "{key} is needed for typing, moving or the facts; choose another key.",
    ),
    "setting-invalid": (
        "Die Einstellung {name} kann nicht {value} sein.",
        "The setting {name} can't be {value}.",
    ),
    "model-missing": (
        "Das gewählte Sprachmodell {name} fehlt: mit „python -m spacy download {name}“ holen oder {setting} leeren.",
        "The language model {name} is missing: get it with “python -m spacy download {name}” or clear {setting}.",
    ),
    "resource-missing": (
        "Der Installation fehlt die Datei {path}; installieren Sie die Werkbank neu.",
        "The installation lacks the file {path}; install the workbench again.",
    ),
}


class WorkbenchError(Exception):
    """A fault of the world, told as one sentence that says what to do.

    Args:
        code: a key of ``SENTENCES``.
        details: the values for the sentence's places.
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.details = details
        super().__init__(self.sentence("en"))

    def sentence(self, language: Language) -> str:
        """Return the sentence in the interface's language."""
        german, english = SENTENCES[self.code]
        return (german if language == "de" else english).format(**self.details)


class InputError(WorkbenchError):
    """A file, address or text that can't be used."""


class NotFoundError(WorkbenchError):
    """An article, claim, fact or source that isn't there."""


class RuleError(WorkbenchError):
    """A wish that a rule of the newsroom forbids."""


class LibraryError(WorkbenchError):
    """The SQLite file can't be opened, read or written."""


class ConflictError(WorkbenchError):
    """Somebody changed the same thing in the meantime."""


class WorkerError(WorkbenchError):
    """The analysing process can't be started or died."""


class CancelledError(WorkbenchError):
    """The person cancelled; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("cancelled")
