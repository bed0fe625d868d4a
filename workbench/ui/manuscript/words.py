"""What the manuscript says in words: its byline, the card under the pointer, what a screen reader hears."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.model.facts import FactState
from workbench.model.wording import (
    date_words,
    kind_words,
    number_words,
    rating_key,
    rating_words,
    reason_words,
    value_words,
)
from workbench.text.messages import known, say
from workbench.text.pieces import pieces

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.articles import Article
    from workbench.model.claims import Claim

_WORD: Final = re.compile(r"\w+(?:[-'’.,/]\w+)*")
_STRONG: Final = "font-weight:600"
_STATE_SIGNS: Final = {FactState.OPEN: "○", FactState.CONFIRMED: "✓", FactState.WRONG: "✗"}


def count_words(text: str) -> int:
    """Return the number of words; "97,4" and "KI-Firma" are one each."""
    return sum(len(_WORD.findall(piece)) for piece in pieces(text))


def byline(article: Article, text: str, language: Language) -> str:
    """Return "Von Lena Hartwig · 11. Februar 2025 · 206 Wörter", leaving out what is unknown."""
    count = count_words(text)
    words = say("manuscript.words", language, count=number_words(count, language))
    parts = (
        say("manuscript.by", language, author=article.author) if article.author else "",
        date_words(article.date, language) if article.date else "",
        say("manuscript.word", language) if count == 1 else words,
    )
    return " · ".join(part for part in parts if part)


def spoken(claim: Claim, language: Language) -> str:
    """Return what a screen reader hears: "Claim 7, false, 1 of 4 facts wrong"."""
    said = say("manuscript.spoken", language, number=claim.number, rating=rating_spoken(claim, language))
    for_whom = say("manuscript.spoken-for", language, name=claim.assigned) if claim.assigned else ""
    stands = say(f"workflow.{claim.workflow.value}", language) if claim.workflow.value else ""
    return ", ".join(part for part in (said, facts_spoken(claim, language), for_whom, stands) if part)


def rating_spoken(claim: Claim, language: Language) -> str:
    """Return the rating inside a sentence: "false"."""
    rating = rating_words(claim, language)
    if language == "de" and rating_key(claim) == "verified-in-part":  # a noun keeps its capital
        return rating
    return rating[:1].lower() + rating[1:]


def facts_spoken(claim: Claim, language: Language) -> str:
    """Return how many of the facts are wrong, else confirmed; empty where there are none."""
    if not claim.facts:
        return ""
    if len(claim.facts) == 1:
        return say(f"manuscript.spoken-fact-{claim.facts[0].state.value}", language)
    wrong = sum(fact.state is FactState.WRONG for fact in claim.facts)
    confirmed = sum(fact.state is FactState.CONFIRMED for fact in claim.facts)
    key, count = ("spoken-wrong", wrong) if wrong else ("spoken-confirmed", confirmed)
    return say(f"manuscript.{key}", language, count=count, all=len(claim.facts))


def card(claim: Claim, draft: str, language: Language, *, unsaved: bool = False) -> str:
    """Return the rich text of the card under the pointer: rating, why it is marked, its facts; everything escaped."""
    from html import escape  # noqa: PLC0415 - no card is shown at once

    title = f"<span style='{_STRONG}'>{claim.number} · {escape(rating_words(claim, language))}</span>"
    title += f" · {escape(say('manuscript.unsaved', language))}" if unsaved else ""
    reasons = [escape(reason_words(r, draft, language)) for r in claim.reasons if known(f"reason.{r.code}")]
    if claim.by_hand:
        reasons.insert(0, say("manuscript.by-hand", language))
    parts = [f"<p style='margin:0'>{title}</p>"]
    if proposed := _proposed(claim):
        said = say("manuscript.correction", language, words=proposed)
        parts.append(f"<p style='margin:4px 0 0 0'>{escape(said)}</p>")
    if reasons:
        lines = "<br>".join(reasons)
        parts.append(f"<p style='margin:4px 0 0 0'>{say('manuscript.reasons', language)}:<br>{lines}</p>")
    if claim.facts:
        rows = "".join(
            f"<tr><td>{_STATE_SIGNS[fact.state]}&nbsp;</td>"
            f"<td><span style='{_STRONG}'>{escape(fact.text)}</span>&nbsp;&nbsp;</td>"
            f"<td>{escape(kind_words(fact.kind.value, language))}&nbsp;&nbsp;</td>"
            f"<td align='right'>{escape(value_words(fact, language))}</td></tr>"
            for fact in claim.facts
        )
        parts.append(f"<table style='margin-top:4px' cellspacing='0' cellpadding='1'>{rows}</table>")
    return f"<div style='white-space:pre-wrap'>{''.join(parts)}</div>"


def card_spoken(claim: Claim, draft: str, language: Language) -> str:
    """Return the card as a screen reader hears it."""
    reasons = [reason_words(r, draft, language) for r in claim.reasons if known(f"reason.{r.code}")]
    if claim.by_hand:
        reasons.insert(0, say("manuscript.by-hand", language))
    facts = [
        f"{fact.text}, {kind_words(fact.kind.value, language)}, {say(f'state.{fact.state.value}', language)}"
        for fact in claim.facts
    ]
    proposed = _proposed(claim)
    corrected = (say("manuscript.correction", language, words=proposed.rstrip(".")),) if proposed else ()
    return ". ".join((spoken(claim, language), *corrected, *reasons, *facts))


def _proposed(claim: Claim) -> str:
    return " ".join(claim.verdict.correction.split()) if claim.verdict else ""


def correction_words(claim: Claim) -> str:
    """Return what a wrong claim should say, as short as it can be said in the margin: "44" for "54 Milliarden Dollar".

    Args:
        claim: with its verdict's proposed correction.

    Returns:
        The words of the correction that differ, or empty when none is proposed.
    """
    correction = claim.verdict.correction.strip() if claim.verdict else ""
    if not correction:
        return ""
    from workbench.model.correction_pieces import changed_words  # noqa: PLC0415 - the page is read without

    return changed_words(claim, correction) or correction


def initials(name: str) -> str:
    """Return up to two initials: "PA" for Paul Adeyemi."""
    words = name.split()
    letters = [word[0] for word in words if word[0].isalpha()] or [name.strip()[:1]]
    return (letters[0] + letters[-1] if len(letters) > 1 else letters[0]).upper()
