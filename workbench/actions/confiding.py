"""Making an open source confidential later: from then on it is named for the audience "legal" alone.

2026-11-28: the way back is undo, and nothing else: a source that was promised silence is not opened by a click weeks
later. What earlier events say of it stays in the file until ``erase`` takes it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.errors import RuleError
from workbench.model.events import EventKind
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes


def make_confidential(workspace: Workspace, source_id: str) -> Changes:
    """Keep a source's name, address and particulars from every reader but the lawyers.

    Args:
        workspace: where.
        source_id: an open source.

    Raises:
        NotFoundError: ``source-unknown``; RuleError: ``source-confidential`` when it is confidential already.
    """
    with workspace.library.writing(workspace.actor) as journal:
        source = journal.source(source_id, reveal=True)
        if source.confidential:
            raise RuleError("source-confidential")
        secret = {"name": source.title, "contact": source.location, "notes": ""}
        told = replace(source, title="", location="", confidential=True, archived="", archived_at="")
        payload = {"source": to_plain(told)}
        return journal.append(EventKind.SOURCE_CONFIDED, source_id, payload, confidential=secret)
