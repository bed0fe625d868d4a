"""An article's details and what was decided with its author: events, undone and rebuilt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.actions import desks, history, verdicts
from workbench.actions.reading import load_dossier
from workbench.errors import InputError, RuleError
from workbench.model.articles import DeskState
from workbench.model.claims import Rating
from workbench.model.talks import TalkDecision, decision_of, to_discuss

if TYPE_CHECKING:
    from tests.actions.conftest import Desk


def test_details_change_in_one_event_and_come_back_with_undo(desk: Desk) -> None:
    reads = desk.workspace.library.reads
    before = desks.details_of(reads.article(desk.article))
    wanted = replace(
        before, title="Ein  anderer Titel", outlet="Wirtschaft", author="Lena Hartwig", due="2025-02-12",
        person="M. Kessler", state=DeskState.WAITING,
    )  # fmt: skip
    desks.change_article(desk.workspace, desk.article, wanted)
    now = reads.article(desk.article)
    assert (now.title, now.outlet, now.due, now.person) == (
        "Ein anderer Titel",
        "Wirtschaft",
        "2025-02-12",
        "M. Kessler",
    )
    assert now.state is DeskState.WAITING
    assert [hit.kind for hit in reads.search("anderer Titel")] == ["article"]
    heads = reads.heads()
    desks.change_article(desk.workspace, desk.article, wanted)
    assert reads.heads() == heads, "nothing changed, nothing written"
    desks.set_state(desk.workspace, desk.article, DeskState.FILED)
    history.undo(desk.workspace)
    assert reads.article(desk.article).state is DeskState.WAITING
    history.undo(desk.workspace)
    assert desks.details_of(reads.article(desk.article)) == before
    history.redo(desk.workspace)
    assert reads.article(desk.article).outlet == "Wirtschaft"
    assert desk.workspace.library.audit(rebuild=True).ok


@pytest.mark.parametrize(
    ("steps", "by"),
    [
        ("", ""),
        ("Ada:03", "Ada"),
        ("Ada:03 Ben:03", "Ada"),
        ("Ada:03 Ben:04", "Ben"),
        ("Ada:03 -Ada", ""),
        ("Ben:04 Ada:05 Cy:04", "Cy"),
        ("Ben:04 Ada:05 Cy:04 -Cy -Ada", "Ben"),
        ("Ben:04 Ada:05 Cy:04 -Cy +Cy", "Cy"),
        ("Ada:03 Ben:imported", "Ben"),
        ("Ada:03 Ben:imported -Ben -Ada", ""),
        ("Ada:", ""),
    ],
)
def test_who_typed_a_date_is_who_typed_it_last_and_let_it_stand(desk: Desk, steps: str, by: str) -> None:
    work, reads = desk.workspace, desk.workspace.library.reads
    imported = reads.article(desk.article).date
    for step in steps.split():
        name, _, day = step.partition(":")
        own = replace(work, actor=name.lstrip("+-"))
        if step[0] in "+-":
            (history.undo if step[0] == "-" else history.redo)(own, own=True)
        else:
            date = imported if day == "imported" else day and f"2024-03-{day}"
            before = desks.details_of(reads.article(desk.article))
            desks.change_article(own, desk.article, replace(before, date=date, outlet=name))
    typed = reads.typed_date(desk.article)
    assert (typed.by if typed else "") == by


@pytest.mark.parametrize("wrong", [{"title": " "}, {"due": "morgen"}, {"date": "2025-13-01"}])
def test_details_that_say_nothing_are_refused(desk: Desk, wrong: dict[str, str]) -> None:
    before = desks.details_of(desk.workspace.library.reads.article(desk.article))
    with pytest.raises(InputError):
        desks.change_article(desk.workspace, desk.article, replace(before, **wrong))  # type: ignore[arg-type]


def test_a_talk_is_about_the_worst_first_and_its_decisions_stand_with_the_verdict(desk: Desk) -> None:
    work, reads = desk.workspace, desk.workspace.library.reads
    verdicts.give_verdict(work, desk.claim("2018").id, Rating.DISPUTED, "Zwei Quellen, zwei Jahre")
    verdicts.give_verdict(work, desk.claim("übernahm").id, Rating.FALSE, "44", correction="44 Milliarden Dollar")
    verdicts.raise_query(work, desk.claim("Altman").id, "Wann war das?")
    dossier = load_dossier(reads, desk.article)
    first = [claim.text[:12] for claim in to_discuss(dossier)]
    assert first == ["Elon Musk üb", "Musk verließ", "Sam Altman l"]
    claim = desk.claim("übernahm")
    with pytest.raises(RuleError):
        desks.decide(work, claim.id, TalkDecision.CHANGED)
    desks.decide(work, claim.id, TalkDecision.CHANGED, wording="rund 44 Milliarden Dollar", note="am Telefon")
    desks.decide(work, claim.id, TalkDecision.ACCEPTED)
    talks = reads.talks(desk.article)
    assert [talk.decision for talk in talks[claim.id]] == [TalkDecision.ACCEPTED]
    history.undo(work)
    decided = decision_of(desk.claim("übernahm"), reads.talks(desk.article))
    assert decided is not None
    assert (decided.wording, decided.note, decided.by) == ("rund 44 Milliarden Dollar", "am Telefon", "M. Kessler")
    verdicts.give_verdict(work, claim.id, Rating.DISPUTED, "Doch offen")
    assert decision_of(desk.claim("übernahm"), reads.talks(desk.article)) is None
    desks.decide(work, claim.id, TalkDecision.STAYS)
    desks.decide(work, claim.id, None)
    assert decision_of(desk.claim("übernahm"), reads.talks(desk.article)) is None
    assert work.library.audit(rebuild=True).ok
