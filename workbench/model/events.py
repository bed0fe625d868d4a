"""The journal's kinds of event and what their payloads hold (``v`` 1).

``actions`` write payloads, ``journal`` projects them; both read this file. Payload values are JSON. Nouns inside are
``plain.to_plain`` of the model's dataclasses. ``user`` (the computer's user name) is added to every payload by the
journal. One action of a person appends exactly one event, so undo takes back one whole action.

    kind                subject   payload
    origin_started      origin    reason ("created" | "copied" | "restored"), previous_origin; of a backup from which
                                  something was erased later: erased {events, captures, sources {id: [by, at]}}
    article_imported    article   number, title, language, date, outlet, author, path, draft (Draft)
    analysed            article   draft (sha256), language, pipeline, sentences [Sentence],
                                  claims [{id, number, ...Suggestion}], withdrawn [claim id],
                                  facts [Fact]: all of the draft, in claims or not (absent in older events)
    claim_marked        claim     article, draft, number, suggestion (Suggestion)
    claim_dismissed     claim     -
    claim_moved         claim     start, end, text, facts [Fact], kinds, reasons [Reason] (absent in older events),
                                  withdraws [verdict ids]: given for other words
    claims_merged       claim     start, end, text, facts [Fact], kinds, reasons, withdraws, absorbed [claim id],
                                  evidence [{id, speaks_of}]: what comes along; the absorbed are dismissed
    claim_split         claim     start, end, text, facts [Fact], kinds, reasons, withdraws; part {id, article, draft,
                                  number, ...Suggestion}: the new claim, whose facts keep what was decided about them
    claim_placed        claim     start, end, text, facts [Fact], kinds, reasons: where a person put a claim that a
                                  draft had lost; absorbed [claim id]: untouched suggestions that gave way
    claim_assigned      claim     to
    facts_ticked        claim     ticks [{claim, fact, state}]; the subject is where the decision was taken
    sentence_marked     article   draft, start, end, nothing_to_check (bool)
    verdict_given       claim     verdict (id), rating, reason, correction, replaces (id or ""),
                                  settles [ids]: every standing verdict it replaces (two after a conflict)
    workflow_set        claim     workflow
    evidence_attached   claim     evidence (Evidence), source (Source), new_source (bool), capture (Capture or null),
                                  confidential: salted hash of the name and contact when the source is confidential
    evidence_changed    claim     evidence (Evidence, whole); source (Source, as in source_changed) where a talk or book
                                  was corrected with it
    evidence_removed    claim     evidence (id)
    source_changed      source    source (Source, whole; of a confidential one what tells who it is stands
                                  aside, and source.particulars is the mark of it)
    source_confided     source    source {id, confidential, ...}: an open source made confidential; title, address and
                                  particulars stand aside from here on, confidential: their salted hash
    query_raised        claim     query (id), text
    query_answered      claim     query (id), answer
    queries_answered    article   answers [{claim, query, answer, evidence (Evidence)}], source (Source, the author's
                                  mail): one event for one pasted reply
    verdict_signed      claim     sign_off (id), verdict (id)
    draft_added         article   draft (Draft), title, placements [{claim, place, start, end, text, facts, reasons}],
                                  sentence_marks [{start, end, by}]: "nothing to check" on sentences that stayed,
                                  analysis (payload of ``analysed`` for the new draft, or null): one event, so that
                                  one undo takes the whole draft back
    address_kept        waiting   waiting {id, claim ("" for an article), url, stance, quote, grade, note, date,
                                  time, confidential}, failure (Failure); of a confidential one address, quote and note
                                  stand aside, and source {id} and evidence {id, source, note} stand for them; said
                                  again of the same subject, it is another address in its place
    address_tried       waiting   failure (Failure), typed: whether a person typed the same again, which undo takes
                                  back; else it is the machine's own
    address_dropped     waiting   -
    source_rechecked    source    recheck {id, outcome, before, status, final_url}, capture (Capture or null),
                                  source {id}
    source_archived     source    url, copied_at: a copy at the Internet Archive
    article_changed     article   fields {title, outlet, author, date, due, state, person}: those that changed
    talk_decided        claim     talk (id), verdict (id), decision ("" takes it back), wording, note
    many_done           article   steps [{kind, subject, payload}]: one decision about many claims; each step reads as
                                  an event of its own kind, and one undo takes all of them back
    reverted            event     the id of the event taken back (an undo; an undo of an undo is a redo)
    source_erased       source    events {event id: hash of what is left of its payload}, captures [hashes of bytes that
                                  went]: whatever was known of a confidential source is gone for good; no undo. Of an
                                  earlier version masks [{table, key, column, spans}]: where the name stood

``evidence_attached`` and ``article_imported`` may carry ``waited``: the address that waited for this and waits no more.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class EventKind(StrEnum):
    """Every kind of event this version writes; unknown kinds from newer ones are kept and passed on."""

    ORIGIN_STARTED = "origin_started"
    ARTICLE_IMPORTED = "article_imported"
    ANALYSED = "analysed"
    CLAIM_MARKED = "claim_marked"
    CLAIM_DISMISSED = "claim_dismissed"
    CLAIM_MOVED = "claim_moved"
    CLAIMS_MERGED = "claims_merged"
    CLAIM_SPLIT = "claim_split"
    CLAIM_PLACED = "claim_placed"
    CLAIM_ASSIGNED = "claim_assigned"
    FACTS_TICKED = "facts_ticked"
    SENTENCE_MARKED = "sentence_marked"
    VERDICT_GIVEN = "verdict_given"
    WORKFLOW_SET = "workflow_set"
    EVIDENCE_ATTACHED = "evidence_attached"
    EVIDENCE_CHANGED = "evidence_changed"
    EVIDENCE_REMOVED = "evidence_removed"
    SOURCE_CHANGED = "source_changed"
    SOURCE_CONFIDED = "source_confided"
    QUERY_RAISED = "query_raised"
    QUERY_ANSWERED = "query_answered"
    QUERIES_ANSWERED = "queries_answered"
    VERDICT_SIGNED = "verdict_signed"
    DRAFT_ADDED = "draft_added"
    ADDRESS_KEPT = "address_kept"
    ADDRESS_TRIED = "address_tried"
    ADDRESS_DROPPED = "address_dropped"
    SOURCE_RECHECKED = "source_rechecked"
    SOURCE_ARCHIVED = "source_archived"
    ARTICLE_CHANGED = "article_changed"
    TALK_DECIDED = "talk_decided"
    MANY_DONE = "many_done"
    REVERTED = "reverted"
    SOURCE_ERASED = "source_erased"


# Kinds that undo passes over: the machine's own, the journal's own, and what can't come back.
NOT_UNDONE = frozenset({EventKind.ORIGIN_STARTED, EventKind.ANALYSED, EventKind.SOURCE_ERASED})


def taken_back_by_undo(kind: str, payload: Mapping[str, Any]) -> bool:
    """Say whether undo stops at an event; it passes over the machine's own, such as a page asked for again.

    Args:
        kind: of the event.
        payload: its data.
    """
    return kind not in NOT_UNDONE and (kind != EventKind.ADDRESS_TRIED or bool(payload.get("typed")))
