"""A desk to test from: the things people do, as events, without the rooms above the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.errors import NotFoundError
from workbench.journal import Library, Reading
from workbench.model.events import EventKind
from workbench.model.ids import fresh_id
from workbench.model.plain import to_plain
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.model.changes import Changes
    from workbench.model.claims import Claim

SENTENCES = (
    "Musk bot 97,4 Milliarden Dollar für OpenAI.",
    "Altman lehnte das Übernahmeangebot ab.",
    "Er verließ das Haus 2018 aus großem Groll.",
    "Twitter kostete ihn 54 Milliarden Dollar.",
)
TEXT = "\n".join(SENTENCES)


def fact(number: int, start: int, text: str, whole: str, **more: Any) -> dict[str, Any]:
    at = whole.index(text, start)
    return {"number": number, "start": at, "end": at + len(text), "text": text, "kind": "money", "unit": "USD", **more}


class Desk:
    """One article on a library, and what may be done to it.

    Args:
        library: open for writing.
        actor: who acts.
    """

    def __init__(self, library: Library, actor: str = "Anna") -> None:
        self.library = library
        self.actor = actor
        self.article = ""
        self.claims: list[str] = []

    def append(self, kind: str, subject: str, payload: Mapping[str, Any], **more: Any) -> Changes:
        with self.library.writing(self.actor) as writing:
            return writing.append(kind, subject, payload, **more)

    def import_article(self, text: str = TEXT) -> Changes:
        self.article = fresh_id()
        with self.library.writing(self.actor) as writing:
            payload = {
                "number": writing.next_article_number(),
                "title": "Ein Angebot",
                "language": "de",
                "date": "2025-02-11",
                "path": "angebot.txt",
                "draft": self._draft(text, 1),
            }
            return writing.append(EventKind.ARTICLE_IMPORTED, self.article, payload)

    @staticmethod
    def _draft(text: str, number: int) -> dict[str, Any]:
        blocks = [{"kind": "paragraph", "start": 0, "end": len(text), "level": 0}]
        return {"sha256": sha256_of(text), "number": number, "text": text, "blocks": blocks, "at": "", "by": ""}

    def analyse(self, *, withdrawn: tuple[str, ...] = ()) -> Changes:
        """Suggest each sentence that is no claim yet, score the others anew."""
        text = self.library.reads.draft(self.library.reads.article(self.article).draft).text
        with self.library.writing(self.actor) as writing:
            run = self.run_over(writing, text, withdrawn=withdrawn)
            changes = writing.append(EventKind.ANALYSED, self.article, run)
        self.claims += [claim["id"] for claim in run["claims"] if claim["id"] not in self.claims]
        return changes

    def run_over(self, reading: Reading, text: str, *, withdrawn: tuple[str, ...] = ()) -> dict[str, Any]:
        known = {claim.start: claim for claim in reading.claims(self.article) if claim.draft == sha256_of(text)}
        number = max((claim.number for claim in reading.claims(self.article)), default=0)
        suggestions, sentences, start = [], [], 0
        for line in text.split("\n"):
            end = start + len(line)
            sentences.append({"start": start, "end": end, "checkable": 0.9, "worth": 0.5, "kind": "statement"})
            if start in known:
                claim, of = str(known[start].id), known[start].number
            else:
                number += 1
                claim, of = fresh_id(), number
            facts = [fact(1, start, "Milliarden", text, value=97_400_000_000)] if "Milliarden" in line else []
            scores = {"checkable": 0.9, "worth": 0.5, "kinds": ["money"]}
            reasons = [{"code": "figure", "start": start, "end": end}]
            words = {"start": start, "end": end, "text": line, "facts": facts, "reasons": reasons}
            suggestions.append({"id": claim, "number": of, **scores, **words})
            start = end + 1
        return {
            "draft": sha256_of(text),
            "language": "de",
            "pipeline": "test-1",
            "sentences": sentences,
            "claims": [s for s in suggestions if s["id"] not in withdrawn],
            "withdrawn": list(withdrawn),
        }

    def begin(self) -> Desk:
        self.import_article()
        self.analyse()
        return self

    def mark(self, start: int = 0, end: int = 8) -> Changes:
        text = self.library.reads.draft(self.library.reads.article(self.article).draft).text
        claim = fresh_id()
        with self.library.writing(self.actor) as writing:
            suggestion = {"start": start, "end": end, "text": text[start:end], "checkable": 1, "worth": 1, "kinds": []}
            where = {"article": self.article, "draft": sha256_of(text)}
            payload = {**where, "number": writing.next_claim_number(self.article), "suggestion": suggestion}
            changes = writing.append(EventKind.CLAIM_MARKED, claim, payload)
        self.claims.append(claim)
        return changes

    def verdict(self, claim: str, rating: str = "false", reason: str = "Die Meldung nennt 44.", **more: Any) -> Changes:
        found = self.library.reads.claims_by_id([claim])
        standing = [verdict.id for one in found for verdict in one.standing_verdicts]
        replaces = {"replaces": standing[0] if standing else "", "settles": standing}
        payload = {"verdict": fresh_id(), "rating": rating, "reason": reason, "correction": "", **replaces, **more}
        return self.append(EventKind.VERDICT_GIVEN, claim, payload)

    def sign(self, claim: str) -> Changes:
        verdict = self.library.reads.claims_by_id([claim])[0].verdict
        if verdict is None:
            raise NotFoundError("claim-unknown", claim=claim)
        return self.append(EventKind.VERDICT_SIGNED, claim, {"sign_off": fresh_id(), "verdict": verdict.id})

    def tick(self, claim: str, number: int = 1, state: str = "confirmed", *others: str) -> Changes:
        ticks = [{"claim": one, "fact": number, "state": state} for one in (claim, *others)]
        return self.append(EventKind.FACTS_TICKED, claim, {"ticks": ticks})

    def dismiss(self, claim: str) -> Changes:
        return self.append(EventKind.CLAIM_DISMISSED, claim, {})

    def merge(self, claim: str, other: str) -> Changes:
        """Merge two claims, wherever they stand: their facts, evidence and queries come together."""
        one, two = (self.library.reads.claims_by_id([name])[0] for name in (claim, other))
        if claim == other:
            raise NotFoundError("claim-unknown", claim=claim)
        facts = [{**to_plain(f), "number": n} for n, f in enumerate((*one.facts, *two.facts), 1)]
        attached = self.library.reads.evidence(self.article).get(two.id, ())
        payload = {
            **self._shape(one, facts),
            "withdraws": [v.id for c in (one, two) for v in c.standing_verdicts],
            "absorbed": [other],
            "evidence": [{"id": found.id, "speaks_of": [len(facts)]} for found in attached],
        }
        return self.append(EventKind.CLAIMS_MERGED, claim, payload)

    def split(self, claim: str) -> Changes:
        """Split a claim in the middle; its facts go to the second part."""
        found = self.library.reads.claims_by_id([claim])[0]
        middle = max(1, len(found.text) // 2)
        part = fresh_id()
        with self.library.writing(self.actor) as writing:
            second = {"start": found.start + middle, "end": found.end, "text": found.text[middle:]}
            where = {"article": self.article, "draft": found.draft, "checkable": 1, "worth": 1, "kinds": []}
            number = writing.next_claim_number(self.article)
            payload = {
                **self._shape(found, []),
                "end": found.start + middle,
                "withdraws": [v.id for v in found.standing_verdicts],
                "part": {"id": part, "number": number, **where, **second, "facts": to_plain(found.facts)},
            }
            changes = writing.append(EventKind.CLAIM_SPLIT, claim, payload)
        self.claims.append(part)
        return changes

    @staticmethod
    def _shape(claim: Claim, facts: list[Any]) -> dict[str, Any]:
        return {"start": claim.start, "end": claim.end, "text": claim.text, "facts": facts, "kinds": ["money"]}

    def query(self, claim: str, text: str = "Woher stammt die Zahl?") -> str:
        query = fresh_id()
        self.append(EventKind.QUERY_RAISED, claim, {"query": query, "text": text})
        return query

    def attach(
        self, claim: str, *, title: str = "Meldung", content: bytes = b"Twitter: $44 billion", **more: Any
    ) -> tuple[str, str]:
        source, evidence, sha256 = fresh_id(), fresh_id(), sha256_of(content)
        capture = {"sha256": sha256, "size": len(content), "media_type": "text/plain", "at": "2025-02-12T10:00:00Z"}
        confidential = more.get("confidential") is not None
        payload = {
            "evidence": {"id": evidence, "claim": claim, "source": source, "stance": "supports", "capture": sha256},
            "source": {"id": source, "kind": "file", "title": title, "confidential": confidential},
            "new_source": True,
            "capture": {**capture, "text": content.decode(), "file_name": "meldung.txt"},
        }
        self.append(EventKind.EVIDENCE_ATTACHED, claim, payload, blobs={sha256: content}, **more)
        return source, evidence

    def mark_sentence(self, index: int = 0, *, on: bool = True) -> Changes:
        sentence = self.library.reads.sentences(self.article)[index]
        draft = self.library.reads.article(self.article).draft
        where = {"draft": draft, "start": sentence.start, "end": sentence.end}
        return self.append(EventKind.SENTENCE_MARKED, self.article, {**where, "nothing_to_check": on})

    def revise(self, text: str) -> Changes:
        """Add a draft: claims whose words stand in it keep standing, the others are reworded in place or gone."""
        with self.library.writing(self.actor) as writing:
            article = writing.article(self.article)
            placements = [self._placement(claim, text) for claim in writing.claims(self.article) if claim.start >= 0]
            taken = [p["start"] for p in placements]
            run = self.run_over(writing, text)
            first = writing.next_claim_number(self.article)
            fresh = [c for c in run["claims"] if c["start"] not in taken]
            run["claims"] = [{**c, "number": first + i} for i, c in enumerate(fresh)]
            draft = self._draft(text, article.drafts + 1)
            payload = {"draft": draft, "title": "", "placements": placements, "analysis": run}
            changes = writing.append(EventKind.DRAFT_ADDED, self.article, payload)
        self.claims += [claim["id"] for claim in run["claims"]]
        return changes

    @staticmethod
    def _placement(claim: Any, text: str) -> dict[str, Any]:
        start = text.find(claim.text)
        if start >= 0:
            place = "moved" if claim.start and not start else "standing"  # it came to stand first
            place = place if claim.place != "dismissed" else "dismissed"
            where = {"start": start, "end": start + len(claim.text), "text": claim.text}
            return {"claim": claim.id, "place": place, **where, "facts": []}
        lines = [line for line in text.split("\n") if line.split(" ")[0] == claim.text.split(" ")[0]]
        if not lines:
            return {"claim": claim.id, "place": "gone", "start": -1, "end": -1, "text": claim.text, "facts": []}
        start = text.index(lines[0])
        facts = [fact(0, start, "Milliarden", text)] if "Milliarden" in lines[0] else []
        where = {"start": start, "end": start + len(lines[0]), "text": lines[0]}
        return {"claim": claim.id, "place": "reworded", **where, "facts": facts}

    def state(self) -> dict[str, Any]:
        """Return everything a reader sees, but for the history."""
        reads = self.library.reads
        seen: dict[str, Any] = {"articles": reads.articles()}
        for article in reads.articles():
            seen[article.id] = (
                reads.drafts(article.id),
                reads.sentences(article.id),
                reads.claims(article.id),
                reads.evidence(article.id),
                reads.sources(article.id, reveal=True),
                reads.captures(article.id),
            )
        return seen


def kinds_of(library: Library) -> list[str]:
    """Return the kinds of all events, in the order of the file."""
    found = library._db.execute("SELECT kind FROM events ORDER BY seq")
    return [kind for (kind,) in found]
