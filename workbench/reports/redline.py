"""The correction sheet: the article with the proposed corrections as a redline, to hand to the author.

HTML marks what goes and what comes with ``del`` and ``ins``; Word gets tracked changes, to accept or refuse one by one,
with a comment that says why. Names of confidential sources never stand on it.

2026-11-29: the sheet says what is still to be changed in this draft, as agreed in the handover where that was so. What
a draft settled stands in the report and not here: its words are in the text already, or gone from it, and whoever works
from the sheet would look for them in vain. What stays as it is by agreement is no change; the handover tells of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.correction_pieces import changed_part
from workbench.model.corrections import Edit, edits, wanted
from workbench.model.dossier import Audience
from workbench.model.talks import decision_of
from workbench.reports.changed_words import before_and_after, stretches
from workbench.reports.handover import decided_line
from workbench.reports.redaction import redact
from workbench.reports.segments import cover
from workbench.reports.view import side
from workbench.reports.words import by_words, counted, one_line, shortened, visible, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.errors import Language
    from workbench.model.articles import Block
    from workbench.model.dossier import Dossier
    from workbench.reports.view import Stretch as Changed

Change = Literal["same", "gone", "come"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of one kind: kept, struck out, or new; ``claim`` is the claim whose correction it is, 0 for kept ones."""

    change: Change
    text: str
    claim: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineBlock:
    """A heading or paragraph with its changes."""

    kind: str
    level: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonView:
    """Why a claim is to be changed: what changes, the correction as it was written, and who gave which reason.

    ``in_text`` says whether the change could be set into the article.
    """

    claim: int
    changed: tuple[Changed, ...]
    after: str
    reason: str
    given: str
    by: str
    at: str
    in_text: bool

    @property
    def before(self) -> str:
        """Return the words as they stand, for a desk's own template."""
        return side(self.changed, "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """The whole sheet in words."""

    title: str
    article_language: str
    draft: str
    count: str
    blocks: tuple[RedlineBlock, ...]
    reasons: tuple[ReasonView, ...]


def sheet(dossier: Dossier, language: Language) -> SheetView:
    """Return the correction sheet of a dossier in the language of its labels."""
    safe = redact(dossier, audience=Audience.EDITOR, language=language)
    text = safe.draft.text
    blocks = cover(text, safe.draft.blocks)
    changes = [e for e in edits(safe) if any(b.start <= e.start and e.end <= b.end for b in blocks)]
    reasons = _reasons(safe, {edit.claim for edit in changes}, language)
    return SheetView(
        title=shortened(one_line(safe.article.title)) or words("untitled", language),
        article_language=safe.article.language or language,
        draft=words("draft", language, n=safe.draft.number),
        count=counted("sheet-count", len(reasons), language) if reasons else words("none-corrections", language),
        blocks=_without_headline(tuple(_block(block, text, changes) for block in blocks), safe.article.title),
        reasons=reasons,
    )


def plain(dossier: Dossier, language: Language) -> str:
    """Return the corrections as plain text: what goes, what comes, and why."""
    view = sheet(dossier, language)
    entries = [
        "\n".join(
            part
            for part in (
                words("claim", language, n=reason.claim),
                before_and_after(reason.changed),
                reason.reason,
                reason.given,
            )
            if part
        )
        for reason in view.reasons
    ]
    return "\n\n".join((view.title, view.count, *entries))


def _without_headline(blocks: tuple[RedlineBlock, ...], title: str) -> tuple[RedlineBlock, ...]:
    """Leave out a first block that only repeats the title, unless it is to be changed."""
    first = blocks[0].stretches if blocks else ()
    same = len(first) == 1 and first[0].change == "same" and one_line(first[0].text) == one_line(title)
    return blocks[1:] if same else blocks


def _reasons(safe: Dossier, placed: set[int], language: Language) -> tuple[ReasonView, ...]:
    found = []
    for claim in safe.live_claims:
        talk = decision_of(claim, safe.talks)
        verdict = claim.standing_verdicts[-1] if claim.standing_verdicts else None
        after = wanted(claim, safe.talks)
        if claim.conflict and verdict is not None and talk is None:
            after = verdict.correction.strip()
        given = verdict or talk
        if not after or given is None:
            continue
        why = (visible(verdict.reason) if verdict else "", decided_line(claim, talk, language))
        found.append(
            ReasonView(
                claim=claim.number,
                changed=stretches(changed_part(claim, after)),
                after=one_line(after),
                reason=" – ".join(part for part in why if part),
                given=by_words(given.by, given.at, language),
                by=one_line(given.by),
                at=given.at,
                in_text=claim.number in placed,
            )
        )
    return tuple(found)


def _block(block: Block, text: str, changes: Sequence[Edit]) -> RedlineBlock:
    inside = [edit for edit in changes if block.start <= edit.start and edit.end <= block.end]
    stretches: list[Stretch] = []
    at = block.start
    for edit in inside:
        stretches.append(Stretch(change="same", text=visible(text[at : edit.start])))
        stretches.append(Stretch(change="gone", text=visible(text[edit.start : edit.end]), claim=edit.claim))
        stretches.append(Stretch(change="come", text=visible(edit.words), claim=edit.claim))
        at = edit.end
    stretches.append(Stretch(change="same", text=visible(text[at : block.end])))
    return RedlineBlock(kind=block.kind.value, level=block.level, stretches=tuple(one for one in stretches if one.text))
