"""How a kind of event finds the function that projects it: registered where it lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from workbench.journal.chain import StoredEvent

if TYPE_CHECKING:
    from workbench.journal.recorder import Recorder
    from workbench.model.events import EventKind

Payload: TypeAlias = dict[str, Any]
Projector: TypeAlias = "Callable[[Recorder, StoredEvent, Payload], None]"
PROJECTORS: Final[dict[str, Projector]] = {}


def projector(kind: EventKind) -> Callable[[Projector], Projector]:
    """Register the projector of a kind of event."""

    def register(function: Projector) -> Projector:
        PROJECTORS[kind] = function
        return function

    return register
