"""Claims: mark, dismiss, tick their facts, mark a sentence as holding nothing to check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.actions.naming import every_mention
from workbench.actions.planning import facts_within
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.model.analysis import Suggestion
from workbench.model.changes import Changes
from workbench.model.events import EventKind
from workbench.model.facts import FactState
from workbench.model.ids import ClaimId, fresh_id
from workbench.model.plain import to_plain
from workbench.text.anchors import find_all

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact


def claim_of(reading: Reading, claim_id: str) -> Claim:
    """Return one claim.

    Raises:
        NotFoundError: ``claim-unknown``.
    """
    found = reading.claims_by_id((claim_id,))
    if not found:
        raise NotFoundError("claim-unknown", claim=claim_id)
    return found[0]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without surrounding white space.

    Raises:
        InputError: ``span-invalid``.
    """
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise InputError("span-invalid", start=start, end=end)
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def check_free(claims: Iterable[Claim], start: int, end: int, *, apart: Iterable[str] = ()) -> None:
    """Refuse a span (code points) that another live claim's words reach into; one may lie wholly in the other.

    Args:
        claims: of the article.
        start: first code point.
        end: after the last code point.
        apart: ids of claims that don't count.

    Raises:
        RuleError: ``span-taken`` or ``span-overlaps``.
    """
    for claim in claims:
        if not claim.live or claim.id in apart or claim.start >= end or claim.end <= start:
            continue
        if (claim.start, claim.end) == (start, end):
            raise RuleError("span-taken", claim=claim.number)
        if not (claim.start <= start and end <= claim.end) and not (start <= claim.start and claim.end <= end):
            raise RuleError("span-overlaps", claim=claim.number)


def find_quote(text: str, quote: str, *, which: int = 0) -> tuple[int, int]:
    """Return the span of ``quote`` in ``text`` (code points).

    Args:
        text: to look into.
        quote: the words, exactly.
        which: which of several places, from 1; 0 wants the words to stand there once.

    Raises:
        InputError: ``quote-not-found``, ``quote-ambiguous`` or ``which-unknown``.
    """
    spans = find_all(text, quote.strip())
    if not spans:
        raise InputError("quote-not-found", quote=quote)
    if which > len(spans):
        raise InputError("which-unknown", quote=quote, count=len(spans))
    if len(spans) > 1 and not which:
        raise InputError("quote-ambiguous", quote=quote, count=len(spans))
    return spans[max(0, which - 1)]


def mark_claim(workspace: Workspace, article_id: str, start: int, end: int) -> Changes:
    """Mark a span of the present draft as a claim, with the facts found in it.

    Args:
        workspace: where.
        article_id: the article.
        start: first code point.
        end: after the last code point.

    Raises:
        InputError: ``span-invalid``; RuleError: ``span-taken`` or ``span-overlaps``.
    """
    reads = workspace.library.reads
    article = reads.article(article_id)
    text = reads.draft(article.draft).text
    start, end = trimmed(text, start, end)
    facts = facts_in(workspace, article_id, start, end)
    suggestion = Suggestion(
        start=start,
        end=end,
        text=text[start:end],
        checkable=1.0,
        worth=0.5,
        kinds=kinds_of(facts),
        facts=facts,
    )
    with workspace.library.writing(workspace.actor) as journal:
        check_free(journal.claims(article_id), start, end)
        number = journal.next_claim_number(article_id)
        payload = {
            "article": article_id,
            "draft": article.draft,
            "number": number,
            "suggestion": to_plain(suggestion),
        }
        return journal.append(EventKind.CLAIM_MARKED, ClaimId(fresh_id()), payload)


def mark_quote(workspace: Workspace, article_id: str, quote: str, *, which: int = 0) -> Changes:
    """Mark the words of a quote as a claim; ``which`` as in ``find_quote``.

    Raises:
        InputError: the words don't stand in the article, or more than once.
    """
    reads = workspace.library.reads
    text = reads.draft(reads.article(article_id).draft).text
    return mark_claim(workspace, article_id, *find_quote(text, quote, which=which))


