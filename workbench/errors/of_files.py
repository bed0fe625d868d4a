"""Sentences on files, folders, styles and settings: what can't be read or written."""

from __future__ import annotations

from typing import Final

# Each code has its German and its English sentence.
OF_FILES: Final[dict[str, tuple[str, str]]] = {
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
    "file-not-its-kind": (
        "{path} ist keine {suffix}-Datei, auch wenn sie so heißt, oder beschädigt; laden Sie sie noch einmal.",
        "{path} is no {suffix} file, though it is named so, or damaged; download it again.",
    ),
    "file-too-large": (
        "Die Datei {path} ist mit {size} zu groß (höchstens {limit}); teilen Sie sie auf.",
        "The file {path} is too large with {size} (at most {limit}); split it.",
    ),
    "file-kind-unknown": (
        "Dateien der Art {suffix} kann die Werkbank nicht lesen; möglich sind {known}.",
        "Files of kind {suffix} can't be read; possible are {known}.",
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
        "{path} gibt es schon; wählen Sie einen anderen Namen (auf der Befehlszeile ersetzt --force die Datei).",
        "{path} exists already; choose another name (on the command line, --force replaces the file).",
    ),
    "place-is-folder": (
        "{path} ist ein Ordner; schreiben Sie den Namen der Datei dahinter.",
        "{path} is a folder; add the file's name.",
    ),
    "file-unwritable": (
        "{path} lässt sich nicht schreiben ({cause}); es wurde nichts angelegt.",
        "{path} can't be written ({cause}); nothing was created.",
    ),
    "format-unknown": (
        "Das Format {format} kennt der Bericht nicht; möglich sind {known}.",
        "The report has no format {format}; possible are {known}.",
    ),
    "ending-unknown": (
        "Zur Endung {suffix} gehört kein Format; nehmen Sie {known} oder nennen Sie das Format mit --format.",
        "No format goes with the ending {suffix}; use {known}, or name the format with --format.",
    ),
    "ending-missing": (
        "{path} hat keine Endung, die das Format sagt; möglich sind {known}.",
        "{path} has no ending to say the format; possible are {known}.",
    ),
    "key-taken": (
        "{key} gehört schon zu „{command}“; geben Sie diesem Befehl zuerst eine andere Taste.",
        "{key} already belongs to “{command}”; give that command another key first.",
    ),
    "key-needed": (
        "{key} wird zum Tippen, Kopieren, Bewegen oder für die Fakten gebraucht; wählen Sie eine andere Taste.",
        "{key} is needed for typing, copying, moving or the facts; choose another key.",
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
