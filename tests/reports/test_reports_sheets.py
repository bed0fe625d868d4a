"""What the author gets: the corrections as a redline, the open questions as a letter."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import html5lib
import pytest
from lxml import etree, html

from tests.reports.handmade import SECRET_NAMES
from workbench.errors import InputError
from workbench.model.corrections import edits, edits_of
from workbench.model.talks import Talk, TalkDecision
from workbench.reports import SHEETS, render_sheet, sheet_text

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier

W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def applied(text: str, dossier: Dossier) -> str:
    for edit in reversed(edits(dossier)):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def corrected(dossier: Dossier, number: int, correction: str) -> Dossier:
    def change(claim: Claim) -> Claim:
        if claim.number != number:
            return claim
        return replace(claim, verdicts=tuple(replace(v, correction=correction) for v in claim.verdicts))

    return replace(dossier, claims=tuple(map(change, dossier.claims)))


def test_a_correction_of_a_fact_changes_the_words_that_differ(dossier: Dossier) -> None:
    (edit,) = edits(corrected(dossier, 5, "44 Milliarden Dollar"))
    assert (dossier.draft.text[edit.start : edit.end], edit.words, edit.claim) == ("54", "44", 5)


@pytest.mark.parametrize(
    ("correction", "result"),
    [
        ("44 Milliarden Dollar", "Musk hatte Twitter 2022 für 44 Milliarden Dollar übernommen."),
        ("44 Milliarden", "Musk hatte Twitter 2022 für 44 Milliarden Dollar übernommen."),
        (
            "Musk hatte X 2022 für 44 Milliarden Dollar übernommen.",
            "Musk hatte X 2022 für 44 Milliarden Dollar übernommen.",
        ),
        ("Musk hatte Twitter schon im Oktober 2022 für 44 Milliarden Dollar übernommen.",) * 2,
    ],
)
def test_a_correction_reads_as_meant_when_it_is_taken(dossier: Dossier, correction: str, result: str) -> None:
    changed = corrected(dossier, 5, correction)
    assert result in applied(dossier.draft.text, changed)
    assert applied(dossier.draft.text, changed).count("\n") == dossier.draft.text.count("\n")


def decided(dossier: Dossier, decision: TalkDecision, wording: str = "") -> Dossier:
    """Return the dossier with a decision about claim 5's correction taken with the author."""
    changed = corrected(dossier, 5, "44 Milliarden Dollar")
    claim = next(one for one in changed.live_claims if one.number == 5)
    assert claim.verdict is not None
    talk = Talk(id="t", claim=claim.id, verdict=claim.verdict.id, decision=decision, wording=wording, by="Ines Vogt",
                at="2025-03-03T10:00:00.000Z")  # fmt: skip
    return replace(changed, talks={claim.id: (talk,)})


@pytest.mark.parametrize(
    ("decision", "wording", "expected"),
    [
        (TalkDecision.ACCEPTED, "", ["44"]),
        (TalkDecision.CHANGED, "rund 44 Milliarden Dollar", ["rund 44"]),
        (TalkDecision.STAYS, "", []),
    ],
)
def test_the_sheet_asks_for_what_was_agreed(
    dossier: Dossier, decision: TalkDecision, wording: str, expected: list[str]
) -> None:
    source = render_sheet(decided(dossier, decision, wording), "corrections", suffix=".html", language="de")
    page = html.document_fromstring(source.decode())
    assert [found.text for found in page.get_element_by_id("article").iter("ins")] == expected
    said = sheet_text(decided(dossier, decision, wording), "corrections", language="de")
    assert ("Ines Vogt" in said and "3. März 2025" in said) is bool(expected)


def test_a_decision_about_an_earlier_verdict_counts_no_more(dossier: Dossier) -> None:
    before = decided(dossier, TalkDecision.STAYS)
    late = {claim: tuple(replace(talk, verdict="earlier") for talk in talks) for claim, talks in before.talks.items()}
    assert [edit.words for edit in edits(replace(before, talks=late))] == ["44"]


