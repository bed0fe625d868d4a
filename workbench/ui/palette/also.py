"""Words by which people look for a command that is called otherwise, in both languages; found where a word begins."""

from __future__ import annotations

from typing import Final

ALSO: Final[dict[str, str]] = {
    "apply_correction": "übernehmen accept",
    "article_details": "Eigenschaften Titel Autor Frist properties title author deadline",
    "article_filed": "archivieren archive",
    "assign": "zugewiesen delegieren delegate",
    "attach": "Beleg Link URL PDF Datei evidence link file",
    "back": "zurück previous",
    "change_keys": "Tastenkürzel Kurzbefehle shortcuts keyboard",
    "change_name": "Namen Kürzel Benutzer anmelden name user sign in initials",
    "cheat_sheet": "Hilfe Tastenkürzel Kurzbefehle help shortcuts",
    "cite_book": "Literatur Buch literature",
    "clear_filter": "zurücksetzen reset",
    "dismiss": "löschen entfernen delete remove",
    "edge_mode": "Grenzen verschieben Anfang Ende boundaries start end extend",
    "forget_filter": "löschen entfernen delete remove",
    "handover": "Gespräch Besprechung meeting",
    "language_de": "Sprache language",
    "language_en": "Sprache language",
    "log_call": "Telefon Anruf Notiz phone note",
    "mark": "neue Behauptung anlegen new claim add",
    "merge": "zusammenfassen join combine",
    "nothing_to_check": "überspringen skip",
    "open_file": "Datei importieren import load",
    "preferences": "Optionen Konfiguration settings options",
    "print": "PDF Drucker printer",
    "query": "Frage fragen ask question",
    "rename_filter": "umbenennen",
    "report": "exportieren speichern PDF HTML Word export save",
    "references": "Zotero BibTeX RIS Literatur bibliography",
    "search_library": "suchen find",
    "sign": "abzeichnen unterschreiben gegenlesen approve",
    "split": "trennen aufteilen separate",
    "theme_dark": "Thema Farben Nacht dunkel night colours",
    "theme_light": "Thema Farben Tag hell day colours",
    "time_left": "30 Frist Termin Minuten deadline hurry",
    "zoom_in": "größer Schriftgröße bigger font size",
    "zoom_out": "kleiner Schriftgröße smaller font size",
}
