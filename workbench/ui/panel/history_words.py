"""An entry of the history in words: "offen → falsch", "Fakt „2022“ bestätigt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.events import EventKind
from workbench.text.messages import known
from workbench.ui.language import core

if TYPE_CHECKING:
    from workbench.model.claims import HistoryEntry


def history_words(entry: HistoryEntry) -> str:
    """Return what happened, in the interface's language."""
    if entry.kind == EventKind.VERDICT_GIVEN:
        return f"{_rating(entry.before)} → {_rating(entry.after)}"
    if entry.kind == EventKind.FACTS_TICKED:
        return _ticked(entry.before, entry.after)
    if entry.kind == EventKind.WORKFLOW_SET:
        return f"{_workflow(entry.before)} → {_workflow(entry.after)}"
    words = _sentences().get(entry.kind, entry.kind)
    if entry.kind == EventKind.CLAIM_ASSIGNED:
        return f"{words}: {entry.before or '–'} → {entry.after or '–'}"
    if entry.kind in _SHAPES and entry.before and entry.after:
        return f"{words}: „{entry.before}“ → „{entry.after}“"
    return f"{words}: {entry.after}" if entry.after and entry.kind in _WITH_DETAIL else words


def action_words(kind: str) -> str:
    """Return what kind of action an event was, as undo and redo name it."""
    translate = QCoreApplication.translate
    own: dict[str, str] = {
        EventKind.VERDICT_GIVEN: translate("History", "Verdict"),
        EventKind.FACTS_TICKED: translate("History", "Fact ticked"),
        EventKind.SENTENCE_MARKED: translate("History", "Nothing to check"),
        EventKind.ARTICLE_IMPORTED: translate("History", "Article imported"),
        EventKind.ARTICLE_CHANGED: translate("History", "Article's details"),
        EventKind.MANY_DONE: translate("History", "One decision about many claims"),
    }
    return own.get(kind) or _sentences().get(kind, "") or kind


_WITH_DETAIL = frozenset({EventKind.QUERY_RAISED, EventKind.QUERY_ANSWERED})
_SHAPES = frozenset({EventKind.CLAIM_MOVED, EventKind.CLAIMS_MERGED, EventKind.CLAIM_SPLIT, EventKind.CLAIM_PLACED})


def _sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        EventKind.ANALYSED: translate("History", "Suggested by the analysis"),
        EventKind.CLAIM_MARKED: translate("History", "Marked by hand"),
        EventKind.CLAIM_DISMISSED: translate("History", "Dismissed"),
        EventKind.CLAIM_MOVED: translate("History", "Edges moved"),
        EventKind.CLAIMS_MERGED: translate("History", "Merged"),
        EventKind.CLAIM_SPLIT: translate("History", "Split"),
        EventKind.CLAIM_PLACED: translate("History", "Placed by hand"),
        EventKind.CLAIM_ASSIGNED: translate("History", "Assigned"),
        EventKind.EVIDENCE_ATTACHED: translate("History", "Evidence attached"),
        EventKind.EVIDENCE_CHANGED: translate("History", "Evidence changed"),
        EventKind.EVIDENCE_REMOVED: translate("History", "Evidence removed"),
        EventKind.QUERY_RAISED: translate("History", "Query"),
        EventKind.QUERY_ANSWERED: translate("History", "Answer"),
        EventKind.QUERIES_ANSWERED: translate("History", "The author's reply"),
        EventKind.ADDRESS_KEPT: translate("History", "Address waits"),
        EventKind.ADDRESS_DROPPED: translate("History", "Waiting address removed"),
        EventKind.SOURCE_RECHECKED: translate("History", "Source looked at again"),
        EventKind.SOURCE_CONFIDED: translate("History", "Source made confidential"),
        EventKind.SOURCE_ARCHIVED: translate("History", "Copy at the Internet Archive"),
        EventKind.VERDICT_SIGNED: translate("History", "Signed off"),
        EventKind.DRAFT_ADDED: translate("History", "New draft"),
        EventKind.WORKFLOW_SET: translate("History", "Workflow"),
        EventKind.TALK_DECIDED: translate("History", "Decided with the author"),
        EventKind.REVERTED: translate("History", "Taken back"),
    }


def _rating(value: str) -> str:
    return core(f"rating.{value or 'open'}").lower() if known(f"rating.{value or 'open'}") else value


def _workflow(value: str) -> str:
    return core(f"workflow.{value}") if value and known(f"workflow.{value}") else value or "–"


def _ticked(before: str, after: str) -> str:
    """Return a tick in words; the journal names the fact in ``before`` or before the state in ``after``."""
    words, _, state = after.rpartition(": ")
    state_words = core(f"state.{state}") if known(f"state.{state}") else state
    return QCoreApplication.translate("History", "Fact “{words}” {state}").format(
        words=words or before, state=state_words
    )
