"""Corrections in the report: the open ones first, then those a newer draft settled, named as such."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest
from jsonschema import Draft202012Validator

from tests.reports.handmade import make_dossier
from workbench import paths
from workbench.model.claims import Place, Rating
from workbench.model.correction_pieces import changed_part
from workbench.model.corrections import Settled, edits, settled, still_open
from workbench.model.dossier import Audience, Dossier
from workbench.model.drafts_wording import kept_words
from workbench.model.talks import Talk, TalkDecision
from workbench.reports import render, render_sheet, sheet_text
from workbench.reports.building import build
from workbench.reports.handover import decided_words
from workbench.reports.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

OLD = "OpenAI verließ er 2017."
NEW = "OpenAI verließ er 2018."


def with_settled(correction: str, *, later: str = "") -> Dossier:
    """Return the dossier with a correction of claim 6 that draft 2 withdrew, and perhaps a later one."""
    base = make_dossier()
    sample = base.claims[4].verdicts[0]
    claim = next(one for one in base.claims if one.number == 6)
    lost = replace(
        sample,
        claim=claim.id,
        correction=correction,
        withdrawn_by_draft=True,
        judged=OLD,
        lost_in=2,
        standing=not later,
    )
    again = (replace(sample, claim=claim.id, rating=Rating.FALSE, correction=later),) if later else ()
    changed = replace(claim, place=Place.REWORDED, verdicts=(lost, *again))
    return replace(base, claims=tuple(changed if one.number == 6 else one for one in base.claims))


def words_of(dossier: Dossier, name: str, audience: Audience = Audience.EDITOR) -> str:
    made = render(dossier, format=name, language="de", audience=audience)
    if name == "docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(made)).paragraphs)
    if name == "pdf":
        pages = pypdfium2.PdfDocument(made)
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
    return made.decode()


@pytest.mark.parametrize("correction", [NEW, "2018", "verließ er 2018"])
def test_a_correction_taken_over_is_told_with_the_words_it_replaced(correction: str) -> None:
    assert settled(with_settled(correction)) == (
        Settled(claim=6, before=OLD, after=correction, proposed=correction, draft=2, taken_over=True),
    )


def test_a_claim_changed_otherwise_is_told_with_its_words_of_today() -> None:
    assert settled(with_settled("2016")) == (
        Settled(claim=6, before=OLD, after=NEW, proposed="2016", draft=2, taken_over=False),
    )


def with_cut(correction: str) -> Dossier:
    """Return the same, the claim's words having left the article with draft 2."""
    dossier = with_settled(correction)
    claims = [replace(c, place=Place.GONE, start=-1, end=-1) if c.number == 6 else c for c in dossier.claims]
    return replace(dossier, claims=tuple(claims))


def test_a_correction_of_a_claim_that_left_the_article_went_with_it() -> None:
    dossier = with_cut("2018")
    assert settled(dossier) == (
        Settled(claim=6, before=OLD, after="2018", proposed="2018", draft=2, taken_over=False, dropped=True),
    )  # "2018" stands elsewhere in the text: that says nothing
    view = build(dossier, Options(language="de", audience=Audience.EDITOR))
    assert view.corrections[-1].settled == "mit der Stelle entfallen, Fassung 2"
    row = next(row.text for row in view.summary if row.label == "Korrekturen")
    assert row == "1 vorgeschlagen (Behauptung 5), 1 mit der Stelle entfallen (Behauptung 6)"
    english = build(dossier, Options(language="en", audience=Audience.EDITOR))
    assert english.corrections[-1].settled == "dropped with its passage, draft 2"


@pytest.mark.parametrize("name", ["html", "md", "docx", "pdf"])
def test_every_report_names_what_went_with_its_passage(name: str) -> None:
    assert "(mit der Stelle entfallen, Fassung 2)" in words_of(with_cut(NEW), name)
    assert "mit der Stelle entfallen" not in words_of(with_cut(NEW), name, Audience.PUBLIC)


def talked(dossier: Dossier, number: int, decision: TalkDecision, wording: str = "") -> Dossier:
    """Return the dossier with a decision about the last verdict of a claim."""
    claim = next(one for one in dossier.claims if one.number == number)
    verdict = claim.verdicts[-1].id
    talk = Talk(id="t", claim=claim.id, verdict=verdict, decision=decision, wording=wording, by="Ines Vogt",
                at="2025-03-03T10:00:00.000Z")  # fmt: skip
    return replace(dossier, talks={claim.id: (talk,)})


def test_agreed_words_that_a_draft_brings_are_taken_over() -> None:
    dossier = talked(with_settled("im Jahr 2016"), 6, TalkDecision.CHANGED, "verließ er 2018")
    (found,) = settled(dossier)
    assert (found.taken_over, found.after, found.agreed) == (True, "verließ er 2018", True)


