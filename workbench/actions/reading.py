"""Reading: the Dossier and the ways to name an article, claim or source. Nothing here writes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench import compare
from workbench.actions import noticing
from workbench.actions.independence import second_source_missing, with_families
from workbench.errors import InputError, NotFoundError
from workbench.model.claims import Place
from workbench.model.dossier import Audience, Dossier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from workbench.errors import Language
    from workbench.journal import Reading
    from workbench.model.articles import Article, Draft
    from workbench.model.claims import Claim
    from workbench.model.evidence import Capture, Evidence, Source
    from workbench.model.findings import Finding, Known
    from workbench.model.rechecks import Recheck

_REFERENCE = re.compile(r"(\d{1,9})/(\d{1,9})")
_NUMBER = re.compile(r"\d{1,9}")
_A_FACT: Final = 100  # characters that take as long as one fact, a piece of evidence as long as so many facts
_A_PIECE: Final = 4
_LONG: Final = 3000  # facts: 20,000 words of news


def list_articles(reading: Reading) -> tuple[Article, ...]:
    """Return every article with its counts, oldest first."""
    return reading.articles()


def find_article(reading: Reading, reference: str) -> Article:
    """Return the article that a number names.

    Raises:
        InputError: ``article-unnamed``.
        NotFoundError: ``article-unknown``.
    """
    if not reference.strip():
        raise InputError("article-unnamed")
    if not _NUMBER.fullmatch(reference):
        raise NotFoundError("article-unknown", article=reference)
    return reading.article_by_number(int(reference))


def find_claim(reading: Reading, reference: str) -> Claim:
    """Return the claim that "1/7" names.

    Raises:
        InputError: ``reference-malformed``.
        NotFoundError: ``article-unknown`` or ``claim-not-in-article``.
    """
    match = _REFERENCE.fullmatch(reference.strip())
    if match is None:
        raise InputError("reference-malformed", reference=reference)
    article = reading.article_by_number(int(match[1]))
    try:
        return reading.claim_by_number(article.id, int(match[2]))
    except NotFoundError as error:
        count = sum(claim.live for claim in reading.claims(article.id))
        raise NotFoundError("claim-not-in-article", article=match[1], claim=match[2], count=count) from error


def load_dossier(
    reading: Reading,
    article_id: str,
    *,
    reveal: bool = False,
    whole: bool = True,
    go_on: Callable[[], object] = bool,
) -> Dossier:
    """Return everything known about an article.

    Args:
        reading: a connection of the calling thread.
        article_id: which.
        reveal: name confidential sources (for the audience "legal" and the desk itself).
        whole: False leaves out what the machine has to compare for (findings, sources that tell one story): a first
            look at the page need not wait for it.
        go_on: called again and again while an article is compared with itself and with its evidence; what it raises
            ends that.

    Raises:
        NotFoundError: ``article-unknown``.
    """
    article = reading.article(article_id)
    dossier = Dossier(
        article=article,
        draft=reading.draft(article.draft, article.id),
        claims=reading.claims(article_id),
        evidence=reading.evidence(article_id),
        captures=reading.captures(article_id),
        sources=reading.sources(article_id, reveal=reveal),
        findings=(),
        rechecks=reading.rechecks(article_id),
        drafts=reading.drafts(article_id),
        sentences=reading.sentences(article_id),
        history=reading.history(article_id),
        heads=reading.heads(),
        as_of=reading.as_of(),
        talks=reading.talks(article_id),
    )
    return with_findings(dossier, go_on=go_on) if whole else dossier


def with_findings(
    dossier: Dossier, *, go_on: Callable[[], object] = bool, tell: Callable[[float], object] = bool
) -> Dossier:
    """Return a dossier with what the machine has to compare for; nothing is read, so it may run anywhere.

    Args:
        dossier: loaded without.
        go_on: called again and again while something is compared that was not before; what it raises ends that. Who
            gives up at the first question gets what is known already, at once.
        tell: told the share that is done (0–1).
    """
    article, claims, evidence, captures = dossier.article, dossier.claims, dossier.evidence, dossier.captures
    sources, families = with_families(dossier.sources, evidence, captures, go_on)
    findings = compare.not_read(article.language)
    pieces = sum(len(found) for found in evidence.values())
    length = _length(dossier)
    inside = length / (length + _A_PIECE * pieces or 1)  # of the way
    findings += find_contradictions(
        dossier.draft,
        claims,
        outside=article.analysed,
        date=article.date,
        go_on=go_on,
        tell=lambda share: tell(inside * share),
    )
    findings += find_in_evidence(
        claims, evidence, sources, go_on=go_on, tell=lambda share: tell(inside + (1 - inside) * share)
    )
    findings += find_page_changes(claims, evidence, sources, captures, dossier.rechecks)
    missing = second_source_missing(claims, evidence, sources)
    return replace(dossier, sources=sources, findings=findings, families=families, second_missing=missing)


def takes_long(dossier: Dossier) -> bool:
    """Say whether comparing takes so long that a person waits for it: more than about half a second."""
    pieces = sum(len(found) for found in dossier.evidence.values())
    cited = sum(len(capture.text) for capture in dossier.captures.values()) / _A_FACT
    return dossier.article.analysed and _length(dossier) + _A_PIECE * pieces + cited > _LONG


def _length(dossier: Dossier) -> float:
    """Return how much there is to compare inside an article, in facts."""
    return sum(len(claim.facts) for claim in dossier.claims if claim.live) + len(dossier.draft.text) / _A_FACT


def load_safe_dossier(reading: Reading, article_id: str, *, language: Language) -> Dossier:
    """Return an article as it may be copied and handed on: no confidential name, not even in what people typed.

    Raises:
        NotFoundError: ``article-unknown``.
    """
    from workbench.reports.redaction import redact  # noqa: PLC0415 - a first look at an article does without

    with reading.snapshot():
        dossier = load_dossier(reading, article_id, reveal=True, whole=False)
    return redact(dossier, audience=Audience.EDITOR, language=language)


def find_contradictions(
    draft: Draft,
    claims: Iterable[Claim],
    *,
    outside: bool = True,
    date: str = "",
    go_on: Callable[[], object] = bool,
    tell: Callable[[float], object] = bool,
) -> tuple[Finding, ...]:
    """Return what the machine notices of places of the article against each other.

    Args:
        draft: the present one.
        claims: all of the article.
        outside: compare also what stands outside claims.
        date: the article's (ISO 8601), empty when unknown.
        go_on: as for ``with_findings``.
        tell: told the share that is done (0–1).
    """
    live, dismissed = _compared(claims)
    return noticing.inside(draft.text, live, dismissed=dismissed, outside=outside, date=date, go_on=go_on, tell=tell)


def known_contradictions(dossier: Dossier) -> Known | None:
    """Return what ``find_contradictions`` found in a dossier, to be handed on; None where that is not known any more.

    It takes a moment in a long article, so not for the window's thread.
    """
    live, dismissed = _compared(dossier.claims)
    article = dossier.article
    return noticing.known(dossier.draft.text, live, dismissed=dismissed, outside=article.analysed, date=article.date)


def _compared(claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Return the claims that are compared, and those whose words are passed over."""
    claims = tuple(claims)
    return [claim for claim in claims if claim.live], [claim for claim in claims if claim.place is Place.DISMISSED]


