"""Sentences on what lies elsewhere: addresses, pages, archives, keys and earlier checks."""

from __future__ import annotations

from typing import Final

# Each code has its German and its English sentence.
OF_NETWORK: Final[dict[str, tuple[str, str]]] = {
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
    "address-kept": (
        "{reason}; die Adresse ist mit allem Eingegebenen gemerkt („workbench retry“ versucht es noch einmal).",
        "{reason}; the address is kept with all you typed (`workbench retry` tries again).",
    ),
    "address-kept-hardly": (
        "{reason}; die Adresse ist gemerkt, kommt aber kaum von selbst („workbench waiting“ sagt, was hilft).",
        "{reason}; the address is kept but is unlikely to come by itself (`workbench waiting` says what helps).",
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
    "address-missing": (
        "Es fehlt die neue Adresse; fügen Sie sie ein.",
        "The new address is missing; paste it.",
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
    "page-unreadable": (
        "{host} liefert {kind}; das kann die Werkbank noch nicht lesen, hängen Sie den Text als Datei an.",
        "{host} delivers {kind}, which can't be read yet; attach its text as a file.",
    ),
    "page-empty": (
        "{host} zeigt ohne Skripte keinen Text; speichern Sie die Seite im Browser und hängen Sie die Datei an.",
        "{host} shows no text without its scripts; save the page in the browser and attach the file.",
    ),
}
