"""Reading the answer of ``claims:search``: strictly, as it is foreign text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST: Final = 1000  # code points of any text that is kept
_DAY: Final = 10  # characters of an ISO date


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCheck:
    """One published check of a claim.

    Attributes:
        claim: what was claimed, in the checkers' words.
        claimant: who claimed it, empty when not said.
        claim_date: when (ISO date), empty when not said.
        publisher: who checked it; the site where no name is given.
        site: of the publisher.
        url: of the check.
        title: of the check.
        review_date: ISO date, empty when not said.
        rating: in the publisher's own words: every newsroom has another scale.
        language: of the check ("de").
    """

    claim: str
    claimant: str
    claim_date: str
    publisher: str
    site: str
    url: str
    title: str
    review_date: str
    rating: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """Some of the checks that were found; ``next_token`` asks for more, empty at the end."""

    checks: tuple[EarlierCheck, ...]
    next_token: str = ""


def read_page(data: Mapping[str, Any]) -> CheckPage:
    """Return the checks in an answer; what has no usable address is left out, one address is named once."""
    found: dict[str, EarlierCheck] = {}
    claims = data.get("claims")
    for claim in claims if isinstance(claims, list) else []:
        if isinstance(claim, dict):
            for check in _checks(claim):
                found.setdefault(check.url, check)
    return CheckPage(checks=tuple(found.values()), next_token=_words(data.get("nextPageToken")))


def _checks(claim: Mapping[str, Any]) -> Iterator[EarlierCheck]:
    reviews = claim.get("claimReview")
    for review in reviews if isinstance(reviews, list) else []:
        url = _words(review.get("url")) if isinstance(review, dict) else ""
        if not _followable(url):
            continue
        publisher = review.get("publisher")
        named = publisher if isinstance(publisher, dict) else {}
        site = _words(named.get("site")) or (urlsplit(url).hostname or "")
        yield EarlierCheck(
            claim=_words(claim.get("text")),
            claimant=_words(claim.get("claimant")),
            claim_date=_words(claim.get("claimDate"))[:_DAY],
            publisher=_words(named.get("name")) or site,
            site=site,
            url=url,
            title=_words(review.get("title")) or url,
            review_date=_words(review.get("reviewDate"))[:_DAY],
            rating=_words(review.get("textualRating")),
            language=_words(review.get("languageCode")),
        )


def _words(value: object) -> str:
    """Return a text as one line without what could not be shown; empty for anything else."""
    if not isinstance(value, str):
        return ""
    plain = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(plain.split())[:_LONGEST]


def _followable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
