"""What one run of the analysis leaves: sentences and suggested claims; what a person touched it never changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.journal.project_facts import insert_facts, replace_facts

if TYPE_CHECKING:
    from workbench.journal.projecting import Payload
    from workbench.journal.recorder import Recorder


def keep_analysis(recorder: Recorder, article: str, run: Payload) -> None:
    """Write a run's sentences and claims, and note which earlier suggestions it no longer makes.

    Args:
        recorder: of the event.
        article: its id.
        run: payload of ``analysed``.
    """
    db, draft = recorder.db, run["draft"]
    db.execute(
        "INSERT OR REPLACE INTO analyses (article, draft, language, pipeline) VALUES (?, ?, ?, ?)",
        (article, draft, run.get("language") or "", run.get("pipeline") or ""),
    )
    db.execute("DELETE FROM sentences WHERE article = ? AND draft = ?", (article, draft))
    scored = [
        (article, draft, s["start"], s["end"], s.get("checkable") or 0.0, s.get("worth") or 0.0, s["kind"])
        for s in run.get("sentences") or ()
    ]
    db.conn.executemany("INSERT OR REPLACE INTO sentences VALUES (?, ?, ?, ?, ?, ?, ?)", scored)
    for suggestion in run.get("claims") or ():
        _suggest(recorder, {**suggestion, "article": article, "draft": draft})
    withdrawn = [claim for claim in run.get("withdrawn") or () if _untouched(recorder, claim)]
    db.conn.executemany("INSERT OR IGNORE INTO withdrawals VALUES (?, ?)", [(claim, draft) for claim in withdrawn])
    recorder.concerns(kinds=["article", "claim", "fact", "sentence"], articles=[article], claims=withdrawn)


def _untouched(recorder: Recorder, claim: str) -> bool:
    found = recorder.find("claims", claim)
    return found is not None and not found["touched"]


def _suggest(recorder: Recorder, claim: Payload) -> None:
    """Insert a suggestion, or bring an earlier one that nobody touched up to date."""
    known = recorder.find("claims", claim["id"])
    if known is None:
        insert_claim(recorder, claim, by_hand=False)
    elif not known["touched"]:
        sql = "DELETE FROM withdrawals WHERE claim = ? AND draft = ?"
        recorder.db.execute(sql, (claim["id"], claim["draft"]))
        recorder.update("claims", claim["id"], **_scored(claim))
        replace_facts(recorder, claim["id"], claim.get("facts") or (), keep_states=False)
        recorder.concerns(claims=[claim["id"]])


def _scored(claim: Payload) -> dict[str, Any]:
    return {
        "checkable": float(claim.get("checkable") or 0.0),
        "worth": float(claim.get("worth") or 0.0),
        "kinds": json.dumps(claim.get("kinds") or []),
        "reasons": json.dumps(claim.get("reasons") or []),
    }


def why(payload: Payload) -> dict[str, str]:
    """Return the column that says why a claim is marked, of events that say it; those of earlier versions don't."""
    return {"reasons": json.dumps(payload["reasons"])} if "reasons" in payload else {}


def insert_claim(recorder: Recorder, claim: Payload, *, by_hand: bool) -> None:
    """Insert a claim with its facts and remember its number for good.

    Args:
        recorder: of the event.
        claim: a Suggestion with ``id``, ``article``, ``draft``, ``number``.
        by_hand: a person marked it.
    """
    where = {name: claim[name] for name in ("id", "article", "number", "draft", "start", "end", "text")}
    state = {"by_hand": int(by_hand), "touched": int(by_hand), "place": "standing", "workflow": "", "assigned": ""}
    recorder.insert("claims", {**where, **_scored(claim), **state}, new=True)
    recorder.db.execute(
        """INSERT INTO numbers (article, claims) VALUES (?, ?)
           ON CONFLICT (article) DO UPDATE SET claims = max(claims, excluded.claims)""",
        (claim["article"], claim["number"]),
    )
    insert_facts(recorder, claim["id"], claim.get("facts") or ())
