"""Addresses that wait: whatever failed is kept, tried again on request, changed or dropped, never losing a word.

2026-11-28: only faults that pass used to wait; what answered 404 was told in one sentence and forgotten with note and
stance. Now everything waits, and ``Failure.passes`` says what a retry can mend; ``instead`` helps with the rest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from workbench.actions.articles import read_page, store_article
from workbench.actions.attaching import attach_prepared, span_of
from workbench.actions.capturing import Prepared, prepare_page
from workbench.actions.claims import claim_of
from workbench.actions.importing import import_document
from workbench.errors import InputError, RuleError
from workbench.model.articles import Document
from workbench.model.changes import Changes
from workbench.model.events import EventKind
from workbench.model.evidence import Grade, Stance
from workbench.model.ids import fresh_id
from workbench.model.plain import to_plain
from workbench.model.timecodes import time_locator, time_within
from workbench.model.waiting import Failure, Waiting, without_login

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.workspace import Workspace
    from workbench.errors import WorkbenchError
    from workbench.journal import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What an address brought after all, not yet stored: a source for its claim, or an article."""

    waiting: Waiting
    prepared: Prepared | None = None
    final_url: str = ""
    document: Document | None = None
    downgraded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Retried:
    """How one retry ended: stored, or failed again (``error``)."""

    waiting: Waiting
    changes: Changes
    article: str = ""
    error: WorkbenchError | None = None


def list_waiting(reading: Reading) -> tuple[Waiting, ...]:
    """Return the addresses that wait, the longest waiting first; confidential ones are not named."""
    return reading.waiting()


def failure_of(error: WorkbenchError) -> Failure:
    """Return what is kept of a failed fetch; a server's wish to be left alone becomes a time."""
    until = ""
    if error.code == "fetch-later":
        back = datetime.now(UTC) + timedelta(seconds=int(str(error.details["seconds"])))
        until = back.isoformat(timespec="seconds").replace("+00:00", "Z")
    details = {name: without_login(str(value)) for name, value in error.details.items()}
    return Failure(code=error.code, details=details, not_before=until)


def keep_address(
    workspace: Workspace,
    url: str,
    error: WorkbenchError,
    *,
    claim_id: str = "",
    stance: Stance = Stance.CONTEXT,
    quote: str = "",
    grade: Grade = Grade.UNGRADED,
    confidential: bool = False,
    note: str = "",
    date: str = "",
    time: str = "",
) -> Changes:
    """Keep an address that did not bring its page, with everything typed for it; a login in it is left out.

    Tried again with the same words it waits once: that it failed again is noted of the one that waits.

    Args:
        workspace: where.
        url: as pasted.
        error: why it failed.
        claim_id: the claim it was to be attached to; empty for an article to be imported.
        stance: the checker's choice.
        quote: the passage asked for.
        grade: how close the source is.
        confidential: keep address, quote and note out of the journal.
        note: internal remark.
        date: of an article, as typed.
        time: where in a recording, as typed ("12:34").

    Raises:
        NotFoundError: ``claim-unknown``; InputError: ``timecode-malformed``.
    """
    waiting = Waiting(
        id=fresh_id(),
        url=url,
        claim=claim_id,
        stance=stance,
        quote=quote.strip(),
        grade=grade,
        note=note.strip(),
        date=date,
        time=time_locator(time).removeprefix("t") if time.strip() else "",
        confidential=confidential,
        source=fresh_id() if confidential else "",
        failure=failure_of(error),
    )
    same = next((one for one in workspace.library.reads.waiting() if _typed(one) == _typed(waiting)), None)
    return (
        _keep(workspace, waiting) if same is None or confidential else note_failure(workspace, same, error, typed=True)
    )


def _typed(waiting: Waiting) -> tuple[object, ...]:
    """Return all that a person typed for an address."""
    url = without_login(waiting.url)
    words = waiting.quote, waiting.note, waiting.date, waiting.time
    return url, waiting.claim, waiting.stance, waiting.grade, waiting.confidential, *words


def change_address(workspace: Workspace, waiting_id: str, url: str) -> Changes:
    """Put another address in the place of one that waits, with all that was typed for it; it can be tried at once.

    Raises:
        NotFoundError: ``waiting-unknown``; InputError: ``address-missing`` and what ``parse_address`` refuses: a
            slip of the pen takes nobody's place.
    """
    from workbench.evidence import parse_address  # noqa: PLC0415 - most commands fetch nothing, and `requests` is large

    if not url.strip():
        raise InputError("address-missing")
    parse_address(url)
    before = workspace.library.reads.one_waiting(waiting_id, reveal=True)
    return _keep(workspace, replace(before, url=url, failure=replace(before.failure, not_before="")))


def _keep(workspace: Workspace, waiting: Waiting) -> Changes:
    """Write down what waits; of a confidential one address, quote and note stand where they can be erased."""
    url, open_words, secret = without_login(waiting.url), {}, None
    payload: dict[str, Any] = {"failure": to_plain(waiting.failure)}
    if waiting.confidential:
        payload["failure"] = to_plain(waiting.failure.unnamed())
        secret = {"name": "", "contact": url, "notes": ""}
        aside = json.dumps({"note": waiting.note, "quote": waiting.quote})
        payload["source"] = {"id": waiting.source, "confidential": True}
        payload["evidence"] = {"id": waiting.id, "source": waiting.source, "note": aside}
    else:
        open_words = {"url": url, "quote": waiting.quote, "note": waiting.note}
    payload["waiting"] = {
        "id": waiting.id,
        "claim": waiting.claim,
        "stance": waiting.stance.value,
        "grade": waiting.grade.value,
        "date": waiting.date,
        "time": waiting.time,
        "confidential": waiting.confidential,
        **open_words,
    }
    with workspace.library.writing(workspace.actor) as journal:
        if waiting.claim:
            claim_of(journal, waiting.claim)
        return journal.append(EventKind.ADDRESS_KEPT, waiting.id, payload, confidential=secret)


