"""Comparing drafts: what a new draft would do before it is taken over, and what any two drafts did. Nothing writes."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypedDict

from workbench.actions.planning import analysed_payload, place_claims
from workbench.errors import NotFoundError
from workbench.model.analysis import Suggestion
from workbench.model.articles import BlockKind, Draft
from workbench.model.claims import Claim, Place
from workbench.model.corrections import asks_for_change, came_since, wanted
from workbench.model.drafts import ChangeKind, DraftChange, DraftComparison
from workbench.model.ids import ClaimId, Sha256
from workbench.model.plain import from_plain
from workbench.model.talks import decision_of
from workbench.text.alignment import Alignment
from workbench.text.differences import Hunk, hunks, paired_blocks
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.actions.planning import Placed
    from workbench.actions.revising import Revision
    from workbench.journal import Reading
    from workbench.model.ids import ArticleId
    from workbench.model.talks import Talk

Span = tuple[int, int]
_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_PLACES: Final = {
    Place.STANDING: ChangeKind.UNCHANGED,
    Place.MOVED: ChangeKind.MOVED,
    Place.REWORDED: ChangeKind.REWORDED,
    Place.GONE: ChangeKind.GONE,
}
_RELATIONS: Final = {"unchanged": ChangeKind.UNCHANGED, "moved": ChangeKind.MOVED}
_BESIDE: Final = 40  # code points between two changed stretches of one line that are read as one change


def preview_revision(reading: Reading, revision: Revision) -> DraftComparison:
    """Say what a new draft would do to the article as it stands now.

    Args:
        reading: a connection of the calling thread.
        revision: the new draft, analysed.

    Raises:
        NotFoundError: the article is no longer there.
    """
    article, document = reading.article(revision.article), revision.document
    old = reading.draft(article.draft, article.id)
    claims = reading.claims(revision.article)
    sha256 = Sha256(sha256_of(document.text))
    new = Draft(
        sha256=sha256, number=article.drafts + 1, text=document.text, blocks=document.blocks, at="",
        images=document.images,
    )  # fmt: skip
    alignment = Alignment(old.text, new.text)
    placed = place_claims(claims, alignment, revision.analysis)
    taken = sorted((one.start, one.end) for one in placed if one.start >= 0)
    first = reading.next_claim_number(revision.article)
    suggested = analysed_payload(revision.analysis, sha256, (), first, taken=taken)["claims"]
    pairs: list[tuple[ChangeKind, Claim | None, Claim | None]] = []
    for one in placed:
        if one.claim.live and one.place in _PLACES:
            new_claim = None if one.place is Place.GONE else _stood(one.claim, sha256, one)
            pairs.append((_PLACES[one.place], one.claim, new_claim))
    pairs += [(ChangeKind.NEW, None, _suggested(revision.article, sha256, entry)) for entry in suggested]
    return _comparison(old, new, pairs, alignment, talks=reading.talks(revision.article), pending=True)


def compare_drafts(reading: Reading, article_id: str, old: int, new: int) -> DraftComparison:
    """Compare two drafts of an article by their numbers.

    Args:
        reading: a connection of the calling thread.
        article_id: which.
        old: number of the draft on the left.
        new: number of the one on the right, higher.

    Raises:
        NotFoundError: ``draft-unknown``: one of them is not, or no longer, the article's.
    """
    drafts = {draft.number: draft for draft in reading.drafts(article_id)}
    for number in (old, new):
        if number not in drafts:  # it was taken over, and undone before its turn to be compared
            raise NotFoundError("draft-unknown", draft=number)
    left, right = drafts[old], drafts[new]
    alignment = Alignment(left.text, right.text)
    before = {c.id: c for c in reading.claims_of_draft(article_id, old) if c.live}
    after = {c.id: c for c in reading.claims_of_draft(article_id, new) if c.live}
    known = {c.id for c in reading.claims_of_draft(article_id, old)}
    pairs: list[tuple[ChangeKind, Claim | None, Claim | None]] = []
    for claim in before.values():
        then = after.get(claim.id)
        if then is None:
            pairs.append((ChangeKind.GONE, claim, None))
            continue
        where = alignment.place(claim.start, claim.end)
        same = (where.start, where.end) == (then.start, then.end)
        kind = _RELATIONS.get(where.relation, ChangeKind.REWORDED) if same else ChangeKind.REWORDED
        if not same and claim.text.split() == then.text.split():
            kind = ChangeKind.MOVED
        pairs.append((kind, claim, then))
    pairs += [(ChangeKind.NEW, None, claim) for claim in after.values() if claim.id not in known]
    return _comparison(left, right, pairs, alignment, talks=reading.talks(article_id))


def _stood(claim: Claim, sha256: Sha256, placed: Placed) -> Claim:
    verdicts = claim.verdicts
    if placed.place is Place.REWORDED:
        verdicts = tuple(replace(v, withdrawn_by_draft=v.withdrawn_by_draft or v.standing) for v in verdicts)
    return replace(
        claim, draft=sha256, start=placed.start, end=placed.end, text=placed.text, facts=placed.facts,
        reasons=placed.reasons, place=placed.place, verdicts=verdicts,
    )  # fmt: skip


def _suggested(article: ArticleId, sha256: Sha256, entry: dict[str, Any]) -> Claim:
    found = from_plain(Suggestion, entry)
    return Claim(
        id=ClaimId(entry["id"]), article=article, number=entry["number"], draft=sha256, start=found.start,
        end=found.end, text=found.text, checkable=found.checkable, worth=found.worth, kinds=found.kinds,
        reasons=found.reasons, facts=found.facts,
    )  # fmt: skip


def _comparison(
    old: Draft,
    new: Draft,
    pairs: Iterable[tuple[ChangeKind, Claim | None, Claim | None]],
    alignment: Alignment,
    *,
    talks: Mapping[str, Sequence[Talk]],
    pending: bool = False,
) -> DraftComparison:
    left, right = _Paragraphs(old), _Paragraphs(new)
    changes = [
        DraftChange(
            kind=kind, old=was, new=now, old_span=_span(was), new_span=_span(now),
            paragraphs=(left.number(was.start) if was else 0, right.number(now.start) if now else 0),
            **_asked(kind, was, talks, None if pending else new),
        )
        for kind, was, now in pairs
    ]  # fmt: skip
    differing = hunks(alignment)
    stated = [change for change in changes if change.kind is not ChangeKind.UNCHANGED]
    changes += [
        DraftChange(
            kind=ChangeKind.TEXT, old_span=hunk.old, new_span=hunk.new,
            paragraphs=(left.number(hunk.old[0]), right.number(hunk.new[0])),
        )
        for hunk in _unstated(_gathered(differing, old.text, new.text), stated)
    ]  # fmt: skip
    order = {kind: place for place, kind in enumerate(ChangeKind)}
    changes.sort(key=lambda change: (*_rank(change, order), *_place(change)))
    rows = paired_blocks(left.spans, right.spans, alignment)
    return DraftComparison(
        old=old,
        new=new,
        old_claims=_live(change.old for change in changes),
        new_claims=_live(change.new for change in changes),
        changes=tuple(changes),
        removed=tuple(h.old for h in differing if not h.moved and h.old[0] < h.old[1]),
        added=tuple(h.new for h in differing if not h.moved and h.new[0] < h.new[1]),
        rows=tuple((left.spans[i][0], right.spans[j][0]) for i, j in rows),
        pending=pending,
    )


class _Asked(TypedDict):
    asked: str
    agreed: bool


def _asked(kind: ChangeKind, claim: Claim | None, talks: Mapping[str, Sequence[Talk]], draft: Draft | None) -> _Asked:
    """Return which words had been asked for a claim that is still there.

    Args:
        kind: what became of it.
        claim: as it stood, None for a new one.
        talks: what was decided with the author, by claim.
        draft: the new one; what was asked after it came asks nothing of it. None while it is only on offer.
    """
    nothing = _Asked(asked="", agreed=False)
    if claim is None or kind in {ChangeKind.NEW, ChangeKind.GONE}:
        return nothing
    words, talk = wanted(claim, talks), decision_of(claim, talks)
    if not words:
        return nothing
    if kind is not ChangeKind.REWORDED:
        decided = talk or claim.verdict
        since = decided.at if decided else ""
        if (draft is not None and not came_since(draft, since)) or not asks_for_change(claim, words):
            return nothing
    return _Asked(asked=words, agreed=talk is not None)


def _rank(change: DraftChange, order: Mapping[ChangeKind, int]) -> tuple[int, int]:
    """Return where a change stands in the list: one that stands uncorrected behind those that were reworded."""
    uncorrected = change.kept and change.kind is ChangeKind.UNCHANGED
    return order[ChangeKind.REWORDED if uncorrected else change.kind], int(uncorrected)


def _live(claims: Iterable[Claim | None]) -> tuple[Claim, ...]:
    return tuple(sorted((claim for claim in claims if claim), key=lambda claim: (claim.start, claim.number)))


def _span(claim: Claim | None) -> Span | None:
    return (claim.start, claim.end) if claim else None


def _place(change: DraftChange) -> tuple[int, int]:
    return change.new_span or change.old_span or (0, 0)


def _gathered(differing: Sequence[Hunk], old: str, new: str) -> list[Hunk]:
    """Join changes that stand close together in one line on both sides."""
    found: list[Hunk] = []
    for hunk in differing:
        last = found[-1] if found else None
        if last and not last.moved and not hunk.moved and _close(last, hunk, old, new):
            found[-1] = Hunk((last.old[0], hunk.old[1]), (last.new[0], hunk.new[1]))
        else:
            found.append(hunk)
    return found


def _close(last: Hunk, hunk: Hunk, old: str, new: str) -> bool:
    gaps = old[last.old[1] : hunk.old[0]], new[last.new[1] : hunk.new[0]]
    rising = last.old[1] <= hunk.old[0] and last.new[1] <= hunk.new[0]
    return rising and all("\n" not in gap and len(gap) <= _BESIDE for gap in gaps)


def _unstated(differing: Iterable[Hunk], stated: Sequence[DraftChange]) -> list[Hunk]:
    """Leave out what a claim's own change says already."""
    olds = _Cover(change.old_span for change in stated)
    news = _Cover(change.new_span for change in stated)
    return [hunk for hunk in differing if not olds.touches(hunk.old) and not news.touches(hunk.new)]


class _Cover:
    """Spans to ask whether another touches one of them."""

    def __init__(self, spans: Iterable[Span | None]) -> None:
        self._spans = sorted(span for span in spans if span is not None)
        self._reach = [0] * len(self._spans)
        reach = 0
        for place, (_, end) in enumerate(self._spans):
            reach = self._reach[place] = max(reach, end)

    def touches(self, span: Span) -> bool:
        place = bisect_right(self._spans, (span[1] - 1, 1 << 60)) - 1
        return place >= 0 and self._reach[place] > span[0]


class _Paragraphs:
    """The paragraphs of a draft: its blocks, and lines that no block covers."""

    def __init__(self, draft: Draft) -> None:
        covered = sorted((block.start, block.end) for block in draft.blocks)
        lines = [found.span() for found in _LINE.finditer(draft.text)]
        cover = _Cover(covered)
        self.spans = sorted({*covered, *(line for line in lines if not cover.touches(line))})
        headings = {block.start for block in draft.blocks if block.kind is BlockKind.HEADING}
        self._starts = [start for start, _ in self.spans if start not in headings]

    def number(self, offset: int) -> int:
        """Return the number of the paragraph around a place, headings not counted."""
        return max(1, bisect_right(self._starts, offset))
