"""Correcting what was noted of a talk or book: who, when, what was said, how close it is; one event, one undo.

2026-11-28: of a confidential source the window knows neither name nor particulars, so what is left empty stays as it
stands aside, and the name is not changed here: who it is was settled when silence was promised.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.actions.evidence import evidence_of, with_words
from workbench.actions.noting import Book, Talk, printed
from workbench.errors import InputError, RuleError
from workbench.model.days import past_day_of
from workbench.model.events import EventKind
from workbench.model.evidence import SourceKind
from workbench.model.plain import to_plain
from workbench.model.source_wording import PEOPLE

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.evidence import Grade, Source, Stance


def amend(
    workspace: Workspace,
    claim_id: str,
    evidence_id: str,
    noted: Talk | Book,
    *,
    text: str,
    stance: Stance,
    grade: Grade,
) -> Changes:
    """Correct evidence that is a note of a talk or a book, and its source with it.

    Args:
        workspace: where.
        claim_id: the claim.
        evidence_id: of the claim.
        noted: what is known of the source, whole; of a confidential one what is empty stays as it is.
        text: what was said, or what stands there.
        stance: the checker's choice.
        grade: how close the source is to what happened.

    Raises:
        NotFoundError: ``claim-unknown``, ``evidence-unknown``.
        InputError: ``source-no-talk`` (it has a capture, or is of the other kind), ``note-empty``, ``book-empty``,
            ``isbn-odd``, ``day-odd`` or, of a talk, ``day-ahead``.
        RuleError: ``source-erased``.
    """
    evidence = with_words(workspace, claim_id, evidence_of(workspace, claim_id, evidence_id), text.strip())
    evidence = replace(evidence, stance=stance, for_earlier_words=False)
    with workspace.library.writing(workspace.actor) as journal:
        source = journal.source(evidence.source, reveal=True)
        if evidence.capture or source.kind not in (PEOPLE if isinstance(noted, Talk) else {SourceKind.BOOK}):
            raise InputError("source-no-talk")
        if source.erased:
            raise RuleError("source-erased")
        source = replace(_amended(source, noted), grade=grade)
        if isinstance(noted, Talk) and not (evidence.note and (source.title or source.confidential)):
            raise InputError("note-empty")
        told = to_plain(source)
        if source.confidential:  # the mark that is asked for says that what stood aside is to be replaced
            told = to_plain(replace(source, title="", location="")) | {"particulars": ""}
        return journal.append(EventKind.EVIDENCE_CHANGED, claim_id, {"evidence": to_plain(evidence), "source": told})


def _amended(source: Source, noted: Talk | Book) -> Source:
    if isinstance(noted, Talk):
        fresh = replace(
            source,
            title=" ".join(noted.person.split()),
            role=" ".join(noted.role.split()),
            channel=noted.channel.value,
            date=past_day_of(noted.date),
            read_back=noted.read_back,
        )
    else:
        book = replace(noted, title=noted.title or source.title) if source.confidential else noted
        fresh = printed(source, book)
    return _filled(fresh, source) if source.confidential else fresh


def _filled(fresh: Source, before: Source) -> Source:
    """Return a confidential source with what was left empty as it stands aside; its name stays."""
    words = ("role", "date", "read_back", "author", "publisher", "pages", "isbn", "citation")
    kept = {name: getattr(before, name) for name in words if not getattr(fresh, name)}
    return replace(fresh, title=before.title, **kept)