def facts_in(workspace: Workspace, article_id: str, start: int, end: int) -> tuple[Fact, ...]:
    """Return the facts of a span: those known from overlapping claims, else what the analysis found in the draft.

    Only of a draft analysed before its facts were kept the worker is asked: starting it takes a while, and whatever
    is written next has to wait.
    """
    reads = workspace.library.reads
    article = reads.article(article_id)
    known = {
        (fact.start, fact.end): fact
        for claim in reads.claims(article_id)
        if claim.start < end and claim.end > start
        for fact in claim.facts
    }
    moved = reads.facts_found(article_id)
    if moved is None:
        words = reads.draft(article.draft).text[start:end]
        found = workspace.worker.facts(words, language=article.language, date=article.date)
        moved = tuple(replace(f, start=f.start + start, end=f.end + start) for f in found)
    inside = [span for span in known if start <= span[0] and span[1] <= end]
    shifted = {(f.start, f.end): f for f in moved if not any(a < f.end and b > f.start for a, b in inside)}
    together = sorted((shifted | known).values(), key=lambda fact: (fact.start, fact.end))
    return facts_within(together, start, end)


def kinds_of(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Return the kinds of a claim with these facts."""
    return tuple(dict.fromkeys(fact.kind.value for fact in facts))


def dismiss_claim(workspace: Workspace, claim_id: str) -> Changes:
    """Dismiss a claim; its number stays taken."""
    with workspace.library.writing(workspace.actor) as journal:
        claim_of(journal, claim_id)
        return journal.append(EventKind.CLAIM_DISMISSED, claim_id, {})


def tick_fact(
    workspace: Workspace, claim_id: str, number: int, state: FactState, *, everywhere: bool = False
) -> Changes:
    """Decide about a fact, and with ``everywhere`` about each mention of the same fact in the article.

    A name's mentions are those in its usual spellings, "Siemens" with "Siemens AG".

    Raises:
        NotFoundError: ``claim-unknown`` or ``fact-unknown``.
    """
    with workspace.library.writing(workspace.actor) as journal:
        claim = claim_of(journal, claim_id)
        fact = claim.fact(number)
        if fact is None:
            raise NotFoundError("fact-unknown", claim=claim.number, fact=number)
        ticks = [{"claim": claim_id, "fact": number, "state": state.value}]
        if everywhere:
            text = journal.draft(journal.article(claim.article).draft).text
            ticks += [
                {"claim": other.id, "fact": mention.number, "state": state.value}
                for other, mention in every_mention(text, journal.claims(claim.article), fact)
                if (other.id, mention.number) != (claim_id, number)
            ]
        return journal.append(EventKind.FACTS_TICKED, claim_id, {"ticks": ticks})


def cycle_fact(workspace: Workspace, claim_id: str, number: int, *, everywhere: bool = False) -> Changes:
    """Move a fact on: open → confirmed → wrong → open.

    Raises:
        NotFoundError: ``claim-unknown`` or ``fact-unknown``.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    fact = claim.fact(number)
    if fact is None:
        raise NotFoundError("fact-unknown", claim=claim.number, fact=number)
    return tick_fact(workspace, claim_id, number, fact.state.following, everywhere=everywhere)


def mark_sentence(workspace: Workspace, article_id: str, start: int, end: int, *, nothing_to_check: bool) -> Changes:
    """Say that a sentence of the present draft holds nothing to check, or take that back.

    Args:
        workspace: where.
        article_id: whose.
        start: of the sentence, in code points of the draft.
        end: behind it.
        nothing_to_check: False takes it back.
    """
    with workspace.library.writing(workspace.actor) as journal:
        payload = {
            "draft": journal.article(article_id).draft,
            "start": start,
            "end": end,
            "nothing_to_check": nothing_to_check,
        }
        return journal.append(EventKind.SENTENCE_MARKED, article_id, payload)