@pytest.mark.parametrize(
    ("decision", "wording", "told"),
    [
        (TalkDecision.CHANGED, "verließ er 2016", "what was agreed: verließ er 2016"),
        (TalkDecision.ACCEPTED, "", "what was agreed: 2015"),
        (TalkDecision.STAYS, "", "the proposal was: 2015"),
    ],
)
def test_words_a_draft_did_not_bring_are_told_as_agreed_only_where_they_were(
    decision: TalkDecision, wording: str, told: str
) -> None:
    dossier = talked(with_settled("2015"), 6, decision, wording)
    view = build(dossier, Options(language="en", audience=Audience.EDITOR))
    assert view.corrections[-1].settled == f"changed differently, draft 2; {told}"


def test_what_was_accepted_without_new_wording_is_open_and_no_deletion() -> None:
    base = make_dossier()
    bare = [replace(c, verdicts=tuple(replace(one, correction="") for one in c.verdicts)) for c in base.claims]
    dossier = talked(replace(base, claims=tuple(bare)), 5, TalkDecision.ACCEPTED)
    (found,) = still_open(dossier)
    assert (found.claim.number, found.proposed, found.wordless, found.kept_by) == (5, "", True, 0)
    view = build(dossier, Options(language="de", audience=Audience.EDITOR))
    (told,) = [one for one in view.corrections if one.claim == 5]
    assert told.settled == "Entschieden: Übernommen, ohne neuen Wortlaut"
    assert {piece.change for piece in told.changed} == {"same"}
    row = next(row.text for row in view.summary if row.label == "Korrekturen")
    assert row == "1 übernommen, ohne neuen Wortlaut (Behauptung 5)"
    assert edits(dossier) == ()
    claim, (talk,) = found.claim, dossier.talks[found.claim.id]
    assert decided_words(claim, talk, "en") == "Accepted, without new wording"
    assert "Übernommen, ohne neuen Wortlaut (Ines Vogt" in sheet_text(dossier, "handover", language="de")
    newer = replace(dossier, draft=replace(dossier.draft, number=2, at="2025-03-04T10:00:00.000Z"))
    assert [one.kept_by for one in still_open(newer)] == [2]
    assert "Übernommen, ohne neuen Wortlaut" in kept_words(still_open(newer), "de")
    for audience, said in ((Audience.EDITOR, [2]), (Audience.PUBLIC, [])):
        made = json.loads(render(newer, format="json", language="en", audience=audience))
        assert [one["left_by"] for one in made["corrections"]] == said
        assert {one["agreed"] for one in made["corrections"]} <= {None}


@pytest.mark.parametrize("rating", [Rating.VERIFIED, Rating.NOT_CHECKABLE])
def test_what_is_right_does_not_go_because_something_was_accepted(rating: Rating) -> None:
    base = make_dossier()
    bare = [
        replace(c, verdicts=tuple(replace(one, correction="", rating=rating) for one in c.verdicts))
        for c in base.claims
    ]
    assert still_open(talked(replace(base, claims=tuple(bare)), 5, TalkDecision.ACCEPTED)) == ()


@pytest.mark.parametrize(
    ("decision", "wording", "told"),
    [
        (TalkDecision.STAYS, "", "(Entschieden: Bleibt)"),
        (TalkDecision.ACCEPTED, "", "(Entschieden: Übernommen)"),
        (TalkDecision.CHANGED, "rund 44", "**rund 44** übernommen. (Entschieden: Andere Worte)"),
    ],
)
def test_the_report_says_what_was_decided_about_an_open_correction(
    decision: TalkDecision, wording: str, told: str
) -> None:
    dossier = talked(make_dossier(), 5, decision, wording)
    assert told in words_of(dossier, "md")
    assert "Entschieden" not in words_of(dossier, "md", Audience.PUBLIC)


def test_words_left_over_where_the_text_stays_are_no_correction() -> None:
    base = make_dossier()
    without = {claim.id: tuple(replace(one, correction="") for one in claim.verdicts) for claim in base.claims}
    dossier = replace(base, claims=tuple(replace(claim, verdicts=without[claim.id]) for claim in base.claims))
    assert still_open(talked(dossier, 5, TalkDecision.STAYS, "rund 44")) == ()
    assert [one.agreed for one in still_open(talked(dossier, 5, TalkDecision.CHANGED, "rund 44"))] == ["rund 44"]


def test_a_correction_proposed_again_is_open_alone() -> None:
    assert settled(with_settled("2016", later="2016")) == ()


def test_the_draft_named_is_the_first_that_holds_the_words() -> None:
    dossier = with_settled(NEW)
    second = replace(dossier.draft, text=OLD)
    dossier = replace(dossier, drafts=(second, replace(dossier.draft, number=3)))
    assert settled(dossier)[0].draft == 3


