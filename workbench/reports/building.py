"""From the dossier to the words every format prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.claims import Claim, Rating
from workbench.model.correction_pieces import changed_part
from workbench.model.corrections import Open, Settled, settled, settled_change, still_open
from workbench.model.wording import date_words, number_words, rating_key, rating_words, tables_words
from workbench.reports.changed_words import stretches
from workbench.reports.entries import Entries
from workbench.reports.handover import decision_words
from workbench.reports.house import house
from workbench.reports.options import Part
from workbench.reports.page import annotated
from workbench.reports.redaction import redact
from workbench.reports.same_page import joined
from workbench.reports.view import CorrectionView, HeadView, NoteView, ReportView, Row, UnseenView
from workbench.reports.words import counted, listed, one_line, plural, shortened, time_words, visible, words
from workbench.text.messages import say
from workbench.text.runs import runs
from workbench.text.telling import counted_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.model.facts import Fact
    from workbench.reports.options import Options


def build(dossier: Dossier, options: Options) -> ReportView:
    """Return the report of ``dossier`` as the options want it; redaction happens here, before any format."""
    language, audience, parts = options.language, options.audience, options.parts
    safe = joined(redact(dossier, audience=audience, language=language))
    entries = Entries(safe, language=language, audience=audience)
    scope = _scope(safe, language)
    blocks = annotated(safe, language)
    marked = {mark.number for block in blocks for run in block.runs for mark in run.starting}
    live = counted_off(safe.live_claims, "composing", options.tell)
    claims = tuple(entries.claim(claim, marked=claim.number in marked) for claim in live)
    gone = entries.gone()
    own = house(language)
    return ReportView(
        house=one_line(own.name),
        imprint=visible(own.imprint),
        parts=tuple(part.value for part in Part if part in parts),
        left_out=_left_out(parts, language),
        struck=options.struck,
        language=language,
        article_language=safe.article.language or language,
        audience=words(f"audience-{audience.value}", language),
        title=shortened(one_line(safe.article.title)) or words("untitled", language),
        byline=_byline(safe, language),
        draft=words("draft", language, n=safe.draft.number),
        draft_sha256=safe.draft.sha256,
        checked_by=_checked_by(safe, language),
        as_of=time_words(safe.as_of, language),
        partial=bool(scope),
        statement=_statement(safe, scope, language),
        scope=scope,
        summary=_summary(safe, entries, language),
        blocks=blocks,
        notes=tuple(
            NoteView(author=one_line(note.author), at=note.date, text=visible(note.text)) for note in safe.draft.notes
        ),
        claims=claims,
        gone=gone,
        unseen=tuple(
            UnseenView(text=one_line(safe.draft.text[s.start : s.end])) for s in safe.coverage.never_looked_at
        ),
        corrections=_corrections(safe, language, internal=entries.internal),
        queries=tuple(query for claim in (*claims, *gone) for query in claim.queries),
        sources=entries.sources(),
        heads=tuple(
            HeadView(origin=visible(head.origin), entries=counted("entries", head.origin_seq, language), hash=head.hash)
            for head in sorted(safe.heads, key=lambda h: h.origin)
        ),
    )


def _left_out(parts: frozenset[Part], language: Language) -> str:
    """Say which parts this report does not hold, so that nobody takes it for the whole."""
    missing = [words(part.value, language) for part in Part if part not in parts]
    return words("left-out", language, which=listed(missing, language)) if missing else ""


def _byline(dossier: Dossier, language: Language) -> str:
    article = dossier.article
    author = words("by-author", language, name=one_line(article.author)) if article.author else ""
    parts = (author, one_line(article.outlet), date_words(article.date, language) if article.date else "")
    return " · ".join(part for part in parts if part)


def _checked_by(dossier: Dossier, language: Language) -> str:
    names = sorted({one_line(v.by) for claim in dossier.live_claims for v in claim.standing_verdicts if v.by.strip()})
    return (
        words("checked-by", language, names=listed(names, language)) if names else words("checked-by-nobody", language)
    )


def _numbers(claims: Iterable[Claim]) -> list[int]:
    return [claim.number for claim in claims]


def _claims_words(numbers: Iterable[int], language: Language) -> str:
    """Return "claims 1, 2 and 5–7": several facts or corrections may belong to one claim, so it counts its own."""
    distinct = tuple(dict.fromkeys(numbers))
    return counted("of-claims", len(distinct), language, which=listed(runs(distinct), language))


def _scope(dossier: Dossier, language: Language) -> tuple[str, ...]:
    """Say what was not checked, one sentence each."""
    claims = dossier.live_claims
    conflicts = [c for c in claims if c.conflict]
    unrated = [c for c in claims if not c.settled and not c.conflict]
    part = [c for c in claims if c.verified_in_part]
    open_facts = [(c, f) for c in claims for f in c.facts if not f.checked]
    unseen = dossier.coverage.never_looked_at
    found: list[str] = []
    for key, group in (("open-claims", unrated), ("conflict-claims", conflicts), ("part-claims", part)):
        if group:
            found.append(counted(key, len(group), language, which=listed(runs(_numbers(group)), language)))
    if open_facts:
        which = _claims_words((c.number for c, _ in open_facts), language)
        found.append(counted("open-facts", len(open_facts), language, which=which))
    if unseen:
        tables = tables_words(*dossier.tables_left, language)
        found.append(", ".join(filter(None, (counted("unseen-sentences", len(unseen), language), tables))))
    return tuple(found)


def _statement(dossier: Dossier, scope: Sequence[str], language: Language) -> str:
    if not scope:
        return words("statement-full", language)
    touched = any(c.settled or any(f.checked for f in c.facts) for c in dossier.live_claims)
    seen = dossier.coverage.sentences_looked_at
    return words("statement-partial" if touched or seen else "statement-empty", language)


def _summary(dossier: Dossier, entries: Entries, language: Language) -> tuple[Row, ...]:
    claims = dossier.live_claims
    facts = [fact for claim in claims for fact in claim.facts]
    unchecked = "; ".join(_scope(dossier, language)) or words("nothing-missing", language)
    rows = [
        Row(label=words("row-checked", language), text=_checked(dossier, language)),
        Row(label=words("row-unchecked", language), text=unchecked),
        Row(label=words("row-claims", language), text=_ratings(claims, language)),
        Row(label=words("row-facts", language), text=_facts(facts, language)),
        Row(
            label=words("row-corrections", language), text=_correction_row(dossier, language, internal=entries.internal)
        ),
    ]
    if entries.internal:
        queries = entries.open_queries()
        text = counted("queries-count", queries, language) if queries else words("none", language)
        rows.append(Row(label=words("row-queries", language), text=text))
        for key, found in (("row-contradicted", dossier.contradicted), ("row-unbacked", dossier.unbacked)):
            if numbers := _numbers(found):
                which = counted("claims-which", len(numbers), language, which=listed(runs(numbers), language))
                rows.append(Row(label=words(key, language), text=which))
        if missing := _second_missing(dossier, language):
            rows.append(Row(label=words("row-second", language), text=missing))
    rows.append(Row(label=words("row-signed", language), text=_signed(claims, language)))
    return tuple(rows)


def _second_missing(dossier: Dossier, language: Language) -> str:
    """Say how many facts lack the second independent source the desk wants; empty for none."""
    lacking = [(c.number, fact) for c in dossier.live_claims for fact in dossier.second_missing.get(c.id, ())]
    if not lacking:
        return ""
    which = _claims_words((number for number, _ in lacking), language)
    return plural("independence.count-missing", len(lacking), language, which=which)


def _checked(dossier: Dossier, language: Language) -> str:
    coverage = dossier.coverage
    return words(
        "checked",
        language,
        facts_checked=number_words(coverage.facts_checked, language),
        facts=number_words(coverage.facts, language),
        seen=number_words(coverage.sentences_looked_at, language),
        sentences=number_words(coverage.sentences, language),
    )


def _ratings(claims: Sequence[Claim], language: Language) -> str:
    settled = sum(claim.settled for claim in claims)
    found = counted("claims-found", len(claims), language, settled=number_words(settled, language))
    tally: dict[str, tuple[str, int]] = {}
    for key in (Rating.VERIFIED, "verified-in-part", *list(Rating)[2:], "conflict", Rating.OPEN):
        of_kind = [claim for claim in claims if rating_key(claim) == key]
        if of_kind:
            tally[key] = (rating_words(of_kind[0], language), len(of_kind))
    counts = ", ".join(words("rating-count", language, rating=name, n=n) for name, n in tally.values())
    return f"{found}: {counts}" if counts else found


def _facts(facts: Sequence[Fact], language: Language) -> str:
    tally = {state: sum(f.state.value == state for f in facts) for state in ("confirmed", "wrong", "open")}
    return words("facts-found", language, n=number_words(len(facts), language), **tally)


def _correction_row(dossier: Dossier, language: Language, *, internal: bool) -> str:
    past, asked = settled(dossier) if internal else (), still_open(dossier)
    groups = (
        ("corrections-count", [c.claim.number for c in asked if c.proposed]),
        ("corrections-agreed", [c.claim.number for c in asked if c.agreed and not c.proposed]),
        ("corrections-wordless", [c.claim.number for c in asked if c.wordless]),
        ("corrections-taken", [c.claim for c in past if c.taken_over]),
        ("corrections-otherwise", [c.claim for c in past if not c.taken_over and not c.dropped]),
        ("corrections-dropped", [c.claim for c in past if c.dropped]),
    )
    parts = [counted(key, len(of), language, which=_claims_words(of, language)) for key, of in groups if of]
    return ", ".join(parts) or words("none", language)


def _signed(claims: Sequence[Claim], language: Language) -> str:
    settled = [claim for claim in claims if claim.settled]
    signed = sum(bool(claim.signed_by) for claim in settled)
    if not signed:
        return words("signed-none", language)
    return counted("signed-count", len(settled), language, signed=number_words(signed, language))


def _corrections(dossier: Dossier, language: Language, *, internal: bool) -> tuple[CorrectionView, ...]:
    """Return the open corrections, then, for those who may see what was, those a newer draft settled."""
    claims = {claim.number: claim for claim in dossier.claims}
    return (
        *_open_corrections(dossier, language, internal=internal),
        *(
            CorrectionView(
                claim=past.claim,
                changed=stretches(settled_change(claims[past.claim], past)),
                settled="; ".join(_fate(past, language)),
            )
            for past in sorted(settled(dossier) if internal else (), key=lambda past: not past.taken_over)
        ),
    )


def _fate(past: Settled, language: Language) -> Iterator[str]:
    """Yield what a draft made of a correction; where it did something else, also what had been asked."""
    if past.dropped:
        yield words("dropped-with-passage", language, n=past.draft)
    elif past.taken_over:
        yield words("taken-over", language, n=past.draft)
    else:
        yield words("changed-otherwise", language, n=past.draft)
        yield words("agreed-was" if past.agreed else "proposed-was", language, text=one_line(past.proposed))


def _open_corrections(dossier: Dossier, language: Language, *, internal: bool) -> tuple[CorrectionView, ...]:
    return tuple(
        CorrectionView(
            claim=one.claim.number,
            changed=stretches(changed_part(one.claim, one.claim.text if one.wordless else one.agreed or one.proposed)),
            settled="; ".join(_standing(one, language)) if internal else "",
        )
        for one in still_open(dossier)
    )


def _standing(one: Open, language: Language) -> Iterator[str]:
    """Yield what was decided about an open correction, and which draft came since and left it out."""
    if one.talk:
        yield f"{words('handover-decided', language)}: {decision_words(one.claim, one.talk, language)}"
    if one.kept_by:
        yield say("revision.left", language, draft=one.kept_by)
