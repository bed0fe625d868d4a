"""One decision about many claims: each step is projected as an event of its own kind, all under one event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.journal.chain import canonical
from workbench.journal.projecting import PROJECTORS, Payload, projector
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder

# What may be decided about many claims at once; anything else in a step, from a newer version or a hand, does nothing.
STEPS: Final = frozenset(
    {EventKind.VERDICT_GIVEN, EventKind.VERDICT_SIGNED, EventKind.CLAIM_DISMISSED, EventKind.CLAIM_ASSIGNED}
)


@projector(EventKind.MANY_DONE)
def _many_done(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    for step in payload["steps"]:
        if step["kind"] in STEPS:
            single = replace(event, kind=step["kind"], subject=step["subject"], payload=canonical(step["payload"]))
            PROJECTORS[step["kind"]](recorder, single, step["payload"])
