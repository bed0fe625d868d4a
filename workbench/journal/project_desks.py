"""How articles stand on the desk, and what was decided in talks with their authors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.errors import NotFoundError
from workbench.journal.project_claims import touch
from workbench.journal.projecting import Payload, projector
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder

_OF_ARTICLE: Final = ("title", "outlet", "author", "date")
_OF_DESK: Final = ("due", "state", "person")


@projector(EventKind.ARTICLE_CHANGED)
def _article_changed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    article, fields = event.subject, payload["fields"]
    if recorder.find("articles", article) is None:
        raise NotFoundError("article-unknown", article=article)
    recorder.update("articles", article, **{name: fields[name] for name in _OF_ARTICLE if name in fields})
    desk = {name: fields[name] for name in _OF_DESK if name in fields}
    if desk:
        known = recorder.find("article_desks", article)
        recorder.insert("article_desks", {"id": article, "due": "", "state": "", "person": "", **(known or {}), **desk})
    recorder.concerns(articles=[article])


@projector(EventKind.TALK_DECIDED)
def _talk_decided(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    """Keep the decision; an empty one takes back what was decided about the same verdict."""
    claim, verdict = event.subject, payload["verdict"]
    touch(recorder, claim)
    before = ""
    for talk in recorder.find_all("talks", "claim", claim):
        if talk["verdict"] == verdict:
            before = talk["decision"]
            recorder.delete("talks", talk["id"])
    decision = payload["decision"]
    if decision:
        words = {"wording": payload.get("wording") or "", "note": payload.get("note") or ""}
        made = {"id": payload["talk"], "claim": claim, "verdict": verdict, "decision": decision, **words}
        recorder.insert("talks", {**made, "by": event.actor, "at": event.at, "lamport": event.lamport})
    recorder.note(claim, before, decision)
