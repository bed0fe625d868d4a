"""The command line's JSON (DESIGN §5, "workbench.scan/1"): a scanned text, and an article with its verdicts.

Offsets are code points into ``article.text``, half-open; ``article.sentences`` counts every sentence, questions
included, but no headings; ``article.characters`` is the number of code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.model.claims import Place
from workbench.model.csl import csl_citation
from workbench.model.dossier import Audience
from workbench.model.independence import voices
from workbench.model.validity import validity
from workbench.model.wording import rating_key, rating_words, reason_words
from workbench.reports.entries import finding_sentence
from workbench.reports.redaction import redact
from workbench.text.messages import known, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.errors import Language
    from workbench.model.analysis import Analysis, Suggestion
    from workbench.model.articles import Document, Sentence
    from workbench.model.claims import Claim, Reason, Verdict
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence
    from workbench.model.facts import Fact
    from workbench.model.findings import Finding

SCHEMA: Final = "workbench.scan/1"


def scan_object(
    *,
    path: str,
    document: Document,
    analysis: Analysis,
    findings: Sequence[Finding],
    sha256: str,
    date: str,
    language_ui: Language,
) -> dict[str, Any]:
    """Return the JSON object of one scanned text.

    Args:
        path: as the person gave it, "-" for standard input.
        document: the text and its title.
        analysis: the run over ``document.text``; its suggestions get the numbers 1, 2, 3 …
        findings: within the text.
        sha256: of the draft.
        date: of the article (ISO), empty when unknown.
        language_ui: of reasons and findings.
    """
    text = document.text
    return {
        "schema": SCHEMA,
        "article": _article(
            path=path,
            title=document.title,
            language=analysis.language,
            date=date,
            sha256=sha256,
            text=text,
            sentences=analysis.sentences,
        ),
        "claims": [
            _claim(number, suggestion, text, language_ui) for number, suggestion in enumerate(analysis.suggestions, 1)
        ],
        "findings": [finding_object(finding, language_ui) for finding in findings],
    }


def show_object(dossier: Dossier, *, language: Language) -> dict[str, Any]:
    """Return an article in the form of ``scan_object``, with what was decided inside each claim.

    ``claims`` holds those that stand in the text, in text order; ``not_standing`` those that left it or were
    dismissed. Confidential names are never shown.
    """
    safe = redact(dossier, audience=Audience.EDITOR, language=language)
    return article_object(safe, language)


def article_object(safe: Dossier, language: Language) -> dict[str, Any]:
    """Return the object of a dossier that is redacted already."""
    article = safe.article
    aside = [c for c in safe.claims if not c.live and c.place is not Place.WITHDRAWN]
    return {
        "schema": SCHEMA,
        "article": _article(
            path=article.path,
            title=article.title,
            language=article.language,
            date=article.date,
            sha256=safe.draft.sha256,
            text=safe.draft.text,
            sentences=safe.sentences,
        )
        | {"number": article.number, "draft": safe.draft.number},
        "claims": [decided_claim(claim, safe, language) for claim in safe.live_claims],
        "not_standing": [
            {"place": claim.place.value} | decided_claim(claim, safe, language)
            for claim in sorted(aside, key=lambda c: c.number)
        ],
        "findings": [finding_object(finding, language) for finding in safe.findings],
    }


def _article(
    *, path: str, title: str, language: str, date: str, sha256: str, text: str, sentences: Iterable[Sentence]
) -> dict[str, Any]:
    return {
        "path": path or None,
        "title": title or None,
        "language": language or None,
        "date": date or None,
        "sha256": sha256,
        "characters": len(text),
        "sentences": sum(sentence.kind != "heading" for sentence in sentences),
        "text": text,
    }


def _claim(number: int, claim: Suggestion | Claim, text: str, language: Language) -> dict[str, Any]:
    return {
        "number": number,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "checkable": claim.checkable,
        "worth": claim.worth,
        "kinds": list(claim.kinds),
        "reasons": [_reason(reason, claim, text, language) for reason in claim.reasons],
        "facts": [fact_object(fact) for fact in claim.facts],
    }


def _reason(reason: Reason, claim: Suggestion | Claim, text: str, language: Language) -> dict[str, Any]:
    """Return a reason; of a claim that a draft lost it names the claim's words, for its places lie in another text."""
    stands = claim.start >= 0 and text[claim.start : claim.end] == claim.text
    words = reason.code
    if known(f"reason.{reason.code}"):
        told = reason_words(reason, text, language)
        words = told if stands else say(f"reason.{reason.code}", language, words=claim.text)
    return {"code": reason.code, "text": words, "start": reason.start, "end": reason.end}


