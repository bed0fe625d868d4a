"""How an article stands on the desk: its details, due date, checker, state; and decisions taken with the author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.actions.articles import check_date
from workbench.actions.claims import claim_of
from workbench.errors import InputError, RuleError
from workbench.model.articles import DeskState
from workbench.model.changes import Changes
from workbench.model.events import EventKind
from workbench.model.ids import fresh_id

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.articles import Article
    from workbench.model.talks import TalkDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a person may say about an article; dates are ISO or empty."""

    title: str
    outlet: str = ""
    author: str = ""
    date: str = ""
    due: str = ""
    person: str = ""
    state: DeskState = DeskState.ACTIVE


def details_of(article: Article) -> Details:
    """Return an article's details as they stand."""
    return Details(
        title=article.title, outlet=article.outlet, author=article.author, date=article.date, due=article.due,
        person=article.person, state=article.state,
    )  # fmt: skip


def change_article(workspace: Workspace, article_id: str, details: Details) -> Changes:
    """Change an article's details in one event; nothing is written when all are as they were.

    Raises:
        InputError: ``date-malformed`` or ``title-missing``.
        NotFoundError: ``article-unknown``.
    """
    wanted = _fields(details)
    if not wanted["title"]:
        raise InputError("title-missing")
    for name in ("date", "due"):
        check_date(wanted[name])
    with workspace.library.writing(workspace.actor) as journal:
        before = _fields(details_of(journal.article(article_id)))
        changed = {name: words for name, words in wanted.items() if words != before[name]}
        if not changed:
            return Changes()
        return journal.append(EventKind.ARTICLE_CHANGED, article_id, {"fields": changed})


def set_state(workspace: Workspace, article_id: str, state: DeskState) -> Changes:
    """Say how an article stands on the desk.

    Raises:
        NotFoundError: ``article-unknown``.
    """
    with workspace.library.writing(workspace.actor) as journal:
        if journal.article(article_id).state is state:
            return Changes()
        return journal.append(EventKind.ARTICLE_CHANGED, article_id, {"fields": {"state": state.value}})


def _fields(details: Details) -> dict[str, str]:
    words = {name: " ".join(getattr(details, name).split()) for name in ("title", "outlet", "author", "person")}
    return {**words, "date": details.date.strip(), "due": details.due.strip(), "state": details.state.value}


def decide(
    workspace: Workspace, claim_id: str, decision: TalkDecision | None, *, wording: str = "", note: str = ""
) -> Changes:
    """Record what was decided with the author about a claim; None takes it back.

    Args:
        workspace: where.
        claim_id: the claim.
        decision: what was agreed.
        wording: the agreed words, needed for ``changed``.
        note: what else was said.

    Raises:
        RuleError: ``wording-missing``.
    """
    if decision is not None and decision.value == "changed" and not wording.strip():
        raise RuleError("wording-missing")
    with workspace.library.writing(workspace.actor) as journal:
        claim = claim_of(journal, claim_id)
        payload = {
            "talk": fresh_id(),
            "verdict": claim.verdict.id if claim.verdict else "",
            "decision": decision.value if decision else "",
            "wording": wording.strip(),
            "note": note.strip(),
        }
        return journal.append(EventKind.TALK_DECIDED, claim_id, payload)
