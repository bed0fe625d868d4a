"""Undo, redo, audit, backup, restore, erase: the journal's own jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.journal import AuditResult, BackupLook, look_at_backup, restore_library
from workbench.text.messages import counted, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from workbench.actions.pages import Progress
    from workbench.actions.workspace import Workspace
    from workbench.errors import Language
    from workbench.journal.erasing import Erasure
    from workbench.model.changes import Changes


def undo(workspace: Workspace, *, own: bool = False) -> Changes:
    """Take back the last thing done in this library, or (``own``) the last this desk's people did.

    Raises:
        RuleError: ``nothing-to-undo``; ConflictError: ``undo-overtaken``, ``undo-worked-on``.
    """
    return workspace.library.undo(workspace.actor, own=own)


def redo(workspace: Workspace, *, own: bool = False) -> Changes:
    """Do again what was undone last, by anybody or (``own``) by this desk's people.

    Raises:
        RuleError: ``nothing-to-redo``; ConflictError: ``undo-overtaken``.
    """
    return workspace.library.redo(workspace.actor, own=own)


def audit(workspace: Workspace, *, rebuild: bool = False, head: str = "") -> AuditResult:
    """Verify the chains and captured bytes; with ``rebuild`` make all tables anew from events and compare.

    Raises:
        InputError: ``head-malformed``: ``head`` is no hash from a report.
    """
    return workspace.library.audit(rebuild=rebuild, head=head)


def backup(
    workspace: Workspace, path: Path, *, cancel: Event | None = None, tell: Callable[[float], object] = bool
) -> bool:
    """Write a backup of the whole library; return whether the library remembers it, so that erasing can name it.

    Args:
        workspace: whose library.
        path: the file, where none stands.
        cancel: set to stop; nothing is left behind.
        tell: told the share that is done (0–1).

    Raises:
        InputError: ``folder-missing``; ``file-unwritable``, also when the file exists.
        CancelledError: the person cancelled.
    """
    return workspace.library.backup_to(path, stop=cancel, tell=tell)


def restore(
    backup_path: Path,
    library_path: Path,
    *,
    beside: bool = False,
    cancel: Event | None = None,
    tell: Callable[[float], object] = bool,
) -> None:
    """Put a backup in the place of a library; the old file is kept beside it.

    Args:
        backup_path: the backup.
        library_path: where to.
        beside: only where no file stands yet.
        cancel: set to stop; nothing is left behind.
        tell: told the share that is done (0–1).

    Raises:
        LibraryError: ``backup-not-ours``, ``backup-damaged``; RuleError: ``file-exists`` or ``backup-itself``.
        CancelledError: the person cancelled.
    """
    restore_library(backup_path, library_path, beside=beside, stop=cancel, tell=tell)


def look_at(backup_path: Path, *, cancel: Event | None = None, tell: Callable[[float], object] = bool) -> BackupLook:
    """Return what a backup holds and whether its chains are whole.

    Raises:
        LibraryError: ``backup-not-ours``, ``backup-damaged``; InputError: ``file-missing``.
        CancelledError: the person cancelled.
    """
    return look_at_backup(backup_path, stop=cancel, tell=tell)


def erase(
    workspace: Workspace, source_id: str, *, progress: Progress | None = None, cancel: Event | None = None
) -> Erasure:
    """Remove whatever is known of a confidential source for good, from the backups too.

    Args:
        workspace: where.
        source_id: whose.
        progress: told how far it is: events done, of how many.
        cancel: set to stop in time; then everything is as it was.

    Raises:
        CancelledError: the person cancelled.
        NotFoundError: ``source-unknown``; RuleError: ``erase-open``.
        LibraryError: ``library-locked`` when another window still holds old pages; erase again after closing it.
    """
    return workspace.library.erase(source_id, workspace.actor, progress=progress, cancel=cancel)


def erasure_words(erasure: Erasure, language: Language) -> tuple[str, ...]:
    """Return what an erasure took, what stays, and which copies still hold it, one sentence each."""
    said = [
        say(
            "erase.done",
            language,
            files=counted("erase.files", erasure.files, language),
            entries=counted("erase.entries", erasure.entries, language),
        ),
        say("erase.stays", language),
    ]
    if erasure.copies:
        said.append(say("erase.copies", language, copies=counted("erase.backups", len(erasure.copies), language)))
    for key in ("failed", "elsewhere", "damaged", "drafts"):
        said += [say(f"erase.{key}-left", language, path=str(path)) for path in getattr(erasure, key)]
    return (*said, say("erase.unknown-left", language))
