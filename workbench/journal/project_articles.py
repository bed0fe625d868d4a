"""Articles, drafts, sentences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workbench.errors import NotFoundError
from workbench.journal.connection import Row, rows
from workbench.journal.project_analysis import keep_analysis, why
from workbench.journal.project_facts import replace_facts, shift_facts
from workbench.journal.projecting import Payload, projector
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from sqlite_utils import Database

    from workbench.journal.chain import StoredEvent
    from workbench.journal.recorder import Recorder


@projector(EventKind.ORIGIN_STARTED)
def _origin_started(recorder: Recorder, _event: StoredEvent, payload: Payload) -> None:
    """Keep what was erased after this file was copied; else the event itself is the record."""
    for source, (by, at) in (payload.get("erased") or {}).get("sources", {}).items():
        recorder.db.execute('INSERT OR IGNORE INTO erasures (source, "by", "at") VALUES (?, ?, ?)', (source, by, at))


@projector(EventKind.ARTICLE_IMPORTED)
def _imported(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    draft = payload["draft"]
    _keep_text(recorder.db, draft)
    words = {name: payload.get(name) or "" for name in ("title", "language", "date", "outlet", "author", "path")}
    fresh = {"id": event.subject, "number": payload["number"], **words, "draft": draft["sha256"]}
    recorder.insert("articles", {**fresh, "imported_at": event.at, "removed": 0})
    _insert_draft(recorder, event, draft)
    if payload.get("waited"):
        recorder.delete("waiting", payload["waited"])


@projector(EventKind.ANALYSED)
def _analysed(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    """Keep one run's sentences and suggestions."""
    keep_analysis(recorder, _article(recorder, event.subject)["id"], payload)


@projector(EventKind.SENTENCE_MARKED)
def _sentence_marked(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    article = _article(recorder, event.subject)["id"]
    mark = _mark(article, payload["draft"], payload, event.actor)
    if payload["nothing_to_check"]:
        recorder.insert("sentence_marks", mark)
    else:
        recorder.delete("sentence_marks", mark["id"])


def _mark(article: str, draft: str, span: Payload, by: str) -> Row:
    """Return the row of a "nothing to check" mark, named by its place in the draft."""
    start, end = span["start"], span["end"]
    name = f"{article}/{draft}/{start}-{end}"
    return {"id": name, "article": article, "draft": draft, "start": start, "end": end, "by": by}


@projector(EventKind.DRAFT_ADDED)
def _draft_added(recorder: Recorder, event: StoredEvent, payload: Payload) -> None:
    """Move every claim into the new draft; verdicts on reworded or vanished words no longer count."""
    article, draft = _article(recorder, event.subject), payload["draft"]
    _keep_text(recorder.db, draft)
    _insert_draft(recorder, event, draft)
    placements = {placement["claim"]: placement for placement in payload.get("placements", ())}
    for claim in rows(
        recorder.db, "SELECT * FROM claims WHERE article = ? AND draft = ?", (article["id"], article["draft"])
    ):
        _place(recorder, claim, placements.get(claim["id"]), draft["sha256"])
    title = payload.get("title") or article["title"]
    recorder.update("articles", article["id"], draft=draft["sha256"], title=title)
    if payload.get("analysis"):
        keep_analysis(recorder, article["id"], payload["analysis"])
    for mark in payload.get("sentence_marks") or ():
        recorder.insert("sentence_marks", _mark(article["id"], draft["sha256"], mark, mark["by"]))


def _place(recorder: Recorder, claim: Row, placement: Payload | None, draft: str) -> None:
    """Put one claim where the new draft has it; one without a placement has no place in it."""
    if placement is None or placement["place"] == "gone":
        kept = claim["place"] if claim["place"] == "dismissed" else "gone"
        nowhere = {"draft": draft, "start": -1, "end": -1, "place": kept}
        recorder.update("claims", claim["id"], **nowhere, **why(placement or {}))
        if kept == "gone":
            _withdraw_verdicts(recorder, claim["id"])
            recorder.note(claim["id"], claim["place"], kept)
        return
    start, end, place = placement["start"], placement["end"], placement["place"]
    text = placement.get("text") or claim["text"]
    stands = {"draft": draft, "start": start, "end": end, "text": text, "place": place}
    recorder.update("claims", claim["id"], **stands, **why(placement))
    facts = placement.get("facts")
    if place == "reworded":
        replace_facts(recorder, claim["id"], facts or (), keep_states=False)
        _withdraw_verdicts(recorder, claim["id"])
    elif facts:
        replace_facts(recorder, claim["id"], facts, keep_states=True)
    else:
        shift_facts(recorder, claim["id"], start - claim["start"])
    if place != claim["place"]:
        recorder.note(claim["id"], claim["place"], place)


def _withdraw_verdicts(recorder: Recorder, claim: str) -> None:
    standing = "SELECT id FROM verdicts WHERE claim = ? AND standing = 1"
    for verdict in rows(recorder.db, standing, (claim,)):
        recorder.update("verdicts", verdict["id"], withdrawn_by_draft=1)


def _pictures(draft: Payload) -> list[Payload]:
    """Return the images without a caption as captions without words, kept behind the other blocks."""
    return [{"kind": "caption", "start": place, "end": place} for place in draft.get("images") or ()]


def _article(recorder: Recorder, article: str) -> Row:
    found = recorder.find("articles", article)
    if found is None:
        raise NotFoundError("article-unknown", article=article)
    return found


def _keep_text(db: Database, draft: Payload) -> None:
    db.execute("INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", (draft["sha256"], draft["text"]))


def _insert_draft(recorder: Recorder, event: StoredEvent, draft: Payload) -> None:
    recorder.insert(
        "drafts",
        {
            "id": f"{event.subject}/{draft['number']}",
            "article": event.subject,
            "number": draft["number"],
            "sha256": draft["sha256"],
            "blocks": json.dumps([*(draft.get("blocks") or []), *_pictures(draft)]),
            "at": draft.get("at") or event.at,
            "by": draft.get("by") or event.actor,
        },
    )
    if notes := draft.get("notes"):
        recorder.db.execute(
            "INSERT OR IGNORE INTO draft_notes (article, draft, notes) VALUES (?, ?, ?)",
            (event.subject, draft["sha256"], json.dumps(notes)),
        )
