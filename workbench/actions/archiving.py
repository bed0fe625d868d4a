"""A copy of a source at the Internet Archive: only on request, only where the settings allow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench import settings
from workbench.errors import InputError, RuleError
from workbench.evidence.archives import Archive, Copy
from workbench.evidence.keys import key_of
from workbench.model.events import EventKind
from workbench.model.evidence import SourceKind

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.evidence import Source


def archive() -> Archive:
    """Return the archive as the settings name it.

    Raises:
        RuleError: ``archive-off``.
    """
    chosen = settings.load()
    if not chosen.archive_copies:
        raise RuleError("archive-off")
    base = chosen.archive_address
    return Archive(key=key_of("archive"), base=base, allowed_hosts=settings.host_of_service(base))


def check_archivable(source: Source) -> str:
    """Return the address of a source that may be told to the archive.

    Raises:
        RuleError: ``archive-confidential`` or ``archive-no-address``.
    """
    if source.confidential:
        raise RuleError("archive-confidential")
    if source.kind is not SourceKind.WEB or not source.location:
        raise RuleError("archive-no-address")
    return source.location


def make_copy(source: Source, *, cancel: Event | None = None, progress: Progress | None = None) -> Copy:
    """Have the archive make a copy of a source's page; nothing is written, it may run anywhere.

    Args:
        source: whose page.
        cancel: set to stop waiting.
        progress: told the seconds waited and the most it will be.

    Raises:
        RuleError: ``archive-off``, ``archive-confidential`` or ``archive-no-address``.
        InputError: the archive's refusals, one sentence each; CancelledError: the person cancelled.
    """
    url = check_archivable(source)
    return archive().save(url, cancel=cancel, progress=progress)


def find_copy(source: Source, *, near: str = "", cancel: Event | None = None) -> Copy:
    """Return the copy that the archive has of a source's page: nearest to a time, to the page's date, or the newest.

    Args:
        source: whose page; it may have vanished since.
        near: a date or time (ISO 8601); empty for the date the page bears.
        cancel: set to stop.

    Raises:
        RuleError: as ``make_copy``; InputError: ``archive-none`` and the archive's refusals.
        CancelledError: the person cancelled.
    """
    found = archive().find(check_archivable(source), near=near or source.date, cancel=cancel)
    if found is None:
        raise InputError("archive-none")
    return found


def store_copy(workspace: Workspace, source_id: str, copy: Copy) -> Changes:
    """Keep a copy's address with its source.

    Raises:
        NotFoundError: ``source-unknown``; RuleError: ``archive-confidential``.
    """
    with workspace.library.writing(workspace.actor) as journal:
        if journal.source(source_id).confidential:
            raise RuleError("archive-confidential")
        return journal.append(EventKind.SOURCE_ARCHIVED, source_id, {"url": copy.url, "copied_at": copy.at})