def note_failure(workspace: Workspace, waiting: Waiting, error: WorkbenchError, *, typed: bool = False) -> Changes:
    """Note that an address failed again; it goes on waiting. Undo takes back what was ``typed`` again, as one try."""
    failure = failure_of(error)
    payload: dict[str, Any] = {"failure": to_plain(failure.unnamed() if waiting.confidential else failure)}
    if typed:
        payload["typed"] = True
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.ADDRESS_TRIED, waiting.id, payload)


def drop_address(workspace: Workspace, waiting_id: str) -> Changes:
    """Take an address off the list.

    Raises:
        NotFoundError: ``waiting-unknown``.
    """
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.ADDRESS_DROPPED, waiting_id, {})


def fetch_waiting(
    workspace: Workspace, waiting: Waiting, *, cancel: Event | None = None, progress: Progress | None = None
) -> Arrived:
    """Fetch an address again; nothing is written, it may run anywhere.

    Args:
        workspace: where.
        waiting: as ``Reading.one_waiting(…, reveal=True)`` returned it.
        cancel: set to stop.
        progress: told how much has come.

    Raises:
        RuleError: ``waiting-too-early`` or ``waiting-erased``.
        InputError: the page can't be fetched or read; CancelledError: the person cancelled.
    """
    if not waiting.url:
        raise RuleError("waiting-erased")
    if seconds := waiting.seconds_left():
        host = waiting.failure.details.get("host", waiting.url)
        raise RuleError("waiting-too-early", host=host, seconds=seconds)
    if not waiting.claim:
        page = read_page(waiting.url, date=waiting.date, cancel=cancel, progress=progress)
        return Arrived(waiting=waiting, final_url=page.final_url, document=page.document, downgraded=page.downgraded)
    with_reader = workspace.library.reader()
    try:
        claim = claim_of(with_reader, waiting.claim)
    finally:
        with_reader.close()
    propose = not waiting.quote.strip()
    prepared = prepare_page(workspace, claim, waiting.url, propose=propose, cancel=cancel, progress=progress)
    check_typed(prepared, waiting)  # before anything is written: the address goes on waiting
    return Arrived(waiting=waiting, prepared=prepared)


def check_typed(prepared: Prepared, waiting: Waiting) -> None:
    """See to it that the words and the time typed for an address are in what came.

    Raises:
        InputError: ``passage-not-found``, ``timecode-past-end``, ``timecode-past-words``.
    """
    span_of(prepared, waiting.quote)
    if waiting.time:
        time_within(waiting.time, prepared.ends)


def store_arrived(workspace: Workspace, arrived: Arrived) -> Retried:
    """Attach or store what came, as it was typed, and take the address off the list: one event."""
    waiting = arrived.waiting
    if arrived.prepared is not None:
        attached = attach_prepared(
            workspace,
            waiting.claim,
            arrived.prepared,
            span=span_of(arrived.prepared, waiting.quote),
            stance=waiting.stance,
            grade=waiting.grade,
            confidential=waiting.confidential,
            note=waiting.note,
            time=waiting.time,
            waited=waiting,
        )
        return Retried(waiting=waiting, changes=attached.changes)
    if arrived.document is None:
        raise ValueError(arrived)
    imported = store_article(workspace, arrived.document, path=arrived.final_url, waited=waiting.id)
    return Retried(waiting=waiting, changes=imported.changes, article=imported.article)


def retry(
    workspace: Workspace, waiting_id: str, *, cancel: Event | None = None, progress: Progress | None = None
) -> Retried:
    """Fetch a waiting address again and store what comes; a new failure is noted and returned.

    Raises:
        NotFoundError: ``waiting-unknown``; RuleError: ``waiting-too-early`` or ``waiting-erased``.
        CancelledError: the person cancelled; WorkerError: an article is stored, but the analysis failed.
    """
    waiting = workspace.library.reads.one_waiting(waiting_id, reveal=True)
    try:
        arrived = fetch_waiting(workspace, waiting, cancel=cancel, progress=progress)
    except InputError as error:
        return Retried(waiting=waiting, changes=note_failure(workspace, waiting, error), error=error)
    return finish(workspace, arrived, cancel=cancel)


def finish(workspace: Workspace, arrived: Arrived, *, cancel: Event | None = None) -> Retried:
    """Store what came; a new article is analysed first and stored with that, and until then its address waits.

    Raises:
        CancelledError: the person cancelled, and the address waits; WorkerError: an article is stored, but the
            analysis failed.
    """
    if arrived.document is None:
        return store_arrived(workspace, arrived)
    waited = arrived.waiting.id
    imported = import_document(workspace, arrived.document, arrived.final_url, waited=waited, cancel=cancel)
    return Retried(waiting=arrived.waiting, changes=imported.changes, article=imported.article)
