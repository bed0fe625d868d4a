"""Rechecks: what became of a source's page since it was captured."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.evidence import Capture


class Outcome(StrEnum):
    """What a recheck found."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """One look at a source's page after its capture; the latest one of a source counts.

    Attributes:
        source: whose page.
        before: hash of the capture compared with.
        capture: the new capture of a changed page, kept beside the old one; None for the others.
        status: what the server of a vanished page said ("404 Not Found"), empty when its host is gone.
        final_url: where the address led this time; empty for a confidential source.
        at: when (ISO 8601, UTC).
    """

    id: str
    source: str
    outcome: Outcome
    before: str
    by: str
    at: str
    capture: Capture | None = None
    status: str = ""
    final_url: str = ""
