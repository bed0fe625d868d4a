"""The report as CSV: one row per claim, UTF-8 with a byte-order mark, because Excel reads umlauts wrongly without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.model.wording import rating_words, stance_words
from workbench.reports.cells import table
from workbench.reports.entries import Entries
from workbench.reports.redaction import redact
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options

COLUMNS: Final = (
    "article", "number", "start", "end", "text", "place", "rating", "rating_words", "reason", "correction", "by", "at",
    "signed_by", "facts", "facts_confirmed", "facts_wrong", "facts_open", "evidence", "open_queries",
)  # fmt: skip


def write(dossier: Dossier, options: Options) -> bytes:
    """Return one row per claim that stands in the text, then those that left it (never for the public)."""
    safe = redact(dossier, audience=options.audience, language=options.language)
    language = options.language
    entries = Entries(safe, language=language, audience=options.audience)
    gone = {claim.number for claim in entries.gone()}
    claims = (*safe.live_claims, *(c for c in safe.claims if c.number in gone))
    return table(COLUMNS, [_row(claim, safe, entries, language) for claim in claims]).encode("utf-8-sig", "replace")


def _row(claim: Claim, safe: Dossier, entries: Entries, language: Language) -> tuple[object, ...]:
    verdict = claim.verdict
    states = [fact.state.value for fact in claim.facts]
    evidence = [
        f"{stance_words(item, language)}: {entries.source_title(safe.sources.get(item.source))}"
        for item in safe.evidence.get(claim.id, ())
    ]
    return (
        safe.article.title,
        claim.number,
        claim.start if claim.live else "",
        claim.end if claim.live else "",
        claim.text,
        say(f"place.{claim.place.value}", language),
        claim.rating.value,
        rating_words(claim, language),
        verdict.reason if verdict else "",
        verdict.correction if verdict else "",
        verdict.by if verdict else "",
        verdict.at if verdict else "",
        "; ".join(claim.signed_by),
        len(states),
        states.count("confirmed"),
        states.count("wrong"),
        states.count("open"),
        "; ".join(evidence),
        sum(not query.answer for query in claim.queries) if entries.internal else "",
    )
