"""Rechecking: has a source's page changed since it was captured? The new capture stays beside the old one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from workbench import evidence as room
from workbench.actions.capturing import capture_of
from workbench.actions.pages import fetch_page
from workbench.errors import InputError, RuleError
from workbench.evidence.changes import Stretch, same_text, word_changes
from workbench.model.events import EventKind
from workbench.model.evidence import SourceKind
from workbench.model.ids import fresh_id
from workbench.model.plain import to_plain
from workbench.model.rechecks import Outcome

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Page, Progress
    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading
    from workbench.model.changes import Changes
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Capture, Source
    from workbench.model.rechecks import Recheck

_GONE: Final = ("404", "410")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSource:
    """A page that an article's evidence cites, and the capture it was cited from."""

    source: Source
    capture: Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look at a page again, nothing written yet.

    Attributes:
        outcome: what became of it.
        page: of a changed page, what stands there now.
        status: what the server of a vanished page said, empty when the host is gone.
    """

    cited: WebSource
    outcome: Outcome
    page: Page | None = None
    status: str = ""

    @property
    def changes(self) -> tuple[Stretch, ...]:
        """Return old and new text word by word; empty when the page is the same or gone."""
        return word_changes(self.cited.capture.text, self.page.document.text) if self.page else ()


def web_sources(reading: Reading, article_id: str, *, claim_id: str = "") -> tuple[WebSource, ...]:
    """Return the pages that an article's evidence cites, or one claim's, in the order they were attached.

    Confidential and erased ones are among them: their addresses are asked for only when they are looked at.
    """
    sources, captures = reading.sources(article_id), reading.captures(article_id)
    found: dict[str, WebSource] = {}
    for claim, items in reading.evidence(article_id).items():
        for item in items:
            source, capture = sources[item.source], captures.get(item.capture)
            if source.kind is SourceKind.WEB and capture is not None and claim_id in {"", claim}:
                found.setdefault(source.id, WebSource(source=source, capture=capture))
    return tuple(sorted(found.values(), key=lambda one: one.source.id))


def look_again(
    reading: Reading, cited: WebSource, *, cancel: Event | None = None, progress: Progress | None = None
) -> Look:
    """Fetch a page again and compare; nothing is written, it may run anywhere.

    Args:
        reading: a connection of the calling thread.
        cited: as ``web_sources`` returned it.
        cancel: set to stop.
        progress: told how much has come.

    Raises:
        RuleError: ``waiting-erased``.
        InputError: the page can't be looked at just now; that says nothing about it.
        CancelledError: the person cancelled.
    """
    address = reading.source(cited.source.id, reveal=True).location
    if not address:
        raise RuleError("waiting-erased")
    try:
        page = fetch_page(address, cancel=cancel, progress=progress)
    except InputError as error:
        if error.code == "host-unknown" and room.has_route():
            return Look(cited=cited, outcome=Outcome.GONE)
        status = str(error.details.get("status", ""))
        if error.code == "fetch-status" and status.startswith(_GONE):
            return Look(cited=cited, outcome=Outcome.GONE, status=status)
        raise
    if _same(cited.capture, page):
        return Look(cited=cited, outcome=Outcome.SAME)
    return Look(cited=cited, outcome=Outcome.CHANGED, page=page)


def _same(capture: Capture, page: Page) -> bool:
    """Say whether the readable text is the same; of what has none, the bytes."""
    if capture.text or page.document.text:
        return same_text(capture.text, page.document.text)
    return capture.sha256 == capture_of(page).sha256


def store_recheck(workspace: Workspace, look: Look) -> Changes:
    """Keep what a look found: of a changed page its bytes and proof, beside the old ones."""
    source = look.cited.source
    capture = capture_of(look.page) if look.page else None
    blobs: dict[str, bytes] = {}
    if capture is not None and look.page is not None:
        blobs[capture.sha256] = look.page.content
        if source.confidential:
            capture = replace(capture, final_url="", warc="")
        else:
            blobs[capture.warc] = look.page.warc
    recheck = {
        "id": fresh_id(),
        "outcome": look.outcome.value,
        "before": look.cited.capture.sha256,
        "status": look.status,
        "final_url": capture.final_url if capture else "",
    }
    payload: dict[str, Any] = {
        "recheck": recheck,
        "capture": to_plain(capture) if capture else None,
        "source": {"id": source.id},
    }
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.SOURCE_RECHECKED, source.id, payload, blobs=blobs)


def recheck(
    workspace: Workspace, cited: WebSource, *, cancel: Event | None = None, progress: Progress | None = None
) -> tuple[Look, Changes]:
    """Look at a page again and keep what was found.

    Raises:
        InputError: as ``look_again``; nothing is written then. CancelledError: the person cancelled.
    """
    look = look_again(workspace.library.reads, cited, cancel=cancel, progress=progress)
    return look, store_recheck(workspace, look)


def changes_of(dossier: Dossier, recheck: Recheck) -> tuple[Stretch, ...]:
    """Return what a stored recheck found, word by word; empty when there is nothing to compare."""
    before = dossier.captures.get(recheck.before)
    if before is None or recheck.capture is None:
        return ()
    return word_changes(before.text, recheck.capture.text)