def test_open_corrections_come_first_and_the_summary_counts_both() -> None:
    view = build(with_settled(NEW), Options(language="de", audience=Audience.EDITOR))
    assert [(c.claim, c.settled) for c in view.corrections] == [(5, ""), (6, "übernommen, Fassung 2")]
    row = next(row.text for row in view.summary if row.label == "Korrekturen")
    assert row == "1 vorgeschlagen (Behauptung 5), 1 übernommen (Behauptung 6)"
    english = build(with_settled("2016"), Options(language="en", audience=Audience.EDITOR))
    assert english.corrections[-1].settled == "changed differently, draft 2; the proposal was: 2016"
    assert "1 changed differently (claim 6)" in next(row.text for row in english.summary if row.label == "Corrections")


@pytest.mark.parametrize("name", ["html", "md", "docx", "pdf"])
def test_every_report_names_what_was_taken_over(name: str) -> None:
    assert "(übernommen, Fassung 2)" in words_of(with_settled(NEW), name)
    assert "(übernommen, Fassung 2)" not in words_of(with_settled(NEW), name, Audience.PUBLIC)


def test_json_keeps_what_is_open_apart_from_what_is_settled() -> None:
    made = json.loads(words_of(with_settled(NEW), "json"))
    assert [one["claim"] for one in made["corrections"]] == [5]
    assert made["corrections_settled"] == [
        {
            "claim": 6,
            "before": OLD,
            "after": NEW,
            "proposed": NEW,
            "draft": 2,
            "taken_over": True,
            "dropped": False,
            "agreed": False,
        },
    ]
    assert json.loads(words_of(with_settled(NEW), "json", Audience.PUBLIC))["corrections_settled"] == []


@pytest.mark.parametrize(
    ("decision", "wording", "agreed"),
    [
        (None, "", None),
        (TalkDecision.STAYS, "", None),
        (TalkDecision.ACCEPTED, "", "proposed"),
        (TalkDecision.CHANGED, "rund 44", "rund 44"),
    ],
)
def test_json_gives_what_was_agreed_beside_what_was_proposed(
    decision: TalkDecision | None, wording: str, agreed: str | None
) -> None:
    base = make_dossier()
    dossier = talked(base, 5, decision, wording) if decision else base
    claim = next(one for one in base.claims if one.number == 5)
    proposed = claim.verdicts[-1].correction
    (found,) = json.loads(words_of(dossier, "json"))["corrections"]
    assert found == {
        "claim": 5, "before": claim.text, "after": proposed, "decision": decision.value if decision else None,
        "agreed": proposed if agreed == "proposed" else agreed,
        "left_by": None,
    }  # fmt: skip
    public = json.loads(words_of(dossier, "json", Audience.PUBLIC))["corrections"]
    assert [(one["after"], one["decision"], one["agreed"]) for one in public] == [(proposed, None, None)]


def test_words_agreed_without_a_proposal_are_a_correction_too() -> None:
    base = make_dossier()
    number = next(one.number for one in base.live_claims if one.verdict and not one.verdict.correction)
    dossier = talked(base, number, TalkDecision.CHANGED, "rund 44")
    found = {one["claim"]: one for one in json.loads(words_of(dossier, "json"))["corrections"]}[number]
    assert (found["after"], found["agreed"]) == ("", "rund 44")
    assert "**rund 44**. (Entschieden: Andere Worte)" in words_of(dossier, "md")
    assert "1 ohne Vorschlag vereinbart" in words_of(dossier, "md")
    assert number not in {one["claim"] for one in json.loads(words_of(dossier, "json", Audience.PUBLIC))["corrections"]}