def find_in_evidence(
    claims: Iterable[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    sources: Mapping[str, Source],
    *,
    go_on: Callable[[], object] = bool,
    tell: Callable[[float], object] = bool,
) -> tuple[Finding, ...]:
    """Return what the machine notices of claims against their evidence.

    Args:
        claims: all of the article.
        evidence: by claim id.
        sources: by source id.
        go_on: called before each piece of evidence that was not compared before; what it raises ends the comparison.
        tell: told the share that is done (0–1).
    """
    findings: list[Finding] = []
    pairs = [(claim, item) for claim in claims if claim.live for item in evidence.get(claim.id, ())]
    for done, (claim, item) in enumerate(pairs):
        tell(done / len(pairs))
        source = sources.get(item.source)
        name = source.title if source and not source.confidential else ""
        findings += noticing.against(claim, item, name, go_on)
    return tuple(findings)


def find_page_changes(
    claims: Iterable[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    sources: Mapping[str, Source],
    captures: Mapping[str, Capture],
    rechecks: Mapping[str, Recheck],
) -> tuple[Finding, ...]:
    """Return what the latest rechecks found about the pages that live claims rest on."""
    from workbench.evidence import changes  # noqa: PLC0415 - only once something was looked at again

    findings: list[Finding] = []
    for claim in claims:
        for item in evidence.get(claim.id, ()) if claim.live and rechecks else ():
            recheck, source = rechecks.get(item.source), sources.get(item.source)
            if recheck is not None:
                name = source.title if source and not source.confidential else ""
                findings += changes.findings_on(claim, item, recheck, captures.get(item.capture), source=name)
    return tuple(findings)
