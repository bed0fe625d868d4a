"""Every action against a real library and a real worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.actions import (
    claims,
    evidence,
    history,
    importing,
    noting,
    reading,
    reporting,
    revising,
    shaping,
    verdicts,
)
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.model.claims import Place, Rating, Workflow
from workbench.model.dossier import Audience
from workbench.model.evidence import Grade, Stance
from workbench.model.facts import FactKind, FactState

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim
    from workbench.model.facts import Fact


def money(claim: Claim) -> Fact:
    return next(fact for fact in claim.facts if fact.kind is FactKind.MONEY)


def test_import_marks_claims_and_keeps_the_text(desk: Desk) -> None:
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    assert dossier.article.analysed
    assert [c.text for c in dossier.live_claims] == [dossier.draft.text[c.start : c.end] for c in dossier.live_claims]
    assert money(desk.claim("übernahm")).value == 54_000_000_000
    assert not any("wichtig" in c.text for c in dossier.live_claims)


def test_the_same_text_is_imported_once(desk: Desk, tmp_path: Path) -> None:
    again = importing.import_file(desk.workspace, tmp_path / "artikel.txt")
    assert again.known
    assert again.article == desk.article


def test_a_bad_date_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ein Satz über 5 Euro.", encoding="utf-8")
    with pytest.raises(InputError, match=r"2025-13-01"):
        importing.import_file(workspace, tmp_path / "a.txt", date="2025-13-01")
    assert workspace.library.reads.articles() == ()


def test_a_tick_everywhere_covers_each_mention_and_says_so(desk: Desk) -> None:
    first, second = desk.claim("übernahm"), desk.claim("kostete")
    claims.tick_fact(desk.workspace, first.id, money(first).number, FactState.CONFIRMED, everywhere=True)
    mention = money(desk.claim("kostete"))
    assert mention.state is FactState.CONFIRMED
    assert mention.covered_by == first.id
    assert money(desk.claim("übernahm")).covered_by == ""
    history.undo(desk.workspace)
    assert money(desk.claim("kostete")).state is FactState.OPEN
    assert second.id == desk.claim("kostete").id


def test_cycling_a_fact_walks_open_confirmed_wrong(desk: Desk) -> None:
    claim = desk.claim("übernahm")
    number = money(claim).number
    seen = []
    for _ in range(3):
        claims.cycle_fact(desk.workspace, claim.id, number)
        seen.append(money(desk.claim("übernahm")).state)
    assert seen == [FactState.CONFIRMED, FactState.WRONG, FactState.OPEN]


def test_a_verdict_against_the_text_needs_a_reason(desk: Desk) -> None:
    claim = desk.claim("2018")
    with pytest.raises(RuleError) as refused:
        verdicts.give_verdict(desk.workspace, claim.id, Rating.FALSE, "  ")
    assert refused.value.code == "reason-missing"
    verdicts.give_verdict(desk.workspace, claim.id, Rating.FALSE, "Es war 2017.", correction="2017")
    assert desk.claim("2018").rating is Rating.FALSE


def test_two_windows_that_did_not_see_each_other_make_a_conflict(desk: Desk) -> None:
    claim = desk.claim("2018")
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED, "Agentur", replaces="")
    verdicts.give_verdict(desk.workspace, claim.id, Rating.DISPUTED, "Anwalt widerspricht", replaces="")
    assert desk.claim("2018").conflict
    assert desk.claim("2018").rating is Rating.OPEN
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED, "Entschieden")
    assert not desk.claim("2018").conflict
    assert desk.claim("2018").rating is Rating.VERIFIED
    history.undo(desk.workspace)
    assert desk.claim("2018").conflict


def test_nobody_signs_their_own_verdict(desk: Desk) -> None:
    claim = desk.claim("2018")
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED, "Agentur")
    with pytest.raises(RuleError) as refused:
        verdicts.sign(desk.workspace, claim.id)
    assert refused.value.code == "sign-own"
    verdicts.sign(replace(desk.workspace, actor="A. Zwei"), claim.id)
    assert desk.claim("2018").signed_by == ("A. Zwei",)
    verdicts.give_verdict(desk.workspace, claim.id, Rating.FALSE, "doch nicht")
    assert desk.claim("2018").signed_by == ()


def test_attaching_44_billion_to_54_milliarden_is_a_finding_that_names_both(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "notice.txt"
    source.write_text("Some words first.\n\nMusk bought Twitter for $44 billion in October 2022.\n", encoding="utf-8")
    claim = desk.claim("übernahm")
    attached = evidence.attach_file(desk.workspace, claim.id, source, stance=Stance.CONTRADICTS, grade=Grade.PRIMARY)
    assert attached.evidence.passage is not None
    assert "$44 billion" in attached.evidence.passage.exact
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    finding = next(
        f for f in dossier.findings if any(p.evidence for p in f.places) and f.places[0].claim == claim.number
    )
    assert [place.text for place in finding.places] == ["54 Milliarden Dollar", "$44 billion"]
    assert desk.claim("übernahm").rating is Rating.OPEN
    assert money(desk.claim("übernahm")).state is FactState.OPEN


def test_a_passage_that_is_not_there_is_said(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "notice.txt"
    source.write_text("Musk bought Twitter.", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        evidence.attach_file(desk.workspace, desk.claim("2018").id, source, quote="nowhere")
    assert refused.value.code == "passage-not-found"
    assert desk.workspace.library.reads.evidence(desk.article) == {}


def test_the_last_source_is_attached_again_with_one_key(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No source was attached"):
        evidence.attach_source_again(desk.workspace, desk.claim("2018").id)
    source = tmp_path / "notice.txt"
    source.write_text("Musk bought Twitter for $44 billion.\n\nMusk left OpenAI in 2018.", encoding="utf-8")
    first = evidence.attach_file(desk.workspace, desk.claim("übernahm").id, source, stance=Stance.CONTRADICTS)
    again = evidence.attach_source_again(desk.workspace, desk.claim("2018").id)
    assert again.source.id == first.source.id
    assert again.evidence.passage is not None
    assert "2018" in again.evidence.passage.exact
    assert again.evidence.stance is Stance.CONTEXT  # what it says of the other claim is for a person to tell


def test_a_confidential_person_is_named_for_legal_alone(desk: Desk, tmp_path: Path) -> None:
    claim = desk.claim("2018")
    logged = noting.log_call(desk.workspace, claim.id, "Frida Geheim", "Er ging 2018.", confidential=True)
    verdicts.give_verdict(desk.workspace, claim.id, Rating.VERIFIED, "Frida Geheims Auskunft stimmt.")
    reads = desk.workspace.library.reads
    assert reads.source(logged.source.id).title == ""
    assert reads.source(logged.source.id, reveal=True).title == "Frida Geheim"
    for form in ("html", "md", "json", "csv"):
        for name, secret in (("editor", False), ("legal", True), ("public", False)):
            target = tmp_path / f"{name}.{form}"
            reporting.write_report(reads, desk.article, target, audience=Audience(name))
            assert ("Geheim" in target.read_text(encoding="utf-8")) is secret, (form, name)


def test_mark_dismiss_and_move_a_claim(desk: Desk) -> None:
    claims.mark_quote(desk.workspace, desk.article, "Ist das wichtig?")
    marked = desk.claim("wichtig")
    assert marked.by_hand
    with pytest.raises(RuleError) as refused:
        claims.mark_quote(desk.workspace, desk.article, " Ist das wichtig? ")
    assert refused.value.code == "span-taken"
    over = marked.end + len(" Der Kauf von Twitter kostete Musk 54 Milliarden Dollar")
    with pytest.raises(RuleError) as refused:
        shaping.move_claim(desk.workspace, marked.id, marked.start, over)
    assert refused.value.code == "span-overlaps"
    claims.dismiss_claim(desk.workspace, desk.claim("kostete").id)
    shaping.move_claim(desk.workspace, marked.id, marked.start, over)
    assert money(desk.claim("wichtig")).value == 54_000_000_000
    claims.dismiss_claim(desk.workspace, marked.id)
    dismissed = desk.workspace.library.reads.claims_by_id((marked.id,))[0]
    assert dismissed.place is Place.DISMISSED
    for _ in range(4):
        history.undo(desk.workspace)
    assert all(c.id != marked.id or not c.live for c in desk.workspace.library.reads.claims(desk.article))


def test_ambiguous_and_absent_quotes_are_refused(desk: Desk) -> None:
    for quote, code in (("54 Milliarden Dollar", "quote-ambiguous"), ("nirgends", "quote-not-found")):
        with pytest.raises(InputError) as refused:
            claims.mark_quote(desk.workspace, desk.article, quote)
        assert refused.value.code == code


def test_a_new_draft_withdraws_only_the_reworded_verdict(desk: Desk, tmp_path: Path) -> None:
    for words in ("übernahm", "2018"):
        verdicts.give_verdict(desk.workspace, desk.claim(words).id, Rating.VERIFIED, "Agentur")
    reworded, kept = desk.claim("übernahm"), desk.claim("2018")
    question = next(s for s in desk.workspace.library.reads.sentences(desk.article) if s.kind == "question")
    claims.mark_sentence(desk.workspace, desk.article, question.start, question.end, nothing_to_check=True)
    text = (tmp_path / "artikel.txt").read_text(encoding="utf-8")
    (tmp_path / "neu.txt").write_text(
        text.replace("2022 für 54", "2022 für 44") + "\nMicrosoft zahlte 2019 eine Milliarde Dollar an OpenAI.\n",
        encoding="utf-8",
    )
    plan = revising.plan_from_file(desk.workspace, desk.article, tmp_path / "neu.txt")
    revised = revising.store_revision(desk.workspace, plan)
    assert reworded.number in revised.reworded
    assert kept.number in revised.unchanged
    assert len(revised.new) == 1
    now = {c.id: c for c in desk.workspace.library.reads.claims(desk.article)}
    assert now[reworded.id].rating is Rating.OPEN
    assert now[reworded.id].verdicts[0].rating is Rating.VERIFIED
    assert now[kept.id].rating is Rating.VERIFIED
    assert "44 Milliarden" in now[reworded.id].text
    marked = [s for s in desk.workspace.library.reads.sentences(desk.article) if s.nothing_to_check]
    assert [s.kind for s in marked] == ["question"]
    history.undo(desk.workspace)
    assert desk.claim("übernahm").rating is Rating.VERIFIED
    assert not any("Microsoft" in c.text for c in desk.workspace.library.reads.claims(desk.article) if c.live)
    history.redo(desk.workspace)
    assert desk.claim("44 Milliarden").rating is Rating.OPEN
    assert desk.workspace.library.audit(rebuild=True).ok


def test_queries_workflow_and_assignment(desk: Desk) -> None:
    claim = desk.claim("2018")
    verdicts.raise_query(desk.workspace, claim.id, "Woher stammt das Jahr?")
    verdicts.set_workflow(desk.workspace, claim.id, Workflow.WITH_AUTHOR)
    verdicts.assign(desk.workspace, claim.id, "A. Zwei")
    claim = desk.claim("2018")
    assert (claim.workflow, claim.assigned) == (Workflow.WITH_AUTHOR, "A. Zwei")
    with pytest.raises(NotFoundError):
        verdicts.answer_query(desk.workspace, claim.id, "nope", "Archiv")
    verdicts.answer_query(desk.workspace, claim.id, claim.queries[0].id, "Archiv")
    assert desk.claim("2018").queries[0].answer == "Archiv"


def test_a_report_replaces_a_file_only_when_told(desk: Desk, tmp_path: Path) -> None:
    reads, target = desk.workspace.library.reads, tmp_path / "bericht.md"
    reporting.write_report(reads, desk.article, target)
    with pytest.raises(RuleError):
        reporting.write_report(reads, desk.article, target)
    reporting.write_report(reads, desk.article, target, force=True)
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".workbench-")] == []
    with pytest.raises(InputError, match="format"):
        reporting.write_report(reads, desk.article, tmp_path / "bericht.xyz")
    with pytest.raises(InputError, match="folder"):
        reporting.write_report(reads, desk.article, tmp_path / "nowhere" / "bericht.md")


def test_every_action_leaves_a_library_that_its_events_rebuild(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "s.md"
    source.write_text("# Notice\n\nMusk bought Twitter for $44 billion.", encoding="utf-8")
    claim = desk.claim("übernahm")
    attached = evidence.attach_file(desk.workspace, claim.id, source)
    evidence.change_evidence(desk.workspace, claim.id, attached.evidence.id, stance=Stance.CONTEXT, note="siehe dort")
    evidence.grade_source(desk.workspace, attached.source.id, Grade.SECONDARY)
    claims.mark_sentence(desk.workspace, desk.article, 0, 5, nothing_to_check=True)
    evidence.remove_evidence(desk.workspace, claim.id, attached.evidence.id)
    assert desk.workspace.library.audit(rebuild=True).ok
    for _ in range(5):
        history.undo(desk.workspace)
    assert desk.workspace.library.audit(rebuild=True).ok
    assert desk.claim("übernahm").evidence_count == 0
