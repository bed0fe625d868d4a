"""What mends an address that will hardly come by itself: a saved file, or the copy that the archive has.

Another address is ``waiting.change_address``. Each keeps what was typed: the file is attached with the note, to which
the address is added, as it is what the file was saved from.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.actions.archiving import archive
from workbench.actions.articles import read_article
from workbench.actions.capturing import prepare_file
from workbench.actions.claims import claim_of
from workbench.actions.waiting import Arrived, check_typed
from workbench.errors import InputError, RuleError

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.model.waiting import Waiting

# The archive's address of a page's own bytes, without the bar that it draws over them.
_STAMPED: Final = "/web/{stamp}/"
_OWN_BYTES: Final = "/web/{stamp}id_/"
_STAMP_LENGTH: Final = 14


def read_instead(workspace: Workspace, waiting: Waiting, path: Path, *, cancel: Event | None = None) -> Arrived:
    """Read a saved file in the place of a page that does not come; nothing is written, it may run anywhere.

    Args:
        workspace: where.
        waiting: as ``Reading.one_waiting(…, reveal=True)`` returned it.
        path: the file.
        cancel: set to stop.

    Raises:
        InputError: the file can't be used, or ``passage-not-found``; CancelledError: the person cancelled.
    """
    if not waiting.claim:
        document = read_article(path, date=waiting.date, cancel=cancel)
        return Arrived(waiting=waiting, document=document, final_url=str(path.absolute()))
    reader = workspace.library.reader()
    try:
        claim = claim_of(reader, waiting.claim)
    finally:
        reader.close()
    prepared = prepare_file(workspace, claim, path, propose=not waiting.quote, cancel=cancel)
    check_typed(prepared, waiting)  # told now, and the address goes on waiting
    note = "\n".join(words for words in (waiting.note, waiting.url) if words)
    return Arrived(waiting=replace(waiting, note=note), prepared=prepared)


def archived_address(waiting: Waiting, *, cancel: Event | None = None) -> str:
    """Return where the archive keeps a copy of a page that does not come; asked only on request.

    Raises:
        RuleError: ``archive-off``, ``archive-confidential`` or ``waiting-erased``.
        InputError: ``archive-none`` and the archive's refusals; CancelledError: the person cancelled.
    """
    if waiting.confidential:
        raise RuleError("archive-confidential")
    if not waiting.url:
        raise RuleError("waiting-erased")
    found = archive().find(waiting.url, near=waiting.date, cancel=cancel)
    if found is None:
        raise InputError("archive-none")
    stamp = "".join(char for char in found.at if char.isdigit())[:_STAMP_LENGTH]
    return found.url.replace(_STAMPED.format(stamp=stamp), _OWN_BYTES.format(stamp=stamp), 1)
