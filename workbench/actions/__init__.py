"""Actions: every job by name. The window and the command line call the same ones.

Writes return ``Changes`` and are called on the writing thread; reads take a ``Reading`` of the calling thread; the long
halves (reading files, analysing, rendering) write nothing and may run anywhere. Claims, articles and sources are named
by id; ``find_article`` and ``find_claim`` turn "1" and "1/7" into them.

    workspace.py  open_workspace(path, by=, language=) -> Workspace (library, actor, language, worker; .close())
    pages.py      is_address, fetch_page (anywhere): an address into bytes, proof and draft
    articles.py   read_article, read_page, analyse_document (anywhere) → store_article, store_analysis
    revising.py   plan_revision, plan_from_file (anywhere) → store_revision
    keeping.py    Keeping: how far an analysis or a draft is written
    rereading.py  document_of (anywhere) → store_again; analyse_again: in one go; reread_words
    importing.py  import_file, import_fetched, import_text: all of it in one go
    claims.py     mark_claim, mark_quote, dismiss_claim, tick_fact, cycle_fact, mark_sentence
    shaping.py    move_claim, merge_with_next, split_claim
    placing.py    lost_claims, place_claim
    correcting.py corrected_document, corrected_words: proposed corrections as a new draft
    drafts.py     preview_revision, compare_drafts
    planning.py   which suggestions become claims, and what becomes of claims in a new draft
    verdicts.py   give_verdict, sign, set_workflow, assign, raise_query, answer_query
    many.py       rate_many, dismiss_many, assign_many, sign_many: one event, one undo
    desks.py      details_of, change_article, set_state, decide
    capturing.py  prepare_file, prepare_page, prepare_words (anywhere) → evidence.attach_prepared; is_words;
                  passages_for, find_passage
    attaching.py  attach_prepared, attach_file, attach_page, attach_source_again (all through ``evidence`` too)
    making.py     make_evidence, append_evidence: what the others write evidence with
    twice.py      refuse_twice, refuse_moved_twice: the same place of the same source stands beside a claim once
    evidence.py   change_evidence, remove_evidence, grade_source
    noting.py     log_call, cite_book
    amending.py   amend: a talk or book corrected after it was noted
    confiding.py  make_confidential: an open source made confidential later
    independence.py  with_families, second_source_missing; set_voice
    waiting.py    keep_address, change_address, list_waiting, drop_address, retry; fetch_waiting (anywhere) →
                  store_arrived or note_failure
    instead.py    read_instead, archived_address (anywhere): a saved file or the archive's copy of what does not come
    rechecking.py web_sources; look_again (anywhere) → store_recheck; recheck, changes_of
    archiving.py  make_copy, find_copy (anywhere) → store_copy
    pictures.py   picture_of (anywhere): an image or a scanned page as bare pixels
    elsewhere.py  find_checks (anywhere), note_of
    originals.py  save_original: a capture's bytes as a file
    referencing.py  references, write_references
    memory.py     earlier_checks
    answering.py  read_reply (anywhere) → store_reply
    reading.py    list_articles, load_dossier, load_safe_dossier, find_contradictions, find_in_evidence, find_article,
                  find_claim
    noticing.py   inside, against: findings, kept while nothing they are read from changes
    history.py    undo, redo, audit, backup, restore, erase
    reporting.py  write_report, render_report, write_sheet, preview_sheet, choose_format
    documents.py  Wanted, make; reports_aside.py makes them in a process of their own (report_process.py)
    scanning.py   scan_file, scan_pasted, scan_lines
    demonstration.py  build_demonstration

2026-11-22: actions split where the writing begins, so that the writing thread never waits for the worker's analysis
of a whole article. Only a passage's or a marking's few words are analysed on it.

2026-11-28: a verdict speaks of the words it was given for. Moving an edge over a word, merging and splitting withdraw
it (the history names it, undo brings it back); ticks of facts whose words stay come along. An edge moved or words
marked across another claim's edge are refused; a claim wholly inside another is allowed, as a quotation is inside its
sentence. Evidence of a merged claim comes along, evidence of a split one stays with the first part.

2026-11-28: a claim that a draft has lost is placed by a person alone. Its verdict stays withdrawn, even where the words
are the same: a decision stands only on words somebody looked at where they stand. Suggestions nobody has touched give
way to it, as it has the older number, the evidence and the history.

2026-11-28: whatever fails waits with everything typed: what passes (no network, time-out, a full server) and
what needs the checker (404, a private address, a kind nobody reads, words that are not in the page), which the list
says will hardly come by itself. A login in an address is left out, as the journal never forgets. A recheck
compares with the capture that the evidence cites, not with the latest.

2026-11-22: the WARC of a confidential source's page is not kept, as the address stands in it. Address and title lie
with the other secrets; the page's bytes and text are kept and proved as ever, until ``erase`` takes them.

2026-11-28: the window asks for ``actions.verdicts`` and the like, which loads that module when a wish first needs it;
an article is on the page before any of them is.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.actions import (
        articles,
        claims,
        desks,
        drafts,
        evidence,
        history,
        instead,
        many,
        memory,
        rereading,
        revising,
        verdicts,
        waiting,
    )

__all__ = [
    "articles",
    "claims",
    "desks",
    "drafts",
    "evidence",
    "history",
    "instead",
    "many",
    "memory",
    "rereading",
    "revising",
    "verdicts",
    "waiting",
]


def __getattr__(name: str) -> Any:
    """Load an action's module when it is first asked for."""
    if not Path(__file__).with_name(f"{name}.py").exists():
        raise AttributeError(name)
    return import_module(f"workbench.actions.{name}")
