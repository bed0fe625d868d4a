"""Gathers what the palette can offer: commands in both languages, saved filters, the article's claims and sources."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.actions.placing import lost_claims
from workbench.ui.command import MENU_WORDS, command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.keymap import present_key
from workbench.ui.language import in_german, spoken
from workbench.ui.palette.also import ALSO
from workbench.ui.palette.entries import Entry
from workbench.ui.panel.evidence import source_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.model.dossier import Dossier


def command_entries(enabled: Mapping[str, bool]) -> tuple[Entry, ...]:
    """Return every command; its words in the other language are searched, too."""
    language = spoken()
    return tuple(
        _command_entry(name, language, keyed=bool(present_key(f"@{name}")), enabled=enabled.get(name, False))
        for name in COMMANDS
        if name != "palette"
    )


@lru_cache(maxsize=1024)  # the same ones whenever the palette opens
def _command_entry(name: str, language: str, *, keyed: bool, enabled: bool) -> Entry:
    command = COMMANDS[name]
    return Entry(
        group="command",
        name=name,
        words=command_words(command),
        other=command.text if language == "de" else in_german("Commands", command.text),
        also=ALSO.get(name, ""),
        about=QCoreApplication.translate("Commands", MENU_WORDS[command.menu]),
        keys=(f"@{name}",) if keyed else (),
        enabled=enabled,
    )


def other_entries(dossier: Dossier | None, filters: Iterable[str] = ()) -> tuple[Entry, ...]:
    """Return the saved filters by name, and the open article's sources and claims."""
    if dossier is None:
        return ()
    saved = [Entry(group="filter", name=name, words=name) for name in filters]
    numbers: dict[str, int] = {claim.id: claim.number for claim in dossier.live_claims}
    sources = [
        Entry(
            group="source",
            name=claim,
            words=source_title(dossier.sources.get(evidence.source)),
            about=QCoreApplication.translate("Palette", "Claim {number}").format(number=numbers[claim]),
        )
        for claim, attached in dossier.evidence.items()
        for evidence in attached
        if claim in numbers
    ]
    claims = [
        Entry(
            group="claim",
            name=claim.id,
            words=claim.text.replace("\n", " "),
            about=str(claim.number),
            claim=claim,
        )
        for claim in dossier.live_claims
    ]
    lost = QCoreApplication.translate("Palette", "Lost: {words}")
    claims += [
        Entry(
            group="claim", name=claim.id, words=lost.format(words=" ".join(claim.text.split())), about=str(claim.number)
        )
        for claim in lost_claims(dossier.claims)
    ]
    return (*saved, *sources, *claims)
