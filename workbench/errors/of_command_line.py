"""Sentences on the command line: what was typed that no command understands."""

from __future__ import annotations

from typing import Final

# Each code has its German and its English sentence.
OF_COMMAND_LINE: Final[dict[str, tuple[str, str]]] = {
    "stopped": (
        "Angehalten; weiter wurde nichts geschrieben.",
        "Stopped; nothing further was written.",
    ),
    "command-unknown": (
        "Einen Befehl „{name}“ gibt es nicht; „workbench --help“ zeigt alle.",
        "There is no command “{name}”; `workbench --help` shows them all.",
    ),
    "command-near": (
        "Einen Befehl „{name}“ gibt es nicht; gemeint ist vielleicht „{near}“.",
        "There is no command “{name}”; perhaps “{near}” is meant.",
    ),
    "option-near": (
        "Die Option {name} gibt es hier nicht; gemeint ist vielleicht {near}.",
        "There is no option {name} here; perhaps {near} is meant.",
    ),
    "option-unknown": (
        "Die Option {name} gibt es hier nicht; „{help}“ zeigt alle.",
        "There is no option {name} here; `{help}` shows them all.",
    ),
    "argument-missing": (
        "Es fehlt {name}; „{help}“ zeigt, wie es geht.",
        "{name} is missing; `{help}` shows how it goes.",
    ),
    "arguments-too-many": (
        "Zu viele Angaben: {words}; „{help}“ zeigt, wie es geht.",
        "Too many words: {words}; `{help}` shows how it goes.",
    ),
    "value-not-among": (
        "Bei {name} ist nur möglich: {known}.",
        "{name} takes only: {known}.",
    ),
    "value-out-of-range": (
        "{name} muss eine Zahl sein: {range}.",
        "{name} must be a number: {range}.",
    ),
    "texts-missing": (
        "Nennen Sie eine Datei, - für die Standardeingabe oder --lines DATEI.",
        "Name a file, or - for standard input, or --lines FILE.",
    ),
    "lines-need-jsonl": (
        "Zu --lines gehört --format jsonl, denn je Zeile wird ein Objekt ausgegeben.",
        "With --lines goes --format jsonl, as one object is printed per line.",
    ),
    "person-or-nobody": (
        "Nennen Sie eine Person oder --nobody.",
        "Name a person, or --nobody.",
    ),
    "voice-undecided": (
        "Nennen Sie eine andere Quelle, --apart oder --as-found, eines davon.",
        "Name another source, or --apart, or --as-found: one of them.",
    ),
    "retry-undecided": (
        "Von --address, --file und --archive geht nur eines, und nur mit einer NUMMER.",
        "Of --address, --file and --archive only one works, and only with one NUMBER.",
    ),
}
