"""Sentences on the SQLite library, the worker and the machine."""

from __future__ import annotations

from typing import Final

# Each code has its German and its English sentence.
OF_LIBRARY: Final[dict[str, tuple[str, str]]] = {
    "undo-overtaken": (
        "Das lässt sich nicht zurücknehmen: jemand hat dieselbe Stelle danach geändert.",
        "This can't be undone: somebody changed the same thing afterwards.",
    ),
    "undo-unsaved": (
        "Die letzte Eingabe wurde nicht gespeichert; an ihr ist nichts zurückzunehmen.",
        "What was entered last was not saved; there is nothing of it to undo.",
    ),
    "undo-worked-on": (
        "Das lässt sich nicht mehr zurücknehmen: In dem Artikel steckt inzwischen Arbeit von {names}.",
        "This can't be undone any more: the article holds work of {names} by now.",
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
    "library-readonly": (
        "In das Archiv {path} dürfen Sie nicht schreiben; lassen Sie sich Datei und Ordner freigeben.",
        "You may not write to the library {path}; have its file and folder opened to you.",
    ),
    "library-reopen": (
        "Das Archiv {path} hat sich geändert, oder Sie dürfen jetzt hineinschreiben; öffnen Sie es noch einmal.",
        "The library {path} has changed, or you may write to it now; open it again.",
    ),
    "library-full": (
        "Der Datenträger von {path} ist voll; alles Gespeicherte ist sicher. Schaffen Sie Platz.",
        "The disk of {path} is full; everything saved is safe. Make room and try again.",
    ),
    "library-moved": (
        "Das Archiv {path} ist nicht mehr an seinem Platz; alles Gespeicherte steht in {copy}. Legen Sie das dorthin.",
        "The library {path} is no longer in its place; everything saved is in {copy}. Put that there and start anew.",
    ),
    "library-gone": (
        "Das Archiv {path} wurde verschoben oder gelöscht ({cause}); legen Sie es zurück, dann geht es weiter.",
        "The library {path} was moved or deleted ({cause}); put it back to go on.",
    ),
    "library-at-work": (
        "{what} Schließen oder wechseln Sie das Archiv, sobald das fertig ist.",
        "{what} Close or change the library once that is done.",
    ),
    "backup-failed": (
        "Die letzte Sicherung von {path} ist misslungen ({cause}); das Archiv selbst ist heil. Schaffen Sie Platz.",
        "The last backup of {path} failed ({cause}); the library itself is whole. Make room for the next one.",
    ),
    "backup-not-ours": (
        "{path} ist keine Sicherung eines Archivs.",
        "{path} is not a backup of a library.",
    ),
    "backup-itself": (
        "{path} ist dieses Archiv selbst, keine Sicherung davon; wählen Sie eine Sicherung.",
        "{path} is this library itself, not a backup of it; choose a backup.",
    ),
    "backup-damaged": (
        "{path} ist eine Sicherung, aber beschädigt oder nicht ganz kopiert; nehmen Sie eine andere.",
        "{path} is a backup, but damaged or not copied whole; take another one.",
    ),
    "worker-failed": (
        "Die Auswertung ist abgebrochen ({cause}); der Artikel ist gespeichert, versuchen Sie es noch einmal.",
        "The analysis stopped ({cause}); the article is kept, try again.",
    ),
    "own-fault": (
        "Auf unserer Seite ist etwas schiefgegangen; Gespeichertes ist sicher. Einzelheiten stehen auf der Konsole.",
        "Something went wrong on our side; everything saved is safe. Details are on the console.",
    ),
    "head-malformed": (
        "„{head}“ ist kein Stand aus einem Bericht; tippen Sie mindestens die ersten 8 Zeichen seiner Prüfsumme ab.",
        "“{head}” is no state from a report; type at least the first 8 characters of its hash.",
    ),
    "report-failed": (
        "Der Bericht ist nicht fertig geworden ({cause}); geschrieben wurde nichts, versuchen Sie es noch einmal.",
        "The report was not finished ({cause}); nothing was written, try again.",
    ),
    "too-slow": (
        "{path} braucht zu lange oder zu viel Speicher und wurde abgebrochen; speichern Sie den nötigen Teil als .txt.",
        "{path} takes too long or too much memory and was stopped; save the part you need as .txt.",
    ),
    "no-display": (
        "Hier gibt es keinen Bildschirm; „workbench report ARTIKEL -o BERICHT.html“ schreibt den Bericht ohne Fenster.",
        "There is no display here; `workbench report ARTICLE -o REPORT.html` writes the report without a window.",
    ),
    "qt-libraries": (
        "Dem System fehlen Bibliotheken für das Fenster ({missing}); installieren Sie sie mit: {command}",
        "The system lacks libraries for the window ({missing}); install them with: {command}",
    ),
}
