"""Analysing an article again: what is read anew by it, and what stays because somebody worked on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.actions.articles import add_analysis, analyse_document
from workbench.actions.keeping import Keeping
from workbench.model.articles import Document
from workbench.model.changes import Changes
from workbench.model.facts import FactState
from workbench.text.messages import counted, say
from workbench.text.runs import runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.errors import Language
    from workbench.journal import Reading
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Article, Draft
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact
    from workbench.model.ids import Sha256

_Spot = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What another analysis changed.

    Attributes:
        facts: how many facts are read otherwise, found anew or no longer, in claims that stay.
        new, gone: numbers of claims it found, and of untouched ones it no longer suggests.
        left: numbers of claims that stay because somebody worked on them, though a fact would be read otherwise now.
    """

    changes: Changes
    facts: int = 0
    new: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    left: tuple[int, ...] = ()


def document_of(article: Article, draft: Draft) -> Document:
    """Return a stored draft as the document that was analysed, with the article's details of today."""
    return Document(
        text=draft.text, blocks=draft.blocks, title=article.title, date=article.date, language=article.language
    )


def store_again(
    workspace: Workspace,
    article: str,
    draft: Sha256,
    analysis: Analysis,
    *,
    cancel: Event | None = None,
    progress: Callable[[float], None] | None = None,
) -> Reread:
    """Write another analysis of an article's draft; claims that a person touched stay as they are.

    Args:
        workspace: where.
        article: its id.
        draft: that was analysed: where a newer one came meanwhile, it was analysed with it, and nothing is written.
        analysis: the new run.
        cancel: set to stop; nothing is written then.
        progress: told the share that is written (0–1).

    Raises:
        CancelledError: the person cancelled.
    """
    with workspace.library.writing(workspace.actor, Keeping(analysis, cancel, progress)) as journal:
        if journal.article(article).draft != draft:
            return Reread(changes=Changes())
        before = _live(journal.claims(article))
        changes = add_analysis(journal, article, analysis)
        after = _live(journal.claims(article))
    both = before.keys() & after.keys()
    found = _spots(analysis.facts)
    return Reread(
        changes=changes,
        facts=sum(_differing(before[one], after[one]) for one in both),
        new=_numbers(after[one] for one in after.keys() - both),
        gone=_numbers(before[one] for one in before.keys() - both),
        left=_numbers(
            claim
            for claim in after.values()
            if claim.touched and any(found.get(spot, fact) != fact for spot, fact in _spots(claim.facts).items())
        ),
    )


def analyse_again(
    workspace: Workspace, reads: Reading, article_id: str, *, progress: Callable[[float], None] | None = None
) -> Reread:
    """Analyse an article's present draft and keep what is found, in one go.

    Raises:
        WorkerError: the worker died.
    """
    article = reads.article(article_id)
    draft = reads.draft(article.draft, article.id)
    analysis = analyse_document(workspace, document_of(article, draft), progress=progress)
    return store_again(workspace, article_id, draft.sha256, analysis)


def reread_words(reread: Reread, language: Language, *, dated: bool = False) -> str:
    """Return what another analysis changed, in one or two sentences.

    Args:
        reread: its outcome.
        language: of the words.
        dated: it was made because the article has another date.
    """
    counts = (("facts", reread.facts), ("new", len(reread.new)), ("gone", len(reread.gone)))
    told = ", ".join(counted(f"reread.{name}", count, language) for name, count in counts if count)
    said = [
        say("reread.dated" if dated else "reread.again", language, what=told or say("reread.nothing", language)),
    ]
    if reread.left:
        one, many = say("reread.left", language, which=", ".join(runs(reread.left))).split("|")
        said.append(one if len(reread.left) == 1 else many)
    return " ".join(said)


def _live(claims: Iterable[Claim]) -> dict[str, Claim]:
    return {claim.id: claim for claim in claims if claim.live}


def _numbers(claims: Iterable[Claim]) -> tuple[int, ...]:
    return tuple(sorted(claim.number for claim in claims))


def _spots(facts: Iterable[Fact]) -> dict[_Spot, Fact]:
    """Return facts by place and kind, without what people decided about them."""
    return {
        (fact.start, fact.end, fact.kind.value): replace(
            fact, number=0, state=FactState.OPEN, decided_by="", decided_at="", covered_by=""
        )
        for fact in facts
    }


def _differing(before: Claim, after: Claim) -> int:
    was, now = _spots(before.facts), _spots(after.facts)
    return sum(was.get(spot) != now.get(spot) for spot in was.keys() | now.keys())