@pytest.mark.parametrize("made", [with_settled, with_cut])
def test_json_keeps_its_schema_with_corrections_of_every_kind(made: Callable[[str], Dossier]) -> None:
    dossier = talked(made(NEW), 5, TalkDecision.CHANGED, "rund 44")
    schema = json.loads(paths.resource("schemas", "report-1.json").read_text("utf-8"))
    found = json.loads(words_of(dossier, "json"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(found)] == []


def proposing(correction: str) -> Dossier:
    """Return the dossier with other words proposed for claim 5, whose price is wrong."""
    base = make_dossier()
    return replace(
        base,
        claims=tuple(
            replace(one, verdicts=tuple(replace(v, correction=correction) for v in one.verdicts))
            if one.number == 5
            else one
            for one in base.claims
        ),
    )


SHOWN = {  # what each format makes of "54" giving way to "44"
    "html": "Musk hatte Twitter 2022 für <del>54</del> → <ins>44</ins> Milliarden Dollar übernommen.",
    "md": "Musk hatte Twitter 2022 für ~~54~~ → **44** Milliarden Dollar übernommen.",
    "docx": "5: Musk hatte Twitter 2022 für 54 → 44 Milliarden Dollar übernommen.",
    "pdf": "Musk hatte Twitter 2022 für 54 → 44 Milliarden Dollar übernommen.",
}


@pytest.mark.parametrize(
    "correction",
    ["44 Milliarden Dollar", "für 44 Milliarden", "Musk hatte Twitter 2022 für 44 Milliarden Dollar übernommen."],
)
@pytest.mark.parametrize("name", SHOWN)
def test_the_list_of_corrections_changes_the_words_that_change_and_no_others(name: str, correction: str) -> None:
    assert SHOWN[name] in words_of(proposing(correction), name)


def test_word_strikes_what_goes_and_underlines_what_comes() -> None:
    made = docx.Document(io.BytesIO(render(proposing("44 Milliarden Dollar"), format="docx", language="de")))
    (line,) = (one for one in made.paragraphs if one.text.startswith("5: Musk"))
    assert [run.text for run in line.runs if run.font.strike] == ["54"]
    assert [run.text for run in line.runs if run.font.underline and run.font.bold] == ["44"]


@pytest.mark.parametrize(
    ("made", "correction", "told"),
    [
        (with_settled, NEW, "OpenAI verließ er ~~2017.~~ → **2018.** (übernommen, Fassung 2)"),
        (with_settled, "2018", "OpenAI verließ er ~~2017~~ → **2018**. (übernommen, Fassung 2)"),
        (with_settled, "verließ er 2016",
         "er ~~2017.~~ → **2018.** (anders geändert, Fassung 2; vorgeschlagen war: verließ er 2016)"),
        (with_cut, "verließ er 2016", "OpenAI verließ er ~~2017~~ → **2016**. (mit der Stelle entfallen, Fassung 2)"),
    ],
)  # fmt: skip
def test_what_a_draft_settled_is_told_with_the_words_that_changed(
    made: Callable[[str], Dossier], correction: str, told: str
) -> None:
    assert told in words_of(made(correction), "md")


def test_a_proposal_told_in_markdown_renders_as_itself() -> None:
    assert r"vorgeschlagen war: 2016 \*sic\*)" in words_of(with_settled("2016 *sic*"), "md")


@pytest.mark.parametrize("suffix", [".html", "text"])
def test_the_reasons_under_the_sheet_strike_what_changes_and_no_more(suffix: str) -> None:
    dossier = proposing("44 Milliarden Dollar")
    if suffix == "text":
        made = sheet_text(dossier, "corrections", language="de")
        told = "für 54 Milliarden Dollar übernommen. → Musk hatte Twitter 2022 für 44 Milliarden Dollar übernommen."
    else:
        made = render_sheet(dossier, "corrections", suffix=suffix, language="de").decode()
        made = made[made.index('id="reasons"') :]
        told = SHOWN["html"]
    assert told in made


def test_a_long_claim_is_cut_to_the_words_around_the_change() -> None:
    claim = make_dossier().claims[4]
    long = replace(claim, text=f"{'Wie immer gesagt, ' * 9}{claim.text[:-1]}{', wie man weiß' * 9}.", facts=())
    told = "".join(piece.words for piece in changed_part(long, "44 Milliarden Dollar"))
    assert told == "… hatte Twitter 2022 für 54 44 Milliarden Dollar übernommen, wie …"


@pytest.mark.parametrize("name", ["html", "md", "docx", "pdf"])
@pytest.mark.parametrize(("draft_at", "told"), [("2025-03-04T08:00:00Z", True), ("2025-03-02T08:00:00Z", False)])
def test_an_agreed_correction_that_a_later_draft_leaves_out_is_told(name: str, draft_at: str, *, told: bool) -> None:
    base = talked(make_dossier(), 5, TalkDecision.ACCEPTED)
    dossier = replace(base, draft=replace(base.draft, at=draft_at))
    assert ("(Entschieden: Übernommen; Fassung 2 hat noch die alten Worte)" in words_of(dossier, name)) is told
    assert "die alten Worte" not in words_of(dossier, name, Audience.PUBLIC)


def test_where_the_text_stays_no_draft_leaves_anything_out() -> None:
    base = talked(make_dossier(), 5, TalkDecision.STAYS)
    dossier = replace(base, draft=replace(base.draft, at="2025-03-04T08:00:00Z"))
    assert [one.kept_by for one in still_open(dossier)] == [0]


def test_the_first_draft_came_before_all_that_was_asked_of_it() -> None:
    base = make_dossier()
    first = replace(base.draft, number=1, at="2030-01-01T00:00:00Z")
    assert [one.kept_by for one in still_open(replace(base, draft=first))] == [0]
