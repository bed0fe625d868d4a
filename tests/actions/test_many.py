"""One decision about many claims: every claim's history tells it, and one undo takes all of it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.actions import articles, history, many, verdicts
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.intake import read_text
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.claims import Place, Rating

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim

TEXT = "Eins ist eins. Zwei ist zwei. Drei ist drei."


def _imported(workspace: Workspace, text: str = TEXT) -> str:
    document = read_text(text, name="zahlen.txt")
    article = articles.store_article(workspace, document).article
    words = [f"{part.strip()}." for part in document.text.split(".") if part.strip()]
    suggestions = tuple(
        Suggestion(start=document.text.index(w), end=document.text.index(w) + len(w), text=w, checkable=0.9, worth=0.5)
        for w in words
    )
    articles.store_analysis(
        workspace, article, Analysis(language="de", pipeline="hand", sentences=(), suggestions=suggestions, facts=())
    )
    return article


def _claims(workspace: Workspace, article: str) -> tuple[Claim, ...]:
    return workspace.library.reads.claims(article)


def _rate(workspace: Workspace, ids: list[str]) -> Changes:
    return many.rate_many(workspace, ids, Rating.NOT_CHECKABLE, "Meinung.")


def _assign(workspace: Workspace, ids: list[str]) -> Changes:
    return many.assign_many(workspace, ids, " Paul Adeyemi ")


@pytest.mark.parametrize(
    ("act", "state", "expected", "kind"),
    [
        (_rate, lambda c: c.rating, Rating.NOT_CHECKABLE, "verdict_given"),
        (many.dismiss_many, lambda c: c.place, Place.DISMISSED, "claim_dismissed"),
        (_assign, lambda c: c.assigned, "Paul Adeyemi", "claim_assigned"),
    ],
)
def test_one_event_changes_many_claims_and_one_undo_takes_it_back(
    workspace: Workspace,
    act: Callable[[Workspace, list[str]], Changes],
    state: Callable[[Claim], object],
    expected: object,
    kind: str,
) -> None:
    article = _imported(workspace)
    before = _claims(workspace, article)
    ids: list[str] = [claim.id for claim in before[:2]]

    changes = act(workspace, [*ids, ids[0]])

    assert changes.claims == set(ids)
    assert [state(claim) for claim in _claims(workspace, article)[:2]] == [expected, expected]
    assert state(_claims(workspace, article)[2]) != expected
    told = workspace.library.reads.history(article)
    assert [told[claim][0].kind for claim in ids] == [kind, kind]
    assert history.audit(workspace, rebuild=True).problems == ()

    assert history.undo(workspace).undone == "many_done"
    assert [state(claim) for claim in _claims(workspace, article)] == [state(claim) for claim in before]
    history.redo(workspace)
    assert [state(claim) for claim in _claims(workspace, article)[:2]] == [expected, expected]
    assert history.audit(workspace, rebuild=True).problems == ()


def test_many_are_signed_in_one_go_each_where_a_rule_lets_it(workspace: Workspace) -> None:
    article = _imported(workspace, f"{TEXT} Vier ist vier.")
    own, others, signed, bare = (claim.id for claim in _claims(workspace, article))
    second = replace(workspace, actor="Paul Adeyemi")
    verdicts.give_verdict(second, own, Rating.VERIFIED)
    many.rate_many(workspace, [others, signed], Rating.VERIFIED)
    verdicts.sign(second, signed)

    done = many.sign_many(second, [own, others, signed, bare, others])

    assert (done.signed, done.left) == (1, {"sign-own": 1, "sign-twice": 1, "verdict-missing": 1})
    assert done.changes.claims == {others}
    assert [claim.signed_by for claim in _claims(workspace, article)] == [(), (second.actor,), (second.actor,), ()]
    assert workspace.library.reads.history(article)[others][0].kind == "verdict_signed"
    assert history.audit(workspace, rebuild=True).problems == ()

    assert many.sign_many(workspace, [others, bare]).changes.event == "", "nothing to sign is no entry"
    assert history.undo(second).undone == "many_done"
    assert [claim.signed_by for claim in _claims(workspace, article)] == [(), (), (second.actor,), ()]
    history.redo(second)
    assert _claims(workspace, article)[1].signed_by == (second.actor,)
    assert history.audit(workspace, rebuild=True).problems == ()


def test_a_verdict_for_many_replaces_what_stood(workspace: Workspace) -> None:
    article = _imported(workspace)
    ids: list[str] = [claim.id for claim in _claims(workspace, article)]
    many.rate_many(workspace, ids, Rating.VERIFIED)
    many.rate_many(workspace, ids, Rating.FALSE, "Gezählt.")
    assert [claim.rating for claim in _claims(workspace, article)] == [Rating.FALSE] * 3
    assert not any(claim.conflict for claim in _claims(workspace, article))


def test_a_verdict_for_many_keeps_no_reason_of_another_rating(workspace: Workspace) -> None:
    article = _imported(workspace)
    first, second, third = (claim.id for claim in _claims(workspace, article))
    verdicts.give_verdict(workspace, first, Rating.FALSE, "Es waren zwei.", correction="Eins ist zwei.")
    verdicts.give_verdict(workspace, second, Rating.VERIFIED, "Steht im Register.")
    verdicts.sign(replace(workspace, actor="Paul Adeyemi"), second)
    before = _claims(workspace, article)

    changes = many.rate_many(workspace, [first, second, third], Rating.VERIFIED)

    assert changes.claims == {first, third}, "rated so already, and nothing new is said of it"
    told = [one.verdict for one in _claims(workspace, article)]
    assert [(v.rating, v.reason, v.correction) for v in told if v] == [
        (Rating.VERIFIED, "", ""), (Rating.VERIFIED, "Steht im Register.", ""), (Rating.VERIFIED, "", "")
    ]  # fmt: skip
    assert _claims(workspace, article)[1].signed_by == ("Paul Adeyemi",)
    history.undo(workspace)
    assert [one.verdict for one in _claims(workspace, article)] == [one.verdict for one in before]


def test_a_new_reason_for_many_keeps_each_correction(workspace: Workspace) -> None:
    article = _imported(workspace)
    first, second, _ = (claim.id for claim in _claims(workspace, article))
    verdicts.give_verdict(workspace, first, Rating.FALSE, "Es waren zwei.", correction="Eins ist zwei.")
    many.rate_many(workspace, [first, second], Rating.FALSE, "Gezählt.")
    told = [one.verdict for one in _claims(workspace, article)[:2]]
    assert [(v.reason, v.correction) for v in told if v] == [("Gezählt.", "Eins ist zwei."), ("Gezählt.", "")]
    again = many.rate_many(workspace, [first, second], Rating.FALSE, "Gezählt.")
    assert not again.event, "the same again is no entry"


def test_withdrawing_many_writes_nothing_where_nothing_stands(workspace: Workspace) -> None:
    article = _imported(workspace)
    assert not many.rate_many(workspace, [claim.id for claim in _claims(workspace, article)], Rating.OPEN).event


def test_what_cannot_be_decided_changes_nothing(workspace: Workspace) -> None:
    article, other = _imported(workspace), _imported(workspace, "Vier ist vier.")
    ids: list[str] = [claim.id for claim in _claims(workspace, article)]
    refusals: tuple[tuple[Callable[[], Changes], str], ...] = (
        (lambda: many.rate_many(workspace, ids, Rating.FALSE), "reason-missing"),
        (lambda: many.dismiss_many(workspace, []), "claims-none"),
        (lambda: many.dismiss_many(workspace, [*ids, "none"]), "claim-unknown"),
        (lambda: many.dismiss_many(workspace, [*ids, _claims(workspace, other)[0].id]), "claims-of-articles"),
    )
    for job, code in refusals:
        with pytest.raises((RuleError, InputError, NotFoundError)) as refused:
            job()
        assert refused.value.code == code
    assert all(claim.live and not claim.touched for claim in _claims(workspace, article))