def test_without_a_correction_nothing_changes(dossier: Dossier) -> None:
    none = corrected(dossier, 5, " ")
    assert edits(none) == ()
    assert all(edits_of(claim, dossier.draft.text, {}) == () for claim in none.live_claims)


def test_the_redline_strikes_out_and_puts_in(dossier: Dossier) -> None:
    source = render_sheet(corrected(dossier, 5, "44 Milliarden Dollar"), "corrections", suffix=".html", language="de")
    html5lib.HTMLParser(strict=True).parse(source, transport_encoding="utf-8")
    page = html.document_fromstring(source.decode())
    article = page.get_element_by_id("article")
    assert [found.text for found in article.iter("del")] == ["54"]
    assert [found.text for found in article.iter("ins")] == ["44"]
    assert not list(page.iter("script"))
    assert page.get_element_by_id("c5") is not None


def test_word_tracks_each_change_with_its_reason(dossier: Dossier) -> None:
    changed = corrected(dossier, 5, "44 Milliarden Dollar")
    made = render_sheet(changed, "corrections", suffix=".docx", language="de")
    assert made == render_sheet(changed, "corrections", suffix=".docx", language="de")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        comments = etree.fromstring(package.read("word/comments.xml"))
    assert body.xpath("//w:del//w:delText/text()", namespaces=W) == ["54"]
    assert body.xpath("//w:ins//w:t/text()", namespaces=W) == ["44"]
    assert not body.xpath("//@change")
    assert set(body.xpath("//w:ins/@w:author", namespaces=W)) == set(body.xpath("//w:del/@w:author", namespaces=W))
    assert "Behauptung 5" in "".join(comments.itertext())
    paragraphs = [p.text for p in docx.Document(io.BytesIO(made)).paragraphs]
    assert any("Twitter 2022 für" in text for text in paragraphs)


def test_two_corrections_of_the_same_words_never_lie_over_each_other(dossier: Dossier) -> None:
    twin = next(claim for claim in dossier.live_claims if claim.number == 5)
    both = replace(
        corrected(dossier, 5, "44 Milliarden Dollar"),
        claims=(*corrected(dossier, 5, "44 Milliarden Dollar").claims, replace(twin, number=99, id=twin.id)),
    )
    assert {edit.claim for edit in edits(both)} == {5}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_letter_asks_what_is_open(dossier: Dossier, language: Language) -> None:
    letter = render_sheet(dossier, "queries", suffix=".txt", language=language).decode()
    open_ones = [q for claim in dossier.live_claims for q in claim.queries if not q.answer]
    assert open_ones
    assert all(query.text.split()[0] in letter for query in open_ones)
    assert f"{len(open_ones)}. " in letter
    word = docx.Document(io.BytesIO(render_sheet(dossier, "queries", suffix=".docx", language=language)))
    assert "\n\n".join(p.text for p in word.paragraphs) + "\n" == letter


def test_a_letter_without_questions_says_so(dossier: Dossier) -> None:
    none = replace(dossier, claims=tuple(replace(claim, queries=()) for claim in dossier.claims))
    assert "keine Frage offen" in render_sheet(none, "queries", suffix=".txt", language="de").decode()


@pytest.mark.parametrize(("kind", "suffix"), [(kind, suffix) for kind, files in SHEETS.items() for suffix in files])
def test_no_confidential_name_reaches_the_author(dossier: Dossier, kind: str, suffix: str) -> None:
    made = render_sheet(dossier, kind, suffix=suffix, language="de")
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            made = b"".join(package.read(name) for name in package.namelist())
    assert not [name for name in SECRET_NAMES if name in made.decode("utf-8", "replace")]


def test_an_unknown_ending_is_refused_with_the_possible_ones(dossier: Dossier) -> None:
    with pytest.raises(InputError) as refused:
        render_sheet(dossier, "queries", suffix=".pdf", language="de")
    assert ".docx" in refused.value.sentence("de")
