"""What was typed into the dialog that attaches: kept when it is left, handed to an address that waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.model.timecodes import parse_timecode

if TYPE_CHECKING:
    from workbench.model.evidence import Grade, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """What was typed into a dialog that was left without attaching anything.

    Attributes:
        where: file or address.
        time: as typed.
    """

    where: str
    quote: str
    note: str
    time: str
    stance: Stance
    grade: Grade
    confidential: bool


def typed_of(typed: Unfinished) -> dict[str, Any]:
    """Return what an address that waits keeps; a time code that is none goes into the note."""
    known = parse_timecode(typed.time) is not None
    return {
        "stance": typed.stance,
        "grade": typed.grade,
        "confidential": typed.confidential,
        "note": "\n".join(part for part in ("" if known else typed.time, typed.note) if part),
        "quote": typed.quote,
        "time": typed.time if known else "",
    }
