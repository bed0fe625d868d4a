"""An entry of the history in words: "offen → falsch", "Fakt „2022“ bestätigt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.claims import Place
from workbench.model.events import EventKind
from workbench.text.messages import known
from workbench.ui.language import core, spoken

if TYPE_CHECKING:
    from workbench.model.claims import HistoryEntry


def history_words(entry: HistoryEntry) -> str:
    """Return what happened, in the interface's language."""
    if entry.kind == EventKind.VERDICT_GIVEN:
        return _judged(entry)
    if entry.kind == EventKind.FACTS_TICKED:
        return _ticked(entry.before, entry.after)
    if entry.kind == EventKind.WORKFLOW_SET:
        return f"{_workflow(entry.before)} → {_workflow(entry.after)}"
    return _drafted(entry) if entry.draft else _acted(entry)


def _judged(entry: HistoryEntry) -> str:
    before, after = _rating(entry.before), _rating(entry.after)
    if entry.given:
        return core("history.beside", before=before, after=after, given=_rating(entry.given))
    return f"{before} → {after}"


def _acted(entry: HistoryEntry) -> str:
    """Return the action by its name, with what it says besides and the verdict it took away."""
    words = action_words(entry.kind)
    if entry.lost:
        words = f"{_rating(entry.lost)} → {_rating('open')} · {words}"
    if entry.kind == EventKind.CLAIM_ASSIGNED:
        return f"{words}: {entry.before or '–'} → {entry.after or '–'}"
    if entry.kind in _SHAPES and entry.before and entry.after:
        opens, closes = ("„", "“") if spoken() == "de" else ("“", "”")
        return f"{words}: {opens}{entry.before}{closes} → {opens}{entry.after}{closes}"
    return f"{words}: {entry.after}" if entry.after and entry.kind in _WITH_DETAIL else words


def action_words(kind: str) -> str:
    """Return what kind of action an event was, as undo and redo name it."""
    return core(f"event.{kind}") if known(f"event.{kind}") else kind


_WITH_DETAIL = frozenset({EventKind.QUERY_RAISED, EventKind.QUERY_ANSWERED})
_NOUNS = frozenset({"conflict", "verified-in-part"})
_SHAPES = frozenset({EventKind.CLAIM_MOVED, EventKind.CLAIMS_MERGED, EventKind.CLAIM_SPLIT, EventKind.CLAIM_PLACED})


def _rating(value: str) -> str:
    if not known(f"rating.{value or 'open'}"):
        return value
    words = core(f"rating.{value or 'open'}")
    return words if value in _NOUNS and spoken() == "de" else words.lower()  # a noun keeps its capital


def _drafted(entry: HistoryEntry) -> str:
    """Return what a new draft did to a claim: which verdict it took away, or else where it put the words."""
    if not entry.lost:
        place = core(f"place.{entry.after}") if known(f"place.{entry.after}") else entry.after
        return core("history.drafted", n=entry.draft, place=place)
    key = "gone" if entry.after == Place.GONE else "withdrawn"
    return core(f"history.{key}", before=_rating(entry.lost), after=_rating("open"), n=entry.draft)


def _workflow(value: str) -> str:
    return core(f"workflow.{value}") if value and known(f"workflow.{value}") else value or "–"


def _ticked(before: str, after: str) -> str:
    """Return a tick in words; the journal names the fact in ``before`` or before the state in ``after``."""
    words, _, state = after.rpartition(": ")
    state_words = core(f"state.{state}") if known(f"state.{state}") else state
    return QCoreApplication.translate("History", "Fact “{words}” {state}").format(
        words=words or before, state=state_words
    )
