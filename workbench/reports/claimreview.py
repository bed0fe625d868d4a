"""Settled claims as schema.org ClaimReview (JSON-LD), one per claim with a place on the published scale.

Only what the article itself makes public goes in: its words, its author, the verdict and public addresses. A claim
that is open, in conflict or not checkable has no place on the scale: it is left out, and refused when asked for by its
number. What schema.org's guidelines need and the dossier lacks is asked for, never made up.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError, RuleError
from workbench.model.scale import marks, scale
from workbench.model.wording import rating_key, rating_words
from workbench.reports.choosing import chosen
from workbench.reports.entries import followable
from workbench.reports.redaction import redact

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim, Verdict
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options


def write(dossier: Dossier, options: Options) -> bytes:
    """Return a JSON-LD graph of the claims that can be published, in text order.

    Raises:
        RuleError: ``claim-unpublishable``: one was asked for that has no verdict to publish.
    """
    safe = redact(dossier, audience=options.audience, language=options.language)
    graph = []
    for claim in chosen(safe, options):
        if claim.settled and marks()[rating_key(claim)].value is not None:
            graph.append(_review(claim, safe, options.language))
            _check(claim.number, graph[-1])
        elif options.claims:
            raise RuleError("claim-unpublishable", number=claim.number, rating=rating_words(claim, options.language))
    data = {"@context": "https://schema.org", "@graph": graph}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _check(number: int, review: dict[str, Any]) -> None:
    """Refuse a review without what a reader, and schema.org's guidelines, need."""
    needed = {
        "author": review["author"]["name"],
        "datePublished": review["datePublished"],
        "url": review["url"],
        "claimReviewed": review["claimReviewed"],
    }
    for field, content in needed.items():
        if not content.strip():
            raise InputError("claimreview-lacks", number=number, field=field)


def _review(claim: Claim, safe: Dossier, language: Language) -> dict[str, Any]:
    verdict, article = claim.verdict, safe.article
    page = article.path if followable(article.path) else f"urn:sha256:{safe.draft.sha256}"
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "@id": f"{page}#claim-{claim.number}",
        "url": page,
        "inLanguage": language,
        "datePublished": verdict.at[:10] if verdict else "",
        "author": {"@type": "Organization", "name": article.outlet} if article.outlet else _person(verdict),
        "claimReviewed": claim.text,
        "itemReviewed": _claim(claim, safe, page),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": marks()[rating_key(claim)].value,
            "worstRating": scale().worst,
            "bestRating": scale().best,
            "alternateName": rating_words(claim, language),
        },
    }
    if verdict and verdict.reason.strip():
        review["reviewBody"] = verdict.reason
    return review


def _person(verdict: Verdict | None) -> dict[str, Any]:
    return {"@type": "Person", "name": verdict.by if verdict else ""}


def _claim(claim: Claim, safe: Dossier, page: str) -> dict[str, Any]:
    article = safe.article
    speakers = sorted({fact.speaker for fact in claim.facts if fact.speaker})
    author = speakers[0] if len(speakers) == 1 else article.author
    work: dict[str, Any] = {"@type": "Article", "url": page, "inLanguage": article.language}
    if article.title:
        work["headline"] = article.title
    if article.date:
        work["datePublished"] = article.date
    item: dict[str, Any] = {"@type": "Claim", "text": claim.text, "appearance": work}
    if author:
        item["author"] = {"@type": "Person", "name": author}
    if article.date:
        item["datePublished"] = article.date
    addresses = sorted(
        {
            source.location
            for evidence in safe.evidence.get(claim.id, ())
            if (source := safe.sources.get(evidence.source)) and not source.confidential and followable(source.location)
        }
    )
    return item | ({"citation": addresses} if addresses else {})
