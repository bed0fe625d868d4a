"""A claim's facts: their numbers are permanent, also through drafts that change the claim's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.journal.connection import Row, rows, value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.journal.projecting import Payload
    from workbench.journal.recorder import Recorder


def fact_row(claim: str, number: int, fact: Payload) -> Row:
    """Return the row of a new, open fact."""
    low, high = fact.get("value_range") or (None, None)
    return {
        "claim": claim,
        "number": number,
        "start": fact["start"],
        "end": fact["end"],
        "text": fact["text"],
        "kind": fact["kind"],
        "value": fact.get("value"),
        "unit": fact.get("unit"),
        "approximate": int(bool(fact.get("approximate"))),
        "bound": fact.get("bound"),
        "low": low,
        "high": high,
        "speaker": fact.get("speaker"),
        "state": "open",
        "decided_by": "",
        "decided_at": "",
        "covered_by": "",
    }


def insert_facts(recorder: Recorder, claim: str, facts: Iterable[Payload]) -> None:
    """Insert a new claim's facts; numbers count on from 1 where they are missing or taken."""
    last = 0
    taken: set[int] = set()
    for fact in facts:
        number = fact.get("number") or 0
        if number < 1 or number in taken:
            number = max(taken, default=0) + 1
        taken.add(number)
        last = max(last, number)
        recorder.insert("facts", fact_row(claim, number, fact), new=True)
    _remember(recorder, claim, last)


def replace_facts(recorder: Recorder, claim: str, facts: Iterable[Payload], *, keep_states: bool) -> tuple[int, ...]:
    """Put new facts in the place of the old: the same words keep their number, and their state if wished.

    Args:
        recorder: of the event.
        claim: its id.
        facts: the facts of the claim's present words.
        keep_states: False when the words around changed, so that each fact has to be looked at again.

    Returns:
        The number each fact has now, in order.
    """
    old = _facts(recorder, claim)
    last = int(value(recorder.db, "SELECT last FROM fact_numbers WHERE claim = ?", (claim,)) or 0)
    fresh: dict[int, Row] = {}
    for fact in facts:
        alike = [o for o in old if o["text"] == fact["text"] and o["kind"] == fact["kind"]]
        if not alike:
            last += 1
            fresh[last] = fact_row(claim, last, fact)
            continue
        same = next((o for o in alike if o["number"] == fact.get("number")), alike[0])
        old.remove(same)
        fresh[same["number"]] = fact_row(claim, same["number"], fact)
        if keep_states:
            kept = ("state", "decided_by", "decided_at", "covered_by")
            fresh[same["number"]].update({name: same[name] for name in kept})
    for gone in old:
        recorder.delete("facts", claim, gone["number"])
    for fresh_row in fresh.values():
        recorder.insert("facts", fresh_row)
    _remember(recorder, claim, last)
    return tuple(fresh)


def decide(recorder: Recorder, claim: str, facts: Iterable[Payload], numbers: Iterable[int]) -> None:
    """Give facts the state they come with: their words were decided about before they came to this claim.

    Args:
        recorder: of the event.
        claim: its id.
        facts: with what was decided about them.
        numbers: theirs in the claim, in the same order.
    """
    for fact, number in zip(facts, numbers, strict=True):
        decided = {name: fact.get(name) or "" for name in ("decided_by", "decided_at", "covered_by")}
        recorder.update("facts", (claim, number), state=fact.get("state") or "open", **decided)


def shift_facts(recorder: Recorder, claim: str, distance: int) -> None:
    """Move a claim's facts along with it, by so many code points."""
    for fact in _facts(recorder, claim) if distance else ():
        moved: dict[str, Any] = {"start": fact["start"] + distance, "end": fact["end"] + distance}
        recorder.update("facts", (claim, fact["number"]), **moved)


def _facts(recorder: Recorder, claim: str) -> list[Row]:
    return rows(recorder.db, "SELECT * FROM facts WHERE claim = ? ORDER BY number", (claim,))


def _remember(recorder: Recorder, claim: str, last: int) -> None:
    """Keep the highest number ever given; undo never lowers it."""
    recorder.db.execute(
        """INSERT INTO fact_numbers (claim, last) VALUES (?, ?)
           ON CONFLICT (claim) DO UPDATE SET last = max(last, excluded.last)""",
        (claim, last),
    )