def fact_object(fact: Fact) -> dict[str, Any]:
    """Return a fact as the contract writes it (``value_range`` is called ``range``)."""
    return {
        "number": fact.number,
        "start": fact.start,
        "end": fact.end,
        "text": fact.text,
        "kind": fact.kind.value,
        "value": fact.value,
        "unit": fact.unit,
        "approximate": fact.approximate,
        "bound": fact.bound,
        "range": list(fact.value_range) if fact.value_range is not None else None,
        "speaker": fact.speaker,
    }


def finding_object(finding: Finding, language: Language) -> dict[str, Any]:
    """Return a finding; ``spans`` are its places in the article, places in sources stand in ``text``."""
    return {
        "code": finding.code,
        "text": finding_sentence(finding, language),
        "spans": [[place.start, place.end] for place in finding.places if not place.evidence],
    }


def decided_claim(claim: Claim, safe: Dossier, language: Language) -> dict[str, Any]:
    """Return a claim with rating, reason, facts' states, evidence and findings."""
    verdict = claim.verdict
    plain = _claim(claim.number, claim, safe.draft.text, language)
    plain["facts"] = [
        fact_object(fact) | {"state": fact.state.value, "decided_by": fact.decided_by, "decided_at": fact.decided_at}
        for fact in claim.facts
    ]
    return plain | {
        "rating": claim.rating.value,
        "rating_words": say(f"rating.{rating_key(claim)}", language),
        "reason": verdict.reason if verdict else "",
        "correction": verdict.correction if verdict else "",
        "by": verdict.by if verdict else "",
        "at": verdict.at if verdict else "",
        "verified_in_part": claim.verified_in_part,
        "conflict": claim.conflict,
        "conflicting": [_conflicting(one, language) for one in (claim.standing_verdicts if claim.conflict else ())],
        "workflow": claim.workflow.value,
        "signed_by": list(claim.signed_by),
        "validity": _validity(claim, safe),
        "independence": _independence(claim, safe),
        "second_source_missing": list(safe.second_missing.get(claim.id, ())),
        "evidence": [_evidence(item, claim, safe, language) for item in safe.evidence.get(claim.id, ())],
        "queries": [
            {"text": q.text, "by": q.by, "at": q.at, "answer": q.answer, "answered_at": q.answered_at}
            for q in claim.queries
        ],
        "findings": [finding_object(finding, language) for finding in safe.findings_of(claim)],
    }


def _conflicting(verdict: Verdict, language: Language) -> dict[str, Any]:
    return {
        "rating": verdict.rating.value,
        "rating_words": rating_words(verdict, language),
        "reason": verdict.reason,
        "correction": verdict.correction,
        "by": verdict.by,
        "at": verdict.at,
    }


def _validity(claim: Claim, safe: Dossier) -> dict[str, Any] | None:
    """Return the day a claim holds on and the words that say so; null for what does not change."""
    found = validity(claim, safe)
    if found is None:
        return None
    return {
        "as_of": found.as_of,
        "why": found.why.value,
        "text": found.text,
        "check_again": found.evidence_day or None,
    }


def _independence(claim: Claim, safe: Dossier) -> dict[str, Any]:
    """Return how many sources a claim has, how many of them are independent, and which tell one story."""
    found = voices(safe.evidence.get(claim.id, ()), safe.sources)
    groups = {sources: safe.sources[sources[0]].group for sources in found if sources[0] in safe.sources}
    families = {sources: safe.families[group] for sources, group in groups.items() if group in safe.families}
    return {
        "sources": sum(len(sources) for sources in found),
        "independent": len(found),
        "families": [
            {"sources": list(sources), "agency": family.agency, "by_hand": family.by_hand}
            for sources, family in families.items()
            if len(sources) > 1
        ],
    }


def _evidence(item: Evidence, claim: Claim, safe: Dossier, language: Language) -> dict[str, Any]:
    source, capture = safe.sources.get(item.source), safe.captures.get(item.capture)
    known_source = source is not None and bool(source.title or source.location or not source.confidential)
    return {
        "id": item.id,
        "source": {
            "id": item.source,
            "title": source.title if source and known_source else say("source.known", language),
            "location": source.location if source else "",
            "kind": source.kind.value if source else "",
            "publisher": source.publisher if source else "",
            "date": source.date if source else "",
            "confidential": bool(source and source.confidential),
            "archived": source.archived if source and not source.confidential else "",
        },
        "stance": item.stance.value,
        **({"for_earlier_words": True} if item.for_earlier_words else {}),
        "grade": source.grade.value if source else "",
        "passage": item.passage.exact if item.passage else "",
        "prefix": item.passage.prefix if item.passage else "",
        "suffix": item.passage.suffix if item.passage else "",
        "locator": item.locator,
        "note": item.note,
        "speaks_of": [number for number in item.speaks_of if claim.fact(number)],
        "capture": {"sha256": capture.sha256, "at": capture.at, "media_type": capture.media_type} if capture else None,
        "by": item.by,
        "at": item.at,
        "csl": csl_citation(source, item, capture, language=language),
    }
