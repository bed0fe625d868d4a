"""The handover: what to talk about with the author, the worst first, for the window and for paper (``handover_pdf``).

Names of confidential sources never stand in it: the author reads it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.correction_pieces import correction_pieces
from workbench.model.corrections import open_of
from workbench.model.dossier import Audience
from workbench.model.facts import FactState
from workbench.model.talks import decision_of, to_discuss, wordless
from workbench.model.wording import date_words, rating_key, rating_words
from workbench.reports.entries import source_name
from workbench.reports.redaction import redact
from workbench.reports.view import Stretch
from workbench.reports.words import by_words, counted, one_line, shortened, visible, words
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.talks import Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """One claim to talk about; empty words were never said.

    ``left`` says that the present draft came after the words asked for and has the old ones.
    """

    title: str
    rating: str
    text: str
    proposed: tuple[Stretch, ...]
    reason: str
    sources: str
    queries: tuple[str, ...]
    decided: str
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverView:
    """The whole handover in words."""

    title: str
    language: str
    article_language: str
    about: str
    count: str
    items: tuple[ItemView, ...]


def handover(dossier: Dossier, language: Language) -> HandoverView:
    """Return what a talk with the author is about, in the language of its labels."""
    safe = redact(dossier, audience=Audience.EDITOR, language=language)
    article, claims = safe.article, to_discuss(safe)
    about = (
        article.author,
        article.outlet,
        date_words(article.date, language),
        words("draft", language, n=safe.draft.number),
    )
    return HandoverView(
        title=shortened(one_line(article.title)) or words("untitled", language),
        language=language,
        article_language=article.language or language,
        about=" · ".join(one_line(part) for part in about if part),
        count=counted("handover-count", len(claims), language) if claims else words("handover-none", language),
        items=tuple(_item(safe, claim, language) for claim in claims),
    )


def plain(dossier: Dossier, language: Language) -> str:
    """Return the handover as plain text."""
    view = handover(dossier, language)
    entries = [
        "\n".join(
            part
            for part in (
                item.title,
                item.text,
                "".join(piece.words for piece in item.proposed if piece.change != "gone"),
                item.reason,
                *item.queries,
                item.decided,
                item.left,
            )
            if part
        )
        for item in view.items
    ]
    return "\n\n".join((view.title, view.count, *entries))


def _item(safe: Dossier, claim: Claim, language: Language) -> ItemView:
    verdict = claim.verdict
    correction = verdict.correction if verdict else ""
    corrections = open_of(claim, safe.talks, safe.draft)
    sources = (source_name(safe.sources.get(one.source), language) for one in safe.evidence.get(claim.id, ()))
    return ItemView(
        title=f"{words('claim', language, n=claim.number)}: {standing_words(claim, language)}",
        rating=rating_key(claim),
        text=one_line(claim.text),
        proposed=tuple(
            Stretch(change=piece.change, words=visible(piece.words))
            for piece in (correction_pieces(claim, correction) if correction else ())
        ),
        reason="\n".join(_reasons(claim, language)),
        sources="; ".join(dict.fromkeys(sources)),
        queries=tuple(visible(query.text) for query in claim.queries if not query.answer),
        decided=decided_line(claim, decision_of(claim, safe.talks), language),
        left=next((say("revision.left", language, draft=one.kept_by) for one in corrections if one.kept_by), ""),
    )


def _reasons(claim: Claim, language: Language) -> Iterator[str]:
    """Yield the facts that are wrong and why; of two verdicts that contradict each other both, with what they say."""
    wrong = [one_line(fact.text) for fact in claim.facts if fact.state is FactState.WRONG]
    if wrong:
        yield words("handover-wrong", language, facts=", ".join(wrong))
    if claim.verified_with_wrong_fact:
        yield words("wrong-fact", language)
    for verdict in claim.standing_verdicts:
        said = (say(f"rating.{verdict.rating.value}", language) if claim.conflict else "", visible(verdict.reason))
        if any(said):
            yield f"{': '.join(part for part in said if part)} ({one_line(verdict.by)})"


def standing_words(claim: Claim, language: Language) -> str:
    """Return a claim's rating; of a verified one also what it is here for: a fact of it is wrong."""
    rating = rating_words(claim, language)
    return words("handover-agreement", language, rating=rating) if claim.verified_with_wrong_fact else rating


def decision_words(claim: Claim, talk: Talk, language: Language) -> str:
    """Return a decision about a claim in words, without the wording that was agreed."""
    return words("talk-wordless" if wordless(claim, talk) else f"talk-{talk.decision.value}", language)


def decided_words(claim: Claim, talk: Talk | None, language: Language) -> str:
    """Return what was decided with the author; empty for nothing."""
    if talk is None:
        return ""
    wording = f": {one_line(talk.wording)}" if talk.wording else ""
    return f"{decision_words(claim, talk, language)}{wording}"


def decided_line(claim: Claim, talk: Talk | None, language: Language) -> str:
    """Return what was decided with the author, by whom and when; empty for nothing."""
    if talk is None:
        return ""
    return f"{decided_words(claim, talk, language)} ({by_words(talk.by, talk.at, language)})"
