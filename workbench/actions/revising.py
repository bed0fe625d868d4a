"""New drafts: planned anywhere, stored with what becomes of each claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.actions import articles
from workbench.actions.keeping import Keeping
from workbench.actions.planning import Placed, analysed_payload, kept_marks, place_claims
from workbench.errors import RuleError
from workbench.model.claims import Place
from workbench.model.events import EventKind
from workbench.model.ids import ArticleId, Sha256
from workbench.model.plain import to_plain
from workbench.text.alignment import Alignment
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

    from workbench.actions.articles import Share
    from workbench.actions.workspace import Workspace
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Article, Document, Draft
    from workbench.model.changes import Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A new draft, analysed but not yet stored.

    Attributes:
        article: its id.
        document: the draft; its date is the one that days were counted from.
        analysis: of it.
        article_date: of the article when that was analysed; None where an earlier version kept the draft.
    """

    article: ArticleId
    document: Document
    analysis: Analysis
    article_date: str | None = None

    def redated(self, article: Article) -> bool:
        """Say whether the article has another date by now."""
        planned = self.document.date if self.article_date is None else self.article_date
        return article.date != planned


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """A stored new draft: claim numbers by what became of them.

    Attributes:
        redated: the article's date was changed while the draft was on offer: it is to be analysed again.
    """

    changes: Changes
    redated: bool
    unchanged: tuple[int, ...]
    moved: tuple[int, ...]
    reworded: tuple[int, ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]


def plan_revision(
    workspace: Workspace,
    article: Article,
    old: Draft,
    document: Document,
    *,
    cancel: Event | None = None,
    progress: Share | None = None,
) -> Revision:
    """Align a new draft with the present one; nothing is written. Claims are placed when storing.

    ``progress`` is told the share that is analysed (0–1).

    Days are counted from the article's date, and from the draft's own where the article has none.

    Raises:
        RuleError: ``draft-same``.
    """
    if sha256_of(document.text) == old.sha256:
        raise RuleError("draft-same")
    document = replace(document, date=article.date or document.date)
    analysis = articles.analyse_document(workspace, document, cancel=cancel, progress=progress)
    return Revision(article=article.id, document=document, analysis=analysis, article_date=article.date)


def store_revision(
    workspace: Workspace, revision: Revision, *, cancel: Event | None = None, progress: Share | None = None
) -> Revised:
    """Write a new draft: verdicts of reworded claims are withdrawn, lost claims are kept as gone.

    Args:
        workspace: where.
        revision: the draft.
        cancel: set to stop; nothing is written then.
        progress: told the share that is written (0–1).

    Raises:
        CancelledError: the person cancelled; RuleError: ``draft-same``: its text is the present draft's.
    """
    document, article_id = revision.document, revision.article
    keeping = Keeping(revision.analysis, cancel, progress)
    with workspace.library.writing(workspace.actor, keeping) as journal:
        article = journal.article(article_id)
        old = journal.draft(article.draft, article.id)
        sha256 = Sha256(sha256_of(document.text))
        if sha256 == old.sha256:
            raise RuleError("draft-same")
        alignment = Alignment(old.text, document.text)
        placed = place_claims(journal.claims(article_id), alignment, revision.analysis)
        spans = [(p.start, p.end) for p in placed if p.start >= 0]
        analysed = analysed_payload(
            revision.analysis, sha256, (), journal.next_claim_number(article_id), taken=sorted(spans)
        )
        draft = articles.draft_of(workspace, document, sha256, number=article.drafts + 1)
        changes = journal.append(
            EventKind.DRAFT_ADDED,
            article_id,
            {
                "draft": to_plain(draft),
                "title": document.title or article.title,
                "placements": [one.payload() for one in placed],
                "sentence_marks": kept_marks(journal.sentences(article_id), alignment),
                "analysis": analysed,
            },
        )
    new = [claim["number"] for claim in analysed["claims"]]
    return _revised(changes, placed, new, redated=revision.redated(article))


def _revised(changes: Changes, placed: tuple[Placed, ...], new: list[int], *, redated: bool) -> Revised:
    def numbers(place: Place) -> tuple[int, ...]:
        return tuple(sorted(one.claim.number for one in placed if one.place is place))

    return Revised(
        changes=changes,
        unchanged=numbers(Place.STANDING),
        moved=numbers(Place.MOVED),
        reworded=numbers(Place.REWORDED),
        gone=numbers(Place.GONE),
        new=tuple(new),
        redated=redated,
    )


def plan_from_file(workspace: Workspace, article_id: str, path: Path, *, progress: Share | None = None) -> Revision:
    """Read a new draft from a file and align it with the present one; ``progress`` as of ``plan_revision``.

    Raises:
        InputError: the file can't be used; RuleError: ``draft-same``.
    """
    article = workspace.library.reads.article(article_id)
    document = articles.read_article(path)
    old = workspace.library.reads.draft(article.draft, article.id)
    return plan_revision(workspace, article, old, document, progress=progress)
